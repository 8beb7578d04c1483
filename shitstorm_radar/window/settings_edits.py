"""Changes to the settings, each as new settings; pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from shitstorm_radar.hand_checks import HandCheck
from shitstorm_radar.settings import Preferences, Settings, SourceConfig, Topic
from shitstorm_radar.wind_thresholds import WindThresholds


def with_topic(settings: Settings, topic: Topic) -> Settings:
    """Add a topic, or put it in the place of the one with its id."""
    known = settings.topic(topic.id) is not None
    topics = tuple(topic if t.id == topic.id else t for t in settings.topics)
    return replace(settings, topics=topics if known else (*topics, topic))


def with_watch(settings: Settings, topic: Topic, sources: Iterable[SourceConfig]) -> Settings:
    """Add a topic with sources of its own; topics that read all sources go on with those that there were."""
    new = tuple(s for s in sources if settings.source(s.id) is None)
    known = tuple(s.id for s in settings.sources)
    kept = tuple(replace(t, source_ids=known) if new and not t.source_ids else t for t in settings.topics)
    return with_topic(replace(settings, topics=kept, sources=(*settings.sources, *new)), topic)


def with_wind(settings: Settings, wind: WindThresholds) -> Settings:
    """Other thresholds of the wind force."""
    return replace(settings, wind=wind)


def without_topic(settings: Settings, topic_id: str) -> Settings:
    """Leave a topic out."""
    return replace(settings, topics=tuple(t for t in settings.topics if t.id != topic_id))


def with_source(settings: Settings, source: SourceConfig) -> Settings:
    """Add a source, or put it in the place of the one with its id."""
    known = settings.source(source.id) is not None
    sources = tuple(source if s.id == source.id else s for s in settings.sources)
    return replace(settings, sources=sources if known else (*sources, source))


def without_source(settings: Settings, source_id: str) -> Settings:
    """Leave a source out, also of the topics that named it.

    A topic that read only this source stays bound to it rather than reading all of a sudden every source.
    """
    topics = tuple(_unbound(t, source_id) for t in settings.topics)
    return replace(settings, topics=topics, sources=tuple(s for s in settings.sources if s.id != source_id))


def _unbound(topic: Topic, source_id: str) -> Topic:
    rest = tuple(s for s in topic.source_ids if s != source_id)
    return replace(topic, source_ids=rest) if rest else topic


def serving(settings: Settings, source_id: str, topic_ids: Collection[str]) -> Settings:
    """Let a source be read by exactly these topics.

    A topic that read every source, and shall not read this one, reads from now on those that there are;
    one that would be left without any (``left_without_source``) stays as it is.
    """
    topics = tuple(_bound(t, source_id, settings, wanted=t.id in topic_ids) for t in settings.topics)
    return replace(settings, topics=topics)


def left_without_source(settings: Settings, source_id: str, topic_ids: Collection[str]) -> tuple[Topic, ...]:
    """The topics that have no other source than this one and shall not read it."""
    dropped = [t for t in settings.topics if t.id not in topic_ids and t.reads(source_id)]
    return tuple(t for t in dropped if not _others(t, source_id, settings))


def _bound(topic: Topic, source_id: str, settings: Settings, *, wanted: bool) -> Topic:
    if topic.reads(source_id) == wanted:
        return topic
    if wanted:
        return replace(topic, source_ids=(*topic.source_ids, source_id))
    others = _others(topic, source_id, settings)
    return replace(topic, source_ids=others) if others else topic


def _others(topic: Topic, source_id: str, settings: Settings) -> tuple[str, ...]:
    read = topic.source_ids or tuple(s.id for s in settings.sources)
    return tuple(i for i in read if i != source_id)


def toggled(settings: Settings, source_id: str) -> Settings:
    """Switch a source on or off."""
    sources = tuple(replace(s, enabled=not s.enabled) if s.id == source_id else s for s in settings.sources)
    return replace(settings, sources=sources)


def with_preferences(settings: Settings, preferences: Preferences) -> Settings:
    """Other preferences."""
    return replace(settings, preferences=preferences)


def with_relevance(settings: Settings, platform_id: str, *, relevant: bool) -> Settings:
    """A platform counts in the score of the coverage, or no longer."""
    others = tuple(i for i in settings.irrelevant_platforms if i != platform_id)
    return replace(settings, irrelevant_platforms=others if relevant else (*others, platform_id))


def with_hand_check(settings: Settings, check: HandCheck) -> Settings:
    """One place more to look at by hand."""
    return replace(settings, hand_checks=settings.hand_checks.with_place(check))


def without_hand_check(settings: Settings, check_id: str) -> Settings:
    """One place less to look at by hand."""
    return replace(settings, hand_checks=settings.hand_checks.without(check_id))


def ticked(settings: Settings, check_id: str, today: date, *, done: bool) -> Settings:
    """Somebody looked at a place today, or takes that back."""
    return replace(settings, hand_checks=settings.hand_checks.ticked(check_id, today, done=done))


def with_daily_notice(settings: Settings, *, wanted: bool) -> Settings:
    """One notification a day while something is to be looked at by hand, or none."""
    return replace(settings, hand_checks=replace(settings.hand_checks, notify=wanted))


def with_told_on(settings: Settings, today: date) -> Settings:
    """The day's notification was shown."""
    return replace(settings, hand_checks=replace(settings.hand_checks, told_on=today))


def new_id(name: str, taken: frozenset[str]) -> str:
    """A readable id that is still free.

    >>> new_id("Müller AG", frozenset({"m-ller-ag"}))
    'm-ller-ag-2'
    """
    stem = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:40] or "item"
    ids = (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3)))
    return next(i for i in ids if i not in taken)
