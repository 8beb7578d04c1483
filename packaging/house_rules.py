"""House rules that no off-the-shelf linter knows; ``make lint`` runs them over all tracked files.

- No tracked file names a package registry or a path of the machine it was written on:
  the project must build anywhere, with whatever registry is set up there.
- Pins are complete: every dependency of pyproject.toml has a pin that satisfies it, every pin has hashes.
- Foreign text is never read as markup: one 241-character post of nested tables as rich text
  froze a label for 2.5 s and a tooltip for 13 s.  Labels and tooltips come from ``plain_label``.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent

# written so that this file does not match itself
_REGISTRY = re.compile(
    r"pypi[.]org|pypi[.]python[.]org|pythonhosted[.]org|registry[.]npmjs|(?:deb|security|snapshot)[.]debian[.]org|"
    r"--(?:extra-)?index[-]url|--find[-]links|conda[.]anaconda[.]org"
)
_MACHINE_PATH = re.compile(r"(?<![\w.:/~$}>-])/(?:work|home|Users|root|opt)[/]\w")
# tests show paths of made-up people; the pin script names the options it turns off
_EXEMPT = frozenset({"packaging/pins.sh"})

PLAIN_LABEL = "plain_label.py"
_RICH_CLASSES = frozenset({"QLabel", "QTextBrowser", "QToolTip"})
_RICH_CALLS = frozenset({"setToolTip", "setHtml", "setMarkdown", "insertHtml"})


@dataclass(frozen=True)
class Breach:
    """A line that breaks a rule; ``path`` is relative to the project."""

    path: str
    line: int
    rule: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}"


def foreign_places(path: str, text: str) -> Iterator[Breach]:
    """Registries and machine paths in a text file."""
    if path in _EXEMPT:
        return
    for number, line in enumerate(text.splitlines(), 1):
        if _REGISTRY.search(line):
            yield Breach(path, number, "names a package registry or one of its options")
        if _MACHINE_PATH.search(line):
            yield Breach(path, number, "names a path of one machine")


def rich_text(path: str, source: str) -> Iterator[Breach]:
    """Widgets and calls of the window that would read foreign text as markup."""
    for node in ast.walk(ast.parse(source, path)):
        name = _used_name(node)
        if name in _RICH_CLASSES or name in _RICH_CALLS:
            yield Breach(path, getattr(node, "lineno", 0), f"{name} reads text as markup: use {PLAIN_LABEL}")
        if isinstance(node, ast.keyword) and node.arg == "html":
            yield Breach(path, node.value.lineno, "html= reads text as markup: use text=")


def _used_name(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    return ""


def loose_pins(path: str, pins: str, wanted: Iterable[str]) -> Iterator[Breach]:
    """Dependencies without a pin that satisfies them, and pins without a hash."""
    entries = [entry for entry in re.split(r"\n(?! )", pins) if entry and not entry.startswith("#")]
    pinned: dict[str, list[Requirement]] = {}
    for entry in entries:
        requirement = Requirement(entry.split(" \\")[0])
        pinned.setdefault(canonicalize_name(requirement.name), []).append(requirement)
        if "--hash=sha256:" not in entry:
            yield Breach(path, 0, f"{requirement.name} has no hash")
    for text in wanted:
        requirement = Requirement(text)
        found = pinned.get(canonicalize_name(requirement.name), [])
        if not any(_satisfies(pin, requirement) for pin in found):
            yield Breach(path, 0, f"no pin for {text}: run make pins")


def _satisfies(pin: Requirement, wanted: Requirement) -> bool:
    return any(wanted.specifier.contains(clause.version, prereleases=True) for clause in pin.specifier)


def check_project(root: Path) -> list[Breach]:
    """All breaches in the tracked files under ``root``."""
    breaches: list[Breach] = []
    for path in tracked_files(root):
        try:
            text = (root / path).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
        breaches += foreign_places(path, text)
        in_window = path.startswith("shitstorm_radar/window/") or path == "shitstorm_radar/app.py"
        if in_window and path.endswith(".py") and not path.endswith(f"/{PLAIN_LABEL}"):
            breaches += rich_text(path, text)
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    for name, wanted in (("run", []), ("dev", extras["test"] + extras["lint"])):
        pins = root / "packaging" / "requirements" / f"{name}.txt"
        breaches += loose_pins(f"packaging/requirements/{name}.txt", pins.read_text(), project["dependencies"] + wanted)
    return breaches


def tracked_files(root: Path) -> list[str]:
    """Paths relative to ``root``; without git (an unpacked archive) every file that is not hidden."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        files = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
        return sorted(str(path) for path in files if not any(part.startswith(".") for part in path.parts[:-1]))
    return sorted(filter(None, listed.stdout.split("\0")))


if __name__ == "__main__":
    found = check_project(ROOT)
    print("\n".join(map(str, found)), end="\n" if found else "")
    sys.exit(1 if found else 0)
