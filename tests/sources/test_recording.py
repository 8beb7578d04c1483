"""Whole files of mentions: tables and JSON lines, good rows and bad."""

import codecs
import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import InputError
from shitstorm_radar.records import MentionKind, TimeTrust
from shitstorm_radar.sources import lines, rows
from shitstorm_radar.sources.recording import Recording, read_recording
from tests.shared_data import shared_data

HEAD = "published_at,text,id\n"


def read(path: Path, content: str | bytes, **how: str) -> Recording:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_recording(path, source_id="s", **how)


@pytest.fixture
def csv_file(tmp_path: Path) -> Path:
    return tmp_path / "mentions.csv"


@pytest.fixture
def json_file(tmp_path: Path) -> Path:
    return tmp_path / "mentions.jsonl"


def texts(recording: Recording) -> list[str]:
    return [mention.text for mention, _ in recording.rows]


def test_a_row_becomes_a_mention_with_everything_it_says(csv_file):
    head = "published_at,text,id,author,url,source,likes,reposts,replies,topic,language,title,kind\n"
    row = "2015-02-24T11:35Z,Nie wieder!,7,@anna,https://x.test/a?utm_source=b,Forum,3,0,,Bahn,DE,Ärger,comment\n"

    (mention, topic), *_ = read(csv_file, head + row).rows

    at = datetime(2015, 2, 24, 11, 35, tzinfo=UTC)
    assert (mention.uid, mention.source_id, mention.platform, mention.channel) == ("file:s/7", "s", "file", "Forum")
    assert (mention.title, mention.text, mention.kind) == ("Ärger", "Nie wieder!", MentionKind.COMMENT)
    assert (mention.published_at, mention.first_seen_at, mention.time_trust) == (at, at, TimeTrust.FEED)
    assert (mention.author.handle, mention.language, mention.language_by) == ("@anna", "de", "source")
    assert (mention.url, mention.canonical_url) == ("https://x.test/a?utm_source=b", "https://x.test/a")
    engagement = mention.engagement
    assert (engagement.likes, engagement.reposts, engagement.replies, engagement.metrics_at) == (3, 0, None, at)
    assert mention.text_hash
    assert topic == "Bahn"


def test_what_a_row_does_not_say_stays_unknown(csv_file):
    (mention, topic), *_ = read(csv_file, "published_at,text\n2015-02-24,Hallo\n").rows

    assert (mention.channel, mention.url, mention.language, mention.author.handle, topic) == (
        "mentions.csv",
        None,
        None,
        None,
        None,
    )
    assert (mention.engagement.likes, mention.engagement.metrics_at) == (None, None)


def test_a_row_without_an_id_is_known_by_what_it_says(csv_file):
    content = "published_at,text\n2015-02-24,Hallo\n2015-02-24,Hallo\n2015-02-25,Hallo\n"

    uids = [mention.uid for mention, _ in read(csv_file, content).rows]

    assert uids[0] == uids[1] != uids[2]
    assert uids[0].startswith("file:s/")


def test_odd_counts_kinds_and_addresses_are_left_out(csv_file):
    head = "published_at,text,url,likes,reposts,kind\n"

    (mention, _), *_ = read(csv_file, head + "2015-02-24,x,javascript:alert(1),viele,12.0,rant\n").rows

    assert (mention.url, mention.engagement.likes, mention.engagement.reposts) == (None, None, 12)
    assert mention.kind is MentionKind.POST


def test_markup_controls_and_lone_surrogates_never_reach_a_mention(json_file):
    row = '{"published_at":"2015-02-24","text":"a\\u0000 <b>b</b> \\ud800 &amp; c","id":"\\ud8001"}\n'

    (mention, _), *_ = read(json_file, row).rows

    assert mention.text == "a b & c"
    assert mention.uid.encode()


def test_a_quoted_text_may_run_over_several_lines_and_hold_delimiters(csv_file):
    recording = read(csv_file, HEAD + '2015-02-24,"eins,\nzwei ""drei""",1\n2015-02-24,vier,2\n')

    assert texts(recording) == ['eins,\nzwei "drei"', "vier"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(csv_file, delimiter):
    content = "published_at,text,id\n24.02.2015 11:35,x,1\n".replace(",", delimiter)

    assert texts(read(csv_file, content)) == ["x"]


def test_a_delimiter_is_right_only_if_the_columns_are_there(csv_file):
    content = "published_at;text;a,b,c,d,e\n2015-02-24;x;y\n"

    assert texts(read(csv_file, content)) == ["x"]


def test_excels_hint_of_the_delimiter_is_understood(csv_file):
    recording = read(csv_file, "sep=;\r\npublished_at;text\r\n2015-02-24;x\r\n;y\r\n")

    assert texts(recording) == ["x"]
    assert str(recording.problems[0]) == "line 4: column 'published_at': the time is missing"


@pytest.mark.parametrize(
    "encode",
    [
        lambda s: s.encode(),
        lambda s: codecs.BOM_UTF8 + s.encode(),
        lambda s: codecs.BOM_UTF16_LE + s.encode("utf-16-le"),
        lambda s: codecs.BOM_UTF16_BE + s.encode("utf-16-be"),
        lambda s: s.encode("cp1252"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_usual_encoding_is_read(csv_file, encode, newline):
    content = "published_at;text\n2015-02-24;Größe – 5 €\n2015-02-24;zwei".replace("\n", newline)

    assert texts(read(csv_file, encode(content))) == ["Größe – 5 €", "zwei"]


def test_characters_that_look_like_line_ends_in_utf_16_are_none(csv_file):
    content = "published_at,text\n2015-02-24,aĊਊ\u0a00b\n2015-02-24,c\n"
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        assert texts(read(csv_file, mark + content.encode(encoding))) == ["aĊਊ\u0a00b", "c"]


def test_a_file_of_two_encodings_is_read_line_by_line(csv_file):
    content = HEAD.encode() + "2015-02-24,Größe,1\n".encode() + "2015-02-24,Größe,2\n".encode("cp1252")

    assert texts(read(csv_file, content)) == ["Größe", "Größe"]


def test_bad_rows_are_told_by_line_and_column_and_the_others_are_read(csv_file):
    content = HEAD + '"2015-02-24","a\nb",1\nmorgen,x,2\n2015-02-24,,3\n2015-02-24,a,b,c\n\n2015-02-24,gut,4,,\n'

    recording = read(csv_file, content)

    assert texts(recording) == ["a\nb", "gut"]
    assert [problem.line for problem in recording.problems] == [4, 5, 6]
    assert "column 'published_at': 'morgen'" in str(recording.problems[0])
    assert str(recording.problems[1]) == "line 5: column 'text' is empty"
    assert "4 cells, but 3 columns" in str(recording.problems[2])


def test_a_quotation_that_is_never_closed_costs_only_its_own_row(csv_file):
    recording = read(csv_file, HEAD + '2015-02-24,"offen,1\n2015-02-24,gut,2\n2015-02-24,auch gut,3\n')

    assert texts(recording) == ["gut", "auch gut"]
    assert str(recording.problems[0]) == "line 2: a quotation mark is never closed"


def test_a_quotation_that_swallows_more_than_a_text_can_hold_costs_only_its_own_row(csv_file):
    good = "2015-02-24,gut,2\n" * 100
    usual = csv.field_size_limit(1000)
    try:
        recording = read(csv_file, HEAD + '2015-02-24,"offen,1\n' + good)
    finally:
        csv.field_size_limit(usual)

    assert len(recording.rows) == 100
    assert "too long" in str(recording.problems[0])
    assert len(recording.problems) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_line_of_many_megabytes_is_left_out_without_being_held(csv_file, encoding, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_LINE", 1000)
    content = HEAD + f"2015-02-24,{'ä' * 5000},1\n2015-02-24,gut,2\n"

    recording = read(csv_file, content.encode(encoding))

    assert texts(recording) == ["gut"]
    assert str(recording.problems[0]) == "line 2: the line is longer than a megabyte"


def test_a_last_line_without_an_end_is_a_row_too(csv_file, json_file):
    assert texts(read(csv_file, HEAD + "2015-02-24,x,1")) == ["x"]
    assert texts(read(json_file, '{"published_at":"2015-02-24","text":"x"}')) == ["x"]


def test_json_lines_are_read_with_numbers_blank_lines_and_objects_within(json_file):
    objects = [
        {"created": 1424777700, "post": {"body": "eins"}, "id": 7, "likes": 3, "verified": True},
        {"created": 1424777700.0, "post": {"body": "zwei"}, "author": "anna", "more": [1]},
    ]
    content = "\n\n".join(map(json.dumps, objects))

    recording = read(json_file, content, column_map="published_at=created,text=post.body")

    assert texts(recording) == ["eins", "zwei"]
    assert recording.rows[0][0].uid == "file:s/7"
    assert recording.rows[0][0].engagement.likes == 3
    assert recording.rows[1][0].author.handle == "anna"


def test_json_lines_are_known_without_their_ending(tmp_path):
    assert texts(read(tmp_path / "export.txt", '{"published_at":"2015-02-24","text":"x"}\n')) == ["x"]


@pytest.mark.parametrize("line", ["{", "[1]", '"x"', "[" * 100_000, '{"a":' + "9" * 5000 + "}"])
def test_a_line_that_is_no_object_is_told_and_the_others_are_read(json_file, line):
    recording = read(json_file, line + '\n{"published_at":"2015-02-24","text":"x"}\n' + line + "\n")

    assert texts(recording) == ["x"]
    assert [p.line for p in recording.problems] == [1, 3]


def test_objects_nested_without_end_are_cut(json_file):
    deep = '{"a":' * 50 + "1" + "}" * 50

    recording = read(json_file, f'{{"published_at":"2015-02-24","text":"x","n":{deep}}}\n')

    assert texts(recording) == ["x"]


@pytest.mark.parametrize(
    ("name", "content", "code", "hint"),
    [
        ("a.csv", "", "file_empty", "a.csv: the file is empty"),
        ("a.csv", "\n \n", "file_empty", "empty"),
        (
            "a.csv",
            "when,text\n1,2\n",
            "column_missing",
            "a.csv, line 1: column 'published_at' is missing; the file has: when, text",
        ),
        ("a.csv", "PK\x03\x04\0\0", "no_table", "no text file"),
        ("a.csv", "published_at,text\rx,y\rz", "no_table", "head of the table"),
        ("a.csv", "published_at,text\nx,y\n", "no_row", "a.csv: no row can be read; line 2: column 'published_at'"),
        ("a.jsonl", '[{"text": 1}]', "no_table", "a.jsonl, line 1: this is no JSON object"),
        ("a.jsonl", '{"text": 1}\n', "column_missing", "'published_at' is missing; the file has: text"),
        ("a.json", "x\n" * 60, "no_table", "a.json, line 1: this is not JSON"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_the_place_and_the_way_out(tmp_path, name, content, code, hint):
    with pytest.raises(InputError) as caught:
        read(tmp_path / name, content)

    assert caught.value.code == code
    assert hint in str(caught.value)


def test_a_path_that_cannot_be_opened_is_named(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_recording(tmp_path / "none.csv", source_id="s")
    with pytest.raises(InputError, match="folder"):
        read_recording(tmp_path, source_id="s")
    with pytest.raises(InputError, match="cannot be read"):
        read_recording(tmp_path / ("x" * 300), source_id="s")
    with pytest.raises(InputError, match="null byte"):
        read_recording(tmp_path / "x\0y", source_id="s")


def test_a_disk_that_fails_while_reading_is_told_as_the_file_it_is():
    with pytest.raises(InputError, match="cannot be read") as caught:
        read_recording(Path("/proc/self/mem"), source_id="s")

    assert caught.value.code == "file_unreadable"


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)


@given(table=st.lists(st.lists(cells, min_size=3, max_size=3), max_size=8))
def test_whatever_a_spreadsheet_writes_is_read_row_by_row(tmp_path_factory, table):
    written = io.StringIO()
    csv.writer(written).writerows([["text", "published_at", "id"], *table])
    path = tmp_path_factory.mktemp("csv") / "x.csv"
    path.write_bytes(written.getvalue().encode())

    with path.open("rb") as stream:
        layout = rows.layout_of(stream, "x.csv", {})
        assert layout is not None
        found = list(rows.rows(stream, layout, layout.start, layout.line, finished=True))

    kept = [[r.values[f] for f in ("text", "published_at", "id")] for r in found if isinstance(r, rows.Row)]
    assert len(found) == sum(1 for row in table if any(row))
    assert [r for r in table if any(r) and not any("\r" in c or "\n" in c for c in r)] == [
        r for r in kept if not any("\r" in c or "\n" in c for c in r)
    ]


@given(st.binary(max_size=400))
def test_any_bytes_are_mentions_problems_or_an_input_error(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("any")
    codes = set()
    for name in ("x.csv", "x.jsonl", "x"):
        try:
            read(folder / name, HEAD.encode() + content)
            read(folder / name, content)
        except InputError as err:
            codes.add(err.code)
    assert codes <= {"file_empty", "no_table", "column_missing", "no_row"}


def test_the_airline_tweets_are_read_whole():
    how = "published_at=tweet_created,id=row,author=author_no,reposts=retweet_count,topic=airline"

    recording = read_recording(shared_data("airline_tweets/tweets.csv"), column_map=how, source_id="airlines")

    assert (len(recording.rows), recording.problems) == (14_640, ())
    assert len({mention.uid for mention, _ in recording.rows}) == 14_640
    assert len({topic for _, topic in recording.rows}) == 6
    times = [m.published_at for m, _ in recording.rows if m.published_at]
    assert (min(times).isoformat(), max(times).isoformat()) == (
        "2015-02-16T23:36:00+00:00",
        "2015-02-24T11:53:00+00:00",
    )
