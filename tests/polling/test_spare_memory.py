"""What was freed goes back to the system."""

import os
import sys
from pathlib import Path

import pytest

from shitstorm_radar.polling.spare_memory import give_back


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps what was freed, and says how much is resident")
def test_memory_freed_between_what_lives_on_is_given_back() -> None:
    pieces = [bytearray(b"x" * 16_000) for _ in range(4_000)]  # 64 MB of the heap
    living = pieces[::100]
    pieces.clear()
    before = resident_mb()
    give_back()
    assert before - resident_mb() > 30
    assert len(living) == 40


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
