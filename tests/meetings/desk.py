"""One journal on disk, with a clock that stands in the afternoon of the meeting, and a meeting held in one call."""

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from mentorlog.exchange import contents_from
from mentorlog.journal import Journal
from mentorlog.journal.ports import Store
from mentorlog.records.changes import Changes, all_made, owner_became
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.people import Owner
from mentorlog.store.disk import Disk
from mentorlog.store.drafts import DraftFiles
from mentorlog.store.journal_file import JournalFile
from mentorlog.store.undo_file import UndoFile
from mentorlog.wrapup import WrapUp, message_after, proposed
from tests.agenda.builder import Journal as Copy
from tests.agenda.builder import Piece, R, before, journal, meeting
from tests.undo.hands import CountedIds, MovableClock

OWNER = "Sam Okoye"


class Desk:
    """What a front end holds, over a journal with these pieces; the day is that of the meeting."""

    def __init__(self, folder: Path, copy: Copy, disk: Disk | None = None) -> None:
        self.path = folder / "journal.json"
        self.state = folder / "state"
        self.clock = MovableClock()
        self.clock.time = dt.datetime.combine(R, dt.time(15, 2))
        self.drafts = DraftFiles(self.path, state_dir=self.state, disk=disk)
        self.open(disk)
        contents = contents_from(copy)
        records = [record for _, table in contents.tables() for record in table.values()]
        owner = owner_became(Owner(), Owner(name=OWNER))
        self.store.commit(lambda _: Changes(sentence="Begun.", changes=(*all_made(records), owner)))

    def open(self, disk: Disk | None = None) -> None:
        """Begin a run of the program on the journal."""
        self.store: Store = JournalFile(
            self.path,
            clock=self.clock,
            ids=CountedIds(),
            written_by="0",
            state_dir=self.state,
            may_create=True,
            disk=disk,
        )
        log = UndoFile(self.path, state_dir=self.state, clock=self.clock)
        self.journal = Journal(self.store, self.clock, CountedIds(), log)

    @property
    def contents(self) -> Contents:
        return self.journal.contents

    @property
    def rows(self) -> dict[str, dict[str, dict[str, Any]]]:
        """The rows of the file, without its head."""
        rows: dict[str, Any] = json.loads(self.path.read_text("utf-8"))
        del rows["_meta"]
        return rows

    def edit(self, table: str, record_id: str, **values: Any) -> None:
        """Write into a row by hand, as a newer version does."""
        rows = json.loads(self.path.read_text("utf-8"))
        rows[table][record_id] |= values
        self.path.write_text(json.dumps(rows), "utf-8")

    def start(self) -> Meeting:
        """Begin the meeting of today."""
        done = self.journal.sittings.start("M1")
        return self.contents.meetings[done.changes[0].id]

    def proposal(self, meeting: Meeting, text: str) -> WrapUp:
        return proposed(self.contents, meeting, text, self.clock.today())

    def meet(self, text: str = "", outcomes: Mapping[str, str] | None = None, **otherwise: Any) -> Meeting:
        """Hold the meeting of today from start to finish, with these notes; keywords change what is proposed."""
        meeting = self.start()
        wrapup = self.proposal(meeting, text)
        wrapup = replace(wrapup, outcomes={**wrapup.outcomes, **(outcomes or {})}, **otherwise)
        self.journal.sittings.finish(meeting.id, text, wrapup)
        return self.contents.meetings[meeting.id]

    def message(self, meeting: Meeting, days_later: int = 0) -> str:
        """The message after a meeting."""
        return message_after(self.contents, meeting, meeting.date + dt.timedelta(days_later))


def desk(folder: Path, *pieces: Piece, disk: Disk | None = None, **mentorship: Any) -> Desk:
    """A desk with mentorship M1 with Tomasz Nowak, every 30 days, an hour long, met 30 days ago."""
    return Desk(folder, journal(meeting("K0", before(30)), *pieces, **mentorship), disk)


def planned(meeting_id: str = "K9", date: str = R.isoformat(), **fields: Any) -> Piece:
    """A planned meeting of an hour, today at three."""
    row = {"id": meeting_id, "mentorship_id": "M1", "date": date, "kind": "checkin", "status": "planned"}
    return "meetings", row | {"starts_at": "15:00"} | fields
