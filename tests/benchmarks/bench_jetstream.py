"""How many events of Bluesky's stream can be filtered for 500 topics in a second, on one core.

The posts are real short texts (the airline tweets, each once, none met before), one in a thousand of which concerns
a topic; in the second line half of the events are likes.  Every second post is a reply, and one reply in a thousand
answers one of 30,000 threads that are known.  The target is 20,000 events a second.

Run: python -m tests.benchmarks.bench_jetstream
"""

from __future__ import annotations

import json
import random
import time
from datetime import UTC, datetime

from shitstorm_radar.matching import Matcher, parse_query
from shitstorm_radar.sources.jetstream_event import read_events
from shitstorm_radar.sources.json_site import Place
from tests.benchmarks.bench_matching import tweets
from tests.fakes.jetstream import event

TOPICS = 500
BUNDLE = 500
THREADS = 30_000


def posts(rng: random.Random, share: float) -> list[bytes]:
    """Events as they come over the line; ``share`` of them are posts."""
    lines = []
    for n, text in enumerate(tweets()):
        words = f"{text} Firma{rng.randrange(TOPICS)} AG" if rng.random() < 0.001 else text
        if rng.random() < share:
            root = rng.randrange(THREADS) if rng.random() < 0.001 else THREADS + n
            refs = {"root": {"uri": uri(root)}, "parent": {"uri": uri(2 * THREADS + n)}}
            more = {"reply": refs} if n % 2 else {}
            lines.append(event(n, 1_795_000_000_000_000 + n, words, **more).encode())
        else:
            like = {"operation": "create", "collection": "app.bsky.feed.like", "rkey": f"k{n}", "record": {"x": words}}
            lines.append(json.dumps({"did": "did:plc:a", "time_us": n, "kind": "commit", "commit": like}).encode())
    return lines


def uri(number: int) -> str:
    """The name of a post."""
    return f"at://did:plc:{number:024d}/app.bsky.feed.post/{number:013d}"


class Known(set[str]):
    """The threads that are known."""

    def note(self, uid: str) -> None:
        """One more."""
        self.add(uid)


def measure(share: float) -> tuple[float, int, int]:
    """Events a CPU second, mentions found, and events."""
    matcher = Matcher({f"t{n}": parse_query(f'"Firma{n} AG" OR Marke{n}') for n in range(TOPICS)})
    place = Place("s", "bench", datetime(2026, 11, 21, tzinfo=UTC))
    lines = posts(random.Random(1), share)
    known = Known(f"bluesky:{uri(n)}" for n in range(THREADS))
    found = 0
    begun = time.process_time()
    for start in range(0, len(lines), BUNDLE):
        bundle = lines[start : start + BUNDLE]
        found += len(read_events(bundle, lambda text, tags: bool(matcher.match("", text, tags)), place, known).mentions)
    return len(lines) / (time.process_time() - begun), found, len(lines)


def main() -> None:
    """Print the figures."""
    for share in (1.0, 0.5):
        rate, found, events = measure(share)
        print(f"{share:4.0%} posts: {rate:9,.0f} events/s for {TOPICS} topics, {found} mentions of {events:,} events")


if __name__ == "__main__":
    main()
