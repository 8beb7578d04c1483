"""The words for a mention's tone: stance, and what spoke for its negativity."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from shitstorm_radar.records import Stance
from shitstorm_radar.scoring import Evidence

# Any: PySide6 declares the mark for translators as object
_STANCES: dict[Stance, Any] = {
    Stance.CRITIC: QT_TRANSLATE_NOOP("Tone", "critic"),
    Stance.SUPPORTER: QT_TRANSLATE_NOOP("Tone", "supporter"),
    Stance.BYSTANDER: QT_TRANSLATE_NOOP("Tone", "bystander"),
}
_RULES: dict[str, Any] = {
    "irony_mark": QT_TRANSLATE_NOOP("Tone", "mark of irony"),
    "thanks_for_nothing": QT_TRANSLATE_NOOP("Tone", "thanks for nothing"),
    "never_again": QT_TRANSLATE_NOOP("Tone", "never again"),
    "boycott": QT_TRANSLATE_NOOP("Tone", "boycott"),
    "cancelled": QT_TRANSLATE_NOOP("Tone", "cancellation"),
    "enough": QT_TRANSLATE_NOOP("Tone", "has had enough"),
    "shame": QT_TRANSLATE_NOOP("Tone", "shame"),
    "disgust": QT_TRANSLATE_NOOP("Tone", "disgust"),
    "outrage": QT_TRANSLATE_NOOP("Tone", "outrage"),
    "insult": QT_TRANSLATE_NOOP("Tone", "insult"),
    "dialect_blame": QT_TRANSLATE_NOOP("Tone", "blame in dialect"),
    "money_back": QT_TRANSLATE_NOOP("Tone", "wants money back"),
    "sick_of_it": QT_TRANSLATE_NOOP("Tone", "fell ill"),
    "mocking": QT_TRANSLATE_NOOP("Tone", "mockery"),
    "denied_blame": QT_TRANSLATE_NOOP("Tone", "negated blame"),
    "no_trouble": QT_TRANSLATE_NOOP("Tone", "no trouble"),
    "defence": QT_TRANSLATE_NOOP("Tone", "defends against critics"),
    "praise": QT_TRANSLATE_NOOP("Tone", "praise"),
    "denied_praise": QT_TRANSLATE_NOOP("Tone", "negated praise"),
    "better_than_rival": QT_TRANSLATE_NOOP("Tone", "better than a competitor"),
    "rival_praised": QT_TRANSLATE_NOOP("Tone", "praises a competitor"),
    "ironic_praise": QT_TRANSLATE_NOOP("Tone", "praise for a failure"),
    "shouting": QT_TRANSLATE_NOOP("Tone", "written in capitals"),
    "quotation": QT_TRANSLATE_NOOP("Tone", "quotation"),
    "negative_mark": QT_TRANSLATE_NOOP("Tone", "angry emoji"),
    "positive_mark": QT_TRANSLATE_NOOP("Tone", "friendly emoji"),
}
_FOR: Any = QT_TRANSLATE_NOOP("Tone", "speaks for it")
_AGAINST: Any = QT_TRANSLATE_NOOP("Tone", "speaks against it")


def stance_words(stance: Stance) -> str:
    """A stance in the language in force; empty where it is unclear."""
    return _translated(_STANCES[stance]) if stance in _STANCES else ""


def evidence_words(evidence: tuple[Evidence, ...]) -> list[str]:
    """At most two lines: what speaks for negativity, and what against."""
    lines = []
    for title, chosen in (
        (_FOR, [e for e in evidence if e.weight > 0]),
        (_AGAINST, [e for e in evidence if e.weight < 0]),
    ):
        if chosen:
            lines.append(f"{_translated(title)}: {', '.join(map(_one, chosen))}")
    return lines


def _one(evidence: Evidence) -> str:
    quoted = f"„{evidence.words}“" if evidence.words else ""
    if evidence.what == "word":
        return quoted
    return " ".join(filter(None, [_translated(_RULES[evidence.what]), quoted]))


def _translated(text: object) -> str:  # Qt types its NOOP marker as object
    return QCoreApplication.translate("Tone", str(text))
