"""Make this checkout ready: system packages, the environment ``.venv``, the pinned requirements, the project itself.

Runs on nothing but Python's own library, because it runs before anything is installed::

    python3 packaging/prepare.py run    what the app needs
    python3 packaging/prepare.py dev    also what the tests and the lint need
    python3 packaging/prepare.py servers    the system packages of the bigger servers that make test-servers starts

A second run compares fingerprints and does nothing.  An environment whose pins or Python have
changed is built anew, never changed in place: parts of PySide6 of different versions do not mix.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "prepared.json"
REQUIREMENTS = ROOT / "packaging" / "requirements"
SYSTEM_PACKAGES = ROOT / "packaging" / "system-packages.txt"
OLDEST_PYTHON = (3, 11)

# what each goal needs: sections of system-packages.txt, a file of pins
SECTIONS = {"run": ("environment", "run"), "dev": ("environment", "run", "test", "lint"), "servers": ("servers",)}


class NotReady(Exception):  # noqa: N818 - what it says, not an error of this program
    """The checkout could not be made ready; the message says what the user can do."""


def main(goal: str) -> None:
    """Bring the checkout to ``goal`` ("run" or "dev").

    Raises:
        NotReady: something is missing that this program may not or cannot install.
    """
    if sys.version_info < OLDEST_PYTHON:
        raise NotReady(
            f"Python {_dotted(OLDEST_PYTHON)} or newer is needed, this is {_dotted(sys.version_info[:2])}. "
            "Name another one: make PYTHON=python3.12 ..."
        )
    done = read_stamp()
    wanted = fingerprints(goal)
    if all(done.get(key) == value for key, value in wanted.items()):
        return
    if done.get(f"system-{goal}") != wanted[f"system-{goal}"]:
        install_system_packages(SECTIONS[goal])
    done = build_environment(goal, done, wanted)
    STAMP.write_text(json.dumps({**done, **wanted}, indent=1), encoding="utf-8")


def read_stamp() -> dict[str, str]:
    """The fingerprints of the last run that ended well; empty when there is none."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp


def fingerprints(goal: str) -> dict[str, str]:
    """What the environment depends on: as long as these stay, there is nothing to do."""
    return {
        "python": f"{sys.version} {os.path.realpath(sys.executable)}",
        "folder": str(ROOT),
        "project": _digest(ROOT / "pyproject.toml"),
        "pins-run": _digest(REQUIREMENTS / "run.txt"),
        f"pins-{goal}": _digest(REQUIREMENTS / f"{goal}.txt"),
        f"system-{goal}": _digest(SYSTEM_PACKAGES),
    }


def build_environment(goal: str, done: dict[str, str], wanted: dict[str, str]) -> dict[str, str]:
    """Create ``.venv`` when it cannot be built upon, install what is missing; returns the stamp that still holds."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    lasting = ("python", "folder", "pins-run")
    changed = [key for key in (*lasting, f"pins-{goal}") if key in done and done[key] != wanted[key]]
    if changed or not done or not python.exists():
        _say("creating .venv" + (f" anew, changed: {', '.join(changed)}" if changed else ""))
        STAMP.unlink(missing_ok=True)
        _run([sys.executable, "-m", "venv", "--clear", str(VENV)])
        done = {key: value for key, value in done.items() if key.startswith("system-")}
    STAMP.unlink(missing_ok=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-warn-script-location"]
    if done.get(f"pins-{goal}") != wanted[f"pins-{goal}"]:
        _say(f"installing packaging/requirements/{goal}.txt (some 300 MB the first time)")
        pins = str(REQUIREMENTS / f"{goal}.txt")
        only = ["--only-binary", ":all:", "--no-binary", "isso"]  # isso's authors give sources only; nothing to compile
        _run([*pip, "--require-hashes", "--no-deps", *only, "-r", pins])
    _say("installing the project")
    _run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    return done


# system packages


def read_sections(text: str) -> dict[str, list[list[str]]]:
    """Section -> packages, each as a list of the names it has in different releases."""
    sections: dict[str, list[list[str]]] = {}
    here: list[list[str]] = []
    for raw in text.splitlines():
        line = raw.partition("#")[0].strip()
        if line.startswith("["):
            here = sections.setdefault(line.strip("[]"), [])
        elif line:
            here.append([name.strip() for name in line.split("|")])
    return sections


def install_system_packages(sections: tuple[str, ...]) -> None:
    """Install through apt what is missing of these sections.

    Raises:
        NotReady: packages are missing and neither root nor sudo without a password is there.
    """
    if not sys.platform.startswith("linux"):
        return
    if importlib.util.find_spec("ensurepip"):
        sections = tuple(section for section in sections if section != "environment")
    every = read_sections(SYSTEM_PACKAGES.read_text(encoding="utf-8"))
    wanted = [names for section in sections for names in every[section]]
    if not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        _say("this system has no apt. If the app does not start, install what these Debian packages hold:")
        _say("  " + " ".join(names[0] for names in wanted))
        return
    present = _installed([name for names in wanted for name in names])
    missing = [names for names in wanted if not present.intersection(names)]
    if not missing:
        return
    root = as_root()
    if root is None:
        packages = " ".join(_known_name(names) for names in missing)
        raise NotReady(
            f"These system packages are missing: {packages}\n"
            f"Install them and try again:\n  sudo apt-get install --no-install-recommends {packages}"
        )
    _apt_install(root, missing)


def as_root() -> list[str] | None:
    """The words to put before a command that needs root; None when there is no way without a password."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def _apt_install(root: list[str], missing: list[list[str]]) -> None:
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    _run([*apt, "update"])
    names = [_known_name(alternatives) for alternatives in missing]
    _say("installing system packages: " + " ".join(names))
    _run([*apt, "install", "-y", "--no-install-recommends", *names], quiet=True)


def _installed(names: list[str]) -> set[str]:
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it answers 1 as soon as one of them is unknown
    )
    pairs = (line.split() for line in asked.stdout.splitlines())
    return {pair[0] for pair in pairs if pair[1:] == ["installed"]}


def _known_name(names: list[str]) -> str:
    for name in names:
        asked = subprocess.run(["apt-cache", "policy", name], capture_output=True, text=True, check=False)
        if "Candidate:" in asked.stdout and "Candidate: (none)" not in asked.stdout:
            return name
    return names[0]


# small things


def _run(command: list[str], *, quiet: bool = False) -> None:
    result = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
        check=False,
    )
    if result.returncode:
        tail = "\n".join((result.stdout or "").splitlines()[-20:])
        raise NotReady(f"{tail}\nThis command failed ({result.returncode}): {shlex.join(command)}".lstrip())


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    if sys.argv[1:] not in (["run"], ["dev"], ["servers"]):
        sys.exit("usage: prepare.py run|dev|servers")
    try:
        if sys.argv[1] == "servers":
            install_system_packages(SECTIONS["servers"])
        else:
            main(sys.argv[1])
    except NotReady as problem:
        _say(str(problem))
        sys.exit(2)
