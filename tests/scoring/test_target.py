"""In a comparison the topic is on the side where its words stand."""

import pytest

from shitstorm_radar.records import Stance
from shitstorm_radar.scoring.negativity import Negativity
from shitstorm_radar.scoring.target import left_behind, opposite
from shitstorm_radar.scoring.tone import stance, towards

BLAME = Negativity(0.9, "de", 0.04, 0.1)
PRAISE = Negativity(0.05, "de", 0.9, 0.0)


@pytest.mark.parametrize(
    ("text", "topic", "other"),
    [
        ("Im Gegensatz zu Lumora ist Telenova eine Katastrophe", "Lumora", "Telenova"),
        ("Im Gegensatz zur Lumora ist die Telenova mies", "Lumora", "Telenova"),
        ("Telenova ist viel besser als Lumora", "Lumora", "Telenova"),
        ("Telenova is a lot worse than Lumora", "Lumora", "Telenova"),
        ("Unlike @lumora, Telenova is a mess", "lumora", "Telenova"),
        ("Compared to Lumora the Telenova app is great", "Lumora", "Telenova"),
        ("Anders als bei Lumora geht bei Telenova keiner ans Telefon", "Lumora", "Telenova"),
    ],
)
def test_the_yardstick_gets_the_opposite(text: str, topic: str, other: str) -> None:
    assert opposite(text, [topic])
    assert not opposite(text, [other])
    assert not opposite(text, [])


def test_a_text_without_comparison_is_taken_as_it_is() -> None:
    assert not opposite("Lumora ist eine Katastrophe", ["Lumora"])
    assert not opposite("Als Lumora noch klein war, war alles besser", ["Lumora"])


def test_who_moves_leaves_one_and_likes_the_other() -> None:
    text = "Bin von Lumora zu Telenova gewechselt"
    assert left_behind(text, ["Lumora"]) is True
    assert left_behind(text, ["Telenova"]) is False
    assert left_behind("Ich bin bei Lumora", ["Lumora"]) is None


def test_blame_of_the_other_is_praise_of_the_topic() -> None:
    text = "Im Gegensatz zu Lumora ist Telenova eine Katastrophe"
    assert (towards(BLAME, text, ["Lumora"]).negativity or 0) < 0.3
    assert towards(BLAME, text, ["Lumora"]).stance is Stance.SUPPORTER
    assert towards(BLAME, text, ["Telenova"]).stance is Stance.CRITIC


def test_praise_on_leaving_is_blame_of_what_is_left() -> None:
    text = "Von Lumora zu Telenova gewechselt, endlich läuft alles"
    assert (towards(PRAISE, text, ["Lumora"]).negativity or 0) > 0.6
    assert (towards(PRAISE, text, ["Telenova"]).negativity or 0) < 0.1


def test_what_is_not_scored_has_no_tone() -> None:
    tone = towards(Negativity(None, "fr"), "C'est la vie", ["vie"])
    assert (tone.negativity, tone.positive, tone.aggression, tone.stance) == (None, None, 0.0, Stance.UNCLEAR)


@pytest.mark.parametrize(
    ("negative", "positive", "defends", "expected"),
    [
        (0.8, 0.1, False, Stance.CRITIC),
        (0.1, 0.8, False, Stance.SUPPORTER),
        (0.3, 0.3, True, Stance.SUPPORTER),
        (0.1, 0.1, False, Stance.BYSTANDER),
        (0.4, 0.3, False, Stance.UNCLEAR),
        (0.4, None, False, Stance.UNCLEAR),
    ],
)
def test_a_stance_is_said_only_where_it_is_likely(
    negative: float, positive: float | None, defends: bool, expected: Stance
) -> None:
    assert stance(negative, positive, defends=defends) is expected
