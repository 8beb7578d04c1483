"""The chosen topic: its name, its state in one sentence, what can be done, and its figures in five cards."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shitstorm_radar.detection.reproduction import Trend
from shitstorm_radar.pipeline.explanation import Explanation
from shitstorm_radar.records import Incident, IncidentState, SurgeKind
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import (
    DASH,
    duration_text,
    factor_text,
    number_text,
    percent_text,
    usual_text,
)
from shitstorm_radar.window.overview import TopicOverview, TopicState
from shitstorm_radar.window.plain_label import ElidedLabel, PlainLabel, capped, set_plain_tooltip

_PER_MINUTE_FROM = 60.0  # mentions an hour; below, "0.3 per minute" says nothing to a person
_WELL_COVERED = 0.9
_LOUD_FACTOR, _LOUD_SHARE = 3.0, 0.5
_STORM_FORCE = 5
_ROOM_FOR_ALL_PX = 980
_RECENT_S = 12 * 3600  # a longer window is no news beside the whole incident


class TopicHead(QWidget):
    """Name, state and actions.

    Signals:
        acknowledge_wanted, note_wanted, close_wanted, false_alarm_wanted: of the running incident; its id.
        export_wanted: the export button.
    """

    acknowledge_wanted = Signal(str)
    note_wanted = Signal(str)
    close_wanted = Signal(str)
    false_alarm_wanted = Signal(str)
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview: TopicOverview | None = None
        self._now: datetime | None = None
        self.name = ElidedLabel("", self)
        self.name.setObjectName("topicName")
        self.sentence = PlainLabel("", self)
        self.sentence.setObjectName("sentence")
        self.sentence.setWordWrap(True)
        self.acknowledge = QPushButton(self)
        self.acknowledge.setObjectName("urgent")
        self.note, self.close_incident, self.false_alarm, self.export = (QPushButton(self) for _ in range(4))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        for button in (self.acknowledge, self.note, self.close_incident, self.false_alarm):
            button.clicked.connect(self._pass_on)
            row.addWidget(button)
        self.export.clicked.connect(self.export_wanted)
        row.addWidget(self.export)
        box = QVBoxLayout(self)
        box.setContentsMargins(2, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        box.addWidget(self.sentence)
        self.retranslate()

    def show_topic(self, name: str, overview: TopicOverview | None, now: datetime) -> None:
        """Show a topic, and how it stands where that is known."""
        self.name.setText(capped(name, 80))
        self._overview, self._now = overview, now
        incident = overview.incident if overview is not None else None
        for button in (self.acknowledge, self.note, self.close_incident, self.false_alarm):
            button.setVisible(incident is not None)
        self.acknowledge.setVisible(incident is not None and incident.state is IncidentState.OPEN)
        tone = overview.state.value if overview is not None else ""
        self.sentence.setText(self._sentence())
        for part in (self.sentence, self.acknowledge):
            if part.property("tone") != tone:
                part.setProperty("tone", tone)
                part.style().polish(part)

    def retranslate(self) -> None:
        """Language has changed."""
        self.acknowledge.setText(self.tr("Ac&knowledge"))
        self.note.setText(self.tr("&Note…"))
        self.close_incident.setText(self.tr("&Close incident"))
        self.false_alarm.setText(self.tr("Fal&se alarm"))
        self.export.setText(self.tr("&Export…"))
        self.sentence.setText(self._sentence())

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _pass_on(self) -> None:
        incident = self._overview.incident if self._overview is not None else None
        wanted = {
            self.acknowledge: self.acknowledge_wanted,
            self.note: self.note_wanted,
            self.close_incident: self.close_wanted,
            self.false_alarm: self.false_alarm_wanted,
        }.get(cast("QPushButton", self.sender()))
        if incident is not None and wanted is not None:
            wanted.emit(incident.id)

    def _sentence(self) -> str:
        overview, now = self._overview, self._now
        if overview is None or now is None:
            return ""
        if overview.incident is not None:
            return self._incident_sentence(overview, overview.incident, now)
        if overview.state is TopicState.BLIND:
            return self._blind_words(overview, now)
        if overview.state is TopicState.LEARNING:
            return self._learning_sentence(overview)
        return self._calm_sentence(overview)

    def _learning_sentence(self, overview: TopicOverview) -> str:
        at = overview.learning
        if at is None or at.of is None or not at.may_warn:
            return self.tr(
                "Learning what is usual: in the first six hours no alarm can come, please keep an eye on the figures"
            )
        words = self.tr("Still learning what is usual, day {day} of about {days}: it already watches, but is less sure")
        return words.format(day=number_text(at.day), days=number_text(at.of))

    def _calm_sentence(self, overview: TopicOverview) -> str:
        if overview.delivering < overview.sources:
            return self.tr("Calm as far as seen; {n} of {all} sources deliver").format(
                n=overview.delivering, all=overview.sources
            )
        if overview.coverage is not None and overview.coverage < _WELL_COVERED:
            return self.tr("Calm as far as seen; only {share} of the last hour was measured").format(
                share=percent_text(overview.coverage)
            )
        return self.tr("Calm; the sources deliver")

    def _incident_sentence(self, overview: TopicOverview, incident: Incident, now: datetime) -> str:
        text = self.tr("Incident since {since}: {seen} critical posts, {usual} would be usual; {authors} authors")
        if incident.kind is SurgeKind.SURGE:
            text = self.tr("Surge since {since}: {mentions} posts, unusually many, hardly critical; {authors} authors")
        words = text.format(
            since=local_time.moment_text(incident.since, now),
            seen=number_text(incident.critical_mentions),
            usual=usual_text(incident.usual),
            mentions=number_text(incident.mentions),
            authors=number_text(incident.authors),
        )
        reading = overview.reading
        if reading is not None and 0 < reading.window_s <= _RECENT_S and reading.seen:
            words += " · " + self.tr("last {window}: {seen}, usual {usual}").format(
                window=duration_text(reading.window_s),
                seen=number_text(reading.seen),
                usual=usual_text(reading.usual),
            )
        if overview.blind:
            words += " · " + self._blind_words(overview, now)
        return words

    def _blind_words(self, overview: TopicOverview, now: datetime) -> str:
        if overview.blind_since is None:
            return self.tr("Blind: no source has delivered yet")
        return self.tr("Blind since {since}: no source delivers").format(
            since=local_time.moment_text(overview.blind_since, now)
        )


class FigureCard(QFrame):
    """One figure and what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = PlainLabel("", self)
        self.title.setObjectName("cardTitle")
        self.figure = PlainLabel(DASH, self)
        self.figure.setObjectName("figure")
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 7, 12, 7)
        box.setSpacing(0)
        box.addWidget(self.title)
        box.addWidget(self.figure)

    def show_figure(self, title: str, figure: str, *, loud: bool = False) -> None:
        """Write a figure; red when loud."""
        self.title.setText(title)
        self.figure.setText(figure)
        self.setAccessibleName(f"{title}: {figure}")
        tone = "critical" if loud else ""
        if self.figure.property("tone") != tone:
            self.figure.setProperty("tone", tone)
            self.figure.style().polish(self.figure)


class FigureCards(QWidget):
    """The row of cards: five about the last hour and, while an incident runs, its wind force and R."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = [FigureCard(self) for _ in range(7)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for card in self.cards:
            row.addWidget(card, 1)
        self._overview: TopicOverview | None = None
        self._said: Explanation | None = None
        self.show_overview(None)
        self.show_explanation(None)

    def show_overview(self, overview: TopicOverview | None) -> None:
        """Write the figures of a topic."""
        self._overview = overview
        unseen = overview is None or overview.unseen_h  # a nought would look like calm
        mentions = overview.mentions_h if overview is not None and not unseen else None
        authors = overview.authors_h if overview is not None and not unseen else None
        per_minute = mentions is not None and mentions >= _PER_MINUTE_FROM
        rate = number_text(mentions / 60, 1) if mentions is not None and per_minute else number_text(mentions)
        factor = overview.factor if overview is not None else None
        share = overview.share_h if overview is not None else None
        coverage = overview.coverage if overview is not None else None
        title = self.tr("Mentions per minute") if per_minute else self.tr("Mentions in 1 h")
        figures = (
            (title, rate, False),
            (self.tr("Against expectation"), factor_text(factor), factor is not None and factor >= _LOUD_FACTOR),
            (self.tr("Critical share, 1 h"), percent_text(share), share is not None and share >= _LOUD_SHARE),
            (self.tr("Authors, 1 h"), number_text(authors), False),
            (self.tr("Coverage, 1 h"), percent_text(coverage), coverage is not None and coverage < 0.5),
        )
        for card, (name, figure, loud) in zip(self.cards, figures, strict=False):
            card.show_figure(name, figure, loud=loud)
        self._arrange()

    def show_explanation(self, said: Explanation | None) -> None:
        """Write the running incident's wind force and R; None: there is none, or it is not known yet."""
        self._said = said
        if said is not None:
            loud = max(said.social.force, said.media.force) >= _STORM_FORCE
            force = f"{said.social.force} · {said.media.force}"
            self.cards[5].show_figure(self.tr("Wind force"), force, loud=loud)
            set_plain_tooltip(self.cards[5], self.tr("Social networks · media, 0 to 6 each; see the tab Situation"))
            growing = said.r.trend is Trend.GROWING
            title = self.tr("R ({lower}–{upper})").format(
                lower=number_text(said.r.lower, 1), upper=number_text(said.r.upper, 1)
            )
            self.cards[6].show_figure(title if said.r.trend.known else "R", number_text(said.r.r, 1), loud=growing)
            set_plain_tooltip(
                self.cards[6], self.tr("Critical posts that one critical post brings about; above 1 it grows")
            )
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows leave authors and a good coverage out while an incident runs."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        overview, said = self._overview, self._said
        running = overview.incident if overview is not None else None
        known = said is not None and running is not None and running.id == said.incident_id
        for card in self.cards[5:]:
            card.setVisible(known)
        room = not known or self.width() >= _ROOM_FOR_ALL_PX
        coverage = overview.coverage if overview is not None else None
        self.cards[3].setVisible(room)
        self.cards[4].setVisible(room or coverage is None or coverage < _WELL_COVERED)

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_overview(self._overview)
            self.show_explanation(self._said)
        super().changeEvent(event)
