from collections.abc import Iterator

import pytest

from tests.servers.heavy.bluesky_network import BlueskyNetwork, bluesky_network

# Django's, which is not in our environment
collect_ignore = ["misago_project"]


@pytest.fixture(scope="session")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BlueskyNetwork]:
    with bluesky_network(tmp_path_factory.mktemp("bluesky")) as running:
        yield running
