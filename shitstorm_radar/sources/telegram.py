"""Public channels of Telegram, read from the preview that t.me shows to everybody.

About 20 posts a page.  Groups, comments and channels without a preview are not shown.  A page is no interface: what is
not where it was expected is skipped and said.  A removed post just vanishes.  Not tried live: built after the markup as
others describe it.
Source: https://t.me/s/telegram
"""

from __future__ import annotations

import re
from typing import ClassVar, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, TimeTrust
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.api_times import from_iso
from shitstorm_radar.sources.charset import decode
from shitstorm_radar.sources.failures import blocked, broken, wrong_address
from shitstorm_radar.sources.fingerprint import fingerprinted
from shitstorm_radar.sources.http import HttpClient, Response
from shitstorm_radar.sources.json_site import Items, Place, base_of
from shitstorm_radar.sources.native_addresses import channel_of
from shitstorm_radar.sources.paged import Page, PagedSource, usual_pause
from shitstorm_radar.sources.plain_text import html_to_text, one_line

PLATFORM: Final = "telegram"
BASE: Final = "https://t.me"
MAX_PAGE: Final = 2_000_000  # characters; 20 posts have about 100,000
_MOST_POSTS: Final = 100
_POST: Final = re.compile(r"([A-Za-z0-9_]{1,40})/(\d{1,15})", re.ASCII)
_VIEWS: Final = re.compile(r"(\d{1,9}(?:\.\d{1,3})?)([KM]?)", re.ASCII)
_TIMES: Final = {"": 1, "K": 1_000, "M": 1_000_000}


class TelegramSource(PagedSource):
    """Reads the channel that the address names ("@name", "t.me/name")."""

    TIMED: ClassVar[bool] = False
    OVERLAP: ClassVar[int] = 5  # numbers of posts
    HISTORY_PAGES: ClassVar[int] = 2
    PAGES: ClassVar[int] = 5

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        super().__init__(config, client)
        address = config.address.strip()
        self._base = base_of(address) if "://" in address and "//t.me" not in base_of(address) else BASE
        self._channel = channel_of(address)

    async def read_page(self, at: int | None, floor: int | None, place: Place) -> Page:
        """The posts before number ``at``."""
        if not self._channel:
            raise wrong_address(self.host, "bad_channel", "needs the name of a public channel, such as @bahn")
        before = "" if at is None else f"?before={at}"
        answer = await self._client.get(f"{self._base}/s/{self._channel}{before}", accept="text/html")
        items, numbers = self._read(answer, place, first=at is None)
        oldest = min(numbers, default=None)
        return Page(
            items,
            newest=max(numbers, default=None),
            oldest=oldest,
            next=oldest if oldest is not None and oldest > 1 and oldest != at else None,
            pause=usual_pause(answer, place.now),
        )

    def _read(self, answer: Response, place: Place, *, first: bool) -> tuple[Items, list[int]]:
        page = LexborHTMLParser(decode(answer.body[:MAX_PAGE], answer.headers.get("content-type")))
        nodes = page.css("div[data-post]")[::-1][:_MOST_POSTS]  # the newest stands last
        if not nodes and first:
            self._explain(page)
        mentions: list[Mention] = []
        numbers: list[int] = []
        faults: list[str] = []
        for node in nodes:
            try:
                number, mention = post_of(node, place)
            except ValueError as err:
                faults.append(str(err))
                continue
            numbers.append(number)
            mentions.append(fingerprinted(mention))
        return Items(tuple(mentions), len(nodes), tuple(faults)), numbers

    def _explain(self, page: LexborHTMLParser) -> None:
        """Why there are no posts; nothing when the channel is just empty.

        Raises:
            SourceError: it has no preview, does not exist, or this is another page.
        """
        if page.css_first(".tgme_channel_info") is not None:
            return
        if page.css_first(".tgme_page") is None:
            raise broken(self.host, "no_channel_page", "sends a page without a channel; it may have changed")
        if page.css_first(".tgme_page_title") is None:
            raise wrong_address(self.host, "no_channel", "knows no channel of this name; check its spelling")
        raise blocked(self.host, "no_preview", "shows this channel or group only in Telegram itself")


def post_of(node: LexborNode, place: Place) -> tuple[int, Mention]:
    """The number of a post, and the post as a mention.

    Raises:
        ValueError: its name or time is not where it should be.
    """
    named = _POST.fullmatch(node.attributes.get("data-post") or "")
    if named is None:
        raise ValueError("a post without a number")
    channel, number = named[1], int(named[2])
    moment = node.css_first(".tgme_widget_message_date time[datetime]") or node.css_first("time[datetime]")
    if moment is None:
        raise ValueError("a post without a time")
    text = node.css_first(".js-message_text") or node.css_first(".tgme_widget_message_text")
    owner = node.css_first(".tgme_widget_message_owner_name") or node.css_first(".tgme_widget_message_author")
    return number, Mention(
        uid=f"{PLATFORM}:{channel.lower()}/{number}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=f"t.me/{channel}",
        kind=MentionKind.POST,
        first_seen_at=place.now,
        published_at=from_iso(moment.attributes.get("datetime") or ""),
        time_trust=TimeTrust.SERVER,
        last_checked_at=place.now,
        url=f"{BASE}/{channel}/{number}",
        text=html_to_text(text.html or "") if text is not None else "",
        author=Author(handle=channel, name=one_line(_words(owner), 200) or None),
        engagement=Engagement(
            views=views_of(_words(node.css_first(".tgme_widget_message_views"))), metrics_at=place.now
        ),
        parent=_reply_to(node),
    )


def views_of(text: str) -> int | None:
    """Views as the page abbreviates them.

    >>> views_of("1.2K"), views_of("987"), views_of("viele")
    (1200, 987, None)
    """
    found = _VIEWS.fullmatch(text.strip())
    return round(float(found[1]) * _TIMES[found[2]]) if found else None


def _reply_to(node: LexborNode) -> str | None:
    answered = node.css_first("a.tgme_widget_message_reply[href]")
    named = _POST.search((answered.attributes.get("href") or "").partition("t.me/")[2]) if answered else None
    return f"{PLATFORM}:{named[1].lower()}/{named[2]}" if named else None


def _words(node: LexborNode | None) -> str:
    return node.text(strip=True) if node is not None else ""
