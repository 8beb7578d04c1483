"""What drives a storm: its words against the history, links, hashtags, voices, channels, copies."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.incidents.explanation.drivers import Drivers, drivers, first_posts, history_of
from shitstorm_radar.incidents.explanation.links import canonical, hashtags, links
from shitstorm_radar.incidents.explanation.terms import NOTHING, over_represented, usage
from shitstorm_radar.records import Engagement
from shitstorm_radar.wind_thresholds import WindThresholds
from tests.incidents.explanation.posts import BEGIN, post

LIMITS = WindThresholds()
EVERYDAY = [post(n, negativity=0.2, text=f"Die Muster AG hat neue Zinsen, Frage {n}") for n in range(200)]
HISTORY = history_of(EVERYDAY)
WORDS = ("Wurstwerbung", "der Wurstspot", "diese Wurst", "Werbung mit Wurst", "euer Spot")


def storm(count=60):
    return [
        post(1000 + n, minute=n, text=f"Die Muster AG und {WORDS[n % 5]} sind eine Schande, Meinung {n}")
        for n in range(count)
    ]


def terms(posts, history=HISTORY):
    return {t.words.casefold(): t for t in drivers(posts, history, LIMITS).terms}


def test_words_of_the_storm_stand_out_and_words_of_always_do_not():
    found = terms(storm())
    assert "wurst" in found
    assert not {"muster", "muster ag", "ag", "zinsen"} & set(found)


def test_compounds_speak_of_their_parts():
    assert {"Wurstwerbung", "Wurstspot"} <= set(terms(storm())["wurst"].forms)


def test_stop_words_drive_nothing():
    assert not {"die", "und", "der", "eine", "sind"} & set(terms(storm()))


def test_one_author_who_repeats_himself_makes_no_subject():
    loud = [post(2000 + n, author="anna", text=f"Lieferkette! Lieferkette! {n}") for n in range(100)]
    assert "lieferkette" not in terms([*storm(), *loud])


def test_each_term_names_mentions_that_use_it():
    posts = storm()
    texts = {m.mention.uid: m.mention.text.casefold() for m in posts}
    for term in drivers(posts, HISTORY, LIMITS).terms:
        assert term.uids
        assert all(term.words.casefold()[:4] in texts[uid] for uid in term.uids)


def test_without_a_history_the_frequent_words_still_have_an_order():
    assert over_represented(usage(storm()), NOTHING) is not None
    assert history_of([]) is NOTHING


def test_links_are_counted_by_the_page_they_lead_to():
    pages = (
        "https://www.Example.org/skandal/?utm_source=x#top",
        "http://example.org/skandal",
        "https://example.org/skandal?fbclid=1",
    )
    found = drivers([post(n, text=f"Seht selbst: {pages[n % 3]}.") for n in range(9)], HISTORY, LIMITS).links
    assert [(c.name, c.authors) for c in found] == [("example.org/skandal", 9)]


def test_a_posts_own_page_is_no_link_of_it():
    met = post(1, text="https://blog.example/1 und https://b.example/2", url="https://blog.example/1")
    assert links(met) == ("b.example/2",)


def test_hashtags_of_text_and_platform_count_once():
    assert hashtags(post(1, text="Nie wieder! #Boykott #boykott", tags=("Boykott", "wurst"))) == ("boykott", "wurst")


def test_the_first_posts_come_in_order_of_time():
    first = drivers(storm()[::-1], HISTORY, LIMITS).first_posts
    assert first[0].at == BEGIN
    assert [q.at for q in first] == sorted(q.at for q in first)


def test_channels_come_in_order_of_joining():
    posts = [post(n, minute=n, channel=("a.example", "b.example", "c.example")[min(n // 5, 2)]) for n in range(20)]
    joined = drivers(posts, HISTORY, LIMITS).channels
    assert [(c.channel, c.posts) for c in joined] == [("a.example", 5), ("b.example", 5), ("c.example", 10)]


def test_the_loudest_voice_is_the_one_that_spreads_farthest():
    star = post(1, author="star", engagement=Engagement(likes=4000, reposts=900))
    loud = [post(100 + n, author="loud") for n in range(20)]
    voices = drivers([*loud, star], HISTORY, LIMITS).loudest
    assert [(v.author, v.posts, v.reactions) for v in voices] == [("star", 1, 4900), ("loud", 20, None)]


def test_copies_and_near_copies_are_grouped():
    text = "Ich kündige hiermit mein Konto bei dieser Bank und zwar für immer und ewig, das war das letzte Mal"
    same = [post(n, text=text) for n in range(5)]
    other = [post(50 + n) for n in range(2)]
    copies = drivers([*same, *other], HISTORY, LIMITS).copies
    assert [(c.posts, c.authors) for c in copies] == [(5, 5)]


def test_friendly_posts_drive_nothing():
    assert drivers([post(n, negativity=0.1) for n in range(20)], HISTORY, LIMITS) == Drivers()


def test_a_storm_of_a_single_word_has_one_term():
    assert [t.words for t in drivers([post(n, text="Frechheit") for n in range(9)], NOTHING, LIMITS).terms] in (
        [],
        ["Frechheit"],
    )


@given(st.text(max_size=300))
def test_any_text_can_be_counted(text):
    posts = [post(n, text=text) for n in range(4)]
    found = drivers(posts, HISTORY, LIMITS)
    assert len(found.first_posts) == 4


@given(st.text(max_size=200))
def test_any_address_has_a_form_or_none(text):
    assert canonical(canonical(text)) in ("", canonical(text), canonical(f"https://{canonical(text)}"))
    assert isinstance(canonical(f"https://{text}"), str)


def test_a_post_that_came_by_several_ways_is_shown_once_by_its_original():
    text = "Ich kündige hiermit mein Konto bei dieser Bank und zwar für immer und ewig, das war das letzte Mal"
    native, pasted = post(1, minute=5, text=text, author="eva"), post(2, minute=9, text=text, author="otto")
    alert = replace(
        post(3, minute=2, text=f"Eva: {text[:40]}", author="Alert"), copy_of=native.mention.uid, same_story=True
    )
    pasted = replace(pasted, copy_of=native.mention.uid)

    found = drivers([alert, native, pasted], HISTORY, LIMITS)

    assert [q.uid for q in found.first_posts] == [native.mention.uid, pasted.mention.uid]
    assert {v.author for v in found.loudest} == {"eva", "otto"}
    assert [(c.posts, c.first.uid) for c in found.copies] == [(3, native.mention.uid)]
    assert [q.uid for q in first_posts([alert, native], LIMITS)] == [native.mention.uid]
    assert [q.uid for q in first_posts([alert, pasted], LIMITS)] == [alert.mention.uid, pasted.mention.uid]
