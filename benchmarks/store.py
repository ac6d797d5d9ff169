"""`python -m benchmarks.store`: what a large journal costs: opening, acts, backups, checking, saving what is left.

The journal of the other benchmarks, once and ten times over.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.big_journal import TODAY, big_journal
from benchmarks.run import adding, late, store_at, timed
from mentorlog.exchange import contents_from
from mentorlog.journal.copies import Copies
from mentorlog.records.meetings import Topic
from mentorlog.store.checkup import Checkup
from mentorlog.store.journal_file import JournalFile
from mentorlog.store.salvage import salvaged

COMMITS = 40


def main() -> int:
    """Measure a journal of some 10,000 records, and one of ten times as many."""
    for times in (1, 10):
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), times)
    return 0


def _measure(folder: Path, times: int) -> None:
    path = folder / "journal.json"
    Copies(store_at(path, folder / "state")).take_in(contents_from(_many(times)), replace=False)
    store = store_at(path, folder / "state")
    opening = _cost(store.contents)
    count = sum(len(records) for _, records in store.contents().tables())
    print(f"{count:,} records, {path.stat().st_size / 1e6:.1f} MB          by the clock   of the processor")
    _told("opening", opening)
    _told("the first act, with its backup", _commit(store, "first"))
    acts = [_commit(store, f"new{number}") for number in range(COMMITS)]
    _told("an act, median", _Cost(*(statistics.median(part) for part in zip(*acts, strict=True))))
    _told("an act, 95 %", _Cost(*(late(list(part)) for part in zip(*acts, strict=True))))
    _told("a backup, read back", _cost(lambda: store.back_up("bench")))
    _told("check", _cost(Checkup(path, store.backups, state_dir=folder / "state").findings))
    data = path.read_bytes()
    torn = data[: len(data) // 2] + bytes(4096) + data[len(data) // 2 + 4096 :]
    _told("reading what is left of it", _cost(lambda: salvaged(torn, {})))
    print()


def _many(times: int) -> dict[str, Any]:
    """The big journal so many times over, each time under other ids."""
    one = big_journal()
    return {
        table: [row | {"id": f"{row['id']}x{copy}"} for copy in range(times) for row in rows]
        for table, rows in one.items()
        if isinstance(rows, list)
    }


def _commit(store: JournalFile, name: str) -> "_Cost":
    topic = Topic(id=name, mentorship_id="m1", text="A new topic", created_on=TODAY)
    return _cost(lambda: store.commit(adding(topic)))


class _Cost(NamedTuple):
    """Milliseconds by the clock, and of the processor; the difference went to the disk and to other programs."""

    clock: float
    processor: float


def _cost(work: Callable[[], object]) -> _Cost:
    begun = time.process_time()
    clock = timed(work)
    return _Cost(clock, (time.process_time() - begun) * 1000)


def _told(name: str, cost: _Cost) -> None:
    print(f"{name:32} {cost.clock:8.0f} ms {cost.processor:8.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
