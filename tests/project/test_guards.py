"""The guards of tests/conftest.py bite."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests import conftest

FOREIGN = "192.0.2.1"  # TEST-NET-1, belongs to nobody


@pytest.fixture
def expected_straying() -> Iterator[list[str]]:
    """The test strays on purpose: it looks at what the guard noted and clears it."""
    yield conftest._strayed
    conftest._strayed.clear()


def test_connect_to_a_foreign_host_is_refused(expected_straying: list[str]) -> None:
    with socket.socket() as sock, pytest.raises(conftest.ForeignHostError, match=FOREIGN.replace(".", r"\.")):
        sock.connect((FOREIGN, 80))
    assert expected_straying == ["socket.connect ('192.0.2.1', 80)"]


def test_connect_ex_to_a_foreign_host_is_refused(expected_straying: list[str]) -> None:
    with socket.socket() as sock, pytest.raises(conftest.ForeignHostError):
        sock.connect_ex((FOREIGN, 80))
    assert expected_straying


def test_create_connection_to_a_foreign_ipv6_host_is_refused(expected_straying: list[str]) -> None:
    with pytest.raises(conftest.ForeignHostError):
        socket.create_connection(("2001:db8::1", 80), timeout=1)
    assert expected_straying


def test_a_datagram_to_a_foreign_host_is_refused(expected_straying: list[str]) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock, pytest.raises(conftest.ForeignHostError):
        sock.sendto(b"x", (FOREIGN, 53))
    assert expected_straying


def test_asyncio_cannot_reach_a_foreign_host_either(expected_straying: list[str]) -> None:
    async def go() -> None:
        await asyncio.open_connection(FOREIGN, 80)

    with pytest.raises(conftest.ForeignHostError), asyncio.Runner() as runner:
        runner.run(go())
    assert expected_straying


def test_the_look_up_of_a_foreign_name_is_refused(expected_straying: list[str]) -> None:
    with pytest.raises(socket.gaierror, match=r"example\.org"):
        socket.getaddrinfo("example.org", 80)
    assert expected_straying == ["look-up of 'example.org'"]


def test_a_reserved_name_is_just_unknown() -> None:
    with pytest.raises(socket.gaierror):
        socket.create_connection(("radar.invalid", 80), timeout=1)


def test_a_swallowed_attempt_is_still_on_record(expected_straying: list[str]) -> None:
    with contextlib.suppress(BaseException), socket.socket() as sock:
        sock.connect((FOREIGN, 80))
    assert expected_straying


def test_loopback_and_unix_sockets_are_free(tmp_path: Path) -> None:
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        with socket.create_server((host, 0), family=family) as server:
            socket.create_connection(server.getsockname()[:2], timeout=5).close()
    path = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(path)
        server.listen()
        client.connect(path)


@pytest.mark.parametrize(
    ("family", "address", "own"),
    [
        (socket.AF_INET, ("127.8.9.10", 1), True),
        (socket.AF_INET, ("localhost", 1), True),
        (socket.AF_INET, ("10.0.0.1", 1), False),
        (socket.AF_INET, ("example.org", 1), False),
        (socket.AF_INET6, ("::1", 1, 0, 0), True),
        (socket.AF_INET6, ("::ffff:127.0.0.1", 1, 0, 0), True),
        (socket.AF_INET6, ("::ffff:192.0.2.1", 1, 0, 0), False),
        (socket.AF_INET6, ("fe80::1%eth0", 1, 0, 0), False),
        (socket.AF_UNIX, "/run/bus", True),
        (socket.AF_UNIX, b"\0abstract", True),
    ],
)
def test_own_machine_is_told_from_others(family: int, address: object, own: bool) -> None:
    assert conftest.is_own_machine(family, address) is own


def test_a_window_left_open_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    window.show()
    try:
        assert conftest.open_windows() == [repr(window)]
    finally:
        window.close()
    assert conftest.open_windows() == []


def test_the_programs_default_store_lies_in_a_folder_of_the_test_run() -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems ask no variable for their folders")
    assert "xdg_data_home" in platformdirs.user_data_dir("shitstorm-radar", appauthor=False)
