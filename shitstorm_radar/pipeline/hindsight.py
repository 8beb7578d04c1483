"""A topic's last ninety days, judged again: when each false-alarm budget would have rung, and how much was seen at all.

The bins are rebuilt from the store: fresh mentions by their minutes, older ones by their hours, exposure as it was
measured, holidays and planned events as they are set now.  What came late counts at its own time here, and live only
once it was there, and authors are not counted, for those of minutes do not add up; otherwise the detector is shown what it was
shown then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np

from shitstorm_radar.detection.hindsight import Hindsight, Ring
from shitstorm_radar.pipeline.bin_closing import BIN, BIN_S, bin_start
from shitstorm_radar.planned import planned_factor
from shitstorm_radar.records import Floats, Observation
from shitstorm_radar.series.calendar import is_holiday
from shitstorm_radar.settings import AlarmBudget, Topic
from shitstorm_radar.store import retention
from shitstorm_radar.store.base import StoreReader

REVIEWED = timedelta(days=90)
WARM_UP = timedelta(days=21)
"""So much of what came before is shown first where it is known, so that the detector does not begin as a stranger."""

_BITE = 24
"""Bins between two reports: about five milliseconds."""

Report = Callable[[float], bool]
"""Told the share in [0, 1] that is done; answers whether to go on."""


@dataclass(frozen=True, slots=True)
class Review:
    """What the last days would have brought.

    Attributes:
        begin, end: the reviewed span; it begins with the first measured bin of the last ninety days.
        measured_s: time in it that was measured; the rest was blind.
        learned_at: when, within the span, the detector had learned what is usual; None where it knew from the
            beginning.
        learned: whether it has learned that at all by ``end``.
        rings: per budget, oldest first.
    """

    topic_id: str
    begin: datetime
    end: datetime
    measured_s: float = 0.0
    learned_at: datetime | None = None
    learned: bool = False
    rings: Mapping[AlarmBudget, tuple[Ring, ...]] = field(default_factory=dict)

    @property
    def blind_s(self) -> float:
        """Time in the span that was not measured."""
        return max(0.0, (self.end - self.begin).total_seconds() - self.measured_s)


def review(reader: StoreReader, topic: Topic, now: datetime, report: Report) -> Review | None:
    """Judge the ninety days before ``now`` (aware) again; None when ``report`` said to stop.

    Raises:
        StoreError: the store cannot be read.
    """
    end = bin_start(now)
    past = _Past.read(reader, topic, end)
    begin = max(end - REVIEWED, min(past.begin, end))
    if past.begin >= end:
        return Review(topic.id, begin, end)
    judged = Hindsight(BIN_S, [budget.per_month for budget in AlarmBudget])
    for number, seen in enumerate(past.observations(topic)):
        if number % _BITE == 0 and not report(number / len(past.exposure)):
            return None
        judged.show(seen)
    known_at = judged.learned_at
    return Review(
        topic.id,
        begin,
        end,
        measured_s=float(past.exposure[past.number(begin) :].sum()) * BIN_S,
        learned_at=known_at if known_at is not None and known_at > begin + BIN else None,
        learned=known_at is not None,
        rings=dict(zip(AlarmBudget, (_from(begin, rings) for rings in judged.rings), strict=True)),
    )


def _from(begin: datetime, rings: Sequence[Ring]) -> tuple[Ring, ...]:
    return tuple(ring for ring in rings if ring.at > begin)


@dataclass(frozen=True, slots=True, eq=False)
class _Past:
    """Bins from ``begin``, the first measured one, (n,) each; ``begin`` is the end where nothing was measured."""

    begin: datetime
    mentions: Floats
    critical: Floats
    variance: Floats
    aggressive: Floats
    exposure: Floats

    @classmethod
    def read(cls, reader: StoreReader, topic: Topic, end: datetime) -> _Past:
        start, minutes_from = end - REVIEWED - WARM_UP, end - retention.MINUTES_KEPT
        series = reader.series(topic.id, start, end, BIN_S)
        mentions, critical = series.mentions.copy(), series.critical.copy()
        variance, aggressive = np.zeros_like(mentions), np.zeros_like(mentions)  # hours keep neither
        kept = (minutes_from - start) // BIN
        fresh = reader.fresh(topic.id, minutes_from, end)
        for bins, minutes in (
            (mentions, fresh.mentions),
            (critical, fresh.critical),
            (variance, fresh.variance),
            (aggressive, fresh.aggressive),
        ):
            bins[kept:] = minutes.reshape(-1, BIN_S // 60).sum(axis=1)
        measured = np.flatnonzero(series.exposure > 0)
        first = int(measured[0]) if len(measured) else len(mentions)
        counts = (mentions, critical, variance, aggressive, series.exposure)
        return cls(start + first * BIN, *(one[first:] for one in counts))

    def number(self, at: datetime) -> int:
        """Which bin begins at ``at``."""
        return (at - self.begin) // BIN

    def observations(self, topic: Topic) -> Iterator[Observation]:
        """The bins as the detector sees them."""
        counts = (self.mentions, self.critical, self.exposure, self.variance, self.aggressive)
        figures = zip(*(one.tolist() for one in counts), strict=True)
        for number, (mentions, critical, exposure, variance, aggressive) in enumerate(figures):
            start = self.begin + number * BIN
            yield Observation(
                start,
                mentions,
                critical,
                exposure,
                critical_variance=variance,
                aggressive=aggressive,
                holiday=is_holiday(topic.country, topic.subdivision, start),
                planned=planned_factor(topic.events, start, start + BIN),
            )
