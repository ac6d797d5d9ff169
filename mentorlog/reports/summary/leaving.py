"""What is asked before a summary leaves: which mentorships it is about, when it begins, whom it names."""

import datetime as dt

from msgspec.structs import replace

from mentorlog.days import after
from mentorlog.progress import Period
from mentorlog.records.contents import Contents
from mentorlog.reports.name_guard import names_in
from mentorlog.reports.summary.asked import Asked
from mentorlog.reports.summary.development import candidates


def mentorships_of(contents: Contents, asked: Asked) -> tuple[str, ...]:
    """The ids of the mentorships it is about, whenever it begins."""
    if asked.kind != "development":
        return asked.named
    ever = replace(asked, period=Period(since=dt.date.min, until=asked.period.until))
    return tuple(m.id for m in candidates(contents, ever) if f"mentorship:{m.id}" not in asked.unticked)


def usual_first_day(contents: Contents, asked: Asked, last: dt.date | None) -> dt.date:
    """The day after the last one of its kind, else the earliest beginning of its mentorships, else its last day."""
    if last is not None:
        return after(1, last)
    ids = mentorships_of(contents, asked)
    return min((contents.mentorships[key].started_on for key in ids), default=asked.period.until)


def names_of_others(contents: Contents, asked: Asked, text: str) -> tuple[str, ...]:
    """Whom it names of other mentorships; a development record should name nobody of any (P18)."""
    ours = () if asked.kind == "development" else contents.mentorships[asked.named[0]].with_ids
    return names_in(text, contents, spared=ours, recipient=asked.reader)
