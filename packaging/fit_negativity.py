"""Fits the few figures that turn evidence into a probability, and writes resources/lexica/calibration.json.

    python packaging/fit_negativity.py ../shared/data/negativity/train [--measure ../shared/data/negativity/judge_dev]

One ridge logistic regression per language on the rows of ``scoring.evidence``; no randomness.
Only weights are written, never texts.  ``--measure`` prints AUC and calibration on sets that take no part.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from shitstorm_radar.records import Floats
from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring.evidence import FEATURES, Reader
from shitstorm_radar.scoring.lexicon import Vocabulary, english, german, marks

RIDGE = 3.0
"""Prior precision of each weight, in texts."""

# file, language, weight of one text.  Chosen before any measurement, by likeness to public posts:
# tweets count in full, reviews and comments half; hate speech sets tell only what an insult is.
TRAINING = (
    ("vadergt_tweets", "en", 1.0),
    ("vadergt_amazonReviewSnippets", "en", 0.5),
    ("goemo_train", "en", 0.5),
    ("goemo_dev", "en", 0.5),
    ("vadergt_nytEditorialSnippets", "en", 0.2),
    ("vadergt_movieReviewSnippets", "en", 0.2),
    ("potts_train", "de", 1.0),
    ("ge18_train", "de", 0.2),
    ("ge18_test", "de", 0.2),
)
NEGATIVE = frozenset({"neg", "off"})

RISES_WITH = frozenset(
    {"negative_words", "negated_positive_words", "negative_turns", "negative_marks", "worst", "density", "capitals"}
)
FALLS_WITH = frozenset({"positive_words", "positive_turns", "positive_marks", "balance"})
"""Signs that must hold, so that one insult more can never make a text look kinder."""


def main() -> None:
    """Fit, write, measure."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("train", type=Path)
    arguments.add_argument("--measure", type=Path)
    asked = arguments.parse_args()
    fitted = {language: fit(asked.train, language) for language in ("de", "en")}
    fitted["und"] = _wordless(asked.train)
    weights = {language: [round(float(w), 4) for w in row] for language, row in fitted.items()}
    document = {
        "features": list(FEATURES),
        "weights": weights,
        "provenance": {
            "fitted_by": "packaging/fit_negativity.py",
            "ridge": RIDGE,
            "texts": [{"file": file, "language": language, "weight": weight} for file, language, weight in TRAINING],
        },
    }
    target = resource("lexica", "calibration.json")
    target.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    if asked.measure:
        for line in measure(asked.measure, weights):
            print(line)


def fit(folder: Path, language: str) -> Floats:
    """The weights of one language, in the order of ``FEATURES``."""
    reader = Reader(_vocabulary(language), marks())
    return _logistic(*_gather(folder, reader, language))


def _wordless(folder: Path) -> Floats:
    """The weights for texts in neither language: marks and manner of writing only."""
    nothing = Vocabulary({}, {}, {}, {}, frozenset(), {})
    reader = Reader(nothing, marks())
    parts = [_gather(folder, reader, language) for language in ("de", "en")]
    rows, labels, weights = (np.concatenate(column) for column in zip(*parts, strict=True))
    return _logistic(rows, labels, weights)


def _vocabulary(language: str) -> Vocabulary:
    return german() if language == "de" else english()


def _gather(folder: Path, reader: Reader, language: str) -> tuple[Floats, Floats, Floats]:
    rows, labels, weights = [], [], []
    for file, spoken, weight in TRAINING:
        if spoken != language:
            continue
        for label, text in read(folder / f"{file}.tsv"):
            rows.append(reader.evidence(text))
            labels.append(float(label in NEGATIVE))
            weights.append(weight)
    return np.array(rows), np.array(labels), np.array(weights)


def read(path: Path) -> Iterable[tuple[str, str]]:
    """Label and text of every line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        label, _, text = line.partition("\t")
        yield label, text


def _logistic(rows: Floats, labels: Floats, weights: Floats) -> Floats:
    """The best weights with the right signs: those that come out wrong are left out, one by one, the worst first."""
    kept = np.ones(rows.shape[1], dtype=bool)
    signs = np.array([(name in RISES_WITH) - (name in FALLS_WITH) for name in FEATURES], dtype=float)
    while True:
        found = np.zeros(rows.shape[1])
        found[kept] = _newton(rows[:, kept], labels, weights)
        wrong = np.where(signs * found < 0, np.abs(found), 0.0)
        if not wrong.any():
            return found
        kept[int(wrong.argmax())] = False


def _newton(rows: Floats, labels: Floats, weights: Floats) -> Floats:
    """Ridge logistic regression to convergence; the constant (the last column) is not drawn to zero."""
    penalty = np.full(rows.shape[1], RIDGE)
    penalty[-1] = 1e-6
    found = np.zeros(rows.shape[1])
    for _ in range(50):
        chance = 1.0 / (1.0 + np.exp(-rows @ found))
        slope = rows.T @ (weights * (chance - labels)) + penalty * found
        bend = (rows * (weights * chance * (1.0 - chance))[:, None]).T @ rows + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-9:
            break
    return found


def measure(folder: Path, weights: dict[str, list[float]]) -> Iterable[str]:
    """One line per set: texts, share of negatives, AUC, expected calibration error."""
    for path in sorted(folder.glob("*.tsv")):
        language = "en" if path.stem.startswith(("te_", "goemo")) else "de"
        reader = Reader(_vocabulary(language), marks())
        pairs = list(read(path))
        rows = np.array([reader.evidence(text) for _, text in pairs])
        labels = np.array([float(label in NEGATIVE) for label, _ in pairs])
        chance = 1.0 / (1.0 + np.exp(-rows @ np.array(weights[language])))
        yield f"{path.stem}: {len(labels)} {labels.mean():.3f} {auc(chance, labels):.3f} {ece(chance, labels):.3f}"


def auc(chance: Floats, labels: Floats) -> float:
    """Probability that a negative text scores above another, ties half."""
    values, where, counts = np.unique(chance, return_inverse=True, return_counts=True)
    del values
    ranks = (np.cumsum(counts) - (counts - 1) / 2.0)[where]
    negative = labels > 0
    n = int(negative.sum())
    return float((ranks[negative].sum() - n * (n + 1) / 2.0) / (n * (len(labels) - n)))


def ece(chance: Floats, labels: Floats, bins: int = 10) -> float:
    """Expected calibration error over equally wide bins."""
    which = np.minimum((chance * bins).astype(int), bins - 1)
    gaps = [abs(chance[which == b].mean() - labels[which == b].mean()) * (which == b).sum() for b in np.unique(which)]
    return float(sum(gaps) / len(labels))


if __name__ == "__main__":
    main()
