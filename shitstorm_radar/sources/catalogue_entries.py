"""The kinds of source that come with the program: one entry each, beside the file with its connector.

The order is that of the form's list.  Words are in the context "Sources" of the translation.
"""

from __future__ import annotations

from typing import Final

from shitstorm_radar.records import Nativeness
from shitstorm_radar.sources.attention_entries import GDELT_VOLUME, WIKIPEDIA
from shitstorm_radar.sources.column_map import parse_map
from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.sources.keyed_entries import BLUESKY_SEARCH, MASTODON_STREAM, REDDIT, YOUTUBE
from shitstorm_radar.sources.owner_entries import OWNER_ENTRIES
from shitstorm_radar.sources.words import QT_TRANSLATE_NOOP

_WHERE: Final = QT_TRANSLATE_NOOP("Sources", "Say where the source is.")
_ADDRESS_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "&Address")


def _query(help_text: str, example: str, needed: str = "") -> Field:
    return Field("query", QT_TRANSLATE_NOOP("Sources", "Search words"), help_text, example, needed)


def _fixed(address: str) -> Field:
    return Field(ADDRESS, _ADDRESS_LABEL, sort=FieldSort.FIXED, default=address)


def _check_items(text: str) -> object:
    from shitstorm_radar.sources.json_endpoint import check_path

    return check_path(text)


def _check_mapping(text: str) -> object:
    from shitstorm_radar.sources.json_endpoint import check_mapping

    return check_mapping(text)


_SEARCH_NEEDED: Final = QT_TRANSLATE_NOOP("Sources", "Say which words to look for.")
_ZONE: Final = Field(
    "zone",
    QT_TRANSLATE_NOOP("Sources", "Time &zone"),
    QT_TRANSLATE_NOOP("Sources", "For times without an offset; empty means UTC."),
    "Europe/Berlin",
    sort=FieldSort.ZONE,
)

FEED: Final = SourceType(
    "feed",
    QT_TRANSLATE_NOOP("Sources", "Feed (RSS, Atom, JSON) or web page"),
    "shitstorm_radar.sources.feed:FeedSource",
    (
        Field(
            ADDRESS,
            _ADDRESS_LABEL,
            example=QT_TRANSLATE_NOOP("Sources", "address of a feed or of a web page"),
            needed=_WHERE,
        ),
    ),
    finds_feeds=True,
    nativeness=None,
)
MASTODON: Final = SourceType(
    "mastodon",
    QT_TRANSLATE_NOOP("Sources", "Mastodon hashtag"),
    "shitstorm_radar.sources.mastodon:MastodonSource",
    (
        Field(ADDRESS, _ADDRESS_LABEL, example="mastodon.social", needed=_WHERE),
        Field(
            "hashtag",
            QT_TRANSLATE_NOOP("Sources", "&Hashtag"),
            needed=QT_TRANSLATE_NOOP("Sources", "Say which hashtag to read."),
            dropped="#",
        ),
    ),
    platform="mastodon",
)
MASTODON_SEARCH: Final = SourceType(
    "mastodon_search",
    QT_TRANSLATE_NOOP("Sources", "Mastodon (full-text search, with an account)"),
    "shitstorm_radar.sources.mastodon_search:MastodonSearchSource",
    (
        Field(ADDRESS, _ADDRESS_LABEL, example="mastodon.social", needed=_WHERE),
        _query(QT_TRANSLATE_NOOP("Sources", "Posts with all of these words."), "Muster AG", _SEARCH_NEEDED),
        Field(
            "token",
            QT_TRANSLATE_NOOP("Sources", "Access key"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "In the settings of your account there, under Development, make an application with the right "
                "read:search and copy its access key. It is kept in the system's keyring; leave empty to keep it.",
            ),
            sort=FieldSort.SECRET,
        ),
    ),
    platform="mastodon",
)
BLUESKY: Final = SourceType(
    "bluesky",
    QT_TRANSLATE_NOOP("Sources", "Bluesky (everything, live)"),
    "shitstorm_radar.sources.jetstream:JetstreamSource",
    (_fixed("wss://jetstream2.us-east.bsky.network"),),
    platform="bluesky",
    usual_s=60.0,
)
HACKER_NEWS: Final = SourceType(
    "hacker_news",
    QT_TRANSLATE_NOOP("Sources", "Hacker News (search)"),
    "shitstorm_radar.sources.hacker_news:HackerNewsSource",
    (
        _fixed("https://hn.algolia.com"),
        _query(
            QT_TRANSLATE_NOOP("Sources", "Stories and comments with all of these words."), "Muster AG", _SEARCH_NEEDED
        ),
    ),
    platform="hacker_news",
)
LEMMY: Final = SourceType(
    "lemmy",
    QT_TRANSLATE_NOOP("Sources", "Lemmy (search)"),
    "shitstorm_radar.sources.lemmy:LemmySource",
    (
        Field(
            ADDRESS,
            _ADDRESS_LABEL,
            QT_TRANSLATE_NOOP("Sources", "An instance also knows much of what is written on others."),
            "lemmy.world",
            _WHERE,
        ),
        _query(QT_TRANSLATE_NOOP("Sources", "Posts and comments with these words."), "Muster AG", _SEARCH_NEEDED),
    ),
    platform="lemmy",
    usual_s=300.0,
    shortest_s=120.0,  # 60 searches in 10 minutes for everybody behind one address
)
DISCOURSE: Final = SourceType(
    "discourse",
    QT_TRANSLATE_NOOP("Sources", "Forum with Discourse"),
    "shitstorm_radar.sources.discourse:DiscourseSource",
    (
        Field(
            ADDRESS,
            _ADDRESS_LABEL,
            QT_TRANSLATE_NOOP("Sources", "The forum; or one of its topics, to read only that."),
            "https://forum.example",
            _WHERE,
        ),
        _query(QT_TRANSLATE_NOOP("Sources", "Empty reads all new posts, which is the quicker way."), "Muster AG"),
    ),
    platform="discourse",
)
STACK_EXCHANGE: Final = SourceType(
    "stack_exchange",
    QT_TRANSLATE_NOOP("Sources", "Stack Exchange (search)"),
    "shitstorm_radar.sources.stack_exchange:StackExchangeSource",
    (
        _fixed("https://api.stackexchange.com"),
        Field("site", QT_TRANSLATE_NOOP("Sources", "Site"), example="stackoverflow", default="stackoverflow"),
        _query(QT_TRANSLATE_NOOP("Sources", "New questions with these words."), "Muster AG", _SEARCH_NEEDED),
    ),
    platform="stack_exchange",
    usual_s=900.0,
    shortest_s=600.0,  # 300 requests a day for everybody behind one address
    longest_s=3600.0,
)
GDELT: Final = SourceType(
    "gdelt",
    QT_TRANSLATE_NOOP("Sources", "GDELT (newspapers of the world)"),
    "shitstorm_radar.sources.gdelt:GdeltSource",
    (
        _fixed("https://api.gdeltproject.org"),
        _query(
            QT_TRANSLATE_NOOP("Sources", "A phrase in quotation marks; sourcelang:german keeps to one language."),
            '"Muster AG" sourcelang:german',
            _SEARCH_NEEDED,
        ),
    ),
    platform="gdelt",
    nativeness=Nativeness.RELAYED,
    usual_s=900.0,  # new articles come in quarters of an hour
    shortest_s=300.0,
    longest_s=3600.0,
)
APP_STORE: Final = SourceType(
    "app_store",
    QT_TRANSLATE_NOOP("Sources", "App Store reviews (Apple)"),
    "shitstorm_radar.sources.app_store:AppStoreSource",
    (
        Field(
            ADDRESS,
            _ADDRESS_LABEL,
            QT_TRANSLATE_NOOP("Sources", "The link to the app in the store, or its number."),
            "https://apps.apple.com/de/app/x/id343555245",
            _WHERE,
        ),
        Field(
            "country",
            QT_TRANSLATE_NOOP("Sources", "Country"),
            QT_TRANSLATE_NOOP("Sources", "Two letters; empty takes the link's own. One source for each country."),
            "de",
        ),
    ),
    platform="app_store",
    usual_s=900.0,
    shortest_s=300.0,
    longest_s=3600.0,
)
TELEGRAM: Final = SourceType(
    "telegram",
    QT_TRANSLATE_NOOP("Sources", "Telegram channel (public)"),
    "shitstorm_radar.sources.telegram:TelegramSource",
    (
        Field(
            ADDRESS,
            _ADDRESS_LABEL,
            QT_TRANSLATE_NOOP("Sources", "Only channels that Telegram shows on the web; groups cannot be read."),
            "@bahn",
            _WHERE,
        ),
    ),
    platform="telegram",
)
JSON: Final = SourceType(
    "json",
    QT_TRANSLATE_NOOP("Sources", "Any address with JSON"),
    "shitstorm_radar.sources.json_endpoint:JsonEndpointSource",
    (
        Field(ADDRESS, _ADDRESS_LABEL, example="https://example.org/api/posts", needed=_WHERE),
        Field(
            "items",
            QT_TRANSLATE_NOOP("Sources", "List of entries"),
            QT_TRANSLATE_NOOP("Sources", "The path (JMESPath) to the list; empty when the answer is the list itself."),
            "data.posts[]",
            check=_check_items,
        ),
        Field(
            "map",
            QT_TRANSLATE_NOOP("Sources", "Fields of an entry"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Where title, text, published_at, author, url, id, likes, reposts, replies and language stand, when "
                "they have other names. The preview shows what comes of it.",
            ),
            "text=body,published_at=created,author=user.name",
            check=_check_mapping,
        ),
        _ZONE,
    ),
    platform="json",
    nativeness=None,
)
FILE: Final = SourceType(
    "file",
    QT_TRANSLATE_NOOP("Sources", "File or folder (CSV, JSON lines)"),
    "shitstorm_radar.sources.file:FileSource",
    (
        Field(ADDRESS, _ADDRESS_LABEL, example=QT_TRANSLATE_NOOP("Sources", "path of a file or folder"), needed=_WHERE),
        Field(
            "map",
            QT_TRANSLATE_NOOP("Sources", "&Columns"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "The first line names the columns. Needed are published_at (when) and text; id, author, url, source, "
                "title, likes, reposts and replies may be there. Where your file has other names, say so: "
                "text=Inhalt,published_at=Datum means that the text is in the column Inhalt.",
            ),
            "text=Inhalt,published_at=Datum,author=Autor",
            check=parse_map,
        ),
        _ZONE,
    ),
    platform="other_tools",
    nativeness=Nativeness.RELAYED,
    on_disk=True,
)

ENTRIES: Final[tuple[SourceType, ...]] = (
    FEED, MASTODON, MASTODON_SEARCH, BLUESKY, HACKER_NEWS, LEMMY, DISCOURSE, STACK_EXCHANGE, GDELT, GDELT_VOLUME, WIKIPEDIA, APP_STORE, TELEGRAM,
    YOUTUBE, REDDIT, BLUESKY_SEARCH, MASTODON_STREAM, JSON, FILE,
    *OWNER_ENTRIES,
)  # fmt: skip
