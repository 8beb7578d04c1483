"""Which topics a source serves is chosen in its form, and no topic is left without a source by accident."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from shitstorm_radar.settings import Settings, SourceConfig, Topic
from shitstorm_radar.window import settings_edits
from shitstorm_radar.window.dialogs.source_editor import SourceEditor
from shitstorm_radar.window.dialogs.topic_choice import TopicChoice
from tests.window.filled_store import SETTINGS, SOURCES, TOPICS

pytestmark = [
    pytest.mark.usefixtures("berlin", "english"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True),
]
NEW = replace(SOURCES[0], id="new")


def served(settings, source_id="new"):
    return [t.id for t in settings.topics if t.reads(source_id)]


def test_a_source_is_read_by_exactly_the_topics_that_were_chosen():
    added = settings_edits.with_source(SETTINGS, NEW)
    only_board = settings_edits.serving(added, "new", ["board"])

    assert served(added) == ["muster"]
    assert served(only_board) == ["board"]
    assert only_board.topics[0].source_ids == ("news", "toots", "forum"), "it keeps what it read before"
    assert only_board.topics[1] == TOPICS[1]
    assert served(settings_edits.serving(only_board, "new", [t.id for t in TOPICS])) == [t.id for t in TOPICS]


def test_a_topic_that_has_no_other_source_is_told_and_left_as_it_is():
    alone = Settings(TOPICS[:2], ())
    added = settings_edits.with_source(alone, NEW)

    assert settings_edits.left_without_source(added, "new", ["frischli"]) == (TOPICS[0],)
    assert settings_edits.serving(added, "new", ["frischli"]).topics[0].reads("new")


@pytest.fixture
def editor(qtbot):
    def make(settings=SETTINGS, source=None):
        made = SourceEditor(settings, source)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitExposed(made)
        made.address.setText("https://new.test/feed")
        return made

    return make


def names(choice: TopicChoice) -> list[tuple[str, bool]]:
    items = [choice.item(row) for row in range(choice.count())]
    return [(item.text(), item.checkState() is Qt.CheckState.Checked) for item in items]


def test_a_new_source_serves_the_topics_that_read_every_source_unless_others_are_ticked(editor, qtbot):
    form = editor()

    assert names(form.topics) == [(TOPICS[0].name, True), (TOPICS[1].name, False), (TOPICS[2].name, False)]
    form.topics.setFocus()
    form.topics.setCurrentRow(1)
    qtbot.keyClick(form.topics, Qt.Key.Key_Space)
    with qtbot.waitSignal(form.topics_chosen) as chosen:
        form.accept()
    assert chosen.args == [("muster", "frischli")]


def test_a_known_source_shows_whom_it_serves(editor):
    form = editor(source=SOURCES[2])

    assert form.topics.chosen() == ("muster", "board")


def test_a_source_that_would_serve_nobody_or_leave_a_topic_without_any_is_not_taken(editor):
    form = editor()
    form.topics.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert form.problem.text() == "Choose at least one topic."

    form = editor(source=SOURCES[2])
    form.topics.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert form.problem.text().startswith("“Muster AG – Vorstand” has no other source")


def test_with_one_topic_that_reads_all_there_is_nothing_to_choose(editor):
    form = editor(Settings(TOPICS[:1], SOURCES))

    assert not form.topics.isVisible()
    assert form.topics.problem() == ""


def test_the_choice_is_saved_with_the_source_in_one_step(window, sent, qtbot):
    window.desk.add_source()
    [form] = [w for w in window.findChildren(SourceEditor) if w.isVisible()]
    form.address.setText("https://new.test/feed")
    form.topics.item(0).setCheckState(Qt.CheckState.Unchecked)
    form.topics.item(2).setCheckState(Qt.CheckState.Checked)
    form.accept()

    [command] = sent
    assert served(command.settings, command.settings.sources[-1].id) == ["board"]


def test_a_new_source_begins_with_the_only_topic_even_where_that_reads_named_sources(editor):
    bound = replace(TOPICS[0], source_ids=(SOURCES[0].id,))

    made = editor(Settings((bound,), SOURCES))

    assert names(made.topics) == [(bound.name, True)]
    assert made.wrong == ""


def test_that_no_topic_is_chosen_is_said_when_ok_was_tried_not_before(editor):
    bound = tuple(replace(t, source_ids=(SOURCES[0].id,)) for t in TOPICS)

    made = editor(Settings(bound, SOURCES))
    before = made.problem.text()
    made.buttons.button(made.buttons.StandardButton.Ok).click()

    assert before == ""
    assert made.problem.text() == "Choose at least one topic."
    assert made.isVisible()


def test_what_a_new_topic_brings_along_is_read_by_no_other():
    everything, some = Topic("a", "A", "A"), Topic("b", "B", "B", source_ids=("one",))
    before = Settings((everything, some), (SourceConfig("one", "feed", "One", "https://one.example/"),))
    own = SourceConfig("two", "feed", "Two", "https://two.example/")
    topic = Topic("c", "C", "C", source_ids=("two",))
    after = settings_edits.with_watch(before, topic, [own, before.sources[0]])

    assert after.sources == (*before.sources, own)
    assert [t.source_ids for t in after.topics] == [("one",), ("one",), ("two",)]
