"""Hashtag timelines of a Mastodon instance, read without an account.

Source: https://docs.joinmastodon.org/methods/timelines/#tag
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import quote, urlencode, urljoin, urlsplit

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Mention, SourceCondition
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import mastodon_thread
from shitstorm_radar.sources.answers import pause_asked
from shitstorm_radar.sources.base import Cursor, Thread, Visit
from shitstorm_radar.sources.failures import blocked, broken, needs_sign_in, wrong_address
from shitstorm_radar.sources.http import HttpClient, Response
from shitstorm_radar.sources.mastodon_status import Place, mention_of

PAGE: Final = 40  # the most that an instance gives at once
HISTORY_PAGES: Final = 3  # at the first visit
CATCH_UP_PAGES: Final = 10  # per hashtag and visit; the next visit goes on from there
RESERVE: Final = 10  # requests left to others of the same address before we pause
MOST_TAGS: Final = 10
_BAD_SHARE: Final = 0.2
_BAD_LEAST: Final = 3  # one odd status in a short list says nothing about the instance
_TAG: Final = re.compile(r"\w{1,200}")
_TAG_PAGE: Final = re.compile(r"^/tags?/([^/]+)")
_CLOSED: Final = ("401", "422")  # older instances answer 422 where newer ones answer 401


@dataclass(slots=True)
class _Harvest:
    """What a visit has gathered so far: mentions by uid, and where each hashtag's reading ended."""

    newest: dict[str, str]
    mentions: dict[str, Mention] = field(default_factory=dict)
    seen: int = 0
    faults: list[str] = field(default_factory=list)
    more: bool = False
    pause: timedelta | None = None
    moved_to: str | None = None


class MastodonSource:
    """Reads ``options["hashtag"]`` (several separated by commas) from the instance at ``address``.

    Every visit reads the newest page, which also brings fresh counts and edits; where that leaves a
    gap to the last visit, the gap is filled forward from its old end.
    """

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        """Check nothing yet: a wrong address or hashtag is a state of the source, told at the first visit."""
        address = config.address.strip()
        try:
            self._parts = urlsplit(address if "://" in address else f"https://{address}")
        except ValueError:
            self._parts = urlsplit("")
        self._config = config
        self._client = client

    @property
    def source_id(self) -> str:
        """The configured id."""
        return self._config.id

    @property
    def host(self) -> str:
        """The instance's host, whose budget a visit uses."""
        return self._parts.hostname or ""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Read what is new since ``cursor``; ``Visit.wait`` is zero when a gap is still to be filled.

        Raises:
            SourceError: the instance cannot be read, is closed to strangers, or sends something else.
        """
        tags = self._tags()
        known = cursor.get("newest")
        newest = {t: str(known[t]) for t in tags if t in known} if isinstance(known, dict) else {}
        harvest = _Harvest(newest)
        place = Place(self.source_id, self.host, now)
        for tag in tags:
            await self._read_tag(tag, harvest, place)
        access = cursor.get("access")
        if not harvest.seen and (access is None or newest):
            access = await self._access()
        self._check(harvest)
        wait = harvest.pause or (timedelta(0) if harvest.more else None)
        return Visit(
            mentions=tuple(sorted(harvest.mentions.values(), key=lambda m: m.published_at or now)),
            cursor={"newest": dict(harvest.newest), "access": access},
            complete=not harvest.more,
            moved_to=harvest.moved_to,
            wait=wait,
            note=_note(harvest, access),
            skipped=len(harvest.faults),
        )

    @property
    def thread_host(self) -> str:
        """The instance."""
        return self.host

    def thread_of(self, names: Sequence[str]) -> str | None:
        """The instance's own number of a post."""
        return mastodon_thread.thread_of(self.host, names)

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """A post with fresh counts, and what was answered."""
        place = Place(self.source_id, self.host, now)
        return await mastodon_thread.read_thread(self._get, self._json, thread, place)

    def _tags(self) -> list[str]:
        wanted = self._config.options.get("hashtag", "")
        page = _TAG_PAGE.match(self._parts.path)
        if not wanted.strip() and page:
            wanted = page[1]
        tags = list(dict.fromkeys(t for t in (part.strip().lstrip("#") for part in wanted.split(",")) if t))
        odd = [t for t in tags if not _TAG.fullmatch(t) or t.isdecimal()]
        if not tags or odd or len(tags) > MOST_TAGS:
            raise wrong_address(
                self.host,
                "bad_hashtag",
                f"needs 1 to {MOST_TAGS} hashtags made of letters, digits and underscores, got {wanted[:60]!r}",
            )
        return tags

    async def _read_tag(self, tag: str, harvest: _Harvest, place: Place) -> None:
        before = harvest.newest.get(tag)
        page = await self._page(tag, harvest, place)
        newest = _ids(page)
        if before is None:
            await self._read_history(tag, newest, harvest, place)
        elif newest and _age(newest[0]) > _age(before) and not await self._fill_gap(tag, newest[0], harvest, place):
            return
        if newest:
            harvest.newest[tag] = max(newest[-1], before or "", key=_age)

    async def _read_history(self, tag: str, ids: list[str], harvest: _Harvest, place: Place) -> None:
        for _ in range(HISTORY_PAGES - 1):
            if len(ids) < PAGE or harvest.pause:
                return
            ids = _ids(await self._page(tag, harvest, place, max_id=ids[0]))

    async def _fill_gap(self, tag: str, end: str, harvest: _Harvest, place: Place) -> bool:
        """Read forward from where the last visit ended; whether ``end`` was reached."""
        for _ in range(CATCH_UP_PAGES):
            if harvest.pause:
                break
            ids = _ids(await self._page(tag, harvest, place, min_id=harvest.newest[tag]))
            if not ids or _age(ids[-1]) <= _age(harvest.newest[tag]) or _age(ids[-1]) >= _age(end):
                return True
            harvest.newest[tag] = ids[-1]
        harvest.more = True
        return False

    async def _page(self, tag: str, harvest: _Harvest, place: Place, **bounds: str) -> list[Any]:
        query = urlencode({"limit": PAGE, **bounds})
        try:
            response = await self._get(f"/api/v1/timelines/tag/{quote(tag, safe='')}?{query}")
        except SourceError as err:
            if err.details.get("status") in _CLOSED:
                raise self._closed() from err
            raise
        page = self._json(response)
        if not isinstance(page, list):
            raise broken(
                self.host, "not_a_timeline", "answers, but with no list of posts; is this a Mastodon instance?"
            )
        page = page[: 4 * PAGE]  # nobody gives more than asked for, but some site will
        harvest.pause = _pause(response, place.now) or harvest.pause
        harvest.moved_to = _instance_of(response.moved_to) or harvest.moved_to
        harvest.seen += len(page)
        for status in page:
            try:
                mention = mention_of(status, place)
            except ValueError as err:
                harvest.faults.append(str(err))
            else:
                harvest.mentions[mention.uid] = mention
        return page

    async def _access(self) -> str:
        """Whether hashtags are open to strangers: "public", "local" (only its own members' posts), "unknown".

        Raises:
            SourceError: they are closed, which is why the list was empty.
        """
        try:
            instance = self._json(await self._get("/api/v2/instance"))
        except SourceError:
            return "unknown"  # an older instance, or another program that speaks Mastodon's language
        for name in ("configuration", "timelines_access", "hashtag_feeds"):
            instance = instance.get(name) if isinstance(instance, dict) else None
        feeds = instance if isinstance(instance, dict) else {}
        local, remote = feeds.get("local"), feeds.get("remote")
        if local == "disabled" and remote == "disabled":
            raise blocked(self.host, "timeline_disabled", "has switched its hashtag pages off; use another instance")
        if local in ("authenticated", "disabled"):
            raise self._closed()
        return "local" if remote in ("authenticated", "disabled") else "public" if feeds else "unknown"

    async def _get(self, path: str) -> Response:
        return await self._client.get(f"{self._parts.scheme}://{self._parts.netloc}{path}", accept="application/json")

    def _json(self, response: Response) -> Any:
        if response.body.lstrip()[:1] == b"<" or "html" in response.headers.get("content-type", ""):
            raise blocked(
                self.host, "html", "answers with a web page instead of data: a sign-in or consent page, or no Mastodon"
            )
        try:
            return json.loads(response.body)
        except (ValueError, RecursionError):
            raise broken(
                self.host, "not_json", "sends something that is not JSON; is this a Mastodon instance?"
            ) from None

    def _closed(self) -> SourceError:
        return needs_sign_in(
            self.host,
            "timeline_closed",
            "shows its hashtags only to people with an account; read them from another instance, such as mastodon.social",
        )

    def _check(self, harvest: _Harvest) -> None:
        bad = len(harvest.faults)
        if bad >= _BAD_LEAST and bad > _BAD_SHARE * harvest.seen:
            raise SourceError(
                f"{self.host}: {bad} of {harvest.seen} posts cannot be read ({harvest.faults[0]}); "
                "the instance may run another program or a newer version",
                condition=SourceCondition.BROKEN_DATA,
                code="bad_statuses",
                details={"host": self.host, "bad": str(bad), "seen": str(harvest.seen), "reason": harvest.faults[0]},
            )


def _ids(page: list[Any]) -> list[str]:
    """The page's ids, oldest first."""
    ids = (s.get("id") for s in page if isinstance(s, dict))
    return sorted((i for i in ids if isinstance(i, str) and i), key=_age)


def _age(status_id: str) -> tuple[int, str]:
    """Ids grow with time; they are numbers at Mastodon, texts of one length at programs like it."""
    return len(status_id), status_id


def _instance_of(page: str | None) -> str | None:
    """The address of the instance that a page belongs to."""
    return urljoin(page, "/").rstrip("/") if page else None


def _pause(response: Response, now: datetime) -> timedelta | None:
    """How long to stay away because the instance's allowance is nearly used up."""
    left = response.headers.get("x-ratelimit-remaining", "")
    return pause_asked(response.headers, now) if left.isdecimal() and int(left) < RESERVE else None


def _note(harvest: _Harvest, access: object) -> str:
    if harvest.faults:
        return f"{len(harvest.faults)} posts cannot be read ({harvest.faults[0]})"
    if harvest.more:
        return "more has been posted than one visit may read; the next goes on from there"
    if access == "local":
        return "the instance shows strangers only what its own members post"
    return "" if harvest.seen else "nobody has used the hashtag here, or the instance shows it to nobody"
