"""The tray: the whole in one picture, a few words, and a menu."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from shitstorm_radar.alerts import Outlook
from shitstorm_radar.records import RadarState, SurgeKind
from shitstorm_radar.window.local_time import moment_text
from shitstorm_radar.window.plain_label import set_tray_tooltip, without_mnemonic
from shitstorm_radar.window.tray_icon import panel_is_dark, tray_icon

# no desktop tells that a tray has come or gone; a person who restarts a panel waits this long at most
LOOK_MS = 5000
_NO_OUTLOOK = Outlook(RadarState.BLIND)
_OPENS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """Shows how the whole stands, and lets a person open the window, mute notifications and quit.

    Without a tray it does nothing but look for one, so closing the window must then not hide it:
    ask ``available``.

    Signals:
        open_window: the icon was clicked, or "Open" was chosen.
        open_incident: the worst incident was chosen; its id.
        mute_changed: notifications shall be held back for an hour, or no longer.
        quit_requested: "Quit" was chosen; the one way to end the program from here.
        available_changed: a tray has come or gone.
    """

    open_window = Signal()
    open_incident = Signal(str)
    mute_changed = Signal(bool)
    quit_requested = Signal()
    available_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, look_ms: int = LOOK_MS) -> None:
        super().__init__(parent)
        self._outlook = _NO_OUTLOOK
        self._topic_names: Mapping[str, str] = {}
        self._icon: QSystemTrayIcon | None = None
        self._menu = QMenu()
        self._incident_action = QAction(self)
        self._mute_action = QAction(self)
        self._fill_menu()
        self._looking = QTimer(self, interval=look_ms)
        self._looking.timeout.connect(self._look)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._repaint)
        self._look()
        self._looking.start()

    @property
    def available(self) -> bool:
        """Whether a person can see and use the tray icon now."""
        return self._icon is not None

    @property
    def icon(self) -> QSystemTrayIcon | None:
        """The icon, for notifications through it; None without a tray."""
        return self._icon

    def show_outlook(self, outlook: Outlook, topic_names: Mapping[str, str]) -> None:
        """Show how it stands; names by topic id."""
        changed = outlook.state is not self._outlook.state
        self._outlook, self._topic_names = outlook, topic_names
        self._name_incident()
        if self._icon:
            set_tray_tooltip(self._icon, self.tooltip())
            if changed:
                self._repaint()

    def set_muted(self, muted: bool) -> None:
        """Show in the menu whether notifications are held back; sends no signal."""
        self._mute_action.setChecked(muted)

    def hide(self) -> None:
        """Take the icon away and look for a tray no longer: the program ends."""
        self._looking.stop()
        if self._icon:
            self._icon.hide()
            self._icon = None

    def tooltip(self) -> str:
        """State, worst topic, silent sources, and when something was last read; plain text."""
        found = self._outlook
        surge = found.state is RadarState.ATTENTION and found.worst is not None and found.worst.kind is SurgeKind.SURGE
        state = self.tr("surge, hardly critical") if surge else self._state_name(found.state)
        lines = [f"Shitstorm Radar: {state}"]
        if found.worst:
            more = found.running - 1
            name = self._topic_names.get(found.worst.topic_id, found.worst.topic_id)
            lines.append(self.tr("{topic} and {count} more").format(topic=name, count=more) if more else name)
        if found.silent:
            lines.append(
                self.tr("{silent} of {all} sources silent").format(silent=found.silent, all=found.silent + found.live)
            )
        lines.append(self._last_success(found.last_success_at))
        return "\n".join(lines)

    def _state_name(self, state: RadarState) -> str:
        return {
            RadarState.CALM: self.tr("calm"),
            RadarState.ATTENTION: self.tr("attention"),
            RadarState.STORM: self.tr("storm"),
            RadarState.BLIND: self.tr("blind – no source delivers"),
        }[state]

    def _last_success(self, at: datetime | None) -> str:
        if at is None:
            return self.tr("nothing read yet")
        return self.tr("last read: {time}").format(time=moment_text(at))

    def _fill_menu(self) -> None:
        open_action = QAction(self.tr("Open"), self)
        open_action.triggered.connect(self._ask_open)
        self._incident_action.setVisible(False)
        self._incident_action.triggered.connect(self._ask_incident)
        self._mute_action.setText(self.tr("Mute notifications for 1 hour"))
        self._mute_action.setCheckable(True)
        self._mute_action.triggered.connect(self.mute_changed)
        quit_action = QAction(self.tr("Quit (stops watching)"), self)
        quit_action.triggered.connect(self._ask_quit)
        self._menu.addActions([open_action, self._incident_action])
        self._menu.addSeparator()
        self._menu.addAction(self._mute_action)
        self._menu.addSeparator()
        self._menu.addAction(quit_action)
        self._menu.setDefaultAction(open_action)

    def _name_incident(self) -> None:
        worst = self._outlook.worst
        self._incident_action.setVisible(worst is not None)
        if worst:
            name = without_mnemonic(self._topic_names.get(worst.topic_id, worst.topic_id))
            self._incident_action.setText(self.tr("Open incident: {topic}").format(topic=name))

    @Slot()
    def _look(self) -> None:
        """Take a tray that has come, let go of one that has gone."""
        there = QSystemTrayIcon.isSystemTrayAvailable()
        if there == (self._icon is not None):
            return
        if self._icon:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        else:
            self._show_icon()
        self.available_changed.emit(there)

    def _show_icon(self) -> None:
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._repaint()
        set_tray_tooltip(self._icon, self.tooltip())
        self._icon.show()

    @Slot()
    def _repaint(self) -> None:
        if self._icon:
            self._icon.setIcon(tray_icon(self._outlook.state, dark_panel=panel_is_dark()))

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENS:
            self.open_window.emit()

    @Slot()
    def _ask_open(self) -> None:
        self.open_window.emit()

    @Slot()
    def _ask_incident(self) -> None:
        if self._outlook.worst:
            self.open_incident.emit(self._outlook.worst.id)

    @Slot()
    def _ask_quit(self) -> None:
        self.quit_requested.emit()
