"""isso: comments below the pages of a blog (Debian has none; ``pip install isso``)."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.servers.browser import Browser
from tests.servers.server_process import free_port, needs, running

PAGE = "/werbung/"
_SETTINGS = """
[general]
dbpath = {folder}/comments.db
host = http://127.0.0.1:9/
max-age = 1h
latest-enabled = true
[server]
listen = http://127.0.0.1:{port}
[guard]
enabled = false
[markup]
renderer = mistune
[rss]
base = http://127.0.0.1:9/
"""


class IssoComments:
    """The comments below one page; readers write, correct and withdraw them."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.feed = f"{address}/feed?uri={quote(PAGE, safe='')}"
        self._browser = Browser(address)

    def write(self, text: str, author: str, *, to: int | None = None) -> int:
        """A comment, or the answer to one; its number."""
        comment = {"text": text, "author": author, "parent": to, "title": "Werbung"}
        path = f"/new?uri={quote(PAGE, safe='')}"
        number: int = self._browser.json("POST", path, comment)["id"]
        return number

    def correct(self, number: int, text: str) -> None:
        self._browser.json("PUT", f"/id/{number}", {"text": text})

    def withdraw(self, number: int) -> Any:
        return self._browser.json("DELETE", f"/id/{number}", {})


@contextlib.contextmanager
def isso_comments(folder: Path) -> Iterator[IssoComments]:
    """An isso of its own."""
    program = Path(sys.executable).with_name("isso")
    needs(str(program))
    port = free_port()
    settings = folder / "isso.cfg"
    settings.write_text(_SETTINGS.format(folder=folder, port=port), encoding="utf-8")
    with running([str(program), "-c", str(settings), "run"], port, folder):
        yield IssoComments(f"http://127.0.0.1:{port}")
