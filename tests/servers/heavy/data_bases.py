"""The servers behind the servers: PostgreSQL and Redis (Debian ``postgresql``, ``redis-server``), with nothing in them."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.servers.server_process import free_port, needs, running

_PROGRAMS = Path("/usr/lib/postgresql")  # a folder per version, none of them in the path


@contextlib.contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL of its own; its address.  Nobody asks for a password."""
    found = sorted(_PROGRAMS.glob("*/bin"), key=lambda p: float(p.parent.name))
    programs = found[-1] if found else _PROGRAMS
    needs(str(programs / "initdb"), str(programs / "postgres"))
    port = free_port()
    with tempfile.TemporaryDirectory() as name:  # not below pytest's own folder, which nobody else may enter
        folder = Path(name)
        data = folder / "data"
        as_nobody_special: list[str] = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            shutil.chown(folder, "postgres", "postgres")
            as_nobody_special = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        subprocess.run(
            [*as_nobody_special, str(programs / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust",
             "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
            check=True, capture_output=True, cwd=folder,
        )  # fmt: skip
        server = [*as_nobody_special, str(programs / "postgres"), "-D", str(data), "-h", "127.0.0.1", "-p", str(port),
                  "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=200"]  # fmt: skip
        with running(server, port, folder):
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"


@contextlib.contextmanager
def redis(folder: Path) -> Iterator[str]:
    """A Redis of its own, which writes nothing down; its host and port."""
    needs("redis-server")
    port = free_port()
    server = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with running(server, port, folder):
        yield f"127.0.0.1:{port}"
