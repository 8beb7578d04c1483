"""Which proxy, if any, leads to a host: the system's own settings, as companies set them."""

from __future__ import annotations

import urllib.request
from collections.abc import Mapping

from shitstorm_radar.sources.private_network import is_numeric_host, names_private_host


def system_proxies() -> Mapping[str, str]:
    """Scheme to proxy address, from the environment, the registry or the system settings."""
    return urllib.request.getproxies()


def proxy_for(scheme: str, host: str, proxies: Mapping[str, str]) -> str:
    """The proxy for a host, empty for none; this computer and numeric private addresses never need one.

    >>> proxy_for("http", "example.org", {"http": "proxy.corp:3128"})
    'http://proxy.corp:3128'
    >>> proxy_for("http", "127.0.0.1", {"http": "proxy.corp:3128"})
    ''
    """
    proxy = proxies.get(scheme) or proxies.get("all") or ""
    nearby = host == "localhost" or (is_numeric_host(host) and names_private_host(host))
    if not proxy or nearby or urllib.request.proxy_bypass(host):
        return ""
    return proxy if "://" in proxy else f"http://{proxy}"
