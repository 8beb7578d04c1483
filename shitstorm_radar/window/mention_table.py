"""The mentions behind a bin, an incident or a span: newest first, page by page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from shitstorm_radar.records import TopicMention
from shitstorm_radar.window import local_time
from shitstorm_radar.window.amounts import DASH, percent_text
from shitstorm_radar.window.plain_label import capped
from shitstorm_radar.window.presence_words import presence_words
from shitstorm_radar.window.record_table import SORT_ROLE, Column, Index, RecordTable
from shitstorm_radar.window.theme import color, tokens

MOST_ROWS = 5000
NEGATIVITY_COLUMN = 1
TEXT_COLUMN = 4
PRESENCE_COLUMN = 5
_ONE_LINE = 300

translate = QCoreApplication.translate


def author_words(mention: TopicMention) -> str:
    """Who wrote it: the name, else the handle."""
    author = mention.mention.author
    return one_line(author.name or author.handle or "") or DASH


def one_line(text: str) -> str:
    """Foreign text on one line of a table."""
    return " ".join(capped(text, _ONE_LINE).split())


def text_words(mention: TopicMention) -> str:
    """Title and text in one line."""
    title, text = mention.mention.title, mention.mention.text
    joined = f"{title} — {text}" if title and text.strip() and not text.startswith(title) else text.strip() or title
    return one_line(joined)


class MentionTable(RecordTable[TopicMention]):
    """Read-only rows of mentions, at most ``MOST_ROWS``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                Column(lambda: translate("MentionTable", "Time"), _time_words, _time_s, whole=True),
                Column(
                    lambda: translate("MentionTable", "Negativity"),
                    _negativity_words,
                    lambda m: -1.0 if m.negativity is None else m.negativity,
                ),
                Column(
                    lambda: translate("MentionTable", "Where"),
                    lambda m: one_line(m.mention.channel),
                    lambda m: m.mention.channel,
                ),
                Column(lambda: translate("MentionTable", "Author"), author_words, author_words),
                Column(lambda: translate("MentionTable", "Text"), text_words, text_words),
                Column(lambda: translate("MentionTable", "Us"), _presence_words, _presence_words),
            ),
            key=lambda m: (m.topic_id, m.mention.uid),
            parent=parent,
        )

    def extend(self, rows: list[TopicMention] | tuple[TopicMention, ...]) -> None:  # type: ignore[override]
        """Add a page at the end, up to the limit."""
        super().extend(rows[: MOST_ROWS - len(self.rows)])


def _presence_words(mention: TopicMention) -> str:
    return presence_words(mention.presence)


def _negativity_words(mention: TopicMention) -> str:
    return DASH if mention.negativity is None else percent_text(mention.negativity)


def _time_words(mention: TopicMention) -> str:
    return local_time.moment_text(mention.mention.published_at or mention.minute)


def _time_s(mention: TopicMention) -> float:
    return (mention.mention.published_at or mention.minute).timestamp()


class NegativityDelegate(QStyledItemDelegate):
    """A bar as long as the negativity, and the number beside it; an empty one where it was not scored."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Bar at the left, number at the right."""
        value = max(0.0, float(index.data(SORT_ROLE) or 0.0))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, color(tokens().chosen))
        room = option.rect.adjusted(8, 0, -8, 0)
        number = painter.fontMetrics().horizontalAdvance("100 %") + 6
        track = QRect(room.left(), room.center().y() - 3, max(10, room.width() - number), 7)
        painter.fillRect(track, color(tokens().line))
        shade = tokens().critical if value >= 0.5 else tokens().band
        painter.fillRect(QRect(track.left(), track.top(), round(track.width() * value), track.height()), color(shade))
        painter.setPen(color(tokens().ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index.data()))
