"""The kinds of source that have servers of their own, no web sites: alert mails, newsgroups."""

from __future__ import annotations

from typing import Final

from shitstorm_radar.records import Nativeness
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
    nativeness=Nativeness.RELAYED,
)

USENET: Final = SourceType(
    "usenet",
    QT_TRANSLATE_NOOP("Sources", "Newsgroup (Usenet)"),
    "shitstorm_radar.sources.usenet:UsenetSource",
    (
        Field(
            ADDRESS,
            QT_TRANSLATE_NOOP("Sources", "News &server"),
            QT_TRANSLATE_NOOP("Sources", "Encrypted; nntp:// before its name where the server only speaks openly."),
            "news.example.org",
            QT_TRANSLATE_NOOP("Sources", "Say which news server to ask."),
        ),
        Field(
            "group",
            QT_TRANSLATE_NOOP("Sources", "Group"),
            example="de.etc.bahn.misc",
            needed=QT_TRANSLATE_NOOP("Sources", "Say which group to read."),
        ),
        Field(
            "user",
            QT_TRANSLATE_NOOP("Sources", "User name"),
            QT_TRANSLATE_NOOP("Sources", "Empty where the server lets everybody read."),
        ),
        Field(
            "password",
            QT_TRANSLATE_NOOP("Sources", "Password"),
            QT_TRANSLATE_NOOP("Sources", "Kept in the system's keyring; leave empty to keep it."),
            sort=FieldSort.SECRET,
            only_with="user",
        ),
    ),
    platform="usenet",
    usual_s=300.0,
)

MAIL_ENTRIES: Final[tuple[SourceType, ...]] = (MAILBOX, USENET)
