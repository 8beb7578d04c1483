"""A scale of 0 to 6 with its force marked: calm at the left, a hurricane at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shitstorm_radar.window.situation.situation_words import wind_words
from shitstorm_radar.window.theme import color, tokens

STRONGEST = 6
_GAP_PX = 3.0
_BAR_PX = 8.0


def tone_of(force: int) -> str:
    """The colour of a force: quiet up to 2, amber from the fresh breeze, red from the storm."""
    chosen = tokens()
    if force >= 5:
        return chosen.critical
    return chosen.attention if force >= 3 else chosen.volume


class WindScale(QWidget):
    """Seven steps; those up to the force are filled, and its number and name stand above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._force: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def force(self) -> int | None:
        """What is shown."""
        return self._force

    def show_force(self, title: str, force: int | None) -> None:
        """Show a force of 0 to 6, or that it is unknown."""
        self._force = force
        words = "–" if force is None else f"{force}/{STRONGEST}, {wind_words(force)}"
        self.setAccessibleName(f"{title}: {words}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may, as high as a line and the bar."""
        return QSize(220, self._line_px() + int(_BAR_PX) + 10)

    def minimumSizeHint(self) -> QSize:
        """Narrow windows squeeze the steps, not the name."""
        return QSize(150, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, then steps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        force = self._force
        painter.setFont(self._figure_font())
        painter.setPen(color(tokens().ink if force else tokens().faint))
        words = "–" if force is None else f"{force}  {wind_words(force)}"
        line = self._line_px()
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, self.width(), line), flags, words)
        width = (self.width() - STRONGEST * _GAP_PX) / (STRONGEST + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(STRONGEST + 1):
            bar = QRectF(step * (width + _GAP_PX), line + 4, width, _BAR_PX)
            painter.setBrush(self._fill(step))
            painter.drawRoundedRect(bar, 3, 3)
        painter.end()

    def _fill(self, step: int) -> QColor:
        force = self._force
        if force is None or step > force:
            return color(tokens().line)
        return color(tone_of(force), 255 if step == force else 110)

    def _figure_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _line_px(self) -> int:
        return int(self.fontMetrics().height() * 1.35) + 2
