"""The sentences written for the training are well formed, are none of the cases that judge it, and enough are held out."""

import re

import numpy as np
import pytest

from tests.benchmarks.judged_sets import cases
from training.own import LANGUAGES, by_hand, patterned
from training.reading import OWN, SENTIMENTS, held_out
from training.variation import varied


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (OWN / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", LANGUAGES.values())
def test_every_line_has_a_label_a_kind_and_a_text(name: str) -> None:
    found = rows(f"{name}.tsv")
    assert all(len(row) == 3 and row[0] in SENTIMENTS and row[2].strip() for row in found)
    assert {row[0] for row in found} == set(SENTIMENTS)


@pytest.mark.parametrize("name", LANGUAGES.values())
def test_every_slot_of_a_pattern_has_values(name: str) -> None:
    slots = {row[0] for row in rows(f"{name}_slots.tsv")}
    used = {slot for row in rows(f"{name}_patterns.tsv") for slot in re.findall(r"\{(\w+)\}", row[1])}
    assert used <= slots
    assert len(list(patterned(np.random.default_rng(1), 60))) == 60


def test_no_sentence_is_one_of_the_cases() -> None:
    def letters(text: str) -> str:
        return "".join(filter(str.isalnum, text.lower()))

    judging = {letters(text) for _, _, _, text in cases()}
    taught = {letters(text.text) for held in (True, False) for _, text in by_hand(held_out=held)}
    same = judging & taught
    assert {text for text in same if len(text) > 12} == set()


def test_a_tenth_by_hand_and_a_twentieth_of_the_public_is_held_out() -> None:
    held, taught = (len(list(by_hand(held_out=which))) for which in (True, False))
    assert held / (held + taught) == pytest.approx(0.1, abs=0.01)
    share = sum(held_out(f"text number {number}") for number in range(20_000)) / 20_000
    assert share == pytest.approx(0.05, abs=0.01)
    assert held_out("Ein Text!") == held_out("ein text")


def test_a_varied_text_keeps_its_length_of_words_roughly() -> None:
    rng = np.random.default_rng(5)
    told = {varied("Schöne Grüße aus München :-)", rng) for _ in range(200)}
    assert {"Schoene Gruesse aus Muenchen :-)", "SCHÖNE GRÜSSE AUS MÜNCHEN :-)"} <= told
    assert all(4 <= len(text.split()) <= 5 for text in told)
