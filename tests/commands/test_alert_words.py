"""What an alert says in a terminal."""

from datetime import UTC, datetime

import pytest

from shitstorm_radar.commands.alert_words import alert_words
from shitstorm_radar.records import Alert, EventKind, SurgeKind

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def alert(event, kind=SurgeKind.STORM, **figures):
    return Alert("a/0", "a", "t", kind, 0, NOON, NOON, 900.0, 46.0, 3.0, event=event, figures=figures)


@pytest.mark.parametrize(
    ("raised", "words"),
    [
        (alert(None), "46 critical posts in 15 min, usual 3.0"),
        (alert(None, SurgeKind.SURGE), "46 posts in 15 min, usual 3.0"),
        (alert(EventKind.SECOND_WAVE), "a new wave, 46 critical posts in 15 min, usual 3.0"),
        (
            alert(EventKind.POST, author="anni", reactions=900, usual=4.0),
            "one post by anni gains 900 reactions an hour, usual 4.0",
        ),
        (
            alert(EventKind.POST, reactions=900, usual=4.0),
            "one post by somebody unnamed gains 900 reactions an hour, usual 4.0",
        ),
        (
            alert(EventKind.MEDIA, channel="a.test", title="Rot\x1b[31m\n"),
            "a medium joined, a.test: Rot [31m ; 46 critical posts in 15 min, usual 3.0",
        ),
        (
            alert(EventKind.CHANNEL, channel="b.org", days=30),
            "another channel joined, b.org; 46 critical posts in 15 min, usual 3.0",
        ),
    ],
)
def test_each_alert_is_one_plain_line(raised, words):
    assert alert_words(raised) == words
