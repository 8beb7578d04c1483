"""One post that comes by several ways is one text: whichever came first, the record nearest to its origin is shown."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import msgspec
import pytest

from shitstorm_radar.incidents.explanation.drivers import drivers
from shitstorm_radar.incidents.explanation.terms import NOTHING
from shitstorm_radar.pipeline.intake import Intake
from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, Nativeness
from shitstorm_radar.scoring import load_scorer
from shitstorm_radar.settings import Settings, SourceConfig, SourceKind
from shitstorm_radar.sources.feed_parser import parse_feed
from shitstorm_radar.sources.fingerprint import fingerprinted
from shitstorm_radar.sources.json_site import Place as AskedPlace
from shitstorm_radar.sources.mastodon_status import Place, mention_of
from shitstorm_radar.sources.youtube_answers import Video, video_of
from shitstorm_radar.store.base import MentionFilter
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.wind_thresholds import WindThresholds
from tests.pipeline.desk import ANGRY, BEGIN, MINUTE, MUELLER, Desk, SimpleDetector, bin_at

ALERTS = SourceConfig("alerts", SourceKind.FEED, "Google Alerts", "https://www.google.com/alerts/feeds/12/34")
NEWS = SourceConfig("news", SourceKind.FEED, "Google News", "https://news.google.com/rss/search?q=M%C3%BCller")
TOOT_FEED = SourceConfig("toot feed", SourceKind.FEED, "Eva", "https://mastodon.test/@eva.rss")
PAPER = SourceConfig("paper", SourceKind.FEED, "Tageblatt", "https://rss.tageblatt.test/politik")
VIDEO_FEED = SourceConfig(
    "video feed", SourceKind.FEED, "Kanal", "https://www.youtube.com/feeds/videos.xml?channel_id=U"
)
READER = SourceConfig("reader", "json", "Leser", "https://reader.test/posts")
TOOTS = SourceConfig("toots", SourceKind.MASTODON, "Mastodon", "mastodon.test", {"hashtag": "mueller"})
VIDEOS = SourceConfig("videos", "youtube", "YouTube", "https://www.googleapis.com", {"query": "Müller AG"})
SETTINGS = Settings((MUELLER,), (ALERTS, NEWS, TOOT_FEED, PAPER, VIDEO_FEED, READER, TOOTS, VIDEOS))

PAGE = "https://mastodon.test/@eva/110"
HEADLINE = "Verbraucherschützer verklagen Müller AG wegen falscher Rechnungen"


@pytest.fixture
def desk(desk, store):
    return Desk(store, SETTINGS)


def feed(source, entry, head="", now=BEGIN):
    """What a feed with this one entry gives."""
    body = f'<rss version="2.0" {head}><channel><title>t</title><item>{entry}</item></channel></rss>'
    return only(parse_feed(body.encode(), content_type=None, address=source.address, source_id=source.id, now=now))


def only(parsed):
    (found,) = parsed.mentions
    return found


def alert(now=BEGIN):
    link = f"https://www.google.com/url?rct=j&amp;sa=t&amp;url={PAGE}&amp;ct=ga"
    return feed(
        ALERTS,
        f"<guid>tag:google.com,2013:x/1</guid><title>Eva</title><link>{link}</link><description>{ANGRY[:60]} ...</description>",
        now=now,
    )


def toot_in_feed(now=BEGIN):
    return feed(TOOT_FEED, f"<guid>{PAGE}</guid><link>{PAGE}</link><description>{ANGRY}</description>", now=now)


def toot(now=BEGIN, number=110, who="eva"):
    status = {
        "id": str(number),
        "uri": f"https://mastodon.test/users/{who}/statuses/{number}",
        "url": f"https://mastodon.test/@{who}/{number}",
        "created_at": BEGIN.isoformat(),
        "content": f"<p>{ANGRY}</p>",
        "account": {"acct": who, "display_name": who.title(), "followers_count": 812},
        "favourites_count": 41,
        "reblogs_count": 17,
        "replies_count": 9,
    }
    return mention_of(status, Place("toots", "mastodon.test", now))


def in_json(now=BEGIN):
    return fingerprinted(
        Mention(
            "json:reader.test/1", "reader", "json", "mastodon.test", MentionKind.POST, now, BEGIN, url=PAGE, text=ANGRY
        )
    )


def rows(store):
    return {m.mention.source_id: m for m in store.mentions(MentionFilter("mueller"), None, 50).rows}


def original(store):
    """The one mention that is no copy, and the others of which that is said."""
    found = store.mentions(MentionFilter("mueller"), None, 50).rows
    (first,) = (m for m in found if m.copy_of is None)
    assert {m.copy_of for m in found if m is not first} <= {first.mention.uid}
    return first.mention


@pytest.mark.parametrize("order", list(permutations([alert, toot_in_feed, in_json, toot])))
def test_the_platforms_own_record_is_the_original_in_whatever_order_they_come(desk, store, order):
    for n, one in enumerate(order):
        desk.take([one(BEGIN + n * MINUTE)], BEGIN + n * MINUTE)

    shown = original(store)
    assert (shown.source_id, shown.author.handle, shown.url) == ("toots", "eva@mastodon.test", PAGE)
    assert shown.engagement.likes == 41
    assert {m.mention.source_id: m.same_story for m in rows(store).values()} == {
        "alerts": True, "toot feed": True, "reader": True, "toots": False,
    }  # fmt: skip
    series = store.series("mueller", BEGIN, bin_at(1), 300)
    two = set(order[:2]) == {alert, in_json}  # an address and a text: nothing tells yet that they are one post
    assert (series.mentions.tolist(), series.texts.tolist()) == ([4], [2 if two else 1]), "all are kept and counted"


@pytest.mark.parametrize("together", [True, False])
def test_the_sites_own_feed_stands_above_an_alert_and_below_the_platform(desk, store, together):
    visits = [[alert(), toot_in_feed(), toot()]] if together else [[alert()], [toot_in_feed()], [toot()]]
    for n, visit in enumerate(visits):
        desk.take(visit, BEGIN + n * MINUTE)
        expected = "toots" if together else ("alerts", "toot feed", "toots")[n]
        assert original(store).source_id == expected


def test_it_stays_so_across_a_restart_between_any_two(desk, tmp_path):
    path = tmp_path / "again.sqlite3"
    for n, one in enumerate((alert, toot_in_feed, toot, in_json)):
        with open_store(path, durable=False) as store:
            Desk(store, SETTINGS).take([one(BEGIN + n * MINUTE)], BEGIN + n * MINUTE)
    with open_store(path, durable=False) as store:
        assert original(store).source_id == "toots"


def test_a_third_member_names_the_new_original_also_in_the_same_visit(desk, store):
    desk.take([alert(), toot(), toot(number=111, who="otto")], BEGIN)
    desk.take([toot(number=112, who="uta")], BEGIN + MINUTE)

    found = store.mentions(MentionFilter("mueller"), None, 50).rows
    native = toot().uid
    assert {m.mention.author.handle: (m.copy_of, m.same_story) for m in found if m.mention.source_id == "toots"} == {
        "eva@mastodon.test": (None, False), "otto@mastodon.test": (native, False), "uta@mastodon.test": (native, False),
    }  # fmt: skip


def test_who_only_pastes_the_text_does_not_become_its_author(desk, store):
    desk.take([toot_in_feed()], BEGIN)
    desk.take([toot(number=500, who="otto")], BEGIN + MINUTE)

    assert original(store).source_id == "toot feed"
    assert rows(store)["toots"].copy_of == toot_in_feed().uid
    desk.take([toot(BEGIN + 2 * MINUTE)], BEGIN + 2 * MINUTE)
    assert original(store).author.handle == "eva@mastodon.test"


def test_bins_that_are_closed_stay_as_they_were(desk, store):
    desk.take([alert()], BEGIN + MINUTE)
    desk.closer.advance(bin_at(1))
    before = [
        (s.mentions.tolist(), s.critical.tolist(), s.texts.tolist())
        for s in (store.series("mueller", BEGIN, bin_at(1), 60),)
    ]
    shown = list(SimpleDetector.shown)
    later = replace(toot(BEGIN + 7 * MINUTE), published_at=BEGIN + 7 * MINUTE)

    desk.take([later], BEGIN + 7 * MINUTE)
    desk.closer.advance(bin_at(2))

    after = store.series("mueller", BEGIN, bin_at(1), 60)
    assert [(after.mentions.tolist(), after.critical.tolist(), after.texts.tolist())] == before
    assert SimpleDetector.shown[: len(shown)] == shown
    assert [o.mentions for o in SimpleDetector.shown] == [pytest.approx(1.0), pytest.approx(0.1)], (
        "once, and hardly again"
    )
    assert store.series("mueller", BEGIN, bin_at(2), 600).texts.tolist() == [1]


def test_incidents_show_the_native_record_once_and_count_every_member(desk, store):
    others = [toot(number=200 + n, who=f"wer{n}") for n in range(3)]
    desk.take([alert(), *others], BEGIN)
    desk.take([toot()], BEGIN + MINUTE)

    found = drivers(store.mentions(MentionFilter("mueller"), None, 50).rows, NOTHING, WindThresholds())

    (copied,) = found.copies
    assert (copied.posts, copied.first.uid, copied.first.author) == (5, toot().uid, "Eva")
    assert [q.uid for q in found.first_posts].count(toot().uid) == 1
    assert alert().uid not in {q.uid for q in found.first_posts}


def in_news(now=BEGIN):
    entry = f"<guid>CBMi1</guid><title>{HEADLINE} - Tageblatt</title><link>https://news.google.com/rss/articles/CBMi1</link>"
    return feed(NEWS, entry + '<source url="https://tageblatt.test">Tageblatt</source>', now=now)


def in_paper(now=BEGIN):
    text = "Die Müller AG steht wegen falscher Rechnungen vor Gericht. Die Kunden sind entsetzt und fordern ihr Geld zurück."
    entry = f"<guid>t-1</guid><title>{HEADLINE}</title><link>https://www.tageblatt.test/a/1</link><description>{text}</description>"
    return feed(PAPER, entry, now=now)


@pytest.mark.parametrize("order", list(permutations([in_news, in_paper])))
def test_a_papers_own_feed_stands_above_google_news(desk, store, order):
    for n, one in enumerate(order):
        desk.take([one(BEGIN + n * MINUTE)], BEGIN + n * MINUTE)

    shown = original(store)
    assert (shown.source_id, shown.url) == ("paper", "https://www.tageblatt.test/a/1")


TITLE = "Die Müller AG betrügt ihre Kunden"


def video_in_feed(now=BEGIN):
    body = f"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:yt="http://www.youtube.com/xml/schemas/2015"
      xmlns:media="http://search.yahoo.com/mrss/"><entry><id>yt:video:abcdefghijk</id><yt:videoId>abcdefghijk</yt:videoId>
      <title>{TITLE}</title><link rel="alternate" href="https://www.youtube.com/watch?v=abcdefghijk"/>
      <author><name>Kanal</name></author><published>{BEGIN.isoformat()}</published>
      <media:group><media:description>Kurz</media:description><media:community><media:statistics views="90"/>
      </media:community></media:group></entry></feed>"""
    found = only(
        parse_feed(body.encode(), content_type=None, address=VIDEO_FEED.address, source_id="video feed", now=now)
    )
    assert found.engagement.views == 90
    return found


def video(now=BEGIN):
    snippet = {
        "publishedAt": BEGIN.isoformat(), "channelId": "UC123", "title": TITLE, "channelTitle": "Kanal",
        "description": "Lange Beschreibung, warum die Müller AG ihre Kunden verliert.",
    }  # fmt: skip
    counts = {"viewCount": "100", "likeCount": "12", "commentCount": "5"}
    raw = {"id": "abcdefghijk", "snippet": snippet, "statistics": counts}
    return video_of(msgspec.convert(raw, type=Video, strict=False), AskedPlace("videos", "www.googleapis.com", now))


@pytest.mark.parametrize("order", list(permutations([video_in_feed, video])))
def test_a_video_by_the_platforms_interface_stands_above_the_feeds_record_of_the_same_name(desk, store, order):
    assert video().uid == video_in_feed().uid
    for n, one in enumerate(order):
        desk.take([one(BEGIN + n * MINUTE)], BEGIN + n * MINUTE)

    (kept,) = rows(store).values()
    shown = kept.mention
    assert (shown.source_id, shown.nativeness) == ("videos", Nativeness.PLATFORM)
    assert "Lange Beschreibung" in shown.text
    assert (shown.engagement.views, shown.engagement.likes, shown.first_seen_at) == (100, 12, BEGIN)
    assert store.earlier_texts(shown.uid) == (), "another reading is no edit"
    assert store.reactions("mueller", BEGIN + 60 * MINUTE) == (), "two counters tell of no growth"
    assert store.series("mueller", BEGIN, bin_at(1), 300).mentions.tolist() == [1]


def test_what_the_native_source_does_not_say_is_filled_in_from_further_away(desk, store):
    desk.take([replace(video(), engagement=Engagement(likes=3), author=Author(handle="UC123"))], BEGIN)
    desk.take([video_in_feed(BEGIN + MINUTE)], BEGIN + MINUTE)

    (kept,) = rows(store).values()
    assert (kept.mention.engagement.likes, kept.mention.engagement.views) == (3, 90)
    assert (kept.mention.author.handle, kept.mention.author.name) == ("UC123", "Kanal")


def test_an_edit_that_only_the_native_source_shows_keeps_the_text_before_it(desk, store):
    desk.take([video_in_feed()], BEGIN)
    desk.take([replace(video(), edited_at=BEGIN + MINUTE)], BEGIN + 2 * MINUTE)

    assert [e.text for e in store.earlier_texts(video().uid)] == ["Kurz"]


def test_a_source_that_is_not_in_the_settings_any_more_keeps_its_rank(desk, store):
    desk.take([toot()], BEGIN)
    fewer = replace(SETTINGS, sources=(ALERTS, TOOT_FEED))
    desk.intake = Intake(store, load_scorer(), fewer)
    desk.take([toot_in_feed(BEGIN + MINUTE)], BEGIN + MINUTE)

    assert original(store).source_id == "toots"
