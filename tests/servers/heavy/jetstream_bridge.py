"""The firehose of Bluesky's own servers, told as Jetstream tells it.

Jetstream itself, a program in Go, does not run here.  What is Bluesky's: the posts, the account server with its
firehose, and the package ``@atproto/sync`` that proves and unpacks each commit.  What is ours, and thus not proven by
the tests that use it: the translation into JSON and the answer to a cursor (``jetstream_bridge.mjs``), written after
Jetstream's description and compared with events that it once sent.  It keeps everything since the servers' start, knows
neither compression nor ``wantedDids``, and its times are the account server's, not those of its own receipt.
Source: https://github.com/bluesky-social/jetstream
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.servers.heavy.bluesky_network import NODE, BlueskyNetwork, lend_packages
from tests.servers.server_process import free_port, running

_PROGRAM = Path(__file__).with_suffix(".mjs")


@contextlib.contextmanager
def jetstream_bridge(network: BlueskyNetwork, folder: Path, port: int | None = None) -> Iterator[str]:
    """Its address, as our stream wants it.

    Args:
        port: where it listens; any free one if None.
    """
    port = port or free_port()
    lend_packages(folder)
    shutil.copy(_PROGRAM, folder)
    command = [str(NODE), str(folder / _PROGRAM.name), str(port), network.accounts, network.directory]
    with running(command, port, folder, env={"NODE_ENV": "test"}):
        yield f"ws://127.0.0.1:{port}"
