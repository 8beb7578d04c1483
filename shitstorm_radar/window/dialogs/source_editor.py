"""A source: where it is and how often it is read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from shitstorm_radar.errors import SettingsError
from shitstorm_radar.polling.messages import FeedsFound
from shitstorm_radar.settings import Settings, SourceConfig, SourceKind
from shitstorm_radar.sources.catalogue import source_type, source_types
from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.sources.platforms import Platform
from shitstorm_radar.sources.suggestion import Suggestion
from shitstorm_radar.window.dialogs.alerts_box import AlertsBox
from shitstorm_radar.window.dialogs.form import FormDialog, hint_label
from shitstorm_radar.window.dialogs.interval_box import IntervalBox
from shitstorm_radar.window.dialogs.paste_box import PasteBox, closed_words
from shitstorm_radar.window.dialogs.preview_box import PreviewBox
from shitstorm_radar.window.dialogs.source_fields import SourceFields
from shitstorm_radar.window.dialogs.topic_choice import TopicChoice
from shitstorm_radar.window.plain_label import capped
from shitstorm_radar.window.settings_edits import new_id
from shitstorm_radar.window.source_questions import Asking
from shitstorm_radar.window.wording import catalogue_words, cost_words, error_words, kind_words, platform_words

_WIDTH_PX = 580  # the examples in the fields are not cut
_SHOWN_LETTERS = 32  # of a chosen kind or feed, at least


class SourceEditor(FormDialog):
    """Edits one source, or makes a new one; its fields are those of the kind's entry in the catalogue.

    Signals:
        done_with: carries the checked ``SourceConfig``.
        topics_chosen: before it: the ids of the topics that the source serves.
        keys_given: before it, where access keys were typed in: the source's id and the keys by name.
        found: internal; the answer of a search for feeds.
    """

    done_with = Signal(object)
    topics_chosen = Signal(object)
    keys_given = Signal(str, object)
    found = Signal(object)

    def __init__(
        self,
        settings: Settings,
        source: SourceConfig | None,
        asking: Asking | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, scrolls=True)
        self.setMinimumWidth(_WIDTH_PX)
        self.setWindowTitle(self.tr("Edit source") if source is not None else self.tr("New source"))
        self._settings = settings
        self._source = source
        asking = asking or Asking()
        self._discover = asking.discover
        self._unsearched = False
        self._stands_in_for = source.stands_in_for if source is not None else ""
        self.paste = PasteBox(self)
        self.name, self.address = QLineEdit(self), QLineEdit(self)
        self.kind, self.feeds = QComboBox(self), QComboBox(self)
        for box in (self.kind, self.feeds):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_SHOWN_LETTERS)
        self.find_feeds, self.pick_file, self.pick_folder = (
            QPushButton(words, self) for words in (self.tr("Find &feeds"), self.tr("F&ile…"), self.tr("F&older…"))
        )
        self.usual, self.shortest, self.longest = (IntervalBox(self) for _ in range(3))
        self.topics = TopicChoice(settings, source.id if source is not None else "", self)
        self.cost = hint_label("", self)
        self.preview = PreviewBox(asking.preview, self)
        self._lay_out()
        self.fields = SourceFields(self, self.feeds)
        self._fill(source)
        self._connect()
        self.finish(self.paste if source is None else self.address)
        self._show_kind()
        if source is not None:
            self.fields.fill(source.options)

    @property
    def entry(self) -> SourceType:
        """The entry of the chosen kind; a bare one where the kind is not installed."""
        kind = str(self.kind.currentData())
        return source_type(kind) or SourceType(kind, kind, "", (Field(ADDRESS, self.tr("&Address")),))

    def source(self) -> SourceConfig:
        """The source as it stands in the form.

        Raises:
            SettingsError: something is missing or out of range.
        """
        entry, known = self.entry, self._source
        kept = dict(known.options) if known is not None and known.kind == entry.kind else {}
        options = {k: v for k, v in {**kept, **self.fields.values()}.items() if v}
        address = self._address()
        name = self.name.text().strip() or self._usual_name(address, options)
        taken = frozenset(s.id for s in self._settings.sources)
        made = SourceConfig(
            id=known.id if known is not None else new_id(name, taken),
            kind=entry.kind,
            name=name,
            address=address,
            options=options,
            interval_s=self.usual.seconds,
            min_interval_s=self.shortest.seconds,
            max_interval_s=self.longest.seconds,
            stands_in_for=self._stands_in_for,
        )
        return replace(made, enabled=known.enabled) if known is not None else made

    def accept(self) -> None:
        """Hand the source on; a pasted page is searched for its feeds first."""
        if self._unsearched:
            self._search()
            return
        try:
            source = self.source()
        except SettingsError as err:
            self.set_problem(error_words(err.code, err.details, str(err)))
            return
        if secrets := self.fields.secrets():
            self.keys_given.emit(source.id, secrets)
        self.topics_chosen.emit(self.topics.chosen())
        self.done_with.emit(source)
        super().accept()

    def begin_with(self, kind: str) -> None:
        """Begin a new source with this kind; it can be changed."""
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self._use_pace()

    def begin_stand_in(self, row: Platform, name: str, topic_id: str = "") -> None:
        """Begin a Google Alerts feed that looks from outside at a platform for pages that name a topic's ``name``."""
        self.topics.tick(topic_id)
        self._stands_in_for = row.id
        self.begin_with(SourceKind.FEED)
        self.form.setRowVisible(self.paste, False)
        box = AlertsBox(row.alert_words(name), self)
        self.form.insertRow(0, self.tr("Google Alerts"), box)
        self.add_hint(box.steps, 1)
        self.name.setText(f"{platform_words(row.name)}: {name} (Google Alerts)")
        self.address.setFocus()
        self.grow()

    # the form

    def _lay_out(self) -> None:
        buttons = (self.find_feeds, self.pick_file, self.pick_folder)
        where = self._row(self.address, *buttons)
        for label, row, field, words in (
            (self.tr("&Paste anything"), self.paste, self.paste, self.tr("What was pasted")),
            (self.tr("&Kind"), self.kind, self.kind, self.tr("Kind of source")),
            (self.tr("&Address"), where, self.address, self.tr("Address of the source")),
            (self.tr("Found feeds"), self.feeds, self.feeds, self.tr("Feeds found on the page")),
            (self.tr("&Name"), self.name, self.name, self.tr("Name of the source")),
            (self.tr("&Usually every"), self.usual, self.usual, self.tr("Usual interval")),
            (self.tr("At most e&very"), self.shortest, self.shortest, self.tr("Shortest interval")),
            (self.tr("At least eve&ry"), self.longest, self.longest, self.tr("Longest interval")),
        ):
            self.form.addRow(label, row)
            field.setAccessibleName(words)
        self.address_hint = self.add_hint("", self.row_of(self.feeds))
        self.add_hint(self.tr("Quiet sources are read less often, busy ones more often, between these two bounds."))
        self.form.addRow("", self.cost)
        self.form.addRow(self.tr("For topics"), self.topics)
        self.topics.setAccessibleName(self.tr("Topics that the source serves"))
        self.form.setRowVisible(self.topics, self.topics.worth_showing)
        self.form.addRow("", self.preview)
        order = (self.paste.line, self.paste.choice, self.kind, self.address, *buttons, self.feeds, self.name)
        for before, after in pairwise(
            (*order, self.usual, self.shortest, self.longest, self.topics, self.preview.button)
        ):
            self.setTabOrder(before, after)

    def _row(self, *parts: QWidget) -> QWidget:
        whole = self._address_row = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            row.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
        whole.setFocusProxy(parts[0])
        return whole

    def _fill(self, source: SourceConfig | None) -> None:
        kinds = list(source_types())
        for kind in kinds if source is None or source.kind in kinds else [*kinds, source.kind]:
            self.kind.addItem(kind_words(kind), kind)
        self.form.setRowVisible(self.paste, source is None)
        if source is None:
            self._use_pace()
            return
        self.kind.setCurrentIndex(self.kind.findData(source.kind))
        self.name.setText(source.name)
        self.address.setText(source.address)
        self.usual.choose(source.interval_s)
        self.shortest.choose(source.min_interval_s)
        self.longest.choose(source.max_interval_s)

    def _connect(self) -> None:
        self.paste.recognised.connect(self._take_suggestion)
        self.paste.confirmed.connect(self._search_pasted)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.kind.activated.connect(self._use_pace)
        self.find_feeds.clicked.connect(self._search)
        self.pick_file.clicked.connect(self._pick_file)
        self.pick_folder.clicked.connect(self._pick_folder)
        self.feeds.activated.connect(self._take_feed)
        self.found.connect(self._show_found)
        self.preview.wanted.connect(self._preview)
        self.preview.told.connect(self._show_preview)
        self.fields.changed.connect(self._check)
        self.topics.changed.connect(partial(self.touch, self.topics))
        self.topics.changed.connect(self._check)
        for field in (self.name, self.address):
            field.textChanged.connect(self._check)
        for box in (self.usual, self.shortest, self.longest):
            box.currentIndexChanged.connect(self._check)

    @Slot()
    def _show_kind(self) -> None:
        entry = self.entry
        where = entry.address
        self.fields.show_kind(entry)
        self.form.setRowVisible(self._address_row, where.sort is not FieldSort.FIXED)
        self.address_hint.setText(catalogue_words(where.help))
        self.form.setRowVisible(self.address_hint, bool(where.help))
        self.form.setRowVisible(self.feeds, self.feeds.count() > 0 and entry.finds_feeds)
        self.find_feeds.setVisible(entry.finds_feeds and self._discover is not None)
        self.pick_file.setVisible(entry.on_disk)
        self.pick_folder.setVisible(entry.on_disk)
        self.address.setPlaceholderText(catalogue_words(where.example))
        self._check()
        self.grow()

    @Slot()
    def _use_pace(self) -> None:
        """Begin with the intervals that suit the kind."""
        entry = self.entry
        self.usual.choose(entry.usual_s)
        self.shortest.choose(entry.shortest_s)
        self.longest.choose(entry.longest_s)

    @Slot()
    def _check(self) -> None:
        self.preview.clear()
        cost = cost_words(self.entry, self.fields.values(), self.usual.seconds)
        self.cost.setText(cost)
        self.form.setRowVisible(self.cost, bool(cost))
        wrong = "" if self._address() else catalogue_words(self.entry.address.needed)
        words, where = (wrong, self.address) if wrong else self.fields.first_problem()
        if words:
            self.set_problem(words, where)
        elif not self.shortest.seconds <= self.usual.seconds <= self.longest.seconds:
            self.set_problem(self.tr("The usual interval must lie between the two bounds."))
        else:
            self.set_problem(self.topics.problem(), None if self.topics.chosen() else self.topics)

    def _address(self) -> str:
        where = self.entry.address
        if where.sort is FieldSort.FIXED:
            kept = self._source is not None and self._source.kind == self.entry.kind
            return self._source.address if kept and self._source is not None else where.default
        address = self.address.text().strip() or where.default
        return f"https://{address}" if self.entry.finds_feeds and address and "://" not in address else address

    def _usual_name(self, address: str, options: dict[str, str]) -> str:
        fixed = self.entry.address.sort is FieldSort.FIXED
        words = options.get("query") or options.get("hashtag") or (fixed and next(iter(options.values()), ""))
        kind = kind_words(self.entry.kind)
        return f"{kind}: {words}" if words else kind if fixed else address

    # what was pasted

    @Slot(object)
    def _take_suggestion(self, chosen: Suggestion) -> None:
        self.feeds.clear()
        self._unsearched = chosen.find_feeds and self._discover is not None
        if not chosen.kind:
            self.address.clear()
            self.name.clear()
            self.set_problem(closed_words(chosen))
            self.grow()
            return
        self.kind.setCurrentIndex(self.kind.findData(chosen.kind))
        self._use_pace()
        self.address.setText(chosen.address)
        self.address.setCursorPosition(0)  # its beginning says where it leads
        self.name.setText(chosen.name)
        self._show_kind()
        self.fields.fill(chosen.options)

    @Slot()
    def _search_pasted(self) -> None:
        """A page was pasted: look for its feeds right away."""
        if self._unsearched:
            self._search()

    @Slot()
    def _search(self) -> None:
        if self._discover is not None and self.address.text().strip():
            self._unsearched = False
            self.find_feeds.setEnabled(False)
            self.set_problem(self.tr("Looking for feeds…"))
            self._discover(self.address.text().strip(), self.found.emit)

    @Slot(object)
    def _show_found(self, answer: FeedsFound) -> None:
        self.find_feeds.setEnabled(True)
        self.feeds.clear()
        for address, title in answer.feeds[:50]:
            self.feeds.addItem(capped(f"{title} — {address}" if title else address, 200), address)
        self._show_kind()
        if answer.feeds:
            self._take_feed()
        else:
            code = answer.code or "no_feed"
            self.set_problem(error_words(code, answer.details), may_accept=True)

    @Slot()
    def _take_feed(self) -> None:
        self.address.setText(str(self.feeds.currentData()))

    @Slot()
    def _preview(self) -> None:
        try:
            self.preview.show_of(self.source(), self.fields.secrets())
        except SettingsError as err:
            self.set_problem(self.wrong or error_words(err.code, err.details, str(err)))

    @Slot()
    def _show_preview(self) -> None:
        self.show_field(self.preview.lines)

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
