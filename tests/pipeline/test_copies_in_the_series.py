"""Copies are kept, counted for people, and hardly shown to the detector."""

import pytest

from shitstorm_radar.pipeline.intake import Intake
from shitstorm_radar.records import Author, MentionKind
from shitstorm_radar.store.base import MentionFilter
from tests.pipeline.desk import ANGRY, BEGIN, MINUTE, SimpleDetector, bin_at, mention
from tests.shipped_scorer import shipped_scorer


def reprints(count):
    return [
        mention(n, BEGIN, ANGRY, kind=MentionKind.ARTICLE, author=Author(), channel=f"paper{n}.test")
        for n in range(count)
    ]


def test_a_syndicated_article_is_one_text_and_many_mentions(desk, store):
    desk.take(reprints(11), BEGIN + MINUTE)
    desk.closer.advance(bin_at(1))
    series = store.series("mueller", BEGIN, bin_at(1), 300)

    assert (series.mentions.tolist(), series.texts.tolist()) == ([11], [1])
    assert store.series("mueller", BEGIN, BEGIN + 60 * MINUTE, 3600).texts.tolist() == [1]
    assert [o.mentions for o in SimpleDetector.shown] == [pytest.approx(2)]
    assert len(store.mentions(MentionFilter("mueller"), None, 50).rows) == 11


def test_a_pasted_text_counts_for_every_author(desk, store):
    desk.take([mention(n, BEGIN, ANGRY) for n in range(12)], BEGIN + MINUTE)
    desk.closer.advance(bin_at(1))

    assert store.series("mueller", BEGIN, bin_at(1), 300).texts.tolist() == [1]
    assert [(o.mentions, o.authors) for o in SimpleDetector.shown] == [(12, 12)]


def test_copies_are_known_again_after_a_restart(desk, store):
    desk.take(reprints(2)[:1], BEGIN + MINUTE)
    desk.intake = Intake(store, shipped_scorer(), desk.settings)
    (entry,) = desk.take(reprints(2)[1:], BEGIN + 2 * MINUTE)

    assert (entry.copy_of, entry.weight) == ("feed:0", pytest.approx(0.1))


def test_members_name_their_first_in_the_store(desk, store):
    desk.take(reprints(2), BEGIN + MINUTE)
    desk.take(reprints(3)[2:], BEGIN + 2 * MINUTE)

    rows = store._db.execute(
        "SELECT m.uid, c.uid FROM topic_mention t JOIN mention m ON m.no = t.mention "
        "LEFT JOIN mention c ON c.no = t.cluster ORDER BY m.no"
    ).fetchall()
    assert rows == [("feed:0", None), ("feed:1", "feed:0"), ("feed:2", "feed:0")]
