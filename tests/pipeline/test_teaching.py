"""Corrections change what comes after them, from a hundred up, for their topic only, and can be taken back."""

from dataclasses import replace

import pytest

from shitstorm_radar.pipeline.intake import Intake
from shitstorm_radar.records import Stance, Verdict
from tests.pipeline.desk import ANGRY, BEGIN, CALM, SETTINGS, mention
from tests.shipped_scorer import shipped_scorer

FOREIGN = "Très mauvais service de la Müller AG, je suis vraiment déçu et je ne reviendrai plus jamais"


def judged(intake, text, number=1):
    (chunk,) = intake.judge([mention(number, BEGIN, text)], now=BEGIN, history=False)
    return chunk[0]


def taught(desk, count):
    """The user calls opening hours critical, and all else neutral."""
    for number in range(count):
        critical = number % 2 == 0
        text = f"{CALM} Heute um {number} Uhr." if critical else f"Die Müller AG feiert zum {number}. Mal Jubiläum."
        entry = judged(desk.intake, text, number)
        desk.intake.correct(entry, Verdict.CRITICAL if critical else Verdict.NEUTRAL, BEGIN)


def test_a_mention_gets_the_whole_tone(desk):
    angry, calm = judged(desk.intake, ANGRY), judged(desk.intake, CALM)

    assert angry.negativity > 0.5 > calm.negativity
    assert (angry.stance, calm.stance) == (Stance.CRITIC, Stance.BYSTANDER)
    assert angry.aggression > calm.aggression
    assert calm.positive is not None


def test_a_mention_in_another_language_is_counted_and_not_scored(desk):
    foreign = judged(desk.intake, FOREIGN)
    assert (foreign.negativity, foreign.language, foreign.aggression) == (None, "fr", 0.0)

    desk.take([mention(1, BEGIN, FOREIGN)], BEGIN)
    assert desk.store.totals("mueller", BEGIN, BEGIN.replace(hour=1)).mentions == 1
    assert desk.store.totals("mueller", BEGIN, BEGIN.replace(hour=1)).critical == 0.0


def test_ninety_corrections_change_nothing_and_a_hundred_and_twenty_do(desk):
    before = judged(desk.intake, CALM).negativity
    taught(desk, 90)
    assert judged(desk.intake, CALM).negativity == before

    taught(desk, 120)
    assert judged(desk.intake, CALM).negativity > before + 0.05


def test_a_lesson_outlives_a_restart_and_ends_when_taken_back(desk):
    before = judged(desk.intake, CALM).negativity
    taught(desk, 120)
    again = Intake(desk.store, shipped_scorer(), SETTINGS)
    after = judged(again, CALM).negativity
    assert after > before

    for number in range(60):
        entry = replace(judged(again, CALM), mention=mention(number, BEGIN))
        again.correct(entry, None, BEGIN)
    assert judged(again, CALM).negativity == pytest.approx(before)


def test_a_comparison_is_blame_of_the_other_side(desk):
    blamed = judged(desk.intake, "Im Gegensatz zum Discounter ist die Müller AG eine Katastrophe")
    spared = judged(desk.intake, "Im Gegensatz zur Müller AG ist der Discounter eine Katastrophe")

    assert blamed.negativity > 0.6 > 0.4 > spared.negativity
