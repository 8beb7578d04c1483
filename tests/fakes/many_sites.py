"""Sites of several platforms, each a real HTTP server at a loopback address of its own, written to post by post.

They answer as the platforms' own servers do, newest first; each is another host to the poller, as in the world.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

PAGE = 40


@dataclass(frozen=True, slots=True)
class Post:
    """One text, numbered within its site."""

    number: int
    text: str
    at: datetime
    author: str


Answer = Callable[[list[Post], Mapping[str, str]], Any]
"""What a site answers, given its newest posts first and the fields of the question."""


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def feed(posts: list[Post], _: Mapping[str, str]) -> str:
    """RSS, as blogs have it."""
    items = "".join(
        f"<item><guid isPermaLink='false'>{p.number}</guid><title>{escape(p.text)}</title><dc:creator>{p.author}"
        f"</dc:creator><link>https://blog.example/{p.number}</link><pubDate>{format_datetime(p.at)}</pubDate></item>"
        for p in posts[:PAGE]
    )
    return f"<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>{items}</channel></rss>"


def mastodon(posts: list[Post], asked: Mapping[str, str]) -> Any:
    """A hashtag's timeline."""
    fitting = [p for p in posts if p.number < int(asked.get("max_id", 10**9))]
    if "min_id" in asked:
        fitting = [p for p in fitting if p.number > int(asked["min_id"])][-PAGE:]
    return [
        {"id": str(p.number), "uri": f"https://social.test/{p.number}", "created_at": _iso(p.at), "content": p.text,
         "account": {"acct": p.author}, "tags": [], "language": "de"}
        for p in fitting[:PAGE]
    ]  # fmt: skip


def hacker_news(posts: list[Post], asked: Mapping[str, str]) -> Any:
    """Algolia's search by date."""
    bounds = asked.get("numericFilters", "").split(",")
    low = max([int(b.split(">=")[1]) for b in bounds if ">=" in b], default=0)
    high = min([int(b.split("<=")[1]) for b in bounds if "<=" in b], default=2**40)
    hits = [
        {"objectID": str(p.number), "created_at_i": int(p.at.timestamp()), "author": p.author, "title": p.text}
        for p in posts
        if low <= int(p.at.timestamp()) <= high
    ]
    return {"hits": hits[:100]}


def lemmy(posts: list[Post], asked: Mapping[str, str]) -> Any:
    """A search of posts."""
    page = int(asked.get("page", 1))
    views = [
        {"post": {"id": p.number, "ap_id": f"https://lemmy.example/post/{p.number}", "name": p.text, "published": _iso(p.at)},
         "creator": {"name": p.author}, "community": {"name": "joghurt", "actor_id": "https://lemmy.example/c/joghurt"}}
        for p in posts
    ]  # fmt: skip
    return {"posts": views[50 * page - 50 : 50 * page], "comments": []}


def discourse(posts: list[Post], asked: Mapping[str, str]) -> Any:
    """The newest posts of a forum."""
    before = int(asked.get("before", 10**9))
    fitting = [p for p in posts if p.number <= before]
    return {
        "latest_posts": [
            {"id": p.number, "created_at": _iso(p.at), "post_number": p.number, "topic_id": 3, "username": p.author,
             "cooked": f"<p>{escape(p.text)}</p>", "topic_slug": "joghurt", "topic_title": "Joghurt", "version": 1}
            for p in fitting[:50]
        ]
    }  # fmt: skip


@dataclass
class Site:
    """A platform's server at ``host``; serves while entered."""

    host: str
    answer: Answer
    posts: list[Post] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._server = ThreadingHTTPServer((self.host, 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.address = f"http://{self.host}:{self._server.server_address[1]}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def write(self, text: str, at: datetime, author: str) -> None:
        number = self.posts[-1].number + 1 if self.posts else 1
        self.posts.append(Post(number, text, at, author))

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: Any) -> None:
                pass

            def do_GET(self) -> None:
                asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
                said = site.answer(site.posts[::-1], asked)
                body = (said if isinstance(said, str) else json.dumps(said)).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/rss+xml" if isinstance(said, str) else "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        return Handler
