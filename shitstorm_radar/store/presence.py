"""With us, about us, without us: mentions by minute, for as long as single minutes are kept."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from shitstorm_radar.records import Floats, Presence
from shitstorm_radar.store.units import minute_number

Sight = tuple[int, int, Presence | None]
"""A counted mention: topic, minute, and where it stands."""

_ADD = (
    "INSERT INTO presence_minute VALUES (?,?,?,?,?) ON CONFLICT DO UPDATE SET with_us = with_us + excluded.with_us, "
    "about_us = about_us + excluded.about_us, without_us = without_us + excluded.without_us"
)


def add(db: sqlite3.Connection, sights: Iterable[Sight]) -> None:
    """Count new mentions; what is not known counts nowhere."""
    counts = Counter(sight for sight in sights if sight[2] is not None)
    minutes = sorted({(topic, minute) for topic, minute, _ in counts})
    db.executemany(_ADD, [(*at, *(counts[(*at, which)] for which in Presence)) for at in minutes])


def between(db: sqlite3.Connection, topic: int, edges: NDArray[np.int64]) -> Floats:
    """(3, n): mentions with us, about us and without us in the bins between these epoch seconds."""
    first, step = int(edges[0]) // 60, int(edges[1] - edges[0]) // 60
    counts = np.zeros((len(Presence), len(edges) - 1))
    rows = db.execute(
        "SELECT (minute - ?) / ?, SUM(with_us), SUM(about_us), SUM(without_us) FROM presence_minute "
        "WHERE topic = ? AND minute >= ? AND minute < ? GROUP BY 1",
        (first, step, topic, first, int(edges[-1]) // 60),
    )
    for row, *sums in rows:
        counts[:, row] = sums
    return counts


def prune(db: sqlite3.Connection, topic: int, before: datetime) -> None:
    """Forget the minutes before a time."""
    db.execute("DELETE FROM presence_minute WHERE topic = ? AND minute < ?", (topic, minute_number(before)))
