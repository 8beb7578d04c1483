"""What joins, explodes or comes again stands on the timeline in its own words; foreign text stays short and plain."""

from shitstorm_radar.records import EventKind, SurgeKind
from shitstorm_radar.window.wording import event_words

WAVE = {"seen": 46.0, "usual": 3.0, "window_s": 900.0, "pause_s": 7200.0}


def test_a_new_wave_names_the_pause_before_it(english):
    assert (
        event_words(EventKind.SECOND_WAVE, WAVE) == "New wave after 2 h of calm: 46 critical posts in 15 min, usual 3"
    )
    assert event_words(EventKind.SECOND_WAVE, WAVE, SurgeKind.SURGE).endswith(": 46 posts in 15 min, usual 3")


def test_a_channel_that_joins_anew_is_told_from_one_that_is_merely_seen(english):
    assert event_words(EventKind.CHANNEL, {"channel": "b.org"}) == "First post on b.org"
    assert event_words(EventKind.CHANNEL, {"channel": "b.org", "days": 30}).startswith("Another channel joins: b.org")


def test_a_post_without_author_or_address_leaves_dashes(english):
    said = event_words(EventKind.POST, {"uid": "x", "reactions": 900, "usual": 4.0, "total": 1000})
    assert said == "One post explodes: – gains 900 reactions an hour, usual 4; 1,000 by now (–)"


def test_a_foreign_title_is_one_short_line_and_fills_in_nothing(english):
    said = event_words(EventKind.MEDIA, {"channel": "a.test", "title": "{channel}\n" + "x" * 5_000})
    assert said.startswith("A medium joined: a.test, “{channel} xxx")
    assert len(said) < 220
    assert "\n" not in said


def test_an_alarm_says_what_stands_out_in_the_order_of_loudness(english):
    figures: dict[str, str | float] = {**WAVE, "spoke": "window,authors,unheard-of"}
    assert event_words(EventKind.ALARM, figures) == (
        "Alarm: 46 critical posts in 15 min, usual 3 "
        "(what stands out: critical posts and their share, the number of critical authors)"
    )
