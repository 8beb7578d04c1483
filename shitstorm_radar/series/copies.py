"""Which mentions say the same: copies, cross-posts and syndicated articles form clusters.

Two mentions are of one cluster when, within 24 hours, they have the same text hash, or simhashes that differ in
at most 3 of 64 bits (texts of 40 characters or more have one), or the same canonical address of an article.

What people see counts every member.  For the detector a member that only spreads what is known is hardly new: the
same page met by another way, an unsigned article in one more outlet, the same person on one more platform.
But whoever signs a text that others wrote has made it their own: a campaign by copy and paste is outrage, so another
author's copy counts whole.  Who did not sign within one channel may be anybody, and counts whole too.

Source: Manku, Jain and Das Sarma 2007 (simhash, 3 of 64 bits; blocks of 16 bits find them all).
"""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from shitstorm_radar.records import Mention, MentionKind

WINDOW = timedelta(hours=24)
"""A text that nobody repeated for so long is new when it comes again."""

MOST_BITS = 3
"""Simhashes that differ in so many bits are of near texts."""

COPY_WEIGHT = 0.1
"""What the detector counts a copy as that brings nothing new: ten reprints weigh as much as one text."""

MOST_CLUSTERS = 10_000
"""Remembered at most, the longest unrepeated are forgotten first: about 10 MB, a day of 7 different texts a minute."""

_MOST_AUTHORS = 2_000  # and channels and variants remembered per cluster; beyond, every one counts as another one
_MOST_IN_BLOCK = 64  # clusters compared per block of the simhash, newest first: bounds the time per mention
_BLOCKS = tuple((block, 16 * block) for block in range(4))

_PERMALINKS = frozenset(
    {"bluesky", "mastodon", "reddit", "hacker_news", "lemmy", "discourse", "telegram", "stack_exchange", "x", "youtube"}
)
_SCHEME = 12  # characters in which "https://" or "at://" stands
_LONGEST_TITLE = 300
_LEAST_WORDS, _LEAST_LETTERS = 5, 25  # of a headline that two write by chance only if they write of the same
_MOST_PUBLISHER_WORDS = 4
_WORD = re.compile(r"\w+")
_LAST_DASH = re.compile(r" [-–—|] ")

_Key = int
"""The hash of what names a text: a sixth of the memory, and no two of so few are the same by chance."""


@dataclass(frozen=True, slots=True)
class Membership:
    """What a mention is within its cluster.

    Attributes:
        first: uid of the cluster's first mention; None for that mention itself.
        weight: what the detector counts the mention as.
    """

    first: str | None
    weight: float


_ALONE = Membership(None, 1.0)


@dataclass(slots=True, eq=False)
class _Cluster:
    first: str
    simhash: int | None
    newest_at: datetime
    keys: tuple[_Key, ...] = ()
    authors: tuple[str, ...] = ()  # distinct; a list takes twice as much, a set six times, and most have one
    channels: tuple[str, ...] = ()


class Copies:
    """The clusters of the last 24 hours; bounded memory, constant time per mention."""

    def __init__(self) -> None:
        self._clusters: OrderedDict[str, _Cluster] = OrderedDict()  # by first uid, the longest unrepeated first
        self._exact: dict[_Key, _Cluster] = {}
        self._blocks: dict[_Key, tuple[_Cluster, ...]] = {}
        self._placed: OrderedDict[str, Membership] = OrderedDict()  # all but the first ones

    def __len__(self) -> int:
        return len(self._clusters)

    def place(self, mention: Mention, at: datetime) -> Membership:
        """Put a mention into its cluster; one that is met again keeps its place.

        A repost carries no text of its own and stays out.

        Args:
            mention: as its source gave it.
            at: its arrival; arrivals come in order.
        """
        if mention.kind is MentionKind.REPOST or mention.deleted_at is not None:
            return _ALONE
        self._forget(at - WINDOW)
        known = _ALONE if mention.uid in self._clusters else self._placed.get(mention.uid)
        if known is not None:
            return known
        cluster, same_page = self._found(mention)
        if cluster is None:
            self._begin(mention, at)
            return _ALONE
        membership = Membership(cluster.first, _weight(mention, cluster, same_page=same_page))
        self._join(cluster, mention, at)
        self._placed[mention.uid] = membership
        if len(self._placed) > MOST_CLUSTERS:
            self._placed.popitem(last=False)
        return membership

    def _found(self, mention: Mention) -> tuple[_Cluster | None, bool]:
        """The cluster that the mention belongs to, and whether as the same page or story met by another way."""
        for key in _pages(mention):
            if key in self._exact:
                return self._exact[key], True
        for key in _headlines(mention):  # within a channel it is the title of a forum's topic, say: not the same text
            story = self._exact.get(key)
            if story is not None and mention.channel not in story.channels:
                return story, True
        if mention.text_hash and (exact := self._exact.get(hash(("text", mention.text_hash)))) is not None:
            return exact, False
        return (None if mention.simhash64 is None else self._near(mention.simhash64)), False

    def _near(self, simhash: int) -> _Cluster | None:
        for key in _block_keys(simhash):
            for cluster in reversed(self._blocks.get(key, ())):
                if cluster.simhash is not None and _differing_bits(cluster.simhash, simhash) <= MOST_BITS:
                    return cluster
        return None

    def _begin(self, mention: Mention, at: datetime) -> None:
        cluster = _Cluster(mention.uid, mention.simhash64, at)
        if mention.simhash64 is not None:
            for key in _block_keys(mention.simhash64):
                self._blocks[key] = (*self._blocks.get(key, ()), cluster)[-_MOST_IN_BLOCK:]
        self._join(cluster, mention, at)
        if len(self._clusters) > MOST_CLUSTERS:
            self._drop(next(iter(self._clusters.values())))

    def _join(self, cluster: _Cluster, mention: Mention, at: datetime) -> None:
        texts: tuple[_Key, ...] = (hash(("text", mention.text_hash)),) if mention.text_hash else ()
        for key in (*texts, *_pages(mention), *_headlines(mention)):
            if key not in self._exact and len(cluster.keys) < _MOST_AUTHORS:
                self._exact[key] = cluster
                cluster.keys += (key,)
        author = _signature(mention)
        if author is not None and author not in cluster.authors and len(cluster.authors) < _MOST_AUTHORS:
            cluster.authors += (author,)
        if mention.channel not in cluster.channels and len(cluster.channels) < _MOST_AUTHORS:
            cluster.channels += (mention.channel,)
        cluster.newest_at = max(cluster.newest_at, at)
        self._clusters[cluster.first] = cluster
        self._clusters.move_to_end(cluster.first)

    def _forget(self, before: datetime) -> None:
        while self._clusters and (oldest := next(iter(self._clusters.values()))).newest_at < before:
            self._drop(oldest)

    def _drop(self, cluster: _Cluster) -> None:
        del self._clusters[cluster.first]
        for key in cluster.keys:
            del self._exact[key]
        if cluster.simhash is None:
            return
        for block_key in _block_keys(cluster.simhash):
            block = tuple(other for other in self._blocks.get(block_key, ()) if other is not cluster)
            if block:
                self._blocks[block_key] = block
            else:
                self._blocks.pop(block_key, None)  # a crowded block has forgotten it sooner


def _weight(mention: Mention, cluster: _Cluster, *, same_page: bool) -> float:
    if same_page:
        return COPY_WEIGHT
    author = _signature(mention)
    if author is not None:
        return COPY_WEIGHT if author in cluster.authors else 1.0
    reprint = mention.kind is MentionKind.ARTICLE and mention.channel not in cluster.channels
    return COPY_WEIGHT if reprint else 1.0


def _signature(mention: Mention) -> str | None:
    """Who signed: a handle without its host, so that a person is known again on another platform; None for nobody."""
    if mention.author.handle:
        return mention.author.handle.casefold().lstrip("@").partition("@")[0]
    return mention.author.name.casefold() if mention.author.name else None


def _pages(mention: Mention) -> tuple[_Key, ...]:
    """What names exactly this text, whoever delivers it: its page, and an id that is an address itself.

    Only articles and the posts of some networks have a page of their own; others carry that of the page on which many
    of them stand.
    """
    keys: list[_Key] = []
    if mention.canonical_url and (mention.kind is MentionKind.ARTICLE or mention.platform in _PERMALINKS):
        keys.append(hash(("page", mention.canonical_url.partition("://")[2].rstrip("/"))))
    native = mention.uid.partition(":")[2]
    if "://" in native[:_SCHEME]:
        keys.append(hash(("id", native)))
    return tuple(keys)


def _headlines(mention: Mention) -> tuple[_Key, ...]:
    """An article's title, and the same without a publisher's name at its end; too short ones tell nothing."""
    if mention.kind is not MentionKind.ARTICLE:
        return ()
    title = mention.title[:_LONGEST_TITLE]
    head, _, tail = _LAST_DASH.sub("\0", title).rpartition("\0")
    whole = _WORD.findall(title.casefold())
    parts = [whole]
    if head and len(tail.split()) <= _MOST_PUBLISHER_WORDS:
        parts.append(_WORD.findall(head.casefold()))
    telling = [p for p in parts if len(p) >= _LEAST_WORDS and sum(map(len, p)) >= _LEAST_LETTERS]
    return tuple(hash(("title", " ".join(p))) for p in telling)


def _block_keys(simhash: int) -> list[_Key]:
    return [block << 16 | simhash >> shift & 0xFFFF for block, shift in _BLOCKS]


def _differing_bits(a: int, b: int) -> int:
    return ((a ^ b) & 0xFFFF_FFFF_FFFF_FFFF).bit_count()
