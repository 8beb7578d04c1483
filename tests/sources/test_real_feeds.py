"""Feeds as they were recorded, with feedparser as the witness."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import feedparser
import pytest

from shitstorm_radar.errors import SourceError
from shitstorm_radar.sources.feed_parser import ParsedFeed
from shitstorm_radar.sources.plain_text import title_to_text
from tests.shared_data import shared_data
from tests.sources.feed_texts import read

_HEADER: Final = re.compile(rb"Header:\s+Content-type:\s*([^\r\n]+)", re.IGNORECASE)
FEWEST_FILES: Final = 300

# Where we mean to differ from the witness, and why.
DIFFERENT_COUNT: Final = {
    "item_description_not_a_doctype.xml": "its description is one comment for an HTML parser, so it has no words",
}


def _content_type(body: bytes) -> str | None:
    said = _HEADER.search(body)
    return said[1].decode("latin-1").strip() if said else None


def _xml_files() -> list[Path]:
    feeds = [p for p in shared_data("payloads/feeds").rglob("*") if p.is_file()]
    recorded = [p for p in shared_data("payloads/recorded_here").rglob("*") if p.suffix in (".xml", ".rss")]
    return sorted(p for p in (*feeds, *recorded) if p.suffix != ".json")


def _ours(path: Path) -> ParsedFeed:
    body = path.read_bytes()
    return read(body, address=f"http://feed.example/{path.name}", content_type=_content_type(body))


def _witness(path: Path) -> list[Any]:
    body = path.read_bytes()
    said = _content_type(body)
    return list(feedparser.parse(body, response_headers={"content-type": said} if said else {}).entries)


def _has_words(entry: Any) -> bool:
    markup = [entry.get("title"), entry.get("summary"), *(c.get("value") for c in entry.get("content", ()))]
    return any(title_to_text(part or "") for part in markup)


def test_no_recorded_feed_crashes_or_hangs() -> None:
    files = sorted(p for p in shared_data("payloads/feeds").rglob("*") if p.is_file())
    assert len(files) >= FEWEST_FILES
    mentions = 0
    for path in files:
        begun = time.process_time()
        with suppress(SourceError):
            mentions += len(_ours(path).mentions)
        assert time.process_time() - begun < 3.0, path.name
    assert mentions >= 400


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_entries_and_titles_agree_with_feedparser() -> None:
    counts, titles = {}, {}
    for path in _xml_files():
        ours = [m for m in _ours(path).mentions if m.title or m.text]
        theirs = [e for e in _witness(path) if _has_words(e)]
        if len(ours) != len(theirs):
            counts[path.name] = (len(ours), len(theirs))
        elif missing := {title_to_text(e.get("title", "")) for e in theirs} - {m.title for m in ours}:
            titles[path.name] = missing
    assert set(counts) == set(DIFFERENT_COUNT), counts
    assert not titles


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_times_agree_with_feedparser() -> None:
    different = {}
    for path in _xml_files():
        ours = {(m.title, _second(m.published_at and m.published_at.timetuple())) for m in _ours(path).mentions}
        said = {(title_to_text(e.get("title", "")), _second(_when(e))) for e in _witness(path) if _when(e)}
        if said - ours:
            different[path.name] = said - ours
    assert not different


def _when(entry: Any) -> Any:
    return entry.get("published_parsed") or entry.get("updated_parsed") or entry.get("created_parsed")


def _second(moment: Any) -> tuple[int, ...] | None:
    return tuple(moment[:6]) if moment else None


def test_recorded_comment_feeds_are_comments_with_their_authors() -> None:
    folder = shared_data("payloads/recorded_here/wordpress_6.1.9")
    for name in ("comments.rss2.xml", "comments.atom.xml", "post_comments.rss2.xml"):
        mentions = read((folder / name).read_bytes()).mentions
        assert {m.kind.value for m in mentions} == {"comment"}
        assert {"Kunde0", "Kunde1", "Kunde2"} <= {m.author.name for m in mentions}
        assert "Unverschämtheit Nr. 0! Nie wieder Muster AG" in {m.text for m in mentions}


def test_an_edited_post_keeps_its_identity() -> None:
    folder = shared_data("payloads/recorded_here/wordpress_6.1.9")
    before, after = (read((folder / n).read_bytes()).mentions for n in ("feed.rss2.xml", "feed_after_edit.rss2.xml"))
    assert {m.uid for m in before} == {m.uid for m in after}
    assert {m.text_hash for m in before} != {m.text_hash for m in after}
