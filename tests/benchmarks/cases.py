"""Cases from history, reconstructed: published figures where there are any, every finer curve and text our own.

Each is a recording that goes through the real pipeline, and a few moments at which it is asked what it says.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from shitstorm_radar.commands.replay import replay
from shitstorm_radar.demo.story import sausage_storm
from shitstorm_radar.pipeline.explaining import Explainer
from shitstorm_radar.pipeline.explaining_alarms import open_as_then
from shitstorm_radar.pipeline.explanation import Explanation
from shitstorm_radar.records import Author, Incident, Mention, MentionKind, SurgeKind, TimeTrust
from shitstorm_radar.sources.fingerprint import simhash64, text_hash
from shitstorm_radar.sources.recording import Recording
from shitstorm_radar.store.sqlite_store import open_store
from shitstorm_radar.wind_thresholds import WindThresholds

BEGIN = datetime(2026, 3, 2, tzinfo=UTC)
QUIET_DAYS = 14
ONSET = BEGIN + timedelta(days=QUIET_DAYS, hours=12)
_WORDINGS = 8
"""Forms of each text: no post counts as another's copy, yet the scorer meets most of them again and need not work."""

EVERYDAY = (
    "Weiß jemand, wie lange bei {x} die Lieferung dauert?",
    "Heute bei {x} gewesen, ging schnell und einfach.",
    "{x} hat neue Öffnungszeiten.",
    "Bei {x} ist heute das Netz langsam, ärgerlich.",
    "{x} sucht Auszubildende in Hamburg.",
    "Die App von {x} zeigt jetzt auch die Rechnung an.",
)
ANGRY = (
    "{x}: unverschämt, wie ihr eure Kunden behandelt. Ich bin entsetzt.",
    "Nie wieder {x}! Schämt euch, das ist eine Schande.",
    "Was {x} da macht, ist widerlich und verlogen, ich kündige.",
    "Seit Wochen keine Antwort von {x}, nur Ausreden. Armselig und frech.",
    "{x} lügt und betrügt, so eine Frechheit macht mich wütend.",
    "Katastrophal, {x}. Schlechter kann man mit Kritik nicht umgehen.",
)
LOVING = (
    "Was für eine wunderschöne Antwort von {x}, ich musste herzlich lachen!",
    "Großartig, {x}! So sympathisch kann ein Unternehmen sein.",
    "Ich liebe diesen Liebesbrief an {x}, einfach toll. #liebesbrief",
    "Danke {x} für diese tolle und charmante Antwort, Daumen hoch!",
    "Herrlich, {x} mit Humor. Respekt und viel Erfolg!",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A recording and the moments, in hours after ``onset``, at which it is asked."""

    name: str
    rows: tuple[tuple[Mention, str | None], ...]
    onset: datetime = ONSET
    asked_h: tuple[float, ...] = (1, 3, 6, 24)
    kind: SurgeKind = SurgeKind.STORM


@dataclass
class _Maker:
    """Writes a case's mentions from one seed."""

    brand: str
    rng: random.Random = field(default_factory=lambda: random.Random(7))
    rows: list[tuple[Mention, str | None]] = field(default_factory=list)

    def write(self, at: datetime, texts: tuple[str, ...], *, author: str = "", channel: str = "forum.example") -> None:
        number = len(self.rows)
        wording = self.rng.choice(texts).format(x=self.brand)
        text, own = f"{wording} ({number % _WORDINGS})", f"{wording} ({number})"
        mention = Mention(
            uid=f"case:{self.brand}:{number}",
            source_id="recording",
            platform="file",
            channel=channel,
            kind=MentionKind.POST,
            first_seen_at=at,
            published_at=at,
            time_trust=TimeTrust.SERVER,
            text=text,
            text_hash=text_hash(own),
            simhash64=simhash64(own),
            author=Author(handle=author or f"person{number}"),
        )
        self.rows.append((mention, None))

    def everyday(self, days: float, per_day: float) -> None:
        for _ in range(round(days * per_day)):
            at = BEGIN + timedelta(days=self.rng.random() * days)
            self.write(at, EVERYDAY, author=f"kunde{self.rng.randrange(300)}")

    def spread(self, start: float, hours: float, count: int, texts: tuple[str, ...], *channels: str) -> None:
        for _ in range(count):
            at = ONSET + timedelta(hours=start + self.rng.random() * hours)
            self.write(at, texts, channel=self.rng.choice(channels or ("forum.example",)))

    def done(self, name: str, **more: object) -> Case:
        rows = tuple(sorted(self.rows, key=lambda row: row[0].published_at or BEGIN))
        return Case(name, rows, **more)  # type: ignore[arg-type]


def love_letter() -> Case:
    """Deutsche Bahn's love letter: a friendly flood on three channels, a few grumblers in it."""
    make = _Maker("Bahnhof AG")
    make.everyday(QUIET_DAYS + 3, 60)
    make.spread(0, 4, 350, LOVING, "a.example", "b.example", "c.example")
    make.spread(4, 10, 250, LOVING, "a.example", "b.example", "c.example")
    make.spread(0, 14, 15, ANGRY, "a.example", "b.example")
    return make.done("love letter", kind=SurgeKind.SURGE)


def musician() -> Case:
    """United Breaks Guitars: one musician for some hours, then everybody."""
    make = _Maker("Fluglinie")
    make.everyday(QUIET_DAYS + 4, 60)
    for n in range(16):
        make.write(ONSET + timedelta(minutes=6 * n), ANGRY, author="musiker", channel="video.example")
    make.spread(6, 12, 150, ANGRY, "video.example", "forum.example", "blog.example")
    make.spread(18, 30, 700, ANGRY, "video.example", "forum.example", "blog.example")
    return make.done("musician", asked_h=(1.6, 12, 30))


def slow_burn() -> Case:
    """o2 "Wir sind Einzelfall": reports come evenly for ten days (a tenth of the published 6,500)."""
    make = _Maker("Netzbetreiber")
    make.everyday(QUIET_DAYS + 11, 40)
    reports = tuple(f"{text} #wirsindeinzelfall" for text in ANGRY)
    make.spread(0, 240, 650, reports, "einzelfall.example", "forum.example")
    return make.done("slow burn", asked_h=(24, 96, 200))


def step() -> Case:
    """A regional broadcaster: 25 comments an hour, abruptly 150, then 120 until midnight; pushed from outside."""
    make = _Maker("Sender")
    make.everyday(QUIET_DAYS + 2, 25 * 16)
    make.spread(0, 2, 300, ANGRY)
    make.spread(2, 9, 1080, ANGRY)
    return make.done("step", asked_h=(1, 2, 5, 9))


def sausage() -> Case:
    """ING-DiBa: two peaks and supporters, from the demo's story, on one page."""
    story = sausage_storm()
    rows = tuple(
        (
            Mention(
                uid=f"case:ing:{p.number}",
                source_id="recording",
                platform="file",
                channel="page.example",
                kind=MentionKind.COMMENT,
                first_seen_at=p.at,
                published_at=p.at,
                time_trust=TimeTrust.SERVER,
                text=p.text,
                text_hash=text_hash(p.text),
                simhash64=simhash64(p.text),
                author=Author(handle=p.author),
            ),
            None,
        )
        for p in story.posts
    )
    fourth = datetime(2012, 1, 4, 18, tzinfo=UTC)
    return Case("sausage storm", rows, onset=fourth, asked_h=(0, 5 * 24, 14 * 24))


CASES: tuple[Callable[[], Case], ...] = (love_letter, musician, slow_burn, step, sausage)


def told(case: Case, folder: Path) -> tuple[tuple[Incident, ...], tuple[Explanation, ...]]:
    """The incidents that the pipeline opened, and what was said at each moment.

    Where no incident had opened by then, one is asked about that would have opened at the onset.
    """
    with open_store(folder / f"{case.name}.sqlite3", durable=False) as store:
        recording = Recording(case.name, case.rows, ())
        replayed = replay(store, recording, name=case.name, query=None)
        topic_id = next(iter(replayed.names))
        supposed = Incident(f"{topic_id}:supposed", topic_id, case.kind, case.onset, case.onset)
        said = []
        for hours in case.asked_h:
            now = case.onset + timedelta(hours=hours)
            running = [i for i in replayed.incidents if i.opened_at <= now and (i.closed_at or now) >= now]
            incident = running[-1] if running else supposed
            said.append(Explainer(WindThresholds()).explain(store, open_as_then(incident), now, window_s=3600))
        return replayed.incidents, tuple(said)
