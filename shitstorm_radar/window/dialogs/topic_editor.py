"""A topic: its name, what to look for, where, and how sensitive."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from shitstorm_radar.clock import Clock, SystemClock
from shitstorm_radar.errors import SettingsError
from shitstorm_radar.settings import Settings, SourceConfig, Topic
from shitstorm_radar.sources.proposals import propose, searches
from shitstorm_radar.window.dialogs.alarm_page import AlarmPage
from shitstorm_radar.window.dialogs.calendar_page import CalendarPage
from shitstorm_radar.window.dialogs.form import FormDialog, form_layout, hint_label
from shitstorm_radar.window.dialogs.own_page import OwnPage
from shitstorm_radar.window.dialogs.query_field import QueryField
from shitstorm_radar.window.dialogs.source_choice import SourceChoice
from shitstorm_radar.window.past_desk import PastDesk
from shitstorm_radar.window.settings_edits import new_id
from shitstorm_radar.window.wording import error_words


class TopicEditor(FormDialog):
    """Edits one topic, or makes a new one, for which it proposes sources.

    Signals:
        done_with: carries the checked ``Topic``, and the sources to be added for it.
    """

    done_with = Signal(object, object)

    def __init__(
        self,
        settings: Settings,
        topic: Topic | None,
        parent: QWidget | None = None,
        *,
        clock: Clock | None = None,
        past: PastDesk | None = None,
        language: str = "en",
    ) -> None:
        """``topic`` None makes a new one; the clock is the computer's and there is no past unless they are given.

        ``language``: "de" or "en", whose news are proposed first.
        """
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Edit topic") if topic is not None else self.tr("New topic"))
        self._settings = settings
        self._topic = topic
        self._language = language
        self._query_by_hand = topic is not None
        self.name = QLineEdit(self)
        self.name.setMaxLength(200)
        self.query = QueryField(self)
        self.german, self.english = QCheckBox(self.tr("German"), self), QCheckBox(self.tr("English"), self)
        self.sources = SourceChoice(self)
        self.sources.setMaximumHeight(150)
        self.retention = QSpinBox(self)
        self.retention.setRange(1, 3650)
        self.retention.setSuffix(" " + self.tr("days"))
        self.calendar = CalendarPage(topic, (clock or SystemClock()).now(), self)
        self.alarms = AlarmPage(topic, past, self)
        self.own = OwnPage(topic, self)
        self.budget = self.alarms.budget
        self.pages = QTabWidget(self)
        self._lay_out()
        self._fill(topic)
        self.name.textEdited.connect(self._follow_name)
        self.query.edit.textChanged.connect(self._note_hand)
        self.name.textChanged.connect(self._check)
        self.query.checked.connect(self._check)
        self.sources.changed.connect(self._check)
        for box in (self.german, self.english):
            box.toggled.connect(self._check)
        self.finish(self.name)
        self._check()
        self.alarms.trial_wanted.connect(self._try_on_past)
        self.finished.connect(self.alarms.stop)

    def topic(self) -> Topic:
        """The topic as it stands in the form.

        Raises:
            SettingsError: something is missing.
        """
        taken = frozenset(t.id for t in self._settings.topics)
        base = self._topic or Topic(id=new_id(self.name.text(), taken), name="?", query="?")
        chosen = tuple(source.id for source in self.sources.chosen())
        languages = tuple(c for c, b in (("de", self.german), ("en", self.english)) if b.isChecked())
        found = replace(
            base,
            name=self.name.text().strip(),
            query=self.query.text.strip(),
            languages=languages,
            source_ids=() if len(chosen) == len(self.sources.offered) and self._topic is not None else chosen,
            budget=self.alarms.chosen,
            retention_days=self.retention.value(),
            own=self.own.lines,
        )
        return self.calendar.edited(found)

    def accept(self) -> None:
        """Hand the topic on."""
        try:
            topic = self.topic()
        except SettingsError as err:
            self.set_problem(error_words(err.code, err.details, str(err)))
            return
        self.done_with.emit(topic, self._added())
        super().accept()

    def _lay_out(self) -> None:
        page = QWidget(self)
        form = form_layout(page)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("Looks &for"), self.query)
        words = self.tr('Words side by side must all be there. Also: OR, -without, "a phrase", begin*, #tag, @name')
        form.addRow("", hint_label(words, self))
        row = QHBoxLayout()
        row.addWidget(self.german)
        row.addSpacing(18)
        row.addWidget(self.english)
        row.addStretch(1)
        form.addRow(self.tr("Languages"), row)
        form.addRow(self.tr("&Sources"), self.sources)
        form.addRow(self.tr("&Keep mentions for"), self.retention)
        for field, words in (
            (self.name, self.tr("Name of the topic")),
            (self.sources, self.tr("Sources of the topic")),
            (self.retention, self.tr("Days for which mentions are kept")),
        ):
            field.setAccessibleName(words)
        self.pages.addTab(page, self.tr("Search"))
        self.pages.addTab(self.alarms, self.tr("Alarms"))
        self.pages.addTab(self.calendar, self.tr("Calendar"))
        self.pages.addTab(self.own, self.tr("Our own"))
        self.box.insertWidget(0, self.pages)
        self.buttons.accepted.connect(self._show_what_is_wrong)

    def _fill(self, topic: Topic | None) -> None:
        self._offer_sources()
        languages = topic.languages if topic is not None else ("de", "en")
        self.german.setChecked("de" in languages)
        self.english.setChecked("en" in languages)
        self.retention.setValue(topic.retention_days if topic is not None else 180)
        if topic is not None:
            self.name.setText(topic.name)
            self.query.set_text(topic.query)

    def _added(self) -> tuple[SourceConfig, ...]:
        return tuple(s for s in self.sources.chosen() if self._settings.source(s.id) is None)

    def _offer_sources(self) -> None:
        """Those that there are, and for a new topic some of its own; searches for other things are not ticked there."""
        topic, known = self._topic, self._settings.sources
        if topic is not None:
            self.sources.offer(known, [s.id for s in known if topic.reads(s.id)])
            return
        own = propose(self.name.text(), self._language)
        ids = {s.id for s in own}
        others = [s for s in known if s.id not in ids]
        kept = [self._settings.source(s.id) or s for s in own]
        self.sources.offer([*kept, *others], ids | {s.id for s in others if not searches(s)})

    @Slot()
    def _try_on_past(self) -> None:
        """The saved topic with the calendar that stands in the form: the past was counted for its query."""
        if self._topic is not None:
            self.alarms.begin_trial(self.calendar.edited(self._topic))

    @Slot()
    def _show_what_is_wrong(self) -> None:
        if self.wrong:
            self.pages.setCurrentIndex(0)

    @Slot(str)
    def _follow_name(self, name: str) -> None:
        if not self._query_by_hand:
            self.query.set_text(query_for(name))
            self._query_by_hand = False
        self._offer_sources()

    @Slot()
    def _note_hand(self) -> None:
        if self.query.edit.hasFocus():
            self._query_by_hand = True

    @Slot()
    def _check(self) -> None:
        if not self.name.text().strip():
            self.set_problem(self.tr("Give the topic a name."), self.name)
        elif self.query.error is not None:
            self.set_problem(self.tr("The query cannot be understood yet."), self.query.edit)
        elif not (self.german.isChecked() or self.english.isChecked()):
            self.set_problem(self.tr("Choose at least one language."))
        elif self.sources.offered and not self.sources.chosen():  # none would mean all
            self.set_problem(self.tr("Tick at least one source."))
        else:
            self.set_problem("")


def query_for(name: str) -> str:
    """What to look for, for a name: itself, several words as a phrase.

    >>> query_for("Deutsche Bahn"), query_for("Müller")
    ('"Deutsche Bahn"', 'Müller')
    """
    words = " ".join(name.replace('"', " ").split())
    return f'"{words}"' if " " in words else words
