"""What an observation may tell beside its counts: holidays, planned events, authors, tone, and the scorer's doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.detection import Detector
from shitstorm_radar.detection.voices import Voices
from shitstorm_radar.records import Observation, Reading, SurgeKind
from tests.detection.streams import DAY, START, alarms, plus, readings, usual

STORM_AT = 12 * DAY + 150


def told(stream: list[Observation], seed: int = 2) -> list[Observation]:
    """The stream with authors (five of six critical mentions have one of their own), tone and doubt."""
    rng = np.random.default_rng(seed)
    return [
        replace(
            o,
            authors=float(rng.binomial(int(o.critical), 5 / 6)),
            aggressive=float(rng.binomial(int(o.critical), 0.05)),
            critical_variance=0.1 * o.mentions,
        )
        for o in stream
    ]


@cache
def _learned() -> str:
    detector = Detector()
    for o in told(usual(12)):
        detector.update(o)
    return detector.save()


def after_twelve_days(stream: list[Observation]) -> list[Reading]:
    return readings(stream[12 * DAY :], Detector.restore(_learned()))


def storms(found: list[Reading]) -> list[int]:
    return [i for i in alarms(found) if found[i].kind is SurgeKind.STORM]


# authors


def wave(*, authors: float, aggressive: float = 0.0, doubt: float = 0.0, critical: float = 12.0) -> list[Observation]:
    """Two hours in which each bin has ``critical`` mentions more, by so many authors more."""
    stream = plus(told(usual(13)), STORM_AT, 24, critical, critical)
    before = told(usual(13))
    for i in range(STORM_AT, STORM_AT + 24):
        stream[i] = replace(
            stream[i],
            authors=(before[i].authors or 0.0) + authors,
            aggressive=before[i].aggressive + aggressive,
            critical_variance=before[i].critical_variance + doubt,
        )
    return stream


def test_a_wave_of_many_authors_rings_and_they_are_among_those_who_spoke():
    found = after_twelve_days(wave(authors=12))
    first = found[storms(found)[0]]
    assert first.spoke
    assert set(first.spoke) <= {"window", "ramp", "authors", "tone", "volume"}
    assert any("authors" in r.spoke for r in found)


def test_one_author_who_writes_everything_is_no_wave():
    many, one = (max(r.score for r in after_twelve_days(wave(authors=n))) for n in (12, 1))
    assert one < many - 0.5  # three times less rare
    assert storms(after_twelve_days(wave(authors=0))) == []


def test_a_stream_that_begins_to_count_authors_goes_on_without_a_jump():
    plain = usual(13)
    change = 12 * DAY + 100
    found = readings(plain[:change] + told(plain)[change:])
    assert alarms(found[change:]) == []
    assert max(r.score for r in found[change:]) == pytest.approx(
        max(r.score for r in readings(plain)[change:]), abs=1.0
    )


# tone and doubt


def test_insults_and_threats_speak_of_their_own():
    found = after_twelve_days(wave(authors=6, critical=6.0, aggressive=6.0))
    assert any("tone" in r.spoke for r in found)


def test_the_same_wave_of_the_usual_tone_is_not_told_as_one_of_tone():
    found = after_twelve_days(wave(authors=12))
    assert not any("tone" in r.spoke for r in found)


def test_what_the_scorer_doubts_says_less():
    sure, unsure = (max(r.score for r in after_twelve_days(wave(authors=12, doubt=d))) for d in (0.0, 60.0))
    assert unsure < sure


@given(st.floats(0, 50), st.floats(0, 1e6), st.floats(0, 1e6))
def test_doubt_never_raises_a_deviate(deviate, excess, doubt):
    voices = Voices([3, 12], 300)
    voices.push(10.0, None, 0.0, doubt)
    assert 0.0 <= voices.doubted(0, deviate, excess) <= deviate * (1 + 1e-9)


# holidays


def test_a_holiday_is_expected_like_a_sunday():
    week = [replace(o, mentions=o.mentions // 3, critical=o.critical // 3) if _sunday(o) else o for o in usual(28)]
    detector = Detector()
    for o in week:
        detector.update(o)
    saved = detector.save()
    at = START + timedelta(days=30)  # a Wednesday
    sunday = Detector.restore(saved).update(Observation(START + timedelta(days=34), 1.0, 0.0)).expected
    workday, holiday = (
        Detector.restore(saved).update(Observation(at, 1.0, 0.0, holiday=day)).expected for day in (False, True)
    )
    assert holiday == pytest.approx(sunday, rel=0.05)
    assert holiday < 0.7 * workday


def _sunday(o: Observation) -> bool:
    return o.start.weekday() >= 5


def test_a_topics_own_holidays_are_learned():
    quiet = [
        replace(o, mentions=0.0, critical=0.0, holiday=True) if i // DAY in (9, 16, 23) else o
        for i, o in enumerate(usual(28))
    ]
    detector = Detector()
    for o in quiet:
        detector.update(o)
    saved = detector.save()
    at = START + timedelta(days=29)
    workday, holiday = (
        Detector.restore(saved).update(Observation(at, 1.0, 0.0, holiday=day)).expected for day in (False, True)
    )
    assert holiday < 0.6 * workday


# planned events


def launch(planned: float) -> list[Observation]:
    """A launch brings five times the usual, criticism included, for three hours."""
    out = list(usual(14))
    for i in range(STORM_AT, STORM_AT + 36):
        o = out[i]
        out[i] = replace(o, mentions=5 * o.mentions, critical=5 * o.critical, planned=planned)
    return out


def test_a_planned_event_is_no_news_and_an_unplanned_one_is():
    learned = Detector()
    for o in usual(12):
        learned.update(o)
    saved = learned.save()
    unplanned, planned = (readings(launch(p)[12 * DAY :], Detector.restore(saved)) for p in (1.0, 5.0))
    assert alarms(unplanned) != []
    assert alarms(planned) == []
    at = STORM_AT - 12 * DAY
    assert planned[at].expected == pytest.approx(5 * unplanned[at].expected, rel=0.01)


def test_nothing_is_learned_from_a_planned_event():
    learned = Detector()
    for o in usual(12):
        learned.update(o)
    through, left_out = Detector.restore(learned.save()), Detector.restore(learned.save())
    stream = launch(5.0)[12 * DAY :]
    for o in stream:
        through.update(o)
        left_out.update(replace(o, mentions=0.0, critical=0.0) if o.planned != 1.0 else o)
    at = Observation(START + timedelta(days=14), 1.0, 0.0)
    assert through.update(at).expected == left_out.update(at).expected


@pytest.mark.parametrize(
    "bad",
    [{"planned": 0.0}, {"planned": -1.0}, {"authors": -1.0}, {"aggressive": float("nan")}, {"critical_variance": -1.0}],
)
def test_what_is_told_must_be_possible(bad):
    with pytest.raises(ValueError, match=r"counts|planned"):
        Detector().update(Observation(START, 1.0, 1.0, **bad))
