"""MediaWiki on SQLite, served by PHP's own web server (Debian ``mediawiki``, ``php-cli``, ``php-sqlite3``)."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from tests.servers.browser import Browser
from tests.servers.server_process import free_port, needs, running

_PROGRAM = Path("/usr/share/mediawiki")
_PASSWORD = "kein-Geheimnis-7"


class MediaWiki:
    """Its pages; everybody may write, its administrator may delete."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.changes = f"{address}/api.php?{urlencode({'action': 'feedrecentchanges', 'feedformat': 'atom'})}"
        wanted = {"action": "query", "list": "recentchanges", "rcprop": "ids|title|user|timestamp|comment",
                  "rcshow": "!bot", "rclimit": "50", "format": "json"}  # fmt: skip
        self.change_list = f"{address}/api.php?{urlencode(wanted)}"
        self._reader, self._chief = Browser(address), Browser(address)

    def history(self, title: str) -> str:
        """The feed of a page's versions."""
        return f"{self.address}/index.php?{urlencode({'title': title, 'action': 'history', 'feed': 'atom'})}"

    def write(self, title: str, text: str, summary: str = "", *, section: str | None = None) -> int:
        """A new version of a page, or a new section of it; the version's number."""
        fields = {"action": "edit", "title": title, "text": text, "summary": summary}
        if section is not None:
            fields |= {"section": "new", "sectiontitle": section}
        number: int = self._ask(self._reader, fields)["edit"]["newrevid"]
        return number

    def delete(self, title: str, reason: str) -> None:
        self._sign_in()
        self._ask(self._chief, {"action": "delete", "title": title, "reason": reason})

    def _sign_in(self) -> None:
        token = self._token(self._chief, "login")
        fields = {"action": "login", "lgname": "Admin", "lgpassword": _PASSWORD, "lgtoken": token, "format": "json"}
        answer = self._chief.form("/api.php", fields)
        assert answer["login"]["result"] == "Success", answer

    def _token(self, browser: Browser, kind: str = "csrf") -> str:
        asked = {"action": "query", "meta": "tokens", "type": kind, "format": "json"}
        token: str = browser.form("/api.php", asked)["query"]["tokens"][f"{kind}token"]
        return token

    def _ask(self, browser: Browser, fields: dict[str, str]) -> Any:
        answer = browser.form("/api.php", {**fields, "token": self._token(browser), "format": "json"})
        assert "error" not in answer, answer
        return answer


@contextlib.contextmanager
def media_wiki(folder: Path) -> Iterator[MediaWiki]:
    """A wiki of its own."""
    needs("php", str(_PROGRAM / "maintenance" / "install.php"))
    port = free_port()
    subprocess.run(
        ["php", str(_PROGRAM / "maintenance" / "install.php"), "--dbtype", "sqlite", "--dbpath", str(folder / "db"),
         "--dbname", "wiki", "--confpath", str(folder), "--scriptpath", "", "--lang", "de",
         "--server", f"http://127.0.0.1:{port}", "--pass", _PASSWORD, "Wiki", "Admin"],
        check=True, capture_output=True,
    )  # fmt: skip
    with (folder / "LocalSettings.php").open("a", encoding="utf-8") as settings:
        settings.write("$wgRateLimits = [];\n")  # strangers may write 8 times a minute only
    env = {"MW_CONFIG_FILE": str(folder / "LocalSettings.php"), "MW_INSTALL_PATH": str(_PROGRAM)}
    quick = ["-d", "opcache.enable_cli=1"]  # else every answer compiles the wiki anew
    with running(["php", *quick, "-S", f"127.0.0.1:{port}", "-t", str(_PROGRAM)], port, folder, env=env):
        yield MediaWiki(f"http://127.0.0.1:{port}")
