"""The channels that may speak: one per scan window, the ramps, and the volume; each with its own tail."""

from __future__ import annotations

from dataclasses import dataclass

from shitstorm_radar.detection.deviance import FEWEST
from shitstorm_radar.detection.ramp import Ramp
from shitstorm_radar.detection.scan import CRITICAL, EXPECTED, EXPECTED_MENTIONS, MENTIONS, Scan, gate
from shitstorm_radar.detection.tail import Tail

RAMP_RATIOS = (1.5, 2.5)
SHARE_OF_RAMP = 1.5
"""A ramp may say at most this many times what the share of critical mentions says."""

CLUSTER_GAP_S = 3 * 3600

QUIET_DEVIATE = 2.0
"""Below this many deviations a window is within its band."""

OVER_BELOW = 1.0
"""A ramp that is older than the longest window is over once that window's deviate falls below this."""

BAND_WINDOW_S = 3 * 3600
"""Windows up to this length decide whether the series is back in its band."""

FADED = 0.25
"""A wave that still stands in the longest window is over when the last hours' excess is below this part of its pace."""


@dataclass(frozen=True, slots=True)
class Word:
    """What the loudest channel says: its score and the window behind it, in bins and mentions."""

    score: float = 0.0
    bins: int = 0
    seen: float = 0.0
    usual: float = 0.0


SILENCE = Word()


@dataclass(slots=True)
class Spoken:
    """All channels on one bin: the loudest of each sort, and the deviates behind."""

    critical: Word
    volume: Word
    counts: list[float]
    deviates: list[float]
    volumes: list[float]


class Channels:
    """Scan windows, ramps and tails of one topic; ``gated``: critical mentions count only with their share."""

    __slots__ = ("bin_s", "gated", "ramps", "scan", "tails", "volume_tails")

    def __init__(self, bin_s: int, *, gated: bool) -> None:
        self.bin_s = bin_s
        self.gated = int(gated)
        self.scan = Scan(bin_s)
        self.ramps = [Ramp(ratio) for ratio in RAMP_RATIOS]
        gap = max(1, CLUSTER_GAP_S // bin_s)
        self.tails = [Tail(gap) for _ in range(len(self.scan.phi) + 1)]
        self.volume_tails = [Tail(gap) for _ in self.scan.phi]

    def push_blind(self) -> None:
        """Pass a blind bin."""
        self.scan.windows.push((0.0,) * 5)

    def push(self, critical: float, expected: float, mentions: float, expected_mentions: float, share: float) -> None:
        """Take in a measured bin; ``share`` is the usual critical share."""
        usual = share * mentions
        self.scan.windows.push((critical, expected, mentions, expected_mentions, usual))
        supported = critical
        if self.gated:  # only what the share supports may feed a ramp
            supported = min(critical, expected + max(0.0, critical - gate(usual, mentions, mentions)))
        weight = self.scan.new_evidence()
        phi = self.scan.bin_phi.value
        for ramp in self.ramps:
            ramp.learn(supported, expected, phi, weight, critical)

    def forget_ramps(self) -> None:
        """Start the ramps from nothing, after a gap that is too long to sum over."""
        for ramp in self.ramps:
            ramp.forget()

    def speak(self) -> Spoken:
        """What the channels say now; ramps that are over are forgotten."""
        glance = self.scan.look(gated=bool(self.gated))
        deviates = glance.counts
        if self.gated:
            deviates = [min(pair) for pair in zip(glance.counts, glance.share, strict=True)]
        lengths = self.scan.windows.lengths
        self._end_ramps(glance.counts[-1])
        ramp = max(self.ramps, key=_evidence)
        climb = ramp.deviate if ramp.seen - ramp.usual >= FEWEST else 0.0
        if self.gated:
            climb = min(climb, SHARE_OF_RAMP * max(glance.share))
        deviates = [*deviates, climb]
        word = self._loudest(deviates, self.tails, CRITICAL, EXPECTED)
        if word.bins > lengths[-1]:
            word = Word(word.score, ramp.span, ramp.counted, ramp.usual)
        volume = self._loudest(glance.volume, self.volume_tails, MENTIONS, EXPECTED_MENTIONS)
        return Spoken(word, volume, glance.counts, deviates, glance.volume)

    def calm(self, spoken: Spoken) -> bool:
        """Whether the critical mentions are back in their band."""
        return self._in_band(spoken.counts, CRITICAL, EXPECTED)

    def volume_calm(self, spoken: Spoken) -> bool:
        """Whether all mentions are back in their band."""
        return self._in_band(spoken.volumes, MENTIONS, EXPECTED_MENTIONS)

    def times_usual(self) -> float:
        """How many times the usual the last hours bring: the larger of two windows, critical or all mentions."""
        most = 0.0
        critical, expected, mentions, expected_mentions, _ = self.scan.windows.sums
        for seen, usual in ((critical, expected), (mentions, expected_mentions)):
            for i in (-2, -1):
                x, m = seen[max(i, -len(seen))], usual[max(i, -len(usual))]
                if x - m >= FEWEST and x > most * m:
                    most = x / max(m, 1e-3)
        return most

    def _end_ramps(self, long_deviate: float) -> None:
        """Forget ramps that went over into the usual: their evidence would last for weeks."""
        longest = self.scan.windows.lengths[-1]
        for ramp in self.ramps:
            if ramp.span > longest and long_deviate < OVER_BELOW:
                ramp.forget()

    def learn(self, spoken: Spoken, rate: float) -> None:
        """Let the tails learn from the present bin, weighted by ``rate`` in [0, 1]."""
        step = rate * self.bin_s / 300.0
        for tail, value in zip(self.tails, spoken.deviates, strict=True):
            tail.learn(value, step)
        for tail, value in zip(self.volume_tails, spoken.volumes, strict=False):
            tail.learn(value, step)

    def _loudest(self, values: list[float], tails: list[Tail], seen: int, usual: int) -> Word:
        best, score = -1, 0.0
        for i, value in enumerate(values):
            if value > 0.0:
                one = tails[i].score(value)
                if one > score:
                    best, score = i, one
        if best < 0:
            return SILENCE
        windows = self.scan.windows
        if best == len(windows.lengths):  # the ramp: its span is put in by the caller
            return Word(score, windows.lengths[-1] + 1)
        return Word(score, windows.lengths[best], windows.sums[seen][best], windows.sums[usual][best])

    def _in_band(self, deviates: list[float], seen: int, usual: int) -> bool:
        """No window of some hours stands out, and if the longest does, the wave behind it has faded."""
        if not any(deviates):
            return True
        windows = self.scan.windows
        hours = 0
        for i, (length, deviate) in enumerate(zip(windows.lengths, deviates, strict=True)):
            if i and length * self.bin_s > BAND_WINDOW_S:
                break
            if deviate >= QUIET_DEVIATE:
                return False
            hours = i
        if deviates[-1] < QUIET_DEVIATE:
            return True
        seen_in, usual_in = windows.sums[seen], windows.sums[usual]
        # measured in the usual of that time of day: a night is no end
        pace = (seen_in[-1] - usual_in[-1]) * usual_in[hours] / max(usual_in[-1], 1e-9)
        return seen_in[hours] - usual_in[hours] <= FADED * pace


def _evidence(ramp: Ramp) -> float:
    return ramp.evidence
