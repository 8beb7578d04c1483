"""Words and phrases that a storm uses more than the topic's own history does.

Log-odds with an informative Dirichlet prior, in standard deviations.  Counted are authors, not occurrences: who
repeats himself makes no subject.  German compounds count for their parts too, so that "Wurstwerbung" and
"Wurstspot" both speak of "Wurst"; endings are taken off for counting only.

Source: Monroe, Colaresi, Quinn 2008, "Fightin' Words", Political Analysis 16(4).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from shitstorm_radar.incidents.explanation.links import words_of
from shitstorm_radar.incidents.explanation.stop_words import STOP_WORDS
from shitstorm_radar.incidents.explanation.voices import author_of
from shitstorm_radar.records import TopicMention

_ADDRESS = re.compile(r"https?://\S+|(?<!\w)[@#＃][\w.@-]+")
_WORD = re.compile(r"[^\W\d_]{2,40}(?:['’][^\W\d_]{1,3})?")
_SENTENCE_END = re.compile(r"[.!?…:;\n]+")
_ENDINGS = ("ern", "en", "er", "es", "em", "e", "n", "s")
_JOINTS = ("", "s", "es", "n", "en", "er", "e")
_LONGEST_TEXT = 4000  # characters of a text that are read
_SHORTEST_PART = 4  # letters; shorter parts of compounds are syllables
_SURE = 1.96  # standard deviations from which a word counts as over-represented
_FEWEST_AUTHORS = 3
_PRIOR_TEXTS = 100.0  # how many texts' worth the prior weighs


@dataclass(frozen=True, slots=True)
class Term:
    """An over-represented word or phrase.

    Attributes:
        words: as most write it; ``forms``: how else it appears, compounds included, the most frequent first.
        authors: critical authors who use it; ``share``: their part among all critical authors, in [0, 1].
        score: log-odds against the history in standard deviations.
        uids: some mentions that use it.
    """

    words: str
    forms: tuple[str, ...]
    authors: int
    share: float
    score: float
    uids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Usage:
    """Who uses which word: authors per key, how it is written, where; ``authors``: all of them."""

    counts: Mapping[str, int]
    forms: Mapping[str, Counter[str]]
    uids: Mapping[str, tuple[str, ...]]
    authors: int


NOTHING = Usage({}, {}, {}, 0)


def usage(mentions: Iterable[TopicMention], vocabulary: frozenset[str] = frozenset()) -> Usage:
    """Count who uses which word and phrase; ``vocabulary``: stems known beside those of these texts."""
    texts = [(author_of(m), m.mention.uid, _clauses(words_of(m)[:_LONGEST_TEXT])) for m in mentions]
    known = vocabulary | _stems(clauses for _, _, clauses in texts)
    who: dict[str, set[str]] = {}
    forms: dict[str, Counter[str]] = {}
    uids: dict[str, list[str]] = {}
    for author, uid, clauses in texts:
        for key, written in dict.fromkeys(_keyed(clauses, known)):
            users = who.setdefault(key, set())
            if author not in users:
                users.add(author)
                forms.setdefault(key, Counter())[written] += 1
                uids.setdefault(key, []).append(uid)
    counts = {key: len(users) for key, users in who.items()}
    return Usage(counts, forms, {k: tuple(v[:5]) for k, v in uids.items()}, len({author for author, _, _ in texts}))


def stems(used: Usage) -> frozenset[str]:
    """The single words' stems, for splitting compounds of other texts."""
    return frozenset(key for key, count in used.counts.items() if " " not in key and count >= 2)


def over_represented(now: Usage, before: Usage, most: int = 12) -> tuple[Term, ...]:
    """The words and phrases that stand out against the history, the surest first; a phrase replaces its words."""
    total_now, total_before = float(sum(now.counts.values())), float(sum(before.counts.values()))
    total = total_now + total_before
    if not now.authors or total <= 0:
        return ()
    prior_total = _PRIOR_TEXTS * total / max(now.authors + before.authors, 1)
    scored = []
    for key, count in now.counts.items():
        if count < _FEWEST_AUTHORS:
            continue
        earlier = before.counts.get(key, 0)
        prior = prior_total * (count + earlier) / total
        score = _log_odds((count, total_now), (earlier, total_before), (prior, prior_total))
        if score >= _SURE:
            scored.append((score, key))
    scored.sort(key=lambda s: (-s[0], s[1]))
    return tuple(_term(key, score, now) for score, key in _without_parts(scored, now)[:most])


def _log_odds(now: tuple[float, float], before: tuple[float, float], prior: tuple[float, float]) -> float:
    """Equation 16 and 22 of the source: the difference of log-odds over its standard deviation."""

    def odds(count: float, total: float) -> float:
        others = max(total + prior[1] - count - prior[0], 0.5)  # nobody may have said anything else
        return log((count + prior[0]) / others)

    return (odds(*now) - odds(*before)) / sqrt(1.0 / (now[0] + prior[0]) + 1.0 / (before[0] + prior[0]))


def _without_parts(scored: Sequence[tuple[float, str]], now: Usage) -> list[tuple[float, str]]:
    """A word that most use within a phrase is told by the phrase, and two phrases that overlap by the surer one."""
    told: list[tuple[float, str]] = []
    taken: set[str] = set()
    phrases = [(score, key) for score, key in scored if " " in key]
    strong = {key for _, key in phrases}
    for score, key in scored:
        parts = key.split(" ")
        if len(parts) > 1:
            if any(part in taken for part in parts):
                continue
            taken.update(parts)
        elif key in taken or any(
            key in phrase.split(" ") and now.counts[phrase] >= 0.7 * now.counts[key] for phrase in strong
        ):
            continue
        else:
            taken.add(key)
        told.append((score, key))
    return told


def _term(key: str, score: float, now: Usage) -> Term:
    forms = [form for form, _ in now.forms[key].most_common(6)]
    shown = next((f for f in forms if _stem(f.casefold()) == key), forms[0]) if " " not in key else forms[0]
    others = tuple(f for f in forms if f != shown)
    return Term(shown, others, now.counts[key], now.counts[key] / now.authors, score, now.uids[key])


def _clauses(text: str) -> list[list[str]]:
    """The words of each sentence as written, without addresses, handles and hashtags."""
    return [_WORD.findall(part) for part in _SENTENCE_END.split(_ADDRESS.sub(" . ", text))]


def _stems(texts: Iterable[Sequence[Sequence[str]]]) -> frozenset[str]:
    counted = Counter(
        stem
        for clauses in texts
        for stem in {_stem(w.casefold()) for clause in clauses for w in clause if w.casefold() not in STOP_WORDS}
    )
    return frozenset(stem for stem, count in counted.items() if count >= 2)


def _keyed(clauses: Iterable[Sequence[str]], known: frozenset[str]) -> Iterable[tuple[str, str]]:
    """(key, as written): every word, the parts of compounds, and every two words that follow one another."""
    for clause in clauses:
        before: tuple[str, str] | None = None
        for word in clause:
            low = word.casefold()
            if low in STOP_WORDS:
                before = None
                continue
            stem = _stem(low)
            yield stem, word
            for part in _parts(stem, known):
                yield part, word
            if before is not None:
                yield f"{before[0]} {stem}", f"{before[1]} {word}"
            before = stem, word


@lru_cache(maxsize=1 << 15)
def _stem(word: str) -> str:
    """The word without one German ending, for counting; never shorter than four letters."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_PART:
            return word[: -len(ending)]
    return word


def _parts(stem: str, known: frozenset[str]) -> tuple[str, ...]:
    """Both parts of a compound that are words here, a joint between them allowed; () for other words."""
    for at in range(_SHORTEST_PART, len(stem) - _SHORTEST_PART + 1):
        tail = stem[at:]
        if tail not in known:
            continue
        head = stem[:at]
        for joint in _JOINTS:
            bare = head.removesuffix(joint) if joint else head
            if len(bare) >= _SHORTEST_PART and head.endswith(joint) and bare in known:
                return bare, tail
    return ()
