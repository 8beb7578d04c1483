"""Labelled sets that judge the negativity: none took part in any fit."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.shared_data import shared_data

LABELS = ("neg", "neu", "pos")
ENGLISH = frozenset({"te_sent_val", "goemo_test"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A set: texts of one language with labels out of ``LABELS``."""

    name: str
    language: str
    labels: NDArray[np.str_]
    texts: list[str]


def judged_sets() -> Iterator[Judged]:
    """Every set of judge_dev, and the airline tweets."""
    for path in sorted(shared_data("negativity/judge_dev").glob("*.tsv")):
        rows = [line.partition("\t")[::2] for line in path.read_text(encoding="utf-8").splitlines()]
        language = "en" if path.stem in ENGLISH else "de"
        yield Judged(path.stem, language, np.array([label for label, _ in rows]), [text for _, text in rows])
    with (shared_data("airline_tweets") / "tweets.csv").open(encoding="utf-8", newline="") as file:
        tweets = list(csv.DictReader(file))
    labels = np.array([tweet["airline_sentiment"][:3] for tweet in tweets])
    yield Judged("airline", "en", labels, [tweet["text"] for tweet in tweets])


def cases() -> list[tuple[str, str, str, str]]:
    """Language, label, phenomenon and text of the 100 linguistic cases."""
    lines = (shared_data("negativity") / "cases.tsv").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        language, label, phenomenon, text = line.split("\t")
        found.append((language, label, phenomenon, text))
    return found


@dataclass(frozen=True, slots=True)
class Figures:
    """How good: NaN where three classes are needed and only negativity is known.

    Attributes:
        macro_f1, macro_recall: over the classes of the set.
        f1_negative: of "negative is the likeliest" (or negativity at least 0.5).
        auc: chance that a negative text scores above another.
        ece: expected calibration error of the negativity, ten bins.
        share: mean negativity less the true share of negatives.
    """

    macro_f1: float
    macro_recall: float
    f1_negative: float
    auc: float
    ece: float
    share: float


def figures(labels: NDArray[np.str_], negative: NDArray[np.float64], positive: NDArray[np.float64] | None) -> Figures:
    """Judge one set."""
    bad = labels == "neg"
    if positive is None:
        blamed = negative >= 0.5
        macro_f1 = macro_recall = float("nan")
    else:
        chances = np.stack([negative, 1 - negative - positive, positive], 1)
        classes = [label for label in LABELS if label in labels]
        chances[:, [label not in classes for label in LABELS]] = -1
        chosen = np.array(LABELS)[chances.argmax(1)]
        blamed = chosen == "neg"
        scores = [_f1(labels == label, chosen == label) for label in classes]
        macro_f1 = float(np.mean([f1 for f1, _ in scores]))
        macro_recall = float(np.mean([recall for _, recall in scores]))
    share = float(negative.mean() - bad.mean())
    return Figures(macro_f1, macro_recall, _f1(bad, blamed)[0], auc(negative, bad), ece(negative, bad), share)


def _f1(true: NDArray[np.bool_], said: NDArray[np.bool_]) -> tuple[float, float]:
    hit = float((true & said).sum())
    return 2 * hit / max(1.0, float(true.sum() + said.sum())), hit / max(1.0, float(true.sum()))


def auc(chance: NDArray[np.float64], bad: NDArray[np.bool_]) -> float:
    """Chance that a negative text scores above another, ties half."""
    rest = np.sort(chance[~bad])
    below = np.searchsorted(rest, chance[bad], "left") + np.searchsorted(rest, chance[bad], "right")
    return float(below.mean() / (2 * len(rest)))


def ece(chance: NDArray[np.float64], bad: NDArray[np.bool_], bins: int = 10) -> float:
    """Expected calibration error over equally wide bins."""
    which = np.minimum((chance * bins).astype(int), bins - 1)
    gaps = [abs(chance[which == b].mean() - bad[which == b].mean()) * (which == b).sum() for b in np.unique(which)]
    return float(sum(gaps) / len(bad))
