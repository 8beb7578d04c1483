"""What words say, and that the shipped files are in order."""

import re

import pytest

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring.inflection import base_forms, noun_forms
from shitstorm_radar.scoring.lexicon import Vocabulary, english, german, marks, small_words


@pytest.fixture(scope="module")
def vocabularies() -> dict[str, Vocabulary]:
    return {"de": german(), "en": english()}


@pytest.mark.parametrize(
    ("language", "word", "sign"),
    [
        ("de", "enttäuschendes", -1),
        ("de", "verarscht", -1),
        ("de", "Drecksverein", -1),
        ("de", "Kundenverarsche", -1),
        ("de", "Vollkatastrophe", -1),
        ("de", "abgestürzt", -1),
        ("de", "problemlos", 1),
        ("de", "tollen", 1),
        ("de", "Tisch", 0),
        ("de", "Müll", -1),
        ("de", "Mülls", -1),
        ("de", "Müller", 0),
        ("de", "Mister", 0),
        ("de", "schon", 0),
        ("de", "Flüge", 0),
        ("de", "Optimist", 0),
        ("de", "Abzocke", -1),
        ("de", "Katastrophen", -1),
        ("de", "Autobahn", 0),
        ("en", "delayed", -1),
        ("en", "HORRIBLE", -1),
        ("en", "lovely", 1),
        ("en", "table", 0),
        ("en", "idiots", -1),
        ("en", "tables", 0),
    ],
)
def test_a_word_says_this(vocabularies: dict[str, Vocabulary], language: str, word: str, sign: int) -> None:
    valence = vocabularies[language].valence(word)
    assert (valence > 0) - (valence < 0) == sign


def test_a_wall_of_letters_says_nothing(vocabularies: dict[str, Vocabulary]) -> None:
    assert vocabularies["de"].valence("ab" * 5_000) == 0


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("schlechteste", "schlecht"),
        ("nervte", "nerven"),
        ("genervt", "nerven"),
        ("abgezockt", "abzocken"),
        ("lügst", "lügen"),
    ],
)
def test_a_form_leads_to_its_base(form: str, base: str) -> None:
    assert base in list(base_forms(form))


@pytest.mark.parametrize(
    "name", ["german_radar.tsv", "english_radar.tsv", "german_phrases.tsv", "english_phrases.tsv", "marks.tsv"]
)
def test_our_own_lists_have_no_double_and_no_odd_valence(name: str) -> None:
    text = resource("lexica", name).read_text(encoding="utf-8")
    lines = [x for x in text.splitlines() if not x.startswith("# ")]
    words = [line.split("\t")[0] for line in lines]
    assert len(words) == len(set(words)), sorted(w for w in words if words.count(w) > 1)
    assert all(re.fullmatch(r"[^\t]+\t-?[0-4](\.\d)?", line) for line in lines)
    assert all(-4 <= float(line.split("\t")[1]) <= 4 for line in lines)


def test_marks_and_small_words_are_there() -> None:
    assert marks()["😡"] < 0 < marks()["😍"]
    assert "nicht" in small_words("german_negators")
    with pytest.raises(KeyError):
        small_words("klingonisch")


def test_each_lexicon_of_others_ships_with_its_licence_and_is_named() -> None:
    for licence in ("LICENSE-APACHE-2.0.txt", "LICENSE-VADER.txt"):
        assert resource("lexica", licence).stat().st_size > 900
    read_me = resource("lexica", "README.md").read_text(encoding="utf-8")
    files = [path.name for path in resource("lexica").iterdir() if not path.name.startswith(("LICENSE", "README"))]
    assert all(name in read_me for name in files)


def test_a_noun_takes_the_endings_of_nouns_only() -> None:
    assert "skandal" in list(noun_forms("skandale"))
    assert "muell" not in list(noun_forms("mueller"))
