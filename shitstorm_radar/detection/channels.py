"""The channels that may speak: one per scan window, the ramps, authors, tone, and the volume; each with its own tail."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from shitstorm_radar.detection.calm import in_band
from shitstorm_radar.detection.deviance import FEWEST
from shitstorm_radar.detection.ramp import Ramp
from shitstorm_radar.detection.scan import CRITICAL, EXPECTED, EXPECTED_MENTIONS, MENTIONS, Scan, gate
from shitstorm_radar.detection.tail import BEGIN, Tail
from shitstorm_radar.detection.voices import Voices
from shitstorm_radar.detection.week import Week
from shitstorm_radar.records import Observation

RAMP_RATIOS = (1.5, 2.5)
SHARE_OF_RAMP = 1.5
"""A ramp may say at most this many times what the share of critical mentions says."""

CLUSTER_GAP_S = 3 * 3600

OVER_BELOW = 1.0
"""A ramp that is older than the longest window is over once that window's deviate falls below this."""

WINDOW, RAMP, AUTHORS, TONE, WEEK, VOLUME = "window", "ramp", "authors", "tone", "week", "volume"
"""The names by which a reading tells who spoke."""

GATED_A_DAY, UNGATED_A_DAY = 0.1, 0.45
"""How often the deviate of an hour enters its tail, pooled over synthetic topics: with and without the share's consent.
Of other windows the inverse root of the length so often; of ramps, authors and tone as of a window of six hours."""

FIRST_WHOLE = (0.4, 0.5, 1.5)
"""How often a day the loudest channel enters its tail, the mean excess, and where, as a score, that tail begins."""

FAIRLY_SEEN = 0.5
"""Bins of which less was measured say nothing of an hour."""

OF_VOICES = slice(1, 3)
"""Authors and tone are looked at in these windows."""


@dataclass(frozen=True, slots=True)
class Word:
    """What the loudest channel says: its score and the window behind it, in bins and mentions."""

    score: float = 0.0
    bins: int = 0
    seen: float = 0.0
    usual: float = 0.0


SILENCE = Word()


class Channels:
    """Scan windows, ramps and tails of one topic; ``gated``: critical mentions count only with their share.

    ``deviates`` and ``scores`` hold, after ``speak``, one figure per window, then those of ramp, authors and tone,
    and without a gate that of the hour against the week.
    """

    __slots__ = (
        "bin_s",
        "deviates",
        "gated",
        "part_of_day",
        "ramps",
        "scan",
        "scores",
        "tails",
        "voices",
        "volume_tails",
        "weeks",
        "whole",
    )

    def __init__(self, bin_s: int, *, gated: bool) -> None:
        self.bin_s = bin_s
        self.gated = int(gated)
        self.scan = Scan(bin_s)
        lengths = self.scan.windows.lengths
        self.voices = Voices(lengths, bin_s)
        self.ramps = [Ramp(ratio) for ratio in RAMP_RATIOS]
        gap = max(1, CLUSTER_GAP_S // bin_s)
        hours = [length * bin_s / 3600.0 for length in lengths]
        often = GATED_A_DAY if gated else UNGATED_A_DAY
        self.tails = [Tail(gap, often / sqrt(length)) for length in (*hours, 6.0, 6.0, 6.0, *([] if gated else [1.0]))]
        self.volume_tails = [Tail(gap, UNGATED_A_DAY / sqrt(length)) for length in hours]
        self.weeks = [] if gated else [Week(bin_s)]
        self.whole = Tail(gap, *FIRST_WHOLE)
        self.deviates, self.scores = ([0.0] * len(self.tails) for _ in range(2))
        self.part_of_day = 0.0

    def push_blind(self) -> None:
        """Pass a blind bin."""
        self.scan.windows.push((0.0,) * 5)
        self.voices.push_blind()

    def push(self, seen: Observation, critical: float, expected: tuple[float, float, float], share: float) -> None:
        """Take in a measured bin of ``critical`` mentions.

        Args:
            seen: the bin; its mentions, authors, aggression and doubt are used.
            critical: its critical mentions, never more than its mentions.
            expected: the usual critical mentions, all mentions, and what a ramp is measured against.
            share: the usual critical share.
        """
        usual = share * seen.mentions
        if seen.exposure >= FAIRLY_SEEN:
            for week in self.weeks:
                week.push(critical / min(seen.exposure, 1.0))
        self.scan.windows.push((critical, expected[0], seen.mentions, expected[1], usual))
        supported = critical
        if self._hears(seen):
            self.voices.push(critical, seen.authors, seen.aggressive, seen.critical_variance)
            supported = self.voices.weighed(critical, seen.authors, expected[0])
        if self.gated:  # only what the share supports may feed a ramp
            outraged = supported - gate(usual, seen.mentions, seen.mentions)
            most = expected[0] + outraged if outraged > 0.0 else expected[0]
            if supported > most:
                supported = most
        weight = self.scan.new_evidence()
        phi = self.scan.bin_phi.value
        for ramp in self.ramps:
            ramp.learn(supported, expected[2], phi, weight, (critical, expected[0]))

    def _hears(self, seen: Observation) -> bool:
        voices = self.voices
        if not voices.heard and (seen.authors is not None or seen.aggressive > 0.0 or seen.critical_variance > 0.0):
            windows = self.scan.windows
            ring = windows.rings[CRITICAL]
            voices.begin([*ring[windows.at :], *ring[: windows.at]][:-1])  # the bin itself comes next
        return bool(voices.heard)

    def forget_ramps(self) -> None:
        """Start the ramps from nothing, after a gap that is too long to sum over."""
        for ramp in self.ramps:
            ramp.forget()

    def speak(self) -> tuple[Word, Word]:
        """The loudest words on critical and on all mentions; ramps that are over are forgotten."""
        scan = self.scan
        scan.look(self.voices if self.voices.heard else None)
        n = len(scan.counts)
        self._end_ramps(scan.counts[-1])
        ramp = max(self.ramps, key=_evidence)
        climb = ramp.deviate if ramp.seen - ramp.against >= FEWEST else 0.0
        deviates = self.deviates
        deviates[:n] = scan.counts
        if self.gated:
            scan.look_at_share()
            for i, share in enumerate(scan.share):
                if share < deviates[i]:
                    deviates[i] = share
            climb = min(climb, SHARE_OF_RAMP * max(scan.share))
            if self.voices.heard:
                self._hear_voices(n)
        deviates[n] = climb
        for week in self.weeks:
            deviates[-1] = week.deviate(FEWEST)
        return self._loudest(ramp), self._loudest_volume() if self.gated else SILENCE

    def _hear_voices(self, n: int) -> None:
        """Put the deviates of authors and tone in: the largest of some windows each."""
        scan, voices = self.scan, self.voices
        crowd, tone = 0.0, 0.0
        critical, expected = scan.windows.sums[CRITICAL], scan.windows.sums[EXPECTED]
        for i in range(len(critical))[OF_VOICES]:
            if scan.share[i] > 0.0:
                phi = scan.phi[i].value + scan.unsure
                crowd = max(crowd, min(scan.share[i], voices.crowd(i, expected[i], phi)))
            if critical[i] > expected[i]:
                tone = max(tone, voices.tone(i, critical[i], expected[i], scan.phi[i].value + scan.unsure))
        self.deviates[n + 1], self.deviates[n + 2] = crowd, tone

    def spoke(self, threshold: float) -> tuple[str, ...]:
        """The channels that reach the ``threshold``, the loudest first."""
        n = len(self.scan.counts)
        scored = ((score, i) for i, score in enumerate(self.scores) if score > 0.0)
        loud = sorted(((score, i) for score, i in scored if self.whole.score(score) >= threshold), reverse=True)
        names = [WINDOW if i < n else (RAMP, AUTHORS, TONE, WEEK)[i - n] for _, i in loud]
        return tuple(dict.fromkeys(names))

    def calm(self) -> bool:
        """Whether the critical mentions are back in their band."""
        return in_band(self.scan.windows, self.scan.counts, (CRITICAL, EXPECTED), self.bin_s)

    def volume_calm(self) -> bool:
        """Whether all mentions are back in their band."""
        return in_band(self.scan.windows, self.scan.volume, (MENTIONS, EXPECTED_MENTIONS), self.bin_s)

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
        if long_deviate >= OVER_BELOW:
            return
        longest = self.scan.windows.lengths[-1]
        for ramp in self.ramps:
            if ramp.span > longest:
                ramp.forget()

    def learn(self, rate: float) -> None:
        """Let the tails learn from the present bin, weighted by ``rate`` in [0, 1]."""
        n = len(self.scan.counts)
        last = n + 3 if self.voices.heard else n + 1
        for i in (*range(last), *(n + 3 for _ in self.weeks)):
            tail, value = self.tails[i], self.deviates[i]
            if value > BEGIN or tail.quiet:  # nearly never
                tail.learn(value, rate)
        self.whole.learn(max(self.scores), rate)
        if self.gated:
            for tail, value in zip(self.volume_tails, self.scan.volume, strict=True):
                if value > BEGIN or tail.quiet:
                    tail.learn(value, rate)
        self.part_of_day += rate * self.bin_s / 86_400.0
        if self.part_of_day >= 1.0:
            self.part_of_day -= 1.0
            for tail in (*self.tails, *self.volume_tails, self.whole):
                tail.pass_day()

    def _loudest(self, ramp: Ramp) -> Word:
        best, loudest, scores = -1, 0.0, self.scores
        for i, value in enumerate(self.deviates):
            if value <= 0.0:
                scores[i] = 0.0
                continue
            scores[i] = score = self.tails[i].score(value)
            if score > loudest:
                best, loudest = i, score
        if best < 0:
            return SILENCE
        windows = self.scan.windows
        n = len(windows.lengths)
        loudest = self.whole.score(loudest)
        if best == n:
            return Word(loudest, ramp.span, ramp.counted, ramp.usual)
        # the others have no figures of their own: the window that speaks loudest beside them has
        window = best if best < n else max(range(n), key=scores.__getitem__)
        return Word(loudest, windows.lengths[window], windows.sums[CRITICAL][window], windows.sums[EXPECTED][window])

    def _loudest_volume(self) -> Word:
        best, loudest = -1, 0.0
        for i, value in enumerate(self.scan.volume):
            if value > 0.0:
                score = self.volume_tails[i].score(value)
                if score > loudest:
                    best, loudest = i, score
        if best < 0:
            return SILENCE
        windows = self.scan.windows
        return Word(loudest, windows.lengths[best], windows.sums[MENTIONS][best], windows.sums[EXPECTED_MENTIONS][best])


def _evidence(ramp: Ramp) -> float:
    return ramp.evidence
