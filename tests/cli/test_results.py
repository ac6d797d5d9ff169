"""The results of a goal (OKR, texts.md 2.1): typed, checked in on, shown; the goal stands at their mean."""

import datetime as dt

import pytest

from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal
from mentorlog.tui.presenters.goal_page import goal_page
from tests.cli.running import JournalShell, Shell
from tests.tui.journals import sam_with

GOAL = {"id": "R1", "owner": "me", "title": "Ship it", "created_on": "2026-11-01", "visibility": "private"}
TWO = ("--result", "Ten teams use it", "--result", "No page at night")


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    journal = shell.imported(sam_with(goals={"R1": GOAL}))
    assert journal("goal", "edit", "R1", *TWO).code == 0
    return journal


@pytest.mark.parametrize(
    ("progress", "mean"),
    [((), None), ((None, None), None), ((40,), 40), ((40, None), 20), ((1, 2), 2), ((0, 1), 1), ((100, 100, 99), 100)],
)
def test_a_goal_stands_at_the_mean_of_its_results(progress: tuple[int | None, ...], mean: int | None) -> None:
    results = [{"text": str(number), "progress": each} for number, each in enumerate(progress)]
    assert Goal.made(**GOAL, results=results).mean_of_results == mean


def test_a_check_in_says_how_far_each_is_and_the_goal_stands_at_the_mean(sam: JournalShell) -> None:
    ran = sam("goal", "check-in", "R1", "--result", "1=40", "--result", "2=75%")
    assert ran.lines_of_talk[:2] == ["Checked in: Ship it.", "At 58, the mean of its results."]
    goal = sam.record("goals", "R1")
    assert [result["progress"] for result in goal["results"]] == [40, 75]
    assert goal["checkins"] == [{"date": "2026-11-21", "progress": 58}]
    told = sam("goal", "show", "R1").out
    assert "Results:\n  1. Ten teams use it: 40\n  2. No page at night: 75\n" in told


def test_a_number_that_is_said_wins_over_the_mean(sam: JournalShell) -> None:
    assert sam("goal", "check-in", "R1", "30", "--result", "1=40").lines_of_talk[0] == "Checked in: Ship it."
    assert sam.record("goals", "R1")["checkins"][0]["progress"] == 30


def test_another_list_of_results_keeps_how_far_the_same_ones_are(sam: JournalShell) -> None:
    sam("goal", "check-in", "R1", "--result", "2=75")
    sam("goal", "edit", "R1", "--result", "No page at night", "--result", "A talk about it")
    results = [{"text": "No page at night", "progress": 75}, {"text": "A talk about it"}]
    assert sam.record("goals", "R1")["results"] == results
    sam("goal", "edit", "R1", "--result", "")
    assert "results" not in sam.record("goals", "R1")


def test_a_new_goal_may_have_results(sam: JournalShell) -> None:
    assert sam("goal", "add", "Grow", *TWO).code == 0
    assert [goal["results"] for goal in sam.copy()["goals"] if goal["title"] == "Grow"] == [
        [{"text": "Ten teams use it"}, {"text": "No page at night"}]
    ]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("check-in", "R1", "--result", "3=40"), 1, "“Ship it” has 2 results: there is no number 3."),
        (("check-in", "G1", "--result", "1=40"), 1, "“Lead the API redesign” has no results: there is no number 1."),
        (("check-in", "R1", "--result", "1=101"), 2, "A result is its number and how far it is, 0 to 100: 1=40, not "),
        (("check-in", "R1", "--result", "much"), 2, "A result is its number and how far it is, 0 to 100: 1=40, not "),
        (("edit", "R1", *(word for n in "abcde" for word in ("--result", n))), 2, "A goal has 4 results at most, not "),
    ],
)
def test_what_is_no_result_changes_nothing(sam: JournalShell, words: tuple[str, ...], code: int, told: str) -> None:
    before = sam.journal.read_bytes()
    ran = sam("goal", *words)
    assert (ran.code, ran.err.startswith(told), len(ran.lines_of_talk)) == (code, True, 1)
    assert sam.journal.read_bytes() == before


@pytest.mark.parametrize("is_looked_at", [False, True])
def test_the_page_of_a_goal_shows_each_result_and_hides_what_is_only_mine(*, is_looked_at: bool) -> None:
    results = [{"text": "Ten teams use it", "progress": 40}, {"text": "No page at night"}]
    goal = Goal.made(**GOAL | {"visibility": "pair"}, results=results)
    rows = goal_page(goal, Contents(), dt.date(2026, 11, 21), 60, is_looked_at=is_looked_at)
    assert [(row.title, row.right) for row in rows[-2:]] == [("Ten teams use it", "40%"), ("No page at night", "")]
    alone = goal_page(goal.having(visibility="private"), Contents(), dt.date(2026, 11, 21), 60, is_looked_at=True)
    assert not any("Ten teams" in row.title for row in alone)
