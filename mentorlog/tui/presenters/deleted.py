"""What lies in the trash, as rows of the room where it stood."""

import datetime as dt
from collections.abc import Sequence

from mentorlog.days import after, short_day
from mentorlog.journal.emptying import KEPT_FOR
from mentorlog.nouns import NOUN_OF, title_of
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.rooms import KIND_OF, is_only_me
from mentorlog.tui.presenters.row import Row


def deleted_rows(contents: Contents, tables: Sequence[str], today: dt.date, *, is_looked_at: bool) -> list[Row]:
    """The records of these tables that are in the trash, the last first; sealed notes are not told."""
    found = [(table, record) for table in tables for record in contents.table(table).values() if record.is_deleted]
    found.sort(key=lambda placed: (placed[1].deleted_on or today, placed[1].id), reverse=True)
    return [
        Row(
            key=f"{KIND_OF[table]}:{record.id}",
            is_wide=True,
            title=HIDDEN if is_looked_at and is_only_me(record) else one_line(title_of(record, contents), 200),
            below=f"  {NOUN_OF[type(record)].one}",
            below_right=f"gone on {short_day(after(KEPT_FOR, record.deleted_on or today), today)}",
            act="put back",
        )
        for table, record in found
        if not getattr(record, "is_sealed", False)
    ]
