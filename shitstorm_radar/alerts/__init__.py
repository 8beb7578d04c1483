"""Who hears what and when, and in which figures; pure.

``state`` says how the whole stands (the tray's word), ``pacing`` which alert is told
now and which waits, ``figures`` what numbers a person reads.  The words are the window's.
"""

from shitstorm_radar.alerts.figures import AlertFigures, SpanUnit, alert_figures
from shitstorm_radar.alerts.pacing import Decision, Pace, Telling, next_telling
from shitstorm_radar.alerts.state import Outlook, outlook, radar_state

__all__ = [
    "AlertFigures",
    "Decision",
    "Outlook",
    "Pace",
    "SpanUnit",
    "Telling",
    "alert_figures",
    "next_telling",
    "outlook",
    "radar_state",
]
