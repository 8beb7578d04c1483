"""Only http and https addresses with a host and without credentials are opened."""

from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from shitstorm_radar.window.links import can_open, open_link

GOOD = [
    "https://example.org/a?b=c#d",
    "http://example.org",
    "HTTPS://EXAMPLE.ORG/",
    "https://müller.example/straße",
    "http://127.0.0.1:8080/feed",
    "http://[::1]/x",
]
BAD = [
    None,
    "",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "file:///etc/passwd",
    "/etc/passwd",
    "smb://host/share",
    "ms-msdt:/id",
    "mailto:a@example.org",
    "data:text/html,x",
    "ftp://example.org/",
    "-flag",
    "--version",
    "example.org",
    "//example.org/x",
    "http:",
    "http://",
    "http:///etc/passwd",
    "https://user@example.org/",
    "https://user:password@example.org/",
    "https://example.org\\@evil.example/",
    "https://example.org/a b",
    " https://example.org",
    "https://example.org/\x00",
    "http:example.org",
    "https://example.org:99999/",
    "https://" + "a" * 5000,
]

SLOT: Any = "open"  # the stub asks for bytes, the library for str


class Browser(QObject):
    """Stands where the system's browser stands."""

    def __init__(self):
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp):
    standing = Browser()
    for scheme in ("http", "https", "file", "javascript", "ftp", "smb", "mailto", "data"):
        QDesktopServices.setUrlHandler(scheme, standing, SLOT)
    yield standing
    for scheme in ("http", "https", "file", "javascript", "ftp", "smb", "mailto", "data"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize("address", GOOD)
def test_web_addresses_reach_the_browser(browser, address):
    assert can_open(address)
    assert open_link(address)
    assert len(browser.opened) == 1


@pytest.mark.parametrize("address", BAD)
def test_nothing_else_is_handed_to_the_system(browser, address):
    assert not can_open(address)
    assert not open_link(address)
    assert browser.opened == []
