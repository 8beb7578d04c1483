"""Taking the state of a detector apart into JSON types, and putting it back.

Every part of the detector keeps its state in ``__slots__`` of numbers, lists and further parts,
so one pair of functions serves them all.  JSON keeps floats exactly.
"""

from __future__ import annotations

from typing import Any


def freeze(part: Any) -> Any:
    """The state of ``part`` as plain JSON types."""
    if isinstance(part, list):
        return [freeze(one) for one in part]
    if hasattr(part, "__slots__"):
        return {name: freeze(getattr(part, name)) for name in part.__slots__}
    return part


def fill(part: Any, saved: Any) -> None:
    """Put the state that ``freeze`` took from an equally built part back into ``part``.

    Raises:
        ValueError: ``saved`` is not the state of such a part.
    """
    if not isinstance(saved, dict) or set(saved) != set(part.__slots__):
        raise ValueError(f"not the state of a {type(part).__name__}")
    for name in part.__slots__:
        setattr(part, name, _filled(getattr(part, name), saved[name]))


def _filled(now: Any, saved: Any) -> Any:
    if isinstance(now, list):
        if not isinstance(saved, list) or len(saved) != len(now):
            raise ValueError("a list of another length")
        return [_filled(one, other) for one, other in zip(now, saved, strict=True)]
    if hasattr(now, "__slots__"):
        fill(now, saved)
        return now
    fits = isinstance(saved, int | float)
    if not fits:
        raise ValueError(f"not a number: {saved!r:.40}")
    return saved
