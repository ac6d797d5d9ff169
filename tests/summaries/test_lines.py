"""Which lines there are, which are on, and what each says (summaries.md, 4.3.2 to 4.3.7)."""

from typing import Any

import pytest

from mentorlog.exchange import contents_from
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear, NotFound
from mentorlog.reports.summary import Asked, offered, private_lines, summary
from tests.summaries.small import asked, keys_on, line_of, written

Row = dict[str, Any]
M1: Row = {
    "id": "M1", "kind": "one_to_one", "my_role": "mentor", "phase": "enabling", "started_on": "2025-02-20",
    "with": ["p1"],
}  # fmt: skip


def journal(*mentorships: Row, **tables: list[Row]) -> Contents:
    """Sam's journal of M1 with Alex; records are both may see, made in March."""
    usual: Row = {"mentorship_id": "M1", "created_on": "2025-03-01", "visibility": "pair"}
    rows = {
        table: [{"id": f"{table[:2].upper()}{number}", **usual} | row for number, row in enumerate(records)]
        for table, records in tables.items()
    }
    people = [{"id": "p1", "name": "Alex Rivera", "role": "Staff engineer"}, {"id": "p2", "name": "Leo Brandt"}]
    people += [{"id": "p3", "name": "Priya Nair", "deleted_on": "2025-05-01"}]
    return contents_from(
        {"owner": {"name": "Sam Okafor"}, "people": people, "mentorships": [*mentorships] or [M1], **rows}
    )


def goal(**fields: Any) -> Row:
    return {"title": "Delegate more", "owner": "me", "mentorship_ids": ["M1"]} | fields


def text(contents: Contents, selection: Asked, key: str) -> str:
    return line_of(contents, selection, key).preview


def lines(contents: Contents, selection: Asked) -> list[str]:
    """The lines of the plain text between head and left-out line."""
    return written(contents, selection).split("\n\n")[1].splitlines()


SAME_DATE = "open (due 1 May)"
MANAGER, CLOSING, DEVELOPMENT = asked("manager", "M1"), asked("closing", "M1"), asked("development")
FOR_OTHERS = asked("closing", "M1", reader="Ines")


# ------------------------------------------------------------------------------------------------------- on and off


@pytest.mark.parametrize(
    ("visibility", "kinds"),
    [
        ("private", []),
        (None, []),
        ("odd", []),
        ("pair", ["closing"]),
        ("report", ["manager", "closing", "closing for others", "development"]),
    ],
)
def test_which_goals_are_on_without_a_tick(visibility: str | None, kinds: list[str]) -> None:
    contents = journal(goals=[goal(visibility=visibility)])
    calls = {"manager": MANAGER, "closing": CLOSING, "closing for others": FOR_OTHERS, "development": DEVELOPMENT}
    assert [name for name, call in calls.items() if "goal:GO0" in keys_on(contents, call)] == kinds


def test_for_somebody_else_counts_and_the_next_contact_wait_for_a_tick_and_their_promises_are_gone() -> None:
    due = {"due_on": "2025-05-01"}
    actions = [{"owner": owner, "text": owner, "visibility": "report"} for owner in ("me", "p1")]
    contents = journal(goals=[goal(**due)], milestones=[{"title": "x"}], actions=actions)
    starred = {"line:counts", "line:planned", "line:contact"}
    assert starred <= set(keys_on(contents, CLOSING))
    assert starred & set(keys_on(contents, FOR_OTHERS)) == set()
    assert {"action:AC0", "action:AC1"} <= set(keys_on(contents, CLOSING))
    assert {line.key for line in offered(contents, FOR_OTHERS) if line.key[:6] == "action"} == {"action:AC0"}


def test_a_tick_for_one_summary_changes_no_record_and_an_untick_takes_a_line_off() -> None:
    contents = journal(goals=[goal()])
    ticked = asked("manager", "M1", tick=["goal:GO0"])
    assert "Delegate more" in written(contents, ticked)
    assert "Delegate more" not in written(contents, MANAGER)
    assert "Delegate more" not in written(contents, asked("closing", "M1", untick=["goal:GO0"]))


def test_a_record_in_the_trash_or_sealed_is_not_offered_even_to_a_tick() -> None:
    contents = journal(goals=[goal(deleted_on="2030-01-01"), goal(never_export=True)])
    assert not [line for line in offered(contents, MANAGER) if line.key.startswith("goal:")]
    for key in ("goal:GO0", "goal:GO1"):
        with pytest.raises(NotFound, match="No line goes by"):
            summary(contents, asked("manager", "M1", tick=[key]))


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ({"tick": ["goal:NO"]}, "No line goes by “goal:NO”"),
        ({"tick": ["line:next"]}, "wants words of yours: --word line:next=TEXT"),
        ({"tick": ["evidence:GO0", "goal:GO0"]}, "wants words of yours"),
        ({"words": {"goal:GO0": "x"}}, "is off"),
        ({"words": {"line:purpose": "x"}}, "takes no words"),
        ({"words": {"nothing": "x"}}, "No line goes by"),
        ({"words": {"evidence:GO0": "x"}}, "hangs on goal:GO0"),
        ({"tick": ["reason:GO0"]}, "No line goes by"),
        ({"tick": ["reason:GO1"]}, "hangs on goal:GO1"),
        ({"words": {"line:next": "x"}, "untick": ["line:next"]}, "is off"),
    ],
)
def test_what_cannot_be_chosen_is_refused_in_one_line(choice: dict[str, Any], told: str) -> None:
    dropped = goal(status="dropped", closed_on="2025-05-01", drop_reason="No time")
    terms = M1 | {"purpose": "To lead"}
    with pytest.raises(NotFound, match=told):
        summary(journal(terms, goals=[goal(), dropped]), asked("manager", "M1", **choice))


def test_one_key_in_both_is_not_clear_and_an_untick_of_nothing_does_nothing() -> None:
    contents = journal(goals=[goal()])
    with pytest.raises(NotClear, match="both ticked and unticked"):
        summary(contents, asked("manager", "M1", tick=["goal:GO0"], untick=["goal:GO0"]))
    assert written(contents, asked("manager", "M1", untick=["goal:NO"])) == written(contents, MANAGER)


def test_words_that_are_only_blanks_are_no_words() -> None:
    contents = journal(goals=[goal(visibility="report")])
    blank = {"goal:GO0": " \t", "line:next": "\n", "evidence:GO0": "\x07"}
    assert written(contents, asked("manager", "M1", words=blank)) == written(contents, MANAGER)


def test_each_private_line_that_is_ticked_is_told_to_its_author() -> None:
    dropped = goal(status="dropped", closed_on="2025-05-01", drop_reason="No time", visibility="report")
    contents = journal(goals=[dropped, goal(visibility="private")])
    selection = asked("manager", "M1", tick=["reason:GO0", "goal:GO1", "goal:GO0"])
    told = private_lines(offered(contents, selection), selection)
    assert [(line.key, line.text) for line in told] == [
        ("goal:GO1", "Delegate more — in progress"),
        ("reason:GO0", "No time"),
    ]


# ------------------------------------------------------------------------------------------------------------ goals


@pytest.mark.parametrize(
    ("fields", "manager", "closing"),
    [
        ({}, "in progress", "open"),
        ({"start_progress": 20, "due_on": "2025-10-01"}, "in progress, 20% (due 1 Oct)", "open, 20% (due 1 Oct)"),
        (
            {"due_on": "2026-02-01", "due_history": ["2025-05-01", "2025-06-01"]},
            "in progress (due 1 Feb 2026, first set for 1 May)",
            "open (due 1 Feb 2026, first set for 1 May)",
        ),
        (
            {"due_on": "2025-05-01", "due_history": ["2025-05-01"]},
            "in progress (due 1 May)",
            "open (due 1 May)",
        ),
        ({"status": "achieved", "closed_on": "2025-05-03"}, "achieved 3 May", "achieved 3 May"),
        ({"status": "paused", "paused_until": "2026-01-12"}, "paused until 12 Jan 2026", "paused until 12 Jan 2026"),
        ({"status": "paused"}, "paused", "paused"),
        (
            {"status": "dropped", "closed_on": "2025-05-03", "drop_reason": "No\ntime"},
            "dropped 3 May: No time",
            "put down 3 May: No time",
        ),
    ],
)
def test_what_became_of_a_goal(fields: Row, manager: str, closing: str) -> None:
    contents = journal(goals=[goal(**fields)])
    assert text(contents, MANAGER, "goal:GO0") == f"Delegate more — {manager}"
    assert text(contents, CLOSING, "goal:GO0") == f"Delegate more — {closing}"


def test_progress_is_that_of_the_last_check_in_with_a_number() -> None:
    checkins = [
        {"date": "2025-05-01", "progress": 70},
        {"date": "2025-04-01", "progress": 90},
        {"date": "2025-06-01", "confidence": 3},
        {"date": "2025-12-01", "progress": 100},
    ]
    assert "70%" in text(journal(goals=[goal(checkins=checkins)]), MANAGER, "goal:GO0")


def test_goals_stand_by_state_then_by_their_dates() -> None:
    rows = [
        goal(title="E", status="dropped", closed_on="2025-04-01"),
        goal(title="D", status="paused"),
        goal(title="C"),
        goal(title="B", due_on="2025-12-01"),
        goal(title="A2", status="achieved", closed_on="2025-05-02"),
        goal(title="A1", status="achieved", closed_on="2025-05-01"),
        goal(title="F", status="draft"),
    ]
    told = [line.text[:2].strip() for line in offered(journal(goals=rows), CLOSING) if line.key[:5] == "goal:"]
    assert told == ["A1", "A2", "B", "C", "D", "E"]


def test_a_goal_put_down_has_a_line_for_a_manager_only_with_its_reason() -> None:
    dropped = goal(visibility="report", status="dropped", closed_on="2025-05-03", drop_reason="No time")
    contents = journal(goals=[dropped])
    assert "Delegate more" not in written(contents, MANAGER)
    assert "put down 3 May\n" in written(contents, CLOSING)
    reason = asked("manager", "M1", tick=["reason:GO0"])
    assert lines(contents, reason) == ["Goals     Delegate more — dropped 3 May: No time"]
    words = asked("manager", "M1", words={"reason:GO0": "Other things first"})
    assert lines(contents, words) == ["Goals     Delegate more — dropped 3 May: Other things first"]


def test_a_goal_that_was_handed_on_stands_last_whatever_its_state() -> None:
    contents = journal(goals=[goal(status="achieved", closed_on="2025-05-01"), goal(title="Speak")])
    ticked = asked("closing", "M1", tick=["handed:GO0"], untick=["line:counts", "line:who", "line:contact"])
    assert lines(contents, ticked) == ["Goals     Speak — open", "          Delegate more — handed on"]


# ------------------------------------------------------------------------------------------------------ for a manager


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (["2025-03-05"], "1 held, on 5 March."),
        (["2025-03-05", "2025-04-05"], "2 held between 5 March and 5 April."),
        (["2025-03-05", "2025-03-15", "2025-03-25"], "3 held between 5 March and 25 March, about weekly."),
        (["2025-03-05", "2025-03-16", "2025-03-27"], "3 held between 5 March and 27 March, about every two weeks."),
        (["2025-03-01", "2025-04-01", "2025-10-01"],
         "3 held between 1 March and 1 October, less often than every three months."),
        (["2025-03-01", "2025-03-02", "2025-03-22"], "3 held between 1 March and 22 March, about every two weeks."),
    ],
)  # fmt: skip
def test_meetings_are_counted_and_their_rhythm_told_from_three_on(days: list[str], told: str) -> None:
    meetings = [{"date": day, "kind": "checkin", "status": "held"} for day in days]
    assert text(journal(meetings=meetings), MANAGER, "line:meetings") == told


def test_attainment_counts_what_both_may_see_ticked_or_not() -> None:
    late = {"due_on": "2025-05-01"}
    contents = journal(goals=[goal(**late), goal(**late, visibility="private"), goal(status="achieved")])
    assert text(contents, MANAGER, "line:attained") == "0 of 1 of the goals shared in this mentorship."


@pytest.mark.parametrize(
    ("ratings", "told"),
    [
        ([("2025-03-01", 2, "self"), ("2025-04-01", 4, "self")], ["Chairing: much stronger."]),
        ([("2025-03-01", 3, "self"), ("2025-04-01", 3, "self")], ["Chairing: about the same."]),
        (
            [("2025-03-01", 4, "self"), ("2025-04-01", 3, "self"), ("2025-04-01", 2, "self_then")],
            ["Chairing: stronger.", "Chairing: then 2, now 3, both as seen now."],
        ),
        ([("2025-03-01", 4, "self"), ("2025-04-01", 3, "self")], ["Chairing: less sure than before."]),
        ([("2025-03-01", 4, "self"), ("2025-03-02", 5, "self")], []),
    ],
)
def test_a_skill_is_told_by_how_it_changed(ratings: list[tuple[str, int, str]], told: list[str]) -> None:
    rows = [{"date": day, "score": score, "source": source} for day, score, source in ratings]
    contents = journal(skills=[{"name": "Chairing", "ratings": rows}])
    assert [line.text for line in offered(contents, MANAGER) if line.label == "Skills"] == told


def test_a_brace_in_the_name_of_a_skill_is_only_a_brace() -> None:
    rows = [{"date": "2025-03-01", "score": 2, "source": "self"}, {"date": "2025-04-01", "score": 4, "source": "self"}]
    contents = journal(skills=[{"name": "{0} {}", "ratings": rows}])
    assert text(contents, MANAGER, "skill:SK0") == "{0} {}: much stronger."


def test_title_and_mentor_come_from_the_mentorship() -> None:
    terms = M1 | {"programme": "Step Up", "with": ["p1", "p9", "p3"]}
    page = summary(journal(terms), asked("manager", "M1", reader="p2", tick=["line:mentor"]))
    assert page.title == "Mentoring summary for Leo Brandt, Step Up"
    assert page.texts()[-2] == "Alex Rivera, p9, Priya Nair."
    bare = summary(journal(terms), asked("manager", "M1", untick=["line:programme"]))
    assert bare.title == "Mentoring summary"


# --------------------------------------------------------------------------------------------------- for one's record


def test_a_development_record_is_about_giving_and_about_learning_to_give() -> None:
    others = [
        M1 | {"id": "M2", "my_role": "mentee", "focus": "mentoring_practice"},
        M1 | {"id": "M3", "my_role": "mentee", "focus": "career"},
        M1 | {"id": "M4", "closed_on": "2025-01-01"},
        M1 | {"id": "M5", "started_on": "2025-12-01"},
        M1 | {"id": "M6", "status": "closed"},
        M1 | {"id": "M7", "my_role": "peer", "started_on": "2025-01-01"},
    ]
    contents = journal(M1, *others)
    keys = [line.key for line in offered(contents, DEVELOPMENT) if line.key.startswith("mentorship:")]
    assert keys == ["mentorship:M7", "mentorship:M1", "mentorship:M2"]
    only = asked("development", "M1", "M3")
    assert [key for key in keys_on(contents, only) if key.startswith("mentorship:")] == ["mentorship:M1"]


def test_mentoring_is_told_by_kind_in_words() -> None:
    formal, peer = M1 | {"formality": "formal"}, M1 | {"kind": "peer", "my_role": "peer"}
    many = [formal | {"id": f"A{n}"} for n in range(2)] + [M1 | {"id": f"B{n}"} for n in range(11)]
    told = text(journal(*many, peer | {"id": "C1"}), DEVELOPMENT, "line:mentoring")
    assert told == "13 individual (two formal, eleven informal), one peer (informal); 0 sessions."


def test_initials_are_there_only_if_every_mentee_agreed() -> None:
    asked_for = asked("development", tick=["line:initials"])
    agreed = [M1 | {"consent_name": True}, M1 | {"id": "M2", "with": ["p2", "p9"], "consent_name": True}]
    assert lines(journal(*agreed), asked_for) == ["Mentoring Two individual (informal); 0 sessions; A. R., L. B."]
    with pytest.raises(NotFound, match="line:initials"):
        summary(journal(agreed[0], M1 | {"id": "M2"}), asked_for)


@pytest.mark.parametrize(
    ("lengths", "told"),
    [
        ([], "0 sessions"),
        ([45], "1 session, 45 min"),
        ([60, 60], "2 sessions, 2 h"),
        ([60, 45, None], "3 sessions, 1 h 45 min; 1 without a length"),
        ([None], "1 session; 1 without a length"),
    ],
)
def test_sessions_are_counted_with_their_time(lengths: list[int | None], told: str) -> None:
    meetings = [{"date": "2025-04-01", "kind": "checkin", "status": "held", "duration_min": n} for n in lengths]
    assert text(journal(meetings=meetings), DEVELOPMENT, "line:mentoring") == f"One individual (informal); {told}."


def test_a_reflection_in_parts_wants_words() -> None:
    contents = journal(reflections=[{"date": "2025-05-01", "parts": {"what": "x"}}])
    with pytest.raises(NotFound, match="wants words"):
        summary(contents, asked("development", tick=["reflection:RE0"]))
    words = asked("development", tick=["reflection:RE0"], words={"reflection:RE0": "I waited"})
    assert "“I waited” (1 May)" in written(contents, words)


def test_hours_are_added_up_over_the_lines_that_are_on() -> None:
    entry: Row = {"kind": "peer_circle", "title": "Lunch", "on": "2025-05-01", "visibility": "report"}
    rows = [entry | {"hours": 1.5, "expires_on": "2027-05-01"}, entry, entry | {"hours": 9, "visibility": "pair"}]
    told = lines(journal(learning=rows), asked("development", untick=["line:mentoring"]))
    assert told == [
        "Learning  Lunch (peer circle), 1 May, 1.5 h, valid to 1 May 2027.",
        "          Lunch (peer circle), 1 May.",
        "          Together 1.5 h; 1 without hours.",
    ]
    without = asked("development", untick=["learning:LE0"])
    assert "line:hours" not in keys_on(journal(learning=rows), without)


# ------------------------------------------------------------------------------------------------------- at the end


def test_the_purpose_is_the_one_they_began_with() -> None:
    changes = [
        {"date": "2025-06-01", "field": "purpose", "from": "Later"},
        {"date": "2025-05-01", "field": "purpose", "from": "First"},
    ]
    terms = M1 | {"purpose": "Now", "changes": changes}
    assert text(journal(terms), CLOSING, "line:purpose") == "“First”"
    assert text(journal(M1 | {"purpose": "Now"}), CLOSING, "line:purpose") == "“Now”"


def test_what_was_learned_has_a_line_for_each_as_soon_as_one_has_words() -> None:
    selection = asked("closing", "M1", words={"learned:p1": "To wait."})
    assert [text(journal(), selection, key) for key in ("learned:me", "learned:p1")] == [
        "Sam Okafor: —",
        "Alex Rivera: To wait.",
    ]
    assert "Learned" not in written(journal(), CLOSING)
    one = asked("closing", "M1", words={"learned:p1": "To wait"}, untick=["learned:me"])
    assert "Learned   Alex Rivera: To wait.\n" in written(journal(), one)


@pytest.mark.parametrize(
    ("fields", "detail"),
    [
        ({"situation": "In the demo", "behaviour": "you waited", "impact": "they spoke", "next": "Again"},
         "In the demo: you waited; they spoke. Next: Again."),
        ({"behaviour": "you waited"}, "you waited."),
        ({"situation": "In the demo", "impact": "they spoke!"}, "In the demo: they spoke!"),
        ({"next": "Again?"}, "Next: Again?"),
        ({}, None),
    ],
)  # fmt: skip
def test_feedback_is_told_by_what_there_is(fields: Row, detail: str | None) -> None:
    row = {"topic": "The demo", "direction": "give", "status": "closed", "closed_on": "2025-05-01"} | fields
    line = line_of(journal(feedback=[row]), CLOSING, "feedback:FE0")
    assert (line.text, line.detail) == ("The demo, 1 May", (detail,) if detail else ())


def test_a_contact_is_told_with_who_introduced_them() -> None:
    rows = [
        {"person_id": "p2", "met_on": "2025-05-01", "introduced_by": "p1"},
        {"person_id": "p1", "met_on": "2025-04-01", "introduced_by": "me"},
    ]
    told = [line.text for line in offered(journal(contacts=rows), CLOSING) if line.key.startswith("contact:")]
    assert told == ["Alex Rivera, Staff engineer, met 1 Apr.", "Leo Brandt, met 1 May, introduced by Alex Rivera."]


def test_promises_stand_mine_first_by_their_dates() -> None:
    rows = [
        {"owner": "p1", "text": "a", "due_on": "2025-01-01"},
        {"owner": "me", "text": "b"},
        {"owner": "me", "text": "c!", "due_on": "2026-12-01", "created_on": "2025-04-01"},
        {"owner": "me", "text": "d", "status": "done", "closed_on": "2025-05-01"},
    ]
    told = [line.text for line in offered(journal(actions=rows), CLOSING) if line.key.startswith("action:")]
    assert told == ["Sam Okafor: c! (by 1 Dec 2026).", "Sam Okafor: b.", "Alex Rivera: a (by 1 Jan)."]


def test_without_anybody_and_without_a_name_the_report_still_reads() -> None:
    contents = contents_from({"mentorships": [M1 | {"with": []}]})
    assert written(contents, CLOSING) == (
        "Closing report for me\n"
        "me · 20 Feb – 21 Nov 2025 · made 21 Nov 2025\n"
        "Prepared by me from own notes; selected by the author.\n\n"
        "Who       me (mentor); 0 meetings; from 20 Feb 2025 to 21 Nov 2025.\n"
        "Goes on   Next contact: no date set.\n\n"
        "Not part of this report: reflections, notes, pulses, private challenges,\ncrossings.\n"
    )
