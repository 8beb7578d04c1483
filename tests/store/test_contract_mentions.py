"""What every engine promises about mentions, buckets and series."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.records import (
    Author,
    Engagement,
    MentionKind,
    Nativeness,
    Stance,
    TimeTrust,
    TopicMention,
)
from shitstorm_radar.store.base import MentionFilter, SourceCount
from tests.store.conftest import ENGINES
from tests.store.making import COMPLETE, DAY, HOUR, MINUTE, NOON, batch, counts, entry, mention

ALL = MentionFilter("wurst")


def test_every_field_of_a_mention_survives(store):
    kept = TopicMention("wurst", COMPLETE, 0.25, "de", ("Wurst", "grün"), NOON, False, 0.125, 0.5, Stance.SUPPORTER)

    assert store.ingest(batch(kept)) == (kept,)
    assert store.mentions(ALL, None, 10).rows == (kept,)


def test_what_was_not_scored_counts_as_a_mention_and_not_as_criticism(store):
    store.ingest(batch(entry(1, negativity=None), entry(2, negativity=0.75)))

    assert [m.negativity for m in store.mentions(ALL, None, 10).rows] == [0.75, None]
    assert len(store.mentions(MentionFilter("wurst", min_negativity=0.1), None, 10).rows) == 1
    totals = store.totals("wurst", NOON, NOON + HOUR)
    assert (totals.mentions, totals.critical) == (2, 0.75)
    assert store.series("wurst", NOON, NOON + HOUR, 60).critical.sum() == 0.75


def test_mentions_are_counted_by_source_and_platform_without_reposts_and_only_in_the_span(store):
    other = replace(COMPLETE, kind=MentionKind.POST)
    repost = mention(9, kind=MentionKind.REPOST, repost_of="feed:1")
    late = replace(entry(3), minute=NOON + HOUR)
    store.ingest(batch(entry(1), entry(2), replace(entry(), mention=other), replace(entry(), mention=repost), late))

    assert store.source_counts("wurst", NOON, NOON + HOUR) == (
        SourceCount("news", "feed", 2),
        SourceCount("toots", "mastodon", 1),
    )
    assert store.source_counts("senf", NOON, NOON + HOUR) == ()


def test_unknown_stays_unknown(store):
    bare = mention(published_at=None, time_trust=TimeTrust.FALLBACK, author=Author())
    store.ingest(batch(replace(entry(), mention=bare)))

    assert store.mentions(ALL, None, 10).rows[0].mention == bare


def test_a_mention_met_twice_counts_once(store):
    assert len(store.ingest(batch(entry(1), entry(1), entry(2)))) == 2
    assert store.ingest(batch(entry(1), entry(2))) == ()
    assert counts(store) == (2, 2)
    assert store.known(["feed:1", "feed:3"]) == {"feed:1"}


def test_a_mention_counts_once_in_each_of_its_topics(store):
    store.ingest(batch(entry(1), entry(1, topic="senf")))

    assert counts(store) == counts(store, "senf") == (1, 1)


def test_a_topic_that_joins_later_counts_a_known_mention_in_its_old_minute(store):
    store.ingest(batch(entry(1)))

    (late,) = store.ingest(batch(entry(1, topic="senf", at=NOON + 9 * MINUTE)))

    assert late.minute == NOON
    assert counts(store, "senf") == (1, 1)


def test_a_known_mention_that_returns_in_another_minute_is_not_counted_again(store):
    store.ingest(batch(entry(1)))

    assert store.ingest(batch(entry(1, at=NOON + 30 * MINUTE))) == ()
    assert counts(store) == (1, 1)


def test_an_edit_replaces_the_text_and_keeps_the_old_one(store, reader):
    store.ingest(batch(entry(1, title="A", text="first")))
    store.ingest(batch(entry(1, title="A", text="second", edited_at=NOON + MINUTE, first_seen_at=NOON + 2 * MINUTE)))
    store.ingest(batch(entry(1, title="A", text="third", edited_at=NOON + 3 * MINUTE, first_seen_at=NOON + 4 * MINUTE)))

    (row,) = reader.mentions(ALL, None, 10).rows
    earlier = reader.earlier_texts("feed:1")
    assert (row.mention.text, row.mention.edited_at, row.mention.first_seen_at) == ("third", NOON + 3 * MINUTE, NOON)
    assert [(e.text, e.edited_at, e.replaced_at) for e in earlier] == [
        ("first", None, NOON + 2 * MINUTE),
        ("second", NOON + MINUTE, NOON + 4 * MINUTE),
    ]
    assert counts(store) == (1, 1)


def test_an_older_state_of_a_text_does_not_come_back(store):
    store.ingest(batch(entry(1, text="new", edited_at=NOON + MINUTE)))
    store.ingest(batch(entry(1, text="old", source_id="mirror")))
    store.ingest(batch(entry(1, text="old", edited_at=NOON)))

    assert store.mentions(ALL, None, 1).rows[0].mention.text == "new"
    assert store.earlier_texts("feed:1") == ()


def test_a_page_that_differs_at_every_visit_keeps_the_original_and_a_bounded_history(store):
    for number in range(40):
        store.ingest(batch(entry(1, text=f"version {number}")))

    texts = [e.text for e in store.earlier_texts("feed:1")]
    assert texts == ["version 0", *(f"version {n}" for n in range(20, 39))]


def test_engagement_grows_and_what_is_not_told_stays(store):
    store.ingest(batch(entry(1, engagement=Engagement(likes=3, replies=1, metrics_at=NOON))))
    store.ingest(batch(entry(1, engagement=Engagement(likes=9, metrics_at=NOON + MINUTE))))
    store.ingest(batch(entry(1, engagement=Engagement(likes=4, metrics_at=NOON))))

    known = store.mentions(ALL, None, 1).rows[0].mention.engagement
    assert known == Engagement(likes=9, replies=1, metrics_at=NOON + MINUTE)


def test_a_deleted_post_loses_text_and_names_but_keeps_count_and_time(store):
    store.ingest(batch(entry(1, text="old")))
    store.ingest(batch(entry(1, text="regretted")))
    store.ingest(batch(entry(1, text="", deleted_at=NOON + HOUR)))
    store.ingest(batch(entry(1, text="[deleted]")))

    kept = store.mentions(ALL, None, 1).rows[0].mention
    assert (kept.title, kept.text, kept.author.handle, kept.author.name) == ("", "", None, None)
    assert (kept.deleted_at, kept.published_at) == (NOON + HOUR, NOON)
    assert store.earlier_texts("feed:1") == ()
    assert counts(store) == (1, 1)


def test_a_repost_is_kept_but_is_no_mention(store):
    store.ingest(
        batch(entry(1), entry(2, kind=MentionKind.REPOST, repost_of="feed:1"), entry(3, kind=MentionKind.QUOTE))
    )

    assert store.known(["feed:2"]) == {"feed:2"}
    assert counts(store) == (2, 2)
    assert [r.mention.uid for r in store.mentions(ALL, None, 10).rows] == ["feed:3", "feed:1"]


def test_authors_are_people_not_posts(store):
    eva: dict[str, Any] = {"platform": "mastodon", "author": Author(handle="Eva")}
    store.ingest(batch(entry(1, **eva), entry(2, **eva), entry(3), entry(4, at=NOON + MINUTE, **eva)))
    store.ingest(batch(entry(5, platform="mastodon", author=Author(handle="eva"))))

    series = store.series("wurst", NOON, NOON + 2 * MINUTE, 60)
    assert series.authors.tolist() == [2, 1]
    assert store.totals("wurst", NOON, NOON + HOUR).authors == 2


def test_unsigned_texts_count_as_one_author_of_their_channel(store):
    nobody: dict[str, Any] = {"author": Author()}
    store.ingest(batch(entry(1, **nobody), entry(2, **nobody), entry(3, channel="other.test", **nobody)))

    assert store.totals("wurst", NOON, NOON + HOUR).authors == 2


def test_totals_name_the_channels_in_order_of_joining(store):
    store.ingest(
        batch(entry(1, channel="b.test", at=NOON + 2 * MINUTE), entry(2, channel="a.test", at=NOON + 5 * MINUTE))
    )
    store.ingest(batch(entry(3, channel="c.test", at=NOON), entry(4, channel="b.test", at=NOON + 9 * MINUTE)))

    totals = store.totals("wurst", NOON, NOON + HOUR)
    assert totals.channels == ("c.test", "b.test", "a.test")
    assert totals.critical == pytest.approx(2.0)
    assert store.totals("wurst", NOON + MINUTE, NOON + 5 * MINUTE).channels == ("b.test",)


def test_pages_hold_every_mention_once_newest_first(store):
    store.ingest(batch(*(entry(n, at=NOON + (n % 7) * MINUTE) for n in range(50))))

    seen, before = [], None
    while True:
        page = store.mentions(ALL, before, 8)
        seen += page.rows
        if (before := page.next) is None:
            break
    assert len(seen) == len({r.mention.uid for r in seen}) == 50
    assert [r.minute for r in seen] == sorted((r.minute for r in seen), reverse=True)


def test_a_page_that_ends_with_the_last_mention_names_no_next(store):
    store.ingest(batch(entry(1), entry(2)))

    assert store.mentions(ALL, None, 2).next is None
    assert store.mentions(ALL, None, 1).next is not None


def test_a_filter_keeps_to_its_span_and_its_negativity(store):
    store.ingest(batch(*(entry(n, at=NOON + n * MINUTE, negativity=n / 10) for n in range(10))))

    wanted = MentionFilter("wurst", NOON + 2 * MINUTE, NOON + 8 * MINUTE, min_negativity=0.5)
    page = store.mentions(wanted, None, 2)
    rest = store.mentions(wanted, page.next, 2)
    assert [r.negativity for r in page.rows + rest.rows] == [0.7, 0.6, 0.5]


def test_the_detector_sees_only_what_is_fresh(store):
    store.ingest(batch(entry(1, negativity=0.2), entry(2, fresh=False), entry(3, at=NOON + 2 * MINUTE)))

    fresh = store.fresh("wurst", NOON, NOON + 4 * MINUTE)
    assert fresh.start == NOON
    assert fresh.mentions.tolist() == [1, 0, 1, 0]
    assert fresh.critical.tolist() == [0.2, 0, 0.5, 0]


def test_an_unknown_topic_is_empty_and_blind(store):
    series = store.series("nobody", NOON, NOON + HOUR, 300)

    assert series.mentions.tolist() == series.exposure.tolist() == [0.0] * 12
    assert series.mentions.dtype == series.exposure.dtype == np.float64
    assert np.isnan(series.expected).all()
    assert store.totals("nobody", NOON, NOON + HOUR).mentions == 0
    assert store.mentions(MentionFilter("nobody"), None, 10).rows == ()
    assert store.incidents("nobody") == ()
    assert store.last_reading("nobody") is None
    assert store.detector("nobody") is None
    assert store.fresh("nobody", NOON, NOON + MINUTE).mentions.tolist() == [0.0]


def test_a_span_without_bins_is_empty(store):
    store.ingest(batch(entry(1)))

    assert store.series("wurst", NOON, NOON, 60).mentions.shape == (0,)


MET = st.tuples(
    st.integers(0, 9),  # which mention
    st.sampled_from(["wurst", "senf"]),
    st.integers(0, 4),  # minute
    st.integers(0, 2),  # author
    st.sampled_from(["as it was", "edited"]),
    st.booleans(),  # fresh
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(MET, max_size=12), max_size=6))
def test_whatever_comes_in_whatever_order_is_counted_once(visits):
    counted: dict[tuple[str, int], tuple[int, int, bool]] = {}
    minute_of: dict[int, tuple[int, int]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for make in ENGINES.values():
            store = make(Path(folder)).writer()
            for visit in visits:
                entries = []
                for number, topic, minute, who, text, fresh in visit:
                    minute_of.setdefault(number, (minute, who))
                    counted.setdefault((topic, number), (*minute_of[number], fresh))
                    author = Author(name=f"author {who}")
                    at = NOON + minute * MINUTE
                    entries.append(entry(number, topic, at, text=text, author=author, fresh=fresh))
                store.ingest(batch(*entries))
            for topic in ("wurst", "senf"):
                mine = [found for (where, _), found in counted.items() if where == topic]
                series = store.series(topic, NOON, NOON + 5 * MINUTE, 60)
                fresh = store.fresh(topic, NOON, NOON + 5 * MINUTE)
                totals = store.totals(topic, NOON, NOON + 5 * MINUTE)
                pages = store.mentions(MentionFilter(topic), None, 100).rows

                assert totals.mentions == len(mine) == len(pages)
                assert totals.authors == len({who for _, who, _ in mine})
                assert series.mentions.tolist() == [sum(m == n for m, _, _ in mine) for n in range(5)]
                assert series.authors.tolist() == [len({who for m, who, _ in mine if m == n}) for n in range(5)]
                assert fresh.mentions.tolist() == [
                    sum(m == n and is_fresh for m, _, is_fresh in mine) for n in range(5)
                ]
            store.close()


def test_names_lead_to_the_topics_of_what_they_name(store):
    store.ingest(batch(entry(1, known_as="news:1"), entry(1, topic="senf", known_as="news:1"), entry(2)))

    words = {"wurst": ("wurst",), "senf": ("wurst",)}
    assert store.threads(["feed:1", "news:1", "feed:9"]) == {"feed:1": words, "news:1": words}
    assert store.threads([]) == {}


def test_a_post_met_elsewhere_is_known_by_both_names_until_it_is_deleted(store):
    store.ingest(batch(entry(1, known_as="a.test#1")))
    store.ingest(batch(entry(1, known_as="b.test#7")))

    assert set(store.threads(["a.test#1", "b.test#7"])) == {"a.test#1", "b.test#7"}
    store.maintain(NOON + 3 * DAY, {"wurst": 1})
    assert store.threads(["a.test#1", "b.test#7"]) == {}


def test_an_inherited_mention_is_read_back_as_one(store):
    store.ingest(batch(replace(entry(1), inherited=True), entry(2, at=NOON + MINUTE)))

    assert [m.inherited for m in store.mentions(ALL, None, 10).rows] == [False, True]


def test_the_newest_names_come_in_order_of_arrival(store):
    store.ingest(batch(*(entry(n) for n in range(5))))

    assert store.newest_uids(2) == ("feed:3", "feed:4")


def toot(likes, instance, minute):
    seen = Engagement(likes=likes, metrics_at=NOON + minute * MINUTE)
    names = {"uid": "mastodon:https://home.test/users/eva/1", "platform": "mastodon", "channel": instance}
    return entry(1, engagement=seen, known_as=f"mastodon:{instance}#7", **names)


def test_an_instance_that_knows_only_a_part_of_the_reactions_takes_none_away(store):
    def likes():
        return store.mentions(ALL, None, 1).rows[0].mention.engagement.likes

    store.ingest(batch(toot(3, "far.test", 0)))
    store.ingest(batch(toot(340, "home.test", 1)))
    store.ingest(batch(toot(4, "far.test", 2)))
    assert likes() == 340
    store.ingest(batch(toot(341, "far.test", 3)))
    assert likes() == 341
    store.ingest(batch(toot(338, "home.test", 4)))
    assert likes() == 338

    gained = [r.gained for r in store.reactions("wurst", NOON + HOUR)]
    assert sum(gained) < 345


def test_a_post_met_elsewhere_first_moves_to_its_own_instance_and_stays_there(store):
    def met():
        mention = store.mentions(ALL, None, 1).rows[0].mention
        return mention.source_id, mention.channel

    def voices():
        return [v.channel for v in store.voices("wurst", NOON - HOUR, NOON + HOUR)]

    far, home = toot(3, "far.test", 0), toot(3, "home.test", 1)
    home = replace(home, mention=replace(home.mention, source_id="at home"))
    store.ingest(batch(far))
    assert met()[1] == "far.test"
    store.ingest(batch(home))
    assert met() == ("at home", "home.test")
    assert voices() == ["home.test"]
    store.ingest(batch(toot(5, "far.test", 2)))
    assert met() == ("at home", "home.test")
    assert len(store.mentions(ALL, None, 10).rows) == 1


def known(store):
    """Of which mention each is a copy, and whether it only tells the same post again."""
    return {m.mention.uid: (m.copy_of, m.same_story) for m in store.mentions(ALL, None, 50).rows}


def test_copies_name_their_original_and_lose_it_when_a_nearer_record_takes_over(store):
    alert, pasted = entry(1), replace(entry(2), copy_of="feed:1")
    store.ingest(batch(alert, pasted))
    assert known(store) == {"feed:1": (None, False), "feed:2": ("feed:1", False)}

    native = replace(entry(3), copy_of="feed:1", same_story=True, takes_over=("feed:1",))
    store.ingest(batch(native))
    assert known(store) == {"feed:1": ("feed:3", True), "feed:2": ("feed:3", False), "feed:3": (None, False)}
    series = store.series("wurst", NOON, NOON + MINUTE, 60)
    assert (series.mentions.tolist(), series.texts.tolist()) == ([3], [1])


def test_a_nearer_record_takes_over_only_in_the_topics_that_it_concerns(store):
    store.ingest(batch(entry(1), entry(1, topic="senf"), replace(entry(2, topic="senf"), copy_of="feed:1")))
    store.ingest(batch(replace(entry(3), copy_of="feed:1", same_story=True, takes_over=("feed:1",))))

    assert known(store)["feed:1"] == ("feed:3", True)
    rows = store.mentions(MentionFilter("senf"), None, 50).rows
    assert {m.mention.uid: m.copy_of for m in rows} == {"feed:1": None, "feed:2": "feed:1"}


def test_taking_over_from_a_mention_that_is_gone_changes_nothing_else(store):
    store.ingest(batch(entry(1), replace(entry(3), copy_of="feed:9", same_story=True, takes_over=("feed:9",))))

    assert known(store) == {"feed:1": (None, False), "feed:3": (None, False)}


def near(rank, **changed):
    """The same post from a source of this rank."""
    return entry(1, nativeness=rank, source_id=rank.name, **changed)


def test_a_nearer_source_tells_the_same_post_anew_and_a_farther_one_fills_gaps(store):
    far = near(Nativeness.RELAYED, text="Cut ...", author=Author(name="Eva"), engagement=Engagement(views=9, likes=1))
    native = near(
        Nativeness.PLATFORM,
        text="Cut to pieces",
        author=Author("eva"),
        engagement=Engagement(likes=40),
        kind=MentionKind.REPLY,
    )
    for first, second in ((far, native), (native, replace(far, mention=replace(far.mention, edited_at=NOON + HOUR)))):
        store.ingest(batch(first))
        store.ingest(batch(second))
        (row,) = store.mentions(ALL, None, 10).rows
        kept = row.mention
        assert (kept.source_id, kept.nativeness, kept.text) == ("PLATFORM", Nativeness.PLATFORM, "Cut to pieces")
        assert (kept.author, kept.kind) == (Author("eva", "Eva"), MentionKind.REPLY)
        assert (kept.engagement.likes, kept.engagement.views) == (40, 9)
        assert store.earlier_texts("feed:1") == ()
        assert counts(store) == (1, 1)


def test_voices_of_a_channel_are_told_by_the_original(store):
    alert = near(Nativeness.RELAYED, url="https://alert.test")
    native = replace(
        entry(2, source_id="own", author=Author("eva")), copy_of="feed:1", same_story=True, takes_over=("feed:1",)
    )
    store.ingest(batch(alert))
    assert [v.uid for v in store.voices("wurst", NOON, NOON + MINUTE)] == ["feed:1"]

    store.ingest(batch(native))
    assert {v.uid for v in store.voices("wurst", NOON, NOON + MINUTE)} == {"feed:2"}
