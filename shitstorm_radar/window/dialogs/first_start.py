"""The first minute: a name to watch, and sources that need no account."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from shitstorm_radar.settings import Settings, SourceConfig, Topic
from shitstorm_radar.sources.proposals import propose
from shitstorm_radar.window.country_words import usual_country
from shitstorm_radar.window.dialogs.form import FormDialog
from shitstorm_radar.window.dialogs.source_choice import SourceChoice
from shitstorm_radar.window.dialogs.topic_editor import query_for
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.settings_edits import new_id

_PROPOSE_MS = 250


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """What the user wants to watch, and where."""

    topic: Topic
    sources: tuple[SourceConfig, ...]


class FirstStart(FormDialog):
    """Asks for a name and proposes sources.

    Signals:
        done_with: carries a ``FirstChoice``.
    """

    done_with = Signal(object)

    def __init__(self, settings: Settings, language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Welcome to Shitstorm Radar"))
        self._settings = settings
        self._language = language
        welcome = PlainLabel(
            self.tr(
                "Which brand, person or product do you want to watch? "
                "Shitstorm Radar looks around the clock for what is written about it and warns you when criticism swells."
            ),
            self,
        )
        welcome.setWordWrap(True)
        self.box.insertWidget(0, welcome)
        self.name = QLineEdit(self)
        self.name.setMaxLength(200)
        self.name.setPlaceholderText(self.tr("for instance: Deutsche Bahn"))
        self.name.setAccessibleName(self.tr("Name to watch"))
        self.sources = SourceChoice(self)
        self.sources.setMinimumHeight(150)
        self.sources.setAccessibleName(self.tr("Proposed sources"))
        self.form.addRow(self.tr("&Name"), self.name)
        self.form.addRow(self.tr("&Sources"), self.sources)
        self.add_hint(
            self.tr("None of these needs an account. All data stays on this computer. You can add more sources later.")
        )
        self._timer = QTimer(self, singleShot=True, interval=_PROPOSE_MS)
        self._timer.timeout.connect(self.propose_now)
        self.name.textChanged.connect(self._propose_soon)
        self.sources.changed.connect(self._check)
        self.finish(self.name)
        self.propose_now()

    def choice(self) -> FirstChoice:
        """The topic and the ticked sources."""
        ticked = self.sources.chosen()
        name = " ".join(self.name.text().split())
        topic = Topic(
            id=new_id(name, frozenset(t.id for t in self._settings.topics)),
            name=name,
            query=query_for(name),
            source_ids=tuple(s.id for s in ticked),
            country=usual_country(),
        )
        return FirstChoice(topic, ticked)

    def accept(self) -> None:
        """Hand the choice on."""
        self.propose_now()
        if not self.wrong:
            self.done_with.emit(self.choice())
            super().accept()

    @Slot()
    def propose_now(self) -> None:
        """Propose sources for the name as it stands; the ticks of sources that stay are kept."""
        self._timer.stop()
        found = propose(self.name.text(), self._language)
        self.sources.offer(found, {source.id for source in found})
        self._check()

    @Slot()
    def _propose_soon(self) -> None:
        self._timer.start()

    @Slot()
    def _check(self) -> None:
        if not self.name.text().strip():
            self.set_problem(self.tr("Write the name to watch."), self.name)
        elif not self.sources.chosen():
            self.set_problem(self.tr("Tick at least one source."))
        else:
            self.set_problem("")
