"""Totals of a span that somebody asks for again and again while it grows: only what is new is counted.

Exact distinct authors of a long incident cost tens of milliseconds when counted anew; a bin adds a few.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from dataclasses import dataclass, field

from shitstorm_radar.store.base import Totals
from shitstorm_radar.store.buckets import minutes_between

MOST_SPANS = 64
"""Spans remembered, one per running incident; the one not asked for longest is counted anew the next time."""


@dataclass(slots=True)
class _Span:
    """What was counted so far; a minute is counted anew when its number of mentions has changed."""

    last: int = 0
    counted: dict[int, tuple[float, float]] = field(default_factory=dict)  # minute: mentions, critical mentions
    authors: set[int] = field(default_factory=set)
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
        if len(self._spans) > MOST_SPANS:
            self._spans.popitem(last=False)
        _go_on(db, topic, first, last, span)
        mentions, critical = (
            (sum(column) for column in zip(*span.counted.values(), strict=True)) if span.counted else (0, 0)
        )
        channels = sorted(span.joined, key=lambda channel: span.joined[channel])
        return Totals(int(mentions), float(critical), len(span.authors), tuple(channels))


def _go_on(db: sqlite3.Connection, topic: int, first: int, last: int, span: _Span) -> None:
    span.last = last
    found = minutes_between(db, topic, first, last)
    for minute, mentions, critical in zip(
        found.number.tolist(), found.mentions.tolist(), found.critical.tolist(), strict=True
    ):
        if span.counted.get(minute, (0.0, 0.0))[0] == mentions:
            continue
        span.counted[minute] = mentions, critical
        rows = db.execute(
            "SELECT t.author_key, t.mention, p.channel FROM topic_mention t JOIN place p ON p.no = t.place "
            "WHERE t.topic = ? AND t.minute = ? AND t.counted",
            (topic, minute),
        )
        for author, number, channel in rows:
            span.authors.add(author)
            here = (minute, number)
            span.joined[channel] = min(span.joined.get(channel, here), here)
