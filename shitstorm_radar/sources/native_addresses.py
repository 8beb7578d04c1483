"""What addresses of stores and channels name: apart from their connectors, because the window asks before these are loaded."""

from __future__ import annotations

import re
from typing import Final

_ID: Final = re.compile(r"(?:^|/id|[?&]id=)(\d{5,15})(?:$|[/?#&])")
_COUNTRY: Final = re.compile(r"apps\.apple\.com/([a-z]{2})/", re.IGNORECASE)
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}", re.ASCII)
_PACKAGE: Final = re.compile(r"([A-Za-z]\w{0,60}(?:\.[A-Za-z]\w{0,60}){1,10})", re.ASCII)
_PACKAGE_LINK: Final = re.compile(rf"[?&]id={_PACKAGE.pattern}(?=$|[&#])", re.ASCII)
_LINK: Final = re.compile(r"^(?:https?://)?(?:www\.)?[^/]+/(?:s/)?@?([A-Za-z0-9_]+)", re.ASCII)


def app_of(address: str) -> str:
    """The app's number in a link to the store; empty when there is none.

    >>> app_of("https://apps.apple.com/de/app/db-navigator/id343555245?l=en"), app_of("343555245")
    ('343555245', '343555245')
    """
    found = _ID.search(address.strip())
    return found[1] if found else ""


def country_of(address: str) -> str:
    """The country in a link to the store; empty when there is none."""
    found = _COUNTRY.search(address)
    return found[1].lower() if found else ""


def channel_of(address: str) -> str:
    """The channel's name in an address; empty when there is none.

    >>> channel_of("@bahn_de"), channel_of("https://t.me/s/bahn_de/12"), channel_of("t.me/+AbC")
    ('bahn_de', 'bahn_de', '')
    """
    text = address.strip()
    link = _LINK.match(text)
    name = link[1] if link else text.removeprefix("@")
    return name if _NAME.fullmatch(name) else ""


def package_of(address: str) -> str:
    """The package name in a link to an app on Google Play, or by itself; empty when there is none.

    >>> package_of("https://play.google.com/store/apps/details?id=de.muster.app&hl=de"), package_of("de.muster.app")
    ('de.muster.app', 'de.muster.app')
    """
    found = _PACKAGE_LINK.search(address) or _PACKAGE.fullmatch(address.strip())
    return found[1] if found else ""
