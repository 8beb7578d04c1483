"""One post whose engagement explodes, while mentions stay flat: one musician suffices.

Every post has a pace: its reactions of the last hour or so, old ones fading.  What is usual is learned from the peak
paces of the topic's posts: engagement has the tail of a power law, so above the 90 % quantile the logarithm of the
pace falls off exponentially (Hill 1975), and the pace that one post in so many reaches by itself follows.  "So many" is
the number of posts in which the user accepts one false alarm.  A topic that is new leans on a handful of invented
posts, which its own ones replace.

A post that has rung rings again at each further fourfold pace, and is hot until its pace is half of what it took.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from math import exp, expm1, log, log1p
from typing import Any, Self

from shitstorm_radar.records import HotPost, Reaction, SurgeKind

STATE_VERSION = 1

FADING_S = 3600.0
"""The time in which old reactions fade to a third: a pace is about the reactions of the last hour."""

LEAST_PER_HOUR = 30.0
"""Below this pace no post is news, however quiet its topic."""

CRITICAL_FROM = 0.5
AGAIN_FACTOR = 4.0
COOL_FACTOR = 0.5

MOST_POSTS = 200
"""Posts followed at a time; the slowest are given up first."""

_SETTLED_PER_HOUR = 0.5  # a pace below this has ended
_SETTLED_PART = 0.05  # and so has one below this part of its own peak
_PART_OF_BUDGET = 1 / 3  # false alarms that single posts may raise; the rest is for the counts
_LOW = 0.1  # of the threshold: below, a post does not rise yet
_KEPT_PEAKS = 200
_UPPER = 0.9
_PRIOR_PEAKS = (
    0.0,
    0.0,
    0.7,
    1.1,
    1.4,
    1.8,
    2.2,
    2.6,
    3.0,
    3.5,
)  # log(1 + pace): a middle post gains 4 in its best hour
_PRIOR_TAIL, _PRIOR_TAIL_WEIGHT = 0.9, 5.0  # an exponent of 1.1, as social networks show, worth five posts
_LEAST_TAIL, _MOST_TAIL = 0.5, 1.5
_PRIOR_POSTS_PER_MONTH, _PRIOR_WEIGHT = 300.0, 10.0
_MONTH_S = 30 * 86_400.0


class _Followed:
    """A post and its pace; times are epoch seconds."""

    __slots__ = ("at", "author", "critical", "pace", "peak", "since", "told", "total", "uid", "url")

    def __init__(self, first: Reaction) -> None:
        self.uid, self.url, self.author = first.uid, first.url, first.author
        self.critical = first.negativity >= CRITICAL_FROM
        self.since = self.at = int(first.since.timestamp())
        self.pace = self.peak = self.told = 0.0
        self.total = first.total

    def fade(self, now: int) -> None:
        """Let the time until ``now`` pass."""
        if now > self.at:
            self.pace *= exp((self.at - now) / FADING_S)
            self.at = now

    def gain(self, reaction: Reaction, now: int) -> None:
        """Take in reactions, spread evenly over the time in which they came, as they have faded by ``now``."""
        since, at = reaction.since.timestamp(), reaction.at.timestamp()
        length = max(at - since, 1.0)
        fresh = FADING_S / length * -expm1(-length / FADING_S)
        self.pace += reaction.gained * fresh * exp(min(at - now, 0.0) / FADING_S)
        self.total = max(self.total, reaction.total)
        self.peak = max(self.peak, self.pace)

    @property
    def settled(self) -> bool:
        """Its best time is over."""
        return self.pace < max(_SETTLED_PER_HOUR, _SETTLED_PART * self.peak)


class PostRadar:
    """Follows the engagement of one topic's posts, one closed bin at a time; pure, bounded, and saved as JSON.

    Args:
        false_alarms_per_month: how often one post may ring for nothing in 30 days.
    """

    def __init__(self, *, false_alarms_per_month: float = 1.0) -> None:
        self._per_month = false_alarms_per_month
        self._posts: dict[str, _Followed] = {}
        self._peaks = list(_PRIOR_PEAKS)
        self._settled = 0
        self._began: int | None = None

    def update(self, end: datetime, reactions: Iterable[Reaction]) -> tuple[HotPost, ...]:
        """The posts that are hot at the end of a bin, the fastest first.

        Args:
            end: of the bin, aware UTC; bins come in order.
            reactions: what was gained until then and not shown before.
        """
        now = int(end.timestamp())
        self._began = now if self._began is None else self._began
        for post in self._posts.values():
            post.fade(now)
        threshold = self.threshold(now)
        for reaction in reactions:
            if reaction.gained > 0:
                post = self._posts.setdefault(reaction.uid, _Followed(reaction))
                post.fade(now)
                if post.pace < _LOW * threshold:  # what rises now rises since the look before
                    post.since = int(reaction.since.timestamp())
                post.gain(reaction, now)
        hot = [word for post in self._posts.values() if (word := self._judged(post, threshold)) is not None]
        self._give_up(threshold)
        return tuple(sorted(hot, key=lambda word: (-word.per_hour, word.uid)))

    def threshold(self, now: int) -> float:
        """The pace, reactions in an hour, from which a post is told; ``now`` in epoch seconds."""
        ordered = sorted(self._peaks)
        place = int(_UPPER * (len(ordered) - 1))
        upper = ordered[place]
        above = [peak - upper for peak in ordered[place + 1 :]]
        tail = (_PRIOR_TAIL * _PRIOR_TAIL_WEIGHT + sum(above)) / (_PRIOR_TAIL_WEIGHT + len(above))
        tail = min(max(tail, _LEAST_TAIL), _MOST_TAIL)
        months = (now - (self._began or now)) / _MONTH_S + _PRIOR_WEIGHT / _PRIOR_POSTS_PER_MONTH
        one_in = max((self._settled + _PRIOR_WEIGHT) / months / (_PART_OF_BUDGET * self._per_month), 1.0)
        return max(expm1(upper + tail * max(log((1.0 - _UPPER) * one_in), 0.0)), LEAST_PER_HOUR)

    def save(self) -> dict[str, Any]:
        """The whole state as JSON types."""
        return {
            "version": STATE_VERSION,
            "posts": [[getattr(p, name) for name in _Followed.__slots__] for p in self._posts.values()],
            "peaks": [round(peak, 3) for peak in self._peaks],
            "settled": self._settled,
            "began": self._began,
        }

    @classmethod
    def restore(cls, saved: Mapping[str, Any], *, false_alarms_per_month: float = 1.0) -> Self:
        """A radar that goes on where the saved one stood.

        Raises:
            ValueError: not a saved state, or of another version: start anew.
        """
        made = cls(false_alarms_per_month=false_alarms_per_month)
        try:
            if saved["version"] != STATE_VERSION:
                raise ValueError(f"a state of version {saved['version']}, this is {STATE_VERSION}")
            made._posts = {post.uid: post for post in map(_restored, saved["posts"])}
            made._peaks = [float(peak) for peak in saved["peaks"]]
            made._settled, made._began = int(saved["settled"]), saved["began"]
        except (KeyError, TypeError) as err:
            raise ValueError(f"not the state of a post radar: {json.dumps(saved)[:80]}") from err
        return made

    def _judged(self, post: _Followed, threshold: float) -> HotPost | None:
        rings = post.pace >= threshold if not post.told else post.pace >= AGAIN_FACTOR * post.told
        if rings:
            post.told = post.pace
        elif not post.told or post.pace < COOL_FACTOR * threshold:
            return None
        return HotPost(
            uid=post.uid,
            url=post.url,
            author=post.author,
            kind=SurgeKind.STORM if post.critical else SurgeKind.SURGE,
            per_hour=post.pace,
            usual=expm1(sorted(self._peaks)[len(self._peaks) // 2]),
            total=post.total,
            since=datetime.fromtimestamp(post.since, UTC),
            rings=rings,
        )

    def _give_up(self, threshold: float) -> None:
        """Learn from the posts whose time is over, and from the slowest where there are too many."""
        over = [post for post in self._posts.values() if post.settled]
        if len(self._posts) - len(over) > MOST_POSTS:
            rest = sorted((p for p in self._posts.values() if not p.settled), key=lambda p: p.pace)
            over += rest[: len(rest) - MOST_POSTS]
        for post in over:
            del self._posts[post.uid]
            self._settled += 1
            # what rang must not teach that such posts are usual
            self._peaks.append(log1p(min(post.peak, threshold)))
        kept = min(max(self._settled, 2 * len(_PRIOR_PEAKS)), _KEPT_PEAKS)  # the invented ones go first
        del self._peaks[:-kept]


def _restored(values: list[Any]) -> _Followed:
    post = _Followed.__new__(_Followed)
    for name, value in zip(_Followed.__slots__, values, strict=True):
        setattr(post, name, value)
    return post
