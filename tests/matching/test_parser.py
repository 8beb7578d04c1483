"""What a query may say, and where an error points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shitstorm_radar.errors import QueryError
from shitstorm_radar.matching import QUERY_ERRORS, parse_query, write_query
from shitstorm_radar.matching.parser import DEEPEST_QUERY, LONGEST_QUERY
from shitstorm_radar.matching.query import And, Name, Node, Not, Or, Phrase, Query, Tag, Word


def w(text: str) -> Word:
    return Word(text)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Bahn", w("Bahn")),
        ("Bahn Streik", And((w("Bahn"), w("Streik")))),
        ("Bahn AND Streik", And((w("Bahn"), w("Streik")))),
        ("Bahn UND Streik", And((w("Bahn"), w("Streik")))),
        ("Bahn ODER Post", Or((w("Bahn"), w("Post")))),
        ("a1 OR b1 c1", Or((w("a1"), And((w("b1"), w("c1")))))),
        ("(a1 OR b1) c1", And((Or((w("a1"), w("b1"))), w("c1")))),
        ("Bahn -Zoo", And((w("Bahn"), Not(w("Zoo"))))),
        ("Bahn NICHT (Zoo Tier)", And((w("Bahn"), Not(And((w("Zoo"), w("Tier"))))))),
        ("Bahn -(Zoo)", And((w("Bahn"), Not(w("Zoo"))))),
        ("Müller-Milch", w("Müller-Milch")),
        ("Müller*", Word("Müller", prefix=True)),
        ("„Deutsche* Bahn“", Phrase((Word("Deutsche", prefix=True), w("Bahn")))),
        ('"Rock & Roll"', Phrase((w("Rock"), w("Roll")))),
        ("#bahn*", Tag("bahn", prefix=True)),
        ("@DB_Bahn@mastodon.social", Name("DB_Bahn@mastodon.social")),
        ("oder and", And((w("oder"), w("and")))),
        ("NOT NOT ab", Not(Not(w("ab")))),
    ],
)
def test_a_query_says_this(text: str, root: Node) -> None:
    assert parse_query(text) == Query(root)


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ("", "query_empty", 0),
        (" \n", "query_empty", 0),
        ("x" * (LONGEST_QUERY + 1), "query_too_long", LONGEST_QUERY),
        ("(" * (DEEPEST_QUERY + 1) + "ab" + ")" * (DEEPEST_QUERY + 1), "query_too_deep", DEEPEST_QUERY + 1),
        ("NOT " * (DEEPEST_QUERY + 1) + "ab", "query_too_deep", 4 * (DEEPEST_QUERY + 1)),
        ("Bahn (Streik", "query_unclosed_paren", 5),
        ("Bahn (", "query_unclosed_paren", 5),
        ("Bahn)", "query_unopened_paren", 4),
        (")", "query_unopened_paren", 0),
        ("Bahn ()", "query_empty_group", 5),
        ('Bahn "Streik', "query_unclosed_quote", 5),
        ('Bahn "" Zug', "query_empty_phrase", 5),
        ('Bahn ",.-"', "query_empty_phrase", 5),
        ('"' + "a " * 31 + '"', "query_long_phrase", 0),
        ("-".join("a" * 31), "query_long_phrase", 0),
        ("Bahn AND", "query_missing_operand", 5),
        ("OR Bahn", "query_missing_operand", 0),
        ("Bahn OR OR Zug", "query_missing_operand", 8),
        ("(Bahn NOT) Zug", "query_missing_operand", 6),
        ("Bahn *", "query_star_alone", 5),
        ('"Bahn *"', "query_star_alone", 6),
        ('"Bahn -*"', "query_star_alone", 6),
        ("Bahn Str*eik", "query_star_inside", 8),
        ("Bahn S*", "query_short_prefix", 5),
        ("#b*", "query_short_prefix", 0),
        ("#\uff9e", "query_bad_tag", 0),
        ("Müller - Milch", "query_no_word", 7),
        ("Bahn &", "query_no_word", 5),
        ("Bahn #", "query_bad_tag", 5),
        ("#2024", "query_bad_tag", 0),
        ("#Deutsche-Bahn", "query_bad_tag", 0),
        ("@", "query_bad_name", 0),
        ("@bahn*", "query_bad_name", 0),
        ("@bahn@", "query_bad_name", 0),
        ("-Zoo", "query_only_not", 0),
        ("Bahn OR -Zoo", "query_only_not", 8),
        ("NOT (Zoo Tier)", "query_only_not", 0),
        ("-Zoo -Tier", "query_only_not", 0),
    ],
)
def test_an_error_points_at_the_character(text: str, code: str, position: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    assert (caught.value.code, caught.value.position) == (code, position)
    assert QUERY_ERRORS[code] in str(caught.value)
    assert f"character {position + 1}" in str(caught.value)


_typed = st.text(st.sampled_from(list("abÄß1 &+.*\"„“()#@-_'\u200b\u0308🤮")) | st.characters(), max_size=60)
_loose = st.lists(
    st.sampled_from(["AND", "OR", "NOT", "UND", "(", ")", "-", '"', "„", "*", "#", "@", " ", "ab", "C++", "Müller*"]),
    max_size=25,
).map(" ".join)


@given(_typed | _loose)
def test_a_parser_raises_nothing_but_query_errors_and_they_point_into_the_query(text: str) -> None:
    error: QueryError | None = None
    try:
        query = parse_query(text)
    except QueryError as caught:
        error = caught
    else:
        assert parse_query(write_query(query)) == query
    if error:
        assert error.code in QUERY_ERRORS
        assert 0 <= error.position <= len(text)


_words = st.builds(Word, st.sampled_from(["Bahn", "H&M", "C++", "AND1", "größe", "E-Mail", "o2", "🤮"])) | st.builds(
    Word, st.sampled_from(["Müll", "St."]), st.just(True)
)
_leaves = (
    _words
    | st.builds(Phrase, st.lists(_words, min_size=1, max_size=3).map(tuple))
    | st.builds(Tag, st.sampled_from(["bahn", "Ä1"]), st.booleans())
    | st.builds(Name, st.sampled_from(["bahn", "a.b@c.de"]))
)
_trees = st.recursive(
    _leaves,
    lambda inner: (
        st.builds(And, st.lists(inner, min_size=2, max_size=3).map(tuple))
        | st.builds(Or, st.lists(inner, min_size=2, max_size=3).map(tuple))
        | st.builds(Not, inner)
    ),
    max_leaves=8,
)


@given(_trees)
def test_a_printed_query_parses_to_itself(tree: Node) -> None:
    query = Query(And((Word("needed"), tree)))
    assert parse_query(write_query(query)) == query
