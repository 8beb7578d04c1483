"""Where the model's file is missing or damaged the lexica stand in, and the log says so."""

import logging
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shitstorm_radar.commands import doctor
from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring import LazyScorer, load_scorer, other_languages, trained_scorer


def elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def found(*parts: str) -> Path:
        return folder.joinpath(*parts[1:]) if parts[0] == "model" else resource(*parts)

    monkeypatch.setattr(trained_scorer, "resource", found)


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(resource("model"), tmp_path / "model")
    elsewhere(tmp_path / "model", monkeypatch)
    return tmp_path / "model"


def test_the_whole_model_is_used(model: Path) -> None:
    assert load_scorer().name == "model"


def test_the_doctor_says_who_judges(model: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert doctor.negativity().works
    (model / "negativity.npz").unlink()
    assert not doctor.negativity().works
    caplog.clear()


def test_a_missing_file_leaves_the_lexica(model: Path, caplog: pytest.LogCaptureFixture) -> None:
    (model / "negativity.npz").unlink()
    with caplog.at_level(logging.WARNING):
        scorer = load_scorer()
    assert scorer.name == "lexicon"
    assert "lexica stand in" in caplog.text
    caplog.clear()
    assert (scorer.score_batch(["Unverschämt, nie wieder!"], [None])[0].value or 0) > 0.5


def test_a_cut_off_file_leaves_the_lexica(model: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = model / "negativity.npz"
    path.write_bytes(path.read_bytes()[:1_000_000])
    assert load_scorer().name == "lexicon"
    caplog.clear()


def test_flipped_bits_leave_the_lexica(model: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = model / "negativity.npz"
    damaged = bytearray(path.read_bytes())
    for at in range(1_000_000, 1_000_200):
        damaged[at] ^= 0xFF
    path.write_bytes(damaged)
    assert load_scorer().name == "lexicon"
    caplog.clear()


def test_a_calibration_that_is_no_json_leaves_the_lexica(model: Path, caplog: pytest.LogCaptureFixture) -> None:
    (model / "calibration.json").write_text("{", encoding="utf-8")
    assert load_scorer().name == "lexicon"
    caplog.clear()


def test_without_the_table_of_languages_the_model_still_judges(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    damaged = tmp_path / "languages.npz"
    damaged.write_bytes(b"PK no archive")
    other_languages.other_languages.cache_clear()
    monkeypatch.setattr(other_languages, "resource", lambda *_: damaged)
    scorer = load_scorer()
    other_languages.other_languages.cache_clear()
    assert scorer.name == "model"
    assert "other languages cannot be read" in caplog.text
    assert scorer.score_batch(["Unverschämt, nie wieder!"], [None])[0].language == "de"
    caplog.clear()


def test_the_lazy_scorer_reads_nothing_before_its_first_text() -> None:
    program = (
        "import sys; from shitstorm_radar.scoring import LazyScorer; scorer = LazyScorer()\n"
        "before = 'sentencepiece' in sys.modules\n"
        "scorer.score_batch(['Das ist der Zug'], [None])\n"
        "print(before, 'sentencepiece' in sys.modules, scorer.name)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "model"]
    assert LazyScorer().evidence("Danke für nichts", "de")
