"""What the window itself tells: alerts that the desktop cannot show, failures, and what was done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from shitstorm_radar.errors import RadarError
from shitstorm_radar.window.amounts import number_text
from shitstorm_radar.window.banner import Banner, BannerNote
from shitstorm_radar.window.export_work import ExportDone
from shitstorm_radar.window.notifier import Notice, Urgency
from shitstorm_radar.window.wording import error_words

_NO_TRAY = "no tray"


class NoticeDesk(QObject):
    """Fills the banner.

    Signals:
        notice_shown: a notice is on the screen; its key.
    """

    notice_shown = Signal(str)

    def __init__(self, window: QWidget, banner: Banner, open_incident: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._banner = banner
        self._open_incident = open_incident
        self._unseen: list[str] = []

    def tell(self, notice: Notice) -> None:
        """Tell a notice; ``notice_shown`` follows once it can be seen."""
        act = Later(self._open_incident, notice.incident_id) if notice.incident_id else None
        tone = "critical" if notice.urgency is Urgency.CRITICAL else "attention"
        text, action = f"{notice.title}. {notice.body}", self.tr("&Go there") if act is not None else ""
        self._banner.tell(BannerNote(f"alert {notice.incident_id}", text, tone=tone, action=action, act=act))
        self._unseen.append(notice.key)
        self.note_window_shown()

    def note_window_shown(self) -> None:
        """What was told meanwhile is seen now, if the window can be seen."""
        while self._unseen and self._window.isVisible() and not self._window.isMinimized():
            self.notice_shown.emit(self._unseen.pop(0))

    def tell_failure(self, code: str, message: str, details: dict[str, str]) -> None:
        """Tell what could not be done, and the way out."""
        self._banner.tell(BannerNote(f"failed {code}", error_words(code, details, message), tone="attention"))

    def tell_tray(self, *, available: bool) -> None:
        """Say that this desktop has no tray, or take it back."""
        if available:
            self._banner.withdraw(_NO_TRAY)
        else:
            words = self.tr("This desktop has no tray: keep the window open, alarms are shown here.")
            self._banner.tell(BannerNote(_NO_TRAY, words))

    def tell_export(self, done: ExportDone) -> None:
        """Tell how an export went."""
        if done.error is not None:
            self.tell_failure(done.error.code, str(done.error), dict(done.error.details))
            return
        words = self.tr("{n} rows written to {file}").format(n=number_text(done.rows), file=done.request.path)
        self._banner.tell(BannerNote("exported", words))

    @Slot(object)
    def tell_error(self, error: Exception) -> None:
        """Tell an exception of another thread."""
        if isinstance(error, RadarError):
            self.tell_failure(error.code, str(error), dict(error.details))
        else:
            self.tell_failure("bug", str(error), {"error": type(error).__name__})


class Later:
    """A call with its argument, for signals that carry none."""

    def __init__(self, act: Callable[[str], None], argument: str) -> None:
        self._act = act
        self._argument = argument

    def __call__(self) -> None:
        self._act(self._argument)
