"""The person's own changes to an agenda (agenda.md 3.12a)."""

from typing import Any

import pytest

from mentorlog.agenda import OwnChanges
from tests.agenda.builder import (
    Shown,
    action,
    agenda,
    before,
    boundary,
    challenge,
    checkins,
    goal,
    journal,
    meeting,
    must,
    topic,
    win,
)


def changed(values: dict[str, Any], length: int = 60, meeting_kind: str = "checkin", /, **changes: Any) -> Shown:
    """The agenda of a meeting of this length and kind, with these changes."""
    return agenda(values, length, meeting_kind, mine=OwnChanges(**changes))


def topics(number: int) -> list[Any]:
    return [topic(f"T{n}", created_on=before(19 - n)) for n in range(number)]


FULL = journal(must(), goal("G1", due_on=before(3)), goal("G2"), challenge(), win(), action(), *topics(9)[2:])


# ------------------------------------------------------------------------------------------------------ nothing


@pytest.mark.parametrize("minutes", [10, 25, 60, 240])
@pytest.mark.parametrize("kind", ["checkin", "micro", "reverse", "first"])
def test_no_changes_change_nothing(minutes: int, kind: str) -> None:
    assert changed(FULL, minutes, kind).json == agenda(FULL, minutes, kind).json


def test_keys_that_are_no_candidates_are_ignored() -> None:
    keys = ("junk", "goal:NOPE", "open", "wrap", "open_floor", "topic:", "hot_seat:p1", "")
    plain = agenda(FULL)
    assert changed(FULL, removed=keys).json == plain.json
    assert changed(FULL, added=keys).json == plain.json
    assert changed(FULL, order=keys).json == plain.json
    assert changed(FULL, minutes=dict.fromkeys(keys, 20)).json == plain.json


@pytest.mark.parametrize("number", [0, -1, -20, 481, 10_000])
def test_minutes_outside_1_to_480_are_ignored(number: int) -> None:
    assert changed(FULL, minutes={"goal:G1": number}).json == agenda(FULL).json
    shown = changed(journal(goal(), *topics(9)), 30, minutes={"topic:T8": number})
    assert "topic:T8" in shown.parked


@pytest.mark.parametrize("number", [1, 480])
def test_1_and_480_are_minutes(number: int) -> None:
    assert changed(FULL, minutes={"goal:G1": number}).minutes["goal:G1"] == number


def test_changes_to_private_records_are_ignored() -> None:
    values = journal(goal(), topic(visibility="private"))
    shown = changed(values, minutes={"topic:T1": 20}, order=("topic:T1",), added=("topic:T1",))
    assert shown.json == agenda(values).json


# ----------------------------------------------------------------------------------------------- 1: taken off


def test_what_is_taken_off_is_nowhere() -> None:
    for key in ("topic:T1", "goal:G1", "followup", "challenge:C1"):
        assert key in agenda(FULL).everywhere()
        assert key not in changed(FULL, removed=(key,)).everywhere()
        assert key not in changed(FULL, 10, removed=(key,)).everywhere()


def test_a_routine_goal_that_is_taken_off_is_not_counted() -> None:
    values = journal(*(goal(f"G{n}") for n in range(5)))
    assert agenda(values).unlisted_goals == 2
    assert changed(values, removed=("goal:G4",)).unlisted_goals == 1
    assert changed(values, removed=("goal:G0",)).goal_items() == ["goal:G1", "goal:G2", "goal:G3"]


def test_celebrations_that_are_taken_off_are_not_under_the_opening() -> None:
    assert agenda(FULL, 10).lines("open") == ["win:W1"]
    assert changed(FULL, 10, removed=("celebrate",)).lines("open") == []


def test_what_joined_a_goal_goes_with_it() -> None:
    values = journal(goal(), challenge(goal_id="G1"), topic())
    assert changed(values, removed=("goal:G1",)).everywhere() == ["topic:T1"]


def test_nothing_is_made_in_the_place_of_what_is_taken_off() -> None:
    shown = changed(journal(goal()), 25, "micro", removed=("goal:G1",))
    assert shown.minutes == {"open": 2, "open_floor": 20, "wrap": 3}
    assert "set_goals" not in changed(journal(goal(), topic()), removed=("goal:G1",))


def test_nobody_takes_a_seat_that_is_taken_off() -> None:
    values = journal(goal(), kind="group", **{"with": ["p1", "p2", "p3"]})
    assert changed(values, 60, "group", removed=("hot_seat:p1",)).body == ["goal:G1", "hot_seat:p2"]


def test_blocks_and_fixed_items_can_be_taken_off() -> None:
    shown = changed(journal(goal(), kind="reverse"), 60, "first", removed=("first_intro", "reverse_safety"))
    assert shown.keys[0] == "first_hopes"
    assert "reverse_exchange" not in changed(journal(goal()), 60, "reverse", removed=("reverse_exchange",)).everywhere()


def test_the_next_in_rank_is_guaranteed_when_the_first_is_taken_off() -> None:
    values = journal(must(), goal("G1", due_on=before(3)), goal("G2"))
    assert changed(values, 5, removed=("topic:T1",)).minutes == {"open": 1, "goal:G1": 2, "wrap": 2}


def test_taking_off_wins_over_every_other_change() -> None:
    shown = changed(FULL, removed=("goal:G1",), minutes={"goal:G1": 20}, order=("goal:G1",), added=("goal:G1",))
    assert shown.json == changed(FULL, removed=("goal:G1",)).json


def test_warnings_still_tell_of_goals_that_are_open() -> None:
    values = journal(topic())
    assert "W_NO_GOALS" in changed(values, removed=("set_goals",)).warnings
    assert "W_NO_GOALS" not in changed(journal(goal(), topic()), removed=("goal:G1",)).warnings


# --------------------------------------------------------------------------------------------- 2: one's own items


def test_an_added_goal_comes_past_the_limit_of_goals_and_counts_towards_it() -> None:
    late = [goal(f"G{n}", due_on=before(9 - n), created_on=before(20)) for n in range(4)]
    values = journal(*late, goal("H1"))
    assert changed(values, 120, added=("goal:H1",)).goal_items() == ["goal:G0", "goal:G1", "goal:H1"]
    everything = changed(values, 120, added=("goal:G2", "goal:G3", "goal:H1", "goal:G0"))
    assert everything.goal_items() == ["goal:G0", "goal:G2", "goal:G3", "goal:H1"]
    assert everything.parked == ["goal:G1"]


def test_an_added_goal_counts_for_its_owner_among_peers() -> None:
    mine = [goal(f"G{n}", due_on=before(9 - n), created_on=before(20)) for n in range(3)]
    shown = changed(journal(*mine, kind="peer"), 120, added=("goal:G2",))
    assert shown.goal_items() == ["goal:G0", "goal:G2"]


def test_an_added_item_comes_past_the_number_of_items_and_counts_towards_it() -> None:
    values = journal(goal(), *topics(8))
    keys = [f"topic:T{n}" for n in range(8)]
    assert agenda(values).body == keys[:6]
    assert changed(values, added=("topic:T7",)).body == [*keys[:5], "topic:T7"]
    assert changed(values, added=tuple(keys)).body == keys


def test_an_added_item_has_its_minimum_and_grows_like_any_other() -> None:
    shown = changed(journal(goal("G1"), *topics(8)), 40, added=("topic:T7",))
    assert shown.body == ["topic:T0", "topic:T1", "topic:T2", "topic:T7"]
    assert shown.minutes["topic:T7"] == 5
    assert sum(shown.minutes.values()) == 40


def test_an_added_celebration_is_an_item_and_not_under_the_opening() -> None:
    shown = changed(FULL, 10, added=("celebrate",))
    assert shown.lines("open") == []
    assert shown.lines("celebrate") == ["win:W1"]


# --------------------------------------------------------------------------------------------- 3: one's own minutes


def test_own_minutes_are_neither_raised_nor_lowered() -> None:
    shown = changed(journal(goal()), 60, minutes={"goal:G1": 7})
    assert shown.minutes == {"open": 5, "goal:G1": 7, "open_floor": 43, "wrap": 5}
    assert changed(journal(goal()), 60, minutes={"goal:G1": 48}).minutes == {"open": 5, "goal:G1": 48, "wrap": 7}


def test_own_minutes_may_be_below_the_minimum_and_beyond_the_maximum() -> None:
    shown = changed(FULL, 90, minutes={"topic:T1": 2, "goal:G1": 33})
    assert (shown.minutes["topic:T1"], shown.minutes["goal:G1"]) == (2, 33)
    assert sum(shown.minutes.values()) == 90


def test_own_minutes_put_an_item_on_the_agenda() -> None:
    values = journal(goal(), *topics(9))
    assert "topic:T8" not in agenda(values)
    assert changed(values, minutes={"topic:T8": 4}).minutes["topic:T8"] == 4


def test_the_minutes_that_others_have_are_what_is_left() -> None:
    shown = changed(journal(must(), goal()), 60, minutes={"topic:T1": 38})
    assert shown.minutes == {"open": 5, "topic:T1": 38, "goal:G1": 10, "wrap": 7}


# ------------------------------------------------------------------------------------------------ 4: what else fits


def test_where_own_items_fill_the_time_nothing_else_is_taken() -> None:
    shown = changed(journal(must(), goal(), action(), win()), 60, minutes={"goal:G1": 50})
    assert shown.minutes == {"open": 5, "goal:G1": 50, "wrap": 5}
    assert shown.parked == ["topic:T1"]
    assert shown.before_meeting == ["followup"]
    assert shown.lines("open") == ["win:W1"]
    assert "W_OVER_TIME" not in shown.warnings


def test_where_own_items_fill_the_time_even_the_fixed_items_stay_out() -> None:
    values = journal(goal(), topic(), kind="reverse")
    shown = changed(values, 60, "reverse", minutes={"goal:G1": 50})
    assert shown.body == ["goal:G1"]
    assert set(shown.parked) == {"reverse_safety", "reverse_exchange", "topic:T1"}


def test_fixed_items_come_first_if_they_fit() -> None:
    values = journal(must(), goal(), topic("T2"), kind="reverse")
    shown = changed(values, 60, "reverse", minutes={"goal:G1": 40})
    assert shown.minutes == {"open": 5, "reverse_safety": 5, "goal:G1": 40, "reverse_exchange": 5, "wrap": 5}


def test_an_own_item_stands_for_the_guaranteed_one() -> None:
    shown = changed(journal(must(), goal()), 60, minutes={"goal:G1": 45})
    assert shown.minutes == {"open": 5, "goal:G1": 45, "open_floor": 5, "wrap": 5}
    assert shown.parked == ["topic:T1"]
    assert "W_TOO_MANY_MUST" in shown.warnings


@pytest.mark.parametrize("key", ["celebrate", "followup"])
def test_own_celebrations_or_promises_do_not_stand_for_the_guaranteed_one(key: str) -> None:
    values = journal(must(), goal(), win(), action())
    shown = changed(values, 60, minutes={key: 47})
    assert shown.minutes[key] == 47
    assert shown.minutes["topic:T1"] == 3
    assert sum(shown.minutes.values()) == 60


def test_the_guarantee_needs_a_minute_that_is_left() -> None:
    almost = changed(journal(must(), goal(), action()), 60, minutes={"followup": 49})
    assert almost.minutes == {"open": 5, "topic:T1": 1, "followup": 49, "wrap": 5}
    shown = changed(journal(must(), goal(), action()), 60, minutes={"followup": 50})
    assert shown.body == ["followup"]
    assert shown.parked == ["topic:T1"]


def test_own_fixed_items_do_not_stand_for_the_guaranteed_one() -> None:
    shown = changed(journal(must(), goal(), kind="reverse"), 30, "reverse", minutes={"reverse_exchange": 13})
    assert shown.minutes["reverse_exchange"] == 13
    assert shown.minutes["topic:T1"] == 2
    assert shown.minutes["reverse_safety"] == 5


def test_celebrations_still_leave_the_time_to_the_guaranteed_item() -> None:
    values = journal(topic(), goal(), action(), *(win(f"W{n}") for n in range(4)))
    shown = changed(values, 30, minutes={"followup": 12})
    assert shown.body == ["followup", "topic:T1"]
    assert shown.lines("open") != []


# --------------------------------------------------------------------------------------------------------- micro


def test_the_focus_of_a_micro_meeting_is_the_first_own_item() -> None:
    shown = changed(journal(must(), goal()), 25, "micro", added=("goal:G1",))
    assert shown.minutes == {"open": 2, "goal:G1": 20, "wrap": 3}
    assert shown["goal:G1"]["steps"] == {"aim": 4, "situation": 6, "options": 6, "commitment": 4}
    assert shown.parked == ["topic:T1"]


def test_a_micro_meeting_may_have_several_own_items() -> None:
    shown = changed(journal(must(), goal(), topic("T2")), 25, "micro", added=("goal:G1", "topic:T2"))
    assert shown.minutes == {"open": 2, "goal:G1": 3, "topic:T2": 17, "wrap": 3}
    assert "steps" in shown["topic:T2"]
    assert "steps" not in shown["goal:G1"]
    assert shown.parked == ["topic:T1"]


def test_own_minutes_of_a_focus_are_kept() -> None:
    shown = changed(journal(goal()), 25, "micro", minutes={"goal:G1": 10})
    assert shown.minutes == {"open": 2, "goal:G1": 10, "open_floor": 10, "wrap": 3}
    assert shown["goal:G1"]["steps"] == {"aim": 2, "situation": 3, "options": 3, "commitment": 2}


def test_the_guaranteed_item_is_the_focus_where_only_a_quick_one_is_ones_own() -> None:
    shown = changed(journal(goal(), win(), action()), 25, "micro", added=("followup",))
    assert shown.minutes == {"open": 2, "followup": 2, "goal:G1": 18, "wrap": 3}
    assert shown.lines("open") == ["win:W1"]


def test_an_own_quick_one_needs_no_fifteen_minutes() -> None:
    shown = changed(journal(goal(), action()), 15, "micro", minutes={"followup": 3})
    assert shown.minutes == {"open": 2, "followup": 3, "goal:G1": 7, "wrap": 3}


@pytest.mark.parametrize(("own", "fits"), [(18, True), (19, False)])
def test_the_quick_one_must_fit_beside_the_focus(own: int, fits: bool) -> None:
    shown = changed(journal(goal(), action()), 25, "micro", minutes={"goal:G1": own})
    assert ("followup" in shown) == fits
    assert (shown.before_meeting == ["followup"]) == (not fits)


# ----------------------------------------------------------------------------------------------------- 5: over time


def test_minutes_may_go_past_the_length() -> None:
    shown = changed(journal(goal(), topic()), 30, minutes={"goal:G1": 25, "topic:T1": 10})
    assert [item["at"] for item in shown.items] == [0, 5, 30, 40]
    assert shown.minutes == {"open": 5, "goal:G1": 25, "topic:T1": 10, "wrap": 5}
    assert shown.warnings == ["W_OVER_TIME"]


def test_added_items_can_go_past_the_length_too() -> None:
    shown = changed(journal(*(must(f"T{n}") for n in range(3))), 30, added=("topic:T0", "topic:T1", "topic:T2"))
    assert shown.minutes == {"open": 5, "topic:T0": 10, "topic:T1": 10, "topic:T2": 10, "wrap": 5}
    assert "W_OVER_TIME" in shown.warnings
    assert "W_TOO_MANY_MUST" not in shown.warnings


def test_own_items_stay_in_rank_order_where_minutes_are_given() -> None:
    shown = changed(journal(goal(), *topics(2)), 40, added=("topic:T1", "topic:T0"))
    assert shown.minutes == {"open": 5, "goal:G1": 10, "topic:T0": 10, "topic:T1": 10, "wrap": 5}
    shown = changed(journal(goal(), *topics(2)), 35, added=("topic:T1", "topic:T0"))
    assert (shown.minutes["topic:T0"], shown.minutes["topic:T1"]) == (10, 10)


# --------------------------------------------------------------------------------------------------------- 6: order


ORDERED = journal(goal(), challenge(), *topics(2), boundary(review_on=before(1)))


def test_items_in_order_keep_it_and_the_others_stand_by_the_flow() -> None:
    assert agenda(ORDERED).body == ["challenge:C1", "goal:G1", "topic:T0", "topic:T1", "boundaries:review"]
    shown = changed(ORDERED, order=("topic:T0", "challenge:C1"))
    assert shown.body == ["goal:G1", "topic:T0", "challenge:C1", "topic:T1", "boundaries:review"]


def test_an_item_stands_before_the_first_ordered_one_of_a_higher_flow() -> None:
    shown = changed(ORDERED, order=("boundaries:review", "challenge:C1"))
    assert shown.body == ["goal:G1", "topic:T0", "topic:T1", "boundaries:review", "challenge:C1"]


def test_items_without_a_higher_one_behind_them_stand_after_all_ordered_ones() -> None:
    shown = changed(ORDERED, order=("goal:G1", "challenge:C1"))
    assert shown.body == ["goal:G1", "challenge:C1", "topic:T0", "topic:T1", "boundaries:review"]


def test_opening_open_floor_and_wrap_cannot_be_moved() -> None:
    values = journal(goal(), topic())
    shown = changed(values, 240, order=("wrap", "topic:T1", "open_floor", "goal:G1", "open"))
    assert shown.keys == ["open", "topic:T1", "goal:G1", "open_floor", "wrap"]


def test_an_order_takes_and_moves_no_minutes() -> None:
    shown, plain = changed(ORDERED, order=("topic:T0", "challenge:C1")), agenda(ORDERED)
    assert shown.minutes == plain.minutes
    assert [item["at"] for item in shown.items] == [
        sum(item["minutes"] for item in shown.items[:n]) for n in range(len(shown.items))
    ]


def test_an_order_brings_nothing_onto_the_agenda() -> None:
    values = journal(goal(), *topics(9))
    assert set(changed(values, order=("topic:T8", "topic:T0")).body) == set(agenda(values).body)


def test_a_first_meeting_is_ordered_without_an_opening() -> None:
    shown = changed(journal(), 60, "first", order=("first_practical", "first_intro"))
    assert shown.keys == ["first_hopes", "first_goals", "first_boundaries", "first_practical", "first_intro", "wrap"]


def test_fixed_items_can_be_ordered() -> None:
    shown = changed(journal(goal()), 60, "reverse", order=("reverse_exchange", "goal:G1"))
    assert shown.body == ["reverse_exchange", "goal:G1"]


# ------------------------------------------------------------------------------------------------------ all at once


def test_changes_work_together() -> None:
    held = meeting("K1", before(9))
    values = journal(
        held, must(), goal("G1", due_on=before(3)), goal("G2", checkins=checkins(d3=20)), challenge(), action(),
        topic("T2"),
    )  # fmt: skip
    shown = changed(
        values, 45, removed=("challenge:C1", "followup"), minutes={"topic:T1": 5}, order=("goal:G2", "topic:T1"),
        added=("goal:G2",),
    )  # fmt: skip
    assert shown.body == ["goal:G1", "goal:G2", "topic:T1", "topic:T2"]
    assert shown.minutes["topic:T1"] == 5
    assert sum(shown.minutes.values()) == 45
    assert shown.parked == []
    assert shown.before_meeting == []
