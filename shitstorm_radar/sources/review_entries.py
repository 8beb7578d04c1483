"""The kinds of source with reviews that only the owner, or whoever has a key, may read: one entry each.

None of them was tried live: they are built after published interfaces, and their forms say so.
"""

from __future__ import annotations

from typing import Final

from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.sources.words import QT_TRANSLATE_NOOP

_ADDRESS_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "&Address")
_KEY_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "Access key")


def _fixed(address: str) -> Field:
    return Field(ADDRESS, _ADDRESS_LABEL, sort=FieldSort.FIXED, default=address)


def _key(help_text: str, key: str = "token", label: str = _KEY_LABEL) -> Field:
    return Field(key, label, help_text, sort=FieldSort.SECRET)


_CLIENT: Final = Field(
    "client",
    QT_TRANSLATE_NOOP("Sources", "Client ID"),
    QT_TRANSLATE_NOOP(
        "Sources",
        "Of an OAuth client of yours at console.cloud.google.com (sort: web application), in a project whose consent "
        "screen is published; in one that is being tested the sign-in ends after 7 days.",
    ),
    "123-abc.apps.googleusercontent.com",
    QT_TRANSLATE_NOOP("Sources", "Say which OAuth client to use."),
)
_CLIENT_SECRET: Final = _key(
    QT_TRANSLATE_NOOP("Sources", "The client's secret. It is kept in the system's keyring; leave empty to keep it."),
    "client_secret",
    QT_TRANSLATE_NOOP("Sources", "Client secret"),
)
_REFRESH_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "Refresh token")
GOOGLE_REVIEWS: Final = SourceType(
    "google_reviews",
    QT_TRANSLATE_NOOP("Sources", "Google Business Profile reviews (the owner's sign-in)"),
    "shitstorm_radar.sources.google_reviews:GoogleReviewsSource",
    (
        _fixed("https://mybusiness.googleapis.com"),
        Field(
            "location",
            QT_TRANSLATE_NOOP("Sources", "Places"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "One or several, with commas, 20 at most. Google answers only to projects that it has approved for the "
                "Business Profile interface. Built after Google's documentation, not tried live.",
            ),
            "accounts/123/locations/456",
            QT_TRANSLATE_NOOP("Sources", "Say which places to read."),
        ),
        _CLIENT,
        _CLIENT_SECRET,
        _key(
            QT_TRANSLATE_NOOP(
                "Sources",
                "For the scope business.manage, from developers.google.com/oauthplayground with your own client. It is "
                "kept in the system's keyring; leave empty to keep it.",
            ),
            "refresh_token",
            _REFRESH_LABEL,
        ),
    ),
    platform="google_reviews",
    usual_s=300.0,
    shortest_s=120.0,
)
GOOGLE_PLAY: Final = SourceType(
    "google_play",
    QT_TRANSLATE_NOOP("Sources", "Google Play reviews (the owner's sign-in)"),
    "shitstorm_radar.sources.google_play:GooglePlaySource",
    (
        _fixed("https://androidpublisher.googleapis.com"),
        Field(
            "app",
            QT_TRANSLATE_NOOP("Sources", "App"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "The link to your app in the store, or its package name. Google shows reviews with a text of the last "
                "week. Built after Google's documentation, not tried live.",
            ),
            "de.muster.app",
            QT_TRANSLATE_NOOP("Sources", "Say which app to read."),
        ),
        _CLIENT,
        _CLIENT_SECRET,
        _key(
            QT_TRANSLATE_NOOP(
                "Sources",
                "For the scope androidpublisher, from developers.google.com/oauthplayground with your own client, signed "
                "in as somebody who may answer reviews in the Play Console. It is kept in the system's keyring; leave "
                "empty to keep it.",
            ),
            "refresh_token",
            _REFRESH_LABEL,
        ),
    ),
    platform="google_play",
    usual_s=900.0,  # 200 requests an hour, for all programs that ask about the app
    shortest_s=300.0,
    longest_s=3600.0,
)
TRUSTPILOT: Final = SourceType(
    "trustpilot",
    QT_TRANSLATE_NOOP("Sources", "Trustpilot reviews (with a key)"),
    "shitstorm_radar.sources.trustpilot:TrustpilotSource",
    (
        _fixed("https://api.trustpilot.com"),
        Field(
            "company",
            QT_TRANSLATE_NOOP("Sources", "Company"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Its domain as Trustpilot has it, or the address of its page. Built after Trustpilot's documentation, "
                "not tried live.",
            ),
            "muster.de",
            QT_TRANSLATE_NOOP("Sources", "Say which company to read."),
        ),
        _key(
            QT_TRANSLATE_NOOP(
                "Sources",
                "The API key of an application in your business account, under Integrations, Developers; it takes a plan "
                "that includes it. It is kept in the system's keyring; leave empty to keep it.",
            )
        ),
    ),
    platform="trustpilot",
    usual_s=300.0,
)

REVIEW_ENTRIES: Final[tuple[SourceType, ...]] = (GOOGLE_REVIEWS, GOOGLE_PLAY, TRUSTPILOT)
