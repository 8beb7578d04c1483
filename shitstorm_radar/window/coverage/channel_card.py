"""One platform: what arrives, what does not, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from shitstorm_radar.pipeline.coverage_map import NO_PLACES, Channel
from shitstorm_radar.sources.platforms import Platform, Readable
from shitstorm_radar.window.dialogs.form import form_layout
from shitstorm_radar.window.plain_label import PlainLabel
from shitstorm_radar.window.wording import platform_words


class ChannelCard(QScrollArea):
    """The chosen platform.

    Signals:
        source_wanted, alerts_wanted: a source that reads it; a Google Alerts feed that stands in for it; its id.
        check_wanted: its id, and whether somebody shall look at it every day.
        relevance_wanted: its id, and whether it counts.
    """

    source_wanted = Signal(str)
    alerts_wanted = Signal(str)
    check_wanted = Signal(str, bool)
    relevance_wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("situation")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._channel: Channel | None = None
        self._page = QWidget(self)
        self.name = PlainLabel("", self)
        self.name.setObjectName("verdict")
        self.name.setWordWrap(True)
        self.titles = tuple(PlainLabel("", self) for _ in range(5))
        self.texts = tuple(PlainLabel("", self) for _ in range(5))
        self.add, self.alerts = QPushButton(self), QPushButton(self)
        self.daily, self.relevant = QCheckBox(self), QCheckBox(self)
        self.add.clicked.connect(self._want_source)
        self.alerts.clicked.connect(self._want_alerts)
        self.daily.toggled.connect(self._want_check)
        self.relevant.toggled.connect(self._want_relevance)
        self._build()
        self.retranslate()

    def show_channel(self, channel: Channel | None) -> None:
        """Show this platform."""
        self._channel = channel
        self._page.setVisible(channel is not None)
        if channel is None:
            return
        row = channel.platform
        self.name.setText(platform_words(row.name))
        for line, text in enumerate((row.delivers, row.blind_spot, row.needs, row.terms, row.substitute)):
            self.texts[line].setText(platform_words(text))
            self._form.setRowVisible(line, bool(text))
        self.add.setVisible(row.readable is not Readable.NO)
        self.alerts.setVisible(can_stand_in(row))
        with QSignalBlocker(self.daily), QSignalBlocker(self.relevant):
            self.daily.setChecked(channel.by_hand)
            self.daily.setVisible(row.id not in NO_PLACES)
            self.relevant.setChecked(channel.relevant)
            self.relevant.setVisible(row.id not in NO_PLACES)
        self.setMinimumWidth(self._page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())

    def retranslate(self) -> None:
        """Language has changed."""
        self.setAccessibleName(self.tr("The chosen platform"))
        words = (
            self.tr("Delivers"), self.tr("Blind spot"), self.tr("Needs"), self.tr("Terms"), self.tr("Instead"),
        )  # fmt: skip
        for title, word in zip(self.titles, words, strict=True):
            title.setText(word)
        self.add.setText(self.tr("&Add source…"))
        self.alerts.setText(self.tr("&Google Alerts feed…"))
        self.daily.setText(self.tr("&Remind me daily to look by hand"))
        self.relevant.setText(self.tr("Rele&vant for us: it counts in the score"))
        self.show_channel(self._channel)

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_form"):
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        page = self._page
        page.setObjectName("situationPage")
        self._form: QFormLayout = form_layout(None)
        self._form.setVerticalSpacing(5)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for title, text in zip(self.titles, self.texts, strict=True):
            title.setObjectName("faint")
            text.setWordWrap(True)
            self._form.addRow(title, text)
        box = QVBoxLayout(page)
        box.setContentsMargins(14, 10, 14, 10)
        box.setSpacing(6)
        box.addWidget(self.name)
        for button in (self.add, self.alerts):
            button.setAutoDefault(False)
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for tick in (self.daily, self.relevant):
            box.addWidget(tick)
        box.addSpacing(4)
        box.addLayout(self._form)
        box.addStretch(1)
        self.setWidget(page)

    @Slot()
    def _want_source(self) -> None:
        if self._channel is not None:
            self.source_wanted.emit(self._channel.platform.id)

    @Slot()
    def _want_alerts(self) -> None:
        if self._channel is not None:
            self.alerts_wanted.emit(self._channel.platform.id)

    @Slot(bool)
    def _want_check(self, wanted: bool) -> None:
        if self._channel is not None:
            self.check_wanted.emit(self._channel.platform.id, wanted)

    @Slot(bool)
    def _want_relevance(self, wanted: bool) -> None:
        if self._channel is not None:
            self.relevance_wanted.emit(self._channel.platform.id, wanted)


def can_stand_in(row: Platform) -> bool:
    """Whether a search of the web that is limited to its pages can see something of a platform."""
    return row.readable is not Readable.YES and bool(row.domain)
