"""Back after a while: when the card stands there, what it counts, and what the two ways of settling do."""

import datetime as dt
from typing import Any

import pytest

from mentorlog.attention.away import Decided, after_a_while, open_after_a_while
from mentorlog.attention.away_note import away_note, two_dates
from mentorlog.records.errors import Refused
from tests.attention.small import TODAY, ago, ahead, capture, goal, held, meeting, mentorship, promise
from tests.rooms.small import contents, journal, with_leo

BUSY = (
    meeting(date=ago(9)),
    promise(due_on=ago(30)),
    promise(id="A2", owner="p1", due_on=ago(3)),
    promise(id="A3"),
    goal(due_on=ago(2), checkins=[{"date": ago(9), "confidence": 4, "note": "kept"}]),
    goal(id="G2"),
)


@pytest.mark.parametrize(
    ("cadence", "days", "is_there"),
    [
        (None, 59, False),
        (None, 60, True),
        (14, 27, False),
        (14, 28, True),
        (7, 20, False),
        (7, 21, True),
        (0, 21, True),
    ],
)
def test_a_while_is_21_days_or_twice_the_rhythm(cadence: int | None, days: int, is_there: bool) -> None:
    known = contents(mentorship(cadence_days=cadence), *BUSY)
    assert (after_a_while(known, TODAY - dt.timedelta(days), TODAY) is not None) is is_there


def test_of_several_mentorships_the_shortest_rhythm_counts() -> None:
    known = contents(mentorship(cadence_days=42), with_leo(cadence_days=14))
    assert after_a_while(known, TODAY - dt.timedelta(28), TODAY) is not None


def test_without_a_former_act_or_anything_to_settle_there_is_no_card() -> None:
    assert after_a_while(contents(*BUSY), None, TODAY) is None
    assert after_a_while(contents(mentorship(status="closed")), TODAY - dt.timedelta(99), TODAY) is None


def test_the_card_says_since_when_and_counts_what_waits() -> None:
    card = after_a_while(contents(*BUSY, capture()), TODAY - dt.timedelta(80), TODAY)
    assert card is not None
    assert (card.since, card.mentorship_ids) == (TODAY - dt.timedelta(80), ("M1",))
    waiting = card.waiting
    assert [len(waiting.meetings), len(waiting.promises), len(waiting.goals)] == [1, 3, 2]


def test_what_waits_is_of_active_mentorships_and_of_none() -> None:
    closed = with_leo(status="closed")
    known = contents(
        mentorship(), closed, promise(mentorship_id="M2"), promise(id="A2", mentorship_id=None),
        goal(mentorship_ids=["M2"]), goal(id="G2", status="paused"), goal(id="G3", start_on=ahead(3)),
        meeting(date=ahead(3)), held(9, id="K2"),
    )  # fmt: skip
    waiting = open_after_a_while(known, TODAY)
    assert ([p.id for p in waiting.promises], waiting.goals, waiting.meetings) == (["A2"], (), ())


def test_starting_from_here_takes_dates_off_and_rests_goals_as_one_act() -> None:
    acts = journal(*BUSY)
    before = acts.contents
    acts.returning.start_from_here()
    known = acts.contents
    assert [known.actions[key].due_on for key in ("A1", "A2", "A3")] == [None, None, None]
    assert [day.isoformat() for day in known.actions["A1"].due_history] == [ago(30)]
    assert {goal.state for goal in known.goals.values()} == {"paused"}
    assert known.goals["G1"].checkins == before.goals["G1"].checkins
    assert known.meetings == before.meetings
    acts.undo.undo()
    assert (acts.contents.actions, acts.contents.goals) == (before.actions, before.goals)
    acts.returning.start_from_here()
    with pytest.raises(Refused, match="you are here already"):
        acts.returning.start_from_here()


def test_lines_are_still_on_get_a_new_date_or_are_let_go_as_one_act() -> None:
    acts = journal(*BUSY)
    decided = [
        Decided(key="meeting:K1", what="held"),
        Decided(key="action:A1", what="new_date", day=TODAY),
        Decided(key="action:A2", what="still_on"),
        Decided(key="action:A3", what="let_go"),
        Decided(key="goal:G1", what="new_date"),
        Decided(key="goal:G2", what="let_go"),
        Decided(key="goal:G9", what="let_go"),
    ]
    assert acts.returning.settle(decided).sentence == "Settled after a while: 5 lines, Saturday 21 November 2026."
    known = acts.contents
    assert known.meetings["K1"].state == "held"
    assert (known.actions["A1"].due_on, known.actions["A3"].status) == (TODAY, "dropped")
    assert known.actions["A2"] == contents(*BUSY).actions["A2"]
    assert (known.goals["G1"].due_on, len(known.goals["G1"].due_history)) == (None, 1)
    assert known.goals["G1"].checkins[0].note == "kept"
    assert (known.goals["G2"].status, known.goals["G2"].closed_on) == ("dropped", TODAY)
    acts.undo.undo()
    assert acts.contents.goals == contents(*BUSY).goals


def test_where_all_of_it_is_still_on_nothing_is_written() -> None:
    acts = journal(*BUSY)
    assert acts.returning.settle([Decided(key="goal:G1", what="still_on")]).changes == ()
    assert acts.undo.acts() == ()


def test_a_note_offers_the_usual_weekday_and_two_days_later() -> None:
    known = contents(held(11, starts_at="15:00"))
    assert away_note(known, known.mentorships["M1"], TODAY) == (
        "Hi Alex, it has been a while, and I would like to meet again.\n"
        "Would Tue 1 Dec at 15:00 suit you, or Thu 3 Dec at 15:00?\n"
        "If this is a bad time, tell me when to ask again.\n"
    )


def test_a_note_to_many_without_a_time_says_all() -> None:
    many: dict[str, Any] = {"with": ["p1", "p2"]}
    known = contents(mentorship(**many))
    assert away_note(known, known.mentorships["M1"], TODAY).startswith("Hi all, it has been a while")
    assert "Would Sat 28 Nov suit you, or Mon 30 Nov?" in away_note(known, known.mentorships["M1"], TODAY)


@pytest.mark.parametrize(("weekday", "gap"), [(0, 2), (1, 2), (2, 2), (3, 4), (4, 3), (5, 2), (6, 2)])
def test_the_second_date_is_no_weekend(weekday: int, gap: int) -> None:
    first, second = two_dates(dt.date(2026, 11, 16 + weekday), TODAY)
    assert first.weekday() == weekday
    assert 7 <= (first - TODAY).days < 14
    assert (second - first).days == gap
    assert second.weekday() < 5


def test_a_few_goals_are_chosen_for_now_and_the_others_rest() -> None:
    acts = journal(*(goal(id=f"G{n}") for n in range(9)))
    assert acts.returning.choose(["G1", "G2", "G3"]).sentence == "Chosen for now: 6 goals rest."
    assert sorted(key for key, g in acts.contents.goals.items() if g.state == "active") == ["G1", "G2", "G3"]
    with pytest.raises(Refused, match="No other goal"):
        acts.returning.choose(["G1", "G2", "G3"])
