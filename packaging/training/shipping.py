"""Makes the file that ships: the table in four bits, matrices in eight, all else in floats."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.fit import Model

BLOCK = 64
"""Figures of a table's row that share a step."""
_SMALL = 4_096
"""Arrays up to this size stay floats."""


def pack_table(table: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """Two figures per byte, 1 to 15 around 8, and the step of each block; the step is the best of a few."""
    blocks = table.reshape(len(table), -1, BLOCK)
    most = np.abs(blocks).max(2)
    best_step = np.maximum(most / 7, 1e-8).astype(np.float16)
    best_loss = np.full(most.shape, np.inf, np.float32)
    for share in (1.0, 0.9, 0.8, 0.7, 0.6):
        step = np.maximum(most * share / 7, 1e-7).astype(np.float16)
        wide = step.astype(np.float32)[:, :, None]
        loss = ((np.clip(np.round(blocks / wide), -7, 7) * wide - blocks) ** 2).sum(2)
        better = loss < best_loss
        best_step = np.where(better, step, best_step)
        best_loss = np.where(better, loss, best_loss)
    levels = np.clip(np.round(blocks / best_step.astype(np.float32)[:, :, None]), -7, 7).reshape(table.shape) + 8
    levels = levels.astype(np.uint8)
    return (levels[:, 0::2] << 4) | levels[:, 1::2], best_step


def packed(model: Model) -> dict[str, NDArray[np.generic]]:
    """The arrays of the shipped file, by name."""
    nibbles, steps = pack_table(model.table)
    arrays: dict[str, NDArray[np.generic]] = {"table": nibbles, "table_steps": steps, "eps": np.array(model.eps)}
    for name, tensor in model.weights.items():
        weight = tensor.detach().numpy()
        if weight.size <= _SMALL or name.startswith("head"):
            arrays[name] = weight.astype(np.float32)
            continue
        step = np.abs(weight).max(0) / 127 + 1e-12
        arrays[name] = np.round(weight / step).astype(np.int8)
        arrays[f"{name}_steps"] = step.astype(np.float32)
    return arrays


def ship(path: Path, arrays: dict[str, NDArray[np.generic]]) -> None:
    """Write them, without compression: it would gain nothing and cost at every start."""
    np.savez(path, **arrays)
