"""Platform by platform: what can be read, what not, and what honestly takes its place.

The texts are English; the window translates them by the platform's id.  Source: the platforms' own
documentation, looked up in November 2026.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shitstorm_radar.settings import SourceKind


class Tier(StrEnum):
    """What reading a platform takes."""

    OPEN = "A"
    OWN_KEY = "B"
    PAID_OR_OWNER = "C"
    NONE = "D"


class Readable(StrEnum):
    """How much of a platform this program can see."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Platform:
    """One row of the coverage map.

    Attributes:
        readable: by this version of the program.
        by: the kind of source that reads it; None where none does.
        delivers: what arrives.
        blind_spot: what does not.
        substitute: the honest next best thing; empty where none is needed.
    """

    id: str
    name: str
    tier: Tier
    readable: Readable
    by: SourceKind | None
    delivers: str
    blind_spot: str
    substitute: str = ""


_A, _B, _C, _D = Tier.OPEN, Tier.OWN_KEY, Tier.PAID_OR_OWNER, Tier.NONE
_YES, _PARTLY, _NO = Readable.YES, Readable.PARTLY, Readable.NO
_FEED, _MASTODON, _FILE = SourceKind.FEED, SourceKind.MASTODON, SourceKind.FILE

_ALERTS: Final = (
    "A Google Alerts feed with site: and the name; a CSV file from another tool; a look by hand once a day."
)
_BY_HAND: Final = "A look by hand once a day; a CSV file where the platform lets you export."
_EXPORT: Final = "The platform's own notices by mail; a CSV file from its export or from another tool."

PLATFORMS: Final[tuple[Platform, ...]] = (
    Platform("feeds", "Blogs, newspapers, podcasts (RSS, Atom, JSON Feed)", _A, _YES, _FEED,
             "The newest 10 to 50 entries", "What was removed, and what came and went between two visits"),
    Platform("blog_comments", "Blog comments (WordPress and others)", _A, _YES, _FEED,
             "The newest comments", "Comments that wait for approval arrive late"),
    Platform("google_news", "Google News", _A, _YES, _FEED,
             "Titles of up to 100 articles with their publisher", "The text of the articles"),
    Platform("google_alerts", "Google Alerts", _B, _YES, _FEED,
             "New pages of the whole web that name you", "Authors; pages that Google has not found yet",
             "Somebody with a Google account creates the alert with delivery as a feed; reading it needs none."),
    Platform("mastodon", "Mastodon and the Fediverse", _A, _PARTLY, _MASTODON,
             "Public posts with a hashtag, with author, reach and counts",
             "Posts without the hashtag; what the instance asked does not know; instances closed to strangers"),
    Platform("bluesky", "Bluesky", _A, _NO, None, "Nothing yet", "Everything", "A feed of a Bluesky profile; a CSV file."),
    Platform("reddit", "Reddit", _A, _PARTLY, _FEED,
             "New posts that name you, every few minutes", "Comments, scores, and what lies between two slow visits"),
    Platform("hacker_news", "Hacker News", _A, _PARTLY, _FEED,
             "Posts and comments that name you, through the search feeds of hnrss.org", "Scores"),
    Platform("youtube", "YouTube", _B, _PARTLY, _FEED,
             "The 15 newest videos of a channel", "Comments, and videos of others",
             "A Google Alerts feed with site:youtube.com; the channel's own notices by mail."),
    Platform("lemmy", "Lemmy", _A, _YES, _FEED, "Posts of a community or of a whole instance", "Comments on them"),
    Platform("discourse", "Forums with Discourse", _A, _YES, _FEED,
             "The newest posts", "Areas that need a sign-in"),
    Platform("forums", "Other forums (phpBB, NodeBB, Misago, Fossil, ...)", _A, _PARTLY, _FEED,
             "What their feeds show", "Forums without a feed, and areas that need a sign-in", _ALERTS),
    Platform("stack_exchange", "Stack Exchange", _A, _PARTLY, _FEED, "New questions by tag", "Answers and comments"),
    Platform("wikipedia", "Wikipedia", _A, _PARTLY, _FEED, "Changes of an article", "How often it is read"),
    Platform("gdelt", "GDELT", _A, _PARTLY, _FEED, "Titles of news world-wide", "Texts; the time of publication"),
    Platform("telegram", "Telegram", _A, _NO, None, "Nothing yet", "Channels and groups", _BY_HAND),
    Platform("usenet", "Usenet", _A, _NO, None, "Nothing yet", "Everything", _ALERTS),
    Platform("app_store", "Apple App Store reviews", _A, _YES, _FEED, "The newest reviews of an app by country",
             "Stars without a text"),
    Platform("google_play", "Google Play reviews", _C, _NO, None, "Nothing yet", "Everything", _EXPORT),
    Platform("alert_mails", "Alert mails (Google Alerts, Talkwalker, F5Bot)", _B, _NO, None, "Nothing yet", "Everything",
             "Order the same alert as a feed."),
    Platform("x", "X (Twitter)", _C, _NO, None, "Nothing", "Everything: reading costs money per post", _ALERTS),
    Platform("facebook", "Facebook", _C, _NO, None, "Nothing",
             "Pages need their owner's key; groups and profiles cannot be read by programs at all", _EXPORT),
    Platform("instagram", "Instagram", _C, _NO, None, "Nothing", "Everything but the owner's own account", _EXPORT),
    Platform("threads", "Threads", _C, _NO, None, "Nothing", "Everything", _BY_HAND),
    Platform("tiktok", "TikTok", _D, _NO, None, "Nothing", "Everything: research access is not for companies", _ALERTS),
    Platform("linkedin", "LinkedIn", _C, _NO, None, "Nothing", "Everything but the company's own page", _EXPORT),
    Platform("xing", "XING", _D, _NO, None, "Nothing", "Everything", _BY_HAND),
    Platform("kununu", "kununu", _D, _NO, None, "Nothing", "Everything", _EXPORT),
    Platform("pinterest", "Pinterest", _C, _NO, None, "Nothing", "Everything", _ALERTS),
    Platform("google_reviews", "Google Business Profile reviews", _C, _NO, None, "Nothing", "Everything", _EXPORT),
    Platform("trustpilot", "Trustpilot", _C, _NO, None, "Nothing", "Everything", _EXPORT),
    Platform("messengers", "WhatsApp, Messenger, closed groups", _D, _NO, None, "Nothing",
             "Everything: nobody outside can see it, and no program should", "Ask colleagues and customer service."),
    Platform("other_tools", "Other listening tools", _A, _YES, _FILE,
             "Whatever they export as CSV or JSON lines, also into a folder that is watched", "What they do not see"),
    Platform("google_plus", "Google+", _D, _NO, None, "Nothing", "It was closed in 2019"),
)  # fmt: skip


def platform(platform_id: str) -> Platform | None:
    """The row with this id."""
    return next((p for p in PLATFORMS if p.id == platform_id), None)
