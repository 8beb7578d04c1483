"""From alarms to incidents: opening, growth, end and the user's own marks; pure."""

from shitstorm_radar.incidents.acts import acknowledge, add_note, close, mark_false_alarm
from shitstorm_radar.incidents.course import Totals, advance
from shitstorm_radar.incidents.opening import POST, concerns, incident_id, open_incident, rung_by_post
from shitstorm_radar.incidents.telling import alert_for

__all__ = [
    "POST",
    "Totals",
    "acknowledge",
    "add_note",
    "advance",
    "alert_for",
    "close",
    "concerns",
    "incident_id",
    "mark_false_alarm",
    "open_incident",
    "rung_by_post",
]
