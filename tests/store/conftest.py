"""The engines on which the contract is checked; another engine joins by one more entry in ``ENGINES``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shitstorm_radar.store.base import Store, StoreReader
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.store.sqlite_store import open_store


class SqliteEngine:
    """Opens the same store again and again."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "radar.sqlite3"

    def writer(self) -> Store:
        return open_store(self.path)

    def reader(self) -> StoreReader:
        return open_reader(self.path)


ENGINES: dict[str, Callable[[Path], SqliteEngine]] = {"sqlite": SqliteEngine}


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> SqliteEngine:
    return ENGINES[request.param](tmp_path)


@pytest.fixture
def store(engine: SqliteEngine) -> Iterator[Store]:
    store = engine.writer()
    yield store
    store.close()


@pytest.fixture
def reader(engine: SqliteEngine, store: Store) -> Iterator[StoreReader]:
    reader = engine.reader()
    yield reader
    reader.close()
