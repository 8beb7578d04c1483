"""What a scorer says of a text: the interface, the same for the trained model and for the lexica."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from shitstorm_radar.scoring.encoder import Halves


@dataclass(frozen=True, slots=True)
class Negativity:
    """What one text was given.

    Attributes:
        value: probability in [0, 1] that it is negative; None for a language that is not scored.
        language: "de", "en", the code of another language, or "und".
        positive: probability that it is positive; None where the scorer cannot say.
        aggression: probability that it insults or threatens; None for a language that is not scored.
        defends: it turns against the critics.
        vector: the encoder's 512 figures of the text, from which a topic's corrections learn; in half
            precision, as corrections are kept.  None without encoder.
    """

    value: float | None
    language: str
    positive: float | None = None
    aggression: float | None = None
    defends: bool = False
    vector: Halves | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something in a text that speaks for or against negativity.

    Attributes:
        what: a rule's name (``scoring.rules``), or "word" for words that weigh in the model.
        words: as they stand in the text; empty for marks.
        weight: log odds that it adds to negativity; below 0 it speaks against.
    """

    what: str
    words: str
    weight: float


class Scorer(Protocol):
    """Estimates the probability that a text is negative: a calibrated number, not a vote."""

    @property
    def name(self) -> str:
        """Either "model" or "lexicon"."""
        ...

    @property
    def model(self) -> str:
        """A fingerprint of the weights, to which the figures of a text belong; empty without figures."""
        ...

    def score_batch(self, texts: Sequence[str], languages: Sequence[str | None]) -> list[Negativity]:
        """One answer per text, in order; texts do not influence one another.

        Args:
            texts: plain texts; a caller with many passes some 50 at a time.
            languages: what the source says of each (BCP 47), None where it says nothing.

        Raises:
            ValueError: the two differ in length.
        """
        ...

    def evidence(self, text: str, language: str | None) -> list[Evidence]:
        """What spoke in one text, the weightiest first; empty for a language that is not scored."""
        ...
