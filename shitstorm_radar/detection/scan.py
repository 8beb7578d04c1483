"""Scan windows: critical mentions, their share and all mentions, summed over several lengths."""

from __future__ import annotations

from dataclasses import dataclass

from shitstorm_radar.detection.deviance import above, fewest, share_above
from shitstorm_radar.detection.dispersion import Dispersion
from shitstorm_radar.detection.windows import Windows

LENGTHS_S = (900, 3600, 10_800, 43_200)
"""From the sudden outburst to the slow burn."""

CRITICAL, EXPECTED, MENTIONS, EXPECTED_MENTIONS, USUAL_SHARE = range(5)
"""The quantities per bin; ``USUAL_SHARE`` is the critical part that the mentions seen would usually have."""

SHARE_MARGIN = 1.3
"""A critical share of up to so many times the usual one is no outrage: it drifts by as much by itself, and
campaigns and good news may be met with a little more criticism than usual."""

SURGE_MARGIN, SURGE_TIMES = 1.6, 3.0
"""The same while so many times the usual mentions come: a storm of that size shows in its share, a campaign not."""

MOST_USUAL = 0.5
"""No share above this is taken for usual: a surge that most voices carry in anger is a storm, also for a
topic that is mostly complained about."""

FEWEST_OF_SURGE = 10.0
"""Fewer mentions than this above the usual are no surge worth telling."""

DISPERSION_HALF_LIFE_S = 3000 * 300
PRIOR_S = 100 * 300
SAMPLES = 3
"""A window's scatter is learned so many times per window length: its sums hardly change in between."""

BINS_APART = 3
"""The scatter of single bins is learned from every third."""

LEAST_PHI, FIRST_PHI = 0.03, 0.1
LEAST_PSI, FIRST_PSI = 0.015, 0.03
"""Variances on the relative scale (counts) and on the logit scale (share)."""


@dataclass(slots=True)
class Glance:
    """What the windows show: a deviate per window of the critical counts, their share and the volume."""

    counts: list[float]
    share: list[float]
    volume: list[float]


class Scan:
    """The windows with what was learned of their scatter.

    ``unsure`` widens every expectation while the level and the shape of day and week are young.
    """

    __slots__ = ("bin_phi", "bin_phi_volume", "phi", "phi_volume", "psi", "strides", "ticks", "unsure", "windows")

    def __init__(self, bin_s: int) -> None:
        lengths = sorted({max(1, round(length / bin_s)) for length in LENGTHS_S})
        self.windows = Windows(lengths, 5)
        self.strides = [max(1, length // SAMPLES) for length in lengths]
        self.ticks = 0
        spans = [stride * bin_s for stride in self.strides]
        self.phi = [_dispersion(span, LEAST_PHI, FIRST_PHI) for span in spans]
        self.psi = [_dispersion(span, LEAST_PSI, FIRST_PSI) for span in spans]
        self.phi_volume = [_dispersion(span, LEAST_PHI, FIRST_PHI) for span in spans]
        self.bin_phi = _dispersion(BINS_APART * bin_s, LEAST_PHI, FIRST_PHI)
        self.bin_phi_volume = _dispersion(BINS_APART * bin_s, LEAST_PHI, FIRST_PHI)
        self.unsure = 0.0

    def look(self, *, gated: bool) -> Glance:
        """The deviates of all windows; without ``gated`` only those of the critical counts."""
        critical, expected, mentions, expected_mentions, shares = self.windows.sums
        counts, share, volume = [], [], []
        unsure = self.unsure
        for i, x in enumerate(critical):
            m = expected[i]
            least = fewest(m)
            z = above(x, m, self.phi[i].value + unsure, least) if x - m >= least else 0.0
            counts.append(z)
            if not gated:
                continue
            t, mt = mentions[i], expected_mentions[i]
            share.append(share_above(x, t, gate(shares[i], t, mt), self.psi[i].value, least) if z else 0.0)
            surges = t - mt >= FEWEST_OF_SURGE
            volume.append(above(t, mt, self.phi_volume[i].value + unsure, FEWEST_OF_SURGE) if surges else 0.0)
        return Glance(counts, share, volume)

    def new_evidence(self) -> float:
        """The share of a bin's evidence that is new: below 1 where neighbouring bins scatter together.

        Variance of the longest window if its bins were independent, over its learned variance.
        """
        expected = self.windows.sums[EXPECTED][-1]
        if expected <= 0.0:
            return 1.0
        poisson = 1.0 / expected
        independent = poisson + self.bin_phi.value / self.windows.lengths[-1]
        return min(1.0, independent / (poisson + self.phi[-1].value + self.unsure))

    def learn(self, rate: float, critical: float, expected: float, mentions: float, expected_mentions: float) -> None:
        """Let the scatter learn from the newest bin, which these are the figures of, and from the windows."""
        self.ticks += 1
        if self.ticks % BINS_APART == 0:
            self.bin_phi.learn(critical - expected, expected, expected, rate)
            self.bin_phi_volume.learn(mentions - expected_mentions, expected_mentions, expected_mentions, rate)
        for i, stride in enumerate(self.strides):
            if self.ticks % stride == 0:
                self._learn_window(i, rate)

    def _learn_window(self, i: int, rate: float) -> None:
        critical, expected, mentions, expected_mentions, shares = self.windows.sums
        x, m, t, mt, usual = critical[i], expected[i], mentions[i], expected_mentions[i], shares[i]
        self.phi[i].learn(x - m, m, m, rate)
        self.phi_volume[i].learn(t - mt, mt, mt, rate)
        if t > 0.0:
            variance = max(0.0, usual * (1.0 - usual / t))
            self.psi[i].learn(x - usual, variance, variance, rate)


def gate(usual: float, mentions: float, expected_mentions: float) -> float:
    """Critical mentions among ``mentions`` up to which their share is no outrage; ``usual`` is the usual number."""
    surge = min(max(mentions / (expected_mentions + 1.0) - 1.0, 0.0), SURGE_TIMES - 1.0) / (SURGE_TIMES - 1.0)
    margin = SHARE_MARGIN + (SURGE_MARGIN - SHARE_MARGIN) * surge
    return min(margin * usual, MOST_USUAL * mentions)


def _dispersion(every_s: float, floor: float, prior: float) -> Dispersion:
    return Dispersion(DISPERSION_HALF_LIFE_S / every_s, floor, prior, max(4.0, PRIOR_S / every_s))
