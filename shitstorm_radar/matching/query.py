"""What a topic's query says, as a tree, and how to write it down again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word as the user wrote it; with ``prefix`` also everything that begins with it."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order and exactly these forms, apart from those with a star."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """A hashtag; ``text`` without the sign."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """An account; ``text`` without the first sign: "bahn" on every instance, "bahn@mastodon.social" on one."""

    text: str


@dataclass(frozen=True, slots=True)
class Not:
    """Texts without it."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """Texts with all parts, wherever they stand."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Texts with at least one part."""

    parts: tuple[Node, ...]


Leaf = Word | Phrase | Tag | Name
Node = Leaf | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; equal queries ask the same in the same words."""

    root: Node


def write_query(query: Query) -> str:
    """The query in the query language: parsed again it is the same."""
    return _written(query.root)


def _written(node: Node) -> str:
    match node:
        case Not(part):
            return f"NOT {_enclosed(part)}"
        case And(parts):
            return " ".join(map(_enclosed, parts))
        case Or(parts):
            return " OR ".join(map(_enclosed, parts))
        case _:
            return _written_leaf(node)


def _written_leaf(leaf: Leaf) -> str:
    match leaf:
        case Word(text, prefix):
            return text + "*" * prefix
        case Phrase(words):
            return '"' + " ".join(map(_written_leaf, words)) + '"'
        case Tag(text, prefix):
            return "#" + text + "*" * prefix
        case _:
            return "@" + leaf.text


def _enclosed(node: Node) -> str:
    return f"({_written(node)})" if isinstance(node, And | Or) else _written(node)


@dataclass(frozen=True, slots=True)
class Example:
    """One rule of the language, for the help text and for the tests: ``query`` finds ``hit`` and not ``miss``.

    ``code`` names the rule in the translation.
    """

    code: str
    query: str
    hit: str
    miss: str
    rule: str


EXAMPLES = (
    Example(
        "word",
        "Müller",
        "MUELLERS Joghurt und die Müller-Milch",
        "Muller, Müllermilch",
        "A word is found in any case, with ae for ä, as a part joined by hyphens, and with the genitive s.",
    ),
    Example("prefix", "Müller*", "Müllermilch", "Obermüller", "A star at the end finds every word that begins so."),
    Example(
        "and",
        "Bahn Streik",
        "Streik bei der Bahn",
        "Streik bei der Post",
        "Words side by side must all be there, in any order; AND (UND) may stand between them.",
    ),
    Example("or", "Bahn OR Post", "Die Post war da", "Das Paket war da", "OR (ODER) between words: one is enough."),
    Example(
        "not",
        "Jaguar -Zoo",
        "Mein Jaguar ist kaputt",
        "Der Jaguar im Zoo",
        "A minus or NOT (NICHT) leaves out texts with the word.",
    ),
    Example(
        "phrase",
        '"Deutsche Bahn"',
        "Schon wieder die Deutsche Bahn, #DeutscheBahn",
        "die deutsche Post und die Bahn; Deutschen Bahn",
        "Quotation marks: exactly these words, in this order, also written together as a hashtag or @name.",
    ),
    Example(
        "phrase_prefix",
        '"Deutsche* Bahn"',
        "der Deutschen Bahn",
        "der Deutschbahn",
        "Within quotation marks a star finds the word's endings.",
    ),
    Example("exact", '"Post"', "die Post", "new posts", "A single word in quotation marks: without the genitive s."),
    Example(
        "group",
        "(Bahn OR Zug) (Streik OR Ausfall)",
        "Zug: schon wieder Ausfall",
        "Zug nach Ulm",
        "Parentheses group. NOT binds strongest, then AND, then OR.",
    ),
    Example("tag", "#bahn", "Danke, #Bahn", "Danke, Bahn, #BahnStreik", "A hashtag is found as a hashtag only."),
    Example(
        "name",
        "@bahn",
        "Hallo @Bahn und @bahn@mastodon.social",
        "Hallo Bahn, @bahnfan",
        "An @name is found exactly; @name@instance only there.",
    ),
    Example(
        "signs", "H&M", "Bei H&M gewesen", "Die Größen H, M", "Signs in a name (1&1, E.ON, C++) must be there too."
    ),
)
