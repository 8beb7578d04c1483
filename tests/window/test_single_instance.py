"""The second start raises the first window and ends; also after kill -9. With real processes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from shitstorm_radar.window.single_instance import SingleInstance, Start

PROJECT = Path(__file__).resolve().parents[2]


class Programs:
    """Starts windows on one folder and reads what they say."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._running: list[subprocess.Popen[str]] = []

    def start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.fakes.window_program", str(self._folder)]
        program = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)
        self._running.append(program)
        return program

    def end(self) -> None:
        for program in self._running:
            program.kill()
            program.wait()
            if program.stdout:
                program.stdout.close()


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[Programs]:
    made = Programs(tmp_path)
    yield made
    made.end()


def said(program: subprocess.Popen[str]) -> str:
    assert program.stdout
    return program.stdout.readline().strip()


def test_the_second_start_raises_the_first_window_and_ends(programs):
    first = programs.start()
    assert said(first) == "first"
    second = programs.start()
    assert said(second) == "raised"
    assert said(first) == "came to the front"
    assert second.wait(10) == 0
    assert first.poll() is None


def test_after_kill_9_the_next_start_is_the_first(programs):
    first = programs.start()
    assert said(first) == "first"
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert said(programs.start()) == "first"


def test_of_many_that_start_at_once_exactly_one_is_the_first_even_over_a_dead_socket(programs):
    dead = programs.start()
    assert said(dead) == "first"
    dead.kill()
    dead.wait()
    crowd = [programs.start() for _ in range(6)]
    assert sorted(said(p) for p in crowd) == ["first", *["raised"] * 5]


def test_a_window_that_runs_hears_the_second_start(qtbot, tmp_path, programs):
    window = SingleInstance(tmp_path)
    assert window.claim() is Start.FIRST
    with qtbot.waitSignal(window.raise_requested, timeout=10_000):
        second = programs.start()
    assert said(second) == "raised"
    window.release()


def test_a_stranger_on_the_socket_raises_nothing(qtbot, tmp_path):
    window = SingleInstance(tmp_path)
    assert window.claim() is Start.FIRST
    stranger = QLocalSocket()
    with qtbot.assertNotEmitted(window.raise_requested), qtbot.waitSignal(stranger.connected, timeout=5000):
        stranger.connectToServer(window._name)
        stranger.write(b"GET / HTTP/1.1\r\n")
    stranger.abort()
    window.release()


def test_other_data_folders_have_other_windows(qapp, tmp_path):
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
    windows = [SingleInstance(folder) for folder in folders]
    assert [w.claim() for w in windows] == [Start.FIRST, Start.FIRST]
    for window in windows:
        window.release()


def test_a_window_that_does_not_answer_is_not_joined_by_a_second(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr("shitstorm_radar.window.single_instance._ANSWER_MS", 50)
    hung, second = QLocalServer(), SingleInstance(tmp_path)
    assert hung.listen(second._name)
    assert second.claim() is Start.UNANSWERED
    hung.close()


def test_after_release_the_next_start_is_the_first(qapp, tmp_path):
    window = SingleInstance(tmp_path)
    assert window.claim() is Start.FIRST
    window.release()
    again = SingleInstance(tmp_path)
    assert again.claim() is Start.FIRST
    again.release()


def test_a_very_long_folder_still_gets_a_socket(qapp, tmp_path):
    folder = tmp_path / ("x" * 100)
    folder.mkdir()
    window = SingleInstance(folder)
    assert window.claim() is Start.FIRST
    hung = SingleInstance(folder)
    assert hung._name == window._name
    assert window._server.isListening()
    window.release()
