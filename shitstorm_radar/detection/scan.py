"""Scan windows: critical mentions, their share and all mentions, summed over several lengths."""

from __future__ import annotations

from dataclasses import dataclass

from shitstorm_radar.detection.deviance import above, share_above
from shitstorm_radar.detection.dispersion import Dispersion
from shitstorm_radar.detection.windows import Windows

LENGTHS_S = (300, 900, 3600, 10_800, 43_200)
"""From the sudden outburst to the slow burn."""

CRITICAL, EXPECTED, MENTIONS, EXPECTED_MENTIONS, USUAL_SHARE, GATE = range(6)
"""The quantities per bin; ``USUAL_SHARE`` is the critical part that the mentions seen would usually have,
``GATE`` the same but at most one half of them."""

DISPERSION_HALF_LIFE_S = 3000 * 300
LEAST_PHI, FIRST_PHI = 0.03, 0.1
LEAST_PSI, FIRST_PSI = 0.015, 0.03
"""Variances on the relative scale (counts) and on the logit scale (share)."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What one window shows: its deviates and sums."""

    counts: float
    share: float
    volume: float


class Scan:
    """The windows with what was learned of their scatter.

    ``unsure`` widens every expectation while the level and the shape of day and week are young.
    """

    __slots__ = ("phi", "phi_volume", "psi", "unsure", "windows")

    def __init__(self, bin_s: int) -> None:
        lengths = sorted({max(1, round(length / bin_s)) for length in LENGTHS_S})
        half_life = DISPERSION_HALF_LIFE_S / bin_s
        self.windows = Windows(lengths, 6)
        self.phi = [Dispersion(half_life, LEAST_PHI, FIRST_PHI) for _ in lengths]
        self.psi = [Dispersion(half_life, LEAST_PSI, FIRST_PSI) for _ in lengths]
        self.phi_volume = [Dispersion(half_life, LEAST_PHI, FIRST_PHI) for _ in lengths]
        self.unsure = 0.0

    def look(self, i: int) -> Glance:
        """The deviates of window ``i``."""
        critical, expected, mentions, expected_mentions, _, gates = self.windows.sums
        x, m, t, mt, gate = critical[i], expected[i], mentions[i], expected_mentions[i], gates[i]
        counts = above(x, m, self.phi[i].value + self.unsure)
        share = share_above(x, t, gate, self.psi[i].value) if counts > 0.0 else 0.0
        return Glance(counts, share, above(t, mt, self.phi_volume[i].value + self.unsure))

    def new_evidence(self) -> float:
        """The share of a bin's evidence that is new: below 1 where neighbouring bins scatter together.

        Variance of the longest window if its bins were independent, over its learned variance.
        """
        expected = self.windows.sums[EXPECTED][-1]
        if expected <= 0.0:
            return 1.0
        poisson = 1.0 / expected
        independent = poisson + self.phi[0].value / self.windows.lengths[-1]
        return min(1.0, independent / (poisson + self.phi[-1].value + self.unsure))

    def learn(self, i: int, rate: float) -> None:
        """Let the scatter learn from the present sums of window ``i``."""
        critical, expected, mentions, expected_mentions, shares, gates = self.windows.sums
        x, m, t, mt, usual, gate = critical[i], expected[i], mentions[i], expected_mentions[i], shares[i], gates[i]
        self.phi[i].learn(x - m, m, m, rate)
        self.phi_volume[i].learn(t - mt, mt, mt, rate)
        if t > 0.0 and usual <= gate:
            variance = max(0.0, usual * (1.0 - usual / t))
            self.psi[i].learn(x - usual, variance, variance, rate)
