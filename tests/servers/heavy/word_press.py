"""WordPress on MariaDB (Debian ``wordpress``, ``mariadb-server``, ``php-cli``, ``php-mysql``), served by PHP itself."""

from __future__ import annotations

import contextlib
import getpass
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.servers.browser import Browser
from tests.servers.server_process import free_port, needs, running

_PROGRAM = Path("/usr/share/wordpress")
_PASSWORD = "kein-Geheimnis-7"
_SETTINGS = """<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_CHARSET', 'utf8mb4');
define('DB_HOST', 'localhost:{socket}'); $table_prefix = 'wp_';
define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('DISABLE_WP_CRON', true);
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""


class WordPress:
    """A blog; its chief writes articles and comments, in other people's names too."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.feed = f"{address}/?feed=rss2"
        self._chief = Browser(address)
        self._nonce = ""

    def found(self) -> None:
        """Set the blog up, and sign its chief in."""
        about = {"weblog_title": "Blog", "user_name": "chief", "admin_password": _PASSWORD, "admin_password2": _PASSWORD,
                 "pw_weak": "1", "admin_email": "chief@blog.example", "blog_public": "1"}  # fmt: skip
        self._chief.submit("/wp-admin/install.php?step=2", about)
        self._chief.page("/wp-login.php")
        self._chief.submit("/wp-login.php", {"log": "chief", "pwd": _PASSWORD, "testcookie": "1"})
        self._nonce = self._chief.page("/wp-admin/admin-ajax.php?action=rest-nonce")

    def publish(self, title: str, text: str) -> int:
        """An article; its number."""
        return self._number("/wp/v2/posts", {"title": title, "content": text, "status": "publish"})

    def comment(self, article: int, text: str, author: str, *, to: int = 0, status: str = "approved") -> int:
        """A comment, or the answer to one; its number."""
        said = {"post": article, "content": text, "author_name": author, "author_email": f"{author}@mail.example",
                "parent": to, "status": status}  # fmt: skip
        return self._number("/wp/v2/comments", said)

    def change_comment(self, comment: int, **changes: str) -> None:
        self._ask("POST", f"/wp/v2/comments/{comment}", changes)

    def change_article(self, article: int, **changes: str) -> None:
        self._ask("POST", f"/wp/v2/posts/{article}", changes)

    def delete(self, kind: str, number: int) -> None:
        """Delete for good; ``kind``: "posts" or "comments"."""
        self._ask("DELETE", f"/wp/v2/{kind}/{number}&force=true", None)

    def comment_feed(self, article: int) -> str:
        """The feed of an article's comments."""
        return f"{self.address}/?p={article}&feed=rss2"

    def interface(self, kind: str) -> str:
        """The address of the newest articles or comments as JSON."""
        return f"{self.address}/?rest_route=/wp/v2/{kind}&per_page=50"

    def _number(self, route: str, fields: dict[str, Any]) -> int:
        number: int = self._ask("POST", route, fields)["id"]
        return number

    def _ask(self, method: str, route: str, fields: dict[str, Any] | None) -> Any:
        return self._chief.json(method, f"/?rest_route={route}", fields, {"X-WP-Nonce": self._nonce})


@contextlib.contextmanager
def word_press(folder: Path) -> Iterator[WordPress]:
    """A blog of its own, with a data base of its own."""
    needs("php", "mariadbd", "mariadb-install-db", str(_PROGRAM / "wp-load.php"))
    site, data, socket = folder / "site", folder / "db", folder / "db.socket"
    user = f"--user={getpass.getuser()}"
    subprocess.run(
        ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal",
         "--skip-test-db", user],
        check=True, capture_output=True,
    )  # fmt: skip
    shutil.copytree(_PROGRAM, site, ignore=shutil.ignore_patterns("wp-config.php", ".htaccess"), symlinks=False)
    (site / "wp-config.php").write_text(_SETTINGS.format(socket=socket), encoding="utf-8")
    base_port, port = free_port(), free_port()
    base = ["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={socket}", f"--port={base_port}",
            "--bind-address=127.0.0.1", user]  # fmt: skip
    web = ["php", "-d", "opcache.enable_cli=1", "-S", f"127.0.0.1:{port}", "-t", str(site)]
    with running(base, base_port, folder), contextlib.ExitStack() as stack:
        ask = ["mariadb", "--no-defaults", "-uroot", f"--socket={socket}", "-e", "CREATE DATABASE wp"]
        subprocess.run(ask, check=True, capture_output=True)
        stack.enter_context(running(web, port, folder, env={"PHP_CLI_SERVER_WORKERS": "4"}))
        blog = WordPress(f"http://127.0.0.1:{port}")
        blog.found()
        yield blog
