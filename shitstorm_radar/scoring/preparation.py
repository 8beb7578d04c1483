"""A text as the model reads it: without addresses and names, of bounded length; the trainer prepares the same way."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

LONGEST_TEXT = 600
"""Characters that count: an article's beginning tells its tone."""
_LONGEST_RAW = 4 * LONGEST_TEXT
_SHOUTED, _FEWEST_SHOUTED = 0.7, 6

_address = re.compile(r"(?:https?://|www\.)\S+|\bpic\.twitter\.com/\S+")
_name = re.compile(r"@\w+")
_tag = re.compile(r"<[a-zA-Z/!][^<>]{0,200}>")
_invisible = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_gap_before_mark = re.compile(r"(?<=\w) (?=[.,!?;:](?![()DPpdOo/|\\*-]))")
_long_run = re.compile(r"([^\W\d_])\1{2,}|(\S)\2{3,}", re.IGNORECASE)
_any_run = re.compile(r"(\S)\1\1", re.IGNORECASE)
"""Stands in every text with a long run, and is found in a third of the time."""
_capitals = re.compile(r"(?<![\w#@])[A-ZÄÖÜ]{5,}(?!\w)")
_letters = re.compile(r"[^\W\d_]+")
_gap = re.compile(r"\s+")
_drawn = re.compile("([\U0001f300-\U0001f3fa\U0001f400-\U0001faff\u2600-\u27bf\u2b50\u2b55])\\1*")
_modifier = re.compile("[\ufe0e\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]")


def prepared(text: str) -> str:
    """What the model reads of a text.

    >>> prepared("@Bahn  schon wieder &amp; immer https://x.example/1 soooooo spät !")
    '@user schon wieder & immer http so spät!'
    """
    text = _invisible.sub("", text[:_LONGEST_RAW])
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _tag.sub(" ", text)
    if "http" in text or "www." in text or "pic." in text:
        text = _address.sub(" http ", text)
    if not text.isascii():
        text = _drawn.sub(_in_words, _modifier.sub("", text))
    text = _name.sub("@user", text).replace("|LBR|", " ")
    text = _gap_before_mark.sub("", _gap.sub(" ", text).strip())
    if _any_run.search(text):
        text = _long_run.sub(_shortened, text)
    return _calmed(text)[:LONGEST_TEXT]


def _shortened(found: re.Match[str]) -> str:
    """A drawn-out letter once, a row of marks three times."""
    return found[1] or found[2] * 3


def _calmed(text: str) -> str:
    """Shouted texts in small letters, shouted words with a capital: the base knows few words in capitals."""
    letters = "".join(_letters.findall(text))
    if len(letters) > _FEWEST_SHOUTED and sum(map(str.isupper, letters)) > _SHOUTED * len(letters):
        return text.lower()
    return _capitals.sub(lambda found: found[0].capitalize(), text)


def _in_words(found: re.Match[str]) -> str:
    """An emoji's name: the base has no emojis in its vocabulary, but knows the words."""
    name = _short_name(found[1])
    return f" {name} {name} " if len(found[0]) > 1 else f" {name} "


@lru_cache(maxsize=4096)
def _short_name(sign: str) -> str:
    words = unicodedata.name(sign, "").lower().split()
    return " ".join(word for word in words if word not in ("face", "sign", "with", "of", "symbol"))
