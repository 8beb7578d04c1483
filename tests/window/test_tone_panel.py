"""Beside a mention stands what spoke for its negativity, and the user's word on it reaches the radar."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from shitstorm_radar.polling.messages import CorrectMention
from shitstorm_radar.records import Stance, Verdict
from shitstorm_radar.scoring import Evidence
from shitstorm_radar.scoring.rules import hits
from shitstorm_radar.store.base import Batch, Correction
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.window.reading_thread import ReadingThread
from shitstorm_radar.window.tone_panel import TonePanel
from shitstorm_radar.window.tone_words import evidence_words, stance_words
from tests.scoring.test_rules import spoken
from tests.window.filled_store import STORM, mention, statuses

pytestmark = [
    pytest.mark.usefixtures("berlin", "english"),
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
]


@pytest.fixture
def entry():
    found = mention(1, STORM, 0.9)
    return replace(found, mention=replace(found.mention, text="Danke für nichts, Müller AG", title="", language="de"))


@pytest.fixture
def panel(qtbot, entry, tmp_path):
    with open_store(tmp_path / "radar.sqlite", durable=False) as store:
        store.register_sources(statuses())
        store.ingest(Batch(statuses()[0], [entry]))
        at = STORM + timedelta(minutes=1)
        store.correct("muster", Correction(entry.mention.uid, Verdict.NEUTRAL, at, 0.5, b"", ""))
    reading = ReadingThread(lambda: open_reader(tmp_path / "radar.sqlite"))
    reading.start()
    panel = TonePanel(reading)
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    assert reading.stop()


def test_what_spoke_and_what_was_said_before_are_shown(panel, entry, qtbot):
    panel.show_mention(entry)
    qtbot.waitUntil(lambda: "thanks for nothing" in panel.why.text(), timeout=20_000)

    assert panel.why.text().startswith("speaks for it: ")
    assert [v for v, button in panel.buttons.items() if button.isChecked()] == [Verdict.NEUTRAL]


def test_a_click_says_it_and_a_second_takes_it_back(panel, entry, qtbot):
    panel.show_mention(entry)
    qtbot.waitUntil(lambda: panel.buttons[Verdict.NEUTRAL].isChecked(), timeout=20_000)
    said = []
    panel.judged.connect(lambda entry, verdict: said.append((entry, verdict)))

    qtbot.mouseClick(panel.buttons[Verdict.CRITICAL], Qt.MouseButton.LeftButton)
    assert not panel.buttons[Verdict.NEUTRAL].isChecked()
    qtbot.mouseClick(panel.buttons[Verdict.CRITICAL], Qt.MouseButton.LeftButton)

    assert said == [(entry, Verdict.CRITICAL), (entry, None)]


def test_what_is_not_scored_is_said_and_has_no_reasons(panel, entry, qtbot):
    panel.show_mention(replace(entry, negativity=None, language="fr"))
    qtbot.waitUntil(lambda: panel.buttons[Verdict.NEUTRAL].isChecked(), timeout=20_000)

    assert panel.why.text() == ""


def test_a_correction_in_the_window_is_sent_to_the_radar(window, sent):
    window.tabs.mentions.view.selectRow(0)
    chosen = window.tabs.mentions.view.chosen()

    window.tabs.mentions.detail.tone.buttons[Verdict.POSITIVE].click()

    assert sent[-1] == CorrectMention(chosen, Verdict.POSITIVE)


def test_a_mention_that_is_not_scored_shows_no_figure(window):
    entry = replace(window.tabs.mentions.table.rows[0], negativity=None)
    window.tabs.mentions.detail.show_mention(entry)

    assert "not scored" in window.tabs.mentions.detail.facts.text()


def test_a_reply_that_inherited_its_topic_says_so(window):
    entry = replace(window.tabs.mentions.table.rows[0], inherited=True, matched=("Muster", "AG"))
    window.tabs.mentions.detail.show_mention(entry)

    assert "reply in a thread about Muster, AG" in window.tabs.mentions.detail.facts.text()


def test_every_rule_has_words():
    text = "Danke für nichts! Nie wieder. Boykott, 😡 SAFTLADEN"
    assert {hit.rule for hit in hits(text)} <= spoken(text)
    lines = evidence_words(tuple(Evidence(rule, "x", 1.0) for rule in spoken(text)))
    assert len(lines) == 1
    assert stance_words(Stance.UNCLEAR) == ""
    assert stance_words(Stance.CRITIC) == "critic"
