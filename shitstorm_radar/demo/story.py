"""The reconstructed storm: every post with its minute, author and text, from one seed."""

from __future__ import annotations

import random
import tomllib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from shitstorm_radar.resource_files import resource

SEED = 20120104
_AUTHORS = {"critics": 900, "supporters": 700, "everyday": 400}
_REGULARS = 0.35  # share of posts by the most active fifth of a camp


@dataclass(frozen=True, slots=True)
class Post:
    """One invented post; ``at`` is aware UTC."""

    number: int
    at: datetime
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """The posts in order of time, and the topic they are about."""

    topic: str
    query: str
    label: str
    posts: tuple[Post, ...]
    quiet_until: datetime

    @property
    def begin(self) -> datetime:
        """Midnight (UTC) of the first day."""
        return self.posts[0].at.replace(hour=0, minute=0, second=0)

    @property
    def end(self) -> datetime:
        """Midnight (UTC) after the last day."""
        return self.posts[-1].at.replace(hour=0, minute=0, second=0) + timedelta(days=1)

    def until(self, at: datetime) -> Sequence[Post]:
        """The posts published by ``at``."""
        return self.posts[: bisect_right(self.posts, at, key=lambda p: p.at)]


def sausage_storm(seed: int = SEED) -> Story:
    """ING-DiBa, January 2012: the published daily figures, everything finer nachgestellt.

    Source:
        The case's published figures: 1,506 posts and 15,951 comments on the bank's page from 1 to 20 January 2012.
    """
    raw = tomllib.loads(resource("demo", "wurststurm.toml").read_text(encoding="utf-8"))
    rng = random.Random(seed)  # noqa: S311 - a story, no secret
    days = _days(raw)
    drafts = [
        (at, camp)
        for day, count, shares in days
        for at, camp in ((_moment(rng, day, raw["hours"]), _camp(rng, shares)) for _ in range(count))
    ]
    drafts.sort(key=lambda d: d[0])
    posts = tuple(
        Post(n, at, _author(rng, camp), _text(rng, raw, camp)) for n, (at, camp) in enumerate(drafts, start=1)
    )
    quiet_until = datetime.combine(raw["first_day"], time(), UTC)
    return Story(raw["topic"], raw["query"], raw["label"], posts, quiet_until)


def _days(raw: dict[str, Any]) -> list[tuple[date, int, tuple[float, float]]]:
    first: date = raw["first_day"]
    quiet = [
        (first - timedelta(days=raw["quiet_days"] - i), int(raw["quiet_per_day"]), (0.0, 0.0))
        for i in range(raw["quiet_days"])
    ]
    storm = [
        (first + timedelta(days=i), int(count), (float(critics), float(supporters)))
        for i, (count, critics, supporters) in enumerate(
            zip(raw["per_day"], raw["critics"], raw["supporters"], strict=True)
        )
    ]
    return quiet + storm


def _moment(rng: random.Random, day: date, hours: list[int]) -> datetime:
    (hour,) = rng.choices(range(24), weights=hours)
    return datetime.combine(day, time(hour, rng.randrange(60), rng.randrange(60)), UTC)


def _camp(rng: random.Random, shares: tuple[float, float]) -> str:
    draw = rng.random()
    if draw < shares[0]:
        return "critics"
    return "supporters" if draw < shares[0] + shares[1] else "everyday"


def _author(rng: random.Random, camp: str) -> str:
    crowd = _AUTHORS[camp]
    number = rng.randrange(crowd // 5) if rng.random() < _REGULARS else rng.randrange(crowd)
    return f"{camp[:3]}{number:04d}"


def _text(rng: random.Random, raw: dict[str, Any], camp: str) -> str:
    brand = rng.choice(("ING-DiBa", "ING-DiBa", "ING-DiBa", "#ingdiba"))
    template = str(rng.choice(raw["openings"])) + str(rng.choice(raw[f"{camp}_texts"]))
    sentence = template.replace("{marke}", brand)
    return sentence[0].upper() + sentence[1:]
