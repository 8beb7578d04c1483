"""Foreign text on the screen: plain, capped, and without characters that play tricks.

Qt guesses rich text in labels and tooltips: 241 characters of nested tables stop a label for
2.5 s and a tooltip for 13 s, and rich text shows local files.  So nothing in this program uses
a bare QLabel, or setToolTip with text from elsewhere.
"""

from __future__ import annotations

import html
import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSystemTrayIcon, QWidget

DISPLAY_LIMIT = 2000
TOOLTIP_LIMIT = 600
_FEW_LETTERS = 8

# control characters but tab and line feed; and those that turn the reading direction of what follows
_TRICKS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def capped(text: str, limit: int = DISPLAY_LIMIT) -> str:
    """``text`` fit for the screen: at most ``limit`` characters, the last one "…" where it was cut."""
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return _TRICKS.sub("", cut)


def plain_tooltip(text: str) -> str:
    """Markup that a tooltip shows as exactly this text; for ``setToolTip`` and ``ToolTipRole``; "" stays ""."""
    if not text:
        return ""
    return f"<qt>{html.escape(capped(text, TOOLTIP_LIMIT)).replace(chr(10), '<br>')}</qt>"


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows ``text`` and nothing else."""
    widget.setToolTip(plain_tooltip(text))


def without_mnemonic(text: str) -> str:
    """``text`` for a menu, button or tab, where a single & would become an underline."""
    return capped(text, 80).replace("\n", " ").replace("&", "&&")


def unmarked(text: str, limit: int = TOOLTIP_LIMIT) -> str:
    """``text`` for places where nobody knows whether markup is read, such as the desktop's own tooltips.

    Angle brackets become their typographic likeness: no tag is left in either reading.
    """
    return capped(text, limit).replace("<", "‹").replace(">", "›")


def set_tray_tooltip(icon: QSystemTrayIcon, text: str) -> None:
    """Give a tray icon a tooltip; the desktop that shows it may or may not read markup."""
    icon.setToolTip(unmarked(text))


class PlainLabel(QLabel):
    """A label that shows its text as it is, whatever it looks like, and at most ``DISPLAY_LIMIT`` of it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        super().setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show ``text``, capped."""
        super().setText(capped(text))

    def setTextFormat(self, format: Qt.TextFormat) -> None:  # noqa: N802, A002 - Qt's names
        """Only plain text is allowed.

        Raises:
            ValueError: any other format.
        """
        if format is not Qt.TextFormat.PlainText:
            raise ValueError("a PlainLabel shows plain text only")

    def setToolTip(self, text: str) -> None:  # noqa: N802 - Qt's name
        """A tooltip that shows ``text`` and nothing else."""
        super().setToolTip(plain_tooltip(text))


class ElidedLabel(PlainLabel):
    """One line that ends in "…" where it has no room; then the tooltip has it whole.  ``text`` is always the whole."""

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        room = super().minimumSizeHint()
        return QSize(min(room.width(), _FEW_LETTERS * self.fontMetrics().averageCharWidth()), room.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, cut where it must be."""
        painter = QPainter(self)
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment() | Qt.TextFlag.TextSingleLine, words)
        painter.end()
        self.setToolTip(self.text() if words != self.text() else "")
