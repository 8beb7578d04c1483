"""The languages are told as the package tells them, from a file of 1.4 MB."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from shitstorm_radar.scoring.other_languages import other_languages


@pytest.fixture(scope="module")
def whole():
    package = LanguageIdentifier.from_model_file(MODEL_FILE)
    package.set_languages(list(other_languages().languages))
    return package


@pytest.mark.parametrize(
    "text",
    [
        "Très mauvais service, je suis vraiment déçu",
        "SLECHTE SERVICE, NOOIT MEER",
        "Ужасный сервис, никогда больше",
        "この会社は最悪だ",
        "Das ist der Zug nach Ulm",
        "e\u0301te\u0301",
    ],
)
def test_a_text_gets_the_packages_log_odds(whole, text):
    assert dict(other_languages().rank(text)) == pytest.approx(dict(whole.rank(text)), abs=0.01)


@settings(max_examples=60)
@given(st.text(st.characters(codec="utf-8"), min_size=8, max_size=100))
def test_any_text_is_ranked_as_by_the_package(whole, text):
    ours, theirs = dict(other_languages().rank(text)), dict(whole.rank(text))
    if min(theirs.values()) > -1e30:  # where nothing is known the package says its lowest figure
        assert ours == pytest.approx(theirs, abs=0.1)


def test_a_text_of_which_nothing_is_known_gives_no_language_a_lead():
    assert {odds for _, odds in other_languages().rank("x")} == {0.0}
