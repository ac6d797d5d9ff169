"""Dates as people say them (command-line.md, Dates)."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorlog.records.errors import NotClear
from mentorlog.when import Looking, When, read_day, read_when

MON = dt.date(2026, 11, 23)
WED = dt.date(2026, 11, 25)
SAT = dt.date(2026, 11, 21)
SUN = dt.date(2026, 11, 22)
JAN_31 = dt.date(2026, 1, 31)
LEAP = dt.date(2028, 2, 29)
DEC_31 = dt.date(2026, 12, 31)
MAR_3 = dt.date(2026, 3, 3)

FORWARD: list[tuple[str, dt.date, str]] = [
    # named days
    ("today", SAT, "2026-11-21"),
    ("Tomorrow", SAT, "2026-11-22"),
    ("tomorrow", DEC_31, "2027-01-01"),
    ("tomorrow", LEAP, "2028-03-01"),
    ("yesterday", LEAP, "2028-02-28"),
    # a bare weekday is the first after today
    ("fri", SAT, "2026-11-27"),
    ("sun", SAT, "2026-11-22"),
    ("sat", SAT, "2026-11-28"),
    ("on fri", SAT, "2026-11-27"),
    ("TUESDAY", SAT, "2026-11-24"),
    ("tues", SAT, "2026-11-24"),
    ("mon", MON, "2026-11-30"),
    ("tue", MON, "2026-11-24"),
    ("sun", MON, "2026-11-29"),
    ("sun", SUN, "2026-11-29"),
    ("mon", SUN, "2026-11-23"),
    ("wed", DEC_31, "2027-01-06"),
    ("thu", LEAP, "2028-03-02"),
    # `next tue` is the Tuesday of next week, weeks begin on Monday
    ("next tue", MON, "2026-12-01"),
    ("next mon", MON, "2026-11-30"),
    ("next sun", MON, "2026-12-06"),
    ("next tue", SUN, "2026-11-24"),
    ("next sun", SUN, "2026-11-29"),
    ("next tue", SAT, "2026-11-24"),
    ("this fri", MON, "2026-11-27"),
    ("last fri", MON, "2026-11-20"),
    # distances
    ("in 2 weeks", SAT, "2026-12-05"),
    ("2 weeks", SAT, "2026-12-05"),
    ("2w", SAT, "2026-12-05"),
    ("10d", SAT, "2026-12-01"),
    ("in a week", SAT, "2026-11-28"),
    ("a month", SAT, "2026-12-21"),
    ("0d", SAT, "2026-11-21"),
    ("3 days ago", SAT, "2026-11-18"),
    ("1m", JAN_31, "2026-02-28"),
    ("in 3 months", JAN_31, "2026-04-30"),
    ("in a month", dt.date(2028, 1, 31), "2028-02-29"),
    ("1 year", LEAP, "2029-02-28"),
    ("4 years", LEAP, "2032-02-29"),
    ("in 1 year", SAT, "2027-11-21"),
    # as it is said
    ("day after tomorrow", SAT, "2026-11-23"),
    ("day before yesterday", SAT, "2026-11-19"),
    ("in two weeks", SAT, "2026-12-05"),
    ("three days", SAT, "2026-11-24"),
    ("in a fortnight", SAT, "2026-12-05"),
    ("tuesday next week", MON, "2026-12-01"),
    ("fri this week", MON, "2026-11-27"),
    ("by friday", SAT, "2026-11-27"),
    ("until march 3", SAT, "2027-03-03"),
    ("3. march", SAT, "2027-03-03"),
    ("3. march 2028", SAT, "2028-03-03"),
    # month ends
    ("eom", SAT, "2026-11-30"),
    ("end of month", JAN_31, "2026-01-31"),
    ("eom", LEAP, "2028-02-29"),
    ("end of the month", DEC_31, "2026-12-31"),
    ("eom", dt.date(2027, 2, 1), "2027-02-28"),
    # a day of a month: the next one
    ("march 3", SAT, "2027-03-03"),
    ("march 3", JAN_31, "2026-03-03"),
    ("march 3", MAR_3, "2026-03-03"),
    ("3 march", SAT, "2027-03-03"),
    ("Mar 3rd", SAT, "2027-03-03"),
    ("3rd of march 2028", SAT, "2028-03-03"),
    ("march 3, 2020", SAT, "2020-03-03"),
    ("dec 31", DEC_31, "2026-12-31"),
    ("jan 1", DEC_31, "2027-01-01"),
    ("sept 3", SAT, "2027-09-03"),
    ("3.3.", SAT, "2027-03-03"),
    ("3. 3.", SAT, "2027-03-03"),
    ("21.11.", SAT, "2026-11-21"),
    ("3.3.2026", SAT, "2026-03-03"),
    ("2026-03-03", SAT, "2026-03-03"),
    ("2028-02-29", SAT, "2028-02-29"),
    ("feb 29", SAT, "2028-02-29"),
    ("29.2.", LEAP, "2028-02-29"),
    ("29 feb", dt.date(2028, 3, 1), "2032-02-29"),
    ("feb 29", dt.date(2096, 3, 1), "2104-02-29"),
    # a weekday beside a day
    ("tue 24 nov", SAT, "2026-11-24"),
    ("tuesday, nov 24", SAT, "2026-11-24"),
    ("fri 2026-11-27", SAT, "2026-11-27"),
    ("tue tomorrow", MON, "2026-11-24"),
]

BACK: list[tuple[str, dt.date, str]] = [
    ("fri", SAT, "2026-11-20"),
    ("sat", SAT, "2026-11-14"),
    ("mon", MON, "2026-11-16"),
    ("sun", MON, "2026-11-22"),
    ("sun", SUN, "2026-11-15"),
    ("last tue", SAT, "2026-11-10"),
    ("march 3", SAT, "2026-03-03"),
    ("march 3", JAN_31, "2025-03-03"),
    ("march 3", MAR_3, "2026-03-03"),
    ("dec 31", JAN_31, "2025-12-31"),
    ("3.3.", JAN_31, "2025-03-03"),
    ("feb 29", SAT, "2024-02-29"),
    ("29.2.", LEAP, "2028-02-29"),
    ("29.2.", dt.date(2104, 2, 28), "2096-02-29"),
    ("2w", SAT, "2026-11-07"),
    ("2 weeks ago", SAT, "2026-11-07"),
    ("two weeks ago", SAT, "2026-11-07"),
    ("a fortnight", SAT, "2026-11-07"),
    ("fri last week", SAT, "2026-11-13"),
    ("in 2 weeks", SAT, "2026-12-05"),
    ("1m", dt.date(2026, 3, 31), "2026-02-28"),
    ("1 year", LEAP, "2027-02-28"),
    ("yesterday", MON, "2026-11-22"),
    ("today", JAN_31, "2026-01-31"),
    ("2026-12-24", SAT, "2026-12-24"),
    ("march 3 2027", SAT, "2027-03-03"),
]

MORE: list[tuple[str, When]] = [
    ("next tue 3pm", When(date=dt.date(2026, 11, 24), starts_at="15:00")),
    ("3pm next tue", When(date=dt.date(2026, 11, 24), starts_at="15:00")),
    ("tue at noon", When(date=dt.date(2026, 11, 24), starts_at="12:00")),
    ("tue noon every two weeks", When(date=dt.date(2026, 11, 24), starts_at="12:00", every=14)),
    ("tue at 15:00", When(date=dt.date(2026, 11, 24), starts_at="15:00")),
    ("tue 9:30", When(date=dt.date(2026, 11, 24), starts_at="09:30")),
    ("tue 9:30pm", When(date=dt.date(2026, 11, 24), starts_at="21:30")),
    ("tue 12am", When(date=dt.date(2026, 11, 24), starts_at="00:00")),
    ("tue 12pm", When(date=dt.date(2026, 11, 24), starts_at="12:00")),
    ("tue 00:05", When(date=dt.date(2026, 11, 24), starts_at="00:05")),
    ("3.3. 15:00", When(date=dt.date(2027, 3, 3), starts_at="15:00")),
    ("tue every 2 weeks", When(date=dt.date(2026, 11, 24), every=14)),
    ("every 2 weeks tue", When(date=dt.date(2026, 11, 24), every=14)),
    ("tue every other week", When(date=dt.date(2026, 11, 24), every=14)),
    ("tue every week", When(date=dt.date(2026, 11, 24), every=7)),
    ("tue every month", When(date=dt.date(2026, 11, 24), every=30)),
    ("tue every 10 days", When(date=dt.date(2026, 11, 24), every=10)),
    ("tue every 2w", When(date=dt.date(2026, 11, 24), every=14)),
    ("tue 45 min", When(date=dt.date(2026, 11, 24), minutes=45)),
    ("tue for 1 hour", When(date=dt.date(2026, 11, 24), minutes=60)),
    ("tue 2h", When(date=dt.date(2026, 11, 24), minutes=120)),
    (
        "next tue 3pm every 2 weeks 45 min",
        When(date=dt.date(2026, 11, 24), starts_at="15:00", every=14, minutes=45),
    ),
    (
        "in 2 weeks, at 8:15, for 25 minutes, every month",
        When(date=dt.date(2026, 12, 5), starts_at="08:15", every=30, minutes=25),
    ),
]

REFUSED = [
    "", "   ", "march", "next", "last", "in", "every 2 weeks", "45 min", "3pm", "15:00", "31.2.", "30.2.2028",
    "29.2.2027", "feb 30", "april 31", "31 june", "0.1.", "1.13.", "2026-13-01", "2026-02-30", "2026-3-3",
    "0000-01-01", "99999999999d", "99999y", "9999999999999999999999w", "wed 24 nov", "wed 2026-11-24", "tu", "ma 3",
    "ju 3", "3.3", "3.3.26", "march 3 27", "tue 25:00", "tue 24:00", "tue 15:60", "tue 3", "tue 13pm",
    "tue fri", "tue 1.5 hours", "gibberish", "2026", "tomorrow or so", "$(date)", "[/oops]", "d", "-2w", "1.5w",
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "today", "day"), FORWARD)
def test_a_plan_looks_forward(phrase: str, today: dt.date, day: str) -> None:
    assert read_when(phrase, today) == When(date=dt.date.fromisoformat(day))


@pytest.mark.parametrize(("phrase", "today", "day"), BACK)
def test_what_has_been_looks_back(phrase: str, today: dt.date, day: str) -> None:
    assert read_day(phrase, today, "back") == dt.date.fromisoformat(day)


@pytest.mark.parametrize(("phrase", "when"), MORE)
def test_a_time_a_rhythm_and_a_length_are_read_beside_the_day(phrase: str, when: When) -> None:
    assert read_when(phrase, SAT) == when


@pytest.mark.parametrize("phrase", REFUSED)
@pytest.mark.parametrize("looking", ["forward", "back"])
def test_what_names_no_day_is_refused_and_told_how(phrase: str, looking: Looking) -> None:
    with pytest.raises(NotClear) as raised:
        read_when(phrase, SAT, looking)
    assert str(raised.value) == f"No day found in “{phrase.strip()}”. Try “march 3” or “tue”."


@pytest.mark.parametrize("today", [MON + dt.timedelta(n) for n in range(7)])
def test_on_every_day_of_the_week_a_bare_weekday_is_within_the_seven_days_after(today: dt.date) -> None:
    for number, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]):
        ahead, behind = read_day(name, today), read_day(name, today, "back")
        assert ahead.weekday() == behind.weekday() == number
        assert 1 <= (ahead - today).days <= 7
        assert 1 <= (today - behind).days <= 7
        assert read_day(f"next {name}", today) == MON + dt.timedelta(7 + number)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(date=dt.date(2026, 11, 24)), "Tuesday 24 November 2026"),
        (When(date=dt.date(2026, 11, 24), starts_at="15:00"), "Tuesday 24 November 2026, 15:00"),
        (
            When(date=dt.date(2026, 11, 24), starts_at="15:00", every=14, minutes=45),
            "Tuesday 24 November 2026, 15:00, every 2 weeks, 45 minutes",
        ),
        (When(date=dt.date(2026, 11, 24), every=7), "Tuesday 24 November 2026, every week"),
        (When(date=dt.date(2026, 11, 24), every=30), "Tuesday 24 November 2026, every month"),
        (When(date=dt.date(2026, 11, 24), every=1), "Tuesday 24 November 2026, every day"),
        (When(date=dt.date(2026, 11, 24), every=10), "Tuesday 24 November 2026, every 10 days"),
    ],
)
def test_what_was_understood_is_told_in_words(when: When, words: str) -> None:
    assert when.in_words() == words


DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31))
CLOCK = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
WHENS = st.builds(
    When,
    date=DAYS,
    starts_at=st.none() | CLOCK,
    every=st.none() | st.integers(1, 400),
    minutes=st.none() | st.integers(5, 480),
)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(when=WHENS, today=DAYS, looking=st.sampled_from(["forward", "back"]))
def test_what_was_told_in_words_reads_back_the_same(when: When, today: dt.date, looking: Looking) -> None:
    assert read_when(when.in_words(), today, looking) == when


@settings(max_examples=300, derandomize=True, deadline=None)
@given(day=DAYS, today=DAYS)
def test_a_day_without_a_year_is_the_nearest_one_in_its_direction(day: dt.date, today: dt.date) -> None:
    phrase = f"{day.day}.{day.month}."
    ahead, behind = read_day(phrase, today), read_day(phrase, today, "back")
    assert (ahead.day, ahead.month) == (behind.day, behind.month) == (day.day, day.month)
    assert behind <= today <= ahead
    assert (behind == ahead) == ((today.day, today.month) == (day.day, day.month))
    assert (ahead - behind).days <= 366 * (8 if (day.month, day.day) == (2, 29) else 1)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(phrase=st.text(alphabet="0123456789 .:-,adefhimnoprstuwy", max_size=24), today=DAYS)
def test_any_phrase_is_a_day_or_refused(phrase: str, today: dt.date) -> None:
    try:
        when = read_when(phrase, today)
    except NotClear:
        return
    assert when.date <= dt.date.max


@pytest.mark.parametrize(
    "phrase",
    [
        f"tue {'9' * 5000} min",
        f"tue every {'9' * 5000} days",
        " ".join(["tue"] * 2000),
        "tue 0 min",
        "tue 481 min",
        "tue 13:00am",
        "tue 15:0\u0663",
        "tue every 99999999999 weeks",
    ],
)
def test_numbers_beyond_all_measure_are_no_dates(phrase: str) -> None:
    with pytest.raises(NotClear):
        read_when(phrase, dt.date(2026, 11, 21))
