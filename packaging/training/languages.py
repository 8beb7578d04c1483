"""Makes resources/model/languages.npz from the file of py3langid 0.4 (BSD): ``PYTHONPATH=packaging python -m training.languages``."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from py3langid.langid import MODEL_DIR, MODEL_FILE

from shitstorm_radar.resource_files import resource
from shitstorm_radar.scoring.other_languages import BYTE, LENGTH, LONGEST, Keys

LANGUAGES = frozenset({
    "de", "en", "bg", "ca", "cs", "da", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja",
    "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sv", "tr", "uk", "vi", "zh", "ar",
})  # fmt: skip
"""Those that German and English posts are met among."""
_BLOCK = 1_024
"""Rows looked at in one go."""


def main() -> None:
    """Read the package's file, write ours."""
    with lzma.open(MODEL_DIR / MODEL_FILE) as opened, np.load(opened, allow_pickle=False) as kept:
        np.savez_compressed(resource("model", "languages.npz"), **cut_down(kept))


def cut_down(kept: Any) -> dict[str, NDArray[Any]]:
    """The arrays of the shipped file; ``kept`` are the package's."""
    names = kept["classes"].tolist()
    columns = [at for at, name in enumerate(names) if name in LANGUAGES]
    levels = list(_levels(kept["nextmove"].reshape(-1, 256), kept["nextmove_row"]))
    runs, states = (np.concatenate(column) for column in zip(*levels, strict=True))
    order = runs.argsort()
    return {
        "languages": np.array([names[at] for at in columns]),
        "runs": runs[order],
        "features": kept["out_feat"][states[order]],
        "figures": np.ascontiguousarray(kept["ptc"][:, columns]),
        "usual": kept["pc"][columns],
    }


def _levels(rows: NDArray[Any], row_of: NDArray[Any]) -> Iterator[tuple[Keys, NDArray[Any]]]:
    """Keys and states by the number of bytes that lead there: what leads to a state first is what it stands for."""
    known = np.zeros(len(row_of), np.bool_)
    known[0] = True
    run, last = np.zeros(1, np.uint64), np.zeros(1, rows.dtype)
    for n in range(1, LONGEST + 1):
        parts = []
        for at in range(0, len(last), _BLOCK):
            further = rows[row_of[last[at : at + _BLOCK]]]
            which, byte = np.nonzero(~known[further])
            parts.append((run[at : at + _BLOCK][which] << BYTE | byte.astype(np.uint64), further[which, byte]))
        run, last = (np.concatenate(column) for column in zip(*parts, strict=True))
        known[last] = True
        yield run | np.uint64(n) << LENGTH, last


if __name__ == "__main__":
    main()
