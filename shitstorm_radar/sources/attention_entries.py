"""Catalogue entries of sources that bring numbers instead of texts."""

from __future__ import annotations

from typing import Final

from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.sources.words import QT_TRANSLATE_NOOP

_ADDRESS_LABEL: Final = QT_TRANSLATE_NOOP("Sources", "&Address")

GDELT_VOLUME: Final = SourceType(
    "gdelt_volume",
    QT_TRANSLATE_NOOP("Sources", "GDELT (number of articles, also without the name in the title)"),
    "shitstorm_radar.sources.gdelt_volume:GdeltVolumeSource",
    (
        Field(ADDRESS, _ADDRESS_LABEL, sort=FieldSort.FIXED, default="https://api.gdeltproject.org"),
        Field(
            "query",
            QT_TRANSLATE_NOOP("Sources", "Search words"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "A phrase in quotation marks. The number counts for topics whose query these words fit, and for those "
                "that choose this source by name.",
            ),
            '"Muster AG" sourcelang:german',
            QT_TRANSLATE_NOOP("Sources", "Say which words to look for."),
        ),
    ),
    platform="gdelt",
    usual_s=900.0,  # new numbers come in quarters of an hour
    shortest_s=300.0,
    longest_s=3600.0,
)
WIKIPEDIA: Final = SourceType(
    "wikipedia",
    QT_TRANSLATE_NOOP("Sources", "Wikipedia (how often an article is read and changed)"),
    "shitstorm_radar.sources.wikipedia:WikipediaSource",
    (
        Field(
            ADDRESS,
            _ADDRESS_LABEL,
            QT_TRANSLATE_NOOP(
                "Sources", "The article. Readers are no mentions: they are shown beside an incident only."
            ),
            "https://de.wikipedia.org/wiki/Muster_AG",
            QT_TRANSLATE_NOOP("Sources", "Say where the source is."),
        ),
        Field(
            "contact",
            QT_TRANSLATE_NOOP("Sources", "Contact"),
            QT_TRANSLATE_NOOP(
                "Sources", "A mail address or web page that Wikimedia is told with every question, as its rules ask."
            ),
            "presse@muster.example",
            QT_TRANSLATE_NOOP("Sources", "Wikimedia wants to know whom to write to."),
        ),
    ),
    platform="wikipedia",
    usual_s=3600.0,
    shortest_s=900.0,
    longest_s=6 * 3600.0,
    only_attention=True,
)
