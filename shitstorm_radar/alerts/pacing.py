"""Which alert is told now, and which waits: once per incident and step, and never a storm of notifications."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from shitstorm_radar.records import Alert, SurgeKind

# a bubble stays for about ten seconds; a second one sooner than this is noise, a later one is late
SPACING = timedelta(seconds=30)
# told steps are remembered to pass over repeats; the store's outbox is what lasts
_REMEMBERED = 1000


@dataclass(frozen=True, slots=True)
class Telling:
    """One notification.

    Attributes:
        alerts: what it tells, one per incident, the gravest first; more than one are joined into "3 topics".
        covers: keys that are told by it, outdated steps included.
    """

    alerts: tuple[Alert, ...]
    covers: tuple[str, ...]

    @property
    def key(self) -> str:
        """The gravest alert's key."""
        return self.alerts[0].key

    @property
    def incident_id(self) -> str:
        """The gravest incident: what a click opens."""
        return self.alerts[0].incident_id

    @property
    def topic_ids(self) -> tuple[str, ...]:
        """The topics concerned, the gravest first, each once."""
        return tuple(dict.fromkeys(a.topic_id for a in self.alerts))


@dataclass(frozen=True, slots=True)
class Pace:
    """What was told so far.

    Attributes:
        last_at: when the last notification went out.
        steps: the highest step told per incident id.
        muted_until: nothing is told before; what comes meanwhile waits.
    """

    last_at: datetime | None = None
    steps: Mapping[str, int] = field(default_factory=dict)
    muted_until: datetime | None = None

    def opens_at(self, now: datetime) -> datetime:
        """The next time at which something may be told; ``now`` or later."""
        gates = [now]
        if self.last_at is not None and self.last_at <= now:  # a clock that was set back holds nothing up
            gates.append(self.last_at + SPACING)
        if self.muted_until is not None:
            gates.append(self.muted_until)
        return max(gates)


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do now.

    Attributes:
        telling: to be shown now, None when there is nothing or it is too early.
        stale: keys that need no telling because their step was told already.
        waiting: what stays for later.
        again_at: when to decide again (UTC); None when nothing waits.
        pace: to be passed in the next time.
    """

    pace: Pace
    telling: Telling | None = None
    stale: tuple[str, ...] = ()
    waiting: tuple[Alert, ...] = ()
    again_at: datetime | None = None


def next_telling(waiting: Sequence[Alert], pace: Pace, now: datetime) -> Decision:
    """Decide at ``now`` (aware UTC) about the alerts that were raised and not yet told.

    The first is told at once; what comes within ``SPACING`` after it is joined into the next one.
    Of several steps of one incident only the newest is told.
    """
    new = [a for a in waiting if a.step > pace.steps.get(a.incident_id, -1)]
    stale = tuple(dict.fromkeys(a.key for a in waiting if a not in new))
    if not new:
        return Decision(pace, stale=stale)
    again_at = pace.opens_at(now)
    if again_at > now:
        return Decision(pace, stale=stale, waiting=tuple(new), again_at=again_at)
    newest = {a.incident_id: a for a in sorted(new, key=lambda a: a.step)}
    telling = Telling(
        alerts=tuple(sorted(newest.values(), key=_gravity, reverse=True)),
        covers=tuple(dict.fromkeys(a.key for a in new)),
    )
    told = {**pace.steps, **{a.incident_id: a.step for a in telling.alerts}}
    steps = dict(list(told.items())[-_REMEMBERED:])
    return Decision(replace(pace, last_at=now, steps=steps), telling=telling, stale=stale)


def _gravity(alert: Alert) -> tuple[bool, float, float, datetime]:
    """Storms first, then what exceeds the usual most."""
    return alert.kind is SurgeKind.STORM, alert.seen / max(alert.usual, 1.0), alert.seen, alert.at
