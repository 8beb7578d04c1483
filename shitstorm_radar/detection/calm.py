"""When a wave is over: no window of some hours stands out, and the longest only by what is past."""

from __future__ import annotations

from shitstorm_radar.detection.windows import Windows

QUIET_DEVIATE = 2.0
"""Below this many deviations a window is within its band."""

BAND_WINDOW_S = 3 * 3600
"""Windows up to this length decide whether the series is back in its band."""

FADED = 0.25
"""A wave that still stands in the longest window is over when the last hours' excess is below this part of its pace."""


def in_band(windows: Windows, deviates: list[float], quantities: tuple[int, int], bin_s: int) -> bool:
    """Whether the ``quantities`` (seen, usual) are back in their band, by the ``deviates`` of the windows."""
    if not any(deviates):
        return True
    hours = 0
    for i, (length, deviate) in enumerate(zip(windows.lengths, deviates, strict=True)):
        if i and length * bin_s > BAND_WINDOW_S:
            break
        if deviate >= QUIET_DEVIATE:
            return False
        hours = i
    if deviates[-1] < QUIET_DEVIATE:
        return True
    seen, usual = windows.sums[quantities[0]], windows.sums[quantities[1]]
    # measured in the usual of that time of day: a night is no end
    pace = (seen[-1] - usual[-1]) * usual[hours] / max(usual[-1], 1e-9)
    return seen[hours] - usual[hours] <= FADED * pace
