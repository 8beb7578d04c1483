"""The system's wish to end arrives in the window's loop."""

import os
import signal

import pytest

from shitstorm_radar.window.end_signals import EndSignals


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_of_the_system_becomes_one_of_qt(qtbot, number):
    ends = EndSignals()
    try:
        with qtbot.wait_signal(ends.end_wanted, timeout=5000):
            os.kill(os.getpid(), number)
    finally:
        ends.stop()


def test_stopping_gives_the_handlers_back(qtbot):
    before = signal.getsignal(signal.SIGTERM)

    ends = EndSignals()
    assert signal.getsignal(signal.SIGTERM) is not before
    ends.stop()

    assert signal.getsignal(signal.SIGTERM) is before
