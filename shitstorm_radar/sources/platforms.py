"""Platform by platform: what can be read, what not, what it takes, and what honestly takes its place.

The texts are English, marked for translation in the context "Platforms"; a name that is the same in every
language is not marked.  Source: the platforms' own documentation, looked up in November 2026.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shitstorm_radar.sources.words import QT_TRANSLATE_NOOP


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
        by: the kind of source that reads it (``catalogue``); None where none does.
        delivers: what arrives.
        blind_spot: what does not.
        substitute: the honest next best thing; empty where none is needed.
        needs: what the user has to have; empty: nothing.
        terms: what its terms of use ask of a program that reads it; empty: nothing beyond politeness.
        domain: of its pages, for a search that is limited to them.
    """

    id: str
    name: str
    tier: Tier
    readable: Readable
    by: str | None
    delivers: str
    blind_spot: str
    substitute: str = ""
    needs: str = ""
    terms: str = ""
    domain: str = ""

    def alert_words(self, name: str) -> str:
        """What to type into an alert service (Google Alerts, Talkwalker) that shall find its pages about ``name``.

        >>> platform("tiktok").alert_words("Muster AG")
        'site:tiktok.com "Muster AG"'
        """
        quoted = '"{}"'.format(" ".join(name.replace('"', " ").split()))
        return f"site:{self.domain} {quoted}" if self.domain else quoted


_A, _B, _C, _D = Tier.OPEN, Tier.OWN_KEY, Tier.PAID_OR_OWNER, Tier.NONE
_YES, _PARTLY, _NO = Readable.YES, Readable.PARTLY, Readable.NO
_FEED: Final = "feed"

_NOTHING: Final = QT_TRANSLATE_NOOP("Platforms", "Nothing")
_NOTHING_YET: Final = QT_TRANSLATE_NOOP("Platforms", "Nothing yet")
_EVERYTHING: Final = QT_TRANSLATE_NOOP("Platforms", "Everything")
_ALERTS: Final = QT_TRANSLATE_NOOP(
    "Platforms",
    "A Google Alerts feed with site: and the name; a CSV file from another tool; a look by hand once a day.",
)
_BY_HAND: Final = QT_TRANSLATE_NOOP(
    "Platforms", "A look by hand once a day; a CSV file where the platform lets you export."
)
_EXPORT: Final = QT_TRANSLATE_NOOP(
    "Platforms", "The platform's own notices by mail; a CSV file from its export or from another tool."
)
_NO_WAY: Final = QT_TRANSLATE_NOOP("Platforms", "There is no lawful way for programs")

PLATFORMS: Final[tuple[Platform, ...]] = (
    Platform("feeds", QT_TRANSLATE_NOOP("Platforms", "Blogs, newspapers, podcasts (RSS, Atom, JSON Feed)"), _A, _YES,
             _FEED, QT_TRANSLATE_NOOP("Platforms", "The newest 10 to 50 entries"),
             QT_TRANSLATE_NOOP("Platforms", "What was removed, and what came and went between two visits")),
    Platform("blog_comments", QT_TRANSLATE_NOOP("Platforms", "Blog comments (WordPress and others)"), _A, _YES, _FEED,
             QT_TRANSLATE_NOOP("Platforms", "The newest comments"),
             QT_TRANSLATE_NOOP("Platforms", "Comments that wait for approval arrive late")),
    Platform("google_news", "Google News", _A, _YES, _FEED,
             QT_TRANSLATE_NOOP("Platforms", "Titles of up to 100 articles with their publisher"),
             QT_TRANSLATE_NOOP("Platforms", "The text of the articles")),
    Platform("google_alerts", "Google Alerts", _B, _YES, _FEED,
             QT_TRANSLATE_NOOP("Platforms", "New pages of the whole web that name you"),
             QT_TRANSLATE_NOOP("Platforms", "Authors; pages that Google has not found yet"),
             substitute=QT_TRANSLATE_NOOP("Platforms", "Somebody with a Google account creates the alert with delivery as a feed; reading it needs none."),
             needs=QT_TRANSLATE_NOOP("Platforms", "A Google account, once")),
    Platform("mastodon", QT_TRANSLATE_NOOP("Platforms", "Mastodon and the Fediverse"), _A, _PARTLY, "mastodon",
             QT_TRANSLATE_NOOP("Platforms", "Public posts with a hashtag, with author, reach and counts; with an account full text and live, with edits and deletions"),
             QT_TRANSLATE_NOOP("Platforms", "What the instance asked does not know; instances closed to strangers; without an account posts without the hashtag"),
             terms=QT_TRANSLATE_NOOP("Platforms", "300 requests in 5 minutes")),
    Platform("bluesky", "Bluesky", _A, _YES, "bluesky",
             QT_TRANSLATE_NOOP("Platforms", "Every public post that names you, live; with an account also older ones, names and counts"),
             QT_TRANSLATE_NOOP("Platforms", "Followers; what was removed; without an account names and counts"), domain="bsky.app"),
    Platform("reddit", "Reddit", _A, _PARTLY, _FEED,
             QT_TRANSLATE_NOOP("Platforms", "New posts that name you, every few minutes; with an approved app also comments of named communities, scores, edits and removals"),
             QT_TRANSLATE_NOOP("Platforms", "Comments of other communities; without an app all comments, and what lies between two slow visits"),
             needs=QT_TRANSLATE_NOOP("Platforms", "Nothing; for comments an app that Reddit has approved"),
             terms=QT_TRANSLATE_NOOP("Platforms", "About one request in 30 seconds without an account, 100 in a minute with an app")),
    Platform("hacker_news", "Hacker News", _A, _YES, "hacker_news",
             QT_TRANSLATE_NOOP("Platforms", "Stories and comments that name you, with points"),
             QT_TRANSLATE_NOOP("Platforms", "What was removed")),
    Platform("youtube", "YouTube", _B, _PARTLY, "youtube",
             QT_TRANSLATE_NOOP("Platforms", "New videos that name you, comments below them and below your own, with figures; without a key the 15 newest videos of a channel"),
             QT_TRANSLATE_NOOP("Platforms", "Comments below videos that do not name you; answers to comments"),
             substitute=QT_TRANSLATE_NOOP("Platforms", "A Google Alerts feed with site:youtube.com; the channel's own notices by mail."),
             needs=QT_TRANSLATE_NOOP("Platforms", "An API key of Google, free"),
             terms=QT_TRANSLATE_NOOP("Platforms", "100 searches a day; data for 30 days; its figures may not be blended with those of other platforms"),
             domain="youtube.com"),
    Platform("lemmy", "Lemmy", _A, _YES, "lemmy",
             QT_TRANSLATE_NOOP("Platforms", "Posts and comments that name you, with scores"),
             QT_TRANSLATE_NOOP("Platforms", "What the instance asked does not know"),
             terms=QT_TRANSLATE_NOOP("Platforms", "60 searches in 10 minutes")),
    Platform("discourse", QT_TRANSLATE_NOOP("Platforms", "Forums with Discourse"), _A, _YES, "discourse",
             QT_TRANSLATE_NOOP("Platforms", "All new posts, or those that name you, with likes and edits"),
             QT_TRANSLATE_NOOP("Platforms", "Areas that need a sign-in")),
    Platform("forums", QT_TRANSLATE_NOOP("Platforms", "Other forums (phpBB, NodeBB, Misago, Fossil, ...)"), _A,
             _PARTLY, _FEED,
             QT_TRANSLATE_NOOP("Platforms", "What their feeds show; of a forum with Misago, which has none, what its own search finds: paste the address of the page with the results"),
             QT_TRANSLATE_NOOP("Platforms", "Forums without a feed, and areas that need a sign-in; of Misago all but the first page of results, answers that do not name you, and deletions"),
             substitute=_ALERTS),
    Platform("stack_exchange", "Stack Exchange", _A, _PARTLY, "stack_exchange",
             QT_TRANSLATE_NOOP("Platforms", "New questions that name you, with score and views"),
             QT_TRANSLATE_NOOP("Platforms", "Answers and comments"),
             terms=QT_TRANSLATE_NOOP("Platforms", "300 requests a day without a key; the author and the page must be named")),
    Platform("wikipedia", "Wikipedia", _A, _PARTLY, _FEED, QT_TRANSLATE_NOOP("Platforms", "Changes of an article"),
             QT_TRANSLATE_NOOP("Platforms", "Who reads; how often an article is read is shown beside an incident, as attention and not as mentions")),
    Platform("gdelt", "GDELT", _A, _PARTLY, "gdelt",
             QT_TRANSLATE_NOOP("Platforms", "Titles of news world-wide that name you; the number of articles that do in their text"),
             QT_TRANSLATE_NOOP("Platforms", "Texts; the time of publication"),
             terms=QT_TRANSLATE_NOOP("Platforms", "One request in 5 seconds")),
    Platform("telegram", "Telegram", _A, _PARTLY, "telegram",
             QT_TRANSLATE_NOOP("Platforms", "Posts of public channels, with views"),
             QT_TRANSLATE_NOOP("Platforms", "Groups, comments, and channels without a preview on the web"),
             substitute=_BY_HAND, domain="t.me"),
    Platform("usenet", "Usenet", _A, _YES, "usenet",
             QT_TRANSLATE_NOOP("Platforms", "All articles of a group, with authors and threads"),
             QT_TRANSLATE_NOOP("Platforms", "What was withdrawn; groups that the server does not carry"),
             needs=QT_TRANSLATE_NOOP("Platforms", "A news server")),
    Platform("app_store", QT_TRANSLATE_NOOP("Platforms", "Apple App Store reviews"), _A, _YES, "app_store",
             QT_TRANSLATE_NOOP("Platforms", "The newest 500 reviews of an app by country, with stars"),
             QT_TRANSLATE_NOOP("Platforms", "Stars without a text")),
    Platform("json", QT_TRANSLATE_NOOP("Platforms", "Any address that answers with JSON"), _A, _YES, "json",
             QT_TRANSLATE_NOOP("Platforms", "Whatever it lists"),
             QT_TRANSLATE_NOOP("Platforms", "What it does not list"),
             needs=QT_TRANSLATE_NOOP("Platforms", "Somebody who knows its fields")),
    Platform("webhook", QT_TRANSLATE_NOOP("Platforms", "Other programs on this computer (webhook)"), _A, _YES, "webhook",
             QT_TRANSLATE_NOOP("Platforms", "Whatever they send"),
             QT_TRANSLATE_NOOP("Platforms", "What they do not send"),
             needs=QT_TRANSLATE_NOOP("Platforms", "Somebody who sets the other program up")),
    Platform("google_play", QT_TRANSLATE_NOOP("Platforms", "Google Play reviews"), _C, _PARTLY, "google_play",
             QT_TRANSLATE_NOOP("Platforms", "Reviews of your own app with a text, written or changed in the last week"),
             QT_TRANSLATE_NOOP("Platforms", "Stars without a text, older reviews, apps of others"), substitute=_EXPORT,
             needs=QT_TRANSLATE_NOOP("Platforms", "The sign-in of somebody who may answer reviews in the Play Console"),
             terms=QT_TRANSLATE_NOOP("Platforms", "200 requests an hour"), domain="play.google.com"),
    Platform("alert_mails", QT_TRANSLATE_NOOP("Platforms", "Alert mails (Google Alerts, Talkwalker, F5Bot)"), _B, _YES,
             "mailbox", QT_TRANSLATE_NOOP("Platforms", "The pages that the alerts name, seconds after the mail; any other mail as one text"),
             QT_TRANSLATE_NOOP("Platforms", "What the alert service does not find, and all but a few lines of each text"),
             needs=QT_TRANSLATE_NOOP("Platforms", "A mail account that programs may read (IMAP)")),
    Platform("x", "X (Twitter)", _C, _PARTLY, "x",
             QT_TRANSLATE_NOOP("Platforms", "Counts by the minute; while these surge, up to 100 posts a visit, with figures and authors"),
             QT_TRANSLATE_NOOP("Platforms", "Posts in quiet times, reposts, and what is written after the month's ceiling is reached"),
             substitute=_ALERTS, needs=QT_TRANSLATE_NOOP("Platforms", "A paid key; every question costs money"),
             terms=QT_TRANSLATE_NOOP("Platforms", "Posts that were removed must be removed"), domain="x.com"),
    Platform("facebook", "Facebook", _C, _PARTLY, "facebook_page",
             QT_TRANSLATE_NOOP("Platforms", "Your own page: posts with comments, posts that tag it, recommendations"),
             QT_TRANSLATE_NOOP("Platforms", "Groups, profiles and pages of others; comments below older posts; what was removed"),
             substitute=_EXPORT, needs=QT_TRANSLATE_NOOP("Platforms", "The page owner's access key"),
             domain="facebook.com"),
    Platform("instagram", "Instagram", _C, _PARTLY, "instagram",
             QT_TRANSLATE_NOOP("Platforms", "Your own business account: posts with comments, posts that tag it; posts with up to 30 hashtags"),
             QT_TRANSLATE_NOOP("Platforms", "Posts that name you without a tag; who wrote posts with a hashtag; stories; everything else"),
             substitute=_EXPORT, needs=QT_TRANSLATE_NOOP("Platforms", "The account owner's access key"),
             terms=QT_TRANSLATE_NOOP("Platforms", "30 hashtags in 7 days"), domain="instagram.com"),
    Platform("threads", "Threads", _C, _PARTLY, "threads",
             QT_TRANSLATE_NOOP("Platforms", "Public posts with a word"),
             QT_TRANSLATE_NOOP("Platforms", "Counts; words that it keeps back without saying so; what was removed"),
             substitute=_BY_HAND,
             needs=QT_TRANSLATE_NOOP("Platforms", "An access key that was granted keyword search"),
             terms=QT_TRANSLATE_NOOP("Platforms", "2,200 searches a day"), domain="threads.net"),
    Platform("tiktok", "TikTok", _D, _NO, None, _NOTHING,
             QT_TRANSLATE_NOOP("Platforms", "Everything: research access is not for companies"), substitute=_ALERTS,
             terms=_NO_WAY, domain="tiktok.com"),
    Platform("linkedin", "LinkedIn", _C, _PARTLY, "linkedin",
             QT_TRANSLATE_NOOP("Platforms", "Your own page: its posts and the comments below them"),
             QT_TRANSLATE_NOOP("Platforms", "Posts of members and of other pages; names of those who comment"),
             substitute=_EXPORT,
             needs=QT_TRANSLATE_NOOP("Platforms", "The key of an administrator of the page, for an app that LinkedIn has vetted"),
             domain="linkedin.com"),
    Platform("xing", "XING", _D, _NO, None, _NOTHING, _EVERYTHING, substitute=_BY_HAND, terms=_NO_WAY,
             domain="xing.com"),
    Platform("kununu", "kununu", _D, _NO, None, _NOTHING, _EVERYTHING, substitute=_EXPORT, terms=_NO_WAY,
             domain="kununu.com"),
    Platform("pinterest", "Pinterest", _C, _PARTLY, "pinterest",
             QT_TRANSLATE_NOOP("Platforms", "The 50 most fitting pins for a word"),
             QT_TRANSLATE_NOOP("Platforms", "When and by whom a pin was made, comments, what fits less well"),
             substitute=_ALERTS, needs=QT_TRANSLATE_NOOP("Platforms", "Partner access"), domain="pinterest.com"),
    Platform("google_reviews", QT_TRANSLATE_NOOP("Platforms", "Google Business Profile reviews"), _C, _PARTLY,
             "google_reviews", QT_TRANSLATE_NOOP("Platforms", "Reviews of your own places with a text, with stars, edits and answers"),
             QT_TRANSLATE_NOOP("Platforms", "Stars without a text, places of others, what was removed"),
             substitute=_EXPORT,
             needs=QT_TRANSLATE_NOOP("Platforms", "The owner's sign-in, for a project that Google has approved"),
             terms=QT_TRANSLATE_NOOP("Platforms", "300 requests a minute once approved")),
    Platform("trustpilot", "Trustpilot", _C, _YES, "trustpilot",
             QT_TRANSLATE_NOOP("Platforms", "Reviews of a company, with stars, edits and whether it answered"),
             QT_TRANSLATE_NOOP("Platforms", "What was removed"), substitute=_EXPORT,
             needs=QT_TRANSLATE_NOOP("Platforms", "A key from a Trustpilot plan that includes it"),
             terms=QT_TRANSLATE_NOOP("Platforms", "833 requests in 5 minutes"), domain="trustpilot.com"),
    Platform("messengers", QT_TRANSLATE_NOOP("Platforms", "WhatsApp, Messenger, closed groups"), _D, _NO, None,
             _NOTHING, QT_TRANSLATE_NOOP("Platforms", "Everything: nobody outside can see it, and no program should"),
             substitute=QT_TRANSLATE_NOOP("Platforms", "Ask colleagues and customer service."), terms=_NO_WAY),
    Platform("other_tools", QT_TRANSLATE_NOOP("Platforms", "Other listening tools"), _A, _YES, "file",
             QT_TRANSLATE_NOOP("Platforms", "Whatever they export as CSV or JSON lines, also into a folder that is watched"),
             QT_TRANSLATE_NOOP("Platforms", "What they do not see")),
    Platform("google_plus", "Google+", _D, _NO, None, _NOTHING,
             QT_TRANSLATE_NOOP("Platforms", "It was closed in 2019")),
)  # fmt: skip


def platform(platform_id: str) -> Platform | None:
    """The row with this id."""
    return next((p for p in PLATFORMS if p.id == platform_id), None)
