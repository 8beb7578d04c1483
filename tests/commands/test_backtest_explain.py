"""backtest --explain: of each alarm, how many against how many, how fast, and what next; from counts alone."""

import json
import math
import random
from datetime import UTC, datetime, timedelta

from tests.commands.test_readers import backtested

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)


def growing(days=16, hours=6):
    """Quiet days in bins of five minutes, then a storm that grows by half every half hour."""
    rng = random.Random(2)
    rows: list[list[object]] = [["time", "mentions", "negative"]]
    quiet = days * 288
    for n in range(quiet + hours * 12):
        storm = 4 * 1.07 ** (n - quiet) if n >= quiet else 0.0
        critical = sum(rng.random() < 0.1 for _ in range(5)) + round(storm)
        rows.append([(BEGIN + n * timedelta(minutes=5)).isoformat(), critical + rng.randint(0, 5), critical])
    return rows


def said_of(console, rows):
    place = console.folder / "said.jsonl"
    judged = backtested(console, rows, "--explain", place)
    return judged, [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines()]


def test_every_alarm_says_what_was_seen_and_what_was_usual(console):
    judged, said = said_of(console, growing())
    assert [s["bin"] for s in said] == [row[0] for row in judged[1:] if row[3] == "1"]
    assert said
    for one in said:
        assert one["sentence"]["seen"] > one["sentence"]["upper"] >= one["sentence"]["expected"]
        assert one["r"]["trend"] in ("growing", "dying", "unclear", "too_few")
        assert "posterior" not in one["r"]


def test_what_an_alarm_says_does_not_change_when_more_is_known(console):
    rows = growing()
    _, said = said_of(console, rows)
    last = rows.index(next(r for r in rows[1:] if r[0] == said[0]["bin"]))
    _, earlier = said_of(console, rows[: last + 1])
    assert earlier == said[:1]


def test_a_quiet_series_says_nothing(console):
    silent = [[time, "0", "0"] for time, *_ in growing(hours=0)[1:]]
    _, said = said_of(console, [["time", "mentions", "negative"], *silent])
    assert said == []


def test_unknown_figures_are_null_and_never_nan(console):
    _, said = said_of(console, growing())
    assert not any(isinstance(v, float) and math.isnan(v) for one in said for v in one["r"].values())
