"""Matching without any index, memory or short cut: every leaf is looked for at every word of the whole text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from shitstorm_radar.matching.matcher import LONGEST_TEXT, LONGEST_TITLE, MOST_SHOWN
from shitstorm_radar.matching.pattern import JOINED, Pattern, patterns
from shitstorm_radar.matching.query import And, Leaf, Node, Not, Or, Query
from shitstorm_radar.matching.words import Words, split


def plainly(query: Query, title: str, text: str, tags: Sequence[str], handles: Sequence[str]) -> set[str] | None:
    """The words that matched; None where the text does not concern the query."""
    parts = [split(title[:LONGEST_TITLE]), split(text[:LONGEST_TEXT])]
    parts += [split(sign + name.lstrip("#@")) for sign, names in (("#", tags), ("@", handles)) for name in names]
    if not _holds(query.root, parts) or not any(True for leaf in _for_it(query.root) for _ in _found(leaf, parts)):
        return None
    return {words for leaf in _for_it(query.root) for words in _found(leaf, parts)}


def _holds(node: Node, parts: list[Words]) -> bool:
    match node:
        case And(nodes):
            return all(_holds(n, parts) for n in nodes)
        case Or(nodes):
            return any(_holds(n, parts) for n in nodes)
        case Not(part):
            return not _holds(part, parts)
        case _:
            return any(True for _ in _found(node, parts))


def _for_it(node: Node, wanted: bool = True) -> Iterable[Leaf]:
    match node:
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from _for_it(part, wanted)
        case Not(part):
            yield from _for_it(part, not wanted)
        case _:
            if wanted:
                yield node


def _found(leaf: Leaf, parts: list[Words]) -> Iterable[str]:
    for words in parts:
        for pattern in patterns(leaf):
            for first in range(len(words.keys)):
                if _begins(pattern, words.keys[first]) and (last := pattern.end(words, first)) is not None:
                    signs = len(pattern.steps[-1].signs) if pattern.steps else 0
                    yield words.text[words.spans[first][0] : words.spans[last][1] + signs][:LONGEST_TITLE]


def _begins(pattern: Pattern, key: str) -> bool:
    ways = {key}
    if key[0] == "#":
        ways |= {key[1:], JOINED + key[1:]}
    if key[0] == "@":
        local = key.split("@")[1]
        first = local.split("-")[0]
        ways |= {"@" + local, "@" + first, JOINED + first.replace("_", "").replace(".", "")}
    return any(way.startswith(pattern.key) if pattern.prefix else way == pattern.key for way in ways)


__all__ = ["MOST_SHOWN", "plainly"]
