"""Addresses and hashtags in texts, each in the one form by which it is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit

from shitstorm_radar.records import TopicMention

_ADDRESS = re.compile(r"https?://[^\s<>\"'“”]{1,2000}", re.IGNORECASE)
_HASHTAG = re.compile(r"(?<![\w&/])[#＃]((?=[\d_]*[^\W\d_])\w{1,100})")
_TRACKING = re.compile(
    r"^(?:utm_|pk_|mtm_|hsa_)|^(?:fbclid|gclid|igshid|ref_src|wt_mc|cmpid|xtor|ocid|amp)$", re.IGNORECASE
)
_MOST = 30  # per text; a wall of links is one voice, not thirty


def words_of(met: TopicMention) -> str:
    """Title and text, the title once."""
    title, text = met.mention.title, met.mention.text
    return text if not title or text.startswith(title) else f"{title}\n{text}"


def links(met: TopicMention) -> tuple[str, ...]:
    """The pages a text points at, each once, by canonical address; its own page is none."""
    found = dict.fromkeys(canonical(a) for a in _some(_ADDRESS.findall(words_of(met))))
    if not found:
        return ()
    own = canonical(met.mention.canonical_url or met.mention.url or "")
    return tuple(a for a in found if a and a != own)


def hashtags(met: TopicMention) -> tuple[str, ...]:
    """Hashtags without their sign, in lower case, each once: those in the text and those the platform names."""
    written = _some(_HASHTAG.findall(words_of(met)))
    listed = (tag.lstrip("#＃") for tag in met.mention.tags[:_MOST])
    return tuple(dict.fromkeys(tag.casefold() for tag in (*written, *listed) if tag))


def canonical(address: str) -> str:
    """The address by which a page is known: without scheme, "www.", fragment and tracking; "" where it is none.

    >>> canonical("https://www.Example.org/a/?utm_source=x&id=5#top")
    'example.org/a?id=5'
    """
    try:
        parts = urlsplit(address.rstrip(".,;:!?)]}…"))
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    if not host:
        return ""
    try:
        query = [(k, v) for k, v in parse_qsl(parts.query, max_num_fields=50) if not _TRACKING.search(k)]
    except ValueError:
        query = []
    return f"{host}{parts.path.rstrip('/')}{'?' + urlencode(query) if query else ''}"


def _some(found: list[str]) -> Iterator[str]:
    return iter(found[:_MOST])
