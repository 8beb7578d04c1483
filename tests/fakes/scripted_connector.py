"""A source that answers as told, and remembers when it was asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from shitstorm_radar.records import Mention, MentionKind
from shitstorm_radar.sources.base import Cursor, Visit

Answer = Visit | Exception


def mention(key: str, at: datetime) -> Mention:
    return Mention(f"test:{key}", "s", "test", "test", MentionKind.POST, first_seen_at=at, text=key)


@dataclass
class ScriptedConnector:
    """Gives ``answers`` in turn and the last one for ever after; ``takes_s`` per answer."""

    source_id: str
    clock: Callable[[], float]
    host: str = ""
    answers: list[Answer] = field(default_factory=lambda: [Visit()])
    takes_s: float = 0.0
    asked_s: list[float] = field(default_factory=list)
    cursors: list[Cursor] = field(default_factory=list)
    cancelled: int = 0

    async def poll(self, cursor: Cursor, now: datetime) -> Visit:
        self.asked_s.append(self.clock())
        self.cursors.append(cursor)
        try:
            await asyncio.sleep(self.takes_s)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        answer = self.answers[min(len(self.asked_s), len(self.answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        return answer
