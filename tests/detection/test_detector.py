"""What the detector finds, and what it must not find."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.detection import Detector
from shitstorm_radar.records import Observation, Reading, SurgeKind
from tests.detection.streams import DAY, START, alarms, blinded, plus, readings, usual

STORM_AT = 12 * DAY + 150
AT = STORM_AT - 12 * DAY


@cache
def _learned(seed: int, share: float, per_bin: float) -> str:
    """A detector's state after twelve usual days."""
    detector = Detector()
    for o in usual(12, per_bin, share, seed=seed):
        detector.update(o)
    return detector.save()


def after_twelve_days(stream: list[Observation], *, share: float = 0.2, per_bin: float = 10.0) -> list[Reading]:
    """The words on a stream whose first twelve days are ``usual``; those days' words are left out."""
    return readings(stream[12 * DAY :], Detector.restore(_learned(1, share, per_bin)))


def same(one: Reading, other: Reading) -> bool:
    return repr(one) == repr(other)  # NaN is equal to itself here


def test_a_storm_of_critical_mentions_rings_within_a_quarter_of_an_hour():
    found = after_twelve_days(plus(usual(13), STORM_AT, 24, 30, 24))
    rung = alarms(found)
    assert len(rung) == 1
    assert AT <= rung[0] < AT + 3
    first = found[rung[0]]
    assert first.kind is SurgeKind.STORM
    assert first.seen > 5 * first.usual
    assert first.since is not None
    assert timedelta(0) <= first.start - first.since <= timedelta(hours=1)


def test_twenty_usual_days_keep_the_budget_of_one_false_alarm_a_month():
    assert len(alarms(readings(usual(20, seed=3)))) <= 1


def test_a_friendly_surge_is_no_storm_but_a_surge():
    found = after_twelve_days(plus(usual(13), STORM_AT, 24, 60, 12))
    assert [found[i].kind for i in alarms(found)] == [SurgeKind.SURGE]
    assert found[alarms(found)[0]].seen > 60  # of a surge, all mentions are counted
    assert max(r.score for r in found) < Detector().threshold


def test_a_storm_on_top_of_a_surge_rings_of_its_own():
    found = after_twelve_days(plus(plus(usual(13), STORM_AT, 48, 60, 12), STORM_AT + 12, 24, 60, 55))
    assert [found[i].kind for i in alarms(found)] == [SurgeKind.SURGE, SurgeKind.STORM]


def test_a_topic_that_is_mostly_complained_about_storms_when_the_complaints_multiply():
    found = after_twelve_days(plus(usual(13, share=0.7), STORM_AT, 24, 40, 29), share=0.7)
    assert [found[i].kind for i in alarms(found)] == [SurgeKind.STORM]


def test_an_alarm_is_not_repeated_while_the_storm_goes_on():
    assert len(alarms(after_twelve_days(plus(usual(13), STORM_AT, 144, 40, 30)))) == 1


def test_a_second_storm_after_the_refractory_rings_again():
    stream = plus(plus(usual(17), STORM_AT, 12, 60, 50), STORM_AT + 4 * DAY, 12, 60, 50)
    assert len(alarms(after_twelve_days(stream))) == 2


def test_a_slow_rise_that_no_short_window_sees_is_found():
    stream = plus(usual(14, per_bin=2.0), STORM_AT, 288, 1.2, 1.2)
    found = after_twelve_days(stream, per_bin=2.0)
    assert [found[i].kind for i in alarms(found)][:1] == [SurgeKind.STORM]


def test_after_the_storm_the_series_is_calm_again():
    found = after_twelve_days(plus(usual(14), STORM_AT, 24, 30, 24))
    assert not any(r.calm for r in found[AT + 2 : AT + 24])
    rest = found[AT + 24 + 40 :]
    assert sum(r.calm for r in rest) > 0.9 * len(rest)
    assert found[-1].since is None


def test_a_stricter_budget_has_a_higher_threshold():
    assert Detector(false_alarms_per_month=0.33).threshold > Detector(false_alarms_per_month=4.0).threshold


# a quiet topic


def three_a_day(days: int) -> list[Observation]:
    """Three calm mentions a day, at nine, twelve and six."""
    bins = [Observation(START + timedelta(minutes=5 * i), 0.0, 0.0) for i in range(days * DAY)]
    return [replace(o, mentions=1.0, critical=0.16) if i % DAY in (108, 144, 216) else o for i, o in enumerate(bins)]


@pytest.mark.parametrize(("every", "posts", "within"), [(6, 12, 1), (1, 2, 5)])
def test_two_dozen_furious_posts_in_an_hour_on_a_quiet_topic_ring_as_a_storm_at_once(every, posts, within):
    stream = three_a_day(9)
    for i in range(8 * DAY, 8 * DAY + 12, every):
        stream = plus(stream, i, 1, posts, 0.88 * posts)
    found = readings(stream)
    rung = alarms(found)
    assert [found[i].kind for i in rung] == [SurgeKind.STORM]
    assert 8 * DAY <= rung[0] < 8 * DAY + within


# a storm of many days


@cache
def _storm_of_days() -> tuple[list[Observation], list[Reading]]:
    """A fortnight of 72 mentions a day, twelve days of up to thirty times as much with two waves, a week as before."""
    pace = [1.0] * 14 + [2.0, 5.0, 12.0, 22.0, 19.0, 15.0, 13.0, 20.0, 30.0, 20.0, 14.0, 9.0] + [1.0] * 7
    stream, rng = [], np.random.default_rng(7)
    for i in range(len(pace) * DAY):
        times = pace[i // DAY]
        mentions = int(rng.poisson(0.25 * times))
        critical = int(rng.binomial(mentions, 0.6 if times > 1.0 else 0.15))
        stream.append(Observation(START + timedelta(minutes=5 * i), float(mentions), float(critical)))
    return stream, readings(stream)


def test_while_a_storm_runs_for_days_the_usual_stays_what_it_was():
    _, found = _storm_of_days()
    before = sum(r.expected for r in found[13 * DAY : 14 * DAY])
    during = sum(r.expected for r in found[25 * DAY : 26 * DAY])
    assert during < 1.5 * before
    assert max(r.upper for r in found[25 * DAY : 26 * DAY]) < 2.0 * max(r.upper for r in found[13 * DAY : 14 * DAY])


def test_a_storm_of_days_is_not_called_calm_before_it_is_over():
    _, found = _storm_of_days()
    assert not any(r.calm for r in found[15 * DAY : 26 * DAY])
    assert all(r.kind is SurgeKind.STORM for r in found[16 * DAY : 26 * DAY])
    assert all(r.calm for r in found[27 * DAY : 28 * DAY])


def test_a_level_that_stays_for_two_weeks_is_the_new_usual():
    stream = usual(14, per_bin=1.0) + [
        replace(o, start=o.start + timedelta(days=14)) for o in usual(17, per_bin=8.0, share=0.7, seed=5)
    ]
    found = readings(stream)
    assert sum(r.expected for r in found[26 * DAY : 27 * DAY]) < 100  # held: it may be a storm
    assert found[-1].expected == pytest.approx(8.0 * 0.7 * 1.0, rel=0.5)
    assert sum(r.calm for r in found[-DAY:]) > 0.9 * DAY


def test_a_weak_alarm_that_grows_into_a_storm_rings_again():
    stream = plus(plus(usual(13), STORM_AT, 48, 5, 4), STORM_AT + 24, 24, 80, 70)
    found = after_twelve_days(stream)
    assert [i >= AT + 24 for i in alarms(found)] == [False, True]


# start-up


def test_nothing_rings_in_the_first_hours_of_a_stream():
    found = readings(plus(usual(0.5), 30, 24, 60, 50))
    assert alarms(found[:72]) == []
    assert all(r.score == 0.0 for r in found[:72])


def test_a_storm_on_the_second_day_rings_although_the_detector_still_learns():
    found = readings(plus(usual(2.5), 400, 24, 60, 50))
    assert [found[i].kind for i in alarms(found)] == [SurgeKind.STORM]
    assert 400 <= alarms(found)[0] < 406
    assert 0.0 < found[400].learning < 1.0


def test_twice_the_usual_on_the_second_day_may_be_the_days_own_course():
    assert alarms(readings(plus(usual(2.5), 400, 36, 10, 4))) == []


@pytest.mark.parametrize("seed", range(4))
def test_the_first_three_usual_days_do_not_ring(seed):
    assert alarms(readings(usual(3, seed=seed))) == []


def test_a_burst_in_the_first_hours_does_not_set_what_is_usual():
    calm, burst = (readings(stream)[-1].expected for stream in (usual(1), plus(usual(1), 20, 1, 2000, 400)))
    assert burst == pytest.approx(calm, rel=0.15)


def test_three_days_of_a_flowing_stream_are_enough():
    found = readings(plus(usual(5), 3 * DAY + 150, 24, 60, 55))
    assert len(alarms(found)) == 1
    assert found[3 * DAY + 1].learning == 1.0


def test_a_stream_that_begins_after_silence_is_a_start_and_not_a_surge():
    silence = [Observation(o.start, 0.0, 0.0) for o in usual(5)]
    silence[700] = replace(silence[700], mentions=1.0)
    stream = usual(10, per_bin=8.0, share=0.75)
    assert alarms(readings(silence + stream[len(silence) :])) == []


def test_a_topic_known_to_be_silent_rings_when_the_wave_comes():
    silence = [Observation(o.start, 0.0, 0.0) for o in usual(9)]
    found = readings(plus(silence, 8 * DAY, 24, 10, 9))
    assert SurgeKind.STORM in {found[i].kind for i in alarms(found)}
    assert alarms(found)[0] < 8 * DAY + 3


# gaps


def test_a_blind_bin_has_no_band_no_score_and_is_not_calm():
    blind = after_twelve_days(blinded(usual(13), STORM_AT, 12, backlog=False))[AT]
    assert math.isnan(blind.expected)
    assert (blind.score, blind.alarm, blind.calm, blind.kind) == (0.0, False, False, None)


@pytest.mark.parametrize("bins", [1, 12, 96, 400])
@pytest.mark.parametrize("backlog", [True, False])
def test_a_gap_never_rings_with_or_without_its_backlog(bins, backlog):
    stream = blinded(usual(15), STORM_AT, bins, backlog=backlog)
    assert alarms(after_twelve_days(stream)) == []


def test_a_backlog_is_spread_over_its_gap_in_the_level():
    stream = usual(15)
    whole = after_twelve_days(stream)[-1].expected
    gapped = after_twelve_days(blinded(stream, STORM_AT, DAY, backlog=True))[-1].expected
    assert gapped == pytest.approx(whole, rel=0.1)


def test_unmeasured_time_is_not_learned_as_silence():
    stream = usual(18)
    whole = after_twelve_days(stream)[-1].expected
    gapped = after_twelve_days(blinded(stream, STORM_AT, 4 * DAY, backlog=False))[-1].expected
    assert gapped == pytest.approx(whole, rel=0.15)


def test_bins_that_are_left_out_count_as_blind():
    stream = usual(13)
    left_out = after_twelve_days(stream[:STORM_AT] + stream[STORM_AT + 60 :])
    marked = after_twelve_days(blinded(stream, STORM_AT, 60, backlog=False))
    assert left_out[AT].expected == pytest.approx(marked[AT + 60].expected)
    assert alarms(left_out) == []


def test_a_storm_after_a_gap_is_found_as_soon_as_there_is_sight():
    stream = plus(blinded(usual(13), STORM_AT - 36, 36, backlog=True), STORM_AT, 24, 40, 35)
    rung = alarms(after_twelve_days(stream))
    assert len(rung) == 1
    assert AT <= rung[0] < AT + 3


def test_half_the_exposure_halves_the_expectation():
    seen = [Detector.restore(_learned(1, 0.2, 10.0)) for _ in range(2)]
    at = START + timedelta(days=12)
    whole = seen[0].update(Observation(at, 5.0, 1.0, 1.0))
    half = seen[1].update(Observation(at, 5.0, 1.0, 0.5))
    assert half.expected == pytest.approx(whole.expected / 2)


def test_half_blind_for_a_day_is_neither_calm_water_nor_a_surge_at_its_end():
    stream = [
        replace(o, mentions=o.mentions // 2, critical=o.critical // 2, exposure=0.5) if 13 * DAY <= i < 14 * DAY else o
        for i, o in enumerate(usual(15))
    ]
    assert alarms(after_twelve_days(stream)) == []


# the promises of every detector

observations = st.lists(
    st.tuples(
        st.one_of(st.integers(0, 60), st.floats(0, 1e12), st.just(0)),
        st.one_of(st.integers(0, 60), st.floats(0, 1e12), st.just(0)),
        st.sampled_from([1.0, 1.0, 1.0, 0.0, 0.3, 2.0, -1.0]),
        st.sampled_from([1, 1, 1, 2, 500]),
        st.fixed_dictionaries(
            {},
            optional={
                "authors": st.one_of(st.none(), st.integers(0, 60), st.floats(0, 1e12)),
                "aggressive": st.floats(0, 1e12),
                "critical_variance": st.floats(0, 1e12),
                "holiday": st.booleans(),
                "planned": st.sampled_from([1.0, 1e-3, 5.0, 1e6]),
            },
        ),
    ),
    min_size=1,
    max_size=120,
)


Raw = list[tuple[float, float, float, int, dict[str, Any]]]


def stream_of(raw: Raw, bin_s: int) -> list[Observation]:
    at, out = START, []
    for mentions, critical, exposure, ahead, told in raw:
        at += timedelta(seconds=bin_s * ahead)
        out.append(replace(Observation(at, float(mentions), float(critical), exposure), **told))
    return out


def trained(bin_s: int) -> Detector:
    detector = Detector(bin_s)
    before = timedelta(days=8)
    for o in usual(8, per_bin=bin_s / 100, bin_s=bin_s):
        detector.update(replace(o, start=o.start - before))
    return detector


SAVED = {bin_s: trained(bin_s).save() for bin_s in (300, 3600, 420)}


@settings(max_examples=20, deadline=None)
@given(observations, st.sampled_from(sorted(SAVED)), st.integers(0, 120))
def test_saved_and_restored_anywhere_it_goes_on_as_if_uninterrupted(raw, bin_s, cut):
    stream = stream_of(raw, bin_s)
    through = Detector.restore(SAVED[bin_s])
    whole = [through.update(o) for o in stream]
    first = Detector.restore(SAVED[bin_s])
    parts = [first.update(o) for o in stream[:cut]]
    second = Detector.restore(first.save())
    parts += [second.update(o) for o in stream[cut:]]
    assert all(same(a, b) for a, b in zip(whole, parts, strict=True))
    assert second.save() == through.save()


@settings(max_examples=20, deadline=None)
@given(observations, st.sampled_from(sorted(SAVED)), st.integers(0, 120))
def test_a_reading_never_depends_on_what_comes_later(raw, bin_s, cut):
    stream = stream_of(raw, bin_s)
    whole = readings(stream, Detector.restore(SAVED[bin_s]))
    part = readings(stream[:cut], Detector.restore(SAVED[bin_s]))
    assert all(same(a, b) for a, b in zip(whole, part, strict=False))


@settings(max_examples=30, deadline=None)
@given(observations, st.sampled_from(sorted(SAVED)), st.booleans())
def test_whatever_is_counted_the_readings_are_numbers(raw, bin_s, new):
    detector = Detector(bin_s) if new else Detector.restore(SAVED[bin_s])
    for o in stream_of(raw, bin_s):
        r = detector.update(o)
        assert math.isfinite(r.score)
        assert r.score >= 0.0
        assert 0.0 <= r.learning <= 1.0
        assert not (r.alarm and (r.calm or r.kind is None))
        if o.exposure > 0.0:
            assert 0.0 <= r.lower <= r.expected <= r.upper < math.inf
        else:
            assert math.isnan(r.expected)
            assert not r.alarm
            assert not r.calm
    assert all(math.isfinite(x) for x in numbers(json.loads(detector.save())))


def numbers(part: object) -> list[float]:
    if isinstance(part, dict):
        return [x for one in part.values() for x in numbers(one)]
    if isinstance(part, list):
        return [x for one in part for x in numbers(one)]
    return [part] if isinstance(part, int | float) else []


@pytest.mark.parametrize(("bin_s", "within"), [(60, 15), (300, 3), (900, 2), (3600, 1)])
def test_the_same_storm_is_found_at_every_length_of_bins(bin_s, within):
    per_bin = 10.0 * bin_s / 300
    first = 4 * 86_400 // bin_s
    stream = plus(usual(4.2, per_bin=per_bin, bin_s=bin_s), first, 7200 // bin_s, 6 * per_bin, 5 * per_bin)
    rung = alarms(readings(stream, Detector(bin_s)))
    assert len(rung) == 1
    assert first <= rung[0] < first + within


def test_the_input_is_left_as_it_was():
    seen = Observation(START, 3.0, 5.0, 2.0)
    Detector().update(seen)
    assert seen == Observation(START, 3.0, 5.0, 2.0)


def test_volume_alone_finds_surges_only():
    found = readings(plus(usual(8), 7 * DAY, 24, 60, 0), Detector(volume_only=True))
    assert [found[i].kind for i in alarms(found)] == [SurgeKind.SURGE]
    assert max(r.score for r in found) >= Detector().threshold


# bad input


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1e6)), max_size=60))
def test_a_topic_of_nothing_never_rings_whatever_its_gaps(bins):
    detector = Detector()
    for i, (blind, backlog) in enumerate(bins):
        seen = Observation(START + i * timedelta(hours=7), backlog if blind else 0.0, 0.0, 0.0 if blind else 1.0)
        reading = detector.update(seen)
        assert (reading.alarm, reading.score) == (False, 0.0)


@given(st.floats(0, 1e6))
def test_no_first_bin_rings_however_much_it_brings(mentions):
    assert not Detector().update(Observation(START, mentions, mentions)).alarm


def test_critical_mentions_above_all_mentions_count_as_all():
    seen = [Detector.restore(_learned(1, 0.2, 10.0)) for _ in range(2)]
    at = START + timedelta(days=12)
    assert same(seen[0].update(Observation(at, 3.0, 7.5)), seen[1].update(Observation(at, 3.0, 3.0)))
    assert seen[0].save() == seen[1].save()


def test_a_million_mentions_in_one_bin_ring_once_and_leave_the_usual_as_it_was():
    stream = plus(usual(14), STORM_AT, 1, 1e6, 9e5)
    found = after_twelve_days(stream)
    assert len(alarms(found)) == 1
    assert found[-1].expected == pytest.approx(after_twelve_days(usual(14))[-1].expected, rel=0.3)


@pytest.mark.parametrize("bad", [math.nan, math.inf, -1.0])
@pytest.mark.parametrize("field", ["mentions", "critical"])
def test_a_count_that_is_none_is_refused(bad, field):
    with pytest.raises(ValueError, match="counts must"):
        Detector().update(replace(Observation(START, 1.0, 1.0), **{field: bad}))


def test_an_exposure_that_is_no_number_is_refused():
    with pytest.raises(ValueError, match="finite"):
        Detector().update(Observation(START, 1.0, 1.0, math.nan))


def test_time_that_goes_back_is_refused():
    detector = Detector()
    detector.update(Observation(START, 1.0, 1.0))
    with pytest.raises(ValueError, match="not later"):
        detector.update(Observation(START, 1.0, 1.0))


@pytest.mark.parametrize("bin_s", [0, 59, 3601])
def test_a_bin_outside_of_1_to_60_minutes_is_refused(bin_s):
    with pytest.raises(ValueError, match="bin_s"):
        Detector(bin_s)


@pytest.mark.parametrize("budget", [0.0, -1.0, math.nan, 1e9])
def test_a_senseless_budget_is_refused(budget):
    with pytest.raises(ValueError, match="false_alarms_per_month"):
        Detector(false_alarms_per_month=budget)


@pytest.mark.parametrize(
    "saved",
    [
        "",
        "[]",
        "{}",
        "nonsense",
        '{"version": 1}',
        '{"version": 0, "state": {"bin_s": 300, "volume_only": 0}}',
        '{"version": 3, "state": {"bin_s": 300, "volume_only": 0}}',
        '{"version": 3, "state": {"bin_s": 5, "volume_only": 0}}',
        Detector().save().replace('"lengths":[3,', '"lengths":['),
        Detector().save().replace('"last":-1', '"last":"x"'),
    ],
)
def test_a_state_that_is_none_is_refused(saved):
    with pytest.raises(ValueError):  # noqa: PT011 - json's own error is one, too
        Detector.restore(saved)


def test_a_storm_is_told_with_the_critical_mentions_that_were_really_there():
    detector = Detector(300)
    start = datetime(2026, 11, 2, tzinfo=UTC)
    for i in range(8 * 288):
        detector.update(Observation(start + i * timedelta(seconds=300), float(i % 12 == 0), 0.3 * (i % 12 == 0)))

    reading = detector.update(Observation(start + 8 * 288 * timedelta(seconds=300), 42.0, 29.0))

    assert reading.alarm
    assert reading.seen >= 29.0
