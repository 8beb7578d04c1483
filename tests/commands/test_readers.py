"""preview, score and backtest: what they read, and what other tools get from them."""

import asyncio
import csv
import json
import math
import random
import subprocess
import threading
from datetime import UTC, datetime, timedelta

import pytest

from tests.commands.console import LIMIT_S, PROJECT, command, program
from tests.fakes.fault_site import FaultSite
from tests.fakes.mastodon_instance import MastodonInstance
from tests.fakes.posting_site import PostingSite

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def lines(answer):
    return [json.loads(line) for line in answer.out.splitlines()]


def test_preview_prints_a_feeds_mentions_as_json_lines_in_utc(console):
    with PostingSite() as site:
        site.post("Größe & Maß 🌭", NOON, "eva")
        answer = console("preview", site.address)

    (mention,) = lines(answer)
    assert answer.code == 0
    assert (mention["title"], mention["author"]) == ("Größe & Maß 🌭", "eva")
    assert mention["published_at"] == "2026-11-20T12:00:00+00:00"
    assert answer.err.startswith("ok: 1 mentions")


def test_preview_of_a_feed_without_entries_gives_the_reason(console):
    with PostingSite() as site:
        answer = console("preview", site.address)

    assert (answer.code, answer.out) == (0, "")
    assert "ok: 0 mentions: " in answer.err


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/404", "wrong_address"),
        ("/401", "needs_sign_in"),
        ("/slow-seconds", "slow_down"),
        ("/page", "blocked"),
        ("/rubbish", ""),
        ("/gzip-damaged", "broken_data"),
        ("/loop", ""),
    ],
)
def test_preview_of_a_site_that_fails_gives_its_state_and_the_reason(console, path, state):
    with serving(FaultSite()) as site:
        answer = console("preview", site.address(path))

    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith(state)
    assert "no mentions: " in answer.err


class serving:  # noqa: N801 - reads as a verb
    """A fault site in a thread of its own: the command has its own event loop."""

    def __init__(self, site):
        self._site, self._ready = site, threading.Event()

    def __enter__(self):
        self._thread = threading.Thread(target=asyncio.run, args=(self._serve(),))
        self._thread.start()
        assert self._ready.wait(10)
        return self._site

    async def _serve(self):
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        async with self._site:
            self._ready.set()
            await self._stop.wait()

    def __exit__(self, *_):
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()


def test_preview_says_where_a_feed_has_moved(console):
    with serving(FaultSite()) as site:
        answer = console("preview", site.address("/moved"))

    assert len(lines(answer)) == 1
    assert f"moved to {site.address('/feed')}" in answer.err


def test_preview_reads_a_hashtag_of_a_mastodon_instance(console):
    with MastodonInstance() as instance:
        instance.post("Die Wurst ist aus #wurst")
        answer = console("preview", instance.address, "--hashtag", "#wurst")

    assert ["Wurst" in m["text"] for m in lines(answer)] == [True]


def test_preview_reads_recordings_and_saved_feeds(console):
    table = console.file("a.csv", "when,body\n2026-01-01T01:00:00+01:00,hallo\n")
    rows = console.file("a.jsonl", '{"published_at": "2026-01-01T00:00:00Z", "text": "hallo"}\n')
    feed = console.file("feed.xml", "<rss><channel><item><title>hallo</title></item></channel></rss>")

    by_map = lines(console("preview", table, "--map", "published_at=when,text=body"))
    plain = lines(console("preview", rows))
    saved = lines(console("preview", feed))

    assert [m["published_at"] for m in by_map + plain] == ["2026-01-01T00:00:00+00:00"] * 2
    assert [m["title"] or m["text"] for m in by_map + plain + saved] == ["hallo"] * 3


def test_preview_counts_what_it_cannot_read(console):
    table = console.file("a.csv", "published_at,text\n2026-01-01T00:00:00Z,hallo\nquatsch,x\n")
    answer = console("preview", table)

    assert len(lines(answer)) == 1
    assert "1 unreadable items skipped" in answer.err


def test_preview_takes_a_file_that_is_no_feed_as_an_answer(console):
    answer = console("preview", console.file("page.html", "<!DOCTYPE html><html><body>hallo</body></html>"))

    assert (answer.code, answer.out) == (0, "")
    assert "no mentions" in answer.err


def test_score_gives_negativity_language_and_text_for_every_line(console):
    texts = ["Unverschämt, ich bin entsetzt und kündige!", "Everything is wonderful, thank you", "", "a\tb"]
    answer = console("score", console.file("texts.txt", "\n".join(texts) + "\n"))

    rows = [line.split("\t", 2) for line in answer.out.splitlines()]
    assert [row[2] for row in rows] == texts
    assert [row[1] for row in rows][:2] == ["de", "en"]
    assert float(rows[0][0]) > 0.5 > float(rows[1][0])
    assert all(0 <= float(row[0]) <= 1 for row in rows)


def test_score_says_null_where_a_language_is_not_scored(console):
    answer = console("score", console.file("texts.txt", "Très mauvais service, je suis vraiment déçu\n"))

    assert answer.out.split("\t")[:2] == ["null", "fr"]


def test_score_gives_all_figures_as_json_and_turns_to_the_side_that_is_asked_about(console):
    texts = console.file("texts.txt", "Im Gegensatz zu Lumora ist Telenova eine Frechheit, nie wieder!\n")
    blamed = json.loads(console("score", texts, "--json", "--about", "Telenova").out)
    spared = json.loads(console("score", texts, "--json", "--about", "Lumora", "--why").out)

    assert set(blamed) == {"negativity", "positive", "aggression", "stance", "language", "text"}
    assert blamed["negativity"] > 0.6 > 0.4 > spared["negativity"]
    assert blamed["stance"] == "critic"
    assert any(reason["what"] == "outrage" for reason in spared["why"])


def test_score_reads_standard_input_and_speaks_utf8_whatever_the_system_does(console):
    texts = console.file("texts.txt", "gut 🌭\n".encode() + b"\xff\n")
    answer = program("score", texts, PYTHONIOENCODING="ascii:strict", LC_ALL="C")

    assert answer.code == 0
    assert "gut 🌭" in answer.out


def series(days, step=60, seed=1, negative=True):
    rng, at = random.Random(seed), datetime(2026, 1, 1, tzinfo=UTC)
    rows = [["time", "mentions", *(["negative"] if negative else [])]]
    for n in range(days * 1440 // step):
        storm = n > days * 1440 // step - 6
        count, share = rng.randint(0, 6) + 80 * storm, 0.9 if storm else 0.2
        rows.append([(at + n * timedelta(minutes=step)).isoformat(), count, *([count * share] if negative else [])])
    return rows


def written(console, name, rows):
    return console.file(name, "".join(",".join(map(str, row)) + "\n" for row in rows))


def backtested(console, rows, *options):
    out = console.folder / "out.csv"
    answer = console("backtest", written(console, "series.csv", rows), "--out", out, *options)
    assert answer.code == 0, answer.err
    with out.open(newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("step", [1, 5, 60])
@pytest.mark.parametrize("negative", [True, False])
def test_backtest_gives_one_row_per_row_and_rings_for_the_storm_at_the_end(console, step, negative):
    rows = series(3 if step == 1 else 21, step, negative=negative)
    out = backtested(console, rows, "--budget", "2")

    assert out[0] == ["time", "expected", "score", "alarm"]
    assert [row[0] for row in out[1:]] == [row[0] for row in rows[1:]]
    assert {row[3] for row in out[1:]} <= {"0", "1"}
    assert all(math.isfinite(float(row[2])) for row in out[1:])
    if step == 60:
        assert any(row[3] == "1" for row in out[-6:])


def test_backtest_writes_into_a_pipe_and_without_a_signature(console):
    words = command("backtest", written(console, "series.csv", series(1)), "--out", "/dev/stdout")
    out = subprocess.run(words, cwd=PROJECT, capture_output=True, check=True, timeout=LIMIT_S).stdout
    assert out.startswith(b"time,expected,score,alarm")


def test_backtest_leaves_the_former_result_when_it_fails(console):
    out = console.folder / "out.csv"
    out.write_text("former", encoding="utf-8")
    broken = console.file("broken.csv", "time,mentions\n2026-01-01T00:00Z,1\n2026-01-01T00:05Z,-1\n")
    assert console("backtest", broken, "--out", out).code == 2
    assert out.read_text(encoding="utf-8") == "former"
    assert [p.name for p in console.folder.iterdir() if "radar" in p.name] == []


def test_backtest_says_of_a_bin_only_what_came_before_it_lets_it_say(console):
    rows = series(14)
    whole = backtested(console, rows)

    for length in (3, 100, 200, len(rows) - 3):
        assert backtested(console, rows[:length]) == whole[:length]
