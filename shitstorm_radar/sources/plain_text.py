"""Foreign text to plain text: markup, control characters and direction overrides go, the words stay.

No HTML parser is linear on hostile input, so markup is cut at 16 KB before it is parsed, and markup
with very many tags is stripped by a linear pass instead (deep nesting costs quadratic time).
"""

from __future__ import annotations

import html
import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser

MAX_MARKUP: Final = 16_384
MAX_TEXT: Final = 20_000
MAX_TITLE: Final = 500
MAX_TAGS: Final = 200

_LINE: Final = "\x1e"
_BLOCK: Final = re.compile(
    r"<(?=/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p"
    r"|pre|section|table|td|th|tr|ul)[\s/>])",
    re.IGNORECASE,
)
_MARKED: Final = _LINE + "<"
_SILENT: Final = ["script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title"]
_ANY_TAG: Final = re.compile(r"<[!/?a-zA-Z][^<>]*>")
_LOOKS_LIKE_HTML: Final = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|code|div|em|font|h[1-6]|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|tt|u|ul)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(r"</(?:a|b|div|em|font|i|p|span|strong|u)\s{0,9}>|<(?:br|p|hr)\s{0,9}/?>", re.IGNORECASE)
_ENTITY: Final = re.compile(
    r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|amp|lt|gt|quot|apos|nbsp|[aouAOU]uml|szlig|[a-z]{3,6});"
)
_BLANKS: Final = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_EMPTY_LINES: Final = re.compile(r"\s*\n\s*")

# C1 controls are Windows-1252 in disguise; other controls, direction overrides, isolates, invisible
# operators and lone surrogates are dropped: they only serve to deceive, or break the store.
_WESTERN: Final = {chr(c): bytes([c]).decode("cp1252", "ignore") for c in range(0x80, 0xA0)}
_KEPT: Final = {**_WESTERN, "\u2028": "\n", "\u2029": "\n"}
_ODD: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_MISREAD: Final = re.compile(r"[ÃÂâãäåðÐÑ][\x80-\xbf\u0152-\u2122]")


def html_to_text(markup: str, limit: int = MAX_TEXT) -> str:
    r"""The words of an HTML fragment, one line per block, at most ``limit`` characters.

    >>> html_to_text("<p>Gr&uuml;&szlig;e<br>aus <b>K&ouml;ln</b></p><script>x()</script>")
    'Grüße\naus Köln'
    """
    return tidy(_words(markup), limit)


def title_to_text(markup: str, limit: int = MAX_TITLE) -> str:
    """A title on one line; it may hold HTML, escaped once or twice.

    >>> title_to_text("&lt;b&gt;Slack&lt;/b&gt; f&auml;llt aus")
    'Slack fällt aus'
    """
    return " ".join(html_to_text(markup, limit).split())


def literal_to_text(text: str, limit: int = MAX_TEXT) -> str:
    """Text that was declared plain; read as HTML all the same where it plainly is HTML."""
    if _LOOKS_LIKE_HTML.search(text[:MAX_MARKUP]):
        return html_to_text(text, limit)
    return tidy(_unescaped(text[: 2 * limit]), limit)


def tidy(text: str, limit: int = MAX_TEXT) -> str:
    """Plain text without controls, with single blanks and single line breaks, at most ``limit`` characters."""
    text = _ODD.sub(lambda odd: _KEPT.get(odd[0], ""), _repaired(text[: 4 * limit]))
    return _EMPTY_LINES.sub("\n", _BLANKS.sub(" ", text)).strip()[:limit].rstrip()


def one_line(text: str, limit: int) -> str:
    """Plain text on one line, at most ``limit`` characters."""
    return " ".join(tidy(text, limit).split())


def _words(markup: str) -> str:
    if "<" not in markup and "&" not in markup:
        return markup
    markup = _cut(markup)
    text = _parsed(markup)
    if "<" not in markup and _CLOSING.search(text):
        return _parsed(text)  # escaped twice
    return _unescaped(text)


def _unescaped(text: str) -> str:
    return html.unescape(text) if "&" in text and _ENTITY.search(text) else text


def _cut(markup: str) -> str:
    if len(markup) <= MAX_MARKUP:
        return markup
    markup = markup[:MAX_MARKUP]
    for opening, closing in (("<", ">"), ("&", ";")):
        start = markup.rfind(opening)
        if start > markup.rfind(closing):
            markup = markup[:start]
    return markup


def _parsed(markup: str) -> str:
    marked = _BLOCK.sub(_MARKED, " ".join(markup.replace(_LINE, " ").split()))
    if marked.count("<") > MAX_TAGS:
        return html.unescape(_ANY_TAG.sub("", _without_scripts(marked))).replace(_LINE, "\n")
    page = LexborHTMLParser(marked)
    page.strip_tags(_SILENT)
    for picture in page.css("img[alt]")[:50] if "alt=" in marked else ():
        alt = picture.attributes.get("alt") or ""
        if 0 < len(alt) <= 8 and not alt.isascii():  # an emoji that the site turned into a picture
            picture.replace_with(alt)
    body = page.body
    return (body.text() if body is not None else "").replace(_LINE, "\n")


def _without_scripts(markup: str) -> str:
    """``markup`` without what no reader sees; what is never closed goes to the end, as in a browser."""
    for opening, closing in (("<!--", "-->"), ("<script", "</script"), ("<style", "</style")):
        lowered = markup.lower() if opening in markup.lower() else ""
        kept, at = [], 0
        while (start := lowered.find(opening, at)) >= 0:
            kept.append(markup[at:start])
            end = lowered.find(closing, start)
            at = len(markup) if end < 0 else end + len(closing) * (closing == "-->")
        markup = "".join([*kept, markup[at:]])
    return markup


def _repaired(text: str) -> str:
    """``text`` with UTF-8 that was once misread as a Western set set right ("GrÃ¼ÃŸe")."""
    if not _MISREAD.search(text):
        return text
    for charset in ("latin-1", "cp1252"):
        try:
            return text.encode(charset).decode("utf-8")
        except UnicodeError:
            continue
    return text
