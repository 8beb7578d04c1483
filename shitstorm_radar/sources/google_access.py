"""A sign-in to Google that lasts: the owner's refresh token is exchanged for an access token before every visit.

Not tried live: built after the published documentation.
Source: https://developers.google.com/identity/protocols/oauth2/web-server#offline, RFC 6749 section 6
"""

from __future__ import annotations

from typing import ClassVar, Final
from urllib.parse import urlencode

from msgspec import Struct

from shitstorm_radar.errors import SourceError
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.sources.access_key import ask_with_key, bearer
from shitstorm_radar.sources.failures import needs_sign_in
from shitstorm_radar.sources.http import HttpClient, Response
from shitstorm_radar.sources.json_site import decode
from shitstorm_radar.sources.marked import MarkedSource

TOKENS: Final = "https://oauth2.googleapis.com/token"
_REFUSALS: Final = (400, 401)  # statuses whose body says why the token is not exchanged


class Exchanged(Struct):
    """What the exchange brings: a token for an hour, or why there is none."""

    access_token: str = ""
    error: str = ""


class GoogleSource(MarkedSource):
    """The base of a connector: ``options`` holds ``client``, and the secrets ``client_secret`` and ``refresh_token``."""

    SECRETS: ClassVar[frozenset[str]] = frozenset({"client_secret", "refresh_token"})

    def __init__(self, config: SourceConfig, client: HttpClient) -> None:
        super().__init__(config, client)
        self._access = ""

    def asks(self) -> tuple[str, ...]:
        """The options without the secrets; the address is always the same."""
        return tuple(f"{k}={v}" for k, v in sorted(self._config.options.items()) if k not in self.SECRETS)

    async def ask(self, path: str) -> Response:
        """An answer to a request with the access token.

        Raises:
            SourceError: there is no token, or the answer cannot be fetched.
        """
        if not self._access:
            self._access = await self._exchange()
        return await ask_with_key(self, path, bearer(self._access))

    async def _exchange(self) -> str:
        """An access token; it lives as long as this object, which is one visit."""
        fields = {
            "client_id": self.option("client"),
            "client_secret": self.option("client_secret"),
            "refresh_token": self.option("refresh_token"),
            "grant_type": "refresh_token",
        }
        where = TOKENS if self._base.endswith(".googleapis.com") else f"{self._base}/token"  # a stand-in signs in, too
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = await self._client.post(where, urlencode(fields).encode(), headers=headers, also=_REFUSALS)
        if answer.status in _REFUSALS:
            raise _refusal(answer, self.host)
        token = self.decoded(answer, Exchanged).access_token
        if not token:
            raise needs_sign_in(self.host, "key_expired", "gives no access for this refresh token; make a new one")
        return token


def _refusal(answer: Response, host: str) -> SourceError:
    try:
        why = decode(answer.body, Exchanged, host).error
    except SourceError:
        why = ""
    if why in ("invalid_client", "unauthorized_client"):
        return needs_sign_in(host, "bad_client", "does not know this client ID with this secret; copy both again")
    return needs_sign_in(host, "key_expired", "does not take the refresh token any more; make a new one")
