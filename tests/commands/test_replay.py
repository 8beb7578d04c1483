"""replay: recorded mentions through the real pipeline, with their own times."""

import csv
import json
import random
from datetime import UTC, datetime, timedelta

import pytest

from tests.shared_data import shared_data

BEGIN = datetime(2026, 3, 2, tzinfo=UTC)
ANGRY = "Unverschämt! Die Müller AG betrügt ihre Kunden, ich bin entsetzt und kündige. Schämt euch, nie wieder!"
CALM = "Die Müller AG hat heute neue Öffnungszeiten."
INCIDENT_COLUMNS = [
    "incident",
    "topic",
    "opened_at",
    "closed_at",
    "peak_at",
    "state",
    "alarms",
    "critical_mentions",
    "mentions",
    "authors",
]


def recorded():
    """Nine calm days, then three hours of storm, then a calm day."""
    rng = random.Random(5)
    rows = [(BEGIN + timedelta(hours=2 * n, minutes=rng.randrange(60)), CALM, f"reader{n % 40}") for n in range(120)]
    storm = BEGIN + timedelta(days=9)
    rows += [(storm + timedelta(minutes=n), ANGRY, f"angry{n}") for n in range(180)]
    return [{"published_at": at.isoformat(), "text": text, "author": who} for at, text, who in sorted(rows)]


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def replayed(console, rows, *options):
    file = console.file("mueller.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    incidents, series = console.folder / "incidents.csv", console.folder / "series.csv"
    answer = console("replay", file, "--export-incidents", incidents, "--export-series", series, *options)
    assert answer.code == 0, answer.err
    return answer.out, table(incidents), table(series)


def test_a_recorded_storm_opens_its_incident_at_its_own_time(console):
    out, incidents, series = replayed(console, recorded())

    assert list(incidents[0])[:10] == INCIDENT_COLUMNS
    opened = [datetime.fromisoformat(i["opened_at"]) for i in incidents]
    assert BEGIN + timedelta(days=9) <= min(opened) <= BEGIN + timedelta(days=9, hours=1)
    assert {i["topic"] for i in incidents} == {"mueller"}
    assert sum(float(row["mentions"]) for row in series) == 300
    assert out.startswith("300 mentions, 1 topics\n")
    assert out.endswith(f"{len(incidents)} incidents\n")


def test_a_topic_keeps_only_what_its_query_matches(console):
    _, _, series = replayed(console, recorded(), "--topic", "Öffnungszeiten")

    assert sum(float(row["mentions"]) for row in series) == 120


def test_other_names_of_columns_and_of_times_are_understood(console):
    file = console.file("a.csv", "when;what\n02.03.2026 10:00;hallo\n02.03.2026 11:00;hallo\n")
    answer = console("replay", file, "--map", "published_at=when,text=what", "--time-format", "%d.%m.%Y %H:%M")

    assert answer.out == "2 mentions, 1 topics\n0 incidents\n"


def test_rows_that_cannot_be_read_are_counted_and_named(console):
    file = console.file("a.csv", "published_at,text\n2026-03-02T10:00Z,hallo\nquatsch,hallo\n")
    answer = console("replay", file)

    assert answer.code == 0
    assert "1 mentions, 1 topics, 1 rows skipped" in answer.out
    assert "line 3" in answer.out


@pytest.fixture(scope="module")
def airlines(tmp_path_factory):
    found = sorted(p for p in shared_data("airline_tweets").iterdir() if p.suffix == ".csv")
    return found[0], tmp_path_factory.mktemp("airlines")


def test_the_airlines_first_day_of_collection_is_no_incident(console, airlines):
    file, folder = airlines
    columns = "published_at=tweet_created,id=row,author=author_no,reposts=retweet_count,topic=airline"
    answer = console("replay", file, "--map", columns, "--export-incidents", folder / "incidents.csv")

    assert "14640 mentions, 6 topics" in answer.out
    opened = [(i["topic"], i["opened_at"][:10]) for i in table(folder / "incidents.csv")]
    assert ("American", "2015-02-22") not in opened


def test_explain_says_of_each_alarm_what_was_known_then(console):
    out = console.folder / "said.jsonl"
    _, incidents, _ = replayed(console, recorded(), "--explain", out)
    said = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]

    assert len(said) == sum(int(i["alarms"]) for i in incidents)
    for one in said:
        assert one["topic"] == "mueller"
        assert one["over"] is False
        assert all(post["at"] < one["time"] for post in one["drivers"]["first_posts"])
        assert one["sentence"]["seen"] > one["sentence"]["upper"]
    assert said[0]["time"] == min(i["opened_at"] for i in incidents).replace("Z", "+00:00")
    assert said[-1]["who"]["carried"] == "few"  # the alarms come with the first posts: hardly anybody had spoken
    assert said[0]["total"] <= 60  # of 180 posts in the whole storm


def test_explain_to_standard_output_leaves_it_to_the_json_lines(console):
    file = console.file("mueller.jsonl", "".join(json.dumps(row) + "\n" for row in recorded()))
    answer = console("replay", file, "--explain", "-")

    assert answer.code == 0
    assert all(json.loads(line)["incident_id"] for line in answer.out.splitlines())
    assert answer.err.startswith("300 mentions, 1 topics\n")


def test_an_explanation_that_cannot_be_written_is_refused_before_the_work(console):
    file = console.file("mueller.jsonl", json.dumps(recorded()[0]) + "\n")
    answer = console("replay", file, "--explain", console.folder / "no" / "folder.jsonl")
    assert answer.code == 2
    assert "does not exist" in answer.err
