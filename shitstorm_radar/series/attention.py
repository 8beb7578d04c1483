"""How much attention something has now, against what it usually has: readers, edits; no mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from shitstorm_radar.records import CountSample

_LEAST_SPAN_S = 6 * 3600  # a shorter span says little of a day
_FEWEST_BEFORE = 7  # spans that make a usual
_DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing that is counted.

    Attributes:
        start: of the newest span that is long enough to judge, and ``n`` what was counted in it, per day.
        usual: the median of the spans before, per day; None while these are too few.
    """

    platform: str
    channel: str
    start: datetime
    n: float
    usual: float | None


def attention(samples: Iterable[CountSample]) -> tuple[Attention, ...]:
    """The newest figure of each platform and channel; samples in order of time."""
    spans: defaultdict[tuple[str, str], list[CountSample]] = defaultdict(list)
    for sample in samples:
        if sample.length_s >= _LEAST_SPAN_S:
            spans[sample.platform, sample.channel].append(sample)
    return tuple(_newest(found) for _, found in sorted(spans.items()))


def _newest(spans: list[CountSample]) -> Attention:
    *before, last = spans
    usual = median(map(_per_day, before)) if len(before) >= _FEWEST_BEFORE else None
    return Attention(last.platform, last.channel, last.start, _per_day(last), usual)


def _per_day(sample: CountSample) -> float:
    return sample.n * _DAY_S / sample.length_s
