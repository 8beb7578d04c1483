"""Scan windows: critical mentions, their share and all mentions, summed over several lengths."""

from __future__ import annotations

from shitstorm_radar.detection.deviance import above, fewest, share_above
from shitstorm_radar.detection.dispersion import Dispersion
from shitstorm_radar.detection.voices import Voices
from shitstorm_radar.detection.windows import Windows

LENGTHS_S = (900, 3600, 10_800, 43_200)
"""From the sudden outburst to the slow burn."""

CRITICAL, EXPECTED, MENTIONS, EXPECTED_MENTIONS, USUAL_SHARE = range(5)
"""The quantities per bin; ``USUAL_SHARE`` is the critical part that the mentions seen would usually have."""

SHARE_MARGIN = 1.15
"""A critical share of up to so many times the usual one is no outrage: it drifts by as much by itself, and
campaigns and good news may be met with a little more criticism than usual."""

SURGE_MARGIN, SURGE_TIMES = 1.35, 3.0
"""The same while so many times the usual mentions come: a storm of that size shows in its share, a campaign not."""

MOST_USUAL = 0.5
"""No share above this is taken for usual: a surge that most voices carry in anger is a storm, also for a
topic that is mostly complained about."""

TIMES_CROWD = 1.5
"""Critical mentions say at most so many times what the number of their authors says, where these are counted."""

FEWEST_OF_SURGE = 10.0
"""Fewer mentions than this above the usual are no surge worth telling."""

DISPERSION_HALF_LIFE_S = 3000 * 300
PRIOR_S = 100 * 300
SAMPLES = 3
"""A window's scatter is learned so many times per window length: its sums hardly change in between."""

BINS_APART = 3
"""The scatter of single bins and of the shortest windows is learned from every third bin."""

LEAST_PHI, FIRST_PHI = 0.03, 0.1
LEAST_PSI, FIRST_PSI = 0.015, 0.03
"""Variances on the relative scale (counts) and on the logit scale (share)."""


class Scan:
    """The windows with what was learned of their scatter, and their deviates on the newest bin.

    ``unsure`` widens every expectation while the level and the calendar are young.
    ``counts``, ``share`` and ``volume`` hold a deviate per window.
    """

    __slots__ = (
        "bin_phi",
        "bin_phi_volume",
        "counts",
        "phi",
        "phi_volume",
        "psi",
        "share",
        "strides",
        "ticks",
        "unsure",
        "volume",
        "windows",
    )

    def __init__(self, bin_s: int) -> None:
        lengths = sorted({max(1, round(length / bin_s)) for length in LENGTHS_S})
        self.windows = Windows(lengths, 5)
        self.strides = [max(1, min(BINS_APART, length), length // SAMPLES) for length in lengths]
        self.ticks = 0
        spans = [stride * bin_s for stride in self.strides]
        self.phi = [_dispersion(span, LEAST_PHI, FIRST_PHI) for span in spans]
        self.psi = [_dispersion(span, LEAST_PSI, FIRST_PSI) for span in spans]
        self.phi_volume = [_dispersion(span, LEAST_PHI, FIRST_PHI) for span in spans]
        self.bin_phi = _dispersion(BINS_APART * bin_s, LEAST_PHI, FIRST_PHI)
        self.bin_phi_volume = _dispersion(BINS_APART * bin_s, LEAST_PHI, FIRST_PHI)
        self.unsure = 0.0
        self.counts, self.share, self.volume = ([0.0] * len(lengths) for _ in range(3))

    def look(self, voices: Voices | None) -> None:
        """Put the deviates of all windows into ``counts``; ``voices`` says how far critical mentions can be trusted."""
        expected = self.windows.sums[EXPECTED]
        unsure, counts = self.unsure, self.counts
        for i, x in enumerate(self.windows.sums[CRITICAL]):
            m = expected[i]
            least = fewest(m)
            if x - m < least:
                counts[i] = 0.0
                continue
            phi = self.phi[i].value + unsure
            if voices is None:
                counts[i] = above(x, m, phi, least)
            else:
                carried = voices.carried(i, x)
                said = voices.doubted(i, above(carried, m, phi, least), carried - m)
                counts[i] = min(said, TIMES_CROWD * voices.crowd(i, m, phi))

    def look_at_share(self) -> None:
        """Put the deviates of the share into ``share``, where the counts stand out, and of all mentions into ``volume``."""
        sums, unsure, share, volume = self.windows.sums, self.unsure, self.share, self.volume
        expected_mentions, usual = sums[EXPECTED_MENTIONS], sums[USUAL_SHARE]
        for i, t in enumerate(sums[MENTIONS]):
            mt = expected_mentions[i]
            share[i] = volume[i] = 0.0
            if self.counts[i] > 0.0:
                least = fewest(sums[EXPECTED][i])
                gated = gate(usual[i], t, mt)
                share[i] = share_above(sums[CRITICAL][i], t, gated, self.psi[i].value, least)
            if t - mt >= FEWEST_OF_SURGE:
                volume[i] = above(t, mt, self.phi_volume[i].value + unsure, FEWEST_OF_SURGE)

    def new_evidence(self) -> float:
        """The share of a bin's evidence that is new: below 1 where neighbouring bins scatter together.

        Variance of the longest window if its bins were independent, over its learned variance.
        """
        expected = self.windows.sums[EXPECTED][-1]
        if expected <= 0.0:
            return 1.0
        poisson = 1.0 / expected
        independent = poisson + self.bin_phi.value / self.windows.lengths[-1]
        scattered = poisson + self.phi[-1].value + self.unsure
        return independent / scattered if independent < scattered else 1.0

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
    surge = (mentions / (expected_mentions + 1.0) - 1.0) / (SURGE_TIMES - 1.0)
    margin = SHARE_MARGIN
    if surge > 0.0:
        margin = SURGE_MARGIN if surge > 1.0 else SHARE_MARGIN + (SURGE_MARGIN - SHARE_MARGIN) * surge
    return min(margin * usual, MOST_USUAL * mentions)


def _dispersion(every_s: float, floor: float, prior: float) -> Dispersion:
    return Dispersion(DISPERSION_HALF_LIFE_S / every_s, floor, prior, max(4.0, PRIOR_S / every_s))
