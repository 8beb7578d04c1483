"""A mail to mentions: what an alert service lists, each of its own; any other mail is one mention."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from shitstorm_radar.records import Author, Mention, MentionKind, TimeTrust
from shitstorm_radar.sources import f5bot_mail, google_alert_mail, talkwalker_mail
from shitstorm_radar.sources.alert_find import Find
from shitstorm_radar.sources.fingerprint import canonical_url, fingerprinted, short_hash
from shitstorm_radar.sources.json_site import Place
from shitstorm_radar.sources.mail_letter import Letter
from shitstorm_radar.sources.mail_page import Page, html_page, text_page
from shitstorm_radar.sources.plain_text import MAX_TITLE, one_line, tidy

PLATFORM: Final = "alert_mails"
MOST_FINDS: Final = 200  # of one mail
_LONGEST_WAY: Final = timedelta(days=7)
_NO_SUBJECT_OF_ITS_OWN: Final = re.compile(
    r"unsubscribe|abmeld|abbestell|preference|einstellung|settings|privacy|datenschutz|impressum|browser|help|hilfe",
    re.IGNORECASE,
)


def mentions_of(letter: Letter, arrived_at: datetime | None, place: Place) -> tuple[Mention, ...]:
    """What a mail reports.

    Args:
        letter: the mail.
        arrived_at: when it came, by the mail server's clock, aware UTC.
        place: of the source; ``host`` is the mail server's.

    Raises:
        ValueError: it holds nothing to read.
    """
    page = html_page(letter.html) if letter.html else text_page(letter.text)
    published = _published(letter.sent_at, arrived_at)
    finds = _finds(letter, page)
    if not finds:
        return (_whole(letter, page, published, place),)
    return tuple(_mention(find, published, place) for find in finds[:MOST_FINDS])


def _finds(letter: Letter, page: Page) -> list[Find]:
    """By the sender, else by where its links lead: many are forwarded from another account."""
    leads_to = " ".join(link.address for line in page.lines for link in line.links)
    if letter.sender.endswith("@" + f5bot_mail.DOMAIN) or f5bot_mail.MARK in leads_to:
        return f5bot_mail.f5bot_finds(page)
    if letter.sender in google_alert_mail.SENDERS or google_alert_mail.MARK in leads_to:
        return google_alert_mail.google_finds(page)
    if letter.sender in talkwalker_mail.SENDERS or talkwalker_mail.MARK in leads_to:
        return talkwalker_mail.talkwalker_finds(page)
    return []


def _mention(find: Find, published: datetime | None, place: Place) -> Mention:
    made = Mention(
        # of the page, so that it counts once when several alerts report it
        uid=f"{PLATFORM}:{short_hash(canonical_url(find.url))}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=one_line(find.channel, 100),
        kind=find.kind,
        first_seen_at=place.now,
        published_at=published,
        time_trust=TimeTrust.FEED if published else TimeTrust.FALLBACK,
        url=find.url,
        title=one_line(find.title, MAX_TITLE),
        text=tidy(find.text),
        author=Author(name=one_line(find.author, 100) if find.author else None),
    )
    return fingerprinted(made)


def _whole(letter: Letter, page: Page, published: datetime | None, place: Place) -> Mention:
    text = "\n".join(line.text for line in page.lines if line.text)
    if not letter.subject and not text:
        raise ValueError("a mail without a subject and a text")
    native = letter.message_id or short_hash(letter.sender, letter.subject, str(letter.sent_at), text)
    made = Mention(
        uid=f"{PLATFORM}:{native}",
        source_id=place.source_id,
        platform=PLATFORM,
        channel=letter.sender.rpartition("@")[2] or place.host,
        kind=MentionKind.POST,
        first_seen_at=place.now,
        published_at=published,
        time_trust=TimeTrust.FEED if published else TimeTrust.FALLBACK,
        title=letter.subject,
        # as words and not as the mention's address: mails that link the same page are no copies of one another
        text="\n".join(part for part in (tidy(text), _first_link(page)) if part),
        author=Author() if letter.automatic else Author(name=letter.sender_name or None),
    )
    return fingerprinted(made)


def _first_link(page: Page) -> str:
    for link in (link for line in page.lines for link in line.links):
        if (link.text or not page.is_html) and not _NO_SUBJECT_OF_ITS_OWN.search(f"{link.text} {link.address}"):
            return link.address
    return ""


def _published(sent: datetime | None, arrived: datetime | None) -> datetime | None:
    """When it was sent, unless the sender's clock is plainly wrong: mails travel at most some days."""
    if sent is None or arrived is None:
        return sent or arrived
    return sent if timedelta(0) <= arrived - sent <= _LONGEST_WAY else arrived
