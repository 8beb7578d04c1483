"""All that a detector remembers, and how much of the present bin it lets in."""

from __future__ import annotations

from shitstorm_radar.detection.budget import Bell
from shitstorm_radar.detection.channels import Channels
from shitstorm_radar.detection.expectation import Expectation
from shitstorm_radar.detection.pace import CAUTIOUS_ABOVE, STEADY, Pace
from shitstorm_radar.detection.scan import EXPECTED_MENTIONS, MENTIONS
from shitstorm_radar.detection.start_up import StartUp


class State:
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

    def pace_of(self, score: float, *, going_on: bool) -> float:
        """The weight in [0, 1] with which the present bin is learned; ``going_on``: something deviates."""
        if not self.start_up.known:
            return 1.0
        pace = self.pace
        if score <= CAUTIOUS_ABOVE and self.onset < 0 and not (going_on and pace.deviating_s):
            if pace.deviating_s:
                pace.end()
                self.expectation.forget_notes()
            return 1.0
        pace.deviating_s += self.bin_s
        if pace.lasts and self._steady():
            self._adopt()
            return 1.0
        return pace.rate(self.bin_s, self.channels.times_usual())

    def _steady(self) -> bool:
        """Whether the newest pace is that of the days before: the deviation neither grows nor fades."""
        windows = self.channels.scan.windows
        now = windows.sums[MENTIONS][-1] / max(windows.sums[EXPECTED_MENTIONS][-1], 1e-9)
        noted = self.expectation.noted_times_usual()
        return noted / STEADY <= now <= noted * STEADY

    def _adopt(self) -> None:
        self.expectation.adopt_notes()
        self.channels.forget_ramps()
        self.pace.end()
        self.onset = -1
