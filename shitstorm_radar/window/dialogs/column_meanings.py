"""What the columns of exported files mean, in the language in force.

``export.columns`` is the source of these sentences; a test keeps both in step.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

MEANINGS = (
    QT_TRANSLATE_NOOP("Columns", "id of the incident"),
    QT_TRANSLATE_NOOP("Columns", "name of the topic"),
    QT_TRANSLATE_NOOP("Columns", "when the alarm opened it"),
    QT_TRANSLATE_NOOP("Columns", "when it ended or was closed; empty while it runs"),
    QT_TRANSLATE_NOOP("Columns", "start of its highest bin"),
    QT_TRANSLATE_NOOP("Columns", "open, acknowledged, ended, closed or false_alarm"),
    QT_TRANSLATE_NOOP("Columns", "how often the detector alarmed"),
    QT_TRANSLATE_NOOP("Columns", "sum of negativity since it began"),
    QT_TRANSLATE_NOOP("Columns", "mentions since it began"),
    QT_TRANSLATE_NOOP("Columns", "distinct authors since it began"),
    QT_TRANSLATE_NOOP("Columns", "storm (critical mentions) or surge (only the volume)"),
    QT_TRANSLATE_NOOP("Columns", "when the deviation began"),
    QT_TRANSLATE_NOOP("Columns", "growth steps reached, 0 at the opening"),
    QT_TRANSLATE_NOOP("Columns", "critical mentions that this span usually has"),
    QT_TRANSLATE_NOOP("Columns", "critical mentions in the highest bin"),
    QT_TRANSLATE_NOOP("Columns", "where it was seen, in order of joining"),
    QT_TRANSLATE_NOOP("Columns", "who acknowledged it"),
    QT_TRANSLATE_NOOP("Columns", "when it happened"),
    QT_TRANSLATE_NOOP(
        "Columns",
        "alarm, growth, channel, media, post, second_wave, peak, acknowledged, note, end, closed or false_alarm",
    ),
    QT_TRANSLATE_NOOP("Columns", "the event's figures as name=value, decimal point"),
    QT_TRANSLATE_NOOP("Columns", "the user's own words"),
    QT_TRANSLATE_NOOP("Columns", "who did it"),
    QT_TRANSLATE_NOOP("Columns", "when it was published; when it was first seen if that is unknown"),
    QT_TRANSLATE_NOOP("Columns", "estimated probability that it is negative, 0 to 1; empty if not scored"),
    QT_TRANSLATE_NOOP("Columns", "de, en, another language's code, or und (undetermined)"),
    QT_TRANSLATE_NOOP("Columns", "kind of source: feed, mastodon, file"),
    QT_TRANSLATE_NOOP("Columns", "host or instance where it stands"),
    QT_TRANSLATE_NOOP("Columns", "handle, or name where there is no handle"),
    QT_TRANSLATE_NOOP("Columns", "title"),
    QT_TRANSLATE_NOOP("Columns", "text without markup"),
    QT_TRANSLATE_NOOP("Columns", "address"),
    QT_TRANSLATE_NOOP("Columns", "words that matched the topic's query; of a reply in a thread, the thread's"),
    QT_TRANSLATE_NOOP("Columns", "platform:id, the same whenever it is met again"),
    QT_TRANSLATE_NOOP("Columns", "post, reply, quote, comment, article, review, ..."),
    QT_TRANSLATE_NOOP("Columns", "likes when last counted; empty if unknown"),
    QT_TRANSLATE_NOOP("Columns", "reposts when last counted"),
    QT_TRANSLATE_NOOP("Columns", "replies when last counted"),
    QT_TRANSLATE_NOOP("Columns", "when the radar first saw it"),
    QT_TRANSLATE_NOOP("Columns", "estimated probability that it is positive, 0 to 1; empty if unknown"),
    QT_TRANSLATE_NOOP("Columns", "estimated probability that it insults or threatens, 0 to 1"),
    QT_TRANSLATE_NOOP("Columns", "critic, supporter, bystander or unclear"),
    QT_TRANSLATE_NOOP("Columns", "with_us, about_us or without_us; empty if nothing of ours was listed"),
    QT_TRANSLATE_NOOP("Columns", "start of the bin"),
    QT_TRANSLATE_NOOP("Columns", "mentions in the bin"),
    QT_TRANSLATE_NOOP("Columns", "sum of negativity in the bin"),
    QT_TRANSLATE_NOOP("Columns", "distinct authors (at most)"),
    QT_TRANSLATE_NOOP("Columns", "part of the bin that was measured, 0 to 1; 0 is blind, not calm"),
    QT_TRANSLATE_NOOP("Columns", "critical mentions expected without an event; empty if none"),
    QT_TRANSLATE_NOOP("Columns", "lower end of the usual range of critical mentions"),
    QT_TRANSLATE_NOOP("Columns", "upper end of the usual range of critical mentions"),
    QT_TRANSLATE_NOOP("Columns", "length of the bin in minutes"),
    QT_TRANSLATE_NOOP("Columns", "mentions without copies and cross-posts: each text counts once a day"),
)


def column_words(meaning: str) -> str:
    """A column's meaning."""
    return QCoreApplication.translate("Columns", meaning)
