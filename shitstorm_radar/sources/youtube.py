"""YouTube: new videos with a word, their comments and figures, and the comments of an own channel; with an API key.

A search finds new videos; these are looked at again for a month, as long as YouTube's rules let their figures be
kept, and where the number of comments has grown the newest comments are read.  What the day's quota does not allow is
not asked (``youtube_quota``).  Videos turn up in the search late, hence the long overlap.  A removed video just
vanishes.  Not tried live: built after the published schema and answers that others recorded.
Source: https://developers.google.com/youtube/v3/docs, https://developers.google.com/youtube/terms/developer-policies
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources import youtube_quota
from shitstorm_radar.sources.api_times import from_epoch
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.failures import wrong_address
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import Items, JsonSite, Place, query_text, refuse_mostly_bad
from shitstorm_radar.sources.paged import oldest_first
from shitstorm_radar.sources.youtube_answers import (
    Listing,
    quota_spent,
    read_comments,
    read_found,
    read_videos,
    refused,
)

_PER_PAGE: Final = 50
_COMMENTS_PER_PAGE: Final = 100
_OVERLAP_S: Final = 6 * 3600
_FIRST_LOOK_S: Final = 3 * 86_400
_KEPT_S: Final = 30 * 86_400
_MOST_VIDEOS: Final = 50  # looked at again; as many as one question may name


@dataclass(slots=True)
class _Work:
    """What one visit has gathered so far."""

    place: Place
    purse: youtube_quota.Purse
    items: Items = field(default_factory=Items)
    complete: bool = True
    note: str = ""


class YouTubeSource(JsonSite):
    """Searches ``options["query"]``, reads the comments of ``options["channel"]``; ``options["key"]`` is the API key."""

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        """The ledger of the day's quota is the client's: all sources share it."""
        super().__init__(config, client)
        self._ledger = client.youtube_ledger

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Search, look at known videos again, read what is new below them; as far as the day's quota goes.

        Raises:
            SourceError: the site cannot be read, refuses the key, or the day's quota is used up.
        """
        query, channel = self.option("query"), self.option("channel")
        if not query and not channel:
            raise wrong_address(self.host, "no_query", "needs a word to search for")
        asked = f"{query}\n{channel}"
        known = cursor if cursor.get("asked") == asked else {}
        fingerprint = hashlib.blake2b(self.option("key").encode(), digest_size=8).hexdigest()
        before = youtube_quota.remembered(cursor.get("spent"))
        work = _Work(self.place(now), self._ledger.purse(fingerprint, self.source_id, before, now))
        since, videos = _number(known.get("since")), _videos(known.get("videos"))
        if query:
            since = await self._search(query, since, videos, work)
            await self._look_again(videos, work)
        below = _number(known.get("below"))
        if channel:
            below = await self._below_channel(channel, below, work)
        refuse_mostly_bad(work.items, self.host)
        quota = work.purse.quota(searching=bool(query))
        pause = youtube_quota.pause_to_last(quota, now)
        faults = work.items.faults
        return Visit(
            mentions=oldest_first(work.items.mentions),
            cursor={
                "asked": asked, "since": since, "below": below, "videos": dict(videos),
                "spent": youtube_quota.kept(work.purse.own),
            },
            complete=work.complete,
            wait=pause if pause.total_seconds() > self._config.interval_s else None,
            note=f"{len(faults)} entries cannot be read ({faults[0]})" if faults else work.note,
            skipped=len(faults),
            quota=quota,
        )  # fmt: skip

    async def _search(self, query: str, since: int | None, videos: dict[str, int], work: _Work) -> int | None:
        """Put new videos with the words among the known ones; up to when they are known now."""
        if not work.purse.take_search():
            if not videos and not self.option("channel"):
                raise quota_spent(self.host, work.purse.resets_at, work.place.now)
            work.complete, work.note = False, "the day's searches are used up"
            return since
        now_s = int(work.place.now.timestamp())
        begin = now_s - _FIRST_LOOK_S if since is None else max(since - _OVERLAP_S, now_s - _KEPT_S)
        fields = {
            "q": query,
            "type": "video",
            "order": "date",
            "maxResults": _PER_PAGE,
            "publishedAfter": _stamp(begin),
        }
        answer = await self._ask("search", {"part": "snippet", **fields}, work)
        found = read_found(answer.items)
        for video in found:
            videos.setdefault(video, 0)
        for video in list(videos)[: max(len(videos) - _MOST_VIDEOS, 0)]:
            del videos[video]
        if answer.next and since is not None and len(found) >= _PER_PAGE:
            work.complete = False
        return now_s

    async def _look_again(self, videos: dict[str, int], work: _Work) -> None:
        """Texts and figures of all known videos; comments of those that have more than the last time."""
        if not videos or not work.purse.take_unit():
            return
        answer = await self._ask("videos", {"part": "snippet,statistics", "id": ",".join(videos)}, work)
        items, known = read_videos(answer.items, work.place)
        work.items += items
        oldest = work.place.now - timedelta(seconds=_KEPT_S)
        for video in list(videos):
            if video not in known or known[video].published_at < oldest:
                del videos[video]  # removed, private now, or older than its figures may be kept
        if self.option("comments") == "no":
            return
        grown = {v: known[v].comments - read for v, read in videos.items() if known[v].comments > read}
        for video in sorted(grown, key=lambda v: -grown[v])[: youtube_quota.VIDEOS_WITH_COMMENTS]:
            if not work.purse.take_unit():
                return
            below = await self._threads({"videoId": video}, "", work)
            work.items += read_comments(below.items, work.place)
            videos[video] = known[video].comments

    async def _below_channel(self, channel: str, below: int | None, work: _Work) -> int | None:
        """Comments of all videos of a channel, back to ``below``; up to when they are known now."""
        newest, place = below, ""
        for number in range(youtube_quota.COMMENT_PAGES):
            if not work.purse.take_unit():
                if number == 0 and not self.option("query"):
                    raise quota_spent(self.host, work.purse.resets_at, work.place.now)
                work.complete, work.note = False, "the day's units are used up"
                return below
            answer = await self._threads({"allThreadsRelatedToChannelId": channel}, place, work)
            items = read_comments(answer.items, work.place)
            work.items += items
            times = [int(m.published_at.timestamp()) for m in items.mentions if m.published_at]
            newest = max([*times, newest or 0])
            place = answer.next
            if not place or (below is not None and min(times, default=0) <= below):
                return newest
            if below is None:
                return newest  # the first page is history enough
        work.complete = False
        return newest

    async def _threads(self, where: dict[str, str], place: str, work: _Work) -> Listing:
        fields = {"part": "snippet", "order": "time", "maxResults": _COMMENTS_PER_PAGE, "textFormat": "plainText"}
        return await self._ask("commentThreads", {**fields, **where, "pageToken": place or None}, work)

    async def _ask(self, what: str, fields: dict[str, Any], work: _Work) -> Listing:
        answer = await self.get(
            f"/youtube/v3/{what}?{query_text(fields)}",
            headers={"X-Goog-Api-Key": self.option("key")},
            also=(400, 403, 404),
        )
        if answer.status >= 400:
            return refused(answer, self.host, work.purse, work.place.now)
        return self.decoded(answer, Listing)


def _videos(value: object) -> dict[str, int]:
    """Known videos with the number of comments that there were when they were read, the oldest first."""
    return {str(k): v for k, v in value.items() if isinstance(v, int)} if isinstance(value, dict) else {}


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _stamp(seconds: int) -> str:
    return from_epoch(seconds).strftime("%Y-%m-%dT%H:%M:%SZ")
