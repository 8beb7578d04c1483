"""Bytes to text: what the header, the document and the bytes themselves say about the character set.

RFC 7303 lets the header win over the document, and a byte order mark over both.  In practice servers
declare Western sets for UTF-8 pages by default, so bytes that are valid UTF-8 beat a declared Western
set, and a declaration that does not fit its bytes is dropped.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

_MARKS: Final = (  # the longer first: UTF-32's mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FIRST_BYTES: Final = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
# What pages call one set and mean by it: the larger set that browsers use (WHATWG Encoding).
_MEANT: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_WESTERN: Final = frozenset({"cp1252", "iso8859-15", "mac-roman", "cp850", "cp437"})
_WIDE: Final = re.compile(r"utf[-_]?(16|32)|ucs", re.IGNORECASE)
# Python's own codecs that are no character sets, or not ones a page may choose (quadratic, ambiguous).
_REFUSED: Final = frozenset(
    {"punycode", "idna", "unicode_escape", "raw_unicode_escape", "utf-7", "undefined", "mbcs", "oem"}
)
_DECLARED: Final = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']\s{0,9}([\w.:()-]{1,40})""")
_PARAMETER: Final = re.compile(r"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:()-]{1,40})""", re.IGNORECASE)
_MANY_ODD_BYTES: Final = 1000


def decode(body: bytes, content_type: str | None = None) -> str:
    """The text of a feed or page; never fails: what fits no character set becomes U+FFFD.

    Args:
        body: the bytes as they came.
        content_type: the header's value, with or without a charset.

    >>> decode("<a>Grüße</a>".encode("cp1252"), "text/xml; charset=utf-8")
    '<a>Grüße</a>'
    """
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(charset, "replace")
    for first, charset in _FIRST_BYTES:
        if body.startswith(first):
            return body.decode(charset, "replace")
    for charset in _declared(body, content_type):
        text = _fitting(body, charset)
        if text is not None:
            return text
    return _utf8_or_western(body)


def _declared(body: bytes, content_type: str | None) -> list[str]:
    header = _PARAMETER.search(content_type or "")
    document = _DECLARED.search(body, 0, 2000)
    names = [header[1]] if header else []
    if document:
        names.append(document[1].decode("ascii", "replace"))
    return [charset for name in names if (charset := _known(name))]


def _known(name: str) -> str | None:
    if _WIDE.match(name):
        return None  # such a page begins with a mark or with NUL bytes and was recognised above
    try:
        charset = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return None if charset in _REFUSED else _MEANT.get(charset, charset)


def _fitting(body: bytes, charset: str) -> str | None:
    if charset in _WESTERN:
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError:
            return body.decode(charset, "replace")
    try:
        return body.decode(charset)
    except (UnicodeError, LookupError):  # LookupError: a codec, but none between bytes and text
        return None


def _utf8_or_western(body: bytes) -> str:
    """UTF-8; bytes that are none are read as Windows-1252, one by one where they are the exception."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        fitting = body.decode("utf-8", "ignore")
    odd = len(body) - len(fitting.encode())
    good = len(fitting) - len(fitting.encode("ascii", "ignore"))
    if odd > min(good, _MANY_ODD_BYTES):
        return body.decode("cp1252", "replace")
    return body.decode("utf-8", "radar-western")


def _as_western(err: UnicodeError) -> tuple[str, int]:
    if not isinstance(err, UnicodeDecodeError):
        raise err
    return err.object[err.start : err.end].decode("cp1252", "replace"), err.end


codecs.register_error("radar-western", _as_western)
