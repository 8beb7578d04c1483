"""The sources and how they fare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from shitstorm_radar.records import SourceCondition, SourceStatus
from shitstorm_radar.settings import SourceConfig
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import DASH, ago_text, duration_text, number_text
from shitstorm_radar.window.record_table import Column, RecordTable
from shitstorm_radar.window.theme import tokens
from shitstorm_radar.window.wording import condition_words, error_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A configured source, how it fares (None: not polled yet), and the moment it is looked at."""

    config: SourceConfig
    status: SourceStatus | None
    now: datetime


def state_words(row: SourceRow) -> str:
    """The state in one or two words; a switched-off source says so."""
    if not row.config.enabled:
        return translate("SourceTable", "switched off")
    return condition_words(SourceCondition.NEW if row.status is None else row.status.condition)


def reason_words(row: SourceRow) -> str:
    """What is wrong and what to do; empty when all is well."""
    if row.status is None or not row.status.code:
        return ""
    return error_words(row.status.code, row.status.details)


def _state_tint(row: SourceRow) -> str | None:
    if not row.config.enabled or row.status is None or row.status.condition is SourceCondition.NEW:
        return tokens().faint
    return tokens().calm if row.status.condition.delivers else tokens().attention


def _last_words(row: SourceRow) -> str:
    if row.status is None or row.status.last_success_at is None:
        return translate("SourceTable", "never")
    return ago_text(row.now - row.status.last_success_at)


def _next_words(row: SourceRow) -> str:
    if not row.config.enabled or row.status is None or row.status.next_poll_at is None:
        return DASH
    wait = row.status.next_poll_at - row.now
    return (
        local_time.clock_text(row.status.next_poll_at) if wait.total_seconds() > 0 else translate("SourceTable", "now")
    )


def _seconds(at: datetime | None) -> float:
    return at.timestamp() if at is not None else 0.0


class SourceTable(RecordTable[SourceRow]):
    """Read-only rows of sources."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                Column(
                    lambda: translate("SourceTable", "Source"),
                    lambda r: r.config.name,
                    lambda r: r.config.name.casefold(),
                ),
                Column(lambda: translate("SourceTable", "State"), state_words, state_words, tint=_state_tint),
                Column(
                    lambda: translate("SourceTable", "Last delivery"),
                    _last_words,
                    lambda r: _seconds(r.status.last_success_at if r.status else None),
                ),
                Column(
                    lambda: translate("SourceTable", "Next poll"),
                    _next_words,
                    lambda r: _seconds(r.status.next_poll_at if r.status else None),
                ),
                Column(
                    lambda: translate("SourceTable", "Every"),
                    lambda r: duration_text(r.status.interval_s if r.status else r.config.interval_s),
                    lambda r: r.status.interval_s if r.status else r.config.interval_s,
                ),
                Column(
                    lambda: translate("SourceTable", "Posts"),
                    lambda r: number_text(r.status.delivered if r.status else 0),
                    lambda r: r.status.delivered if r.status else 0,
                    number=True,
                ),
                Column(lambda: translate("SourceTable", "What to do"), reason_words, reason_words),
            ),
            key=lambda r: r.config.id,
            parent=parent,
        )
