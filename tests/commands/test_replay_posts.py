"""replay: rows that repeat an id are later looks at the same post; one that explodes is told."""

import csv
import json
from datetime import UTC, datetime, timedelta

BEGIN = datetime(2012, 7, 27, tzinfo=UTC)
ANGRY = "Unverschämt! Die Müller AG betrügt ihre Kunden, ich bin entsetzt und kündige. Schämt euch, nie wieder!"
CALM = "Die Müller AG hat heute neue Öffnungszeiten."


def rows(explodes):
    calm = [
        {
            "id": f"c{n}",
            "published_at": BEGIN + timedelta(hours=2 * n),
            "text": f"{CALM} {n}",
            "author": f"reader{n % 9}",
        }
        for n in range(60)
    ]
    begun = BEGIN + timedelta(days=3)
    looks = [
        {"id": "v", "published_at": begun + timedelta(minutes=10 * n), "text": ANGRY, "author": "anni", "likes": likes}
        for n, likes in enumerate([1, 20, 300, 2_000, 6_000, 9_000] if explodes else [1, 2, 2, 3, 3, 4])
    ]
    return sorted(calm + looks, key=lambda row: row["published_at"])


def replayed(console, explodes):
    text = "".join(
        json.dumps({**row, "published_at": row["published_at"].isoformat()}) + "\n" for row in rows(explodes)
    )
    incidents = console.folder / "incidents.csv"
    answer = console("replay", console.file("posts.jsonl", text), "--export-incidents", incidents)
    assert answer.code == 0, answer.err
    with incidents.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_post_that_explodes_is_an_incident_although_nobody_else_writes(console):
    (incident,) = replayed(console, explodes=True)

    opened = datetime.fromisoformat(incident["opened_at"])
    assert BEGIN + timedelta(days=3) < opened <= BEGIN + timedelta(days=3, minutes=45)
    assert incident["kind"] == "storm"


def test_a_post_that_is_hardly_liked_is_none(console):
    assert replayed(console, explodes=False) == []
