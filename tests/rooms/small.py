"""A small journal in memory, on Saturday 21 November 2026: the acts on it, and what stands in it afterwards."""

import datetime as dt
from itertools import count
from typing import Any

from mentorlog.exchange import contents_from
from mentorlog.journal import Journal
from mentorlog.journal.ports import Act
from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents
from tests.attention.small import TODAY, Piece, Row, mentorship


class StoppedClock:
    def today(self) -> dt.date:
        return TODAY

    def now(self) -> dt.datetime:
        return dt.datetime.combine(TODAY, dt.time(20, 31))


class CountedIds:
    def __init__(self) -> None:
        self._numbers = count(1)

    def new(self) -> str:
        return f"new{next(self._numbers)}"


class InMemory:
    """A store that keeps its contents in memory."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents

    def contents(self) -> Contents:
        return self._contents

    def commit(self, act: Act) -> Changes:
        changes = act(self._contents)
        self._contents = changes.applied_to(self._contents)
        return changes

    def back_up(self, reason: str) -> str | None:  # noqa: ARG002 - the port names it
        return None


def contents(*pieces: Piece, owner: str = "Sam Okafor") -> Contents:
    """Contents with Alex Rivera and Leo Brandt; M1 with Alex is in it unless a mentorship is named."""
    tables: dict[str, Any] = {
        "owner": {"name": owner},
        "people": [{"id": "p1", "name": "Alex Rivera"}, {"id": "p2", "name": "Leo Brandt"}],
    }
    named = [table for table, _ in pieces]
    for table, row in (*(() if "mentorships" in named else (mentorship(),)), *pieces):
        tables.setdefault(table, []).append(row)
    return contents_from(tables)


def journal(*pieces: Piece, owner: str = "Sam Okafor") -> Journal:
    """The acts on such contents."""
    return Journal(InMemory(contents(*pieces, owner=owner)), StoppedClock(), CountedIds())


def with_leo(**fields: Any) -> Piece:
    """M2, in which I mentor Leo Brandt."""
    return mentorship("M2", **{"my_role": "mentor", "with": ["p2"]} | fields)


def row(table: str, **values: Any) -> Piece:
    """A record as plain as it was written."""
    fields: Row = {"id": "Z1"} | values
    return table, fields
