"""One window per store: a second start raises the first window and ends.

The first one listens on a local socket.  A socket that nobody answers belongs to a program
that was killed, and is taken over: no process ids are compared, so reused ones do no harm.
"""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

_RAISE = b"raise\n"
_RAISED = b"raised\n"
_CONNECT_MS = 500
# a first window that is painting a month of data may take its time
_ANSWER_MS = 2000
# taking over lasts at most connecting and answering; who holds the lock longer was killed
_STALE_LOCK_MS = 10_000
_LOCK_MS = 15_000
# a socket's path may have 107 bytes, and Qt makes a temporary one beside it
_LONGEST_PATH = 80


class Start(Enum):
    """How a start ended.

    FIRST: this is the only window, go on.  RAISED: another one runs and came to the front.
    UNANSWERED: another one runs and does not answer; starting a second would not be safe.
    """

    FIRST = "first"
    RAISED = "raised"
    UNANSWERED = "unanswered"


class SingleInstance(QObject):
    """Claims a data folder for one window.

    Signals:
        raise_requested: somebody started the program again; bring the window to the front.
    """

    raise_requested = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(_STALE_LOCK_MS)
        self._name = _socket_name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._visitors: list[QLocalSocket] = []
        self._server.newConnection.connect(self._welcome)

    def claim(self) -> Start:
        """Become the only window, or raise the one that is; blocks up to 2.5 s, longer only in a crowd of starts."""
        if not self._lock.tryLock(_LOCK_MS):  # two at once must not both take over the same dead socket
            return Start.UNANSWERED
        try:
            answer = self._knock()
            if answer is not None:
                return answer
            QLocalServer.removeServer(self._name)
            if not self._server.listen(self._name):
                log.warning("no socket for single instance at %s: %s", self._name, self._server.errorString())
            return Start.FIRST
        finally:
            self._lock.unlock()

    def release(self) -> None:
        """Let the next start be the first."""
        self._server.close()

    def _knock(self) -> Start | None:
        """Ask the window that runs to come to the front; None when there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_CONNECT_MS):
            return None
        socket.write(_RAISE)
        socket.waitForBytesWritten(_ANSWER_MS)
        answered = socket.waitForReadyRead(_ANSWER_MS) and bytes(socket.readAll().data()) == _RAISED
        return Start.RAISED if answered else Start.UNANSWERED

    @Slot()
    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            self._visitors.append(visitor)
            visitor.readyRead.connect(self._listen)
            visitor.disconnected.connect(self._see_off)
        self._listen()

    @Slot()
    def _listen(self) -> None:
        asking = [v for v in self._visitors if bytes(v.peek(len(_RAISE)).data()) == _RAISE]
        for visitor in asking:
            visitor.readAll()
            visitor.write(_RAISED)
            visitor.flush()  # the other start waits; what the window does on being raised may take a while
            visitor.disconnectFromServer()
        if asking:
            self.raise_requested.emit()

    @Slot()
    def _see_off(self) -> None:
        gone = [v for v in self._visitors if v.state() is QLocalSocket.LocalSocketState.UnconnectedState]
        self._visitors = [v for v in self._visitors if v not in gone]
        for visitor in gone:
            visitor.deleteLater()


def _socket_name(folder: Path) -> str:
    """A name on Windows, a path elsewhere: in the data folder, which is the user's own, when it is short enough."""
    identity = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    if os.name == "nt":
        return f"shitstorm-radar-{identity}"
    path = folder / "window.sock"
    if len(os.fsencode(path)) <= _LONGEST_PATH:
        return str(path)
    return str(Path(tempfile.gettempdir()) / f"shitstorm-radar-{identity}")
