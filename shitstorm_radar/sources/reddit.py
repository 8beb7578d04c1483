"""Reddit through its own interface, with the keys of an app that Reddit has approved.

Posts with a word, and all new comments of named communities; both are filtered by the topics here.  Posts found in
the last two days are looked at again for scores, edits and removals.  A search finds posts only: comments elsewhere
are not seen.  Not tried live: built after the published documentation and answers that others recorded.
Source: https://www.reddit.com/dev/api, https://github.com/reddit-archive/reddit/wiki/OAuth2
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import quote, urlsplit

from msgspec import Struct

from shitstorm_radar import __version__
from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Json
from shitstorm_radar.sources.answers import rate_limit_pause
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import needs_sign_in, wrong_address
from shitstorm_radar.sources.http import Response
from shitstorm_radar.sources.json_site import Items, JsonSite, Place, query_text, refuse_mostly_bad
from shitstorm_radar.sources.paged import oldest_first
from shitstorm_radar.sources.reddit_things import Listing, read_things
from shitstorm_radar.sources.tokens import Token, fingerprint

_API: Final = "https://oauth.reddit.com"
_SIGN_IN: Final = "https://www.reddit.com"
_PER_PAGE: Final = 100
_PAGES: Final = 5
_OVERLAP_S: Final = 300
_AGAIN: Final = timedelta(days=2)
_AGAIN_MOST: Final = 100  # as many as one question may name
_COMMUNITY: Final = re.compile(r"\w{2,30}", re.ASCII)
_MOST_COMMUNITIES: Final = 30
_REFUSED: Final = ("400", "401", "403")


class Granted(Struct):
    """A sign-in that succeeded."""

    access_token: str
    expires_in: float = 3600


class Denied(Struct):
    """A sign-in that did not: it may answer so with status 200."""

    error: str | int = ""


@dataclass(slots=True)
class _Work:
    """What one visit has gathered so far."""

    place: Place
    items: Items = field(default_factory=Items)
    posts: dict[str, int] = field(default_factory=dict)  # name and when it was written
    complete: bool = True
    pause: timedelta | None = None


class RedditSource(JsonSite):
    """Searches ``options["query"]`` and reads the comments of ``options["communities"]`` ("de, bahn").

    ``options["client_id"]`` and ``options["client_secret"]`` are the app's.
    """

    @property
    def host(self) -> str:
        """Where the questions go; the anonymous feeds have another host and a budget of their own."""
        return (urlsplit(_API).hostname or "") if self._base == _SIGN_IN else super().host

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """What was written since ``cursor``, and posts of the last days again.

        Raises:
            SourceError: the site cannot be read, or does not take the keys.
        """
        work = _Work(self.place(now))
        asked = f"{self.option('query')}\n{self.option('communities')}"
        known = cursor if cursor.get("asked") == asked else {}
        places = self._places()
        since: dict[str, Json] = {}
        for name, path, fields in places:
            since[name] = await self._read(path, fields, _number(known.get(name)), work)
        await self._look_again(known.get("posts"), work)
        refuse_mostly_bad(work.items, self.host)
        faults = work.items.faults
        return Visit(
            mentions=oldest_first(work.items.mentions),
            cursor={"asked": asked, **since, "posts": self._watched(known.get("posts"), work)},
            complete=work.complete,
            wait=work.pause,
            note=f"{len(faults)} entries cannot be read ({faults[0]})" if faults else "",
            skipped=len(faults),
        )

    def _places(self) -> list[tuple[str, str, dict[str, object]]]:
        """What to read: its name in the cursor, path, fields."""
        query = self.option("query")
        named = [c.strip().removeprefix("r/") for c in re.split(r"[,+\s]+", self.option("communities")) if c.strip()]
        if not query and not named:
            raise wrong_address(self.host, "no_query", "needs a word to search for")
        if len(named) > _MOST_COMMUNITIES or not all(_COMMUNITY.fullmatch(c) for c in named):
            raise wrong_address(self.host, "bad_community", "needs names of communities, such as de, bahn")
        within = f"/r/{quote('+'.join(named), safe='+')}" if named else ""
        places: list[tuple[str, str, dict[str, object]]] = []
        if query:
            limited = {"restrict_sr": 1} if named else {}
            places.append(("found", f"{within}/search", {"q": query, "sort": "new", "type": "link", **limited}))
        else:
            places.append(("new", f"{within}/new", {}))
        if named:
            places.append(("comments", f"{within}/comments", {}))
        return places

    async def _read(self, path: str, fields: dict[str, object], since: int | None, work: _Work) -> int | None:
        """The newest of a listing, back to ``since``; up to when it is known now."""
        newest, after = since, None
        for number in range(_PAGES if since is not None else 1):
            page = await self._listing(path, {**fields, "after": after}, work)
            items, written = read_things(page.data.children, work.place)
            work.items += items
            work.posts.update((n, at) for n, at in written.items() if n.startswith("t3_"))
            times = [at for at in written.values() if at <= work.place.now.timestamp()]
            newest = max([*times, newest or 0])
            after = page.data.after
            reached = since is None or min(times, default=0) <= since - _OVERLAP_S
            if reached or not after or work.pause:
                return newest
            if number == _PAGES - 1:
                work.complete = False
        return newest

    async def _look_again(self, posts: object, work: _Work) -> None:
        """Scores, edits and removals of the posts found lately."""
        watched = [name for name in self._watched(posts, work) if name not in work.posts]
        if watched and not work.pause:
            page = await self._listing("/api/info", {"id": ",".join(watched)}, work)
            items, _ = read_things(page.data.children, work.place)
            work.items += items

    def _watched(self, posts: object, work: _Work) -> dict[str, Json]:
        """The newest posts of the last two days, with when they were written."""
        known = {str(n): at for n, at in posts.items() if isinstance(at, int)} if isinstance(posts, dict) else {}
        oldest = (work.place.now - _AGAIN).timestamp()
        recent = sorted(({**known, **work.posts}).items(), key=lambda one: -one[1])[:_AGAIN_MOST]
        return {name: at for name, at in recent if at >= oldest}

    async def _listing(self, path: str, fields: dict[str, object], work: _Work) -> Listing:
        query = query_text({"limit": _PER_PAGE, "raw_json": 1, **fields})
        answer = await self._signed_in(f"{path}?{query}", work.place.now)
        work.pause = rate_limit_pause(answer.headers, work.place.now) or work.pause
        return self.decoded(answer, Listing)

    # signing in

    async def _signed_in(self, path: str, now: datetime) -> Response:
        """Ask with a token; one that is no longer taken is replaced once."""
        token = await self._token(now)
        try:
            return await self._ask(path, token)
        except SourceError as err:
            if err.details.get("status") != "401":
                raise
        self._client.tokens.drop(self._name())
        return await self._ask(path, await self._token(now))

    async def _ask(self, path: str, token: Token) -> Response:
        headers = {"Authorization": f"Bearer {token.value}", "User-Agent": self._agent()}
        base = _API if self._base == _SIGN_IN else self._base
        return await self.get(base + path, headers=headers)

    async def _token(self, now: datetime) -> Token:
        name = self._name()
        token = self._client.tokens.good(name, now)
        if token is None:
            token = await self._new_token(now)
            self._client.tokens.keep(name, token)
        return token

    async def _new_token(self, now: datetime) -> Token:
        keys = f"{self.option('client_id')}:{self.option('client_secret')}"
        headers = {
            "Authorization": "Basic " + base64.b64encode(keys.encode()).decode(),
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": self._agent(),
        }
        try:
            answer = await self._client.post(
                f"{self._base}/api/v1/access_token", b"grant_type=client_credentials", headers=headers
            )
        except SourceError as err:
            if err.details.get("status") in _REFUSED:
                raise self._bad_key() from None
            raise
        if self.decoded(answer, Denied).error:
            raise self._bad_key()
        granted = self.decoded(answer, Granted)
        if not granted.access_token.isascii() or not granted.access_token.isprintable():
            raise self._bad_key()
        return Token(granted.access_token, now + timedelta(seconds=min(max(granted.expires_in, 60), 86_400)))

    def _bad_key(self) -> SourceError:
        refused = "does not take the keys of the app; check them, and that Reddit has approved the app"
        return needs_sign_in(self.host, "bad_key", refused)

    def _name(self) -> str:
        return fingerprint(self._base, self.option("client_id"), self.option("client_secret"))

    def _agent(self) -> str:
        """As Reddit's rules want it: platform, program, version, and whose app it is."""
        return f"desktop:shitstorm-radar:v{__version__}"


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
