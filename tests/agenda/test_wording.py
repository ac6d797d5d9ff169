"""Titles (agenda.md 3.5), and the reasons and their words (3.9)."""

import datetime as dt
from typing import Any

import pytest

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
    milestone,
    must,
    person,
    sixty_minutes_of,
    topic,
    win,
)

NEW_YEAR = dt.date(2025, 1, 10)
GROUP: dict[str, Any] = {"kind": "group", "with": ["p1", "p2"]}


def in_january(*pieces: Any, **terms: Any) -> Shown:
    """An hour on 10 January 2025, where most days before lie in another year."""
    return agenda(journal(*pieces, **({"started_on": "2024-01-01"} | terms)), date=NEW_YEAR)


def alone(*pieces: Any, **terms: Any) -> Shown:
    """A meeting with room for whatever is there."""
    return agenda(journal(*pieces, **terms), 240)


# ------------------------------------------------------------------------------------------------------- titles


def test_blocks_of_a_first_meeting_have_their_titles() -> None:
    shown = agenda(journal(), 60, "first")
    assert {item["key"]: item["title"] for item in shown.items} == {
        "first_intro": "Who we are, and what brought us here",
        "first_hopes": "What each of us hopes for, and why now",
        "first_goals": "First sketch of the goals",
        "first_boundaries": "Expectations and boundaries",
        "first_practical": "Rhythm, channel, moving a meeting",
        "wrap": "Who does what, when next",
    }


def test_blocks_of_a_last_meeting_have_their_titles() -> None:
    shown = agenda(journal(goal()), 60, "closing")
    assert {item["key"]: item["title"] for item in shown.items} == {
        "open": "Hello",
        "close_review": "What changed since we began",
        "close_learning": "What each of us learned",
        "close_open": "Loose ends: finish, hand over or let go",
        "close_next": "What comes next for each of us",
        "close_thanks": "Saying thank you",
        "wrap": "Who does what, when next",
    }


def test_blocks_of_a_fresh_start_have_their_titles() -> None:
    shown = agenda(journal(), 60, "reset")
    assert {item["key"]: item["title"] for item in shown.items} == {
        "open": "Hello",
        "reset_facts": "What we agreed and what happened",
        "reset_needs": "What each of us needs for this to be worth it",
        "reset_options": "What we could change",
        "reset_agree": "One change to try, and the day we judge it",
        "wrap": "Who does what, when next",
    }


@pytest.mark.parametrize("kind", ["first", "closing", "reset"])
def test_blocks_of_a_template_say_which_and_no_more(kind: str) -> None:
    shown = agenda(journal(goal()), 60, kind)
    for key in shown.body:
        assert shown.reasons(key) == [f"template:{kind}"]
        assert shown.why(key) == ""


def test_collected_items_have_their_titles() -> None:
    shown = alone(
        win(), action(), boundary("B1", review_on=before(3)), meeting("K1", before(60)), meeting("K2", before(50)),
        meeting("K3", before(40)),
    )  # fmt: skip
    assert shown["celebrate"]["title"] == "Wins since last time"
    assert shown["followup"]["title"] == "Promises from last time"
    assert shown["set_goals"]["title"] == "Agree one to three goals"
    assert shown["boundaries:review"]["title"] == "Does our agreement still fit?"
    assert shown["pulse_check"]["title"] == "How is it going for both of us?"


def test_a_breach_has_the_statement_of_the_oldest_in_its_title() -> None:
    shown = alone(
        goal(),
        boundary("B1", statement="Pay only if I ask", checks=[check(3)]),
        boundary("B2", statement="No  calls.", checks=[check(9, "crossed")]),
    )
    assert shown["boundaries:breach"]["title"] == "Our agreement: No  calls."
    assert shown.lines("boundaries:breach") == ["boundary:B2", "boundary:B1"]


def test_goals_topics_and_challenges_carry_their_own_text_as_written() -> None:
    shown = alone(goal(title=" Lead  it "), topic(text=" A \t topic"), challenge(title="No time "))
    assert shown["goal:G1"]["title"] == " Lead  it "
    assert shown["topic:T1"]["title"] == " A \t topic"
    assert shown["challenge:C1"]["title"] == "No time "


def test_feedback_has_the_topic_of_the_oldest() -> None:
    shown = alone(goal(), feedback("F1", topic="Newer"), feedback("F2", topic="Older", created_on=before(9)))
    assert shown["feedback:request"]["title"] == "Older"


def test_the_opening_of_a_group_is_a_round_from_half_an_hour() -> None:
    assert agenda(journal(goal()), 30, "group")["open"]["title"] == "One-minute round"
    assert agenda(journal(goal()), 29, "group")["open"]["title"] == "Hello"


def test_a_hot_seat_has_a_name_or_the_id() -> None:
    shown = agenda(journal(goal(), kind="group", **{"with": ["p1", "p9"]}), 240, "group")
    assert shown["hot_seat:p1"]["title"] == "Hot seat: Tomasz"
    assert shown["hot_seat:p9"]["title"] == "Hot seat: p9"


def test_a_person_in_the_trash_goes_by_the_id() -> None:
    gone = journal(person("p7", "Ada", deleted_on=before(3)), goal(), kind="group", **{"with": ["p7"]})
    assert agenda(gone, 240, "group")["hot_seat:p7"]["title"] == "Hot seat: p7"


def test_fixed_items_and_the_micro_question_have_their_titles() -> None:
    shown = agenda(journal(goal(), kind="reverse"), 60, "reverse")
    assert shown["reverse_safety"]["title"] == "Agree how rank stays outside the room"
    assert shown["reverse_exchange"]["title"] == "Name what travels back"
    assert agenda(journal(), 30, "micro")["micro_question"]["title"] == "Write one question you want answered"
    assert alone(goal())["open_floor"]["title"] == "Open floor"


# ------------------------------------------------------------------------------------------------------- frames


def test_opening_wrap_and_open_floor_say_what_they_are() -> None:
    shown = alone(goal())
    assert (shown.reasons("open"), shown.why("open")) == (["opens"], "")
    assert (shown.reasons("wrap"), shown.why("wrap")) == (["closes"], "")
    assert (shown.reasons("open_floor"), shown.why("open_floor")) == (["time_left"], "time left over")
    for frame in ("open", "open_floor", "wrap"):
        assert shown[frame]["kind"] == frame
        assert "score" not in shown[frame]
        assert "question" not in shown[frame]


# ----------------------------------------------------------------------------------------- reasons of goals, dates


def test_an_overdue_goal_names_its_date() -> None:
    shown = alone(goal(due_on=before(14)))
    assert shown.reasons("goal:G1") == ["overdue:14", "priority:2"]
    assert shown.why("goal:G1") == "its date was 7 Nov"


def test_a_date_in_another_year_has_the_year() -> None:
    assert in_january(goal(due_on="2024-12-30", created_on="2024-12-20")).why("goal:G1") == "its date was 30 Dec 2024"
    assert in_january(goal(due_on="2025-01-02", created_on="2024-12-20")).why("goal:G1") == "its date was 2 Jan"
    assert alone(topic(created_on="2024-11-18")).why("topic:T1") == "you noted it on 18 Nov 2024"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "due today"),
        (1, "due tomorrow"),
        (2, "2 days to its date"),
        (14, "14 days to its date"),
        (15, "2 weeks to its date"),
        (20, "2 weeks to its date"),
        (21, "3 weeks to its date"),
        (56, "8 weeks to its date"),
        (57, "its date is 17 Jan 2026"),
        (40, "5 weeks to its date"),
    ],
)
def test_a_date_ahead_is_told_in_days_weeks_or_as_a_date(days: int, words: str) -> None:
    shown = alone(goal(due_on=after(days)), cadence_days=60)
    assert shown.reasons("goal:G1") == [f"due_in:{days}", "priority:2"]
    assert shown.why("goal:G1") == words


def test_a_date_far_ahead_in_the_same_year_has_no_year() -> None:
    shown = in_january(goal(due_on="2025-03-20", created_on="2025-01-05"), cadence_days=90)
    assert shown.why("goal:G1") == "its date is 20 Mar"


@pytest.mark.parametrize(
    ("age", "words"), [(31, "quiet since October"), (80, "quiet since September"), (330, "quiet since December 2024")]
)
def test_a_stalled_goal_is_quiet_since_a_month(age: int, words: str) -> None:
    shown = alone(goal(created_on=before(age)))
    assert shown.reasons("goal:G1") == [f"no_movement:{age}", "priority:2"]
    assert shown.why("goal:G1") == words


def test_even_a_short_quiet_is_told_by_its_month() -> None:
    assert alone(goal(created_on=before(22)), cadence_days=7).why("goal:G1") == "quiet since October"


def test_a_routine_goal_says_when_it_was_last_talked_about() -> None:
    talked = meeting("K1", before(9), {"goal:G1": "partly"})
    shown = alone(goal("G1"), goal("G2"), talked)
    assert shown.reasons("goal:G1") == ["last_discussed:9", "priority:2"]
    assert shown.why("goal:G1") == "last talked about on 12 Nov"
    assert shown.reasons("goal:G2") == ["never_discussed", "priority:2"]
    assert shown.why("goal:G2") == "not talked about yet"


def test_a_talk_in_another_year_has_the_year() -> None:
    talked = meeting("K1", "2024-12-28", {"goal:G1": "discussed"})
    shown = in_january(goal(created_on="2024-12-20"), talked)
    assert shown.why("goal:G1") == "last talked about on 28 Dec 2024"


def test_a_draft_asks_whether_it_is_a_goal() -> None:
    shown = alone(goal(status="draft", priority=1))
    assert shown.reasons("goal:G1") == ["not_agreed", "priority:1"]
    assert shown.why("goal:G1") == "a draft: is it a goal?"


def test_a_goal_that_comes_back_says_until_when_it_rested() -> None:
    shown = alone(goal(status="paused", paused_until="2025-10-20", priority=3))
    assert shown.reasons("goal:G1") == ["pause_ended:2025-10-20", "priority:3"]
    assert shown.why("goal:G1") == "paused until 20 Oct"


def test_a_pause_that_ended_in_another_year_has_the_year() -> None:
    shown = in_january(goal(status="paused", paused_until="2024-12-24", created_on="2024-10-01"))
    assert shown.why("goal:G1") == "paused until 24 Dec 2024"


def test_without_a_goal_the_reason_is_just_that() -> None:
    shown = alone()
    assert shown.reasons("set_goals") == ["no_open_goals"]
    assert shown.why("set_goals") == "no shared goal yet"


def test_reasons_come_in_their_order_the_winner_first() -> None:
    shown = agenda(
        journal(
            goal(due_on=before(14), priority=3, owner="p1", created_on=before(80)),
            challenge(goal_id="G1", title="No data", severity=2),
            meeting("K1", before(20), {"goal:G1": None}),
            kind="reverse",
        ),
        60,
        "reverse",
        lead="me",
    )
    assert shown.reasons("goal:G1") == [
        "overdue:14",
        "no_movement:80",
        "priority:3",
        "carried:1",
        "learner_today",
        "challenged:2",
    ]
    assert shown.why("goal:G1") == (
        "its date was 7 Nov; quiet since September; not reached last time; Tomasz learns today; stuck: “No data”"
    )


def test_the_reason_that_lost_is_kept() -> None:
    shown = alone(goal(due_on=after(29), created_on=before(75)))
    assert shown.kind_of("goal:G1") == "goal_stalled"
    assert shown.why("goal:G1") == "quiet since September; 4 weeks to its date"
    shown = alone(goal(due_on=after(0), created_on=before(32)))
    assert shown.kind_of("goal:G1") == "goal_due_soon"
    assert shown.why("goal:G1") == "due today; quiet since October"
    assert shown.reasons("goal:G1") == ["due_in:0", "no_movement:32", "priority:2"]


@pytest.mark.parametrize(
    ("times", "words"),
    [(1, "not reached last time"), (2, "not reached the last 2 times"), (5, "not reached the last 5 times")],
)
def test_what_was_not_reached_says_how_often(times: int, words: str) -> None:
    missed = [meeting(f"K{n}", before(20 - n), {"topic:T1": "deferred"}) for n in range(times)]
    shown = alone(goal(), topic(created_on="2025-10-03"), *missed)
    assert shown.reasons("topic:T1") == ["added", f"carried:{times}"]
    assert shown.why("topic:T1") == f"you noted it on 3 Oct; {words}"


# ------------------------------------------------------------------------------------------------ something stuck


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (0, "open since today"),
        (1, "open for 1 day"),
        (2, "open for 2 days"),
        (14, "open for 14 days"),
        (15, "open for 2 weeks"),
        (35, "open for 5 weeks"),
        (56, "open for 8 weeks"),
        (57, "open since September"),
        (330, "open since December 2024"),
    ],
)
def test_something_stuck_says_since_when(age: int, words: str) -> None:
    shown = alone(goal(), challenge(created_on=before(age), severity=2))
    assert shown.reasons("challenge:C1") == ["severity:2", f"open_days:{age}"]
    assert shown.why("challenge:C1") == f"weighs; {words}"


@pytest.mark.parametrize(("severity", "words"), [(1, "weighs a little"), (2, "weighs"), (3, "weighs a lot")])
def test_something_stuck_says_how_much_it_weighs(severity: int, words: str) -> None:
    assert alone(goal(), challenge(severity=severity)).why("challenge:C1") == f"{words}; open for 5 days"


def test_the_worst_that_joined_a_goal_is_named() -> None:
    shown = alone(
        goal(),
        challenge("C1", goal_id="G1", title="Small", severity=1),
        challenge("C2", goal_id="G1", title="Large", severity=3),
    )
    assert shown.reasons("goal:G1") == ["never_discussed", "priority:2", "challenged:3"]
    assert shown.why("goal:G1") == "not talked about yet; stuck: “Large”"


# ------------------------------------------------------------------------------------------------ collected items


def test_celebrations_are_counted_and_not_only_the_lines() -> None:
    shown = alone(goal(), *(win(f"W{n}") for n in range(7)))
    assert shown.reasons("celebrate") == ["to_celebrate:7"]
    assert shown.why("celebrate") == "7 since last time"
    assert shown.lines("celebrate") == [f"win:W{n}" for n in range(5)]


@pytest.mark.parametrize(
    ("owners", "due", "words"),
    [
        (["me"], 0, "you 1"),
        (["p1"], 0, "Tomasz 1"),
        (["me", "me"], 3, "you 2; 2 late"),
        (["p1", "me", "p1"], 1, "you 1, Tomasz 2; 3 late"),
        (["me", "p4"], 0, "you 1, Tomasz 1"),
    ],
)
def test_promises_are_counted_by_whose_they_are(owners: list[str], due: int, words: str) -> None:
    made = [action(f"A{n}", owner=owner, due_on=before(due)) for n, owner in enumerate(owners)]
    assert alone(goal(), *made).why("followup") == words


def test_promises_have_codes_for_mine_theirs_and_late() -> None:
    made = (action("A1"), action("A2", owner="p1", due_on=before(1)), action("A3", owner="p1"))
    assert alone(goal(), *made).reasons("followup") == ["open_mine:1", "open_theirs:2", "late:1"]


def test_a_count_of_zero_is_left_out_of_the_words() -> None:
    assert alone(goal(), action()).why("followup") == "you 1"
    assert alone(goal(), action(owner="p1", due_on=before(1))).why("followup") == "Tomasz 1; 1 late"


@pytest.mark.parametrize(
    "terms",
    [GROUP, {"kind": "group", "with": ["p1"]}, {"with": ["p1", "p2"]}, {"with": []}],
    ids=["group", "group of two", "two mentors", "nobody"],
)
def test_promises_of_others_have_no_name_where_there_is_not_just_one(terms: dict[str, Any]) -> None:
    assert alone(goal(), action(), action("A2", owner="p1"), **terms).why("followup") == "you 1, others 1"


def test_a_group_meeting_of_two_still_names_the_other() -> None:
    shown = agenda(journal(goal(), action(owner="p1")), 240, "group")
    assert shown.why("followup") == "Tomasz 1"


def test_an_unknown_person_is_named_by_the_id() -> None:
    assert alone(goal(), action(owner="p9"), **{"with": ["p9"]}).why("followup") == "p9 1"


@pytest.mark.parametrize(
    ("piece", "reason", "words"),
    [
        (must(), "must", "you said: a must"),
        (topic(created_on="2025-11-18"), "added", "you noted it on 18 Nov"),
        (topic(parked=True), "parked", "kept for later"),
        (must(parked=True), "must", "you said: a must"),
    ],
)
def test_topics_say_why_they_are_there(piece: Any, reason: str, words: str) -> None:
    shown = alone(goal(), piece)
    assert shown.reasons("topic:T1") == [reason]
    assert shown.why("topic:T1") == words


def test_feedback_says_when_it_was_asked_or_noted() -> None:
    shown = alone(
        goal(),
        feedback("F1", created_on="2025-10-24"),
        feedback("F2", created_on="2025-11-02"),
        feedback("F3", direction="give", created_on="2025-10-25"),
    )
    assert shown.reasons("feedback:request") == ["open:2", "since:2025-10-24"]
    assert shown.why("feedback:request") == "you asked on 24 Oct"
    assert shown.reasons("feedback:give") == ["open:1", "since:2025-10-25"]
    assert shown.why("feedback:give") == "you noted it on 25 Oct"


def test_a_breach_counts_every_check_and_says_that_one_asked_to_talk() -> None:
    shown = alone(goal(), boundary(checks=[check(3), check(9, "crossed"), check(4, "held")]))
    assert shown.reasons("boundaries:breach") == ["breaches:2"]
    assert shown.why("boundaries:breach") == "you asked to talk about it"
    assert shown.lines("boundaries:breach") == ["boundary:B1"]


def test_a_review_says_since_when_the_oldest_waits() -> None:
    shown = alone(goal(), boundary("B1", review_on="2025-09-05"), boundary("B2", review_on="2025-10-05"))
    assert shown.reasons("boundaries:review") == ["due:2", "oldest:2025-09-05"]
    assert shown.why("boundaries:review") == "to look at again since 5 Sep"


def test_how_it_is_going_says_when_it_was_last_asked() -> None:
    held = [meeting(f"K{n}", before(20 + n)) for n in range(3)]
    never = alone(goal(), *held)
    assert never.reasons("pulse_check") == ["never"]
    assert never.why("pulse_check") == "not asked yet"
    once = alone(goal(), *held, meeting("K9", "2025-08-12", {"pulse_check": "discussed"}))
    assert once.reasons("pulse_check") == ["last:2025-08-12"]
    assert once.why("pulse_check") == "last asked on 12 Aug"


@pytest.mark.parametrize("held", [0, 1, 2])
def test_rank_is_talked_about_in_the_first_three(held: int) -> None:
    before_it = [meeting(f"K{n}", before(20 + n)) for n in range(held)]
    shown = agenda(journal(goal(), *before_it, kind="reverse"), 60, "reverse")
    assert shown.reasons("reverse_safety") == [f"meeting_no:{held + 1}"]
    assert shown.why("reverse_safety") == "one of your first three"


def test_what_travels_back_needs_no_words() -> None:
    shown = agenda(journal(goal()), 60, "reverse")
    assert shown.reasons("reverse_exchange") == ["reverse"]
    assert shown.why("reverse_exchange") == ""


@pytest.mark.parametrize(
    ("lead", "owner", "words"),
    [
        ("me", "p1", "Tomasz learns today"),
        ("me", "p3", "Priya learns today"),
        ("me", "group", "the group learns today"),
        ("me", "p9", "p9 learns today"),
        ("them", "me", "you learn today"),
    ],
)
def test_todays_learner_is_named(lead: str, owner: str, words: str) -> None:
    shown = agenda(journal(goal(owner=owner)), 60, "reverse", lead=lead)
    assert shown.reasons("goal:G1") == ["never_discussed", "priority:2", "learner_today"]
    assert shown.why("goal:G1") == f"not talked about yet; {words}"


def test_a_hot_seat_says_when_it_was_last_taken() -> None:
    sat = meeting("K1", "2025-09-03", {"hot_seat:p1": "discussed"})
    shown = agenda(journal(goal(), sat, **GROUP), 240, "group")
    assert shown.reasons("hot_seat:p1") == ["last_seat:2025-09-03"]
    assert shown.why("hot_seat:p1") == "last hot seat on 3 Sep"
    assert shown.reasons("hot_seat:p2") == ["last_seat:never"]
    assert shown.why("hot_seat:p2") == "no hot seat yet"


def test_the_micro_question_says_that_nothing_else_is_shared() -> None:
    shown = agenda(journal(), 30, "micro")
    assert shown.reasons("micro_question") == ["nothing_else"]
    assert shown.why("micro_question") == "nothing else is shared yet"


def test_words_do_not_depend_on_where_a_private_record_stands() -> None:
    hidden = (challenge("C9", goal_id="G1", severity=3, visibility="private"), action("A9", visibility="private"))
    pieces = (goal(), challenge("C1", goal_id="G1"), action(), milestone(reached_on=R.isoformat()))
    assert sixty_minutes_of(*pieces, *hidden).json == sixty_minutes_of(*pieces).json


def test_movement_is_told_by_the_last_change_of_progress() -> None:
    shown = alone(goal(created_on=before(200), checkins=checkins(d150=40, d120=60, d9=60)))
    assert shown.reasons("goal:G1")[0] == "no_movement:120"
