"""The menu bar: every action of the window once, with its key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

Doing = Callable[[], object]


class Menus(QObject):
    """Owns the actions; the window says what they do."""

    def __init__(self, window: QMainWindow, doing: dict[str, Doing]) -> None:
        """``doing``: what happens, by the names in ``_PLAN``."""
        super().__init__(window)
        self.actions_by_name: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        for menu, names in _PLAN.items():
            self._menus[menu] = window.menuBar().addMenu("")
            for name in names:
                if not name:
                    self._menus[menu].addSeparator()
                    continue
                action = QAction(window)
                action.triggered.connect(doing[name])
                if name in _KEYS:
                    action.setShortcut(QKeySequence(_KEYS[name]))
                self._menus[menu].addAction(action)
                self.actions_by_name[name] = action
        self.actions_by_name["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self.retranslate()

    def retranslate(self) -> None:
        """Language has changed."""
        words = {
            "new_topic": self.tr("&New topic…"),
            "edit_topic": self.tr("&Edit topic…"),
            "remove_topic": self.tr("&Remove topic…"),
            "add_source": self.tr("&Add source…"),
            "import_feeds": self.tr("&Import list of feeds (OPML)…"),
            "export_feeds": self.tr("&Write list of feeds (OPML)…"),
            "poll_now": self.tr("&Poll all sources now"),
            "export": self.tr("&Export…"),
            "preferences": self.tr("Pre&ferences…"),
            "thresholds": self.tr("Wind force &thresholds…"),
            "close": self.tr("&Close window"),
            "quit": self.tr("&Quit"),
            "coverage": self.tr("&Coverage map…"),
            "go_to_now": self.tr("Back to &now"),
            "next_topic": self.tr("Ne&xt topic"),
            "previous_topic": self.tr("Pre&vious topic"),
            "help": self.tr("&Help"),
            "about": self.tr("&About Shitstorm Radar"),
        }
        for name, action in self.actions_by_name.items():
            action.setText(words[name])
        titles = {
            "file": self.tr("&File"),
            "topic": self.tr("&Topic"),
            "view": self.tr("&View"),
            "help": self.tr("&Help"),
        }
        for name, menu in self._menus.items():
            menu.setTitle(titles[name])


_PLAN = {
    "file": (
        "add_source",
        "import_feeds",
        "export_feeds",
        "poll_now",
        "",
        "export",
        "preferences",
        "thresholds",
        "",
        "close",
        "quit",
    ),
    "topic": ("new_topic", "edit_topic", "remove_topic", "", "next_topic", "previous_topic"),
    "view": ("coverage", "go_to_now"),
    "help": ("help", "about"),
}
_KEYS = {
    "new_topic": "Ctrl+N",
    "poll_now": "F5",
    "export": "Ctrl+E",
    "preferences": "Ctrl+,",
    "close": "Ctrl+W",
    "quit": "Ctrl+Q",
    "coverage": "Ctrl+M",
    "go_to_now": "Ctrl+0",
    "next_topic": "Ctrl+PgDown",
    "previous_topic": "Ctrl+PgUp",
    "help": "F1",
}
