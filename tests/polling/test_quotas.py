"""What answers tell of quotas reaches the status, and all sources that share a key spare it together."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from shitstorm_radar.errors import SourceError
from shitstorm_radar.polling import health
from shitstorm_radar.polling.health import Attempt
from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.sources.base import Cursor, Quota, Visit
from shitstorm_radar.sources.quota_notes import note
from tests.fakes.lapse_loop import START
from tests.fakes.scripted_connector import ScriptedConnector
from tests.polling.desk import STEADY, Desk, gaps

MINUTE = timedelta(minutes=1)


@dataclass
class Keyed(ScriptedConnector):
    """Asks with a key, and is told what is left."""

    key: str = ""
    left: int = 100
    resets_in: timedelta = 30 * MINUTE

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        note(self.host, {"authorization": self.key}, Quota(self.left, 100, now + self.resets_in))
        return await super().poll(cursor, now)


def keyed(desk: Desk, source_id: str, key: str, left: int) -> Keyed:
    desk.add(source_id, host="a.test", config=STEADY)
    connector = Keyed(source_id, desk.clock.monotonic_s, "a.test", key=key, left=left)
    desk.connectors[source_id] = connector
    return connector


def test_what_is_left_stands_in_the_status():
    desk = Desk()
    keyed(desk, "a", "x", 212)
    desk.set_sources()
    desk.run_for(60)

    (_, visit, status) = desk.visits[0]
    assert visit.quota is not None
    assert (status.requests_left, status.requests_limit) == (212, 100)
    assert status.resets_at is not None
    assert status.resets_at >= START + 30 * MINUTE


def test_sources_with_a_spent_key_wait_together_and_others_do_not():
    desk = Desk()
    spent, shares = keyed(desk, "spent", "x", 0), keyed(desk, "shares", "x", 0)
    other = keyed(desk, "other", "y", 100)
    desk.set_sources()
    desk.run_for(25 * 60)

    assert (len(spent.asked_s), len(shares.asked_s)) == (1, 1)
    assert max(gaps(other.asked_s)) < 140


def test_little_that_is_left_is_spread_over_the_time():
    desk = Desk()
    scarce = keyed(desk, "scarce", "x", 4)
    desk.set_sources()
    desk.run_for(40 * 60)

    assert min(gaps(scarce.asked_s)) >= 30 * 60 / 4


def test_a_quota_that_is_used_up_is_nothing_left_until_then():
    attempt = Attempt(START, START + MINUTE, 60.0)
    spent = SourceError("x", condition=SourceCondition.SLOW_DOWN, code="quota_spent", retry_after=90 * MINUTE)
    old = SourceStatus("a", requests_left=3, requests_limit=100, resets_at=START)

    told = health.after_failure(old, spent, attempt)
    assert (told.requests_left, told.requests_limit, told.resets_at) == (0, 100, START + 90 * MINUTE)
    lost = health.after_failure(old, SourceError("x", condition=SourceCondition.OFFLINE, code="dns"), attempt)
    assert (lost.requests_left, lost.resets_at) == (None, None)
