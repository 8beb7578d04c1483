"""A query's tree as one function of the leaves that a text has: asked for every text, so it must not walk types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet

from shitstorm_radar.matching.query import And, Leaf, Node, Not, Or

Test = Callable[[AbstractSet[int]], bool]


def condition(node: Node, number: Mapping[Leaf, int]) -> Test:
    """Whether a text with these leaves (by number) is one that the tree asks for."""
    match node:
        case And(parts):
            needed, others = _apart(parts, number)
            return lambda leaves: needed <= leaves and all(test(leaves) for test in others)
        case Or(parts):
            enough, others = _apart(parts, number)
            if not others:
                return lambda leaves: not enough.isdisjoint(leaves)
            return lambda leaves: not enough.isdisjoint(leaves) or any(test(leaves) for test in others)
        case Not(part):
            unwanted = condition(part, number)
            return lambda leaves: not unwanted(leaves)
        case _:
            only = number[node]
            return lambda leaves: only in leaves


def leaves_of(node: Node, *, wanted: bool | None = None) -> Iterable[Leaf]:
    """The leaves of a tree; with ``wanted`` only those that speak for (or against) a text."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves_of(part, wanted=wanted)
        case Not(part):
            yield from leaves_of(part, wanted=None if wanted is None else not wanted)
        case _:
            if wanted is not False:
                yield node


def _apart(parts: tuple[Node, ...], number: Mapping[Leaf, int]) -> tuple[frozenset[int], tuple[Test, ...]]:
    """The numbers of the leaves among the parts, and the tests of the others."""
    leaves = frozenset(number[part] for part in parts if not isinstance(part, And | Or | Not))
    return leaves, tuple(condition(part, number) for part in parts if isinstance(part, And | Or | Not))
