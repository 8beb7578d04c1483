"""The tray icon's four pictures: other shapes, not only other colours."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from shitstorm_radar.records import RadarState
from shitstorm_radar.resource_files import resource

# what trays ask for, up to twice 32 px; the desktop scales the nearest one where it wants another
_SIZES = (16, 20, 22, 24, 32, 44, 48, 64)
_HALF_GREY = 128
# desktops whose panel is dark whatever colours programs have (GNOME and Unity always, the others by default)
_DARK_PANELS = frozenset({"GNOME", "Unity", "XFCE", "X-Cinnamon"})


def tray_icon(state: RadarState, *, dark_panel: bool) -> QIcon:
    """The picture of a state, in bright tones for a dark panel or in deep tones for a light one."""
    return _icon(state.value, "dark" if dark_panel else "light")


def panel_is_dark(environment: Mapping[str, str] = os.environ) -> bool:
    """A guess by the desktop's habit, else as the program's own windows; no desktop tells.

    The pictures' halo keeps a wrong guess readable.
    """
    if _DARK_PANELS & set(environment.get("XDG_CURRENT_DESKTOP", "").split(":")):
        return True
    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme is Qt.ColorScheme.Unknown:
        return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < _HALF_GREY
    return scheme is Qt.ColorScheme.Dark


def app_icon() -> QIcon:
    """The program's own icon, in all sizes that ship."""
    icon = QIcon()
    for size in (16, 22, 24, 32, 48, 64, 128, 256, 512):
        icon.addFile(str(resource("icons", f"shitstorm-radar-{size}.png")), QSize(size, size))
    return icon


@cache
def _icon(state: str, panel: str) -> QIcon:
    renderer = QSvgRenderer(str(resource("icons", f"tray-{state}-{panel}.svg")))
    icon = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
