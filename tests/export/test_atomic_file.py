"""An export is there whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from shitstorm_radar.errors import InputError, StoreError
from shitstorm_radar.export.atomic_file import replacing
from shitstorm_radar.export.csv_file import Dialect, write_mentions
from shitstorm_radar.records import TopicMention
from tests.export.examples import a_mention

GERMAN = Dialect()


def test_a_new_file_takes_the_place_of_the_old_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    path.chmod(0o640)
    with replacing(path) as file:
        file.write("new")
        assert path.read_text() == "old"
    assert path.read_text(encoding="utf-8-sig") == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_midway_keeps_the_old_file_and_leaves_nothing_behind(tmp_path: Path) -> None:
    def breaks() -> Iterator[tuple[TopicMention, str]]:
        yield a_mention(), "ING"
        raise StoreError("the store has gone", code="store_gone")

    path = tmp_path / "a.csv"
    path.write_text("old")
    with pytest.raises(StoreError):
        write_mentions(path, breaks(), GERMAN)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old")
    link.symlink_to(real)
    with replacing(link) as file:
        file.write("new")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8-sig") == "new"


def test_a_device_is_written_in_place() -> None:
    null = Path(os.devnull)
    with replacing(null) as file:
        file.write("new")
    assert null.is_char_device()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist") as caught:
        write_mentions(tmp_path / "none" / "a.csv", [], GERMAN)
    assert caught.value.code == "export_no_folder"
    assert caught.value.details["folder"] == str(tmp_path / "none")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder") as caught:
        write_mentions(tmp_path, [], GERMAN)
    assert caught.value.code == "export_is_folder"


def test_a_file_as_folder_says_why(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(InputError, match="Not a directory") as caught:
        write_mentions(tmp_path / "a" / "b.csv", [], GERMAN)
    assert caught.value.code == "export_failed"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_named() -> None:
    with pytest.raises(InputError, match="disk is full") as caught:
        write_mentions(Path("/dev/full"), [(a_mention(), "ING")], GERMAN)
    assert caught.value.code == "export_disk_full"


def test_a_full_disk_at_the_last_moment_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "a.csv"
    path.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="disk is full"):
        write_mentions(path, [], GERMAN)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs a folder where nobody may write")
def test_a_folder_without_permission_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid() != 0:
        tmp_path.chmod(0o500)
    else:  # root may write everywhere, so the system's refusal is put in its mouth

        def refused(*_: object, **__: object) -> None:
            raise PermissionError(errno.EACCES, "Permission denied")

        monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(InputError, match="choose another folder") as caught:
        write_mentions(tmp_path / "a.csv", [], GERMAN)
    tmp_path.chmod(0o700)
    assert caught.value.code == "export_no_permission"
