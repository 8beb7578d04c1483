"""Reads what an incident's explanation needs, within bounds, and puts it together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import numpy as np

from shitstorm_radar.detection.outlook import Outlook, outlook
from shitstorm_radar.detection.reproduction import Reproduction, Trend, reproduction
from shitstorm_radar.incidents.explanation.drivers import Drivers, Quoted, drivers, first_posts, history_of, quoted
from shitstorm_radar.incidents.explanation.evidence import Measured, media_criteria, shared_words, social_criteria
from shitstorm_radar.incidents.explanation.seen_expected import LONGEST_WINDOW_S, SeenExpected, seen_expected
from shitstorm_radar.incidents.explanation.terms import Usage
from shitstorm_radar.incidents.explanation.voices import expected_critics, voices
from shitstorm_radar.incidents.explanation.wind_force import Criterion, Scale, wind_force
from shitstorm_radar.pipeline.bin_closing import BIN, BIN_S
from shitstorm_radar.pipeline.explanation import Explanation
from shitstorm_radar.pipeline.sampling import earliest, newest, sample
from shitstorm_radar.records import EventKind, Incident, TopicMention
from shitstorm_radar.series.attention import attention
from shitstorm_radar.store.base import MentionFilter, StoreReader
from shitstorm_radar.wind_thresholds import WindThresholds

SPAN = timedelta(hours=24)
"""An explanation is about the last day of an incident: what moved people last week is history."""

_HISTORY = timedelta(days=14)
_ATTENTION = timedelta(days=28)
_HISTORY_MOST = 1200
_HISTORY_LEAST = 20  # mentions; fewer have no share worth the name
_BEFORE_ONSET = timedelta(minutes=30)  # an onset is found a little late
_R_SPAN = timedelta(hours=12)
_MINUTES_KEPT = timedelta(days=89)  # the store knows older time by the hour only
_AFTER_PEAK = timedelta(minutes=60)
_WINDOW_S = 3600.0
_FRESH_S = 3 * 3600.0  # of a longer window the last part is told, as long as that stands out too
_SHARED_BEFORE = 2
_DAY_DOUBT = 0.5  # relative, three standard deviations


@dataclass(frozen=True, slots=True)
class _History:
    """The topic's time before an incident."""

    incident_id: str
    words: Usage
    share: float | None
    shared: frozenset[str]


class Explainer:
    """Explains incidents; it remembers the history of the last one, which does not change any more."""

    def __init__(self, limits: WindThresholds) -> None:
        self._limits = limits
        self._history: _History | None = None

    def explain(
        self, reader: StoreReader, incident: Incident, now: datetime, *, window_s: float | None = None
    ) -> Explanation:
        """What an incident says at ``now``; of one that is over, how it stood at its peak.

        Args:
            reader: where mentions and series are.
            incident: as it was known at ``now``.
            now: aware UTC; nothing later is looked at.
            window_s: what the alarm judged; what the newest reading judged, if left out.

        Raises:
            StoreError: the store cannot be read.
        """
        at = moment(incident, now)
        start = max(incident.since, at - SPAN)
        met = sample(reader, MentionFilter(incident.topic_id, start, at))
        history = self._known_history(reader, incident)
        sentence = self._sentence(reader, incident, at, window_s)
        r, ahead = _course(reader, incident, at, now)
        who = voices(met.mentions, self._limits)
        seen, usual = _where_it_stands_out(sentence, _span(reader, incident.topic_id, start, at))
        known = Measured(
            critics_seen=seen,
            critics_usual=usual,
            share_usual=history.share,
            loudest_hour=_loudest_hour(reader, incident.topic_id, start, at),
            growing={Trend.GROWING: True, Trend.DYING: False, Trend.UNCLEAR: False}.get(r.trend),
            used_words=history.shared,
        )
        social = wind_force(Scale.SOCIAL, social_criteria(met.mentions, who, known, self._limits))
        media = wind_force(Scale.MEDIA, media_criteria(met.mentions, self._limits))
        found = drivers(met.mentions, history.words, self._limits)
        if start > incident.since:
            found = _from_the_beginning(reader, incident, found, self._limits)
        return Explanation(
            incident_id=incident.id,
            topic_id=incident.topic_id,
            kind=incident.kind,
            at=at,
            over=not incident.state.running,
            span_start=start,
            read=len(met.mentions),
            total=met.total,
            sentence=sentence,
            who=who,
            r=r,
            social=social,
            media=media,
            drivers=found,
            ahead=ahead if incident.state.running else (),
            posts=_named(met.mentions, (*social.criteria, *media.criteria), found),
            attention=attention(reader.attention(incident.topic_id, at - _ATTENTION, at)),
        )

    def _known_history(self, reader: StoreReader, incident: Incident) -> _History:
        if self._history is None or self._history.incident_id != incident.id:
            until = incident.since - _BEFORE_ONSET
            wanted = MentionFilter(incident.topic_id, until - _HISTORY, until)
            before = newest(reader, wanted, _HISTORY_MOST)
            critical = sum(m.criticism >= self._limits.critical_from for m in before)
            share = critical / len(before) if len(before) >= _HISTORY_LEAST else None
            self._history = _History(incident.id, history_of(before), share, shared_words(before, _SHARED_BEFORE))
        return self._history

    def _sentence(self, reader: StoreReader, incident: Incident, at: datetime, window_s: float | None) -> SeenExpected:
        end = _closed(reader, incident, at)
        window = window_s or _judged(reader, incident, end)
        series = reader.series(incident.topic_id, end - timedelta(seconds=LONGEST_WINDOW_S), end, BIN_S)
        counts = np.array([series.mentions, series.critical, series.exposure])
        band = np.array([series.expected, series.upper])
        fresh = min(window, _FRESH_S)
        said = seen_expected(counts, band, end=end, step_s=BIN_S, window_s=fresh, since=incident.since)
        if not said.stands_out and fresh < window:  # a slow burn fills no short window
            said = seen_expected(counts, band, end=end, step_s=BIN_S, window_s=window, since=incident.since)
        page = reader.mentions(MentionFilter(incident.topic_id, said.start, end), None, _HISTORY_MOST)
        return said if page.next is not None else replace(said, authors=round(expected_critics(page.rows)))


def _from_the_beginning(reader: StoreReader, incident: Incident, found: Drivers, limits: WindThresholds) -> Drivers:
    """First posts and joining times of the whole incident, of which only the last part was read."""
    events = [e for e in reader.events(incident.id) if e.kind is EventKind.CHANNEL]
    later = {str(e.figures.get("channel", "")): e.at for e in events}
    joined = {channel: later.get(channel, incident.since) for channel in incident.channels}
    channels = [replace(c, at=min(c.at, joined.get(c.channel, c.at))) for c in found.channels]
    first = first_posts(earliest(reader, incident.topic_id, incident.since), limits)
    ordered = tuple(sorted(channels, key=lambda c: c.at))
    return replace(found, channels=ordered, first_posts=first or found.first_posts)


def _named(mentions: Sequence[TopicMention], criteria: Sequence[Criterion], found: Drivers) -> tuple[Quoted, ...]:
    """Excerpts of the mentions that criteria and drivers name, each once."""
    named = [c.evidence for c in criteria]
    named += [t.uids for t in found.terms] + [v.uids for v in found.loudest]
    named += [c.uids for c in (*found.hashtags, *found.links)]
    wanted = {uid for uids in named for uid in uids}
    return tuple(quoted(m) for m in mentions if m.mention.uid in wanted)


def moment(incident: Incident, now: datetime) -> datetime:
    """Until when an incident is looked at: now, or an hour after the peak of one that is over."""
    if incident.closed_at is None:
        return now
    peak = incident.peak_at or incident.opened_at
    return min(incident.closed_at, max(peak + _AFTER_PEAK, incident.opened_at), now)


def _closed(reader: StoreReader, incident: Incident, at: datetime) -> datetime:
    """End of the last bin up to ``at`` that was judged: later minutes are not blind, just not closed yet."""
    reading = reader.last_reading(incident.topic_id)
    until = at if reading is None else min(at, reading.start + BIN)
    return until.astimezone(UTC) - timedelta(seconds=until.timestamp() % BIN_S)


def _judged(reader: StoreReader, incident: Incident, end: datetime) -> float:
    """The window that the newest reading judged, seconds; of one that is over, an hour."""
    reading = reader.last_reading(incident.topic_id)
    if not incident.state.running or reading is None or reading.start + BIN != end or reading.kind is None:
        return _WINDOW_S
    return reading.window_s or _WINDOW_S


def _course(
    reader: StoreReader, incident: Incident, at: datetime, now: datetime
) -> tuple[Reproduction, tuple[Outlook, ...]]:
    if at < now - _MINUTES_KEPT:
        return Reproduction(Trend.TOO_COARSE), ()
    end = _closed(reader, incident, at)
    minutes = reader.series(incident.topic_id, end - _R_SPAN, end, 60)
    r = reproduction(minutes.critical, minutes.expected, minutes.exposure, 60)
    return r, outlook(minutes.critical, minutes.expected, r, 60)


def _span(reader: StoreReader, topic_id: str, start: datetime, end: datetime) -> tuple[float, float | None]:
    """Critical posts of a span and the upper end of what is usual for it."""
    hours = reader.series(topic_id, start, end, 3600)
    known = np.isfinite(hours.expected)
    if not known.any():
        return float(hours.critical.sum()), None
    expected, reach = hours.expected[known], (hours.upper - hours.expected)[known]
    # hours err together: what is expected of a day is off as a whole
    spread = np.sqrt(float((reach**2).sum()) + (_DAY_DOUBT * float(expected.sum())) ** 2)
    return float(hours.critical[known].sum()), float(expected.sum() + spread)


def _where_it_stands_out(sentence: SeenExpected, span: tuple[float, float | None]) -> tuple[float, float | None]:
    """Seen and usual of the window or of the whole span, whichever stands out more: a slow burn fills no hour."""
    found = [pair for pair in ((sentence.seen, sentence.upper), span) if pair[1] is not None]
    return max(found, key=lambda pair: pair[0] / max(pair[1] or 0.0, 1.0), default=(sentence.seen, None))


def _loudest_hour(reader: StoreReader, topic_id: str, start: datetime, end: datetime) -> float | None:
    """The loudest hour of a span, as a multiple of the upper end of what is usual for it."""
    hours = reader.series(topic_id, start, end, 3600)
    known = np.isfinite(hours.upper)
    if not known.any():
        return None
    return float((hours.critical[known] / np.maximum(hours.upper[known], 1.0)).max())
