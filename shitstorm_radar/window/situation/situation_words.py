"""What an explanation says in the user's words; pure but for the language in force."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shitstorm_radar.detection.outlook import Outlook
from shitstorm_radar.detection.reproduction import Reproduction, Trend
from shitstorm_radar.incidents.explanation.seen_expected import SeenExpected
from shitstorm_radar.incidents.explanation.voices import Carried, Voices
from shitstorm_radar.incidents.explanation.wind_force import Criterion, Scale, Sign
from shitstorm_radar.pipeline.explanation import Explanation
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import count_text, duration_text, factor_text, number_text, percent_text

_WINDS = (
    QT_TRANSLATE_NOOP("Situation", "Calm"),
    QT_TRANSLATE_NOOP("Situation", "Light air"),
    QT_TRANSLATE_NOOP("Situation", "Light breeze"),
    QT_TRANSLATE_NOOP("Situation", "Fresh breeze"),
    QT_TRANSLATE_NOOP("Situation", "Strong wind"),
    QT_TRANSLATE_NOOP("Situation", "Storm"),
    QT_TRANSLATE_NOOP("Situation", "Hurricane"),
)
_SCALES = {
    Scale.SOCIAL: QT_TRANSLATE_NOOP("Situation", "Wind force, social"),
    Scale.MEDIA: QT_TRANSLATE_NOOP("Situation", "Wind force, media"),
}
_SIGNS = {
    Sign.ABOVE_USUAL: QT_TRANSLATE_NOOP("Situation", "More criticism than usual"),
    Sign.SHARE_UP: QT_TRANSLATE_NOOP("Situation", "Larger critical share than usual"),
    Sign.REPEATED: QT_TRANSLATE_NOOP("Situation", "Repeated, in more than one quarter of an hour"),
    Sign.SEVERAL_CRITICS: QT_TRANSLATE_NOOP("Situation", "Several critics"),
    Sign.SUSTAINED: QT_TRANSLATE_NOOP("Situation", "Sustained criticism"),
    Sign.RISING: QT_TRANSLATE_NOOP("Situation", "Reaction rises (loudest hour against a usual one, or R)"),
    Sign.CHANNELS_SOME: QT_TRANSLATE_NOOP("Situation", "Spreads to other channels"),
    Sign.CLUSTER: QT_TRANSLATE_NOOP("Situation", "Critics share a new hashtag or link"),
    Sign.CHANNELS_MANY: QT_TRANSLATE_NOOP("Situation", "On many channels"),
    Sign.CROWD: QT_TRANSLATE_NOOP("Situation", "Large following"),
    Sign.MAJORITY: QT_TRANSLATE_NOOP("Situation", "More critics than supporters"),
    Sign.HEATED: QT_TRANSLATE_NOOP("Situation", "Emotional accusations"),
    Sign.CHAIN: QT_TRANSLATE_NOOP("Situation", "Chain reaction across channels"),
    Sign.AGGRESSIVE: QT_TRANSLATE_NOOP("Situation", "Most posts insult or threaten"),
    Sign.STILL_GROWING: QT_TRANSLATE_NOOP("Situation", "Still growing (R above 1)"),
    Sign.FIRST_MEDIUM: QT_TRANSLATE_NOOP("Situation", "First blogs or online media criticise"),
    Sign.MEDIA_MANY: QT_TRANSLATE_NOOP("Situation", "Many blogs and online media"),
    Sign.CLASSIC_FIRST: QT_TRANSLATE_NOOP("Situation", "First newspaper or broadcaster"),
    Sign.FOLLOW_UP: QT_TRANSLATE_NOOP("Situation", "Follow-up articles"),
    Sign.CLASSIC_SOME: QT_TRANSLATE_NOOP("Situation", "Several newspapers or broadcasters"),
    Sign.MEDIA_ALL: QT_TRANSLATE_NOOP("Situation", "Topic in all media"),
}
_CARRIED = {
    Carried.WAVE: QT_TRANSLATE_NOOP("Situation", "A wave"),
    Carried.FEW: QT_TRANSLATE_NOOP("Situation", "A few voices"),
    Carried.ISOLATED: QT_TRANSLATE_NOOP("Situation", "An isolated case"),
    Carried.COPIES: QT_TRANSLATE_NOOP("Situation", "Many accounts, the same words"),
    Carried.UNKNOWN: QT_TRANSLATE_NOOP("Situation", "No critical voices"),
}
_TRENDS = {
    Trend.GROWING: QT_TRANSLATE_NOOP("Situation", "Growing"),
    Trend.DYING: QT_TRANSLATE_NOOP("Situation", "Dying down"),
    Trend.UNCLEAR: QT_TRANSLATE_NOOP("Situation", "Unclear"),
    Trend.TOO_FEW: QT_TRANSLATE_NOOP("Situation", "Too few to say"),
    Trend.TOO_COARSE: QT_TRANSLATE_NOOP("Situation", "Too coarse to say"),
}
_SHARES = (Sign.SHARE_UP, Sign.MAJORITY, Sign.HEATED, Sign.AGGRESSIVE)


def _say(text: object) -> str:
    return QCoreApplication.translate("Situation", str(text))


def wind_words(force: int) -> str:
    """The force's name on the Shitstorm-Skala."""
    return _say(_WINDS[max(0, min(force, len(_WINDS) - 1))])


def scale_words(scale: Scale) -> str:
    """What a scale is called."""
    return _say(_SCALES[scale])


def sign_words(criterion: Criterion) -> str:
    """What a criterion asks."""
    return _say(_SIGNS[criterion.sign])


def criterion_figure(criterion: Criterion) -> str:
    """What was found and what it takes: "69, from 10"; a dash where it could not be measured."""
    if criterion.met is None:
        return _say(QT_TRANSLATE_NOOP("Situation", "not measured"))
    if criterion.figure is None or criterion.threshold is None:
        return ""
    words = _say(QT_TRANSLATE_NOOP("Situation", "{figure}, from {threshold}"))
    if criterion.sign is Sign.ABOVE_USUAL:
        words = _say(QT_TRANSLATE_NOOP("Situation", "{figure}, usual up to {threshold}"))
    as_text = _figure_text(criterion.sign)
    return words.format(figure=as_text(criterion.figure), threshold=as_text(criterion.threshold))


def sentence(said: SeenExpected) -> str:
    """Expected against seen, in one sentence."""
    words = _say(QT_TRANSLATE_NOOP("Situation", "{seen} critical posts in {window}, expected {lower} to {upper}"))
    if said.lower is None or said.upper is None:
        words = _say(
            QT_TRANSLATE_NOOP("Situation", "{seen} critical posts in {window}; what is usual is not known yet")
        )
    parts = [
        words.format(
            seen=number_text(said.seen),
            window=duration_text(said.window_s),
            lower=number_text(said.lower),
            upper=number_text(said.upper),
        )
    ]
    if said.authors is not None:
        parts.append(_say(QT_TRANSLATE_NOOP("Situation", "{n} different authors")).format(n=number_text(said.authors)))
    since = _say(QT_TRANSLATE_NOOP("Situation", "since {since}"))
    parts.append(since.format(since=local_time.moment_text(said.since, said.start)))
    return "; ".join(parts)


def basis(said: Explanation) -> str:
    """From what it was said: when, of how many mentions, how much was measured."""
    as_of = _say(QT_TRANSLATE_NOOP("Situation", "As of {time}"))
    if said.over:
        as_of = _say(QT_TRANSLATE_NOOP("Situation", "At its height, as of {time}"))
    parts = [as_of.format(time=local_time.moment_text(said.at))]
    read = _say(QT_TRANSLATE_NOOP("Situation", "{total} mentions of the last {span}, all read"))
    if said.read < said.total:
        read = _say(QT_TRANSLATE_NOOP("Situation", "{total} mentions of the last {span}, {read} of them read"))
    span = duration_text(said.at - said.span_start)
    parts.append(read.format(total=number_text(said.total), read=number_text(said.read), span=span))
    if said.sentence.measured < 0.95:
        measured = _say(QT_TRANSLATE_NOOP("Situation", "only {share} of the window was measured"))
        parts.append(measured.format(share=percent_text(said.sentence.measured)))
    return " · ".join(parts)


def carried_words(who: Voices) -> str:
    """An isolated case or a wave."""
    return _say(_CARRIED[who.carried])


def voices_details(who: Voices) -> tuple[str, ...]:
    """The bound behind it, and who stands by."""
    lines = []
    if who.posts:
        authors = _say(QT_TRANSLATE_NOOP("Situation", "{authors} critical authors, {posts} posts"))
        lines.append(authors.format(authors=number_text(who.authors), posts=number_text(who.posts)))
        bound = _say(QT_TRANSLATE_NOOP("Situation", "at least {n} equally loud voices (95% sure)"))
        lines.append(bound.format(n=number_text(who.at_least)))
        loudest = _say(QT_TRANSLATE_NOOP("Situation", "the loudest wrote {share} of the posts"))
        lines.append(loudest.format(share=percent_text(who.loudest_share)))
    if who.unsigned:
        unsigned = _say(QT_TRANSLATE_NOOP("Situation", "{n} posts name no author"))
        lines.append(unsigned.format(n=number_text(who.unsigned)))
    share = who.supporters_share
    if share is not None:
        stand_by = _say(QT_TRANSLATE_NOOP("Situation", "{n} supporters: {share} of those who take a stance"))
        lines.append(stand_by.format(n=number_text(who.supporters), share=percent_text(share)))
    return tuple(lines)


def trend_words(r: Reproduction) -> str:
    """Growing or dying."""
    return _say(_TRENDS[r.trend])


def r_text(r: Reproduction) -> str:
    """R with its interval: "1.3 (1.1–1.6)"; empty where nothing can be said."""
    if r.r is None:
        return ""
    return f"{number_text(r.r, 1)} ({number_text(r.lower, 1)}–{number_text(r.upper, 1)})"


def r_details(r: Reproduction) -> tuple[str, ...]:
    """What R means and what it comes from."""
    if r.trend is Trend.TOO_COARSE:
        return (_say(QT_TRANSLATE_NOOP("Situation", "the figures of that time are kept by the hour only")),)
    if r.r is None:
        return (
            _say(QT_TRANSLATE_NOOP("Situation", "it takes a dozen critical posts beyond the usual, after the spark")),
        )
    brings = _say(
        QT_TRANSLATE_NOOP("Situation", "one critical post brings about {r} further ones ({lower} to {upper}, 90%)")
    )
    counted = _say(QT_TRANSLATE_NOOP("Situation", "from {n} posts beyond the usual in {window}"))
    return (
        brings.format(r=number_text(r.r, 1), lower=number_text(r.lower, 1), upper=number_text(r.upper, 1)),
        counted.format(n=number_text(r.posts), window=duration_text(r.window_s)),
    )


def outlook_words(ahead: tuple[Outlook, ...], *, over: bool) -> tuple[str, ...]:
    """The next hours, or why nothing is said of them."""
    if over:
        return (_say(QT_TRANSLATE_NOOP("Situation", "It is over.")),)
    if not ahead:
        return (_say(QT_TRANSLATE_NOOP("Situation", "The data do not carry an outlook.")),)
    words = _say(QT_TRANSLATE_NOOP("Situation", "next {span}: {lower} to {upper} critical posts"))
    lines = [
        words.format(span=duration_text(o.hours * 3600), lower=number_text(o.lower), upper=number_text(o.upper))
        for o in ahead
    ]
    return (*lines, _say(QT_TRANSLATE_NOOP("Situation", "in eight of ten cases, if nothing comes from outside")))


def _figure_text(sign: Sign) -> Callable[[float], str]:
    if sign in _SHARES:
        return percent_text
    if sign is Sign.RISING:
        return factor_text
    if sign is Sign.SUSTAINED:
        return lambda minutes: duration_text(60.0 * minutes)
    return count_text
