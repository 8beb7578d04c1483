"""backtest --topic prints, for every budget, when it would have rung, and what nobody can know."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shitstorm_radar.commands import topic_backtest
from shitstorm_radar.settings import SETTINGS_KEY, AlarmBudget, Settings, to_document
from shitstorm_radar.store.sqlite_store import open_store
from tests.pipeline.desk import BEGIN, MUELLER
from tests.pipeline.past import DAY, HOUR, keep, outburst, quiet

STORM = BEGIN + 6 * DAY + 9 * HOUR
GAP = (BEGIN + 4 * DAY, BEGIN + 4 * DAY + 5 * HOUR)
NOW = BEGIN + 8 * DAY


@pytest.fixture
def told(console, monkeypatch):
    class Clock:
        def now(self):
            return NOW + timedelta(minutes=3)

    monkeypatch.setattr(topic_backtest, "SystemClock", Clock)

    def tell(mentions, spans, *, name="Müller AG"):
        path = console.folder / "radar.sqlite3"
        with open_store(path, durable=False) as store:
            topic = replace(MUELLER, budget=AlarmBudget.QUARTER)
            store.put_config(SETTINGS_KEY, to_document(Settings((topic,))), 0)
            keep(store, mentions, spans)
        answer = console("--store", path, "backtest", "--topic", name)
        assert (answer.code, answer.err) == (0, "")
        return answer.out.splitlines()

    return tell


def test_every_budget_says_when_it_would_have_rung(told):
    lines = told(quiet(8) + outburst(STORM), [(BEGIN, GAP[0], 1.0), (*GAP, 0.0), (GAP[1], NOW, 1.0)])

    assert lines[0] == "Müller AG: 2026-11-02 00:00 to 2026-11-10 00:00 UTC"
    assert lines[1] == "7.8 days were measured"
    assert lines[2] == "5.0 h were blind: nobody knows what would have rung then"
    assert lines[3].startswith("until 2026-11-05 ")
    budgets = [line for line in lines if line.startswith("about")]
    assert [line.split(":")[0] for line in budgets] == [
        "about one false alarm a week",
        "about one false alarm a month",
        "about one false alarm a quarter (the topic's setting)",
    ]
    assert budgets[2].endswith("would have rung once")
    assert lines[-1].startswith("  2026-11-08 09:")
    assert "storm, critical mentions: " in lines[-1]
    assert ", usual " in lines[-1]


def test_a_topic_that_was_never_measured_is_not_called_quiet(told):
    assert told([], [], name="mueller") == [
        "Müller AG: nothing was measured in the last 90 days, so there is nothing to judge"
    ]


def test_too_short_a_time_is_called_too_short(told):
    lines = told(quiet(8), [(NOW - DAY, NOW, 1.0)])

    assert "too short: the detector has not learned yet what is usual" in lines
    assert [line for line in lines if line.startswith("  ")] == []
