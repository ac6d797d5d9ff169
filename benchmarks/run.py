"""`make bench`: each promise of speed beside what it is measured against, in one run.

A command is a whole process, from its start to its end, against a bare interpreter. A commit is one record added
to the journal file, against TinyDB's own insert into the same rows.
"""

import datetime as dt
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from tinydb import TinyDB
from tinydb.table import Document

from benchmarks.big_journal import TODAY, big_journal
from mentorlog.bootstrap import RandomIds, SystemClock
from mentorlog.exchange import contents_from
from mentorlog.journal.copies import Copies
from mentorlog.records.changes import Changes, made
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Topic
from mentorlog.store.journal_file import JournalFile

ROUNDS = 21
COMMITS = 60
MENTORLOG = str(Path(sys.executable).with_name("mentorlog"))
# As on a person's machine, where the second start finds the bytecode of the first.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main() -> int:
    """Measure everything and print one table; 1 where a promise is not kept."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "journal.json"
        store = store_at(journal, Path(folder) / "state")
        Copies(store).take_in(contents_from(big_journal()), replace=False)
        count = sum(len(records) for _, records in store.contents().tables())
        print(f"{count:,} records, {journal.stat().st_size / 1e6:.1f} MB, Python {sys.version.split()[0]}\n")
        kept = [*_commands(journal), *_commits(store, Path(folder))]
    return 0 if all(kept) else 1


def _commands(journal: Path) -> list[bool]:
    base = [MENTORLOG, "--journal", str(journal), "--today", TODAY.isoformat()]
    commands: dict[str, tuple[list[str], float | None]] = {
        "bare interpreter": ([sys.executable, "-c", "pass"], None),
        "mentorlog --version": ([MENTORLOG, "--version"], 2.0),
        "mentorlog --help": ([MENTORLOG, "--help"], 5.0),
        "mentorlog agenda": ([*base, "agenda", "--with", "m1"], 18.0),
        "mentorlog today": ([*base, "today"], 18.0),
        "search, 1,800 hits": ([*base, "search", "review", "--with", "m1"], 18.0),
        "search, 9,100 hits": ([*base, "search", "review"], None),
        "mentorlog add": ([*base, "add", "question", "who decides", "@me"], 20.0),
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for command, _ in commands.values():
        _run(command)
    for _ in range(ROUNDS):
        for name, (command, _) in commands.items():
            times[name].append(timed(lambda command=command: _run(command)))  # type: ignore[misc]
    bare = statistics.median(times["bare interpreter"])
    return [_told(name, statistics.median(times[name]), bare, most) for name, (_, most) in commands.items()]


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _commits(store: JournalFile, folder: Path) -> list[bool]:
    rows = {
        table: {key: msgspec.to_builtins(record) for key, record in records.items()}
        for table, records in store.contents().tables()
    }
    (folder / "stock.json").write_bytes(msgspec.json.encode(rows))
    stock = TinyDB(folder / "stock.json")
    topics = stock.table("topics")
    topics.document_id_class = str  # type: ignore[assignment]
    ours, theirs = [], []
    for number in range(COMMITS):
        topic = Topic(id=f"new{number}", mentorship_id="m1", text="A new topic", created_on=TODAY)
        row = Document(msgspec.to_builtins(topic), topic.id)  # type: ignore[arg-type]
        ours.append(timed(lambda topic=topic: store.commit(adding(topic))))  # type: ignore[misc]
        theirs.append(timed(lambda row=row: topics.insert(row)))  # type: ignore[misc]
    median = statistics.median
    print()
    return [
        _told("TinyDB's insert, median", median(theirs), median(theirs), None),
        _told("a commit, median", median(ours), median(theirs), 1 / 3),
        _told("TinyDB's insert, 95 %", late(theirs), late(theirs), None),
        _told("a commit, 95 %", late(ours), late(theirs), 1 / 2),
    ]


def adding(topic: Topic) -> Callable[[Contents], Changes]:
    """The act that adds a topic."""
    return lambda _: Changes(sentence="Added.", changes=(made(topic),))


def late(times: list[float]) -> float:
    """What 95 in 100 of these times do not exceed."""
    return sorted(times)[int(len(times) * 0.95)]


def timed(work: Callable[[], object]) -> float:
    """How many milliseconds it takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _told(name: str, took: float, against: float, most: float | None) -> bool:
    ratio = took / against
    promise = "" if most is None else f"at most {most:5.2f} x  {'kept' if ratio <= most else 'NOT KEPT'}"
    print(f"{name:28} {took:8.1f} ms {ratio:8.2f} x  {promise}".rstrip())
    return most is None or ratio <= most


def store_at(path: Path, state_dir: Path) -> JournalFile:
    """A journal at a path, on a day of its own."""
    clock = SystemClock(dt.date(2026, 11, 21))
    return JournalFile(path, clock=clock, ids=RandomIds(), written_by="bench", state_dir=state_dir, may_create=True)


if __name__ == "__main__":
    sys.exit(main())
