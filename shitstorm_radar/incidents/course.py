"""The course of an incident: one reading at a time, from its opening to its end.

::

    OPEN <-> ACKNOWLEDGED --(calm for an hour of measured time)--> ENDED
      ^------------------------(second wave within nine hours)-------'

A second wave rings by itself, once it is told from the rest of the first.  What a person closed or called a false
alarm stays so; if the wave doubles, or a single post explodes, a new incident is opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from math import isfinite, log, sqrt
from typing import Protocol

from shitstorm_radar.incidents.opening import alarm_event, finding_event, open_incident, rung_by_post
from shitstorm_radar.records import (
    EventKind,
    Figures,
    Finding,
    Incident,
    IncidentEvent,
    IncidentState,
    Reading,
    SurgeKind,
)

CALM_FOR = timedelta(minutes=60)
"""Measured time within the band after which an incident ends."""

GROWTH = 2.0
"""Every such multiple of the critical mentions at the opening is a step."""

STEP_PACE = timedelta(minutes=15)
"""On average no more than one step in this time, however fast it grows."""

PEAK_STANDS = timedelta(minutes=30)
"""A highest bin that nothing surpassed for so long is a peak."""

PEAK_LEAST = 5.0
PEAK_FACTOR = 2.0
"""A peak is worth a line from so many critical mentions in its bin on, and from so many times its usual number:
"the highest was 1" tells nothing."""

WAVE_LEAST = 5.0
WAVE_DEVIATIONS = 3.0
WAVE_DISPERSION = 0.05
"""An ended incident flares up again when the window that speaks lies wholly after its end, or when what came since
then exceeds the usual by so much and so many deviations (of a negative binomial): long windows still hold the first
wave, and must not ring by it."""


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


def advance(
    incident: Incident,
    reading: Reading,
    *,
    bin_s: int,
    totals: Totals,
    blind: bool,
    findings: Sequence[Finding] = (),
) -> Step:
    """Let one more bin pass over an incident that the reading ``concerns``.

    Args:
        incident: as the store has it.
        reading: the detector's word on the bin.
        bin_s: the bin's length in seconds.
        totals: counted from ``incident.since`` to the end of the bin, channels in order of joining.
        blind: nothing was measured in this bin.
        findings: what is new beside the numbers: posts that explode, a medium, channels that joined.

    Returns:
        The incident as it is now, new lines for its timeline, and whether people are to be told of a new step.
    """
    course = _Course(incident, reading, reading.start + timedelta(seconds=bin_s))
    if not incident.state.running:
        if incident.state is not IncidentState.ENDED:
            return _opened_anew(incident, reading, bin_s, totals, findings)
        if not course.takes_up(totals):
            return incident, (), False
    course.count(totals, blind=blind)
    course.hear_alarm()
    course.report(findings)
    course.join_channels(totals.channels)
    course.grow()
    span = timedelta(seconds=bin_s)
    if not blind and incident.state.running:  # else the difference of the totals spans the pause before a second wave
        course.find_peak(totals.critical - incident.critical_mentions, span)
    course.settle(span, blind=blind)
    return course.incident, tuple(course.events), course.told


def _deviates(reading: Reading) -> bool:
    return reading.kind is not None and not reading.calm


def _measured_before(incident: Incident) -> float:
    return incident.critical_mentions if incident.kind is SurgeKind.STORM else float(incident.mentions)


def _measure(kind: SurgeKind, totals: Totals) -> float:
    return totals.critical if kind is SurgeKind.STORM else float(totals.mentions)


def _opened_anew(incident: Incident, reading: Reading, bin_s: int, totals: Totals, findings: Sequence[Finding]) -> Step:
    before = _measured_before(incident)
    grown = _deviates(reading) and _measure(incident.kind, totals) >= GROWTH * max(before, 1.0)
    if not grown and not any(f.kind is EventKind.POST for f in findings):
        return incident, (), False
    end = reading.start + timedelta(seconds=bin_s)
    window = timedelta(seconds=max(reading.window_s, float(bin_s)))
    since = max(end - window, incident.since + timedelta(minutes=1))  # never the key of the incident that was closed
    opened, events = open_incident(incident.topic_id, replace(reading, since=since), bin_s, findings)
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
        """Whether an incident that is over goes on: a second wave, which rings by itself."""
        before, reading = self.incident, self._reading
        told_apart = reading.alarm or (self._of_its_kind() and _deviates(reading) and self._is_wave(totals))
        if not told_apart:
            return False
        pause_s = 0.0 if before.closed_at is None else (self._at - before.closed_at).total_seconds()
        storm = reading.kind is SurgeKind.STORM
        self._change(state=IncidentState.OPEN, closed_at=None, calm_since=None, acknowledged_by=None)
        if storm and before.kind is SurgeKind.SURGE:
            self._change(kind=SurgeKind.STORM, opened_with=reading.seen)
        figures = {"seen": reading.seen, "usual": reading.usual, "window_s": reading.window_s, "pause_s": pause_s}
        if not rung_by_post(reading):  # else the post's own line says it
            self._add(EventKind.SECOND_WAVE, {**figures, "of": str(reading.kind)})
        if not reading.alarm:
            self._change(alarms=before.alarms + 1)
        self._tell()
        self._pass_doublings(totals)
        return True

    def _pass_doublings(self, totals: Totals) -> None:
        """What had doubled by the beginning of a wave is no news a few minutes later."""
        times = _measure(self.incident.kind, totals) / max(self.incident.opened_with, 1.0)
        reached = int(log(max(times, 1.0), GROWTH))
        self._change(step=max(self.incident.step, reached))

    def _of_its_kind(self) -> bool:
        """A mere surge is no new wave of a storm."""
        return self._reading.kind is SurgeKind.STORM or self.incident.kind is SurgeKind.SURGE

    def _is_wave(self, totals: Totals) -> bool:
        before, reading = self.incident, self._reading
        seconds = 0.0 if before.closed_at is None else (self._at - before.closed_at).total_seconds()
        if reading.window_s <= seconds:
            return reading.seen >= WAVE_LEAST
        since_end = _measure(before.kind, totals) - _measured_before(before)
        if before.kind is SurgeKind.SURGE and reading.kind is SurgeKind.STORM:
            since_end = totals.critical - before.critical_mentions
        usual = reading.usual * seconds / max(reading.window_s, 1.0)
        deviation = sqrt(usual + WAVE_DISPERSION * usual * usual)
        return since_end - usual >= max(WAVE_LEAST, WAVE_DEVIATIONS * deviation)

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
        waves = any(e.kind is EventKind.SECOND_WAVE for e in self.events)
        if not waves and not rung_by_post(self._reading):  # else the wave's or the post's own line says it
            self._note(alarm_event(self.incident, self._reading, self._at))
        self._tell()

    def report(self, findings: Sequence[Finding]) -> None:
        """What is new beside the numbers; each is told, but channels no faster than the steps' pace."""
        for finding in findings:
            self._note(finding_event(self.incident, finding, self._at))
            if finding.kind is EventKind.POST and finding.figures.get("of") == SurgeKind.STORM:
                self._change(kind=SurgeKind.STORM)
            if finding.kind is not EventKind.CHANNEL or self._paced():
                self._tell()

    def join_channels(self, channels: tuple[str, ...]) -> None:
        """Channels that were not in it before, in order; one that was just reported needs no second line."""
        reported = {e.figures.get("channel") for e in self.events}
        for channel in channels:
            if channel not in self.incident.channels:
                self._change(channels=(*self.incident.channels, channel))
                if channel not in reported:
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
        if seen < base * GROWTH**nxt or not self._paced():
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
        if stood - span < PEAK_STANDS <= stood and now.peak_critical >= self._least_peak(span):
            self._add(EventKind.PEAK, {"critical": now.peak_critical, "at": now.peak_at.isoformat()})

    def _least_peak(self, span: timedelta) -> float:
        """From how many critical mentions in one bin on a peak is worth a line."""
        bins = max((self._at - self.incident.since) / span, 1.0)
        return max(PEAK_LEAST, PEAK_FACTOR * self.incident.usual / bins)

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

    def _paced(self) -> bool:
        """Whether the next step would come no sooner than the pace allows."""
        return self._at >= self.incident.opened_at + (self.incident.step + 1) * STEP_PACE

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
