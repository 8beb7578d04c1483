"""Hashtags of a real Mastodon API server, and of instances that are closed, broken or none at all."""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources import mastodon
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.mastodon import MastodonSource
from tests.fakes.fault_site import PAGE, FaultSite, redirect, reply
from tests.fakes.mastodon_instance import MastodonInstance
from tests.sources.test_mastodon_status import STATUS

NOW = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def server() -> Iterator[MastodonInstance]:
    with MastodonInstance() as running:
        yield running


@pytest.fixture
def instance(server: MastodonInstance) -> Iterator[MastodonInstance]:
    yield server
    server.clear_faults()


def source(address: str, client: HttpClient, hashtag: str) -> MastodonSource:
    return MastodonSource(SourceConfig("s", SourceKind.MASTODON, "M", address, {"hashtag": hashtag}), client)


async def visit(address: str, hashtag: str, cursor: Cursor | None = None) -> Visit:
    client = HttpClient(proxies={})
    try:
        return await source(address, client, hashtag).poll(cursor or {}, NOW)
    finally:
        await client.aclose()


def poll(address: str, hashtag: str, cursor: Cursor | None = None) -> Visit:
    return asyncio.run(visit(address, hashtag, cursor))


def texts(visit: Visit) -> list[str]:
    return [m.text for m in visit.mentions]


def timeline(tag: str = "Bahn", **bounds: str) -> str:
    more = "".join(f"&{name}={value}" for name, value in bounds.items())
    return f"/api/v1/timelines/tag/{tag}?limit=40{more}"


def as_json(value: Any, **headers: str) -> bytes:
    return reply(json.dumps(value).encode(), headers={"Content-Type": "application/json", **headers})


def poll_site(routes: dict[str, bytes], hashtag: str = "Bahn", cursor: Cursor | None = None) -> tuple[Visit, list[str]]:
    async def main() -> tuple[Visit, list[str]]:
        async with FaultSite(dict(routes)) as site:
            found = await visit(site.address(""), hashtag, cursor)
            return found, [a.target for a in site.asked]

    return asyncio.run(main())


# a real server


def test_a_hashtag_is_read_oldest_first_and_then_only_what_is_new_is_new(instance):
    instance.post("eins #erste")
    instance.post("zwei #erste #other", language="de", spoiler_text="Achtung")
    instance.post("nothing to do with it #other")

    first = poll(instance.address, "#erste")
    instance.post("drei #erste")
    second = poll(instance.address, "erste", first.cursor)

    assert texts(first) == ["eins #erste", "zwei #erste #other"]
    assert first.mentions[1].title == "Achtung"
    assert texts(second)[-1] == "drei #erste"
    assert {m.uid for m in second.mentions} > {m.uid for m in first.mentions}
    assert (second.complete, second.wait, second.note) == (True, None, "")


def test_a_gap_of_many_pages_is_closed_without_losing_a_post(instance):
    instance.post("start #viele")
    first = poll(instance.address, "viele")
    posted = [instance.post(f"{n} #viele")["uri"] for n in range(85)]

    second = poll(instance.address, "viele", first.cursor)

    assert {m.uid for m in second.mentions} >= {f"mastodon:{uri}" for uri in posted}
    assert (second.complete, second.wait) == (True, None)


def test_a_gap_wider_than_one_visit_may_read_is_closed_by_the_next(instance, monkeypatch):
    monkeypatch.setattr(mastodon, "PAGE", 5)
    monkeypatch.setattr(mastodon, "CATCH_UP_PAGES", 2)
    instance.post("start #sturm")
    cursor = poll(instance.address, "sturm").cursor
    posted = {f"mastodon:{instance.post(f'{n} #sturm')['uri']}" for n in range(24)}

    visits: list[Visit] = []
    while not visits or visits[-1].wait == timedelta(0):
        visits.append(poll(instance.address, "sturm", cursor))
        cursor = visits[-1].cursor

    assert not visits[0].complete
    assert "23 #sturm" in texts(visits[0])  # what is newest comes first
    assert "more has been posted" in visits[0].note
    assert {m.uid for v in visits for m in v.mentions} >= posted
    assert len(visits) == 2
    assert visits[-1].complete


def test_the_first_visit_reads_a_few_pages_of_history(instance, monkeypatch):
    monkeypatch.setattr(mastodon, "PAGE", 5)
    for n in range(20):
        instance.post(f"{n} #geschichte")

    assert texts(poll(instance.address, "geschichte")) == [f"{n} #geschichte" for n in range(5, 20)]


def test_an_edited_post_and_its_new_counts_are_seen_again(instance):
    status = instance.post("falsch #korrektur")
    first = poll(instance.address, "korrektur")
    instance.ask("PUT", f"/api/v1/statuses/{status['id']}", {"status": "richtig #korrektur"})
    instance.ask("POST", f"/api/v1/statuses/{status['id']}/favourite", {})

    (again,) = poll(instance.address, "korrektur", first.cursor).mentions

    assert again.uid == first.mentions[0].uid
    assert (again.text, again.engagement.likes) == ("richtig #korrektur", 1)
    assert again.edited_at is not None


def test_several_hashtags_are_read_together_and_a_post_with_two_counts_once(instance):
    instance.post("a #rot")
    instance.post("b #grün")
    instance.post("c #rot #grün")

    visit = poll(instance.address, "rot, #grün, rot")

    assert texts(visit) == ["a #rot", "b #grün", "c #rot #grün"]
    assert isinstance(visit.cursor["newest"], dict)
    assert set(visit.cursor["newest"]) == {"rot", "grün"}


def test_the_page_of_a_hashtag_may_be_pasted_as_the_address(instance):
    instance.post("x #seite")

    assert texts(poll(f"{instance.address}/tags/seite", "")) == ["x #seite"]


def test_a_hashtag_nobody_uses_says_so(instance):
    visit = poll(instance.address, "niemals")

    assert visit.mentions == ()
    assert visit.note == "nobody has used the hashtag here, or the instance shows it to nobody"
    assert visit.cursor["access"] == "unknown"


def test_a_site_that_asks_for_a_pause_is_told_as_slow_down(instance):
    instance.fault("/api/v1/timelines/tag/*", type="ratelimit")

    with pytest.raises(SourceError) as caught:
        poll(instance.address, "x")

    assert caught.value.condition is SourceCondition.SLOW_DOWN
    assert caught.value.retry_after == timedelta(seconds=300)


@pytest.mark.parametrize(
    ("effect", "condition", "code"),
    [
        ({"type": "status", "status": 401}, SourceCondition.NEEDS_SIGN_IN, "timeline_closed"),
        ({"type": "status", "status": 422}, SourceCondition.NEEDS_SIGN_IN, "timeline_closed"),
        ({"type": "status", "status": 403}, SourceCondition.BLOCKED, "forbidden"),
        ({"type": "status", "status": 404}, SourceCondition.WRONG_ADDRESS, "not_found"),
        ({"type": "status", "status": 502}, SourceCondition.OFFLINE, "site_fault"),
        ({"type": "malformed"}, SourceCondition.BROKEN_DATA, "not_json"),
        ({"type": "status", "status": 200, "body": {"error": "x"}}, SourceCondition.BROKEN_DATA, "not_a_timeline"),
    ],
)
def test_a_failure_says_what_state_the_source_is_in(instance, effect, condition, code):
    instance.fault("/api/v1/timelines/tag/*", **effect)

    with pytest.raises(SourceError) as caught:
        poll(instance.address, "x")

    assert (caught.value.condition, caught.value.code) == (condition, code)
    assert "127.0.0.1" in str(caught.value)


@pytest.mark.parametrize(
    ("feeds", "condition", "code"),
    [
        ({"local": "authenticated", "remote": "authenticated"}, SourceCondition.NEEDS_SIGN_IN, "timeline_closed"),
        ({"local": "disabled", "remote": "disabled"}, SourceCondition.BLOCKED, "timeline_disabled"),
    ],
)
def test_an_empty_list_of_a_closed_instance_is_no_silence(instance, feeds, condition, code):
    access = {"configuration": {"timelines_access": {"hashtag_feeds": feeds}}}
    instance.fault("/api/v2/instance", type="status", status=200, body=access)

    with pytest.raises(SourceError) as caught:
        poll(instance.address, "leer")

    assert (caught.value.condition, caught.value.code) == (condition, code)


@pytest.mark.parametrize(
    ("remote", "access", "note"),
    [("authenticated", "local", "only what its own members post"), ("public", "public", "nobody has used")],
)
def test_an_open_instance_is_asked_once_about_its_rules_and_what_it_hides_is_said(instance, remote, access, note):
    rules = {"configuration": {"timelines_access": {"hashtag_feeds": {"local": "public", "remote": remote}}}}
    instance.fault("/api/v2/instance", type="status", status=200, body=rules, count=1)

    first = poll(instance.address, "leer")
    again = poll(instance.address, "leer", first.cursor)

    assert note in first.note
    assert first.cursor["access"] == again.cursor["access"] == access


# sites that are not what they should be


def test_a_web_page_instead_of_data_is_blocked_not_empty():
    with pytest.raises(SourceError) as caught:
        poll_site({timeline(): reply(PAGE, headers={"Content-Type": "text/html"})})

    assert (caught.value.condition, caught.value.code) == (SourceCondition.BLOCKED, "html")


def test_posts_that_vanished_make_the_instance_suspicious():
    closed = {"configuration": {"timelines_access": {"hashtag_feeds": {"local": "authenticated"}}}}
    routes = {timeline(): as_json([]), "/api/v2/instance": as_json(closed)}

    with pytest.raises(SourceError, match="people with an account"):
        poll_site(routes, cursor={"newest": {"Bahn": "5"}, "access": "public"})


def test_posts_that_vanished_from_an_open_instance_leave_the_place_where_reading_ended():
    visit, _ = poll_site({timeline(): as_json([])}, cursor={"newest": {"Bahn": "5"}, "access": "public"})

    assert visit.cursor == {"newest": {"Bahn": "5"}, "access": "unknown"}


def test_one_odd_post_is_skipped_and_said():
    page = [{**STATUS, "id": str(n), "uri": f"https://x.test/{n}"} for n in range(5)] + [{"id": "9"}]

    visit, _ = poll_site({timeline(): as_json(page)})

    assert (len(visit.mentions), visit.skipped) == (5, 1)
    assert visit.note == "1 posts cannot be read ('uri' is missing)"
    assert visit.cursor["newest"] == {"Bahn": "9"}


def test_more_than_a_fifth_of_odd_posts_is_broken_data():
    page: list[Any] = [{**STATUS, "id": str(n), "uri": f"https://x.test/{n}"} for n in range(8)]

    with pytest.raises(SourceError, match="3 of 11 posts cannot be read") as caught:
        poll_site({timeline(): as_json([*page, {"id": "9"}, "x", None])})

    assert (caught.value.condition, caught.value.code) == (SourceCondition.BROKEN_DATA, "bad_statuses")


def test_reading_pauses_when_the_allowance_is_nearly_used_up():
    page = [{**STATUS, "id": str(n), "uri": f"https://x.test/{n}"} for n in range(100, 140)]
    reset = (NOW + timedelta(seconds=200)).isoformat().replace("+00:00", "Z")
    tight = {"X-RateLimit-Remaining": "3", "X-RateLimit-Reset": reset}

    later, asked = poll_site({timeline(): as_json(page, **tight)}, cursor={"newest": {"Bahn": "1"}})
    first, first_asked = poll_site({timeline(): as_json(page, **tight)})

    assert (later.wait, later.complete, asked) == (timedelta(seconds=200), False, [timeline()])
    assert later.cursor["newest"] == {"Bahn": "1"}
    assert (first.wait, first.complete, first_asked) == (timedelta(seconds=200), True, [timeline()])


def test_an_instance_that_never_moves_on_does_not_hold_us():
    page = [{**STATUS, "id": str(n), "uri": f"https://x.test/{n}"} for n in range(100, 140)]
    old = [{**STATUS, "id": "1"}]

    visit, asked = poll_site(
        {timeline(): as_json(page), timeline(min_id="1"): as_json(old)}, cursor={"newest": {"Bahn": "1"}}
    )

    assert (visit.wait, visit.cursor["newest"]) == (None, {"Bahn": "139"})
    assert len(asked) == 2


def test_an_instance_that_has_moved_for_good_says_where():
    async def main() -> tuple[Visit, str]:
        async with FaultSite({timeline(): as_json([{**STATUS, "id": "5"}])}) as new:
            old = FaultSite({timeline(): redirect(new.address(timeline()), "301 Moved Permanently")})
            async with old:
                return await visit(old.address(""), "Bahn"), new.address("")

    found, new_address = asyncio.run(main())

    assert (len(found.mentions), found.moved_to) == (1, new_address)


def test_a_page_of_thousands_of_posts_is_cut():
    page = [{**STATUS, "id": str(n), "uri": f"https://x.test/{n}"} for n in range(3000)]

    visit, _ = poll_site({timeline(): as_json(page), timeline(max_id="0"): as_json([])})

    assert len(visit.mentions) == 160


def test_an_older_instance_without_the_rules_is_taken_as_open():
    visit, _ = poll_site({timeline(): as_json([]), "/api/v2/instance": as_json(["odd"])})

    assert visit.cursor["access"] == "unknown"


@pytest.mark.parametrize("hashtag", ["", " , ", "zwei wörter", "2026", "a/b", ",".join("abcdefghijk")])
def test_a_wrong_hashtag_is_told_without_asking_anybody(hashtag):
    with pytest.raises(SourceError) as caught:
        poll("http://127.0.0.1:9", hashtag)

    assert (caught.value.condition, caught.value.code) == (SourceCondition.WRONG_ADDRESS, "bad_hashtag")


@pytest.mark.parametrize("address", ["http://[::1", "ftp://x.test", "http://"])
def test_a_wrong_address_is_a_state_of_the_source(address):
    with pytest.raises(SourceError) as caught:
        poll(address, "Bahn")

    assert caught.value.condition is SourceCondition.WRONG_ADDRESS


@pytest.mark.parametrize(
    ("address", "host"),
    [("mastodon.social", "mastodon.social"), (" https://Social.Test/ ", "social.test"), ("http://[::1", "")],
)
def test_the_instances_host_has_the_budget(address, host):
    client = HttpClient(proxies={})
    assert source(address, client, "x").host == host
    assert source(address, client, "x").source_id == "s"
    asyncio.run(client.aclose())


def test_umlauts_are_sent_as_they_must():
    visit, asked = poll_site({timeline("M%C3%BCller"): as_json([{**STATUS, "id": "5"}])}, "Müller")

    assert len(visit.mentions) == 1
    assert asked == [timeline("M%C3%BCller")]
