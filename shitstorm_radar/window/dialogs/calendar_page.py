"""What a topic's detector is to know beforehand: the holidays of its country, and what is planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QFormLayout, QWidget

from shitstorm_radar.settings import Topic
from shitstorm_radar.window.country_words import usual_country
from shitstorm_radar.window.dialogs.event_list import EventList
from shitstorm_radar.window.dialogs.form import form_layout, hint_label
from shitstorm_radar.window.dialogs.holiday_boxes import HolidayBoxes


class CalendarPage(QWidget):
    """A page of the topic editor."""

    def __init__(self, topic: Topic | None, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.events = EventList(topic.events if topic is not None else (), now, self)
        self.holidays = HolidayBoxes(self)
        self.form: QFormLayout = form_layout(self)
        self.form.addRow(self.tr("&Holidays of"), self.holidays.country)
        self.form.addRow(self.tr("State or &canton"), self.holidays.part)
        words = self.tr("On a holiday less is written than on other days of the week; the usual range takes it in.")
        self.form.addRow("", hint_label(words, self))
        self.form.addRow(self.tr("&Planned events"), self.events)
        words = self.tr("Campaigns, launches, meetings: then more mentions are expected and alone are no surge.")
        self.form.addRow("", hint_label(words, self))
        country, part = (usual_country(), "") if topic is None else (topic.country, topic.subdivision)
        self.holidays.choose(country, part)

    def edited(self, topic: Topic) -> Topic:
        """The topic with what stands on this page."""
        country, part = self.holidays.chosen
        return replace(topic, country=country, subdivision=part, events=self.events.events)
