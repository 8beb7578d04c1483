"""How what speaks beside the counts joins the detector's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from shitstorm_radar.pipeline.side_signals import SideSignals, with_hot_posts
from shitstorm_radar.records import HotPost, Reaction, Reading, SurgeKind

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
CALM = Reading(NOON, 1.0, 0.0, 3.0, calm=True)
STORM = replace(CALM, calm=False, kind=SurgeKind.STORM, window_s=900.0, seen=46.0, usual=3.0, spoke=("window",))
HOT = HotPost("x:1", None, None, SurgeKind.SURGE, 900.0, 4.0, 1_000, NOON, rings=False)
RINGS = replace(HOT, uid="x:2", kind=SurgeKind.STORM, per_hour=600.0, rings=True)


def test_without_a_hot_post_the_detectors_word_stands():
    assert with_hot_posts(STORM, ()) is STORM


def test_a_hot_post_keeps_the_series_from_being_calm_and_rings_once():
    hot = with_hot_posts(CALM, (HOT,))
    assert (hot.calm, hot.alarm, hot.kind, hot.spoke) == (False, False, SurgeKind.SURGE, ("post",))
    rung = with_hot_posts(CALM, (HOT, RINGS))
    assert (rung.alarm, rung.kind, rung.seen, rung.since) == (True, SurgeKind.STORM, 600.0, NOON)


def test_beside_a_deviation_the_detectors_figures_stand_and_who_rang_speaks_first():
    beside = with_hot_posts(STORM, (RINGS,))
    assert (beside.seen, beside.kind, beside.alarm) == (46.0, SurgeKind.STORM, True)
    assert beside.spoke == ("post", "window")
    assert with_hot_posts(replace(STORM, alarm=True), (RINGS,)).spoke == ("window", "post")


def test_a_state_of_another_version_is_learned_anew_and_does_no_harm():
    signals = SideSignals(1.0)
    signals.restore({"posts": {"version": 99}, "joining": {"version": 99}})
    post = Reaction("x:1", None, None, 0.9, NOON - timedelta(minutes=5), NOON, 10**6, 10**6)
    reading, findings = signals.hear(CALM, NOON, [post], (), of=None)

    assert reading.alarm
    assert "url" not in findings[0].figures
    assert "author" not in findings[0].figures
