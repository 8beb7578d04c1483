"""The borders between the window and its two other threads."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import Qt

from shitstorm_radar.errors import StoreError
from shitstorm_radar.polling.messages import BinClosed, PollNow
from shitstorm_radar.store.sqlite_reader import open_reader
from shitstorm_radar.window.polling_thread import PollingThread
from shitstorm_radar.window.reading_thread import ReadingThread


class EchoWatch:
    """A watch that answers every command with news and counts what it was told."""

    def __init__(self, on_news):
        self.on_news = on_news
        self.done = []

    async def run(self, stop):
        await stop.wait()

    def do(self, command):
        self.done.append((threading.current_thread().name, command))
        self.on_news(BinClosed((command.source_id or "all",)))


class EchoThread(PollingThread):
    """Keeps the watches it made."""

    def __init__(self):
        super().__init__(self._make)
        self.made: list[EchoWatch] = []

    def _make(self, news):
        self.made.append(EchoWatch(news))
        return self.made[-1]


@pytest.fixture
def polling(qapp):
    thread = EchoThread()
    yield thread
    assert thread.stop(5)


def test_commands_go_in_and_news_come_out_in_the_windows_thread(polling, qtbot):
    seen = []
    polling.news.connect(lambda news: seen.append((threading.current_thread(), news)))
    polling.start()
    polling.send(PollNow("feed"))

    qtbot.waitUntil(lambda: len(seen) == 1)
    assert seen == [(threading.main_thread(), BinClosed(("feed",)))]
    assert polling.made[0].done == [("polling", PollNow("feed"))]


def test_nobody_is_told_in_the_thread_itself_for_who_disconnects_meanwhile_would_crash(polling, reading, qtbot):
    """A direct connection runs where the signal is emitted."""
    told = []
    for signal in (polling.news, reading.failed):
        signal.connect(lambda _: told.append(threading.current_thread()), Qt.ConnectionType.DirectConnection)

    def broken(_reader):
        raise StoreError("no", code="damaged")

    polling.start()
    polling.send(PollNow("feed"))
    reading.ask("x", broken, lambda _: None)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [threading.main_thread()] * 2


def test_commands_sent_before_the_start_wait_in_their_order(polling, qtbot):
    for name in ("a", "b", "c"):
        polling.send(PollNow(name))
    polling.start()

    qtbot.waitUntil(lambda: bool(polling.made) and len(polling.made[0].done) == 3)
    assert [c.source_id for _, c in polling.made[0].done] == ["a", "b", "c"]


def test_stopping_before_the_start_is_no_harm(polling):
    assert polling.stop(1)


def test_a_watch_that_cannot_begin_is_reported(qtbot, caplog):
    def broken(_news):
        raise StoreError("no", code="damaged")

    thread = PollingThread(broken)
    with qtbot.waitSignal(thread.failed) as caught:
        thread.start()
    assert thread.stop(5)
    assert caught.args[0].code == "damaged"
    caplog.clear()


@pytest.mark.parametrize("round_", range(10))
def test_polling_starts_and_stops_again_and_again(round_, polling):
    polling.start()


def test_a_question_is_answered_in_the_windows_thread(reading, qtbot):
    answers: list[object] = []
    reading.ask("topics", lambda reader: reader.incident("muster-storm").topic_id, answers.append)

    qtbot.waitUntil(lambda: answers == ["muster"])


def test_of_waiting_questions_with_one_token_only_the_newest_is_asked(store_file, qtbot):
    gate = threading.Event()
    asked: list[int] = []
    answers: list[object] = []

    def note(number, _reader):
        asked.append(number)
        return number

    thread = ReadingThread(lambda: open_reader(store_file))
    thread.start()
    thread.ask("slow", lambda _: gate.wait(5), lambda _: None)
    for number in range(50):
        thread.ask("chart", partial(note, number), answers.append)
    gate.set()

    qtbot.waitUntil(lambda: answers == [49])
    assert thread.stop()
    assert asked == [49]


def test_an_expected_failure_is_reported_and_the_next_question_answered(reading, qtbot):
    def refuse(_reader):
        raise StoreError("no", code="in_use")

    answers: list[object] = []
    with qtbot.waitSignal(reading.failed) as caught:
        reading.ask("a", refuse, answers.append)
    reading.ask("b", lambda _: 1, answers.append)

    qtbot.waitUntil(lambda: answers == [1])
    assert caught.args[0].code == "in_use"


def test_a_bug_in_a_question_is_logged_and_reported(reading, qtbot, caplog):
    with qtbot.waitSignal(reading.failed) as caught:
        reading.ask("a", lambda _: 1 / 0, lambda _: None)

    assert isinstance(caught.args[0], ZeroDivisionError)
    assert "the question 'a' failed" in caplog.text
    caplog.clear()


def test_a_store_that_is_not_there_yet_is_opened_with_a_later_question(tmp_path, store_file, qtbot):
    paths = [tmp_path / "missing.sqlite", store_file]
    thread = ReadingThread(lambda: open_reader(paths.pop(0)))
    thread.start()
    answers: list[object] = []
    with qtbot.waitSignal(thread.failed) as caught:
        thread.ask("a", lambda _: 1, answers.append)
    thread.ask("a", lambda _: 2, answers.append)

    qtbot.waitUntil(lambda: answers == [2])
    assert caught.args[0].code == "missing"
    assert thread.stop()


def test_after_the_stop_nothing_arrives(store_file, qtbot, qapp):
    answers: list[object] = []
    thread = ReadingThread(lambda: open_reader(store_file))
    thread.start()
    thread.ask("a", lambda _: 1, answers.append)
    assert thread.stop()
    qapp.processEvents()

    assert answers == []
