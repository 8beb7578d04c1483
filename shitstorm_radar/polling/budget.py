"""What one host may be asked: one visit at a time, a pause between two, and silence while it asks for that.

A host's limit counts for all of its sources together; where a site counts by key, so do we.  Times are monotonic seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

USUAL_SPACING_S = 1.0  # also Mastodon's 300 requests in 5 minutes

SPACING_S: Mapping[str, float] = {
    "oauth.reddit.com": 1.0,  # 100 requests a minute
    "reddit.com": 30.0,  # feeds: about one request in 10 to 50 s
    "api.gdeltproject.org": 5.0,  # one request in 5 s
    "api.stackexchange.com": 5.0,  # blocks who asks too often for hours
    "itunes.apple.com": 5.0,  # no published limit; answers 403 to bursts
    "t.me": 3.0,  # no published limit
    "news.google.com": 5.0,  # no published limit; answers 503 to bursts
}


def spacing_s(host: str) -> float:
    """Seconds between two visits to a host; a rule for a domain holds for its subdomains too."""
    name = host.casefold()
    for domain, seconds in SPACING_S.items():
        if name == domain or name.endswith("." + domain):
            return seconds
    return USUAL_SPACING_S


@dataclass(slots=True)
class HostBudgets:
    """Who may be asked now; a source without a host (a file) always may."""

    _free_at_s: dict[str, float] = field(default_factory=dict)
    _busy: set[str] = field(default_factory=set)

    def free_at_s(self, host: str, now_s: float) -> float | None:
        """When the host may be asked, ``now_s`` at the earliest; None while somebody is asking it."""
        if host in self._busy:
            return None
        return max(self._free_at_s.get(host, now_s), now_s)

    def held_until_s(self, budget: str, now_s: float) -> float:
        """Until when a budget (a host's, with one key) is spared; ``now_s`` where it is not."""
        return max(self._free_at_s.get(budget, now_s), now_s)

    def take(self, host: str) -> None:
        """A visit begins."""
        if host:
            self._busy.add(host)

    def give_back(self, host: str, now_s: float) -> None:
        """A visit has ended; the next waits for the host's spacing."""
        if host:
            self._busy.discard(host)
            self.hold(host, now_s + spacing_s(host))

    def hold(self, host: str, until_s: float) -> None:
        """Leave the host alone until then, at least."""
        if host:
            self._free_at_s[host] = max(self._free_at_s.get(host, until_s), until_s)

    def skip_ahead(self, seconds: float) -> None:
        """The computer slept: time has passed that the monotonic clock did not count."""
        self._free_at_s = {host: at - seconds for host, at in self._free_at_s.items()}

    def forget_past(self, now_s: float) -> None:
        """Drop what no longer matters, so that a long run does not grow."""
        self._free_at_s = {host: at for host, at in self._free_at_s.items() if at > now_s}
