"""A small journal, and the hands that change it."""

import datetime as dt
import json
from itertools import count
from pathlib import Path
from typing import Any

from mentorlog.journal.ports import Act
from mentorlog.records.changes import Changes, became, made
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Topic
from mentorlog.records.people import Person
from mentorlog.records.schemas import LADDER, Ladder
from mentorlog.store.disk import Disk
from mentorlog.store.journal_file import JournalFile

DAY = dt.date(2026, 3, 5)


class StoppedClock:
    def __init__(self) -> None:
        self.time = dt.datetime(2026, 3, 5, 14, 2)  # noqa: DTZ001 - the port has no zone

    def today(self) -> dt.date:
        return self.time.date()

    def now(self) -> dt.datetime:
        return self.time

    def wait(self, **span: float) -> None:
        self.time += dt.timedelta(**span)


class CountedIds:
    def __init__(self) -> None:
        self._numbers = count(1)

    def new(self) -> str:
        return f"{next(self._numbers):032x}"


def journal(
    path: Path,
    *,
    disk: Disk | None = None,
    may_create: bool = True,
    begins_anew: bool = False,
    patience: float = 5.0,
    clock: StoppedClock | None = None,
    state_dir: Path | None = None,
    ladder: Ladder = LADDER,
) -> JournalFile:
    return JournalFile(
        path,
        clock=clock or StoppedClock(),
        ids=CountedIds(),
        written_by="0.1.0",
        state_dir=state_dir or path.parent / "state",
        may_create=may_create,
        begins_anew=begins_anew,
        disk=disk,
        patience=patience,
        ladder=ladder,
    )


def goal(record_id: str = "G1", **values: object) -> Goal:
    return Goal.made(**{"id": record_id, "owner": "me", "title": "Lead a project", "created_on": DAY} | values)


def add(*records: Goal | Topic | Person) -> Act:
    return lambda _: Changes(sentence="Added.", changes=tuple(made(record) for record in records))


def retitle(record_id: str, title: str) -> Act:
    def act(contents: Contents) -> Changes:
        before = contents.goals[record_id]
        return Changes(sentence="Changed.", changes=(became(before, before.having(title=title)),))

    return act


def add_checkin_number(number: int) -> Act:
    """An act that loses nothing only if it sees what was there: it adds to a list in one record."""

    def act(contents: Contents) -> Changes:
        before = contents.goals["G1"]
        return Changes(sentence="Tagged.", changes=(became(before, before.having(tags=(*before.tags, str(number)))),))

    return act


def small_journal(path: Path, **options: Any) -> JournalFile:
    """Two goals and a person, written to the path."""
    store = journal(path, **options)
    store.commit(add(goal("G1"), goal("G2", title="Speak up"), Person.made(id="P1", name="Ana")))
    return store


def rows_in(path: Path) -> dict[str, dict[str, dict[str, Any]]]:
    rows: dict[str, dict[str, dict[str, Any]]] = json.loads(path.read_text("utf-8"))
    return rows


def edit(path: Path, old: str, new: str) -> bytes:
    """Change the file by hand, as an editor does: the checksum stays as it was."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path.read_bytes()
