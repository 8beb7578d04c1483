"""A gate for the binding: PySide6 6.12.0 loses references of True and None on Python 3.10 and 3.11.

Every emit dropped one reference of True, every void call one of None; after about 1,100 emits
the interpreter aborted.  Short tests pass with it, so it is measured here.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal, Slot

ROUNDS = 10_000
# other code of the process takes and gives a few meanwhile
SLACK = 500


class Bell(QObject):
    """A signal and its receiver."""

    rung = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.times = 0
        self.rung.connect(self.hear)

    @Slot(bool)
    def hear(self, _loud: bool) -> None:
        self.times += 1


def drift(constant: object, act: Callable[[], object]) -> int:
    act()
    before = sys.getrefcount(constant)
    for _ in range(ROUNDS):
        act()
    return sys.getrefcount(constant) - before


@pytest.mark.parametrize("constant", [True, False, None])
def test_ten_thousand_emits_and_void_calls_leave_the_constants_alone(qapp, constant):
    bell = Bell()
    assert abs(drift(constant, lambda: bell.rung.emit(True))) < SLACK
    assert abs(drift(constant, lambda: bell.setObjectName("a"))) < SLACK
    assert abs(drift(constant, lambda: bell.blockSignals(False))) < SLACK
    assert bell.times > ROUNDS
