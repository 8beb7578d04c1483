"""Addresses of sites that only their owners, or those who pay, may read: the form opens filled in and says what key it needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import SplitResult, unquote

from shitstorm_radar.sources.native_addresses import package_of
from shitstorm_radar.sources.owner_entries import OWNER_ENTRIES
from shitstorm_radar.sources.suggestion import Suggestion, field_of, steps_of

Reader = Callable[[SplitResult], tuple[Suggestion, ...]]

_ADDRESSES: Final = {entry.kind: entry.address.default for entry in OWNER_ENTRIES}
_NO_NAMES: Final = frozenset({"i", "search", "home", "explore", "hashtag", "intent", "share"})  # of X's own pages
_NO_PAGES: Final = frozenset(
    {"groups", "events", "marketplace", "watch", "reel", "share", "permalink.php", "story.php"}
)


def _keyed(kind: str, platform: str, name: str, **options: str) -> tuple[Suggestion, ...]:
    filled = {key: value for key, value in options.items() if value}
    return (Suggestion(platform, kind, _ADDRESSES[kind], name.rstrip(": "), filled),)


def _facebook(parts: SplitResult) -> tuple[Suggestion, ...]:
    steps = [step for step in steps_of(parts) if step not in ("pg", "p")]
    if not steps or steps[0] in _NO_PAGES:
        return (Suggestion("facebook"),)
    page = steps[0]
    if page == "profile.php":
        page = field_of(parts, "id")
    elif page in ("pages", "people") and len(steps) > 2:
        page = steps[2]
    return _keyed("facebook_page", "facebook", f"Facebook: {page}", page=page)


def _instagram(parts: SplitResult) -> tuple[Suggestion, ...]:
    steps = steps_of(parts)
    if steps[:2] == ["explore", "tags"] and len(steps) > 2:
        tag = unquote(steps[2])
        return _keyed("instagram", "instagram", f"Instagram: #{tag}", hashtags=f"#{tag}")
    return _keyed("instagram", "instagram", f"Instagram: {steps[0] if steps else ''}")


def _threads(parts: SplitResult) -> tuple[Suggestion, ...]:
    words = field_of(parts, "q") or next((step.lstrip("@") for step in steps_of(parts) if step.startswith("@")), "")
    return _keyed("threads", "threads", f"Threads: {words}", query=words)


def _linkedin(parts: SplitResult) -> tuple[Suggestion, ...]:
    steps = steps_of(parts)
    if len(steps) < 2 or steps[0] not in ("company", "school", "showcase"):
        return (Suggestion("linkedin"),)
    number = steps[1] if steps[1].isdecimal() else ""
    return _keyed("linkedin", "linkedin", f"LinkedIn: {unquote(steps[1])}", organisation=number)


def _pinterest(parts: SplitResult) -> tuple[Suggestion, ...]:
    steps = steps_of(parts)
    words = field_of(parts, "q") or (unquote(steps[0]) if len(steps) == 1 else "")
    return _keyed("pinterest", "pinterest", f"Pinterest: {words}", query=words)


def _google_play(parts: SplitResult) -> tuple[Suggestion, ...]:
    app = package_of(parts.geturl())
    return _keyed("google_play", "google_play", f"Google Play: {app}", app=app)


def google_place(parts: SplitResult) -> tuple[Suggestion, ...]:
    """A place on Google's map; empty for another page of Google."""
    steps = steps_of(parts)
    name = unquote(steps[2]).replace("+", " ") if steps[:2] == ["maps", "place"] and len(steps) > 2 else ""
    found = steps[:1] in (["maps"], ["search"])
    return _keyed("google_reviews", "google_reviews", f"Google: {name}") if found else ()


def _trustpilot(parts: SplitResult) -> tuple[Suggestion, ...]:
    steps = steps_of(parts)
    company = steps[1] if len(steps) > 1 and steps[0] == "review" else ""
    return _keyed("trustpilot", "trustpilot", f"Trustpilot: {company}", company=company)


def _x(parts: SplitResult) -> tuple[Suggestion, ...]:
    steps = [unquote(step) for step in steps_of(parts)]
    words = field_of(parts, "q")
    if not words and steps[:1] == ["hashtag"] and len(steps) > 1:
        words = f"#{steps[1]}"
    elif not words and steps and steps[0] not in _NO_NAMES:
        words = f"@{steps[0].lstrip('@')}"
    return _keyed("x", "x", f"X: {words}", query=words)


OWNER_SITES: Final[tuple[tuple[str, Reader], ...]] = (
    ("facebook.com", _facebook), ("fb.com", _facebook), ("instagram.com", _instagram), ("threads.net", _threads),
    ("threads.com", _threads), ("linkedin.com", _linkedin), ("pinterest.com", _pinterest), ("pinterest.de", _pinterest),
    ("play.google.com", _google_play), ("x.com", _x), ("twitter.com", _x), ("trustpilot.com", _trustpilot), ("trustpilot.de", _trustpilot),
)  # fmt: skip
