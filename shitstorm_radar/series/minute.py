"""In which minute a mention counts, and whether the detector may see it there.

Source: SOURCES.md, "Rules that keep the series honest", 2 and 3.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from shitstorm_radar.records import Mention, TimeTrust

FUTURE_TOLERANCE = timedelta(minutes=2)
"""Clocks of two computers may differ by this much; what claims to come from later counts at its arrival."""

OLD_AFTER = timedelta(hours=6)
"""What was published longer ago is history: it tells how things were, not how they are."""

_TRUSTED = (TimeTrust.SERVER, TimeTrust.AUTHOR)


def minute_of(mention: Mention, now: datetime) -> datetime:
    """Start of the minute (UTC) in which the mention counts.

    A time that the platform or the author's program vouches for is taken as it is.  A feed's
    date is taken when it is not after the arrival, and without a date the arrival stands in.
    Nothing counts in the future: beyond a tolerance for skewed clocks even a trusted time
    gives way to the arrival, and within it a trusted time is held at ``now``.

    Args:
        mention: ``first_seen_at`` is its arrival.
        now: aware UTC, when it is bucketed.
    """
    arrival = min(mention.first_seen_at, now)
    published = mention.published_at
    if published is None or mention.time_trust is TimeTrust.FALLBACK or published > now + FUTURE_TOLERANCE:
        counted = arrival
    elif mention.time_trust in _TRUSTED:
        counted = min(published, now)
    else:
        counted = min(published, arrival)
    return counted.replace(second=0, microsecond=0)


def is_fresh(mention_minute: datetime, *, now: datetime, first_visit: bool, catch_up: bool) -> bool:
    """Whether the mention is news that may raise an alarm; else it is history: shown and kept, never alarming.

    Args:
        mention_minute: as ``minute_of`` says.
        now: aware UTC.
        first_visit: the source was never read before, so it hands over its past.
        catch_up: the visit fills a gap (offline, asleep, blocked), so it hands over what was missed.
    """
    return not first_visit and not catch_up and mention_minute >= now - OLD_AFTER
