"""The reconstruction keeps to the published figures and says what it is."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from urllib.request import urlopen

from shitstorm_radar.demo.feed_site import FeedSite
from shitstorm_radar.demo.story import sausage_storm
from shitstorm_radar.demo.story_clock import StoryClock


def test_posts_per_day_add_up_to_the_published_total_with_its_two_peaks():
    per_day = Counter(p.at.date() for p in sausage_storm().posts)
    january = {day: n for day, n in per_day.items() if day >= date(2012, 1, 1)}

    assert sum(january.values()) == 1506 + 15951
    assert max(january, key=january.__getitem__) == date(2012, 1, 9)
    assert (per_day[date(2012, 1, 4)], per_day[date(2012, 1, 9)]) == (1600, 2200)


def test_the_same_seed_tells_the_same_story_and_another_seed_another():
    assert sausage_storm() == sausage_storm()
    assert sausage_storm(1) != sausage_storm(2)


def test_the_story_calls_itself_reconstructed():
    assert sausage_storm().label == "nachgestellt"


def test_the_feed_shows_what_was_published_by_now_and_nothing_later():
    story = sausage_storm()
    clock = StoryClock(story.begin + timedelta(days=1))
    with FeedSite(story, clock) as site, urlopen(site.address) as answer:
        early = answer.read().decode()

    assert early.count("<item>") == 20
    assert "nachgestellt" in early
    assert "02 Jan 2012" not in early


def test_the_clock_never_goes_back():
    clock = StoryClock(datetime(2012, 1, 2, tzinfo=UTC))

    clock.set(datetime(2012, 1, 1, tzinfo=UTC))

    assert clock.now() == datetime(2012, 1, 2, tzinfo=UTC)
    assert clock.monotonic_s() == clock.now().timestamp()
