"""Bluesky's account server and index, as its developers run them for their own tests (npm ``@atproto/dev-env``).

Its stream is the network's own (``com.atproto.sync.subscribeRepos``, in CBOR), not the Jetstream that we read
(``jetstream_bridge`` translates), and its search looks for the words as they stand: ``since``, ``lang`` and ``author``
are ignored.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.servers.browser import Browser
from tests.servers.heavy.data_bases import postgres, redis
from tests.servers.server_process import free_port, running

_INSTALLED = Path(__file__).resolve().parents[3] / "build" / "bluesky"  # by packaging/bluesky_network.sh
NODE = _INSTALLED / "node" / "bin" / "node"
_PROGRAM = Path(__file__).with_suffix(".mjs")
_START_S = 300.0
_POSTS = "app.bsky.feed.post"

Ref = dict[str, str]  # "uri" and "cid", as records name each other


class BlueskyNetwork:
    """An account server and an index; whoever writes has an account there."""

    def __init__(self, accounts: str, index: str, directory: str, settled: str) -> None:
        self.accounts, self.index, self.directory = accounts, index, directory
        self._server, self._settled = Browser(accounts), Browser(settled)

    def account(self, name: str) -> Account:
        """A new account."""
        about = {"handle": f"{name}.test", "email": f"{name}@mail.example", "password": "kein-Geheimnis-7"}
        return Account(self, self.ask("com.atproto.server.createAccount", about))

    def ask(self, what: str, body: Any, token: str = "") -> Any:
        """Call a procedure; waits until the index knows what has changed."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = self._server.json("POST", f"/xrpc/{what}", body, headers)
        self._settled.page("/")
        return answer


class Account:
    """Somebody who writes."""

    def __init__(self, network: BlueskyNetwork, session: Any) -> None:
        self.did: str = session["did"]
        self.handle: str = session["handle"]
        self._network, self._token = network, str(session["accessJwt"])

    def app_password(self) -> str:
        """One for the app, as its help asks for."""
        password: str = self._ask("com.atproto.server.createAppPassword", {"name": "radar"})["password"]
        return password

    def post(self, text: str, *, to: Ref | None = None, root: Ref | None = None, language: str = "de") -> Ref:
        """A post, or the answer to one; ``root`` begins the conversation, where that is not ``to`` itself."""
        record = _post(text, language)
        if to is not None:
            record["reply"] = {"parent": to, "root": root or to}
        return self._create(_POSTS, record)

    def change(self, post: Ref, text: str) -> None:
        """Another text in place of that of a post which answers nobody; the protocol allows it, bsky.app does not."""
        self._ask("com.atproto.repo.putRecord", {**self._place(post), "record": _post(text, "de")})

    def like(self, post: Ref) -> Ref:
        return self._create("app.bsky.feed.like", {"subject": post, "createdAt": _now()})

    def repost(self, post: Ref) -> Ref:
        return self._create("app.bsky.feed.repost", {"subject": post, "createdAt": _now()})

    def delete(self, post: Ref) -> None:
        self._ask("com.atproto.repo.deleteRecord", self._place(post))

    def _place(self, post: Ref) -> dict[str, str]:
        return {"repo": self.did, "collection": _POSTS, "rkey": post["uri"].rpartition("/")[2]}

    def _create(self, collection: str, record: dict[str, Any]) -> Ref:
        made = self._ask(
            "com.atproto.repo.createRecord", {"repo": self.did, "collection": collection, "record": record}
        )
        return {"uri": made["uri"], "cid": made["cid"]}

    def _ask(self, what: str, body: Any) -> Any:
        return self._network.ask(what, body, self._token)


def _post(text: str, language: str) -> dict[str, Any]:
    return {"$type": _POSTS, "text": text, "langs": [language], "createdAt": _now()}


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%f}"[:-3] + "Z"


def lend_packages(folder: Path) -> None:
    """Node looks for its packages beside the program."""
    packages = folder / "node_modules"
    if not packages.exists():
        packages.symlink_to(_INSTALLED / "node_modules")


@contextlib.contextmanager
def bluesky_network(folder: Path) -> Iterator[BlueskyNetwork]:
    """A network of its own, with data bases of its own."""
    if not (_INSTALLED / "installed").exists():
        pytest.skip("not installed: Bluesky's network for developers (make test-servers tries, and says why not)")
    lend_packages(folder)
    shutil.copy(_PROGRAM, folder)
    ports = [free_port() for _ in range(4)]
    with postgres() as base, redis(folder) as memory:
        env = {"DB_POSTGRES_URL": base, "REDIS_HOST": memory, "TMPDIR": str(folder), "NODE_ENV": "test"}
        command = [str(NODE), str(folder / _PROGRAM.name), *map(str, ports)]
        with running(command, ports[3], folder, env=env, start_s=_START_S):
            yield BlueskyNetwork(*(f"http://127.0.0.1:{port}" for port in ports))
