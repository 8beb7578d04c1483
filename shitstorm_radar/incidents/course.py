"""The course of an incident: one reading at a time, from its opening to its end.

::

    OPEN <-> ACKNOWLEDGED --(calm for an hour of measured time)--> ENDED
      ^------------------------(second wave within nine hours)-------'

What a person closed or called a false alarm stays so; if the wave doubles, a new incident is opened.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from math import isfinite
from typing import Protocol

from shitstorm_radar.incidents.opening import alarm_event, open_incident
from shitstorm_radar.records import EventKind, Figures, Incident, IncidentEvent, IncidentState, Reading, SurgeKind

CALM_FOR = timedelta(minutes=60)
"""Measured time within the band after which an incident ends."""

GROWTH = 2.0
"""Every such multiple of the critical mentions at the opening is a step."""

STEP_PACE = timedelta(minutes=15)
"""On average no more than one step in this time, however fast it grows."""

PEAK_STANDS = timedelta(minutes=30)
"""A highest bin that nothing surpassed for so long is a peak."""

WAVE = 1.25
"""An ended incident that goes on is told again when it has so many times the critical mentions."""


class Totals(Protocol):
    """What was counted from ``Incident.since`` until now."""

    @property
    def mentions(self) -> int: ...
    @property
    def critical(self) -> float: ...
    @property
    def authors(self) -> int: ...
    @property
    def channels(self) -> tuple[str, ...]: ...


Step = tuple[Incident, tuple[IncidentEvent, ...], bool]


def advance(incident: Incident, reading: Reading, *, bin_s: int, totals: Totals, blind: bool) -> Step:
    """Let one more bin pass over an incident that the reading ``concerns``.

    Args:
        incident: as the store has it.
        reading: the detector's word on the bin.
        bin_s: the bin's length in seconds.
        totals: counted from ``incident.since`` to the end of the bin, channels in order of joining.
        blind: nothing was measured in this bin.

    Returns:
        The incident as it is now, new lines for its timeline, and whether people are to be told of a new step.
    """
    course = _Course(incident, reading, reading.start + timedelta(seconds=bin_s))
    if not incident.state.running:
        if incident.state is not IncidentState.ENDED:
            return _opened_by_growth(incident, reading, bin_s, totals)
        if not course.takes_up(totals):
            return incident, (), False
    course.count(totals, blind=blind)
    course.hear_alarm()
    course.join_channels(totals.channels)
    course.grow()
    span = timedelta(seconds=bin_s)
    if not blind and incident.state.running:  # else the difference of the totals spans the pause before a second wave
        course.find_peak(totals.critical - incident.critical_mentions, span)
    course.settle(span, blind=blind)
    return course.incident, tuple(course.events), course.told


def _deviates(reading: Reading) -> bool:
    return reading.kind is not None and not reading.calm


def _measure(kind: SurgeKind, totals: Totals) -> float:
    return totals.critical if kind is SurgeKind.STORM else float(totals.mentions)


def _opened_by_growth(incident: Incident, reading: Reading, bin_s: int, totals: Totals) -> Step:
    before = incident.critical_mentions if incident.kind is SurgeKind.STORM else float(incident.mentions)
    if not _deviates(reading) or _measure(incident.kind, totals) < GROWTH * max(before, 1.0):
        return incident, (), False
    end = reading.start + timedelta(seconds=bin_s)
    window = timedelta(seconds=max(reading.window_s, float(bin_s)))
    since = max(end - window, incident.since + timedelta(minutes=1))  # never the key of the incident that was closed
    opened, events = open_incident(incident.topic_id, replace(reading, since=since), bin_s)
    return opened, events, True


class _Course:
    """One bin's changes to one incident, in the making."""

    def __init__(self, incident: Incident, reading: Reading, at: datetime) -> None:
        self.incident = incident
        self.events: list[IncidentEvent] = []
        self.told = False
        self._reading = reading
        self._at = at

    def takes_up(self, totals: Totals) -> bool:
        """Whether an incident that is over goes on."""
        before = self.incident
        if not _deviates(self._reading):
            return False
        grown = totals.critical / max(before.critical_mentions, 1.0)
        self._change(state=IncidentState.OPEN, closed_at=None, calm_since=None, acknowledged_by=None)
        if not self._reading.alarm:
            self._note(alarm_event(before, self._reading, self._at))
        if grown >= WAVE:
            self._tell()
        return True

    def count(self, totals: Totals, *, blind: bool) -> None:
        """Put the new totals in."""
        expected = self._reading.expected
        measured = not blind and isfinite(expected)
        self._change(
            critical_mentions=totals.critical,
            mentions=totals.mentions,
            authors=totals.authors,
            usual=self.incident.usual + (expected if measured else 0.0),
        )

    def hear_alarm(self) -> None:
        """A further alarm extends the incident; a storm turns a mere surge into one."""
        if not self._reading.alarm:
            return
        if self._reading.kind is SurgeKind.STORM and self.incident.kind is SurgeKind.SURGE:
            self._change(kind=SurgeKind.STORM, opened_with=self._reading.seen)
        self._change(alarms=self.incident.alarms + 1)
        self._note(alarm_event(self.incident, self._reading, self._at))
        self._tell()

    def join_channels(self, channels: tuple[str, ...]) -> None:
        """Channels that were not in it before, in order."""
        for channel in channels:
            if channel not in self.incident.channels:
                self._change(channels=(*self.incident.channels, channel))
                self._add(EventKind.CHANNEL, {"channel": channel})

    def grow(self) -> None:
        """The next step, once it is reached, the series deviates just now, and the pace allows it."""
        if self._reading.kind is None:  # the sum grows by the usual too: that is nothing to ring for
            return
        now = self.incident
        nxt = now.step + 1
        base = max(now.opened_with, 1.0)
        seen = now.critical_mentions if now.kind is SurgeKind.STORM else float(now.mentions)
        # a step told for another reason takes a doubling's place: nobody needs both
        if seen < base * GROWTH**nxt or self._at < now.opened_at + nxt * STEP_PACE:
            return
        self._tell()
        figures = {"critical": now.critical_mentions, "factor": seen / base, "step": self.incident.step}
        self._add(EventKind.GROWTH, figures)

    def find_peak(self, critical: float, span: timedelta) -> None:
        """A new highest bin; or the highest one has stood long enough to be called a peak."""
        now = self.incident
        if critical > now.peak_critical or now.peak_at is None:
            self._change(peak_at=self._reading.start, peak_critical=max(critical, 0.0))
            return
        stood = self._reading.start - now.peak_at
        if stood - span < PEAK_STANDS <= stood and now.peak_critical > 0.0:
            self._add(EventKind.PEAK, {"critical": now.peak_critical, "at": now.peak_at.isoformat()})

    def settle(self, span: timedelta, *, blind: bool) -> None:
        """End it after an hour of measured calm; blind time neither counts nor breaks the calm."""
        since = self.incident.calm_since
        if blind:
            self._change(calm_since=None if since is None else since + span)
            return
        if not self._reading.calm:
            self._change(calm_since=None)
            return
        since = since or self._reading.start
        self._change(calm_since=since)
        if self._at - since < CALM_FOR:
            return
        self._change(state=IncidentState.ENDED, closed_at=self._at)
        now = self.incident
        self._add(
            EventKind.END,
            {
                "critical": now.critical_mentions,
                "mentions": now.mentions,
                "authors": now.authors,
                "duration_s": (self._at - now.since).total_seconds(),
            },
        )

    def _tell(self) -> None:
        if not self.told:
            self.told = True
            self._change(step=self.incident.step + 1)

    def _change(self, **new: object) -> None:
        self.incident = replace(self.incident, **new)  # type: ignore[arg-type]

    def _add(self, kind: EventKind, figures: Figures) -> None:
        self._note(IncidentEvent(self.incident.id, self._at, kind, figures))

    def _note(self, event: IncidentEvent) -> None:
        self.events.append(event)
