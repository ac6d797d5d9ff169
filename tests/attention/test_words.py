"""Words by size: days to 14, weeks to 8, then since a month; never a number above 60 (today.md)."""

import datetime as dt
import re

import pytest

from mentorlog.attention.words import away_word, due_word
from mentorlog.days import MONTHS, WEEKDAYS

TODAY = dt.date(2026, 11, 21)
DISTANCES = range(-400, 401)
MONTH = "|".join(MONTHS)
DAYS = "|".join(name[:3] for name in WEEKDAYS)
SHORT = "|".join(name[:3] for name in MONTHS)


def on(days: int) -> dt.date:
    return TODAY + dt.timedelta(days)


def late(days: int) -> str:
    """What a past day should match."""
    if days <= 6:
        return rf"late, ({DAYS})"
    if days <= 14:
        return rf"late, {days} days"
    return rf"late, {days // 7} weeks" if days <= 56 else rf"late since ({MONTH})( 2025)?"


def coming(days: int) -> str:
    """What a coming day should match."""
    if days <= 1:
        return ["today", "tomorrow"][days]
    if days <= 14:
        return rf"in {days} days"
    return rf"in {days // 7} weeks" if days <= 56 else rf"\d{{1,2}} ({SHORT})( 2027)?"


@pytest.mark.parametrize("today", [TODAY, dt.date(2028, 2, 29), dt.date(2026, 1, 1), dt.date(2026, 12, 31)])
def test_no_word_has_a_number_above_sixty_but_a_year(today: dt.date) -> None:
    for days in DISTANCES:
        day = today + dt.timedelta(days)
        for word in (due_word(day, today), away_word(day, today)):
            numbers = [int(number) for number in re.findall(r"\d+", word) if int(number) != day.year]
            assert all(number <= 60 for number in numbers), (days, word)
            assert (str(day.year) in word) <= (day.year != today.year), (days, word)


def test_every_distance_has_the_word_of_its_size() -> None:
    for days in DISTANCES:
        wanted = late(-days) if days < 0 else coming(days)
        assert re.fullmatch(wanted, away_word(on(days), TODAY)), (days, away_word(on(days), TODAY))


def test_the_days_of_the_coming_week_go_by_their_name() -> None:
    for days in DISTANCES:
        word = due_word(on(days), TODAY)
        assert (word in DAYS.split("|")) == (2 <= days <= 6), (days, word)
        assert 2 <= days <= 6 or word == away_word(on(days), TODAY)


def test_the_words_around_the_borders() -> None:
    borders = [-400, -57, -56, -15, -14, -7, -6, -1, 0, 1, 2, 6, 7, 14, 15, 56, 57]
    assert [due_word(on(days), TODAY) for days in borders] == [
        "late since October 2025", "late since September", "late, 8 weeks", "late, 2 weeks", "late, 14 days",
        "late, 7 days", "late, Sun", "late, Fri", "today", "tomorrow", "Mon", "Fri", "in 7 days", "in 14 days",
        "in 2 weeks", "in 8 weeks", "17 Jan 2027",
    ]  # fmt: skip


def test_what_has_no_day_says_so() -> None:
    assert due_word(None, TODAY) == "no date"
