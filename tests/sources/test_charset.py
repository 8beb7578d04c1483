"""Which character set a page is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.sources.charset import decode

WORDS = "<a>Grüße aus Köln</a>"


def _declared(charset: str) -> str:
    return f'<?xml version="1.0" encoding="{charset}"?>{WORDS}'


@pytest.mark.parametrize(
    "charset", ["utf-8", "iso-8859-1", "windows-1252", "utf-8-sig", "iso-8859-15", "latin1", "cp850"]
)
def test_what_the_document_declares_is_believed(charset: str) -> None:
    assert decode(_declared(charset).encode(charset)).endswith(WORDS)


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_sets_are_seen_with_and_without_their_mark(charset: str) -> None:
    assert decode(_declared("utf-16").encode(charset)).endswith(WORDS)


@pytest.mark.parametrize(
    ("charset", "words"),
    [
        ("big5", "德國鐵路"), ("gb2312", "德国铁路"), ("gb18030", "德国铁路"), ("euc-kr", "독일 철도"), ("shift_jis", "ドイツ鉄道"),
        ("euc-jp", "ドイツ鉄道"), ("iso-2022-jp", "ドイツ鉄道"), ("koi8-r", "Немецкие дороги"), ("windows-1251", "Немецкие дороги"),
        ("iso-8859-2", "Łódź"), ("tis-620", "รถไฟ"), ("iso-8859-9", "Işık"),
    ],
)  # fmt: skip
def test_other_sets_are_read_by_header_and_by_declaration(charset: str, words: str) -> None:
    by_document = f'<?xml version="1.0" encoding="{charset}"?><a>{words}</a>'.encode(charset)
    assert words in decode(by_document)
    assert words in decode(f"<a>{words}</a>".encode(charset), f'text/xml; charset="{charset}"')


@pytest.mark.parametrize(
    "header", ["text/xml; charset=iso-8859-1", "text/xml; charset=us-ascii", "application/xml;charset=windows-1252"]
)
def test_a_servers_western_default_does_not_spoil_utf_8(header: str) -> None:
    assert decode(_declared("utf-8").encode(), header).endswith(WORDS)


def test_the_header_wins_over_the_document() -> None:
    words = "Немецкие дороги"
    assert words in decode(
        f'<?xml version="1.0" encoding="koi8-r"?><a>{words}</a>'.encode("cp1251"), "text/xml; charset=cp1251"
    )


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "klingon", "base64", "punycode", "unicode_escape", "", "big5"])
def test_a_declaration_that_does_not_fit_its_bytes_is_dropped(declared: str) -> None:
    assert decode(_declared(declared).encode("cp1252")).endswith(WORDS)


def test_a_few_western_bytes_in_utf_8_are_read_one_by_one() -> None:
    assert decode("<a>Köln „Süd“ Ärger".encode() + b" f\xfcr \x84uns\x93</a>") == "<a>Köln „Süd“ Ärger für „uns“</a>"


@given(st.binary(max_size=300), st.none() | st.text(max_size=60))
def test_nothing_raises(body: bytes, header: str | None) -> None:
    assert isinstance(decode(body, header), str)
