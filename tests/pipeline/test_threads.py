"""Replies belong to the topic of their thread: also late ones, chains, and those that name nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shitstorm_radar.pipeline import threads as threads_module
from shitstorm_radar.pipeline.threads import PATIENCE, Threads
from shitstorm_radar.records import Author, MentionKind, Presence
from shitstorm_radar.settings import Settings, Topic
from shitstorm_radar.store.base import MentionFilter
from tests.pipeline.desk import ANGRY, BEGIN, CALM, MUELLER, SOURCE, Desk, SimpleDetector, bin_at, mention

SHAME = "Das ist eine Frechheit, ich bin entsetzt!"


def reply(number, to, text=SHAME, at=BEGIN, **changed):
    return mention(number, at, text, kind=MentionKind.REPLY, parent=f"feed:{to}", **changed)


def told(entries):
    return {(e.topic_id, e.mention.uid, e.inherited) for e in entries}


def test_a_reply_belongs_to_the_topic_of_what_it_answers_and_says_why(desk):
    post, answer = desk.take([mention(1, BEGIN), reply(2, 1)], BEGIN)

    assert (post.inherited, answer.inherited) == (False, True)
    assert answer.matched == post.matched == ("Müller AG",)
    assert answer.negativity > 0.5
    assert answer.fresh
    assert desk.store.totals("mueller", BEGIN, BEGIN + timedelta(minutes=1)).mentions == 2


def test_a_chain_of_replies_stays_with_its_topic(desk):
    kept = desk.take([mention(1, BEGIN), reply(2, 1), reply(3, 2), reply(4, 3)], BEGIN)

    assert [e.mention.uid for e in kept] == ["feed:1", "feed:2", "feed:3", "feed:4"]


def test_the_root_is_enough_where_the_comment_between_is_unknown(desk):
    desk.take([mention(1, BEGIN)], BEGIN)

    (kept,) = desk.take([reply(9, 8, root="feed:1")], BEGIN)

    assert kept.inherited


def test_replies_to_strangers_concern_nobody(desk):
    assert desk.take([mention(1, BEGIN, "Schmidt hat zu"), reply(2, 1)], BEGIN) == ()


def test_a_later_visit_and_another_run_know_the_thread_from_the_store(desk):
    desk.take([mention(1, BEGIN)], BEGIN)
    another = Desk(desk.store)

    (kept,) = another.take([reply(2, 1)], BEGIN)
    (chained,) = Desk(desk.store).take([reply(3, 2)], BEGIN)

    assert kept.inherited
    assert chained.matched == ("Müller AG",)


def test_an_instance_s_own_number_leads_to_the_post(desk):
    desk.take([mention(1, BEGIN, known_as="mastodon:a.test#77")], BEGIN)
    other = mention(1, BEGIN, known_as="mastodon:b.test#5", text_hash="as seen elsewhere")
    desk.take([other], BEGIN)

    here, there = Desk(desk.store).take(
        [
            mention(2, BEGIN, SHAME, parent="mastodon:a.test#77"),
            mention(3, BEGIN, SHAME + " Echt.", parent="mastodon:b.test#5"),
        ],
        BEGIN,
    )

    assert here.inherited
    assert there.inherited


def test_a_reply_that_comes_before_its_parent_is_counted_once_that_comes(desk):
    assert [e.mention.uid for e in desk.take([reply(2, 1), mention(1, BEGIN)], BEGIN)] == ["feed:1", "feed:2"]
    assert desk.take([reply(4, 3, at=BEGIN), reply(5, 4, at=BEGIN)], BEGIN) == ()

    later = BEGIN + timedelta(minutes=5)
    kept = desk.take([mention(3, later)], later)

    assert [e.mention.uid for e in kept] == ["feed:3", "feed:4", "feed:5"]
    assert kept[1].minute == BEGIN


def test_a_reply_does_not_wait_for_ever(desk):
    desk.take([reply(2, 1)], BEGIN)
    later = BEGIN + PATIENCE + timedelta(minutes=1)

    assert [e.mention.uid for e in desk.take([mention(1, later)], later)] == ["feed:1"]


def test_what_waited_as_history_stays_history(desk):
    desk.take([reply(2, 1)], BEGIN, history=True)

    post, answer = desk.take([mention(1, BEGIN)], BEGIN)

    assert (post.fresh, answer.fresh) == (True, False)


def test_the_waiting_and_the_known_are_bounded(monkeypatch, store):
    monkeypatch.setattr(threads_module, "MOST_WAITING", 3)
    monkeypatch.setattr(threads_module, "MOST_NAMES", 2)
    threads = Threads(store)
    for number in range(1, 6):
        threads.wait(reply(100 + number, number), history=False)
        threads.give_up(BEGIN)
        threads.learn(mention(200 + number, BEGIN), {"t": ("x",)})

    assert [len(threads.learn(mention(n, BEGIN), {})) for n in (1, 2, 3, 4, 5)] == [0, 0, 1, 1, 1]
    assert "feed:4" in threads
    assert "feed:205" not in threads
    for number in range(300, 310):
        threads.note(f"feed:{number}")
    assert "feed:307" not in threads
    assert "feed:309" in threads


def test_mentions_of_the_same_topics_share_what_is_known_of_them(store):
    threads = Threads(store)
    for number in range(2):
        threads.learn(mention(number, BEGIN), {"t": ("x", "y")})

    assert threads._known["feed:0"] is threads._known["feed:1"]


def test_an_excluded_word_in_a_reply_does_not_take_it_out_of_its_thread(desk):
    cats = Topic("jaguar", "Jaguar", "Jaguar NOT Katze")
    desk.intake.use(Settings((cats,), (SOURCE,)))

    kept = desk.take([mention(1, BEGIN, "Mein Jaguar rostet"), reply(2, 1, "Meine Katze ist zuverlässiger")], BEGIN)

    assert told(kept) == {("jaguar", "feed:1", False), ("jaguar", "feed:2", True)}


def test_a_storm_of_replies_below_one_post_reaches_the_detector(desk):
    desk.take([mention(1, BEGIN), *(reply(n, 1) for n in range(2, 14))], BEGIN + timedelta(minutes=1))

    outcomes = desk.closer.advance(bin_at(1))

    assert SimpleDetector.shown[0].mentions == 13
    assert [alert.topic_id for o in outcomes for alert in o.alerts] == ["mueller"]


def test_a_reply_inherits_only_where_its_source_is_read(desk):
    desk.intake.use(Settings((replace(MUELLER, source_ids=("blog",)),), (SOURCE,)))

    assert len(desk.take([mention(1, BEGIN), reply(2, 1, source_id="forum")], BEGIN)) == 1


def test_a_topic_that_is_no_longer_watched_passes_nothing_on(desk):
    desk.take([mention(1, BEGIN)], BEGIN)
    desk.intake.use(Settings((Topic("other", "Other", "Schmidt"),), (SOURCE,)))

    assert desk.take([reply(2, 1)], BEGIN) == ()


def test_a_reply_with_words_of_its_own_keeps_them_and_inherits_other_topics(desk):
    desk.intake.use(Settings((MUELLER, Topic("schmidt", "Schmidt", "Schmidt")), (SOURCE,)))

    kept = desk.take([mention(1, BEGIN), reply(2, 1, "Schmidt ist besser als die Müller AG")], BEGIN)

    assert told(kept[1:]) == {("mueller", "feed:2", False), ("schmidt", "feed:2", False)}
    third = desk.take([reply(3, 2), reply(4, 1)], BEGIN)
    assert told(third) == {("mueller", "feed:3", True), ("schmidt", "feed:3", True), ("mueller", "feed:4", True)}


def test_a_deleted_post_still_holds_its_thread_together(desk):
    desk.take([mention(1, BEGIN)], BEGIN)
    desk.take([mention(1, BEGIN, "", deleted_at=BEGIN, text_hash="")], BEGIN)

    (kept,) = Desk(desk.store).take([reply(2, 1)], BEGIN)

    assert kept.inherited


def test_a_stream_lets_replies_through_to_what_it_let_through_and_to_what_the_store_has(desk):
    desk.take([mention(1, BEGIN)], BEGIN)
    threads = Desk(desk.store).intake.threads

    assert "feed:1" in threads
    assert "feed:2" not in threads
    threads.note("feed:2")
    assert "feed:2" in threads


@pytest.mark.parametrize("text", [CALM, ANGRY])
def test_a_recording_that_says_itself_what_is_about_whom_has_no_heirs(desk, text):
    desk.intake._assign = lambda m: {"mueller": ("said",)} if m.uid == "feed:1" else {}

    assert len(desk.take([mention(1, BEGIN, text), reply(2, 1)], BEGIN)) == 1


def test_what_is_ours_tells_with_us_from_about_us_and_without_us(desk, store):
    mine = replace(MUELLER, own=("@mueller", "mueller.example"))
    desk.intake.use(Settings((mine, replace(MUELLER, id="other")), (SOURCE,)))

    kept = desk.take(
        [
            mention(1, BEGIN, "Die Müller AG", url="https://mueller.example/blog"),
            reply(2, 1, "@mueller hört nicht zu"),
            reply(3, 1),
        ],
        BEGIN,
    )

    said = {(e.topic_id, e.mention.uid): e.presence for e in kept}
    assert [said["mueller", f"feed:{n}"] for n in (1, 2, 3)] == [Presence.WITH, Presence.ABOUT, Presence.WITHOUT]
    assert {said["other", f"feed:{n}"] for n in (1, 2, 3)} == {None}
    series = store.series("mueller", BEGIN, BEGIN + timedelta(minutes=10), 300)
    assert series.presence.tolist() == [[1, 0], [1, 0], [1, 0]]


def test_comments_of_a_blog_belong_to_the_topics_of_their_article(desk):
    page = "https://blog.test/mueller/"
    article = mention(1, BEGIN, kind=MentionKind.ARTICLE, url=page, canonical_url=page, known_as=page)
    comment = mention(2, BEGIN, SHAME, kind=MentionKind.COMMENT, root=page, url=page + "#comment-2")

    kept = desk.take([article, comment], BEGIN)

    assert [e.inherited for e in kept] == [False, True]


def test_a_deletion_that_only_names_the_post_reaches_it(desk):
    desk.take([mention(1, BEGIN)], BEGIN)
    bare = mention(1, BEGIN, "", deleted_at=BEGIN, published_at=None, text_hash="", author=Author())

    assert desk.take([bare], BEGIN + timedelta(hours=1)) == ()

    [row] = desk.store.mentions(MentionFilter("mueller"), None, 9).rows
    assert (row.mention.text, row.mention.author, row.mention.deleted_at) == ("", Author(), BEGIN)
    assert desk.take([replace(bare, uid="feed:7")], BEGIN) == ()
