"""Serves many feeds on loopback in a process of its own, so that serving does not count as reading.

Run: ``python -m tests.benchmarks.feed_farm FEEDS CHANGED_PERCENT HONEST_PERCENT``; prints its port.  Of ``FEEDS`` feeds
(``/0``, ``/1`` ...) each is one of the recorded real ones; the first HONEST per cent answer "not modified" where the
question allows it; ``/turn`` gives a new entry to the next CHANGED per cent of them.
"""

from __future__ import annotations

import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.shared_data import shared_data

RSS_ITEM = (
    "<item><guid>neu-{n}</guid><title>Neues Nr. {n}{word}</title><description>Etwas Text dazu.</description></item>"
)
ATOM_ENTRY = "<entry><id>neu-{n}</id><title>Neues Nr. {n}{word}</title><summary>Etwas Text dazu.</summary></entry>"
NAMED_EVERY = 10
"""One in ten new entries names a topic."""


def recorded() -> list[bytes]:
    """The feeds of real sites, as they were recorded."""
    folder = shared_data("payloads/feeds/feedjira__feedjira")
    return [path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()]


class Farm:
    """All feeds and how often each has changed."""

    def __init__(self, feeds: int, changed_percent: float, honest_percent: float) -> None:
        self._bodies = recorded()
        self._changes = [0] * feeds
        self._per_turn = max(1, round(feeds * changed_percent / 100))
        self._honest = round(feeds * honest_percent / 100)
        self._next = 0

    def turn(self) -> None:
        for _ in range(self._per_turn):
            self._changes[self._next % len(self._changes)] += 1
            self._next += 7  # a stranger to the number of feeds, so that all get their turn

    def answer(self, number: int, known: str | None) -> tuple[int, str, bytes]:
        etag = f'"{number}-{self._changes[number]}"' if number < self._honest else ""
        if etag and known == etag:
            return 304, etag, b""
        body = self._bodies[number % len(self._bodies)]
        return 200, etag, _with_new(body, number, self._changes[number])


def _with_new(body: bytes, number: int, changes: int) -> bytes:
    if not changes:
        return body
    n = 1000 * number + changes
    word = " bei der Muster AG" if n % NAMED_EVERY == 0 else ""
    for opening, entry in ((rb"<item[ >]", RSS_ITEM), (rb"<entry[ >]", ATOM_ENTRY)):
        if found := re.search(opening, body):
            return body[: found.start()] + entry.format(n=n, word=word).encode() + body[found.start() :]
    return body


def serve(farm: Farm) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: Any) -> None:
            pass

        def do_GET(self) -> None:
            if self.path == "/turn":
                farm.turn()
                status, etag, body = 200, "", b""
            else:
                status, etag, body = farm.answer(int(self.path[1:]), self.headers.get("If-None-Match"))
            self.send_response(status)
            if etag:
                self.send_header("ETag", etag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("0.0.0.0", 0), Handler)
    server.daemon_threads = True
    return server


if __name__ == "__main__":
    running = serve(Farm(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])))
    print(running.server_address[1], flush=True)
    running.serve_forever()
