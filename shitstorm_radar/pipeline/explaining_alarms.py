"""What each alarm of a replayed recording said, from what was known when it rang."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from shitstorm_radar.pipeline.explaining import Explainer
from shitstorm_radar.records import EventKind, Incident, IncidentState, Json, SurgeKind
from shitstorm_radar.store.base import StoreReader
from shitstorm_radar.wind_thresholds import WindThresholds

_ALARMS = (EventKind.ALARM, EventKind.SECOND_WAVE, EventKind.POST)


def explained_alarms(
    reader: StoreReader, incidents: Iterable[Incident], names: Mapping[str, str], limits: WindThresholds | None = None
) -> Iterator[dict[str, Json]]:
    """One document per alarm, in order of time within each incident; ``names``: topic names by id.

    Raises:
        StoreError: the store cannot be read.
    """
    explainer = Explainer(limits or WindThresholds())
    for incident in incidents:
        alarms = [event for event in reader.events(incident.id) if event.kind in _ALARMS]
        for number, event in enumerate(alarms, start=1):
            then = as_known_then(incident, first=number == 1)
            window_s = event.figures.get("window_s")
            said = explainer.explain(
                reader, then, event.at, window_s=float(window_s) if isinstance(window_s, int | float) else None
            )
            yield {
                "time": event.at.isoformat(),
                "topic": names.get(incident.topic_id, incident.topic_id),
                "alarm": number,
                "event": event.kind.value,
                "spoke": [name for name in str(event.figures.get("spoke", "")).split(",") if name],
                **said.to_json(),
            }


def as_known_then(incident: Incident, *, first: bool) -> Incident:
    """The incident without what came after one of its alarms; at the first one of the kind that its id tells."""
    opened_as = SurgeKind.STORM if f":{SurgeKind.STORM}:" in incident.id else SurgeKind.SURGE
    return replace(open_as_then(incident), kind=opened_as if first else incident.kind)


def open_as_then(incident: Incident) -> Incident:
    """The incident as long as it ran, without what its end brought."""
    return replace(incident, state=IncidentState.OPEN, closed_at=None, peak_at=None, calm_since=None)
