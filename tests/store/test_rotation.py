"""Which backups stay."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from mentorlog.store.rotation import kept

NOW = dt.datetime(2026, 11, 21, 20, 31)  # noqa: DTZ001 - the clock has no zone
TIMES = st.lists(st.datetimes(dt.datetime(2024, 1, 1), NOW), max_size=120)  # noqa: DTZ001


def days_ago(*days: float) -> list[dt.datetime]:
    return [NOW - dt.timedelta(days=number) for number in days]


def test_the_ten_newest_stay_however_close_together() -> None:
    times = [NOW - dt.timedelta(minutes=15 * number) for number in range(40)]
    assert kept(times[:30], NOW) == set(range(10))


def test_the_last_one_of_each_of_seven_days_stays() -> None:
    times = [NOW - dt.timedelta(days=day, hours=hour) for day in range(9) for hour in range(12)]
    stay = {times[place].date() for place in kept(times, NOW)}
    assert {NOW.date() - dt.timedelta(days=day) for day in range(7)} <= stay
    for day in range(1, 7):
        assert 12 * day in kept(times, NOW)
        assert 12 * day + 1 not in kept(times, NOW)


def test_a_year_of_daily_backups_leaves_a_month_each() -> None:
    times = days_ago(*range(400))
    stay = sorted(times[place] for place in kept(times, NOW))
    assert len({(time.year, time.month) for time in stay}) == 12
    assert len(stay) <= 10 + 4 + 12


def test_backups_of_a_clock_that_ran_ahead_push_out_nothing() -> None:
    ahead = days_ago(*(-365 - number for number in range(20)))
    times = ahead + days_ago(0, 1, 2)
    assert kept(times, NOW) == set(range(23))


def test_a_journal_of_years_keeps_what_a_month_ago_was_even_when_written_daily() -> None:
    """The backups as they come to be: one is made, then some go, day after day."""
    held: list[dt.datetime] = []
    for day in range(500):
        now = NOW + dt.timedelta(days=day)
        held.append(now)
        held = [held[place] for place in sorted(kept(held, now))]
    ages = [(now - time).days for time in held]
    assert max(ages) >= 300
    assert len(held) <= 33
    for oldest in (1, 7, 30, 90, 180):
        assert any(oldest <= age <= oldest * 2 + 1 for age in ages), oldest


@given(TIMES)
def test_there_are_never_more_than_33_and_the_newest_is_among_them(times: list[dt.datetime]) -> None:
    stay = kept(times, NOW)
    assert len(stay) <= 10 + 7 + 4 + 12
    assert not times or max(times) in {times[place] for place in stay}


@given(TIMES)
def test_what_stays_once_stays_when_nothing_was_added(times: list[dt.datetime]) -> None:
    left = [times[place] for place in sorted(kept(times, NOW))]
    assert kept(left, NOW) == set(range(len(left)))
