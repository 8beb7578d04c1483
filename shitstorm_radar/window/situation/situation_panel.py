"""The tab of the situation: what the chosen incident says, in three columns that narrow windows stack."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from shitstorm_radar.incidents.explanation.wind_force import WindForce
from shitstorm_radar.pipeline.explanation import Explanation
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.situation import situation_words as words
from shitstorm_radar.window.situation.evidence_dialog import EvidenceDialog
from shitstorm_radar.window.situation.evidence_list import EvidenceList, Line
from shitstorm_radar.window.situation.situation_lines import criteria_lines, driver_lines, quoted_posts
from shitstorm_radar.window.situation.wind_scale import WindScale

_COLUMNS_FROM_PX = 900
_PARTS = 8  # of the drivers


class Verdict(QWidget):
    """A question, its answer in a few large words, and what the answer stands on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.answer, self.details = (PlainLabel("", self) for _ in range(3))
        self.title.setObjectName("cardTitle")
        self.answer.setObjectName("verdict")
        self.details.setObjectName("faint")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 6)
        box.setSpacing(1)
        for part in (self.title, self.answer, self.details):
            part.setWordWrap(True)
            box.addWidget(part)

    def show_words(self, title: str, answer: str, details: tuple[str, ...]) -> None:
        """Write it; an empty answer leaves its line out."""
        self.title.setText(title)
        self.answer.setText(answer)
        self.answer.setVisible(bool(answer))
        self.details.setText("\n".join(details))
        self.details.setVisible(bool(details))


class WindPart(QWidget):
    """One wind scale with its criteria."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", self)
        self.title.setObjectName("cardTitle")
        self.scale = WindScale(self)
        self.criteria = EvidenceList(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 6)
        box.setSpacing(3)
        for part in (self.title, self.scale, self.criteria):
            box.addWidget(part)

    def show_wind(self, wind: WindForce) -> None:
        """Show a force and what it stands on."""
        title = words.scale_words(wind.scale)
        self.title.setText(title)
        self.scale.show_force(title, wind.force)
        self.criteria.show_lines(title, criteria_lines(wind), titled=False)


class SituationPanel(QScrollArea):
    """What the chosen incident says; painted from one record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("situation")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._said: Explanation | None = None
        self._awaited = False
        self._stale = True
        self.sentence = PlainLabel("", self)
        self.sentence.setObjectName("verdict")
        self.basis, self.hint = PlainLabel("", self), PlainLabel("", self)
        for line in (self.sentence, self.basis, self.hint):
            line.setWordWrap(True)
        self.basis.setObjectName("faint")
        self.hint.setObjectName("faint")
        self.voices, self.r, self.outlook = (Verdict(self) for _ in range(3))
        self.social, self.media = WindPart(self), WindPart(self)
        self.drivers = tuple(EvidenceList(self) for _ in range(_PARTS))
        self._parts = QWidget(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._parts)
        self._build()
        for shown in (self.social.criteria, self.media.criteria, *self.drivers):
            shown.opened.connect(self._open)
        self.retranslate()

    def show_explanation(self, said: Explanation | None, *, awaited: bool = False) -> None:
        """Show what an incident says; None: nothing, or not yet where it is awaited.  Written once somebody looks."""
        self._said, self._awaited = said, awaited
        self._stale = not self.isVisible()
        if not self._stale:
            self._write()

    def _write(self) -> None:
        said = self._said
        self._parts.setVisible(said is not None)
        self.hint.setVisible(said is not None)
        self.basis.setVisible(said is not None)
        if said is None:
            calm = self.tr("No incident is chosen. While one runs, this page says how strong it is and what drives it.")
            self.sentence.setText(self.tr("Reading…") if self._awaited else calm)
            return
        self.sentence.setText(words.sentence(said.sentence))
        self.basis.setText(words.basis(said))
        self.voices.show_words(
            self.tr("Isolated case or wave?"), words.carried_words(said.who), words.voices_details(said.who)
        )
        r = words.r_text(said.r)
        self.r.show_words(
            self.tr("Reproduction number R"),
            f"{words.trend_words(said.r)}: {r}" if r else words.trend_words(said.r),
            words.r_details(said.r),
        )
        self.outlook.show_words(self.tr("Outlook"), "", words.outlook_words(said.ahead, over=said.over))
        self.social.show_wind(said.social)
        self.media.show_wind(said.media)
        for part, (title, lines) in zip(self.drivers, driver_lines(said), strict=True):
            part.show_lines(title, lines)

    def retranslate(self) -> None:
        """Language has changed."""
        self.setAccessibleName(self.tr("Situation"))
        self.hint.setText(self.tr("✓ met · – not met · ? not measured. A line opens the posts that stand behind it."))
        self.show_explanation(self._said, awaited=self._awaited)

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_parts"):
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """What came meanwhile is written now."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where there is no room beside one another."""
        wide = event.size().width() >= _COLUMNS_FROM_PX
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() is not direction:
            self._columns.setDirection(direction)
        super().resizeEvent(event)

    def _build(self) -> None:
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(22)
        columns = (
            (self.voices, self.r, self.outlook),
            (self.social, self.media),
            self.drivers,
        )
        for parts, stretch in zip(columns, (3, 6, 5), strict=True):
            column = QVBoxLayout()
            column.setSpacing(4)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self._columns.addLayout(column, stretch)
        page = QWidget(self)
        page.setObjectName("situationPage")
        box = QVBoxLayout(page)
        box.setContentsMargins(12, 8, 12, 10)
        box.setSpacing(4)
        box.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        for line in (self.sentence, self.basis):
            box.addWidget(line)
        box.addSpacing(6)
        box.addWidget(self._parts)
        box.addWidget(self.hint)
        box.addStretch(1)
        self.setWidget(page)

    @Slot(object)
    def _open(self, line: Line) -> None:
        if self._said is None:
            return
        known = quoted_posts(self._said)
        posts = tuple(known[uid] for uid in line.uids if uid in known)
        if posts:
            EvidenceDialog(line.words, posts, self).open()
