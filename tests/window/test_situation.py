"""The tab of the situation: what the chosen incident says, whose posts can be opened, and the cards above."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout

from shitstorm_radar.detection.reproduction import Reproduction, Trend
from shitstorm_radar.incidents.explanation.voices import Carried
from shitstorm_radar.incidents.explanation.wind_force import Sign
from shitstorm_radar.pipeline.explaining import Explainer
from shitstorm_radar.polling.messages import SettingsSaved
from shitstorm_radar.series.attention import Attention
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.wind_thresholds import WindThresholds
from shitstorm_radar.window.situation import situation_words as words
from shitstorm_radar.window.situation.evidence_dialog import EvidenceDialog
from shitstorm_radar.window.situation.evidence_list import Line
from shitstorm_radar.window.situation.situation_panel import SituationPanel
from shitstorm_radar.window.theme import DARK, LIGHT, contrast
from tests.window.filled_store import INCIDENT, NOW, OLD_INCIDENT, SETTINGS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True)


@pytest.fixture
def said(store_file, berlin):
    with open_reader(store_file) as reader:
        return Explainer(WindThresholds()).explain(reader, INCIDENT, NOW)


@pytest.fixture
def panel(qtbot, english, berlin, themed):
    made = SituationPanel()
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.show()
    return made


def lines(view):
    return {line.words: line for line in view.table.rows}


def test_the_sentence_says_expected_against_seen(panel, said):
    panel.show_explanation(said)
    text = panel.sentence.text()
    assert " critical posts in 15 min, expected 0 to " in text
    assert "different authors; since 15:05" in text


def test_verdicts_say_who_carries_it_and_where_it_goes(panel, said):
    panel.show_explanation(said)
    assert panel.voices.answer.text() == words.carried_words(said.who)
    assert panel.r.answer.text().startswith(words.trend_words(said.r))
    assert panel.outlook.details.text()


def test_every_criterion_is_listed_with_its_tick(panel, said):
    panel.show_explanation(said)
    shown = panel.social.criteria.view.table.rows
    assert len(shown) == len(said.social.criteria)
    assert [line.mark for line in shown] == [{True: "✓", False: "–", None: "?"}[c.met] for c in said.social.criteria]
    assert panel.social.scale.force == said.social.force
    assert panel.social.scale.accessibleName().startswith(f"Wind force, social: {said.social.force}/6")


def test_a_ticked_line_opens_the_posts_behind_it(panel, said, qtbot):
    panel.show_explanation(said)
    view = panel.social.criteria.view
    row = next(n for n, line in enumerate(view.table.rows) if line.uids)
    view.selectRow(row)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    dialog = panel.findChild(EvidenceDialog)
    assert {q.uid for q in dialog.view.table.rows} == set(view.table.rows[row].uids)
    assert dialog.text.toPlainText()
    dialog.close()


def test_a_line_without_posts_opens_nothing(panel, said, qtbot):
    panel.show_explanation(said)
    view = panel.media.criteria.view
    assert not view.table.rows[-1].uids
    view.selectRow(len(view.table.rows) - 1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert panel.findChild(EvidenceDialog) is None


def test_foreign_markup_is_shown_as_it_is(panel, said, qtbot):
    panel.show_explanation(said)
    hostile = next(q for q in said.posts if q.excerpt.startswith("<b>"))
    panel._open(Line("<b>x</b>", uids=(hostile.uid,)))
    dialog = panel.findChild(EvidenceDialog)
    assert dialog.text.toPlainText().startswith("<b>Muster AG</b> <img src=x")
    dialog.close()


def test_attention_is_shown_beside_the_drivers_and_compared_with_the_usual(panel, said):
    figures = (
        Attention("wikipedia", "Muster AG (de.wikipedia.org)", NOW, 4000.0, 1000.0),
        Attention("wikipedia_edits", "Muster AG (de.wikipedia.org)", NOW, 3.0, 0.0),
        Attention("wikipedia_edits", "Muster GmbH (de.wikipedia.org)", NOW, 3.0, None),
    )
    panel.show_explanation(replace(said, attention=figures))
    shown = {words: line.figure for words, line in lines(panel.drivers[-1].view).items()}
    assert shown == {
        "Wikipedia, readers: Muster AG (de.wikipedia.org)": "4,000 a day · 4.0 times the usual",
        "Wikipedia, changes: Muster AG (de.wikipedia.org)": "3 a day · usually none",
        "Wikipedia, changes: Muster GmbH (de.wikipedia.org)": "3 a day",
    }
    panel.show_explanation(said)
    assert not panel.drivers[-1].isVisible()


def test_without_an_incident_the_page_says_so_and_shows_no_figure(panel):
    panel.show_explanation(None)
    assert panel.sentence.text().startswith("No incident is chosen")
    assert not panel.social.isVisible()
    panel.show_explanation(None, awaited=True)
    assert panel.sentence.text() == "Reading…"


def test_what_is_unknown_is_said_in_words(panel, said):
    unknown = replace(
        said,
        sentence=replace(said.sentence, lower=None, upper=None, authors=None, measured=0.4),
        who=replace(said.who, carried=Carried.UNKNOWN, posts=0, critics=0, supporters=0),
        r=Reproduction(Trend.TOO_FEW),
        ahead=(),
        read=10,
    )
    panel.show_explanation(unknown)
    assert "what is usual is not known yet" in panel.sentence.text()
    assert "10 of them read" in panel.basis.text()
    assert "only 40% of the window was measured" in panel.basis.text()
    assert panel.voices.answer.text() == "No critical voices"
    assert panel.r.answer.text() == "Too few to say"
    assert panel.outlook.details.text() == "The data do not carry an outlook."


def test_narrow_pages_stack_their_columns_and_wide_ones_do_not(panel, said, qtbot):
    panel.show_explanation(said)
    assert panel._columns.direction() is QBoxLayout.Direction.LeftToRight
    panel.resize(640, 400)
    QApplication.processEvents()
    assert panel._columns.direction() is QBoxLayout.Direction.TopToBottom
    assert panel.widget().width() <= panel.viewport().width()


def test_the_keyboard_reaches_every_list(panel, said, qtbot):
    panel.show_explanation(said)
    lists = [part.view for part in (panel.social.criteria, panel.media.criteria, *panel.drivers) if part.isVisible()]
    assert all(view.focusPolicy() & Qt.FocusPolicy.TabFocus and view.accessibleName() for view in lists)


def test_the_colours_of_the_scale_stand_out_from_the_card():
    for theme in (LIGHT, DARK):
        for tone in (theme.volume, theme.attention, theme.critical):
            assert contrast(tone, theme.card) >= 3


@pytest.mark.parametrize("sign", Sign)
def test_every_criterion_has_words(sign, said):
    criterion = replace(said.social.criteria[0], sign=sign)
    assert words.sign_words(criterion)


def test_the_running_incident_is_explained_without_being_asked_for(window, qtbot):
    qtbot.waitUntil(lambda: window.topic_desk.situation.latest is not None)
    assert window.topic_desk.situation.latest.incident_id == INCIDENT.id
    window.tabs.setCurrentWidget(window.tabs.situation)
    assert "critical posts in" in window.tabs.situation.sentence.text()


def test_the_cards_show_wind_force_and_r_while_an_incident_runs(window, qtbot):
    qtbot.waitUntil(lambda: window.cards.cards[5].isVisible())
    said = window.topic_desk.situation.latest
    assert window.cards.cards[5].figure.text() == f"{said.social.force} · {said.media.force}"
    assert window.cards.cards[5].accessibleName().startswith("Wind force: ")
    assert window.cards.cards[6].isVisible()

    window.topics.choose("frischli")
    qtbot.waitUntil(lambda: not window.cards.cards[5].isVisible())
    window.tabs.setCurrentWidget(window.tabs.situation)
    assert window.tabs.situation.sentence.text().startswith("No incident is chosen")


def test_an_incident_that_is_over_is_told_at_its_height(window, qtbot):
    window.tabs.setCurrentWidget(window.tabs.situation)
    window.topic_desk.show_incident(OLD_INCIDENT)
    qtbot.waitUntil(lambda: "At its height" in window.tabs.situation.basis.text())
    assert window.topic_desk.situation.latest.at <= OLD_INCIDENT.closed_at
    assert window.tabs.situation.outlook.details.text() == "It is over."


def test_news_are_explained_after_a_pause_and_not_at_every_mention(window, qtbot):
    keeper = window.topic_desk.situation
    qtbot.waitUntil(lambda: keeper.latest is not None)
    before = keeper.latest
    for _ in range(5):
        window.topic_desk.refresh(["muster"])
    assert keeper._next.isActive()
    assert keeper._next.remainingTime() > 4000
    assert keeper.latest is before


def test_other_thresholds_are_used_at_once(window, qtbot):
    keeper = window.topic_desk.situation
    qtbot.waitUntil(lambda: keeper.latest is not None)
    before = keeper.latest
    window.take_news(SettingsSaved(replace(SETTINGS, wind=WindThresholds(crowd=100_000))))
    qtbot.waitUntil(lambda: keeper.latest is not before)
    crowd = next(c for c in keeper.latest.social.criteria if c.sign is Sign.CROWD)
    assert (crowd.met, crowd.threshold) == (False, 100_000)


def test_the_moment_of_an_incident_that_is_over_lies_within_it(store_file):
    with open_reader(store_file) as reader:
        old = Explainer(WindThresholds()).explain(reader, OLD_INCIDENT, NOW)
    assert OLD_INCIDENT.closed_at is not None
    assert OLD_INCIDENT.since <= old.at <= OLD_INCIDENT.closed_at
    assert old.over
    assert old.at - old.span_start <= timedelta(hours=24)


def test_nothing_is_written_while_nobody_looks(panel, said):
    panel.hide()
    panel.show_explanation(said)
    assert panel.social.scale.force is None
    panel.show()
    assert panel.social.scale.force == said.social.force
