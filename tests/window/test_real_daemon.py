"""Once against a real notification daemon, on a real display, clicked with a real mouse."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from shitstorm_radar.window.dbus_notifier import DBusNotifier
from shitstorm_radar.window.notifier import Notice, Urgency
from tests.fakes.screen import running_screen
from tests.fakes.session_bus import SessionBus, needs, running_bus

pytestmark = [pytest.mark.dbus, pytest.mark.xvfb]

CONFIGURATION = """[global]
origin = top-left
offset = 0x0
width = 400
font = DejaVu Sans 10
mouse_left_click = do_action
"""
STORM = Notice(
    "bahn-1/0",
    "Bahn & Söhne: criticism boils up",
    "46 critical posts in 15 min, usual 3; since 14:05 <b>",
    Urgency.CRITICAL,
    "bahn-1",
    (("default", "Open"), ("ack", "Acknowledge")),
)


class Dunst:
    """The daemon, a mouse and a look at what is on the screen."""

    def __init__(self, folder: Path, bus: SessionBus, display: str) -> None:
        needs("dunst", "dunstctl", "xdotool")
        configuration = folder / "dunstrc"
        configuration.write_text(CONFIGURATION)
        self.environment = {**bus.environment, "DISPLAY": display}
        self._process = subprocess.Popen(
            ["dunst", "-conf", str(configuration)], env=self.environment, stderr=subprocess.DEVNULL
        )
        bus.wait_for("org.freedesktop.Notifications")

    def click(self) -> None:
        self._run("xdotool", "search", "--sync", "--onlyvisible", "--class", "Dunst")
        self._run("xdotool", "mousemove", "120", "25", "click", "1")

    def count(self) -> int:
        return int(self._run("dunstctl", "count", "displayed"))

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()

    def _run(self, *command: str) -> str:
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True, timeout=20)
        return done.stdout


@pytest.fixture
def display() -> Iterator[str]:
    with running_screen() as made:
        yield made


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[SessionBus]:
    with running_bus(tmp_path) as made:
        yield made


@pytest.fixture
def dunst(tmp_path: Path, bus: SessionBus, display: str) -> Iterator[Dunst]:
    made = Dunst(tmp_path, bus, display)
    yield made
    made.stop()


@pytest.fixture
def notifier(qapp, bus):
    made = DBusNotifier(address=bus.address)
    yield made
    made.stop()


def test_a_click_with_the_mouse_on_the_bubble_opens_the_incident(qtbot, dunst, notifier):
    with qtbot.waitSignal(notifier.shown, timeout=10_000):
        notifier.notify(STORM)
    with qtbot.waitSignal(notifier.clicked, timeout=10_000) as clicked:
        dunst.click()
    assert clicked.args == ["bahn-1", "default"]


def test_a_later_step_takes_the_place_of_the_bubble_on_the_screen(qtbot, dunst, notifier):
    for step in range(3):
        with qtbot.waitSignal(notifier.shown, timeout=10_000):
            notifier.notify(Notice(f"bahn-1/{step}", "Bahn", f"step {step}", Urgency.CRITICAL, "bahn-1"))
    assert dunst.count() == 1
    with qtbot.waitSignal(notifier.shown, timeout=10_000):
        notifier.notify(Notice("post-1/0", "Post", "another", Urgency.CRITICAL, "post-1"))
    assert dunst.count() == 2
