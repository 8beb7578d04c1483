"""Lists of feeds are brought in and written from the menu, without the window waiting for the disk."""

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from shitstorm_radar.polling.messages import SaveSettings
from shitstorm_radar.sources.opml import parse_opml

LIST = '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.test/x"/></body></opml>'

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True)


def pick(window, path):
    [picker] = window.findChildren(QFileDialog)
    picker.fileSelected.emit(str(path))
    picker.close()
    picker.deleteLater()


def told(window, qtbot):
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    [message] = window.findChildren(QMessageBox)
    words = message.text()
    message.close()
    message.deleteLater()
    return words


def test_a_list_is_brought_in(window, sent, qtbot, tmp_path):
    file = tmp_path / "in.opml"
    file.write_text(LIST, encoding="utf-8")
    window.menus.actions_by_name["import_feeds"].trigger()
    pick(window, file)

    assert told(window, qtbot) == "1 sources added, 0 were there already."
    [saved] = [c for c in sent if isinstance(c, SaveSettings)]
    assert saved.settings.sources[-1].address == "https://a.test/x"


def test_the_feeds_are_written(window, qtbot, tmp_path):
    file = tmp_path / "out.opml"
    window.menus.actions_by_name["export_feeds"].trigger()
    pick(window, file)

    assert told(window, qtbot).startswith("The list is written.")
    assert [f.address for f in parse_opml(file.read_bytes())] == [
        "https://news.example/rss",
        "https://forum.example/feed",
    ]


@pytest.mark.parametrize(("name", "words"), [("bad.opml", "This file is no list"), ("gone.opml", "")])
def test_a_file_that_cannot_be_read_says_why(window, sent, qtbot, tmp_path, name, words):
    (tmp_path / "bad.opml").write_text("nothing", encoding="utf-8")
    window.menus.actions_by_name["import_feeds"].trigger()
    pick(window, tmp_path / name)

    assert told(window, qtbot).startswith(words)
    assert not [c for c in sent if isinstance(c, SaveSettings)]
