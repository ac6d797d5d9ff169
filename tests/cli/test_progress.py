"""`mentorlog progress`: figures in sentences, and as the object of the contract."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import JournalShell, Shell, golden

EXPECTED = json.loads((Path(__file__).parents[1] / "progress" / "expected-figures.json").read_text(encoding="utf-8"))
LONG = ("Give a talk about " + "very " * 80).strip()


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


def alone(shell: Shell, **tables: list[dict[str, Any]]) -> JournalShell:
    """A journal of one mentorship with Alex, and no more than is named."""
    terms = {"kind": "one_to_one", "my_role": "mentee", "phase": "enabling", "started_on": "2026-08-18"}
    people = [{"id": "p1", "name": "Alex"}]
    return shell.imported({"people": people, "mentorships": [{"id": "M1", "with": ["p1"]} | terms], **tables})


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: str(expected["sample"]))
def test_json_is_the_object_of_the_contract(shell: Shell, expected: dict[str, Any]) -> None:
    journal = shell.sample(expected["sample"])
    ran = journal("progress", "--since", expected["since"], "--until", expected["until"], "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json == expected["figures"]


@pytest.mark.parametrize("name", ["sam", "nadia", "grace", "mei"])
def test_the_sentences_of_a_sample_are_as_they_were_agreed(shell: Shell, name: str) -> None:
    ran = shell.sample(name)("progress")
    assert ran.out == golden(f"progress-{name}.txt")
    assert (ran.code, ran.err) == (0, "")
    assert [line for line in ran.lines if len(line) >= 80] == []


def test_one_mentorship_alone_can_be_asked_for(shell: Shell) -> None:
    grace = shell.sample("grace")
    ran = grace("progress", "--with", "leo")
    assert ran.out.startswith("Leo Fontaine, 2 Jun to 21 Nov 2025.\n")
    assert "Priya" not in ran.out
    assert list(grace("progress", "--with", "leo", "--json").json) == ["M-leo", "skills"]


def test_the_usual_period_begins_with_the_earliest_mentorship(shell: Shell) -> None:
    assert shell.sample("grace")("progress").out.count("10 Mar to 21 Nov 2025.\n") == 3


def test_dates_look_back(sam: JournalShell) -> None:
    assert sam("progress", "--since", "sep 1", "--until", "fri").out.startswith("Alex Rivera, 1 Sep to 20 Nov 2026.\n")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--since", "2026-11-02", "--until", "2026-11-01"), 2, "The period ends before it begins: from 2026-11-02"),
        (("--since", "soon"), 2, "No day found in “soon”."),
        (("--with", "nobody"), 3, "No mentorship “nobody”."),
    ],
)
def test_what_cannot_be_told_is_told_in_one_line(
    sam: JournalShell, words: tuple[str, ...], code: int, told: str
) -> None:
    ran = sam("progress", *words)
    assert (ran.code, ran.out, len(ran.lines_of_talk)) == (code, "", 1)
    assert ran.err.startswith(told)


def test_a_journal_with_nobody_in_it_says_how_to_begin(shell: Shell) -> None:
    ran = shell("progress")
    assert (ran.code, ran.out) == (0, "")
    assert "mentorlog start" in ran.err
    assert shell("progress", "--json").json == {"skills": []}


def test_a_mentorship_with_nothing_in_it_says_so(shell: Shell) -> None:
    assert alone(shell)("progress").lines[1:] == ["0 meetings held, 3 expected: 0 of 3 (0%)."]
    since = ("--since", "2026-11-21")
    assert alone(shell)("progress", *since).out == "Alex, 21 Nov 2026.\nNothing to count yet.\n"


def test_one_meeting_reads_as_one(shell: Shell) -> None:
    meeting = {"id": "K1", "mentorship_id": "M1", "date": "2026-11-21", "kind": "first", "status": "held"}
    assert alone(shell, meetings=[meeting])("progress").lines[1:] == [
        "1 meeting held, 3 expected: 1 of 3 (33%).",
        "Held, of the dates that were set: 1 of 1.",
        "The last meeting was today: on rhythm.",
        "Held: 1 of the last 1 date.",
        "With a reflection: 0 of the last 1 meeting.",
    ]


def test_four_hundred_goals_with_long_and_hostile_titles_stay_within_the_line(shell: Shell) -> None:
    titles = [LONG, "[/oops]\x1b]52;c;x\x07", "=1+1", "\N{CJK UNIFIED IDEOGRAPH-4E2D}" * 90, "Attainment", "\u202eabc"]
    goals = [
        {"id": f"G{n}", "mentorship_ids": ["M1"], "owner": "me", "title": titles[n % 6], "created_on": "2026-08-20"}
        for n in range(400)
    ]
    ran = alone(shell, goals=goals)("progress")
    assert ran.out.splitlines()[1:3] == ["400 goals open.", "400 goals have not moved for a while."]
    assert [line for line in ran.lines if len(line) >= 80] == []
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out
