"""What is taken, what waits, and how the minutes are given out (agenda.md 3.3, 3.6 to 3.8)."""

from typing import Any

import pytest

from mentorlog.agenda import OwnChanges
from tests.agenda.builder import (
    action,
    after,
    agenda,
    before,
    boundary,
    challenge,
    checkins,
    feedback,
    goal,
    journal,
    meeting,
    must,
    ranked,
    topic,
    win,
)

SEVEN: dict[str, Any] = {"kind": "group", "with": [f"p{n}" for n in range(1, 7)]}


def topics(number: int) -> list[Any]:
    return [topic(f"T{n}", created_on=before(19 - n)) for n in range(number)]


# ------------------------------------------------------------------------------------------------ frames and limits


@pytest.mark.parametrize(
    ("minutes", "opening", "wrap"),
    [(5, 1, 2), (14, 1, 2), (15, 2, 3), (29, 2, 3), (30, 5, 5), (85, 5, 5), (90, 5, 10), (480, 5, 10)],
)
def test_opening_and_wrap_follow_from_the_length(minutes: int, opening: int, wrap: int) -> None:
    shown = agenda(journal(*(must(f"T{n}") for n in range(8))), minutes)
    assert (shown.minutes["open"], shown.minutes["wrap"]) == (opening, wrap)


@pytest.mark.parametrize(("minutes", "wrap"), [(5, 2), (15, 3), (30, 5), (90, 10)])
def test_a_first_meeting_has_no_opening(minutes: int, wrap: int) -> None:
    shown = agenda(journal(*(must(f"T{n}") for n in range(8))), minutes, "first")
    assert shown.keys[0] != "open"
    assert shown.items[0]["at"] == 0
    assert shown.minutes["wrap"] == wrap


@pytest.mark.parametrize(
    ("others", "minutes", "round_minutes"),
    [(1, 30, 5), (4, 60, 5), (5, 60, 10), (9, 60, 10), (10, 60, 15), (9, 30, 10), (10, 39, 5), (10, 40, 15)],
)
def test_the_rounds_of_a_group_give_everybody_a_minute(others: int, minutes: int, round_minutes: int) -> None:
    people = [f"x{n}" for n in range(others)]
    shown = agenda(journal(goal(), *topics(9), kind="group", **{"with": people}), minutes, "group")
    assert shown.minutes["open"] == round_minutes
    assert round_minutes <= shown.minutes["wrap"] < round_minutes + 5


def test_a_short_group_meeting_has_ordinary_frames() -> None:
    shown = agenda(journal(goal(), *topics(9), **SEVEN), 29, "group")
    assert (shown.minutes["open"], shown.minutes["wrap"]) == (2, 3)


@pytest.mark.parametrize(
    ("minutes", "items"), [(10, 1), (18, 1), (19, 2), (30, 2), (31, 3), (45, 5), (60, 6), (240, 6)]
)
def test_there_is_one_item_for_seven_minutes_and_six_at_most(minutes: int, items: int) -> None:
    assert len(agenda(journal(goal(), *topics(9)), minutes).body) == items


def test_every_must_has_a_place_if_there_is_time() -> None:
    shown = agenda(journal(goal(), *topics(2), *(must(f"M{n}") for n in range(5))), 29)
    assert shown.body == [f"topic:M{n}" for n in range(5)]


def test_templates_have_no_limit_of_items() -> None:
    shown = agenda(journal(goal(), *topics(4)), 90, "closing")
    assert len(shown.body) == 9


def test_the_fixed_reverse_items_take_no_place() -> None:
    shown = agenda(journal(goal(), *topics(9), kind="reverse"), 60, "reverse")
    assert len(shown.body) == 8
    assert (shown.body[0], shown.body[-1]) == ("reverse_safety", "reverse_exchange")


@pytest.mark.parametrize(
    ("of", "kind", "goals"),
    [("one_to_one", "checkin", 3), ("one_to_one", "reverse", 3), ("one_to_one", "group", 2), ("peer", "reverse", 3)],
)
def test_there_are_two_or_three_goals_at_most(of: str, kind: str, goals: int) -> None:
    many = [goal(f"G{n}", due_on=before(9 - n), created_on=before(30)) for n in range(5)]
    shown = agenda(journal(*many, kind=of), 120, kind)
    assert shown.goal_items() == [f"goal:G{n}" for n in range(goals)]
    assert shown.parked == [f"goal:G{n}" for n in range(goals, 5)]


def test_peers_talk_about_two_goals_of_each() -> None:
    many = [goal(f"G{n}", owner="me" if n < 3 else "p1", due_on=before(9 - n), created_on=before(20)) for n in range(6)]
    shown = agenda(journal(*many, kind="peer"), 120)
    assert shown.goal_items() == ["goal:G0", "goal:G1", "goal:G3", "goal:G4"]
    assert shown.parked == ["goal:G2", "goal:G5"]


def test_peers_talk_about_four_goals_in_all() -> None:
    owners = ["me", "me", "p1", "p2", "p2"]
    many = [goal(f"G{n}", owner=owner, due_on=before(9 - n), created_on=before(20)) for n, owner in enumerate(owners)]
    assert len(agenda(journal(*many, kind="peer"), 120).goal_items()) == 4


def test_agreeing_goals_counts_as_no_goal() -> None:
    assert "set_goals" in agenda(journal(*topics(1)), 60, "group")


# -------------------------------------------------------------------------------------------------------- rank


def test_of_equal_scores_the_one_earlier_in_the_flow_comes_first() -> None:
    values = journal(feedback(), goal(status="draft"))
    assert ranked(values) == ["goal:G1", "feedback:request"]


def test_of_equal_goals_the_one_due_earlier_comes_first() -> None:
    values = journal(
        goal("G1", status="draft", created_on=before(9)),
        goal("G2", status="draft", due_on=after(9)),
        goal("G3", status="draft", due_on=after(3)),
    )
    assert ranked(values) == ["goal:G3", "goal:G2", "goal:G1"]


def test_then_the_older_one_comes_first_and_then_the_id_decides() -> None:
    values = journal(
        goal(), topic("b", text="1"), topic("B", text="2"), topic("Z", created_on=before(4)),
        topic("a", created_on=before(2)),
    )  # fmt: skip
    assert ranked(values)[:4] == ["topic:Z", "topic:B", "topic:b", "topic:a"]


# ---------------------------------------------------------------------------------------------------- selection


def test_a_smaller_item_further_down_may_still_fit() -> None:
    stuck = [challenge(f"C{n}", severity=3, created_on=before(9 - n)) for n in range(4)]
    shown = agenda(journal(goal(), *stuck, topic()), 45)
    assert shown.body == ["challenge:C0", "challenge:C1", "challenge:C2", "topic:T1"]
    assert shown.parked == ["challenge:C3"]


def test_celebrations_leave_the_only_place_to_something_to_talk_about() -> None:
    shown = agenda(journal(goal(), topic(), *(win(f"W{n}") for n in range(4))), 16)
    assert shown.body == ["topic:T1"]
    assert shown.lines("open") == [f"win:W{n}" for n in range(4)]


def test_promises_and_celebrations_together_leave_a_place_too() -> None:
    late = [action(f"A{n}", due_on=before(1)) for n in range(5)]
    shown = agenda(journal(goal(), topic(), *late, *(win(f"W{n}") for n in range(4))), 30)
    assert shown.body == ["followup", "topic:T1"]
    assert shown.lines("open") == [f"win:W{n}" for n in range(4)]


def test_celebrations_leave_the_minutes_to_something_to_talk_about() -> None:
    missed = [meeting(f"K{n}", before(20 - n), {"celebrate": None}) for n in range(3)]
    shown = agenda(journal(goal(), *missed, *(win(f"W{n}") for n in range(4)), **SEVEN), 34, "group")
    assert shown.body == ["hot_seat:p1"]
    assert shown.minutes == {"open": 10, "hot_seat:p1": 10, "wrap": 14}
    assert shown.lines("open") == [f"win:W{n}" for n in range(4)]


def test_celebrations_alone_are_taken() -> None:
    values = journal(win(), action(), goal(checkins=checkins(d3=100)))
    shown = agenda(values, 60)
    assert shown.body == ["celebrate", "followup"]
    assert shown.lines("celebrate") == ["win:W1", "confirm:G1"]


def test_what_can_be_settled_by_message_goes_before_the_meeting() -> None:
    held = [meeting(f"K{n}", before(20 + n)) for n in range(3)]
    values = journal(must(), *held, action(), boundary(review_on=before(40)), goal(), topic("T2"))
    shown = agenda(values, 10)
    assert shown.body == ["topic:T1"]
    assert shown.before_meeting == ["boundaries:review", "followup", "pulse_check"]
    assert shown.parked == ["topic:T2"]
    assert shown.unlisted_goals == 1


def test_what_finds_no_room_is_parked_in_rank_order() -> None:
    values = journal(
        must(), feedback(), topic("T2", parked=True), topic("T3"), challenge(), goal("G1", status="draft", priority=3),
        goal("G2", due_on=before(1)), goal("G3"),
    )  # fmt: skip
    shown = agenda(values, 10, "checkin")
    assert shown.parked == ["goal:G2", "challenge:C1", "topic:T3", "goal:G1", "feedback:request", "topic:T2"]
    assert shown.unlisted_goals == 1


# ------------------------------------------------------------------------------------------------------- minutes


def test_minutes_grow_to_the_ideal_before_any_grows_to_its_maximum() -> None:
    values = journal(must("T1"), topic("T2"), goal())
    assert agenda(values, 45).minutes == {"open": 5, "topic:T1": 15, "goal:G1": 10, "topic:T2": 10, "wrap": 5}
    assert agenda(values, 60).minutes == {"open": 5, "topic:T1": 20, "goal:G1": 15, "topic:T2": 15, "wrap": 5}


def test_minutes_are_given_round_after_round_in_rank_order() -> None:
    values = journal(*topics(2))
    assert agenda(values, 40).minutes == {"open": 5, "set_goals": 15, "topic:T0": 10, "topic:T1": 5, "wrap": 5}
    assert agenda(values, 55).minutes == {"open": 5, "set_goals": 25, "topic:T0": 10, "topic:T1": 10, "wrap": 5}
    assert agenda(values, 70).minutes == {"open": 5, "set_goals": 30, "topic:T0": 15, "topic:T1": 15, "wrap": 5}
    assert agenda(values, 75).minutes == {"open": 5, "set_goals": 30, "topic:T0": 20, "topic:T1": 15, "wrap": 5}


def test_short_meetings_count_by_single_minutes() -> None:
    shown = agenda(journal(goal(), *topics(2)), 20)
    assert shown.minutes == {"open": 2, "topic:T0": 8, "topic:T1": 7, "wrap": 3}


@pytest.mark.parametrize(("minutes", "floor", "wrap"), [(29, 16, 3), (18, 5, 3), (17, None, 7), (14, None, 5)])
def test_five_minutes_left_are_an_open_floor_and_fewer_go_to_the_wrap(
    minutes: int, floor: int | None, wrap: int
) -> None:
    shown = agenda(journal(goal()), minutes)
    assert shown.minutes.get("open_floor") == floor
    assert shown.minutes["wrap"] == wrap


def test_an_agenda_may_hold_nothing_but_its_frames() -> None:
    nothing_to_do = journal(goal(checkins=checkins(d3=100)))
    shown = agenda(nothing_to_do, 30, mine=OwnChanges(removed=("celebrate",)))
    assert shown.minutes == {"open": 5, "open_floor": 20, "wrap": 5}


def test_items_stand_in_the_order_of_a_conversation() -> None:
    shown = agenda(journal(win(), action(), topic(), challenge(), goal("G1"), goal("G2", due_on=before(1))), 120)
    assert shown.keys == [
        "open", "celebrate", "followup", "challenge:C1", "goal:G2", "goal:G1", "topic:T1", "open_floor", "wrap",
    ]  # fmt: skip
    assert [item["at"] for item in shown.items] == [
        sum(item["minutes"] for item in shown.items[:n]) for n in range(len(shown.items))
    ]


def test_items_at_one_place_of_the_flow_stand_by_rank() -> None:
    shown = agenda(journal(goal("G1", due_on=before(1)), goal("G2", due_on=before(5)), goal("G3", due_on=before(3))))
    assert shown.body == ["goal:G2", "goal:G3", "goal:G1"]


# --------------------------------------------------------------------------------------------------------- micro


def test_a_micro_meeting_has_one_focus_and_the_first_of_the_quick_ones() -> None:
    shown = agenda(journal(goal(), topic(), win(), action(), challenge()), 25, "micro")
    assert shown.minutes == {"open": 2, "celebrate": 2, "challenge:C1": 18, "wrap": 3}
    assert shown.parked == ["topic:T1"]
    assert shown.before_meeting == ["followup"]
    assert shown.unlisted_goals == 1


def test_promises_are_the_quick_one_where_they_rank_higher() -> None:
    late = [action(f"A{n}", due_on=before(1)) for n in range(4)]
    shown = agenda(journal(goal(), win(), *late), 25, "micro")
    assert shown.body == ["followup", "goal:G1"]
    assert shown.lines("open") == ["win:W1"]


@pytest.mark.parametrize("minutes", [5, 6, 7, 8, 10, 14, 15, 25, 29, 30, 45, 70])
def test_the_focus_of_a_micro_meeting_takes_every_minute(minutes: int) -> None:
    frames = 3 if minutes < 15 else 5 if minutes < 30 else 10
    shown = agenda(journal(goal()), minutes, "micro")
    assert shown.body == ["goal:G1"]
    assert shown.minutes["goal:G1"] == minutes - frames


@pytest.mark.parametrize(("minutes", "quick"), [(20, True), (19, False)])
def test_a_quick_one_needs_fifteen_minutes(minutes: int, quick: bool) -> None:
    assert ("celebrate" in agenda(journal(goal(), win()), minutes, "micro")) == quick


@pytest.mark.parametrize(
    ("minutes", "steps"),
    [
        (12, None),
        (13, (2, 3, 3, 2)),
        (14, (2, 3, 3, 3)),
        (15, (2, 3, 3, 2)),
        (24, (3, 5, 5, 6)),
        (25, (4, 6, 6, 4)),
        (60, (10, 15, 15, 10)),
        (120, (12, 18, 18, 12)),
    ],
)
def test_ten_minutes_of_focus_or_more_have_four_steps(minutes: int, steps: tuple[int, ...] | None) -> None:
    item = agenda(journal(goal()), minutes, "micro")["goal:G1"]
    named = dict(zip(("aim", "situation", "options", "commitment"), steps, strict=True)) if steps else None
    assert item.get("steps") == named
    assert named is None or sum(named.values()) == item["minutes"]


def test_only_a_micro_meeting_has_steps() -> None:
    assert "steps" not in agenda(journal(goal()), 60)["goal:G1"]


def test_the_quick_one_of_a_micro_meeting_has_no_steps() -> None:
    shown = agenda(journal(goal(), win()), 25, "micro")
    assert "steps" not in shown["celebrate"]
    assert "steps" in shown["goal:G1"]


def test_beyond_an_hour_of_focus_the_rest_is_open() -> None:
    assert agenda(journal(goal()), 73, "micro").minutes == {"open": 5, "goal:G1": 60, "wrap": 8}
    assert agenda(journal(goal()), 75, "micro").minutes == {"open": 5, "goal:G1": 60, "open_floor": 5, "wrap": 5}
