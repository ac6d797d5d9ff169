"""The table of agenda.md 3.13, row by row."""

import datetime as dt
from typing import Any

import pytest

from mentorlog.agenda import OwnChanges
from tests.agenda.builder import (
    R,
    Shown,
    action,
    after,
    agenda,
    before,
    boundary,
    challenge,
    check,
    checkins,
    feedback,
    goal,
    journal,
    meeting,
    mentorship,
    milestone,
    must,
    prepared,
    scores,
    sixty_minutes_of,
    topic,
    win,
)

TALKS = ("checkin", "reverse", "group", "micro")
ALL_KINDS = (*TALKS, "first", "closing", "reset")

each_talk = pytest.mark.parametrize("kind", TALKS)
each_kind = pytest.mark.parametrize("kind", ALL_KINDS)


@pytest.mark.parametrize("kind", ["checkin", "reverse", "group"])
def test_no_goals_at_all_become_an_item_and_a_warning(kind: str) -> None:
    shown = agenda(journal(), kind=kind)
    assert shown.kind_of("set_goals") == "set_goals"
    assert shown.score("set_goals") == 700
    assert "W_NO_GOALS" in shown.warnings


def test_without_goals_the_next_candidate_is_the_focus_of_a_micro_meeting() -> None:
    shown = agenda(journal(topic()), kind="micro")
    assert shown.body == ["topic:T1"]
    assert "W_NO_GOALS" not in shown.warnings


def test_without_anything_a_micro_meeting_writes_one_question() -> None:
    shown = agenda(journal(), kind="micro")
    assert shown.body == ["micro_question"]
    assert shown.score("micro_question") == 100


def test_celebrations_and_promises_do_not_replace_the_question_of_a_micro_meeting() -> None:
    shown = agenda(journal(win(), action()), 25, "micro")
    assert shown.body == ["celebrate", "micro_question"]
    assert shown.before_meeting == ["followup"]


@each_kind
def test_only_private_goals_are_as_none_in_the_shared_agenda(kind: str) -> None:
    hidden = journal(goal("G1", visibility="private"), goal("G2", visibility=None))
    assert agenda(hidden, kind=kind).json == agenda(journal(), kind=kind).json
    assert prepared(hidden) == [("private_goal", "G1", "Goal G1"), ("private_goal", "G2", "Goal G2")]


@pytest.mark.parametrize(("kind", "most"), [("checkin", 3), ("reverse", 3), ("group", 2), ("micro", 1)])
def test_of_sixty_routine_goals_few_are_items_and_the_rest_only_counted(kind: str, most: int) -> None:
    shown = agenda(journal(*(goal(f"G{n:02}") for n in range(60))), kind=kind)
    assert shown.goal_items() == [f"goal:G{n:02}" for n in range(most)]
    assert shown.parked == []
    assert shown.unlisted_goals == 60 - most
    assert "W_MANY_GOALS" in shown.warnings


@each_talk
def test_a_goal_due_on_the_meeting_day_is_due_soon_not_overdue(kind: str) -> None:
    shown = agenda(journal(goal(due_on=R.isoformat())), kind=kind)
    assert shown.kind_of("goal:G1") == "goal_due_soon"
    assert shown.reasons("goal:G1") == ["due_in:0", "priority:2"]


def test_a_goal_due_the_day_before_is_overdue() -> None:
    shown = sixty_minutes_of(goal(due_on=before(1)))
    assert shown.kind_of("goal:G1") == "goal_overdue"
    assert shown.score("goal:G1") == 600 + 3 + 80


@each_talk
def test_a_goal_without_a_date_is_a_routine_one(kind: str) -> None:
    assert agenda(journal(goal()), kind=kind).kind_of("goal:G1") == "goal_open"


@each_talk
def test_a_goal_without_a_date_may_be_stalled(kind: str) -> None:
    shown = agenda(journal(goal(created_on=before(31))), kind=kind)
    assert shown.kind_of("goal:G1") == "goal_stalled"
    assert shown.score("goal:G1") == 450 + 2 + 80


@each_talk
def test_an_active_goal_at_100_asks_to_be_confirmed_and_is_no_item(kind: str) -> None:
    shown = agenda(journal(goal(due_on=before(9), checkins=checkins(d3=100)), topic()), 60, kind)
    assert shown.lines("celebrate") == ["confirm:G1"]
    assert "goal:G1" not in shown.everywhere()
    assert shown.unlisted_goals == 0
    assert "W_NO_GOALS" not in shown.warnings


@each_kind
def test_an_active_goal_that_starts_after_the_meeting_is_not_there(kind: str) -> None:
    later = journal(goal(start_on=after(1), due_on=after(5)), topic())
    assert agenda(later, kind=kind).json == agenda(journal(topic()), kind=kind).json


def test_an_active_goal_that_starts_on_the_meeting_day_is_open() -> None:
    shown = sixty_minutes_of(goal(start_on=R.isoformat(), due_on=after(5)))
    assert shown.kind_of("goal:G1") == "goal_due_soon"
    assert "W_NO_GOALS" not in shown.warnings


@each_talk
def test_a_draft_that_starts_later_is_a_draft_like_any_other(kind: str) -> None:
    shown = agenda(journal(goal(status="draft", start_on=after(30))), kind=kind)
    assert shown.kind_of("goal:G1") == "goal_draft"
    assert shown.score("goal:G1") == 350 + 80
    assert "W_NO_GOALS" not in shown.warnings


def test_a_draft_that_starts_later_is_listed_at_a_first_meeting() -> None:
    assert agenda(journal(goal(status="draft", start_on=after(30))), kind="first").lines("first_goals") == ["goal:G1"]


@each_kind
@pytest.mark.parametrize("paused_until", [None, after(1)])
def test_a_paused_goal_is_absent_and_not_open(kind: str, paused_until: str | None) -> None:
    resting = journal(goal(status="paused", paused_until=paused_until, due_on=before(9)), topic())
    assert agenda(resting, kind=kind).json == agenda(journal(topic()), kind=kind).json


@pytest.mark.parametrize("age", [0, 10])
def test_a_goal_whose_pause_has_ended_comes_back(age: int) -> None:
    shown = sixty_minutes_of(goal(status="paused", paused_until=before(age), due_on=before(20)))
    assert shown.kind_of("goal:G1") == "goal_resume"
    assert shown.score("goal:G1") == 380 + 80
    assert "W_NO_GOALS" not in shown.warnings


@each_kind
@pytest.mark.parametrize("status", ["achieved", "dropped"])
def test_a_goal_closed_after_the_meeting_was_active_then(kind: str, status: str) -> None:
    closed = journal(goal(status=status, closed_on=after(5), due_on=before(3)))
    active = journal(goal(due_on=before(3)))
    later = R + dt.timedelta(days=10)
    assert agenda(closed, kind=kind, today=later).json == agenda(active, kind=kind, today=later).json


def test_of_two_checkins_on_one_day_the_higher_progress_is_the_later() -> None:
    on_one_day = [{"date": before(3), "progress": progress} for progress in (100, 40)]
    assert sixty_minutes_of(goal(checkins=on_one_day)).lines("celebrate") == ["confirm:G1"]
    assert sixty_minutes_of(goal(checkins=on_one_day[::-1])).lines("celebrate") == ["confirm:G1"]


def test_a_past_meeting_is_allowed_and_does_not_see_later_records() -> None:
    later = (
        goal("G2", created_on=after(1)),
        topic("T2", created_on=after(1)),
        win("W2", on=after(1)),
        challenge("C2", created_on=after(2)),
        feedback("F2", created_on=after(2)),
        boundary("B2", created_on=after(2), review_on=before(3)),
        milestone("X2", created_on=after(1), reached_on=R.isoformat()),
        milestone("X3", reached_on=after(1)),
        action("A2", created_on=after(1)),
        meeting("K2", after(3), {"goal:G1": "discussed"}),
    )
    known = (goal(), topic(), meeting("K1", before(30)))
    today = R + dt.timedelta(days=30)
    shown = agenda(journal(*known, *later), today=today)
    assert shown.warnings[0] == "W_PAST_DATE"
    assert shown.json == agenda(journal(*known), today=today).json


def test_a_past_meeting_sees_checkins_and_checks_only_up_to_its_day() -> None:
    shown = agenda(
        journal(
            goal(checkins=[{"date": before(3), "progress": 30}, {"date": after(3), "progress": 100}]),
            boundary(checks=[check(-1)]),
        ),
        today=R + dt.timedelta(days=30),
    )
    assert shown.body == ["goal:G1"]


@each_kind
def test_records_in_the_trash_are_absent(kind: str) -> None:
    trashed = journal(
        *(
            (table, row | {"deleted_on": after(400)})
            for table, row in (
                goal(), milestone(reached_on=before(3)), win(), action(), topic(), must("T2"), challenge(), feedback(),
                boundary(review_on=before(3), checks=[check(1)]), meeting("K1", before(30)),
            )
        )
    )  # fmt: skip
    assert agenda(trashed, kind=kind).json == agenda(journal(), kind=kind).json


def test_a_held_meeting_in_the_trash_is_no_history() -> None:
    trashed = journal(goal(), meeting("K1", before(30), {"goal:G1": "discussed"}, deleted_on=before(1)))
    assert agenda(trashed, kind=None).kind == "first"
    assert agenda(trashed).why("goal:G1") == "not talked about yet"


@each_kind
def test_records_of_another_mentorship_are_absent(kind: str) -> None:
    elsewhere: dict[str, Any] = {"mentorship_id": "M2"}
    other = journal(
        mentorship("M2"), goal(mentorship_ids=["M2"]), goal("G2", mentorship_ids=[]),
        milestone(reached_on=before(3), **elsewhere), win(**elsewhere), action(**elsewhere), topic(**elsewhere),
        challenge(**elsewhere), feedback(**elsewhere), boundary(review_on=before(3), checks=[check(1)], **elsewhere),
        meeting("K1", before(30), **elsewhere),
    )  # fmt: skip
    assert agenda(other, kind=kind).json == agenda(journal(), kind=kind).json


def test_a_goal_of_two_mentorships_is_in_both_and_talked_about_in_each() -> None:
    both = journal(
        mentorship("M2"),
        goal(mentorship_ids=["M1", "M2"]),
        meeting("K1", before(9), {"goal:G1": "discussed"}),
        meeting("K2", before(5), {}, mentorship_id="M2"),
    )
    assert agenda(both).why("goal:G1") == "last talked about on 12 Nov"
    assert agenda(both, of="M2").why("goal:G1") == "not talked about yet"


@each_talk
def test_an_undated_promise_of_the_last_meeting_is_due_for_report(kind: str) -> None:
    shown = agenda(journal(meeting("K1", before(9)), action(due_on=None, created_on=before(9)), goal()), kind=kind)
    assert shown.lines("followup") == ["action:A1"]


def test_an_undated_promise_made_since_the_last_meeting_is_not_yet_asked_for() -> None:
    assert "followup" not in sixty_minutes_of(meeting("K1", before(9)), action(due_on=None, created_on=before(8)))


def test_without_a_held_meeting_an_undated_promise_is_not_asked_for() -> None:
    assert "followup" not in sixty_minutes_of(action(due_on=None, created_on=before(30)))


@each_talk
def test_a_promise_due_after_the_meeting_is_not_listed(kind: str) -> None:
    shown = agenda(journal(action(due_on=after(1)), goal(), meeting("K1", before(3))), kind=kind)
    assert "followup" not in shown.everywhere()


def test_a_promise_made_on_the_meeting_day_is_not_listed() -> None:
    assert "followup" not in sixty_minutes_of(action(created_on=R.isoformat())).everywhere()


@each_talk
def test_topics_with_the_same_words_are_one(kind: str) -> None:
    same = (
        topic("T3", text="Straße  und\tWeg", created_on=before(9)),
        topic("T2", text=" STRASSE UND weg ", created_on=before(9)),
        topic("T1", text="strasse und Weg", created_on=before(8)),
    )
    shown = agenda(journal(*same, goal()), kind=kind)
    assert [key for key in shown.everywhere() if key.startswith("topic:")] == ["topic:T2"]
    assert shown["topic:T2"]["title"] == " STRASSE UND weg "


def test_a_routine_goal_with_something_stuck_is_parked_when_there_is_no_room() -> None:
    pieces = (must("T1"), must("T2"), goal("G1"), goal("G2"), challenge(goal_id="G1"))
    shown = agenda(journal(*pieces), 30)
    assert shown.body == ["topic:T1", "topic:T2"]
    assert shown.parked == ["goal:G1"]
    assert shown.unlisted_goals == 1


@each_kind
def test_another_meeting_on_the_same_day_is_not_history(kind: str) -> None:
    same_day = journal(goal(), meeting("K1", R.isoformat(), {"goal:G1": "discussed"}))
    assert agenda(same_day, kind=kind).json == agenda(journal(goal()), kind=kind).json


def test_an_unknown_person_in_a_group_goes_by_the_id() -> None:
    shown = agenda(journal(goal(), kind="group", **{"with": ["p9"]}), kind="group")
    assert shown["hot_seat:p9"]["title"] == "Hot seat: p9"


@each_kind
def test_in_a_group_nothing_about_a_member_is_there(kind: str) -> None:
    group = {"kind": "group", "with": ["p1", "p2"]}
    about_someone = (
        feedback("F1"),
        feedback("F2", direction="give"),
        challenge("C1", about="p1"),
        challenge("C2", about="p1", goal_id="G1"),
        boundary("B1", checks=[check(1), check(3, "crossed")]),
    )
    rest = (goal(), boundary("B1"))
    shown = agenda(journal(goal(), *about_someone, **group), kind=kind)
    assert shown.json == agenda(journal(*rest, **group), kind=kind).json


def test_in_a_group_something_stuck_that_is_about_nobody_is_there() -> None:
    group = {"kind": "group", "with": ["p1", "p2"]}
    assert "challenge:C1" in agenda(journal(goal(), challenge(), **group), kind="group")


@pytest.mark.parametrize("kind", ["one_to_one", "peer"])
@pytest.mark.parametrize("minutes", [16, 29])
def test_a_rather_short_meeting_of_two_is_a_checkin_with_short_minutes(kind: str, minutes: int) -> None:
    shown = agenda(journal(must(), goal(), meeting("K1", before(30)), kind=kind), minutes, kind=None)
    assert shown.kind == "checkin"
    assert shown.minutes["open"] == 2
    assert shown["open"]["title"] == "Hello"


def test_two_hours_for_one_goal_in_a_micro_meeting_leave_an_open_floor() -> None:
    shown = agenda(journal(goal()), 120, "micro")
    assert shown.minutes == {"open": 5, "goal:G1": 60, "open_floor": 45, "wrap": 10}
    assert shown["goal:G1"]["steps"] == {"aim": 12, "situation": 18, "options": 18, "commitment": 12}
    assert shown.warnings == ["W_UNUSED_TIME"]


@each_kind
@pytest.mark.parametrize("visibility", ["private", None, "open"])
def test_a_check_kept_private_is_only_in_the_preparation(kind: str, visibility: str | None) -> None:
    kept = journal(boundary(checks=[check(2, "crossed", visibility, note="Again")]), goal())
    assert agenda(kept, kind=kind).json == agenda(journal(boundary(), goal()), kind=kind).json
    assert prepared(kept) == [("private_check", "B1", "Again")]


@each_talk
def test_a_win_without_mentorship_or_before_the_last_meeting_is_not_listed(kind: str) -> None:
    wins = (win("W1", mentorship_id=None), win("W2", on=before(10)))
    shown = agenda(journal(meeting("K1", before(9)), goal(), *wins), kind=kind)
    assert "celebrate" not in shown
    assert shown.lines("open") == []


@each_kind
def test_own_minutes_beyond_the_length_are_kept(kind: str) -> None:
    values = journal(must())
    shown = agenda(values, 30, kind, mine=OwnChanges(minutes={"topic:T1": 90}))
    assert shown.body == ["topic:T1"]
    assert shown.minutes["topic:T1"] == 90
    assert sum(shown.minutes.values()) == 100 - (5 if kind == "first" else 0)
    assert shown.warnings[-1] == "W_OVER_TIME"


@each_talk
def test_ten_minutes_are_for_one_thing(kind: str) -> None:
    pieces = (must(), topic("T2"), goal(due_on=before(3)), win(), action(), meeting("K1", before(30)))
    shown = agenda(journal(*pieces), 10, kind)
    assert shown.minutes == {"open": 1, "topic:T1": 7, "wrap": 2}
    assert shown.lines("open") == ["win:W1"]
    assert {"goal:G1", "topic:T2"} <= set(shown.parked)
    assert shown.before_meeting == ["followup"]


@pytest.mark.parametrize(
    ("kind", "blocks", "parked"),
    [
        ("first", ["first_intro", "first_goals", "first_boundaries"], ["first_practical", "first_hopes"]),
        ("closing", ["close_review", "close_thanks"], ["close_learning", "close_next"]),
        ("reset", ["reset_facts", "reset_needs", "reset_agree"], ["reset_options"]),
    ],
)
def test_ten_minutes_hold_two_or_three_blocks_of_a_template(kind: str, blocks: list[str], parked: list[str]) -> None:
    shown = agenda(journal(), 10, kind)
    assert shown.body == blocks
    assert shown.parked == parked


@pytest.mark.parametrize("kind", ["checkin", "reverse", "group", "micro", "closing", "reset"])
def test_five_minutes_give_the_guaranteed_item_two(kind: str) -> None:
    shown = agenda(journal(must(), must("T2")), 5, kind)
    assert shown.minutes == {"open": 1, "topic:T1": 2, "wrap": 2}


def test_five_minutes_of_a_first_meeting_have_no_opening() -> None:
    assert agenda(journal(must()), 5, "first").minutes == {"topic:T1": 3, "wrap": 2}


def test_fifteen_minutes_of_a_reverse_meeting_hold_both_fixed_items_and_one_must() -> None:
    values = journal(goal(), must("T1"), must("T2"), meeting("K1", before(30)), kind="reverse")
    shown = agenda(values, 15, "reverse")
    assert shown.body == ["reverse_safety", "topic:T1", "reverse_exchange"]
    assert shown.parked == ["topic:T2"]
    assert "W_TOO_MANY_MUST" in shown.warnings


@pytest.mark.parametrize("kind", ["checkin", "reverse", "first", "closing", "reset"])
def test_of_fifty_two_minutes_two_go_to_the_wrap(kind: str) -> None:
    shown = agenda(journal(*(topic(f"T{n}") for n in range(6)), goal()), 52, kind)
    assert shown.minutes["wrap"] == 7
    assert "open_floor" not in shown
    assert sum(shown.minutes.values()) == 52


@pytest.mark.parametrize("fields", [{"due_on": before(3)}, {"created_on": before(31)}])
def test_fifty_two_minutes_for_one_pressing_goal_leave_an_open_floor(fields: dict[str, str]) -> None:
    shown = agenda(journal(goal(**fields)), 52)
    assert shown.minutes == {"open": 5, "goal:G1": 20, "open_floor": 22, "wrap": 5}
    assert shown.warnings == ["W_UNUSED_TIME"]


def test_twenty_nine_minutes_for_one_routine_goal_leave_an_open_floor() -> None:
    shown = agenda(journal(goal()), 29)
    assert shown.minutes == {"open": 2, "goal:G1": 8, "open_floor": 16, "wrap": 3}
    assert shown.warnings == ["W_UNUSED_TIME"]


def test_four_hours_for_one_goal_warn_of_the_length_and_the_open_floor() -> None:
    shown = agenda(journal(goal()), 240)
    assert shown.minutes == {"open": 5, "goal:G1": 15, "open_floor": 210, "wrap": 10}
    assert shown.warnings == ["W_LONG", "W_UNUSED_TIME"]


def test_of_five_musts_two_fit_in_thirty_minutes() -> None:
    shown = agenda(journal(goal(), *(must(f"T{n}") for n in range(5))), 30)
    assert shown.body == ["topic:T0", "topic:T1"]
    assert shown.parked == ["topic:T2", "topic:T3", "topic:T4"]
    assert shown.warnings == ["W_TOO_MANY_MUST"]


def test_without_a_rhythm_a_goal_is_due_soon_for_fourteen_days() -> None:
    shown = sixty_minutes_of(goal("G1", due_on=after(14)), goal("G2", due_on=after(15)), cadence_days=0)
    assert (shown.kind_of("goal:G1"), shown.kind_of("goal:G2")) == ("goal_due_soon", "goal_open")


def test_without_a_rhythm_a_goal_stalls_after_twenty_one_days() -> None:
    shown = sixty_minutes_of(goal("G1", created_on=before(22)), goal("G2", created_on=before(21)), cadence_days=0)
    assert (shown.kind_of("goal:G1"), shown.kind_of("goal:G2")) == ("goal_stalled", "goal_open")


def test_without_a_rhythm_there_is_no_hint_of_a_fresh_start() -> None:
    slots = (meeting("K1", before(200)), meeting("K2", before(90), status="missed"))
    worse = (meeting("K3", before(60), status="cancelled"), challenge(severity=3, created_on=before(90)))
    assert "H_CONSIDER_RESET" in sixty_minutes_of(*slots, *worse, goal()).warnings
    assert "H_CONSIDER_RESET" not in sixty_minutes_of(*slots, *worse, goal(), cadence_days=0).warnings


def test_a_round_of_thirteen_in_thirty_minutes_falls_back_to_five_and_five() -> None:
    people = [f"x{n}" for n in range(12)]
    shown = agenda(journal(goal(), kind="group", **{"with": people}), 30, "group")
    assert (shown.minutes["open"], shown["wrap"]["at"]) == (5, 25)
    assert shown["open"]["title"] == "One-minute round"


@each_kind
@pytest.mark.parametrize("status", ["cancelled", "missed", "planned"])
def test_the_agenda_of_a_meeting_that_was_not_held_is_not_carried_over(kind: str, status: str) -> None:
    not_held = meeting("K2", before(5), {"goal:G1": None}, ["topic:T1"], status=status)
    values = journal(goal(), topic(), meeting("K1", before(9)), not_held)
    assert agenda(values, kind=kind).json == agenda(journal(goal(), topic(), meeting("K1", before(9))), kind=kind).json


@each_kind
@pytest.mark.parametrize("visibility", ["Pair", "everyone", "", None])
def test_an_unknown_visibility_is_private(kind: str, visibility: str | None) -> None:
    assert agenda(journal(must(visibility=visibility)), kind=kind).json == agenda(journal(), kind=kind).json


def test_a_sealed_record_is_private_whatever_its_visibility() -> None:
    assert agenda(journal(must(never_export=True))).json == agenda(journal()).json


def test_misuse_is_read_as_a_sealed_note() -> None:
    assert agenda(journal(challenge(kind="misuse", severity=3))).json == agenda(journal()).json


def test_the_agenda_of_an_empty_journal_is_a_first_meeting() -> None:
    shown: Shown = agenda(journal(), None, None)
    assert shown.kind == "first"
    assert shown.duration == 60
    assert scores(journal(), None, None)["first_intro"] == 900
