"""Once per incident and step, and never a storm of notifications."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.alerts import Pace, next_telling
from shitstorm_radar.alerts.pacing import SPACING
from shitstorm_radar.records import Alert, SurgeKind

NOW = datetime(2026, 3, 1, 14, 20, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def alert(incident="bahn-1", step=0, seen=46.0, usual=3.0, kind=SurgeKind.STORM):
    topic = incident.partition("-")[0]
    return Alert(f"{incident}/{step}", incident, topic, kind, step, NOW, NOW, 900.0, seen, usual)


def test_the_first_alert_is_told_at_once():
    decision = next_telling([alert()], Pace(), NOW)
    assert decision.telling is not None
    assert decision.telling.alerts == (alert(),)
    assert decision.waiting == ()
    assert decision.again_at is None


def test_nothing_is_decided_about_nothing():
    decision = next_telling([], Pace(), NOW)
    assert decision.telling is None
    assert decision.again_at is None


def test_the_same_alert_is_never_told_twice():
    pace = next_telling([alert()], Pace(), NOW).pace
    again = next_telling([alert()], pace, NOW + timedelta(hours=1))
    assert again.telling is None
    assert again.stale == ("bahn-1/0",)


def test_a_second_alert_waits_for_its_turn():
    pace = next_telling([alert()], Pace(), NOW).pace
    early = next_telling([alert("post-1")], pace, NOW + SECOND)
    assert early.telling is None
    assert early.again_at == NOW + SPACING
    in_time = next_telling(early.waiting, early.pace, NOW + SPACING)
    assert in_time.telling is not None
    assert in_time.telling.incident_id == "post-1"


def test_several_at_once_are_joined_with_the_gravest_first():
    alerts = [alert("post-1", seen=10), alert("bahn-1", seen=80), alert("zoll-1", seen=900, kind=SurgeKind.SURGE)]
    telling = next_telling(alerts, Pace(), NOW).telling
    assert telling is not None
    assert telling.topic_ids == ("bahn", "post", "zoll")
    assert telling.incident_id == "bahn-1"
    assert telling.key == "bahn-1/0"
    assert set(telling.covers) == {"bahn-1/0", "post-1/0", "zoll-1/0"}


def test_of_several_steps_only_the_newest_is_told_and_all_are_covered():
    telling = next_telling([alert(step=2), alert(step=0), alert(step=1)], Pace(), NOW).telling
    assert telling is not None
    assert [a.step for a in telling.alerts] == [2]
    assert set(telling.covers) == {"bahn-1/0", "bahn-1/1", "bahn-1/2"}


def test_a_step_below_the_told_one_is_stale():
    pace = next_telling([alert(step=2)], Pace(), NOW).pace
    assert next_telling([alert(step=1)], pace, NOW + SPACING).stale == ("bahn-1/1",)


def test_muted_alerts_wait_and_are_joined_when_the_hour_is_over():
    pace = Pace(muted_until=NOW + timedelta(hours=1))
    muted = next_telling([alert(), alert("post-1")], pace, NOW)
    assert muted.telling is None
    assert muted.again_at == NOW + timedelta(hours=1)
    after = next_telling(muted.waiting, muted.pace, NOW + timedelta(hours=1))
    assert after.telling is not None
    assert len(after.telling.alerts) == 2


def test_a_clock_that_was_set_back_does_not_silence_the_radar():
    pace = Pace(last_at=NOW + timedelta(hours=5))
    assert next_telling([alert()], pace, NOW).telling is not None


def test_the_memory_of_told_steps_does_not_grow_without_end():
    pace = Pace(steps={f"x-{n}": 0 for n in range(1000)})
    told = next_telling([alert()], pace, NOW).pace
    assert len(told.steps) == 1000
    assert told.steps["bahn-1"] == 0


@given(st.lists(st.tuples(st.sampled_from(["a-1", "b-1", "c-1"]), st.integers(0, 4), st.integers(0, 20)), max_size=40))
def test_every_alert_is_covered_once_and_notifications_keep_their_distance(raised):
    """Alerts come in at any time; the decider is asked again whenever it said so."""
    pace, now = Pace(), NOW
    waiting: tuple[Alert, ...] = ()
    told_at: list[datetime] = []
    covered: list[str] = []
    for incident, step, pause_s in raised:
        now += pause_s * SECOND
        decision = next_telling((*waiting, alert(incident, step)), pace, now)
        waiting, pace = decision.waiting, decision.pace
        covered += decision.stale
        if decision.telling:
            told_at.append(now)
            covered += decision.telling.covers
    if waiting:
        last = next_telling(waiting, pace, pace.opens_at(now))
        assert last.telling is not None
        covered += last.telling.covers
        assert last.waiting == ()
    assert {f"{i}/{s}" for i, s, _ in raised} == set(covered)
    assert all(b - a >= SPACING for a, b in pairwise(told_at))
