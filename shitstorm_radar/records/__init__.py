"""The records that pass from step to step, in the order in which they come to be.

All are frozen: a step answers with a new record and never edits one it was given,
so a record may cross from the polling thread to the window without a lock.
Times are aware UTC datetimes.  What is unknown is None, never 0.
"""

from shitstorm_radar.records.alert import Alert, Changes, RadarState
from shitstorm_radar.records.detection import HotPost, Observation, Reading, SurgeKind
from shitstorm_radar.records.incident import EventKind, Finding, Incident, IncidentEvent, IncidentState
from shitstorm_radar.records.mention import Author, Engagement, Mention, MentionKind, Nativeness, TimeTrust
from shitstorm_radar.records.series import SeriesSlice
from shitstorm_radar.records.source import CountKind, CountSample, SourceCondition, SourceGap, SourceStatus
from shitstorm_radar.records.topic_mention import Presence, Reaction, Stance, TopicCount, TopicMention, Verdict, Voice
from shitstorm_radar.records.values import Figures, Floats, Json

__all__ = [
    "Alert",
    "Author",
    "Changes",
    "CountKind",
    "CountSample",
    "Engagement",
    "EventKind",
    "Figures",
    "Finding",
    "Floats",
    "HotPost",
    "Incident",
    "IncidentEvent",
    "IncidentState",
    "Json",
    "Mention",
    "MentionKind",
    "Nativeness",
    "Observation",
    "Presence",
    "RadarState",
    "Reaction",
    "Reading",
    "SeriesSlice",
    "SourceCondition",
    "SourceGap",
    "SourceStatus",
    "Stance",
    "SurgeKind",
    "TimeTrust",
    "TopicCount",
    "TopicMention",
    "Verdict",
    "Voice",
]
