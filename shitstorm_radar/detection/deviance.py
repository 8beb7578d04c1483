"""How far counts lie above their expectation, as the signed root of a deviance.

Both figures behave like a standard normal deviate where the model holds, also at low counts,
and are 0 unless some mentions stand above the expectation.
"""

from __future__ import annotations

from math import log, sqrt

FEWEST = 5.0
"""Fewer critical mentions than this above the usual are isolated cases, never a wave."""

FEWEST_IN_SILENCE = 3.0
"""The same where next to nothing is expected: there, few are already a wave."""


def fewest(expected: float) -> float:
    """So many mentions must stand above ``expected`` to be more than isolated cases."""
    return min(FEWEST, FEWEST_IN_SILENCE + 8.0 * expected)


_LEAST_EXPECTED = 1e-3


def above(seen: float, expected: float, phi: float, least: float) -> float:
    """Root of the negative-binomial deviance of ``seen`` with mean ``expected`` and variance m + phi m²."""
    if seen - expected < least:
        return 0.0
    m = max(_LEAST_EXPECTED, expected)
    half = seen * log(seen / m) - (seen + 1.0 / phi) * log((1.0 + phi * seen) / (1.0 + phi * m))
    return sqrt(2.0 * half) if half > 0.0 else 0.0


def share_above(seen: float, of: float, expected: float, psi: float, least: float) -> float:
    """Root of the binomial deviance of ``seen`` out of ``of`` where ``expected`` were usual.

    ``psi`` is the variance of the share's logit from day to day: it bounds what many mentions can
    prove, so that a large surge with nearly the usual share stays unremarkable.
    """
    if seen - expected < least:
        return 0.0
    m = max(_LEAST_EXPECTED, expected)
    rest, usual_rest = of - seen, of - m
    half = seen * log(seen / m)
    if rest > 0.0:
        half += rest * log(rest / usual_rest)
    if half <= 0.0:
        return 0.0
    return sqrt(2.0 * half / (1.0 + psi * m * usual_rest / of))
