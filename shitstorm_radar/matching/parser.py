"""From what the user typed to a ``Query``, or an error that points at the character.

::

    or    = and {("OR" | "ODER") and}
    and   = not {["AND" | "UND"] not}
    not   = ("NOT" | "NICHT" | "-") not | "(" or ")" | '"' words '"' | #tag | @name | word["*"]

Operators are upper case.  German and English quotation marks are alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from shitstorm_radar.errors import QueryError
from shitstorm_radar.matching.query import And, Leaf, Name, Node, Not, Or, Phrase, Query, Tag, Word
from shitstorm_radar.matching.words import split

LONGEST_QUERY = 2000
"""Characters."""
DEEPEST_QUERY = 50
"""Nested parentheses and NOTs."""
LONGEST_PHRASE = 30
"""Words: keeps the time per text linear whatever a text repeats."""
SHORTEST_PREFIX = 2
"""Letters before a star: one letter would find nearly every text."""

QUERY_ERRORS = {
    "query_too_long": f"the query is longer than {LONGEST_QUERY} characters; split the topic",
    "query_too_deep": f"more than {DEEPEST_QUERY} parentheses or NOTs within one another",
    "query_empty": "the query is empty: write a word to look for",
    "query_only_not": "the query would also find texts with none of its words: add a word that must be there",
    "query_unclosed_paren": "this parenthesis is never closed",
    "query_unopened_paren": "there is no open parenthesis that this one closes",
    "query_empty_group": "there is nothing between these parentheses",
    "query_unclosed_quote": "this quotation mark is never closed",
    "query_empty_phrase": "there is no word between these quotation marks",
    "query_missing_operand": "a word is missing beside this AND, OR or NOT",
    "query_long_phrase": f"a phrase may have at most {LONGEST_PHRASE} words",
    "query_star_alone": "a star needs the beginning of a word before it",
    "query_star_inside": "a star may stand only at the end of a word",
    "query_short_prefix": f"at least {SHORTEST_PREFIX} letters or digits must stand before a star",
    "query_no_word": "there is no letter or digit here to look for",
    "query_bad_tag": "a hashtag has letters, digits and underscores only, and at least one letter",
    "query_bad_name": "this is no account name: write @name or @name@instance",
}
"""Every code of a ``QueryError`` with its English sentence; the window translates by code."""

_QUOTES = '"„“”«»'
_lexeme = re.compile(rf"\s+|[(){_QUOTES}]|[^\s(){_QUOTES}]+")
_tag = re.compile(r"(?=[\d_]*[^\W\d_])\w+")
_name = re.compile(r"\w+(?:[.-]\w+)*(?:@\w+(?:[.-]\w+)*)?")


class _Kind(Enum):
    AND = "and"
    OR = "or"
    NOT = "not"
    OPEN = "open"
    CLOSE = "close"
    LEAF = "leaf"
    END = "end"


_OPERATORS = {
    "AND": _Kind.AND,
    "UND": _Kind.AND,
    "OR": _Kind.OR,
    "ODER": _Kind.OR,
    "NOT": _Kind.NOT,
    "NICHT": _Kind.NOT,
    "(": _Kind.OPEN,
    ")": _Kind.CLOSE,
}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    position: int
    leaf: Leaf | None = None


def parse_query(text: str) -> Query:
    """The query that ``text`` says.

    Raises:
        QueryError: it says none; ``position`` is the character to look at, ``code`` one of ``QUERY_ERRORS``.
    """
    if len(text) > LONGEST_QUERY:
        raise _error("query_too_long", LONGEST_QUERY)
    tokens = _tokens(text)
    if len(tokens) == 1:
        raise _error("query_empty", 0)
    parser = _Parser(tokens)
    root = parser.whole()
    if _holds_for_nothing(root):
        raise _error("query_only_not", parser.first_not)
    return Query(root)


def _error(code: str, position: int) -> QueryError:
    return QueryError(f"query, character {position + 1}: {QUERY_ERRORS[code]}", code=code, position=position)


def _holds_for_nothing(node: Node) -> bool:
    match node:
        case And(parts):
            return all(map(_holds_for_nothing, parts))
        case Or(parts):
            return any(map(_holds_for_nothing, parts))
        case Not(part):
            return not _holds_for_nothing(part)
        case _:
            return False


class _Parser:
    """Walks the tokens once; one method per level of the grammar."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._first_not: int | None = None

    @property
    def first_not(self) -> int:
        """Where the first NOT stands; the start where there is none."""
        return self._first_not or 0

    def _here(self) -> _Token:
        return self._tokens[self._at]

    def _kind(self) -> _Kind:
        return self._here().kind

    def _step(self) -> _Token:
        token = self._here()
        self._at += 1
        return token

    def whole(self) -> Node:
        root = self.either(0)
        if self._kind() is not _Kind.END:
            raise _error("query_unopened_paren", self._here().position)
        return root

    def either(self, depth: int) -> Node:
        parts = [self._all(depth)]
        while self._kind() is _Kind.OR:
            self._step()
            parts.append(self._all(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all(self, depth: int) -> Node:
        parts = [self._one(depth)]
        while self._kind() not in (_Kind.OR, _Kind.CLOSE, _Kind.END):
            if self._kind() is _Kind.AND:
                self._step()
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self, depth: int) -> Node:
        token = self._here()
        if depth > DEEPEST_QUERY:
            raise _error("query_too_deep", token.position)
        if token.leaf is not None:
            self._step()
            return token.leaf
        if token.kind is _Kind.NOT:
            self._step()
            if self._first_not is None:
                self._first_not = token.position
            return Not(self._one(depth + 1))
        if token.kind is _Kind.OPEN:
            return self._group(depth)
        raise self._missing()

    def _group(self, depth: int) -> Node:
        opening = self._step()
        if self._kind() is _Kind.CLOSE:
            raise _error("query_empty_group", opening.position)
        if self._kind() is _Kind.END:
            raise _error("query_unclosed_paren", opening.position)
        inner = self.either(depth + 1)
        if self._kind() is not _Kind.CLOSE:
            raise _error("query_unclosed_paren", opening.position)
        self._step()
        return inner

    def _missing(self) -> QueryError:
        """The operator is to blame, be it the one here or the one before the end or a parenthesis."""
        token = self._here()
        if token.kind is _Kind.CLOSE and self._at == 0:
            return _error("query_unopened_paren", token.position)
        if token.kind in (_Kind.CLOSE, _Kind.END):
            token = self._tokens[self._at - 1]
        return _error("query_missing_operand", token.position)


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        found = _lexeme.match(text, at)
        assert found is not None  # noqa: S101 - the three alternatives cover every character
        lexeme = found.group()
        if lexeme in _OPERATORS:
            tokens.append(_Token(_OPERATORS[lexeme], at))
        elif lexeme[0] in _QUOTES:
            at = _phrase(text, at, tokens)
            continue
        elif not lexeme.isspace():
            if lexeme == "-" and not text[at + 1 : at + 2].strip():
                raise _error("query_no_word", at)
            at = _term(lexeme, at, tokens)
            continue
        at = found.end()
    tokens.append(_Token(_Kind.END, len(text)))
    return tokens


def _phrase(text: str, start: int, tokens: list[_Token]) -> int:
    """Append the phrase that opens at ``start``; answer where it ends."""
    end = next((i for i in range(start + 1, len(text)) if text[i] in _QUOTES), None)
    if end is None:
        raise _error("query_unclosed_quote", start)
    words = []
    for found in re.finditer(r"\S+", text[start + 1 : end]):
        position = start + 1 + found.start()
        stem, prefix = _star(found.group(), position)
        if split(stem).keys:
            words.append(_checked(Word(stem, prefix), position))
        elif prefix:
            raise _error("query_star_alone", position)
    if not words:
        raise _error("query_empty_phrase", start)
    if sum(len(split(word.text).keys) for word in words) > LONGEST_PHRASE:
        raise _error("query_long_phrase", start)
    tokens.append(_Token(_Kind.LEAF, start, Phrase(tuple(words))))
    return end + 1


def _term(lexeme: str, start: int, tokens: list[_Token]) -> int:
    """Append the term, or the minus before it; answer where that ends."""
    if lexeme[0] == "-":
        tokens.append(_Token(_Kind.NOT, start))
        return start + 1
    stem, prefix = _star(lexeme, start)
    tokens.append(_Token(_Kind.LEAF, start, _leaf(stem, prefix, start)))
    return start + len(lexeme)


def _star(lexeme: str, position: int) -> tuple[str, bool]:
    stem = lexeme.rstrip("*")
    if not stem:
        raise _error("query_star_alone", position)
    if "*" in stem:
        raise _error("query_star_inside", position + stem.index("*"))
    return stem, stem != lexeme


def _leaf(stem: str, prefix: bool, position: int) -> Leaf:
    if stem[0] == "#":
        if not _tag.fullmatch(stem, 1) or not split(stem[1:]).keys:
            raise _error("query_bad_tag", position)
        if prefix and len(stem) <= SHORTEST_PREFIX:
            raise _error("query_short_prefix", position)
        return Tag(stem[1:], prefix)
    if stem[0] == "@":
        if prefix or not _name.fullmatch(stem, 1):
            raise _error("query_bad_name", position)
        return Name(stem[1:])
    return _checked(Word(stem, prefix), position)


def _checked(word: Word, position: int) -> Word:
    keys = split(word.text).keys
    if not keys:
        raise _error("query_no_word", position)
    if len(keys) > LONGEST_PHRASE:
        raise _error("query_long_phrase", position)
    if word.prefix and len(keys[-1]) < SHORTEST_PREFIX:
        raise _error("query_short_prefix", position)
    return word
