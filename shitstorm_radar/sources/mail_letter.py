"""A mail as bytes to what is read of it: who, when, what about, its text and its HTML.

Mails are hostile and often broken: headers are cut before they are decoded, sets of characters are guessed as for web
pages, and a mail with very many parts within one another is read no further than its head.
Source: RFC 5322, RFC 2045 to 2047, RFC 3676 (flowed text)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import Final

from shitstorm_radar.sources.api_times import from_epoch
from shitstorm_radar.sources.charset import decode
from shitstorm_radar.sources.plain_text import one_line

LONGEST_PART: Final = 400_000  # characters of the HTML or the text that are looked at
_LONGEST_HEADER: Final = 2_000
_MOST_BOUNDARIES: Final = 40  # each line is compared with every boundary around it
_MOST_DASHES: Final = 5_000  # lines that may begin a part
_ID: Final = re.compile(r"<([^<>\s]{1,250})>")
_FORWARDED: Final = re.compile(r"^\s*(?:(?:fwd?|wg|aw|re)\s*:\s*)+", re.IGNORECASE)
_MACHINE: Final = re.compile(r"(?:no|not)[._-]?reply|alert|notif|mailer|newsletter|digest|bounce|news@", re.IGNORECASE)
_MACHINE_HEADERS: Final = ("list-unsubscribe", "list-id", "feedback-id")


@dataclass(frozen=True, slots=True)
class Letter:
    """What is read of a mail.

    Attributes:
        message_id: without its angle brackets; empty when there is none.
        subject: without "Fwd:" and the like.
        sender: the address in small letters; ``sender_name`` as it was written.
        sent_at: aware UTC, as the sender said; None when that cannot be read.
        automatic: a program sent it, so its sender wrote nothing of it.
        references: the Message-IDs of what it answers to, the first of the thread first.
        injected: ``sent_at`` is the time of the server that took it (Usenet), not the sender's.
    """

    message_id: str
    subject: str
    sender: str
    sender_name: str
    sent_at: datetime | None
    html: str
    text: str
    automatic: bool
    references: tuple[str, ...] = ()
    injected: bool = False


def read_letter(raw: bytes) -> Letter:
    """A mail, or its beginning; whatever is broken in it is left empty."""
    message = _message(raw)
    heads = _heads(message)
    name, address = _sender(heads.get("from", ""))
    found = _ID.search(heads.get("message-id", ""))
    injected_at = _moment(heads.get("injection-date", ""))
    html, text = _bodies(message)
    return Letter(
        message_id=found[1] if found else "",
        subject=_FORWARDED.sub("", one_line(_decoded(heads.get("subject", "")), 500)),
        sender=address,
        sender_name=name,
        sent_at=injected_at or _moment(heads.get("date", "")),
        html=html,
        text=text,
        automatic=_is_automatic(heads, address),
        references=tuple(_ID.findall(heads.get("references", ""))),
        injected=injected_at is not None,
    )


def _message(raw: bytes) -> Message:
    lowered = raw.lower()
    odd = lowered.count(b"boundary=") > _MOST_BOUNDARIES or lowered.count(b"\n--") > _MOST_DASHES
    try:
        return (BytesHeaderParser() if odd else BytesParser()).parsebytes(raw)
    except (RecursionError, ValueError, LookupError):
        return Message()


def _heads(message: Message) -> dict[str, str]:
    """The first header of each name; bytes that are no ASCII as the set they most likely are in."""
    heads: dict[str, str] = {}
    for name, value in message.raw_items():
        cut = _cut(str(value))
        heads.setdefault(name.lower(), decode(cut.encode("utf-8", "surrogateescape")))
    return heads


def _cut(value: str) -> str:
    """The beginning and the end of a header that is too long: of a thread's ids the first and the last count."""
    half = _LONGEST_HEADER // 2
    return value if len(value) <= _LONGEST_HEADER else f"{value[:half]} {value[-half:]}"


def _decoded(value: str) -> str:
    """A header with its encoded words (RFC 2047) decoded."""
    try:
        parts = decode_header(value)
    except (ValueError, LookupError):
        return value
    return "".join(
        decode(part, f"x; charset={charset or 'utf-8'}") if isinstance(part, bytes) else part for part, charset in parts
    )


def _sender(value: str) -> tuple[str, str]:
    try:
        name, address = parseaddr(value[:500])
    except (RecursionError, ValueError, IndexError):  # hundreds of open brackets
        return "", ""
    return one_line(_decoded(name), 200), one_line(address, 250).lower()


def _moment(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
        return from_epoch((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _is_automatic(heads: dict[str, str], address: str) -> bool:
    said = heads.get("auto-submitted", "no").strip().lower() not in ("", "no")
    bulk = heads.get("precedence", "").strip().lower() in ("bulk", "list", "junk")
    return said or bulk or any(name in heads for name in _MACHINE_HEADERS) or _MACHINE.search(address) is not None


def _bodies(message: Message) -> tuple[str, str]:
    """The first HTML and the first plain text that are no attachments."""
    html = text = ""
    for part in message.walk():
        kind = part.get_content_type()
        if kind not in ("text/html", "text/plain") or part.get_content_disposition() == "attachment":
            continue
        if kind == "text/html":
            html = html or _words(part)
        else:
            text = text or _flowed(_words(part), str(part.get("content-type", "")))
    return html, text


def _words(part: Message) -> str:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return ""
    if not isinstance(payload, bytes):
        return ""
    return decode(payload, str(part.get("content-type", ""))[:_LONGEST_HEADER])[:LONGEST_PART]


def _flowed(text: str, content_type: str) -> str:
    """Lines that were broken only for the way joined again."""
    said = content_type.lower()
    if "flowed" not in said:
        return text
    return re.sub(r" \r?\n", "" if "delsp=yes" in said.replace('"', "").replace(" ", "") else " ", text)
