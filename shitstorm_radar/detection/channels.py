"""The channels that may speak: one per scan window, the ramps, and the volume; each with its own tail."""

from __future__ import annotations

from dataclasses import dataclass

from shitstorm_radar.detection.deviance import FEWEST
from shitstorm_radar.detection.ramp import Ramp
from shitstorm_radar.detection.scan import CRITICAL, EXPECTED, EXPECTED_MENTIONS, MENTIONS, Scan
from shitstorm_radar.detection.tail import Tail

RAMP_RATIOS = (1.5, 2.5)
SHARE_OF_RAMP = 1.5
"""A ramp may say at most this many times what the share of critical mentions says."""

CLUSTER_GAP_S = 3 * 3600
SHORTEST_SPEAKING_S = 600
"""Shorter windows show the scatter and the calm, but do not speak: they ring by chance too often, hardly earlier."""

QUIET_DEVIATE = 2.0
"""Below this many deviations a window is within its band."""

OVER_BELOW = 1.0
"""A ramp that is older than the longest window is over once that window's deviate falls below this."""

BAND_WINDOW_S = 3600
"""Windows up to this length decide whether the series is back in its band."""


@dataclass(frozen=True, slots=True)
class Word:
    """What the loudest channel says: its score and the window behind it, in bins and mentions."""

    score: float = 0.0
    bins: int = 0
    seen: float = 0.0
    usual: float = 0.0


SILENCE = Word()


@dataclass(frozen=True, slots=True)
class Spoken:
    """All channels on one bin: the loudest of each sort, the deviates behind, and whether all is in its band."""

    critical: Word
    volume: Word
    deviates: tuple[float, ...]
    volume_deviates: tuple[float, ...]
    calm: bool
    volume_calm: bool


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
        self.scan.windows.push((0.0,) * 6)

    def push(self, critical: float, expected: float, mentions: float, expected_mentions: float, share: float) -> None:
        """Take in a measured bin; ``share`` is the usual critical share.

        The gate takes no share above one half for usual: a surge that most voices carry in anger is a
        storm, also for a topic that is mostly complained about.
        """
        usual, gate = share * mentions, min(share, 0.5) * mentions
        self.scan.windows.push((critical, expected, mentions, expected_mentions, usual, gate))
        # only what the share supports may feed a ramp
        supported = min(critical, expected + max(0.0, critical - gate)) if self.gated else critical
        weight = self.scan.new_evidence()
        for ramp in self.ramps:
            ramp.learn(supported, expected, self.scan.phi[0].value, weight)

    def forget_ramps(self) -> None:
        """Start the ramps from nothing, after a gap that is too long to sum over."""
        for ramp in self.ramps:
            ramp.forget()

    def speak(self) -> Spoken:
        """What the channels say now; ramps that are over are forgotten."""
        glances = [self.scan.look(i) for i in range(len(self.scan.phi))]
        deviates = [min(g.counts, g.share) if self.gated else g.counts for g in glances]
        lengths = self.scan.windows.lengths
        if lengths[0] * self.bin_s < SHORTEST_SPEAKING_S:
            deviates[0] = 0.0
        self._end_ramps(glances[-1].counts)
        ramp = max(self.ramps, key=lambda one: one.evidence)
        climb = ramp.deviate if ramp.seen - ramp.usual >= FEWEST else 0.0
        if self.gated:
            climb = min(climb, SHARE_OF_RAMP * max(g.share for g in glances))
        volumes = [g.volume for g in glances] if self.gated else []
        if volumes and lengths[0] * self.bin_s < SHORTEST_SPEAKING_S:
            volumes[0] = 0.0
        word = self._loudest([*deviates, climb], self.tails, CRITICAL, EXPECTED)
        if word.bins > lengths[-1]:
            word = Word(word.score, ramp.span, ramp.seen, ramp.usual)
        return Spoken(
            critical=word,
            volume=self._loudest(volumes, self.volume_tails, MENTIONS, EXPECTED_MENTIONS),
            deviates=(*deviates, climb),
            volume_deviates=tuple(volumes),
            calm=self._in_band([g.counts for g in glances], CRITICAL, EXPECTED),
            volume_calm=self._in_band([g.volume for g in glances], MENTIONS, EXPECTED_MENTIONS),
        )

    def _end_ramps(self, long_deviate: float) -> None:
        """Forget ramps that went over into the usual: their evidence would last for weeks."""
        longest = self.scan.windows.lengths[-1]
        for ramp in self.ramps:
            if ramp.span > longest and long_deviate < OVER_BELOW:
                ramp.forget()

    def learn(self, spoken: Spoken, rate: float, *, tails_too: bool) -> None:
        """Let scatter and tails learn from the present bin, weighted by ``rate`` in [0, 1]."""
        for i in range(len(self.scan.phi)):
            self.scan.learn(i, rate)
        if not tails_too:
            return
        step = rate * self.bin_s / 300.0
        for tail, value in zip(self.tails, spoken.deviates, strict=True):
            tail.learn(value, step)
        for tail, value in zip(self.volume_tails, spoken.volume_deviates, strict=False):
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
        """No short window stands out, and if the longest does, the last hour brings less than half of its pace."""
        windows = self.scan.windows
        hour = 0
        for i, (length, deviate) in enumerate(zip(windows.lengths, deviates, strict=True)):
            if i and length * self.bin_s > BAND_WINDOW_S:
                break
            if deviate >= QUIET_DEVIATE:
                return False
            hour = i
        if deviates[-1] < QUIET_DEVIATE:
            return True
        excess = windows.sums[seen][hour] - windows.sums[usual][hour]
        long_excess = windows.sums[seen][-1] - windows.sums[usual][-1]
        pace = 0.5 * long_excess * windows.lengths[hour] / windows.lengths[-1]
        return excess < max(FEWEST, pace)
