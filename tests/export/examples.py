"""Rows to export, small enough to count by hand."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from shitstorm_radar.records import (
    Author,
    Engagement,
    EventKind,
    Incident,
    IncidentEvent,
    IncidentState,
    Mention,
    MentionKind,
    SeriesSlice,
    SurgeKind,
    TimeTrust,
    TopicMention,
)

SINCE = datetime(2012, 1, 4, 13, 5, tzinfo=UTC)


def an_incident() -> Incident:
    """Ended, with figures that show the decimal sign."""
    return Incident(
        id="ing-storm-1",
        topic_id="ing",
        kind=SurgeKind.STORM,
        since=SINCE,
        opened_at=SINCE + timedelta(minutes=10),
        state=IncidentState.ENDED,
        closed_at=SINCE + timedelta(hours=30),
        peak_at=SINCE + timedelta(hours=2),
        peak_critical=212.25,
        alarms=4,
        critical_mentions=1506.5,
        mentions=2200,
        authors=950,
        usual=12.125,
        step=3,
        channels=("facebook.com", "spiegel.de"),
        acknowledged_by="Ümit; Köln",
    )


def an_event() -> IncidentEvent:
    """A note that a spreadsheet would run."""
    return IncidentEvent(
        "ing-storm-1", SINCE, EventKind.NOTE, {"seen": 46.876310000000002, "usual": 3}, "=HYPERLINK(1)", "Anna"
    )


def a_mention(text: str = "Die Wurst!", *, published: bool = True, handle: str | None = "wurst;fan") -> TopicMention:
    """A post with everything that may be known of it."""
    mention = Mention(
        uid="mastodon:https://example.org/1",
        source_id="s1",
        platform="mastodon",
        channel="example.org",
        kind=MentionKind.POST,
        first_seen_at=SINCE + timedelta(minutes=1),
        published_at=SINCE if published else None,
        time_trust=TimeTrust.SERVER if published else TimeTrust.FALLBACK,
        url="https://example.org/1",
        title="Wurst",
        text=text,
        language="de",
        language_by="source",
        author=Author(handle=handle, name="Wurstfan", followers=12),
        engagement=Engagement(likes=3, reposts=0, rating=float("nan"), metrics_at=SINCE),
        tags=("wurst",),
    )
    return TopicMention("ing", mention, 0.875, "de", ("Wurst", "wurst"), SINCE, True)


def a_series() -> SeriesSlice:
    """Three bins of five minutes, the second blind."""
    nan = np.nan
    return SeriesSlice(
        "ing",
        SINCE,
        300,
        mentions=np.array([4.0, 0.0, 10.0]),
        critical=np.array([0.5, 0.0, 8.25]),
        authors=np.array([3.0, 0.0, 9.0]),
        exposure=np.array([1.0, 0.0, 0.5]),
        expected=np.array([0.4, nan, 0.4]),
        lower=np.array([0.0, nan, 0.0]),
        upper=np.array([2.5, nan, 2.5]),
        texts=np.array([4.0, 0.0, 7.0]),
    )


def raw_rows(path: Path, delimiter: str = ";") -> list[list[str]]:
    """The cells as another program reads them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter, strict=True))


def named_rows(path: Path, delimiter: str = ";") -> list[dict[str, str]]:
    """The rows by column name."""
    header, *rows = raw_rows(path, delimiter)
    return [dict(zip(header, row, strict=True)) for row in rows]
