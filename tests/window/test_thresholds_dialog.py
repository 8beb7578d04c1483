"""The dialog of the wind force's thresholds."""

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from shitstorm_radar.polling.messages import SaveSettings
from shitstorm_radar.settings import Settings, from_document, to_document
from shitstorm_radar.wind_thresholds import WindThresholds
from shitstorm_radar.window.dialogs.thresholds import ThresholdsDialog
from tests.window.filled_store import SETTINGS

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True),
]
OTHER = WindThresholds(critical_from=0.6, crowd=120, rising=2.5, media_many=7, heated=0.7)


@pytest.fixture
def dialog(qtbot):
    made = ThresholdsDialog(OTHER)
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    return made


def ok(dialog):
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)


def test_every_threshold_has_a_field_with_a_name(dialog):
    assert set(dialog.fields) == {f.name for f in fields(WindThresholds)}
    assert all(field.accessibleName() for field in dialog.fields.values())


def test_what_is_shown_is_what_comes_back(dialog, qtbot):
    with qtbot.waitSignal(dialog.done_with) as told:
        ok(dialog).click()
    assert told.args == [OTHER]


def test_defaults_can_be_restored(dialog):
    dialog.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert dialog.thresholds() == WindThresholds()


def test_friendly_posts_that_were_critical_too_are_refused(dialog, qtbot):
    dialog.fields["friendly_to"].setValue(80)
    assert "less negative" in dialog.problem.text()
    assert not ok(dialog).isEnabled()


def test_the_menu_opens_it_and_ok_saves_the_settings(window, sent):
    window.menus.actions_by_name["thresholds"].trigger()
    opened = window.findChild(ThresholdsDialog)
    opened.fields["crowd"].setValue(77)
    ok(opened).click()
    assert sent == [SaveSettings(replace(SETTINGS, wind=WindThresholds(crowd=77)))]


def test_thresholds_survive_the_store_and_older_settings_have_the_defaults():
    settings = Settings(wind=OTHER)
    assert from_document(to_document(settings)) == settings
    assert from_document({"version": 1}).wind == WindThresholds()
