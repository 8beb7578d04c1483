"""Catalogue entries of sources that need the user's own key or account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shitstorm_radar.sources.base import DayCost
from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.sources.words import QT_TRANSLATE_NOOP

_ADDRESS_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "&Address")
_SEARCH_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "Search words")
_KEY_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "Access key")


def _youtube_cost(options: Mapping[str, str], interval_s: float) -> DayCost:
    from shitstorm_radar.sources.youtube_quota import day_cost  # late: the window reads the catalogue first

    return day_cost(options, interval_s)


YOUTUBE: Final = SourceType(
    "youtube",
    QT_TRANSLATE_NOOP("Sources", "YouTube (search and comments, with a key)"),
    "shitstorm_radar.sources.youtube:YouTubeSource",
    (
        Field(ADDRESS, _ADDRESS_LABEL, sort=FieldSort.FIXED, default="https://youtube.googleapis.com"),
        Field(
            "query",
            _SEARCH_LABEL,
            QT_TRANSLATE_NOOP("Sources", "Finds new videos with these words. May be empty where a channel is given."),
            "Muster AG",
        ),
        Field(
            "comments",
            QT_TRANSLATE_NOOP("Sources", "Comments below found videos"),
            sort=FieldSort.CHOICE,
            default="yes",
            choices=(
                ("yes", QT_TRANSLATE_NOOP("Sources", "are read, too")),
                ("no", QT_TRANSLATE_NOOP("Sources", "are left out")),
            ),
        ),
        Field(
            "channel",
            QT_TRANSLATE_NOOP("Sources", "Channel"),
            QT_TRANSLATE_NOOP(
                "Sources", "Its number: all new comments below its videos are read, for instance your own channel's."
            ),
            "UC_x5XG1OV2P6uZZ5FSM9Ttw",
        ),
        Field(
            "key",
            _KEY_LABEL,
            QT_TRANSLATE_NOOP(
                "Sources",
                "In Google's cloud console, make a project, switch the YouTube Data API v3 on and make an API key. "
                "YouTube's rules: data may be kept for 30 days (set the topic's retention to it), and its figures may "
                "not be blended with those of other platforms (use a topic of its own to keep its curve apart).",
            ),
            sort=FieldSort.SECRET,
        ),
    ),
    platform="youtube",
    usual_s=900.0,  # 96 of 100 searches a day
    shortest_s=900.0,
    longest_s=3600.0,
    day_cost=_youtube_cost,
)
REDDIT: Final = SourceType(
    "reddit",
    QT_TRANSLATE_NOOP("Sources", "Reddit (search and comments, with an app's keys)"),
    "shitstorm_radar.sources.reddit:RedditSource",
    (
        Field(ADDRESS, _ADDRESS_LABEL, sort=FieldSort.FIXED, default="https://www.reddit.com"),
        Field(
            "query",
            _SEARCH_LABEL,
            QT_TRANSLATE_NOOP("Sources", "Finds posts with these words. Empty reads all new posts of the communities."),
            "Muster AG",
        ),
        Field(
            "communities",
            QT_TRANSLATE_NOOP("Sources", "Communities"),
            QT_TRANSLATE_NOOP(
                "Sources", "Their new comments are read, too, and the search keeps to them. Empty searches everywhere."
            ),
            "de, bahn",
        ),
        Field(
            "client_id",
            QT_TRANSLATE_NOOP("Sources", "App's number"),
            QT_TRANSLATE_NOOP("Sources", "Below the app's name at reddit.com/prefs/apps."),
            sort=FieldSort.SECRET,
        ),
        Field(
            "client_secret",
            QT_TRANSLATE_NOOP("Sources", "App's secret"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Reddit wants to approve the use first; then make an app of the sort script there. Both are kept in "
                "the system's keyring; leave empty to keep them.",
            ),
            sort=FieldSort.SECRET,
        ),
    ),
    platform="reddit",
)
BLUESKY_SEARCH: Final = SourceType(
    "bluesky_search",
    QT_TRANSLATE_NOOP("Sources", "Bluesky (search, with an account)"),
    "shitstorm_radar.sources.bluesky_search:BlueskySearchSource",
    (
        Field(ADDRESS, _ADDRESS_LABEL, sort=FieldSort.FIXED, default="https://bsky.social"),
        Field(
            "query",
            _SEARCH_LABEL,
            QT_TRANSLATE_NOOP("Sources", "Posts with these words, also older ones, with likes, reposts and answers."),
            "Muster AG",
            QT_TRANSLATE_NOOP("Sources", "Say which words to look for."),
        ),
        Field(
            "account",
            QT_TRANSLATE_NOOP("Sources", "Account"),
            example="muster.bsky.social",
            needed=QT_TRANSLATE_NOOP("Sources", "Say which account signs in."),
            dropped="@",
        ),
        Field(
            "password",
            QT_TRANSLATE_NOOP("Sources", "App password"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Make one in the account's settings, under Privacy and security; not the account's own password. It is "
                "kept in the system's keyring; leave empty to keep it.",
            ),
            sort=FieldSort.SECRET,
        ),
    ),
    platform="bluesky",
    usual_s=300.0,
)
MASTODON_STREAM: Final = SourceType(
    "mastodon_stream",
    QT_TRANSLATE_NOOP("Sources", "Mastodon (live, with an account)"),
    "shitstorm_radar.sources.mastodon_stream:MastodonStreamSource",
    (
        Field(
            ADDRESS,
            _ADDRESS_LABEL,
            example="mastodon.social",
            needed=QT_TRANSLATE_NOOP("Sources", "Say where the source is."),
        ),
        Field(
            "hashtag",
            QT_TRANSLATE_NOOP("Sources", "&Hashtag"),
            QT_TRANSLATE_NOOP("Sources", "Empty listens to every public post that the instance sees."),
            dropped="#",
        ),
        Field(
            "token",
            _KEY_LABEL,
            QT_TRANSLATE_NOOP(
                "Sources",
                "In the settings of your account there, under Development, make an application with the right "
                "read:statuses and copy its access key. It is kept in the system's keyring; leave empty to keep it.",
            ),
            sort=FieldSort.SECRET,
        ),
    ),
    platform="mastodon",
    usual_s=60.0,
)
