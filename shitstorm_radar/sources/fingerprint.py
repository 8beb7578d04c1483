"""Fingerprints by which the same text and the same page are known again."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import replace
from typing import Final
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import numpy as np

from shitstorm_radar.records import Mention
from shitstorm_radar.sources.google import unwrap

SHORTEST_SIMHASH: Final = 40
MAX_URL: Final = 2000
_SIMHASH_PART: Final = 4000

_WORDS: Final = re.compile(r"\w+")
_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_TRACKING: Final = frozenset({
    "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid",
    "_ga", "_gl", "_hsenc", "_hsmi", "ref_src", "ref_url", "xing_share", "cmpid", "ocid", "xtor", "wt_mc", "wt_zmc",
    "wt.mc_id", "wt_ref", "at_medium", "at_campaign", "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname",
    "feature_source", "spm", "amp", "wtrid",
})  # fmt: skip
_TRACKING_PREFIXES: Final = ("utm_", "pk_", "mtm_", "hsa_")
_AMP_PATH: Final = re.compile(r"(?:/amp/?|\.amp)$")
_PORTS: Final = {"http": ":80", "https": ":443"}


def text_hash(text: str) -> str:
    """32 hex digits that agree for texts with the same words: case, blanks, signs and links do not count.

    >>> text_hash("Nie wieder Muster-AG!") == text_hash("nie wieder  muster ag https://t.example/x")
    True
    """
    words = _normal_words(text)
    return hashlib.blake2b(" ".join(words).encode(), digest_size=16).hexdigest() if words else ""


def simhash64(text: str) -> int | None:
    """A 64-bit fingerprint, signed so that SQLite can keep it; near texts differ in few bits.

    None for texts too short to tell (under 40 characters).
    """
    words = _normal_words(text[:_SIMHASH_PART])
    if sum(map(len, words)) + len(words) - 1 < SHORTEST_SIMHASH:
        return None
    shingles = {" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2))}
    hashes = b"".join(hashlib.blake2b(s.encode(), digest_size=8).digest() for s in sorted(shingles))
    bits = np.unpackbits(np.frombuffer(hashes, dtype=np.uint8)).reshape(len(shingles), 64)
    majority = np.packbits(bits.sum(axis=0) * 2 > len(shingles))
    return int.from_bytes(majority.tobytes(), "big", signed=True)


def fingerprinted(mention: Mention) -> Mention:
    """The mention with its canonical address and the fingerprints of its title and text."""
    body = f"{mention.title} {mention.text}".strip()
    return replace(
        mention,
        canonical_url=canonical_url(mention.url) if mention.url else None,
        text_hash=text_hash(body),
        simhash64=simhash64(body),
    )


def web_address(address: str, base: str = "") -> str | None:
    """``address`` made absolute; None unless it is http or https with a host and without a password.

    >>> web_address("/a b", "https://example.org/feed"), web_address("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    address = "".join(c for c in address.strip() if c.isprintable()).replace(" ", "%20")
    if not address or len(address) > MAX_URL or "\\" in address:
        return None
    try:
        joined = urljoin(base, address) if base else address
        parts = urlsplit(joined)
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        return None
    return joined


def canonical_url(url: str, *, keep_fragment: bool = False) -> str:
    """The address by which a page is known: unwrapped, without tracking, AMP, fragment and default port.

    Args:
        url: absolute, as ``web_address`` gives it.
        keep_fragment: for a comment, whose fragment is all that tells it from its page.

    >>> canonical_url("HTTPS://www.Example.org:443/a/amp/?utm_source=x&id=5#top")
    'https://www.example.org/a/?id=5'
    """
    try:
        parts = urlsplit(unwrap(url))
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    host = parts.netloc.lower().removesuffix(_PORTS.get(scheme, ""))
    path = _AMP_PATH.sub(lambda m: "/" if m[0].endswith("/") else "", parts.path)
    if host.startswith("amp.") and host.count(".") > 1:
        host = host.removeprefix("amp.")
    query = _without_tracking(parts.query)
    return urlunsplit((scheme, host, path or "/", query, parts.fragment if keep_fragment else ""))


def host_of(url: str) -> str:
    """The host of an address for people, without "www."; empty when there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def short_hash(*parts: str) -> str:
    """32 hex digits for identities."""
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()


def _without_tracking(query: str) -> str:
    if not query:
        return ""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return query
    kept = [(k, v) for k, v in pairs if not _tracks(k.lower(), v)]
    return query if len(kept) == len(pairs) else urlencode(kept)


def _tracks(key: str, value: str) -> bool:
    return key in _TRACKING or key.startswith(_TRACKING_PREFIXES) or (key == "outputtype" and value.lower() == "amp")


def _normal_words(text: str) -> list[str]:
    return _WORDS.findall(unicodedata.normalize("NFKC", _ADDRESS.sub(" ", text)).casefold())
