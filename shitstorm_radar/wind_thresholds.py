"""Where the criteria of the wind force begin; the user may change them."""

from __future__ import annotations

from dataclasses import dataclass, fields

from shitstorm_radar.errors import SettingsError


@dataclass(frozen=True, slots=True)
class WindThresholds:
    """Where the criteria of the wind force begin: all of them, in this one place.

    Attributes:
        critical_from, friendly_to: negativity from which a text counts as critical, up to which as clearly friendly.
        wave_voices: so many effective authors (lower bound) make a wave; ``isolated_authors``: up to so many, or
            one author with the share ``loud_share`` of the critical posts, are an isolated case.
        share_factor: critical share against the topic's usual one from which criticism stands out.
        rising: the loudest hour against the upper end of a usual one from which the reaction counts as rising.
        sustained_min: minutes of repeated criticism that count as sustained.
        channels_some, channels_many: channels for force 3, and for forces 4 and 5.
        cluster_authors: critics who share a hashtag or link from which they count as a connected group.
        crowd: critical authors from which a following counts as large.
        heated: mean negativity of the critical posts from which they count as emotional.
        aggressive: probability of insult or threat from which a post counts as aggressive.
        media_many, classic_some, media_all: media for force 4; classic media for forces 4 and 5; media for force 6.
        forum_authors: a channel in which so many write is a forum, not a medium.
    """

    critical_from: float = 0.5
    friendly_to: float = 0.11
    wave_voices: float = 8.0
    isolated_authors: int = 3
    loud_share: float = 0.5
    share_factor: float = 1.5
    rising: float = 3.0
    sustained_min: int = 60
    channels_some: int = 2
    channels_many: int = 3
    cluster_authors: int = 10
    crowd: int = 50
    heated: float = 0.65
    aggressive: float = 0.5
    media_many: int = 5
    classic_some: int = 3
    media_all: int = 15
    forum_authors: int = 12

    def __post_init__(self) -> None:
        shares = ("critical_from", "friendly_to", "loud_share", "heated", "aggressive")
        for entry in fields(self):
            value = float(getattr(self, entry.name))
            least, most = (0.0, 1.0) if entry.name in shares else (1.0, 1e6)
            if not least <= value <= most:
                where = f"wind.{entry.name}"
                raise SettingsError(f"{where}: must be {least:g} to {most:g}, got {value:g}", field=where)
        if self.friendly_to >= self.critical_from:
            raise SettingsError("wind.friendly_to: must lie below critical_from", field="wind.friendly_to")
