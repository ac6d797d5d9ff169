"""Each figure by its definition, with its edge cases (figures-and-privacy.md, 4.2). The last day is 21 Nov 2025."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from mentorlog.exchange import contents_from
from mentorlog.progress import Period, figures, progress, usual_period
from mentorlog.progress.fractions import fraction, median, of_the_last
from mentorlog.records.errors import NotClear, NotFound

Row = dict[str, Any]
UNTIL = dt.date(2025, 11, 21)
SINCE = dt.date(2025, 1, 1)
LATER = "2025-11-22"
TEN = "1 of 10 (10%)"


def found(since: dt.date = SINCE, terms: Row | None = None, **tables: list[Row]) -> Any:
    """The figures of M1 with Tomasz; records are made on 1 February unless they say otherwise."""
    mentorship: Row = {"id": "M1", "kind": "one_to_one", "my_role": "mentee", "phase": "enabling", "with": ["p1"]}
    usual = {"mentorship_id": "M1", "created_on": "2025-02-01"}
    rows = {
        table: [
            {"id": f"{table[:2].upper()}{number}", **usual} | row
            if table != "goals"
            else {"id": f"G{number}", "mentorship_ids": ["M1"], "owner": "me", "title": "T", "created_on": "2025-02-01"}
            | row
            for number, row in enumerate(records)
        ]
        for table, records in tables.items()
    }
    contents = contents_from({"mentorships": [mentorship | {"started_on": "2025-01-01"} | (terms or {})], **rows})
    got = progress(contents, [contents.mentorships["M1"]], Period.of(since, UNTIL))
    return msgspec.json.decode(msgspec.json.encode(got.as_values()))["M1"]


def held(*days: str, **fields: Any) -> list[Row]:
    return [{"date": day, "kind": "checkin", "status": "held"} | fields for day in days]


# ------------------------------------------------------------------------------------------------ conventions


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        (0, 0, "—"),
        (1, 1, "1 of 1"),
        (0, 2, "0 of 2"),
        (1, 3, "1 of 3 (33%)"),
        (2, 3, "2 of 3 (67%)"),
        (1, 8, "1 of 8 (13%)"),
        (8, 8, "8 of 8 (100%)"),
    ],
)
def test_a_fraction_has_a_percentage_from_three_on_half_up(part: int, whole: int, told: str) -> None:
    assert fraction(part, whole) == told


def test_of_the_last_and_the_median() -> None:
    assert (of_the_last(5, 6), of_the_last(0, 0)) == ("5 of the last 6", "—")
    assert [median([40]), median([50, 40, 60]), median([40, 45]), median([40, 41])] == [40, 50, 43, 41]


def test_a_mentorship_that_is_not_there_or_in_the_trash_is_not_found() -> None:
    mentorship = {"id": "M1", "kind": "peer", "my_role": "peer", "phase": "enabling", "started_on": "2025-01-01"}
    contents = contents_from({"mentorships": [mentorship | {"deleted_on": "2030-01-01"}]})
    for key in ("M1", "M2"):
        with pytest.raises(NotFound, match="There is no mentorship"):
            figures(contents, key, Period.of(SINCE, UNTIL))


def test_a_period_that_ends_before_it_begins_is_not_clear() -> None:
    with pytest.raises(NotClear, match="ends before it begins: from 2025-11-21 to 2025-01-01"):
        Period.of(UNTIL, SINCE)


def test_the_usual_period_begins_with_the_earliest_mentorship() -> None:
    assert usual_period([], UNTIL) == Period.of(UNTIL, UNTIL)


def test_a_mentorship_with_nothing_in_it_has_figures_that_say_so() -> None:
    empty = found()
    assert empty["goals"]["attainment"] == empty["milestones"] == empty["meeting_run"] == "—"
    assert empty["boundaries"] == "—; 0 crossings noted"
    assert empty["cadence"]["state"] == "not met yet"
    assert empty["learning"] == {"hours": 0, "by_kind": {}, "without_hours": 0}
    assert (empty["pulse"]["trend"], empty["style"], empty["cadence"]["longest_gap"]) == ("needs 4", None, None)


# ------------------------------------------------------------------------------------------------------ goals


@pytest.mark.parametrize(
    ("goal", "state"),
    [
        ({}, "open"),
        ({"start_on": "2026-03-01"}, "open"),
        ({"due_on": "2025-11-21"}, "open"),
        ({"due_on": "2025-11-20"}, "due_open"),
        ({"status": "draft"}, "draft"),
        ({"status": "paused", "paused_until": "2025-06-01"}, "paused"),
        ({"status": "achieved", "closed_on": "2025-11-21"}, "achieved"),
        ({"status": "achieved", "closed_on": LATER, "due_on": "2025-10-01"}, "due_open"),
        ({"status": "dropped", "closed_on": "2025-03-01"}, "dropped"),
        ({"status": "dropped", "closed_on": "2025-03-01", "superseded_by": "G9"}, "replaced"),
        ({"status": "achieved", "closed_on": "2024-12-31"}, None),
        ({"status": "achieved"}, None),
        ({"created_on": LATER}, None),
        ({"mentorship_ids": ["M2"]}, None),
    ],
)
def test_the_state_of_a_goal(goal: Row, state: str | None) -> None:
    counts = found(goals=[goal])["goals"]["counts"]
    assert [name for name, count in counts.items() if count] == ([state] if state else [])


def test_on_time_is_told_by_the_first_date_and_by_the_last() -> None:
    goal = {"status": "achieved", "closed_on": "2025-06-10", "due_on": "2025-06-30", "due_history": ["2025-06-01"]}
    told = found(goals=[goal, {"status": "achieved", "closed_on": "2025-06-10"}])["goals"]
    assert told["on_time_first_date"] == "0 of 1; 1 without a date"
    assert told["on_time_current_date"] == "1 of 1; 1 without a date"


def test_a_goal_stalls_after_21_days_or_the_rhythm_whichever_is_longer() -> None:
    quiet = [{"checkins": [{"date": "2025-10-30", "progress": 40}]}]
    assert found(goals=quiet, terms={"cadence_days": 7})["stalled"] == [["G0", 22]]
    assert found(goals=quiet, terms={"cadence_days": 22})["stalled"] == []


def test_a_check_in_with_the_same_number_or_none_is_no_movement_and_a_step_is() -> None:
    checkins = [{"date": "2025-03-01", "progress": 40}, {"date": "2025-11-20", "progress": 40}, {"date": "2025-11-20"}]
    assert found(goals=[{"checkins": checkins}])["stalled"] == [["G0", 265]]
    step = {"owner": "me", "text": "x", "goal_id": "G0", "status": "done", "closed_on": "2025-11-01"}
    assert found(goals=[{"checkins": checkins}], actions=[step])["stalled"] == []


def test_confidence_is_the_last_that_was_told_and_its_change() -> None:
    checkins = [{"date": "2025-03-01", "confidence": 4}, {"date": "2025-04-01", "progress": 20},
                {"date": "2025-05-01", "confidence": 2}, {"date": LATER, "confidence": 5}]  # fmt: skip
    goals: list[Row] = [
        {"checkins": checkins},
        {"checkins": checkins[:1]},
        {},
        {"status": "draft", "checkins": checkins},
    ]
    assert found(goals=goals)["confidence"] == [["G0", 2, -2], ["G1", 4, None], ["G2", None, None]]


# ---------------------------------------------------------------------------------------------------- meetings


@pytest.mark.parametrize(
    ("terms", "expected", "adherence"),
    [
        ({"cadence_days": 30}, 10, TEN),
        ({}, 10, TEN),
        ({"kind": "micro"}, None, "—"),
        ({"cadence_days": 0}, None, "no fixed rhythm"),
        ({"started_on": "2025-11-20"}, 0, "too early"),
        ({"closed_on": "2025-03-01", "status": "closed"}, 2, "1 of 2"),
        ({"status": "closed"}, 0, "too early"),
        ({"closed_on": "2025-01-30", "pauses": [{"from": "2025-06-01"}]}, 1, "1 of 1"),
        ({"closed_on": "2025-01-30", "pauses": [{"from": "2025-06-01", "to": "2025-01-20"}]}, 1, "1 of 1"),
        ({"closed_on": "2025-01-30", "pauses": [{"from": "2025-01-30", "to": "2025-01-30"}]}, 0, "too early"),
        ({"pauses": [{"from": "2025-02-01", "to": "2025-06-30"}, {"from": "2025-06-01"}]}, 1, "1 of 1"),
        ({"changes": [{"date": "2025-11-01", "field": "cadence_days", "from": 0, "to": 7}]}, 3, "1 of 3 (33%)"),
        ({"changes": [{"date": "2025-11-01", "field": "cadence_days", "from": 60, "to": 0}]}, 5, "1 of 5 (20%)"),
        ({"changes": [{"date": "2025-11-01", "field": "cadence_days", "from": "often", "to": 1e400}]}, 10, TEN),
    ],
)
def test_the_meetings_expected(terms: Row, expected: int | None, adherence: str) -> None:
    cadence = found(terms=terms, meetings=held("2025-11-10"))["cadence"]
    assert (cadence["expected"], cadence["adherence"], cadence["held"]) == (expected, adherence, 1)


def test_a_pause_to_the_last_day_there_is_leaves_no_day() -> None:
    contents = contents_from(
        {
            "mentorships": [
                {"id": "M1", "kind": "peer", "my_role": "peer", "phase": "enabling", "started_on": "0001-01-01",
                 "cadence_days": 1, "pauses": [{"from": "0001-01-01", "to": "9999-12-31"}]}
            ]
        }
    )  # fmt: skip
    found = figures(contents, "M1", Period.of(dt.date.min, dt.date.max))
    assert (found.cadence.expected, found.cadence.adherence) == (0, "too early")


def test_more_meetings_than_expected_are_no_more_than_all() -> None:
    days = [f"2025-11-{day:02}" for day in (1, 2, 3, 4, 5)]
    cadence = found(dt.date(2025, 10, 1), meetings=held(*days), terms={"cadence_days": 10})["cadence"]
    assert (cadence["held"], cadence["adherence"]) == (5, "5 of 5 (100%)")
    assert found(dt.date(2025, 11, 1), meetings=held(*days))["cadence"]["expected"] == 0


@pytest.mark.parametrize(
    ("last", "cadence", "state"),
    [
        ("2025-11-07", 7, "on rhythm"),
        ("2025-11-06", 7, "silent"),
        ("2025-10-15", 30, "on rhythm"),
        ("2025-10-14", 30, "slipping"),
        ("2025-09-22", 30, "slipping"),
        ("2025-09-21", 30, "silent"),
        ("2025-09-21", 0, "no fixed rhythm"),
    ],
)
def test_the_state_of_the_rhythm(last: str, cadence: int, state: str) -> None:
    assert found(meetings=held(last), terms={"cadence_days": cadence})["cadence"]["state"] == state


def test_a_cancelled_meeting_that_was_soon_held_instead_is_no_slot() -> None:
    cancelled = {"date": "2025-10-01", "kind": "checkin", "status": "cancelled"}
    soon = found(meetings=[*held("2025-10-15"), cancelled | {"moved_to": "ME0"}])
    late = found(meetings=[*held("2025-10-16"), cancelled | {"moved_to": "ME0"}])
    assert (soon["cadence"]["slots_kept"], late["cadence"]["slots_kept"]) == ("1 of 1", "1 of 2")
    assert (soon["meeting_run"], late["meeting_run"]) == ("1 of the last 1", "1 of the last 2")
    never = found(meetings=[cancelled | {"moved_to": "ME1"}, {"date": "2025-10-02", "kind": "checkin"}])
    assert never["cadence"]["slots_kept"] == "0 of 1"


def test_the_longest_gap_ends_with_the_period() -> None:
    assert found(meetings=held("2025-10-01", "2025-10-11"))["cadence"]["longest_gap"] == 41
    assert found(meetings=held("2025-11-21"))["cadence"]["longest_gap"] == 0


def test_a_reflection_counts_for_the_meeting_it_names_or_for_each_within_the_week_before_it() -> None:
    meetings = held("2025-10-01", "2025-10-05", "2025-11-01")
    loose = {"date": "2025-10-08"}
    named = {"date": "2025-11-20", "meeting_id": "ME2", "mentorship_id": "M9"}
    other = {"date": "2025-11-02", "mentorship_id": "M9"}
    assert found(meetings=meetings, reflections=[loose])["reflection_rhythm"] == "2 of the last 3"
    assert found(meetings=meetings, reflections=[loose, named])["reflection_rhythm"] == "3 of the last 3"
    assert found(meetings=meetings, reflections=[other])["reflection_rhythm"] == "0 of the last 3"
    sealed = [{"date": "2025-11-02", "theme": "serious"}]
    assert found(meetings=meetings, reflections=sealed)["reflection_rhythm"] == "0 of the last 3"


# ---------------------------------------------------------------------------------------------------- promises


@pytest.mark.parametrize(
    ("action", "outcome"),
    [
        ({"due_on": "2025-11-20"}, "overdue"),
        ({"due_on": "2025-11-21"}, "not_due"),
        ({}, "overdue"),
        ({"created_on": "2025-11-10"}, "not_due"),
        ({"status": "done", "closed_on": "2025-11-10"}, "done_on_time"),
        ({"status": "done", "closed_on": "2025-11-11"}, "done_late"),
        ({"status": "done", "closed_on": "2025-11-21", "created_on": "2025-11-10"}, "done_on_time"),
        ({"status": "done", "closed_on": LATER, "due_on": "2025-11-01"}, "overdue"),
        ({"status": "dropped", "closed_on": "2025-11-01"}, "dropped"),
        ({"status": "done", "closed_on": "2024-12-31"}, None),
        ({"status": "done"}, None),
    ],
)
def test_what_became_of_a_promise(action: Row, outcome: str | None) -> None:
    """A meeting was held on 10 November: the deadline of a promise made before, and without a date."""
    promise = {"owner": "me", "text": "x"} | action
    mine = found(meetings=held("2025-11-10"), actions=[promise])["actions"]["me"]
    assert [name for name, count in mine.items() if count == 1] == ([outcome] if outcome else [])


def test_their_promises_are_those_of_everybody_else_together() -> None:
    done = {"text": "x", "status": "done", "closed_on": "2025-05-01"}
    both = found(actions=[done | {"owner": owner} for owner in ("p1", "p2", "group", "me")])["actions"]
    assert (both["them"]["follow_through"], both["me"]["follow_through"]) == ("3 of 3 (100%)", "1 of 1")


# --------------------------------------------------------------------------------------------- what one sees


def pulse(day: str, *scores: int) -> Row:
    keys = ("purpose", "candour", "usefulness", "follow_through", "balance")
    return {"date": day, "scores": dict(zip(keys, scores, strict=False))}


def test_a_pulse_of_four_answers_has_a_score_in_tenths() -> None:
    pulses = [pulse("2025-03-01", 5, 5, 5), pulse("2025-03-02", 4, 4, 4, 5), pulse("2025-03-03", 1, 2, 2, 3, 5)]
    assert found(pulses=pulses)["pulse"]["tenths"] == [43, 26]


@pytest.mark.parametrize(("last", "trend"), [(4, "up"), (3, "steady"), (2, "down")])
def test_the_trend_is_of_the_last_four_scores(last: int, trend: str) -> None:
    days = ["2025-03-01", "2025-04-01", "2025-05-01", "2025-06-01"]
    scores = [3, 3, last, last]
    told = found(pulses=[pulse(day, *[score] * 5) for day, score in zip(days, scores, strict=True)])
    assert told["pulse"]["trend"] == trend


def test_what_was_low_in_both_of_the_last_two_pulses_is_named() -> None:
    pulses = [pulse("2025-03-01", 1, 1, 1, 1, 1), pulse("2025-04-01", 5, 2, 1), pulse("2025-05-01", 2, 1, 2)]
    assert found(pulses=pulses)["pulse"]["twice_low"] == ["candour", "usefulness"]


@pytest.mark.parametrize(
    ("ratings", "changed"),
    [
        ([("2025-03-01", 2, "self"), ("2025-03-29", 4, "self")], "up 1, same 0, down 0"),
        ([("2025-03-01", 2, "self"), ("2025-03-28", 4, "self")], "—"),
        ([("2024-03-01", 2, "self"), ("2025-03-28", 4, "self")], "—"),
        ([("2025-03-01", 4, "self"), ("2025-06-28", 4, "self")], "up 0, same 1, down 0"),
    ],
)
def test_a_skill_changes_between_two_ratings_28_days_apart(ratings: list[Any], changed: str) -> None:
    rows = [{"date": day, "score": score, "source": source} for day, score, source in ratings]
    assert found(skills=[{"name": "Listening", "ratings": rows}])["skills_summary"] == changed


def test_the_style_of_a_mentor_is_a_list_until_three_meetings_tell_it() -> None:
    marked = held("2025-03-01", "2025-04-01", style_used="supportive", my_talk_share=40, support=3, challenge=1)
    two = found(meetings=marked, terms={"my_role": "mentor"})["style"]
    assert (two["last"], two["mix"], two["talk_share"]) == (["back", "back"], "—", None)
    more = [*marked, *held("2025-05-01", style_used="directive", my_talk_share=61)]
    three = found(meetings=more, terms={"my_role": "peer"})["style"]
    assert (three["mix"], three["talk_share"], three["dots"]) == ("tell 1, back 2, stretch 0", 40, [[3, 1], [3, 1]])


def test_learning_is_told_in_hours_by_kind() -> None:
    entry: Row = {"kind": "book", "title": "x", "on": "2025-05-01"}
    entries = [entry | {"hours": 2}, entry | {"kind": "course", "hours": 4.5}, entry, entry | {"status": "planned"}]
    told = found(learning=entries)["learning"]
    assert told == {"hours": 6.5, "by_kind": {"book": 2, "course": 4.5}, "without_hours": 1}


# ------------------------------------------------------------------------------------- milestones and agreements


def test_a_milestone_reached_before_the_period_is_not_planned_in_it() -> None:
    rows: list[Row] = [{}, {"reached_on": "2024-12-31"}, {"reached_on": "2025-03-01", "celebrated_on": LATER},
                       {"reached_on": LATER}]  # fmt: skip
    assert found(milestones=[{"title": "x"} | row for row in rows])["milestones"] == (
        "1 reached of 3 planned; 0 celebrated"
    )


@pytest.mark.parametrize(
    ("boundary", "told"),
    [
        ({}, "1 of 1 up to date; 0 crossings noted"),
        ({"review_on": "2025-11-20"}, "0 of 1 up to date; 0 crossings noted"),
        ({"review_on": "2025-11-21"}, "1 of 1 up to date; 0 crossings noted"),
        ({"agreed_on": LATER}, "—; 0 crossings noted"),
        ({"status": "retired", "checks": [{"date": "2025-05-01", "how": "crossed"}]}, "—; 1 crossing noted"),
        ({"checks": [{"date": LATER, "how": "crossed"}]}, "1 of 1 up to date; 0 crossings noted"),
    ],
)
def test_agreements_and_crossings(boundary: Row, told: str) -> None:
    usual = {"kind": "scope", "statement": "x", "status": "agreed"}
    assert found(boundaries=[usual | boundary])["boundaries"] == told


def test_feedback_is_counted_in_the_period_and_its_age_over_all_time() -> None:
    closed = {"topic": "x", "status": "closed"}
    rows = [
        closed | {"direction": "give", "created_on": "2024-01-01", "closed_on": "2024-11-21"},
        closed | {"direction": "request", "closed_on": "2025-11-11"},
        {"topic": "x", "direction": "request"},
    ]
    assert found(feedback=rows)["feedback"] == {
        "given": 0,
        "received": 1,
        "asked": 2,
        "days_since_given": 365,
        "days_since_received": 10,
    }
