"""The window's colours, light and dark; what is drawn by hand and what Qt draws take them from here."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from shitstorm_radar.resource_files import resource
from shitstorm_radar.settings import Theme

_Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by meaning, as ``#rrggbb``.

    Attributes:
        back, card, line: behind everything, of cards, of borders and rules.
        ink, faint: text, and text that explains.
        critical, on_critical: red, and text on it; ``volume``: blue; ``attention``: amber; ``calm``: green.
        band: the expected band; ``blind``: hatching; ``chosen``: the selected row; ``planned``: events to come.
        with_us, about_us, without_us: parts of a bar, told apart also by those who see no red or no green.
    """

    back: str
    card: str
    line: str
    ink: str
    faint: str
    critical: str
    on_critical: str
    volume: str
    attention: str
    calm: str
    band: str
    blind: str
    chosen: str
    planned: str
    with_us: str
    about_us: str
    without_us: str


LIGHT = Tokens(
    back="#f3f5f8",
    card="#ffffff",
    line="#d5dbe4",
    ink="#18202c",
    faint="#566072",
    critical="#cf2a1e",
    on_critical="#ffffff",
    volume="#2563eb",
    attention="#a84b06",
    calm="#067647",
    band="#98a2b3",
    blind="#6b7280",
    chosen="#dce7fd",
    planned="#6d28d9",
    with_us="#1e3a8a",
    about_us="#2b8fd6",
    without_us="#b08300",
)
DARK = Tokens(
    back="#14171c",
    card="#1b1f26",
    line="#333b48",
    ink="#e8ebf1",
    faint="#9aa4b4",
    critical="#ff6961",
    on_critical="#2a0705",
    volume="#5b9dff",
    attention="#ffb547",
    calm="#3ecf8e",
    band="#8290a5",
    blind="#9aa4b4",
    chosen="#26364f",
    planned="#b9a2ff",
    with_us="#4169e1",
    about_us="#7cc4ff",
    without_us="#d9b44a",
)

_FUSION = "radar_fusion"
_in_force: list[Tokens] = [LIGHT]


def tokens() -> Tokens:
    """The colours in force."""
    return _in_force[0]


def color(token: str, alpha: int = 255) -> QColor:
    """A colour with an opacity of 0 to 255."""
    found = QColor(token)
    found.setAlpha(alpha)
    return found


def tokens_for(theme: Theme, app: QApplication) -> Tokens:
    """The colours of a theme; ``Theme.SYSTEM`` asks the desktop."""
    if theme is Theme.SYSTEM:
        return DARK if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole program its colours; widgets that paint by hand are repainted by Qt's palette change."""
    chosen = tokens_for(theme, app)
    _in_force[0] = chosen
    if not app.property(_FUSION):  # once: replacing the style under a style sheet pulls it from beneath Qt
        app.setStyle("Fusion")
        app.setProperty(_FUSION, True)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(style_sheet(chosen))


class ThemeKeeper(QObject):
    """Gives the program its colours and, for ``Theme.SYSTEM``, follows the desktop when it changes its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._theme = Theme.SYSTEM
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def use(self, theme: Theme) -> None:
        """Use a theme from now on."""
        self._theme = theme
        if tokens_for(theme, self._app) is not _in_force[0] or not self._app.styleSheet():
            apply_theme(self._app, theme)

    @Slot()
    def _follow(self) -> None:
        self.use(self._theme)


def style_sheet(chosen: Tokens) -> str:
    """The style sheet with its ``@names`` filled in."""
    sheet = resource("style", "radar.qss").read_text(encoding="utf-8")
    folder = resource("style").as_posix()
    return re.sub(r"@(\w+)", lambda found: {**asdict(chosen), "folder": folder}[found[1]], sheet)


def _palette(chosen: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        _Role.Window: chosen.back,
        _Role.Base: chosen.card,
        _Role.AlternateBase: chosen.back,
        _Role.Button: chosen.card,
        _Role.WindowText: chosen.ink,
        _Role.Text: chosen.ink,
        _Role.ButtonText: chosen.ink,
        _Role.BrightText: chosen.critical,
        _Role.ToolTipBase: chosen.card,
        _Role.ToolTipText: chosen.ink,
        _Role.PlaceholderText: chosen.faint,
        _Role.Highlight: chosen.chosen,
        _Role.HighlightedText: chosen.ink,
        _Role.Accent: chosen.volume,
        _Role.Link: chosen.volume,
        _Role.Light: chosen.line,
        _Role.Midlight: chosen.line,
        _Role.Mid: chosen.line,
        _Role.Dark: chosen.line,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, color(chosen.faint, 150))
    return palette


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two colours, 1 to 21."""
    bright, dark = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(shade: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(shade.redF()) + 0.7152 * linear(shade.greenF()) + 0.0722 * linear(shade.blueF())
