"""What a bin shows its detector beside the counts: the scorer's doubt, authors and tone; each mention exactly once."""

import json
from dataclasses import replace

import pytest

from shitstorm_radar.pipeline.bin_closing import BIN, LATE
from shitstorm_radar.pipeline.late_counts import Consumed, Counts
from shitstorm_radar.records import Author, SourceStatus, TopicMention
from shitstorm_radar.store.base import Batch, DetectionStep
from tests.pipeline.desk import BEGIN, MINUTE, SimpleDetector, bin_at, mention


def entry(number, at, negativity, who=None, **changed):
    author = Author(handle=who or f"author{number}")
    return TopicMention("mueller", mention(number, at, author=author), negativity, "de", (), at, True, **changed)


def keep(store, *entries):
    return store.ingest(Batch(SourceStatus("blog"), entries))


def shown():
    return [o for o in SimpleDetector.shown if o.mentions]


def test_the_scorers_doubt_is_summed_as_a_variance(desk, store):
    keep(store, entry(1, BEGIN, 0.5), entry(2, BEGIN + MINUTE, 0.9))
    desk.closer.advance(bin_at(1))

    assert shown()[0].critical_variance == pytest.approx(0.25 + 0.09)


def test_tone_is_summed(desk, store):
    keep(store, entry(1, BEGIN, 0.9, aggression=0.75), entry(2, BEGIN + MINUTE, 0.9, aggression=0.5))
    desk.closer.advance(bin_at(1))

    assert shown()[0].aggressive == pytest.approx(1.25)


def test_an_author_counts_once_in_a_bin_however_many_minutes_hold_a_post(desk, store):
    keep(store, *(entry(n, BEGIN + n * MINUTE, 0.9, "eva") for n in range(5)), entry(9, BEGIN, 0.9, "otto"))
    desk.closer.advance(bin_at(1))

    assert shown()[0].authors == 2


def test_only_authors_of_critical_mentions_count(desk, store):
    keep(store, entry(1, BEGIN, 0.9), entry(2, BEGIN, 0.49), entry(3, BEGIN, 0.5))
    desk.closer.advance(bin_at(1))

    assert shown()[0].authors == 2


def test_an_author_that_joins_a_minute_later_is_counted_and_one_that_is_there_is_not(desk, store):
    keep(store, entry(1, BEGIN, 0.9, "eva"))
    keep(store, entry(2, BEGIN, 0.9, "eva"), entry(3, BEGIN, 0.9, "otto"))
    desk.closer.advance(bin_at(1))

    assert shown()[0].authors == 2
    assert store.fresh("mueller", BEGIN, BEGIN + MINUTE).authors.tolist() == [2]


def test_what_comes_late_adds_doubt_authors_and_tone_exactly_once_over_a_restart(desk, store):
    keep(store, entry(1, BEGIN, 0.5, "eva"))
    desk.closer.advance(bin_at(1))
    keep(store, entry(2, BEGIN, 0.5, "eva", aggression=0.5), entry(3, BEGIN + MINUTE, 0.5, "otto"))
    desk.reopen()
    desk.closer.advance(bin_at(2))
    desk.reopen()
    desk.closer.advance(bin_at(4))

    first, late = shown()
    assert (first.authors, first.critical_variance, first.aggressive) == (1, 0.25, 0)
    assert (late.start, late.authors, late.critical_variance, late.aggressive) == (bin_at(1), 1, 0.5, 0.5)


def test_a_state_of_a_program_that_counted_less_shows_nothing_twice(desk, store):
    keep(store, entry(1, BEGIN, 0.5))
    desk.closer.advance(bin_at(1))
    memory = store.detector("mueller")
    saved = json.loads(memory.state)
    older = {name: saved[name] for name in ("detector", "mentions", "critical")}
    store.file_detection(DetectionStep("mueller", memory.closed_until, json.dumps(older), 300))
    desk.reopen()
    keep(store, entry(2, bin_at(1), 0.5))
    desk.closer.advance(bin_at(3))

    assert [(o.mentions, o.authors, o.critical_variance) for o in shown()] == [(1, 1, 0.25), (1, 1, 0.25)]


def test_history_adds_nothing(desk, store):
    keep(store, replace(entry(1, BEGIN, 0.9), fresh=False))
    counts = store.fresh("mueller", BEGIN, BEGIN + MINUTE)

    assert counts.variance.sum() == counts.authors.sum() == counts.mentions.sum() == 0


def test_how_far_back_the_late_ones_lie_is_known():
    consumed = Consumed(LATE // BIN)
    known = [Counts()] * (LATE // BIN)
    known[-3] = Counts(1.0, 0.5)

    assert consumed.late(known) == (Counts(1.0, 0.5), 3)
    assert consumed.late(known) == (Counts(), None)
