"""The encoder gives the same figures whatever it has seen before and whatever stands beside a text."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring.encoder import LONGEST, MOST_TOKENS, ORDERS, VECTOR_SCALE, Encoder, Layers

with resource("model", "negativity.npz").open("rb") as opened, np.load(opened) as file:
    WEIGHTS = {name: file[name] for name in file.files}
LAYERS = Layers(WEIGHTS)
PIECES = len(LAYERS.nibbles)

texts = st.lists(st.lists(st.integers(0, PIECES - 1), min_size=1, max_size=70), min_size=1, max_size=12)


@cache
def weight(name):
    return WEIGHTS[name].astype(float) * WEIGHTS.get(f"{name}_steps", np.ones(1)).astype(float)


def normed(rows):
    return (rows - rows.mean(1, keepdims=True)) / np.sqrt(rows.var(1, keepdims=True) + WEIGHTS["eps"])


def convolved(rows, layer, n, left):
    beyond = np.pad(rows, ((left, n - 1 - left), (0, 0)))
    windows = np.concatenate([beyond[j : j + len(rows)] for j in range(n)], 1)
    summed = windows @ weight(f"w{layer}_{n}") @ weight(f"w{layer}_{n}_out")
    return np.maximum(summed + weight(f"b{layer}_{n}"), 0) + rows


def by_the_book(text):
    """The network as it is defined, one text in double precision: nothing remembered, nothing multiplied beforehand."""
    packed = WEIGHTS["table"][text]
    units = np.stack([packed >> 4, packed & 15], 2).reshape(len(text), -1) - 8.0
    raw = units * np.repeat(WEIGHTS["table_steps"][text].astype(float), 64, axis=1)
    shown = [raw]
    for n, left in ORDERS:
        entry = normed_entries(raw)[:, [k for k, _ in ORDERS].index(n)]
        shown.append(convolved(convolved(entry, 1, n, left), 2, n, left))
    rows = normed(np.concatenate(shown, 1)) * weight("ln_g") + weight("ln_b")
    mean = (rows @ weight("cnn_W") + weight("cnn_b")).sum(0) / np.sqrt(len(text))
    y0 = np.maximum(mean @ weight("d0"), 0)
    y1 = np.maximum(mean @ weight("p1") + y0 @ weight("d1"), 0)
    vector = np.tanh(y1 @ weight("p3") + np.maximum(y1 @ weight("d2"), 0) @ weight("d3"))
    return np.concatenate([vector * VECTOR_SCALE / np.linalg.norm(vector), rows.max(0)])


def normed_entries(raw):
    """(pieces, branches, 256): all branches are normed as one row."""
    names = [n for n, _ in ORDERS]
    met = np.concatenate([raw @ weight(f"proj{n}") + weight(f"proj_b{n}") for n in names], 1)
    scaled = normed(met) * np.concatenate([weight(f"ln_g{n}") for n in names])
    return (scaled + np.concatenate([weight(f"ln_b{n}") for n in names])).reshape(len(raw), len(names), -1)


def test_the_figures_are_those_of_the_network_by_the_book():
    rng = np.random.default_rng(5)
    # few pieces are frequent, as in a language, and there are more of them than are remembered
    some = [np.minimum(rng.zipf(1.3, rng.integers(1, 57)), PIECES) - 1 for _ in range(200)]
    some += [rng.integers(0, PIECES, 40) for _ in range(60)]
    encoder = Encoder(LAYERS)
    chunks = [some[at : at + 16] for at in range(0, len(some), 16)]
    found = np.concatenate([encoder.figures([text.tolist() for text in chunk]) for chunk in chunks])
    assert found == pytest.approx(np.array([by_the_book(text) for text in some]), abs=1e-4)


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


def test_a_piece_of_the_batch_keeps_its_place_among_many_that_were_met_more_often():
    encoder = Encoder(LAYERS)
    for _ in range(4):
        encoder.figures(np.arange(3_000, 5_000).reshape(50, 40).tolist())
    encoder.figures([[7_000]])
    found = [[7_000, *range(at, at + 40)] for at in range(10_000, 10_960, 40)]
    assert encoder.figures(found) == pytest.approx(Encoder(LAYERS).figures(found), abs=1e-3)


def test_a_text_is_read_to_its_bound():
    long = list(range(100, 100 + 3 * MOST_TOKENS))
    assert Encoder(LAYERS).figures([long]) == pytest.approx(Encoder(LAYERS).figures([long[:LONGEST]]), abs=1e-3)


def test_nothing_in_nothing_out():
    assert Encoder(LAYERS).figures([]).shape == (0, 1792)
