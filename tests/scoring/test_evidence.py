"""What speaks for negativity: words in their clause, turns of phrase, marks, manner."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.scoring.evidence import FEATURES, LONGEST_TEXT, Reader
from shitstorm_radar.scoring.lexicon import Vocabulary, english, german, marks


@cache
def vocabulary(language: str) -> Vocabulary:
    return german() if language == "de" else english()


@cache
def reader(language: str) -> Reader:
    return Reader(vocabulary(language), marks())


def seen(language: str, text: str) -> dict[str, float]:
    return dict(zip(FEATURES, reader(language).evidence(text), strict=True))


@pytest.mark.parametrize(
    ("language", "text", "feature"),
    [
        ("de", "Der Kundendienst ist schlecht", "negative_words"),
        ("de", "Das nervt, ich bin genervt", "negative_words"),
        ("de", "UNVERSCHAEMT", "negative_words"),
        ("de", "Soooo schleeeecht", "negative_words"),
        ("de", "Ein Verspätungschaos", "negative_words"),
        ("de", "#BahnChaos", "negative_words"),
        ("de", "Ich bin begeistert", "positive_words"),
        ("de", "Das ist nicht gut", "negated_positive_words"),
        ("de", "Das gefällt mir nicht", "negated_positive_words"),
        ("de", "Das ist nicht schlimm", "negated_negative_words"),
        ("de", "Danke für nichts!", "negative_turns"),
        ("de", "Warte jetzt hier seit Montag", "negative_turns"),
        ("de", "Da kann man nicht meckern", "positive_turns"),
        ("de", "Euer Logo 🤮", "negative_marks"),
        ("de", "Angekommen :-)", "positive_marks"),
        ("de", "Super Sache #ironie", "negative_marks"),
        ("de", "Wann kommt es an?", "questions"),
        ("de", "Los!!", "exclamations"),
        ("de", "ICH WILL EIN PAKET", "capitals"),
        ("de", "siehe https://example.org/schlecht", "links"),
        ("de", "Das Werk steht in Ulm", "silent"),
        ("en", "This is awful", "negative_words"),
        ("en", "thank youuuu, amazing", "positive_words"),
        ("en", "This is not good", "negated_positive_words"),
        ("en", "isn’t terrible", "negated_negative_words"),
        ("en", "Thanks for nothing", "negative_turns"),
        ("en", "can't complain", "positive_turns"),
    ],
)
def test_this_text_shows_this(language: str, text: str, feature: str) -> None:
    assert seen(language, text)[feature] > 0


@pytest.mark.parametrize(
    ("language", "text", "feature"),
    [
        ("de", "siehe https://example.org/schlecht", "negative_words"),
        ("de", "@schlecht hallo", "negative_words"),
        ("de", "Danke für nichts", "positive_words"),
        ("de", "Nein, gut", "negated_positive_words"),
        ("de", "Geht nicht. Sonst alles schön", "negated_positive_words"),
        ("de", "OK", "capitals"),
        ("de", "Ein Assistent im Supermarkt", "negative_words"),
        ("en", "No. This is good", "negated_positive_words"),
        ("en", "good, it is not there", "negated_positive_words"),
    ],
)
def test_this_text_does_not_show_this(language: str, text: str, feature: str) -> None:
    assert seen(language, text)[feature] == 0


def test_an_intensifier_strengthens_the_word_after_it() -> None:
    assert seen("de", "sehr schlecht")["negative_words"] > seen("de", "schlecht")["negative_words"]
    assert seen("en", "slightly bad")["negative_words"] < seen("en", "bad")["negative_words"]


def test_umlauts_may_be_written_either_way() -> None:
    assert reader("de").evidence("Enttäuscht und überteuert") == reader("de").evidence("enttaeuscht und ueberteuert")


def test_what_stands_behind_the_cap_is_not_read() -> None:
    assert seen("de", "x" * LONGEST_TEXT + " schlecht")["negative_words"] == 0


@given(st.text(st.sampled_from(list("aäs SCHLECHT!?.,:)(/@#-_'’😡🤮\u200d\n")) | st.characters(), max_size=300))
def test_any_text_gives_one_finite_row(text: str) -> None:
    for language in ("de", "en"):
        row = reader(language).evidence(text)
        assert len(row) == len(FEATURES)
        assert all(0 <= abs(figure) < 100 for figure in row)


@given(st.text(max_size=80))
def test_reading_a_text_twice_gives_the_same(text: str) -> None:
    assert reader("de").evidence(text) == Reader(vocabulary("de"), marks()).evidence(text)


def test_a_reader_that_has_met_too_many_words_forgets_them_and_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Das ist gar nicht schlecht und wirklich schön"
    before = reader("de").evidence(text)
    monkeypatch.setattr("shitstorm_radar.scoring.evidence._MOST_REMEMBERED", 3)
    forgetful = Reader(vocabulary("de"), marks())
    assert [forgetful.evidence(text), forgetful.evidence(text)] == [before, before]
    assert len(forgetful._remembered) <= 3
