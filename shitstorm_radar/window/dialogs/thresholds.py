"""Where the criteria of the wind force begin."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QDoubleSpinBox, QFormLayout, QHBoxLayout, QWidget

from shitstorm_radar.errors import SettingsError
from shitstorm_radar.wind_thresholds import WindThresholds
from shitstorm_radar.window.dialogs.form import FormDialog
from shitstorm_radar.window.wording import error_words


@dataclass(frozen=True, slots=True)
class _Entry:
    """A threshold: its name in the record, its label, how it is written."""

    name: str
    label: object
    percent: bool = False
    decimals: int = 0


_ENTRIES = (
    _Entry(
        "critical_from", QT_TRANSLATE_NOOP("ThresholdsDialog", "A post is critical from a negativity of"), percent=True
    ),
    _Entry(
        "friendly_to", QT_TRANSLATE_NOOP("ThresholdsDialog", "A post is friendly up to a negativity of"), percent=True
    ),
    _Entry("share_factor", QT_TRANSLATE_NOOP("ThresholdsDialog", "1: critical share, times the usual"), decimals=1),
    _Entry("isolated_authors", QT_TRANSLATE_NOOP("ThresholdsDialog", "Isolated case: up to so many authors")),
    _Entry(
        "loud_share", QT_TRANSLATE_NOOP("ThresholdsDialog", "Isolated case: one author with a share of"), percent=True
    ),
    _Entry("wave_voices", QT_TRANSLATE_NOOP("ThresholdsDialog", "Wave: equally loud voices")),
    _Entry("sustained_min", QT_TRANSLATE_NOOP("ThresholdsDialog", "3: sustained for minutes")),
    _Entry("rising", QT_TRANSLATE_NOOP("ThresholdsDialog", "3: loudest hour, times the most usual"), decimals=1),
    _Entry("channels_some", QT_TRANSLATE_NOOP("ThresholdsDialog", "3: channels")),
    _Entry("channels_many", QT_TRANSLATE_NOOP("ThresholdsDialog", "4 and 5: channels")),
    _Entry("cluster_authors", QT_TRANSLATE_NOOP("ThresholdsDialog", "4: critics with a common hashtag or link")),
    _Entry("crowd", QT_TRANSLATE_NOOP("ThresholdsDialog", "4: critical authors")),
    _Entry("heated", QT_TRANSLATE_NOOP("ThresholdsDialog", "5: mean negativity of critical posts"), percent=True),
    _Entry("aggressive", QT_TRANSLATE_NOOP("ThresholdsDialog", "6: a post is aggressive from"), percent=True),
    _Entry("media_many", QT_TRANSLATE_NOOP("ThresholdsDialog", "4: media that criticise")),
    _Entry("classic_some", QT_TRANSLATE_NOOP("ThresholdsDialog", "5: newspapers or broadcasters")),
    _Entry("media_all", QT_TRANSLATE_NOOP("ThresholdsDialog", "6: media that criticise")),
    _Entry("forum_authors", QT_TRANSLATE_NOOP("ThresholdsDialog", "A feed with so many authors is a forum")),
)


class ThresholdsDialog(FormDialog):
    """All thresholds in two columns; those with a number belong to that wind force.

    Signals:
        done_with: carries the checked ``WindThresholds``.
    """

    done_with = Signal(object)

    def __init__(self, wind: WindThresholds, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Wind force thresholds"))
        self.fields: dict[str, QDoubleSpinBox] = {}
        columns = QHBoxLayout()
        columns.setSpacing(26)
        half = (len(_ENTRIES) + 1) // 2
        for entries in (_ENTRIES[:half], _ENTRIES[half:]):
            form = QFormLayout()
            form.setVerticalSpacing(7)
            for entry in entries:
                form.addRow(self.tr(str(entry.label)), self._field(entry))
            columns.addLayout(form, 1)
        self.box.addLayout(columns)
        self.add_hint(self.tr("A leading number is the wind force that the threshold belongs to."))
        defaults = self.buttons.addButton(QDialogButtonBox.StandardButton.RestoreDefaults)
        defaults.setText(self.tr("&Defaults"))
        defaults.clicked.connect(self._restore)
        self.show_thresholds(wind)
        self.finish(self.fields[_ENTRIES[0].name])

    def show_thresholds(self, wind: WindThresholds) -> None:
        """Write these thresholds into the fields."""
        for entry in _ENTRIES:
            value = float(getattr(wind, entry.name))
            self.fields[entry.name].setValue(100 * value if entry.percent else value)

    def thresholds(self) -> WindThresholds:
        """What is written.

        Raises:
            SettingsError: friendly posts would be critical too.
        """
        whole = {f.name for f in fields(WindThresholds) if f.type == "int"}
        values: dict[str, float | int] = {}
        for entry in _ENTRIES:
            value = self.fields[entry.name].value()
            values[entry.name] = value / 100 if entry.percent else round(value) if entry.name in whole else value
        return WindThresholds(**values)  # type: ignore[arg-type]

    def accept(self) -> None:
        """Hand the thresholds on."""
        try:
            chosen = self.thresholds()
        except SettingsError as err:
            self.set_problem(error_words(err.code, err.details))
            return
        self.done_with.emit(chosen)
        super().accept()

    def _field(self, entry: _Entry) -> QDoubleSpinBox:
        field = QDoubleSpinBox(self)
        field.setDecimals(entry.decimals)
        field.setRange(0.0 if entry.percent else 1.0, 100.0 if entry.percent else 100_000.0)
        field.setSingleStep(0.1 if entry.decimals else 1.0)
        field.setSuffix(self.tr("%") if entry.percent else "")
        field.setMaximumWidth(110)
        field.setAccessibleName(self.tr(str(entry.label)))
        field.valueChanged.connect(self._check)
        self.fields[entry.name] = field
        return field

    @Slot()
    def _restore(self) -> None:
        self.show_thresholds(WindThresholds())

    @Slot()
    def _check(self) -> None:
        if len(self.fields) < len(_ENTRIES):
            return
        wrong = self.fields["friendly_to"].value() >= self.fields["critical_from"].value()
        self.set_problem(self.tr("Friendly posts must be less negative than critical ones.") if wrong else "")
