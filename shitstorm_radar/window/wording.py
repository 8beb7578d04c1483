"""States, events and errors in the user's words.

Steps speak in codes; here every code has a sentence with a way out, and the translation
files have it in every language.  ``{names}`` are filled from the error's details.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shitstorm_radar.records import EventKind, Figures, IncidentState, SourceCondition, SurgeKind
from shitstorm_radar.settings import AlarmBudget
from shitstorm_radar.sources.catalogue import source_type
from shitstorm_radar.sources.entry import SourceType
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import duration_text, factor_text, number_text, usual_text
from shitstorm_radar.window.error_words import ERROR_WORDS
from shitstorm_radar.window.overview import TopicState
from shitstorm_radar.window.plain_label import capped

_CONDITIONS = {
    SourceCondition.NEW: QT_TRANSLATE_NOOP("Wording", "not polled yet"),
    SourceCondition.OK: QT_TRANSLATE_NOOP("Wording", "delivers"),
    SourceCondition.SLOW_DOWN: QT_TRANSLATE_NOOP("Wording", "asks for a pause"),
    SourceCondition.BLOCKED: QT_TRANSLATE_NOOP("Wording", "blocked"),
    SourceCondition.WRONG_ADDRESS: QT_TRANSLATE_NOOP("Wording", "wrong address"),
    SourceCondition.MOVED: QT_TRANSLATE_NOOP("Wording", "delivers, has moved"),
    SourceCondition.NEEDS_SIGN_IN: QT_TRANSLATE_NOOP("Wording", "needs a sign-in"),
    SourceCondition.BROKEN_DATA: QT_TRANSLATE_NOOP("Wording", "broken data"),
    SourceCondition.OFFLINE: QT_TRANSLATE_NOOP("Wording", "not reachable"),
}
_INCIDENT_STATES = {
    IncidentState.OPEN: QT_TRANSLATE_NOOP("Wording", "running"),
    IncidentState.ACKNOWLEDGED: QT_TRANSLATE_NOOP("Wording", "running, acknowledged"),
    IncidentState.ENDED: QT_TRANSLATE_NOOP("Wording", "ended"),
    IncidentState.CLOSED: QT_TRANSLATE_NOOP("Wording", "closed"),
    IncidentState.FALSE_ALARM: QT_TRANSLATE_NOOP("Wording", "false alarm"),
}
_SURGES = {
    SurgeKind.STORM: QT_TRANSLATE_NOOP("Wording", "storm, critical"),
    SurgeKind.SURGE: QT_TRANSLATE_NOOP("Wording", "surge, hardly critical"),
}
_SURGE_NAMES = {
    SurgeKind.STORM: QT_TRANSLATE_NOOP("Wording", "storm"),
    SurgeKind.SURGE: QT_TRANSLATE_NOOP("Wording", "surge"),
}
_TOPIC_STATES = {
    TopicState.CALM: QT_TRANSLATE_NOOP("Wording", "calm"),
    TopicState.LEARNING: QT_TRANSLATE_NOOP("Wording", "still learning"),
    TopicState.BLIND: QT_TRANSLATE_NOOP("Wording", "blind"),
    TopicState.ATTENTION: QT_TRANSLATE_NOOP("Wording", "needs attention"),
    TopicState.SURGE: QT_TRANSLATE_NOOP("Wording", "surge"),
    TopicState.STORM: QT_TRANSLATE_NOOP("Wording", "storm"),
}
_BUDGETS = {
    AlarmBudget.WEEK: QT_TRANSLATE_NOOP("Wording", "about once a week (rings early)"),
    AlarmBudget.MONTH: QT_TRANSLATE_NOOP("Wording", "about once a month"),
    AlarmBudget.QUARTER: QT_TRANSLATE_NOOP("Wording", "about once a quarter (rings late)"),
}
_NOT_INSTALLED = QT_TRANSLATE_NOOP("Wording", "{kind} (not installed)")
_ALARMS = {
    SurgeKind.STORM: QT_TRANSLATE_NOOP("Wording", "Alarm: {seen} critical posts in {window}, usual {usual}"),
    SurgeKind.SURGE: QT_TRANSLATE_NOOP("Wording", "Alarm: {seen} posts in {window}, usual {usual}"),
}
_VOICES = {
    "window": QT_TRANSLATE_NOOP("Wording", "critical posts and their share"),
    "ramp": QT_TRANSLATE_NOOP("Wording", "a slow rise"),
    "authors": QT_TRANSLATE_NOOP("Wording", "the number of critical authors"),
    "tone": QT_TRANSLATE_NOOP("Wording", "insults and threats"),
    "week": QT_TRANSLATE_NOOP("Wording", "the last hour against the week"),
    "volume": QT_TRANSLATE_NOOP("Wording", "all posts together"),
    "post": QT_TRANSLATE_NOOP("Wording", "a single post"),
    "channel": QT_TRANSLATE_NOOP("Wording", "another channel"),
    "media": QT_TRANSLATE_NOOP("Wording", "a medium"),
}
_STANDS_OUT = QT_TRANSLATE_NOOP("Wording", "{said} (what stands out: {voices})")
_WAVE_OF_POSTS = QT_TRANSLATE_NOOP("Wording", "New wave after {pause} of calm: {seen} posts in {window}, usual {usual}")
_JOINED = QT_TRANSLATE_NOOP("Wording", "Another channel joins: {channel}, no criticism there in the {days} days before")
_LONGEST_NAME = 160  # characters of foreign text in a sentence; an address tells its page in fewer
_EVENTS = {
    EventKind.GROWTH: QT_TRANSLATE_NOOP(
        "Wording", "It grows: {critical} critical posts by now, {factor} of the beginning"
    ),
    EventKind.CHANNEL: QT_TRANSLATE_NOOP("Wording", "First post on {channel}"),
    EventKind.MEDIA: QT_TRANSLATE_NOOP("Wording", "A medium joined: {channel}, “{title}”"),
    EventKind.POST: QT_TRANSLATE_NOOP(
        "Wording",
        "One post explodes: {author} gains {reactions} reactions an hour, usual {usual}; {total} by now ({url})",
    ),
    EventKind.SECOND_WAVE: QT_TRANSLATE_NOOP(
        "Wording", "New wave after {pause} of calm: {seen} critical posts in {window}, usual {usual}"
    ),
    EventKind.PEAK: QT_TRANSLATE_NOOP("Wording", "Peak at {at}: {critical} critical posts in one bin"),
    EventKind.ACKNOWLEDGED: QT_TRANSLATE_NOOP("Wording", "Acknowledged"),
    EventKind.NOTE: QT_TRANSLATE_NOOP("Wording", "Note"),
    EventKind.END: QT_TRANSLATE_NOOP(
        "Wording", "Back to usual after {duration}: {critical} critical of {mentions} posts"
    ),
    EventKind.CLOSED: QT_TRANSLATE_NOOP("Wording", "Closed"),
    EventKind.FALSE_ALARM: QT_TRANSLATE_NOOP("Wording", "Marked as a false alarm"),
}


def _say(text: object) -> str:
    # Qt types its NOOP marker as object
    return QCoreApplication.translate("Wording", str(text))


def condition_words(condition: SourceCondition) -> str:
    """A source's state."""
    return _say(_CONDITIONS[condition])


def incident_state_words(state: IncidentState) -> str:
    """Where an incident stands."""
    return _say(_INCIDENT_STATES[state])


def surge_words(kind: SurgeKind) -> str:
    """What deviates."""
    return _say(_SURGES[kind])


def surge_name(kind: SurgeKind) -> str:
    """What it is called: a storm is critical, a surge is only much."""
    return _say(_SURGE_NAMES[kind])


def topic_state_words(state: TopicState) -> str:
    """How a topic stands."""
    return _say(_TOPIC_STATES[state])


def budget_words(budget: AlarmBudget) -> str:
    """How often a false alarm is acceptable."""
    return _say(_BUDGETS[budget])


def kind_words(kind: str) -> str:
    """A kind of source; one that is not installed is said to be so."""
    entry = source_type(kind)
    return catalogue_words(entry.name) if entry else _say(_NOT_INSTALLED).format(kind=kind)


def catalogue_words(text: str) -> str:
    """A text of the catalogue of sources; those of extensions stay as they are."""
    return QCoreApplication.translate("Sources", text) if text else ""


def cost_words(entry: SourceType, options: Mapping[str, str], interval_s: float) -> str:
    """What a day of such a source costs; empty where nothing is counted."""
    if entry.day_cost is None:
        return ""
    cost = entry.day_cost(options, interval_s)
    return catalogue_words(cost.words).format(**{name: number_text(n) for name, n in cost.figures.items()})


def platform_words(text: str) -> str:
    """A text of the map of platforms; a name that is the same in every language stays as it is."""
    return QCoreApplication.translate("Platforms", text) if text else ""


def error_words(code: str, details: Mapping[str, object], message: str = "") -> str:
    """What went wrong and what to do; a code without words of its own keeps the English ``message``."""
    text = ERROR_WORDS.get(code)
    if text is None:
        return message or _say("Unknown problem ({code}).").format(code=code)
    return _say(text).format_map(_Filled(details))


def event_words(kind: EventKind, figures: Figures, of: SurgeKind = SurgeKind.STORM) -> str:
    """One line of a timeline, without its note; ``of``: what deviates in its incident."""
    said = _say(_pattern(kind, figures, of)).format_map(_Filled(_spoken(figures)))
    voices = [_say(_VOICES[name]) for name in str(figures.get("spoke", "")).split(",") if name in _VOICES]
    return _say(_STANDS_OUT).format(said=said, voices=", ".join(voices)) if voices else said


def _pattern(kind: EventKind, figures: Figures, of: SurgeKind) -> object:
    if kind is EventKind.ALARM:
        return _ALARMS[of]
    if kind is EventKind.SECOND_WAVE and figures.get("of", of) == SurgeKind.SURGE:
        return _WAVE_OF_POSTS
    if kind is EventKind.CHANNEL and "days" in figures:
        return _JOINED
    return _EVENTS[kind]


def _spoken(figures: Figures) -> dict[str, str]:
    words: dict[str, str] = {}
    for name, value in figures.items():
        if isinstance(value, str):
            words[name] = local_time.clock_text(datetime.fromisoformat(value)) if name == "at" else _named(value)
        elif name == "factor":
            words[name] = factor_text(value)
        elif name == "usual":
            words[name] = usual_text(value)
        else:
            words[name] = number_text(value)
        if name.endswith("_s") and not isinstance(value, str):
            words[name.removesuffix("_s")] = duration_text(value)
    return words


def _named(foreign: str) -> str:
    """A name or title as it stands in a sentence: one line, bounded."""
    return " ".join(capped(foreign, _LONGEST_NAME).split())


class _Filled(dict[str, object]):
    """A detail that is not there leaves a dash, never a crash."""

    def __missing__(self, key: str) -> str:
        return "–"
