"""The catalogue's entry of X, where every question costs money."""

from __future__ import annotations

from typing import Final

from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.sources.spending import millionths_of
from shitstorm_radar.sources.words import QT_TRANSLATE_NOOP

_AMOUNT_NEEDED: Final = QT_TRANSLATE_NOOP("Sources", "Write an amount, such as 0.005.")

X: Final = SourceType(
    "x",
    QT_TRANSLATE_NOOP("Sources", "X (counts by the minute, posts on a surge; costs money)"),
    "shitstorm_radar.sources.x:XSource",
    (
        Field(ADDRESS, QT_TRANSLATE_NOOP("Sources", "&Address"), sort=FieldSort.FIXED, default="https://api.x.com"),
        Field(
            "query",
            QT_TRANSLATE_NOOP("Sources", "Search words"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "As in X's own search, without reposts. The counts feed the alarm; posts are read only while the last hour "
                "has three times as many as usual. Built after X's published interface, not tried live.",
            ),
            '"Muster AG" lang:de',
            QT_TRANSLATE_NOOP("Sources", "Say which words to look for."),
        ),
        Field(
            "ceiling",
            QT_TRANSLATE_NOOP("Sources", "At most in a month"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "When this source has spent so much, it asks nothing until the month ends. Counting every 10 minutes costs "
                "about 22 a month at the usual price, every 30 minutes about 7; a surge up to 0.50 for each visit.",
            ),
            "25",
            _AMOUNT_NEEDED,
            default="25",
            check=millionths_of,
        ),
        Field(
            "currency",
            QT_TRANSLATE_NOOP("Sources", "Currency"),
            QT_TRANSLATE_NOOP("Sources", "Only a name beside the amounts; nothing is converted."),
            "USD",
            default="USD",
        ),
        Field(
            "price_request",
            QT_TRANSLATE_NOOP("Sources", "Price of a question"),
            QT_TRANSLATE_NOOP(
                "Sources", "As X bills you. The meter knows only what this source asked; what counts is X's own bill."
            ),
            "0.005",
            _AMOUNT_NEEDED,
            default="0.005",
            check=millionths_of,
        ),
        Field(
            "price_post",
            QT_TRANSLATE_NOOP("Sources", "Price of a post"),
            "",
            "0.005",
            _AMOUNT_NEEDED,
            default="0.005",
            check=millionths_of,
        ),
        Field(
            "token",
            QT_TRANSLATE_NOOP("Sources", "Access key"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "The bearer token of an app of yours at console.x.com, with credit. It is kept in the system's keyring; "
                "leave empty to keep it.",
            ),
            sort=FieldSort.SECRET,
        ),
    ),
    platform="x",
    usual_s=600.0,  # at 0.005 a question about 22 a month
    shortest_s=300.0,
    longest_s=1800.0,
)
