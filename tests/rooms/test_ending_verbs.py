"""`mentorship close`, `pulse add`, `assessment add`, `fit add` and `back` as a person uses them."""

from typing import Any

import pytest

from tests.cli.running import JournalShell, Shell

THINGS = "finish\nlet go, the team changed\n\n\n\n\n"


def nadia(shell: Shell) -> JournalShell:
    return shell.sample("nadia")


def test_an_ending_is_three_things_and_one_act(shell: Shell) -> None:
    journal = nadia(shell)
    before = journal.copy()
    typed = f"{THINGS}9\nI talk to him every month\n\n1 march\n1\n"
    done = journal("mentorship", "close", typed=typed)
    assert done.code == 0, done.err
    assert done.out == "Tomasz, thank you.\nYou introduced me to Hal. I talk to him every month.\n"
    assert "1 of 3. What is still open: 6 things." in done.lines_of_talk
    assert "Sunday 1 March 2026." in done.lines_of_talk
    assert any(line.endswith("(only me)") for line in done.lines_of_talk)
    assert "It names Hal" not in done.err
    assert "Closed: Tomasz Wolak." in done.lines_of_talk
    assert "If you like, in any order:" in done.err
    row = journal.record("mentorships", "M-tomasz")
    assert (row["status"], row["closed_on"], row["close_reason"], row["keep_in_touch_on"], row["thanked_on"]) == (
        "closed", "2025-11-21", "completed", "2026-03-01", "2025-11-21",
    )  # fmt: skip
    reasons = [goal.get("drop_reason") for goal in journal.copy()["goals"]]
    assert "the team changed" in reasons
    assert journal("undo").code == 0
    assert journal.copy() == before


def test_enter_alone_closes_and_lets_what_is_mine_go_on(shell: Shell) -> None:
    journal = nadia(shell)
    done = journal("mentorship", "close", "tomasz")
    assert (done.code, done.out) == (0, "")
    row = journal.record("mentorships", "M-tomasz")
    assert row["status"] == "closed"
    assert "close_reason" not in row
    copies = [goal for goal in journal.copy()["goals"] if goal.get("continues")]
    assert {(goal["visibility"], tuple(goal.get("mentorship_ids", ()))) for goal in copies} == {("private", ())}
    again = journal("mentorship", "close", "tomasz")
    assert (again.code, again.err) == (1, "The mentorship with Tomasz Wolak has ended already.\n")


def test_a_quiet_ending_asks_for_one_line_and_which_goals_go_along(shell: Shell) -> None:
    journal = nadia(shell)
    done = journal("mentorship", "close", "--quietly", typed="I can say no.\n1\n")
    assert done.lines_of_talk == [
        "What do you take from it?",
        "1. Decide between the manager and the expert track",
        "2. Explain an analysis to a non-technical room, twice",
        "Which goals go with you? Numbers with commas, or enter for none.",
        "Closed: Tomasz Wolak.",
        "Undo: mentorlog undo",
    ]
    copy = journal.copy()
    assert [goal["title"] for goal in copy["goals"] if goal.get("continues")] == [
        "Decide between the manager and the expert track"
    ]
    assert [row["text"] for row in copy["reflections"] if row.get("theme") == "closing"][-1] == "I can say no."


def test_goals_go_on_in_a_mentorship_that_is_named(shell: Shell) -> None:
    grace = shell.sample("grace")
    done = grace("mentorship", "close", "ruth", "--carry-to", "leo")
    assert done.code == 0, done.err
    copies = [goal for goal in grace.copy()["goals"] if goal.get("continues")]
    assert {tuple(goal["mentorship_ids"]) for goal in copies} == {("M-leo",)}
    circle = grace("mentorship", "close", "leo", "--carry-to", "leo")
    assert (circle.code, circle.err) == (1, "Goals go on in another mentorship, one that is active.\n")


def test_a_name_that_is_nobody_loses_no_answer(shell: Shell) -> None:
    grace = shell.sample("grace")
    done = grace("mentorship", "close", "ruth", typed="f\n\nzoe\nruth\nleo\n\n\n\n")
    assert done.code == 0, done.err
    assert "No mentorship “zoe”." in done.err
    assert "Goals go on in another mentorship, one that is active." in done.lines_of_talk
    goals = grace.copy()["goals"]
    assert [tuple(goal["mentorship_ids"]) for goal in goals if goal.get("continues")] == [("M-leo",)]
    assert len([goal for goal in goals if goal.get("closed_on") == shell.today]) == 2


def test_an_answer_that_is_not_understood_is_asked_again(shell: Shell) -> None:
    done = nadia(shell)("mentorship", "close", typed="keep\nf\n\n\n\n\n\n\n\nyesterday\n\n9\n3\n")
    assert "Type finish, hand over or let go; a word why may stand behind it." in done.lines_of_talk
    assert "Thursday 20 November 2025 is not ahead." in done.lines_of_talk
    assert "Type a number from 1 to 6, or enter." in done.lines_of_talk


def test_five_digits_say_how_it_is_going(shell: Shell) -> None:
    sam = shell.sample("sam")
    done = sam("pulse", "add", typed="5\n9\n4\n\n3\n2\nmeet in person\n\n\nshorter mails\n")
    assert done.code == 0, done.err
    assert done.lines_of_talk[1] == "1 not at all, 3 partly, 5 fully. Enter skips."
    assert "Type a digit from 1 to 5, or enter to skip." in done.lines_of_talk
    (row,) = sam.copy()["pulses"]
    assert row["scores"] == {"purpose": 5, "candour": 4, "follow_through": 3, "balance": 2}
    assert (row["start"], row["change"], row["visibility"]) == ("meet in person", "shorter mails", "private")


def test_five_digits_may_be_typed_at_once_and_a_low_one_is_told_the_second_time(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert "low twice" not in sam("pulse", "add", "52043").err
    assert "“I can say the awkward thing here”: low twice." in sam("pulse", "add", "51043").lines_of_talk
    assert sam("pulse", "add", "5143").code == 2
    assert sam("pulse", "add", "00000").code == 1


def test_three_areas_are_rated_and_last_time_is_asked_once(shell: Shell) -> None:
    grace = shell.sample("grace")
    done = grace("assessment", "add", typed="4\n\n3\nyes\n2\n\n")
    assert done.code == 0, done.err
    assert done.err.count("How do I rate, from today's view, where I was last time?") == 1
    newest = max(grace.copy()["self_assessments"], key=lambda row: str(row["date"]))
    assert len(newest["scores"]) == 2
    assert len(newest["then"]) == 1
    assert grace("assessment", "add").code == 1


def test_a_fit_check_takes_words_behind_a_digit_and_asks_the_second_time_otherwise(shell: Shell) -> None:
    sam = shell.sample("mei")
    done = sam("fit", "add", typed="4 two years ago\n2\nonly words\n7\n\n\n\n2\n")
    assert done.code == 0, done.err
    assert "Talk about this before you agree." in done.lines_of_talk
    (row,) = sam.copy()["fit_checks"]
    assert row["scores"] == {"expertise": 4, "qualities": 2}
    assert row["words"] == {"expertise": "two years ago", "availability": "only words"}
    assert row["decision"] == "go ahead with a change"
    later = sam("fit", "add", typed="4\n\n\n\n\n\n3\n")
    assert "Knowing what we know now: carry on" in later.err
    assert later.lines_of_talk[-1] == "To hand over: mentorlog mentorship close"


def _kept(copy: dict[str, Any]) -> dict[str, Any]:
    """Without the trash: what is older than thirty days goes with the first act, and stays gone."""
    tables = {name: rows for name, rows in copy.items() if isinstance(rows, list)}
    return {name: [row for row in rows if "deleted_on" not in row] for name, rows in tables.items()}


def test_after_a_while_each_line_is_settled_and_all_of_it_is_one_act(shell: Shell) -> None:
    sam = shell.sample("sam")
    before = sam.copy()
    shell.today = "2027-01-10"
    done = sam("back", typed="yes\nfri\nlet go\n\nno date\nlet go\n\n\n")
    assert done.code == 0, done.err
    assert "1 meeting to settle, 3 promises, 4 goals. Enter: still on." in done.lines_of_talk
    assert "Settled after a while: 5 lines, Sunday 10 January 2027." in done.lines_of_talk
    assert sam.record("meetings", "K8")["status"] == "held"
    assert sam.record("actions", "A1")["due_on"] == "2027-01-15"
    assert sam("undo").code == 0
    assert _kept(sam.copy()) == _kept(before)


def test_starting_from_here_is_one_act_and_says_where_things_wait(shell: Shell) -> None:
    sam = shell.sample("sam")
    done = sam("back", "--start-from-here")
    assert done.lines_of_talk[0] == "Started from here."
    assert done.lines_of_talk[-1] == "What waits without a date: mentorlog action list"
    assert {goal["status"] for goal in sam.copy()["goals"]} == {"paused"}
    again = sam("back", "--start-from-here")
    assert (again.code, again.err) == (1, "No promise has a date and no goal is open: you are here already.\n")


def test_a_note_is_printed_to_be_copied(shell: Shell) -> None:
    sam = shell.sample("sam")
    done = sam("back", "--note")
    assert done.out.splitlines()[1] == "Would Tue 1 Dec at 15:00 suit you, or Thu 3 Dec at 15:00?"
    assert (done.code, done.err) == (0, "")


def test_coming_back_to_nothing_is_no_trouble(shell: Shell) -> None:
    empty = shell.imported({"people": [{"id": "p1", "name": "Alex"}]})
    done = empty("back")
    assert (done.code, done.lines_of_talk) == (0, ["Nothing waits to be settled. Try: mentorlog today"])


@pytest.mark.parametrize("verb", ["reflect", "pulse", "assessment", "fit", "back", "boundary", "mentorship", "serious"])
def test_every_line_of_help_fits(shell: Shell, verb: str) -> None:
    for words in ((verb,), (verb, "add"), (verb, "close"), (verb, "page"), (verb, "strained")):
        told = shell(*words, "--help")
        assert [line for line in told.lines if len(line) > 80] == []


def test_hostile_words_reach_the_journal_whole_and_the_terminal_plain(shell: Shell) -> None:
    sam = shell.sample("sam")
    evil = "\x1b]52;c;eA\x07[/oops]\u202e"
    done = sam("boundary", "strained", "slack", typed=f"{evil}\n\n")
    assert done.code == 0
    sam("reflect", typed=f"{evil}\n.\n\n\n{evil}\n\n")
    sam("boundary", "starter", typed=f"{evil}\n")
    listed = sam("next-times").out + sam("boundary", "page").out + sam("serious", "--notes").out
    assert "\x1b" not in listed
    assert "\u202e" not in listed
    assert sam.record("boundaries", "B3")["checks"][-1]["note"] == evil


def test_what_they_said_to_the_five_is_kept_beside_ones_own(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert sam("pulse", "add", "54321", "--told", typed="yes\n\nless telling\n").code == 0
    (row,) = sam.copy()["pulses"]
    assert row["told_by_them"] == {"purpose": "yes", "usefulness": "less telling"}
    assert row["scores"]["balance"] == 1


def test_a_checklist_says_what_is_there_first(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert sam("mentorship", "checklist").lines == [
        "2 of 5 in the phase of working, with Alex Rivera.",
        "There: The next meeting has a date.",
        "There: Feedback went one way or the other in three months.",
        "Not yet: Every goal has moved lately.",
        "Not yet: No promise of yours is late.",
        "Not yet: What was reached has had its well done.",
    ]
    items = sam("mentorship", "checklist", "--json").json["items"]
    assert [item["name"] for item in items] == ["booked", "goals", "promises", "marked", "feedback"]


TWICE = {
    "people": [{"id": "p1", "name": "Alex Rivera"}],
    "mentorships": [
        {
            "id": "M1", "with": ["p1"], "kind": "one_to_one", "my_role": "mentee", "phase": "enabling",
            "started_on": "2026-09-01",
        }
    ],
    "meetings": [
        {"id": f"K{day}", "mentorship_id": "M1", "date": f"2026-11-{day}", "kind": "checkin", "status": "held"}
        for day in ("04", "18")
    ],
}  # fmt: skip


def test_the_checklist_of_an_ending_says_what_is_still_to_do(shell: Shell) -> None:
    assert nadia(shell)("mentorship", "checklist").lines[1:] == [
        "Still to do: What is still open.",
        "Still to do: A thank-you.",
        "Still to do: When you next say hello.",
    ]


def test_after_the_second_meeting_today_offers_and_the_verb_takes_it_up(shell: Shell) -> None:
    twice = shell.imported(TWICE)
    rhythm = "mentorlog mentorship rhythm every 2 weeks --with M1"
    told = twice("today")
    assert "How you and Alex Rivera work together: seven lines to start from." in " ".join(told.lines_of_talk)
    assert f"Alex Rivera: about every 2 weeks, it seems. Right? {rhythm}" in " ".join(told.lines_of_talk)
    assert twice(*rhythm.split()[1:]).err.startswith("Alex Rivera: every 2 weeks.\n")
    assert twice("boundary", "starter", "--yes").code == 0
    assert "it seems" not in twice("today").err


def test_after_a_while_today_says_since_when(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert sam("boundary", "held", "slack").code == 0
    assert "You were last here" not in sam("today").err
    shell.today = "2099-01-10"
    assert "What waits, line by line: mentorlog back" in sam("today").err


@pytest.mark.parametrize(
    ("words", "days"), [("every 2 weeks", 14), ("2w", 14), ("every month", 30), ("week", 7), ("none", 0)]
)
def test_a_rhythm_is_said_in_words(shell: Shell, words: str, days: int) -> None:
    sam = shell.sample("sam")
    assert sam("mentorship", "rhythm", *words.split(), "--why", "spring").code == 0
    row = sam.record("mentorships", "M-alex")
    assert row["cadence_days"] == days
    assert [change["why"] for change in row.get("changes", [])] == (["spring"] if days != 14 else [])


def test_what_is_no_rhythm_is_refused(shell: Shell) -> None:
    refused = shell.sample("sam")("mentorship", "rhythm", "now and then")
    assert refused.code == 2
    assert refused.err.startswith("No rhythm found in “now and then”.")
