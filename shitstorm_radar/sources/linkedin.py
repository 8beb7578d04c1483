"""A LinkedIn organisation's own page: its posts and the comments below them, with a key of one of its administrators.

Posts of members cannot be read by programs.  Who commented is told as a number only.  Comments are read below the
newest 20 posts whenever their number has changed, and below older ones while these are watched as threads.  What was removed just vanishes.  Not tried live: built after the
published documentation.
Source: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/ (posts-api, comments-api,
social-metadata-api), .../linkedin/marketing/versioning
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, TypeVar
from urllib.parse import quote

from shitstorm_radar.records import Json, Mention
from shitstorm_radar.sources.access_key import ask_with_key, bearer
from shitstorm_radar.sources.base import Cursor, Thread, Visit
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.fingerprint import fingerprinted
from shitstorm_radar.sources.json_site import (
    Items,
    JsonSite,
    Place,
    Raws,
    query_text,
    read_items,
    refuse_mostly_bad,
)
from shitstorm_radar.sources.linkedin_posts import (
    CommentRow,
    Elements,
    Posted,
    Results,
    Social,
    mention_of_comment,
    mention_of_post,
)
from shitstorm_radar.sources.paged import oldest_first

T = TypeVar("T")

POSTS: Final = 20
PER_PAGE: Final = 100  # comments
MOST_REQUESTS: Final = 20  # for comments in one visit; the rest follows at the next one
LOOK_REQUESTS: Final = 3  # for comments, in one look at a thread
_NAME: Final = re.compile(r"linkedin:(urn:li:(?:share|ugcPost|activity):\d+)", re.ASCII)
_VERSION_AGE: Final = timedelta(days=92)  # a version appears every month and is served for a year
_ORGANISATION: Final = re.compile(r"(?:.*/company/|.*/admin/|urn:li:organization:)?(\d{2,20})/?.*")


@dataclass(slots=True)
class Reading:
    """What one visit has read so far.

    Attributes:
        left: requests for comments that are left.
        cut: a post has more comments than one visit may read.
    """

    items: Items = field(default_factory=Items)
    left: int = MOST_REQUESTS
    cut: bool = False


class LinkedinSource(JsonSite):
    """Reads the page of ``options["organisation"]`` (its number or address); ``options["token"]`` is the key."""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """The newest posts, and the comments of those whose number of comments has changed.

        Raises:
            SourceError: the page cannot be read.
        """
        kept = cursor.get("comments")
        known = kept if isinstance(kept, dict) and cursor.get("of") == self._organisation else {}
        place, reading = self.place(now), Reading()
        posts = await self._posts(place, reading)
        social = await self._social(list(posts), now)
        reading.items += _posts_as_items(posts, social, place)
        seen: dict[str, Json] = {urn: known.get(urn, 0) for urn in posts}
        changed = [urn for urn, s in social.items() if urn in seen and s.comments.count != seen[urn]]
        for urn in changed:
            if reading.left > 0:
                await self._comments(urn, place, reading)
                seen[urn] = social[urn].comments.count
        waiting = any(social[urn].comments.count != seen[urn] for urn in changed)
        return self._visit(reading, seen, more=waiting)

    @property
    def thread_host(self) -> str:
        """The same interface."""
        return self.host

    def thread_of(self, names: Sequence[str]) -> str | None:
        """The post's own name at LinkedIn."""
        return next((found[1] for name in names if (found := _NAME.fullmatch(name))), None)

    async def look_at(self, thread: Thread, now: datetime) -> Visit:
        """The comments below a post.

        Raises:
            SourceError: they cannot be read.
        """
        reading = Reading(left=LOOK_REQUESTS)
        await self._comments(thread.name, self.place(now), reading)
        return self._visit(reading, {}, more=False)

    @property
    def _organisation(self) -> str:
        found = _ORGANISATION.fullmatch(self.option("organisation"))
        return found[1] if found else ""

    def _visit(self, reading: Reading, seen: dict[str, Json], *, more: bool) -> Visit:
        items = reading.items
        refuse_mostly_bad(items, self.host)
        note = f"{len(items.faults)} entries cannot be read ({items.faults[0]})" if items.faults else ""
        return Visit(
            oldest_first(items.mentions),
            {"of": self._organisation, "comments": seen},
            complete=not reading.cut,
            wait=timedelta(0) if more else None,
            note="too many comments at once: some are missing" if reading.cut else note,
            skipped=len(items.faults),
        )

    async def _posts(self, place: Place, reading: Reading) -> dict[str, Posted]:
        if not self._organisation:
            raise wrong_address(self.host, "bad_organisation", "needs the number of an organisation's page")
        urn = f"urn:li:organization:{self._organisation}"
        asked = {"q": "author", "author": urn, "count": POSTS, "sortBy": "CREATED"}
        posts: dict[str, Posted] = {}

        def make(post: Posted) -> None:
            posts[post.id] = post

        answer = await self._ask(f"/rest/posts?{query_text(asked)}", Elements, place.now)
        reading.items += read_items(answer.elements[:POSTS], Posted, make)
        return posts

    async def _social(self, urns: list[str], now: datetime) -> Mapping[str, Social]:
        if not urns:
            return {}
        listed = ",".join(quote(urn, safe="") for urn in urns)
        return (await self._ask(f"/rest/socialMetadata?ids=List({listed})", Results, now)).results

    async def _comments(self, post: str, place: Place, reading: Reading) -> None:
        """Read all comments below a post with the answers to them, as far as the requests go."""
        waiting = [(post, 0)]
        while waiting and reading.left > 0:
            above, start = waiting.pop()
            reading.left -= 1
            asked = query_text({"start": start, "count": PER_PAGE})
            path = f"/rest/socialActions/{quote(above, safe='')}/comments?{asked}"
            raws = (await self._ask(path, Elements, place.now)).elements
            found, answered = _comments_of(raws, post, place)
            reading.items += found
            waiting += [(urn, 0) for urn in answered] if above == post else []
            waiting += [(above, start + len(raws))] if len(raws) >= PER_PAGE else []
        reading.cut = reading.cut or bool(waiting)

    async def _ask(self, path: str, shape: type[T], now: datetime) -> T:
        versions = {"LinkedIn-Version": version(now), "X-Restli-Protocol-Version": "2.0.0"}
        answer = await ask_with_key(self, path, {**bearer(self.option("token")), **versions})
        return self.decoded(answer, shape)


def version(now: datetime) -> str:
    """The interface's version to ask for, three months old: a fixed one would be switched off after a year.

    >>> from datetime import UTC
    >>> version(datetime(2026, 11, 28, tzinfo=UTC))
    '202608'
    """
    return f"{now - _VERSION_AGE:%Y%m}"


def _posts_as_items(posts: Mapping[str, Posted], social: Mapping[str, Social], place: Place) -> Items:
    items = Items()
    for urn, post in posts.items():
        try:
            mention = mention_of_post(post, social.get(urn), place)
        except ValueError as err:
            items += Items(faults=(str(err)[:200],))
        else:
            items += Items((fingerprinted(mention),) if mention else ())
    return items


def _comments_of(raws: Raws, post: str, place: Place) -> tuple[Items, list[str]]:
    """The comments of a list, and those of them that have answers."""
    answered: list[str] = []

    def make(row: CommentRow) -> Mention | None:
        answered.extend([row.urn] if row.answers.total > 0 else [])
        return mention_of_comment(row, post, place)

    return read_items(raws, CommentRow, make), answered
