"""Makes the icons that ship, in resources/icons, from the drawings in packaging/icons.

Tray icons come in two colourings, for light and for dark panels; each keeps a halo of the
other tone, so that a wrong guess about the panel stays readable.  The app icon becomes PNGs,
with a simpler drawing up to 24 px, where fine rings would blur.

Usage: ``python packaging/render_icons.py [--into FOLDER] [--sheet FILE.png]``; the sheet is for looking at.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parent / "icons"
SHIPPED = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
STATES = ("calm", "attention", "storm", "blind")
APP = "shitstorm-radar"
_LARGEST_SIMPLE_PX = 24

# for dark panels bright tones, for light panels deep ones: every tone has a contrast of at least 4.5 to its panel
COLOURS = {
    "dark": {
        "INK": "#f2f5f7", "HALO": "#1b2026", "CALM": "#5fd6c4", "ATTENTION": "#ffb938", "STORM": "#ff5a52",
        "MARK": "#1b0605", "BLIND": "#c9b6ff",
    },
    "light": {
        "INK": "#2b3238", "HALO": "#ffffff", "CALM": "#0b7468", "ATTENTION": "#a85b00", "STORM": "#c81e1e",
        "MARK": "#ffffff", "BLIND": "#6527c9",
    },
}  # fmt: skip


def tray_svg(state: str, panel: str) -> str:
    """The drawing of a state in the colours for a "light" or "dark" panel."""
    drawing = (DRAWINGS / f"tray-{state}.svg").read_text(encoding="utf-8")
    for word, colour in COLOURS[panel].items():
        drawing = drawing.replace(f'"{word}"', f'"{colour}"')
    return drawing


def painted(svg: bytes, size: int) -> QImage:
    """An SVG as a square image of ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(svg).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def app_png(size: int) -> QImage:
    """The app icon at ``size`` pixels."""
    drawing = "app-small.svg" if size <= _LARGEST_SIMPLE_PX else "app.svg"
    return painted((DRAWINGS / drawing).read_bytes(), size)


def contact_sheet() -> QImage:
    """All icons at 16, 22, 32 and 64 px on light and dark, each group also three times enlarged."""
    panels = (("dark", "#20242a"), ("dark", "#000000"), ("light", "#f4f5f6"), ("light", "#d5d9dd"))
    sheet = QImage(1240, 270 * len(panels), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(sheet)
    for row, (panel, back) in enumerate(panels):
        top = 270 * row
        painter.fillRect(0, top, sheet.width(), 270, QColor(back))
        for column, name in enumerate((*STATES, APP)):
            left = 20 + 245 * column
            for size, x, y in ((16, 0, 10), (22, 30, 10), (32, 65, 10), (64, 110, 10)):
                image = app_png(size) if name == APP else painted(tray_svg(name, panel).encode(), size)
                painter.drawImage(left + x, top + y, image)
                if size in (16, 22):
                    where = (left, top + 100) if size == 16 else (left + 100, top + 100)
                    painter.drawImage(*where, image.scaled(size * 6, size * 6))
    painter.end()
    return sheet


def main() -> None:
    """Write everything that ships."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--sheet", type=Path, help="also paint a sheet to look at")
    arguments.add_argument("--into", type=Path, default=SHIPPED, help="the folder to write to")
    wanted = arguments.parse_args()
    app = QGuiApplication([])
    for panel in COLOURS:
        for state in STATES:
            (wanted.into / f"tray-{state}-{panel}.svg").write_text(tray_svg(state, panel), encoding="utf-8")
    (wanted.into / f"{APP}.svg").write_bytes((DRAWINGS / "app.svg").read_bytes())
    for size in SIZES:
        app_png(size).save(str(wanted.into / f"{APP}-{size}.png"))
    if wanted.sheet:
        contact_sheet().save(str(wanted.sheet))
    del app


if __name__ == "__main__":
    main()
