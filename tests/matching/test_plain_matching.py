"""All topics at once, by index and from memory, give what each query alone gives when looked for at every word."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.matching import Matcher, parse_query
from tests.matching.plain_matching import MOST_SHOWN, plainly
from tests.shared_data import shared_data

BITS = ["Müller", "müller", "MUELLER", "Deutsche", "Deutschen", "Bahn", "bahn", "Bahnhof", "E", "ON", "C++", "c+", "1&1",
        "1 & 1", "H&M", "#bahn", "#DeutscheBahn", "@bahn", "@deutsche_bahn@social.de", "🤮", "dm", "dms", "Streik", "x"]  # fmt: skip
GAPS = st.sampled_from(
    [" ", "  ", "\n", "-", ".", ", ", "&", "+", "", "\u00a0", "\u2028", "\u200b", "\u0308", "/", "'", "’s "]
)
LEAVES = st.sampled_from(["Müller", "Müller*", '"Deutsche Bahn"', '"Deutsche* Bahn"', "Bahn", "bahn*", "#bahn", "#deut*",
          "@bahn", "@deutsche_bahn@social.de", "E.ON", "C++", "1&1", "H&M", "🤮", "dm", '"Bahn Bahn"', "Streik", "MüllerBahn",
          '"x x x"', '"Bahn H&M"', '"C++ dm"'])  # fmt: skip
TEXTS = st.lists(st.tuples(st.sampled_from(BITS) | st.text(max_size=4), GAPS), max_size=14).map(
    lambda parts: "".join(bit + gap for bit, gap in parts)
)
QUERIES = st.recursive(
    LEAVES,
    lambda inner: st.builds("({} OR {})".format, inner, inner) | st.builds("({} {})".format, inner, inner)
    | st.builds("({} NOT {})".format, inner, inner),
    max_leaves=5,
)  # fmt: skip


def agree(queries, matcher, title, text, tags=(), handles=()):
    got = matcher.match(title, text, tags, handles)
    for topic, query in queries.items():
        plain = plainly(query, title, text, tags, handles)
        shown = got.get(topic)
        assert (shown is None) == (plain is None), (topic, text)
        if shown is not None and plain is not None:
            assert set(shown) <= plain
            assert len(shown) == len(set(shown)) == min(len(plain), MOST_SHOWN)


@settings(max_examples=300)
@given(
    st.lists(QUERIES, min_size=1, max_size=6),
    st.lists(TEXTS, min_size=1, max_size=5),
    TEXTS,
    st.lists(TEXTS, max_size=2),
)
def test_every_topic_gets_what_its_query_alone_gives_also_from_memory(written, texts, title, tags):
    queries = {f"t{n}": parse_query(query) for n, query in enumerate(written)}
    matcher = Matcher(queries)
    for text in texts + texts:  # the second time everything is remembered
        agree(queries, matcher, title, text, tags, tags)


@settings(max_examples=100)
@given(TEXTS)
def test_a_text_in_capitals_or_quotes_is_no_duller_than_it_was(text):
    queries = {"t": parse_query('Bahn OR "Deutsche Bahn" OR #bahn OR @bahn OR dm')}
    matcher = Matcher(queries)
    for variant in (text, text.upper(), text.lower(), f'"{text}"', f"({text}).", f"{text}!?"):
        agree(queries, matcher, "", variant)


@pytest.mark.parametrize("seed", [1, 2])
def test_real_texts_get_what_each_query_alone_gives(seed):
    from tests.benchmarks.bench_matching import QUERIES as REAL
    from tests.benchmarks.bench_matching import tweets

    shared_data("airline_tweets")
    queries = {f"t{n}": parse_query(query) for n, query in enumerate(REAL)}
    matcher = Matcher(queries)
    for text in random.Random(seed).sample(tweets(), 300):
        agree(queries, matcher, "", text)
