"""A day to come, as a verb takes it. Raises NotClear."""

import datetime as dt

from mentorlog.cli.session import Session
from mentorlog.days import long_day
from mentorlog.records.errors import NotClear
from mentorlog.when import read_day


def coming_day(phrase: str, session: Session) -> dt.date:
    """Today or a later day."""
    day = read_day(phrase, session.today)
    if day < session.today:
        raise NotClear(f"{long_day(day)} is past.")
    return day


def day_or_none(phrase: str, session: Session) -> dt.date | None:
    """Today or a later day, or none where `none` or `no date` was said."""
    return None if phrase.casefold() in {"none", "no date"} else coming_day(phrase, session)
