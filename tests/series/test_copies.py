"""Which mentions are copies of which, and what the detector counts them as."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.records import Author, Mention, MentionKind, Nativeness
from shitstorm_radar.series import copies
from shitstorm_radar.series.copies import COPY_WEIGHT, WINDOW, Copies, Membership
from shitstorm_radar.sources.fingerprint import simhash64, text_hash

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LONG = (
    "Die Muster AG hat gestern Abend ihren Kundinnen und Kunden mitgeteilt, dass die Filiale am Markt schließt "
    "und alle Beratungen bis zum Jahresende ersatzlos entfallen; eine Entschuldigung gab es dafür nicht."
)


def mention(number: int, text: str = LONG, who: str | None = None, **changed: Any) -> Mention:
    return Mention(
        uid=f"test:{number}",
        source_id=changed.pop("source_id", "s"),
        platform="test",
        channel=changed.pop("channel", "a.test"),
        kind=changed.pop("kind", MentionKind.POST),
        first_seen_at=NOON,
        text=text,
        text_hash=text_hash(text),
        simhash64=simhash64(text),
        author=Author(handle=who),
        **changed,
    )


def article(number: int, **changed: Any) -> Mention:
    return mention(number, **{"kind": MentionKind.ARTICLE, **changed})


def placed(*mentions: Mention) -> list[Membership]:
    known = Copies()
    return [known.place(m, NOON) for m in mentions]


def test_the_first_of_a_text_is_no_copy():
    assert placed(mention(1, who="eva")) == [Membership(None, 1.0)]


def test_the_same_words_are_a_copy_whatever_their_case_and_links():
    _, second = placed(mention(1, "Nie wieder Muster!"), mention(2, "nie wieder MUSTER https://t.test/x"))
    assert second.original == "test:1"


def test_a_long_text_with_a_word_changed_is_a_copy_and_another_text_is_not():
    near = LONG.replace("eine Entschuldigung gab es dafür nicht", "eine Entschuldigung gab es dafür bisher nicht")
    bits = (simhash64(LONG) ^ simhash64(near)) & (2**64 - 1)  # type: ignore[operator]
    close = replace(mention(2, near), simhash64=simhash64(LONG) ^ 0b111)  # type: ignore[operator]
    far = replace(mention(3, "etwas ganz anderes"), simhash64=simhash64(LONG) ^ 0b1111)  # type: ignore[operator]
    assert bits.bit_count() < 20
    assert [m.original for m in placed(mention(1), close, far)] == [None, "test:1", None]


@given(st.sets(st.integers(0, 63), max_size=3))
def test_every_text_within_three_bits_is_found(flipped):
    other = replace(mention(2, "anderer Text"), simhash64=simhash64(LONG) ^ sum(1 << bit for bit in flipped))
    assert placed(mention(1), other)[1].original == "test:1"


def test_short_texts_are_copies_only_word_for_word():
    assert [m.original for m in placed(mention(1, "Danke Muster"), mention(2, "Danke, Muster AG"))] == [None, None]


def test_the_same_article_in_another_outlet_weighs_little():
    _, second = placed(article(1, channel="a.test"), article(2, channel="b.test"))
    assert second == Membership("test:1", COPY_WEIGHT)


def test_the_same_page_by_another_way_weighs_little_whatever_its_text():
    page = {"canonical_url": "https://a.test/1"}
    _, second = placed(article(1, who="eva", **page), article(2, text="Anriss", who="otto", **page))
    assert second == Membership("test:1", COPY_WEIGHT, same_story=True)


def test_comments_on_one_page_are_texts_of_their_own():
    page = {"canonical_url": "https://a.test/1", "kind": MentionKind.COMMENT}
    assert [m.original for m in placed(mention(1, "a", **page), mention(2, "b", **page))] == [None, None]


def test_a_cross_post_of_the_same_person_weighs_little():
    _, second = placed(mention(1, who="eva@a.test"), mention(2, who="Eva@b.test", channel="b.test"))
    assert second == Membership("test:1", COPY_WEIGHT)


def test_a_campaign_by_copy_and_paste_counts_every_author_whole():
    campaign = placed(*(mention(n, who=f"author{n}") for n in range(50)))
    assert {m.original for m in campaign[1:]} == {"test:0"}
    assert {m.weight for m in campaign} == {1.0}


def test_who_does_not_sign_in_one_channel_may_be_anybody():
    for make in (mention, article):
        assert placed(make(1), make(2))[1] == Membership("test:1", 1.0)


def test_a_text_that_nobody_repeated_for_a_day_is_new_again():
    known = Copies()
    known.place(mention(1), NOON)
    assert known.place(mention(2), NOON + WINDOW).original == "test:1"
    assert known.place(mention(3), NOON + 2 * WINDOW + timedelta(seconds=1)).original is None
    assert len(known) == 1


def test_a_mention_that_is_met_again_keeps_its_place():
    known = Copies()
    first, copy = mention(1, who="eva"), mention(2, who="otto")
    before = [known.place(m, NOON) for m in (first, copy)]
    assert [known.place(m, NOON + timedelta(minutes=5)) for m in (first, copy)] == before


def test_a_repost_is_no_member():
    assert placed(mention(1), mention(2, kind=MentionKind.REPOST))[1] == Membership(None, 1.0)


def test_an_empty_text_is_a_copy_of_nothing():
    assert [m.original for m in placed(mention(1, ""), mention(2, ""))] == [None, None]


def test_memory_is_bounded_and_the_longest_unrepeated_go_first(monkeypatch):
    monkeypatch.setattr(copies, "MOST_CLUSTERS", 3)
    known = Copies()
    for n in range(4):
        known.place(mention(n, f"Text {n} " * 12), NOON)
        known.place(mention(100 + n, "Text 0 " * 12), NOON)
    assert len(known) == 3
    assert known.place(mention(8, "Text 0 " * 12), NOON).original == "test:0"
    assert known.place(mention(9, "Text 1 " * 12), NOON).original is None


def test_a_crowded_block_forgets_its_oldest_and_nothing_breaks(monkeypatch):
    monkeypatch.setattr(copies, "_MOST_IN_BLOCK", 1)
    known = Copies()
    crowd = [replace(mention(n, f"{n}"), simhash64=0b1111 << (16 + 4 * n)) for n in range(4)]  # two blocks in common
    for n, one in enumerate(crowd):
        known.place(one, NOON + n * timedelta(hours=20))
    known.place(mention(9, "zuletzt"), NOON + 5 * WINDOW)
    assert not known._blocks


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 40), st.booleans()), max_size=60))
def test_what_is_forgotten_leaves_nothing_behind(steps):
    known, now = Copies(), NOON
    for n, (text, hours, signed) in enumerate(steps):
        now += timedelta(hours=hours)
        one = known.place(mention(n, f"Satz {text} " * 10, "eva" if signed else None), now)
        assert one.weight in (1.0, COPY_WEIGHT)
        assert (one.original is None) <= (one.weight == 1.0)
    known.place(mention(-1, "zuletzt"), now + 3 * WINDOW)
    assert len(known) == len(known._exact) == 1
    assert not known._blocks


@pytest.mark.parametrize("bits", [0xFFFF, 1 << 63])
def test_fingerprints_may_be_signed_or_not(bits):
    signed = bits - (1 << 64) if bits >> 63 else bits
    pair = (replace(mention(1, "a"), simhash64=bits), replace(mention(2, "b"), simhash64=signed))
    assert placed(*pair)[1].original == "test:1"


HEADLINE = "Filiale der Muster AG am Markt schließt ohne Vorwarnung"


def story(number: int, channel: str, title: str = HEADLINE, **changed: Any) -> Mention:
    return article(number, text=f"Anriss {number} von {channel}", channel=channel, title=title, **changed)


def test_the_same_headline_elsewhere_is_the_same_story_whoever_signs_and_whoever_came_first():
    google, feed, gdelt = placed(
        story(1, "Tageblatt"),
        story(2, "tageblatt.test", who="max"),
        story(3, "other.test", "Filiale der Muster AG am Markt schließt ohne Vorwarnung | Other Times"),
    )
    assert google == Membership(None, 1.0)
    assert feed == gdelt == Membership("test:1", COPY_WEIGHT, same_story=True)


def test_a_publisher_behind_the_headline_does_not_hide_it_when_it_comes_first():
    _, second = placed(story(1, "a.test", f"{HEADLINE} - A News"), story(2, "b.test"))
    assert second == Membership("test:1", COPY_WEIGHT, same_story=True)


@pytest.mark.parametrize("title", ["Kommentar: Die Muster AG", "Muster AG schließt - ein Kommentar von außen", "", "-"])
def test_short_headlines_tell_nothing(title):
    first, second = placed(story(1, "a.test", title), story(2, "b.test", title.replace(" - ein", " - kein")))
    assert (first.original, second.original) == (None, None)


def test_posts_of_one_channel_under_one_headline_are_texts_of_their_own():
    topic = f"Re: {HEADLINE}"
    assert [m.original for m in placed(*(story(n, "forum.test", topic) for n in range(3)))] == [None] * 3


def test_a_headline_repeated_as_a_post_is_no_reprint():
    _, second = placed(story(1, "a.test"), mention(2, HEADLINE, who="eva", title=HEADLINE, channel="b.test"))
    assert second.weight == 1.0


def test_a_post_met_by_its_platform_and_by_a_feed_of_its_address_counts_once():
    url = "https://mastodon.test/@eva/110"
    native = replace(mention(1, "Nie wieder", who="eva@mastodon.test"), platform="mastodon", canonical_url=url)
    by_feed = article(2, text="Eva: Nie wieder!!", canonical_url=url, channel="mastodon.test")
    for one, other in ((native, by_feed), (by_feed, native)):
        assert placed(one, other)[1] == Membership(one.uid, COPY_WEIGHT, same_story=True)


def test_an_id_that_is_an_address_is_known_whoever_gives_it():
    native = replace(mention(1, "Nie wieder", who="did:plc:x"), uid="bluesky:at://did:plc:x/app.bsky.feed.post/3k")
    by_feed = replace(article(2, text="anders gekürzt"), uid="feed:at://did:plc:x/app.bsky.feed.post/3k")
    assert placed(native, by_feed)[1] == Membership(native.uid, COPY_WEIGHT, same_story=True)


def test_reviews_that_share_the_address_of_their_app_are_texts_of_their_own():
    app = {"kind": MentionKind.REVIEW, "canonical_url": "https://store.test/app"}
    assert [m.original for m in placed(mention(1, "a", **app), mention(2, "b", **app))] == [None, None]


@given(st.text(max_size=80), st.text(max_size=80))
def test_odd_headlines_break_nothing(one, other):
    assert len(placed(story(1, "a.test", one), story(2, "b.test", other))) == 2


def test_a_nearer_record_of_the_same_page_takes_over_and_later_copies_name_it():
    page = {"canonical_url": "https://a.test/1"}
    far = article(1, **page)
    site = replace(article(2, text="ganz", source_id="own", **page), nativeness=Nativeness.SITE)
    third = article(3, text="noch einmal anders", **page)
    assert placed(far, site, third)[1:] == [
        Membership("test:1", COPY_WEIGHT, same_story=True, takes_over=("test:1",)),
        Membership("test:2", COPY_WEIGHT, same_story=True),
    ]
    assert placed(site, far)[1] == Membership("test:2", COPY_WEIGHT, same_story=True)


def test_an_equal_rank_does_not_take_over():
    page = {"canonical_url": "https://a.test/1"}
    assert placed(article(1, **page), article(2, source_id="other", **page))[1].takes_over == ()


def test_anothers_copy_does_not_take_over_however_near_it_was_met():
    copy = replace(
        mention(2, who="otto", canonical_url="https://a.test/2"), source_id="own", nativeness=Nativeness.PLATFORM
    )
    far = mention(1, canonical_url="https://a.test/1")
    assert placed(far, copy)[1] == Membership("test:1", 1.0)


def test_texts_of_one_page_are_one_post_only_by_two_sources_and_one_hand():
    page = {"canonical_url": "https://a.test/thread"}
    one = mention(1, "Nie wieder Muster", who="eva@a.test", **page)
    unsigned = replace(mention(2, "Nie wieder Muster", **page), source_id="other")
    own = replace(mention(3, "Nie wieder Muster", who="Eva", **page), source_id="other")
    otto = replace(mention(4, "Nie wieder Muster", who="otto", **page), source_id="other")
    again = mention(5, "Nie wieder Muster", **page)
    assert [placed(one, other)[1].same_story for other in (unsigned, own, otto, again)] == [True, True, False, False]


def test_the_one_post_behind_an_address_and_a_text_takes_over_both():
    page = {"canonical_url": "https://a.test/1"}
    by_address = article(1, text="Anriss", **page)
    by_text = replace(mention(2, **page), source_id="reader")
    native = replace(article(3, source_id="own", **page), nativeness=Nativeness.SITE)
    assert placed(by_address, by_text, native)[2].takes_over == ("test:2", "test:1")
    assert placed(by_address, by_text, native, mention(4))[3].original == "test:3"
