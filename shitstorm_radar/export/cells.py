"""How a value looks in a CSV cell: harmless, exact, and in the reader's own decimal sign."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal

from shitstorm_radar.errors import InputError

Cell = str | float | int | datetime | None

_DECIMALS = 4  # a ten-thousandth of a mention is finer than any estimate here
# what starts a formula in a spreadsheet, with the full-width signs that some read the same way
_FORMULA_SIGNS = frozenset("=+-@|%＝＋－＠")
_INVISIBLE = ("Cc", "Cf", "Zs", "Zl", "Zp")  # Unicode categories: controls, formats, spaces, line ends
# digits that a spreadsheet would round (it keeps 15), strip of zeros, or read as a power of ten
_NUMBER_IN_DISGUISE = re.compile(r"[\d.,]{12,}|0\d+|\d+(?:[.,]\d+)?[eE]\d+")

# a formula that would begin a cell if the file were opened with the wrong separator; smileys and lists are left alone,
# and the bounds keep the search linear
_INNER_FORMULA = re.compile(r"([;,|\t\n][\"'\s]{0,20})(?=[=＝]|@[\w.]{1,80}\(|[+-]\w\S{0,200}[(|])")


@dataclass(frozen=True, slots=True)
class Dialect:
    """What separates cells and what marks decimals; German Excel opens ";" with ",".

    Raises:
        InputError: both signs are the same.
    """

    delimiter: Literal[",", ";"] = ";"
    decimal: Literal[".", ","] = ","

    def __post_init__(self) -> None:
        """See ``Raises`` above."""
        if self.delimiter == self.decimal:
            raise InputError("the decimal sign cannot be the delimiter too: choose ; or .", code="export_dialect")


def cell_text(value: Cell, dialect: Dialect, zone: tzinfo) -> str:
    """The cell's content before quoting; None and NaN are empty, times ISO 8601 with the offset of ``zone``."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.astimezone(zone).isoformat(timespec="seconds")
    if isinstance(value, str):
        return harmless(value)
    return number(value, dialect.decimal)


def number(value: float, decimal: str) -> str:
    """A number as a spreadsheet takes it for one: no grouping, no exponent, no needless zeros."""
    if isinstance(value, int):
        return str(value)
    if not math.isfinite(value):
        return ""
    digits = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits.replace(".", decimal)


def harmless(text: str) -> str:
    r"""A text that no spreadsheet runs as a formula or rounds as a number: a quote sign goes before it.

    Also within the text, where a formula follows a separator or line end: a file with commas, double-clicked
    where Excel expects semicolons, begins cells there.  Besides, line ends become ``\n``, and NUL, which no CSV
    reader stands, becomes U+FFFD.

    Source: OWASP, CSV Injection.  In LibreOffice 7.4 the raw payloads of ``tests/export/test_cells.py`` ran,
    and none of these, whichever separator it was told.
    """
    first = next((c for c in text if unicodedata.category(c) not in _INVISIBLE), "")
    risky = first in _FORMULA_SIGNS or text[:1] in ("\t", "\r", "\n", "\0")
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    clean = _INNER_FORMULA.sub(r"\1'", clean)
    return f"'{clean}" if risky or _NUMBER_IN_DISGUISE.fullmatch(text.strip()) else clean
