"""Full-text search of Bluesky, with an account and its app password: what was written before, and with its figures.

The live stream (``jetstream``) sees every post as it is written; this search finds older ones, and knows names, likes,
reposts, quotes and answers.  Its posts have the same uids, so both together count once.  Not tried live: built after
the published lexicons and answers of the developers' own server, which were recorded here.
Source: https://docs.bsky.app/docs/api/app-bsky-feed-search-posts
"""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

import msgspec
from msgspec import Struct, field

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import Author, Engagement, Mention
from shitstorm_radar.sources.answers import rate_limit_pause
from shitstorm_radar.sources.api_times import from_epoch, from_iso
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import needs_sign_in, wrong_address
from shitstorm_radar.sources.http import Response
from shitstorm_radar.sources.jetstream_event import POSTS, Commit, Event, Post, mention_of, tags_of
from shitstorm_radar.sources.json_site import (
    Items,
    JsonSite,
    Place,
    Raws,
    count,
    query_text,
    read_items,
    refuse_mostly_bad,
)
from shitstorm_radar.sources.paged import oldest_first
from shitstorm_radar.sources.plain_text import one_line
from shitstorm_radar.sources.tokens import Token, fingerprint

_PER_PAGE: Final = 100
_PAGES: Final = 5
_OVERLAP: Final = timedelta(hours=1)  # posts that are indexed late, and fresh figures
_TOKEN_LIFE: Final = timedelta(hours=1)  # where a token does not say
_REFUSED: Final = ("400", "401", "403")
_JSON: Final = {"Content-Type": "application/json"}


class Writer(Struct):
    """Who wrote."""

    did: str
    handle: str = ""
    name: str = field(default="", name="displayName")


class View(Struct):
    """A post as the search shows it."""

    uri: str
    author: Writer
    record: msgspec.Raw
    indexed: str = field(name="indexedAt")
    likes: int | None = field(default=None, name="likeCount")
    reposts: int | None = field(default=None, name="repostCount")
    replies: int | None = field(default=None, name="replyCount")
    quotes: int | None = field(default=None, name="quoteCount")


class Found(Struct):
    """A page of the search."""

    posts: Raws
    cursor: str = ""


class Session(Struct):
    """What a sign-in gives."""

    access: str = field(name="accessJwt")
    refresh: str = field(name="refreshJwt")


class Claims(Struct):
    """What a token says of itself."""

    exp: int


class BlueskySearchSource(JsonSite):
    """Searches ``options["query"]`` for ``options["account"]`` with ``options["password"]``, an app password."""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """What was written since ``cursor``, the newest first asked for.

        Raises:
            SourceError: the site cannot be read, or does not take the password.
        """
        query = self.option("query")
        if not query:
            raise wrong_address(self.host, "no_query", "needs a word to search for")
        known = cursor.get("since") if cursor.get("query") == query else None
        since = from_epoch(known) - _OVERLAP if isinstance(known, int) and 0 < known <= now.timestamp() else None
        items, pause, after = Items(), None, ""
        newest = known if isinstance(known, int) and since is not None else 0
        for _ in range(_PAGES if since else 1):
            answer = await self._search(query, since, after, now)
            page = self.decoded(answer, Found)
            read = _read(page.posts, self.place(now))
            items += read
            times = [m.published_at.timestamp() for m in read.mentions if m.published_at]
            newest = int(max([*times, newest]))
            after, pause = page.cursor, rate_limit_pause(answer.headers, now) or pause
            reached = since is None or (bool(times) and min(times) <= since.timestamp())
            if reached or not after or not read.seen or pause:
                after = ""
                break
        refuse_mostly_bad(items, self.host)
        return Visit(
            mentions=oldest_first(items.mentions),
            cursor={"query": query, "since": min(newest, int(now.timestamp()))},
            complete=not after or since is None,
            wait=pause,
            note=f"{len(items.faults)} entries cannot be read ({items.faults[0]})" if items.faults else "",
            skipped=len(items.faults),
        )

    async def _search(self, query: str, since: datetime | None, after: str, now: datetime) -> Response:
        fields = {
            "q": query,
            "sort": "latest",
            "limit": _PER_PAGE,
            "since": f"{since:%Y-%m-%dT%H:%M:%SZ}" if since else None,
            "cursor": after or None,
        }
        return await self._signed_in(f"/xrpc/app.bsky.feed.searchPosts?{query_text(fields)}", now)

    # signing in

    async def _signed_in(self, path: str, now: datetime) -> Response:
        """Ask with a token; one that is no longer taken is replaced once."""
        tokens, name = self._client.tokens, fingerprint(self._base, self.option("account"), self.option("password"))
        token = tokens.good(name, now)
        if token is None:
            token = await self._new_token(tokens.known(name), now)
            tokens.keep(name, token)
        answer = await self._ask(path, token)
        if answer.status >= 400:  # "ExpiredToken" comes with 400
            tokens.keep(name, token := await self._new_token(token, now))
            answer = await self._ask(path, token)
        if answer.status >= 400:
            tokens.drop(name)
            raise self._bad_key()
        return answer

    async def _ask(self, path: str, token: Token) -> Response:
        return await self.get(path, headers={"Authorization": f"Bearer {token.value}"}, also=(400, 401))

    async def _new_token(self, old: Token | None, now: datetime) -> Token:
        """Renewed where that works: signing in anew is allowed a few times a day only."""
        session = f"{self._base}/xrpc/com.atproto.server."
        if old is not None and old.renewal:
            headers = {"Authorization": f"Bearer {old.renewal}"}
            answer = await self._client.post(f"{session}refreshSession", b"", headers=headers, also=(400, 401))
            if answer.status < 400:
                return self._token(answer, now)
        said = {"identifier": self.option("account").lstrip("@"), "password": self.option("password")}
        try:
            answer = await self._client.post(f"{session}createSession", msgspec.json.encode(said), headers=_JSON)
        except SourceError as err:
            if err.details.get("status") in _REFUSED:
                raise self._bad_key() from None
            raise
        return self._token(answer, now)

    def _token(self, answer: Response, now: datetime) -> Token:
        session = self.decoded(answer, Session)
        if not (session.access + session.refresh).isascii() or not (session.access + session.refresh).isprintable():
            raise self._bad_key()
        return Token(session.access, _end_of(session.access) or now + _TOKEN_LIFE, session.refresh)

    def _bad_key(self) -> SourceError:
        return needs_sign_in(self.host, "bad_key", "does not take the app password; make a new one and enter it")


def _read(raws: Raws, place: Place) -> Items:
    def make(view: View) -> Mention:
        return of_view(view, place)

    return read_items(raws, View, make)


def of_view(view: View, place: Place) -> Mention:
    """A found post as a mention.

    Raises:
        ValueError: its address or its time cannot be, or its record is none.
    """
    did, collection, rkey = (*view.uri.removeprefix("at://").split("/"), "", "")[:3]
    if not did.startswith("did:") or collection != POSTS or not rkey.isascii():
        raise ValueError("this is no address of a post")
    post = msgspec.json.decode(view.record, type=Post)
    event = Event(did, int(from_iso(view.indexed).timestamp() * 1_000_000))
    mention = mention_of(event, Commit(collection=collection, rkey=rkey), post, tags_of(post), place)
    return replace(
        mention,
        author=Author(one_line(did, 200), one_line(view.author.name or view.author.handle, 200) or None),
        engagement=Engagement(
            likes=count(view.likes), reposts=count(view.reposts), replies=count(view.replies), quotes=count(view.quotes),
            metrics_at=place.now,
        ),
    )  # fmt: skip


def _end_of(token: str) -> datetime | None:
    """Until when a token says that it is good; None for one that says nothing."""
    parts = token.split(".")
    try:
        claims = base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4))
        return from_epoch(msgspec.json.decode(claims, type=Claims).exp)
    except (ValueError, IndexError, msgspec.MsgspecError):
        return None
