"""What drives a storm: its words, hashtags, links, first posts, loudest voices, channels and copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from shitstorm_radar.incidents.explanation.links import hashtags, links, words_of
from shitstorm_radar.incidents.explanation.terms import NOTHING, Term, Usage, over_represented, stems, usage
from shitstorm_radar.incidents.explanation.voices import Groups, author_of, gathered
from shitstorm_radar.records import TopicMention
from shitstorm_radar.wind_thresholds import WindThresholds

_MOST = 8
_FIRST = 5
_EXCERPT = 200
_NEAR_BITS = 3
_FEWEST_COPIES = 3
_BANDS = 4  # of 16 bits: two fingerprints that differ in three bits agree in one band at least


@dataclass(frozen=True, slots=True)
class Counted:
    """A hashtag or link: how many critical authors share it, and in some mentions where."""

    name: str
    authors: int
    uids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A post, cut to an excerpt; ``author`` as people know it, "" where there is none."""

    uid: str
    at: datetime
    author: str
    channel: str
    excerpt: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """A loud author: critical posts, reactions to them (None where nobody counted), followers."""

    author: str
    channel: str
    posts: int
    reactions: int | None
    followers: int | None
    uids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """A channel: when its first critical post came, and how many there are."""

    channel: str
    at: datetime
    posts: int


@dataclass(frozen=True, slots=True)
class Copied:
    """Near-copies of one text: how many posts by how many authors, and the first of them."""

    posts: int
    authors: int
    first: Quoted


@dataclass(frozen=True, slots=True)
class Drivers:
    """All of it, the most important first; channels in order of joining."""

    terms: tuple[Term, ...] = ()
    hashtags: tuple[Counted, ...] = ()
    links: tuple[Counted, ...] = ()
    first_posts: tuple[Quoted, ...] = ()
    loudest: tuple[Voice, ...] = ()
    channels: tuple[Joined, ...] = ()
    copies: tuple[Copied, ...] = ()


def drivers(mentions: Iterable[TopicMention], history: Usage, limits: WindThresholds) -> Drivers:
    """What drives an incident.

    Args:
        mentions: of the incident, in any order; only the critical ones count.
        history: the words of the topic's time before it.
        limits: from which negativity a post counts as critical.
    """
    critical = _in_order(mentions, limits)
    if not critical:
        return Drivers()
    posts = _each_once(critical)
    return Drivers(
        terms=over_represented(usage(critical, stems(history)), history),
        hashtags=_shared(critical, hashtags),
        links=_shared(critical, links),
        first_posts=tuple(quoted(m) for m in posts[:_FIRST]),
        loudest=_loudest(posts),
        channels=tuple(
            Joined(channel, at_of(told[0]), len(told))
            for channel, told in gathered(critical, lambda m: m.mention.channel).items()
        )[: 2 * _MOST],
        copies=_copies(critical),
    )


def first_posts(mentions: Iterable[TopicMention], limits: WindThresholds) -> tuple[Quoted, ...]:
    """The first critical ones of these mentions, in order of time."""
    return tuple(quoted(m) for m in _each_once(_in_order(mentions, limits))[:_FIRST])


def history_of(mentions: Iterable[TopicMention]) -> Usage:
    """The words of the time before an incident; ``terms.NOTHING`` of none."""
    used = usage(mentions)
    return used if used.authors else NOTHING


def at_of(met: TopicMention) -> datetime:
    """When it was published, else when it counts."""
    return met.mention.published_at or met.minute


def quoted(met: TopicMention) -> Quoted:
    """A mention as an excerpt."""
    mention = met.mention
    words = " ".join(words_of(met).split())
    cut = words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + "…"
    return Quoted(mention.uid, at_of(met), _name(met), mention.channel, cut, mention.url)


def _in_order(mentions: Iterable[TopicMention], limits: WindThresholds) -> list[TopicMention]:
    critical = [m for m in mentions if m.criticism >= limits.critical_from]
    return sorted(critical, key=lambda m: (at_of(m), m.mention.uid))


def _each_once(critical: Sequence[TopicMention]) -> list[TopicMention]:
    """Without posts and articles that were met by another way, too: only the original is shown where it is there."""
    uids = {m.mention.uid for m in critical}
    return [m for m in critical if not (m.same_story and m.copy_of in uids)]


def _original(told: Sequence[TopicMention]) -> TopicMention:
    """Of near-copies the first; where that was met in several ways, its original."""
    first, by_uid = told[0], {m.mention.uid: m for m in told}
    return by_uid.get(first.copy_of or "", first) if first.same_story else first


def _name(met: TopicMention) -> str:
    author = met.mention.author
    return author.name or author.handle or ""


def _shared(critical: Sequence[TopicMention], found: Callable[[TopicMention], tuple[str, ...]]) -> tuple[Counted, ...]:
    who: dict[str, dict[str, str]] = {}
    for m in critical:
        for word in found(m):
            who.setdefault(word, {}).setdefault(author_of(m), m.mention.uid)
    ranked = sorted(who.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Counted(word, len(by), tuple(by.values())[:5]) for word, by in ranked[:_MOST])


def _loudest(critical: Sequence[TopicMention]) -> tuple[Voice, ...]:
    """By reactions where they are known, then by posts; unsigned posts are nobody's."""
    signed = [m for m in critical if _name(m)]
    found = [_voice(told) for told in gathered(signed, author_of).values()]
    return tuple(sorted(found, key=lambda v: (-(v.reactions or 0) - v.posts, v.author))[:5])


def _voice(told: Sequence[TopicMention]) -> Voice:
    reactions = [r for m in told if (r := _reactions(m)) is not None]
    followers = [m.mention.author.followers for m in told if m.mention.author.followers is not None]
    first = told[0]
    return Voice(
        _name(first),
        first.mention.channel,
        len(told),
        sum(reactions) if reactions else None,
        max(followers, default=None),
        tuple(m.mention.uid for m in told[:5]),
    )


def _reactions(met: TopicMention) -> int | None:
    e = met.mention.engagement
    known = [n for n in (e.likes, e.reposts, e.replies, e.quotes) if n is not None]
    return sum(known) if known else None


def _copies(critical: Sequence[TopicMention]) -> tuple[Copied, ...]:
    """Posts with the same words, or nearly: fingerprints that differ in three of 64 bits at most."""
    groups, uids = Groups(), {m.mention.uid for m in critical}
    by_mark: dict[tuple[int, int], list[tuple[int, str]]] = {}
    by_text: dict[str, str] = {}
    for m in critical:
        uid, text, print_ = m.mention.uid, m.mention.text_hash, m.mention.simhash64
        groups.add(uid)
        if text:
            groups.join(by_text.setdefault(text, uid), uid)
        if print_ is None or by_text.get(text, uid) != uid:
            continue  # a copy has its original's fingerprint: that one was compared
        bits = print_ & (1 << 64) - 1
        for band in range(_BANDS):
            near = by_mark.setdefault((band, bits >> 16 * band & 0xFFFF), [])
            for other, other_uid in near[:50]:
                if (bits ^ other).bit_count() <= _NEAR_BITS:
                    groups.join(other_uid, uid)
            near.append((bits, uid))
    for m in critical:
        if m.copy_of in uids:
            groups.join(m.copy_of, m.mention.uid)
    alike = gathered(critical, lambda m: groups.head(m.mention.uid)).values()
    found = sorted((told for told in alike if len(told) >= _FEWEST_COPIES), key=lambda told: -len(told))
    return tuple(Copied(len(told), len({author_of(m) for m in told}), quoted(_original(told))) for told in found[:5])
