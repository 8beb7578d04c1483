"""Which column is which part of a mention."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import InputError
from shitstorm_radar.sources.column_map import FIELDS, bind, parse_map


def test_a_mapping_is_read_pair_by_pair():
    assert parse_map("text=body, published_at = created ,") == {"text": "body", "published_at": "created"}
    assert parse_map("") == {}


def test_a_column_with_a_comma_stands_in_quotes():
    assert parse_map('"text=head, body",id=n') == {"text": "head, body", "id": "n"}


def test_a_column_may_hold_an_equals_sign():
    assert parse_map("text=a=b") == {"text": "a=b"}


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("text", "field=column"),
        ("text=", "field=column"),
        ("words=body", "no field 'words'"),
        ("id=a,id=b", "twice"),
        ("id=a\rb", "one line"),
    ],
)
def test_a_wrong_pair_is_named_with_the_way_out(text, hint):
    with pytest.raises(InputError, match=hint) as caught:
        parse_map(text)

    assert caught.value.code == "bad_map"
    assert "text=body,published_at=created" in str(caught.value)


def test_columns_with_a_fields_own_name_need_no_mapping_whatever_their_capitals():
    assert bind([" Text", "Published_At", "ID", "other"], {}, "x.csv") == {
        "published_at": "Published_At",
        "text": " Text",
        "id": "ID",
    }


def test_a_mapped_column_wins_over_one_of_the_fields_name():
    assert bind(["text", "body", "published_at"], {"text": "body"}, "x.csv")["text"] == "body"


def test_the_first_of_two_columns_with_one_name_counts():
    assert bind(["text", "TEXT", "published_at"], {}, "x.csv")["text"] == "text"


@pytest.mark.parametrize(
    ("columns", "mapped", "missing"),
    [(["text", "when"], {}, "published_at"), (["text", "published_at"], {"likes": "hearts"}, "hearts")],
)
def test_a_missing_column_is_named_with_those_that_are_there(columns, mapped, missing):
    with pytest.raises(InputError) as caught:
        bind(columns, mapped, "x.csv")

    assert f"x.csv, line 1: column '{missing}' is missing; the file has: {', '.join(columns)}" in str(caught.value)
    assert caught.value.details["column"] == missing


def test_a_hundred_columns_are_not_all_listed():
    with pytest.raises(InputError) as caught:
        bind([f"c{n}" for n in range(100)], {}, "x.csv")

    assert "c29, ...;" in str(caught.value)


@given(st.text(max_size=80))
def test_any_text_is_a_mapping_or_an_input_error(text):
    try:
        mapped = parse_map(text)
    except InputError:
        return
    assert set(mapped) <= set(FIELDS)
