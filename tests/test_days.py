"""How days and spans of days are told (agenda.md 3.9, words in fragments)."""

import datetime as dt

import pytest

from mentorlog.days import before, for_span, long_day, month, short_day, span, weekday

NOV_21 = dt.date(2025, 11, 21)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2025, 11, 7), "7 Nov"),
        (dt.date(2025, 1, 1), "1 Jan"),
        (dt.date(2025, 9, 30), "30 Sep"),
        (dt.date(2024, 11, 7), "7 Nov 2024"),
        (dt.date(2026, 2, 7), "7 Feb 2026"),
    ],
)
def test_a_date_has_its_year_only_if_it_is_another(day: dt.date, said: str) -> None:
    assert short_day(day, NOV_21) == said


def test_months_are_english_and_in_full_when_they_stand_alone() -> None:
    names = [month(dt.date(2025, number, 1), NOV_21) for number in range(1, 13)]
    assert " ".join(names) == ("January February March April May June July August September October November December")
    assert month(dt.date(2024, 12, 31), NOV_21) == "December 2024"


def test_a_day_in_full_has_its_weekday_and_year() -> None:
    assert long_day(dt.date(2026, 11, 24)) == "Tuesday 24 November 2026"
    assert [weekday(NOV_21 + dt.timedelta(n))[:3] for n in range(7)] == [
        "Fri",
        "Sat",
        "Sun",
        "Mon",
        "Tue",
        "Wed",
        "Thu",
    ]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "1 day"), (2, "2 days"), (14, "14 days"), (15, "2 weeks"), (20, "2 weeks"), (21, "3 weeks"),
        (55, "7 weeks"), (56, "8 weeks"), (57, "since September"), (112, "since August"), (324, "since January"),
        (325, "since December 2024"), (400, "since October 2024"),
    ],
)  # fmt: skip
def test_a_span_is_days_to_fourteen_weeks_to_eight_then_its_month(days: int, said: str) -> None:
    assert span(days, NOV_21) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "since today"), (1, "for 1 day"), (14, "for 14 days"), (35, "for 5 weeks"), (56, "for 8 weeks"),
     (57, "since September"), (400, "since October 2024")],
)  # fmt: skip
def test_for_stands_before_days_and_weeks_alone(days: int, said: str) -> None:
    assert for_span(days, NOV_21) == said


def test_days_before_end_at_the_first_day_there_is() -> None:
    assert before(21, NOV_21) == dt.date(2025, 10, 31)
    assert before(10**9, NOV_21) == dt.date.min
    assert span(10**9, NOV_21) == "since January 1"
