"""What was sent to the webhook as mentions: a JSON object, a list of them, or one on each line.

The fields and their mapping are those of CSV and JSON lines files (``recording``); only a text or a title is needed.
Who names no id and no time sends the same text twice as one mention, so a sender may simply try again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shitstorm_radar.records import Json, Mention, TimeTrust
from shitstorm_radar.sources.column_map import FIELDS
from shitstorm_radar.sources.fingerprint import short_hash
from shitstorm_radar.sources.recording import Reading, mention_of
from shitstorm_radar.sources.rows import Row, flat_object

PLATFORM: Final = "webhook"
MOST_ITEMS: Final = 1_000  # of one request
_MOST_PROBLEMS: Final = 10  # told


@dataclass(frozen=True, slots=True)
class Sent:
    """What a request held; ``problems`` says of items that cannot be used why, at most ten."""

    mentions: tuple[Mention, ...] = ()
    skipped: int = 0
    problems: tuple[str, ...] = ()

    def __add__(self, other: Sent) -> Sent:
        problems = (self.problems + other.problems)[:_MOST_PROBLEMS]
        return Sent(self.mentions + other.mentions, self.skipped + other.skipped, problems)


def items_of(body: bytes) -> list[Json]:
    """The items of a request, not yet looked at.

    Raises:
        ValueError: it is no JSON, holds nothing, or too much at once.
    """
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("this is not UTF-8") from None
    if not text.strip():
        raise ValueError("there is nothing in the request; send a JSON object, a list of them, or one on each line")
    try:
        whole: Json = json.loads(text)
    except (ValueError, RecursionError):
        whole = _lines(text)
    items: list[Json] = whole if isinstance(whole, list) else [whole]
    if len(items) > MOST_ITEMS:
        raise ValueError(f"at most {MOST_ITEMS} items at once; send them in several requests")
    return items


def read_items(items: Sequence[Json], first: int, how: Reading) -> Sent:
    """Items as mentions.

    Args:
        items: some or all of a request.
        first: the number of the first of them, for messages.
        how: with the time of arrival as ``seen_at``.
    """
    mentions: list[Mention] = []
    problems: list[str] = []
    for number, item in enumerate(items, first):
        try:
            mentions.append(_mention(item, number, how))
        except ValueError as err:
            problems.append(f"item {number}: {err}")
    return Sent(tuple(mentions), len(problems), tuple(problems))


def _lines(text: str) -> list[Json]:
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError):
        raise ValueError("this is not JSON; send an object, a list of them, or one on each line") from None


def _mention(item: Json, number: int, how: Reading) -> Mention:
    if not isinstance(item, dict):
        raise ValueError("this is no JSON object")  # noqa: TRY004 - told to the sender like all that is odd
    values = _values(item, how.column_map)
    timed = bool(values["published_at"].strip())
    if not timed:
        values["published_at"] = how.seen_at.isoformat() if how.seen_at else ""
        values["id"] = values["id"].strip() or short_hash(
            *(values[f].strip() for f in ("author", "url", "title", "text"))
        )
    made = mention_of(Row(number, 0, 0, values), PLATFORM, how)
    made = replace(made, uid=f"{PLATFORM}:{made.uid.partition(':')[2]}", platform=PLATFORM)
    return made if timed else replace(made, published_at=None, time_trust=TimeTrust.FALLBACK)


def _values(item: Mapping[str, Json], column_map: Mapping[str, str]) -> dict[str, str]:
    by_folded = {key.strip().casefold(): value for key, value in reversed(flat_object(item).items())}
    return {name: by_folded.get(column_map.get(name, name).strip().casefold(), "") for name in FIELDS}
