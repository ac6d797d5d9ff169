"""The records an agenda item speaks of, each in a few words."""

import pytest

from mentorlog.reports.lines import line_in_words
from tests.reports.small import R, contents, goal, record

JOURNAL = contents(
    goal(title="Delegate more"),
    goal("G2", title="Style guide", status="achieved", closed_on="2025-11-12"),
    goal("G3", title="Old one", status="achieved", closed_on="2024-12-12"),
    goal("G4", title="Later", status="achieved", closed_on="2025-11-22"),
    record("milestones", "X1", title="RFC reviewed", reached_on="2025-11-18"),
    record("milestones", "X2", title="First talk"),
    record("wins", "W1", text="Said no", on="2025-11-14"),
    record("actions", "A1", owner="me", text="Send the doc", due_on="2025-11-19"),
    record("actions", "A2", owner="p1", text="Introduce me"),
    record("actions", "A3", owner="p2", text="Call back", due_on="2026-01-07"),
    record("actions", "A4", owner="p9", text="Who knows"),
    record("feedback", "F1", direction="request", topic="The demo", created_on="2025-10-24"),
    record("boundaries", "B1", kind="scope", statement="Pay comes up only if I raise it"),
    record("challenges", "C1", title="No time", kind="time", severity=2),
    ("people", {"id": "p2", "name": "Leo Brandt", "deleted_on": "2025-01-01"}),
)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("goal:G1", "Delegate more"),
        ("goal:G2", "Style guide, 12 Nov"),
        ("goal:G3", "Old one, 12 Dec 2024"),
        ("goal:G4", "Later"),
        ("confirm:G1", "Delegate more: reached?"),
        ("milestone:X1", "RFC reviewed, 18 Nov"),
        ("milestone:X2", "First talk"),
        ("win:W1", "Said no, 14 Nov"),
        ("action:A1", "You: Send the doc, by 19 Nov"),
        ("action:A2", "Alex: Introduce me"),
        ("action:A3", "Leo: Call back, by 7 Jan 2026"),
        ("action:A4", "somebody: Who knows"),
        ("feedback:F1", "The demo, 24 Oct"),
        ("boundary:B1", "Pay comes up only if I raise it"),
        ("challenge:C1", "Stuck: No time"),
    ],
)
def test_a_line_is_told_in_a_few_words(line: str, said: str) -> None:
    assert line_in_words(line, JOURNAL, R) == said


@pytest.mark.parametrize("word", ["goal", "milestone", "win", "action", "feedback", "boundary", "challenge", "hat"])
def test_an_id_that_names_nothing_is_told_as_the_id(word: str) -> None:
    assert line_in_words(f"{word}:Z9", JOURNAL, R) == "Z9"


def test_a_goal_to_confirm_that_names_nothing_still_asks() -> None:
    assert line_in_words("confirm:Z9", JOURNAL, R) == "Z9: reached?"


def test_every_kind_of_line_of_the_agenda_has_words() -> None:
    """agenda.md 3.4: goal, milestone, confirm, win, action, feedback, boundary, challenge."""
    lines = [
        "goal:G1",
        "milestone:X1",
        "confirm:G1",
        "win:W1",
        "action:A1",
        "feedback:F1",
        "boundary:B1",
        "challenge:C1",
    ]
    assert all(line_in_words(line, JOURNAL, R) != line.partition(":")[2] for line in lines)
