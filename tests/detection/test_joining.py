"""Who joins a deviation that runs: a channel anew, and the first medium."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from shitstorm_radar.detection.joining import KNOWN_AFTER_S, MOST_CHANNELS, QUIET_DAYS, Joining
from shitstorm_radar.records import EventKind, Voice

T0 = datetime(2026, 11, 2, tzinfo=UTC)
DAY = timedelta(days=1)


def voice(channel: str, *, critical: bool = True, medium: bool = False) -> Voice:
    return Voice(channel, critical, medium, f"x:{channel}", f"https://{channel}/1", f"Title of {channel}")


def watched(days: int = 2) -> Joining:
    joining = Joining()
    for day in range(days):
        joining.update(T0 + day * DAY, [voice("a.org")], None)
    joining.begin("i", [voice("a.org")])
    return joining


def test_a_channel_that_was_silent_for_a_month_joins_once():
    joining = watched()
    (found,) = joining.update(T0 + 2 * DAY, [voice("a.org"), voice("b.org")], "i")
    assert found.kind is EventKind.CHANNEL
    assert found.figures == {
        "channel": "b.org", "title": "Title of b.org", "uid": "x:b.org", "url": "https://b.org/1", "days": QUIET_DAYS,
    }  # fmt: skip
    assert joining.update(T0 + 2 * DAY, [voice("b.org")], "i") == ()


def test_a_channel_that_was_critical_in_between_does_not_join():
    joining = watched()
    joining.update(T0 + 3 * DAY, [voice("b.org")], None)
    assert joining.update(T0 + 20 * DAY, [voice("b.org")], "i") == ()
    assert joining.update(T0 + (21 + QUIET_DAYS) * DAY, [voice("b.org")], "i") != ()


def test_a_channel_joins_by_criticism_only():
    joining = watched()
    assert joining.update(T0 + 2 * DAY, [voice("b.org", critical=False)], "i") == ()
    assert joining.update(T0 + 2 * DAY, [voice("b.org")], "i") != ()


def test_nobody_joins_while_nothing_runs_or_another_incident_does():
    joining = watched()
    assert joining.update(T0 + 2 * DAY, [voice("b.org")], None) == ()
    assert joining.update(T0 + 2 * DAY, [voice("c.org")], "another") == ()


def test_before_a_day_was_watched_no_channel_is_new():
    joining = Joining()
    joining.update(T0, [voice("a.org")], None)
    joining.begin("i", ())
    assert joining.update(T0 + timedelta(seconds=KNOWN_AFTER_S - 1), [voice("b.org")], "i") == ()


def test_the_first_medium_joins_once_even_if_it_only_reports():
    joining = watched()
    paper = voice("paper.test", critical=False, medium=True)
    (found,) = joining.update(T0 + 2 * DAY, [paper, voice("other.test", medium=True)], "i")
    assert (found.kind, found.figures["channel"]) == (EventKind.MEDIA, "paper.test")
    assert joining.update(T0 + 2 * DAY, [voice("third.test", medium=True)], "i") == ()


def test_an_incident_that_began_with_a_medium_is_joined_by_none():
    joining = Joining()
    joining.begin("i", [voice("paper.test", medium=True)])
    assert joining.update(T0, [voice("other.test", medium=True)], "i") == ()


def test_memory_is_bounded_and_survives_a_restart():
    joining = watched()
    joining.update(T0 + 2 * DAY, [voice(f"{n}.org") for n in range(2 * MOST_CHANNELS)], None)
    again = Joining.restore(json.loads(json.dumps(joining.save())))
    assert len(again.save()["critical_at"]) == MOST_CHANNELS
    assert again.update(T0 + 3 * DAY, [voice(f"{2 * MOST_CHANNELS - 1}.org")], "i") == ()
    assert again.update(T0 + 3 * DAY, [voice("new.org")], "i") != ()


@pytest.mark.parametrize("saved", [{}, {"version": 99}, {"version": 1, "critical_at": 3}])
def test_a_state_of_another_version_is_refused(saved):
    with pytest.raises(ValueError):  # noqa: PT011 - every way of being wrong has words of its own
        Joining.restore(saved)
