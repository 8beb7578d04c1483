"""Any address that answers with JSON: a mapping says where its entries are and what is what.

``items`` is a JMESPath expression that leads to the list ("data.posts[]"); ``map`` names what each entry has
("text=body,published_at=created,author=user.name"), each again a JMESPath expression within the entry.
Source: https://jmespath.org/specification.html
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import jmespath
from jmespath.exceptions import JMESPathError
from jmespath.parser import ParsedResult

from shitstorm_radar.errors import InputError, SourceError
from shitstorm_radar.records import Author, Engagement, Mention, MentionKind, SourceCondition, TimeTrust
from shitstorm_radar.sources.answers import rate_limit_pause
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.column_map import parse_map
from shitstorm_radar.sources.failures import broken
from shitstorm_radar.sources.feed import NOT_MODIFIED, conditions, next_cursor, overlaps
from shitstorm_radar.sources.fingerprint import fingerprinted, host_of, short_hash, web_address
from shitstorm_radar.sources.json_site import MOST_ITEMS, Items, JsonSite, Place, refuse_mostly_bad
from shitstorm_radar.sources.paged import oldest_first
from shitstorm_radar.sources.plain_text import literal_to_text, one_line
from shitstorm_radar.sources.times import TimeReader, time_reader

PLATFORM: Final = "json"
LONGEST_EXPRESSION: Final = 500
_WHOLE_LIST: Final = "@"
_SHOWN_NAMES: Final = 12  # of an answer that does not fit

Entry = Mapping[str, Any]


class JsonEndpointSource(JsonSite):
    """Reads the address with ``options["items"]``, ``options["map"]``, and ``options["zone"]`` for times without one."""

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        """Ask once; an answer that has not changed brings nothing.

        Raises:
            SourceError: the address cannot be read, or the mapping does not fit.
        """
        address = self._config.address.strip()
        known = cursor if cursor.get("address") == address else {}
        answer = await self.get(address if "://" in address else f"https://{address}", headers=conditions(known, now))
        wait = rate_limit_pause(answer.headers, now)
        if answer.status == NOT_MODIFIED:
            return Visit(cursor=cursor, moved_to=answer.moved_to, wait=wait, note="nothing new since the last visit")
        items = self._items(self.decoded(answer, object), self.place(now), answer.url)
        refuse_mostly_bad(items, self.host)
        mentions = oldest_first(items.mentions)
        return Visit(
            mentions=mentions,
            cursor=next_cursor(address, answer, mentions, known, now),
            complete=overlaps(known, mentions),
            moved_to=answer.moved_to,
            wait=wait,
            note=f"{len(items.faults)} entries cannot be read ({items.faults[0]})" if items.faults else "",
            skipped=len(items.faults),
        )

    def _items(self, document: object, place: Place, base: str) -> Items:
        try:
            wanted = mapping_of(self.option("map"))
            found = expression(self.option("items") or _WHOLE_LIST).search(document)
            times = time_reader(zone=self.option("zone") or "UTC")
        except InputError as err:
            raise SourceError(
                str(err), condition=SourceCondition.WRONG_ADDRESS, code=err.code, details=err.details
            ) from None
        except (JMESPathError, ValueError, TypeError, ArithmeticError, RecursionError) as err:
            raise _misfit(self.host, document, f"does not fit its mapping ({one_line(str(err), 100)})") from None
        if not isinstance(found, list):
            raise _misfit(self.host, document, "has no list where the mapping looks for the entries")
        return _read(found[:MOST_ITEMS], wanted, times, place, base)


def expression(text: str) -> ParsedResult:
    """A JMESPath expression, ready to be asked.

    Raises:
        InputError: it is none, or too long.
    """
    try:
        if len(text) > LONGEST_EXPRESSION:
            raise ValueError("it is too long")  # noqa: TRY301 - one way out for all that is wrong with it
        return jmespath.compile(text)
    except (JMESPathError, ValueError, RecursionError) as err:
        raise InputError(
            f"{text[:60]!r} is no path into JSON ({one_line(str(err), 100)}); write for instance data.posts[]",
            code="bad_path",
            details={"path": text[:60]},
        ) from None


def mapping_of(text: str) -> dict[str, ParsedResult]:
    """What each entry has, as expressions; what is not mapped is looked for by its own name.

    Raises:
        InputError: a pair is not complete, names a field that there is not, or is no path.
    """
    mapped = parse_map(text)
    fields = ("id", "title", "text", "published_at", "author", "url", "likes", "reposts", "replies", "language")
    return {name: expression(mapped.get(name, name)) for name in fields}


def check_mapping(text: str) -> object:
    """For the form: raises an ``InputError`` for what is no mapping."""
    return mapping_of(text)


def check_path(text: str) -> object:
    """For the form: raises an ``InputError`` for what is no path."""
    return expression(text or _WHOLE_LIST)


def _misfit(host: str, document: object, what: str) -> SourceError:
    """Names what the answer has at its top: whoever writes the path sees where to begin."""
    names = [one_line(str(name), 40) for name in document][:_SHOWN_NAMES] if isinstance(document, dict) else []
    plain = broken(host, "mapping_misfit", what)
    return SourceError(
        str(plain),
        condition=plain.condition,
        code=plain.code,
        details={**plain.details, "names": ", ".join(names) or "–"},
    )


def _read(entries: list[Any], wanted: Mapping[str, ParsedResult], times: TimeReader, place: Place, base: str) -> Items:
    mentions: list[Mention] = []
    faults: list[str] = []
    for entry in entries:
        try:
            values = {name: path.search(entry) for name, path in wanted.items()}
            mentions.append(fingerprinted(_mention(values, times, place, base)))
        except (ValueError, TypeError, ArithmeticError, RecursionError) as err:  # JMESPath's errors are ValueErrors
            faults.append(one_line(str(err), 200))
    return Items(tuple(mentions), len(entries), tuple(faults))


def _mention(values: Entry, times: TimeReader, place: Place, base: str) -> Mention:
    title, text = one_line(_text(values, "title"), 500), literal_to_text(_text(values, "text"))
    if not title and not text:
        raise ValueError("neither a title nor a text")
    said = _text(values, "published_at")
    published = times.read(said) if said else None
    link = _text(values, "url")
    url = web_address(link, base if link.startswith("/") else "")  # else any word would become an address
    native = _text(values, "id") or url or short_hash(title, text, said)
    return Mention(
        uid=f"{PLATFORM}:{place.host}/{short_hash(place.source_id, native)}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=host_of(url or "") or place.host,
        kind=MentionKind.POST,
        first_seen_at=place.now,
        published_at=published,
        time_trust=TimeTrust.FEED if published else TimeTrust.FALLBACK,
        last_checked_at=place.now,
        url=url,
        title=title,
        text=text,
        language=_text(values, "language").lower()[:20] or None,
        language_by="source" if _text(values, "language") else None,
        author=Author(name=one_line(_text(values, "author"), 200) or None),
        engagement=Engagement(
            likes=_number(values, "likes"),
            reposts=_number(values, "reposts"),
            replies=_number(values, "replies"),
            metrics_at=place.now,
        ),
    )


def _text(values: Entry, name: str) -> str:
    value = values.get(name)
    if isinstance(value, bool) or value is None:
        return ""
    return value if isinstance(value, str) else str(value) if isinstance(value, int | float) else json.dumps(value)


def _number(values: Entry, name: str) -> int | None:
    value = values.get(name)
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 2**53 else None
