"""`add`, `captures` and `sort`: a thought written down fast, read back with who will see it, and sorted."""

from typing import Any

import pytest

from tests.cli.running import JournalShell, Shell

CHOICES = "action, question, win, reflect, next-time, decision, stuck, note, or trash"


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


KEPT: list[tuple[str, str, str, dict[str, Any]]] = [
    ("send doc fri @alex tag:oncall goal:lead", "action", "actions",
     {"text": "send doc", "due_on": "2026-11-27", "tags": ["oncall"], "goal_id": "G1", "visibility": "pair"}),
    ("how do staff engineers say no @alex", "question", "topics", {"mentorship_id": "M-alex", "visibility": "pair"}),
    ("it shipped", "win", "wins", {"on": "2026-11-21", "visibility": "private"}),
    ("a page", "reflect", "reflections", {"text": "a page", "visibility": "private", "date": "2026-11-21"}),
    ("a thought", "note", "captures", {"text": "a thought", "visibility": "private"}),
    ("alex: introduce me fri", "promise", "actions", {"owner": "p-alex", "due_on": "2026-11-27"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "table", "wanted"), KEPT)
def test_a_thought_becomes_what_it_was_called(
    sam: JournalShell, text: str, kind: str, table: str, wanted: dict[str, Any]
) -> None:
    before = sam.copy()
    ran = sam("add", kind, *text.split())
    assert (ran.code, ran.out) == (0, "")
    assert ran.lines_of_talk[1].startswith("Read as: ")
    assert ("only you see it" in ran.err) == (wanted.get("visibility") == "private")
    (new,) = [row for row in sam.copy()[table] if row not in before[table]]
    assert {name: new.get(name) for name in wanted} == wanted
    assert sam("undo").code == 0
    assert sam.copy() == before


def test_a_question_is_on_the_next_agenda_and_says_so(sam: JournalShell) -> None:
    ran = sam("add", "? how do staff engineers say no @alex")
    assert " ".join(ran.lines_of_talk[:3]) == (
        "Question: how do staff engineers say no. Read as: question, for Tuesday 24 November with Alex, "
        "on the agenda you both see."
    )
    assert "How do staff engineers say no".casefold() in sam("agenda", "--minutes", "90").out.casefold()


def test_an_intention_comes_back_before_the_meeting(sam: JournalShell) -> None:
    sam("add", "> next time I will wait for the end of the sentence")
    sam.shell.today = "2026-11-24"
    assert "wait for the end of the sentence" in sam("next").out


def test_a_decision_goes_into_the_last_meeting_or_the_one_that_is_open(sam: JournalShell) -> None:
    sam("add", "decision", "Alex sits in")
    assert sam.record("meetings", "K7")["notes"]["decisions"][-1] == "Alex sits in"
    sam.shell.today = "2026-11-24"
    sam("meeting", "start")
    sam("add", "= We ship it")
    assert sam.record("meetings", "K8")["notes"]["decisions"] == ["We ship it"]
    sam("meeting", "finish", "--yes")
    assert sam.record("meetings", "K8")["notes"]["decisions"] == ["We ship it"]


def test_a_decision_without_a_meeting_stays_to_sort(shell: Shell) -> None:
    journal = shell.imported(
        {
            "schema": 1,
            "people": [{"id": "p1", "name": "Leo"}],
            "mentorships": [
                {"id": "M1", "with": ["p1"], "kind": "one_to_one", "my_role": "mentor", "phase": "enabling",
                 "started_on": "2026-11-01"}
            ],
        }
    )  # fmt: skip
    ran = journal("add", "= we ship")
    assert ran.lines_of_talk[:2] == [
        "To sort: we ship.",
        "Read as: decision, to sort: no meeting was held yet, only you see it.",
    ]
    assert journal.copy()["captures"][0]["kind"] == "decision"
    ran = journal("sort", "ship", "decision")
    assert (ran.code, ran.lines_of_talk) == (1, ["No meeting was held yet that a decision could belong to."])


def test_without_words_it_asks_and_no_shell_reads_along(sam: JournalShell) -> None:
    ran = sam("add", typed="? $HOME & who `decides`\n")
    assert ran.lines_of_talk[0] == ("! promise, ? question, + win, > reflection, = decision, @me only me, or just")
    assert "Question: $HOME & who `decides`." in ran.lines_of_talk
    assert sam("add", typed="\n").lines_of_talk[-1] == "Nothing was written down."
    assert "Win: it shipped." in sam("add", "win", typed="it shipped\n").lines_of_talk


def test_what_is_piped_in_is_one_thought(sam: JournalShell) -> None:
    assert sam("add", "reflect", "-", typed="First line\n\nSecond line\n").code == 0
    texts = [row.get("text") for row in sam.copy()["reflections"]]
    assert "First line\n\nSecond line" in texts
    assert sam("add", "-", typed=b"\xff\xfe").code == 2


def test_with_several_mentorships_it_is_asked_for_whom(shell: Shell) -> None:
    grace = shell.sample("grace")
    ran = grace("add", typed="? who decides\n3\n")
    assert "For whom? 1 Priya Nair, 2 Ruth Adeyemi, 3 Leo Fontaine, 0 only me" in ran.err
    topic = next(row for row in grace.copy()["topics"] if row["text"] == "who decides")
    assert topic["mentorship_id"] == "M-leo"
    assert "Read as: promise, yours, no date, only you see it." in grace("add", typed="! read\n0\n").lines_of_talk
    assert "Read as: question, to sort, only you see it." in grace("add", typed="? why though\n\n").lines_of_talk
    assert "Read as: question, to sort, only you see it." in grace("add", "question", "and why").lines_of_talk
    assert grace("add", typed="? x\n9\n1\n").code == 0


def test_captures_are_numbered_and_sorted_by_their_number(sam: JournalShell) -> None:
    sam("add", "Ask about the promotion round")
    listed = sam("captures")
    assert listed.lines[:3] == [
        "2 captures.",
        "1. Ask about the promotion round, 21 Nov.",
        "2. am I avoiding Priya?, 17 Nov.",
    ]
    assert sam("sort", "1", "question").lines_of_talk[:2] == [
        "Topic: Ask about the promotion round.",
        "Alex may see it: it can be on the agenda.",
    ]
    assert sam("captures").lines[0] == "1 capture."


@pytest.mark.parametrize(
    ("kind", "table"),
    [("action", "actions"), ("question", "topics"), ("topic", "topics"), ("win", "wins"), ("reflect", "reflections"),
     ("next-time", "reflections"), ("stuck", "challenges"), ("note", "reflections"), ("decision", "meetings")],
)  # fmt: skip
def test_a_capture_becomes_what_it_is_and_leaves_the_list(sam: JournalShell, kind: str, table: str) -> None:
    before = sam.copy()
    assert sam("sort", "avoiding", kind).code == 0
    after = sam.copy()
    assert after[table] != before[table]
    assert sam.record("captures", "Q1")["deleted_on"] == "2026-11-21"
    assert sam("undo").code == 0
    assert sam.copy() == before


def test_a_date_in_a_capture_is_found_when_it_is_a_promise_as_of_the_day_it_was_written(sam: JournalShell) -> None:
    sam("add", "call Noor fri")
    sam.shell.today = "2026-11-25"
    assert sam("sort", "call", "action").lines_of_talk[0] == "Promise: call Noor, by Friday 27 November 2026."
    assert next(a for a in sam.copy()["actions"] if a["text"] == "call Noor")["due_on"] == "2026-11-27"


def test_a_decision_that_is_only_mine_is_told_to_nobody(sam: JournalShell) -> None:
    assert "only you see it" in sam("add", "= I leave in autumn @me").err
    assert "autumn" not in str(sam.copy()["meetings"])


def test_sort_alone_goes_through_them_one_after_another(sam: JournalShell) -> None:
    for text in ("first thought", "second thought"):
        sam("add", text)
    ran = sam("sort", typed="win\nwhatever\n\n\n")
    assert ran.lines_of_talk[0].startswith("3 thoughts to sort. Type what it is: action, question, win")
    assert any(line.startswith("“whatever” is none of these: action") for line in ran.lines_of_talk)
    assert len([row for row in sam.copy()["captures"] if "deleted_on" not in row]) == 2
    sam("sort", typed="trash\ntrash\n")
    assert sam("sort").lines_of_talk == ["Nothing waits to be sorted."]
    assert sam("captures").out == "0 captures.\n"


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        ("sort 1 win", 3, "There was no list yet, so 1 is no line of it. See: mentorlog capture list"),
        ("sort avoiding", 2, f"Say what it is: mentorlog sort 1 KIND. KIND: {CHOICES}."),
        ("sort avoiding soup", 2, f"“soup” is none of these: {CHOICES}."),
        ("sort nothing win", 3, "No capture “nothing”. See: mentorlog capture list"),
        ("sort avoiding question --with leo", 3, "No mentorship “leo”. You have: Alex Rivera (M-alex)."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_one_line(sam: JournalShell, words: str, code: int, line: str) -> None:
    before = sam.journal.read_bytes()
    ran = sam(*words.split())
    assert (ran.code, ran.lines_of_talk, ran.out) == (code, [line], "")
    assert sam.journal.read_bytes() == before


def test_what_is_sealed_stays_sealed_when_it_is_sorted(sam: JournalShell) -> None:
    sam.having(captures={"Q1": {"never_export": True}})
    assert sam("captures").out == "0 captures.\n"
    assert sam("sort", "Q1", "question").code == 1
    assert sam("sort", "Q1", "win").code == 0
    assert [row["never_export"] for row in sam.copy()["wins"] if row.get("never_export")] == [True]
