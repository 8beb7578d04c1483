"""Foreign text is shown as it is, quickly, and never as markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QWidget

from shitstorm_radar.window.plain_label import (
    DISPLAY_LIMIT,
    ElidedLabel,
    PlainLabel,
    capped,
    plain_tooltip,
    set_plain_tooltip,
    unmarked,
    without_mnemonic,
)

NESTED_TABLES = "<table><tr><td>" * 16 + "x"


def read(markup):
    """What a person sees of a rich text."""
    return QTextDocumentFragment.fromHtml(markup).toPlainText()


def test_markup_is_shown_and_not_obeyed(qtbot):
    label = PlainLabel("<img src='file:///etc/passwd'><b>fett</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<img src='file:///etc/passwd'><b>fett</b>"


def test_a_label_refuses_to_become_rich(qtbot):
    label = PlainLabel("x")
    qtbot.addWidget(label)
    with pytest.raises(ValueError, match="plain text only"):
        label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextFormat(Qt.TextFormat.PlainText)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_nested_tables_are_one_flat_line_high(qtbot):
    label, flat = PlainLabel(NESTED_TABLES), PlainLabel("x")
    qtbot.addWidget(label)
    qtbot.addWidget(flat)
    assert label.sizeHint().height() == flat.sizeHint().height()
    label.setToolTip(NESTED_TABLES)
    assert read(label.toolTip()) == NESTED_TABLES


def test_a_giant_text_is_cut_with_an_ellipsis(qtbot):
    label = PlainLabel("a" * 100_000)
    qtbot.addWidget(label)
    assert len(label.text()) == DISPLAY_LIMIT
    assert label.text().endswith("…")


def test_characters_that_turn_the_reading_direction_or_ring_are_taken_out():
    assert capped("in\u202evoice\u2066 \x07\x00ok\tso\nda") == "invoice ok\tso\nda"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zs", "Zl", "Zp"]), max_size=80))
def test_a_tooltip_reads_exactly_as_its_text(text):
    assert read(plain_tooltip(text)) == capped(text)


def test_a_tooltip_keeps_its_lines_and_none_stays_none(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    set_plain_tooltip(widget, "eins <b>\nzwei & drei")
    assert read(widget.toolTip()) == "eins <b>\nzwei & drei"
    assert plain_tooltip("") == ""


def test_a_desktop_tooltip_has_no_tag_in_any_reading():
    text = unmarked("<b>A & B</b>")
    assert read(text) == text  # read as markup it is the same
    assert text == "‹b›A & B‹/b›"


def test_an_ampersand_in_a_menu_stays_one():
    assert without_mnemonic("Müller & Söhne\nKG") == "Müller && Söhne KG"


def test_a_name_without_room_ends_in_an_ellipsis_and_is_whole_in_its_tooltip(qtbot):
    label = ElidedLabel("Produkt „Frischli“ – Joghurt & Quark <b>neu</b>")
    qtbot.addWidget(label)
    label.resize(80, 24)
    label.show()
    qtbot.waitExposed(label)
    narrow = label.grab().toImage()

    assert label.minimumSizeHint().width() < 100
    assert label.text().endswith("</b>")
    assert label.toolTip() == plain_tooltip(label.text())
    cut = ElidedLabel("Produkt „Frischli“ – Joghurt & Quark <b>alt</b>")
    qtbot.addWidget(cut)
    cut.resize(80, 24)
    assert cut.grab().toImage() == narrow, "the ends differ, and only the beginnings with the ellipsis are seen"
    label.resize(900, 24)
    label.grab()
    assert label.toolTip() == ""
