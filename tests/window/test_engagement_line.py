"""The reactions to the selected mention are shown as they rose."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shitstorm_radar.records import Engagement
from shitstorm_radar.store.base import Batch
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.window.engagement_line import EngagementLine
from shitstorm_radar.window.mention_detail import MentionDetail
from shitstorm_radar.window.reading_thread import ReadingThread
from tests.window.filled_store import STORM, mention, statuses

pytestmark = [
    pytest.mark.usefixtures("berlin", "english", "themed"),
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
]


@pytest.fixture
def detail(qtbot, tmp_path):
    with open_store(tmp_path / "radar.sqlite", durable=False) as store:
        for likes, minutes in ((12, 0), (90, 30), (340, 125)):
            seen = Engagement(likes=likes, metrics_at=STORM + timedelta(minutes=minutes))
            entry = mention(1, STORM, 0.9)
            entry = replace(entry, mention=replace(entry.mention, engagement=seen))
            store.ingest(Batch(statuses()[0], [entry, mention(2, STORM, 0.9)]))
    reading = ReadingThread(lambda: open_reader(tmp_path / "radar.sqlite"))
    reading.start()
    detail = MentionDetail(reading)
    qtbot.addWidget(detail)
    detail.resize(500, 400)
    detail.show()
    qtbot.waitExposed(detail)
    yield detail
    assert reading.stop()


def test_the_rise_of_a_post_is_told_in_figures_and_drawn(detail, qtbot):
    detail.show_mention(mention(1, STORM, 0.9))
    qtbot.waitUntil(detail.course.isVisible, timeout=20_000)

    assert detail.course.words.text() == "12 → 340 reactions in 2 h 5 min"
    picture = detail.course.curve.grab().toImage()
    shades = {picture.pixelColor(x, y).rgb() for x in range(picture.width()) for y in range(picture.height())}
    assert len(shades) > 2


def test_a_post_without_a_rise_says_nothing_and_an_old_answer_is_not_shown(detail, qtbot):
    line = EngagementLine(detail.course._reading)
    qtbot.addWidget(line)
    line.show_mention(mention(1, STORM, 0.9))
    line.show_mention(mention(2, STORM, 0.9))
    answered: list[bool] = []
    line._reading.ask("last", lambda reader: True, answered.append)
    qtbot.waitUntil(lambda: bool(answered))

    assert line.isHidden()
    line.show_mention(None)
    assert line.isHidden()
