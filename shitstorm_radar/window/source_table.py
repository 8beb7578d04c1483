"""The sources and how they fare."""

from __future__ import annotations

import math
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

LEFT_COLUMN = 5
_FEW_LEFT = 0.1  # of the quota
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


def left_words(row: SourceRow) -> str:
    """How many requests the site still allows, of how many; a dash where it does not say."""
    if row.status is None or row.status.requests_left is None:
        return DASH
    left = number_text(row.status.requests_left)
    if row.status.requests_limit is None:
        return left
    return translate("SourceTable", "{left} of {limit}").format(left=left, limit=number_text(row.status.requests_limit))


def budget_words(row: SourceRow) -> str:
    """How often a source is asked and what its quota leaves, in one sentence; empty while it is off."""
    if not row.config.enabled or row.status is None:
        return ""
    every = translate("SourceTable", "Asks every {interval}").format(interval=duration_text(row.status.interval_s))
    if row.status.requests_left is None:
        return every
    quota = translate("SourceTable", "{left} requests left").format(left=left_words(row))
    if row.status.resets_at is None or row.status.resets_at <= row.now:
        return f"{every}, {quota}"
    again = translate("SourceTable", "new at {time}").format(time=local_time.moment_text(row.status.resets_at, row.now))
    return f"{every}, {quota} ({again})"


def _left_tint(row: SourceRow) -> str | None:
    status = row.status
    if status is None or status.requests_left is None:
        return None
    few = status.requests_limit is not None and status.requests_left <= _FEW_LEFT * status.requests_limit
    return tokens().attention if few or status.requests_left == 0 else None


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


def _left_share(row: SourceRow) -> float:
    """What the quota leaves, as a share; sources whose site does not say come last."""
    status = row.status
    if status is None or status.requests_left is None:
        return math.inf
    return status.requests_left / max(status.requests_limit or status.requests_left, 1)


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
                    whole=True,
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
                    lambda: translate("SourceTable", "Left"),
                    left_words,
                    _left_share,
                    number=True,
                    tint=_left_tint,
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
