"""A real site on loopback whose RSS feed a test writes post by post."""

from __future__ import annotations

import threading
from datetime import datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from xml.sax.saxutils import escape


class PostingSite:
    """Serves the newest posts at ``address``; ``status`` other than 200 is answered instead."""

    def __init__(self, newest: int = 50) -> None:
        site = self

        class Answer(BaseHTTPRequestHandler):
            def log_message(self, *_: Any) -> None:
                pass

            def do_GET(self) -> None:
                site.asked += 1
                body = site.document().encode() if site.status == 200 else b"no"
                self.send_response(site.status)
                self.send_header("Content-Type", site.content_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.status = 200
        self.content_type = "application/rss+xml; charset=utf-8"
        self.asked = 0
        self._newest = newest
        self._items: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/feed.rss"

    def post(self, text: str, at: datetime, author: str = "somebody") -> None:
        number = len(self._items) + 1
        self._items.append(
            f"<item><guid isPermaLink='false'>post-{number}</guid><title>{escape(text)}</title>"
            f"<dc:creator>{escape(author)}</dc:creator><link>https://blog.example/{number}</link>"
            f"<pubDate>{format_datetime(at)}</pubDate></item>"
        )

    def document(self) -> str:
        items = "".join(reversed(self._items[-self._newest :]))
        head = "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Blog</title>"
        return f"{head}{items}</channel></rss>"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
