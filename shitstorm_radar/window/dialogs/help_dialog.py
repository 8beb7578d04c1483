"""What the signs mean, how to write a query, and the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget


class HelpDialog(QDialog):
    """Three short pages of plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(620, 480)
        pages = QTabWidget(self)
        for title, text in (
            (self.tr("Reading the window"), self._signs()),
            (self.tr("Writing a query"), self._queries()),
            (self.tr("Keys"), self._keys()),
        ):
            page = QPlainTextEdit(text, self)
            page.setReadOnly(True)
            page.setTabChangesFocus(True)
            page.setAccessibleName(title)
            pages.addTab(page, title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(pages)
        box.addWidget(buttons)

    def _signs(self) -> str:
        return "\n\n".join(
            (
                self.tr("● Calm: nothing unusual, and the sources deliver. Calm is said only while somebody looks."),
                self.tr(
                    "▲ Attention: an incident that was acknowledged, or unusually many posts that are not critical."
                ),
                self.tr("◆ Storm: far more critical posts than usual. A notification was sent."),
                self.tr("⊘ Blind: no source of the topic delivers. That is not calm: nobody is looking."),
                self.tr("○ Learning: the radar does not know yet what is usual for this topic."),
                self.tr(
                    "In the chart, hatched time was not measured; it counts neither as calm nor as zero. "
                    "Red are critical mentions: the sum of the probabilities that a post is negative. "
                    "The grey band is the usual range; a red background is an incident."
                ),
            )
        )

    def _queries(self) -> str:
        return "\n\n".join(
            (
                self.tr("Bahn Streik — both words, in any order"),
                self.tr("Bahn OR Post — one of them is enough"),
                self.tr("Jaguar -Zoo — without this word"),
                self.tr('"Deutsche Bahn" — these words side by side'),
                self.tr("Müller* — every word that begins so, such as Müllermilch"),
                self.tr("#DeutscheBahn @DB_Presse — a hashtag, an account"),
                self.tr("(Bahn OR Zug) -Modell — parentheses"),
                self.tr("Case, umlauts and accents make no difference: Mueller finds Müller."),
            )
        )

    def _keys(self) -> str:
        return "\n".join(
            (
                self.tr("Ctrl+N\tnew topic"),
                self.tr("Ctrl+E\texport"),
                self.tr("F5\tpoll all sources now"),
                self.tr("Ctrl+1 … Ctrl+5\tshow 1 h, 6 h, 24 h, 7 d, 30 d"),
                self.tr("Ctrl+0\tback to now"),
                self.tr("Alt+1 … Alt+5\tthe tabs below the chart"),
                self.tr("F1\tthis help"),
                self.tr("Ctrl+Q\tquit: nothing is watched any more"),
                "",
                self.tr("In the chart: left and right move from bin to bin, Enter shows the bin's mentions,"),
                self.tr("Shift with left and right moves through time, plus and minus zoom, End goes back to now."),
            )
        )
