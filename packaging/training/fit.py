"""Fine-tunes the encoder and its heads on labelled texts, on the CPU, end to end; same seed, same weights.

The table's rows are moved by row-wise Adagrad and only where a batch met them; all else by AdamW with a cosine.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from training.encoder import OUTPUTS, READOUT, pack, readout
from training.reading import NONE, Labelled

LONGEST = 56
"""Pieces of a text that are read."""
_WARM_UP = 0.05
_SMOOTH = 0.04
_AGGRESSION_WEIGHT = 0.5
_LIKE_THE_TEACHER = 0.5
"""Weight of the squared distance to the teacher's logits, beside the labels."""
_TOKENS_PER_STEP = 2200
_POOL = 2048
"""Texts that are sorted by length together, so that a batch's texts are alike."""


@dataclass(slots=True)
class Model:
    """All that is learnt, and the constant of the norms."""

    table: NDArray[np.float32]
    weights: dict[str, Tensor]
    eps: float


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast."""

    passes: int
    rate: float = 4e-4
    table_rate: float = 0.02
    seed: int = 1


Pieces = NDArray[np.int64]
Tokenize = Callable[[Sequence[Labelled], np.random.Generator], list[Pieces]]


def fresh(table: NDArray[np.float32], weights: dict[str, Tensor], eps: float) -> Model:
    """The base with untaught heads."""
    generator = torch.Generator().manual_seed(0)
    weights["head_W"] = torch.randn(READOUT, OUTPUTS, generator=generator) * 0.01
    weights["head_b"] = torch.zeros(OUTPUTS)
    return Model(table, weights, eps)


def logits(
    model: Model, texts: list[Pieces], rows: Tensor | None = None, dropout: float = 0.0
) -> tuple[Tensor, Tensor]:
    """(texts, OUTPUTS) logits, and the table rows they came from."""
    batch = pack(texts)
    if rows is None:
        rows = torch.from_numpy(model.table[batch.pieces]).requires_grad_(dropout > 0)
    figures = readout(model.weights, rows, batch, model.eps, dropout)
    return functional.dropout(figures, 2 * dropout, dropout > 0) @ model.weights["head_W"] + model.weights[
        "head_b"
    ], rows


def fit(
    model: Model,
    epoch: Callable[[int], list[Labelled]],
    tokenize: Tokenize,
    plan: Plan,
    save: Path,
    teacher: Model | None = None,
) -> None:
    """Teach ``model`` in place; ``epoch`` says which texts a pass takes; a checkpoint at the end.

    With a ``teacher`` it learns to say what the teacher says, too (distillation, Hinton et al. 2015).
    """
    torch.manual_seed(plan.seed)
    rng = np.random.default_rng(plan.seed)
    learnt = np.full(len(model.table), 1e-4, np.float32)
    for weight in model.weights.values():
        weight.requires_grad_(True)
    optimiser = _optimiser(model, plan)
    first = epoch(0)
    steps = plan.passes * sum(1 for _ in _batches(tokenize(first, rng), rng))
    done, began = 0, time.monotonic()
    for number in range(plan.passes):
        texts = first if number == 0 else epoch(number)
        pieces = tokenize(texts, rng)
        balance = _balance(texts)
        for chosen in _batches(pieces, rng):
            done += 1
            share = _course(done / steps)
            for group in optimiser.param_groups:
                group["lr"] = group["top"] * share
            loss = _step(
                model,
                [texts[i] for i in chosen],
                [pieces[i] for i in chosen],
                partial(_told_apart, balance, teacher),
                optimiser,
                learnt,
                plan.table_rate * share,
            )
            if done % 50 == 0:
                spent = time.monotonic() - began
                print(f"pass {number + 1}: step {done} of {steps}, loss {loss:.3f}, {spent:.0f} s", flush=True)
    store(model, save)


def store(model: Model, path: Path) -> None:
    """Write a checkpoint."""
    arrays = {name: weight.detach().numpy() for name, weight in model.weights.items()}
    np.savez(path, table=model.table.astype(np.float16), eps=model.eps, **arrays)


def restore(path: Path) -> Model:
    """Read a checkpoint."""
    with np.load(path) as z:
        weights = {k: torch.from_numpy(z[k]) for k in z.files if k not in ("table", "eps")}
        return Model(z["table"].astype(np.float32), weights, float(z["eps"]))


def mean(models: Sequence[Model]) -> Model:
    """The mean of their weights; they must have grown from one another."""
    table = np.mean([m.table for m in models], axis=0, dtype=np.float32)
    weights = {name: torch.stack([m.weights[name].detach() for m in models]).mean(0) for name in models[0].weights}
    return Model(table, weights, models[0].eps)


def _optimiser(model: Model, plan: Plan) -> torch.optim.AdamW:
    heads = [w for name, w in model.weights.items() if name.startswith("head")]
    body = [w for name, w in model.weights.items() if not name.startswith("head")]
    groups = [{"params": heads, "top": plan.rate * 5}, {"params": body, "top": plan.rate}]
    return torch.optim.AdamW(groups, lr=plan.rate, weight_decay=0.01)


def _course(done: float) -> float:
    """Share of the full rate: up in a line, down in a cosine."""
    return min(1.0, done / _WARM_UP) * 0.5 * (1 + float(np.cos(np.pi * done))) + 0.01


def _balance(texts: Sequence[Labelled]) -> dict[tuple[str, int], float]:
    """Weight of a label within its source: the rarer, the more, by the square root."""
    counts: dict[tuple[str, int], int] = {}
    for text in texts:
        counts[text.source, text.sentiment] = counts.get((text.source, text.sentiment), 0) + 1
    totals: dict[str, list[int]] = {}
    for (source, sentiment), count in counts.items():
        if sentiment != NONE:
            totals.setdefault(source, []).append(count)
    return {
        (source, label): (sum(totals[source]) / (len(totals[source]) * count)) ** 0.5 if label != NONE else 0.0
        for (source, label), count in counts.items()
    }


def _batches(pieces: Sequence[Pieces], rng: np.random.Generator) -> Iterator[list[int]]:
    """Batches of about as many tokens, of texts alike in length, in random order."""
    found: list[list[int]] = []
    order = rng.permutation(len(pieces))
    for at in range(0, len(order), _POOL):
        pool = sorted(order[at : at + _POOL].tolist(), key=lambda i: len(pieces[i]))
        batch: list[int] = []
        for i in pool:
            batch.append(i)
            if len(batch) * len(pieces[i]) >= _TOKENS_PER_STEP or len(batch) >= 160:
                found.append(batch)
                batch = []
        if len(batch) > 8:
            found.append(batch)
    for i in rng.permutation(len(found)):
        yield found[i]


def _step(
    model: Model,
    texts: Sequence[Labelled],
    pieces: list[Pieces],
    loss_of: Callable[[Tensor, Sequence[Labelled], list[Pieces]], Tensor],
    optimiser: torch.optim.AdamW,
    learnt: NDArray[np.float32],
    table_rate: float,
) -> float:
    said, rows = logits(model, pieces, dropout=0.1)
    loss = loss_of(said, texts, pieces)
    optimiser.zero_grad()
    loss.backward()
    bodies = [w for name, w in model.weights.items() if not name.startswith("head")]
    torch.nn.utils.clip_grad_norm_(bodies, 1.0)
    optimiser.step()
    slope = cast("Tensor", rows.grad).numpy()
    met = np.unique(np.concatenate(pieces))
    learnt[met] += (slope * slope).mean(1) * len(texts) ** 2 / 64**2
    model.table[met] -= table_rate * slope * (len(texts) / 64) / np.sqrt(learnt[met])[:, None]
    return float(loss.detach())


def _told_apart(
    balance: dict[tuple[str, int], float],
    teacher: Model | None,
    said: Tensor,
    texts: Sequence[Labelled],
    pieces: list[Pieces],
) -> Tensor:
    """How far ``said`` is from the labels, and from what the teacher says."""
    loss = _loss(said, texts, balance)
    if teacher is None:
        return loss
    with torch.no_grad():
        taught = logits(teacher, pieces)[0]
    return loss + _LIKE_THE_TEACHER * ((said - taught) ** 2).mean()


def _loss(said: Tensor, texts: Sequence[Labelled], balance: dict[tuple[str, int], float]) -> Tensor:
    sentiment = torch.tensor([t.sentiment for t in texts])
    aggression = torch.tensor([t.aggression for t in texts])
    weight = torch.tensor([t.weight * balance[t.source, t.sentiment] for t in texts])
    per_text = functional.cross_entropy(said[:, :3], sentiment.clamp(min=0), reduction="none", label_smoothing=_SMOOTH)
    feeling = (per_text * weight * (sentiment >= 0)).mean()
    known = (aggression >= 0).float()
    insult = functional.binary_cross_entropy_with_logits(said[:, 3], aggression.clamp(min=0).float(), reduction="none")
    return feeling + _AGGRESSION_WEIGHT * (insult * known).mean()
