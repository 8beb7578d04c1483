"""What a visit brought is judged, placed and kept whole; nothing is judged twice without need."""

import tracemalloc
from dataclasses import replace
from datetime import timedelta

import pytest

from shitstorm_radar.errors import QueryError, StoreError
from shitstorm_radar.pipeline import intake as intake_module
from shitstorm_radar.pipeline.intake import CHUNK, Intake, is_catch_up
from shitstorm_radar.records import Engagement, SourceStatus
from shitstorm_radar.settings import Settings, Topic
from tests.pipeline.desk import ANGRY, BEGIN, CALM, MUELLER, SOURCE, mention
from tests.shipped_scorer import shipped_scorer


def with_queries(**queries):
    return Settings(tuple(Topic(key, key, query) for key, query in queries.items()), (SOURCE,))


@pytest.mark.parametrize(
    ("last_minutes_ago", "interval_s", "history"),
    [(None, 120.0, True), (9, 120.0, False), (11, 120.0, True), (29, 600.0, False), (31, 600.0, True)],
)
def test_a_first_visit_and_one_after_a_long_gap_bring_history(last_minutes_ago, interval_s, history):
    last = None if last_minutes_ago is None else BEGIN - timedelta(minutes=last_minutes_ago)
    before = SourceStatus("blog", last_success_at=last, interval_s=interval_s)

    assert is_catch_up(before, BEGIN) is history


def test_a_mention_may_concern_several_topics_and_is_scored_for_each(desk, store):
    desk.intake.use(with_queries(firm='"Müller AG"', hours="Öffnungszeiten", other="Schmidt"))

    kept = desk.take([mention(1, BEGIN)], BEGIN)

    assert {(e.topic_id, e.matched) for e in kept} == {("firm", ("Müller AG",)), ("hours", ("Öffnungszeiten",))}
    assert store.totals("firm", BEGIN, BEGIN + timedelta(minutes=1)).mentions == 1
    assert store.totals("other", BEGIN, BEGIN + timedelta(minutes=1)).mentions == 0


def test_a_topic_reads_only_its_own_sources(desk):
    elsewhere = replace(MUELLER, source_ids=("forum",))
    desk.intake.use(Settings((elsewhere,), (SOURCE,)))

    assert desk.take([mention(1, BEGIN)], BEGIN) == ()
    assert len(desk.take([mention(2, BEGIN, source_id="forum")], BEGIN)) == 1


def test_the_title_counts_as_much_as_the_text(desk):
    (entry,) = desk.take([mention(1, BEGIN, "Unverschämt, nie wieder!", title="Müller AG")], BEGIN)

    assert entry.matched == ("Müller AG",)
    assert entry.negativity > 0.5


def test_what_is_judged_comes_in_chunks_and_loses_nothing(desk):
    posts = [mention(n, BEGIN, ANGRY if n % 2 else "nothing to see") for n in range(2 * CHUNK + 1)]

    chunks = list(desk.intake.judge(posts, now=BEGIN, history=False))

    assert len(chunks) == 3
    assert [e.mention.uid for chunk in chunks for e in chunk] == [m.uid for m in posts if m.text == ANGRY]
    assert chunks[2] == []


def test_what_is_old_is_history_also_in_a_visit_of_news(desk):
    old, new = desk.take([mention(1, BEGIN - timedelta(hours=7)), mention(2, BEGIN - timedelta(hours=1))], BEGIN)

    assert (old.fresh, new.fresh) == (False, True)


def test_a_remembered_mention_is_judged_again_only_if_it_has_changed(desk):
    post = mention(1, BEGIN)
    desk.intake.remember([post])

    assert desk.intake.unseen([post]) == []
    edited = [
        replace(post, text_hash="other"),
        replace(post, edited_at=BEGIN),
        replace(post, engagement=Engagement(likes=3)),
        replace(post, source_id="forum"),
    ]
    assert desk.intake.unseen(edited) == edited


def test_points_that_fall_from_minus_one_to_minus_two_are_a_change(desk):
    before, after = (mention(1, BEGIN, engagement=Engagement(score=points)) for points in (-1.0, -2.0))
    desk.intake.remember([before])

    assert desk.intake.unseen([before]) == []
    assert desk.intake.unseen([after]) == [after]


def test_20_000_remembered_mentions_take_less_than_6_mb(desk):
    posts = [mention(n, BEGIN, text_hash=f"{n:032x}") for n in range(2_000)]
    tracemalloc.start()
    try:
        desk.intake.remember(posts)
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert taken < 2_000 * 300


def test_new_topics_have_everything_judged_again(desk):
    post = mention(1, BEGIN, "Schmidt hat zu")
    assert desk.take([post], BEGIN) == ()
    desk.intake.remember([post])

    desk.intake.use(with_queries(schmidt="Schmidt"))

    assert desk.intake.unseen([post]) == [post]
    assert len(desk.take([post], BEGIN)) == 1


def test_memory_is_bounded_and_the_oldest_goes_first(desk, monkeypatch):
    monkeypatch.setattr(intake_module, "_REMEMBERED", 3)
    posts = [mention(n, BEGIN) for n in range(5)]

    desk.intake.remember(posts)

    assert desk.intake.unseen(posts) == posts[:2]


def test_a_wrong_query_changes_nothing(desk):
    with pytest.raises(QueryError):
        desk.intake.use(with_queries(bad="(Müller"))

    assert len(desk.take([mention(1, BEGIN)], BEGIN)) == 1


def test_a_recording_may_say_itself_what_is_about_whom(store):
    intake = Intake(store, shipped_scorer(), Settings(), assign=lambda m: {"said": (m.uid,)})

    (chunk,) = intake.judge([mention(7, BEGIN, CALM)], now=BEGIN, history=False)

    assert [(e.topic_id, e.matched) for e in chunk] == [("said", ("feed:7",))]


def test_a_visit_that_cannot_be_kept_leaves_neither_mentions_nor_cursor(desk, store):
    desk.store.register_sources([SourceStatus("blog")])
    desk.intake.keep([], SourceStatus("blog"), cursor={"etag": "one"})
    (entries,) = desk.intake.judge([mention(1, BEGIN)], now=BEGIN, history=False)
    store._db.execute("CREATE TEMP TRIGGER full BEFORE UPDATE ON source BEGIN SELECT RAISE(ABORT, 'no'); END")
    store._db.execute("CREATE TEMP TRIGGER full2 BEFORE INSERT ON source BEGIN SELECT RAISE(ABORT, 'no'); END")

    with pytest.raises(StoreError):
        desk.intake.keep(entries, SourceStatus("blog", delivered=1), cursor={"etag": "two"})

    assert store.totals("mueller", BEGIN, BEGIN + timedelta(hours=1)).mentions == 0
    assert store.sources()["blog"].cursor == {"etag": "one"}
