"""Documents as a published Google discovery schema allows them, for hypothesis."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from hypothesis import strategies as st

from tests.shared_data import shared_data

_WORDS = st.text(max_size=40)
_BY_FORMAT = {
    "date-time": st.datetimes().map(lambda at: at.isoformat() + "Z"),
    "uint64": st.integers(0, 2**64 - 1).map(str),
    "int64": st.integers(-(2**63), 2**63 - 1).map(str),
    "uint32": st.integers(0, 2**32 - 1),
}


@cache
def schemas(name: str) -> dict[str, Any]:
    """The published schemas of an interface, by name."""
    path = shared_data(f"payloads/google_discovery/{name}.json")
    known: dict[str, Any] = json.loads(path.read_bytes())["schemas"]
    return known


def documents(interface: str, schema: str, depth: int = 6) -> st.SearchStrategy[Any]:
    """Any document of this schema: every field may be missing, as the schema says."""
    return _of(interface, {"$ref": schema}, depth)


def _of(interface: str, said: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    if "$ref" in said:
        if depth == 0:
            return st.just({})
        fields = schemas(interface)[said["$ref"]].get("properties", {})
        optional = {name: _of(interface, field, depth - 1) for name, field in fields.items()}
        return st.fixed_dictionaries({}, optional=optional)
    if said.get("type") == "array":
        return st.lists(_of(interface, said["items"], depth), max_size=2)
    if said.get("format") in _BY_FORMAT:
        return _BY_FORMAT[said["format"]]
    simple: dict[str, st.SearchStrategy[Any]] = {
        "boolean": st.booleans(),
        "integer": st.integers(-(2**31), 2**31),
        "number": st.floats(allow_nan=False, allow_infinity=False),
        "string": st.sampled_from(said["enum"]) if said.get("enum") else _WORDS,
    }
    return simple.get(said.get("type", ""), st.just({}))
