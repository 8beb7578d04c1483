"""The window's own notices, for when the desktop shows none, and for what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from shitstorm_radar.window.plain_label import PlainLabel

_MOST = 20


@dataclass(frozen=True, slots=True)
class BannerNote:
    """One notice; a newer one with the same ``key`` takes its place.

    Attributes:
        tone: "critical", "attention" or "".
        action: what the button says; empty for none.
        act: what the button does.
        gone: called when the notice was dismissed or acted on.
    """

    key: str
    text: str
    tone: str = ""
    action: str = ""
    act: Callable[[], None] | None = None
    gone: Callable[[], None] | None = None


class Banner(QFrame):
    """Shows the most recent notice; the others wait behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._notices: list[BannerNote] = []
        self.text = PlainLabel("", self)
        self.text.setWordWrap(True)
        self.action = QPushButton(self)
        self.action.clicked.connect(self._act)
        self.dismiss = QPushButton(self)
        self.dismiss.clicked.connect(self._drop)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self.text, 1)
        row.addWidget(self.action)
        row.addWidget(self.dismiss)
        self.hide()

    @property
    def notices(self) -> tuple[BannerNote, ...]:
        """All that wait, the shown one last."""
        return tuple(self._notices)

    def tell(self, notice: BannerNote) -> None:
        """Show a notice, before the others."""
        self._notices = [n for n in self._notices if n.key != notice.key][-_MOST:]
        self._notices.append(notice)
        self._show_last()

    def withdraw(self, key: str) -> None:
        """Take a notice back: what it says no longer holds."""
        self._notices = [n for n in self._notices if n.key != key]
        self._show_last()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show_last()
        super().changeEvent(event)

    @Slot()
    def _act(self) -> None:
        notice = self._drop()
        if notice is not None and notice.act is not None:
            notice.act()

    @Slot()
    def _drop(self) -> BannerNote | None:
        notice = self._notices.pop() if self._notices else None
        if notice is not None and notice.gone is not None:
            notice.gone()
        self._show_last()
        return notice

    def _show_last(self) -> None:
        self.setVisible(bool(self._notices))
        if not self._notices:
            return
        notice = self._notices[-1]
        self.text.setText(notice.text)
        self.setAccessibleName(notice.text[:300])
        self.action.setText(notice.action)
        self.action.setVisible(bool(notice.action))
        others = len(self._notices) - 1
        self.dismiss.setText(self.tr("Dismiss ({n} more)").format(n=others) if others else self.tr("Dismiss"))
        if self.property("tone") != notice.tone:
            self.setProperty("tone", notice.tone)
            self.style().polish(self)
