"""Lists of feeds come in and go out whole; hostile ones do no harm."""

import time
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import InputError
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.opml import ListedFeed, opml_of, parse_opml

BLOG = SourceConfig("b", "feed", "Müller & <Söhne>", "https://blog.test/feed?a=1&b=2")


def test_a_list_with_folders_is_read_each_feed_once():
    body = b"""<?xml version="1.0"?><!-- x --><opml version="1.0"><head/><body>
      <outline text="News"><outline type="rss" text="Blog" xmlUrl="https://a.test/feed" htmlUrl="https://a.test"/>
        <outline text="again" xmlurl="https://a.test/feed"/></outline>
      <outline text="no feed"/><outline text="js" xmlUrl="javascript:alert(1)"/>
      <outline title="B &amp; C" XMLURL="http://b.test/rss"/></body></opml>"""

    assert parse_opml(body) == (
        ListedFeed("https://a.test/feed", "Blog"),
        ListedFeed("http://b.test/rss", "B & C"),
    )


def test_what_is_written_is_read_again_and_only_feeds_are_written():
    others = [
        BLOG,
        SourceConfig("m", "mastodon", "M", "mastodon.social"),
        replace(BLOG, id="c", address="https://c.test"),
    ]

    assert parse_opml(opml_of(others).encode()) == (
        ListedFeed(BLOG.address, BLOG.name),
        ListedFeed("https://c.test", BLOG.name),
    )


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=5))
def test_any_name_can_be_written(pairs):
    sources = [
        SourceConfig(f"s{n}", "feed", name, f"https://x.test/{n}/{path}") for n, (name, path) in enumerate(pairs)
    ]
    with suppress(InputError):
        assert len(parse_opml(opml_of(sources).encode())) <= len(sources)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "opml_unreadable"),
        (b"<html></html>", "opml_unreadable"),
        (b"<opml", "opml_empty"),
        (b"<opml><body/></opml>", "opml_empty"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><opml><body/></opml>', "opml_unreadable"),
        (b"<opml>" + b" " * 5_000_001, "opml_unreadable"),
    ],
)
def test_what_is_no_list_says_so(body, code):
    with pytest.raises(InputError) as caught:
        parse_opml(body)

    assert caught.value.code == code


@pytest.mark.parametrize(
    "body",
    [
        b"<opml>" + b"<outline>" * 400_000,
        b"<opml>" + b'<outline xmlUrl="https://a.test/x"/>' * 40_000 + b"</opml>",
        b"<opml><outline " + b" ".join(b'a%d="x"' % n for n in range(200_000)) + b"/></opml>",
        b'<!DOCTYPE opml SYSTEM "http://evil.test/x.dtd"><opml><outline xmlUrl="&x;"/></opml>',
    ],
)
def test_a_hostile_list_is_read_or_refused_soon(body):
    begun = time.process_time()
    with suppress(InputError):
        parse_opml(body)
    assert time.process_time() - begun < 3


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(body):
    with suppress(InputError):
        parse_opml(b"<opml>" + body)
