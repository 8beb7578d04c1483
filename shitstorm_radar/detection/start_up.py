"""When a stream is known, and what may be said before.

The rules, by principle:

* Three days of measured time show the course of the day; with at least ``ENOUGH`` mentions in
  them the level is known too.
* A topic of which nobody speaks is known after seven measured days: silence is its usual state, and
  the first wave after that is news.
* Before that, but after some hours with ``ENOUGH`` mentions, the pooled course of the day stands in for the topic's own:
  what is many times that is told already, and what is less may be the day's own shape.
* A jump out of almost nothing is the start of the stream (a source was added, a query repaired), not a surge: the
  learning starts again from there.
"""

from __future__ import annotations

KNOWN_AFTER_S = 3 * 86_400.0
SILENCE_KNOWN_AFTER_S = 7 * 86_400.0
ENOUGH = 20.0
AWAKE_AFTER_S = 6 * 3600.0
JUMP = 10.0
"""A level this many times the one before is a start."""

UNSURE_DAYS = 0.5
"""The squared relative error of the expectation after one measured day; it falls with their number.

Half of it is the day's own scatter, half the weekend that was not seen yet (a factor of 0.4 to 1)."""

SHORTEST_DAYS = 0.25
"""Before so many days nothing is said, and the error is that of so many."""


class StartUp:
    """How far the learning has come; once over, it stays over."""

    __slots__ = ("known", "measured_s", "mentions")

    def __init__(self) -> None:
        self.measured_s, self.mentions = 0.0, 0.0
        self.known = 0

    @property
    def share(self) -> float:
        """Share of the start-up that is over, in [0, 1]."""
        if self.known:
            return 1.0
        flowing = min(self.measured_s / KNOWN_AFTER_S, self.mentions / ENOUGH)
        return min(1.0, max(flowing, self.measured_s / SILENCE_KNOWN_AFTER_S))

    @property
    def awake(self) -> bool:
        """Whether anything may be said at all."""
        return bool(self.known) or (self.measured_s >= AWAKE_AFTER_S and self.mentions >= ENOUGH)

    @property
    def unsure(self) -> float:
        """Squared relative error that the expectation may still have for want of history."""
        return UNSURE_DAYS / max(SHORTEST_DAYS, self.measured_s / 86_400.0)

    def learn(self, mentions: float, measured_s: float) -> None:
        """Take in one bin of which ``measured_s`` seconds were measured."""
        self.measured_s += measured_s
        self.mentions += mentions

    def settle(self) -> None:
        """Remember that the start-up is over once it is."""
        if self.share >= 1.0:
            self.known = 1

    def begins_anew(self, recent: float, recent_s: float) -> bool:
        """Whether ``recent`` mentions in the newest ``recent_s`` seconds are the stream's true start."""
        if self.known or self.measured_s < AWAKE_AFTER_S or recent < ENOUGH:
            return False
        before, before_s = self.mentions - recent, self.measured_s - recent_s
        return before < ENOUGH and recent / recent_s > JUMP * before / before_s
