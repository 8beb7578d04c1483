"""Somebody who writes on a server: keeps cookies, follows redirects, as a browser does."""

from __future__ import annotations

import http.cookiejar
import json
import urllib.parse
import urllib.request
from collections.abc import Mapping
from typing import Any

_LIMIT_S = 60


class Browser:
    """Speaks to the server at ``address`` only."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookies = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.cookies)
        )

    def page(self, path: str) -> str:
        """What stands at the path."""
        return self._ask(urllib.request.Request(self.address + path))[0]

    def submit(self, path: str, fields: Mapping[str, str]) -> str:
        """Send a form; the address where that led."""
        body = urllib.parse.urlencode(fields).encode()
        headers = {"Referer": self.address + path}
        return self._ask(urllib.request.Request(self.address + path, body, headers))[1]

    def form(self, path: str, fields: Mapping[str, str]) -> Any:
        """Send a form to an interface that answers with JSON."""
        return json.loads(
            self._ask(urllib.request.Request(self.address + path, urllib.parse.urlencode(fields).encode()))[0]
        )

    def json(self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None) -> Any:
        """Speak JSON both ways; None where the answer is empty."""
        told = {"Content-Type": "application/json", **(headers or {})}
        data = None if body is None else json.dumps(body).encode()
        text, _ = self._ask(urllib.request.Request(self.address + path, data, told, method=method))
        return json.loads(text) if text else None

    def _ask(self, request: urllib.request.Request) -> tuple[str, str]:
        with self._opener.open(request, timeout=_LIMIT_S) as answer:
            return answer.read().decode(), answer.url
