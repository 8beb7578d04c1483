"""What every engine promises about count samples: counted once beside the posts, replaced, forgotten in time."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shitstorm_radar.records import CountKind, CountSample, MentionKind, TopicCount
from tests.store.making import DAY, HOUR, MINUTE, NOON, batch, entry

SAMPLE = CountSample("x", "x", "api.x.test", NOON, 900, 30)


def count(sample=SAMPLE, *, topic="wurst", fresh=True, **changed):
    return TopicCount(topic, replace(sample, **changed), fresh)


def minutes(store, lo=NOON, hi=NOON + HOUR):
    return store.series("wurst", lo, hi, 60).mentions.tolist()


def fresh(store, lo=NOON, hi=NOON + HOUR):
    return store.fresh("wurst", lo, hi).mentions.sum()


def x_post(number, at=NOON, **changed):
    return entry(number, at=at, platform="x", channel="x.test", source_id="x", **changed)


def test_a_sample_feeds_the_series_evenly_over_its_span_and_as_no_criticism(store):
    store.ingest(batch(counts=[count(), count(start=NOON + 15 * MINUTE, n=7)]))

    assert minutes(store)[:15] == [2] * 15
    assert sum(minutes(store)[15:30]) == 7
    assert sum(minutes(store)[30:]) == 0
    hour = store.series("wurst", NOON, NOON + HOUR, 3600)
    assert (hour.mentions.tolist(), hour.texts.tolist(), hour.critical.tolist()) == ([37], [37], [0])
    shown = store.fresh("wurst", NOON, NOON + HOUR)
    assert (shown.mentions.sum(), shown.critical.sum(), shown.authors.sum()) == (37, 0, 0)
    assert store.totals("wurst", NOON, NOON + HOUR).mentions == 0


def test_a_later_sample_of_the_same_span_replaces_the_former(store):
    first = store.changes(0).next
    store.ingest(batch(counts=[count(length_s=300, n=5)]))
    assert store.changes(first).topics == {"wurst"}
    store.ingest(batch(counts=[count(n=45)]))
    store.ingest(batch(counts=[count(n=45)]))
    assert minutes(store)[:20] == [3] * 15 + [0] * 5

    store.ingest(batch(counts=[count(n=15)]))
    assert minutes(store)[:15] == [1] * 15
    assert (fresh(store), store.series("wurst", NOON, NOON + HOUR, 3600).mentions.sum()) == (15, 15)


def test_two_sources_and_two_channels_count_beside_each_other(store):
    samples = [count(), count(source_id="gdelt", platform="gdelt"), count(channel="another.test")]
    store.ingest(batch(counts=samples))

    assert sum(minutes(store)) == 90


def test_posts_of_the_platform_are_part_of_its_sample_whichever_came_first(store):
    store.ingest(batch(*(x_post(n, NOON + n * MINUTE) for n in range(4)), entry(99)))
    store.ingest(batch(counts=[count(n=10)]))
    assert (sum(minutes(store)), fresh(store)) == (11, 11)

    store.ingest(batch(*(x_post(10 + n, NOON + n * MINUTE, negativity=0.9) for n in range(4))))
    assert (sum(minutes(store)), fresh(store)) == (11, 11)
    store.ingest(batch(*(x_post(20 + n, NOON + n * MINUTE) for n in range(4))))
    assert (sum(minutes(store)), fresh(store)) == (13, 13)
    assert store.fresh("wurst", NOON, NOON + HOUR).critical.sum() > 4 * 0.9


def test_posts_that_the_detector_may_not_see_take_nothing_from_what_it_sees(store):
    store.ingest(batch(counts=[count(n=10)]))
    store.ingest(batch(*(x_post(n, NOON + n * MINUTE, fresh=False) for n in range(4))))

    assert (sum(minutes(store)), fresh(store)) == (10, 10)


def test_history_is_shown_to_people_and_never_to_the_detector(store):
    store.ingest(batch(counts=[count(fresh=False)]))
    store.ingest(batch(counts=[count(n=60)]))

    assert (sum(minutes(store)), fresh(store)) == (60, 0)


def test_a_repost_is_part_of_no_count(store):
    store.ingest(batch(counts=[count(n=10)]))
    store.ingest(batch(x_post(1, kind=MentionKind.REPOST)))

    assert sum(minutes(store)) == 10


def test_attention_stands_beside_the_series_and_in_none(store, reader):
    views = replace(SAMPLE, source_id="wp", kind=CountKind.ATTENTION, start=NOON - DAY, length_s=86_400, n=5000)
    store.ingest(batch(counts=[TopicCount("wurst", views, fresh=True), count(n=0)]))

    assert sum(minutes(store, NOON - DAY)) == 0
    assert reader.attention("wurst", NOON - 2 * DAY, NOON) == (replace(views, topic_id="wurst"),)
    assert reader.attention("wurst", NOON, NOON + DAY) == ()
    assert reader.attention("senf", NOON - 2 * DAY, NOON) == ()


def test_samples_go_with_their_topics_retention_and_what_they_counted_stays(store):
    old = NOON - 31 * DAY
    views = count(source_id="wp", kind=CountKind.ATTENTION, start=old)
    store.ingest(batch(counts=[count(start=old), views]))
    assert len(store.attention("wurst", old, NOON)) == 1
    store.maintain(NOON, {"wurst": 30})
    store.ingest(batch(counts=[count(start=old, n=99), views]))

    assert store.attention("wurst", old, NOON) == ()
    assert sum(minutes(store, old, old + HOUR)) == 30


def test_nothing_is_settled_in_minutes_that_are_kept_by_the_hour_only(store):
    old = NOON - 100 * DAY
    views = count(source_id="wp", kind=CountKind.ATTENTION, start=old)
    store.ingest(batch(counts=[count(start=old), views]))
    store.maintain(NOON, {})
    store.ingest(batch(x_post(1, old + MINUTE), counts=[count(start=old, n=99)]))

    assert store.series("wurst", old, old + HOUR, 3600).mentions.tolist() == [31]
    assert len(store.attention("wurst", old, NOON)) == 1


spans = st.tuples(st.integers(0, 3), st.integers(60, 1200), st.integers(0, 40))
posts = st.tuples(st.integers(0, 50), st.booleans())


@given(steps=st.lists(st.lists(posts, max_size=5) | spans, max_size=12))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_span_holds_the_larger_of_its_sample_and_its_posts(store, steps):
    topic = f"t{store.changes(0).next}"
    number, spans_now, told = 0, {}, []
    for step in steps:
        if isinstance(step, list):
            told += step
            entries = [
                x_post(f"{topic} {number + n}", NOON + m * MINUTE, topic=topic, fresh=f)
                for n, (m, f) in enumerate(step)
            ]
            number += len(step)
            store.ingest(batch(*entries))
        else:
            quarter, length_s, n = step
            length_s = min(length_s, 900)  # spans of one source do not overlap
            spans_now[quarter] = (length_s, n)
            start = NOON + quarter * timedelta(minutes=15)
            store.ingest(batch(counts=[count(topic=topic, start=start, length_s=length_s, n=n)]))

    all_mentions = all_fresh = 0
    covered = set()
    for quarter, (length_s, n) in spans_now.items():
        inside = range(15 * quarter, 15 * quarter + -(-length_s // 60))
        covered |= set(inside)
        all_mentions += max(n, sum(m in inside for m, _ in told))
        all_fresh += max(n, sum(f for m, f in told if m in inside))
    all_mentions += sum(m not in covered for m, _ in told)
    all_fresh += sum(f for m, f in told if m not in covered)
    series = store.series(topic, NOON, NOON + HOUR, 60).mentions
    assert (series.sum(), store.fresh(topic, NOON, NOON + HOUR).mentions.sum()) == (all_mentions, all_fresh)
    assert (series >= 0).all()
    assert store.series(topic, NOON, NOON + HOUR, 3600).mentions.sum() == all_mentions
