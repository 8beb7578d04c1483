"""The detector of one topic: expectation, scan windows, ramps and tails, one closed bin at a time.

Constant time and memory per bin.  A reading never depends on what comes later, and a detector
that was saved and restored goes on exactly as one that was not.

The ideas and where they are from:

* counts against a negative-binomial expectation with a course of day and week, over several window lengths:
  syndromic surveillance (Farrington et al. 1996, Noufaily et al. 2013; Höhle and Paul 2008 for the ramps);
* a surge is a storm only if the critical share stands out, too, by a margin that grows with the surge: our own,
  for campaigns and good news bring criticism at nearly the usual share;
* a tail learned per topic and channel makes the scores comparable: Siffer et al. 2017;
* what is usual is held while an event goes on, and a lasting, steady deviation is adopted after two weeks: our own.

Constants were chosen on development topics (synthetic); ``budget`` says how the thresholds came about.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from math import isfinite, nan, sqrt
from typing import Self

from shitstorm_radar.detection.budget import Bell, threshold_for
from shitstorm_radar.detection.channels import Channels, Spoken, Word
from shitstorm_radar.detection.expectation import Expectation, Foreseen
from shitstorm_radar.detection.memory import fill, freeze
from shitstorm_radar.detection.pace import CAUTIOUS_ABOVE, HELD_RATE, STEADY, Pace
from shitstorm_radar.detection.scan import EXPECTED_MENTIONS, MENTIONS
from shitstorm_radar.detection.start_up import StartUp
from shitstorm_radar.records import Observation, Reading, SurgeKind

STATE_VERSION = 3

SHORTEST_BIN_S, LONGEST_BIN_S = 60, 3600
MOST = 1e9
"""More mentions than this in one bin are counted as this many."""

TAILS_LEARN_AFTER_S = 1.5 * 86_400
"""Until a day has been seen whole, deviations speak of the missing shape of the day, not of the topic."""

SURGE_EXTRA = 0.7
"""A surge of mere volume must be this much rarer (powers of ten) than a storm to be told."""

LONG_GAP_S = 12 * 3600


class _State:
    """All that a detector remembers."""

    __slots__ = (
        "bell",
        "bin_s",
        "channels",
        "expectation",
        "last",
        "onset",
        "pace",
        "start_up",
        "surge_bell",
        "volume_only",
    )

    def __init__(self, bin_s: int, volume_only: bool) -> None:
        self.bin_s = bin_s
        self.volume_only = int(volume_only)
        self.expectation = Expectation(bin_s)
        self.channels = Channels(bin_s, gated=not volume_only)
        self.start_up = StartUp()
        self.bell = Bell()
        self.surge_bell = Bell()
        self.last = -1
        self.onset = -1
        self.pace = Pace()


class Detector:
    """Watches one topic's closed bins.

    Args:
        bin_s: length of a bin in seconds, 60 to 3600.
        false_alarms_per_month: how often a topic may ring for nothing in 30 days.
        volume_only: there are no critical counts; ``Observation.mentions`` alone decides, and what is found is a surge.

    Raises:
        ValueError: an argument is out of range.
    """

    def __init__(self, bin_s: int = 300, *, false_alarms_per_month: float = 1.0, volume_only: bool = False) -> None:
        if not SHORTEST_BIN_S <= bin_s <= LONGEST_BIN_S:
            raise ValueError(f"bin_s: from {SHORTEST_BIN_S} to {LONGEST_BIN_S}, got {bin_s}")
        if not 0.0 < false_alarms_per_month <= 1000.0:
            raise ValueError(f"false_alarms_per_month: above 0, at most 1000, got {false_alarms_per_month}")
        self._threshold = threshold_for(false_alarms_per_month)
        self._state = _State(bin_s, volume_only)

    @property
    def bin_s(self) -> int:
        """Length of a bin in seconds."""
        return self._state.bin_s

    @property
    def threshold(self) -> float:
        """The score from which a storm is told."""
        return self._threshold

    def save(self) -> str:
        """The whole state, exact."""
        return json.dumps({"version": STATE_VERSION, "state": freeze(self._state)}, separators=(",", ":"))

    @classmethod
    def restore(cls, saved: str, *, false_alarms_per_month: float = 1.0) -> Self:
        """A detector that goes on where the saved one stood.

        Raises:
            ValueError: not a saved detector, or of another version: start anew.
        """
        document = json.loads(saved)
        try:
            version, state = document["version"], document["state"]
            bin_s, volume_only = int(state["bin_s"]), bool(state["volume_only"])
        except (KeyError, TypeError) as err:
            raise ValueError("not a detector's state") from err
        if version != STATE_VERSION:
            raise ValueError(f"a detector's state of version {version}, this is {STATE_VERSION}")
        made = cls(bin_s, false_alarms_per_month=false_alarms_per_month, volume_only=volume_only)
        fill(made._state, state)
        return made

    def update(self, seen: Observation) -> Reading:
        """The word on one closed bin; bins come in order, a skipped one counts as blind.

        Critical mentions above all mentions count as many as these; exposures are drawn into [0, 1].

        Raises:
            ValueError: a count is negative or not finite, or the bin is not later than the last one.
        """
        if not (isfinite(seen.mentions) and isfinite(seen.critical) and isfinite(seen.exposure)):
            raise ValueError(f"counts must be finite: {seen}")
        if seen.mentions < 0.0 or seen.critical < 0.0:
            raise ValueError(f"counts must not be negative: {seen}")
        epoch = int(seen.start.timestamp())
        self._pass_skipped(epoch)
        self._state.last = epoch
        mentions = min(seen.mentions, MOST)
        critical = mentions if self._state.volume_only else min(seen.critical, mentions)
        if seen.exposure <= 0.0:
            return self._blind(seen.start, epoch, critical, mentions)
        return self._measured(seen.start, epoch, critical, mentions, min(seen.exposure, 1.0))

    def _pass_skipped(self, epoch: int) -> None:
        state = self._state
        if state.last < 0:
            return
        if epoch <= state.last:
            raise ValueError(f"the bin at {epoch} is not later than the last one at {state.last}")
        skipped = (epoch - state.last) // state.bin_s - 1
        state.expectation.gap_bins += max(0, skipped)
        for _ in range(min(skipped, state.channels.scan.windows.lengths[-1])):
            state.channels.push_blind()

    def _blind(self, start: datetime, epoch: int, critical: float, mentions: float) -> Reading:
        self._state.channels.push_blind()
        self._state.expectation.wait(epoch, critical, mentions)
        return Reading(start, nan, nan, nan, learning=self._state.start_up.share)

    def _measured(self, start: datetime, epoch: int, critical: float, mentions: float, exposure: float) -> Reading:
        state = self._state
        self._end_gap()
        foreseen = state.expectation.foresee(epoch, exposure)
        share = state.expectation.share.value
        state.channels.scan.unsure = state.start_up.unsure
        state.channels.push(critical, foreseen.critical, mentions, foreseen.mentions, share)
        spoken = state.channels.speak()
        calm = state.channels.calm(spoken)
        volume_calm = bool(state.volume_only) or state.channels.volume_calm(spoken)
        reading = self._word(start, epoch, foreseen, spoken, (calm, volume_calm))
        self._learn(foreseen, critical, mentions, spoken, going_on=reading.kind is not None or not calm)
        return reading

    def _end_gap(self) -> None:
        state = self._state
        if not state.expectation.gap_bins:
            return
        if state.expectation.gap_bins * state.bin_s >= LONG_GAP_S:
            state.channels.forget_ramps()
        state.expectation.end_gap(self._phi())

    def _phi(self) -> tuple[float, float]:
        scan = self._state.channels.scan
        return scan.bin_phi.value, scan.bin_phi_volume.value

    def _word(
        self, start: datetime, epoch: int, foreseen: Foreseen, spoken: Spoken, calms: tuple[bool, bool]
    ) -> Reading:
        lower, upper = _band(foreseen.critical, self._phi()[0])
        state = self._state
        learning = state.start_up.share
        if not state.start_up.known:
            return Reading(start, foreseen.critical, lower, upper, learning=learning)
        kind, rings = self._decide(epoch, spoken)
        storm = kind is SurgeKind.STORM or bool(state.volume_only)
        calm = calms[0] and (storm or calms[1])
        word = spoken.critical if storm or kind is None else spoken.volume
        since = self._onset(epoch, word, deviates=kind is not None, calm=calm)
        return Reading(
            start=start,
            expected=foreseen.critical,
            lower=lower,
            upper=upper,
            score=spoken.critical.score,
            alarm=rings,
            calm=calm,
            kind=kind,
            window_s=float(word.bins * state.bin_s),
            seen=word.seen,
            usual=word.usual,
            since=since,
            learning=learning,
        )

    def _decide(self, epoch: int, spoken: Spoken) -> tuple[SurgeKind | None, bool]:
        state = self._state
        deviates, rings = state.bell.decide(spoken.critical.score, self._threshold, epoch)
        surge_at = self._threshold + SURGE_EXTRA
        surges, surge_rings = state.surge_bell.decide(spoken.volume.score, surge_at, epoch)
        if deviates:
            return (SurgeKind.SURGE if state.volume_only else SurgeKind.STORM), rings
        if surges:
            return SurgeKind.SURGE, surge_rings
        return None, False

    def _onset(self, epoch: int, word: Word, *, deviates: bool, calm: bool) -> datetime | None:
        """Start of the window that spoke first; kept until the series is calm again."""
        state = self._state
        if deviates and state.onset < 0:
            state.onset = epoch - (word.bins - 1) * state.bin_s
        elif not deviates and calm:
            state.onset = -1
        return datetime.fromtimestamp(state.onset, UTC) if state.onset >= 0 else None

    def _learn(self, foreseen: Foreseen, critical: float, mentions: float, spoken: Spoken, *, going_on: bool) -> None:
        state = self._state
        start_up = state.start_up
        start_up.learn(mentions, state.bin_s * foreseen.exposure)
        if not start_up.known:
            windows = state.channels.scan.windows
            if start_up.begins_anew(*_recent(windows.lengths, windows.sums[MENTIONS], state.bin_s)):
                self._begin_anew()
                return
            start_up.settle()
        rate = self._pace(spoken.critical.score, going_on=going_on)
        if state.pace.deviating_s:
            state.expectation.note(foreseen, critical, mentions)
        state.expectation.learn(foreseen, critical, mentions, self._phi(), rate)
        if rate == HELD_RATE:
            return
        state.channels.scan.learn(rate, critical, foreseen.critical, mentions, foreseen.mentions)
        if start_up.measured_s >= TAILS_LEARN_AFTER_S:
            state.channels.learn(spoken, rate)

    def _pace(self, score: float, *, going_on: bool) -> float:
        state = self._state
        if not state.start_up.known:
            return 1.0
        pace = state.pace
        if score <= CAUTIOUS_ABOVE and state.onset < 0 and not (going_on and pace.deviating_s):
            if pace.deviating_s:
                pace.end()
                state.expectation.forget_notes()
            return 1.0
        pace.deviating_s += state.bin_s
        if pace.lasts and self._steady():
            self._adopt()
            return 1.0
        return pace.rate(state.bin_s, state.channels.times_usual())

    def _steady(self) -> bool:
        """Whether the newest pace is that of the days before: the deviation neither grows nor fades."""
        windows = self._state.channels.scan.windows
        now = windows.sums[MENTIONS][-1] / max(windows.sums[EXPECTED_MENTIONS][-1], 1e-9)
        noted = self._state.expectation.noted_times_usual()
        return noted / STEADY <= now <= noted * STEADY

    def _adopt(self) -> None:
        state = self._state
        state.expectation.adopt_notes()
        state.channels.forget_ramps()
        state.pace.end()
        state.onset = -1

    def _begin_anew(self) -> None:
        last = self._state.last
        self._state = _State(self._state.bin_s, bool(self._state.volume_only))
        self._state.last = last


def _recent(lengths: list[int], mentions: list[float], bin_s: int) -> tuple[float, float]:
    """Mentions in the window of about three hours, and its length in seconds."""
    i = max(0, len(lengths) - 2)
    return mentions[i], float(lengths[i] * bin_s)


def _band(expected: float, phi: float) -> tuple[float, float]:
    """The central 95 % of a negative binomial count, by its normal approximation with a correction for rare ones."""
    deviation = sqrt(expected + phi * expected * expected)
    return max(0.0, expected - 1.96 * deviation), expected + 1.96 * deviation + 0.5
