"""What speaks beside the counts: single posts that explode, and who joins a deviation that runs."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from shitstorm_radar.detection.joining import Joining
from shitstorm_radar.detection.single_post import PostRadar
from shitstorm_radar.incidents import POST
from shitstorm_radar.records import EventKind, Finding, HotPost, Incident, Reaction, Reading, Voice

log = logging.getLogger(__name__)

_MOST_POSTS = 5  # named on one bin's timeline; more than this is a storm that the counts tell
_POST_WINDOW_S = 3600.0  # a post's pace is counted in reactions an hour


class SideSignals:
    """One topic's post radar and its memory of channels, at their place in time."""

    def __init__(self, false_alarms_per_month: float) -> None:
        self._budget = false_alarms_per_month
        self._posts = PostRadar(false_alarms_per_month=false_alarms_per_month)
        self._joining = Joining()

    def save(self) -> dict[str, Any]:
        """The whole state as JSON types."""
        return {"posts": self._posts.save(), "joining": self._joining.save()}

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Go on where the saved ones stood; what another version wrote is learned anew."""
        try:
            if "posts" in saved:
                self._posts = PostRadar.restore(saved["posts"], false_alarms_per_month=self._budget)
            if "joining" in saved:
                self._joining = Joining.restore(saved["joining"])
        except ValueError as err:
            log.info("posts and channels are learned anew (%s)", err)

    def hear(
        self,
        reading: Reading,
        end: datetime,
        reactions: Iterable[Reaction],
        voices: Sequence[Voice],
        *,
        of: Incident | None,
    ) -> tuple[Reading, tuple[Finding, ...]]:
        """The reading with what spoke beside it, and what is to be told.

        Args:
            reading: the detector's word on the bin.
            end: of the bin.
            reactions: gained until then and not heard before.
            voices: the channels with new mentions.
            of: the incident that runs; None without one.
        """
        hot = self._posts.update(end, reactions)
        posts = tuple(Finding(EventKind.POST, _figures(post)) for post in hot if post.rings)[:_MOST_POSTS]
        joined = self._joining.update(end, voices, None if of is None else of.id)
        spoken = with_hot_posts(reading, hot)
        if joined:
            spoken = replace(spoken, spoke=(*spoken.spoke, *dict.fromkeys(str(f.kind) for f in joined)))
        return spoken, posts + joined

    def opened(self, incident: Incident, voices: Sequence[Voice]) -> None:
        """An incident begins with these voices."""
        self._joining.begin(incident.id, voices)


def with_hot_posts(reading: Reading, hot: Sequence[HotPost]) -> Reading:
    """The reading as it is while posts are hot: not calm; and a deviation of its own where the counts show none."""
    if not hot:
        return reading
    rings = any(post.rings for post in hot)
    if reading.kind is not None:
        alone = rings and not reading.alarm
        spoke = (POST, *reading.spoke) if alone else (*reading.spoke, POST)
        return replace(reading, calm=False, alarm=reading.alarm or rings, spoke=spoke)
    loudest = next((post for post in hot if post.rings), hot[0])
    return replace(
        reading,
        alarm=rings,
        calm=False,
        kind=loudest.kind,
        window_s=_POST_WINDOW_S,
        seen=loudest.per_hour,
        usual=loudest.usual,
        since=loudest.since,
        spoke=(POST,),
    )


def _figures(post: HotPost) -> dict[str, str | float | int]:
    figures: dict[str, str | float | int] = {
        "uid": post.uid,
        "of": str(post.kind),
        "reactions": round(post.per_hour),
        "usual": round(post.usual, 1),
        "total": post.total,
    }
    if post.url:
        figures["url"] = post.url
    if post.author:
        figures["author"] = post.author
    return figures
