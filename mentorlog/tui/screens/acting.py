"""What an act on a screen has in common: it is run, what it did is said, and the journal is shown again."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Literal

from mentorlog.plain import one_line
from mentorlog.records.changes import Changes
from mentorlog.records.errors import JournalError
from mentorlog.records.record import Record
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.rooms import is_only_me, title_of
from mentorlog.tui.screens.asking import Asking


class Acting(Asking):
    """A screen that acts on the journal, and says so."""

    def reload(self) -> None:
        """Read the journal again, and show it."""
        raise TypeError("a screen that acts shows what it did")

    async def perform(self, act: Callable[[], Changes], *, draft: str = "") -> bool:
        """Run one act, say what it did, and show it; False, with the reason shown, where it was refused.

        What was typed for it is forgotten once it is on disk.
        """
        try:
            changes = await self.desk.perform(act)
        except JournalError as error:
            self.complain(error)
            return False
        if draft:
            self.desk.draft(draft).forget()
        self.say("  ".join(part for part in (self._told(changes), _way_back(changes)) if part))
        self.reload()
        return True

    def say(self, text: str) -> None:
        """Say something that need not be answered, in place of what was said before."""
        self.app.clear_notifications()
        self.notify(text, markup=False, timeout=4)

    def complain(self, error: JournalError, severity: Literal["warning", "error"] = "warning") -> None:
        """Say what could not be done; what it quotes is hidden while someone is looking."""
        told = re.sub("“[^”]*”", HIDDEN, str(error)) if self.desk.is_looked_at else str(error)
        self.app.clear_notifications()
        self.notify(told, markup=False, severity=severity, timeout=8)

    async def change(self, record: Record, values: Mapping[str, Any], *, draft: str = "") -> bool:
        """Give a record other values, as one act."""
        records = self.desk.journal.records
        return await self.perform(lambda: records.edit(type(record), record.id, values), draft=draft)

    async def to_trash(self, record: Record) -> None:
        """Put it into the trash."""
        await self.perform(lambda: self.desk.journal.records.delete(type(record), record.id))

    async def put_back(self, record: Record) -> None:
        """Take it out of the trash."""
        await self.perform(lambda: self.desk.journal.records.put_back(type(record), record.id))

    def _told(self, changes: Changes) -> str:
        """What an act did; what it was about is hidden where that is only the owner's and someone is looking."""
        records = [record for change in changes.changes for record in (change.before, change.after)]
        if self.desk.is_looked_at and any(isinstance(record, Record) and is_only_me(record) for record in records):
            head = changes.sentence.partition(":")[0].strip("“”.…")
            titles = [one_line(title_of(record)) for record in records if isinstance(record, Record)]
            return "Saved." if any(head in title for title in titles) else f"{head}."
        return changes.sentence


def _way_back(changes: Changes) -> str:
    """The key that takes it back; none where there is nothing to take back."""
    if not changes.is_of_effect:
        return ""
    return "U does it again." if changes.sentence.startswith("Undone") else "u undoes."
