"""Payloads that a published schema allows: OpenAPI 3 and Google's discovery documents."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from typing import Any

from hypothesis import strategies as st

DEEPEST = 6
Schema = Mapping[str, Any]

_TEXTS = st.text(max_size=40) | st.sampled_from(
    ["Nie wieder Muster AG!", "<b>x</b>", "&amp;", "@anna https://t.example"]
)
_MOMENTS = st.datetimes(timezones=st.just(UTC)).map(lambda t: t.isoformat().replace("+00:00", "Z"))


class Payloads:
    """Draws what the schemas of a document allow.

    Args:
        schemas: by name, as ``#/components/schemas/NAME`` or a bare ``NAME`` refers to them.
        every: property names that are always there, even where the schema leaves them open.
    """

    def __init__(self, schemas: Mapping[str, Schema], every: frozenset[str] = frozenset()) -> None:
        self._schemas, self._every = schemas, every

    def of(self, schema: Schema, depth: int = 0) -> st.SearchStrategy[Any]:
        """A strategy for one schema."""
        if "$ref" in schema:
            return self.of(self._schemas[schema["$ref"].rpartition("/")[2]], depth)
        drawn = self._composed(schema, depth)
        return st.none() | drawn if schema.get("nullable") else drawn

    def _composed(self, schema: Schema, depth: int) -> st.SearchStrategy[Any]:
        if "allOf" in schema:
            rest = {name: part for name, part in schema.items() if name not in ("allOf", "nullable")}
            own = [rest] if "properties" in schema else []
            return st.tuples(*(self.of(part, depth) for part in (*schema["allOf"], *own))).map(_merged)
        for name in ("oneOf", "anyOf"):
            if name in schema:
                return st.one_of([self.of(part, depth) for part in schema[name]])
        return self._plain(schema, depth)

    def _plain(self, schema: Schema, depth: int) -> st.SearchStrategy[Any]:
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        kind = schema.get("type", "object" if "properties" in schema else "any")
        if kind == "object" or "properties" in schema:
            return self._object(schema, depth)
        if kind == "array":
            most = 0 if depth >= DEEPEST else 3
            return st.lists(self.of(schema.get("items", {}), depth + 1), max_size=most)
        return {"string": _string(schema), "integer": st.integers(-(2**63), 2**63), "boolean": st.booleans(),
                "number": st.floats(allow_nan=False, allow_infinity=False)}.get(kind, st.none() | _TEXTS)  # fmt: skip

    def _object(self, schema: Schema, depth: int) -> st.SearchStrategy[Any]:
        properties = schema.get("properties", {})
        needed = (set(schema.get("required", ())) | self._every) & set(properties)
        if depth >= DEEPEST:
            properties = {n: s for n, s in properties.items() if n in needed}
        drawn = {name: self.of(part, depth + 1) for name, part in properties.items()}
        return st.fixed_dictionaries({n: s for n, s in drawn.items() if n in needed},
                                     optional={n: s for n, s in drawn.items() if n not in needed})  # fmt: skip


def _string(schema: Schema) -> st.SearchStrategy[str]:
    match schema.get("format"):
        case "date-time" | "google-datetime":
            return _MOMENTS
        case "int64" | "uint64":
            return st.integers(-(2**63), 2**63).map(str)
    return _TEXTS


def _merged(parts: tuple[Any, ...]) -> Any:
    whole: dict[str, Any] = {}
    for part in parts:
        if not isinstance(part, dict):
            return part
        whole |= part
    return whole
