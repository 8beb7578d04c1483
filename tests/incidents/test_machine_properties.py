"""Whatever the readings, these hold for every incident."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import nan

from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.incidents import advance, alert_for, concerns, open_incident
from shitstorm_radar.incidents.opening import NEIGHBOURS
from shitstorm_radar.records import EventKind, Finding, Incident, IncidentState, Reading, SurgeKind
from tests.incidents.test_course import Counted

BIN_S = 300
T0 = datetime(2026, 11, 21, tzinfo=UTC)

bins = st.lists(
    st.tuples(
        st.sampled_from(["calm", "storm", "surge", "alarm", "blind"]),
        st.integers(min_value=0, max_value=400),
        st.sampled_from(["", "a.org", "b.org", "c.org"]),
        st.sampled_from([None, None, None, EventKind.POST, EventKind.MEDIA, EventKind.CHANNEL]),
    ),
    max_size=80,
)


def reading(kind: str, i: int) -> Reading:
    start = T0 + timedelta(seconds=BIN_S * i)
    if kind == "blind":
        return Reading(start, nan, nan, nan)
    if kind == "calm":
        return Reading(start, 1.0, 0.0, 3.0, calm=True)
    deviates = SurgeKind.SURGE if kind == "surge" else SurgeKind.STORM
    return Reading(
        start, 1.0, 0.0, 3.0, score=5.0, alarm=kind == "alarm", kind=deviates, window_s=900.0, seen=9.0, usual=1.0
    )


@given(bins)
def test_no_incident_ends_while_blind_and_no_alert_comes_twice(course):
    incident, events = open_incident("acme", reading("alarm", 0), BIN_S)
    keys, seen = [alert_for(incident, reading("alarm", 0)).key], Counted(0, 0.0, 0)
    for i, (kind, critical, channel, news) in enumerate(course, 1):
        if not concerns(incident, reading(kind, i)):
            continue
        channels = seen.channels if not channel or channel in seen.channels else (*seen.channels, channel)
        seen = Counted(seen.mentions + critical, seen.critical + critical, seen.authors + critical, channels)
        before = incident
        blind = kind == "blind"
        findings = () if news is None or (blind and not before.state.running) else (Finding(news, {"of": "storm"}),)
        incident, new, told = advance(
            incident, reading(kind, i), bin_s=BIN_S, totals=seen, blind=blind, findings=findings
        )
        events += new
        if blind:
            assert incident.state is before.state
        if before.state is IncidentState.ENDED and incident.state.running:
            assert told, "a second wave rings by itself"
            assert EventKind.SECOND_WAVE in [e.kind for e in new]
        assert told or not {EventKind.SECOND_WAVE, EventKind.GROWTH, EventKind.ALARM} & {e.kind for e in new}
        assert (before.kind, incident.kind) != (SurgeKind.STORM, SurgeKind.SURGE)
        if told:
            keys.append(alert_for(incident, reading(kind, i)).key)
        assert incident.id == before.id
        wave = EventKind.SECOND_WAVE in [e.kind for e in new]
        assert incident.step == before.step + told or (wave and told and incident.step > before.step)
        assert incident.peak_critical >= before.peak_critical
        assert (incident.closed_at is None) == incident.state.running
    assert len(keys) == len(set(keys))
    joined = [e.figures["channel"] for e in events if e.kind is EventKind.CHANNEL and "of" not in e.figures]
    assert len(joined) == len(set(joined))
    times = [e.at for e in events]
    assert times == sorted(times)


@given(bins, st.sampled_from([IncidentState.CLOSED, IncidentState.FALSE_ALARM]))
def test_what_a_person_decided_is_never_undone(course, decided):
    incident = replace(open_incident("acme", reading("alarm", 0), BIN_S)[0], state=decided, closed_at=T0)
    total = 0.0
    for i, (kind, critical, *_) in enumerate(course, 1):
        total += critical
        after, _, told = advance(
            incident, reading(kind, i), bin_s=BIN_S, totals=Counted(critical=total), blind=kind == "blind"
        )
        if told:
            assert after.id != incident.id
            return
        assert after == incident


@given(bins)
def test_incidents_of_a_topic_neither_overlap_nor_lie_close(course):
    """As the pipeline does: a reading belongs to the newest incident, or an alarm opens another one."""
    incidents: list[Incident] = []
    total = 0.0
    for i, (kind, critical, *_) in enumerate(course):
        now, total = reading(kind, i), total + critical
        if kind == "alarm":
            now = replace(now, since=now.start - timedelta(seconds=BIN_S * (critical % 200)))
        if incidents and concerns(incidents[-1], now):
            counted = Counted(int(total), total)
            incidents[-1] = advance(incidents[-1], now, bin_s=BIN_S, totals=counted, blind=kind == "blind")[0]
        elif now.alarm:
            incidents.append(open_incident("acme", now, BIN_S)[0])
    for earlier, later in pairwise(incidents):
        assert earlier.closed_at is not None
        assert later.since - earlier.closed_at >= NEIGHBOURS
    assert len({i.id for i in incidents}) == len(incidents)
