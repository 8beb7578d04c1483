"""A sentence encoder in numpy: pieces of words in, figures of the whole text out.

Google's universal-sentence-encoder-multilingual 3, fine-tuned (resources/model/README.md): three branches of
convolutions over two, three and five pieces, a sum and four dense layers.  Each convolution sums in a few directions and
leads back from them (packaging/training/slimming.py).  What depends on a piece alone is computed once and remembered;
texts lie end to end, and a window is a sum of rows: where it reaches beyond its text, of a row that is empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Singles = NDArray[np.float32]
Halves = NDArray[np.float16]
Places = NDArray[np.intp]

WIDTH, BRANCH = 512, 256
ORDERS = ((2, 0), (3, 1), (5, 2))
"""Width of each branch's window, and how many of its pieces stand before."""
VECTOR_SCALE = 8.0
MOST_TOKENS = 1_024
"""Tokens computed at once: what fits the cache of a processor; a text has at most ``LONGEST``."""
LONGEST = 56
"""Pieces of a text that are read."""
_REMEMBERED = 2_100
"""Pieces remembered, 7 kB each: at least a whole batch."""
_LONGER, _LONGEST_UNMET = 50, 250
"""Batches for which each meeting lets a piece be remembered longer, and after which it is like a new one."""
_REACH = 2
"""How far a window reaches before and behind its place at most."""
_BLOCK = 64
_PLACES = sum(n for n, _ in ORDERS)
_BRANCHES = len(ORDERS)


class Layers:
    """The weights as they are computed with; read only, so that several encoders may share them."""

    def __init__(self, weights: Mapping[str, NDArray[np.generic]]) -> None:
        """``weights`` as in the shipped file: the table in four bits, matrices in eight, the rest in floats."""
        self.nibbles = np.asarray(weights["table"], np.uint8)
        self.steps = np.asarray(weights["table_steps"], np.float16)
        w = {name: _widened(name, weights) for name in weights if not name.startswith(("table", "pieces"))}
        self.eps = np.float32(w["eps"])
        self.entry = np.concatenate([w.pop(f"proj{n}") for n, _ in ORDERS], 1)
        self.entry_b = np.concatenate([w.pop(f"proj_b{n}") for n, _ in ORDERS])
        self.entry_g = np.concatenate([w.pop(f"ln_g{n}") for n, _ in ORDERS])
        self.entry_shift = np.concatenate([w.pop(f"ln_b{n}") for n, _ in ORDERS])
        self.first = [_by_place(w.pop(f"w1_{n}"), n) for n, _ in ORDERS]
        self.second = [_by_place(w.pop(f"w2_{n}"), n) for n, _ in ORDERS]
        # max(x + b, 0) + y is max(x, -b) + (b + y), and b + y is remembered
        self.least = [[-w[f"b{layer}_{n}"] for n, _ in ORDERS] for layer in (1, 2)]
        self.added = np.concatenate([w.pop(f"b1_{n}") for n, _ in ORDERS])
        self.sums = self.first[0].shape[1] // ORDERS[0][0]
        # the highest of a row's figures times a factor below 0 is the lowest: these columns change their sign before
        self.turned = np.flatnonzero(w["ln_g"] < 0)
        w["ln_g"] = np.abs(w["ln_g"])
        # what nothing stands between is multiplied beforehand, and what reads the same is read at once
        after = np.concatenate([w.pop("d0"), w.pop("p1")], 1)
        into = w.pop("cnn_W")
        self.begun = (w["ln_g"][:, None] * into) @ after
        self.begun_b = (w["ln_b"] @ into + w.pop("cnn_b")) @ after
        self.ended = np.concatenate([w.pop("d2"), w.pop("p3")], 1)
        self.dense = w


class Encoder:
    """Remembers pieces, hence not for two threads at once."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._w = layers.dense
        self._eps = layers.eps
        # slot 0 is the empty place, and so is the slot of a piece that is not remembered
        self._slot = np.zeros(len(layers.nibbles) + 1, np.intp)
        self._held = np.full(_REMEMBERED, len(layers.nibbles))
        self._until = np.zeros(_REMEMBERED, np.int64)
        self._batches = 0
        self._units = np.zeros((_REMEMBERED, WIDTH), np.int8)
        self._steps = np.zeros((_REMEMBERED, WIDTH // _BLOCK), np.float32)
        self._entries = np.zeros((_REMEMBERED * _BRANCHES, BRANCH), np.float32)
        self._moved = np.zeros((_REMEMBERED * _PLACES, layers.sums), np.float32)

    def figures(self, texts: Sequence[Sequence[int]]) -> Singles:
        """(texts, 1792): the sentence vector, and the maxima over the pieces; every text needs a piece."""
        made = np.empty((len(texts), 2 * WIDTH + _BRANCHES * BRANCH), np.float32)
        start, tokens = 0, 0
        for at, text in enumerate(texts):
            size = min(len(text), LONGEST)
            if tokens + size > MOST_TOKENS:
                made[start:at] = self._batch(texts[start:at])
                start, tokens = at, 0
            tokens += size
        if start < len(texts):
            made[start:] = self._batch(texts[start:])
        return made

    def _batch(self, texts: Sequence[Sequence[int]]) -> Singles:
        lengths = np.array([min(len(text), LONGEST) for text in texts])
        pieces = np.concatenate([np.asarray(text[:LONGEST]) for text in texts])
        return self._heads_view(self._places_in_context(self._slots_of(pieces), _around(lengths)), lengths)

    def _slots_of(self, pieces: Places) -> Places:
        """Where each piece is remembered; unknown ones are computed now, in place of those met seldom and long ago."""
        self._batches += 1
        slots = self._slot[pieces]
        longer = np.maximum(self._until[slots], self._batches) + _LONGER
        self._until[slots] = np.minimum(longer, self._batches + _LONGEST_UNMET)
        new = np.unique(pieces[slots == 0])
        if len(new):
            until = self._until.copy()
            until[slots] = self._batches + _LONGEST_UNMET + 1  # also the empty place
            at = np.argpartition(until, len(new))[: len(new)]
            self._slot[self._held[at]] = 0
            self._slot[new], self._held[at], self._until[at] = at, new, self._batches
            self._learn(new, at)
            slots = self._slot[pieces]
        return slots

    def _learn(self, pieces: Places, at: Places) -> None:
        layers = self._layers
        packed = layers.nibbles[pieces]
        units = np.empty((len(pieces), WIDTH), np.int8)
        units[:, 0::2] = packed >> 4
        units[:, 1::2] = packed & 15
        units -= 8
        self._units[at], self._steps[at] = units, layers.steps[pieces]
        raw = np.empty((len(pieces), WIDTH), np.float32)
        self._write_raw(at, raw)
        entries = raw @ layers.entry
        entries += layers.entry_b
        _norm(entries, self._eps)
        entries *= layers.entry_g
        entries += layers.entry_shift
        moved, column = np.empty((len(pieces), _PLACES * layers.sums), np.float32), 0
        for i, first in enumerate(layers.first):
            end = column + first.shape[1]
            np.matmul(entries[:, i * BRANCH : (i + 1) * BRANCH], first, out=moved[:, column:end])
            column = end
        self._moved.reshape(_REMEMBERED, -1)[at] = moved
        entries += layers.added
        self._entries.reshape(_REMEMBERED, -1)[at] = entries

    def _write_raw(self, slots: Places, out: Singles) -> None:
        """The raw vectors of remembered pieces, which are kept as in the table: a quarter of the memory."""
        out[:] = self._units.take(slots, 0)
        blocks = out.reshape(len(slots), -1, _BLOCK)
        blocks *= self._steps.take(slots, 0)[:, :, None]

    def _places_in_context(self, slots: Places, around: Places) -> Singles:
        """(places, 1280): the raw vector and the three branches at every place; ``around`` as by the function."""
        made = np.empty((len(slots), WIDTH + _BRANCHES * BRANCH), np.float32)
        self._write_raw(slots, made[:, :WIDTH])
        rows = np.append(slots, 0)[around] * _PLACES
        before = 0
        for i, (n, left) in enumerate(ORDERS):
            window = slice(_REACH - left, _REACH - left + n)
            hidden = _summed(self._moved, rows[window] + before) @ self._w[f"w1_{n}_out"]
            np.maximum(hidden, self._layers.least[0][i], out=hidden)
            hidden += self._entries.take(slots * _BRANCHES + i, 0, mode="clip")
            second = self._layers.second[i]
            moved = np.empty((len(slots) + 1, second.shape[1]), np.float32)
            np.matmul(hidden, second, out=moved[:-1])
            moved[-1] = 0
            shown = _summed(moved.reshape(len(moved) * n, -1), around[window] * n) @ self._w[f"w2_{n}_out"]
            np.maximum(shown, self._layers.least[1][i], out=shown)
            shown += self._w[f"b2_{n}"]
            np.add(shown, hidden, out=made[:, WIDTH + i * BRANCH : WIDTH + (i + 1) * BRANCH])
            before += n
        return made

    def _heads_view(self, shown: Singles, lengths: Places) -> Singles:
        layers, w = self._layers, self._w
        _norm(shown, self._eps)
        shown[:, layers.turned] *= -1
        highest, total = np.empty((2, len(lengths), shown.shape[1]), np.float32)
        # one text at a time: numpy's reduceat takes twenty times as long
        for text, rows in enumerate(np.split(shown, np.cumsum(lengths)[:-1])):
            rows.max(0, out=highest[text])
            rows.sum(0, out=total[text])
        highest *= w["ln_g"]
        highest += w["ln_b"]
        root = np.sqrt(lengths.astype(np.float32))[:, None]
        begun = (total / root) @ layers.begun + root * layers.begun_b
        width = begun.shape[1] // 2
        y0 = np.maximum(begun[:, :width], 0)
        y1 = np.maximum(begun[:, width:] + y0 @ w["d1"], 0)
        ended = y1 @ layers.ended
        vector = np.tanh(np.maximum(ended[:, :WIDTH], 0) @ w["d3"] + ended[:, WIDTH:])
        vector *= VECTOR_SCALE / np.sqrt(np.maximum((vector * vector).sum(1, keepdims=True), self._eps))
        return np.concatenate([vector, highest], 1)


def _widened(name: str, weights: Mapping[str, NDArray[np.generic]]) -> Singles:
    """Eight bits times the step of each column; what is float stays."""
    found = weights[name]
    if found.dtype != np.int8:
        return np.asarray(found, np.float32)
    return np.asarray(found, np.float32) * np.asarray(weights[f"{name}_steps"], np.float32)


def _by_place(weight: Singles, n: int) -> Singles:
    """(n 256, kept) as (256, n kept): one product gives what a piece adds at each place of the window."""
    kept = weight.shape[1]
    return np.ascontiguousarray(weight.reshape(n, BRANCH, kept).transpose(1, 0, 2).reshape(BRANCH, n * kept))


def _around(lengths: Places) -> Places:
    """(5, places): the places before and behind each within its text; beyond it the number of all places."""
    ends = np.cumsum(lengths)
    near = np.arange(-_REACH, _REACH + 1)[:, None] + np.arange(ends[-1])
    within = (near >= np.repeat(ends - lengths, lengths)) & (near < np.repeat(ends, lengths))
    return np.where(within, near, ends[-1])


def _summed(parts: Singles, rows: Places) -> Singles:
    """(places, ...): of what pieces add, the sum over a window; ``rows`` (n, places) of the pieces' first parts."""
    summed: Singles = parts.take(rows[0], 0, mode="clip")
    one = np.empty_like(summed)
    for j in range(1, len(rows)):
        summed += parts.take(rows[j] + j, 0, out=one, mode="clip")
    return summed


def _norm(rows: Singles, eps: np.float32) -> None:
    """Every row with mean 0 and variance 1, in place."""
    mean = rows @ np.full(rows.shape[1], 1 / rows.shape[1], np.float32)
    rows -= mean[:, None]
    spread = np.vecdot(rows, rows) / np.float32(rows.shape[1])
    rows *= (1 / np.sqrt(spread + eps))[:, None]
