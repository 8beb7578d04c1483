"""What X counts, shows and removes, through the intake into the store."""

from datetime import timedelta

import pytest

from shitstorm_radar.pipeline.intake import Intake
from shitstorm_radar.records import SourceStatus
from shitstorm_radar.settings import Settings, SourceConfig, Topic
from shitstorm_radar.store.base import MentionFilter
from tests.fakes.x_site import X, post, storm
from tests.shipped_scorer import shipped_scorer
from tests.sources.rest_desk import NOW, Desk

SOURCE = SourceConfig("s", "x", "X", "https://api.x.com", {"query": "Bahn"})
BAHN = Topic("bahn", "Bahn", "Bahn")


@pytest.fixture
def keep(store):
    intake = Intake(store, shipped_scorer(), Settings((BAHN,), (SOURCE,)))

    def take(visit, now, *, history):
        """As the watch does it."""
        unseen = intake.unseen(visit.mentions)
        chunks = intake.judge(unseen, now=now, history=history or visit.on_surge)
        counts = intake.counts(visit.samples, now=now, history=history)
        status = SourceStatus("s", last_success_at=now)
        return intake.keep([e for c in chunks for e in c], status, cursor=visit.cursor, counts=counts)

    return take


def shown(store):
    rows = store.mentions(MentionFilter("bahn"), None, 100).rows
    return {m.mention.uid: (m.mention.text, m.mention.deleted_at, m.fresh) for m in rows}


def test_counts_fill_the_series_and_the_posts_among_them_count_once(store, keep):
    desk = Desk("x", X(storm, [post(5, 1), post(4, 2)]))
    keep(desk.poll(), NOW, history=False)

    series = store.series("bahn", NOW - timedelta(minutes=30), NOW - timedelta(minutes=1), 60)
    assert [int(n) for n in series.mentions] == [10] * 29
    assert [fresh for _, _, fresh in shown(store).values()] == [False, False]


def test_a_post_that_x_removed_is_blanked_in_the_store_and_still_counted(store, keep):
    gone, kept = post(5, 1), post(4, 2)
    site = X(storm, [gone, kept])
    desk = Desk("x", site)
    first = desk.poll()
    keep(first, NOW, history=True)
    site.rate, desk.now = (lambda moment: 0), NOW + timedelta(hours=25)
    site.gone.add(gone["id"])
    keep(desk.poll(first.cursor), desk.now, history=False)

    after = shown(store)
    assert after[f"x:{gone['id']}"][:2] == ("", desk.now)
    assert after[f"x:{kept['id']}"][:2] == (kept["text"], None)
