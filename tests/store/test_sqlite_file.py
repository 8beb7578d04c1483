"""What holds for the SQLite file: one writer, clear words on what is wrong with it, upgrades, and odd values."""

import sqlite3
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from shitstorm_radar.errors import StoreError
from shitstorm_radar.records import Author, Engagement
from shitstorm_radar.store import retention, schema
from shitstorm_radar.store.base import MentionFilter
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.store.sqlite_store import open_store
from tests.store.making import DAY, HOUR, NOON, batch, entry

LONE_SURROGATE = "half \ud83c a sausage"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "radar ä?#.sqlite3"


def made(path: Path, *entries) -> Path:
    store = open_store(path)
    store.ingest(batch(*entries))
    store.close()
    return path


def refusal(call, path) -> StoreError:
    with pytest.raises(StoreError) as refused:
        call(path)
    assert str(path) in str(refused.value) or "step" in str(refused.value)
    return refused.value


def test_a_second_writer_is_refused_by_name_and_let_in_when_the_first_is_gone(path):
    first = open_store(path, owner="collect on desk 3")

    refused = refusal(open_store, path)
    assert refused.code == "in_use"
    assert "collect on desk 3" in str(refused)

    first.close()
    first.close()
    open_store(path).close()


def test_a_killed_writer_leaves_no_lock_behind(path):
    code = f"from pathlib import Path; from shitstorm_radar.store.sqlite_store import open_store\n\
s = open_store(Path({str(path)!r})); print('open', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout
        assert child.stdout.readline() == "open\n"
        assert refusal(open_store, path).code == "in_use"
        child.kill()

    open_store(path).close()


def test_a_reader_sees_what_was_committed_while_the_writer_writes(path):
    writer = open_store(path)
    reader = open_reader(path)
    writer.ingest(batch(entry(1)))

    assert len(reader.mentions(MentionFilter("wurst"), None, 5).rows) == 1
    reader.close()
    writer.close()


def test_a_reader_cannot_write(path):
    reader = open_reader(made(path))

    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader._db.execute("DELETE FROM mention")
    reader.close()


def test_there_is_nothing_to_read_before_the_first_start(path):
    assert refusal(open_reader, path).code == "missing"
    assert not path.exists()


@pytest.mark.parametrize("taken", range(len(schema.STEPS) + 1))
def test_every_former_schema_is_upgraded(path, taken, monkeypatch):
    path.parent.mkdir()
    with monkeypatch.context() as past:
        past.setattr(schema, "STEPS", schema.STEPS[:taken])
        db = sqlite3.connect(path, isolation_level=None)
        assert schema.upgrade(db) == taken
        db.close()
    if 0 < taken < len(schema.STEPS):
        assert refusal(open_reader, path).code == "older_schema"

    assert len(schema.STEPS) - taken == _steps_taken(path)
    store = open_store(path)
    store.ingest(batch(entry(1)))
    assert store.totals("wurst", NOON, NOON + HOUR).mentions == 1
    store.close()


def test_minutes_of_the_former_form_keep_their_counts_in_the_new_one(path, monkeypatch):
    path.parent.mkdir()
    noon = int(NOON.timestamp()) // 60
    with monkeypatch.context() as past:
        past.setattr(schema, "STEPS", schema.STEPS[:5])
        db = sqlite3.connect(path, isolation_level=None)
        schema.upgrade(db)
        db.execute("INSERT INTO topic VALUES (1, 'wurst', 0, 0, 0)")
        block = b"".join(struct.pack("<BIIIdd", minute, 7, 5, 3, 2.5, 1.25) for minute in (0, 59))
        db.execute("INSERT INTO minute_block VALUES (1, ?, ?)", (noon // 60, block))
        db.execute("INSERT INTO hour_bucket VALUES (1, ?, 14, 5.0, 10)", (noon // 60,))
        db.close()

    store = open_store(path)
    minutes, hour = store.series("wurst", NOON, NOON + HOUR, 60), store.series("wurst", NOON, NOON + HOUR, 3600)
    fresh = store.fresh("wurst", NOON, NOON + HOUR)
    store.ingest(batch(entry(1, negativity=0.75)))
    after = store.series("wurst", NOON, NOON + HOUR, 60)
    store.close()

    for figure, per_minute in (("mentions", 7), ("texts", 7), ("authors", 5), ("critical", 2.5)):
        assert getattr(minutes, figure)[[0, 1, 59]].tolist() == [per_minute, 0, per_minute]
        assert getattr(hour, figure).tolist() == [2 * per_minute]
    assert (fresh.mentions[59], fresh.critical[59], fresh.variance[59], fresh.authors[59]) == (3, 1.25, 0, 0)
    assert (after.mentions[0], after.texts[0], after.critical[0]) == (8, 8, 3.25)


def _steps_taken(path):
    db = sqlite3.connect(path, isolation_level=None)
    taken = schema.upgrade(db)
    db.close()
    return taken


def test_an_upgrade_that_fails_leaves_the_step_before_it(path, monkeypatch):
    path.parent.mkdir()
    db = sqlite3.connect(path, isolation_level=None)
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, ("CREATE TABLE half (x INTEGER)", "nonsense")))

    with pytest.raises(sqlite3.OperationalError):
        schema.upgrade(db)

    assert db.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS) - 1,)
    assert db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'half'").fetchone() is None
    db.close()


@pytest.mark.parametrize("call", [open_store, open_reader])
def test_a_file_of_a_newer_program_is_left_alone(path, call):
    db = sqlite3.connect(made(path, entry(1)))
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()

    refused = refusal(call, path)
    assert refused.code == "newer_schema"
    assert refused.details == {"step": "99", "known": str(len(schema.STEPS))}
    assert path.read_bytes() == before


@pytest.mark.parametrize("call", [open_store, open_reader])
@pytest.mark.parametrize("harm", ["garbage", "first page", "another program's"])
def test_a_damaged_file_is_named_and_left_alone(path, call, harm):
    made(path, entry(1))
    if harm == "another program's":
        path.unlink()
        db = sqlite3.connect(path)
        db.execute("CREATE TABLE bookmarks (address TEXT)")
        db.close()
    else:
        content = bytearray(path.read_bytes())
        content[: 100 if harm == "garbage" else 0] = b"garbage " * (12 if harm == "garbage" else 0)
        content[100:200] = b"\xff" * 100
        path.write_bytes(content)
    before = path.read_bytes()

    refused = refusal(call, path)
    assert refused.code == "damaged"
    assert "backup" in str(refused)
    assert path.read_bytes() == before


def test_a_store_that_was_emptied_is_not_taken_for_a_new_one(path):
    made(path, entry(1)).write_bytes(b"")

    assert refusal(open_store, path).code == "damaged"
    assert path.read_bytes() == b""


def test_a_store_that_was_moved_away_makes_room_for_a_new_one(path):
    made(path, entry(1)).rename(path.with_name("backup"))

    store = open_store(path)
    assert store.known(["feed:1"]) == frozenset()
    store.close()


def test_damage_deep_in_the_file_is_found_by_the_full_check(path):
    content = bytearray(made(path, *(entry(n, text="x" * 500) for n in range(200))).read_bytes())
    assert _damage(path) == ()

    content[-4096 * 3 :] = b"\x5a" * 4096 * 3
    path.write_bytes(content)

    assert _damage(path)


def _damage(path):
    reader = open_reader(path)
    found = reader.damage()
    reader.close()
    return found


def test_reading_a_damaged_page_says_damaged(path):
    content = bytearray(made(path, *(entry(n, text="x" * 500) for n in range(200))).read_bytes())
    content[4096 * 50 :] = b"\x5a" * (len(content) - 4096 * 50)  # behind the pages of the schema
    path.write_bytes(content)
    reader = open_reader(path)

    with pytest.raises(StoreError) as refused:
        reader.mentions(MentionFilter("wurst"), None, 500)
    assert refused.value.code == "damaged"
    reader.close()


def test_a_full_disk_is_said_and_the_batch_comes_whole_or_not_at_all(path):
    store = open_store(path)
    store.ingest(batch(entry(1)))
    (pages,) = store._db.execute("PRAGMA page_count").fetchone()
    store._db.execute(f"PRAGMA max_page_count = {pages + 2}")

    with pytest.raises(StoreError) as refused:
        store.ingest(batch(*(entry(n, text="x" * 1000) for n in range(2, 300)), cursor={"at": 2}))

    assert refused.value.code == "disk_full"
    assert store.totals("wurst", NOON, NOON + HOUR).mentions == 1
    assert store.series("wurst", NOON, NOON + HOUR, 3600).mentions.tolist() == [1]
    assert store.sources()["news"].cursor == {}
    store.close()


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")

    assert refusal(open_store, tmp_path / "file" / "radar.sqlite3").code == "unwritable"


def test_a_path_that_is_a_folder_is_refused(tmp_path):
    (tmp_path / "radar.sqlite3").mkdir()
    assert refusal(open_store, tmp_path / "radar.sqlite3").code == "unwritable"

    (tmp_path / "other.sqlite3.lock").mkdir()
    assert refusal(open_store, tmp_path / "other.sqlite3").code == "unwritable"


def test_text_that_is_no_valid_unicode_does_not_stop_a_source(path):
    odd: dict[str, Any] = {
        "uid": f"feed:{LONE_SURROGATE}",
        "title": LONE_SURROGATE,
        "text": "NUL \0 inside",
        "url": LONE_SURROGATE,
        "author": Author(handle=LONE_SURROGATE, name="\ud800"),
        "engagement": Engagement(likes=10**30, score=float("nan")),
        "tags": (LONE_SURROGATE,),
    }
    store = open_store(path)
    store.ingest(batch(entry(1, **odd), entry(2)))
    assert store.ingest(batch(entry(1, **odd))) == ()

    kept = store.mentions(MentionFilter("wurst"), None, 5).rows[1].mention
    assert (kept.title, kept.text) == ("half ? a sausage", "NUL \0 inside")
    assert (kept.engagement.likes, kept.engagement.score) == (2**63 - 1, None)
    store.close()


def test_nothing_of_a_deleted_mention_stays_in_the_file(path):
    store = open_store(path)
    secret: dict[str, Any] = {"text": "Schnurrbartgeheimnis", "author": Author("Heimlichtuerin", "Heimlichtuerin")}
    store.ingest(batch(*(entry(n, at=NOON - 40 * DAY, **secret) for n in range(100)), entry(200)))
    store.ingest(batch(*(entry(n, at=NOON - 40 * DAY, text="edited") for n in range(0, 100, 3))))

    assert store.maintain(NOON, {"wurst": 30}) == 100

    left = b"".join(p.read_bytes() for p in path.parent.iterdir())
    assert left.count(b"Schnurrbartgeheimnis") == left.count(b"Heimlichtuerin") == 0
    store.close()


def test_forgetting_finds_each_mention_by_its_key(path):
    store = open_store(path)
    plan = [row[3] for row in store._db.execute(f"EXPLAIN QUERY PLAN {retention.STILL_WANTED}", (0, 0))]
    store.close()

    assert plan[-1] == "SEARCH m USING PRIMARY KEY (topic=? AND minute=? AND mention=?)"


def test_an_authors_pseudonym_differs_from_store_to_store(path, tmp_path):
    keys = []
    for file in (path, tmp_path / "other.sqlite3"):
        store = open_store(file)
        store.ingest(batch(entry(1)))
        keys.append(store._db.execute("SELECT author_key FROM mention").fetchone())
        store.close()

    assert keys[0] != keys[1]
