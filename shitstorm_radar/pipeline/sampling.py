"""Some of a span's mentions, evenly over it and its first ones in any case: a storm has more than anyone can read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np

from shitstorm_radar.records import TopicMention
from shitstorm_radar.store.base import MentionFilter, StoreReader

MOST = 1500
"""Mentions that are looked at; more make no figure surer, and each costs a tenth of a millisecond."""

_SLICES = 20
_FIRST = 60  # mentions of the beginning that are read in any case
_STEP_S = 300
_EARLY, _EARLY_MOST = 30, 500


@dataclass(frozen=True, slots=True)
class Sample:
    """Mentions, newest first, and how many there are in all."""

    mentions: tuple[TopicMention, ...]
    total: int


def newest(reader: StoreReader, wanted: MentionFilter, most: int) -> tuple[TopicMention, ...]:
    """The newest mentions of a filter."""
    return reader.mentions(wanted, None, most).rows


def earliest(reader: StoreReader, topic_id: str, since: datetime) -> tuple[TopicMention, ...]:
    """The first mentions from a time on, some dozens where there are as many within two days."""
    found: tuple[TopicMention, ...] = ()
    for minutes in (5, 30, 180, 720, 2880):
        found = newest(reader, MentionFilter(topic_id, since, since + timedelta(minutes=minutes)), _EARLY_MOST)
        if len(found) >= _EARLY:
            break
    return found


def sample(reader: StoreReader, wanted: MentionFilter, most: int = MOST) -> Sample:
    """All mentions of a filter with both bounds, or some of them.

    The span is cut into slices that hold about the same number of mentions; of each the newest are read.
    """
    assert wanted.start is not None  # noqa: S101 - said above
    assert wanted.end is not None  # noqa: S101 - said above
    total = reader.totals(wanted.topic_id, wanted.start, wanted.end).mentions
    if total <= most:
        return Sample(newest(reader, wanted, most), total)
    series = reader.series(wanted.topic_id, wanted.start, wanted.end, _STEP_S)
    done = np.cumsum(series.mentions)
    counted = float(done[-1])  # more than the mentions that can be read where count samples join in
    parts = (_FIRST * counted / total, *(counted * (i + 1) / _SLICES for i in range(_SLICES)))
    edges = [series.start + timedelta(seconds=_STEP_S * (int(np.searchsorted(done, n)) + 1)) for n in sorted(parts)]
    met: dict[str, TopicMention] = {}
    begin = wanted.start
    for edge in (*edges[:-1], wanted.end):
        end = min(edge, wanted.end)
        if end > begin:
            part = replace(wanted, start=begin, end=end)
            met.update((m.mention.uid, m) for m in newest(reader, part, most // _SLICES))
            begin = end
    return Sample(tuple(sorted(met.values(), key=lambda m: m.minute, reverse=True)), total)
