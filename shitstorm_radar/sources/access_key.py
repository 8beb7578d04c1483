"""Asking with an access key in a header, and what a refusal of the key means for the user."""

from __future__ import annotations

from collections.abc import Mapping

from shitstorm_radar.errors import SourceError
from shitstorm_radar.sources.failures import needs_sign_in
from shitstorm_radar.sources.http import Response
from shitstorm_radar.sources.in_turn import LACKS_RIGHT
from shitstorm_radar.sources.json_site import JsonSite


async def ask_with_key(site: JsonSite, address: str, headers: Mapping[str, str]) -> Response:
    """An answer to a request with these headers.

    Raises:
        SourceError: it cannot be fetched; ``key_expired`` for a key that is not taken, ``key_lacks_right`` for one
            that may not do this.
    """
    try:
        return await site.get(address, headers=headers)
    except SourceError as err:
        raise refused(err, site.host) from None


def bearer(key: str) -> dict[str, str]:
    """The header with a key."""
    return {"Authorization": f"Bearer {key}"}


def refused(err: SourceError, host: str) -> SourceError:
    """The same failure, said of the key where it is the key's."""
    match err.details.get("status"):
        case "401":
            return needs_sign_in(
                host, "key_expired", "does not take the access key any more; make a new one and enter it"
            )
        case "403":
            return needs_sign_in(host, LACKS_RIGHT, "says that the access key lacks a right that is needed here")
    return err
