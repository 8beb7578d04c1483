"""The kind of source that other programs send to."""

from __future__ import annotations

import secrets
from typing import Final

from shitstorm_radar.records import Nativeness
from shitstorm_radar.sources.column_map import parse_map
from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.sources.words import QT_TRANSLATE_NOOP


def _new_token() -> str:
    return secrets.token_urlsafe(24)


WEBHOOK: Final = SourceType(
    "webhook",
    QT_TRANSLATE_NOOP("Sources", "Other programs on this computer (webhook)"),
    "shitstorm_radar.sources.webhook:WebhookSource",
    (
        Field(
            ADDRESS,
            QT_TRANSLATE_NOOP("Sources", "&Port"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Programs on this computer send JSON with POST to http://127.0.0.1:8437/ (or your port): an object, a list "
                "of them, or one on each line. Nobody else can reach it.",
            ),
            "8437",
            QT_TRANSLATE_NOOP("Sources", "Say at which port to listen."),
            default="8437",
        ),
        Field(
            "token",
            QT_TRANSLATE_NOOP("Sources", "Token"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Senders name it in the header Authorization: Bearer TOKEN, or as ?token=TOKEN. Copy it now: it is kept in "
                "the system's keyring and not shown again. Leave empty to keep it.",
            ),
            sort=FieldSort.SECRET,
            made=_new_token,
        ),
        Field(
            "map",
            QT_TRANSLATE_NOOP("Sources", "Fields of an entry"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Where text, title, published_at, author, url, id, source, likes, reposts and replies stand, when they have "
                "other names. Only a text or a title is needed.",
            ),
            "text=body,author=user.name",
            check=parse_map,
        ),
        Field(
            "zone",
            QT_TRANSLATE_NOOP("Sources", "Time &zone"),
            QT_TRANSLATE_NOOP("Sources", "For times without an offset; empty means UTC."),
            "Europe/Berlin",
            sort=FieldSort.ZONE,
        ),
    ),
    platform="webhook",
    nativeness=Nativeness.RELAYED,
)
