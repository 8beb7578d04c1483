"""Looks into threads find replies that no source shows, keep to the hosts' budgets, and harm no source when they fail."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from shitstorm_radar.errors import SourceError, StoreError
from shitstorm_radar.polling import thread_watch
from shitstorm_radar.records import Engagement, Mention, MentionKind, SourceCondition
from shitstorm_radar.settings import SETTINGS_KEY, Settings, to_document
from shitstorm_radar.sources.base import Thread, Visit
from shitstorm_radar.store.base import MentionFilter
from tests.fakes.lapse_loop import START
from tests.fakes.scripted_connector import ScriptedConnector
from tests.polling.watch_desk import BLOG, MUELLER, post

MINUTE = timedelta(minutes=1)
SHAME = "Eine Frechheit, ich bin entsetzt!"


@dataclass
class Forum(ScriptedConnector):
    """Shows posts when polled, and threads when asked for them."""

    host: str = "blog.test"
    thread_host: str = "blog.test"
    posts: list[Mention] = field(default_factory=list)
    threads: dict[str, list[Mention]] = field(default_factory=dict)
    looked: list[tuple[str, datetime]] = field(default_factory=list)
    fault: Exception | None = None
    hangs: bool = False

    def thread_of(self, names):
        return next((n.removeprefix("feed:") for n in names if n.startswith("feed:")), None)

    async def poll(self, cursor, now):
        await super().poll(cursor, now)
        return Visit(tuple(p for p in self.posts if (p.published_at or now) <= now))

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        self.looked.append((thread.name, now))
        if self.hangs:
            await asyncio.Event().wait()
        if self.fault is not None:
            raise self.fault
        return Visit(tuple(m for m in self.threads.get(thread.name, ()) if (m.published_at or now) <= now))


def answer(number, to, at):
    return replace(post(number, at, SHAME), kind=MentionKind.REPLY, parent=f"feed:{to}")


@pytest.fixture
def forum(watch_desk):
    forum = watch_desk.sources["blog"] = Forum("blog", watch_desk.clock.monotonic_s)
    return forum


def kept(desk):
    return {m.mention.uid: m for m in desk.store.mentions(MentionFilter("mueller"), None, 1000).rows}


def test_replies_that_no_visit_shows_are_found_and_counted_as_news(watch_desk, forum):
    forum.posts = [post(1, START + 3 * MINUTE)]
    forum.threads["1"] = [post(1, START + 3 * MINUTE), *(answer(n, 1, START + n * MINUTE) for n in range(4, 20))]

    watch_desk.run(40)

    found = kept(watch_desk)
    assert set(found) == {f"feed:{n}" for n in (1, *range(4, 20))}
    assert all(found[f"feed:{n}"].inherited and found[f"feed:{n}"].fresh for n in range(4, 20))


def test_replies_from_before_the_source_was_watched_are_history(watch_desk, forum):
    forum.posts = [post(1, START - 30 * MINUTE)]
    forum.threads["1"] = [answer(2, 1, START - 20 * MINUTE), answer(3, 1, START + 5 * MINUTE)]

    watch_desk.run(40)

    assert {uid: m.fresh for uid, m in kept(watch_desk).items()} == {"feed:1": False, "feed:2": False, "feed:3": True}


def test_old_replies_of_a_first_look_are_history_too(watch_desk, forum):
    watch_desk.run(5)
    forum.posts = [post(1, START + 5 * MINUTE)]
    forum.threads["1"] = [answer(2, 1, START + 6 * MINUTE)]
    forum.fault = SourceError("no", condition=SourceCondition.OFFLINE, code="dns")

    def recover(_):
        forum.fault = None

    watch_desk.run(200, recover, at_minute=100)

    assert kept(watch_desk)["feed:2"].fresh is False


def test_a_post_that_left_the_newest_page_still_has_its_reactions_counted(watch_desk, forum):
    def at(likes, minute):
        return replace(
            post(1, START + 3 * MINUTE),
            engagement=Engagement(likes=likes, metrics_at=START + minute * MINUTE),
        )

    forum.posts = [at(3, 4)]
    forum.threads["1"] = [at(340, 20)]

    watch_desk.run(40)

    assert kept(watch_desk)["feed:1"].mention.engagement.likes == 340


def test_a_host_is_asked_rarely_and_its_own_visits_come_on_time(watch_desk, forum):
    forum.posts = [
        replace(post(n, START + MINUTE), engagement=Engagement(likes=500, metrics_at=START + MINUTE)) for n in range(50)
    ]

    watch_desk.run(60)

    times = [at for _, at in forum.looked]
    assert 100 < len(times) <= 60 * 4 + 1
    assert min(b - a for a, b in itertools.pairwise(times)) >= timedelta(seconds=15)
    gaps = [b - a for a, b in itertools.pairwise(forum.asked_s)]
    assert max(gaps) < 1.1 * BLOG.interval_s + thread_watch.NAP_S


@pytest.mark.parametrize(
    ("fault", "most"),
    [
        (SourceError("no", condition=SourceCondition.OFFLINE, code="dns"), 8),
        (SourceError("no", condition=SourceCondition.BROKEN_DATA, code="other_data"), 3),
        (SourceError("no", condition=SourceCondition.WRONG_ADDRESS, code="not_found", details={"status": "404"}), 1),
        (StoreError("the disk is full", code="disk_full"), 3),
    ],
)
def test_a_look_that_fails_harms_no_visit_and_is_not_repeated_for_ever(watch_desk, forum, fault, most):
    forum.posts = [post(1, START + MINUTE)]
    forum.fault = fault

    watch_desk.run(240)

    assert 1 <= len(forum.looked) <= most
    assert len(forum.asked_s) >= 240 / 2 - 15
    assert watch_desk.store.sources()["blog"].status.condition is SourceCondition.OK


def test_a_fault_of_ours_in_a_look_is_logged_and_harms_no_visit(watch_desk, forum, caplog):
    forum.posts = [post(1, START + MINUTE)]
    forum.fault = KeyError("oops")

    watch_desk.run(120)

    assert "this is a bug" in caplog.text
    assert watch_desk.store.sources()["blog"].status.condition is SourceCondition.OK
    caplog.clear()


def test_a_host_that_hangs_is_let_go_of(watch_desk, forum):
    forum.posts = [post(1, START + MINUTE)]
    forum.hangs = True

    watch_desk.run(60)

    assert 1 <= len(forum.looked) <= 6
    assert len(forum.asked_s) >= 25


def test_what_a_site_asks_for_in_a_look_counts_for_its_visits_too(watch_desk, forum):
    forum.posts = [post(1, START + MINUTE)]
    forum.fault = SourceError(
        "no", condition=SourceCondition.SLOW_DOWN, code="too_many_requests", retry_after=timedelta(minutes=30)
    )

    watch_desk.run(60)

    gaps = [b - a for a, b in itertools.pairwise(forum.asked_s)]
    assert max(gaps) >= 30 * 60


def test_threads_are_followed_again_after_a_restart(watch_desk, forum):
    forum.posts = [post(1, START + MINUTE)]
    watch_desk.run(5)
    assert "feed:1" in kept(watch_desk)
    forum.posts = []
    forum.threads["1"] = [answer(2, 1, START + 5 * MINUTE)]

    watch_desk.run(40)

    assert "feed:2" in kept(watch_desk)


def test_replies_begin_no_threads_of_their_own(watch_desk, forum):
    forum.posts = [post(1, START + 3 * MINUTE)]
    forum.threads["1"] = [answer(n, 1, START + n * MINUTE) for n in range(4, 20)]

    watch_desk.run(40)

    assert {name for name, _ in forum.looked} == {"1"}


def test_a_post_that_is_gone_is_marked_as_deleted_and_asked_for_no_more(watch_desk, forum):
    forum.posts = [post(1, START + 3 * MINUTE)]
    forum.threads["1"] = [
        replace(post(1, START + 3 * MINUTE, ""), deleted_at=START + 9 * MINUTE, text_hash="", published_at=START)
    ]

    watch_desk.run(60, lambda _: forum.posts.clear(), at_minute=8)

    assert len(forum.looked) == 1
    gone = kept(watch_desk)["feed:1"].mention
    assert (gone.text, gone.deleted_at) == ("", START + 9 * MINUTE)


def test_a_disabled_source_is_not_looked_into(watch_desk, forum):
    watch_desk.store.put_config(
        SETTINGS_KEY, to_document(Settings((MUELLER,), (replace(BLOG, enabled=False),))), revision=1
    )
    forum.posts = [post(1, START + MINUTE)]

    watch_desk.run(30)

    assert forum.looked == []
