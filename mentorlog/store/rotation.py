"""Which backups stay: the 10 newest, and the last one of 7 days, 4 weeks and 12 months."""

import datetime as dt
from collections.abc import Callable, Hashable, Sequence

NEWEST = 10

_PERIODS: tuple[tuple[int, Callable[[dt.datetime], Hashable]], ...] = (
    (7, lambda time: time.date()),
    (4, lambda time: time.isocalendar()[:2]),
    (12, lambda time: (time.year, time.month)),
)


def kept(times: Sequence[dt.datetime], now: dt.datetime) -> set[int]:
    """The places in `times` of the backups that stay. What the clock says is still to come stays, and counts as none.

    A clock that once ran ahead would otherwise let its few backups push out all that follow.
    """
    newest_first = sorted(range(len(times)), key=lambda place: times[place], reverse=True)
    past = [place for place in newest_first if times[place] <= now]
    stay = {place for place in newest_first if times[place] > now} | set(past[:NEWEST])
    for most, period in _PERIODS:
        last_of: dict[Hashable, int] = {}
        for place in past:
            last_of.setdefault(period(times[place]), place)
        stay |= set(list(last_of.values())[:most])
    return stay
