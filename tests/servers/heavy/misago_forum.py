"""Misago: a forum program for Django, with PostgreSQL behind it (pip package ``misago``)."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from tests.servers.browser import Browser
from tests.servers.heavy.data_bases import postgres
from tests.servers.server_process import free_port, running

_INSTALLED = Path(__file__).resolve().parents[3] / "build" / "misago"  # by packaging/misago_forum.sh
_SITE = "misago_project"
_PASSWORD = "kein-Geheimnis-7"


class MisagoForum:
    """A forum with one area, open to everybody."""

    def __init__(self, address: str) -> None:
        self.address = address

    def member(self, name: str) -> Member:
        """Somebody new who writes."""
        browser = Browser(self.address)
        about = {"username": name, "email": f"{name}@mail.example", "password": _PASSWORD}
        browser.json("POST", "/api/users/", about, _token(browser))
        return Member(browser)

    def chief(self) -> Member:
        """The one who may delete."""
        browser = Browser(self.address)
        browser.json("POST", "/api/auth/", {"username": "chief", "password": _PASSWORD}, _token(browser))
        return Member(browser)

    def search_page(self, words: str) -> str:
        """The address of the page with what a search finds, as a browser shows it."""
        return f"{self.address}/search/threads/?q={quote(words)}"


class Member:
    """Somebody who writes."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._area: int = browser.json("GET", "/api/threads/editor/")[0]["id"]

    def begin(self, title: str, text: str) -> int:
        """A new thread; its number."""
        said = {"title": title, "post": text, "category": self._area}
        number: int = self._ask("POST", "/api/threads/", said)["id"]
        return number

    def answer(self, thread: int, text: str) -> int:
        """An answer below a thread; its number."""
        number: int = self._ask("POST", f"/api/threads/{thread}/posts/", {"post": text})["id"]
        return number

    def first_post(self, thread: int) -> int:
        number: int = self._ask("GET", f"/api/threads/{thread}/posts/", None)["post_set"]["results"][0]["id"]
        return number

    def change(self, thread: int, post: int, text: str) -> None:
        self._ask("PUT", f"/api/threads/{thread}/posts/{post}/", {"post": text})

    def hide(self, thread: int, post: int) -> None:
        """Its text is no longer shown; its place is."""
        change = [{"op": "replace", "path": "is-hidden", "value": True}]
        self._ask("PATCH", f"/api/threads/{thread}/posts/{post}/", change)

    def delete(self, thread: int, post: int) -> None:
        self._ask("DELETE", f"/api/threads/{thread}/posts/{post}/", None)

    def _ask(self, method: str, path: str, body: Any) -> Any:
        return self._browser.json(method, path, body, _token(self._browser))


def _token(browser: Browser) -> dict[str, str]:
    """What Django wants to see from its own pages."""
    browser.page("/")
    return {"X-CSRFToken": next(str(c.value) for c in browser.cookies if c.name == "csrftoken")}


@contextlib.contextmanager
def misago_forum(folder: Path) -> Iterator[MisagoForum]:
    """A forum of its own, with a data base of its own."""
    if not (_INSTALLED / "installed").exists():
        pytest.skip("not installed: Misago (make test-servers tries, and says why not)")
    python = str(_INSTALLED / "bin" / "python")
    port = free_port()
    with postgres() as base:
        env = {
            "DJANGO_SETTINGS_MODULE": f"{_SITE}.settings",
            "PYTHONPATH": str(Path(__file__).parent),
            "PYTHONDONTWRITEBYTECODE": "1",
            "FORUM_BASE_PORT": str(urlsplit(base).port),
            "FORUM_FOLDER": str(folder),
        }
        chief = ["--username", "chief", "--email", "chief@mail.example", "--password", _PASSWORD, "--noinput"]
        for task in (["migrate", "--verbosity", "0"], ["createsuperuser", *chief]):
            done = subprocess.run([python, "-m", "django", *task], env=env, cwd=folder, capture_output=True, text=True)
            if done.returncode:
                raise RuntimeError(f"Misago's {task[0]} failed: {done.stderr[-2000:]}")
        serve = [python, "-m", "django", "runserver", "--noreload", f"127.0.0.1:{port}"]
        with running(serve, port, folder, env=env):
            yield MisagoForum(f"http://127.0.0.1:{port}")
