"""Whose id stands behind a Bluesky name: the stream and the links between posts tell ids only.

Not tried live: built after the published lexicon.
Source: https://docs.bsky.app/docs/api/com-atproto-identity-resolve-handle
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from shitstorm_radar.sources.bluesky_thread import ADDRESS, HOST
from shitstorm_radar.sources.failures import broken
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.json_site import decode, query_text

_ID: Final = re.compile(r"did:[a-z]+:[a-z0-9._:%-]{1,200}", re.ASCII)
_UNKNOWN: Final = 400  # what the interface answers where nobody has the name


class Resolved(Struct):
    """The account's id."""

    did: str


async def id_of(client: HttpClient, name: str, address: str = ADDRESS) -> str | None:
    """The id ("did:plc:...") of the account with a name such as "firma.bsky.social"; None where nobody has it.

    Raises:
        SourceError: it cannot be asked, or answers with something else.
    """
    path = f"{address}/xrpc/com.atproto.identity.resolveHandle?{query_text({'handle': name})}"
    answer = await client.get(path, accept="application/json", also=(_UNKNOWN,))
    if answer.status == _UNKNOWN:
        return None
    found = decode(answer.body, Resolved, HOST).did
    if not _ID.fullmatch(found):
        raise broken(HOST, "other_data", "names an account by something that is no id")
    return found
