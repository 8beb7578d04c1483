"""Which topics count samples concern, and what the detector sees of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shitstorm_radar.records import CountKind, CountSample, SourceStatus
from shitstorm_radar.settings import Settings, Topic
from tests.pipeline.desk import ANGRY, BEGIN, MINUTE, SOURCE, SimpleDetector, mention

SAMPLE = CountSample("x", "x", "x.test", BEGIN, 300, 20, subject='"Müller AG" lang:de')


def topics_of(desk, topics, sample=SAMPLE, now=BEGIN):
    desk.intake.use(Settings(topics, (SOURCE,)))
    return [c.topic_id for c in desk.intake.counts([sample], now=now, history=False)]


@pytest.mark.parametrize(
    ("query", "source_ids", "counted"),
    [('"Müller AG"', (), True), ("Schmidt", (), False), ("Schmidt", ("x",), True), ('"Müller AG"', ("blog",), False)],
)
def test_a_sample_belongs_to_topics_that_chose_its_source_or_whose_query_its_words_fit(
    desk, query, source_ids, counted
):
    assert topics_of(desk, (Topic("t", "T", query, source_ids),)) == ["t"] * counted


def test_a_sample_that_names_its_topic_belongs_to_it_alone(desk):
    topics = (Topic("a", "A", '"Müller AG"'), Topic("b", "B", "Schmidt"))

    assert topics_of(desk, topics, replace(SAMPLE, topic_id="b")) == ["b"]
    assert topics_of(desk, topics, replace(SAMPLE, topic_id="gone")) == []


def test_a_sample_of_the_future_is_left_out(desk):
    assert topics_of(desk, (Topic("t", "T", '"Müller AG"'),), now=BEGIN - MINUTE) == []


@pytest.mark.parametrize("changed", [{"n": -1}, {"length_s": 59}, {"length_s": 90_000}, {"n": 10**10}])
def test_what_cannot_be_a_count_is_refused(changed):
    with pytest.raises(ValueError, match="no count"):
        replace(SAMPLE, **changed)


def keep(desk, now, *, history=False, **changed):
    samples = [replace(SAMPLE, **changed)]
    desk.intake.keep((), SourceStatus("x"), counts=desk.intake.counts(samples, now=now, history=history))


def shown(desk, now):
    SimpleDetector.shown.clear()
    desk.closer.advance(now)
    return [(o.mentions, o.critical) for o in SimpleDetector.shown]


def test_the_detector_sees_a_sample_as_mentions_without_criticism_and_a_late_one_once(desk):
    keep(desk, BEGIN + 4 * MINUTE, n=20)
    assert shown(desk, BEGIN + 5 * MINUTE) == [(20, 0)]

    keep(desk, BEGIN + 8 * MINUTE, start=BEGIN, length_s=600, n=70)
    assert shown(desk, BEGIN + 10 * MINUTE) == [(15 + 35, 0)]
    assert shown(desk, BEGIN + 15 * MINUTE) == [(0, 0)]


def test_a_history_of_counts_never_rings(desk):
    keep(desk, BEGIN + 4 * MINUTE, history=True, n=10_000)
    keep(desk, BEGIN + 20 * timedelta(hours=1), n=10_000, start=BEGIN + MINUTE)

    (outcome,) = desk.closer.advance(BEGIN + 10 * MINUTE)
    assert outcome.incidents == ()
    assert {o.mentions for o in SimpleDetector.shown} == {0}


def test_counts_of_attention_reach_no_detector(desk):
    keep(desk, BEGIN + 4 * MINUTE, kind=CountKind.ATTENTION, n=10_000)

    assert shown(desk, BEGIN + 5 * MINUTE) == [(0, 0)]


def test_criticism_comes_from_posts_while_their_number_comes_from_the_sample(desk):
    desk.take([mention(n, BEGIN, ANGRY, platform="x") for n in range(5)], BEGIN + MINUTE)
    keep(desk, BEGIN + 4 * MINUTE, n=20)

    ((mentions, critical),) = shown(desk, BEGIN + 5 * MINUTE)
    assert mentions > 15
    assert 0 < critical <= 5
