"""Addresses of known sites, and how each is read; pure, nobody is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import SplitResult, quote, unquote, urlencode

from shitstorm_radar.sources.native_addresses import app_of, channel_of, country_of
from shitstorm_radar.sources.owner_addresses import OWNER_SITES, google_place
from shitstorm_radar.sources.suggestion import Suggestion
from shitstorm_radar.sources.suggestion import field_of as _field
from shitstorm_radar.sources.suggestion import steps_of as _steps

SUBREDDIT: Final = re.compile(r"/?(r|u|user)/(\w{2,30})/?", re.IGNORECASE)
_TAG: Final = re.compile(r"\w{1,200}")
# what Misago's search answers (its last versions with an interface are 0.39): a list for each sort of thing searched
_MISAGO_POSTS: Final = {
    "items": "[?id=='threads'].results.results[]",
    "map": "text=content,title=thread.title,author=poster_name,published_at=posted_on,url=url.index",
}


def suggestions(host: str, parts: SplitResult) -> tuple[Suggestion, ...]:
    """How to read this address; empty when the site is not known and its path does not tell either.

    Args:
        host: without www.
        parts: the address.
    """
    for domain, read in _SITES:
        if host == domain or host.endswith("." + domain):
            found = read(parts)
            if found:
                return found
    return _by_path(parts)


def server(parts: SplitResult) -> tuple[Suggestion, ...]:
    """A server that is no web site, by the scheme of its address; empty for any other."""
    host = parts.hostname or ""
    try:
        place = f"{host}:{parts.port}" if parts.port else host
    except ValueError:
        return ()
    if parts.scheme in ("imaps", "imap") and host:
        user, folder = unquote(parts.username or ""), unquote(parts.path.strip("/"))
        options = {"user": user, "folder": folder or "INBOX"}
        address = place if parts.scheme == "imaps" else f"imap://{place}"
        return (Suggestion("alert_mails", "mailbox", address, f"{user or host}: {folder or 'INBOX'}", options),)
    if parts.scheme in ("nntps", "nntp", "news") and host:
        group = unquote(parts.path.strip("/"))
        address = f"nntp://{place}" if parts.scheme == "nntp" else place
        return (Suggestion("usenet", "usenet", address, group or host, {"group": group}),)
    return ()


def feed(platform: str, address: str, name: str, *, find_feeds: bool = False) -> tuple[Suggestion, ...]:
    """A source that is a feed, or a page that names one."""
    return (Suggestion(platform, "feed", address, name, find_feeds=find_feeds),)


def _youtube(parts: SplitResult) -> tuple[Suggestion, ...]:
    steps = _steps(parts)
    videos = "https://www.youtube.com/feeds/videos.xml?"
    if parts.path == "/feeds/videos.xml":
        return feed("youtube", parts.geturl(), "YouTube")
    if len(steps) > 1 and steps[0] == "channel":
        name, comments = f"YouTube: {steps[1]}", {"channel": steps[1]}
        return (
            *feed("youtube", videos + urlencode({"channel_id": steps[1]}), name),
            Suggestion("youtube", "youtube", "https://youtube.googleapis.com", name, comments),
        )
    if playlist := _field(parts, "list"):
        return feed("youtube", videos + urlencode({"playlist_id": playlist}), f"YouTube: {playlist}")
    name = steps[0] if steps and steps[0].startswith("@") else steps[1] if len(steps) > 1 else ""
    # the page of a channel names its feed, whose address holds a number that only the page knows
    return feed("youtube", parts.geturl(), f"YouTube: {name}".rstrip(": "), find_feeds=True)


def _reddit(parts: SplitResult) -> tuple[Suggestion, ...]:
    steps = _steps(parts)
    if words := _field(parts, "q"):
        query = urlencode({"q": words, "sort": "new", "limit": 100})
        within = f"/r/{steps[1]}" if steps[:1] == ["r"] and len(steps) > 1 else ""
        limited = "&restrict_sr=1" if within else ""
        options = {"query": words, **({"communities": steps[1]} if within else {})}
        return (
            *feed("reddit", f"https://www.reddit.com{within}/search.rss?{query}{limited}", f"Reddit: {words}"),
            Suggestion("reddit", "reddit", "https://www.reddit.com", f"Reddit: {words}", options),
        )
    if len(steps) > 3 and steps[2] == "comments":
        return feed("reddit", f"https://www.reddit.com/r/{steps[1]}/comments/{steps[3]}/.rss", f"Reddit: r/{steps[1]}")
    found = SUBREDDIT.fullmatch("/".join(steps[:2]))
    return reddit_place(found) if found else ()


def reddit_place(found: re.Match[str]) -> tuple[Suggestion, ...]:
    """A community or a person of Reddit, as ``SUBREDDIT`` finds them."""
    name = found[2]
    if found[1].lower() == "r":
        return (
            *feed("reddit", f"https://www.reddit.com/r/{name}/new/.rss?limit=100", f"Reddit: r/{name}"),
            Suggestion("reddit", "reddit", "https://www.reddit.com", f"Reddit: r/{name}", {"communities": name}),
        )
    return feed("reddit", f"https://www.reddit.com/user/{name}/.rss", f"Reddit: u/{name}")


def _google_news(parts: SplitResult) -> tuple[Suggestion, ...]:
    if parts.path.startswith("/rss"):
        return feed("google_news", parts.geturl(), "Google News")
    words = _field(parts, "q")
    query = urlencode(
        {
            "q": words,
            "hl": _field(parts, "hl") or "de",
            "gl": _field(parts, "gl") or "DE",
            "ceid": _field(parts, "ceid") or "DE:de",
        }
    )
    return feed("google_news", f"https://news.google.com/rss/search?{query}", f"Google News: {words}") if words else ()


def _google(parts: SplitResult) -> tuple[Suggestion, ...]:
    if parts.path.startswith("/alerts/feeds/"):
        return feed("google_alerts", parts.geturl(), "Google Alerts")
    return google_place(parts)


def _bluesky(parts: SplitResult) -> tuple[Suggestion, ...]:
    steps = _steps(parts)
    if len(steps) > 1 and steps[0] == "profile":
        return feed("bluesky", f"https://bsky.app/profile/{steps[1]}/rss", f"Bluesky: {steps[1]}")
    return ()


def _telegram(parts: SplitResult) -> tuple[Suggestion, ...]:
    channel = channel_of(parts.geturl())
    return (Suggestion("telegram", "telegram", f"@{channel}", f"Telegram: {channel}"),) if channel else ()


def _app_store(parts: SplitResult) -> tuple[Suggestion, ...]:
    address = parts.geturl()
    app, country = app_of(address), country_of(address) or "us"
    steps = [s for s in _steps(parts) if not s.startswith("id") and s not in ("app", country)]
    name = f"App Store {country.upper()}: {steps[0] if steps else app}"
    return (Suggestion("app_store", "app_store", address, name, {"country": country}),) if app else ()


def _hacker_news(parts: SplitResult) -> tuple[Suggestion, ...]:
    words = _field(parts, "q", "query")
    address = "https://hn.algolia.com"
    return (Suggestion("hacker_news", "hacker_news", address, f"Hacker News: {words}".rstrip(": "), {"query": words}),)


def _stack_exchange(parts: SplitResult) -> tuple[Suggestion, ...]:
    site = (parts.hostname or "").removeprefix("www.").removesuffix(".stackexchange.com").removesuffix(".com")
    steps = _steps(parts)
    if len(steps) > 2 and steps[1] == "tagged":
        return feed("stack_exchange", f"https://{parts.netloc}/feeds/tag/{quote(steps[2])}", f"{site}: {steps[2]}")
    words = _field(parts, "q")
    options = {"site": site, "query": words}
    return (
        Suggestion("stack_exchange", "stack_exchange", "https://api.stackexchange.com", f"{site}: {words}", options),
    )


def _wikipedia(parts: SplitResult) -> tuple[Suggestion, ...]:
    steps = _steps(parts)
    if len(steps) < 2 or steps[0] != "wiki":
        return ()
    query = f"title={quote(steps[1], safe=':%')}&action=history&feed=atom"
    name = f"Wikipedia: {steps[1].replace('_', ' ')}"
    return (
        *feed("wikipedia", f"https://{parts.netloc}/w/index.php?{query}", name),
        Suggestion("wikipedia", "wikipedia", f"https://{parts.netloc}/wiki/{steps[1]}", name),
    )


def _by_path(parts: SplitResult) -> tuple[Suggestion, ...]:
    """Pages whose path tells what serves them, whatever their host."""
    steps, host = _steps(parts), parts.netloc
    if len(steps) == 2 and steps[0] in ("tags", "tag") and _TAG.fullmatch(steps[1]):
        return (Suggestion("mastodon", "mastodon", host, f"Mastodon: #{steps[1]}", {"hashtag": steps[1]}),)
    if len(steps) == 1 and steps[0].startswith("@"):
        return feed("mastodon", f"https://{host}/{steps[0]}.rss", f"Mastodon: {steps[0]}@{host}")
    if len(steps) == 2 and steps[0] == "c":
        return feed("lemmy", f"https://{host}/feeds/c/{steps[1]}.xml?sort=New", f"Lemmy: {steps[1]}@{host}")
    if len(steps) > 2 and steps[0] == "t" and steps[2].isdecimal():
        return _thread(parts)
    if steps[-2:] == ["search", "threads"] and _field(parts, "q"):
        return _misago_search(parts)
    return ()


def _thread(parts: SplitResult) -> tuple[Suggestion, ...]:
    """A thread in a forum with Discourse or Misago, whose addresses differ by a slash at the end."""
    _, title, number, *_ = _steps(parts)
    name = f"{parts.netloc}: {title}"
    discourse = Suggestion("discourse", "discourse", f"https://{parts.netloc}/t/{title}/{number}", name)
    # Discourse answers to it, too: the page has to tell what it is
    page = feed("forums", parts.geturl(), name, find_feeds=True) if parts.path.endswith("/") else ()
    return (*page, discourse)


def _misago_search(parts: SplitResult) -> tuple[Suggestion, ...]:
    words = _field(parts, "q")
    above = parts.path.rstrip("/").removesuffix("search/threads")
    address = f"{parts.scheme}://{parts.netloc}{above}api/search/threads/?{urlencode({'q': words})}"
    name = f"{parts.netloc}: {words}"
    results = Suggestion("forums", "json", address, name, _MISAGO_POSTS)
    return (results, *feed("forums", parts.geturl(), name, find_feeds=True))


def _closed(platform: str) -> Callable[[SplitResult], tuple[Suggestion, ...]]:
    return lambda _: (Suggestion(platform),)


_SITES: Final[tuple[tuple[str, Callable[[SplitResult], tuple[Suggestion, ...]]], ...]] = (
    *OWNER_SITES,
    ("youtube.com", _youtube), ("youtu.be", _youtube), ("reddit.com", _reddit), ("news.google.com", _google_news),
    ("plus.google.com", _closed("google_plus")),
    ("google.com", _google), ("google.de", _google), ("bsky.app", _bluesky), ("t.me", _telegram),
    ("telegram.me", _telegram), ("apps.apple.com", _app_store), ("itunes.apple.com", _app_store),
    ("news.ycombinator.com", _hacker_news), ("hn.algolia.com", _hacker_news), ("stackexchange.com", _stack_exchange),
    ("stackoverflow.com", _stack_exchange), ("superuser.com", _stack_exchange), ("serverfault.com", _stack_exchange),
    ("askubuntu.com", _stack_exchange), ("wikipedia.org", _wikipedia),
    ("tiktok.com", _closed("tiktok")),
    ("xing.com", _closed("xing")), ("kununu.com", _closed("kununu")), ("whatsapp.com", _closed("messengers")),
    ("wa.me", _closed("messengers")), ("discord.gg", _closed("messengers")),
)  # fmt: skip
