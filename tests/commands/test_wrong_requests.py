"""Whatever is wrong with a request: one line on stderr that names the place and the way out, exit code 2, no trace."""

import sqlite3

import pytest

from shitstorm_radar.store.sqlite_store import open_store
from tests.commands.console import program

GOOD = "published_at,text\n2026-01-01T00:00:00Z,hallo welt\n"
SERIES = "time,mentions\n2026-01-01T00:00:00Z,1\n2026-01-01T00:05:00Z,2\n"


@pytest.fixture
def files(console):
    console.file("good.csv", GOOD)
    console.file("columns.csv", "a,b\n1,2\n")
    console.file("binary.csv", b"\xff\xfe\x00\x01\x02binary")
    console.file("empty.csv", "")
    console.file("time.csv", "published_at,text\nquatsch,x\n")
    console.file("series.csv", SERIES)
    console.file("gap.csv", SERIES + "2026-01-01T00:20:00Z,1\n")
    (console.folder / "folder").mkdir()
    with open_store(console.folder / "empty.db"):
        pass
    with open_store(console.folder / "newer.db"):
        pass
    with sqlite3.connect(console.folder / "newer.db") as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    return console.folder


@pytest.mark.parametrize(
    ("request_", "named"),
    [
        ("replay {f}/good.csv --topic (hallo", "character 1"),
        ("replay {f}/good.csv --topic nix", "no mention matches"),
        ("replay {f}/missing.csv", "there is no such file"),
        ("replay {f}/columns.csv", "column 'published_at' is missing"),
        ("replay {f}/binary.csv", "line 1"),
        ("replay {f}/empty.csv", "is empty"),
        ("replay {f}/time.csv", "line 2: column 'published_at'"),
        ("replay {f}/folder", "this is a folder"),
        ("replay {f}/good.csv --map text", "field=column"),
        ("replay {f}/good.csv --map foo=bar", "no field 'foo'"),
        ("replay {f}/good.csv --map text=nope", "column 'nope' is missing"),
        ("replay {f}/good.csv --export-incidents {f}/no/x.csv", "does not exist"),
        ("replay {f}/good.csv --export-series {f}/folder", "is a folder"),
        ("replay {f}/good.csv --time-format %Q", "bad directive"),
        ("preview {f}/missing.csv", "there is no such file"),
        ("preview " + "a" * 400, "cannot be read"),
        ("preview {f}/good.csv --map foo", "field=column"),
        ("backtest {f}/missing.csv --out {f}/o.csv", "cannot be read"),
        ("backtest {f}/folder --out {f}/o.csv", "cannot be read"),
        ("backtest {f}/good.csv --out {f}/o.csv", "column time is missing"),
        ("backtest {f}/gap.csv --out {f}/o.csv", "line 4"),
        ("backtest {f}/series.csv --out {f}/no/o.csv", "does not exist"),
        ("backtest {f}/series.csv --out {f}/o.csv --budget 0", "'0' is not a budget"),
        ("backtest {f}/series.csv --out {f}/o.csv --budget much", "'much' is not a budget"),
        ("backtest {f}/series.csv --out {f}/o.csv --budget nan", "at most 100"),
        ("backtest {f}/series.csv", "--out"),
        ("backtest --out {f}/o.csv", "SERIES.csv"),
        ("backtest", "--topic"),
        ("backtest {f}/series.csv --out {f}/o.csv --topic x", "alone"),
        ("--store {f}/empty.db backtest --topic nix", "no topic 'nix'"),
        ("--store {f}/none.db backtest --topic nix", "no store yet"),
        ("score {f}/missing.txt", "cannot be read"),
        ("demo --speed 0", "'0' is not a speed"),
        ("demo --headless --export {f}/no/e.csv", "does not exist"),
        ("--store {f}/none.db export incidents --out {f}/x.csv", "no store yet"),
        ("export incidents --out {f}/x.csv --store {f}/none.db", "no store yet"),
        ("collect --store={f}/newer.db", "newer"),
        ("--store {f}/binary.csv export incidents --out {f}/x.csv", "not a store of this program"),
        ("--store {f}/newer.db export incidents --out {f}/x.csv", "newer"),
        ("--store {f}/newer.db collect", "newer"),
        ("--store {f}/binary.csv collect", "not a store of this program"),
        ("--store {f}/folder collect", "cannot be opened"),
        ("--store {f}/good.csv/x.db collect", "cannot be made"),
        ("--store {f}/empty.db collect --once", "there are no sources yet"),
        ("--store {f}/empty.db export incidents --out {f}/x.csv --topic nix", "no topic 'nix'"),
        ("--store {f}/empty.db export timeline --out {f}/x.csv --incident nix", "no incident 'nix'"),
        ("--store {f}/empty.db export mentions --out {f}/x.csv --incident nix", "no incident 'nix'"),
        ("--store {f}/empty.db export mentions --out {f}/x.csv", "say which mentions"),
        ("--store {f}/empty.db export incidents --out {f}/no/x.csv", "does not exist"),
        ("--store {f}/empty.db export incidents --out {f}/x.csv --delimiter , --decimal ,", "--decimal"),
        ("--store {f}/empty.db export series --topic x --out {f}/x.csv --from quatsch", "'quatsch' is no time"),
        ("unknown", "invalid choice"),
    ],
)
def test_a_wrong_request_is_answered_with_its_place_and_exit_code_2(console, files, request_, named):
    answer = console(*[word.format(f=files) for word in request_.split()])

    assert answer.code == 2
    assert named in answer.err
    assert "Traceback" not in answer.err
    assert answer.out == ""


def test_an_empty_query_is_refused(console, files):
    assert console("replay", files / "good.csv", "--topic", "").code == 2


def test_a_store_that_somebody_else_writes_is_named(console):
    path = console.folder / "busy.db"
    with open_store(path):
        answer = console("--store", path, "collect")

    assert answer.code == 2
    assert str(path) in answer.err


def test_without_a_display_the_app_says_what_to_do():
    answer = program(DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)

    assert answer.code == 2
    assert "collect" in answer.err
    assert "Traceback" not in answer.err


def test_a_display_that_does_not_answer_is_an_error_like_any_other(tmp_path):
    answer = program("--store", tmp_path / "x.db", DISPLAY=":4711", WAYLAND_DISPLAY=None, QT_QPA_PLATFORM="xcb")

    assert answer.code == 2
    assert "collect" in answer.err
    assert "Traceback" not in answer.err
