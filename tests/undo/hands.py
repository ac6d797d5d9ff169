"""Opening a journal as bootstrap does, with a clock and ids of a test, and the hands that change it."""

import datetime as dt
import json
from itertools import count
from pathlib import Path
from typing import Any

from mentorlog.journal import Journal
from mentorlog.journal.ports import Act
from mentorlog.records.changes import Change, Changes, became
from mentorlog.records.contents import TABLE_OF, Contents
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Action
from mentorlog.records.record import Record
from mentorlog.store.journal_file import JournalFile
from mentorlog.store.undo_file import UndoFile

DAY = dt.date(2026, 11, 21)
_numbers = count(1)


class MovableClock:
    def __init__(self) -> None:
        self.time = dt.datetime(2026, 11, 21, 20, 31)  # noqa: DTZ001 - the port has no zone

    def today(self) -> dt.date:
        return self.time.date()

    def now(self) -> dt.datetime:
        return self.time

    def wait(self, minutes: int) -> None:
        self.time += dt.timedelta(minutes=minutes)


class CountedIds:
    def new(self) -> str:
        return f"{next(_numbers):032x}"


class Opened:
    """One run of the program on a journal."""

    def __init__(self, path: Path, state: Path, clock: MovableClock) -> None:
        self.store = JournalFile(
            path, clock=clock, ids=CountedIds(), written_by="0.1.0", state_dir=state, may_create=True
        )
        self.log = UndoFile(path, state_dir=state, clock=clock)
        self.journal = Journal(self.store, clock, CountedIds(), self.log)
        self.undo = self.journal.undo

    def do(self, sentence: str, *changes: Change) -> Changes:
        """Commit an act as the acts of the journal do."""
        return self.commit(lambda _: Changes(sentence=sentence, changes=changes))

    def commit(self, act: Act) -> Changes:
        return self.journal._store.commit(act)  # noqa: SLF001 - what every act is given

    def change(self, record_id: str, **values: object) -> Changes:
        """Change a goal."""

        def act(contents: Contents) -> Changes:
            before = contents.goals[record_id]
            return Changes(sentence=f"Changed: {before.title}.", changes=(became(before, before.having(**values)),))

        return self.commit(act)

    @property
    def contents(self) -> Contents:
        return self.journal.contents

    @property
    def titles(self) -> dict[str, str]:
        return {key: goal.title for key, goal in self.contents.goals.items()}

    @property
    def told(self) -> list[tuple[int, str, bool]]:
        return [(act.number, act.sentence, act.is_undone) for act in self.undo.acts()]


class Place:
    """A folder with a journal in it."""

    def __init__(self, folder: Path, clock: MovableClock) -> None:
        self.path = folder / "journal.json"
        self.state = folder / "state"
        self.clock = clock

    def open(self) -> Opened:
        return Opened(self.path, self.state, self.clock)

    @property
    def undo_files(self) -> list[Path]:
        return sorted((self.state / "undo").glob("[!.]*.json"))

    @property
    def rows(self) -> dict[str, Any]:
        rows: dict[str, Any] = json.loads(self.path.read_text("utf-8"))
        return rows

    @property
    def generation(self) -> int:
        """How often the journal was written."""
        generation: int = self.rows["_meta"]["1"]["generation"]
        return generation

    def edit(self, table: str, record_id: str, **values: Any) -> None:
        """Change a row by hand, as another program does."""
        rows = self.rows
        rows[table][record_id] |= values
        self.path.write_text(json.dumps(rows), "utf-8")


def goal(record_id: str = "G1", **values: object) -> Goal:
    return Goal.made(**{"id": record_id, "owner": "me", "title": "Lead a project", "created_on": DAY} | values)


def promise(record_id: str = "A1", **values: object) -> Action:
    known = {"id": record_id, "owner": "me", "text": "Send Alex the design doc", "created_on": DAY}
    return Action.made(**known | values)


def gone(record: Record) -> Change:
    return Change(table=TABLE_OF[type(record)], id=record.id, before=record)
