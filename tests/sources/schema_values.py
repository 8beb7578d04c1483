"""Values that a published schema allows: OpenAPI 3.1 (JSON Schema) and AT Protocol lexicons, as far as answers need it.

Optional members are there or not, nested records end after a few levels, and texts are what strangers write: markup,
invisible characters, nothing, a lot.  Source: https://spec.openapis.org/oas/v3.1.0, https://atproto.com/specs/lexicon
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from hypothesis import strategies as st

Schema = Mapping[str, Any]
Values = st.SearchStrategy[Any]

DEEPEST = 4
WORDS = st.text(max_size=40) | st.sampled_from(
    ["", "Bahn", "<p>Nie wieder <a href='x'>#Bahn</a></p>", "\u202e\u0000\ufeff", "&lt;b&gt;", "x" * 3000, "🤮" * 50]
)
MOMENTS = st.datetimes(datetime(2007, 1, 1), datetime(2027, 1, 1)).map(lambda d: d.isoformat() + "Z") | st.sampled_from(
    ["2026-11-21T10:00:00.000Z", "2026-11-21T10:00:00+14:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"]
)
ADDRESSES = st.sampled_from(
    ["https://x.test/1", "https://ü.test/ä?ö=1#ü", "at://did:plc:abc/app.bsky.feed.post/3k", "did:plc:abc"]
)
NUMBERS = st.integers(0, 2) | st.integers(-1, 10) | st.integers(-(2**63), 2**63) | st.just(1_795_000_000)
FORMATS: Mapping[str, Values] = {
    "date-time": MOMENTS, "datetime": MOMENTS, "date": st.dates().map(str), "uri": ADDRESSES, "url": ADDRESSES,
    "at-uri": ADDRESSES, "did": ADDRESSES, "at-identifier": ADDRESSES, "language": st.sampled_from(["de", "en-GB", "i-klingon"]),
}  # fmt: skip
SCALARS: Mapping[str, Values] = {"integer": NUMBERS, "number": NUMBERS, "boolean": st.booleans(), "null": st.none()}
ANYTHING: Values = st.none() | st.booleans() | NUMBERS | WORDS | st.lists(WORDS, max_size=2)


class Published:
    """Strategies for the parts of one published document (and, for lexicons, its neighbours)."""

    def __init__(self, documents: Mapping[str, Any]) -> None:
        """``documents``: by the name that references use; "" for the document of a plain OpenAPI."""
        self._documents = documents
        self._of = functools.lru_cache(maxsize=None)(self._referred)

    def values(self, schema: Schema, depth: int = 0, home: str = "") -> Values:
        """What the schema allows."""
        if "$ref" in schema:
            return self._of(schema["$ref"], depth + 1, home)
        if "const" in schema:
            return st.just(schema["const"])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        for several in ("oneOf", "anyOf"):
            if several in schema:
                return st.one_of([self.values(part, depth, home) for part in schema[several]])
        if "allOf" in schema:
            parts = [self.values(part, depth, home) for part in schema["allOf"]]
            return st.tuples(*parts).map(lambda found: {k: v for part in found for k, v in (part or {}).items()})
        kinds = schema.get("type", "object" if "properties" in schema else "unknown")
        return st.one_of([self._kind(k, schema, depth, home) for k in (kinds if isinstance(kinds, list) else [kinds])])

    def _kind(self, kind: str, schema: Schema, depth: int, home: str) -> Values:
        match kind:
            case "object" | "record":
                return self._object(schema.get("record", schema), depth, home)
            case "array":
                items = self.values(schema.get("items", {}), depth + 1, home)
                return (
                    st.just([])
                    if depth > DEEPEST
                    else st.lists(items, max_size=1) | st.lists(items, min_size=1, max_size=3)
                )
            case "string":
                return FORMATS.get(schema.get("format", ""), WORDS)
            case "ref":
                return self._of(schema["ref"], depth + 1, home)
            case "union":
                known = [ref for ref in schema["refs"] if self._is_known(ref)]
                return st.one_of([self._typed(ref, depth, home) for ref in known]) if known else ANYTHING
            case _:
                return SCALARS.get(kind, ANYTHING)

    def _object(self, schema: Schema, depth: int, home: str) -> Values:
        members = schema.get("properties", {})
        needed = set(schema.get("required", ()))
        shown = {
            n: MOMENTS | MOMENTS | WORDS if _is_undeclared_moment(n, s) else self.values(s, depth + 1, home)
            for n, s in members.items()
            if n in needed or depth <= DEEPEST
        }
        return st.fixed_dictionaries(
            {n: v for n, v in shown.items() if n in needed},
            optional={n: v for n, v in shown.items() if n not in needed},
        )

    def _referred(self, ref: str, depth: int, home: str) -> Values:
        if depth > 2 * DEEPEST:
            return st.just({})
        if ref.startswith("#/"):
            found = self._documents[home]
            for step in ref[2:].split("/"):
                found = found[step]
            return st.deferred(lambda: self.values(found, depth, home))
        name, _, part = ref.partition("#")
        document = self._documents.get(name or home)
        if document is None:
            return ANYTHING
        return st.deferred(lambda: self.values(document["defs"][part or "main"], depth, name or home))

    def _is_known(self, ref: str) -> bool:
        return ref.startswith("#") or ref.partition("#")[0] in self._documents

    def _typed(self, ref: str, depth: int, home: str) -> Values:
        return self._of(ref, depth + 1, home).map(lambda v: {**v, "$type": ref} if isinstance(v, dict) else v)


def _is_undeclared_moment(name: str, schema: Schema) -> bool:
    """Discourse says of its times only that they are texts."""
    return name.endswith("_at") and schema.get("type") == "string" and "format" not in schema
