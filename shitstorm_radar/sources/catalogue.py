"""The kinds of source there are, and how to build their connectors."""

from __future__ import annotations

from shitstorm_radar.settings import SourceConfig, SourceKind
from shitstorm_radar.sources.base import Connector
from shitstorm_radar.sources.feed import FeedSource
from shitstorm_radar.sources.file import FileSource
from shitstorm_radar.sources.http import HttpClient
from shitstorm_radar.sources.mastodon import MastodonSource


def build_connector(config: SourceConfig, client: HttpClient) -> Connector:
    """The connector for a configured source; what is wrong with its options is told by its first visit."""
    if config.kind is SourceKind.FILE:
        return FileSource(config)
    return (MastodonSource if config.kind is SourceKind.MASTODON else FeedSource)(config, client)
