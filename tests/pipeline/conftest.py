from collections.abc import Iterator
from pathlib import Path

import pytest

from shitstorm_radar.pipeline import bin_closing
from shitstorm_radar.store.sqlite_store import SqliteStore, open_store
from tests.pipeline.desk import Desk, SimpleDetector


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with open_store(tmp_path / "radar.sqlite3", durable=False) as store:
        yield store


@pytest.fixture
def desk(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(bin_closing, "Detector", SimpleDetector)
    SimpleDetector.shown.clear()
    SimpleDetector.budgets.clear()
    return Desk(store)
