"""What speaks for and against the negativity of a text: words in their clause, marks, manner of writing."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from shitstorm_radar.scoring.lexicon import LONGEST_GAP, Turn, Vocabulary, fold

LONGEST_TEXT = 5_000
"""Characters read: an article's beginning tells its tone, and a wall of text must not cost more than a page."""
_MOST_REMEMBERED = 20_000
_LONGEST_REMEMBERED = 60
_REACH = 3
"""Words over which a negator works."""
_FEWEST_FOR_CAPITALS = 3

FEATURES = (
    "negative_words",
    "positive_words",
    "negated_positive_words",
    "negated_negative_words",
    "negative_turns",
    "positive_turns",
    "negative_marks",
    "positive_marks",
    "balance",
    "worst",
    "density",
    "exclamations",
    "questions",
    "capitals",
    "negators",
    "length",
    "links",
    "silent",
    "one",
)
"""The names of a row of ``Reader.evidence``; "one" is always 1, "silent" is 1 where nothing else spoke."""

_EMOJI = "\U0001f300-\U0001faff\u2600-\u27bf"
_PUNCTUATION = re.compile(r"[!?,.;:…]+")
_camel = re.compile(r"[A-ZÄÖÜ]?[a-zäöüß]+|[A-ZÄÖÜ]+(?![a-zäöüß])")


class _Sign(NamedTuple):
    """What one token is, wherever it stands; ``dull`` is a word of which nothing else is to be said."""

    folded: str
    valence: float = 0.0
    turns: tuple[Turn, ...] = ()
    negates: bool = False
    boost: float = 1.0
    stops: bool = False
    mark: bool = False
    capital: bool = False
    word: bool = False
    dull: bool = False


@dataclass(slots=True)
class _Tally:
    """Sums over one text; valences as positive figures."""

    bad: float = 0.0
    good: float = 0.0
    denied_good: float = 0.0
    denied_bad: float = 0.0
    bad_turns: float = 0.0
    good_turns: float = 0.0
    bad_marks: float = 0.0
    good_marks: float = 0.0
    worst: float = 0.0
    exclamations: int = 0
    questions: int = 0
    capitals: int = 0
    words: int = 0
    negators: int = 0
    links: int = 0
    spoken: list[tuple[int, float, bool]] = field(default_factory=list)
    """Words with a valence in the present clause: position, valence, whether a negator turned them."""


class Reader:
    """Reads texts of one language; what it learns of a word it remembers."""

    def __init__(self, vocabulary: Vocabulary, marks: dict[str, float]) -> None:
        self._vocabulary = vocabulary
        self._marks = {fold(mark): value for mark, value in marks.items()}
        self._remembered: dict[str, _Sign] = {}
        drawn = sorted((m for m in marks if not m[0].isalnum() and m[0] != "#"), key=len, reverse=True)
        emoticons = "|".join(re.escape(m) for m in drawn if len(m) > 1)
        self._token = re.compile(
            rf"https?://\S+|www\.\S+|@\w+|{emoticons}|#?[^\W\d_][\w]*(?:['’][^\W\d_]+)*|[{_EMOJI}]|[!?,.;:…]+",
            re.IGNORECASE,
        )

    def evidence(self, text: str) -> tuple[float, ...]:
        """One row of figures, named by ``FEATURES``."""
        signs = [self._sign(token) for token in self._token.findall(text[:LONGEST_TEXT])]
        return _row(self._tally(signs))

    def _sign(self, token: str) -> _Sign:
        sign = self._remembered.get(token)
        if sign is None:
            sign = self._learn(token)
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            if len(token) <= _LONGEST_REMEMBERED:
                self._remembered[token] = sign
        return sign

    def _learn(self, token: str) -> _Sign:
        if token[0] == "@" or token.startswith(("http://", "https://", "www.")):
            return _Sign("@" if token[0] == "@" else "://")
        folded = fold(token)
        if folded in self._marks:
            return _Sign(folded, self._marks[folded], mark=True)
        if _PUNCTUATION.fullmatch(token):
            return _Sign(token, stops=True)
        return self._word(token, folded)

    def _word(self, token: str, folded: str) -> _Sign:
        vocabulary = self._vocabulary
        valence = vocabulary.valence(token.lstrip("#"))
        parts = _camel.findall(token[:_LONGEST_REMEMBERED]) if token[0] == "#" or not token.islower() else []
        if not valence and len(parts) > 1 and not token.isupper():
            valence = sum(vocabulary.valence(part) for part in parts)
        turns = vocabulary.turns.get(folded, ())
        negates, boost = folded in vocabulary.negators, vocabulary.boosters.get(folded, 1.0)
        capital = len(token) > 1 and token.isupper()
        dull = not (valence or turns or negates or capital) and boost == 1.0
        return _Sign(folded, valence, turns, negates, boost, capital=capital, word=True, dull=dull)

    def _tally(self, signs: Sequence[_Sign]) -> _Tally:
        tally = _Tally()
        negated_until, boost, at = -1, 1.0, 0
        while at < len(signs):
            sign = signs[at]
            if sign.dull:  # as most words are
                tally.words, boost, at = tally.words + 1, 1.0, at + 1
                continue
            tally.words += sign.word
            tally.capitals += sign.capital
            if sign.turns and (turn := _turn_at(signs, at)):
                end, valence = turn
                _add_turn(tally, valence)
                tally.words += end - at - 1
                at, boost = end, 1.0
                continue
            if sign.negates:
                tally.negators += 1
                negated_until = at + _REACH
                if self._vocabulary.looks_back:
                    _deny_before(tally, at)
            elif sign.stops:
                negated_until = -1
                _close(tally)
                tally.exclamations += sign.folded.count("!")
                tally.questions += sign.folded.count("?")
            elif sign.mark:
                _add_mark(tally, sign.valence)
            elif sign.valence:
                tally.spoken.append((at, sign.valence * boost, at <= negated_until))
            elif sign.folded == "://":
                tally.links += 1
            boost = sign.boost
            at += 1
        _close(tally)
        return tally


def _turn_at(signs: Sequence[_Sign], at: int) -> tuple[int, float] | None:
    """Where the longest turn of phrase that begins here ends, and what it says."""
    for turn in signs[at].turns:
        end = _fits(turn.rest, signs, at + 1)
        if end is not None:
            return end, turn.valence
    return None


def _fits(rest: tuple[str, ...], signs: Sequence[_Sign], at: int) -> int | None:
    skip = 0
    for wanted in rest:
        if wanted == "...":
            skip = LONGEST_GAP
            continue
        for here in range(at, min(at + skip + 1, len(signs))):
            folded = signs[here].folded
            if folded == wanted or (wanted[-1] == "*" and folded.startswith(wanted[:-1])):
                at, skip = here + 1, 0
                break
        else:
            return None
    return at


def _add_turn(tally: _Tally, valence: float) -> None:
    if valence < 0:
        tally.bad_turns -= valence
        tally.worst = max(tally.worst, -valence)
    else:
        tally.good_turns += valence


def _add_mark(tally: _Tally, valence: float) -> None:
    if valence < 0:
        tally.bad_marks -= valence
    else:
        tally.good_marks += valence


def _deny_before(tally: _Tally, at: int) -> None:
    """Turn the nearest good word before the negator, if it stands in the same clause."""
    if tally.spoken:
        where, valence, denied = tally.spoken[-1]
        if valence > 0 and not denied and at - where <= _REACH:
            tally.spoken[-1] = (where, valence, True)


def _close(tally: _Tally) -> None:
    for _, valence, denied in tally.spoken:
        if valence < 0:
            if denied:
                tally.denied_bad -= valence
            else:
                tally.bad -= valence
                tally.worst = max(tally.worst, -valence)
        elif denied:
            tally.denied_good += valence
            tally.worst = max(tally.worst, valence)
        else:
            tally.good += valence
    tally.spoken.clear()


def _row(t: _Tally) -> tuple[float, ...]:
    good = t.good + t.good_turns + t.good_marks + 0.5 * t.denied_bad
    bad = t.bad + t.bad_turns + t.bad_marks + t.denied_good
    balance = good - bad
    words = max(1, t.words)
    shouted = t.capitals / words if t.words >= _FEWEST_FOR_CAPITALS and t.capitals >= 2 else 0.0
    return (
        math.log1p(t.bad),
        math.log1p(t.good),
        math.log1p(t.denied_good),
        math.log1p(t.denied_bad),
        math.log1p(t.bad_turns),
        math.log1p(t.good_turns),
        math.log1p(t.bad_marks),
        math.log1p(t.good_marks),
        balance / math.sqrt(balance * balance + 15.0),
        t.worst,
        bad / math.sqrt(words + 4.0),
        math.log1p(t.exclamations),
        math.log1p(t.questions),
        shouted,
        math.log1p(t.negators),
        math.log1p(words),
        float(t.links > 0),
        float(good == 0.0 and bad == 0.0),
        1.0,
    )
