"""A source: where it is and how often it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from shitstorm_radar.errors import SettingsError
from shitstorm_radar.settings import SHORTEST_INTERVAL_S, Settings, SourceConfig, SourceKind
from shitstorm_radar.window.dialogs.form import FormDialog
from shitstorm_radar.window.plain_label import capped
from shitstorm_radar.window.settings_edits import new_id
from shitstorm_radar.window.wording import error_words, kind_words

_MINUTE_S = 60.0


@dataclass(frozen=True, slots=True)
class FoundFeeds:
    """The answer to a search for feeds: (address, title) each; or the error's code and details."""

    feeds: tuple[tuple[str, str], ...] = ()
    code: str = ""
    details: tuple[tuple[str, str], ...] = ()


Discover = Callable[[str, Callable[[FoundFeeds], None]], None]
"""Look for feeds behind an address, away from the window; the answer comes in the window's thread."""


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
        self.name, self.address, self.hashtag, self.mapping = (QLineEdit(self) for _ in range(4))
        self.find_feeds, self.browse = QPushButton(self.tr("Find &feeds"), self), QPushButton(self.tr("&Browse…"), self)
        self.feeds = QComboBox(self)
        self.usual, self.shortest, self.longest = (self._minutes() for _ in range(3))
        self._lay_out()
        self._fill(source)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.find_feeds.clicked.connect(self._search)
        self.browse.clicked.connect(self._browse)
        self.feeds.activated.connect(self._take_feed)
        self.found.connect(self._show_found)
        for field in (self.name, self.address, self.hashtag, self.mapping):
            field.textChanged.connect(self._check)
        for spin in (self.usual, self.shortest, self.longest):
            spin.valueChanged.connect(self._check)
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
            interval_s=self.usual.value() * _MINUTE_S,
            min_interval_s=self.shortest.value() * _MINUTE_S,
            max_interval_s=self.longest.value() * _MINUTE_S,
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

    def _minutes(self) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setRange(max(1, round(SHORTEST_INTERVAL_S / _MINUTE_S)), 24 * 60)
        spin.setSuffix(" min")
        return spin

    def _lay_out(self) -> None:
        self.form.addRow(self.tr("&Kind"), self.kind)
        self.form.addRow(self.tr("&Address"), self._row(self.address, self.find_feeds, self.browse))
        self.form.addRow(self.tr("Found feeds"), self.feeds)
        self.form.addRow(self.tr("&Hashtag"), self.hashtag)
        self.form.addRow(self.tr("&Columns"), self.mapping)
        self.form.addRow(self.tr("&Name"), self.name)
        self.form.addRow(self.tr("&Usually every"), self.usual)
        self.form.addRow(self.tr("At most e&very"), self.shortest)
        self.form.addRow(self.tr("At least eve&ry"), self.longest)
        self.add_hint(self.tr("Quiet sources are read less often, busy ones more often, between these two bounds."))
        self.mapping.setPlaceholderText("text=Inhalt,published_at=Datum,author=Autor")
        for field, words in (
            (self.kind, self.tr("Kind of source")),
            (self.address, self.tr("Address of the source")),
            (self.feeds, self.tr("Feeds found on the page")),
            (self.hashtag, self.tr("Hashtag")),
            (self.mapping, self.tr("Which column holds what")),
            (self.name, self.tr("Name of the source")),
            (self.usual, self.tr("Usual interval in minutes")),
            (self.shortest, self.tr("Shortest interval in minutes")),
            (self.longest, self.tr("Longest interval in minutes")),
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
        for spin, seconds in (
            (self.usual, known.interval_s),
            (self.shortest, known.min_interval_s),
            (self.longest, known.max_interval_s),
        ):
            spin.setValue(max(1, round(seconds / _MINUTE_S)))

    @Slot()
    def _show_kind(self) -> None:
        kind = SourceKind(self.kind.currentData())
        self.form.setRowVisible(self.hashtag, kind is SourceKind.MASTODON)
        self.form.setRowVisible(self.mapping, kind is SourceKind.FILE)
        self.form.setRowVisible(self.feeds, self.feeds.count() > 0 and kind is SourceKind.FEED)
        self.find_feeds.setVisible(kind is SourceKind.FEED and self._discover is not None)
        self.browse.setVisible(kind is SourceKind.FILE)
        hints = {
            SourceKind.FEED: self.tr("address of a feed or of a web page"),
            SourceKind.MASTODON: "mastodon.social",
            SourceKind.FILE: self.tr("path of a file or folder"),
        }
        self.address.setPlaceholderText(hints[kind])
        self._check()

    @Slot()
    def _check(self) -> None:
        kind = SourceKind(self.kind.currentData())
        if not self.address.text().strip():
            self.set_problem(self.tr("Say where the source is."))
        elif kind is SourceKind.MASTODON and not self.hashtag.text().strip():
            self.set_problem(self.tr("Say which hashtag to read."))
        elif not self.shortest.value() <= self.usual.value() <= self.longest.value():
            self.set_problem(self.tr("The usual interval must lie between the two bounds."))
        else:
            self.set_problem("")

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
    def _browse(self) -> None:
        picker = QFileDialog(self, self.tr("File with mentions"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.fileSelected.connect(self.address.setText)
        picker.open()
