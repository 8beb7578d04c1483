"""Whatever bytes come: a ``SourceError`` or clean, bounded mentions, in little time."""

from __future__ import annotations

import time
from datetime import UTC

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.sources.feed_parser import ParsedFeed
from shitstorm_radar.sources.plain_text import MAX_TEXT, MAX_TITLE
from tests.sources.feed_texts import atom, read, rss

SEEDS = [
    rss(
        '<item><guid isPermaLink="false">7</guid><title>Störung &amp; mehr</title><link>https://m.example/7</link>'
        "<pubDate>Sat, 21 Nov 2026 10:00:00 +0100</pubDate><author>a@b.example (Name)</author><category>x</category>"
        "<content:encoded><![CDATA[<p>Text <b>fett</b></p>]]></content:encoded></item><item><title>zwei</title></item>"
    ),
    atom(
        '<entry xml:lang="de"><id>tag:x,2026:1</id><title type="html">A &lt;b&gt;B&lt;/b&gt;</title><link href="/a"/>'
        '<updated>2026-11-21T10:00:00Z</updated><content type="xhtml"><div>Text</div></content></entry>'
    ),
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"content_html":"<p>a","date_published":"2026-11-21"}]}',
]
PIECES = [
    "<item>", "</item>", "<![CDATA[", "]]>", "<!--", "-->", "&", "&#0;", "&#xD800;", "&nbsp;", "<!DOCTYPE x [", "<guid>",
    "\x00", "\ufeff", '"', "'", "<x:y>", "<rss>", "</channel>", "<entry xmlns='urn:x'>", "\\ud800", "1e999", "[" * 50, "é",
]  # fmt: skip


def _checked(body: bytes, content_type: str | None = None) -> ParsedFeed | None:
    try:
        feed = read(body, content_type=content_type)
    except SourceError:
        return None
    assert len({m.uid for m in feed.mentions}) == len(feed.mentions)
    for mention in feed.mentions:
        assert mention.uid.startswith(("feed:", "youtube:"))
        assert len(mention.uid) <= 560
        assert len(mention.title) <= MAX_TITLE
        assert len(mention.text) <= MAX_TEXT
        assert mention.published_at is None or mention.published_at.tzinfo is UTC
        assert mention.url is None or mention.url.lower().startswith(("http://", "https://"))
        for text in (mention.uid, mention.title, mention.text, mention.author.name or "", *mention.tags):
            text.encode()  # no lone surrogates, which the store could not keep
            assert not set(text) & {"\x00", "\x1b", "\u202e"}
    return feed


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=500), st.none() | st.text(max_size=40))
def test_any_bytes_are_read_or_refused(body: bytes, content_type: str | None) -> None:
    _checked(body, content_type)


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(SEEDS),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(PIECES)), max_size=6),
)
def test_a_damaged_feed_is_read_or_refused(seed: str, wounds: list[tuple[float, int, str]]) -> None:
    for where, cut, piece in wounds:
        at = int(where * len(seed))
        seed = seed[:at] + piece + seed[at + cut :]
    _checked(seed.encode("utf-8", "surrogatepass"))


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(SEEDS), st.floats(0, 1), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_a_feed_that_is_cut_anywhere_gives_only_what_the_whole_one_gives(seed: str, where: float, charset: str) -> None:
    whole = seed.encode(charset, "xmlcharrefreplace")
    known = {m.uid for m in read(whole).mentions}
    cut = _checked(whole[: int(where * len(whole))])
    assert cut is None or {m.uid for m in cut.mentions} <= known


HOSTILE = {
    "empty items": rss("<item/>" * 300_000),
    "open items": rss("<item>" * 300_000),
    "open sections": rss("<![CDATA[" * 300_000),
    "ampersands": rss("<item><title>" + "&" * 3_000_000 + "</title></item>"),
    "entities": rss("<item><title>" + "&uuml;" * 500_000 + "</title></item>"),
    "nested divs": rss(("<item><description><![CDATA[" + "<div>" * 3000 + "]]></description></item>") * 200),
    "nested links": rss(("<item><description><![CDATA[" + "<a><b><div>" * 60 + "]]></description></item>") * 3000),
    "attributes": rss("<item " + " ".join(f'a{n}="1"' for n in range(200_000)) + "/>"),
    "author": rss("<item><author>" + "a@" * 1_500_000 + "</author></item>"),
    "authors": rss(("<item><author>" + "a@b." * 90 + "</author></item>") * 5000),
    "dates": rss(("<item><pubDate>" + "1 " * 49 + "</pubDate></item>") * 5000),
    "blanks": rss("<item><description>" + "\n " * 1_500_000 + "</description></item>"),
    "comments": rss("<!---->" * 400_000),
    "namespaces": rss("".join(f'<item xmlns:a{n}="http://x/{n}"/>' for n in range(60_000))),
    "deep lists": "[" * 3_000_000,
    "many json items": '{"version":"https://jsonfeed.org/version/1","items":['
    + ",".join(['{"id":1}'] * 300_000)
    + "]}",
    "quotes in tags": rss("<item><title><![CDATA[" + "<b a='" * 500_000 + "]]></title></item>"),
    "document types": "<!DOCTYPE rss [" + '<!ENTITY a "b">' * 200_000 + "]>" + rss(""),
    "roots": "<rss version" * 250_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_three_megabytes_meant_to_stall_us_cost_less_than_three_seconds(name: str) -> None:
    begun = time.process_time()
    _checked(HOSTILE[name].encode())
    assert time.process_time() - begun < 3.0
