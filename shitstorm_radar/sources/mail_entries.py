"""The kinds of source for what others send: alert mails."""

from __future__ import annotations

from typing import Final

from shitstorm_radar.sources.entry import ADDRESS, Field, FieldSort, SourceType
from shitstorm_radar.sources.words import QT_TRANSLATE_NOOP

MAILBOX: Final = SourceType(
    "mailbox",
    QT_TRANSLATE_NOOP("Sources", "Alert mails (IMAP mailbox)"),
    "shitstorm_radar.sources.mailbox:MailboxSource",
    (
        Field(
            ADDRESS,
            QT_TRANSLATE_NOOP("Sources", "&Mail server"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Alerts of Google, Talkwalker and F5Bot are taken apart, any other mail counts as one mention. "
                "Nothing is marked as read or deleted.",
            ),
            "imap.example.com",
            QT_TRANSLATE_NOOP("Sources", "Say which mail server to read."),
        ),
        Field(
            "user",
            QT_TRANSLATE_NOOP("Sources", "User name"),
            QT_TRANSLATE_NOOP("Sources", "With most providers the mail address."),
            "anna@example.com",
            QT_TRANSLATE_NOOP("Sources", "Say whose mails to read."),
        ),
        Field(
            "folder",
            QT_TRANSLATE_NOOP("Sources", "Folder"),
            QT_TRANSLATE_NOOP("Sources", "Best one of its own, into which a rule of your mailbox moves the alerts."),
            "Alerts",
            default="INBOX",
        ),
        Field(
            "password",
            QT_TRANSLATE_NOOP("Sources", "Password"),
            QT_TRANSLATE_NOOP(
                "Sources",
                "Many providers want one made just for programs (app password). It is kept in the system's keyring; "
                "leave empty to keep it.",
            ),
            sort=FieldSort.SECRET,
        ),
    ),
    platform="alert_mails",
)

MAIL_ENTRIES: Final[tuple[SourceType, ...]] = (MAILBOX,)
