"""When Python may search everything for unreachable cycles."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from shitstorm_radar.window.quiet_sweep import QuietSweep


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.end = self


@pytest.fixture
def sweep(qtbot) -> Iterator[QuietSweep]:
    thresholds = gc.get_threshold()
    parent = QObject()
    sweep = QuietSweep(parent)
    sweep._quiet.setInterval(1)
    yield sweep
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def old_garbage() -> weakref.ref[Knot]:
    """Something unreachable that only a search of everything finds."""
    knot = Knot()
    gc.collect()
    return weakref.ref(knot)


def become_quiet(sweep: QuietSweep, qtbot) -> None:
    with qtbot.waitSignal(sweep._quiet.timeout):
        sweep.put_off(object())


def test_what_is_there_when_it_first_becomes_quiet_is_never_searched_again(sweep, qtbot):
    before = gc.get_freeze_count()

    become_quiet(sweep, qtbot)

    assert gc.get_freeze_count() > before


def test_garbage_goes_when_it_is_quiet_but_not_more_than_once_a_minute(sweep, qtbot):
    become_quiet(sweep, qtbot)
    lost = old_garbage()

    become_quiet(sweep, qtbot)
    assert lost() is not None
    sweep._rest.stop()
    become_quiet(sweep, qtbot)

    assert lost() is None


def test_a_storm_of_objects_makes_no_search_of_everything(sweep):
    searches = gc.get_stats()[2]["collections"]

    kept = [[n] for n in range(300_000)]

    assert len(kept) == 300_000
    assert gc.get_stats()[2]["collections"] == searches
