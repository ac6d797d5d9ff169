"""Nudges, the offers after the second meeting, and the checklist of a phase."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from mentorlog.attention.nudges import NEVER_AGAIN, nudge, nudges
from mentorlog.attention.offers import offers, rhythm_that_shows
from mentorlog.phases import checklist
from tests.attention.small import (
    TODAY,
    Piece,
    ago,
    ahead,
    boundary,
    goal,
    held,
    meeting,
    mentorship,
    milestone,
    promise,
)
from tests.rooms.small import contents, row, with_leo


def facts(*pieces: Piece, code: str | None = None) -> list[str]:
    return [n.fact for n in nudges(contents(*pieces), TODAY) if code in {None, n.code}]


def feedback(days: int, **fields: Any) -> Piece:
    values = {"id": "F1", "mentorship_id": "M1", "direction": "give", "topic": "t", "created_on": ago(days)}
    return row("feedback", **values | fields)


def three_held(**fields: Any) -> tuple[Piece, ...]:
    return tuple(held(days, id=f"K{days}", **fields) for days in (9, 6, 3))


def intention(days: int, **fields: Any) -> Piece:
    values = {"id": "R1", "date": ago(days), "mentorship_id": "M1", "next_time": "Wait ten seconds"}
    return row("reflections", **values | fields)


AGREED = boundary()
MENTOR = mentorship(my_role="mentor", style_wanted="challenging")
OLD_GOALS = [goal(id=f"G{n}", created_on=ago(80), title=f"Goal {n}") for n in range(1, 5)]

REASONS: dict[str, tuple[str, tuple[Piece, ...], str, tuple[Piece, ...]]] = {
    "twice and nothing agreed": (
        "N1", (held(9), held(3, id="K2")),
        "You and Alex have met twice, and how you work together is not agreed yet.",
        (held(9), held(3, id="K2"), AGREED),
    ),
    "five times": (
        "N1", tuple(held(days, id=f"K{days}") for days in range(1, 6)),
        "You and Alex have met five times, and how you work together is not agreed yet.",
        (held(9),),
    ),
    "not talked about": (
        "N2", (goal(created_on=ago(80)),), "“Delegate more” has not come up since September.",
        (goal(created_on=ago(80)), held(59, ("goal:G1",))),
    ),
    "quiet": ("N3", tuple(OLD_GOALS), "Four goals are quiet.", tuple(OLD_GOALS[:2])),
    "many open": (
        "N4", tuple(goal(id=f"G{n}") for n in range(9)), "Nine goals are open.",
        tuple(goal(id=f"G{n}") for n in range(7)),
    ),
    "late": (
        "N5", tuple(promise(id=f"A{n}", due_on=ago(2)) for n in range(3)), "Three of your promises are late.",
        (promise(due_on=ago(2)), promise(id="A2", due_on=ago(2)), promise(id="A3", due_on=ago(2), owner="p1")),
    ),
    "style": (
        "N6", (MENTOR, *three_held(style_used="supportive")),
        "Alex asked to be stretched; the last three meetings are marked supported.",
        (MENTOR, *three_held(style_used="supportive")[:2], held(1, style_used="challenging")),
    ),
    "well done": (
        "N7", (*three_held(), milestone(reached_on=ago(80)), milestone(id="X2", reached_on=ago(9))),
        "Two things reached since September, and nobody has said well done.",
        (*three_held(talked=("celebrate",)), milestone(reached_on=ago(80))),
    ),
    "back again": (
        "N8", (*three_held(), intention(20)), "“Wait ten seconds” has come back three times.",
        (*three_held(), intention(7)),
    ),
    "talking": (
        "N9", (MENTOR, *three_held(my_talk_share=70)), "You did most of the talking with Alex three times.",
        (MENTOR, *three_held(my_talk_share=60)),
    ),
    "no feedback": (
        "N10", (*three_held(), feedback(100)), "No feedback between you and Alex since August.",
        (*three_held(), feedback(100, closed_on=ago(89))),
    ),
    "its end": (
        "N11", (mentorship(planned_end_on=ahead(43)),), "Six weeks are left with Alex.",
        (mentorship(planned_end_on=ahead(46)),),
    ),
    "its last day": (
        "N11", (mentorship(planned_end_on=ahead(1)),), "One day is left with Alex.",
        (mentorship(planned_end_on=ahead(9)), meeting(kind="closing", date=ahead(5))),
    ),
    "silent": (
        "N12", (mentorship(cadence_days=14), held(90)), "You and Alex last met in August.",
        (mentorship(cadence_days=14), held(90), meeting(id="K2", date=ahead(5))),
    ),
    "silent for weeks": (
        "N12", (mentorship(cadence_days=14), held(29)), "You and Alex last met on 23 Oct.",
        (mentorship(cadence_days=14), held(28)),
    ),
    "hello": (
        "N13", (mentorship(status="closed", keep_in_touch_on=ago(0)),), "You wanted to write to Alex about now.",
        (mentorship(status="closed", keep_in_touch_on=ahead(1)),),
    ),
    "a contact": (
        "N13", (row("contacts", id="C1", person_id="p2", next_contact_on=ago(2), note="tell him how it went"),),
        "You wanted to write to Leo about now: “tell him how it went”.",
        (row("contacts", id="C1", person_id="p2", next_contact_on=ago(2), deleted_on=ago(1)),),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("code", "pieces", "fact", "without"), REASONS.values(), ids=REASONS)
def test_a_nudge_is_a_fact_and_is_not_there_without_its_reason(
    code: str, pieces: tuple[Piece, ...], fact: str, without: tuple[Piece, ...]
) -> None:
    assert fact in facts(*pieces, code=code)
    assert fact not in facts(*without, code=code)


def test_one_nudge_at_a_time_the_next_once_it_is_put_off() -> None:
    known = contents(held(9), held(3, id="K2"), *(goal(id=f"G{n}") for n in range(9)))
    first = nudge(known, TODAY)
    assert first is not None
    assert (first.id, first.keys, first.mentorship_id) == ("N1:M1", ("mentorship:M1",), "M1")
    second = nudge(known, TODAY, {"N1:M1": TODAY + dt.timedelta(30)})
    assert second is not None
    assert second.code == "N4"
    assert nudge(known, TODAY, {"N1:M1": NEVER_AGAIN, second.id: NEVER_AGAIN}) is None
    back = nudge(known, TODAY, {"N1:M1": TODAY})
    assert back is not None
    assert back.code == "N1"


def test_in_the_first_month_only_the_first_kind_is_said() -> None:
    many = [goal(id=f"G{n}") for n in range(9)]
    fresh = mentorship(started_on=ago(300), created_on=ago(29))
    assert facts(fresh, *many) == []
    assert len(facts(fresh, held(9), held(3, id="K2"), *many)) == 1
    assert facts(mentorship(created_on=ago(30)), *many) == ["Nine goals are open."]


def test_of_one_mentorship_only_its_own_is_said() -> None:
    known = contents(mentorship(), with_leo(planned_end_on=ahead(9)), held(9), held(3, id="K2"))
    assert [n.code for n in nudges(known, TODAY, "M2")] == ["N11"]


def test_a_choice_carries_the_name_and_its_act() -> None:
    (told,) = nudges(contents(MENTOR, *three_held(style_used="supportive"), AGREED, feedback(3)), TODAY)
    assert [choice.says for choice in told.choices] == ['a "next time" for it', "ask Alex again", "leave it"]
    assert [choice.act for choice in told.choices] == ["next_time", "topic", "leave"]


def test_a_title_with_braces_is_a_title() -> None:
    (told,) = nudges(contents(goal(created_on=ago(80), title="{name} {0}")), TODAY)
    assert told.fact == "“{name} {0}” has not come up since September."


def test_nothing_sealed_or_in_the_trash_is_a_reason() -> None:
    hidden: list[Callable[[int], Piece]] = [
        lambda n: goal(id=f"G{n}", never_export=True),
        lambda n: goal(id=f"H{n}", deleted_on=ago(1)),
    ]
    assert facts(*(make(n) for make in hidden for n in range(9))) == []


def test_after_the_second_meeting_boundaries_and_the_rhythm_are_offered() -> None:
    assert offers(contents(held(16)), TODAY) == ()
    lines, rhythm = offers(contents(held(16), held(2, id="K2")), TODAY)
    assert (lines.id, lines.title) == ("boundaries:M1", "How you and Alex Rivera work together")
    assert (rhythm.title, rhythm.days) == ("Alex Rivera: about every 2 weeks, it seems. Right?", 14)


def test_what_is_there_is_not_offered_and_what_was_put_off_waits() -> None:
    twice = (held(16), held(2, id="K2"))
    assert offers(contents(mentorship(cadence_days=0), boundary(status="proposed"), *twice), TODAY) == ()
    put_off = {"boundaries:M1": TODAY + dt.timedelta(1), "rhythm:M1": TODAY}
    assert [offer.what for offer in offers(contents(*twice), TODAY, put_off)] == ["rhythm"]


@pytest.mark.parametrize(
    ("gaps", "days"),
    [
        ((14,), 14),
        ((13, 15, 14), 14),
        ((7, 7, 28), 7),
        ((31,), 30),
        ((28, 35), 30),
        ((45,), 42),
        ((2,), 7),
        ((0,), None),
    ],
)
def test_the_rhythm_that_shows_is_told_in_weeks_or_a_month(gaps: tuple[int, ...], days: int | None) -> None:
    held_on = [TODAY]
    for gap in gaps:
        held_on.append(held_on[-1] + dt.timedelta(gap))
    assert rhythm_that_shows(held_on) == days


def there(*pieces: Piece) -> list[str]:
    known = contents(*pieces)
    return [line.name for line in checklist(known, known.mentorships["M1"], TODAY) if line.is_there]


@pytest.mark.parametrize(
    ("phase", "fields", "pieces", "names"),
    [
        ("preparing", {}, (), []),
        (
            "preparing", {"purpose": "grow"},
            (boundary(kind="role", status="proposed"), boundary(id="B2", kind="cadence"), goal(status="draft"),
             row("fit_checks", id="F1", mentorship_id="M1", date=ago(3))),
            ["purpose", "fit", "role", "time", "outcome"],
        ),
        ("negotiating", {}, (boundary(kind="time", status="proposed"), goal(visibility="private")), []),
        (
            "negotiating", {"no_fault_exit": True},
            (*(boundary(id=kind, kind=kind) for kind in ("time", "confidentiality", "channel")), goal()),
            ["confidentiality", "time", "channel", "goal", "exit"],
        ),
        (
            "enabling", {},
            (meeting(date=ahead(3)), goal(), feedback(80), milestone(reached_on=ago(9), celebrated_on=ago(3))),
            ["booked", "goals", "promises", "marked", "feedback"],
        ),
        ("enabling", {}, (goal(created_on=ago(90)), promise(due_on=ago(1)), milestone(reached_on=ago(9))), []),
        ("closing", {"thanked_on": ago(1), "keep_in_touch_on": ahead(9)}, (), ["open", "thanks", "hello"]),
        ("closing", {}, (promise(),), []),
    ],
)  # fmt: skip
def test_a_checklist_is_read_from_the_records(
    phase: str, fields: dict[str, Any], pieces: tuple[Piece, ...], names: list[str]
) -> None:
    assert there(mentorship(phase=phase, **fields), *pieces) == names


def test_every_phase_has_three_to_five_lines_in_words() -> None:
    for phase in ("preparing", "negotiating", "enabling", "closing", "closed"):
        known = contents(mentorship(phase=phase))
        lines = checklist(known, known.mentorships["M1"], TODAY)
        assert 3 <= len(lines) <= 5
        assert all(line.says for line in lines)
