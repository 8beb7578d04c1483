"""From an explanation to lines: criteria with their ticks, and what drives it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shitstorm_radar.incidents.explanation.drivers import Copied, Counted, Joined, Quoted, Voice
from shitstorm_radar.incidents.explanation.terms import Term
from shitstorm_radar.incidents.explanation.wind_force import Criterion, WindForce
from shitstorm_radar.pipeline.explanation import Explanation
from shitstorm_radar.series.attention import Attention
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import number_text, percent_text
from shitstorm_radar.window.mention_table import one_line
from shitstorm_radar.window.situation.evidence_list import Line
from shitstorm_radar.window.situation.situation_words import criterion_figure, sign_words

_MARKS = {True: "✓", False: "–", None: "?"}
_MOST_SHOWN = 8


def _say(text: object) -> str:
    return QCoreApplication.translate("Situation", str(text))


def criteria_lines(wind: WindForce) -> tuple[Line, ...]:
    """Every criterion, ticked or not, with the force it belongs to."""
    return tuple(_criterion(c) for c in wind.criteria)


def driver_lines(said: Explanation) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Title and lines of each part; parts without lines are left in, empty."""
    found = said.drivers
    return (
        (_say(QT_TRANSLATE_NOOP("Situation", "Words it uses more than usual")), tuple(map(_term, found.terms))),
        (
            _say(QT_TRANSLATE_NOOP("Situation", "Hashtags")),
            tuple(_counted(c, "#") for c in found.hashtags[:_MOST_SHOWN]),
        ),
        (_say(QT_TRANSLATE_NOOP("Situation", "Links")), tuple(_counted(c, "") for c in found.links[:_MOST_SHOWN])),
        (
            _say(QT_TRANSLATE_NOOP("Situation", "Channels, in order of joining")),
            tuple(_joined(c, said.at) for c in found.channels),
        ),
        (_say(QT_TRANSLATE_NOOP("Situation", "First posts")), tuple(_first(q, said.at) for q in found.first_posts)),
        (_say(QT_TRANSLATE_NOOP("Situation", "Loudest voices")), tuple(map(_voice, found.loudest))),
        (_say(QT_TRANSLATE_NOOP("Situation", "Copies and near-copies")), tuple(map(_copied, found.copies))),
        (
            _say(QT_TRANSLATE_NOOP("Situation", "Attention (no mentions)")),
            tuple(_attention(a, said.at) for a in said.attention),
        ),
    )


def quoted_posts(said: Explanation) -> dict[str, Quoted]:
    """Every post that a line can name, by uid."""
    found = said.drivers
    return {q.uid: q for q in (*said.posts, *found.first_posts, *(c.first for c in found.copies))}


def _criterion(c: Criterion) -> Line:
    words = f"{c.force} · {sign_words(c)}"
    named = ", ".join(one_line(n) for n in c.named[:3])
    shown = f"{words} ({named})" if named and c.met else words
    return Line(shown, criterion_figure(c), _MARKS[c.met], c.evidence, met=c.met is True)


def _term(term: Term) -> Line:
    forms = ", ".join(term.forms[:3])
    words = f"{term.words} ({forms})" if forms else term.words
    return Line(one_line(words), _authors(term.authors, term.share), uids=term.uids)


def _counted(counted: Counted, sign: str) -> Line:
    return Line(one_line(f"{sign}{counted.name}"), _authors(counted.authors), uids=counted.uids)


def _joined(joined: Joined, now: datetime) -> Line:
    posts = _say(QT_TRANSLATE_NOOP("Situation", "{n} posts")).format(n=number_text(joined.posts))
    return Line(one_line(joined.channel), posts, local_time.moment_text(joined.at, now))


def _first(post: Quoted, now: datetime) -> Line:
    words = f"{post.author}: {post.excerpt}" if post.author else post.excerpt
    return Line(one_line(words), "", local_time.moment_text(post.at, now), (post.uid,))


def _voice(voice: Voice) -> Line:
    figures = [_say(QT_TRANSLATE_NOOP("Situation", "{n} posts")).format(n=number_text(voice.posts))]
    if voice.reactions is not None:
        reactions = _say(QT_TRANSLATE_NOOP("Situation", "{n} reactions"))
        figures.append(reactions.format(n=number_text(voice.reactions)))
    if voice.followers is not None:
        followers = _say(QT_TRANSLATE_NOOP("Situation", "{n} followers"))
        figures.append(followers.format(n=number_text(voice.followers)))
    return Line(one_line(f"{voice.author}, {voice.channel}"), " · ".join(figures), uids=voice.uids)


def _copied(copied: Copied) -> Line:
    words = _say(QT_TRANSLATE_NOOP("Situation", "{posts} posts, {authors} authors"))
    figure = words.format(posts=number_text(copied.posts), authors=number_text(copied.authors))
    return Line(one_line(copied.first.excerpt), figure, uids=(copied.first.uid,))


def _attention(met: Attention, now: datetime) -> Line:
    read = met.platform == "wikipedia"
    words = QT_TRANSLATE_NOOP("Situation", "Wikipedia, readers: {channel}")
    edits = QT_TRANSLATE_NOOP("Situation", "Wikipedia, changes: {channel}")
    figures = [_say(QT_TRANSLATE_NOOP("Situation", "{n} a day")).format(n=number_text(round(met.n)))]
    if met.usual:
        times = _say(QT_TRANSLATE_NOOP("Situation", "{times} times the usual"))
        figures.append(times.format(times=number_text(met.n / met.usual, 1)))
    elif met.usual is not None:
        figures.append(_say(QT_TRANSLATE_NOOP("Situation", "usually none")))
    what = _say(words if read else edits).format(channel=met.channel)
    return Line(one_line(what), " · ".join(figures), local_time.moment_text(met.start, now))


def _authors(count: int, share: float | None = None) -> str:
    authors = _say(QT_TRANSLATE_NOOP("Situation", "{n} authors")).format(n=number_text(count))
    return authors if share is None else f"{authors} · {percent_text(share)}"
