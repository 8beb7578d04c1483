"""What each exported file holds: its columns, in order, with their meaning.

Names and order are a promise to the people who build on these files: new columns join at the end.
The README's section on exported files lists them; a test keeps both in step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from shitstorm_radar.export.cells import Cell
from shitstorm_radar.records import Incident, IncidentEvent, SeriesSlice, TopicMention

R = TypeVar("R")


_FIGURE_DIGITS = 4  # after the point; more would be false precision, and hard to read


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its name in the file, what it means for people, and how to take it from a row."""

    name: str
    meaning: str
    take: Callable[[R], Cell]


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident and its topic's name."""

    incident: Incident
    topic: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """A line of an incident's timeline and its topic's name."""

    incident: Incident
    event: IncidentEvent
    topic: str


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention of a topic and the topic's name."""

    entry: TopicMention
    topic: str


@dataclass(frozen=True, slots=True)
class BinRow:
    """One bin of a series; NaN where nothing is known."""

    time: datetime
    topic: str
    step_min: float
    figures: tuple[float, ...]


INCIDENTS: tuple[Column[IncidentRow], ...] = (
    Column("incident", "id of the incident", lambda r: r.incident.id),
    Column("topic", "name of the topic", lambda r: r.topic),
    Column("opened_at", "when the alarm opened it", lambda r: r.incident.opened_at),
    Column("closed_at", "when it ended or was closed; empty while it runs", lambda r: r.incident.closed_at),
    Column("peak_at", "start of its highest bin", lambda r: r.incident.peak_at),
    Column("state", "open, acknowledged, ended, closed or false_alarm", lambda r: r.incident.state.value),
    Column("alarms", "how often the detector alarmed", lambda r: r.incident.alarms),
    Column("critical_mentions", "sum of negativity since it began", lambda r: r.incident.critical_mentions),
    Column("mentions", "mentions since it began", lambda r: r.incident.mentions),
    Column("authors", "distinct authors since it began", lambda r: r.incident.authors),
    Column("kind", "storm (critical mentions) or surge (only the volume)", lambda r: r.incident.kind.value),
    Column("since", "when the deviation began", lambda r: r.incident.since),
    Column("step", "growth steps reached, 0 at the opening", lambda r: r.incident.step),
    Column("usual", "critical mentions that this span usually has", lambda r: r.incident.usual),
    Column("peak_critical", "critical mentions in the highest bin", lambda r: r.incident.peak_critical),
    Column("channels", "where it was seen, in order of joining", lambda r: ", ".join(r.incident.channels)),
    Column("acknowledged_by", "who acknowledged it", lambda r: r.incident.acknowledged_by),
)

TIMELINE: tuple[Column[EventRow], ...] = (
    Column("time", "when it happened", lambda r: r.event.at),
    Column("incident", "id of the incident", lambda r: r.incident.id),
    Column("topic", "name of the topic", lambda r: r.topic),
    Column(
        "event",
        "alarm, growth, channel, media, post, second_wave, peak, acknowledged, note, end, closed or false_alarm",
        lambda r: r.event.kind.value,
    ),
    Column("figures", "the event's figures as name=value, decimal point", lambda r: _figures(r.event)),
    Column("note", "the user's own words", lambda r: r.event.note),
    Column("by", "who did it", lambda r: r.event.by),
)

MENTIONS: tuple[Column[MentionRow], ...] = (
    Column(
        "time",
        "when it was published; when it was first seen if that is unknown",
        lambda r: r.entry.mention.published_at or r.entry.mention.first_seen_at,
    ),
    Column("topic", "name of the topic", lambda r: r.topic),
    Column(
        "negativity",
        "estimated probability that it is negative, 0 to 1; empty if not scored",
        lambda r: r.entry.negativity,
    ),
    Column("language", "de, en, another language's code, or und (undetermined)", lambda r: r.entry.language),
    Column("platform", "kind of source: feed, mastodon, file", lambda r: r.entry.mention.platform),
    Column("channel", "host or instance where it stands", lambda r: r.entry.mention.channel),
    Column(
        "author",
        "handle, or name where there is no handle",
        lambda r: r.entry.mention.author.handle or r.entry.mention.author.name,
    ),
    Column("title", "title", lambda r: r.entry.mention.title),
    Column("text", "text without markup", lambda r: r.entry.mention.text),
    Column("url", "address", lambda r: r.entry.mention.url),
    Column(
        "matched",
        "words that matched the topic's query; of a reply in a thread, the thread's",
        lambda r: ", ".join(r.entry.matched),
    ),
    Column("uid", "platform:id, the same whenever it is met again", lambda r: r.entry.mention.uid),
    Column("kind", "post, reply, quote, comment, article, review, ...", lambda r: r.entry.mention.kind.value),
    Column("likes", "likes when last counted; empty if unknown", lambda r: r.entry.mention.engagement.likes),
    Column("reposts", "reposts when last counted", lambda r: r.entry.mention.engagement.reposts),
    Column("replies", "replies when last counted", lambda r: r.entry.mention.engagement.replies),
    Column("first_seen", "when the radar first saw it", lambda r: r.entry.mention.first_seen_at),
    Column(
        "positive", "estimated probability that it is positive, 0 to 1; empty if unknown", lambda r: r.entry.positive
    ),
    Column("aggression", "estimated probability that it insults or threatens, 0 to 1", lambda r: r.entry.aggression),
    Column("stance", "critic, supporter, bystander or unclear", lambda r: r.entry.stance.value),
    Column(
        "presence",
        "with_us, about_us or without_us; empty if nothing of ours was listed",
        lambda r: None if r.entry.presence is None else r.entry.presence.value,
    ),
)

SERIES: tuple[Column[BinRow], ...] = (
    Column("time", "start of the bin", lambda r: r.time),
    Column("mentions", "mentions in the bin", lambda r: r.figures[0]),
    Column("critical", "sum of negativity in the bin", lambda r: r.figures[1]),
    Column("authors", "distinct authors (at most)", lambda r: r.figures[2]),
    Column("exposure", "part of the bin that was measured, 0 to 1; 0 is blind, not calm", lambda r: r.figures[3]),
    Column("expected", "critical mentions expected without an event; empty if none", lambda r: r.figures[4]),
    Column("lower", "lower end of the usual range of critical mentions", lambda r: r.figures[5]),
    Column("upper", "upper end of the usual range of critical mentions", lambda r: r.figures[6]),
    Column("topic", "name of the topic", lambda r: r.topic),
    Column("step_min", "length of the bin in minutes", lambda r: r.step_min),
    Column("texts", "mentions without copies and cross-posts: each text counts once a day", lambda r: r.figures[7]),
)


def bins(series: Iterable[tuple[SeriesSlice, str]]) -> Iterator[BinRow]:
    """The bins of several series, one series after the other."""
    for slice_, topic in series:
        step = timedelta(seconds=slice_.step_s)
        arrays = (
            slice_.mentions,
            slice_.critical,
            slice_.authors,
            slice_.exposure,
            slice_.expected,
            slice_.lower,
            slice_.upper,
            slice_.texts,
        )
        for index, figures in enumerate(zip(*(array.tolist() for array in arrays), strict=True)):
            yield BinRow(slice_.start + index * step, topic, slice_.step_s / 60, figures)


def _figures(event: IncidentEvent) -> str:
    return " ".join(
        f"{name}={round(value, _FIGURE_DIGITS) if isinstance(value, float) else value}"
        for name, value in event.figures.items()
    )
