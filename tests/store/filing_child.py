"""Files numbered batches until it is killed, and says on stdout which one is committed."""

import sys
from pathlib import Path

from shitstorm_radar.store.sqlite_store import open_store
from tests.store.making import MINUTE, NOON, batch, entry

SIZE = 20
OVERLAP = 5


def main() -> None:
    store = open_store(Path(sys.argv[1]))
    cursor = store.sources()["news"].cursor if store.sources() else {}
    number = int(str(cursor.get("next", 0)))
    while True:
        first = max(0, number * SIZE - OVERLAP)  # sources repeat themselves
        entries = (entry(n, at=NOON + (n % 90) * MINUTE, negativity=0.25) for n in range(first, (number + 1) * SIZE))
        store.ingest(batch(*entries, cursor={"next": number + 1}))
        number += 1
        print(number, flush=True)


if __name__ == "__main__":
    main()
