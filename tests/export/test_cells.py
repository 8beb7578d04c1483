"""Which texts a spreadsheet would run or round, and how numbers look."""

from __future__ import annotations

import time
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.export.cells import Dialect, cell_text, harmless, number

GERMAN = Dialect(";", ",")


@pytest.mark.parametrize(
    "payload",
    [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\0=1+1",
        " =1+1",
        "\u00a0=1+1",
        "\ufeff=1+1",
        "\u200b=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1",
        "|cmd",
        "%0A=1",
        "=cmd|' /C calc'!A0",
        "\tHallo",
    ],
)
def test_a_formula_gets_a_quote_before_it(payload: str) -> None:
    assert harmless(payload).startswith("'")


@pytest.mark.parametrize("text", ["1234567890123456789", "007", "12e45678", "1,234,567,890,123", " 123456789012 "])
def test_an_id_that_a_spreadsheet_would_round_gets_a_quote_before_it(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Wurst", "a=b", "1 - 2", "2012", "0", "3,5", "'=1", "#1", "feed:12345678901234"])
def test_an_ordinary_text_is_left_alone(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a;=1+1", "a;'=1+1"),
        ("a, =1+1", "a, '=1+1"),
        ("a\r\n=1+1", "a\n'=1+1"),
        ('a;"=1+1', "a;\"'=1+1"),
        ("a;@SUM(A1)", "a;'@SUM(A1)"),
        ("a;+HYPERLINK(1)", "a;'+HYPERLINK(1)"),
        ("a,-2+cmd|' /C calc'!A0", "a,'-2+cmd|' /C calc'!A0"),
    ],
)
def test_a_formula_after_a_separator_gets_a_quote_too(text: str, written: str) -> None:
    assert harmless(text) == written


@pytest.mark.parametrize(
    "text", ["toll ;-)", "nein ;-(", "Hallo,\n@bahn antwortet nicht!", "kalt, -5 Grad", "a\n- b\n- c"]
)
def test_smileys_names_and_lists_are_left_alone(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("unit", [";+a", "\n", ";", ',"', "|@a", "\0", "=", " ;-a("])
def test_a_hostile_text_takes_no_longer_than_its_length_allows(unit: str) -> None:
    text = unit * (16_000 // len(unit))
    start = time.process_time()
    harmless(text)
    assert time.process_time() - start < 0.5  # some 10 ms here; quadratic search took seconds


@given(st.text())
def test_no_cell_starts_with_a_sign_that_runs(text: str) -> None:
    assert harmless(text)[:1] not in set("=+-@\t\r\n\0＝＋－＠")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"),
        (-0.00001, "0"),
        (-1.5, "-1,5"),
        (1e16, "10000000000000000"),
        (0.123456, "0,1235"),
        (12, "12"),
        (float("nan"), ""),
        (float("inf"), ""),
    ],
)
def test_a_number_stays_a_number(value: float, written: str) -> None:
    assert number(value, ",") == written
    assert cell_text(value, GERMAN, UTC) == written


@given(st.floats(min_value=-1e12, max_value=1e12))
def test_a_number_reads_back_to_four_decimals(value: float) -> None:
    assert float(number(value, ",").replace(",", ".")) == pytest.approx(value, abs=0.0001)


def test_unknown_is_an_empty_cell() -> None:
    assert cell_text(None, GERMAN, UTC) == ""
