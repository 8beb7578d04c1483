"""collect: without Qt, once or until stopped, with everything committed."""

import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from shitstorm_radar.commands import collect
from shitstorm_radar.polling.messages import AlertRaised, Failed
from shitstorm_radar.records import SurgeKind
from shitstorm_radar.settings import SETTINGS_KEY, Settings, SourceConfig, SourceKind, Topic, to_document
from shitstorm_radar.store.sqlite_store import open_store
from tests.commands.console import LIMIT_S, PROJECT, command
from tests.fakes.posting_site import PostingSite
from tests.store.making import alert

NOW = datetime.now(UTC).replace(microsecond=0)
SHOW_QT = (
    "import sys; from shitstorm_radar.cli import main; code = main(sys.argv[1:]); "
    "print(sorted(m for m in sys.modules if m.startswith(('PySide6', 'shiboken', 'pyqtgraph')))); sys.exit(code)"
)


@pytest.fixture
def site():
    with PostingSite() as site:
        for n in range(3):
            site.post(f"Die Müller AG hat zu {n}", NOW - timedelta(minutes=n), f"reader{n}")
        yield site


@pytest.fixture
def path(tmp_path, site):
    path = tmp_path / "radar.db"
    source = SourceConfig("blog", SourceKind.FEED, "Blog", site.address)
    with open_store(path) as store:
        store.put_config(SETTINGS_KEY, to_document(Settings((Topic("m", "Müller AG", '"Müller AG"'),), (source,))), 0)
    return path


def kept(path):
    with open_store(path) as store:
        return store.totals("m", NOW - timedelta(hours=1), NOW + timedelta(hours=1)).mentions


def test_once_polls_every_source_and_loads_no_qt(path, site):
    words = [sys.executable, "-c", SHOW_QT, "--store", str(path), "collect", "--once"]
    done = subprocess.run(words, cwd=PROJECT, capture_output=True, text=True, timeout=LIMIT_S, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == "[]"
    assert site.asked == 1
    assert kept(path) == 3


def test_once_tells_a_source_that_fails_and_ends_well(console, path, site, caplog):
    site.status = 404
    answer = console("--store", path, "collect", "--once")

    assert answer.code == 0
    assert "blog: wrong_address" in caplog.text
    caplog.clear()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly_with_everything_committed(path, site, number):
    running = subprocess.Popen(
        command("--store", path, "collect"), cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with open_reader_when(path):
        running.send_signal(number)
    out, err = running.communicate(timeout=LIMIT_S)

    assert (running.returncode, out, err) == (0, "", "")
    assert kept(path) == 3


class open_reader_when:  # noqa: N801 - reads as a condition
    """Waits on the store's own doorbell until the first visit is committed."""

    def __init__(self, path):
        self._path = path

    def __enter__(self):
        from shitstorm_radar.store.sqlite_reader import open_reader

        with open_reader(self._path) as reader:
            for _ in range(200):
                if any(m.status.last_success_at for m in reader.sources().values()):
                    return
                reader.wait(timedelta(seconds=0.2))
        raise AssertionError("never polled")

    def __exit__(self, *_):
        pass


@pytest.mark.parametrize(
    ("kind", "words"), [(SurgeKind.STORM, "storm, 46 critical posts in"), (SurgeKind.SURGE, "surge, 46 posts in")]
)
def test_an_alert_is_written_with_what_it_counts(capsys, kind, words):
    collect._report(AlertRaised(alert(kind=kind), "Wurst"))

    out = capsys.readouterr().out
    assert "Wurst: " + words in out
    assert "usual 3.0" in out


def test_what_could_not_be_kept_is_logged(caplog):
    collect._report(Failed("disk_full", "radar.db: the disk is full"))

    assert "the disk is full" in caplog.text
    caplog.clear()
