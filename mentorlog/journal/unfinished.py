"""A finish that is undone: the notes it filed are text that is being typed again, and nothing of them is lost."""

from mentorlog.journal.ports import Drafts
from mentorlog.records.changes import Changes
from mentorlog.records.meetings import Meeting


def keep_notes_open(done: Changes, drafts: Drafts) -> None:
    """After an undo or a redo: a meeting that is open again has its notes as a draft. Raises Refused.

    One that is filed again needs no draft, unless something else was typed in between.
    """
    for change in done.changes:
        if change.table != "meetings":
            continue
        before, after = _notes(change.before), _notes(change.after)
        if before and not after and change.after is not None:
            drafts.keep(change.id, before)
        elif after and not before and drafts.read(change.id) == after:
            drafts.forget(change.id)


def _notes(record: object) -> str | None:
    return record.notes.text if isinstance(record, Meeting) and record.notes else None
