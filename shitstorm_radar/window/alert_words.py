"""Alerts in the user's words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QObject

from shitstorm_radar.alerts import AlertFigures, SpanUnit, Telling, alert_figures
from shitstorm_radar.records import Alert, EventKind, SurgeKind
from shitstorm_radar.window.local_time import moment_text
from shitstorm_radar.window.notifier import ACKNOWLEDGE_ACTION, DEFAULT_ACTION, Notice, Urgency
from shitstorm_radar.window.wording import event_words

# a bubble shows about so many lines
_MOST_LINES = 4


class AlertWords(QObject):
    """Writes titles, sentences and whole notices."""

    def notice(self, telling: Telling, topic_names: Mapping[str, str], *, sound: bool) -> Notice:
        """What the desktop shows; names by topic id."""
        worst = telling.alerts[0]
        topics = telling.topic_ids
        storm = any(a.kind is SurgeKind.STORM for a in telling.alerts)
        if len(topics) > 1:
            many = self.tr("{count} topics: more criticism than usual")
            if not storm:
                many = self.tr("{count} topics: surge, much is written, hardly critical")
            title = many.format(count=len(topics))
        else:
            title = self.title(worst, topic_names.get(worst.topic_id, worst.topic_id))
        actions = [(DEFAULT_ACTION, self.tr("Open"))]
        if len(telling.alerts) == 1:  # one click must not acknowledge what was not read
            actions.append((ACKNOWLEDGE_ACTION, self.tr("Acknowledge")))
        return Notice(
            key=telling.key,
            title=title,
            body=self._body(telling, topic_names),
            urgency=Urgency.CRITICAL if storm else Urgency.NORMAL,
            incident_id=telling.incident_id,
            actions=tuple(actions),
            sound=sound,
        )

    def title(self, alert: Alert, topic_name: str) -> str:
        """The topic and what is up with it."""
        grown = alert.step > 0
        news = self._news_titles(alert).get(alert.event)
        if news is not None:
            return news.format(topic=topic_name)
        if alert.kind is SurgeKind.STORM:
            sentence = self.tr("{topic}: criticism keeps growing") if grown else self.tr("{topic}: criticism boils up")
        else:
            more = self.tr("{topic}: surge, ever more posts, hardly critical")
            sentence = more if grown else self.tr("{topic}: surge, unusually many posts, hardly critical")
        return sentence.format(topic=topic_name)

    def sentence(self, alert: Alert) -> str:
        """What is new, or else what is unusual, and since when: "46 critical posts in 15 min, usual 3; since 14:05"."""
        if alert.event in (EventKind.POST, EventKind.MEDIA, EventKind.CHANNEL):
            return event_words(alert.event, alert.figures, alert.kind)
        figures = alert_figures(alert)
        usual = str(figures.usual) if figures.usual is not None else self.tr("less than 1")
        return self._pattern(figures).format(
            seen=QLocale().toString(figures.seen),
            span=self._span(figures),
            usual=usual,
            time=moment_text(alert.since, alert.at),
        )

    def _news_titles(self, alert: Alert) -> dict[EventKind | None, str]:
        storm = alert.kind is SurgeKind.STORM
        return {
            EventKind.POST: self.tr("{topic}: one post explodes"),
            EventKind.MEDIA: self.tr("{topic}: a medium joins in"),
            EventKind.CHANNEL: self.tr("{topic}: it spreads to another channel"),
            EventKind.SECOND_WAVE: self.tr("{topic}: a new wave of criticism")
            if storm
            else self.tr("{topic}: a new wave of posts"),
        }

    def _body(self, telling: Telling, topic_names: Mapping[str, str]) -> str:
        if len(telling.alerts) == 1:
            return self.sentence(telling.alerts[0])
        lines = [f"{topic_names.get(a.topic_id, a.topic_id)}: {self.sentence(a)}" for a in telling.alerts[:_MOST_LINES]]
        more = len(telling.alerts) - len(lines)
        if more:
            lines.append(self.tr("and {count} more").format(count=more))
        return "\n".join(lines)

    def _pattern(self, figures: AlertFigures) -> str:
        if figures.critical:
            if figures.seen == 1:
                return self.tr("1 critical post in {span}, usual {usual}; since {time}")
            return self.tr("{seen} critical posts in {span}, usual {usual}; since {time}")
        if figures.seen == 1:
            return self.tr("1 post in {span}, usual {usual}; since {time}")
        return self.tr("{seen} posts in {span}, usual {usual}; since {time}")

    def _span(self, figures: AlertFigures) -> str:
        pattern = {
            SpanUnit.MINUTES: self.tr("{count} min"),
            SpanUnit.HOURS: self.tr("{count} h"),
            SpanUnit.DAYS: self.tr("{count} days"),
        }[figures.unit]
        return pattern.format(count=figures.span)
