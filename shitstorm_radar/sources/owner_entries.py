"""The kinds of source for those who own a page or pay: one entry each, beside the file with its connector.

None of them was tried live: they are built after published interfaces and recorded answers, and their forms say so.
Words are in the context "Sources" of the translation.
"""

from __future__ import annotations

from typing import Final

from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.sources.review_entries import REVIEW_ENTRIES
from shitstorm_radar.sources.words import QT_TRANSLATE_NOOP
from shitstorm_radar.sources.x_entry import X

_ADDRESS_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "&Address")
_KEY_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "Access key")
_QUERY_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "Search words")
_SEARCH_NEEDED: Final = QT_TRANSLATE_NOOP("Sources", "Say which words to look for.")


def _fixed(address: str) -> Field:
    return Field(ADDRESS, _ADDRESS_LABEL, sort=FieldSort.FIXED, default=address)


def _key(help_text: str) -> Field:
    return Field("token", _KEY_LABEL, help_text, sort=FieldSort.SECRET)


FACEBOOK_PAGE: Final = SourceType(
    "facebook_page",
    QT_TRANSLATE_NOOP("Sources", "Facebook page (its owner's key)"),
    "shitstorm_radar.sources.facebook_page:FacebookPageSource",
    (
        _fixed("https://graph.facebook.com"),
        Field(
            "page",
            QT_TRANSLATE_NOOP("Sources", "Page"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Name or number; empty reads the page that the key belongs to. Reads posts with their comments, posts "
                "that tag the page, and recommendations. Built after Meta's documentation, not tried live.",
            ),
            "musterag",
            dropped="@",
        ),
        _key(
            QT_TRANSLATE_NOOP(
                "Sources",
                "A page access key that does not expire, from an app of yours at developers.facebook.com, with "
                "pages_read_engagement and pages_read_user_content. It is kept in the system's keyring; leave empty to "
                "keep it.",
            )
        ),
    ),
    platform="facebook",
)
INSTAGRAM: Final = SourceType(
    "instagram",
    QT_TRANSLATE_NOOP("Sources", "Instagram business account (its owner's key)"),
    "shitstorm_radar.sources.instagram:InstagramSource",
    (
        _fixed("https://graph.facebook.com"),
        Field(
            "account",
            QT_TRANSLATE_NOOP("Sources", "Account"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "The account's number; empty takes the account that is connected to the key's page. Reads own posts with "
                "their comments and posts that tag you. Built after Meta's documentation, not tried live.",
            ),
            "17841405309211844",
        ),
        Field(
            "hashtags",
            QT_TRANSLATE_NOOP("Sources", "&Hashtags"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Also posts with these; Instagram allows 30 in 7 days, shows 24 hours of them, and not who wrote them.",
            ),
            "#musterag, #muster",
        ),
        Field(
            "mentioned",
            QT_TRANSLATE_NOOP("Sources", "Posts that name you"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Numbers that a webhook of yours received, 10 at most: who only asks is not told of such posts.",
            ),
            "17889114512354744",
        ),
        _key(
            QT_TRANSLATE_NOOP(
                "Sources",
                "From an app of yours at developers.facebook.com, with instagram_basic and instagram_manage_comments; "
                "hashtags need Instagram Public Content Access as well. It is kept in the system's keyring; leave empty "
                "to keep it.",
            )
        ),
    ),
    platform="instagram",
    usual_s=300.0,
)
THREADS: Final = SourceType(
    "threads",
    QT_TRANSLATE_NOOP("Sources", "Threads (search)"),
    "shitstorm_radar.sources.threads:ThreadsSource",
    (
        _fixed("https://graph.threads.net"),
        Field(
            "query",
            _QUERY_LABEL,
            QT_TRANSLATE_NOOP(
                "Sources",
                "A word, or a topic with #. Nothing found can also mean that Threads keeps these words back. Built after "
                "Meta's documentation, not tried live.",
            ),
            "Muster AG",
            _SEARCH_NEEDED,
        ),
        _key(
            QT_TRANSLATE_NOOP(
                "Sources",
                "From an app of yours at developers.facebook.com that was granted threads_keyword_search; without that "
                "it finds only your own posts. It is kept in the system's keyring; leave empty to keep it.",
            )
        ),
    ),
    platform="threads",
    usual_s=300.0,  # 2,200 searches a day, all sources and programs of one account together
    shortest_s=120.0,
)

LINKEDIN: Final = SourceType(
    "linkedin",
    QT_TRANSLATE_NOOP("Sources", "LinkedIn page of your own (its administrator's key)"),
    "shitstorm_radar.sources.linkedin:LinkedinSource",
    (
        _fixed("https://api.linkedin.com"),
        Field(
            "organisation",
            QT_TRANSLATE_NOOP("Sources", "Organisation"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "The page's number, as its address shows it to administrators. Reads its posts and the comments below "
                "them. Built after LinkedIn's documentation, not tried live.",
            ),
            "https://www.linkedin.com/company/123456/admin",
            QT_TRANSLATE_NOOP("Sources", "Say which page to read."),
        ),
        _key(
            QT_TRANSLATE_NOOP(
                "Sources",
                "From an app of yours at developer.linkedin.com that was granted the Community Management API, with "
                "r_organization_social; it lasts 60 days. It is kept in the system's keyring; leave empty to keep it.",
            )
        ),
    ),
    platform="linkedin",
    usual_s=900.0,  # 500 requests a day while the app is being vetted
    shortest_s=300.0,
    longest_s=3600.0,
)
PINTEREST: Final = SourceType(
    "pinterest",
    QT_TRANSLATE_NOOP("Sources", "Pinterest (search, with partner access)"),
    "shitstorm_radar.sources.pinterest:PinterestSource",
    (
        _fixed("https://api.pinterest.com"),
        Field(
            "query",
            _QUERY_LABEL,
            QT_TRANSLATE_NOOP(
                "Sources",
                "Brings the 50 most fitting pins, without time or author; a pin counts when it is met first. Built after "
                "Pinterest's interface, not tried live.",
            ),
            "Muster AG",
            _SEARCH_NEEDED,
        ),
        Field("country", QT_TRANSLATE_NOOP("Sources", "Country"), example="DE", default="DE"),
        _key(
            QT_TRANSLATE_NOOP(
                "Sources",
                "From an app of yours at developers.pinterest.com with boards:read and pins:read that was granted this "
                "search. It is kept in the system's keyring; leave empty to keep it.",
            )
        ),
    ),
    platform="pinterest",
    usual_s=900.0,
    shortest_s=300.0,
    longest_s=3600.0,
)

OWNER_ENTRIES: Final[tuple[SourceType, ...]] = (
    FACEBOOK_PAGE,
    INSTAGRAM,
    THREADS,
    *REVIEW_ENTRIES,
    LINKEDIN,
    PINTEREST,
    X,
)
