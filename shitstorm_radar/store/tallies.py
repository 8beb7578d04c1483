"""Totals of a span that somebody asks for again and again while it grows: only what is new is counted.

Exact distinct authors of a long incident cost tens of milliseconds when counted anew; a bin adds a few.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from shitstorm_radar.records import Floats
from shitstorm_radar.store.base import Totals
from shitstorm_radar.store.buckets import MinuteCounts, minutes_between

MOST_SPANS = 64
"""Spans remembered, one per running incident; the one not asked for longest is counted anew the next time."""
MOST_AUTHORS = 2_000_000
"""Of all spans together, 8 bytes each; beyond, spans are forgotten as if there were too many, but for the newest."""

_Numbers = NDArray[np.int64]


@dataclass(slots=True)
class _Span:
    """What was counted so far; a minute is counted anew when its number of mentions has changed."""

    last: int = 0
    number: _Numbers = field(default_factory=lambda: np.empty(0, dtype=np.int64))  # minutes, rising
    mentions: Floats = field(default_factory=lambda: np.empty(0))
    authors: _Numbers = field(default_factory=lambda: np.empty(0, dtype=np.int64))  # distinct, rising
    joined: dict[str, tuple[int, int]] = field(default_factory=dict)  # channel: minute and number of its first mention


class Tallies:
    """The spans of one store, by topic and first minute."""

    def __init__(self) -> None:
        self._spans: OrderedDict[tuple[int, int], _Span] = OrderedDict()

    def totals(self, db: sqlite3.Connection, topic: int, first: int, last: int) -> Totals:
        """Sums over the minutes [first, last), as ``mentions.totals``; what was deleted since stays counted."""
        span = self._spans.pop((topic, first), None)
        if span is None or last < span.last:
            span = _Span()
        self._spans[topic, first] = span
        found = minutes_between(db, topic, first, last)
        _meet(db, topic, _changed(span, found), span)
        self._forget()
        span.last, span.number, span.mentions = last, found.number, found.mentions
        channels = sorted(span.joined, key=lambda channel: span.joined[channel])
        return Totals(int(found.mentions.sum()), float(found.critical.sum()), len(span.authors), tuple(channels))

    def _forget(self) -> None:
        authors = sum(len(span.authors) for span in self._spans.values())
        while len(self._spans) > 1 and (len(self._spans) > MOST_SPANS or authors > MOST_AUTHORS):
            authors -= len(self._spans.popitem(last=False)[1].authors)


def _changed(span: _Span, found: MinuteCounts) -> list[int]:
    """The minutes whose number of mentions is another one than before."""
    before = np.zeros(len(found.number))
    if len(span.number):
        place = np.minimum(np.searchsorted(span.number, found.number), len(span.number) - 1)
        known = span.number[place] == found.number
        before[known] = span.mentions[place[known]]
    minutes: list[int] = found.number[found.mentions != before].tolist()
    return minutes


def _meet(db: sqlite3.Connection, topic: int, minutes: Iterable[int], span: _Span) -> None:
    met = array("q")
    for minute in minutes:
        rows = db.execute(
            "SELECT t.author_key, t.mention, p.channel FROM topic_mention t JOIN place p ON p.no = t.place "
            "WHERE t.topic = ? AND t.minute = ? AND t.counted",
            (topic, minute),
        )
        for author, number, channel in rows:
            met.append(author)
            here = (minute, number)
            span.joined[channel] = min(span.joined.get(channel, here), here)
    span.authors = _both(span.authors, np.unique(np.frombuffer(met, np.int64)))


def _both(known: _Numbers, met: _Numbers) -> _Numbers:
    """What is in either of two rising arrays; in time that grows with the smaller one, but for a copy."""
    if not len(known):
        return met
    place = np.searchsorted(known, met)
    new = known[np.minimum(place, len(known) - 1)] != met
    return np.insert(known, place[new], met[new])
