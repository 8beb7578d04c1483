"""Feeds of every format, well and badly made, become the mentions they mean."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import MentionKind, SourceCondition, TimeTrust
from shitstorm_radar.sources.feed_parser import looks_like_feed
from tests.sources.feed_texts import ADDRESS, NOW, atom, only, read, rss

AT = datetime(2026, 11, 21, 9, tzinfo=UTC)


def test_an_rss_item_is_read_whole() -> None:
    mention = only(
        rss(
            "<item><title>Störung &amp; Ärger</title><link>https://muster.example/a?utm_source=rss</link>"
            '<guid isPermaLink="false">https://muster.example/?p=7</guid><dc:creator>Erika Muster</dc:creator>'
            "<category>Bahn</category><category>Köln</category><category>Bahn</category>"
            "<pubDate>Sat, 21 Nov 2026 10:00:00 +0100</pubDate><slash:comments>12</slash:comments>"
            "<description>kurz</description><content:encoded><![CDATA[<p>Ganz <b>lang</b></p>]]></content:encoded></item>",
            "<title>Muster-Blog</title><language>de-de</language>",
        )
    )
    assert mention.uid == "feed:https://muster.example/?p=7"
    assert (mention.source_id, mention.platform, mention.channel) == ("s1", "feed", "muster.example")
    assert (mention.title, mention.text) == ("Störung & Ärger", "Ganz lang")
    assert mention.url == "https://muster.example/a?utm_source=rss"
    assert mention.canonical_url == "https://muster.example/a"
    assert (mention.published_at, mention.time_trust, mention.first_seen_at) == (AT, TimeTrust.FEED, NOW)
    assert (mention.language, mention.language_by) == ("de-DE", "feed")
    assert mention.author.name == "Erika Muster"
    assert mention.tags == ("Bahn", "Köln")
    assert (mention.engagement.replies, mention.engagement.metrics_at) == (12, NOW)
    assert mention.kind is MentionKind.ARTICLE
    assert len(mention.text_hash) == 32


def test_an_atom_entry_is_read_whole() -> None:
    mention = only(
        atom(
            '<entry xml:lang="de"><id>tag:muster.example,2026:7</id><title type="html">Kein &lt;b&gt;Netz&lt;/b&gt;</title>'
            '<link rel="self" href="self"/><link rel="alternate" type="text/html" href="../a/7"/>'
            "<published>2026-11-21T10:00:00+01:00</published><updated>2026-11-21T11:00:00+01:00</updated>"
            '<author><name>Max</name><uri>https://max.example/</uri></author><category term="netz" label="Netz"/>'
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins</p><p>Zwei</p></div></content></entry>'
        )
    )
    assert mention.uid == "feed:tag:muster.example,2026:7"
    assert (mention.title, mention.text) == ("Kein Netz", "Eins\nZwei")
    assert mention.url == "https://muster.example/a/7"
    assert mention.published_at == AT
    assert mention.edited_at == AT + timedelta(hours=1)
    assert (mention.author.name, mention.author.handle) == ("Max", "https://max.example/")
    assert (mention.language, mention.tags) == ("de", ("Netz",))


def test_rss_1_items_beside_the_channel_are_read() -> None:
    mention = only(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>c</title><dc:language>de</dc:language></channel>'
        '<item rdf:about="https://muster.example/1"><title>t</title><link>https://muster.example/1</link>'
        "<dc:date>2026-11-21T10:00+01:00</dc:date><dc:creator>E</dc:creator></item></rdf:RDF>"
    )
    assert mention.uid == "feed:https://muster.example/1"
    assert (mention.published_at, mention.language, mention.author.name) == (AT, "de", "E")


def test_atom_0_3_is_read() -> None:
    mention = only(
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>urn:x:1</id><issued>2026-11-21T09:00:00Z</issued>'
        '<title mode="escaped">a &lt;i&gt;b&lt;/i&gt;</title><content mode="base64" type="text/html">PGI+R3LDvMOfZTwvYj4=</content>'
        "</entry></feed>"
    )
    assert (mention.uid, mention.title, mention.text, mention.published_at) == ("feed:urn:x:1", "a b", "Grüße", AT)


def test_a_json_feed_is_read_whole() -> None:
    item = {
        "id": "https://muster.example/j/1",
        "url": "/j/1",
        "title": "T &amp; T",
        "content_html": "<p>Hallo<br>Welt</p>",
        "date_published": "2026-11-21T10:00:00+01:00",
        "authors": [{"name": "Ä", "url": "https://ä.example"}],
        "tags": ["x", 7, "y"],
        "language": "de",
    }
    feed = read(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [item, 5, {}]}))
    (mention,) = feed.mentions
    assert (feed.format, feed.title, feed.skipped) == ("json", "J", 2)
    assert (mention.title, mention.text, mention.tags) == ("T & T", "Hallo\nWelt", ("x", "y"))
    assert (mention.url, mention.published_at, mention.author.name) == ("https://muster.example/j/1", AT, "Ä")


def test_ids_that_are_only_numbers_do_not_clash_between_sites() -> None:
    item = rss("<item><guid>1</guid><title>t</title></item>")
    first, second = only(item), only(item, address="https://other.example/feed")
    assert first.uid != second.uid
    assert first.uid.endswith(":1")
    assert only(item, address="https://muster.example/other/feed").uid == first.uid


def test_without_an_id_the_page_and_then_the_words_identify() -> None:
    by_page = rss("<item><title>t</title><link>https://muster.example/1?utm_medium=x</link></item>")
    again = rss("<item><title>t, neu</title><link>https://muster.example/1</link></item>")
    assert only(by_page).uid == only(again).uid
    assert only(by_page).uid == only(by_page, address=ADDRESS.replace("https://", "http://www.")).uid
    assert only(rss("<item><title>t</title></item>")).uid != only(rss("<item><title>u</title></item>")).uid


def test_an_id_that_comes_twice_counts_once_and_the_newest_wins() -> None:
    feed = read(
        rss(
            "<item><guid>urn:1</guid><title>alt</title><pubDate>Sat, 21 Nov 2026 08:00:00 GMT</pubDate></item>"
            "<item><guid>urn:1</guid><title>neu</title><pubDate>Sat, 21 Nov 2026 09:00:00 GMT</pubDate></item>"
        )
    )
    assert [m.title for m in feed.mentions] == ["neu"]
    assert "id of another" in feed.note


def test_mentions_come_oldest_first_and_undated_ones_keep_their_turned_order() -> None:
    dates = ("2026-11-21T09:00:00Z", "2026-11-20T09:00:00Z", "", "")
    entries = "".join(
        f"<entry><id>urn:{n}</id><title>{n}</title><updated>{d}</updated></entry>" for n, d in enumerate(dates)
    )
    assert [m.title for m in read(atom(entries)).mentions] == ["1", "0", "3", "2"]


@pytest.mark.parametrize("date", ["", "gestern", "2026-13-45", "0000-00-00 00:00:00", "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_no_date_is_ever_invented(date: str) -> None:
    mention = only(rss(f"<item><guid>1518478934</guid><title>t</title><pubDate>{date}</pubDate></item>"))
    assert (mention.published_at, mention.time_trust) == (None, TimeTrust.FALLBACK)


def test_a_date_in_the_future_is_kept_as_given() -> None:
    mention = only(rss("<item><title>t</title><pubDate>Fri, 21 Nov 2036 09:00:00 GMT</pubDate></item>"))
    assert mention.published_at == AT.replace(year=2036)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("<author>redaktion@muster.example (Erika Muster)</author>", "Erika Muster"),
        ("<author>Erika Muster &lt;e@muster.example&gt;</author>", "Erika Muster"),
        ("<author>e@muster.example</author>", "e@muster.example"),
        ("<author>Erika Muster</author>", "Erika Muster"),
        ("<dc:creator><![CDATA[Erika Muster]]></dc:creator>", "Erika Muster"),
        ("<itunes:author>Erika Muster</itunes:author>", "Erika Muster"),
        ("<atom:author><atom:name>Erika Muster</atom:name></atom:author>", "Erika Muster"),
        ("<author><name>Erika Muster</name></author>", "Erika Muster"),
        ("<author></author><dc:creator>Erika Muster</dc:creator>", "Erika Muster"),
        ("", "Redaktion"),
    ],
)
def test_authors_are_found_however_they_are_written(said: str, name: str) -> None:
    channel = "<title>x</title><managingEditor>post@muster.example (Redaktion)</managingEditor>"
    assert only(rss(f"<item><title>t</title>{said}</item>", channel)).author.name == name


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("Grüße &nbsp;aus&nbsp;K&ouml;ln", "Grüße aus Köln"),
        ("AT&T & Söhne", "AT&T & Söhne"),
        ("A &amp;amp; B", "A & B"),
        ("<![CDATA[Der <b>Zug</b> f&auml;llt aus]]>", "Der Zug fällt aus"),
        ("Der &lt;b&gt;Zug&lt;/b&gt; f&amp;auml;llt aus", "Der Zug fällt aus"),
        ("Der &amp;lt;b&amp;gt;Zug&amp;lt;/b&amp;gt; f&amp;auml;llt aus", "Der Zug fällt aus"),
        ("Der <b>Zug</b> fällt aus", "Der Zug fällt aus"),
        ("3 &lt; 5 und 7 &gt; 2", "3 < 5 und 7 > 2"),
        ("don&#146;t", "don’t"),
        ("GrÃ¼ÃŸe aus KÃ¶ln", "Grüße aus Köln"),
        ("zwei\n\t Zeilen", "zwei Zeilen"),
        ("&#x202E;gnuröts&#x202C;&#0;&#xD800;", "gnuröts"),
        ("<img src='x' alt='😡'/> Wut", "😡 Wut"),
    ],
)
def test_titles_become_the_words_that_a_reader_sees(markup: str, title: str) -> None:
    assert only(rss(f"<item><guid>urn:1</guid><title>{markup}</title></item>")).title == title


def test_text_that_atom_declares_plain_stays_as_it_is() -> None:
    entry = '<entry><id>urn:1</id><title>1 &lt; 2 &amp;&amp; 3</title><content type="text">x &lt;- y</content></entry>'
    mention = only(atom(entry))
    assert (mention.title, mention.text) == ("1 < 2 && 3", "x <- y")


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("\n\n  ", ""),
        ("\ufeff", ""),
        ("<br />\n<b>Warning</b>: mysql_connect() in <b>/x.php</b><br />\n", ""),
        ("<!-- generated --><!DOCTYPE rss PUBLIC '-//N//DTD RSS 0.91//EN' 'http://my.netscape.com/rss-0.91.dtd'>", ""),
        ("", "<!-- served in 0.1 s -->\n<script>x()</script>"),
        ("", "\x00\x0b"),
    ],
)
def test_rubbish_around_a_feed_does_no_harm(head: str, tail: str) -> None:
    feed = rss("<item><guid>urn:1</guid><title>t</title></item>")
    assert only(head + feed + tail).title == "t"


def test_a_feed_wrapped_in_a_web_page_is_still_read() -> None:
    feed = atom("<entry><id>urn:1</id><title>t</title></entry>")
    assert only(f"<!DOCTYPE html><html><body>{feed}</body></html>").title == "t"


def test_prefixes_that_were_never_declared_count_as_the_usual_ones() -> None:
    item = "<item><dc:creator>E</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded></item>"
    mention = only(f"<rss><channel>{item}</channel></rss>")
    assert (mention.author.name, mention.text) == ("E", "x")


def test_entities_that_a_feed_defines_are_characters_and_never_bombs() -> None:
    levels = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 10))
    document = f'<!DOCTYPE rss [<!ENTITY oe "&#246;"><!ENTITY x SYSTEM "file:///etc/passwd">{levels}]>'
    mention = only(document + rss("<item><title>K&oe;ln &x; &b9;</title></item>"))
    assert mention.title.startswith("Köln")
    assert len(mention.title) < 200
    assert "root:" not in mention.title


def test_an_entry_that_breaks_off_is_left_for_the_next_visit() -> None:
    whole = rss("<item><guid>urn:1</guid><title>a</title></item><item><guid>urn:22</guid><title>b</title></item>")
    feed = read(whole[: whole.index("urn:22") + 5])
    assert [m.uid for m in feed.mentions] == ["feed:urn:1"]
    assert feed.skipped == 1
    assert "damaged" in feed.note


def test_relative_links_follow_xml_base() -> None:
    entry = '<entry xml:base="2026/"><id>x</id><link href="11/a b"/></entry>'
    mention = only(atom(entry, attributes='xml:base="https://cdn.example/blog/"'))
    assert mention.url == "https://cdn.example/blog/2026/11/a%20b"


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "https://u:p@x.example/", "http://[::1", "ftp://x.example/"]
)
def test_only_web_addresses_are_kept(link: str) -> None:
    assert only(rss(f"<item><guid>urn:1</guid><title>t</title><link>{link}</link></item>")).url is None


def test_the_page_behind_feedburner_is_the_link() -> None:
    item = "<item><link>http://feedproxy.example/~r/x</link><feedburner:origLink>https://a.example/1</feedburner:origLink></item>"
    assert only(rss(item)).url == "https://a.example/1"


@pytest.mark.parametrize(
    ("address", "item", "kind"),
    [
        ("https://m.example/comments/feed/", "", MentionKind.COMMENT),
        ("https://m.example/?feed=comments-rss2", "", MentionKind.COMMENT),
        (ADDRESS, "<link>https://m.example/a/#comment-7</link>", MentionKind.COMMENT),
        (ADDRESS, '<thr:in-reply-to ref="urn:9"/>', MentionKind.COMMENT),
        (ADDRESS, "<link>https://m.example/comments-on-things</link>", MentionKind.ARTICLE),
    ],
)
def test_comments_are_told_from_articles(address: str, item: str, kind: MentionKind) -> None:
    assert only(rss(f"<item><guid>urn:1</guid><title>t</title>{item}</item>"), address=address).kind is kind


def test_a_comment_knows_its_page_and_what_it_answers() -> None:
    item = '<item><guid>urn:1</guid><link>https://m.example/a/#comment-7</link><thr:in-reply-to ref="urn:9"/></item>'
    mention = only(rss(item))
    assert (mention.parent, mention.root) == ("feed:urn:9", "https://m.example/a/")
    assert mention.canonical_url == "https://m.example/a/#comment-7"
    assert mention.known_as is None


def test_an_article_goes_by_the_name_that_its_comments_give_their_page() -> None:
    mention = only(rss("<item><guid>urn:1</guid><title>t</title><link>https://m.example/a/?utm_source=x</link></item>"))
    assert mention.known_as == "https://m.example/a/"


def test_a_video_has_its_platforms_id_and_figures() -> None:
    mention = only(
        atom(
            "<entry><id>yt:video:5shykyfmb28</id><yt:videoId>5shykyfmb28</yt:videoId><title>V</title>"
            '<link rel="alternate" href="https://www.youtube.com/watch?v=5shykyfmb28"/><media:group>'
            "<media:title>V</media:title><media:description>Worte</media:description><media:community>"
            '<media:starRating count="35" average="5.00"/><media:statistics views="251497"/></media:community>'
            "</media:group></entry>"
        )
    )
    assert (mention.uid, mention.platform, mention.text) == ("youtube:5shykyfmb28", "youtube", "Worte")
    assert (mention.engagement.views, mention.engagement.rating, mention.engagement.likes) == (251497, 5.0, 35)


def test_google_alerts_are_unwrapped() -> None:
    link = "https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://zeitung.example/a%3Fid%3D1&amp;ct=ga"
    entry = f'<entry><id>tag:google.com,2013:googlealerts/feed:1</id><title type="html">&lt;b&gt;Muster&lt;/b&gt; AG</title><link href="{link}"/></entry>'
    mention = only(atom(entry), address="https://www.google.de/alerts/feeds/1/2")
    assert (mention.url, mention.title, mention.channel) == (
        "https://zeitung.example/a?id=1",
        "Muster AG",
        "zeitung.example",
    )


def test_google_news_gives_the_publisher_as_channel() -> None:
    item = (
        "<item><guid isPermaLink='false'>CBMi</guid><title>Zug - wieder - verspätet - Muster-Zeitung</title>"
        "<link>https://news.google.com/rss/articles/CBMi?oc=5</link><source url='https://mz.example'>Muster-Zeitung</source>"
        "<description>&lt;a href='x'&gt;Zug - wieder - verspätet&lt;/a&gt;&amp;nbsp;&lt;font&gt;Muster-Zeitung&lt;/font&gt;</description></item>"
    )
    mention = only(rss(item), address="https://news.google.com/rss/search?q=zug&hl=de")
    assert (mention.title, mention.channel) == ("Zug - wieder - verspätet", "Muster-Zeitung")
    assert mention.text == "Zug - wieder - verspätet"


@pytest.mark.parametrize(
    ("body", "condition", "code"),
    [
        (b"", SourceCondition.BROKEN_DATA, "empty"),
        (b"\xef\xbb\xbf \n", SourceCondition.BROKEN_DATA, "empty"),
        (b"<!doctype html><html><body>Zustimmen</body></html>", SourceCondition.BLOCKED, "html_instead_of_feed"),
        (b"\n<!-- x --><html lang=de><head></head></html>", SourceCondition.BLOCKED, "html_instead_of_feed"),
        (b"<?xml version='1.0'?><opml/>", SourceCondition.BROKEN_DATA, "not_a_feed"),
        (b"Forbidden", SourceCondition.BROKEN_DATA, "not_a_feed"),
        (b'{"error": 1}', SourceCondition.BROKEN_DATA, "not_a_feed"),
        (b"[" * 100_000, SourceCondition.BROKEN_DATA, "not_a_feed"),
        (b'{"version": "https://jsonfeed.org/version/1"', SourceCondition.BROKEN_DATA, "not_a_feed"),
    ],
)
def test_what_is_no_feed_is_said_to_be_none(body: bytes, condition: SourceCondition, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(body)
    assert (caught.value.condition, caught.value.code) == (condition, code)
    assert "muster.example" in str(caught.value)
    assert not looks_like_feed(body)


@pytest.mark.parametrize(
    "feed", [rss(""), atom(""), '{"version":"https://jsonfeed.org/version/1","title":"x","items":[]}']
)
def test_an_empty_feed_is_no_fault_and_says_why_there_is_nothing(feed: str) -> None:
    parsed = read(feed)
    assert (parsed.mentions, parsed.skipped, parsed.note) == ((), 0, "the feed has no entries")
    assert looks_like_feed(feed.encode())


def test_giant_items_and_giant_feeds_are_capped_and_say_so() -> None:
    long = only(rss(f"<item><title>{'t ' * 9000}</title><description>{'wort ' * 90_000}</description></item>"))
    assert (len(long.title), len(long.text)) == (499, 19_999)
    many = read(rss("".join(f"<item><guid>urn:{n}</guid></item>" for n in range(5010))))
    assert (len(many.mentions), many.skipped) == (5000, 10)
    assert "10 entries beyond" in many.note
