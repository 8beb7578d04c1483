"""Which mentions say the same: copies, cross-posts and syndicated articles form clusters.

Two mentions are of one cluster when, within 24 hours, they have the same text hash, or simhashes that differ in
at most 3 of 64 bits (texts of 40 characters or more have one), or the same canonical address of an article.

What people see counts every member.  For the detector a member that only spreads what is known is hardly new: the
same page met by another way, an unsigned article in one more outlet, the same person on one more platform.
But whoever signs a text that others wrote has made it their own: a campaign by copy and paste is outrage, so another
author's copy counts whole.  Who did not sign within one channel may be anybody, and counts whole too.

One member stands for its cluster as the original: the first, until the same post is met again nearer to where it was
published.  A post that only copies the original's text never takes its place, however near it was met.

Source: Manku, Jain and Das Sarma 2007 (simhash, 3 of 64 bits; blocks of 16 bits find them all).
"""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from shitstorm_radar.records import Mention, MentionKind, Nativeness

WINDOW = timedelta(hours=24)
"""A text that nobody repeated for so long is new when it comes again."""

MOST_BITS = 3
"""Simhashes that differ in so many bits are of near texts."""

COPY_WEIGHT = 0.1
"""What the detector counts a copy as that brings nothing new: ten reprints weigh as much as one text."""

MOST_CLUSTERS = 10_000
"""Remembered at most, the longest unrepeated are forgotten first: about 18 MB, a day of 7 different texts a minute."""

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
        original: uid of the cluster's original, as it was before this mention; None where it begins a cluster.
        weight: what the detector counts the mention as.
        same_story: it is the same page, post or story as the cluster has, met by another way.
        takes_over: uids of originals that are the same post: it was met nearer to where that was published, and is the
            original of their clusters from now on.
    """

    original: str | None
    weight: float
    same_story: bool = False
    takes_over: tuple[str, ...] = ()


_ALONE = Membership(None, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class _Original:
    """By what the mention that stands for a cluster is known again."""

    uid: str
    source_id: str
    nativeness: Nativeness
    channel: str
    signature: str | None
    pages: tuple[_Key, ...]
    headlines: tuple[_Key, ...]
    address: _Key | None


@dataclass(slots=True, eq=False)
class _Cluster:
    first: str
    original: _Original
    simhash: int | None
    newest_at: datetime
    keys: list[_Key] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)  # distinct; a set takes thrice as much, and most have one
    channels: list[str] = field(default_factory=list)


class Copies:
    """The clusters of the last 24 hours; bounded memory, constant time per mention."""

    def __init__(self) -> None:
        self._clusters: OrderedDict[str, _Cluster] = OrderedDict()  # by first uid, the longest unrepeated first
        self._exact: dict[_Key, _Cluster] = {}
        self._blocks: dict[_Key, list[_Cluster]] = {}
        self._placed: OrderedDict[str, Membership] = OrderedDict()

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
        known = self._placed.get(mention.uid)
        if known is not None:
            return known
        cluster, same_story = self._found(mention)
        if cluster is None:
            self._begin(mention, at)
            membership = _ALONE
        else:
            same_post = _is_same_post(mention, cluster.original)
            weight = _weight(mention, cluster, same_story=same_story or same_post)
            original = cluster.original.uid
            taken = self._take_over(mention) if same_post and _is_nearer(mention, cluster.original) else ()
            membership = Membership(original, weight, same_story or same_post, taken)
            self._join(cluster, mention, at)
        self._placed[mention.uid] = membership
        if len(self._placed) > MOST_CLUSTERS:
            self._placed.popitem(last=False)
        return membership

    def _take_over(self, mention: Mention) -> tuple[str, ...]:
        """Make it the original wherever the original is the same post met further away; the uids of those originals.

        Two may be known that only this one shows to be one: the page of the one, the words of the other.
        """
        keys = (*_texts(mention), *_pages(mention), *_headlines(mention))
        near = None if mention.simhash64 is None else self._near(mention.simhash64)
        clusters = {id(c): c for c in (*map(self._exact.get, keys), near) if c is not None}.values()
        taken = [c for c in clusters if _is_same_post(mention, c.original) and _is_nearer(mention, c.original)]
        uids = tuple(dict.fromkeys(c.original.uid for c in taken))
        for cluster in taken:
            cluster.original = _original(mention)
        return uids

    def _found(self, mention: Mention) -> tuple[_Cluster | None, bool]:
        """The cluster that the mention belongs to, and whether as the same page or story met by another way."""
        for key in _pages(mention):
            if key in self._exact:
                return self._exact[key], True
        for key in _headlines(mention):  # within a channel it is the title of a forum's topic, say: not the same text
            story = self._exact.get(key)
            if story is not None and mention.channel not in story.channels:
                return story, True
        for key in _texts(mention):
            if key in self._exact:
                return self._exact[key], False
        return (None if mention.simhash64 is None else self._near(mention.simhash64)), False

    def _near(self, simhash: int) -> _Cluster | None:
        for key in _block_keys(simhash):
            for cluster in reversed(self._blocks.get(key, ())):
                if cluster.simhash is not None and _differing_bits(cluster.simhash, simhash) <= MOST_BITS:
                    return cluster
        return None

    def _begin(self, mention: Mention, at: datetime) -> None:
        cluster = _Cluster(mention.uid, _original(mention), mention.simhash64, at)
        if mention.simhash64 is not None:
            for key in _block_keys(mention.simhash64):
                block = self._blocks.setdefault(key, [])
                block.append(cluster)
                del block[:-_MOST_IN_BLOCK]
        self._join(cluster, mention, at)
        if len(self._clusters) > MOST_CLUSTERS:
            self._drop(next(iter(self._clusters.values())))

    def _join(self, cluster: _Cluster, mention: Mention, at: datetime) -> None:
        for key in (*_texts(mention), *_pages(mention), *_headlines(mention)):
            if key not in self._exact and len(cluster.keys) < _MOST_AUTHORS:
                self._exact[key] = cluster
                cluster.keys.append(key)
        author = _signature(mention)
        if author is not None and author not in cluster.authors and len(cluster.authors) < _MOST_AUTHORS:
            cluster.authors.append(author)
        if mention.channel not in cluster.channels and len(cluster.channels) < _MOST_AUTHORS:
            cluster.channels.append(mention.channel)
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
            block = self._blocks.get(block_key, [])
            if cluster in block:  # a crowded block forgets it sooner
                block.remove(cluster)
                if not block:
                    del self._blocks[block_key]


def _original(mention: Mention) -> _Original:
    return _Original(
        mention.uid, mention.source_id, mention.nativeness, mention.channel, _signature(mention),
        _pages(mention), _headlines(mention), _address(mention),
    )  # fmt: skip


def _is_nearer(mention: Mention, original: _Original) -> bool:
    return mention.nativeness > original.nativeness


def _is_same_post(mention: Mention, original: _Original) -> bool:
    """Whether a member of a cluster is its original itself, met by another way."""
    if any(key in original.pages for key in _pages(mention)):
        return True
    if mention.channel != original.channel and any(key in original.headlines for key in _headlines(mention)):
        return True
    if mention.source_id == original.source_id or original.address is None or original.address != _address(mention):
        return False  # what one source tells apart is apart
    return len({_signature(mention), original.signature} - {None}) < 2


def _weight(mention: Mention, cluster: _Cluster, *, same_story: bool) -> float:
    if same_story:
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


def _texts(mention: Mention) -> tuple[_Key, ...]:
    return (hash(("text", mention.text_hash)),) if mention.text_hash else ()


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


def _address(mention: Mention) -> _Key | None:
    """Where it stands; others may stand on the same page, so it tells something only of the same text."""
    address = mention.canonical_url
    return hash(address.partition("://")[2].rstrip("/")) if address else None


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
