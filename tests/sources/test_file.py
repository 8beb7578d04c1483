"""A file or folder that grows between visits."""

import asyncio
import csv
import io
import itertools
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.errors import SourceError
from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources import file
from shitstorm_radar.sources.base import Cursor, Visit
from shitstorm_radar.sources.file import FileSource

NOW = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
HEAD = "published_at,text,id\n"


def row(number: int, text: str = "x") -> str:
    return f"2026-11-02T09:00Z,{text},{number}\n"


def write(path: Path, content: str, *, mode: str = "w", age_s: float = 1.0) -> None:
    """Write, and let the file look as if that was ``age_s`` before ``NOW``."""
    with path.open(mode, newline="") as stream:
        stream.write(content)
    changed = NOW.timestamp() - age_s
    os.utime(path, (changed, changed))


def add(path: Path, content: str, *, age_s: float = 0.5) -> None:
    write(path, content, mode="a", age_s=age_s)


def poll(path: Path, cursor: Cursor | None = None, **options: str) -> Visit:
    source = FileSource(SourceConfig("s", SourceKind.FILE, "Datei", str(path), options))
    return asyncio.run(source.poll(cursor or {}, NOW))


def ids(visit: Visit) -> list[str]:
    return [m.uid.removeprefix("file:s/") for m in visit.mentions]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mentions.csv"


def test_a_file_has_an_id_and_uses_no_hosts_budget(path):
    source = FileSource(SourceConfig("s", SourceKind.FILE, "Datei", str(path)))

    assert (source.source_id, source.host) == ("s", "")


def test_the_first_visit_reads_all_rows_and_the_next_only_new_ones(path):
    write(path, HEAD + row(1) + row(2))
    first = poll(path)
    add(path, row(3))
    second = poll(path, first.cursor)

    assert (ids(first), ids(second)) == (["1", "2"], ["3"])
    assert second.mentions[0].first_seen_at == NOW


def test_an_unchanged_file_brings_nothing_and_says_so(path):
    write(path, HEAD + row(1))
    visit = poll(path, poll(path).cursor)

    assert (visit.mentions, visit.note, visit.wait) == ((), "nothing was added", None)


def test_a_half_written_last_line_is_left_for_the_next_visit(path):
    write(path, HEAD + row(1) + "2026-11-02T09:00Z,hal")
    first = poll(path)
    add(path, "f fertig,2\n")
    second = poll(path, first.cursor)

    assert (ids(first), ids(second)) == (["1"], ["2"])
    assert second.mentions[0].text == "half fertig"


def test_a_text_of_several_lines_that_is_half_written_is_left_too(path):
    write(path, HEAD + row(1) + '2026-11-02T09:00Z,"eins\n')
    first = poll(path)
    add(path, 'zwei",2\n' + row(3))
    second = poll(path, first.cursor)

    assert (ids(first), ids(second)) == (["1"], ["2", "3"])
    assert second.mentions[0].text == "eins\nzwei"


def test_a_last_line_without_an_end_counts_once_the_file_is_left_alone(path):
    write(path, HEAD + row(1) + row(2).rstrip())
    fresh = poll(path)
    os.utime(path, (NOW.timestamp() - 60, NOW.timestamp() - 60))
    settled = poll(path, fresh.cursor)
    add(path, "\n" + row(3))
    later = poll(path, settled.cursor)

    assert (ids(fresh), ids(settled), ids(later)) == (["1"], ["2"], ["3"])
    assert poll(path, later.cursor).mentions == ()


def test_json_lines_grow_too(tmp_path):
    path = tmp_path / "mentions.jsonl"
    write(path, '{"published_at": "2026-11-02", "text": "a", "id": "1"}\n{"published_at": "20')
    first = poll(path)
    add(path, '26-11-02", "text": "b", "id": "2"}\n')

    assert (ids(first), ids(poll(path, first.cursor))) == (["1"], ["2"])


@pytest.mark.parametrize("replace", ["cut", "swap", "rewrite"])
def test_a_file_that_was_replaced_is_read_from_its_beginning(path, replace):
    write(path, HEAD + row(1) + row(2))
    first = poll(path)
    if replace == "cut":
        write(path, HEAD + row(3))
    elif replace == "swap":
        write(path.with_suffix(".new"), HEAD + row(1) + row(2) + row(3))
        path.with_suffix(".new").rename(path)
    else:
        write(path, HEAD + row(3, "another text") + row(4) + row(5))

    expected = {"cut": ["3"], "swap": ["1", "2", "3"], "rewrite": ["3", "4", "5"]}[replace]
    assert ids(poll(path, first.cursor)) == expected


def test_lines_keep_their_numbers_over_visits(path):
    write(path, HEAD + '2026-11-02T09:00Z,"a\nb",1\n')
    first = poll(path)
    add(path, row(2) + "nie,x,3\n")
    second = poll(path, first.cursor)

    assert second.note.startswith("mentions.csv, line 5: column 'published_at': 'nie'")
    assert (ids(second), second.skipped) == (["2"], 1)


def test_a_big_file_is_read_in_parts_and_each_asks_to_come_back_at_once(path, monkeypatch):
    monkeypatch.setattr(file, "ROWS_AT_ONCE", 100)
    write(path, HEAD + "".join(row(n) for n in range(250)))

    cursor: Cursor = {}
    parts = []
    for _ in range(4):
        visit = poll(path, cursor)
        parts.append((len(visit.mentions), visit.wait, visit.complete))
        cursor = visit.cursor

    now = timedelta(0)
    assert parts == [(100, now, True), (100, now, True), (50, None, True), (0, None, True)]


def test_all_tables_and_json_lines_of_a_folder_are_read(tmp_path):
    write(tmp_path / "b.csv", HEAD + row(2))
    write(tmp_path / "a.jsonl", '{"published_at": "2026-11-02", "text": "a", "id": "1"}\n')
    write(tmp_path / "notes.txt", "no mentions")
    write(tmp_path / ".hidden.csv", HEAD + row(9))
    (tmp_path / "inner.csv").mkdir()

    first = poll(tmp_path)
    write(tmp_path / "c.tsv", (HEAD + row(3)).replace(",", "\t"))
    (tmp_path / "b.csv").unlink()
    second = poll(tmp_path, first.cursor)

    assert (ids(first), ids(second)) == (["1", "2"], ["3"])
    assert isinstance(second.cursor["files"], dict)
    assert sorted(second.cursor["files"]) == ["a.jsonl", "c.tsv"]


def test_the_files_of_a_folder_share_the_rows_of_a_visit(tmp_path, monkeypatch):
    monkeypatch.setattr(file, "ROWS_AT_ONCE", 2)
    for n in range(3):
        write(tmp_path / f"{n}.csv", HEAD + row(n) + row(n + 10))

    first = poll(tmp_path)
    second = poll(tmp_path, first.cursor)

    assert (ids(first), first.wait) == (["0", "10"], timedelta(0))
    assert ids(second) == ["1", "11"]


def test_one_broken_file_of_a_folder_does_not_silence_the_others(tmp_path):
    write(tmp_path / "a.csv", "when,what\n1,2\n")
    write(tmp_path / "b.csv", HEAD + row(1))

    visit = poll(tmp_path)

    assert ids(visit) == ["1"]
    assert "a.csv, line 1: column 'published_at' is missing" in visit.note


def test_an_empty_folder_and_an_empty_file_are_no_failure(tmp_path, path):
    nothing = poll(tmp_path)
    write(path, "")
    empty = poll(path)
    write(path, HEAD + row(1))

    assert nothing.note == "the folder holds no file ending in .csv, .tsv, .jsonl, .ndjson, .json"
    assert (empty.mentions, empty.note) == ((), "nothing was added")
    assert ids(poll(path, empty.cursor)) == ["1"]


def test_a_file_that_became_empty_is_forgotten(path):
    write(path, HEAD + row(1))
    first = poll(path)
    write(path, "")
    empty = poll(path, first.cursor)

    assert empty.cursor == {"files": {}}


def test_the_mapping_the_format_and_the_zone_are_the_users(path):
    write(path, "when;what\n02/24/2015 12:35;x\n")

    options = {"map": "published_at=when,text=what", "time_format": "%m/%d/%Y %H:%M", "zone": "Europe/Berlin"}
    (mention,) = poll(path, None, **options).mentions

    assert mention.published_at == datetime(2015, 2, 24, 11, 35, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content", "options", "condition", "code"),
    [
        (None, {}, SourceCondition.WRONG_ADDRESS, "file_missing"),
        ("a,b\n1,2\n", {}, SourceCondition.BROKEN_DATA, "column_missing"),
        (HEAD + "nie,x,1\n", {}, SourceCondition.BROKEN_DATA, "no_row"),
        (HEAD, {"map": "text"}, SourceCondition.BROKEN_DATA, "bad_map"),
        (HEAD, {"zone": "Mars"}, SourceCondition.BROKEN_DATA, "unknown_zone"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_state_of_its_source(path, content, options, condition, code):
    if content is not None:
        write(path, content)

    with pytest.raises(SourceError) as caught:
        poll(path, **options)

    assert (caught.value.condition, caught.value.code) == (condition, code)


@pytest.mark.parametrize("name", ["x" * 300, "x\0y"])
def test_a_file_nobody_may_open_is_blocked(tmp_path, name):
    with pytest.raises(SourceError) as caught:
        poll(tmp_path / name)

    assert (caught.value.condition, caught.value.code) == (SourceCondition.BLOCKED, "file_unreadable")


def test_one_bad_row_added_is_skipped_but_three_and_no_good_one_mean_that_the_file_no_longer_fits(path):
    write(path, HEAD + row(1))
    first = poll(path)
    add(path, "nie,x,2\n")
    second = poll(path, first.cursor)
    add(path, "nie,x,3\n" * 3, age_s=0.25)

    assert (second.mentions, second.skipped) == ((), 1)
    with pytest.raises(SourceError, match="no row can be read"):
        poll(path, second.cursor)


@pytest.mark.parametrize(
    "files",
    [
        None,
        "x",
        {"mentions.csv": 5},
        {"mentions.csv": {"offset": 3}},
        {"mentions.csv": dict.fromkeys(("inode", "offset", "line", "size", "changed_ns", "head", "head_size"), "x")},
        {"mentions.csv": dict.fromkeys(("inode", "offset", "line", "size", "changed_ns", "head", "head_size"), 5)},
    ],
)
def test_a_cursor_that_cannot_be_understood_means_reading_anew(path, files):
    write(path, HEAD + row(1))

    assert ids(poll(path, {"files": files})) == ["1"]


def test_reading_a_big_file_lets_others_in_the_loop_have_their_turn(path):
    write(path, HEAD + "".join(row(n) for n in range(1000)))
    turns = 0

    async def main() -> None:
        nonlocal turns
        source = FileSource(SourceConfig("s", SourceKind.FILE, "Datei", str(path)))
        reading = asyncio.create_task(source.poll({}, NOW))
        while not reading.done():
            turns += 1
            await asyncio.sleep(0)

    asyncio.run(main())

    assert turns >= 10


written_texts = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1, max_size=12)


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(written_texts, max_size=6), cuts=st.lists(st.integers(0, 300), max_size=6))
def test_however_a_file_is_written_piece_by_piece_every_row_is_read_exactly_once(tmp_path_factory, texts, cuts):
    path = tmp_path_factory.mktemp("grow") / "x.csv"
    whole = io.StringIO()
    csv.writer(whole).writerows(["2026-11-02", "a" + text, str(n)] for n, text in enumerate(texts))
    content = whole.getvalue().encode()
    path.write_bytes(HEAD.encode())
    cursor: Cursor = {}
    arrived: list[str] = []

    for start, end in itertools.pairwise(sorted({0, len(content), *(c for c in cuts if c < len(content))})):
        with path.open("ab") as stream:
            stream.write(content[start:end])
        changed = NOW.timestamp() - 1 + end / 1e6
        os.utime(path, (changed, changed))
        visit = poll(path, cursor)
        cursor = visit.cursor
        arrived += ids(visit)

    assert arrived == [str(n) for n in range(len(texts))]


def test_a_home_that_nobody_has_is_a_missing_file():
    with pytest.raises(SourceError) as caught:
        poll(Path("~nobody-of-this-name/x.csv"))

    assert caught.value.code == "file_missing"
