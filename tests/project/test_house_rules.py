"""The house rules find what they forbid and leave the rest alone."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.project.scripts import ROOT, load


@pytest.fixture(scope="module")
def rules() -> ModuleType:
    """The script under test."""
    return load("house_rules")


@pytest.mark.parametrize(
    "line",
    [
        "see https://py" + "pi.org/simple",
        "pip install --index" + "-url X",
        "cp /ho" + "me/anna/feeds.csv .",
        'PATH = "/wo' + 'rk/main"',
    ],
)
def test_registries_and_machine_paths_are_found(rules: ModuleType, line: str) -> None:
    assert [breach.line for breach in rules.foreign_places("a.md", f"fine\n{line}\n")] == [2]


@pytest.mark.parametrize("line", ["https://example.org/work/1", "~/work/x", "a/home/b", "/usr/bin/env", "$HOME/work/x"])
def test_ordinary_paths_are_left_alone(rules: ModuleType, line: str) -> None:
    assert list(rules.foreign_places("a.md", line)) == []


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6.QtWidgets import QLabel\nx = QLabel('a')",
        "class Caption(QtWidgets.QLabel): pass",
        "button.setToolTip(text)",
        "view.setHtml(text)",
        "TextItem(html=text)",
    ],
)
def test_widgets_that_read_markup_are_found(rules: ModuleType, source: str) -> None:
    assert list(rules.rich_text("window/x.py", source))


def test_plain_widgets_are_left_alone(rules: ModuleType) -> None:
    assert list(rules.rich_text("window/x.py", "label = PlainLabel(text)\nTextItem(text=text)")) == []


PINS = "numpy==2.4.6 ; python_full_version < '3.12' \\\n    --hash=sha256:aa\nnumpy==2.5.5 \\\n    --hash=sha256:bb\n"


def test_a_satisfied_dependency_is_left_alone(rules: ModuleType) -> None:
    assert list(rules.loose_pins("run.txt", PINS, ["numpy>=2", "NumPy<2.5"])) == []


def test_a_missing_or_outgrown_pin_is_found(rules: ModuleType) -> None:
    found = [breach.rule for breach in rules.loose_pins("run.txt", PINS, ["numpy>=3", "lxml"])]
    assert found == ["no pin for numpy>=3: run make pins", "no pin for lxml: run make pins"]


def test_a_pin_without_a_hash_is_found(rules: ModuleType) -> None:
    assert [breach.rule for breach in rules.loose_pins("run.txt", "lxml==6.1\n", [])] == ["lxml has no hash"]


def test_the_project_keeps_its_own_rules_on_pins(rules: ModuleType) -> None:
    assert [breach for breach in rules.check_project(ROOT) if "requirements" in breach.path] == []
