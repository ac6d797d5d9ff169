"""Of all active mentorships, or the one chosen; the next meeting, and what the others promised (today.md)."""

import datetime as dt
from typing import Any

import pytest

from mentorlog.attention import Attention, attention
from mentorlog.exchange import contents_from
from mentorlog.reports.today_text import counts, greeting, write
from mentorlog.samples import ANCHORS, sample_copy
from tests.attention.small import (
    TODAY,
    Row,
    ago,
    ahead,
    boundary,
    capture,
    day,
    goal,
    held,
    keys,
    meeting,
    mentorship,
    milestone,
    promise,
    reflection,
    rows,
)

LEO = mentorship("M2", **{"with": ["p2"]})
SEEN: list[Any] = [
    (meeting, {"date": ago(1)}),
    (promise, {"due_on": ago(1)}),
    (promise, {"due_on": ahead(1)}),
    (capture, {}),
    (meeting, {"date": ago(1), "status": "held"}),
    (milestone, {"target_on": ahead(1)}),
    (boundary, {"review_on": ago(1)}),
    (milestone, {"reached_on": ago(1)}),
]


@pytest.mark.parametrize(("make", "fields"), SEEN)
@pytest.mark.parametrize(
    "terms", [{"status": "paused"}, {"status": "closed"}, {"phase": "closed"}, {"deleted_on": "2999-01-01"}]
)
def test_a_mentorship_that_rests_or_has_ended_needs_nobody(make: Any, fields: Row, terms: Row) -> None:
    assert len(rows(mentorship(), make(**fields))) == 1
    assert rows(mentorship(**terms), make(**fields)) == []


@pytest.mark.parametrize("terms", [{"status": "paused"}, {"status": "closed"}])
def test_a_goal_needs_its_owner_while_one_of_its_mentorships_is_active(terms: Row) -> None:
    both = goal(due_on=ago(1), mentorship_ids=["M1", "M2"])
    assert keys("goal", mentorship(**terms), LEO, both) == ["goal:G1"]
    assert keys("goal", mentorship(**terms), LEO, goal(due_on=ago(1))) == []


@pytest.mark.parametrize(
    ("make", "fields"), [(promise, {"due_on": ago(1)}), (capture, {}), (milestone, {"target_on": ahead(1)})]
)
def test_a_record_of_no_mentorship_is_in_the_list(make: Any, fields: Row) -> None:
    unlinked = make(**fields, mentorship_id=None)
    assert len(rows(unlinked)) == 1
    assert len(rows(mentorship(status="closed"), unlinked)) == 1


def test_a_goal_of_no_mentorship_is_quiet_after_thirty_days() -> None:
    assert keys("goal", goal(mentorship_ids=[], created_on=ago(31))) == ["goal:G1"]
    assert keys("goal", goal(mentorship_ids=[], created_on=ago(30))) == []


def test_with_one_mentorship_chosen_the_others_are_left_out() -> None:
    pieces = (
        mentorship(),
        LEO,
        promise(due_on=ago(1)),
        promise(id="A2", due_on=ago(1), mentorship_id="M2"),
        goal(due_on=ago(1)),
        goal(id="G2", due_on=ago(1), mentorship_ids=["M2"]),
        meeting(date=ago(2)),
        meeting(id="K2", date=ago(2), mentorship_id="M2"),
    )
    assert [key for _, key, _ in rows(*pieces)] == [
        "meeting:K1", "meeting:K2", "action:A1", "action:A2", "goal:G1", "goal:G2",
    ]  # fmt: skip
    assert [key for _, key, _ in rows(*pieces, of="M2")] == ["meeting:K2", "action:A2", "goal:G2"]


# ------------------------------------------------------------------------------------------------- the next meeting


def test_the_next_meeting_is_the_first_that_is_planned_from_today_on() -> None:
    found = day(
        meeting(id="K3", date=ahead(3), starts_at="15:00", duration_min=45),
        meeting(id="K4", date=ahead(3), starts_at="09:00"),
        meeting(id="K2", date=ahead(1), status="cancelled"),
        meeting(id="K1", date=ago(1)),
    ).next_meeting
    assert found is not None
    assert (found.id, found.starts_at, found.duration_min, found.with_names) == ("K4", "09:00", 60, "Alex Rivera")


def test_a_meeting_of_today_is_next_until_it_has_begun() -> None:
    today = day(meeting(date=ago(0))).next_meeting
    assert today is not None
    assert today.date == TODAY
    begun = day(meeting(date=ago(0), started_at=f"{ago(0)}T15:00"))
    assert begun.next_meeting is None
    assert begun.open_meeting is not None


def test_without_a_planned_meeting_there_is_no_next_one() -> None:
    found = day(held(10), meeting(id="K2", date=ahead(2), deleted_on=ago(0)))
    assert (found.next_meeting, found.without_date) == (None, ("Alex Rivera",))


def test_up_to_four_meetings_of_the_next_seven_days_and_those_without_a_date() -> None:
    names = [mentorship(f"M{n}", title=f"Circle {n}", **{"with": []}) for n in range(1, 7)]
    found = day(*names, *(meeting(id=f"K{n}", date=ahead(n), mentorship_id=f"M{n}") for n in (1, 2, 3, 4, 5)))
    assert [planned.id for planned in found.this_week] == ["K1", "K2", "K3", "K4"]
    assert found.without_date == ("Circle 6",)
    assert [planned.id for planned in day(meeting(date=ahead(8))).this_week] == []


def test_on_the_day_of_a_meeting_the_owners_intentions_are_told_and_not_before() -> None:
    intention = reflection(5, next_time="Ask before I answer", visibility="private")

    def intentions(days: int) -> tuple[str, ...]:
        found = day(meeting(date=ahead(days)), intention).next_meeting
        assert found is not None
        return found.intentions

    assert intentions(0) == ("Ask before I answer",)
    assert intentions(1) == ()


# ------------------------------------------------------------------------------------------- what the others promised


def test_what_the_others_promised_is_told_late_first_and_undated_last() -> None:
    found = day(
        promise(id="A1", owner="p1"),
        promise(id="A2", owner="p2", due_on=ahead(6)),
        promise(id="A3", owner="p1", due_on=ago(2), visibility="private"),
        promise(id="A4", owner="group", due_on=ahead(60)),
        promise(id="A5", owner="me"),
        promise(id="A6", owner="p1", status="done"),
        promise(id="A7", owner="p1", deleted_on=ago(1)),
    ).promised
    assert [(row.key, row.owner, row.word, row.only_me) for row in found] == [
        ("action:A3", "p1", "late, Thu", True),
        ("action:A2", "p2", "Fri", False),
        ("action:A4", "group", "20 Jan 2027", False),
        ("action:A1", "p1", "no date", False),
    ]


# ------------------------------------------------------------------------------------------------------- Sam's six


def test_sam_has_six_things_as_in_the_example() -> None:
    """command-line.md, Lines."""
    contents = contents_from(sample_copy("sam", ANCHORS["sam"]))
    sam = day_of("sam")
    assert write(sam, contents).splitlines() == [
        "Saturday 21 November. Next: Alex Rivera, Tuesday at 15:00, 45 minutes, 5",
        "topics.",
        "6 things need you.",
        "1. Late since Thursday: Send Alex the design doc.",
        "2. For Monday: Draft promotion self-review. Only you see it.",
        "3. To sort: am I avoiding Priya? Only you see it.",
        "4. In 9 days: Lead a design review.",
        "5. To look at again: Pay comes up only if Sam raises it.",
        "6. Well done: RFC reviewed.",
        "Alex promised 1. For Friday: Introduce me to the Finance lead.",
        "Delegate more is quiet since October. 3 more goals are moving.",
    ]


def day_of(name: str) -> Attention:
    return attention(contents_from(sample_copy(name, ANCHORS[name])), ANCHORS[name])


def test_sams_rows_have_their_words() -> None:
    sam = day_of("sam")
    assert [(need.order, need.key, need.word, need.only_me) for need in sam.needs] == [
        (2, "action:A1", "late, Thu", False),
        (3, "action:A2", "Mon", True),
        (4, "capture:Q1", "to sort", True),
        (6, "milestone:X4", "in 9 days", False),
        (7, "boundary:B6", "look again", False),
        (8, "milestone:X3", "well done", False),
        (9, "goal:G2", "quiet since October", False),
    ]
    assert [(row.key, row.word) for row in sam.promised] == [("action:A3", "Fri")]


@pytest.mark.parametrize("shift", [0, 7, 366, -1000])
def test_sams_list_is_the_same_whatever_day_the_sample_is_of(shift: int) -> None:
    today = ANCHORS["sam"] + dt.timedelta(shift)
    moved = attention(contents_from(sample_copy("sam", today)), today)
    assert [need.key for need in moved.needs] == [need.key for need in day_of("sam").needs]


def test_the_greeting_counts_and_holds_no_text_of_the_journal() -> None:
    assert greeting(day_of("sam")) == "6 things need you. The next meeting is in 3 days.\n"


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        ((), "Nothing needs you."),
        ((capture(),), "1 thing needs you."),
        ((capture(), capture(id="Q2")), "2 things need you."),
        ((goal(due_on=ago(1)),), "Nothing needs you."),
    ],
)
def test_goals_are_not_in_the_count(pieces: tuple[Any, ...], said: str) -> None:
    assert counts(day(*pieces)) == said
