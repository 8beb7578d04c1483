"""The scorer that stands in for the model: sensible, bounded, deterministic, better than a lexicon alone."""

import importlib.util
import json
from bisect import bisect_left, bisect_right
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring import lexicon_scorer as module
from shitstorm_radar.scoring.language import LanguageGuess
from shitstorm_radar.scoring.lexicon_scorer import LexiconScorer, lexicon_scorer
from tests.shared_data import shared_data


@cache
def scorer() -> LexiconScorer:
    return lexicon_scorer(LanguageGuess())


def value(text: str, said: str | None = None) -> float:
    found = scorer().score_batch([text], [said])[0].value
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ("Der Service ist wirklich schlecht", "Der Service ist wirklich gut"),
        ("Der Service ist nicht gut", "Der Service ist nicht schlecht"),
        ("Unverschämt, nie wieder!", "Vielen Dank, gerne wieder!"),
        ("Danke für nichts", "Danke für alles"),
        ("Das Paket ist da 😡", "Das Paket ist da 😍"),
        ("Das ist ein Problem", "Kein Problem"),
        ("The service is not good", "The service is good"),
        ("Worst airline ever, still waiting", "Best airline ever, thank you"),
        ("Never again", "Never had a problem"),
    ],
)
def test_the_worse_text_scores_higher(worse: str, better: str) -> None:
    assert value(worse) > value(better) + 0.15


@pytest.mark.parametrize(
    ("said", "insult"), [("de", " Frechheit"), ("de", " 😡"), ("en", " disgusting"), ("en", " 😡")]
)
@given(
    st.lists(
        st.sampled_from(["gut", "schlecht", "nice", "awful", "Bahn", "the", "nicht", "not", "😍", "danke"]), max_size=8
    )
)
def test_an_insult_more_never_makes_a_text_look_kinder(said: str, insult: str, words: list[str]) -> None:
    text = " ".join(words) + " ."
    assert value(text + insult, said) >= value(text, said) - 0.02


@given(st.lists(st.text(max_size=60), max_size=5), st.sampled_from([None, "de", "en", "de-AT", "", "und"]))
def test_every_text_gets_a_probability_and_a_language_on_its_own(texts: list[str], said: str | None) -> None:
    scored = scorer().score_batch(texts, [said] * len(texts))
    assert all(s.language in ("de", "en", "und") and 0 <= (s.value or 0.0) <= 1 for s in scored)
    assert scored == [scorer().score_batch([text], [said])[0] for text in texts]


def test_texts_and_languages_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        scorer().score_batch(["a", "b"], ["de"])


def test_a_text_without_a_telling_word_is_more_likely_not_negative() -> None:
    assert value("Die Filiale öffnet am Montag um neun Uhr") < 0.35
    assert value("The branch opens at nine on Monday") < 0.35


@pytest.mark.parametrize(
    ("text", "said", "language"),
    [
        ("Das ist der Zug nach Ulm", None, "de"),
        ("This is the train to Ulm", None, "en"),
        ("This is the train to Ulm", "de-AT", "de"),
        ("Das ist der Zug nach Ulm", "und", "de"),
        ("C'est le train", "fr", "fr"),
        ("😡😡😡", None, "und"),
        ("@bahn https://example.org", None, "und"),
        ("Unverschämte Verspätung", None, "de"),
        ("unbelievable delays", None, "en"),
        ("жжжж", None, "und"),
        ("voellig ueberteuert fuer das", "de_DE", "de"),
    ],
)
def test_the_language_is_told(text: str, said: str | None, language: str) -> None:
    assert LanguageGuess().language(text, said) == language


def test_one_configured_language_is_never_left_for_another() -> None:
    assert LanguageGuess(("de",)).language("This is the train to Ulm") == "de"


def test_emojis_count_where_the_language_is_unknown() -> None:
    assert value("😡") > value("😍")


def test_another_language_is_not_scored() -> None:
    answer = scorer().score_batch(["C'est la vie 😡"], ["fr"])[0]
    assert (answer.value, answer.language) == (None, "fr")
    assert scorer().evidence("C'est la vie 😡", "fr") == []


def test_an_insult_is_aggressive_and_evidence() -> None:
    answer = scorer().score_batch(["Ihr Vollidioten"], ["de"])[0]
    assert (answer.aggression or 0) > 0.5
    assert [e.what for e in scorer().evidence("Ihr Vollidioten", "de")] == ["insult"]


def test_weights_for_other_evidence_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = json.loads(resource("lexica", "calibration.json").read_text(encoding="utf-8"))
    document["features"].reverse()
    (tmp_path / "calibration.json").write_text(json.dumps(document), encoding="utf-8")

    def elsewhere(*parts: str) -> Path:
        return tmp_path / parts[-1] if parts[-1] == "calibration.json" else resource(*parts)

    monkeypatch.setattr(module, "resource", elsewhere)
    with pytest.raises(ValueError, match="fit_negativity"):
        lexicon_scorer(LanguageGuess())


def test_the_shipped_weights_are_what_the_script_fits() -> None:
    train = shared_data("negativity/train")
    path = Path(__file__).parents[2] / "packaging" / "fit_negativity.py"
    spec = importlib.util.spec_from_file_location("fit_negativity", path)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    shipped = json.loads(resource("lexica", "calibration.json").read_text(encoding="utf-8"))["weights"]["de"]
    assert list(script.fit(train, "de")) == pytest.approx(shipped, abs=1e-3)


@pytest.mark.parametrize(("name", "language"), [("ge17_dev", "de"), ("te_sent_val", "en"), ("goemo_test", "en")])
def test_the_language_of_real_texts_is_told_from_the_text_alone(name: str, language: str) -> None:
    lines = shared_data(f"negativity/judge_dev/{name}.tsv").read_text(encoding="utf-8").splitlines()
    guess = LanguageGuess()
    told = [guess.language(line.partition("\t")[2]) for line in lines]
    assert told.count(language) / len(told) > 0.99


@pytest.mark.parametrize(
    ("name", "least"),
    [("potts_dev", 0.78), ("sb10k_train", 0.74), ("xlmt_ge_val", 0.79), ("ge17_dev", 0.66), ("te_sent_val", 0.80)],
)
def test_real_texts_that_took_no_part_are_ranked_better_than_by_the_best_lexicon(name: str, least: float) -> None:
    path = shared_data(f"negativity/judge_dev/{name}.tsv")
    rows = [line.partition("\t")[::2] for line in path.read_text(encoding="utf-8").splitlines()]
    scored = scorer().score_batch([text for _, text in rows], ["en" if name.startswith("te") else "de"] * len(rows))
    assert _auc([s.value or 0.0 for s in scored], [label == "neg" for label, _ in rows]) > least


def _auc(values: list[float], negative: list[bool]) -> float:
    bad = [v for v, n in zip(values, negative, strict=True) if n]
    rest = sorted(v for v, n in zip(values, negative, strict=True) if not n)
    return sum(bisect_left(rest, v) + bisect_right(rest, v) for v in bad) / (2 * len(bad) * len(rest))
