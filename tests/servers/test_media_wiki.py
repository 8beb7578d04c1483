"""Pages of a wiki, written, changed, discussed and deleted on a real MediaWiki, and what we have of them."""

import asyncio
import itertools

import pytest

from shitstorm_radar.records import SourceCondition
from shitstorm_radar.settings import SourceConfig, SourceKind
from tests.servers.reader import Reader

NUMBERS = itertools.count(1)


@pytest.fixture
def title():
    """A page that no other test writes."""
    return f"Müller AG {next(NUMBERS)}"


def of(mentions, title):
    return [m for m in mentions if title in m.title or m.title.startswith("127.0.0.1")]


def live_of_a_page(wiki, title, source, folder):
    async def live():
        async with Reader(folder, source) as reader:
            stages = []
            for act in (
                lambda: wiki.write(title, "Die Müller AG baut Joghurt.", "angelegt"),
                lambda: wiki.write(title, "Die Müller AG betrügt.", "Kritik an der Müller AG"),
                lambda: wiki.write(f"Diskussion:{title}", "Belege für die Müller AG?", section="Frage"),
                lambda: wiki.write(title, "Die Müller AG baut Joghurt und Käse.", "Müller AG: zurück"),
                lambda: wiki.delete(title, "Müller AG will es so"),
            ):
                act()
                stages.append(await reader.read())
            again = await reader.read()
            return [of(s, title) for s in stages], of(again, title), reader.status

    return asyncio.run(live())


def test_the_feed_of_changes_brings_every_change_once_and_the_deletion_as_one(wiki, title, tmp_path):
    source = SourceConfig("wiki", SourceKind.FEED, "Wiki", wiki.changes)

    stages, again, status = live_of_a_page(wiki, title, source, tmp_path)

    assert [len(s) for s in stages] == [1, 2, 3, 4, 5]
    assert again == stages[-1]
    assert len({m.uid for m in again}) == 5
    assert "Die Müller AG betrügt." in stages[1][-1].text
    assert stages[2][-1].title == f"Diskussion:{title}"
    assert (stages[4][-1].author.name, "löschte die Seite" in stages[4][-1].text) == ("Admin", True)
    assert status.condition is SourceCondition.OK


def test_the_interface_of_changes_read_as_json_brings_every_change_once(wiki, title, tmp_path):
    options = {"items": "query.recentchanges[]", "map": "id=rcid,text=comment,author=user,published_at=timestamp"}
    source = SourceConfig("wiki", "json", "Wiki", wiki.change_list, options)

    stages, again, _ = live_of_a_page(wiki, title, source, tmp_path)

    assert [len(s) for s in stages] == [1, 2, 3, 4, 5]
    assert again == stages[-1]
    assert [m.text for m in again][1] == "Kritik an der Müller AG"


def test_the_history_of_one_page_stays_known_when_the_page_is_gone(wiki, title, tmp_path):
    wiki.write(title, "Die Müller AG baut Joghurt.", "angelegt")
    source = SourceConfig("wiki", SourceKind.FEED, "Wiki", wiki.history(title))

    async def live():
        async with Reader(tmp_path, source) as reader:
            first = await reader.read()
            wiki.write(title, "Die Müller AG betrügt.", "Kritik")
            second = await reader.read()
            wiki.delete(title, "weg")
            return first, second, await reader.read(), reader.arrived

    first, second, gone, arrived = asyncio.run(live())

    assert [m.text.splitlines()[0] for m in first] == ["angelegt"]
    assert len(second) == arrived == 2
    assert gone == second
