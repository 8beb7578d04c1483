from collections.abc import Iterator
from pathlib import Path

import pytest

from shitstorm_radar.polling import watch as watch_module
from shitstorm_radar.store.sqlite_store import SqliteStore, open_store
from tests.polling.watch_desk import WatchDesk


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with open_store(tmp_path / "radar.sqlite3", durable=False) as store:
        yield store


@pytest.fixture
def watch_desk(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> WatchDesk:
    desk = WatchDesk(store)
    monkeypatch.setattr(watch_module, "build_connector", desk.connector)
    return desk
