"""A form that is longer than the screen is high scrolls, and OK stays within reach; nothing is cut off at the side."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from shitstorm_radar.sources.catalogue import source_types
from shitstorm_radar.window.dialogs.form import FormDialog, hint_label
from shitstorm_radar.window.dialogs.source_editor import SourceEditor
from tests.window.filled_store import SETTINGS

pytestmark = [
    pytest.mark.usefixtures("berlin", "themed"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True),
]


@pytest.fixture
def long_form(qtbot):
    dialog = FormDialog("Long", None, scrolls=True)
    fields = [QLineEdit(dialog) for _ in range(60)]
    for n, field in enumerate(fields):
        dialog.form.addRow(f"Field {n}", field)
    dialog.finish(fields[0])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog, fields


def in_sight(dialog, field):
    place = field.mapTo(dialog, QPoint(0, 0))
    return not field.visibleRegion().isEmpty() and 0 <= place.y() < dialog.height()


def test_a_long_form_is_no_higher_than_the_screen_and_has_its_buttons_in_sight(long_form):
    dialog, fields = long_form

    assert dialog.height() < dialog.screen().availableGeometry().height()
    assert dialog.rect().contains(dialog.buttons.geometry())
    assert not in_sight(dialog, fields[-1])


def test_the_field_that_is_wrong_is_brought_into_sight(long_form):
    dialog, fields = long_form
    dialog.set_problem("Wrong", fields[-1])

    dialog.buttons.button(dialog.buttons.StandardButton.Ok).click()

    assert in_sight(dialog, fields[-1])


def test_the_wheel_scrolls_the_form_and_changes_no_choice(qtbot):
    dialog = FormDialog("Wheel", None, scrolls=True)
    box = QComboBox(dialog)
    box.addItems(["one", "two"])
    dialog.form.addRow("Choice", box)
    dialog.finish(box)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)

    down = QWheelEvent(
        QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, down)

    assert box.currentText() == "one"


@pytest.mark.parametrize("language", ["english", "german"])
def test_no_kind_of_source_has_a_form_that_is_cut_off_or_full_of_holes(qtbot, request, language):
    request.getfixturevalue(language)
    for kind in source_types():
        editor = SourceEditor(SETTINGS, None)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(editor)
        editor.begin_with(kind)
        editor.show()
        qtbot.waitExposed(editor)
        hints = [row.hint for row in editor.fields.rows if row.hint is not None]

        for field in (editor.paste, editor.kind, editor.preview, *(row.widget for row in editor.fields.rows)):
            right = field.mapTo(editor, QPoint(field.width(), 0)).x()
            assert not field.isVisible() or right <= editor.width() - 18, (kind, field.accessibleName())
        for hint in hints:
            assert hint.heightForWidth(hint.width()) <= hint.height() <= hint.heightForWidth(hint.width()) + 8, kind
        editor.close()


def test_a_field_that_has_just_appeared_is_brought_into_sight(long_form):
    dialog, _fields = long_form
    told = hint_label("said", dialog)
    told.hide()
    dialog.form.addRow("", told)
    told.show()

    dialog.show_field(told)

    assert in_sight(dialog, told)


def test_spare_room_is_left_below_the_rows(qtbot):
    editor = SourceEditor(SETTINGS, None)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)
    before = editor.name.mapTo(editor, QPoint(0, 0)).y() - editor.paste.line.mapTo(editor, QPoint(0, 0)).y()
    editor.resize(editor.width(), editor.height() + 300)
    qtbot.waitUntil(lambda: editor.buttons.geometry().bottom() > editor.height() - 40)

    after = editor.name.mapTo(editor, QPoint(0, 0)).y() - editor.paste.line.mapTo(editor, QPoint(0, 0)).y()
    assert after == before
