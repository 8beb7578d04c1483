"""Opening an address in the browser: the only place that hands anything to the system.

``QDesktopServices`` passes on whatever it gets: javascript:, file:, smb:, ms-msdt:, and
what looks like a program's option.  Only web addresses with a host and without
credentials get through here.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_LONGEST = 4096
# no address has them, but parsers disagree on what they mean: "http://a\@b", "java\nscript:"
_ODD = re.compile(r"[\s\\\x00-\x20\x7f-\x9f]")


def web_address(address: str | None) -> QUrl | None:
    """The address as a URL when it may be opened, else None; pure."""
    if not address or len(address) > _LONGEST or _ODD.search(address):
        return None
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in ("http", "https") or not url.host() or url.userInfo():
        return None
    return url


def can_open(address: str | None) -> bool:
    """Whether ``open_link`` would pass the address on."""
    return web_address(address) is not None


def open_link(address: str | None) -> bool:
    """Open a web address in the browser; False when it is none or the system knows no browser."""
    url = web_address(address)
    return url is not None and QDesktopServices.openUrl(url)  # noqa: TID251 - the one allowed call
