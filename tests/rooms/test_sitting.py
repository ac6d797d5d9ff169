"""Which questions a sitting asks, and what it is about."""

import datetime as dt
from typing import Any

import pytest

from mentorlog.records.contents import Contents
from mentorlog.reflecting.as_text import Answers, answers_in, text_of
from mentorlog.reflecting.occasions import (
    FREE,
    meeting_to_reflect_on,
    occasion_called,
    occasions_after,
    occasions_now,
)
from mentorlog.reflecting.sitting import Sitting, a_year_ago, sitting
from tests.attention.small import TODAY, Piece, ago, held, mentorship, reflection
from tests.rooms.small import contents, with_leo


def asked(*codes: str, days: int = 7, **fields: Any) -> Piece:
    """A sitting of so many days ago that asked these questions."""
    return reflection(days, **{"id": f"R{days}", "text": None, "parts": dict.fromkeys(codes, "")} | fields)


def questions(code: str, *pieces: Piece) -> list[str]:
    return list(of(code, contents(*pieces)).questions)


def of(code: str, known: Contents) -> Sitting:
    occasion = occasion_called(code)
    assert occasion is not None
    return sitting(known, occasion)


def test_a_first_sitting_asks_the_first_three_questions() -> None:
    assert questions("WK") == ["WK1", "WK2", "WK3"]


def test_what_was_asked_longest_ago_comes_first_and_what_was_never_asked_before_it() -> None:
    assert questions("WI", asked("WI1", days=9), asked("WI2", days=20)) == ["WI3", "WI2", "WI1"]
    assert questions("RM", asked("RM1", "RM2", "RM3"), asked("RM4", "RM5", "RM6", days=30)) == ["RM7", "RM4", "RM5"]


def test_a_question_that_was_skipped_was_asked() -> None:
    assert questions("WK", asked("WK1", "WK2", "WK3")) == ["WK4", "WK5", "WK6"]


def test_a_question_named_by_its_code_alone_was_asked_too() -> None:
    assert questions("HC", asked(prompt="HC1")) == ["HC2", "HC3", "HC4"]


def test_a_sitting_in_the_trash_asked_nothing() -> None:
    assert questions("WK", asked("WK1", deleted_on=ago(1))) == ["WK1", "WK2", "WK3"]


def test_an_occasion_goes_by_its_letters_in_any_case_and_a_page_by_free() -> None:
    assert occasion_called("fREE") is FREE
    assert occasion_called("rm") is not None
    assert occasion_called("xx") is None


@pytest.mark.parametrize(
    ("mentorships", "codes"),
    [
        ((mentorship(),), ("RM",)),
        ((mentorship(my_role="peer"),), ("RM",)),
        ((mentorship(my_role="mentor"),), ("RT", "ST")),
        ((mentorship(), with_leo()), ("RM", "BM")),
        ((mentorship(focus="mentoring_practice"), with_leo()), ("BM", "RM")),
        ((mentorship(), with_leo(status="closed")), ("RM",)),
    ],
)
def test_after_a_meeting_the_role_says_which_occasions_fit(
    mentorships: tuple[Piece, ...], codes: tuple[str, ...]
) -> None:
    known = contents(*mentorships)
    assert occasions_after(known, known.mentorships["M1"]) == codes


def test_a_fresh_meeting_waits_to_be_reflected_on_until_something_is_written() -> None:
    def waiting(*pieces: Piece) -> str | None:
        found = meeting_to_reflect_on(contents(*pieces), TODAY)
        return found.id if found else None

    assert waiting(held(3)) == "K1"
    assert waiting(held(4)) is None
    assert waiting(held(2), held(1, id="K2")) == "K2"
    assert waiting(held(2), reflection(1)) is None
    assert waiting(held(2), reflection(2, meeting_id="K1", text=None, next_time="ask first")) == "K1"
    assert waiting(held(2), reflection(1, meeting_id="K0")) == "K1"


def test_a_year_ago_is_told_of_the_very_day() -> None:
    day = TODAY.replace(year=2025)
    known = contents(reflection(0, date=day.isoformat()))
    assert a_year_ago(known, TODAY) is not None
    assert a_year_ago(known, TODAY + dt.timedelta(1)) is None
    assert a_year_ago(known, dt.date(2028, 2, 29)) is None


def test_what_is_written_into_the_text_is_read_out_of_it() -> None:
    wanted = of("WK", contents())
    answers = Answers(to={"WK1": "the RFC\n\n# a heading of mine", "WK2": "", "WK3": "yes"}, next_time="ask first")
    assert answers_in(text_of(wanted, answers, TODAY), wanted) == answers


def test_a_free_page_is_all_text() -> None:
    page = sitting(contents(), FREE)
    answers = Answers(page="one\n# two\nthree", next_time="")
    assert answers_in(text_of(page, answers, TODAY), page) == answers
    assert answers_in(text_of(page, Answers(), TODAY), page).is_empty


def test_a_text_saved_empty_says_nothing() -> None:
    wanted = of("WK", contents())
    assert answers_in("", wanted).is_empty
    assert answers_in(text_of(wanted, Answers(), TODAY), wanted).is_empty


@pytest.mark.parametrize(
    ("mentorships", "missing"),
    [
        ((mentorship(),), {"RT", "ST", "BM", "CL"}),
        ((mentorship(my_role="mentor"),), {"RM", "BM", "CL"}),
        ((mentorship(phase="closing"), with_leo()), set()),
        ((mentorship(status="closed", closed_on=ago(30)),), {"RT", "ST", "BM"}),
        ((mentorship(status="closed", closed_on=ago(31)),), {"RT", "ST", "BM", "CL"}),
    ],
)
def test_the_occasions_that_fit_are_those_of_ones_roles(mentorships: tuple[Piece, ...], missing: set[str]) -> None:
    codes = [occasion.code for occasion in occasions_now(contents(*mentorships), TODAY)]
    assert {"RM", "RT", "WK", "WI", "FA", "HC", "MO", "QU", "ST", "BM", "CL"} - set(codes) == missing
    assert codes[-1] == "FREE"
