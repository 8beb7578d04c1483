"""What every engine promises about the user's word on mentions."""

from datetime import timedelta

from shitstorm_radar.records import Verdict
from shitstorm_radar.store.base import Correction
from tests.store.making import NOON, batch, entry


def correction(number=1, said=Verdict.CRITICAL, **changed):
    values = {"at": NOON + timedelta(minutes=number), "negative": 0.25, "figures": b"\x00\x3c" * 512, "model": "abc"}
    return Correction(f"feed:{number}", said, **{**values, **changed})


def test_every_field_survives_and_the_oldest_comes_first(store):
    store.ingest(batch(entry(1), entry(2)))
    store.correct("wurst", correction(2, Verdict.POSITIVE))
    store.correct("wurst", correction(1))

    assert store.corrections("wurst", "abc") == (correction(1), correction(2, Verdict.POSITIVE))
    assert store.verdict("wurst", "feed:2") is Verdict.POSITIVE


def test_the_last_word_counts_and_it_can_be_taken_back(store):
    store.correct("wurst", correction(1))
    store.correct("wurst", correction(1, Verdict.NEUTRAL))
    assert store.verdict("wurst", "feed:1") is Verdict.NEUTRAL
    assert len(store.corrections("wurst", "abc")) == 1

    store.take_back("wurst", "feed:1")
    assert store.verdict("wurst", "feed:1") is None
    assert store.corrections("wurst", "abc") == ()


def test_a_word_counts_for_its_topic_and_its_weights_only(store):
    store.correct("wurst", correction(1))

    assert store.verdict("senf", "feed:1") is None
    assert store.corrections("senf", "abc") == ()
    assert store.corrections("wurst", "other") == ()


def test_taking_back_what_was_never_said_does_no_harm(store):
    store.take_back("wurst", "feed:9")
    assert store.verdict("wurst", "feed:9") is None
