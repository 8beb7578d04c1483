"""Posts on a real Mastodon API server that is written to, answered, corrected and disturbed, and what we have of them."""

import asyncio
import itertools
from datetime import UTC, datetime, timedelta

import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources import mastodon
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.mastodon import MastodonSource
from tests.fakes.mastodon_instance import MastodonInstance
from tests.servers.reader import Reader

TIMELINE = "/api/v1/timelines/tag/*"
PATIENCE = timedelta(minutes=10)


NUMBERS = itertools.count(1)


@pytest.fixture(scope="module")
def server():
    with MastodonInstance() as running:
        yield running


@pytest.fixture
def instance(server):
    yield server
    server.clear_faults()


@pytest.fixture
def tag():
    """A hashtag that no other test uses."""
    return f"müller{next(NUMBERS)}"


@pytest.fixture
def source(instance, tag):
    return SourceConfig("m", SourceKind.MASTODON, "M", instance.address, {"hashtag": tag})


def texts(mentions):
    return [m.text for m in mentions]


def test_a_post_its_answer_correction_and_new_counts_are_one_mention_each(instance, source, tag, tmp_path):
    async def live():
        post = instance.post(f"Unverschämt #{tag}", language="de")
        async with Reader(tmp_path, source) as reader:
            before = await reader.read()
            instance.post(f"Mir auch #{tag}", in_reply_to_id=post["id"])
            instance.ask("POST", f"/api/v1/statuses/{post['id']}/favourite", {})
            answered = await reader.read()
            instance.ask("PUT", f"/api/v1/statuses/{post['id']}", {"status": f"Entschuldigt #{tag}"})
            corrected = await reader.read()
            return before, answered, corrected, reader.earlier(corrected[0]), reader.arrived

    before, answered, corrected, earlier, arrived = asyncio.run(live())

    assert texts(before) == [f"Unverschämt #{tag}"]
    assert texts(answered) == [f"Unverschämt #{tag}", f"Mir auch #{tag}"]
    assert (answered[0].engagement.likes, answered[1].parent is not None) == (1, True)
    assert texts(corrected) == [f"Entschuldigt #{tag}", f"Mir auch #{tag}"]
    assert (earlier, arrived) == ([f"Unverschämt #{tag}"], 2)


def test_a_post_that_was_deleted_before_we_came_is_not_known_and_one_after_stays_known(instance, source, tag, tmp_path):
    async def live():
        gone = instance.post(f"Zu früh #{tag}")
        kept = instance.post(f"Unverschämt #{tag}")
        instance.ask("DELETE", f"/api/v1/statuses/{gone['id']}")
        async with Reader(tmp_path, source) as reader:
            before = await reader.read()
            instance.ask("DELETE", f"/api/v1/statuses/{kept['id']}")
            return before, await reader.read(), reader.arrived

    before, after, arrived = asyncio.run(live())

    assert texts(before) == [f"Unverschämt #{tag}"]
    assert (texts(after), arrived) == (texts(before), 1)


@pytest.mark.parametrize(
    ("effect", "condition", "code"),
    [
        ({"type": "ratelimit"}, SourceCondition.SLOW_DOWN, "too_many_requests"),
        ({"type": "status", "status": 503}, SourceCondition.SLOW_DOWN, "overloaded"),
        ({"type": "status", "status": 401}, SourceCondition.NEEDS_SIGN_IN, "timeline_closed"),
        ({"type": "malformed"}, SourceCondition.BROKEN_DATA, "not_json"),
        ({"type": "malformed", "truncate": False}, SourceCondition.BROKEN_DATA, "not_json"),
        ({"type": "status", "status": 200, "body": [{"id": "1"}] * 9}, SourceCondition.BROKEN_DATA, "bad_statuses"),
    ],
)
def test_what_is_posted_during_a_fault_comes_when_it_is_over(instance, source, tag, tmp_path, effect, condition, code):
    async def live():
        instance.post(f"eins #{tag}")
        async with Reader(tmp_path, source) as reader:
            await reader.read()
            instance.fault(TIMELINE, **effect)
            instance.post(f"zwei #{tag}")
            during = texts(await reader.read())
            said = reader.status.condition, reader.status.code
            instance.post(f"drei #{tag}")
            instance.clear_faults()
            after = texts(await reader.read(PATIENCE))
            return during, said, after, reader.status.condition, reader.arrived

    during, said, after, condition_after, arrived = asyncio.run(live())

    assert (during, said) == ([f"eins #{tag}"], (condition, code))
    assert (after, condition_after, arrived) == (
        [f"eins #{tag}", f"zwei #{tag}", f"drei #{tag}"],
        SourceCondition.OK,
        3,
    )


@pytest.mark.parametrize("good_pages", [0, 1, 2, 3])
def test_a_fault_in_the_middle_of_a_catch_up_loses_nothing_and_doubles_nothing(
    instance, source, tag, tmp_path, monkeypatch, good_pages
):
    monkeypatch.setattr(mastodon, "PAGE", 5)

    async def live():
        instance.post(f"start #{tag}")
        async with Reader(tmp_path, source) as reader:
            await reader.read()
            wave = [f"{number} #{tag}" for number in range(23)]
            for text in wave:
                instance.post(text)
            if good_pages:
                instance.fault(TIMELINE, count=good_pages, type="latency")  # no delay: lets so many pass
            instance.fault(TIMELINE, count=1, type="status", status=502)
            await reader.read()
            failed = reader.status.condition
            kept = await reader.read(PATIENCE)
            return wave, failed, kept, reader.arrived

    wave, failed, kept, arrived = asyncio.run(live())

    assert failed is SourceCondition.OFFLINE
    assert sorted(texts(kept)) == sorted([f"start #{tag}", *wave])
    assert arrived == 24


def test_a_server_that_keeps_us_waiting_is_offline_within_the_deadline(instance, source):
    async def live():
        instance.fault(TIMELINE, type="latency", delay_ms=1500)
        client = HttpClient(proxies={}, deadline_s=0.5)
        with pytest.raises(SourceError) as caught:
            await MastodonSource(source, client).poll({}, datetime.now(UTC))
        await client.aclose()
        return caught.value

    told = asyncio.run(live())

    assert (told.condition, told.code) == (SourceCondition.OFFLINE, "timeout")


def test_a_slow_server_is_read_all_the_same(instance, source, tag, tmp_path):
    async def live():
        instance.post(f"langsam #{tag}")
        instance.fault(TIMELINE, type="latency", delay_ms=300)
        async with Reader(tmp_path, source) as reader:
            return texts(await reader.read())

    assert asyncio.run(live()) == [f"langsam #{tag}"]
