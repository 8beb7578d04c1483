"""The wind force: what each criterion asks, its evidence, and how criteria make a force."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import SettingsError
from shitstorm_radar.incidents.explanation.evidence import Measured, media_criteria, shared_words, social_criteria
from shitstorm_radar.incidents.explanation.voices import voices
from shitstorm_radar.incidents.explanation.wind_force import NEEDED, Criterion, Scale, Sign, wind_force
from shitstorm_radar.records import MentionKind
from shitstorm_radar.settings import from_document
from shitstorm_radar.wind_thresholds import WindThresholds
from tests.incidents.explanation.posts import post

LIMITS = WindThresholds()
QUIET = Measured(critics_seen=0.5, critics_usual=3.0, share_usual=0.1, loudest_hour=0.2, growing=None)
LOUD = Measured(critics_seen=90.0, critics_usual=3.0, share_usual=0.1, loudest_hour=10.0, growing=True)


def social(mentions, known=LOUD, limits=LIMITS):
    return wind_force(Scale.SOCIAL, social_criteria(mentions, voices(mentions, limits), known, limits))


def media(mentions, limits=LIMITS):
    return wind_force(Scale.MEDIA, media_criteria(mentions, limits))


def sign(wind, which):
    return next(c for c in wind.criteria if c.sign is which)


def crowd(count, *, channels=1, tag="", **more):
    return [
        post(n, minute=n * 120 / count, channel=f"c{n % channels}", text=f"Eine Frechheit Nummer {n} {tag}", **more)
        for n in range(count)
    ]


def article(number, channel, negativity=0.7):
    return post(number, channel=channel, kind=MentionKind.ARTICLE, negativity=negativity, author="")


def test_within_the_band_there_is_no_wind():
    assert social([post(1), post(2)], QUIET).force == 0


def test_one_or_two_critics_above_the_band_are_a_light_air():
    assert social([post(1, author="anna"), post(2, author="anna", minute=1)]).force == 1


def test_several_critics_over_more_than_a_quarter_of_an_hour_are_a_light_breeze():
    steady = replace(LOUD, loudest_hour=1.2, growing=None)
    assert social([post(n, minute=8 * n) for n in range(5)], steady).force == 2


def test_sustained_and_rising_criticism_on_one_channel_is_a_fresh_breeze():
    assert social(crowd(30)).force == 3


def test_a_shared_hashtag_on_three_channels_makes_a_strong_wind():
    wind = social(crowd(40, channels=3, tag="#nichtmitmir", negativity=0.55))
    assert wind.force == 4
    assert sign(wind, Sign.CLUSTER).named == ("#nichtmitmir",)


def test_a_majority_of_heated_critics_across_channels_is_a_storm():
    assert social(crowd(60, channels=3, tag="#nichtmitmir")).force == 5


def test_aggression_in_most_posts_while_it_grows_is_a_hurricane():
    assert social(crowd(60, channels=3, tag="#nichtmitmir", aggression=0.9)).force == 6


def test_a_hashtag_that_the_topic_always_had_connects_nobody():
    posts = crowd(40, tag="#muster", negativity=0.55)
    known = replace(LOUD, used_words=shared_words([post(999, text="Neues von #Muster")]))
    assert sign(social(posts, known), Sign.CLUSTER).met is False


def test_a_flood_of_friendly_posts_is_no_wind_although_some_look_critical():
    friendly = [post(n, negativity=0.06, minute=n / 5) for n in range(300)]
    mistaken = [post(1000 + n, negativity=0.6, minute=n * 4) for n in range(20)]
    wind = social([*friendly, *mistaken], replace(LOUD, critics_seen=30.0))
    assert wind.force == 0
    assert sign(wind, Sign.SHARE_UP).met is False


def test_supporters_in_the_majority_keep_it_below_a_storm():
    supporters = [post(500 + n, negativity=0.05, minute=n) for n in range(100)]
    wind = social([*crowd(60, channels=3, tag="#nichtmitmir", negativity=0.6), *supporters])
    assert sign(wind, Sign.MAJORITY).met is False
    assert wind.force == 4


def test_aggression_that_nobody_measured_is_unknown_and_not_unmet():
    assert sign(social(crowd(60)), Sign.AGGRESSIVE).met is None


def test_every_tick_of_the_mentions_is_backed_by_mentions_that_are_there():
    posts = crowd(60, channels=3, tag="#nichtmitmir", aggression=0.9)
    uids = {m.mention.uid for m in posts}
    ticked = [c for c in social(posts).criteria if c.met and c.sign not in (Sign.RISING, Sign.STILL_GROWING)]
    assert all(c.evidence and set(c.evidence) <= uids for c in ticked)


def test_a_first_critical_article_is_media_force_three():
    assert media([article(1, "blog.example")]).force == 3


def test_a_friendly_article_is_no_media_wind():
    assert media([article(1, "blog.example", negativity=0.1)]).force == 0


def test_five_media_with_a_newspaper_among_them_are_force_four():
    wind = media([article(n, f"blog{n}.example") for n in range(4)] + [article(9, "www.spiegel.de")])
    assert wind.force == 4
    assert sign(wind, Sign.CLASSIC_FIRST).named == ("www.spiegel.de",)


def test_follow_ups_and_three_newspapers_are_force_five():
    blogs = [article(n, f"blog{n % 4}.example") for n in range(8)]
    assert media([*blogs, article(20, "spiegel.de"), article(21, "Die Zeit"), article(22, "orf.at")]).force == 5


def test_a_forum_whose_feed_looks_like_articles_is_no_medium():
    posts = [post(n, channel="forum.example", kind=MentionKind.ARTICLE) for n in range(40)]
    assert media(posts).force == 0


def test_thresholds_of_the_user_count():
    assert social(crowd(30), limits=WindThresholds(sustained_min=600)).force == 2
    assert social(crowd(30, channels=2), limits=WindThresholds(sustained_min=600)).force == 3


@pytest.mark.parametrize(
    "wrong", [{"critical_from": 1.2}, {"crowd": 0}, {"friendly_to": 0.6}, {"rising": float("nan")}]
)
def test_a_threshold_out_of_range_is_refused(wrong):
    with pytest.raises(SettingsError):
        WindThresholds(**wrong)


criteria = st.lists(
    st.builds(
        Criterion,
        scale=st.just(Scale.SOCIAL),
        force=st.integers(1, 6),
        sign=st.sampled_from(Sign),
        met=st.sampled_from([True, False, None]),
    ),
    max_size=30,
)


@given(criteria)
def test_a_force_stands_on_every_force_below_it(some):
    force = wind_force(Scale.SOCIAL, some).force
    for below in range(1, force + 1):
        assert sum(c.met is True for c in some if c.force == below) >= NEEDED[Scale.SOCIAL][below]


@given(criteria, st.integers(0, 29))
def test_one_more_tick_never_lowers_the_force(some, which):
    if which < len(some):
        more = [replace(c, met=True) if n == which else c for n, c in enumerate(some)]
        assert wind_force(Scale.SOCIAL, more).force >= wind_force(Scale.SOCIAL, some).force


@pytest.mark.parametrize("raw", [{"gust": 3}, {"crowd": "many"}, {"crowd": True}, {"crowd": -1}])
def test_thresholds_that_are_none_are_refused_at_the_door(raw):
    with pytest.raises(SettingsError):
        from_document({"wind": raw})


def test_an_alerts_record_of_a_post_that_is_here_too_is_no_medium():
    toot = post(1, channel="mastodon.example", author="eva")
    alert = replace(article(2, "mastodon.example"), copy_of=toot.mention.uid, same_story=True)
    story, reprint = article(3, "a.example"), replace(article(4, "b.example"), copy_of="test:3", same_story=True)

    assert sign(media([alert, toot]), Sign.FIRST_MEDIUM).figure == 0
    assert sign(media([alert]), Sign.FIRST_MEDIUM).figure == 1, "nothing else is known of it"
    assert sign(media([story, reprint]), Sign.FIRST_MEDIUM).figure == 2
