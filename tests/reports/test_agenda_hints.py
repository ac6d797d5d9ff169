"""What the agenda says of itself, in the exact words of texts.md 2.13."""

import datetime as dt
import re
from typing import Any

import pytest

from mentorlog.agenda import AgendaError, AskedMeeting, OwnChanges, generate
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear, Refused
from mentorlog.reports.agenda_hints import error_in_words
from tests.reports.small import R, asked, before, contents, goal, hints, meeting, must, record

ONE = (goal(),)


def said(code: str, journal: Contents, minutes: int = 60, kind: str | None = "checkin", **more: Any) -> str:
    """The words for one code, which must be there."""
    return hints(asked(journal, minutes, kind, **more))[code]


def test_an_agenda_without_a_warning_says_nothing_of_itself() -> None:
    busy = contents(goal(), goal("G2"), must("T1"), must("T2"))
    assert hints(asked(busy, 60)) == {}


def test_a_day_that_is_past() -> None:
    words = "That day is past. The agenda shows what you knew then."
    assert said("W_PAST_DATE", contents(*ONE), today=R + dt.timedelta(1)) == words


@pytest.mark.parametrize(
    ("today", "month"), [(dt.date(2025, 7, 23), "November"), (dt.date(2024, 12, 31), "November 2025")]
)
def test_a_day_that_is_far_away_is_told_by_its_month(today: dt.date, month: str) -> None:
    assert said("W_FAR_DATE", contents(*ONE), today=today) == f"This is for {month}. Expect it to change."
    assert "W_FAR_DATE" not in hints(asked(contents(*ONE), today=dt.date(2025, 7, 24)))


@pytest.mark.parametrize(
    ("pauses", "words"),
    [
        ([], "Paused. You can still meet."),
        ([{"from": "2025-11-01"}], "Paused. You can still meet."),
        ([{"from": "2025-11-01", "to": "2025-12-10"}], "Paused until 10 Dec. You can still meet."),
        ([{"from": "2025-11-01", "to": "2026-01-10"}], "Paused until 10 Jan 2026. You can still meet."),
    ],
)
def test_a_mentorship_that_rests(pauses: list[Any], words: str) -> None:
    assert said("W_MENTORSHIP_PAUSED", contents(*ONE, status="paused", pauses=pauses)) == words


@pytest.mark.parametrize("minutes", [5, 10, 14])
def test_a_short_meeting_has_one_thing(minutes: int) -> None:
    assert said("W_SHORT", contents(*ONE), minutes, None) == f"{minutes} minutes: one thing, the rest waits."


@pytest.mark.parametrize(
    ("minutes", "length"), [(180, "3 hours"), (121, "2 hours 1 minute"), (150, "2 hours 30 minutes")]
)
def test_a_long_meeting_needs_a_break(minutes: int, length: str) -> None:
    assert said("W_LONG", contents(*ONE), minutes) == f"{length}: plan a break."


def test_no_shared_goal_yet() -> None:
    private = contents(goal(visibility="private"))
    assert said("W_NO_GOALS", private) == "No shared goal yet, so the talk starts there."


@pytest.mark.parametrize("number", [8, 9, 60])
def test_many_goals_are_counted(number: int) -> None:
    journal = contents(*(goal(f"G{n}") for n in range(number)), goal("GX", visibility="private"))
    assert said("W_MANY_GOALS", journal) == f"{number} goals are open. Which three matter most now?"


FRESH_START = "--kind reset makes this a fresh start."


def test_a_fresh_start_after_a_long_silence() -> None:
    journal = contents(*ONE, meeting("K1", 61))
    assert said("H_CONSIDER_RESET", journal) == f"It has been a while. {FRESH_START}"


def test_a_fresh_start_after_two_meetings_that_did_not_happen() -> None:
    missed = (meeting("K2", 20, status="missed"), meeting("K3", 10, status="cancelled"))
    journal = contents(*ONE, meeting("K1", 40), *missed)
    assert said("H_CONSIDER_RESET", journal) == f"The last two meetings did not happen. {FRESH_START}"


def test_a_fresh_start_after_something_has_weighed_a_lot_for_long() -> None:
    stuck = record("challenges", "C1", title="No time", kind="time", severity=3, created_on="2025-08-10")
    journal = contents(*ONE, meeting("K1", 20), stuck)
    assert said("H_CONSIDER_RESET", journal) == f"“No time” has weighed a lot since August. {FRESH_START}"


def test_a_planned_end_that_is_near() -> None:
    words = "Planned to end on 28 Nov. --kind closing makes this the last meeting."
    assert said("H_CONSIDER_CLOSING", contents(*ONE, planned_end_on="2025-11-28")) == words


def test_minutes_that_are_free() -> None:
    words = "20 minutes are free. --minutes 25 makes it shorter."
    assert said("W_UNUSED_TIME", contents(*ONE, meeting("K1", 5)), 45) == words


@pytest.mark.parametrize(
    ("musts", "minutes", "words"),
    [
        (5, 30, "3 of 5 topics that you marked as a must find no room. --minutes 60 makes it longer."),
        (3, 30, "1 of 3 topics that you marked as a must finds no room. --minutes 45 makes it longer."),
    ],
)
def test_musts_that_find_no_room(musts: int, minutes: int, words: str) -> None:
    journal = contents(*ONE, *(must(f"T{n}") for n in range(musts)))
    assert said("W_TOO_MANY_MUST", journal, minutes) == words


def test_lines_that_add_up_to_more_than_the_meeting() -> None:
    mine = OwnChanges(minutes={"goal:G1": 56})
    assert said("W_OVER_TIME", contents(*ONE), mine=mine) == "The lines add up to 66 of 60 minutes."


def test_the_hints_stand_in_the_order_of_their_codes() -> None:
    made = asked(contents(status="paused"), 180, today=R + dt.timedelta(1))
    assert list(hints(made)) == ["W_PAST_DATE", "W_MENTORSHIP_PAUSED", "W_LONG", "W_NO_GOALS", "W_UNUSED_TIME"]


def test_a_hint_is_one_line_whatever_the_text_it_repeats() -> None:
    stuck = record("challenges", "C1", title="a\tb \x1b[31m“c”", kind="time", severity=3, created_on="2025-08-10")
    words = said("H_CONSIDER_RESET", contents(*ONE, meeting("K1", 20), stuck))
    assert words.startswith("“a b [31m“c”” has weighed a lot since August.")


# ------------------------------------------------------------------------------- what is suggested really helps

JOURNALS = {
    "nothing": contents(),
    "one goal": contents(goal(), meeting("K1", 5)),
    "late goal": contents(goal(due_on=before(20))),
    "one must": contents(must("T1")),
    "six musts": contents(*(must(f"T{n}") for n in range(6))),
    "musts and goals": contents(*(must(f"T{n}") for n in range(4)), *(goal(f"G{n}") for n in range(9))),
    "group": contents(goal(), must("T1"), kind="group", **{"with": ["p1", "p2", "p3"]}),
    "big group": contents(goal(), **{"kind": "group", "with": [f"p{n}" for n in range(1, 13)]}),
    "promises": contents(record("actions", "A1", owner="me", text="Send it", due_on=before(3)), meeting("K1", 30)),
}
LENGTHS = (*range(5, 135, 3), 150, 180, 240, 480)
KINDS = ("checkin", "group", "reverse", "first", "closing", "reset", None)


@pytest.mark.parametrize("name", JOURNALS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_minutes_that_are_suggested_settle_the_warning(name: str, kind: str | None) -> None:
    journal = JOURNALS[name]
    for minutes in LENGTHS:
        found = hints(asked(journal, minutes, kind))
        for code in found.keys() & {"W_UNUSED_TIME", "W_TOO_MANY_MUST"}:
            for other in re.findall(r"--minutes (\d+)", found[code]):
                assert (int(other) < minutes) == (code == "W_UNUSED_TIME")
                assert code not in asked(journal, int(other), kind).agenda.warnings, (minutes, found[code])


def test_free_minutes_always_come_with_a_suggestion() -> None:
    found = [hints(asked(JOURNALS["one goal"], minutes)).get("W_UNUSED_TIME") for minutes in LENGTHS]
    told = [words for words in found if words]
    assert len(told) > 10
    assert all("--minutes" in words for words in told)


# ----------------------------------------------------------------------------------------------------- no agenda


def refusal(minutes: int | None = 60, kind: str | None = None, **terms: Any) -> NotClear | Refused:
    journal = contents(**terms)
    call = AskedMeeting(date=R, duration_min=minutes, kind=kind)
    with pytest.raises(AgendaError) as raised:
        generate(journal, "M1", call, R, OwnChanges())
    told = error_in_words(raised.value, journal.mentorships["M1"], call)
    assert isinstance(told, NotClear | Refused)
    return told


@pytest.mark.parametrize("minutes", [0, 3, 4, 481, 500])
def test_a_length_that_no_meeting_has(minutes: int) -> None:
    told = refusal(minutes)
    assert (type(told), str(told)) == (NotClear, "A meeting lasts 5 to 480 minutes.")


def test_a_kind_that_there_is_not() -> None:
    told = refusal(kind="sprint")
    kinds = "checkin, micro, group, reverse, first, closing, reset (a fresh start)"
    assert isinstance(told, NotClear)
    assert str(told) == f"No kind of meeting is called “sprint”. There are: {kinds}."


@pytest.mark.parametrize(
    ("closed_on", "words"),
    [
        (None, "This mentorship has ended."),
        ("2025-10-28", "This mentorship ended on 28 Oct."),
        ("2024-11-28", "This mentorship ended on 28 Nov 2024."),
    ],
)
def test_a_mentorship_that_has_ended(closed_on: str | None, words: str) -> None:
    ended: dict[str, Any] = {"closed_on": closed_on} if closed_on else {}
    told = refusal(status="closed", **ended)
    assert (type(told), str(told)) == (Refused, words)
