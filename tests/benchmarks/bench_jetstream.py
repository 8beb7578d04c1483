"""How many events of Bluesky's stream can be filtered for 500 topics in a second, on one core.

Half of the events are likes and follows as recorded, half are posts made from German and English words, one in a
thousand of which concerns a topic.  The target is 20,000 events a second.

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
from tests.fakes.jetstream import event

EVENTS = 40_000
TOPICS = 500
BUNDLE = 500
_WORDS = (  # noqa: SIM905 - words are easier to read than a list of them
    "heute wieder alles zu spät und keiner sagt was los ist the train was late again but nobody cares about it "
    "schönes Wetter morgen Kaffee coffee weekend great photo look at this new album release danke euch allen"
).split()


def posts(rng: random.Random, share: float) -> list[bytes]:
    """Events as they come over the line; ``share`` of them are posts."""
    lines = []
    for n in range(EVENTS):
        words = [rng.choice(_WORDS) for _ in range(rng.randint(4, 30))]
        if rng.random() < 0.001:
            words.append(f"Firma{rng.randrange(TOPICS)} AG")
        if rng.random() < share:
            lines.append(event(n, 1_795_000_000_000_000 + n, " ".join(words)).encode())
        else:
            like = {"operation": "create", "collection": "app.bsky.feed.like", "rkey": f"k{n}", "record": {"x": words}}
            lines.append(json.dumps({"did": "did:plc:a", "time_us": n, "kind": "commit", "commit": like}).encode())
    return lines


def measure(share: float) -> tuple[float, int]:
    """Events a second, and mentions found."""
    matcher = Matcher({f"t{n}": parse_query(f'"Firma{n} AG" OR Marke{n}') for n in range(TOPICS)})
    place = Place("s", "bench", datetime(2026, 11, 21, tzinfo=UTC))
    lines = posts(random.Random(1), share)
    found = 0
    begun = time.process_time()
    for start in range(0, EVENTS, BUNDLE):
        bundle = lines[start : start + BUNDLE]
        found += len(read_events(bundle, lambda text, tags: bool(matcher.match("", text, tags)), place).mentions)
    return EVENTS / (time.process_time() - begun), found


def main() -> None:
    """Print the figures."""
    for share in (1.0, 0.5):
        rate, found = measure(share)
        print(f"{share:4.0%} posts: {rate:9,.0f} events/s for {TOPICS} topics, {found} mentions of {EVENTS} events")


if __name__ == "__main__":
    main()
