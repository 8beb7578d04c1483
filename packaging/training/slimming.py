"""Makes both layers of every branch narrow, so that a text takes a third of the sums: the main directions of what they say are kept.

A layer's sums on real texts vary in few directions (principal components, Pearson 1901): its matrix becomes two, one
into these directions and one back.  The course after it mends what that costs.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from training.encoder import BRANCH, ORDERS, pack, sums
from training.fit import Model, Pieces

KEPT = {"w1": 96, "w2": 64}
"""Directions kept of the first and of the second layer: chosen on held-out training texts, before the course."""
_TOKENS_AT_ONCE = 4_000


def slimmed(model: Model, texts: list[Pieces]) -> Model:
    """The same model with ``w1_n`` and ``w2_n`` (n 256, kept) and ``w1_n_out`` and ``w2_n_out`` (kept, 256)."""
    seen = {f"{layer}_{n}": torch.zeros(BRANCH, BRANCH) for layer in KEPT for n, _ in ORDERS}
    for some in _portions(texts):
        batch = pack(some)
        rows = torch.from_numpy(model.table[batch.pieces])
        with torch.no_grad():
            for name, found in sums(model.weights, rows, batch, model.eps).items():
                seen[name] += found.T @ found
    weights = {name: weight.detach().clone() for name, weight in model.weights.items()}
    for name, products in seen.items():
        directions = _main_directions(products, KEPT[name[:2]])
        weights[f"{name}_out"] = directions.T.contiguous()
        weights[name] = weights[name] @ directions
    return Model(model.table.copy(), weights, model.eps)


def _main_directions(products: Tensor, kept: int) -> Tensor:
    """(256, kept): those in which the sums are largest."""
    _, vectors = torch.linalg.eigh(products)
    return vectors.flip(1)[:, :kept]


def _portions(texts: list[Pieces]) -> list[list[Pieces]]:
    found: list[list[Pieces]] = [[]]
    for text in texts:
        if sum(map(len, found[-1])) > _TOKENS_AT_ONCE:
            found.append([])
        found[-1].append(np.asarray(text))
    return found
