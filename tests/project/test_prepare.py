"""How a checkout is made ready, with the system's own tools played by small scripts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.project.scripts import ROOT, load

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages are a matter of Linux")


@pytest.fixture
def prepare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The script under test, working on a project of its own; nobody is root, no tool is there."""
    module = load("prepare")
    monkeypatch.setattr(module, "SYSTEM_PACKAGES", tmp_path / "system-packages.txt")
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "prepared.json")
    module.SYSTEM_PACKAGES.write_text(
        "[run]\nlibglib2.0-0 | libglib2.0-0t64\nlibegl1\n[test]\nxvfb # a screen\n[lint]\n"
    )
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return module


def play(folder: Path, tool: str, body: str) -> None:
    """A system tool that does as ``body`` (shell) says and notes how it was called."""
    script = folder / "bin" / tool
    script.write_text(f'#!/bin/sh\necho "{tool} $*" >> "{folder}/calls"\n{body}\n')
    script.chmod(0o755)


def debian(folder: Path, *, installed: str = "", known: str = "libegl1 libglib2.0-0 xvfb") -> None:
    """A Debian that has and knows these packages."""
    play(folder, "dpkg-query", "".join(f"echo '{name} installed'\n" for name in installed.split()) + "exit 1")
    play(folder, "apt-cache", f'for k in {known}; do [ "$2" = "$k" ] && echo "  Candidate: 1"; done; exit 0')
    play(folder, "apt-get", "exit 0")


def calls(folder: Path, tool: str) -> list[str]:
    """How ``tool`` was called."""
    log = folder / "calls"
    return [line for line in log.read_text().splitlines() if line.startswith(tool)] if log.exists() else []


def test_without_root_the_missing_packages_and_the_command_are_named(prepare: ModuleType, tmp_path: Path) -> None:
    debian(tmp_path, installed="libegl1", known="libglib2.0-0t64 xvfb")
    with pytest.raises(prepare.NotReady) as caught:
        prepare.install_system_packages(("run", "test"))
    assert "sudo apt-get install --no-install-recommends libglib2.0-0t64 xvfb" in str(caught.value)
    assert calls(tmp_path, "apt-get") == []


def test_nothing_is_installed_when_all_is_there(prepare: ModuleType, tmp_path: Path) -> None:
    debian(tmp_path, installed="libegl1 libglib2.0-0t64 xvfb")
    prepare.install_system_packages(("run", "test"))
    assert calls(tmp_path, "apt-get") == []


def test_root_installs_only_what_is_missing(
    prepare: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    debian(tmp_path, installed="libegl1")
    play(tmp_path, "env", 'shift; exec "$@"')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    prepare.install_system_packages(("run",))
    update, install = calls(tmp_path, "apt-get")
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends libglib2.0-0")


def test_sudo_is_taken_only_where_it_asks_for_no_password(prepare: ModuleType, tmp_path: Path) -> None:
    assert prepare.as_root() is None
    play(tmp_path, "sudo", "exit 1")
    assert prepare.as_root() is None
    play(tmp_path, "sudo", "exit 0")
    assert prepare.as_root() == ["sudo", "-n"]


def test_a_failing_installation_is_shown_with_its_command(
    prepare: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    debian(tmp_path)
    play(tmp_path, "env", 'shift; exec "$@"')
    play(tmp_path, "apt-get", "case $* in *update*) exit 0;; esac; echo 'E: no space'; exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(prepare.NotReady, match=r"E: no space\nThis command failed \(100\): env DEBIAN"):
        prepare.install_system_packages(("run",))


def test_a_system_without_apt_is_told_the_names(prepare: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    prepare.install_system_packages(("run",))
    assert "libglib2.0-0 libegl1" in capsys.readouterr().err


def test_an_environment_that_is_up_to_date_is_left_alone(prepare: ModuleType, tmp_path: Path) -> None:
    prepare.VENV.mkdir()
    prepare.STAMP.write_text(prepare.json.dumps(prepare.fingerprints("run")))
    prepare.main("run")  # no tool is there that it could call
    assert calls(tmp_path, "") == []


def test_an_environment_whose_pins_have_changed_is_built_anew(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(prepare, "_run", lambda command, **_: ran.append(command))
    (prepare.VENV / "bin").mkdir(parents=True)
    (prepare.VENV / "bin" / "python").touch()
    wanted = prepare.fingerprints("dev")
    kept = prepare.build_environment("dev", {**wanted, "pins-run": "older"}, wanted)
    assert ran[0][1:4] == ["-m", "venv", "--clear"]
    assert "--require-hashes" in ran[1]
    assert "--editable" in ran[2]
    assert set(kept) == {"system-dev"}


def test_more_pins_join_an_environment_that_holds_the_run_pins(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(prepare, "_run", lambda command, **_: ran.append(command))
    (prepare.VENV / "bin").mkdir(parents=True)
    (prepare.VENV / "bin" / "python").touch()
    prepare.build_environment("dev", prepare.fingerprints("run"), prepare.fingerprints("dev"))
    assert [command[-1] for command in ran] == [str(ROOT / "packaging/requirements/dev.txt"), str(ROOT)]


def test_the_shipped_list_of_system_packages_has_every_section(prepare: ModuleType) -> None:
    sections = prepare.read_sections((ROOT / "packaging" / "system-packages.txt").read_text())
    assert set().union(*prepare.SECTIONS.values()) == set(sections)
    assert ["libglib2.0-0", "libglib2.0-0t64"] in sections["run"]


def test_without_a_display_the_app_says_what_to_do() -> None:
    bare = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    answer = subprocess.run(
        ["sh", ROOT / "packaging" / "open.sh", "bin/shitstorm-radar"],
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 2
    assert "bin/shitstorm-radar collect" in answer.stderr


def test_with_a_display_the_app_is_opened() -> None:
    answer = subprocess.run(
        ["sh", ROOT / "packaging" / "open.sh", "echo"],
        env={**os.environ, "DISPLAY": ":9"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout) == (0, "\n")
