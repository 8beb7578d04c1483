"""The icons: other shapes, readable on any panel, and made from the drawings that are in the tree."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette
from pytestqt.qtbot import QtBot

from shitstorm_radar.records import RadarState
from shitstorm_radar.resource_files import resource
from shitstorm_radar.window.tray_icon import app_icon, panel_is_dark, tray_icon

PROJECT = Path(__file__).resolve().parents[2]


def shape(state, size, *, dark=True):
    """Which pixels belong to the picture, as rows of booleans: what somebody sees who sees no colours."""
    image = tray_icon(state, dark_panel=dark).pixmap(size, size).toImage()
    ink = range(size)
    return [[_is_ink(image.pixelColor(x, y), dark=dark) for x in ink] for y in ink]


def _is_ink(colour, *, dark):
    return colour.alpha() > 128 and (colour.lightness() > 90 if dark else colour.lightness() < 160)


def difference(one, other):
    pixels = [a != b for row, others in zip(one, other, strict=True) for a, b in zip(row, others, strict=True)]
    return sum(pixels) / len(pixels)


@pytest.mark.parametrize("size", [16, 22, 32])
@pytest.mark.parametrize("dark", [True, False])
def test_every_state_differs_from_every_other_in_shape_not_only_in_colour(qapp, size, dark):
    shapes = {state: shape(state, size, dark=dark) for state in RadarState}
    for one in RadarState:
        for other in RadarState:
            if one is not other:
                assert difference(shapes[one], shapes[other]) > 0.06, (one, other)


@pytest.mark.parametrize("state", list(RadarState))
@pytest.mark.parametrize(
    ("dark", "panel"), [(True, "#20242a"), (True, "#000000"), (False, "#f4f5f6"), (False, "#d5d9dd")]
)
def test_every_state_stands_out_from_its_panel(qapp, state, dark, panel):
    image = tray_icon(state, dark_panel=dark).pixmap(16, 16).toImage()
    back = luminance(QColor(panel))
    opaque = [image.pixelColor(x, y) for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() > 240]
    strong = [c for c in opaque if contrast(luminance(c), back) >= 3.0]
    assert len(strong) >= 20


@pytest.mark.parametrize("state", list(RadarState))
@pytest.mark.parametrize(("dark", "panel"), [(True, "#f4f5f6"), (False, "#20242a")])
def test_a_wrong_guess_about_the_panel_leaves_the_picture_visible(qapp, state, dark, panel):
    """Painted on the other panel, by its halo."""
    image = QImage(32, 32, QImage.Format.Format_ARGB32)
    image.fill(QColor(panel))
    back = luminance(QColor(panel))
    drawn = tray_icon(state, dark_panel=dark).pixmap(32, 32).toImage()
    pixels = [(drawn.pixelColor(x, y), drawn.pixelColor(x, y).alphaF()) for x in range(32) for y in range(32)]
    mixed = [alpha * luminance(c) + (1 - alpha) * back for c, alpha in pixels]
    assert sum(contrast(m, back) >= 3.0 for m in mixed) >= 60


def luminance(colour):
    def linear(v):
        return v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one, other):
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)


def test_the_guess_about_the_panel_follows_the_programs_own_colours(qapp: QGuiApplication, qtbot: QtBot):
    if QGuiApplication.styleHints().colorScheme() is not Qt.ColorScheme.Unknown:
        assert panel_is_dark({}) is (QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark)
        return
    before = QPalette(QGuiApplication.palette())
    try:
        for colour, dark in (("#14171c", True), ("#ffffff", False)):
            palette = QPalette(before)
            palette.setColor(QPalette.ColorRole.Window, QColor(colour))
            QGuiApplication.setPalette(palette)
            assert panel_is_dark({}) is dark
    finally:
        QGuiApplication.setPalette(before)


@pytest.mark.parametrize("desktop", ["GNOME", "ubuntu:GNOME", "XFCE"])
def test_desktops_with_dark_panels_get_bright_pictures_whatever_the_programs_colours(qapp, desktop):
    assert panel_is_dark({"XDG_CURRENT_DESKTOP": desktop})


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48, 64, 128, 256, 512])
def test_the_app_icon_ships_in_every_size(qapp, size):
    image = QImage(str(resource("icons", f"shitstorm-radar-{size}.png")))
    assert (image.width(), image.height()) == (size, size)
    assert app_icon().actualSize(image.size()) == image.size()


def test_the_shipped_icons_are_those_of_the_drawings(tmp_path):
    """``packaging/render_icons.py`` would write the same again."""
    command = [sys.executable, "packaging/render_icons.py", "--into", str(tmp_path)]
    subprocess.run(command, cwd=PROJECT, check=True)
    made = sorted(p.name for p in tmp_path.iterdir())
    assert made == sorted(
        p.name for p in resource("icons").iterdir() if p.suffix in (".svg", ".png") and p.name in made
    )
    for name in made:
        if name.endswith(".svg"):
            assert (tmp_path / name).read_text() == resource("icons", name).read_text(), name
        else:
            assert alike(QImage(str(tmp_path / name)), QImage(str(resource("icons", name)))), name


def alike(one, other):
    """Equal but for what another version of the painter rounds differently."""
    points = range(0, one.width(), max(1, one.width() // 16))
    pairs = ((one.pixelColor(x, y), other.pixelColor(x, y)) for x in points for y in points)
    return one.size() == other.size() and all(abs(a.lightness() - b.lightness()) <= 4 for a, b in pairs)
