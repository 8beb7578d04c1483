"""A local site that serves the story as an RSS feed, on loopback only."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import timedelta
from email.utils import format_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from xml.sax.saxutils import escape

from shitstorm_radar.clock import Clock
from shitstorm_radar.demo.story import Post, Story

_SHOWN = timedelta(minutes=45)  # three polls' worth
_LEAST_SHOWN = 20


class FeedSite:
    """Serves the newest posts at ``address`` as long as it is open."""

    def __init__(self, story: Story, clock: Clock) -> None:
        site = self

        class Answer(BaseHTTPRequestHandler):
            def log_message(self, *_: Any) -> None:
                """Say nothing: every poll would be a line."""

            def do_GET(self) -> None:
                body = site.document().encode()
                self.send_response(HTTPStatus.OK)
                self.send_header("Content-Type", "application/rss+xml; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self._story = story
        self._clock = clock
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, name="demo feed", daemon=True)

    @property
    def address(self) -> str:
        """Where the feed is."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/wurststurm.rss"

    def document(self) -> str:
        """The feed as it stands at the story's present time."""
        now = self._clock.now()
        published = self._story.until(now)
        recent = len(published) - len(self._story.until(now - _SHOWN))
        return _rss(self._story, published[-max(recent, _LEAST_SHOWN) :])

    def __enter__(self) -> FeedSite:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _rss(story: Story, posts: Sequence[Post]) -> str:
    items = "".join(
        f"<item><guid isPermaLink='false'>{story.topic}-{p.number}</guid><title>{escape(p.text)}</title>"
        f"<dc:creator>{escape(p.author)}</dc:creator><pubDate>{format_datetime(p.at)}</pubDate></item>"
        for p in reversed(posts)
    )
    return (
        "<?xml version='1.0' encoding='utf-8'?>"
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
        f"<title>{escape(story.topic)} ({story.label})</title><description>{story.label}</description>{items}"
        "</channel></rss>"
    )
