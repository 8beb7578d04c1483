"""German is complete: every sentence of the source has its translation, and the compiled file is the newest."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from shitstorm_radar.matching import QUERY_ERRORS
from shitstorm_radar.records import EventKind, IncidentState, SourceCondition, SurgeKind
from shitstorm_radar.resource_files import resource
from shitstorm_radar.settings import AlarmBudget
from shitstorm_radar.sources.catalogue import source_types
from shitstorm_radar.window import language, wording
from shitstorm_radar.window.amounts import ago_text, count_text, duration_text, factor_text, number_text, percent_text
from shitstorm_radar.window.error_words import ERROR_WORDS
from shitstorm_radar.window.language import chosen_language
from shitstorm_radar.window.overview import TopicState

ROOT = Path(__file__).resolve().parents[2]
TS = resource("translations", "shitstorm_radar_de.ts")
TOOLS = Path(sys.executable).parent


def messages(path: Path) -> dict[tuple[str, str], tuple[str, str | None]]:
    """Translation and its type by context and source."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""))
            translation = message.find("translation")
            assert translation is not None
            found[key] = (translation.text or "", translation.get("type"))
    return found


def test_every_sentence_of_the_source_is_translated(tmp_path):
    files = sorted(str(p) for p in (ROOT / "shitstorm_radar").rglob("*.py"))
    fresh = tmp_path / "fresh.ts"
    subprocess.run([TOOLS / "pyside6-lupdate", *files, "-ts", fresh], check=True, capture_output=True)
    known = messages(TS)

    assert set(messages(fresh)) == set(known)
    assert [key for key, (text, kind) in known.items() if kind is not None or not text.strip()] == []


def test_translations_fill_in_the_same_names():
    names = re.compile(r"\{\w+\}")
    wrong = [k for k, (t, _) in messages(TS).items() if set(names.findall(k[1])) != set(names.findall(t))]

    assert wrong == []


def test_the_compiled_file_is_the_newest(tmp_path):
    fresh = tmp_path / "fresh.qm"
    subprocess.run([TOOLS / "pyside6-lrelease", TS, "-qm", fresh], check=True, capture_output=True)

    assert fresh.read_bytes() == resource("translations", "shitstorm_radar_de.qm").read_bytes()


def test_dialog_buttons_of_qt_are_german_too(german):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_every_state_and_kind_has_words(german):
    said = [
        *map(wording.condition_words, SourceCondition),
        *map(wording.incident_state_words, IncidentState),
        *map(wording.surge_words, SurgeKind),
        *map(wording.topic_state_words, TopicState),
        *map(wording.budget_words, AlarmBudget),
        *map(wording.kind_words, source_types()),
        *(wording.event_words(kind, {}) for kind in EventKind),
    ]

    assert all(said)


def test_every_query_error_has_words():
    assert set(QUERY_ERRORS) <= set(ERROR_WORDS)


def test_every_code_that_can_reach_the_window_has_words():
    source = ROOT / "shitstorm_radar"
    only_in_a_terminal = {"commands", "detection", "demo"}
    files = [p for p in source.rglob("*.py") if p.relative_to(source).parts[0] not in only_in_a_terminal]
    failures = r"(?:code=|(?:offline|broken|blocked|wrong_address|needs_sign_in)\(\s*[\w.]+,\s*)\"([a-z_]+)\""
    codes = {code for file in files for code in re.findall(failures, file.read_text(encoding="utf-8"))}

    assert {"export_no_folder", "not_json", "bad_hashtag"} <= codes
    assert codes - {"bad_speed", "no_display"} - set(ERROR_WORDS) == set()


def test_the_texts_outlive_a_change_of_their_file(qapp, tmp_path, monkeypatch):
    copy = tmp_path / "shitstorm_radar_de.qm"
    copy.write_bytes(resource("translations", copy.name).read_bytes())
    monkeypatch.setattr(language, "resource", lambda *_: copy)
    before = QLocale()
    try:
        language.use_language(qapp, "de")
        with copy.open("r+b") as file:  # in place, as a compiler does it
            file.truncate(0)

        assert wording.condition_words(SourceCondition.OK) == "liefert"
    finally:
        language.use_language(qapp, "en")
        QLocale.setDefault(before)


@pytest.mark.parametrize("code", ["needs_sign_in", "not_found", "timeout", "too_large", "html_instead_of_feed"])
def test_what_is_wrong_with_a_source_names_the_host(code, german):
    assert wording.error_words(code, {"host": "spiegel.example"}).startswith("spiegel.example ")


def test_a_code_without_words_keeps_its_message():
    assert wording.error_words("brand_new", {}, "Something.") == "Something."
    assert "brand_new" in wording.error_words("brand_new", {})


def test_a_missing_detail_leaves_a_dash():
    assert wording.error_words("not_found", {}).startswith("– ")


@pytest.mark.usefixtures("berlin")
def test_events_become_sentences(german):
    figures = {"seen": 46.0, "usual": 2.6, "window_s": 900.0}
    rare = {**figures, "usual": 0.1}

    assert wording.event_words(EventKind.ALARM, figures) == "Alarm: 46 kritische Beiträge in 15 min, üblich 3"
    surge = wording.event_words(EventKind.ALARM, rare, SurgeKind.SURGE)
    assert surge == "Alarm: 46 Beiträge in 15 min, üblich weniger als 1"
    peak = wording.event_words(EventKind.PEAK, {"critical": 31.0, "at": "2026-11-20T14:05:00+00:00"})
    assert peak.startswith("Spitze um 15:05: 31 ")


def test_numbers_speak_german(german):
    texts = (number_text(1234.5, 1), percent_text(0.5), count_text(6.44), factor_text(9.43), factor_text(250.0))
    assert texts == ("1.234,5", "50 %", "6,4", "×9,4", "> ×99")
    assert ago_text(timedelta(seconds=8)) == "vor 8 s"
    assert number_text(float("nan")) == number_text(None) == "–"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (59, "59 s"), (60, "1 min"), (11_520, "3 h 12 min"), (187_200, "2 d 4 h")]
)
def test_durations_keep_their_two_largest_units(seconds, words, english):
    assert duration_text(seconds) == words


def test_the_language_follows_the_system_unless_chosen(monkeypatch):
    class Swiss:
        def uiLanguages(self):  # noqa: N802 - the name that Qt gives
            return ["fr-CH", "de-CH"]

    monkeypatch.setattr(QLocale, "system", staticmethod(Swiss))
    assert chosen_language("system") == "de"
    assert chosen_language("en") == "en"
