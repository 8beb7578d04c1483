"""Every dialect in which sites tell what is left, and what follows from it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.sources.base import Quota
from shitstorm_radar.sources.quota_notes import new_page
from shitstorm_radar.sources.rate_headers import midnight_after, pause_that_spares, quota_of, scarcest
from tests.sources.rest_desk import KEY, NOW, Desk, as_json

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("headers", "quota"),
    [
        ({"x-ratelimit-limit": "300", "x-ratelimit-remaining": "212", "x-ratelimit-reset": "2026-11-21T12:05:00.000000Z"},
         Quota(212, 300, NOW + 5 * MINUTE)),
        ({"x-rate-limit-limit": "450", "x-rate-limit-remaining": "449", "x-rate-limit-reset": "1795262700"},
         Quota(449, 450, NOW + 5 * MINUTE)),
        ({"x-ratelimit-remaining": "593.0", "x-ratelimit-used": "7", "x-ratelimit-reset": "300"},
         Quota(593, 600, NOW + 5 * MINUTE)),
        ({"ratelimit-limit": "100, 100;w=60", "ratelimit-remaining": "99", "ratelimit-reset": "60"},
         Quota(99, 100, NOW + MINUTE)),
        ({"x-app-usage": '{"call_count":28,"total_time":25,"total_cputime":40}'}, Quota(60, 100, NOW + 60 * MINUTE)),
        ({"x-business-use-case-usage": '{"17":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":19}]}'},
         Quota(0, 100, NOW + 19 * MINUTE)),
        ({"x-ratelimit-remaining": "5"}, Quota(5, None, None)),
        ({"x-ratelimit-remaining": "many", "x-app-usage": "[]", "x-business-use-case-usage": "{"}, None),
        ({"x-app-usage": '{"call_count":250}'}, Quota(0, 100, NOW + 60 * MINUTE)),
        ({}, None),
    ],
)  # fmt: skip
def test_what_is_left_is_read_in_every_dialect(headers, quota):
    assert quota_of(headers, NOW) == quota


def test_a_wrong_clock_here_does_no_harm():
    headers = {
        "x-ratelimit-remaining": "1",
        "x-ratelimit-reset": "2026-11-21T12:05:00Z",
        "date": "Sat, 21 Nov 2026 12:04:00 GMT",
    }
    assert quota_of(headers, NOW) == Quota(1, None, NOW + MINUTE)


@given(st.dictionaries(
    st.sampled_from([f + n for f in ("x-ratelimit-", "x-rate-limit-", "ratelimit-") for n in ("limit", "remaining", "reset", "used")]
                    + ["x-app-usage", "x-business-use-case-usage", "date"]),
    st.text(max_size=30) | st.integers(-(10**30), 10**30).map(str) | st.floats().map(str)
    | st.sampled_from(['{"call_count":1e400}', '{"a":[{"call_count":-5}]}', '{"call_count":"x"}'])))  # fmt: skip
def test_whatever_a_header_says_is_read_or_passed_over(headers):
    quota = quota_of(headers, NOW)
    if quota is not None:
        assert quota.left is not None
        assert quota.left >= 0
        assert quota.resets_at is None or quota.resets_at >= NOW - MINUTE
        pause = pause_that_spares(quota, NOW)
        assert pause is None or pause > timedelta(0)


@pytest.mark.parametrize(
    ("quota", "minutes"),
    [
        (Quota(212, 300, NOW + 5 * MINUTE), None),
        (Quota(0, 300, NOW + 5 * MINUTE), 5),
        (Quota(60, 300, NOW + 60 * MINUTE), 1),
        (Quota(0, None, NOW + 5 * MINUTE), 5),
        (Quota(1, None, NOW + 5 * MINUTE), None),
        (Quota(0, 300, None), None),
        (Quota(0, 300, NOW), None),
        (Quota(), None),
    ],
)
def test_little_is_spread_and_nothing_waits(quota, minutes):
    assert pause_that_spares(quota, NOW) == (None if minutes is None else minutes * MINUTE)


def test_the_scarcest_is_told_unless_it_is_whole_again():
    many, few, old = Quota(90, 100, NOW + MINUTE), Quota(30, 300), Quota(0, 100, NOW)
    assert scarcest([many, few, old], NOW) == few
    assert scarcest([old], NOW) is None


def test_a_day_of_requests_ends_at_midnight_in_utc():
    assert midnight_after(NOW) == datetime(2026, 11, 22, tzinfo=UTC)


def test_what_an_answer_tells_is_noted_where_all_requests_pass():
    told = new_page()
    headers = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "212", "X-RateLimit-Reset": "300"}
    Desk("hacker_news", lambda _: as_json({"hits": []}, **headers)).poll()
    Desk("youtube", lambda _: as_json({"items": []}, **headers)).poll()

    assert {(q.left, q.limit) for q in told.values()} == {(212, 300)}
    anonymous, keyed = sorted(told)
    assert anonymous == "127.0.0.1"
    assert keyed.startswith("127.0.0.1#")
    assert KEY not in keyed


def test_stack_exchange_tells_its_quota_in_the_answer():
    told: dict[str, object] = {"items": [], "quota_remaining": 200, "quota_max": 300}
    assert Desk("stack_exchange", lambda _: as_json(told)).poll().quota == Quota(200, 300, midnight_after(NOW))
    assert Desk("stack_exchange", lambda _: as_json({"items": []})).poll().quota is None
