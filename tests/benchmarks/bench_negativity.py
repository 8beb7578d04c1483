"""How well negativity is told on sets that took no part in any fit: the model, the lexica, n-grams; how fast; how it learns.

``--quick`` leaves out VADER and the n-grams, for which the extra "train" must be installed, and AFINN, which is judged
where the package afinn (GPL) is.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from shitstorm_radar.demo.story import sausage_storm
from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring import Evidence, Negativity, Scorer, load_scorer
from shitstorm_radar.scoring.language import LanguageGuess
from shitstorm_radar.scoring.lessons import Example, learn
from shitstorm_radar.scoring.lexicon_scorer import lexicon_scorer
from shitstorm_radar.scoring.other_languages import other_languages
from shitstorm_radar.scoring.tone import towards
from tests.benchmarks.judged_sets import LABELS, Judged, auc, cases, ece, figures, judged_sets
from tests.shared_data import shared_data
from training.own import by_hand
from training.reading import NONE, SENTIMENTS, held_out, public

Chances = tuple[NDArray[np.float64], NDArray[np.float64] | None]
CHUNK = 50
CURVE = (0, 100, 400, 1_600)
SEEDS = 3


def main() -> None:
    """Print the tables."""
    sets = list(judged_sets())
    model, lexica = load_scorer(), lexicon_scorer(LanguageGuess())
    judges: dict[str, Callable[[Judged], Chances]] = {
        "model": lambda s: scored(model, s),
        "model without rules": lambda s: scored(_without_rules(), s),
        "lexica": lambda s: scored(lexica, s),
    }
    if "--quick" not in sys.argv and importlib.util.find_spec("vaderSentiment") and importlib.util.find_spec("sklearn"):
        judges["VADER"] = _vader
        judges["n-grams"] = _ngrams()
    if "--quick" not in sys.argv and importlib.util.find_spec("afinn"):
        judges["AFINN"] = _afinn
    print("| set | judge | texts | macro-F1 | macro recall | F1 negative | AUC | calibration error | mean - share |")
    print("|---|---|---|---|---|---|---|---|---|")
    pooled: defaultdict[tuple[str, str], list[tuple[NDArray[np.float64], NDArray[np.bool_]]]] = defaultdict(list)
    for judged in sets:
        for name, judge in judges.items():
            if name in ("VADER", "AFINN") and judged.language != "en":
                continue
            negative, positive = judge(judged)
            pooled[name, judged.language].append((negative, judged.labels == "neg"))
            f = figures(judged.labels, negative, positive)
            print(
                f"| {judged.name} | {name} | {len(judged.texts)} | {f.macro_f1:.3f} | {f.macro_recall:.3f} | "
                f"{f.f1_negative:.3f} | {f.auc:.3f} | {f.ece:.3f} | {f.share:+.3f} |"
            )
    for (name, language), parts in pooled.items():
        chance, bad = (np.concatenate(column) for column in zip(*parts, strict=True))
        print(f"calibration error, {language}, all sets together, {name}: {ece(chance, bad):.3f} of 1")
    _cases(model)
    _held_out(model)
    _stances(model)
    _reconstructed(model)
    _speed(model, sets)
    _curve(model, next(s for s in sets if s.name == "ge17_dev"))


def scored(scorer: Scorer, judged: Judged) -> Chances:
    """Negativity and positivity of a set; what is not scored counts as the set's mean."""
    answers = []
    for at in range(0, len(judged.texts), CHUNK):
        chunk = judged.texts[at : at + CHUNK]
        answers += scorer.score_batch(chunk, [judged.language] * len(chunk))
    negative = np.array([np.nan if a.value is None else a.value for a in answers])
    if answers[0].positive is None:
        return negative, None
    return negative, np.array([a.positive for a in answers])


@cache
def _without_rules() -> Scorer:
    """The model with its lexica, and no rule: what the rules do to collections of texts."""
    return _Ruleless(load_scorer())


class _Ruleless:
    def __init__(self, scorer: Scorer) -> None:
        self._scorer, self.name, self.model = scorer, scorer.name, scorer.model

    def score_batch(self, texts: Sequence[str], languages: Sequence[str | None]) -> list[Negativity]:
        with patch("shitstorm_radar.scoring.rules.hits", lambda *_: []):
            return self._scorer.score_batch(texts, languages)

    def evidence(self, text: str, language: str | None) -> list[Evidence]:
        return self._scorer.evidence(text, language)


def _vader(judged: Judged) -> Chances:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyser = SentimentIntensityAnalyzer()
    compound = np.array([analyser.polarity_scores(text)["compound"] for text in judged.texts])
    # its authors' thresholds: -0.05 and 0.05
    negative = 1.0 / (1.0 + np.exp(6.0 * (compound + 0.05)))
    positive = np.where(compound >= 0.05, 1.0 - negative, 0.0)
    return negative, np.minimum(positive, 1.0 - negative)


def _afinn(judged: Judged) -> Chances:
    """Its package is under the GPL, so that it is no part of the extra: it is judged where somebody has installed it."""
    scores = import_module("afinn").Afinn(language="en", emoticons=True)
    summed = np.array([scores.score(text) for text in judged.texts])
    negative = 1.0 / (1.0 + np.exp(0.7 * (summed + 1.0)))
    positive = np.where(summed > 0, 1.0 - negative, 0.0)
    return negative, np.minimum(positive, 1.0 - negative)


def _ngrams() -> Callable[[Judged], Chances]:
    from tests.benchmarks.ngram_baseline import NgramBaseline

    baseline = NgramBaseline(shared_data("negativity/train"))
    return lambda judged: baseline.chances(judged.texts)


def _cases(scorer: Scorer) -> None:
    right: defaultdict[str, list[bool]] = defaultdict(list)
    found = cases()
    answers = scorer.score_batch([case[3] for case in found], [case[0] for case in found])
    for (language, label, phenomenon, _), answer in zip(found, answers, strict=True):
        negative, positive = answer.value or 0.0, answer.positive or 0.0
        chosen = LABELS[int(np.argmax([negative, 1 - negative - positive, positive]))]
        right[f"{language} {phenomenon}"].append(chosen == label)
        right["all"].append(chosen == label)
    for kind, hits in right.items():
        print(f"linguistic cases, {kind}: {sum(hits)} of {len(hits)}")


def _held_out(scorer: Scorer) -> None:
    """Our own sentences and the training sets' held-out parts: aggression, and what the trainer looked at."""
    own = [text for _, text in by_hand(held_out=True)]
    for language in ("de", "en"):
        some = [text for text in own if text.language == language]
        judged = Judged(
            f"own {language}", language, np.array([SENTIMENTS[t.sentiment] for t in some]), [t.text for t in some]
        )
        f = figures(judged.labels, *scored(scorer, judged))
        print(f"own sentences held out, {language}: {len(some)}, macro-F1 {f.macro_f1:.3f}, AUC {f.auc:.3f}")
    parts: defaultdict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for text in public(shared_data("negativity/train")):
        if (
            text.aggression != NONE
            and held_out(text.text)
            and text.source in ("ge18_train", "ge18_test", "mhc_de", "davidson")
        ):
            parts[text.source].append((text.text, text.language, text.aggression))
    for source, rows in parts.items():
        answers = scorer.score_batch([r[0] for r in rows], [r[1] for r in rows])
        chance, bad = np.array([a.aggression or 0.0 for a in answers]), np.array([r[2] == 1 for r in rows])
        print(
            f"aggression, {source} held out: {len(rows)}, AUC {auc(chance, bad):.3f}, calibration error {ece(chance, bad):.3f}"
        )


def _stances(scorer: Scorer) -> None:
    """60 sentences about one brand, labelled by the one who wrote them, before they were scored."""
    path = Path(__file__).with_name("stance_cases.tsv")
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    answers = scorer.score_batch([row[3] for row in rows], [row[0] for row in rows])
    said = [towards(answer, row[3], ["Lumora"]).stance.value for answer, row in zip(answers, rows, strict=True)]
    for stance in ("critic", "supporter", "bystander"):
        mine = [told for told, row in zip(said, rows, strict=True) if row[1] == stance]
        unclear = mine.count("unclear")
        print(
            f"stance, {stance}: {mine.count(stance)} of {len(mine)}, unclear {unclear}, wrong {len(mine) - unclear - mine.count(stance)}"
        )
    chance = np.array([answer.aggression or 0.0 for answer in answers])
    bad = np.array([row[2] == "aggressive" for row in rows])
    print(
        f"aggression on the same sentences: AUC {auc(chance, bad):.3f}; at 0.5 {int((chance[bad] >= 0.5).sum())} of {int(bad.sum())} found, {int((chance[~bad] >= 0.5).sum())} of {int((~bad).sum())} wrongly"
    )


def _reconstructed(scorer: Scorer) -> None:
    """The camps of the reconstructed sausage storm: each distinct text once, under the camp that its author was given."""
    story = sausage_storm()
    camps = {post.text: post.author[:3] for post in story.posts}
    answers = scorer.score_batch(list(camps), ["de"] * len(camps))
    told: defaultdict[str, list[str]] = defaultdict(list)
    for (text, camp), answer in zip(camps.items(), answers, strict=True):
        told[camp].append(towards(answer, text, ["ING-DiBa", "ingdiba"]).stance.value)
    for camp, said in told.items():
        shares = ", ".join(f"{stance} {said.count(stance) / len(said):.0%}" for stance in sorted(set(said)))
        print(f"stance, reconstructed storm, {camp}: {len(said)} texts, {shares}")


def _speed(scorer: Scorer, sets: Sequence[Judged]) -> None:
    texts = [text for judged in sets if judged.name in ("airline", "sb10k_train") for text in judged.texts][:8_000]
    scorer.score_batch(texts[-200:], [None] * 200)
    for size in (24, 250):
        begin = time.process_time()
        for at in range(0, 6_000, size):
            chunk = texts[at : at + size]
            scorer.score_batch(chunk, [None] * len(chunk))
        print(f"scoring, {size} at a time: {6_000 / (time.process_time() - begin):.0f} texts/s of CPU")
        texts = [f"{text} {size}" for text in texts]  # nothing is remembered of these
    begin = time.process_time()
    for text in texts[:1_000]:
        scorer.score_batch([text], [None])
    print(f"scoring, one by one: {1_000 / (time.process_time() - begin):.0f} texts/s of CPU")
    program = (
        "import time, resource; t = time.process_time(); from shitstorm_radar.scoring import load_scorer;"
        "load_scorer().score_batch(['Das ist gut'], [None]);"
        "print(time.process_time() - t, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    runs = [subprocess.run([sys.executable, "-c", program], capture_output=True, check=True) for _ in range(3)]
    load_s, memory_mb = sorted(tuple(map(float, run.stdout.split())) for run in runs)[1]
    print(f"scoring, import, load and first text in a new process: {1000 * load_s:.0f} ms of CPU")
    print(f"scoring, memory of that process: {memory_mb:.0f} MB")
    size = sum(path.stat().st_size for path in resource("model").iterdir())
    print(f"scoring, size of the model's files: {size / 1e6:.1f} MB")
    begin = time.process_time()
    other_languages().rank("Das ist der Zug nach Ulm, und er ist schon wieder zu spät")
    print(f"language of one text: {1e6 * (time.process_time() - begin):.0f} us of CPU")


def _curve(scorer: Scorer, judged: Judged) -> None:
    """Corrections of a random part, judged on the rest."""
    answers = []
    for at in range(0, len(judged.texts), CHUNK):
        chunk = judged.texts[at : at + CHUNK]
        answers += scorer.score_batch(chunk, [judged.language] * len(chunk))
    if answers[0].vector is None:
        return
    labels = judged.labels == "neg"
    examples = [
        Example(a.value or 0.0, a.vector, bool(bad))
        for a, bad in zip(answers, labels, strict=True)
        if a.vector is not None
    ]
    for count in CURVE:
        aucs, eces = [], []
        for seed in range(SEEDS):
            order = np.random.default_rng(seed).permutation(len(examples))
            rest = [examples[i] for i in order[CURVE[-1] :]]
            lesson = learn([examples[i] for i in order[:count]])
            chance = np.array([e.negative if lesson is None else lesson.taught(e.negative, e.vector) for e in rest])
            bad = np.array([e.critical for e in rest])
            aucs.append(auc(chance, bad))
            eces.append(ece(chance, bad))
        print(
            f"after {count} corrections on {judged.name}: AUC {np.mean(aucs):.3f}, calibration error {np.mean(eces):.3f}"
        )


if __name__ == "__main__":
    main()
