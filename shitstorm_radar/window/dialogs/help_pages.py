"""The pages of the help, in the language in force."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shitstorm_radar.export import columns
from shitstorm_radar.matching import EXAMPLES
from shitstorm_radar.window.dialogs.column_meanings import column_words

_SIGNS = (
    QT_TRANSLATE_NOOP("Help", "● Calm: nothing unusual, and at least one source of the topic delivers."),
    QT_TRANSLATE_NOOP("Help", "▲ Attention: an incident goes on that was acknowledged."),
    QT_TRANSLATE_NOOP(
        "Help", "↑ Surge: far more posts than usual, but hardly critical. Amber, and one beep or a soft sound."
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "◆ Storm: far more critical posts than usual, and nobody has acknowledged it yet. Red, and three beeps or an "
        "alarm's sound.",
    ),
    QT_TRANSLATE_NOOP("Help", "⊘ Blind: no source of the topic delivers. That is not calm: nobody is looking."),
    QT_TRANSLATE_NOOP("Help", "○ Learning: the radar does not know yet what is usual for this topic."),
    QT_TRANSLATE_NOOP(
        "Help",
        "Critical mentions are an estimate: the sum of the probabilities that a post is negative, judged by a trained "
        "model for German and English; other languages are counted, but not judged. Irony often escapes it: look at the "
        "mentions before you act. Below a mention stands what spoke for its figure. If it is wrong, say what it is: from "
        "a hundred such words on, the topic's own figures follow you; a second click takes a word back.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "In the chart, a bar is as high as all mentions; red are the critical ones, blue the others. Where you have "
        "listed what is yours, the bars can be split by who was there instead. The grey band is the usual range. A red background is a storm, an "
        "amber one a surge, their dashed line the begin of the deviation; violet and named is what you have planned. "
        "The critical share is that of the last mentions, because that of a single bin is chance; the card under the "
        "mouse has both.",
    ),
)
_TRUST = (
    QT_TRANSLATE_NOOP(
        "Help",
        "Coverage says how much of a span was really measured. Hatched time was not: it is blind, is never counted "
        "as zero or as calm, and does not change what is usual.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The coverage map (Ctrl+M) says platform by platform what is seen for the chosen topic, what not, and what takes "
        "its place. Every platform where people write counts until you call it not relevant; what cannot be read can be "
        "looked at from outside by a Google Alerts feed, or by you: the day's list says what is still to be looked at.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "What a source held before it was first read, and what it hands in after a gap, is history: it is shown, but "
        "it never alarms.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "A new topic learns for three to seven days what is usual for it at which hour: three where it is much "
        "spoken of, seven where hardly anybody does. Until then it tells only what is many times the usual.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "An incident opens when the critical mentions leave the usual range more clearly than chance does, and ends "
        "by itself once they are back in it for a time. A topic's false alarm budget says how often chance may win.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "A topic knows the holidays of its country, and the events that you plan, for which more mentions are expected. "
        "A rise of the critical share still rings.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "The page Alarms of a topic says how its budget was kept, and tries every budget on the last 90 days: the same "
        "detector goes over the kept counts, and you see on which days it would have rung.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "You are told once per incident and once per step of its growth. A feed holds only its newest entries: what "
        "comes and goes between two polls is lost.",
    ),
)
_SITUATION = (
    QT_TRANSLATE_NOOP(
        "Help",
        "The tab Situation says what the chosen incident is: how many critical posts came and how many are usual; "
        "whether one loud voice or a wave carries it; how strong the wind is on the Shitstorm-Skala (0 calm to 6 "
        "hurricane), for social networks and for media; whether it grows or dies; what it is about.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "R says how many critical posts one critical post brings about: above 1 the wave grows, below 1 it dies. "
        "The range beside it holds the true figure nine times in ten. What pushes from outside, a broadcast for "
        "instance, looks like growth while it lasts.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "A tick stands for posts or figures: click a line, or press Enter on it, to read the posts. What cannot be "
        "said is not said. The thresholds can be changed under File, Wind force thresholds.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "One post is enough: where a source tells likes, shares and answers (Mastodon, some others, files), a post that "
        "gains them far faster than usual opens an incident, even when nobody else writes. Feeds carry no such figures.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Copies of one text within a day are all shown and counted. For the alarm a reprint or the same author's "
        "cross-post counts a tenth; another author's copy counts whole.",
    ),
)
_RULES = {
    "word": QT_TRANSLATE_NOOP(
        "Help", "A word is found in any case, with ae for ä, as a part joined by hyphens, and with the genitive s."
    ),
    "prefix": QT_TRANSLATE_NOOP("Help", "A star at the end finds every word that begins so."),
    "and": QT_TRANSLATE_NOOP(
        "Help", "Words side by side must all be there, in any order; AND (UND) may stand between them."
    ),
    "or": QT_TRANSLATE_NOOP("Help", "OR (ODER) between words: one is enough."),
    "not": QT_TRANSLATE_NOOP("Help", "A minus or NOT (NICHT) leaves out texts with the word."),
    "phrase": QT_TRANSLATE_NOOP(
        "Help", "Quotation marks: exactly these words, in this order, also written together as a hashtag or @name."
    ),
    "phrase_prefix": QT_TRANSLATE_NOOP("Help", "Within quotation marks a star finds the word's endings."),
    "exact": QT_TRANSLATE_NOOP("Help", "A single word in quotation marks: without the genitive s."),
    "group": QT_TRANSLATE_NOOP("Help", "Parentheses group. NOT binds strongest, then AND, then OR."),
    "tag": QT_TRANSLATE_NOOP("Help", "A hashtag is found as a hashtag only."),
    "name": QT_TRANSLATE_NOOP("Help", "An @name is found exactly; @name@instance only there."),
    "signs": QT_TRANSLATE_NOOP("Help", "Signs in a name (1&1, E.ON, C++) must be there too."),
}
_KEYS = (
    QT_TRANSLATE_NOOP("Help", "Ctrl+N\tnew topic"),
    QT_TRANSLATE_NOOP("Help", "Ctrl+PgUp, Ctrl+PgDown\tprevious and next topic"),
    QT_TRANSLATE_NOOP("Help", "Ctrl+E\texport"),
    QT_TRANSLATE_NOOP("Help", "F5\tpoll all sources now"),
    QT_TRANSLATE_NOOP("Help", "Ctrl+1 … Ctrl+5\tshow 1 h, 6 h, 24 h, 7 d, 30 d"),
    QT_TRANSLATE_NOOP("Help", "Ctrl+0\tback to now"),
    QT_TRANSLATE_NOOP("Help", "Ctrl+M\tcoverage map"),
    QT_TRANSLATE_NOOP("Help", "Alt+1 … Alt+6\tthe tabs below the chart"),
    QT_TRANSLATE_NOOP("Help", "Ctrl+,\tpreferences"),
    QT_TRANSLATE_NOOP("Help", "F1\tthis help"),
    QT_TRANSLATE_NOOP("Help", "Ctrl+W\tclose the window; watching goes on in the tray"),
    QT_TRANSLATE_NOOP("Help", "Ctrl+Q\tquit: nothing is watched any more"),
    "",
    QT_TRANSLATE_NOOP("Help", "In the chart:"),
    QT_TRANSLATE_NOOP("Help", "← →\tfrom bin to bin"),
    QT_TRANSLATE_NOOP("Help", "Enter\tthe mentions of the bin"),
    QT_TRANSLATE_NOOP("Help", "Shift+← →\tthrough time"),
    QT_TRANSLATE_NOOP("Help", "+ −\tnearer and farther"),
    QT_TRANSLATE_NOOP("Help", "1 … 5\tshow 1 h, 6 h, 24 h, 7 d, 30 d"),
    QT_TRANSLATE_NOOP("Help", "End\tback to now"),
    QT_TRANSLATE_NOOP("Help", "Esc\twithout the crosshair"),
)
_PRIVACY = (
    QT_TRANSLATE_NOOP(
        "Help",
        "Everything stays on this computer: no account, no telemetry, no server of ours. Only the sources that you "
        "set up are asked.",
    ),
    QT_TRANSLATE_NOOP(
        "Help",
        "Public texts are kept together with their authors' public names: that is personal data. Every topic says "
        "how long its mentions are kept; older ones are deleted by themselves. Settle with your data protection "
        "officer, and with the works council where there is one, what may be watched.",
    ),
    QT_TRANSLATE_NOOP(
        "Help", "Foreign text is always shown as plain text, and only http and https addresses are opened."
    ),
)
_FILES = (
    QT_TRANSLATE_NOOP(
        "Help",
        "CSV in UTF-8, one heading row; times with their offset. Semicolon and comma open in German Excel, comma and "
        "point in an English one. An empty cell is unknown, which is not 0. Texts that a spreadsheet would run as a "
        "formula get a ' before them.",
    ),
)


def _say(text: object) -> str:
    return QCoreApplication.translate("Help", str(text))


def _paragraphs(texts: tuple[object, ...]) -> str:
    return "\n\n".join(map(_say, texts))


def signs() -> str:
    """What the marks and the chart mean."""
    return _paragraphs(_SIGNS)


def trust() -> str:
    """What is measured, learned and told."""
    return _paragraphs(_TRUST)


def situation() -> str:
    """What the tab of the same name says."""
    return _paragraphs(_SITUATION)


def queries() -> str:
    """The query language by its examples."""
    finds, misses = _say(QT_TRANSLATE_NOOP("Help", "finds: {text}")), _say(QT_TRANSLATE_NOOP("Help", "not: {text}"))
    parts = []
    for example in EXAMPLES:
        rule = _say(_RULES.get(example.code, example.rule))
        hit, miss = finds.format(text=example.hit), misses.format(text=example.miss)
        parts.append(f"{example.query}\n    {rule}\n    {hit}\n    {miss}")
    return "\n\n".join(parts)


def shortcuts() -> str:
    """The keyboard; a tabulator between key and meaning."""
    return "\n".join(_say(key) if key else "" for key in _KEYS)


def files() -> str:
    """The columns of the exported files."""
    kinds = (
        (QT_TRANSLATE_NOOP("Help", "Incidents"), columns.INCIDENTS),
        (QT_TRANSLATE_NOOP("Help", "Timeline of an incident"), columns.TIMELINE),
        (QT_TRANSLATE_NOOP("Help", "Mentions"), columns.MENTIONS),
        (QT_TRANSLATE_NOOP("Help", "Series"), columns.SERIES),
    )
    parts = [_paragraphs(_FILES)]
    for title, held in kinds:
        rows = "\n".join(f"    {c.name}: {column_words(c.meaning)}" for c in held)
        parts.append(f"{_say(title)}\n{rows}")
    return "\n\n".join(parts)


def data(store: Path, logs: Path) -> str:
    """Where everything lies, and privacy."""
    places = _say(QT_TRANSLATE_NOOP("Help", "Your data: {store}\nThe log: {logs}"))
    return places.format(store=store, logs=logs) + "\n\n" + _paragraphs(_PRIVACY)
