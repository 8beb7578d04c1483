"""Alerts as lines for a terminal."""

from __future__ import annotations

from shitstorm_radar.records import Alert, EventKind, SurgeKind

_LONGEST_NAME = 160  # characters of foreign text in a line


def alert_words(alert: Alert) -> str:
    """What an alert says, for a terminal: one line, foreign text without control characters."""
    named = {name: _printable(str(value)) for name, value in alert.figures.items()}
    if alert.event is EventKind.POST:
        who = named.get("author", "somebody unnamed")
        return f"one post by {who} gains {named['reactions']} reactions an hour, usual {named['usual']}"
    what = "critical posts" if alert.kind is SurgeKind.STORM else "posts"
    counted = f"{alert.seen:.0f} {what} in {alert.window_s / 60:.0f} min, usual {alert.usual:.1f}"
    match alert.event:
        case EventKind.MEDIA:
            return f"a medium joined, {named['channel']}: {named.get('title', '')}; {counted}"
        case EventKind.CHANNEL:
            return f"another channel joined, {named['channel']}; {counted}"
        case EventKind.SECOND_WAVE:
            return f"a new wave, {counted}"
    return counted


def _printable(foreign: str) -> str:
    return "".join(c if c.isprintable() else " " for c in foreign[:_LONGEST_NAME])
