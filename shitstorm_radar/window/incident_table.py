"""The incidents, newest first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from shitstorm_radar.records import Incident, SurgeKind
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import count_text, duration_text, number_text
from shitstorm_radar.window.record_table import Column, RecordTable
from shitstorm_radar.window.theme import tokens
from shitstorm_radar.window.wording import incident_state_words, surge_words


def _loud_while_running(incident: Incident) -> str | None:
    """Red for a storm, amber for a surge."""
    if not incident.state.running:
        return None
    return tokens().critical if incident.kind is SurgeKind.STORM else tokens().attention


def _end_words(incident: Incident) -> str:
    if incident.closed_at is None:
        return QCoreApplication.translate("IncidentTable", "goes on")
    length = duration_text(incident.closed_at - incident.since)
    return QCoreApplication.translate("IncidentTable", "{time}, after {duration}").format(
        time=local_time.moment_text(incident.closed_at), duration=length
    )


class IncidentTable(RecordTable[Incident]):
    """Read-only rows of incidents."""

    def __init__(self, topic_name: Callable[[str], str], parent: QObject | None = None) -> None:
        """``topic_name`` says what a topic id is called."""
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    lambda: translate("IncidentTable", "Begin"),
                    lambda i: local_time.moment_text(i.since),
                    _since,
                    whole=True,
                ),
                Column(
                    lambda: translate("IncidentTable", "Topic"), lambda i: topic_name(i.topic_id), lambda i: i.topic_id
                ),
                Column(
                    lambda: translate("IncidentTable", "What"),
                    lambda i: surge_words(i.kind),
                    lambda i: i.kind.value,
                    tint=_loud_while_running,
                ),
                Column(
                    lambda: translate("IncidentTable", "State"),
                    lambda i: incident_state_words(i.state),
                    lambda i: i.state.value,
                    tint=_loud_while_running,
                ),
                Column(
                    lambda: translate("IncidentTable", "Critical"),
                    lambda i: count_text(i.critical_mentions),
                    lambda i: i.critical_mentions,
                    number=True,
                ),
                Column(
                    lambda: translate("IncidentTable", "Usual"),
                    lambda i: count_text(i.usual),
                    lambda i: i.usual,
                    number=True,
                ),
                Column(
                    lambda: translate("IncidentTable", "Peak in 5 min"),
                    lambda i: count_text(i.peak_critical),
                    lambda i: i.peak_critical,
                    number=True,
                ),
                Column(
                    lambda: translate("IncidentTable", "Authors"),
                    lambda i: number_text(i.authors),
                    lambda i: i.authors,
                    number=True,
                ),
                Column(
                    lambda: translate("IncidentTable", "End"),
                    _end_words,
                    lambda i: (i.closed_at or i.opened_at).timestamp(),
                ),
            ),
            key=lambda i: i.id,
            parent=parent,
        )


def _since(incident: Incident) -> float:
    at: datetime = incident.since
    return at.timestamp()
