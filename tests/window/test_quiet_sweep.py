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
    sweep._look_timer.stop()
    yield sweep
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def old_garbage() -> weakref.ref[Knot]:
    """Something unreachable that only a search of everything finds."""
    knot = Knot()
    gc.collect()
    return weakref.ref(knot)


def look(sweep: QuietSweep) -> None:
    sweep._look_timer.timeout.emit()


def half_a_minute_of_looks(sweep: QuietSweep) -> None:
    for _ in range(6):
        look(sweep)


def test_what_is_there_when_it_first_becomes_quiet_is_never_searched_again(sweep):
    before = gc.get_freeze_count()

    half_a_minute_of_looks(sweep)

    assert gc.get_freeze_count() > before


def test_garbage_goes_when_it_is_quiet_but_not_more_than_once_in_ten_minutes(sweep):
    half_a_minute_of_looks(sweep)
    lost = old_garbage()

    half_a_minute_of_looks(sweep)
    assert lost() is not None
    sweep._rest.stop()
    half_a_minute_of_looks(sweep)

    assert lost() is None


def test_a_moment_of_quiet_between_two_batches_is_not_enough(sweep):
    half_a_minute_of_looks(sweep)
    sweep._rest.stop()
    searches = searches_of_everything()

    kept = [[n] for n in range(100_000)]
    for _ in range(6):  # the first of them is not quiet
        look(sweep)
    assert searches_of_everything() == searches
    look(sweep)

    assert len(kept) == 100_000
    assert searches_of_everything() == searches + 1


def searches_of_everything() -> int:
    return int(gc.get_stats()[2]["collections"])
