"""Wind force 0 to 6 on the Shitstorm-Skala, social and media apart, every criterion with its evidence.

A force is reached when enough of its criteria are met and the one below it is reached.  Forces of 1 and 2
are known to the social scale only: the scale's media column begins at 3.

Source: Barbara Schwede, Daniel Graf 2012, "Shitstorm-Skala"; how each criterion is measured is our own reading,
with the thresholds of ``wind_thresholds``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Scale(StrEnum):
    """Which of the two scales."""

    SOCIAL = "social"
    MEDIA = "media"


class Sign(StrEnum):
    """What is looked for."""

    ABOVE_USUAL = "above_usual"
    SHARE_UP = "share_up"
    REPEATED = "repeated"
    SEVERAL_CRITICS = "several_critics"
    SUSTAINED = "sustained"
    RISING = "rising"
    CHANNELS_SOME = "channels_some"
    CLUSTER = "cluster"
    CHANNELS_MANY = "channels_many"
    CROWD = "crowd"
    MAJORITY = "majority"
    HEATED = "heated"
    CHAIN = "chain"
    AGGRESSIVE = "aggressive"
    STILL_GROWING = "still_growing"
    FIRST_MEDIUM = "first_medium"
    MEDIA_MANY = "media_many"
    CLASSIC_FIRST = "classic_first"
    FOLLOW_UP = "follow_up"
    CLASSIC_SOME = "classic_some"
    MEDIA_ALL = "media_all"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion, ticked or not.

    Attributes:
        force: the force it belongs to.
        met: None where it could not be measured.
        figure: what was found; ``threshold``: what it takes; None where the sign is no figure.
        evidence: uids of mentions that meet it, the strongest first.
        named: what was found by its name: a hashtag, link, channels, media.
    """

    scale: Scale
    force: int
    sign: Sign
    met: bool | None
    figure: float | None = None
    threshold: float | None = None
    evidence: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WindForce:
    """The force on one scale, with all criteria, lowest force first."""

    scale: Scale
    force: int
    criteria: tuple[Criterion, ...]


NEEDED: dict[Scale, dict[int, int]] = {
    Scale.SOCIAL: {1: 2, 2: 2, 3: 2, 4: 2, 5: 3, 6: 2},
    Scale.MEDIA: {3: 1, 4: 2, 5: 2, 6: 1},
}
"""How many criteria of a force must be met.  One of the three of forces 3 and 4 may be missing on the social scale: a
strong wind that stays on one page (ING-DiBa 2012) is one all the same."""


def wind_force(scale: Scale, criteria: Sequence[Criterion]) -> WindForce:
    """The highest force whose criteria, and those of every force below it, are met."""
    reached = 0
    for force, needed in sorted(NEEDED[scale].items()):
        if sum(c.met is True for c in criteria if c.force == force) < needed:
            break
        reached = force
    return WindForce(scale, reached, tuple(sorted(criteria, key=lambda c: c.force)))
