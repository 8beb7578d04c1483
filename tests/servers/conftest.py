import os
from collections.abc import Iterator

import pytest

from tests.servers.fossil_forum import FossilForum, fossil_forum
from tests.servers.isso_comments import IssoComments, isso_comments
from tests.servers.media_wiki import MediaWiki, media_wiki

# those that take long to install: make test-servers
collect_ignore = [] if os.environ.get("SHITSTORM_RADAR_HEAVY_SERVERS") else ["heavy"]


@pytest.fixture
def comments(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IssoComments]:
    with isso_comments(tmp_path_factory.mktemp("isso")) as server:
        yield server


@pytest.fixture
def forum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FossilForum]:
    with fossil_forum(tmp_path_factory.mktemp("fossil")) as server:
        yield server


@pytest.fixture(scope="module")
def wiki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MediaWiki]:
    with media_wiki(tmp_path_factory.mktemp("wiki")) as server:
        yield server
