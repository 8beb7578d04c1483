"""What each alarm over a mere series of counts said: no words, no authors, but how many, how fast, and what next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

import numpy as np

from shitstorm_radar.detection.backtest import BacktestRow, Series
from shitstorm_radar.detection.outlook import outlook
from shitstorm_radar.detection.reproduction import reproduction
from shitstorm_radar.incidents.explanation.seen_expected import seen_expected
from shitstorm_radar.pipeline.explanation import plain
from shitstorm_radar.records import Json

_LOOK_BACK = timedelta(hours=12)


def explained_counts(series: Series, judged: Sequence[BacktestRow]) -> Iterator[dict[str, Json]]:
    """One document per alarm, in order; each from the bins up to it only."""
    step = timedelta(seconds=series.bin_s)
    for at, row in enumerate(judged):
        if row.alarm:
            first = max(0, at + 1 - _LOOK_BACK // step)
            yield _said(series, judged, slice(first, at + 1))


def _said(series: Series, judged: Sequence[BacktestRow], span: slice) -> dict[str, Json]:
    rows, row = series.rows[span], judged[span.stop - 1]
    critical = np.array([r.mentions if r.negative is None else r.negative for r in rows])
    counts = np.array([[r.mentions for r in rows], critical, [r.measured for r in rows]])
    reading = row.reading
    expected = np.array([r.expected for r in judged[span]])
    upper = np.array([np.nan if r.reading is None else r.reading.upper for r in judged[span]])
    end = row.time + timedelta(seconds=series.bin_s)
    r = reproduction(critical, expected, counts[2], series.bin_s)
    sentence = seen_expected(
        counts,
        np.array([expected, upper]),
        end=end,
        step_s=series.bin_s,
        window_s=reading.window_s if reading is not None else float(series.bin_s),
        since=(reading.since if reading is not None else None) or row.time,
    )
    return {
        "time": end.isoformat(),
        "bin": row.time.isoformat(),
        "score": plain(float(row.score)),
        "spoke": list(reading.spoke) if reading is not None else [],
        "sentence": plain(sentence),
        "r": plain(r),
        "ahead": plain(outlook(critical, expected, r, series.bin_s)),
    }
