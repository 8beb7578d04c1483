"""What the trained model gains for the main job against the lexica: alarms on real tweets, delay on simulated storms.

Run: ``python -m tests.benchmarks.bench_tone_effect [TOPICS]`` (default 12 simulated topics).

The airline tweets are replayed three times: scored by the lexica, by the model, and by the people who labelled them.
The simulated storms of bench_detection are judged with each scorer's own errors: the mean negativity that it gives to
negative and to other texts of the sets that took no part in any fit.  Thresholds are calibrated anew for each.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from unittest.mock import patch

import numpy as np

from shitstorm_radar.commands import replay as command
from shitstorm_radar.detection.budget import threshold_for
from shitstorm_radar.scoring import Evidence, Negativity, Scorer, load_scorer
from shitstorm_radar.scoring.language import LanguageGuess
from shitstorm_radar.scoring.lexicon_scorer import lexicon_scorer
from shitstorm_radar.sources.recording import read_recording
from shitstorm_radar.store.sqlite_store import open_store
from tests.benchmarks import bench_detection, storms
from tests.benchmarks.judged_sets import judged_sets
from tests.benchmarks.judging import Figures
from tests.shared_data import shared_data

COLUMNS = "published_at=tweet_created,topic=airline,author=author_no,id=row"
TIMES = "%d-%m-%Y %H.%M"
MOST_OF_A_SET = 2_000


class People:
    """The labels themselves: 1 for negative, 0 for all else."""

    name, model = "people", ""

    def __init__(self) -> None:
        with (shared_data("airline_tweets") / "tweets.csv").open(encoding="utf-8", newline="") as file:
            self._labels = {
                row["text"].strip(): float(row["airline_sentiment"] == "negative") for row in csv.DictReader(file)
            }

    def score_batch(self, texts: Sequence[str], languages: Sequence[str | None]) -> list[Negativity]:
        """See ``Scorer``."""
        del languages
        return [Negativity(self._labels.get(text.strip(), 0.0), "en") for text in texts]

    def evidence(self, text: str, language: str | None) -> list[Evidence]:
        """See ``Scorer``."""
        del text, language
        return []


def main(topics: int = 12) -> int:
    """Print the tables."""
    scorers: list[Scorer] = [lexicon_scorer(LanguageGuess()), load_scorer(), People()]
    for scorer in scorers:
        _replayed(scorer)
    for scorer in scorers[:2]:
        storms.SENSITIVITY, storms.SPECIFICITY = _errors(scorer)
        print(
            f"\n{scorer.name}: mean negativity of negative texts {storms.SENSITIVITY:.2f}, of others {1 - storms.SPECIFICITY:.2f}"
        )
        _simulated(topics)
    return 0


def _replayed(scorer: Scorer) -> None:
    path = shared_data("airline_tweets") / "tweets.csv"
    recording = read_recording(path, column_map=COLUMNS, time_format=TIMES, source_id="recording")
    with (
        patch.object(command, "load_scorer", lambda: scorer),
        tempfile.TemporaryDirectory() as folder,
        open_store(Path(folder) / "r.sqlite", durable=False) as store,
    ):
        found = command.replay(store, recording, name="tweets", query=None)
    print(f"\nairline tweets, negativity by {scorer.name}: {len(found.incidents)} incidents")
    for incident in found.incidents:
        print(
            f"  {incident.opened_at:%d %b %H:%M} {found.names[incident.topic_id]}: {incident.kind}, "
            f"{incident.critical_mentions:.0f} critical of {incident.mentions}, usual {incident.usual:.0f}"
        )


def _errors(scorer: Scorer) -> tuple[float, float]:
    """Mean negativity of negative texts, and one less that of the others; every set counts the same."""
    hit, missed = [], []
    for judged in judged_sets():
        texts, labels = judged.texts[:MOST_OF_A_SET], judged.labels[:MOST_OF_A_SET]
        answers = scorer.score_batch(texts, [judged.language] * len(texts))
        chance = np.array([a.value or 0.0 for a in answers])
        hit.append(chance[labels == "neg"].mean())
        missed.append(chance[labels != "neg"].mean())
    return float(np.mean(hit)), 1.0 - float(np.mean(missed))


def _simulated(topics: int) -> None:
    seeds = (bench_detection.CALIBRATION_SEED, bench_detection.TEST_SEED)
    jobs = [job for seed in seeds for job in bench_detection.jobs("storms", seed, topics)]
    with ProcessPoolExecutor(2) as pool:
        judged = list(pool.map(bench_detection.judge, jobs, chunksize=2))
    calibration, test = judged[:topics], judged[topics:]
    ours = bench_detection.OURS
    print(Figures.HEAD)
    for name, at in (
        ("one false alarm a month", bench_detection.at_most(calibration, ours, 1.0)),
        ("as shipped", threshold_for(1.0)),
    ):
        print(Figures.of(bench_detection.found(test, ours, at)).line(f"{name}, at {at:.2f}"))


if __name__ == "__main__":
    sys.exit(main(*(int(a) for a in sys.argv[1:2])))
