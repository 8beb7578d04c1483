"""What a second sight of a known mention changes: its text with history, its figures without."""

from __future__ import annotations

import sqlite3
from dataclasses import fields, replace

from shitstorm_radar.records import Author, Engagement, Mention
from shitstorm_radar.store.base import EarlierText
from shitstorm_radar.store.mention_rows import UPDATE, mention_id, mention_row
from shitstorm_radar.store.units import ms, ms_or_none, time_of, time_or_none

_FEDERATED = ("mastodon", "lemmy")

VERSIONS_KEPT = 20
"""The original and the newest others: some pages differ at every visit, and must not fill the disk."""


def merged(old: Mention, new: Mention) -> Mention:
    """The mention after it was met again as ``new``; ``old`` itself when nothing of weight differs.

    The text changes only by word of its own source or by a newer edit, so that two sources
    which render the same post differently do not take turns.  On deletion text and names
    are blanked, count and time stay.  Merely having looked again is no change.  The native one wins: what was taken
    from further away first becomes what a nearer source says, and a source further away only adds what nobody knew.
    A post of the Fediverse that was met elsewhere first moves to its own instance once it is met there.
    """
    if old.deleted_at is not None:
        return old
    if new.deleted_at is not None:
        checked = new.last_checked_at or new.first_seen_at
        blank = Author(followers=old.author.followers, account_created=old.author.account_created)
        return replace(old, title="", text="", author=blank, deleted_at=new.deleted_at, last_checked_at=checked)
    if new.nativeness > old.nativeness:
        return _nearer(old, new)
    further = new.nativeness < old.nativeness
    counts = _completed(old.engagement, new.engagement) if further else _newer(old.engagement, new)
    after = replace(old, author=_filled(old.author, new.author), engagement=counts)
    if _is_home(new) and not _is_home(old):
        after = replace(
            after, source_id=new.source_id, platform=new.platform, channel=new.channel, url=new.url or old.url
        )
    if not further and _is_edit(old, new):
        after = replace(
            after,
            title=new.title,
            text=new.text,
            text_hash=new.text_hash,
            simhash64=new.simhash64,
            edited_at=new.edited_at or old.edited_at,
        )
    if after == old:
        return old
    return replace(after, last_checked_at=new.last_checked_at or new.first_seen_at)


def _nearer(old: Mention, new: Mention) -> Mention:
    """The post as its nearer source says it; what that does not say stays, and so does when it was met."""
    return replace(
        new,
        first_seen_at=old.first_seen_at,
        published_at=new.published_at or old.published_at,
        time_trust=new.time_trust if new.published_at else old.time_trust,
        edited_at=new.edited_at or old.edited_at,
        last_checked_at=new.last_checked_at or new.first_seen_at,
        url=new.url or old.url,
        canonical_url=new.canonical_url or old.canonical_url,
        author=_filled(new.author, old.author),
        engagement=_completed(new.engagement, old.engagement),
        tags=new.tags or old.tags,
        parent=new.parent or old.parent,
        root=new.root or old.root,
    )


def file_update(db: sqlite3.Connection, no: int, old: Mention, new: Mention) -> None:
    """Keep the new state of mention ``no``, and the text that it replaces."""
    db.execute(UPDATE, (*mention_row(new), no))
    if new.deleted_at is not None:
        db.execute("DELETE FROM mention_edit WHERE mention = ?", (no,))
    elif (old.title, old.text) != (new.title, new.text) and not _is_other_reading(old, new):
        replaced = ms(new.last_checked_at or new.first_seen_at)
        row = (no, replaced, ms_or_none(old.edited_at), old.title, old.text)
        db.execute("INSERT INTO mention_edit (mention, replaced_ms, edited_ms, title, text) VALUES (?,?,?,?,?)", row)
        db.execute(
            "DELETE FROM mention_edit WHERE no IN (SELECT no FROM mention_edit WHERE mention = ? "
            "AND no > (SELECT MIN(no) FROM mention_edit WHERE mention = ?) ORDER BY no DESC LIMIT -1 OFFSET ?)",
            (no, no, VERSIONS_KEPT - 1),
        )


def earlier_texts(db: sqlite3.Connection, uid: str) -> tuple[EarlierText, ...]:
    """The texts that a mention had before, oldest first."""
    rows = db.execute(
        "SELECT e.replaced_ms, e.edited_ms, e.title, e.text FROM mention_edit e JOIN mention m ON m.no = e.mention "
        "WHERE m.id = ? ORDER BY e.no",
        (mention_id(uid),),
    )
    return tuple(
        EarlierText(time_of(replaced), time_or_none(edited), title, text) for replaced, edited, title, text in rows
    )


def _is_edit(old: Mention, new: Mention) -> bool:
    if (old.title, old.text) == (new.title, new.text):
        return False
    if new.edited_at is not None and (old.edited_at is None or new.edited_at > old.edited_at):
        return True
    return new.source_id == old.source_id and new.edited_at == old.edited_at


def _is_other_reading(old: Mention, new: Mention) -> bool:
    """Whether only the source is another one: an alert's cutting of a post is no earlier version of it."""
    return new.nativeness > old.nativeness and new.edited_at == old.edited_at


def _filled(old: Author, new: Author) -> Author:
    return Author(
        handle=old.handle if old.handle is not None else new.handle,
        name=old.name if old.name is not None else new.name,
        followers=new.followers if new.followers is not None else old.followers,
        account_created=old.account_created if old.account_created is not None else new.account_created,
    )


def _completed(known: Engagement, other: Engagement) -> Engagement:
    """What is known, and figures of the other that are not; another counter's figures change none."""
    figures = {f.name: getattr(other, f.name) for f in fields(Engagement) if getattr(known, f.name) is None}
    return replace(known, **figures)


def _newer(old: Engagement, met: Mention) -> Engagement:
    new, partly = met.engagement, _knows_a_part(met)
    figures = {f.name: getattr(new, f.name) for f in fields(Engagement) if f.name != "metrics_at"}
    known = {name: figure for name, figure in figures.items() if figure is not None}
    if partly:
        known = {name: figure for name, figure in known.items() if figure > (getattr(old, name) or 0)}
    changed = {name: figure for name, figure in known.items() if figure != getattr(old, name)}
    if not changed or (old.metrics_at and new.metrics_at and new.metrics_at < old.metrics_at):
        return old
    return replace(old, **changed, metrics_at=new.metrics_at or old.metrics_at)


def _is_home(met: Mention) -> bool:
    """Met at the instance where it was written."""
    return met.platform in _FEDERATED and met.channel == _home(met)


def _home(met: Mention) -> str:
    return met.uid.partition("://")[2].partition("/")[0]


def _knows_a_part(met: Mention) -> bool:
    """Met at another instance than its own, which knows only some of the reactions: it may add, but take none away."""
    if met.platform not in _FEDERATED or met.known_as is None:
        return False
    home = _home(met)
    return not met.known_as.removeprefix(f"{met.platform}:").startswith((f"{home}#", f"{home}/"))
