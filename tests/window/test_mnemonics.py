"""Every letter that is underlined leads to one thing only, in both languages."""

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from shitstorm_radar.hand_checks import HandCheck, HandChecks
from shitstorm_radar.pipeline.coverage_map import coverage_map
from shitstorm_radar.settings import Preferences, Settings
from shitstorm_radar.sources.catalogue import source_types
from shitstorm_radar.sources.platforms import PLATFORMS
from shitstorm_radar.window.banner import BannerNote
from shitstorm_radar.window.dialogs.event_editor import EventEditor
from shitstorm_radar.window.dialogs.export_dialog import ExportDialog, ExportSubject
from shitstorm_radar.window.dialogs.first_start import FirstStart
from shitstorm_radar.window.dialogs.preferences import PreferencesDialog
from shitstorm_radar.window.dialogs.source_editor import SourceEditor
from shitstorm_radar.window.dialogs.topic_editor import TopicEditor
from shitstorm_radar.window.language import use_language
from shitstorm_radar.window.notifier import Notice
from shitstorm_radar.window.source_questions import Asking
from tests.window.filled_store import INCIDENT, NOW, SETTINGS, TOPICS

pytestmark = [
    pytest.mark.usefixtures("berlin", "english"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True),
]


@pytest.fixture(params=["de", "en"])
def language(request, qapp, english):
    use_language(qapp, request.param)
    yield request.param
    use_language(qapp, "en")


def twice(words):
    """Letters that several of these texts underline, with the texts."""
    found = {w: QKeySequence.mnemonic(w).toString() for w in words}
    often = Counter(key for key in found.values() if key)
    return {w: key for w, key in found.items() if often[key] > 1}


def texts(widget: QWidget) -> list[str]:
    """What is visible with a letter of its own."""
    buttons = [b.text() for b in widget.findChildren(QAbstractButton) if b.isVisibleTo(widget)]
    return buttons + [x.text() for x in widget.findChildren(QLabel) if x.buddy() is not None and x.isVisibleTo(widget)]


@pytest.mark.parametrize("tab", range(6))
def test_letters_of_the_window_are_unique(make_window, qtbot, language, tab):
    window = make_window()
    qtbot.waitUntil(lambda: window.keeper.topic("muster") is not None)
    window.tell_notice(Notice("k", "T", "B", incident_id=INCIDENT.id))
    window.banner.tell(BannerNote("x", "y"))
    window.tabs.setCurrentIndex(tab)
    window.tabs.mentions.to_newest.show()
    window.chart.now_button.show()
    QApplication.processEvents()
    menus = [a.text() for a in window.menuBar().actions()]

    assert len(menus) == 4
    assert twice(menus + texts(window)) == {}


def test_letters_within_every_menu_are_unique(make_window, language):
    window = make_window()
    for menu in window.menuBar().actions():
        assert twice([a.text() for a in menu.menu().actions()]) == {}


@pytest.mark.parametrize("kind", sorted(source_types()))
def test_letters_of_the_source_form_are_unique(qtbot, language, kind):
    editor = SourceEditor(SETTINGS, None, Asking(lambda *_: None, lambda *_: None))
    qtbot.addWidget(editor)
    editor.kind.setCurrentIndex(editor.kind.findData(kind))

    assert len(texts(editor)) > 5
    assert twice(texts(editor)) == {}


def test_letters_of_the_coverage_map_are_unique(make_window, language):
    window = make_window(replace(SETTINGS, hand_checks=HandChecks((HandCheck("tiktok", "TikTok", NOW.date()),))))
    window.coverage.open()
    dialog = window.coverage.dialog
    dialog.show_map(coverage_map(SETTINGS, "muster", {}, NOW, NOW.date()), "Muster AG", NOW)
    dialog.view.choose("youtube")  # readable in part: every button is there

    assert len(texts(dialog)) == 8
    assert twice(texts(dialog)) == {}


def test_letters_of_a_form_for_a_stand_in_are_unique(qtbot, language):
    editor = SourceEditor(SETTINGS, None, Asking(lambda *_: None, lambda *_: None))
    qtbot.addWidget(editor)
    editor.begin_stand_in(PLATFORMS[-1], "Muster AG")

    assert len(texts(editor)) > 7
    assert twice(texts(editor)) == {}


@pytest.mark.parametrize("page", range(3))
def test_letters_of_the_topic_form_are_unique_on_every_page(qtbot, language, page, make_window):
    editor = TopicEditor(SETTINGS, TOPICS[0], past=make_window().desk.past)
    qtbot.addWidget(editor)
    editor.pages.setCurrentIndex(page)

    assert len(texts(editor)) >= 4
    assert twice(texts(editor)) == {}


@pytest.mark.parametrize(
    "make",
    [
        lambda: EventEditor(None, NOW),
        lambda: FirstStart(Settings(), "de"),
        lambda: PreferencesDialog(Preferences()),
        lambda: ExportDialog(ExportSubject(TOPICS[0], INCIDENT, 0.0, 1.0, NOW), Preferences()),
    ],
)
def test_letters_of_the_other_forms_are_unique(qtbot, language, make):
    form = make()
    qtbot.addWidget(form)

    assert len(texts(form)) >= 4
    assert twice(texts(form)) == {}
