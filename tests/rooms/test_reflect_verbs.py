"""`reflect`, `next-times` and `serious` as a person uses them."""

import sys
from pathlib import Path
from typing import Any

import pytest

from mentorlog.agenda import AskedMeeting, preparation
from mentorlog.cli.main import run
from mentorlog.exchange import contents_from
from tests.attention.small import TODAY
from tests.cli.running import JournalShell, Shell


def newest(sam: JournalShell) -> dict[str, Any]:
    found: dict[str, Any] = max(sam.copy()["reflections"], key=lambda row: str(row.get("created_on") or ""))
    return found


def test_a_sitting_asks_three_questions_each_to_a_lone_dot(shell: Shell) -> None:
    sam = shell.sample("sam")
    done = sam("reflect", typed="The RFC.\n\nTwo teams said yes.\n.\n\nPriya.\n.\ntell her so\n2\n")
    assert (done.code, done.out) == (0, "")
    assert done.lines_of_talk == [
        "An ordinary week. Only you see it.",
        "A lone dot ends an answer; enter alone skips a question.",
        "What took most of my week, and did I choose it?",
        "What did I put off, and what did that cost?",
        "Where did I surprise myself?",
        "Next time I will?",
        "Written: An ordinary week.",
        "Undo: mentorlog undo",
        "What is still open: mentorlog next-times",
    ]
    assert newest(sam)["parts"] == {"WK1": "The RFC.\n\nTwo teams said yes.", "WK2": "", "WK3": "Priya."}


def test_after_the_last_meeting_it_comes_back_before_this_pair_by_itself(shell: Shell) -> None:
    sam = shell.sample("sam")
    done = sam("reflect", "--after", "last", typed="He asked twice.\n.\n\n\nask first\n\n")
    assert done.code == 0, done.err
    assert done.err.startswith(
        "After a meeting, as mentee. On Tuesday 10 November 2026 with Alex Rivera. Only\nyou see it.\n"
    )
    assert "It comes back: 1 before Alex Rivera. 2 before anyone. [1]" in done.err
    row = newest(sam)
    assert (row["meeting_id"], row["mentorship_id"], row["next_time_for"]) == ("K7", "M-alex", ["M-alex"])


@pytest.mark.parametrize(
    ("typed", "told", "table"),
    [
        ("1\nsend drafts early\n", "Written: A setback, and a promise from it.", "actions"),
        ("9\n2\nAsk sooner\n", "Written: A setback, and a goal from it.", "goals"),
        ("\n", "Written: A setback.", None),
    ],
)
def test_a_setback_ends_in_a_promise_a_goal_or_peace(shell: Shell, typed: str, told: str, table: str | None) -> None:
    sam = shell.sample("sam")
    before = sam.copy()
    done = sam("reflect", "--group", "fa", typed=f"It failed.\n.\n\n\n\n{typed}")
    assert (done.code, told in done.lines_of_talk) == (0, True), done.err
    grown = [name for name in ("actions", "goals") if len(sam.copy()[name]) > len(before[name])]
    assert grown == ([table] if table else [])


def test_skipping_everything_writes_nothing(shell: Shell) -> None:
    sam = shell.sample("sam")
    before = sam.journal.read_bytes()
    done = sam("reflect", "--group", "hc", typed="\n\n\n\n")
    assert (done.code, done.lines_of_talk[-1]) == (0, "Nothing was written down.")
    assert sam.journal.read_bytes() == before
    assert list((shell.state / "drafts").rglob("*.txt")) == []


def test_an_unknown_occasion_is_refused_with_those_there_are(shell: Shell) -> None:
    done = shell.sample("sam")("reflect", "--group", "zz")
    assert done.code == 2
    assert done.err.startswith("No occasion “zz”. There are: RM after a meeting, as mentee, ")


class Interrupted:
    """Somebody who types these lines and then closes the terminal."""

    def __init__(self, *lines: str) -> None:
        self._lines = iter(lines)

    def readline(self) -> str:
        for line in self._lines:
            return f"{line}\n"
        raise KeyboardInterrupt


def test_a_sitting_that_breaks_off_goes_on_where_it_stopped(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    sam = shell.sample("sam")
    monkeypatch.setattr(sys, "stdin", Interrupted("The RFC.", ".", "half a thought"))
    assert run(["--journal", str(sam.journal), "--today", shell.today, "reflect"]) == 130
    done = sam("reflect", typed="Nothing.\n.\n\n")
    assert "What you wrote before is kept; here is what was left." in done.lines_of_talk
    assert "What took most of my week, and did I choose it?" not in done.lines_of_talk
    assert newest(sam)["parts"] == {"WK1": "The RFC.", "WK2": "half a thought", "WK3": "Nothing."}
    assert list((shell.state / "drafts").rglob("*.txt")) == []


def test_a_sitting_in_the_editor_is_one_act(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "edit.sh"
    script.write_text("#!/bin/sh\nsed -i 's/^# WK2.*/&\\nThe doc./; s/^# Next time.*/&\\nsend it/' \"$1\"\n")
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    monkeypatch.delenv("VISUAL", raising=False)
    sam = shell.sample("sam")
    assert sam("reflect", "--edit", "--with", "alex").code == 0
    row = newest(sam)
    assert row["parts"] == {"WK1": "", "WK2": "The doc.", "WK3": ""}
    assert (row["next_time"], row["next_time_for"]) == ("send it", ["M-alex"])


def test_open_intentions_are_listed_and_settled_by_number_or_words(shell: Shell) -> None:
    grace = shell.sample("grace")
    listed = grace("next-times")
    assert listed.lines == [
        "2 intentions are open. Only you see it.",
        "1. Let Leo set the agenda twice running. Since 20 Oct; before Leo Fontaine.",
        "2. Wait ten seconds after each question. Since 6 Oct; before Leo Fontaine.",
    ]
    assert grace("next-times", "did", "1").err.startswith("Did it: Let Leo set the agenda twice running.\n")
    assert grace("next-times", "not-yet", "ten", "seconds").code == 0
    assert grace("next-times").lines[1:] == [
        "1. Wait ten seconds after each question. Since 6 Oct, not yet; before Leo",
        "   Fontaine.",
    ]
    assert [row["state"] for row in grace("next-times", "--json").json["items"]] == ["not_yet"]
    assert grace("next-times", "no-longer", "9").code == 3
    assert grace("next-times", "no-longer").code == 2
    assert grace("next-times", "no-longer", "1").code == 0
    assert grace("next-times").lines == ["Nothing you meant to do next time is open."]


def test_a_serious_note_is_sealed_and_read_by_its_own_list_alone(shell: Shell) -> None:
    sam = shell.sample("sam")
    done = sam("serious", typed="1\nTuesday\nRoom 4\n\nHe said it again.\nTwice.\n.\n")
    assert (done.code, done.out) == (0, "")
    assert "A sealed note was written." in done.lines_of_talk
    row = newest(sam)
    assert (row["theme"], row["never_export"], row["visibility"]) == ("serious", True, "private")
    assert sam("serious", "--notes").out == (
        "1 sealed note.\n\nSaturday 21 November 2026\n"
        "  The day: Tuesday\n  The place: Room 4\n  He said it again.\n  Twice.\n"
    )
    for verb in (("today",), ("next",), ("agenda", "--why", "--prep"), ("undo", "--list"), ("next-times",)):
        told = sam(*verb)
        assert "He said it" not in told.out + told.err
    assert list((shell.state / "drafts").rglob("*.txt")) == []


@pytest.mark.parametrize("typed", ["", "4\n", "1\n\n\n\n\n", "2\n", "3\n"])
def test_a_serious_page_left_without_a_note_changes_nothing(shell: Shell, typed: str) -> None:
    sam = shell.sample("sam")
    before = sam.journal.read_bytes()
    assert sam("serious", typed=typed).code == 0
    assert sam.journal.read_bytes() == before


def test_the_serious_page_names_whoever_is_written_down(shell: Shell) -> None:
    assert "Written down: Noor Haddad, coordinator." in shell.sample("sam")("serious").lines_of_talk
    assert shell.sample("mei")("serious").err.count("Nobody yet. Often: the programme's coordinator") == 1


def test_no_preparation_brings_up_a_sealed_note() -> None:
    sealed = {"id": "R1", "date": "2026-11-01", "theme": "serious", "next_time": "x", "next_time_for": "any"}
    pair = {
        "id": "M1", "kind": "one_to_one", "my_role": "mentee", "phase": "enabling", "started_on": "2026-01-01",
    }  # fmt: skip
    contents = contents_from({"mentorships": [pair], "reflections": [sealed]})
    assert preparation(contents, "M1", AskedMeeting(date=TODAY)) == ()


def test_what_was_skipped_travels_with_the_full_copy(shell: Shell) -> None:
    sam = shell.sample("sam")
    sam("reflect", typed="\nthe doc\n.\n\n\n")
    copy = sam("export").out
    moved = shell.on(shell.home / "moved.json")
    assert moved("import", shell.file("copy.json", copy)).code == 0
    assert moved("export").out == copy
    assert "What took most of my week" not in moved("reflect").err
