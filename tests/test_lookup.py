"""A name as a person types it, and the one record it means (command-line.md)."""

import datetime as dt
from typing import Any

import pytest

from mentorlog.exchange import contents_from
from mentorlog.lookup import (
    active_mentorships,
    folded,
    joined,
    known_mentorships,
    last_held,
    meeting_on,
    mentorships_called,
    names_with,
    planned_meetings,
    the_mentorship,
)
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotFound

Row = dict[str, Any]
DAY = dt.date(2026, 11, 21)
PEOPLE: list[Row] = [
    {"id": "p-alex", "name": "Alex Rivera"},
    {"id": "p-leo", "name": "Léo Brandt"},
    {"id": "p-mina", "name": "Mina Sato"},
    {"id": "p-alex2", "name": "Alex Stone"},
]


def mentorship(mentorship_id: str, *people: str, **fields: Any) -> Row:
    terms = {"kind": "one_to_one", "my_role": "mentee", "phase": "enabling", "started_on": "2026-01-01"}
    return {"id": mentorship_id, "with": list(people)} | terms | fields


def contents(*mentorships: Row, meetings: tuple[Row, ...] = (), people: list[Row] | None = None) -> Contents:
    return contents_from({"people": people or PEOPLE, "mentorships": list(mentorships), "meetings": list(meetings)})


def called(word: str, *mentorships: Row, people: list[Row] | None = None) -> list[str]:
    return [found.id for found in mentorships_called(contents(*mentorships, people=people), word)]


def refusal(word: str | None, *mentorships: Row) -> str:
    with pytest.raises(NotFound) as raised:
        the_mentorship(contents(*mentorships), word)
    return str(raised.value)


ALEX = mentorship("M-alex", "p-alex", title="Staff track")
LEO = mentorship("M-leo", "p-leo", my_role="mentor")
STONE = mentorship("M-stone", "p-alex2")


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Léo  BRANDT", "leo brandt"), ("Straße", "strasse"), ("ﬁne", "fine"), ("  ", ""), ("Ångström\n", "angstrom")],
)
def test_names_are_compared_without_case_accents_and_doubled_blanks(text: str, bare: str) -> None:
    assert folded(text) == bare


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["Alex"], "Alex"), (["Alex", "Sam"], "Alex and Sam"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_joined_as_they_are_spoken(words: list[str], said: str) -> None:
    assert joined(words) == said


def test_a_mentorship_goes_by_its_people_else_by_its_title_else_by_who_is_in_the_trash() -> None:
    journal = contents(
        mentorship("M1", "p-alex", "p-leo"),
        mentorship("M2", "p-gone", title="Old one"),
        mentorship("M3", "p-gone"),
        mentorship("M4"),
        people=[*PEOPLE[:2], {"id": "p-gone", "name": "Gone", "deleted_on": "2026-01-01"}],
    )
    names = [names_with(journal, known) for known in journal.mentorships.values()]
    assert names == ["Alex Rivera and Léo Brandt", "Old one", "Gone", "somebody"]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("M-alex", ["M-alex"]),
        ("p-alex", ["M-alex"]),
        ("Alex Rivera", ["M-alex"]),
        ("alex rivera", ["M-alex"]),
        ("@rivera", ["M-alex"]),
        ("staff track", ["M-alex"]),
        ("track", ["M-alex"]),
        ("leo", ["M-leo"]),
        ("LÉO", ["M-leo"]),
        ("@leo", ["M-leo"]),
        ("bran", ["M-leo"]),
        ("M-le", ["M-leo"]),
        ("M-l", []),
        ("p-le", ["M-leo"]),
        ("p-l", []),
        ("alex", ["M-alex", "M-stone"]),
        ("@Alex", ["M-alex", "M-stone"]),
        ("mina", []),
        ("", []),
        ("@", []),
        ("   ", []),
        ("zzz", []),
    ],
)
def test_a_word_is_an_id_a_name_the_beginning_of_an_id_or_a_part_of_a_name(word: str, found: list[str]) -> None:
    assert called(word, ALEX, LEO, STONE) == found


def test_a_whole_name_goes_before_a_part_of_another() -> None:
    people = [{"id": "p1", "name": "Ann"}, {"id": "p2", "name": "Joanna"}]
    two = (mentorship("M1", "p1"), mentorship("M2", "p2"))
    assert called("ann", *two, people=people) == ["M1"]
    assert called("an", *two, people=people) == ["M1", "M2"]


def test_a_mentorship_goes_by_the_name_of_somebody_in_the_trash() -> None:
    people = [{"id": "p1", "name": "Ann", "deleted_on": "2026-01-01"}]
    assert called("ann", mentorship("M1", "p1"), people=people) == ["M1"]


def test_a_mentorship_in_the_trash_goes_by_nothing() -> None:
    gone = ALEX | {"deleted_on": "2026-01-01"}
    assert [called(word, gone) for word in ("M-alex", "alex", "p-alex")] == [[], [], []]


def test_those_that_go_on_stand_first_then_the_oldest() -> None:
    journal = contents(
        mentorship("M1", status="closed", started_on="2020-01-01"),
        mentorship("M2", status="paused", started_on="2021-01-01"),
        mentorship("M5", started_on="2026-02-01"),
        mentorship("M4", started_on="2026-02-01"),
        mentorship("M3", started_on="2025-01-01"),
        mentorship("M6", phase="closed", started_on="2019-01-01"),
        mentorship("M7", deleted_on="2026-01-01"),
    )
    assert [found.id for found in known_mentorships(journal)] == ["M3", "M4", "M5", "M2", "M6", "M1"]
    assert [found.id for found in active_mentorships(journal)] == ["M3", "M4", "M5"]


def test_without_a_word_it_is_the_only_active_one() -> None:
    journal = contents(ALEX, LEO | {"status": "paused"}, STONE | {"deleted_on": "2026-01-01"})
    assert the_mentorship(journal, None).id == "M-alex"


def test_with_a_word_it_may_be_paused_or_closed() -> None:
    journal = contents(ALEX, LEO | {"status": "paused"}, STONE | {"status": "closed"})
    assert [the_mentorship(journal, word).id for word in ("leo", "stone")] == ["M-leo", "M-stone"]


def test_two_active_ones_are_listed_and_nobody_is_guessed() -> None:
    assert refusal(None, ALEX, LEO) == (
        "2 mentorships are active: Alex Rivera (M-alex), Léo Brandt (M-leo). Say which: --with NAME."
    )


def test_a_word_that_fits_two_lists_them() -> None:
    assert refusal("alex", ALEX, LEO, STONE) == (
        "“alex” fits 2 mentorships: Alex Rivera (M-alex), Alex Stone (M-stone). Say which: --with ID."
    )


def test_a_word_that_fits_none_lists_what_there_is() -> None:
    assert refusal("alx", ALEX, LEO) == "No mentorship “alx”. You have: Alex Rivera (M-alex), Léo Brandt (M-leo)."


def test_none_active_lists_the_others() -> None:
    assert refusal(None, ALEX | {"status": "paused"}) == (
        "No mentorship is active. Say which: --with NAME. You have: Alex Rivera (M-alex)."
    )


@pytest.mark.parametrize("word", [None, "alex"])
def test_an_empty_journal_has_nobody_to_meet_yet(word: str | None) -> None:
    assert refusal(word).startswith("Nobody to meet yet. Write down who you would ask.")


def meeting(meeting_id: str, date: str, **fields: Any) -> Row:
    return {"id": meeting_id, "mentorship_id": "M-alex", "date": date, "kind": "checkin"} | fields


MEETINGS = contents(
    ALEX,
    LEO,
    meetings=(
        meeting("K1", "2026-10-01", status="held"),
        meeting("K2", "2026-11-10", status="held"),
        meeting("K3", "2026-11-15", status="held", deleted_on="2026-11-16"),
        meeting("K4", "2026-11-20"),
        meeting("K5", "2026-11-24", starts_at="15:00"),
        meeting("K6", "2026-11-24", starts_at="09:00"),
        meeting("K7", "2026-11-24", status="held"),
        meeting("K8", "2026-12-08", status="cancelled"),
        meeting("K9", "2026-11-21"),
        meeting("KA", "2026-11-23", deleted_on="2026-11-20"),
        meeting("KB", "2026-11-22", mentorship_id="M-leo"),
    ),
)


def test_planned_meetings_are_told_from_a_day_on_in_order_of_time() -> None:
    assert [found.id for found in planned_meetings(MEETINGS, "M-alex", DAY)] == ["K9", "K6", "K5"]
    assert [found.id for found in planned_meetings(MEETINGS, "M-leo", DAY)] == ["KB"]


def test_the_meeting_on_a_day_is_the_planned_one_else_the_one_that_was_held() -> None:
    def on(day: str) -> str | None:
        found = meeting_on(MEETINGS, "M-alex", dt.date.fromisoformat(day))
        return found.id if found else None

    days = ["2026-11-24", "2026-11-10", "2026-12-08", "2026-11-23", "2026-11-22"]
    assert [on(day) for day in days] == ["K6", "K2", None, None, None]


def test_the_last_held_meeting_is_the_newest_up_to_a_day() -> None:
    def last(day: dt.date) -> str | None:
        found = last_held(MEETINGS, "M-alex", day)
        return found.id if found else None

    days = [dt.date(2026, 9, 30), dt.date(2026, 10, 1), DAY, dt.date(2026, 11, 24)]
    assert [last(day) for day in days] == [None, "K1", "K2", "K7"]
