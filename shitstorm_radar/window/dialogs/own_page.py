"""What is the user's own: accounts, pages and sites, one a line."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from shitstorm_radar.settings import LONGEST_OWN, MOST_OWN, Topic
from shitstorm_radar.window.dialogs.form import hint_label
from shitstorm_radar.window.plain_label import PlainLabel


class OwnPage(QWidget):
    """A page of the topic editor."""

    def __init__(self, topic: Topic | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QPlainTextEdit(self)
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(
            "@firma@mastodon.social\nfirma.bsky.social\nhttps://www.facebook.com/firma\nfirma.de"
        )
        label = PlainLabel(self.tr("Our own accounts, pages and sites, one a line"), self)
        label.setBuddy(self.edit)
        self.edit.setAccessibleName(self.tr("Our own accounts, pages and sites"))
        words = self.tr(
            "They tell who was there: with us (on our pages, by us, or answering us), about us (elsewhere, but naming or "
            "linking us) and without us. An account is written with its @. For Bluesky the program asks there which id "
            "stands behind a name. What has arrived before stays as it was."
        )
        box = QVBoxLayout(self)
        box.addWidget(label)
        box.addWidget(self.edit, 1)
        box.addWidget(hint_label(words, self))
        if topic is not None:
            self.edit.setPlainText("\n".join(topic.own))

    @property
    def lines(self) -> tuple[str, ...]:
        """What is written, each once, no longer than the settings take it."""
        written = (line.strip()[:LONGEST_OWN] for line in self.edit.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in written if line))[:MOST_OWN]
