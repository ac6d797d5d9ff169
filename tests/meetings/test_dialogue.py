"""A whole meeting in lines, as command-line.md tells it: start, notes, finish, message."""

import datetime as dt
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mentorlog.store.drafts import DraftFiles
from tests.cli.running import JournalShell, Shell, environment_of
from tests.meetings.conftest import StandingClock

GOLDEN = Path(__file__).with_name("golden")
TYPED = """! alex: send the review checklist
.left
.agenda
.go 5
? who decides when teams disagree
.undo
.go 4
! send the pre-read 3 days ahead fri
= Alex sits in on the review on 30 Nov
+ asked for feedback in the moment
next time I will wait
.go 9
.nonsense
.help
.
"""
MESSAGE = """Hi Alex, thank you for today.

We decided  Alex sits in on the review on 30 Nov.
Me          send the pre-read 3 days ahead, by Fri 27 Nov
You         send the review checklist
Next        Tue 8 Dec, 15:00
"""


def told(sam: JournalShell, *words: str, typed: str = "") -> str:
    """The words, and everything they print."""
    ran = sam(*words, typed=typed)
    assert ran.code == 0, ran.err
    return f"$ mentorlog {' '.join(words)}\n{ran.err}{ran.out}\n"


def test_the_dialogue_of_a_meeting(sam: JournalShell, clock: StandingClock) -> None:
    found = told(sam, "meeting", "start")
    clock.time = dt.time(15, 14)
    found += told(sam, "meeting", "notes", typed=TYPED)
    clock.time = dt.time(15, 44)
    found += told(sam, "meeting", "finish", typed="\n5\n\n\n\nSay it first\n")
    found += told(sam, "meeting", "message")
    sam.shell.today = "2026-11-25"
    found += told(sam, "meeting", "message")
    assert found == (GOLDEN / "dialogue.txt").read_text("utf-8")
    assert MESSAGE in found
    assert MESSAGE.replace("for today", "for Tuesday") in found
    assert all(len(line) < 80 for line in found.splitlines())


def test_what_the_dialogue_leaves_in_the_journal(sam: JournalShell, clock: StandingClock) -> None:
    before = sam.copy()
    told(sam, "meeting", "start")
    told(sam, "meeting", "notes", typed=TYPED)
    clock.time = dt.time(15, 44)
    drafts = DraftFiles(sam.journal, state_dir=sam.shell.state)
    drafts.keep("wrapup-K8", '{"next_time": "wait for it"}')
    told(sam, "meeting", "finish", "--yes")
    assert "wait for it" in {row.get("next_time") for row in sam.copy()["reflections"]}
    assert drafts.read("wrapup-K8") is None
    held = sam.record("meetings", "K8")
    assert (held["status"], held["started_at"], held["ended_at"]) == ("held", "2026-11-24T15:02", "2026-11-24T15:44")
    assert "? who decides" not in held["notes"]["text"]
    assert held["notes"]["decisions"] == ["Alex sits in on the review on 30 Nov"]
    assert not list(sam.shell.state.rglob("*.txt"))
    told(sam, "undo")
    told(sam, "undo")
    assert sam.copy() == before


def test_all_of_it_may_be_piped_at_once(sam: JournalShell) -> None:
    told(sam, "meeting", "start")
    ran = sam("meeting", "notes", typed="! alex: send it\n.done\ndid it\n\n\nno\n\n")
    assert ran.code == 0
    assert ran.lines_of_talk[-1] == "The message to Alex Rivera: mentorlog meeting message"
    assert sam.record("reflections", "R6")["next_time_state"] == "did"
    assert [m["id"] for m in sam.copy()["meetings"] if m["status"] == "planned"] == []
    assert sam("meeting", "message").out.endswith("You         send it\n")


def test_windows_line_ends_are_none_of_the_text(sam: JournalShell) -> None:
    told(sam, "meeting", "start")
    told(sam, "meeting", "notes", typed="! one fri\r\n.left\r\n.\r\n")
    told(sam, "meeting", "finish", "--yes")
    assert sam.record("meetings", "K8")["notes"]["text"].endswith("\n! one fri\n")


def test_a_line_that_is_no_text_is_told_of_and_the_others_are_kept(sam: JournalShell) -> None:
    told(sam, "meeting", "start")
    ran = sam("meeting", "notes", typed=b"one\n\xff\xfe\ntwo\n")
    assert ran.code == 0
    assert "That line is not UTF-8 text, and is not saved." in ran.lines_of_talk
    told(sam, "meeting", "finish", "--yes")
    assert sam.record("meetings", "K8")["notes"]["text"].endswith("\none\ntwo\n")


def test_a_bad_line_at_the_finish_files_nothing_that_was_not_said(sam: JournalShell) -> None:
    told(sam, "meeting", "start")
    ran = sam("meeting", "finish", typed=b"\xff\n")
    assert "That line is not UTF-8 text." in ran.err
    assert ran.code in {0, 2}


def test_answers_that_are_not_understood_are_asked_for_again(sam: JournalShell) -> None:
    told(sam, "meeting", "start")
    told(sam, "meeting", "notes", typed="! alex: one\n! two\n.\n")
    typed = "perhaps\nno longer\n99\n0\nx\n\n3\n1\n\nmarch\n2026-11-24\nyesterday\nin 3 weeks 4pm every 3 weeks\n\n"
    ran = sam("meeting", "finish", typed=typed)
    assert ran.code == 0
    for line in (
        "Type did it, not yet or no longer.",
        "Type a number from 1 to 5, or enter.",
        "Type a number from 1 to 2, or enter.",
        "No day found in “march”. Try “march 3” or “tue”.",
        "Tuesday 24 November 2026 is not after this meeting.",
    ):
        assert line in ran.lines_of_talk
    assert [a["text"] for a in sam.copy()["actions"] if a.get("meeting_id") == "K8"] == ["two"]
    planned = next(m for m in sam.copy()["meetings"] if m["status"] == "planned")
    assert (planned["date"], planned["starts_at"]) == ("2026-12-15", "16:00")
    assert sam.record("mentorships", "M-alex")["cadence_days"] == 21


def test_after_days_the_next_meeting_is_not_put_into_the_past(sam: JournalShell) -> None:
    told(sam, "meeting", "start")
    sam.shell.today = "2026-11-27"
    ran = sam("meeting", "finish", typed="\n\n2026-11-26\n\n\n")
    assert "Thursday 26 November 2026 is past." in ran.lines_of_talk
    assert ran.code == 0


def test_notes_go_on_where_they_stopped(sam: JournalShell) -> None:
    told(sam, "meeting", "start")
    told(sam, "meeting", "notes", typed="one\n\n  two\u2028three\n.next\n")
    ran = sam("meeting", "notes", typed=".left\n.undo\n.undo\nfour\n.undo\n.undo\n.undo\n.undo\n.undo\nfive\n")
    assert "43 minutes, on topic 2 of 5." in ran.lines_of_talk
    told(sam, "meeting", "finish", "--yes")
    assert sam.record("meetings", "K8")["notes"]["text"] == "five\n"


def test_the_end_is_the_one_that_was_planned_unless_it_began_at_another_hour(
    sam: JournalShell, clock: StandingClock
) -> None:
    for began, ends in (("14:40", "15:45"), ("15:02", "15:45"), ("15:44", "15:45"), ("17:00", "17:45")):
        clock.time = dt.time.fromisoformat(began)
        told(sam, "meeting", "start")
        ran = sam("meeting", "notes", typed="")
        assert ran.lines_of_talk[0].startswith(f"Started {began}. Ends {ends}. ")
        told(sam, "undo")


def test_two_meetings_are_never_open_at_once(sam: JournalShell) -> None:
    told(sam, "meeting", "start")
    again = sam("meeting", "start")
    assert (again.code, again.lines_of_talk) == (
        1,
        [
            (
                "The meeting with Alex Rivera of Tuesday 24 November 2026 is still open. "
                "Finish it first: mentorlog meeting finish"
            )
        ],
    )


def test_an_open_meeting_is_not_moved_nor_settled_beside_its_notes(sam: JournalShell) -> None:
    told(sam, "meeting", "start")
    for words in (("move", "fri"), ("cancel", "--by", "me"), ("happened", "K8", "yes"), ("happened", "K8", "no")):
        ran = sam("meeting", *words)
        assert (ran.code, ran.lines_of_talk) == (
            1,
            ["The meeting of Tuesday 24 November 2026 is still open. Finish it first: mentorlog meeting finish"],
        ), words


def test_a_line_beyond_256_kb_is_refused_and_the_others_stay(sam: JournalShell) -> None:
    told(sam, "meeting", "start")
    ran = sam("meeting", "notes", typed="ok\n" + "x" * 300_000 + "\n")
    assert (ran.code, ran.lines_of_talk[-1]) == (1, "The notes of a meeting hold 256 KB. The last line is not saved.")
    told(sam, "meeting", "finish", "--yes")
    assert sam.record("meetings", "K8")["notes"]["text"].endswith("\nok\n")


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_killed_after_a_line_nothing_that_was_answered_is_lost(shell: Shell, how: signal.Signals) -> None:
    sam = shell.sample("sam")
    shell.today = "2026-11-24"
    assert sam("meeting", "start").code == 0
    words = ["--journal", str(sam.journal), "--today", shell.today, "meeting", "notes"]
    with subprocess.Popen(
        [sys.executable, "-m", "mentorlog", *words],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment_of(shell.home),
        cwd=shell.home,
    ) as typing:
        assert typing.stdin is not None
        assert typing.stderr is not None
        typing.stdin.write(b"a word\n! alex: send it\n")
        typing.stdin.flush()
        while not typing.stderr.readline().startswith(b"Promise, Alex"):
            assert typing.poll() is None
        typing.send_signal(how)
        typing.wait(timeout=30)
    assert sam("meeting", "notes", typed="after\n").code == 0
    assert sam("meeting", "finish", "--yes").code == 0
    assert sam.record("meetings", "K8")["notes"]["text"].endswith("\na word\n! alex: send it\nafter\n")
