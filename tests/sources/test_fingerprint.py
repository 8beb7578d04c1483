"""Canonical addresses, hashes of texts, Google's wrappings, and plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.sources.fingerprint import canonical_url, simhash64, text_hash, web_address
from shitstorm_radar.sources.google import split_publisher, unwrap
from shitstorm_radar.sources.plain_text import MAX_TEXT, html_to_text, title_to_text

TEXT = "Seit drei Stunden kein Netz bei der Muster AG, und die Hotline legt einfach auf. Nie wieder!"


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTP://Muster.Example:80/A?utm_source=x&utm_medium=y", "http://muster.example/A"),
        ("https://muster.example", "https://muster.example/"),
        ("https://muster.example/a?id=1&fbclid=2&gclid=3#top", "https://muster.example/a?id=1"),
        ("https://muster.example/a?b=%20c&d", "https://muster.example/a?b=%20c&d"),
        ("https://muster.example/a/amp/", "https://muster.example/a/"),
        ("https://muster.example/a/amp", "https://muster.example/a"),
        ("https://amp.muster.example/a?outputType=amp", "https://muster.example/a"),
        ("https://muster-example.cdn.ampproject.org/c/s/muster.example/a", "https://muster.example/a"),
        ("https://www.google.com/url?sa=t&url=https://muster.example/a%23b", "https://muster.example/a"),
        ("https://www.google.de/url?q=http://muster.example/a", "http://muster.example/a"),
        ("https://muster.example/example/champ", "https://muster.example/example/champ"),
        ("https://muster.example:8443/a", "https://muster.example:8443/a"),
    ],
)
def test_one_page_has_one_canonical_address(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize(
    "url",
    ["https://google.evil.example/url?url=https://x.example/", "https://www.google.com/url?url=javascript:alert(1)"],
)
def test_only_googles_own_wrappings_around_web_pages_are_opened(url: str) -> None:
    assert unwrap(url) == url


def test_a_title_that_only_looks_like_having_a_publisher_is_left_whole() -> None:
    assert split_publisher("Bahn - Chronik eines Ausfalls", "Muster-Zeitung") == (
        "Bahn - Chronik eines Ausfalls",
        "Muster-Zeitung",
    )


def test_copies_are_known_again_and_other_texts_are_not() -> None:
    changed = TEXT.replace("drei", "vier")
    one, other, far = (
        simhash64(TEXT),
        simhash64(TEXT.upper() + " https://t.example/1"),
        simhash64("Ein ganz anderer Text. " * 4),
    )
    assert one == other
    assert text_hash(TEXT) == text_hash(TEXT.upper() + "!! https://t.example/1")
    assert text_hash(TEXT) != text_hash(changed)
    assert one is not None
    assert far is not None
    assert ((one ^ far) & (2**64 - 1)).bit_count() > 10


def test_short_texts_have_no_simhash_and_empty_ones_no_hash() -> None:
    assert simhash64("zu kurz") is None
    assert text_hash(" – ") == ""


@given(st.text(max_size=400))
def test_a_simhash_fits_into_a_signed_column(text: str) -> None:
    value = simhash64(text)
    assert value is None or -(2**63) <= value < 2**63


@given(st.text(max_size=200), st.text(max_size=60))
def test_any_address_is_a_web_address_or_none(address: str, base: str) -> None:
    link = web_address(address, base)
    assert link is None or (link.lower().startswith(("http://", "https://")) and canonical_url(link))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<ul><li>eins</li><li>zwei</li></ul>", "eins\nzwei"),
        ("a<br/>b<hr>c", "a\nb\nc"),
        ("<style>x{}</style><script>y()</script>Wort", "Wort"),
        ("<p>Preis: 3&nbsp;&euro; &lt;b&gt;</p>", "Preis: 3 € <b>"),
        ("<p>kaputt <b>fett <i>beides</p>", "kaputt fett beides"),
        ("<a href='https://x.example/?a=1&b=2'>Link</a>", "Link"),
        ("a < b > c", "a < b > c"),
        ("Zero\u200bwidth \u202edrehen\u202c", "Zerowidth drehen"),
        ("👨‍👩‍👧 Familie", "👨‍👩‍👧 Familie"),
    ],
)
def test_html_becomes_the_words_that_a_reader_sees(markup: str, text: str) -> None:
    assert html_to_text(markup) == text


def test_markup_with_very_many_tags_is_still_read_without_its_scripts() -> None:
    markup = "<p>Wort</p>" * 300 + "<script>böse()</script><!-- x --><style>p{}</style>Ende<script>offen"
    assert html_to_text(markup).split("\n") == ["Wort"] * 300 + ["Ende"]


def test_only_the_first_sixteen_kilobytes_of_markup_are_parsed() -> None:
    text = html_to_text("<p>" + "wort " * 10_000 + "</p>")
    assert 16_000 < len(text) < 16_384


@given(
    st.text(max_size=2000)
    | st.lists(st.sampled_from(["<b>", "</p>", "&lt;", "&", "<", "x ", "<!--", "]]>", '"', "<a b='"])).map("".join)
)
def test_text_is_always_clean_and_short(markup: str) -> None:
    for text in (html_to_text(markup), title_to_text(markup)):
        assert len(text) <= MAX_TEXT
        assert text == text.strip()
        assert not set(text) & {"\x00", "\x1e", "\u202e", "\ufeff", "\ud800"}
