"""The coverage map in the user's words."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shitstorm_radar.hand_checks import HandCheck, HandChecks
from shitstorm_radar.pipeline.coverage_map import NO_PLACES, Channel, Score, Sight
from shitstorm_radar.sources.platforms import Readable
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import number_text
from shitstorm_radar.window.theme import tokens

SHARE_DAYS = 7

_SIGHTS = {
    Sight.LIVE: QT_TRANSLATE_NOOP("Coverage", "live"),
    Sight.DEGRADED: QT_TRANSLATE_NOOP("Coverage", "in part: {n} of {all} sources deliver"),
    Sight.WAITING: QT_TRANSLATE_NOOP("Coverage", "not asked yet"),
    Sight.BLIND: QT_TRANSLATE_NOOP("Coverage", "blind, has never delivered"),
    Sight.OFF: QT_TRANSLATE_NOOP("Coverage", "switched off"),
    Sight.ABSENT: QT_TRANSLATE_NOOP("Coverage", "not set up"),
    Sight.CLOSED: QT_TRANSLATE_NOOP("Coverage", "cannot be read"),
}
_BLIND_SINCE = QT_TRANSLATE_NOOP("Coverage", "blind since {since}")
_MARKS = {
    Sight.LIVE: "●", Sight.DEGRADED: "◐", Sight.WAITING: "…", Sight.BLIND: "⊘", Sight.OFF: "○", Sight.ABSENT: "○",
    Sight.CLOSED: "–",
}  # fmt: skip
_READABLE = {
    Readable.YES: QT_TRANSLATE_NOOP("Coverage", "yes"),
    Readable.PARTLY: QT_TRANSLATE_NOOP("Coverage", "partly"),
    Readable.NO: QT_TRANSLATE_NOOP("Coverage", "no"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("Coverage", str(text))


def readable_words(readable: Readable) -> str:
    """How much of a platform this program can see."""
    return _say(_READABLE[readable])


def sight_words(channel: Channel, now: datetime) -> str:
    """How a platform is seen now, with a mark that needs no colour."""
    words = _say(_SIGHTS[channel.sight]).format(n=number_text(channel.delivering), all=number_text(channel.sources))
    if channel.sight is Sight.BLIND and channel.blind_since is not None:
        words = _say(_BLIND_SINCE).format(since=local_time.moment_text(channel.blind_since, now))
    extras = []
    if channel.stand_ins:
        extras.append(_say(QT_TRANSLATE_NOOP("Coverage", "stand-in delivers")))
    if channel.by_hand:
        extras.append(_say(QT_TRANSLATE_NOOP("Coverage", "by hand")))
    if channel.platform.id in NO_PLACES:
        extras.append(_say(QT_TRANSLATE_NOOP("Coverage", "does not count: no place")))
    elif not channel.relevant:
        extras.append(_say(QT_TRANSLATE_NOOP("Coverage", "not relevant for us")))
    return " · ".join((f"{_MARKS[channel.sight]} {words}", *extras))


def sight_tint(channel: Channel) -> str | None:
    """The colour of ``sight_words``."""
    if not channel.relevant:
        return tokens().faint
    if channel.sight is Sight.LIVE:
        return tokens().calm
    if channel.sight in (Sight.DEGRADED, Sight.BLIND):
        return tokens().attention
    return tokens().faint


def score_words(score: Score, now: datetime) -> str:
    """The score in one sentence that nobody can misread."""
    if not score.relevant:
        return _say(QT_TRANSLATE_NOOP("Coverage", "No channel is called relevant"))
    observed = _say(QT_TRANSLATE_NOOP("Coverage", "{n} of {all} relevant channels observed"))
    parts = [observed.format(n=number_text(score.observed), all=number_text(score.relevant))]
    if score.blind and score.blind_since is not None:
        since = local_time.moment_text(score.blind_since, now)
        blind = _say(QT_TRANSLATE_NOOP("Coverage", "{n} blind since {since}"))
        parts.append(blind.format(n=number_text(score.blind), since=since))
    elif score.blind:
        parts.append(_say(QT_TRANSLATE_NOOP("Coverage", "{n} blind")).format(n=number_text(score.blind)))
    if score.waiting:
        waiting = _say(QT_TRANSLATE_NOOP("Coverage", "{n} not asked yet"))
        parts.append(waiting.format(n=number_text(score.waiting)))
    return ", ".join(parts)


def score_details(score: Score) -> str:
    """What the score alone does not say."""
    parts = []
    if score.partly:
        partly = _say(QT_TRANSLATE_NOOP("Coverage", "Of those observed, only a part is seen of {n}."))
        parts.append(partly.format(n=number_text(score.partly)))
    if score.unwatched:
        unwatched = _say(QT_TRANSLATE_NOOP("Coverage", "Not watched: {n}, of these by a stand-in or by hand: {m}."))
        parts.append(unwatched.format(n=number_text(score.unwatched), m=number_text(score.replaced)))
    return " ".join(parts)


def check_words(check: HandCheck, today: date) -> str:
    """One line of the day's list, and how many days nobody looked."""
    missed = check.missed(today)
    if missed == 1:
        late = _say(QT_TRANSLATE_NOOP("Coverage", "overdue since yesterday"))
        return f"{check.name} – {late}"
    if missed:
        late = _say(QT_TRANSLATE_NOOP("Coverage", "overdue for {n} days"))
        return f"{check.name} – {late.format(n=number_text(missed))}"
    return check.name


def checks_words(checks: HandChecks, today: date) -> str:
    """How far the day's list is done; empty without a list."""
    if not checks.places:
        return ""
    still = len(checks.open(today))
    words = _say(QT_TRANSLATE_NOOP("Coverage", "Looked at by hand today: {n} of {all}"))
    done = words.format(n=number_text(len(checks.places) - still), all=number_text(len(checks.places)))
    overdue = sum(1 for place in checks.places if place.missed(today))
    if not overdue:
        return done
    return f"{done}, " + _say(QT_TRANSLATE_NOOP("Coverage", "{n} overdue")).format(n=number_text(overdue))
