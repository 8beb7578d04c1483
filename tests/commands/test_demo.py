"""The demo without a window: the whole story, once, through the real way of a mention."""

import csv
from datetime import UTC, datetime

JANUARY = datetime(2012, 1, 1, tzinfo=UTC)


def test_the_sausage_storm_opens_an_incident_in_its_first_days_and_none_before(console):
    file = console.folder / "incidents.csv"
    answer = console("demo", "--headless", "--export", file)

    assert answer.code == 0, answer.err
    assert "nachgestellt" in answer.out
    with file.open(encoding="utf-8-sig", newline="") as lines:
        incidents = list(csv.DictReader(lines, delimiter=";"))
    opened = [datetime.fromisoformat(i["opened_at"]) for i in incidents]
    assert min(opened) >= JANUARY
    assert any(JANUARY <= at <= datetime(2012, 1, 5, tzinfo=UTC) for at in opened)
    assert all("nachgestellt" in i["topic"] for i in incidents)
