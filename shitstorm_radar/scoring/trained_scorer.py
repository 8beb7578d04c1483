"""The trained scorer: encoder, heads, rules and a calibration per language."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import numpy as np
from sentencepiece import SentencePieceProcessor

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring.emoji import Marks
from shitstorm_radar.scoring.encoder import VECTOR_SCALE, WIDTH, Encoder, Halves, Layers, Singles
from shitstorm_radar.scoring.knowledge import Knowledge
from shitstorm_radar.scoring.language import SCORED, UNKNOWN, LanguageGuess
from shitstorm_radar.scoring.lexicon import marks
from shitstorm_radar.scoring.lexicon_scorer import lexicon_scorer, ruled
from shitstorm_radar.scoring.negativity import Evidence, Negativity
from shitstorm_radar.scoring.preparation import prepared

_REMEMBERED = 2_000
"""Texts whose answer is remembered: reposts and copies come in waves."""
_LONGEST_REMEMBERED = 1_000
_FEW = 16
"""Texts that are cut into pieces one by one: for a list SentencePiece starts a thread, which takes longer."""
_MOST_WORDS_WEIGHED = 40
_LEAST_WEIGHT = 0.25
_MOST_WORDS_TOLD = 6


_SILENT = Negativity(0.1, UNKNOWN, 0.1, 0.0)
"""For texts without a letter, a digit or an emoji, such as a bare link: about as negative as posts in general, or less."""
_anything = re.compile(r"[^\W_]|[\u2600-\u27bf\U0001f300-\U0001faff]|[:;=]['-]?[()/|\\\[\]]")


@dataclass(frozen=True, slots=True)
class Calibration:
    """How one language's logits become probabilities.

    Attributes:
        scale, bias: of the logits of negative, neutral and positive.
        aggression: scale and bias of the logit of aggression.
    """

    scale: float
    bias: tuple[float, float, float]
    aggression: tuple[float, float]


class TrainedScorer:
    """Not for two threads at once: the encoder remembers pieces."""

    name = "model"

    def __init__(
        self, read: Read, calibrations: Mapping[str, Calibration], guess: LanguageGuess, known: Knowledge
    ) -> None:
        self._encoder = Encoder(read.layers)
        self._tokenizer = read.tokenizer
        self._head = read.layers.dense["head_W"]
        self.model = hashlib.blake2b(self._head.tobytes(), digest_size=6).hexdigest()
        self._head_b = read.layers.dense["head_b"]
        self._calibrations = calibrations
        self._guess = guess
        self._known = known
        self._remembered: OrderedDict[tuple[str, str | None], Negativity] = OrderedDict()

    def score_batch(self, texts: Sequence[str], languages: Sequence[str | None]) -> list[Negativity]:
        """See ``Scorer``."""
        asked = list(zip(texts, languages, strict=True))
        answers = {key: known for key in asked if (known := self._remembered.get(key)) is not None}
        new = [key for key in dict.fromkeys(asked) if key not in answers]
        for key, answer in zip(new, self._judge(new), strict=True):
            answers[key] = answer
            if len(key[0]) <= _LONGEST_REMEMBERED:
                self._remembered[key] = answer
        while len(self._remembered) > _REMEMBERED:
            self._remembered.popitem(last=False)
        return [answers[key] for key in asked]

    def evidence(self, text: str, language: str | None) -> list[Evidence]:
        """See ``Scorer``: rules, and the words without which the model would judge otherwise."""
        told = self._guess.language(text, language)
        if told not in SCORED:
            return []
        found = ruled(self._known.hits(text))
        spoken = sorted([*found, *self._weighty_words(text, told)], key=lambda e: -abs(e.weight))
        return spoken[:_MOST_WORDS_TOLD]

    def _judge(self, asked: Sequence[tuple[str, str | None]]) -> list[Negativity]:
        languages = [self._guess.language(text, said) for text, said in asked]
        wanted = [i for i, language in enumerate(languages) if language in SCORED]
        answers = [Negativity(None, language) for language in languages]
        if not wanted:
            return answers
        ready = [prepared(asked[i][0]) for i in wanted]
        figures = self._figures(ready)
        logits = (figures @ self._head + self._head_b).tolist()
        vectors = (figures[:, :WIDTH] / np.float32(VECTOR_SCALE)).astype(np.float16)
        for row, i in enumerate(wanted):
            if _says(ready[row]):
                answers[i] = self._answer(asked[i][0], languages[i], logits[row], vectors[row].copy())
            else:
                answers[i] = _SILENT
        return answers

    def _figures(self, ready: list[str]) -> Singles:
        if len(ready) < _FEW:
            return self._encoder.figures([self._tokenizer.encode(text, add_bos=True, add_eos=True) for text in ready])
        return self._encoder.figures(self._tokenizer.encode(ready, add_bos=True, add_eos=True, num_threads=1))

    def _answer(self, text: str, language: str, logits: Sequence[float], vector: Halves) -> Negativity:
        spoken = self._known.hits(text)
        use = self._calibrations[language]
        negative, neutral, positive, aggressive = logits
        more_negative, more_positive = self._known.added(text, language, spoken)
        odds = (
            use.scale * negative + use.bias[0] + more_negative,
            use.scale * neutral + use.bias[1],
            use.scale * positive + use.bias[2] + more_positive,
        )
        highest = max(odds)
        chance = [math.exp(odd - highest) for odd in odds]
        whole = sum(chance)
        insult = 1.0 / (1.0 + math.exp(-(use.aggression[0] * aggressive + use.aggression[1])))
        return Negativity(
            round(chance[0] / whole, 5),
            language,
            round(chance[2] / whole, 5),
            round(insult, 5),
            defends=any(hit.rule == "defence" for hit in spoken),
            vector=vector,
        )

    def _weighty_words(self, text: str, language: str) -> list[Evidence]:
        """Words that matter: the log odds of negative with the text whole, less those without the word."""
        words = prepared(text).split()[:_MOST_WORDS_WEIGHED]
        if len(words) < 2:
            return []
        whole = " ".join(words)
        without = [" ".join(words[:i] + words[i + 1 :]) for i in range(len(words))]
        logits = self._figures([whole, *without]) @ self._head + self._head_b
        odds = self._calibrations[language].scale * (logits[:, 0] - np.logaddexp(logits[:, 1], logits[:, 2]))
        weights = odds[0] - odds[1:]
        return [
            Evidence("word", word.strip('.,;:!?"()'), float(weight))
            for word, weight in zip(words, weights, strict=True)
            if abs(weight) >= _LEAST_WEIGHT
        ]


def _says(ready: str) -> bool:
    """Whether a prepared text has anything to judge besides addresses and names."""
    return _anything.search(ready.replace("http", " ").replace("@user", " ")) is not None


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """The shipped file, read: the weights, and what cuts texts into pieces; neither is changed by its use."""

    layers: Layers
    tokenizer: SentencePieceProcessor


def trained_scorer(guess: LanguageGuess) -> TrainedScorer:
    """The model that ships: some 0.3 s, 100 MB.

    Raises:
        OSError, ValueError, KeyError, EOFError, RuntimeError, zipfile.BadZipFile: a file is missing or damaged.
    """
    document = json.loads(resource("model", "calibration.json").read_text(encoding="utf-8"))
    path = resource("model", "negativity.npz")
    calibrations = {language: calibration(row) for language, row in document["languages"].items()}
    known = Knowledge(lexicon_scorer(guess), Marks(marks()))
    return TrainedScorer(_read(path, path.stat().st_mtime_ns), calibrations, guess, known)


@lru_cache(maxsize=1)
def _read(path: Path, changed_ns: int) -> Read:
    """Kept, for the window explains what the polling thread has scored; ``changed_ns`` tells a new file from an old."""
    # opened here: numpy leaves a damaged file open that it has opened itself
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        weights = {name: file[name] for name in file.files}
    return Read(Layers(weights), SentencePieceProcessor(model_proto=weights["pieces"].tobytes()))


def calibration(row: Mapping[str, Any]) -> Calibration:
    """One language's row of calibration.json."""
    bias = cast("tuple[float, float, float]", tuple(map(float, row["bias"])))
    insult = cast("tuple[float, float]", tuple(map(float, row["aggression"])))
    return Calibration(float(row["scale"]), bias, insult)
