"""The detector of one topic: expectation, scan windows, ramps and tails, one closed bin at a time.

Constant time and memory per bin.  A reading never depends on what comes later, and a detector
that was saved and restored goes on exactly as one that was not.

The ideas and where they are from:

* counts against a negative-binomial expectation with a course of day and week, over several window lengths:
  syndromic surveillance (Farrington et al. 1996, Noufaily et al. 2013; Höhle and Paul 2008 for the ramps);
* a surge is a storm only if the critical share stands out, too, by a margin that grows with the surge: our own,
  for campaigns and good news bring criticism at nearly the usual share;
* how many times a day a topic stands out so far by itself, learned per channel and once more for the loudest,
  makes the scores comparable: peaks over threshold as in Siffer et al. 2017, but counting occasions, not bins;
* where authors are counted, critical mentions say no more than their authors can carry; an aggressive tone speaks of
  its own; the scorer's doubt is added to the variance: our own;
* what is usual is held while an event goes on, and a lasting, steady deviation is adopted after two weeks: our own;
* in its first days a stream is measured by pooled priors (course of the day, scatter, tails) with a wide error.

Constants were chosen on development topics (synthetic); ``budget`` says how the thresholds came about.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from math import nan, sqrt
from typing import Self

from shitstorm_radar.detection.admission import MOST, check
from shitstorm_radar.detection.budget import threshold_for
from shitstorm_radar.detection.channels import VOLUME, Word
from shitstorm_radar.detection.expectation import Foreseen
from shitstorm_radar.detection.memory import fill, freeze
from shitstorm_radar.detection.pace import HELD_RATE
from shitstorm_radar.detection.scan import MENTIONS
from shitstorm_radar.detection.state import State
from shitstorm_radar.records import Observation, Reading, SurgeKind

STATE_VERSION = 5

SHORTEST_BIN_S, LONGEST_BIN_S = 60, 3600
TAILS_LEARN_AFTER_S = 1.5 * 86_400
"""Until a day has been seen whole, deviations speak of the missing shape of the day, not of the topic."""

SURGE_EXTRA = 0.7
"""A surge of mere volume must be this much rarer (powers of ten) than a storm to be told."""

LONG_GAP_S = 12 * 3600

PLANNED_DOUBT = 0.1
"""Squared relative error of what a planned event is expected to bring: whoever plans guesses."""


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
        self._state = State(bin_s, volume_only)

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
        From a bin with a planned event nothing is learned.

        Raises:
            ValueError: a count is negative or not finite, nothing is planned at all, or the bin is not later
                than the last one.
        """
        check(seen)
        epoch = int(seen.start.timestamp())
        self._pass_skipped(epoch)
        self._state.last = epoch
        mentions = seen.mentions
        if mentions > MOST:
            mentions = MOST
            seen = replace(seen, mentions=mentions)
        critical = mentions if self._state.volume_only or seen.critical > mentions else seen.critical
        if seen.exposure <= 0.0:
            return self._blind(seen, epoch, critical)
        return self._measured(seen, epoch, critical)

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

    def _blind(self, seen: Observation, epoch: int, critical: float) -> Reading:
        self._state.channels.push_blind()
        self._state.expectation.wait(epoch, critical, seen.mentions, holiday=seen.holiday)
        return Reading(seen.start, nan, nan, nan, learning=self._state.start_up.share)

    def _measured(self, seen: Observation, epoch: int, critical: float) -> Reading:
        state = self._state
        if state.expectation.gap_bins:
            self._end_gap()
        foreseen = state.expectation.foresee(epoch, seen, min(seen.exposure, 1.0))
        channels = state.channels
        channels.scan.unsure = state.start_up.unsure + (PLANNED_DOUBT if seen.planned != 1.0 else 0.0)
        # without a share that tells outrage from mere attention, what the last days brought is no news
        usual = foreseen.followed if state.volume_only else foreseen.critical
        expected = (usual, foreseen.mentions, foreseen.followed)
        if not state.start_up.awake:  # what a stream begins with is what it is measured by
            expected = (critical, seen.mentions, critical)
        channels.push(seen, critical, expected, state.expectation.share.value)
        words = channels.speak()
        calm = channels.calm()
        volume_calm = bool(state.volume_only) or channels.volume_calm()
        reading = self._word(seen.start, epoch, foreseen, words, (calm, volume_calm))
        if seen.planned == 1.0:
            self._learn(foreseen, critical, seen.mentions, reading.score, going_on=reading.kind is not None or not calm)
        return reading

    def _end_gap(self) -> None:
        state = self._state
        if state.expectation.gap_bins * state.bin_s >= LONG_GAP_S:
            state.channels.forget_ramps()
        state.expectation.end_gap(self._phi())

    def _phi(self) -> tuple[float, float]:
        scan = self._state.channels.scan
        return scan.bin_phi.value, scan.bin_phi_volume.value

    def _word(
        self, start: datetime, epoch: int, foreseen: Foreseen, words: tuple[Word, Word], calms: tuple[bool, bool]
    ) -> Reading:
        lower, upper = _band(foreseen.critical, self._state.channels.scan.bin_phi.value)
        state = self._state
        learning = state.start_up.share
        if not state.start_up.awake:
            return Reading(start, foreseen.critical, lower, upper, learning=learning)
        kind, rings = self._decide(epoch, words)
        storm = kind is SurgeKind.STORM or bool(state.volume_only)
        calm = not rings and calms[0] and (storm or calms[1])
        word = words[0] if storm or kind is None else words[1]
        since = self._onset(epoch, word, deviates=kind is not None, calm=calm)
        return Reading(
            start,
            foreseen.critical,
            lower,
            upper,
            words[0].score,
            rings,
            calm,
            kind,
            float(word.bins * state.bin_s),
            word.seen,
            word.usual,
            since,
            learning,
            self._spoke(kind, words),
        )

    def _spoke(self, kind: SurgeKind | None, words: tuple[Word, Word]) -> tuple[str, ...]:
        """The channels that stand out, the loudest first."""
        if kind is None:
            return ()
        spoke = self._state.channels.spoke(self._threshold)
        surges = words[1].score >= self._threshold + SURGE_EXTRA
        if not surges:
            return spoke
        return (VOLUME, *spoke) if words[1].score > words[0].score else (*spoke, VOLUME)

    def _decide(self, epoch: int, words: tuple[Word, Word]) -> tuple[SurgeKind | None, bool]:
        state = self._state
        deviates, rings = state.bell.decide(words[0].score, self._threshold, epoch)
        surge_at = self._threshold + SURGE_EXTRA
        surges, surge_rings = state.surge_bell.decide(words[1].score, surge_at, epoch)
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

    def _learn(self, foreseen: Foreseen, critical: float, mentions: float, score: float, *, going_on: bool) -> None:
        state = self._state
        start_up = state.start_up
        start_up.learn(mentions, state.bin_s * foreseen.exposure)
        if not start_up.known:
            windows = state.channels.scan.windows
            if start_up.begins_anew(*_recent(windows.lengths, windows.sums[MENTIONS], state.bin_s)):
                self._begin_anew()
                return
            start_up.settle()
        rate = state.pace_of(score, going_on=going_on)
        expectation = state.expectation
        if state.pace.deviating_s:
            expectation.note(foreseen, critical, mentions)
        new = not start_up.awake
        expectation.learn(foreseen, critical, mentions, self._phi(), rate, new=new)
        expectation.follow(foreseen, critical, new=new)
        if rate == HELD_RATE or new:
            return
        state.channels.scan.learn(rate, critical, foreseen.critical, mentions, foreseen.mentions)
        if start_up.measured_s >= TAILS_LEARN_AFTER_S:
            state.channels.learn(rate)

    def _begin_anew(self) -> None:
        last = self._state.last
        self._state = State(self._state.bin_s, bool(self._state.volume_only))
        self._state.last = last


def _recent(lengths: list[int], mentions: list[float], bin_s: int) -> tuple[float, float]:
    """Mentions in the window of about three hours, and its length in seconds."""
    i = max(0, len(lengths) - 2)
    return mentions[i], float(lengths[i] * bin_s)


def _band(expected: float, phi: float) -> tuple[float, float]:
    """The central 95 % of a negative binomial count, by its normal approximation with a correction for rare ones."""
    deviation = sqrt(expected + phi * expected * expected)
    return max(0.0, expected - 1.96 * deviation), expected + 1.96 * deviation + 0.5
