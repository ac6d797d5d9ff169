"""What went well over a period."""

from mentorlog.progress.period import Period
from mentorlog.progress.scope import by_day
from mentorlog.records.contents import Contents
from mentorlog.records.growth import Win


def wins(contents: Contents, period: Period, mentorship_id: str | None) -> list[Win]:
    """The wins of a mentorship in the period, oldest first; without one, those that name none."""
    there = by_day(contents.wins, period.until, lambda win: win.on)
    return [win for win in there if win.on in period and win.mentorship_id == mentorship_id]
