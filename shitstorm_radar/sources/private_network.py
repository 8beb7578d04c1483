"""Which network addresses belong to the own computer or company, where a stranger's redirect must not lead."""

from __future__ import annotations

import ipaddress
from typing import Final

_ALSO_CLOSED: Final = tuple(
    ipaddress.ip_network(n)
    for n in ("100.64.0.0/10", "192.88.99.0/24", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "3fff::/20")
)


def is_private_address(ip: str) -> bool:
    """Whether a numeric address is anything but a public host's: private, loopback, link-local, reserved, tunnelled.

    >>> is_private_address("192.168.1.1"), is_private_address("::ffff:127.0.0.1"), is_private_address("9.9.9.9")
    (True, True, False)
    """
    address = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        for embedded in (address.ipv4_mapped, address.sixtofour):
            if embedded is not None and is_private_address(str(embedded)):
                return True
    if not address.is_global or address.is_multicast or address.is_reserved:
        return True
    return any(address.version == n.version and address in n for n in _ALSO_CLOSED)


def is_numeric_host(host: str) -> bool:
    """Whether a host is written as a numeric address.

    >>> is_numeric_host("127.0.0.1"), is_numeric_host("fe80::1%eth0"), is_numeric_host("example.org")
    (True, True, False)
    """
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def names_private_host(host: str) -> bool:
    """Whether the name alone says that a host is not public; used where a proxy looks names up for us.

    >>> names_private_host("localhost"), names_private_host("intranet"), names_private_host("example.org")
    (True, True, False)
    """
    bare = host.rstrip(".").lower()
    if is_numeric_host(bare):
        return is_private_address(bare)
    return "." not in bare or bare.endswith((".localhost", ".local", ".internal", ".lan", ".home.arpa"))
