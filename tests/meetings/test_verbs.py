"""`meeting` and `action`, verb by verb: what they change, what they refuse, in one line."""

import pytest

from tests.cli.running import JournalShell, Shell

IN_TRASH = "“Find a sponsor in Finance” is in the trash. To put it back: mentorlog action restore A14"
TWO_MEETINGS = (
    "“meet” fits 2 meetings: Tuesday 1 December 2026 (meet1) and Tuesday 1 December 2026 (meet2). Say which by its id."
)
NOBODY = "“zoe” is nobody here. There are: Alex Rivera (p-alex), Noor Haddad (p-noor) and Priya Nair (p-priya)."
PAST = "Friday 20 November 2026 is past. To write it down: mentorlog meeting log 2026-11-20"
TWO = "“the” fits 2 promises: Send Alex the design doc (A1) and Introduce me to the Finance lead (A3). "
NOT_PLANNED = "There is a meeting on Tuesday 24 November 2026 already."


@pytest.fixture
def sam(shell: Shell, clock: object) -> JournalShell:
    """Sam's journal on Saturday, three days before the meeting."""
    return shell.sample("sam")


def planned(journal: JournalShell) -> list[tuple[str, str | None]]:
    rows = [m for m in journal.copy()["meetings"] if m["status"] == "planned" and "deleted_on" not in m]
    return [(m["date"], m.get("starts_at")) for m in rows]


def test_a_meeting_is_planned_with_its_time_length_and_rhythm(sam: JournalShell) -> None:
    ran = sam("meeting", "plan", "next", "thu", "3pm", "every", "3", "weeks", "30", "min")
    assert ran.code == 0
    assert ran.lines_of_talk[0] == "Planned: Thursday 26 November 2026, 15:00, every 3 weeks, 30 minutes."
    assert ("2026-11-26", "15:00") in planned(sam)
    assert sam.record("mentorships", "M-alex")["cadence_days"] == 21


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        ("meeting plan tue", 1, NOT_PLANNED),
        ("meeting plan yesterday", 2, PAST),
        ("meeting plan march", 2, "No day found in “march”. Try “march 3” or “tue”."),
        ("meeting plan fri 2 min", 2, "A meeting lasts 5 to 480 minutes."),
        ("meeting plan fri --with leo", 3, "No mentorship “leo”. You have: Alex Rivera (M-alex)."),
        ("meeting start --with leo", 3, "No mentorship “leo”. You have: Alex Rivera (M-alex)."),
        ("meeting notes", 3, "No meeting is open. To begin one: mentorlog meeting start"),
        ("meeting finish", 3, "No meeting is open. To begin one: mentorlog meeting start"),
        ("meeting move K7 fri", 1, "The meeting of Tuesday 10 November 2026 is held already."),
        ("meeting move K4 fri", 1, "The meeting of Tuesday 29 September 2026 is cancelled already."),
        ("meeting move yesterday", 2, PAST),
        ("meeting move K8", 2, "No day found in “K8”. Try “march 3” or “tue”."),
        ("meeting move K99 fri", 3, "No meeting “K99”. See: mentorlog meeting list"),
        ("meeting cancel K99 --by me", 3, "No meeting “K99”. See: mentorlog meeting list"),
        ("meeting cancel K7 --by me", 1, "The meeting of Tuesday 10 November 2026 is held already."),
        ("meeting happened yes", 3, "No planned meeting lies behind you."),
        ("meeting happened K8 yes", 1, "Tuesday 24 November 2026 is still to come."),
        ("meeting happened K7 no", 1, "The meeting of Tuesday 10 November 2026 is held already."),
        ("meeting happened perhaps", 2, "Say yes or no: mentorlog meeting happened yes"),
        ("meeting happened K7", 2, "Say yes or no: mentorlog meeting happened yes"),
        ("meeting happened K7 K8 yes", 2, "Say yes or no: mentorlog meeting happened yes"),
        ("meeting log march", 2, "No day found in “march”. Try “march 3” or “tue”."),
        ("meeting log tomorrow", 1, "Sunday 22 November 2026 is still to come. Plan it: mentorlog meeting plan"),
        ("meeting log 2026-11-10", 1, "The meeting of Tuesday 10 November 2026 is written down already."),
        ("meeting log fri nothing.txt", 1, "nothing.txt cannot be read: no such file or directory."),
        ("meeting log fri .", 1, ". cannot be read: is a directory."),
        ("action done nothing", 3, "No promise “nothing”. See: mentorlog action list"),
        ("action done A4", 1, "“Write the problem statement” is done already."),
        ("action let-go A4", 1, "“Write the problem statement” is done already."),
        ("action move A4 fri", 1, "“Write the problem statement” is done already."),
        ("action give A4 alex", 1, "“Write the problem statement” is done already."),
        ("action done A14", 3, IN_TRASH),
        ("action move doc yesterday", 2, "Friday 20 November 2026 is past."),
        ("action move doc march", 2, "No day found in “march”. Try “march 3” or “tue”."),
        ("action give doc zoe", 3, NOBODY),
        ("action add --due march x", 2, "No day found in “march”. Try “march 3” or “tue”."),
        ("action add --owner zoe x", 3, NOBODY),
        ("action add --with leo x", 3, "No mentorship “leo”. You have: Alex Rivera (M-alex)."),
    ],
)  # fmt: skip
def test_what_is_refused_is_one_line_and_changes_nothing(sam: JournalShell, words: str, code: int, line: str) -> None:
    before = sam.journal.read_bytes()
    ran = sam(*words.split())
    assert (ran.code, ran.lines_of_talk, ran.out) == (code, [line], "")
    assert sam.journal.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    ["meeting", "action", "meeting plan", "meeting move", "meeting cancel", "meeting cancel K8 --by us", "meeting log",
     "meeting happened", "meeting start --minutes 3", "meeting start --minutes x", "action add", "action done",
     "action move doc", "action give doc", "meeting nothing", "meeting finish now"],
)  # fmt: skip
def test_half_a_command_is_a_matter_of_usage(sam: JournalShell, words: str) -> None:
    ran = sam(*words.split())
    assert ran.code == 2
    assert "Traceback" not in ran.err


def test_two_that_fit_are_both_named(sam: JournalShell) -> None:
    ran = sam("action", "done", "the")
    assert ran.code == 3
    assert ran.lines_of_talk == [f"{TWO}Say which by its id."]
    meeting = {"mentorship_id": "M-alex", "date": "2026-12-01", "kind": "checkin"}
    sam.having(meetings={"meet1": meeting, "meet2": meeting})
    ran = sam("meeting", "cancel", "meet", "--by", "me")
    assert (ran.code, ran.lines_of_talk) == (
        3,
        [TWO_MEETINGS],
    )


def test_a_meeting_that_is_moved_leaves_the_slot_it_had(sam: JournalShell) -> None:
    ran = sam("meeting", "move", "fri", "4pm", "30", "min")
    assert ran.lines_of_talk[0] == "Moved: Friday 27 November 2026, 16:00, 30 minutes."
    given_up = sam.record("meetings", "K8")
    now = sam.record("meetings", given_up["moved_to"])
    assert (given_up["status"], given_up["date"], "agenda" in given_up) == ("cancelled", "2026-11-24", False)
    assert (now["status"], now["date"], now["starts_at"], now["duration_min"]) == ("planned", "2026-11-27", "16:00", 30)
    assert now["agenda"]["hope"] == "A yes or no on applying in spring."


def test_moved_twice_on_one_day_it_leaves_one_slot(sam: JournalShell) -> None:
    for day in ("thu", "fri", "mon"):
        assert sam("meeting", "move", day).code == 0
    assert [m["date"] for m in sam.copy()["meetings"] if m.get("moved_to")] == ["2026-11-24"]
    assert planned(sam) == [("2026-11-23", "15:00")]
    sam.shell.today = "2026-11-22"
    assert sam("meeting", "move", "fri").code == 0
    assert {m["date"] for m in sam.copy()["meetings"] if m.get("moved_to")} == {"2026-11-24", "2026-11-23"}


def test_another_time_on_its_day_gives_up_no_slot(sam: JournalShell) -> None:
    assert sam("meeting", "move", "tue", "4pm").code == 0
    assert sam.record("meetings", "K8")["starts_at"] == "16:00"
    assert planned(sam) == [("2026-11-24", "16:00")]
    assert not [m for m in sam.copy()["meetings"] if m.get("moved_to")]


def test_a_meeting_is_not_moved_onto_another(sam: JournalShell) -> None:
    assert sam("meeting", "plan", "fri").code == 0
    ran = sam("meeting", "move", "K8", "fri")
    assert (ran.code, ran.lines_of_talk) == (1, ["There is a meeting on Friday 27 November 2026 already."])


def test_a_meeting_is_cancelled_by_one_of_the_two(sam: JournalShell) -> None:
    for by in ("me", "them"):
        assert sam("meeting", "cancel", "--by", by).lines_of_talk[0] == "Cancelled: Tuesday 24 November 2026."
        found = sam.record("meetings", "K8")
        assert (found["status"], found["cancelled_by"]) == ("cancelled", by)
        assert sam("undo").code == 0
    assert sam("meeting", "cancel", "K8", "--by", "me").code == 0
    ran = sam("meeting", "cancel", "--by", "me")
    assert (ran.code, ran.lines_of_talk) == (3, ["No meeting is planned with Alex Rivera."])


@pytest.mark.parametrize(("answer", "status"), [("yes", "held"), ("no", "missed"), ("NO", "missed")])
def test_whether_a_meeting_happened(sam: JournalShell, answer: str, status: str) -> None:
    sam.shell.today = "2026-11-26"
    assert sam("meeting", "happened", answer).code == 0
    assert sam.record("meetings", "K8")["status"] == status
    assert sam("undo").code == 0
    assert sam("meeting", "happened", "K8", answer).code == 0
    assert sam.record("meetings", "K8")["status"] == status


def test_a_meeting_is_written_down_from_a_file_or_a_pipe(sam: JournalShell) -> None:
    file = sam.shell.file("notes.txt", "= We go on\n! alex: send it fri\n")
    ran = sam("meeting", "log", "2026-11-16", str(file))
    assert (ran.code, ran.lines_of_talk[0]) == (0, "Held: Monday 16 November 2026 with Alex Rivera.")
    assert sam("meeting", "log", "wed", "-", typed="piped\n").code == 0
    assert sam("meeting", "log", "thu").code == 0
    held = {m["date"]: m for m in sam.copy()["meetings"] if m["status"] == "held"}
    assert held["2026-11-16"]["notes"]["decisions"] == ["We go on"]
    assert held["2026-11-18"]["notes"]["text"] == "piped\n"
    promise = next(a for a in sam.copy()["actions"] if a["text"] == "send it")
    assert (promise["owner"], promise["due_on"]) == ("p-alex", "2026-11-20")
    bad = sam("meeting", "log", "sun", sam.shell.file("bad.txt", b"\xff\xfe"))
    assert (bad.code, bad.lines_of_talk[0].endswith("is not UTF-8 text.")) == (1, True)
    long = sam("meeting", "log", "sun", "-", typed="x" * 300_000)
    assert (long.code, len(long.lines_of_talk)) == (1, 1)


def test_a_mentorship_that_ended_is_said_to_have_ended(sam: JournalShell) -> None:
    sam.having(mentorships={"M-alex": {"status": "closed", "closed_on": "2026-11-12"}})
    for words in (("plan", "fri"), ("start",), ("log", "fri")):
        ran = sam("meeting", *words, "--with", "alex")
        assert (ran.code, ran.lines_of_talk) == (1, ["This mentorship ended on 12 Nov."])


def test_a_meeting_of_a_mentorship_that_is_not_there_is_in_nobodys_way(sam: JournalShell) -> None:
    lost = {"mentorship_id": "M-lost", "kind": "checkin"}
    sam.having(
        meetings={
            "L1": lost | {"date": "2026-11-20", "status": "planned", "started_at": "2026-11-20T10:00"},
            "L2": lost | {"date": "2026-11-21", "status": "held"},
        }
    )
    assert sam("meeting", "notes").code == 3
    assert sam("meeting", "message").out.startswith("Hi Alex, thank you for Tuesday.")
    assert sam("meeting", "start").code == 0


def test_a_promise_is_written_down(sam: JournalShell) -> None:
    ran = sam("action", "add", "send", "doc", "--owner", "alex", "--due", "fri")
    told = ["Promised: send doc.", "Alex may see it: it can be on the agenda.", "Undo: mentorlog undo"]
    assert ran.lines_of_talk == told
    found = next(a for a in sam.copy()["actions"] if a["text"] == "send doc")
    assert (found["owner"], found["due_on"], found["mentorship_id"], found["visibility"]) == (
        "p-alex", "2026-11-27", "M-alex", "pair",
    )  # fmt: skip


def test_a_promise_is_kept_let_go_moved_given(sam: JournalShell) -> None:
    for words, line, changed in (
        (("done", "design", "doc"), "Done: Send Alex the design doc.", {"status": "done", "closed_on": "2026-11-21"}),
        (("let-go", "DESIGN"), "Let go: Send Alex the design doc.", {"status": "dropped", "closed_on": "2026-11-21"}),
        (("move", "A1", "next", "fri"), "Send Alex the design doc: Friday 27 November 2026.",
         {"due_on": "2026-11-27", "due_history": ["2026-11-19"]}),
        (("move", "design doc", "none"), "Send Alex the design doc: no date.", {"due_history": ["2026-11-19"]}),
        (("give", "design doc", "alex"), "Alex: Send Alex the design doc.", {"owner": "p-alex"}),
    ):  # fmt: skip
        before = sam.copy()
        ran = sam("action", *words)
        assert (ran.code, ran.lines_of_talk[0]) == (0, line)
        promise = sam.record("actions", "A1")
        assert promise | changed == promise
        assert sam("undo").code == 0
        assert sam.copy() == before


def test_the_message_is_that_of_the_meeting_that_ended_last(shell: Shell) -> None:
    journal = shell.sample("sam")
    day = ("--today", "2026-11-24")
    assert journal("mentorship", "add", "Leo Brandt").code == 0
    for said in ("first", "second"):
        assert journal(*day, "meeting", "start", "--with", "alex").code == 0
        assert journal(*day, "meeting", "notes", typed=f"= the {said} decision of Leo\n.\n").code == 0
        assert journal(*day, "meeting", "finish", "--yes").code == 0
    message = journal(*day, "meeting", "message")
    assert "the second decision" in message.out
    assert message.lines_of_talk == ["It names Leo Brandt, of another mentorship."]


def test_action_list_shows_every_open_promise(shell: Shell) -> None:
    listed = shell.sample("sam")("action", "list")
    assert listed.out.startswith(
        "3 promises are open.\n1. You: Send Alex the design doc, by Thursday 19 November 2026.\n"
    )


def test_a_promise_behind_an_at_sign_is_that_persons(shell: Shell) -> None:
    journal = shell.sample("sam")
    day = ("--today", "2026-11-24")
    assert journal(*day, "meeting", "start").code == 0
    assert "Promise, Alex" in journal(*day, "meeting", "notes", typed="! @alex asks HR\n.\n").err
