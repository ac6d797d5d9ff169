"""The last acts as rows: when, what, and whether each can be undone."""

import datetime as dt
from collections.abc import Sequence

from mentorlog.days import short_day
from mentorlog.journal.undo import ListedAct
from mentorlog.plain import one_line
from mentorlog.tui.presenters.row import Row

LEFT = 12


def act_rows(acts: Sequence[ListedAct], today: dt.date) -> list[Row]:
    """Newest first. One that is undone, or was built upon since, is faint and says so."""
    return [
        Row(
            key=str(act.number),
            left=f"{_day(act.when.date(), today)} {act.when:%H:%M}",
            title=one_line(act.sentence),
            right=_word(act),
            is_faint=act.why_not is not None,
        )
        for act in acts
    ]


def _day(day: dt.date, today: dt.date) -> str:
    return "today" if day == today else short_day(day, today)


def _word(act: ListedAct) -> str:
    if act.is_undone:
        return "undone"
    return "changed since" if act.why_not else ""
