"""export and doctor: what the store holds, for people and for other programs."""

import csv

import pytest

from shitstorm_radar.commands import doctor
from shitstorm_radar.records import EventKind, IncidentEvent, SourceCondition, SourceStatus
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, SourceKind, Topic, to_document
from shitstorm_radar.store.sqlite_store import open_store
from tests.store.making import HOUR, MINUTE, NOON, batch, entry, incident, reading, step

SETTINGS = Settings(
    (Topic("wurst", "Wurst & Co", "Wurst"), Topic("senf", "Senf", "Senf")),
    (SourceConfig("news", SourceKind.FEED, "Nachrichten", "https://news.test/"),),
)
SPAN = ("--from", "2026-11-21T11:00:00", "--to", "2026-11-21T14:00:00+01:00")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "radar.db"
    with open_store(path) as store:
        store.put_config(SETTINGS_KEY, to_document(SETTINGS), 0)
        store.register_sources([SourceStatus("news")])
        status = SourceStatus("news", SourceCondition.OK, last_success_at=NOON, last_attempt_at=NOON, delivered=2050)
        entries = [entry(n, at=NOON - (n % 30) * MINUTE, text="=1+1 Wurst") for n in range(2050)]
        store.ingest(batch(*entries, status=status))
        storm, other = incident(closed_at=NOON + HOUR), incident("senf/1", topic_id="senf")
        note = IncidentEvent(storm.id, NOON, EventKind.NOTE, note="Wir antworten; bald", by="Anna")
        store.file_detection(step(reading(), incidents=(storm,), events=(note,)))
        store.file_detection(step(topic_id="senf", incidents=(other,)))
        store.file_detection(step(topic_id="gone", incidents=(incident("gone/1", topic_id="gone"),)))
    return path


@pytest.fixture
def exported(console, path):
    def export(*words, delimiter=";"):
        out = console.folder / "out.csv"
        answer = console("--store", path, "export", *words, "--out", out)
        assert answer.code == 0, answer.err
        body = out.read_bytes()
        assert body.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(body.decode("utf-8-sig").splitlines(), delimiter=delimiter))
        assert answer.out == f"{len(rows)} rows in {out}\n"
        return rows

    return export


def test_incidents_of_all_topics_or_of_one(exported):
    assert {i["topic"] for i in exported("incidents")} == {"Wurst & Co", "Senf", "gone"}
    assert [i["incident"] for i in exported("incidents", "--topic", "Senf")] == ["senf/1"]


def test_the_timeline_of_an_incident_in_the_asked_dialect(exported):
    rows = exported("timeline", "--incident", "wurst/1", "--delimiter", ",", "--decimal", ".", delimiter=",")

    assert [row["note"] for row in rows] == ["Wir antworten; bald"]


def test_mentions_of_a_topic_are_all_there_and_run_no_formula(exported):
    rows = exported("mentions", "--topic", "wurst", *SPAN)

    assert len(rows) == 2050
    assert not any(row["text"].startswith("=") for row in rows)


def test_mentions_of_an_incident_are_those_of_its_time(exported):
    assert len(exported("mentions", "--incident", "wurst/1")) == len([n for n in range(2050) if n % 30 == 0])


def test_the_series_of_a_topic_in_the_asked_step(exported):
    rows = exported("series", "--topic", "Wurst & Co", "--step", "60", *SPAN)

    assert len(rows) == 2
    assert sum(float(row["mentions"].replace(",", ".")) for row in rows) == 2050


@pytest.mark.parametrize(
    "words",
    [
        ("series", "--topic", "Senf", "--step", "0"),
        ("series", "--topic", "Senf", "--from", "2026-11-21", "--to", "2026-11-20"),
    ],
)
def test_a_step_or_a_span_that_makes_no_sense_is_refused(console, path, words):
    assert console("--store", path, "export", *words, "--out", console.folder / "x.csv").code == 2


def test_the_doctor_names_versions_paths_store_and_sources(console, path):
    answer = console("--store", path, "doctor")

    assert answer.code == 0
    for what in ("Shitstorm Radar", "Python", "SQLite", "data folder", "log folder", "2 topics", "source Nachrichten"):
        assert what in answer.out
    assert "Traceback" not in answer.out


def test_the_doctor_knows_a_way_out_of_every_state_of_a_source(path, monkeypatch):
    monkeypatch.setattr(doctor, "_desktop", lambda: iter(()))
    for condition in SourceCondition:
        with open_store(path) as store:
            store.set_status(SourceStatus("news", condition, code="x", last_attempt_at=NOON))
        (finding,) = [f for f in doctor.findings(path) if f.what.startswith("source")]
        assert finding.works == condition.delivers
        assert finding.works or ";" in finding.detail


def test_the_doctor_says_what_is_wrong_with_a_store(console):
    broken = console.file("broken.db", b"no store at all" * 100)
    findings = [f for f in doctor.findings(broken) if f.what == "store"]

    assert [f.works for f in findings] == [False]
    assert "backup" in findings[0].detail


def test_a_store_that_is_still_to_be_made_is_no_fault(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "_desktop", lambda: iter(()))
    assert all(f.works for f in doctor.findings(tmp_path / "new.db"))


def test_the_doctor_answers_without_a_display_and_names_the_way_out(tmp_path, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    (finding,) = [f for f in doctor.findings(tmp_path / "new.db") if f.what == "desktop"]

    assert not finding.works
    assert "collect" in finding.detail


def test_the_doctor_does_not_wait_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "_DESKTOP_LIMIT_S", 0.001)
    monkeypatch.setattr(doctor, "_LIBRARIES", ("no-such-library",))
    monkeypatch.setattr(doctor, "_RESOURCES", ("no-such-folder",))
    failing = {f.what: f.detail for f in doctor.findings(tmp_path / "new.db") if not f.works}

    assert set(failing) == {"desktop", "no-such-library", "shipped no-such-folder"}
