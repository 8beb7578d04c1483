"""From raised alerts to notices on the screen: paced, muted, answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from shitstorm_radar.alerts import Pace, Telling, next_telling
from shitstorm_radar.clock import Clock
from shitstorm_radar.records import Alert
from shitstorm_radar.window.alarm_sound import AlarmSound
from shitstorm_radar.window.alert_words import AlertWords
from shitstorm_radar.window.notifier import ACKNOWLEDGE_ACTION, Notice, Notifier

MUTE = timedelta(hours=1)
# timers may ring a little early
_LATE_MS = 20


@dataclass(frozen=True, slots=True)
class _Ringing:
    telling: Telling
    notice: Notice


class AlertBell(QObject):
    """Tells each alert once, at a pace that a person bears.

    Signals:
        told: the alert with this key was shown: take it out of the outbox.
        banner_wanted: the desktop could not show this notice; show it in the window, then call ``confirm``.
        open_incident: a notice was clicked; the incident's id.
        acknowledge: "Acknowledge" was clicked on a notice; the incident's id.
        mute_changed: whether notices are held back now.
    """

    told = Signal(str)
    banner_wanted = Signal(Notice)
    open_incident = Signal(str)
    acknowledge = Signal(str)
    mute_changed = Signal(bool)

    def __init__(self, notifier: Notifier, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sound = True
        self._notifier = notifier
        self._clock = clock
        self._words = AlertWords(self)
        self._alarm_sound = AlarmSound(self)
        self._pace = Pace()
        self._waiting: tuple[Alert, ...] = ()
        self._ringing: dict[str, _Ringing] = {}
        self._topic_names: dict[str, str] = {}
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._decide)
        self._mute_over = QTimer(self, singleShot=True)
        self._mute_over.timeout.connect(self._unmute)
        notifier.shown.connect(self.confirm)
        notifier.silent.connect(self._sound)
        notifier.failed.connect(self._use_banner)
        notifier.clicked.connect(self._clicked)

    @property
    def muted(self) -> bool:
        """Whether notices are held back now."""
        return self._pace.muted_until is not None and self._clock.now() < self._pace.muted_until

    def ring(self, alert: Alert, topic_name: str) -> None:
        """Tell an alert now or at its turn; the same one again does no harm."""
        self._topic_names[alert.topic_id] = topic_name
        if any(alert.key in ringing.telling.covers for ringing in self._ringing.values()):
            return
        if alert not in self._waiting:
            self._waiting = (*self._waiting, alert)
        self._decide()

    @Slot(bool)
    def mute(self, on: bool) -> None:
        """Hold notices back for an hour, or no longer; what comes meanwhile is told afterwards in one."""
        self._pace = replace(self._pace, muted_until=self._clock.now() + MUTE if on else None)
        if on:
            self._mute_over.start(int(MUTE.total_seconds() * 1000) + _LATE_MS)
        else:
            self._mute_over.stop()
        self.mute_changed.emit(on)
        self._decide()

    @Slot(str)
    def confirm(self, key: str) -> None:
        """The notice with this key is in front of a person."""
        ringing = self._ringing.pop(key, None)
        for covered in ringing.telling.covers if ringing else ():
            self.told.emit(covered)

    def forget(self, incident_id: str) -> None:
        """Somebody has seen the incident in the window: what waits about it need not be told any more, its bubble may go."""
        self._notifier.withdraw(incident_id)
        settled = [a for a in self._waiting if a.incident_id == incident_id]
        self._waiting = tuple(a for a in self._waiting if a not in settled)
        for alert in settled:
            self.told.emit(alert.key)

    @Slot()
    def _decide(self) -> None:
        now = self._clock.now()
        decision = next_telling(self._waiting, self._pace, now)
        self._waiting, self._pace = decision.waiting, decision.pace
        for key in decision.stale:
            self.told.emit(key)
        if decision.telling:
            notice = self._words.notice(decision.telling, self._topic_names, sound=self.sound)
            self._ringing[notice.key] = _Ringing(decision.telling, notice)
            self._notifier.notify(notice)
        if decision.again_at:
            self._again.start(max(0, round((decision.again_at - now).total_seconds() * 1000)) + _LATE_MS)

    @Slot()
    def _unmute(self) -> None:
        self.mute(False)

    @Slot(str)
    def _use_banner(self, key: str) -> None:
        if key in self._ringing:
            self._sound(key)
            self.banner_wanted.emit(self._ringing[key].notice)

    @Slot(str)
    def _sound(self, key: str) -> None:
        """Nobody else makes the sound of this notice."""
        ringing = self._ringing.get(key)
        if ringing is not None and ringing.notice.sound:
            self._alarm_sound.play(ringing.notice.urgency)

    @Slot(str, str)
    def _clicked(self, incident_id: str, action: str) -> None:
        if action == ACKNOWLEDGE_ACTION:
            self.acknowledge.emit(incident_id)
        else:
            self.open_incident.emit(incident_id)
