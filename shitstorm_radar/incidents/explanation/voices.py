"""An isolated case or a wave: distinct, unconnected authors carry a storm, posts do not.

The bound behind the word: how likely two critical posts drawn at random come from one author (Simpson's
concentration, from pairs, so that it does not depend on the number of posts).  Its inverse is the effective
number of authors, those who would give the same concentration if all were equally loud.  Few posts allow no
more than a low bound of it, and the word follows the bound, not the estimate.

Source: Simpson 1949, "Measurement of diversity", Nature 163; Hill 1973, "Diversity and evenness", Ecology 54.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from shitstorm_radar.records import Stance, TopicMention
from shitstorm_radar.wind_thresholds import WindThresholds

_ONE_SIDED = 1.645  # standard deviations, 95 %
_NO_PAIR_AGREES = 3.0  # 95 % bound of a Poisson count that was 0
_LONG_ENOUGH = 40  # characters; short texts agree by accident


class Carried(StrEnum):
    """Who carries it."""

    ISOLATED = "isolated"
    FEW = "few"
    WAVE = "wave"
    COPIES = "copies"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks.

    Attributes:
        posts: critical posts; ``authors``: their distinct authors; ``unsigned``: those that name no author, who
            count as one voice per channel.
        unconnected: authors with words of their own, and each text that others only copy as one more voice.
        effective: effective number of authors; ``at_least``: its lower bound (95 %).
        loudest_share: part of the critical posts by the loudest author, in [0, 1].
        critics, supporters: authors whose texts are mostly critical, or clearly friendly; the rest takes no stance.
    """

    carried: Carried
    posts: int = 0
    authors: int = 0
    unsigned: int = 0
    unconnected: int = 0
    effective: float = 0.0
    at_least: float = 0.0
    loudest_share: float = 0.0
    critics: int = 0
    supporters: int = 0

    @property
    def supporters_share(self) -> float | None:
        """Part of the supporters among the voices that take a stance; None without such voices."""
        stance = self.critics + self.supporters
        return self.supporters / stance if stance else None


def author_of(met: TopicMention) -> str:
    """Who speaks: a handle within its platform, a mere name within its channel, else the channel itself."""
    mention = met.mention
    author = mention.author
    if author.handle:
        return f"{mention.platform}\0{author.handle.casefold()}"
    return f"{mention.platform}\0{mention.channel}\0{(author.name or '').casefold()}"


def voices(mentions: Iterable[TopicMention], limits: WindThresholds) -> Voices:
    """Who speaks in an incident's mentions, in any order."""
    met = tuple(mentions)
    critical = [m for m in met if m.criticism >= limits.critical_from]
    critics, supporters = _camps(met, limits)
    if not critical:
        return Voices(Carried.UNKNOWN, critics=critics, supporters=supporters)
    counts = Counter(author_of(m) for m in critical)
    effective, at_least = effective_number(tuple(counts.values()))
    unconnected = _unconnected(critical)
    return Voices(
        carried=_carried(len(counts), unconnected, at_least, max(counts.values()) / len(critical), limits),
        posts=len(critical),
        authors=len(counts),
        unsigned=sum(not (m.mention.author.handle or m.mention.author.name) for m in critical),
        unconnected=unconnected,
        effective=effective,
        at_least=at_least,
        loudest_share=max(counts.values()) / len(critical),
        critics=critics,
        supporters=supporters,
    )


def expected_critics(mentions: Iterable[TopicMention]) -> float:
    """How many distinct authors are critical, as an expectation: never more than the sum of negativity says of posts."""
    kind: dict[str, float] = {}
    for m in mentions:
        author = author_of(m)
        kind[author] = kind.get(author, 1.0) * (1.0 - m.criticism)
    return sum(1.0 - none_critical for none_critical in kind.values())


def effective_number(posts_per_author: Sequence[int]) -> tuple[float, float]:
    """The effective number of authors (at most those seen) and its lower bound at 95 %, both at least 1 unless empty.

    >>> effective_number([1, 1])
    (2.0, 1.0)
    """
    counts = [n for n in posts_per_author if n > 0]
    total = sum(counts)
    if total == 0:
        return 0.0, 0.0
    if total == 1:
        return 1.0, 1.0
    pairs = total * (total - 1) / 2
    agreeing = sum(n * (n - 1) / 2 for n in counts)
    concentration = agreeing / pairs
    shares = [n / total for n in counts]
    squares = sum(p**2 for p in shares)
    spread = 2.0 * sqrt(max(sum(p**3 for p in shares) - squares**2, 0.0) / total)
    scarce = (_NO_PAIR_AGREES + 2.0 * _ONE_SIDED * sqrt(agreeing)) / pairs
    highest = min(concentration + max(_ONE_SIDED * spread, scarce), 1.0)
    effective = min(1.0 / concentration if concentration > 0 else float(len(counts)), float(len(counts)))
    return max(effective, 1.0), max(min(1.0 / highest, effective), 1.0)


def _carried(authors: int, unconnected: int, at_least: float, loudest: float, limits: WindThresholds) -> Carried:
    if at_least >= limits.wave_voices:
        return Carried.WAVE if unconnected >= limits.wave_voices else Carried.COPIES
    if authors <= limits.isolated_authors or loudest >= limits.loud_share:
        return Carried.ISOLATED
    return Carried.FEW


def _camps(mentions: Sequence[TopicMention], limits: WindThresholds) -> tuple[int, int]:
    """Authors who criticise by the mean of their texts, and of the others those who mostly stand by the topic."""
    said: dict[str, list[TopicMention]] = {}
    for m in mentions:
        if m.negativity is not None:
            said.setdefault(author_of(m), []).append(m)
    critics = supporters = 0
    for texts in said.values():
        if sum(m.criticism for m in texts) >= limits.critical_from * len(texts):
            critics += 1
        elif 2 * sum(_friendly(m, limits) for m in texts) > len(texts):
            supporters += 1
    return critics, supporters


def _friendly(met: TopicMention, limits: WindThresholds) -> bool:
    """Whether a text stands by the topic; where no stance could be told, whether hardly anything speaks against it."""
    if met.positive is None:
        return met.criticism <= limits.friendly_to
    return met.stance is Stance.SUPPORTER


def _unconnected(critical: Sequence[TopicMention]) -> int:
    """Authors with words of their own, and each text that the others only copy once."""
    writers: dict[str, set[str]] = {}
    for m in critical:
        if _copyable(m):
            writers.setdefault(m.mention.text_hash, set()).add(author_of(m))
    own = {author_of(m) for m in critical if not _copyable(m) or len(writers[m.mention.text_hash]) == 1}
    copied = {text for text, authors in writers.items() if len(authors) > 1 and not authors <= own}
    authors = {author_of(m) for m in critical}
    return min(len(own) + len(copied), len(authors))


def _copyable(met: TopicMention) -> bool:
    return bool(met.mention.text_hash) and len(met.mention.title) + len(met.mention.text) >= _LONG_ENOUGH


class Groups:
    """Names that are joined two by two, and how many groups are left (union-find)."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self.count = 0

    def add(self, name: str) -> None:
        """Know a name, at first on its own."""
        if name not in self._above:
            self._above[name] = name
            self.count += 1

    def join(self, one: str, other: str) -> None:
        """Put two known names into one group."""
        a, b = self.head(one), self.head(other)
        if a != b:
            self._above[b] = a
            self.count -= 1

    def head(self, name: str) -> str:
        """The name that stands for a group."""
        while (above := self._above[name]) != name:
            self._above[name] = self._above[above]
            name = above
        return name


def gathered(mentions: Iterable[TopicMention], key: Callable[[TopicMention], str]) -> Mapping[str, list[TopicMention]]:
    """The mentions under each key, keys in order of appearance."""
    found: dict[str, list[TopicMention]] = {}
    for m in mentions:
        found.setdefault(key(m), []).append(m)
    return found
