"""Fits how German or English three letters in a row are, and writes resources/lexica/trigrams.tsv.

    python packaging/fit_language.py ../shared/data/negativity/train

Naive Bayes over the trigrams of folded words; no randomness.  Only log odds are written, never texts.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring.language import trigrams, words

GERMAN = ("potts_train", "ge18_train", "ge18_test")
ENGLISH = ("vadergt_tweets", "vadergt_amazonReviewSnippets", "goemo_train")
FEWEST = 10
"""Times that three letters must have been seen to be trusted."""
KEPT = 4000
"""Trigrams shipped: those that tell most."""


def main() -> None:
    """Fit and write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("train", type=Path)
    folder = arguments.parse_args().train
    odds = fit(_count(folder, GERMAN), _count(folder, ENGLISH))
    head = "# How much likelier three letters in a row are in German than in English, as log odds; a space is a word's end.\n"
    lines = [f"{letters}\t{value:.2f}\n" for letters, value in sorted(odds.items())]
    resource("lexica", "trigrams.tsv").write_text(head + "".join(lines), encoding="utf-8")


def fit(german: Counter[str], english: Counter[str]) -> dict[str, float]:
    """The log odds of the trigrams that tell most."""
    all_german, all_english = german.total(), english.total()
    odds, tells = {}, {}
    for letters in german.keys() | english.keys():
        seen = german[letters] + english[letters]
        if seen >= FEWEST:
            odds[letters] = math.log((german[letters] + 1) / all_german) - math.log(
                (english[letters] + 1) / all_english
            )
            share = german[letters] / all_german + english[letters] / all_english
            tells[letters] = share * abs(odds[letters])
    best = sorted(odds, key=lambda letters: (-tells[letters], letters))[:KEPT]
    return {letters: odds[letters] for letters in best}


def _count(folder: Path, files: Sequence[str]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for file in files:
        for line in (folder / f"{file}.tsv").read_text(encoding="utf-8").splitlines():
            counted.update(trigrams(words(line.partition("\t")[2])))
    return counted


if __name__ == "__main__":
    main()
