"""Whose: everyone, each mentorship with its next date, and those that have ended, folded."""

import datetime as dt

from rich.cells import cell_len, set_cell_size

from mentorlog.days import short_day, weekday
from mentorlog.lookup import known_mentorships, names_with, planned_meetings
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.tui.presenters.row import Row

EVERYONE, ENDED = "everyone", "ended"
ROLES = {"mentee": "my mentor", "mentor": "I mentor", "peer": "peer"}
WIDEST_NAME = 30


def whose_rows(contents: Contents, today: dt.date, *, with_ended: bool = False) -> list[Row]:
    """Every row that can be narrowed to has its number; what has ended is one line until it is opened."""
    known = known_mentorships(contents)
    running = [mentorship for mentorship in known if mentorship.state != "closed"]
    ended = [mentorship for mentorship in known if mentorship.state == "closed"]
    shown = [*running, *(ended if with_ended else [])]
    names = {mentorship.id: one_line(names_with(contents, mentorship), 60) for mentorship in shown}
    width = min(WIDEST_NAME, max(map(cell_len, names.values()), default=0))
    rows = [Row(key=EVERYONE, left="1", title=EVERYONE)]
    for number, mentorship in enumerate(shown, 2):
        rows.append(
            Row(
                key=mentorship.id,
                left=str(number),
                title=f"{_in_cells(names[mentorship.id], width)}   {ROLES[mentorship.my_role]}",
                right=_word(contents, mentorship, today),
                is_laid_out=True,
                is_faint=mentorship.state == "closed",
            )
        )
    if ended and not with_ended:
        rows.append(Row(key=ENDED, title=f"ended · {len(ended)}", is_faint=True, is_wide=True))
    return rows


def _in_cells(name: str, width: int) -> str:
    """A name in so many cells, cut where it is longer."""
    return set_cell_size(name, width) if cell_len(name) <= width else f"{set_cell_size(name, width - 1)}…"


def _word(contents: Contents, mentorship: Mentorship, today: dt.date) -> str:
    """When the two meet next, or why they do not."""
    if mentorship.state == "closed":
        return f"ended {short_day(mentorship.closed_on, today)}" if mentorship.closed_on else "ended"
    planned = next(iter(planned_meetings(contents, mentorship.id, today)), None)
    if planned is not None:
        time = f", {planned.starts_at}" if planned.starts_at else ""
        return f"{weekday(planned.date)[:3]} {short_day(planned.date, today)}{time}"
    return "paused" if mentorship.state == "paused" else "no date"
