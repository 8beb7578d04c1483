"""opml: lists of feeds in and out from the command line."""

from shitstorm_radar.polling.saved_settings import load_settings
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, to_document
from shitstorm_radar.store.sqlite_store import open_store

LIST = '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.test/x"/><outline text="B" xmlUrl="https://b.test/y"/></body></opml>'


def test_feeds_are_added_once_and_written_again(console, tmp_path):
    store_path, file, out = tmp_path / "radar.db", tmp_path / "in.opml", tmp_path / "out.opml"
    file.write_text(LIST, encoding="utf-8")
    with open_store(store_path) as store:
        store.put_config(
            SETTINGS_KEY, to_document(Settings((), (SourceConfig("a", "feed", "A", "https://a.test/x"),))), 0
        )

    first = console("--store", store_path, "opml", "import", file)
    again = console("--store", store_path, "opml", "import", file)
    written = console("--store", store_path, "opml", "export", out)

    assert (first.code, first.err) == (0, "1 sources added, 1 were there already\n")
    assert again.err == "0 sources added, 2 were there already\n"
    assert written.code == 0
    assert out.read_text(encoding="utf-8-sig").count("<outline") == 2
    with open_store(store_path) as store:
        assert [s.address for s in load_settings(store)[0].sources] == ["https://a.test/x", "https://b.test/y"]


def test_a_file_that_is_no_list_says_so(console, tmp_path):
    file = tmp_path / "x.opml"
    file.write_text("nothing", encoding="utf-8")

    wrong = console("--store", tmp_path / "radar.db", "opml", "import", file)
    missing = console("--store", tmp_path / "radar.db", "opml", "import", tmp_path / "nowhere")

    assert wrong.code == 2
    assert "no list of feeds" in wrong.err
    assert missing.code == 2
