"""The tone of a mention towards its topic: the text's score, turned where the topic stands on the other side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shitstorm_radar.records import Stance
from shitstorm_radar.scoring import target
from shitstorm_radar.scoring.lessons import Lesson
from shitstorm_radar.scoring.negativity import Negativity

_TAKES_A_SIDE = 0.5
_TAKES_NONE = 0.55
_MOSTLY = 0.8
"""How much of the sentence's blame becomes the yardstick's praise: "worse than X" praises X only so far."""


@dataclass(frozen=True, slots=True)
class Tone:
    """As in ``records.TopicMention``."""

    negativity: float | None
    positive: float | None = None
    aggression: float = 0.0
    stance: Stance = Stance.UNCLEAR


def towards(score: Negativity, text: str, words: Sequence[str], lesson: Lesson | None = None) -> Tone:
    """The tone towards the topic whose ``words`` matched in ``text``."""
    negative, positive = score.value, score.positive
    if negative is None:
        return Tone(None)
    if lesson is not None and score.vector is not None:
        negative, positive = _shared_anew(negative, positive, lesson.taught(negative, score.vector))
    if positive is not None and _other_side(text, words, negative, positive):
        negative, positive = _swapped(negative, positive)
    return Tone(negative, positive, score.aggression or 0.0, stance(negative, positive, defends=score.defends))


def stance(negative: float, positive: float | None, *, defends: bool) -> Stance:
    """How the author stands to the topic; "unclear" where no answer is likelier than not."""
    if negative >= _TAKES_A_SIDE:
        return Stance.CRITIC
    if defends or (positive is not None and positive >= _TAKES_A_SIDE):
        return Stance.SUPPORTER
    if positive is not None and 1 - negative - positive >= _TAKES_NONE:
        return Stance.BYSTANDER
    return Stance.UNCLEAR


def _other_side(text: str, words: Sequence[str], negative: float, positive: float) -> bool:
    if target.opposite(text, words):
        return True
    left = target.left_behind(text, words)
    return left is not None and left is (positive > negative)


def _swapped(negative: float, positive: float) -> tuple[float, float]:
    return _MOSTLY * positive + (1 - _MOSTLY) * negative, _MOSTLY * negative + (1 - _MOSTLY) * positive


def _shared_anew(before: float, positive: float | None, after: float) -> tuple[float, float | None]:
    """The rest keeps its proportions."""
    return after, None if positive is None else positive * (1 - after) / max(1 - before, 1e-6)
