"""Which texts concern a topic, and in which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.matching import EXAMPLES, Example, Matcher, parse_query
from shitstorm_radar.matching.matcher import LONGEST_TEXT, MOST_SHOWN
from shitstorm_radar.matching.query import Phrase, Tag, Word


def found(query: str, text: str, title: str = "", tags: tuple[str, ...] = (), handles: tuple[str, ...] = ()):
    return Matcher({"t": parse_query(query)}).match(title, text, tags, handles).get("t")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.code)
def test_an_example_of_the_help_text_is_true(example: Example) -> None:
    assert found(example.query, example.hit)
    assert found(example.query, example.miss) is None
    assert example.rule.endswith(".")


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        ("Müller", "Müllers Milch von MUELLER in der Müller-Filiale", ("Müllers", "MUELLER", "Müller")),
        ("Müller", "Müller’s und Müller's", ("Müller’s", "Müller's")),
        ("Müller*", "Müllermilch und muellern", ("Müllermilch", "muellern")),
        (
            "müller-milch",
            "Die Müllermilch, Müller Milch, MÜLLER-MILCH",
            ("Müllermilch", "Müller Milch", "MÜLLER-MILCH"),
        ),
        ("Bahn", "#Bahn @bahn bahn", ("#Bahn", "@bahn", "bahn")),
        ("bahn*", "#Bahnstreik!", ("#Bahnstreik",)),
        (
            '"Deutsche Bahn"',
            "@Deutsche_Bahn #deutschebahn Deutsche\nBahn",
            ("@Deutsche_Bahn", "#deutschebahn", "Deutsche\nBahn"),
        ),
        ('"deutsche bahn*"', "#DeutscheBahnStreik", ("#DeutscheBahnStreik",)),
        ('"Deutsche Bahn"', "#Deutsche #Bahn", ("#Deutsche #Bahn",)),
        ("ING-DiBa", "die ING DiBa und #INGDiBa", ("ING DiBa", "#INGDiBa")),
        ("E.ON", "E.ON-Kunden", ("E.ON",)),
        ("1&1", "1&1 oder 1 & 1", ("1&1", "1 & 1")),
        ("C++", "In C++.", ("C++",)),
        ("o2", "O2! o2-Kunde", ("O2", "o2")),
        ("dm", "im dm-Markt", ("dm",)),
        ("McDonald's", "McDonalds und McDonald", ("McDonalds",)),
        ("🤮", "Logo 🤮🤮", ("🤮",)),
        ("@db_bahn", "@DB_Bahn-Team und @db_bahn@social.de", ("@DB_Bahn-Team", "@db_bahn@social.de")),
        ("Bahn (Streik OR Ausfall)", "Ausfall! Streik bei der Bahn", ("Ausfall", "Streik", "Bahn")),
        ("Bahn -Zoo", "Bahn fahren", ("Bahn",)),
        ("Bahn NOT (Zoo -Elefant)", "Bahn im Zoo mit Elefant", ("Bahn", "Elefant")),
        ("Siemens", "Siemens' Kunden", ("Siemens",)),
    ],
)
def test_a_query_finds_these_words(query: str, text: str, words: tuple[str, ...]) -> None:
    assert found(query, text) == words


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Müller", "Muller, Müllermilch, Mülle"),
        ("dm", "dms"),
        ("Siemens", "Siemenss"),
        ('"Müller"', "Müllers"),
        ("Bahn", "Autobahn, #DeutscheBahn, Bahnhof, @bahnfan"),
        ("Müller*", "Obermüller"),
        ("E.ON", "eon, E ON, E. ON"),
        ("C++", "C, C+ und c"),
        ("#bahn", "Bahn, #bahnstreik, bahn@x.de"),
        ("@bahn", "#bahn, bahn, mail@bahn.de, @bahn.de"),
        ("@bahn@a.de", "@bahn, @bahn@b.de"),
        ('"Deutsche Bahn"', "Deutsche Post Bahn, Bahn Deutsche"),
        ("Bahn Streik", "Bahn"),
        ("Bahn -Zoo", "Bahn zum Zoo"),
    ],
)
def test_a_query_does_not_find(query: str, text: str) -> None:
    assert found(query, text) is None


def test_title_and_text_count_together_but_a_phrase_never_spans_them() -> None:
    assert found("Bahn Streik", "Bahn", title="Streik") == ("Streik", "Bahn")
    assert found('"Deutsche Bahn"', "Bahn", title="Deutsche") is None


def test_tags_and_handles_of_the_source_count_like_those_in_the_text() -> None:
    assert found("Bahn", "", tags=("bahn",)) == ("#bahn",)
    assert found("#bahn", "", tags=("#Bahn",)) == ("#Bahn",)
    assert found('"Deutsche Bahn"', "", tags=("DeutscheBahn",)) == ("#DeutscheBahn",)
    assert found("@bahn", "", handles=("bahn@mastodon.social",)) == ("@bahn@mastodon.social",)
    assert found("@bahn", "", tags=("bahn",)) is None


def test_each_topic_gets_its_own_words() -> None:
    matcher = Matcher({"bahn": parse_query("Bahn"), "post": parse_query("Post OR DHL"), "zoo": parse_query("Zoo")})
    assert matcher.match("", "DHL statt Bahn und Post") == {"bahn": ("Bahn",), "post": ("DHL", "Post")}
    assert matcher.match("", "nichts davon") == {}


def test_the_words_shown_are_bounded_and_distinct() -> None:
    text = " ".join(f"Bahn{i} Bahn{i}" for i in range(50))
    words = found("Bahn*", text)
    assert words == tuple(f"Bahn{i}" for i in range(MOST_SHOWN))


def test_what_stands_behind_the_cap_is_not_looked_at() -> None:
    assert found("Bahn", "x" * (LONGEST_TEXT - 5) + " Bahn")
    assert found("Bahn", "x" * LONGEST_TEXT + " Bahn") is None


_texts = st.text(st.sampled_from(list("abÄß1 &+.#@-_'\u200b\u0308🤮")) | st.characters(), max_size=200)


@given(_texts, _texts, st.lists(_texts, max_size=3), st.lists(_texts, max_size=3))
def test_matching_never_fails_and_shows_words_of_the_text(title: str, text: str, tags: list[str], handles: list[str]):
    matcher = Matcher({"t": parse_query('ab* OR "a b" OR a&b OR #ab* OR @ab OR 1 OR ä')})
    everything = "\n".join(
        [title, text, *("#" + t.lstrip("#@") for t in tags), *("@" + h.lstrip("#@") for h in handles)]
    )
    for words in matcher.match(title, text, tags, handles).values():
        assert words
        assert all(word in everything for word in words)


@given(st.lists(st.sampled_from(["bahn", "post", "zug", "ist", "spät", "Die", "🤮"]), max_size=12))
def test_the_matcher_agrees_with_plain_python_on_plain_words(words: list[str]) -> None:
    got = found("(bahn OR post) spät -zug", " ".join(words)) is not None
    assert got == (("bahn" in words or "post" in words) and "spät" in words and "zug" not in words)


def test_work_grows_in_step_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in comparisons of words, on the text that is worst for the phrase."""
    from shitstorm_radar.matching import pattern

    calls = 0
    fits = pattern.Step.fits

    def counting(*args: object) -> bool:
        nonlocal calls
        calls += 1
        return fits(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(pattern.Step, "fits", counting)
    matcher = Matcher({"t": parse_query('"' + "a " * 29 + 'b"')})
    counts = []
    for length in (500, 1000, 2000):
        calls = 0
        matcher.match("", "a " * length)
        counts.append(calls)
    assert counts[1] <= 2.1 * counts[0]
    assert counts[2] <= 2.1 * counts[1]


def test_equal_leaves_of_many_topics_are_looked_up_once() -> None:
    matcher = Matcher({f"t{i}": parse_query('Bahn "Deutsche Bahn" #bahn') for i in range(50)})
    assert set(matcher._number) == {Word("Bahn"), Phrase((Word("Deutsche"), Word("Bahn"))), Tag("bahn")}


def test_a_matcher_that_has_met_too_many_words_forgets_them_and_still_matches(monkeypatch: pytest.MonkeyPatch) -> None:
    for bound in ("word_index.MOST_REMEMBERED", "pieces.MOST_REMEMBERED", "pieces.MOST_DULL"):
        monkeypatch.setattr(f"shitstorm_radar.matching.{bound}", 3)
    monkeypatch.setattr("shitstorm_radar.matching.matcher._MOST_ANSWERS", 3)
    matcher = Matcher({"t": parse_query("Bahn*")})
    for _ in range(3):
        for end in "uvwxyz":
            assert matcher.match("", f"a b c d e f Bahn{end} g h") == {"t": (f"Bahn{end}",)}
    pieces = matcher._pieces
    assert max(map(len, (pieces._dull, pieces._telling, pieces._index._remembered, matcher._answers))) <= 3


def test_a_wall_of_letters_is_matched_but_not_remembered() -> None:
    matcher = Matcher({"t": parse_query("ab* OR q")})
    assert matcher.match("", "ab" * 9_000)["t"][0].startswith("abab")
    assert matcher.match("", "c" * 9_000) == {}
    pieces = matcher._pieces
    assert all(len(key) <= 60 for key in (*pieces._dull, *pieces._telling, *pieces._index._remembered))


def test_what_was_answered_cannot_be_changed_by_who_asked() -> None:
    answer = Matcher({"t": parse_query("Bahn")}).match("", "Bahn")
    with pytest.raises(TypeError):
        answer["t"] = ()  # type: ignore[index]


def test_the_words_kept_stay_bounded_however_often_they_stand_there() -> None:
    assert found("Bahn", "Bahn " * 3_000) == ("Bahn",)
