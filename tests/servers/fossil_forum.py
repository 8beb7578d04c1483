"""Fossil: a forum beside a version archive (Debian ``fossil``)."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.servers.browser import Browser
from tests.servers.server_process import free_port, needs, running


class FossilForum:
    """Its threads; whoever comes from this machine is signed in."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.feed = f"{address}/timeline.rss?y=f"
        self._browser = Browser(address)

    def begin(self, title: str, text: str) -> str:
        """A new thread; the number of its first post."""
        return self._submit("/forume1", title=title, content=text)

    def answer(self, post: str, text: str) -> str:
        return self._submit("/forume2", fpid=post, reply="1", content=text)

    def correct(self, post: str, title: str, text: str) -> str:
        """Another version of a post, which has a number of its own."""
        return self._submit("/forume2", fpid=post, edit="1", title=title, content=text)

    def delete(self, post: str) -> str:
        """Fossil forgets nothing: a deletion is an empty version."""
        return self._submit("/forume2", fpid=post, nullout="1", content="")

    def page(self, post: str) -> str:
        return self._browser.page(f"/forumpost/{post}")

    def _submit(self, path: str, **fields: str) -> str:
        led_to = self._browser.submit(path, {"mimetype": "text/plain", "submit": "Submit", **fields})
        return led_to.rpartition("/")[2]


@contextlib.contextmanager
def fossil_forum(folder: Path) -> Iterator[FossilForum]:
    """A forum of its own."""
    needs("fossil")
    home = {"HOME": str(folder), "USER": "anna"}
    archive = folder / "forum.fossil"
    subprocess.run(
        ["fossil", "init", "--admin-user", "anna", str(archive)],
        env={"PATH": "/usr/bin:/bin", **home},
        check=True,
        capture_output=True,
    )
    port = free_port()
    command = ["fossil", "server", "--localauth", "--localhost", "--port", str(port), str(archive)]
    with running(command, port, folder, env=home):
        yield FossilForum(f"http://127.0.0.1:{port}")
