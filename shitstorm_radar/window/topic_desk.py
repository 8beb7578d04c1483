"""What is shown of the chosen topic and incident: keeps head, cards, chart and tabs in step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from shitstorm_radar.clock import Clock
from shitstorm_radar.pipeline.explanation import Explanation
from shitstorm_radar.records import Incident
from shitstorm_radar.settings import Settings, SourceConfig
from shitstorm_radar.sources.catalogue import source_type
from shitstorm_radar.store.base import StoreReader
from shitstorm_radar.window.bin_table import bin_rows
from shitstorm_radar.window.chart.chart_panel import ChartPanel
from shitstorm_radar.window.chart.crosshair import span_text
from shitstorm_radar.window.detail_tabs import DetailTabs
from shitstorm_radar.window.local_time import moment_text
from shitstorm_radar.window.mention_panel import Wanted
from shitstorm_radar.window.overview import Overview
from shitstorm_radar.window.overview_keeper import OverviewKeeper
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.situation.situation_keeper import SituationKeeper
from shitstorm_radar.window.topic_head import FigureCards, TopicHead
from shitstorm_radar.window.topic_panel import TopicPanel

if TYPE_CHECKING:
    from shitstorm_radar.window.dialogs.export_dialog import ExportSubject

_TICK_MS = 1000
_FRESH_MS = 300  # a storm brings news many times a second; the chart follows three times
_TABLE_AFTER_MS = 150  # and the table a little later: what answers together is painted together, which takes longer


class TopicDesk(QObject):
    """Passes on between the panels; each panel does its own work."""

    def __init__(
        self,
        reading: ReadingThread,
        clock: Clock,
        panels: tuple[TopicPanel, TopicHead, FigureCards, ChartPanel, DetailTabs],
        keeper: OverviewKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._clock = clock
        self.topics, self.head, self.cards, self.chart, self.tabs = panels
        self.keeper = keeper
        self.situation = SituationKeeper(reading, clock, self)
        self.situation.changed.connect(self.show_situation)
        self._settings = Settings()
        self._incident: Incident | None = None
        self._by_default = True  # nobody has chosen which mentions to see
        self._tick_timer = QTimer(self, interval=_TICK_MS)
        self._tick_timer.timeout.connect(self._tick)
        self._fresh_timer = QTimer(self, singleShot=True, interval=_FRESH_MS)
        self._fresh_timer.timeout.connect(self._refresh_chart)
        self._table_timer = QTimer(self, singleShot=True, interval=_TABLE_AFTER_MS)
        self._table_timer.timeout.connect(self.tabs.mentions.refresh)
        keeper.changed.connect(self.show_overview)
        self.topics.chosen.connect(self.show_topic)
        self.topics.sources_wanted.connect(self.show_sources)
        self.chart.bin_chosen.connect(self.show_bin)
        self.chart.figures_changed.connect(self.show_figures)
        self.tabs.incident_chosen.connect(self.show_incident)
        self.tabs.bin_chosen.connect(self.show_bin)
        self.tabs.figures_wanted.connect(self.show_figures)
        self.tabs.mentions.all_wanted.connect(self.show_all_mentions)
        self._tick_timer.start()

    @property
    def topic_id(self) -> str | None:
        """The chosen topic."""
        return self.topics.topic_id

    @property
    def incident(self) -> Incident | None:
        """The chosen incident."""
        return self._incident

    def topic_name(self, topic_id: str) -> str:
        """What a topic is called."""
        topic = self._settings.topic(topic_id)
        return topic.name if topic is not None else topic_id

    def use_settings(self, settings: Settings) -> None:
        """Topics or sources have changed."""
        self._settings = settings
        self.topics.set_topics(settings.topics)
        self.situation.use_limits(settings.wind)
        self.show_topic(self.topics.topic_id)
        self.keeper.begin(settings)

    def refresh(self, topic_ids: Sequence[str]) -> None:
        """The store has other figures for these topics."""
        self.keeper.ask_soon()
        if self.topics.topic_id in topic_ids and not self._fresh_timer.isActive():
            self._fresh_timer.start()
        if self._incident is not None and self._incident.topic_id in topic_ids:
            self.situation.note_news()

    def take_incident(self, incident: Incident) -> None:
        """An incident was opened or changed."""
        self.keeper.ask_soon()
        if self._incident is not None and incident.id == self._incident.id:
            self._choose(incident)

    def show_incident_id(self, incident_id: str) -> None:
        """Bring an incident to the front."""
        self._reading.ask("incident", _IncidentById(incident_id), self._show_found)

    def export_subject(self) -> ExportSubject | None:
        """What can be exported now; None without a topic."""
        from shitstorm_radar.window.dialogs.export_dialog import ExportSubject

        topic = self._settings.topic(self.topics.topic_id or "")
        if topic is None:
            return None
        overview = self.keeper.topic(topic.id)
        running = overview.incident if overview is not None else None
        chosen = self._incident if self._incident is not None and self._incident.topic_id == topic.id else running
        lo, hi = self.chart.chart.visible_range()
        return ExportSubject(topic, chosen, lo, hi, self._clock.now())

    @Slot(str)
    def show_topic(self, topic_id: str | None) -> None:
        """Show a topic."""
        topic = self._settings.topic(topic_id or "")
        own = [s for s in self._settings.sources if s.enabled and topic is not None and topic.reads(s.id)]
        self.chart.use_sources({s.id: s.name for s in own if measures(s)})
        self.chart.use_own(listed=topic is not None and bool(topic.own))
        self.chart.show_topic(topic_id)
        self.chart.chart.show_planned(topic.events if topic is not None else ())
        if self._incident is not None and self._incident.topic_id != topic_id:
            self._choose(None)
        self._by_default = True
        self.show_overview(self.keeper.latest)

    @Slot(object)
    def show_overview(self, overview: Overview) -> None:
        """A newer overview is there."""
        now, topic_id = self._clock.now(), self.topics.topic_id
        self.topics.put(overview.topics)
        self.topics.put_sources(overview.sources, now)
        self.tabs.put_incidents(overview.incidents)
        statuses = {s.source_id: s for s in overview.statuses}
        self.tabs.sources.show_sources(self._settings.sources, statuses, now)
        self.chart.show_incidents(overview.incidents)
        known = self.keeper.topic(topic_id)
        self.head.show_topic(self.topic_name(topic_id) if topic_id else "", known, now)
        self.cards.show_overview(known)
        self.head.export.setEnabled(topic_id is not None)
        self._follow_incident(known.incident if known is not None else None)

    @Slot(object)
    def show_incident(self, incident: Incident) -> None:
        """Show an incident: its topic, its span in the chart, its mentions and its timeline."""
        self.topics.choose(incident.topic_id)
        self._choose(incident)
        end = incident.closed_at or self._clock.now()
        self.chart.chart.show_span(incident.since.timestamp(), end.timestamp())
        self._by_default = False
        self.tabs.mentions.show_mentions(self._mentions_of(incident))

    @Slot(float, float)
    def show_bin(self, lo_s: float, hi_s: float) -> None:
        """Show the mentions of a bin."""
        if self.topics.topic_id is not None:
            self._by_default = False
            self.tabs.mentions.show_mentions(Wanted(self.topics.topic_id, lo_s, hi_s, span_text(lo_s, hi_s)))
            self.tabs.setCurrentWidget(self.tabs.mentions)

    @Slot()
    def show_all_mentions(self) -> None:
        """Show the topic's newest mentions."""
        if self.topics.topic_id is not None:
            self._by_default = False
            self.tabs.mentions.show_mentions(Wanted(self.topics.topic_id))

    @Slot(object)
    def show_situation(self, said: Explanation | None) -> None:
        """What the chosen incident says now; None as long as nothing is known."""
        self.tabs.situation.show_explanation(said, awaited=self._incident is not None)
        self.cards.show_explanation(said if said is not None and not said.over else None)

    @Slot()
    def show_sources(self) -> None:
        """Bring the sources to the front."""
        self.tabs.setCurrentWidget(self.tabs.sources)
        self.tabs.sources.view.setFocus()

    @Slot()
    def show_figures(self) -> None:
        """The chart's figures as a table, while somebody looks at it."""
        if self.tabs.currentWidget() is self.tabs.figures_page:
            chart = self.chart.chart
            self.tabs.put_figures(bin_rows(chart.series, *chart.visible_range(), chart.now_s()))

    def _choose(self, incident: Incident | None) -> None:
        """The incident whose timeline and situation are shown."""
        self._incident = incident
        name = "" if incident is None else self.topic_name(incident.topic_id)
        self.tabs.timeline.show_incident(incident, name)
        self.situation.follow(incident)

    def _follow_incident(self, running: Incident | None) -> None:
        """Unless somebody chose otherwise: the running incident's timeline and mentions, else the newest mentions."""
        before = self._incident
        other = running is not None and (before is None or (self._by_default and before.id != running.id))
        if running is not None and other:
            self._choose(running)
        topic_id, panel = self.topics.topic_id, self.tabs.mentions
        if not self._by_default or topic_id is None:
            return
        wanted = self._mentions_of(running) if running is not None else Wanted(topic_id)
        another_topic = panel.wanted is None or panel.wanted.topic_id != topic_id
        if wanted != panel.wanted and (another_topic or not panel.held):
            panel.show_mentions(wanted)

    def _mentions_of(self, incident: Incident) -> Wanted:
        title = self.tr("Mentions of the incident since {since}").format(
            since=moment_text(incident.since, self._clock.now())
        )
        hi_s = None if incident.closed_at is None else incident.closed_at.timestamp()
        return Wanted(incident.topic_id, incident.since.timestamp(), hi_s, title)

    def _show_found(self, incident: Incident | None) -> None:
        if incident is not None:
            self.show_incident(incident)
            self.tabs.setCurrentWidget(self.tabs.mentions)

    @Slot()
    def _tick(self) -> None:
        now = self._clock.now()
        self.topics.set_now(now)

    @Slot()
    def _refresh_chart(self) -> None:
        self.chart.refresh()
        self._table_timer.start()


def measures(source: SourceConfig) -> bool:
    """Whether a topic is measured by a source: it brings mentions, not only attention."""
    entry = source_type(source.kind)
    return entry is None or not entry.only_attention


class _IncidentById:
    """A question for the reading thread: one incident."""

    def __init__(self, incident_id: str) -> None:
        self._incident_id = incident_id

    def __call__(self, reader: StoreReader) -> Incident | None:
        return reader.incident(self._incident_id)
