"""The encoder gives the same figures whatever it has seen before and whatever stands beside a text."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring.encoder import LONGEST, MOST_TOKENS, Encoder, Layers

with resource("model", "negativity.npz").open("rb") as opened, np.load(opened) as file:
    LAYERS = Layers({name: file[name] for name in file.files})
PIECES = len(LAYERS.nibbles)

texts = st.lists(st.lists(st.integers(0, PIECES - 1), min_size=1, max_size=70), min_size=1, max_size=12)


@settings(max_examples=40)
@given(texts)
def test_a_text_has_the_same_figures_alone_and_in_company(found):
    together = Encoder(LAYERS).figures(found)
    alone = np.concatenate([Encoder(LAYERS).figures([text]) for text in found])
    assert together == pytest.approx(alone, abs=2e-3)


def test_what_is_remembered_changes_nothing_also_after_it_was_dropped():
    rng = np.random.default_rng(3)
    encoder, first = Encoder(LAYERS), [[1, 40_000, 41_000, 12, 2]]
    before = encoder.figures(first)
    for _ in range(6):  # more rare pieces than there is room for
        encoder.figures(rng.integers(3_000, PIECES, (30, 40)).tolist())
    assert encoder.figures(first) == pytest.approx(before, abs=1e-3)


def test_a_text_is_read_to_its_bound():
    long = list(range(100, 100 + 3 * MOST_TOKENS))
    assert Encoder(LAYERS).figures([long]) == pytest.approx(Encoder(LAYERS).figures([long[:LONGEST]]), abs=1e-3)


def test_nothing_in_nothing_out():
    assert Encoder(LAYERS).figures([]).shape == (0, 1792)
