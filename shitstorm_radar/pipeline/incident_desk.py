"""What people do with an incident: acknowledge, note, close, call it a false alarm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from shitstorm_radar.errors import RadarError
from shitstorm_radar.incidents import acknowledge, add_note, close, mark_false_alarm
from shitstorm_radar.records import Incident, IncidentEvent
from shitstorm_radar.store.base import Store

_TRIES = 5

Act = Callable[[Incident], tuple[Incident, IncidentEvent]]


class IncidentDesk:
    """Applies a person's act to the incident as it stands now, and keeps it with its line on the timeline."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def acknowledge(self, incident_id: str, user: str, at: datetime) -> Incident:
        """Somebody has seen it.

        Raises:
            RadarError: there is no such incident, or its state does not allow the act.
        """
        return self._apply(incident_id, lambda i: acknowledge(i, user, at))

    def add_note(self, incident_id: str, text: str, user: str, at: datetime) -> Incident:
        """Put somebody's own words on the timeline.

        Raises:
            RadarError: there is no such incident, or the note is empty.
        """
        return self._apply(incident_id, lambda i: add_note(i, text, user, at))

    def close(self, incident_id: str, user: str, at: datetime) -> Incident:
        """It is over for us.

        Raises:
            RadarError: there is no such incident, or its state does not allow the act.
        """
        return self._apply(incident_id, lambda i: close(i, user, at))

    def mark_false_alarm(self, incident_id: str, user: str, at: datetime) -> Incident:
        """It was none.

        Raises:
            RadarError: there is no such incident, or its state does not allow the act.
        """
        return self._apply(incident_id, lambda i: mark_false_alarm(i, user, at))

    def _apply(self, incident_id: str, act: Act) -> Incident:
        for _ in range(_TRIES):
            present = self._store.incident(incident_id)
            if present is None:
                raise RadarError(f"there is no incident {incident_id}", code="no_such_incident")
            changed, event = act(present)
            if self._store.amend(changed, (event,)):
                return self._store.incident(incident_id) or changed
        raise RadarError(f"the incident {incident_id} keeps changing; try again", code="incident_moved")
