"""The user's corrections: kept, and learnt from per topic."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import numpy as np

from shitstorm_radar.records import Mention, TopicMention, Verdict
from shitstorm_radar.scoring import Scorer
from shitstorm_radar.scoring.lessons import FEWEST, Example, Lesson, learn
from shitstorm_radar.store.base import Correction, Store

_LEARN_EVERY = 10
"""Corrections after which a lesson is learnt anew: it takes a quarter of a second with the most there can be."""


def text_of(mention: Mention) -> str:
    """What of a mention is scored."""
    return f"{mention.title}\n{mention.text}" if mention.title else mention.text


class Teaching:
    """Holds the lesson of each topic; reads a topic's corrections when the topic comes into use."""

    def __init__(self, store: Store, scorer: Scorer) -> None:
        self._store = store
        self._scorer = scorer
        self._lessons: dict[str, Lesson | None] = {}
        self._since: dict[str, int] = {}

    def use(self, topic_ids: Iterable[str]) -> None:
        """These topics are watched from now on; what they teach is read at their first mention."""
        wanted = set(topic_ids)
        self._lessons = {topic: lesson for topic, lesson in self._lessons.items() if topic in wanted}

    def lesson(self, topic_id: str) -> Lesson | None:
        """What the topic's corrections teach; None while they are too few."""
        if topic_id not in self._lessons:
            self._lessons[topic_id] = self._learnt(topic_id)
        return self._lessons[topic_id]

    def correct(self, entry: TopicMention, verdict: Verdict | None, now: datetime) -> None:
        """Keep what the user says of a mention; None takes it back.

        Raises:
            StoreError: nothing was written.
        """
        topic, uid = entry.topic_id, entry.mention.uid
        if verdict is None:
            self._store.take_back(topic, uid)
        else:
            said = entry.mention.language
            score = self._scorer.score_batch([text_of(entry.mention)], [said])[0]
            figures = b"" if score.vector is None else score.vector.tobytes()
            negative = 0.5 if score.value is None else score.value
            self._store.correct(topic, Correction(uid, verdict, now, negative, figures, self._scorer.model))
        self._since[topic] = self._since.get(topic, 0) + 1
        if verdict is None or self._since[topic] >= _LEARN_EVERY:
            self._since[topic] = 0
            self._lessons.pop(topic, None)

    def _learnt(self, topic_id: str) -> Lesson | None:
        corrections = [c for c in self._store.corrections(topic_id, self._scorer.model) if c.figures]
        if len(corrections) < FEWEST:
            return None
        return learn(
            [Example(c.negative, np.frombuffer(c.figures, np.float16), c.said is Verdict.CRITICAL) for c in corrections]
        )
