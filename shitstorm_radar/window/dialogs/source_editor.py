"""A source: where it is and how often it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from shitstorm_radar.errors import InputError, SettingsError
from shitstorm_radar.settings import Settings, SourceConfig, SourceKind
from shitstorm_radar.sources.column_map import parse_map
from shitstorm_radar.window.dialogs.form import FormDialog
from shitstorm_radar.window.dialogs.interval_box import IntervalBox
from shitstorm_radar.window.plain_label import capped
from shitstorm_radar.window.settings_edits import new_id
from shitstorm_radar.window.wording import error_words, kind_words


@dataclass(frozen=True, slots=True)
class FoundFeeds:
    """The answer to a search for feeds: (address, title) each; or the error's code and details."""

    feeds: tuple[tuple[str, str], ...] = ()
    code: str = ""
    details: tuple[tuple[str, str], ...] = ()


Discover = Callable[[str, Callable[[FoundFeeds], None]], None]
"""Look for feeds behind an address, away from the window; the answer comes in the window's thread."""


@cache
def _zones() -> tuple[str, ...]:
    return tuple(sorted(available_timezones()))


class SourceEditor(FormDialog):
    """Edits one source, or makes a new one.

    Signals:
        done_with: carries the checked ``SourceConfig``.
        found: internal; the answer of a search for feeds.
    """

    done_with = Signal(object)
    found = Signal(object)

    def __init__(
        self,
        settings: Settings,
        source: SourceConfig | None,
        discover: Discover | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Edit source") if source is not None else self.tr("New source"))
        self._settings = settings
        self._source = source
        self._discover = discover
        self.kind = QComboBox(self)
        self.name, self.address, self.hashtag, self.mapping, self.zone = (QLineEdit(self) for _ in range(5))
        self.find_feeds, self.pick_file, self.pick_folder = (
            QPushButton(words, self) for words in (self.tr("Find &feeds"), self.tr("F&ile…"), self.tr("F&older…"))
        )
        self.feeds = QComboBox(self)
        self.usual, self.shortest, self.longest = (IntervalBox(self) for _ in range(3))
        self._lay_out()
        self._fill(source)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.find_feeds.clicked.connect(self._search)
        self.pick_file.clicked.connect(self._pick_file)
        self.pick_folder.clicked.connect(self._pick_folder)
        self.feeds.activated.connect(self._take_feed)
        self.found.connect(self._show_found)
        for field in (self.name, self.address, self.hashtag, self.mapping, self.zone):
            field.textChanged.connect(self._check)
        for box in (self.usual, self.shortest, self.longest):
            box.currentIndexChanged.connect(self._check)
        self.finish(self.address)
        self._show_kind()

    def source(self) -> SourceConfig:
        """The source as it stands in the form.

        Raises:
            SettingsError: something is missing or out of range.
        """
        kind = SourceKind(self.kind.currentData())
        options = dict(self._source.options) if self._source is not None and self._source.kind is kind else {}
        if kind is SourceKind.MASTODON:
            options["hashtag"] = self.hashtag.text().strip().lstrip("#")
        if kind is SourceKind.FILE:
            options["map"] = self.mapping.text().strip()
            options["zone"] = self.zone.text().strip()
        address = self.address.text().strip()
        if kind is SourceKind.FEED and address and "://" not in address:
            address = f"https://{address}"
        name = self.name.text().strip() or address
        taken = frozenset(s.id for s in self._settings.sources)
        source_id = self._source.id if self._source is not None else new_id(name, taken)
        made = SourceConfig(
            id=source_id,
            kind=kind,
            name=name,
            address=address,
            options={k: v for k, v in options.items() if v},
            interval_s=self.usual.seconds,
            min_interval_s=self.shortest.seconds,
            max_interval_s=self.longest.seconds,
        )
        return replace(made, enabled=self._source.enabled) if self._source is not None else made

    def accept(self) -> None:
        """Hand the source on."""
        try:
            source = self.source()
        except SettingsError as err:
            self.set_problem(error_words(err.code, err.details, str(err)))
            return
        self.done_with.emit(source)
        super().accept()

    def _lay_out(self) -> None:
        self.form.addRow(self.tr("&Kind"), self.kind)
        self.form.addRow(
            self.tr("&Address"), self._row(self.address, self.find_feeds, self.pick_file, self.pick_folder)
        )
        self.form.addRow(self.tr("Found feeds"), self.feeds)
        self.form.addRow(self.tr("&Hashtag"), self.hashtag)
        self.form.addRow(self.tr("&Columns"), self.mapping)
        self.mapping_hint = self.add_hint(
            self.tr(
                "The first line names the columns. Needed are published_at (when) and text; id, author, url, source, "
                "title, likes, reposts and replies may be there. Where your file has other names, say so: "
                "text=Inhalt,published_at=Datum means that the text is in the column Inhalt."
            )
        )
        self.form.addRow(self.tr("Time &zone"), self.zone)
        self.zone_hint = self.add_hint(self.tr("For times without an offset; empty means UTC."))
        self.form.addRow(self.tr("&Name"), self.name)
        self.form.addRow(self.tr("&Usually every"), self.usual)
        self.form.addRow(self.tr("At most e&very"), self.shortest)
        self.form.addRow(self.tr("At least eve&ry"), self.longest)
        self.add_hint(self.tr("Quiet sources are read less often, busy ones more often, between these two bounds."))
        self.mapping.setPlaceholderText("text=Inhalt,published_at=Datum,author=Autor")
        self.zone.setPlaceholderText("Europe/Berlin")
        zones = QCompleter(list(_zones()), self.zone)
        zones.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        zones.setFilterMode(Qt.MatchFlag.MatchContains)
        self.zone.setCompleter(zones)
        for field, words in (
            (self.kind, self.tr("Kind of source")),
            (self.address, self.tr("Address of the source")),
            (self.feeds, self.tr("Feeds found on the page")),
            (self.hashtag, self.tr("Hashtag")),
            (self.mapping, self.tr("Which column holds what")),
            (self.name, self.tr("Name of the source")),
            (self.zone, self.tr("Time zone of times without one")),
            (self.usual, self.tr("Usual interval")),
            (self.shortest, self.tr("Shortest interval")),
            (self.longest, self.tr("Longest interval")),
        ):
            field.setAccessibleName(words)

    def _row(self, *parts: QWidget) -> QWidget:
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            row.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
        whole.setFocusProxy(parts[0])
        return whole

    def _fill(self, source: SourceConfig | None) -> None:
        for kind in SourceKind:
            self.kind.addItem(kind_words(kind), kind.value)
        known = source or SourceConfig(id="new", kind=SourceKind.FEED, name="", address="?")
        self.kind.setCurrentIndex(self.kind.findData(known.kind.value))
        if source is not None:
            self.name.setText(source.name)
            self.address.setText(source.address)
        self.hashtag.setText(known.options.get("hashtag", ""))
        self.mapping.setText(known.options.get("map", ""))
        self.zone.setText(known.options.get("zone", ""))
        for box, seconds in (
            (self.usual, known.interval_s),
            (self.shortest, known.min_interval_s),
            (self.longest, known.max_interval_s),
        ):
            box.choose(seconds)

    @Slot()
    def _show_kind(self) -> None:
        kind = SourceKind(self.kind.currentData())
        self.form.setRowVisible(self.hashtag, kind is SourceKind.MASTODON)
        for part in (self.mapping, self.mapping_hint, self.zone, self.zone_hint):
            self.form.setRowVisible(part, kind is SourceKind.FILE)
        self.form.setRowVisible(self.feeds, self.feeds.count() > 0 and kind is SourceKind.FEED)
        self.find_feeds.setVisible(kind is SourceKind.FEED and self._discover is not None)
        self.pick_file.setVisible(kind is SourceKind.FILE)
        self.pick_folder.setVisible(kind is SourceKind.FILE)
        hints = {
            SourceKind.FEED: self.tr("address of a feed or of a web page"),
            SourceKind.MASTODON: "mastodon.social",
            SourceKind.FILE: self.tr("path of a file or folder"),
        }
        self.address.setPlaceholderText(hints[kind])
        self._check()
        self.box.activate()
        self.resize(self.width(), max(self.height(), self.box.totalHeightForWidth(self.width())))

    @Slot()
    def _check(self) -> None:
        kind = SourceKind(self.kind.currentData())
        if not self.address.text().strip():
            self.set_problem(self.tr("Say where the source is."), self.address)
        elif kind is SourceKind.MASTODON and not self.hashtag.text().strip():
            self.set_problem(self.tr("Say which hashtag to read."), self.hashtag)
        elif kind is SourceKind.FILE and self._mapping_problem():
            self.set_problem(self._mapping_problem(), self.mapping)
        elif kind is SourceKind.FILE and self.zone.text().strip() not in {"", *_zones()}:
            self.set_problem(error_words("unknown_zone", {}), self.zone)
        elif not self.shortest.seconds <= self.usual.seconds <= self.longest.seconds:
            self.set_problem(self.tr("The usual interval must lie between the two bounds."))
        else:
            self.set_problem("")

    def _mapping_problem(self) -> str:
        try:
            parse_map(self.mapping.text())
        except InputError as err:
            return error_words(err.code, err.details, str(err))
        return ""

    @Slot()
    def _search(self) -> None:
        if self._discover is not None and self.address.text().strip():
            self.find_feeds.setEnabled(False)
            self._discover(self.address.text().strip(), self.found.emit)

    @Slot(object)
    def _show_found(self, answer: FoundFeeds) -> None:
        self.find_feeds.setEnabled(True)
        self.feeds.clear()
        for address, title in answer.feeds[:50]:
            self.feeds.addItem(capped(f"{title} — {address}" if title else address, 200), address)
        self._show_kind()
        if answer.feeds:
            self._take_feed()
        else:
            code = answer.code or "no_feed"
            self.set_problem(error_words(code, dict(answer.details)), may_accept=True)

    @Slot()
    def _take_feed(self) -> None:
        self.address.setText(str(self.feeds.currentData()))

    @Slot()
    def _pick_file(self) -> None:
        self._pick(QFileDialog.FileMode.ExistingFile, self.tr("File with mentions"))

    @Slot()
    def _pick_folder(self) -> None:
        self._pick(QFileDialog.FileMode.Directory, self.tr("Folder with files of mentions"))

    def _pick(self, mode: QFileDialog.FileMode, title: str) -> None:
        picker = QFileDialog(self, title)
        picker.setFileMode(mode)
        picker.fileSelected.connect(self.address.setText)
        picker.open()
