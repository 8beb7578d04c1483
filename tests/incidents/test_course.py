"""The course of an incident, from its opening to its end and beyond."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from math import nan

from shitstorm_radar.incidents import advance, alert_for, close, concerns, mark_false_alarm, open_incident
from shitstorm_radar.incidents.course import CALM_FOR
from shitstorm_radar.incidents.opening import BELONGS, NEIGHBOURS
from shitstorm_radar.records import EventKind, Finding, Incident, IncidentEvent, IncidentState, Reading, SurgeKind

BIN_S = 300
BIN = timedelta(seconds=BIN_S)
T0 = datetime(2026, 11, 21, 14, 15, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Counted:
    mentions: int = 60
    critical: float = 46.0
    authors: int = 31
    channels: tuple[str, ...] = ()


def reading(bins: int = 0, **values: object) -> Reading:
    base = Reading(
        T0 + bins * BIN, 1.0, 0.0, 3.0, score=5.0, kind=SurgeKind.STORM, window_s=900.0, seen=46.0, usual=3.0
    )
    return replace(base, **values)  # type: ignore[arg-type]


def calm(bins: int) -> Reading:
    return reading(bins, score=0.0, kind=None, calm=True)


def blind(bins: int) -> Reading:
    return Reading(T0 + bins * BIN, nan, nan, nan)


def opened(**values: object) -> Incident:
    first = reading(0, alarm=True, since=T0 - 2 * BIN, **values)
    return replace(open_incident("acme", first, BIN_S)[0], critical_mentions=46.0, mentions=60)


def step(
    incident: Incident, at: Reading, counted: Counted | None = None
) -> tuple[Incident, tuple[IncidentEvent, ...], bool]:
    seen = at.expected == at.expected
    return advance(incident, at, bin_s=BIN_S, totals=counted or Counted(), blind=not seen)


def kinds(events: tuple[IncidentEvent, ...]) -> list[EventKind]:
    return [e.kind for e in events]


def calmed(incident: Incident, first: int, last: int) -> Incident:
    for i in range(first, last):
        incident = step(incident, calm(i))[0]
    return incident


def ended() -> Incident:
    return calmed(opened(), 1, 13)


def test_an_alarm_opens_an_incident_named_after_topic_kind_and_onset_minute():
    incident, events = open_incident("acme", reading(alarm=True, since=T0 - 2 * BIN), BIN_S)
    assert incident.id == "acme:storm:2026-11-21T14:05Z"
    assert incident.opened_at == T0 + BIN
    assert incident.step == 0
    assert kinds(events) == [EventKind.ALARM]
    assert events[0].figures == {"seen": 46.0, "usual": 3.0, "window_s": 900.0}


def test_the_onset_in_the_key_is_utc_whatever_zone_it_comes_in():
    elsewhere = (T0 - 2 * BIN).astimezone(timezone_of(2))
    assert open_incident("acme", reading(since=elsewhere), BIN_S)[0].id == "acme:storm:2026-11-21T14:05Z"


def timezone_of(hours: int):
    from datetime import timezone

    return timezone(timedelta(hours=hours))


def test_a_surge_opens_without_critical_mentions():
    incident = open_incident("acme", reading(kind=SurgeKind.SURGE), BIN_S)[0]
    assert (incident.kind, incident.critical_mentions, incident.usual) == (SurgeKind.SURGE, 0.0, 0.0)
    assert incident.opened_with == 46.0


def test_the_alert_has_one_key_per_step():
    incident = opened()
    assert alert_for(incident, reading()).key == f"{incident.id}/0"
    assert alert_for(replace(incident, step=2), reading()).key == f"{incident.id}/2"
    assert (alert_for(incident, reading()).seen, alert_for(incident, reading()).usual) == (46.0, 3.0)


def test_every_bin_puts_the_new_totals_in():
    after, events, told = step(opened(), reading(1), Counted(70, 50.0, 33))
    assert (after.mentions, after.critical_mentions, after.authors, after.usual) == (70, 50.0, 33, 4.0)
    assert (events, told) == ((), False)


def test_twice_the_critical_mentions_is_a_step_that_is_told_once():
    incident = opened()
    after, events, told = step(incident, reading(4), Counted(critical=92.0))
    assert told
    assert after.step == 1
    assert kinds(events) == [EventKind.GROWTH]
    assert events[0].figures == {"critical": 92.0, "factor": 2.0, "step": 1}
    again, events, told = step(after, reading(5), Counted(critical=95.0))
    assert (again.step, events, told) == (1, (), False)


def test_steps_come_no_faster_than_one_in_a_quarter_of_an_hour():
    incident, told = opened(), 0
    for i in range(1, 13):
        incident, _, one = step(incident, reading(i), Counted(critical=46.0 * 3.0**i))
        told += one
    assert told == 4


def test_a_surge_grows_by_its_mentions():
    _, events, told = step(opened(kind=SurgeKind.SURGE), reading(4, kind=SurgeKind.SURGE), Counted(mentions=92))
    assert told
    assert kinds(events) == [EventKind.GROWTH]


def test_a_sum_that_grows_while_nothing_deviates_is_not_told():
    _, events, told = step(opened(), reading(4, kind=None), Counted(critical=92.0))

    assert not told
    assert EventKind.GROWTH not in kinds(events)


def test_channels_are_entered_once_each_in_order_of_joining():
    after, events, _ = step(opened(), reading(1), Counted(channels=("a.org", "b.org")))
    assert [e.figures["channel"] for e in events] == ["a.org", "b.org"]
    later, events, _ = step(after, reading(2), Counted(channels=("a.org", "b.org", "c.org")))
    assert later.channels == ("a.org", "b.org", "c.org")
    assert [e.figures["channel"] for e in events] == ["c.org"]


def test_a_further_alarm_extends_the_incident_and_is_told():
    after, events, told = step(opened(), reading(2, alarm=True))
    assert (after.alarms, after.step, told) == (2, 1, True)
    assert kinds(events) == [EventKind.ALARM]


def test_a_storm_turns_a_mere_surge_into_a_storm():
    after, _, told = step(opened(kind=SurgeKind.SURGE), reading(2, alarm=True, seen=20.0))
    assert (after.kind, after.opened_with, told) == (SurgeKind.STORM, 20.0, True)


def test_a_surge_does_not_turn_a_storm_back():
    assert step(opened(), reading(2, alarm=True, kind=SurgeKind.SURGE))[0].kind is SurgeKind.STORM


def test_the_highest_bin_is_a_peak_once_it_has_stood_for_half_an_hour():
    incident, peaks = opened(), []
    total = 46.0
    for i, count in enumerate([30, 80, 20, 10, 10, 10, 10, 10, 10, 10], 1):
        total += count
        incident, events, _ = step(incident, reading(i), Counted(critical=total))
        peaks += [(i, e.figures) for e in events if e.kind is EventKind.PEAK]
    assert peaks == [(8, {"critical": 80.0, "at": (T0 + 2 * BIN).isoformat()})]
    assert (incident.peak_at, incident.peak_critical) == (T0 + 2 * BIN, 80.0)


def peaks_of(counts, **values):
    incident, total, told = replace(opened(), peak_at=None, peak_critical=0.0), 46.0, []
    for i, count in enumerate(counts, 1):
        total += count
        incident, events, _ = step(incident, reading(i, **values), Counted(critical=total))
        told += [e.figures["critical"] for e in events if e.kind is EventKind.PEAK]
    return told


def test_a_peak_of_a_few_posts_is_not_worth_a_line():
    assert peaks_of([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]) == []
    assert peaks_of([0, 4.9, 0, 0, 0, 0, 0, 0, 0, 0]) == []
    assert peaks_of([0, 5, 0, 0, 0, 0, 0, 0, 0, 0]) == [5.0]


def test_a_peak_that_hardly_rises_above_the_usual_is_not_worth_a_line():
    assert peaks_of([20, 24, 20, 20, 20, 20, 20, 20, 20, 20], expected=20.0) == []
    assert peaks_of([20, 60, 20, 20, 20, 20, 20, 20, 20, 20], expected=20.0) == [60.0]


def test_a_backlog_that_arrives_in_a_blind_bin_is_no_peak():
    after, events, _ = step(opened(), blind(1), Counted(critical=90.0))
    assert (after.peak_critical, events) == (opened().peak_critical, ())
    assert after.critical_mentions == 90.0


def test_an_hour_of_calm_ends_it_with_its_totals():
    incident = calmed(opened(), 1, 12)
    assert incident.state is IncidentState.OPEN
    after, events, told = step(incident, calm(12))
    assert (after.state, after.closed_at, told) == (IncidentState.ENDED, T0 + 13 * BIN, False)
    assert kinds(events) == [EventKind.END]
    duration = (T0 + 13 * BIN - after.since).total_seconds()
    assert events[0].figures == {"critical": 46.0, "mentions": 60, "authors": 31, "duration_s": duration}


def test_an_acknowledged_incident_ends_likewise():
    assert calmed(replace(opened(), state=IncidentState.ACKNOWLEDGED), 1, 13).state is IncidentState.ENDED


def test_unrest_starts_the_hour_of_calm_anew():
    incident = step(calmed(opened(), 1, 12), reading(12, calm=False))[0]
    assert incident.calm_since is None
    assert calmed(incident, 13, 24).state is IncidentState.OPEN


def test_blind_time_neither_counts_as_calm_nor_breaks_it():
    incident = calmed(opened(), 1, 7)
    for i in range(7, 57):
        incident = step(incident, blind(i))[0]
    assert incident.state is IncidentState.OPEN
    assert calmed(incident, 57, 62).state is IncidentState.OPEN
    assert calmed(incident, 57, 63).state is IncidentState.ENDED


def test_blind_time_before_any_calm_changes_nothing():
    assert step(opened(), blind(1))[0].calm_since is None


def test_a_second_wave_takes_the_ended_incident_up_again():
    after, events, told = step(ended(), reading(30), Counted(critical=60.0))
    assert (after.state, after.closed_at, after.step, after.alarms, told) == (IncidentState.OPEN, None, 1, 2, True)
    assert kinds(events) == [EventKind.SECOND_WAVE]
    assert events[0].figures == {"seen": 46.0, "usual": 3.0, "window_s": 900.0, "pause_s": 18 * BIN_S, "of": "storm"}


def test_what_had_doubled_when_a_wave_came_is_not_told_as_growth_after_it():
    after, _, _ = step(ended(), reading(30), Counted(critical=46.0 * 9))
    assert after.step == 3
    later, events, told = step(after, reading(31), Counted(critical=46.0 * 10))
    assert (later.step, told, events) == (3, False, ())
    assert step(later, reading(32), Counted(critical=46.0 * 16))[2]


def test_a_mere_surge_is_no_new_wave_of_a_storm_unless_it_alarms():
    surge = reading(30, kind=SurgeKind.SURGE)
    assert step(ended(), surge, Counted(critical=100.0)) == (ended(), (), False)
    _, events, told = step(ended(), replace(surge, alarm=True), Counted(critical=100.0))
    assert (kinds(events), events[0].figures["of"], told) == ([EventKind.SECOND_WAVE], "surge", True)


def test_a_surge_that_turned_into_a_storm_after_its_end_is_measured_by_critical_mentions():
    long = reading(16, window_s=12 * 3600.0, seen=60.0, usual=30.0)
    surge = replace(ended(), kind=SurgeKind.SURGE)
    assert not step(surge, long, Counted(mentions=500, critical=49.0))[2]
    assert step(surge, long, Counted(mentions=500, critical=52.0))[2]


def test_a_post_that_takes_an_ended_incident_up_has_its_own_line_only():
    after, events, told = found(ended(), reading(30, alarm=True, spoke=("post",)), POST)
    assert (after.state, told, kinds(events)) == (IncidentState.OPEN, True, [EventKind.POST])


def test_a_window_that_reaches_back_into_the_first_wave_is_no_second_one():
    long = reading(16, window_s=12 * 3600.0, seen=60.0, usual=30.0)
    assert step(ended(), long, Counted(critical=49.0)) == (ended(), (), False)
    assert step(ended(), long, Counted(critical=52.0))[2]


def test_a_second_wave_in_a_long_window_must_exceed_what_the_pause_usually_brings():
    long = reading(84, window_s=12 * 3600.0, seen=150.0, usual=120.0)  # six hours after the end, 60 are usual in them
    assert not step(ended(), long, Counted(critical=46.0 + 100.0))[2]
    assert step(ended(), long, Counted(critical=46.0 + 120.0))[2]


def test_an_ended_surge_goes_on_as_the_storm_that_follows_it():
    surge = replace(ended(), kind=SurgeKind.SURGE)
    after, events, told = step(surge, reading(30, alarm=True, seen=20.0), Counted(critical=66.0))
    assert (after.id, after.kind, after.opened_with, told) == (surge.id, SurgeKind.STORM, 20.0, True)
    assert kinds(events) == [EventKind.SECOND_WAVE]


def test_what_came_between_two_waves_is_not_a_peak():
    assert step(ended(), reading(30), Counted(critical=600.0))[0].peak_critical == ended().peak_critical


def test_a_second_wave_with_an_alarm_of_its_own_is_one_line():
    after, events, told = step(ended(), reading(30, alarm=True), Counted(critical=60.0))
    assert (after.alarms, after.step, told) == (2, 1, True)
    assert kinds(events) == [EventKind.SECOND_WAVE]


def test_an_ended_incident_that_flares_up_a_little_stays_ended():
    assert step(ended(), reading(30, seen=4.0), Counted(critical=50.0)) == (ended(), (), False)


def test_an_ended_incident_stays_ended_while_nothing_deviates():
    before = ended()
    assert step(before, calm(14)) == (before, (), False)
    assert step(before, reading(14, calm=True)) == (before, (), False)


def test_what_was_closed_stays_closed_while_the_wave_goes_on():
    for act in (close, mark_false_alarm):
        over = act(opened(), "eva", T0 + 3 * BIN)[0]
        assert step(over, reading(4, alarm=True), Counted(critical=80.0)) == (over, (), False)
        assert step(over, calm(4), Counted(critical=500.0)) == (over, (), False)


def test_a_wave_that_doubles_after_it_was_closed_opens_a_new_incident():
    over = close(opened(), "eva", T0 + 3 * BIN)[0]
    after, events, told = step(over, reading(6, since=over.since), Counted(critical=92.0))
    assert told
    assert after.id != over.id
    assert after.state is IncidentState.OPEN
    assert kinds(events) == [EventKind.ALARM]


def test_a_surge_that_doubles_after_it_was_closed_is_measured_by_its_mentions():
    over = close(opened(kind=SurgeKind.SURGE), "eva", T0 + 3 * BIN)[0]
    assert step(over, reading(6, kind=SurgeKind.SURGE), Counted(mentions=100))[2] is False
    assert step(over, reading(6, kind=SurgeKind.SURGE), Counted(mentions=120))[2] is True


def test_readings_belong_to_an_incident_while_it_runs_and_some_hours_after():
    assert concerns(opened(), reading(9999))
    over = ended()
    assert over.closed_at is not None
    assert concerns(over, reading(start=over.closed_at + BELONGS - BIN))
    assert not concerns(over, reading(start=over.closed_at + BELONGS))
    assert not concerns(replace(over, closed_at=None), reading(20))


def test_a_storm_after_an_ended_surge_belongs_to_it():
    assert concerns(replace(ended(), kind=SurgeKind.SURGE), reading(20))


def test_a_storm_after_a_surge_that_a_person_closed_is_an_incident_of_its_own():
    surge = close(opened(kind=SurgeKind.SURGE), "eva", T0 + 3 * BIN)[0]
    assert not concerns(surge, reading(20))
    assert concerns(surge, reading(20, kind=SurgeKind.SURGE))
    assert concerns(surge, reading(20, kind=None))


def test_a_deviation_that_began_before_the_end_of_an_incident_belongs_to_it_however_late_it_rings():
    over = ended()
    assert over.closed_at is not None
    late = over.closed_at + 2 * BELONGS
    assert concerns(over, reading(start=late, since=over.closed_at - BIN))
    assert concerns(over, reading(start=late, since=over.closed_at + NEIGHBOURS - BIN))
    assert not concerns(over, reading(start=late, since=over.closed_at + NEIGHBOURS))
    closed = close(over, "eva", over.closed_at)[0]
    assert not concerns(closed, reading(start=late, since=over.closed_at - BIN))


POST = Finding(EventKind.POST, {"uid": "x:1", "of": "storm", "reactions": 900, "usual": 4.0})
MEDIUM = Finding(EventKind.MEDIA, {"channel": "paper.test", "title": "Aufruhr"})
JOINED = Finding(EventKind.CHANNEL, {"channel": "b.org", "days": 30})


def found(incident: Incident, at: Reading, *findings: Finding, channels: tuple[str, ...] = ()):
    return advance(incident, at, bin_s=BIN_S, totals=Counted(channels=channels), blind=False, findings=findings)


def test_a_post_a_medium_and_a_channel_that_join_are_steps_that_are_told():
    for finding in (POST, MEDIUM, JOINED):
        after, events, told = found(opened(), reading(4), finding)
        assert told
        assert after.step == 1
        assert [(e.kind, e.figures) for e in events] == [(finding.kind, finding.figures)]


def test_channels_that_join_one_after_another_are_told_no_faster_than_steps_may_come():
    incident, told = opened(), 0
    for i in range(1, 13):
        incident, events, one = found(incident, reading(i), replace(JOINED, figures={"channel": f"{i}", "days": 30}))
        assert EventKind.CHANNEL in kinds(events)
        told += one
    assert told == 4


def test_a_channel_that_was_just_reported_has_one_line():
    after, events, _ = found(opened(), reading(4), JOINED, channels=("a.org", "b.org"))
    assert after.channels == ("a.org", "b.org")
    assert [e.figures["channel"] for e in events] == ["b.org", "a.org"]


def test_a_critical_post_turns_a_surge_into_a_storm():
    assert found(opened(kind=SurgeKind.SURGE), reading(4, kind=SurgeKind.SURGE), POST)[0].kind is SurgeKind.STORM


def test_an_incident_that_a_post_opens_begins_with_the_posts_own_line():
    incident, events = open_incident("acme", reading(alarm=True, spoke=("post",)), BIN_S, [POST])
    assert [(e.kind, e.figures) for e in events] == [(EventKind.POST, POST.figures)]
    assert kinds(open_incident("acme", reading(alarm=True), BIN_S, [POST])[1]) == [EventKind.ALARM, EventKind.POST]
    assert alert_for(incident, reading(), events).event is EventKind.POST


def test_a_post_that_rings_in_a_running_incident_is_one_line():
    after, events, told = found(opened(), reading(4, alarm=True, spoke=("post", "window")), POST)
    assert (kinds(events), after.alarms, told) == ([EventKind.POST], 2, True)


def test_a_post_that_explodes_after_a_person_closed_the_incident_opens_a_new_one():
    over = close(opened(), "eva", T0 + 3 * BIN)[0]
    after, _, told = found(over, reading(6, alarm=True, spoke=("post",)), POST)
    assert told
    assert after.id != over.id


def test_an_alert_names_the_weightiest_news_and_no_channel_that_is_merely_new_here():
    events = [IncidentEvent("x", T0, f.kind, f.figures) for f in (JOINED, MEDIUM)]
    assert alert_for(opened(), reading(), events).event is EventKind.MEDIA
    assert alert_for(opened(), reading(), events).figures == MEDIUM.figures
    plain = IncidentEvent("x", T0, EventKind.CHANNEL, {"channel": "b.org"})
    assert alert_for(opened(), reading(), [plain]).event is None


def test_the_hour_is_an_hour():
    assert timedelta(hours=1) == CALM_FOR
