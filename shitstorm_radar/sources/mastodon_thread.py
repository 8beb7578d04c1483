"""One conversation at a Mastodon instance: the post with fresh counts, and what was answered.

Strangers are shown up to 60 answers, members thousands.  A post that its own instance no longer has was deleted; other
instances merely forget.
Source: https://docs.joinmastodon.org/methods/statuses/#context
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Mention, MentionKind
from shitstorm_radar.sources.answers import pause_asked
from shitstorm_radar.sources.base import Thread, Visit
from shitstorm_radar.sources.failures import broken
from shitstorm_radar.sources.fingerprint import host_of
from shitstorm_radar.sources.http import Response
from shitstorm_radar.sources.json_site import MOST_ITEMS
from shitstorm_radar.sources.mastodon_status import PLATFORM, Place, mention_of
from shitstorm_radar.sources.paged import oldest_first

_RESERVE: Final = 30  # requests left to the source's own visits before looks pause

Ask = Callable[[str], Awaitable[Response]]
Read = Callable[[Response], Any]


def thread_of(instance: str, names: Sequence[str]) -> str | None:
    """The instance's own number of a post."""
    start = f"{PLATFORM}:{instance}#"
    return next((name.removeprefix(start) for name in names if name.startswith(start)), None)


async def read_thread(ask: Ask, read: Read, thread: Thread, place: Place) -> Visit:
    """A post and the answers to it.

    Args:
        ask: fetches a path of the instance.
        read: the JSON of what was fetched.
        thread: its name is the instance's own number of the post.
        place: for the mentions.

    Raises:
        SourceError: the instance does not show it.
    """
    try:
        answer = await ask(f"/api/v1/statuses/{thread.name}")
    except SourceError as err:
        if err.details.get("status") in ("404", "410") and host_of(_uri(thread)) == host_of(
            f"https://{place.instance}"
        ):
            return Visit((_gone(thread, place),))
        raise
    try:
        post = mention_of(read(answer), place)
    except ValueError as err:
        raise broken(place.instance, "not_a_timeline", f"answers, but with no post ({err})") from None
    answer = await ask(f"/api/v1/statuses/{thread.name}/context")
    below = _checked(read(answer), dict, place).get("descendants")
    mentions, faults = [post], 0
    for status in _checked(below, list, place)[:MOST_ITEMS]:
        try:
            mentions.append(mention_of(status, place))
        except ValueError:
            faults += 1
    left = answer.headers.get("x-ratelimit-remaining", "")
    spent = left.isdecimal() and int(left) < _RESERVE
    return Visit(
        oldest_first(tuple(mentions)), wait=pause_asked(answer.headers, place.now) if spent else None, skipped=faults
    )


def _gone(thread: Thread, place: Place) -> Mention:
    return Mention(
        thread.uid,
        place.source_id,
        PLATFORM,
        place.instance,
        MentionKind.POST,
        first_seen_at=place.now,
        deleted_at=place.now,
        last_checked_at=place.now,
    )


def _uri(thread: Thread) -> str:
    return thread.uid.removeprefix(f"{PLATFORM}:")


def _checked(value: Any, shape: type[Any], place: Place) -> Any:
    if isinstance(value, shape):
        return value
    raise broken(place.instance, "not_a_timeline", "answers, but with no posts; is this a Mastodon instance?")
