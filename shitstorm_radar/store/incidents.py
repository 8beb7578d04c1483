"""Incidents, their timelines and the alerts that tell of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from shitstorm_radar.records import Alert, EventKind, Incident, IncidentEvent, IncidentState, SurgeKind
from shitstorm_radar.store.units import dump, ms, ms_or_none, text, text_or_none, time_of, time_or_none

_COLUMNS = (
    "id", "topic", "kind", "since_ms", "opened_ms", "state", "closed_ms", "peak_ms", "peak_critical", "alarms",
    "critical_mentions", "mentions", "authors", "usual", "step", "channels", "calm_since_ms", "acknowledged_by",
    "revision", "opened_with", "changed",
)  # fmt: skip
_INCIDENT = f"SELECT {', '.join('i.' + c for c in _COLUMNS)}, t.key FROM incident i JOIN topic t ON t.no = i.topic"  # noqa: S608 - own names
_REPLACE = f"INSERT OR REPLACE INTO incident VALUES ({','.join('?' * len(_COLUMNS))})"  # noqa: S608 - only marks
_ALERT = "SELECT a.*, t.key FROM alert a JOIN topic t ON t.no = a.topic"


def newest(db: sqlite3.Connection, topic: int | None, limit: int) -> tuple[Incident, ...]:
    """Incidents of one topic, or of all for None, newest first."""
    where = "" if topic is None else "WHERE i.topic = ?"
    named = () if topic is None else (topic,)
    return _incidents(db, f"{_INCIDENT} {where} ORDER BY i.opened_ms DESC, i.id LIMIT ?", (*named, limit))


def by_id(db: sqlite3.Connection, incident_id: str) -> Incident | None:
    """One incident."""
    return next(iter(_incidents(db, f"{_INCIDENT} WHERE i.id = ?", (incident_id,))), None)


def changed_since(db: sqlite3.Connection, since: int) -> tuple[Incident, ...]:
    """Incidents whose last change is newer than the point ``since``."""
    return _incidents(db, f"{_INCIDENT} WHERE i.changed > ? ORDER BY i.changed, i.id", (since,))


def file_from_detection(db: sqlite3.Connection, topic: int, incident: Incident, change: int) -> None:
    """Keep what detection found out; what a person decided meanwhile stands."""
    stored = by_id(db, incident.id)
    if stored is not None:
        incident = _with_decisions(incident, stored)
    _write(db, topic, incident, change)


def compare_and_set(db: sqlite3.Connection, topic: int, incident: Incident, change: int) -> bool:
    """Keep ``incident`` under the next revision if its own is the stored one."""
    found = db.execute("SELECT revision FROM incident WHERE id = ?", (incident.id,)).fetchone()
    if found is None or found[0] != incident.revision:
        return False
    _write(db, topic, replace(incident, revision=incident.revision + 1), change)
    return True


def add_events(db: sqlite3.Connection, events: Iterable[IncidentEvent]) -> None:
    """Append to the timelines."""
    rows = [(e.incident_id, ms(e.at), e.kind.value, dump(e.figures), text(e.note), text(e.by)) for e in events]
    db.executemany(
        "INSERT INTO incident_event (incident, at_ms, kind, figures, note, author) VALUES (?,?,?,?,?,?)", rows
    )


def events(db: sqlite3.Connection, incident_id: str) -> tuple[IncidentEvent, ...]:
    """An incident's timeline, oldest first."""
    rows = db.execute(
        "SELECT at_ms, kind, figures, note, author FROM incident_event WHERE incident = ? ORDER BY at_ms, no",
        (incident_id,),
    )
    return tuple(
        IncidentEvent(incident_id, time_of(at), EventKind(kind), json.loads(figures), note, by)
        for at, kind, figures, note, by in rows
    )


def add_alerts(db: sqlite3.Connection, topic: int, alerts: Iterable[Alert], change: int) -> None:
    """Put alerts into the outbox; one that is there, sent or not, stays as it is."""
    rows = [
        (
            a.key, a.incident_id, topic, a.kind.value, a.step, ms(a.at), ms(a.since),
            a.window_s, a.seen, a.usual, ms_or_none(a.sent_at), change,
            None if a.event is None else a.event.value, dump(a.figures),
        )
        for a in alerts
    ]  # fmt: skip
    db.executemany("INSERT OR IGNORE INTO alert VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows)


def outbox(db: sqlite3.Connection) -> tuple[Alert, ...]:
    """Alerts not yet sent, oldest first."""
    return tuple(map(_alert, db.execute(f"{_ALERT} WHERE a.sent_ms IS NULL ORDER BY a.at_ms, a.key")))


def alerts_since(db: sqlite3.Connection, since: int) -> tuple[Alert, ...]:
    """Alerts whose last change is newer than the point ``since``."""
    return tuple(map(_alert, db.execute(f"{_ALERT} WHERE a.changed > ? ORDER BY a.changed, a.key", (since,))))


def mark_sent(db: sqlite3.Connection, key: str, at: datetime, change: int) -> None:
    """Take an alert out of the outbox; the first time it was told stays."""
    db.execute("UPDATE alert SET sent_ms = ?, changed = ? WHERE key = ? AND sent_ms IS NULL", (ms(at), change, key))


def claim(db: sqlite3.Connection, topic: int, key: str, owner: str) -> bool:
    """Whether this caller is the first to raise the alarm ``key``."""
    return db.execute("INSERT OR IGNORE INTO alarm_key VALUES (?,?,?)", (topic, key, owner)).rowcount == 1


def _with_decisions(found: Incident, stored: Incident) -> Incident:
    state, closed_at = found.state, found.closed_at
    if stored.state in (IncidentState.CLOSED, IncidentState.FALSE_ALARM):
        state, closed_at = stored.state, stored.closed_at
    elif stored.state is IncidentState.ACKNOWLEDGED and found.state is IncidentState.OPEN:
        state = stored.state
    return replace(
        found,
        state=state,
        closed_at=closed_at,
        acknowledged_by=found.acknowledged_by or stored.acknowledged_by,
        revision=stored.revision + 1,
    )


def _write(db: sqlite3.Connection, topic: int, i: Incident, change: int) -> None:
    row = (
        i.id, topic, i.kind.value, ms(i.since), ms(i.opened_at), i.state.value, ms_or_none(i.closed_at),
        ms_or_none(i.peak_at), i.peak_critical, i.alarms, i.critical_mentions, i.mentions, i.authors, i.usual,
        i.step, dump(list(i.channels)), ms_or_none(i.calm_since), text_or_none(i.acknowledged_by), i.revision,
        i.opened_with, change,
    )  # fmt: skip
    db.execute(_REPLACE, row)


def _incidents(db: sqlite3.Connection, sql: str, values: tuple[Any, ...]) -> tuple[Incident, ...]:
    return tuple(map(_incident, db.execute(sql, values)))


def _incident(row: Sequence[Any]) -> Incident:
    (
        id_, _, kind, since, opened, state, closed, peak, peak_critical, alarms, critical, mentions, authors, usual,
        step, channels, calm_since, acknowledged_by, revision, opened_with, _, topic_id,
    ) = row  # fmt: skip
    return Incident(
        id=id_,
        topic_id=topic_id,
        kind=SurgeKind(kind),
        since=time_of(since),
        opened_at=time_of(opened),
        state=IncidentState(state),
        closed_at=time_or_none(closed),
        peak_at=time_or_none(peak),
        peak_critical=peak_critical,
        alarms=alarms,
        critical_mentions=critical,
        mentions=mentions,
        authors=authors,
        usual=usual,
        step=step,
        channels=tuple(json.loads(channels)),
        calm_since=time_or_none(calm_since),
        opened_with=opened_with,
        acknowledged_by=acknowledged_by,
        revision=revision,
    )


def _alert(row: Sequence[Any]) -> Alert:
    key, incident, _, kind, step, at, since, window_s, seen, usual, sent, _, event, figures, topic_id = row
    return Alert(
        key=key,
        incident_id=incident,
        topic_id=topic_id,
        kind=SurgeKind(kind),
        step=step,
        at=time_of(at),
        since=time_of(since),
        window_s=window_s,
        seen=seen,
        usual=usual,
        sent_at=time_or_none(sent),
        event=None if event is None else EventKind(event),
        figures=json.loads(figures),
    )
