"""The verbs that only one noun has: what each changes, what it refuses, and that it is undone."""

import inspect
import re
from importlib import import_module
from typing import Any

import click
import pytest

from mentorlog.cli.verbs import load_verb
from mentorlog.journal.journal import Journal
from tests.cli.running import JournalShell, Shell

TODAY = "2026-11-21"
DONE: dict[str, tuple[str, str, dict[str, Any], str]] = {
    # words: table, id, what it holds then, what is said
    "goal check-in G4 60 --sure 4 --note x": (
        "goals", "G4", {}, "Checked in: Read 6 books."),
    "goal let-go books --taught enough --replaced-by G1": (
        "goals", "G4",
        {"status": "dropped", "closed_on": TODAY, "drop_reason": "enough", "superseded_by": "G1"},
        "Let go: Read 6 books. It counts as decided, not as failed."),
    "goal let-go G4": (
        "goals", "G4", {"status": "dropped", "superseded_by": None},
        "Let go: Read 6 books. It counts as decided, not as failed."),
    "goal rest G4 --until march-3": (
        "goals", "G4", {"status": "paused", "paused_until": "2027-03-03"},
        "Rests until Wednesday 3 March 2027: Read 6 books."),
    "goal rest G4": ("goals", "G4", {"status": "paused", "paused_until": None}, "Rests: Read 6 books."),
    "goal reach redesign": (
        "goals", "G1", {"status": "achieved", "closed_on": TODAY}, "Reached: Lead the API redesign."),
    "goal move redesign fri": (
        "goals", "G1", {"due_on": "2026-11-27", "due_history": ["2026-12-07"]},
        "Lead the API redesign: Friday 27 November 2026."),
    "goal move redesign none": (
        "goals", "G1", {"due_on": None, "due_history": ["2026-12-07"]}, "Lead the API redesign: no date."),
    "milestone reach X4": ("milestones", "X4", {"reached_on": TODAY}, "Reached: Lead a design review."),
    "milestone celebrate RFC --how cake": (
        "milestones", "X3", {"celebrated_on": TODAY, "how": "cake"}, "Marked: RFC reviewed."),
    "milestone move X4 fri": (
        "milestones", "X4", {"target_on": "2026-11-27", "target_history": ["2026-11-23", "2026-11-30"]},
        "Lead a design review: Friday 27 November 2026."),
    "topic must T1": ("topics", "T1", {"must": True, "parked": None}, "A must: How to say no."),
    "topic later T1": ("topics", "T1", {"parked": True, "must": None}, "Later: How to say no."),
    "topic close T1": ("topics", "T1", {"status": "done"}, "Talked about: How to say no."),
    "topic close T1 --not-needed": ("topics", "T1", {"status": "dropped"}, "Not needed: How to say no."),
    "challenge resolve on-call --tried x --helped-by y": (
        "challenges", "C1", {"status": "resolved", "closed_on": TODAY, "tried": "x", "helped_by": "y"},
        "Resolved: On-call weeks eat the design time."),
    "mentorship pause": (
        "mentorships", "M-alex", {"status": "paused", "pauses": [{"from": TODAY}]}, "Paused: Alex Rivera."),
    "mentorship pause alex --until march-3": (
        "mentorships", "M-alex", {"status": "paused", "pauses": [{"from": TODAY, "to": "2027-03-02"}]},
        "Paused until Wednesday 3 March 2027: Alex Rivera."),
    "mentorship phase alex closing": (
        "mentorships", "M-alex",
        {"phase": "closing", "changes": [{"date": TODAY, "field": "phase", "from": "enabling", "to": "closing"}]},
        "Alex Rivera: closing."),
    "mentorship phase agreeing": ("mentorships", "M-alex", {"phase": "negotiating"}, "Alex Rivera: agreeing."),
    "visible G2 summary": (
        "goals", "G2", {"visibility": "report"}, "“Delegate more”: Alex may see it, and it can stand in a summary."),
    "visible G2 me": ("goals", "G2", {"visibility": "private"}, "“Delegate more”: Only you see it."),
    "visible A2 two": (
        "actions", "A2", {"visibility": "pair"},
        "“Draft promotion self-review”: Alex may see it: it can be on the agenda."),
}  # fmt: skip


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


@pytest.mark.parametrize("words", DONE)
def test_a_verb_changes_its_record_says_so_and_is_undone(sam: JournalShell, words: str) -> None:
    table, record_id, changed, line = DONE[words]
    before = sam.record(table, record_id)
    ran = sam(*(word.replace("march-3", "march 3") for word in words.split()))
    assert (ran.code, ran.out, ran.lines_of_talk[0]) == (0, "", line)
    after = sam.record(table, record_id)
    assert after != before
    assert {name: after.get(name) for name in changed} == changed
    assert sam("undo").code == 0
    assert sam.record(table, record_id) == before


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        (
            "goal check-in G4",
            2,
            "Say how it stands: a number from 0 to 100, --result 1=40, --sure 1 to 5, or --note TEXT.",
        ),
        ("goal let-go G4 --replaced-by G4", 1, "A goal cannot take its own place."),
        ("goal resume G4", 1, "“Read 6 books” goes on already."),
        ("goal move G4 yesterday", 2, "Friday 20 November 2026 is past."),
        ("goal rest G4 --until yesterday", 2, "Friday 20 November 2026 is past."),
        ("goal celebrate G4", 1, "“Read 6 books” is not at 100 yet."),
        ("goal step G4 *", 2, "A milestone is a few words."),
        ("milestone celebrate X4", 1, "“Lead a design review” is not reached yet."),
        ("milestone reach X3", 1, "“RFC reviewed” is reached already."),
        ("milestone move X3 fri", 1, "“RFC reviewed” is reached already."),
        ("topic must nothing", 3, "No topic “nothing”. See: mentorlog topic list"),
        ("skill rate nothing 3", 3, "No skill “nothing”. See: mentorlog skill list"),
        ("feedback close F1", 1, "“How the RFC reads to someone from outside” is closed already."),
        ("mentorship resume", 1, "The mentorship with Alex Rivera goes on already."),
        ("mentorship phase asleep", 2, "The phase is one of preparing, agreeing, working, closing, not “asleep”."),
        ("mentorship pause alex --until today", 2, "A pause that ends today is none."),
        ("mentorship add Alex", 3, "“Alex” may be Alex Rivera (p-alex). Say the whole name, or the id."),
        ("mentorship add Alex Rivera", 1, "There is a mentorship with Alex Rivera already (M-alex)."),
        ("visible K7 me", 1, "A meeting has no visibility; what belongs to it has."),
        ("visible G1 everyone", 2, "Who may see it is me, two or summary, not “everyone”."),
    ],
)
def test_what_is_refused_is_one_line_and_changes_nothing(sam: JournalShell, words: str, code: int, line: str) -> None:
    before = sam.journal.read_bytes()
    ran = sam(*words.split())
    assert (ran.code, ran.lines_of_talk, ran.out) == (code, [line], "")
    assert sam.journal.read_bytes() == before


def test_what_is_closed_is_closed_once_and_can_go_on(sam: JournalShell) -> None:
    sam("goal", "let-go", "G4", "--taught", "enough")
    for verb in ("reach", "let-go", "rest", "check-in"):
        ran = sam("goal", verb, "G4", *(["50"] if verb == "check-in" else []))
        assert ran.code == 1
        assert ran.err.startswith("“Read 6 books” is let go already.")
    assert sam("goal", "resume", "G4").lines_of_talk == ["Goes on: Read 6 books."]
    assert {"closed_on", "drop_reason"} & set(sam.record("goals", "G4")) == set()
    sam("topic", "close", "T1")
    assert sam("topic", "later", "T1").lines_of_talk == ["“How to say no” is talked about already."]


def test_two_check_ins_of_a_day_are_one_and_100_asks_whether_it_is_reached(sam: JournalShell) -> None:
    sam("goal", "check-in", "G4", "60")
    ran = sam("goal", "check-in", "G4", "100", "--sure", "5")
    assert ran.lines_of_talk == ["Checked in: Read 6 books.", "At 100. Reached? mentorlog goal reach G4"]
    assert sam.record("goals", "G4")["checkins"][-1] == {"date": TODAY, "progress": 100, "confidence": 5}
    assert sam("goal", "celebrate", "G4").lines_of_talk == ["Marked: Read 6 books."]
    assert sam.record("goals", "G4")["status"] == "achieved"


@pytest.mark.parametrize(
    ("text", "table", "wanted"),
    [
        ("write the summary by fri", "actions", {"text": "write the summary", "owner": "me", "due_on": "2026-11-27"}),
        ("alex: send two RFCs", "actions", {"text": "send two RFCs", "owner": "p-alex", "visibility": "pair"}),
        ("* first client live dec 15", "milestones", {"title": "first client live", "target_on": "2026-12-15"}),
        (
            "Client live, reached when one team pages us",
            "milestones",
            {"title": "Client live", "done_when": "one team pages us"},
        ),
        ("write it down @me", "actions", {"text": "write it down", "visibility": "private"}),
    ],
)
def test_a_step_is_a_promise_or_a_milestone(sam: JournalShell, text: str, table: str, wanted: dict[str, Any]) -> None:
    known = {row["id"] for row in sam.copy()[table]}
    assert sam("goal", "step", "redesign", text).code == 0
    (new,) = [row for row in sam.copy()[table] if row["id"] not in known]
    assert {name: new.get(name) for name in wanted} == wanted
    assert (new["goal_id"], new["mentorship_id"]) == ("G1", "M-alex")


def test_a_step_of_what_is_only_mine_is_only_mine(sam: JournalShell) -> None:
    sam("visible", "G1", "me")
    for text in ("one more", "* one more"):
        assert sam("goal", "step", "G1", text).lines_of_talk[1] == "Only you see it."


def test_a_tick_says_how_many_steps_are_done(sam: JournalShell) -> None:
    told = "8 of 10 steps. How it feels: mentorlog goal check-in G1"
    assert sam("milestone", "reach", "X4").lines_of_talk[1] == told
    assert sam("action", "done", "A1").lines_of_talk[1] == told.replace("8", "9")


def test_feedback_asks_for_what_was_not_said(sam: JournalShell) -> None:
    sam("feedback", "add", "My pacing")
    ran = sam("feedback", "close", "pacing", typed="the review\nslower\n")
    assert ran.lines_of_talk[:3] == ["On which occasion?", "What next?", "Closed: My pacing."]
    closed = next(row for row in sam.copy()["feedback"] if row["topic"] == "My pacing")
    assert (closed["situation"], closed["next"], closed["closed_on"]) == ("the review", "slower", TODAY)


def test_a_skill_keeps_one_rating_a_day_from_each_side(sam: JournalShell) -> None:
    sam("skill", "add", "Listening")
    for words in (("2",), ("3", "--evidence", "two calls"), ("1", "--then"), ("4", "--by-them")):
        assert sam("skill", "rate", "listening", *words).code == 0
    (skill,) = sam.copy()["skills"]
    assert [(r["source"], r["score"]) for r in skill["ratings"]] == [("self", 3), ("self_then", 1), ("counterpart", 4)]
    assert sam("skill", "list").lines[1] == "1. Listening, 3 of 5, 21 Nov. Only you see it."


def test_a_pause_ends_the_day_before_it_goes_on(sam: JournalShell) -> None:
    sam("mentorship", "pause", "--until", "march 3")
    sam.shell.today = "2026-12-01"
    assert sam("mentorship", "resume").lines_of_talk[0] == "Goes on: Alex Rivera."
    assert sam.record("mentorships", "M-alex")["pauses"] == [{"from": TODAY, "to": "2026-11-30"}]
    sam("mentorship", "pause")
    sam("mentorship", "resume")
    assert len(sam.record("mentorships", "M-alex")["pauses"]) == 1


def test_a_mentorship_is_a_name_and_a_rhythm(sam: JournalShell) -> None:
    ran = sam("mentorship", "add", "Zoe", "Lind", "--every", "2w", "--role", "mentor")
    assert ran.lines_of_talk[0] == "Mentorship: Zoe Lind."
    assert ran.lines_of_talk[1] == "Plan a meeting: mentorlog meeting plan next tue 3pm"
    new = next(row for row in sam.copy()["mentorships"] if row["id"] != "M-alex")
    assert (new["my_role"], new["cadence_days"], new["kind"], new["phase"]) == (
        "mentor", 14, "one_to_one", "negotiating")  # fmt: skip
    assert next(p for p in sam.copy()["people"] if p["id"] in new["with"])["name"] == "Zoe Lind"
    sam("mentorship", "add", "Priya Nair,", "Noor Haddad", "--role", "peer")
    group = next(row for row in sam.copy()["mentorships"] if row["kind"] == "group")
    assert group["with"] == ["p-priya", "p-noor"]
    assert sam("goal", "add", "Ours", "--with", "priya").lines_of_talk[1] == "Only you see it."
    assert sam("topic", "add", "Ours too", "--with", "priya").lines_of_talk[1].startswith("Priya and Noor may see it")


def test_what_belongs_to_nobody_is_shown_to_nobody(sam: JournalShell) -> None:
    sam("skill", "add", "Listening")
    ran = sam("visible", "listening", "two")
    assert (ran.code, ran.lines_of_talk) == (1, ["It belongs to no mentorship, so there is nobody to see it."])
    sam.having(wins={"W1": {"never_export": True}})
    assert sam("visible", "W1", "summary").lines_of_talk == ["It is sealed, and stays with you."]


VERBS_OF_ACTS = {
    "agendas": {"*": "agenda --edit", "drop_topic": "topic delete"},
    "assessments": {"pulse": "pulse add", "rate_areas": "assessment add", "fit": "fit add"},
    "beginning": {"*": "start"},
    "boundaries": {
        "propose": "boundary add",
        "start_from": "boundary starter",
        "agree": "boundary agree",
        "reword": "boundary edit",
        "note": "boundary held",
        "bring_up": "boundary strained",
        "retire": "boundary retire",
    },
    "captures": {"keep": "add", "sort": "sort"},
    "copies": {"take_in": "import"},
    "endings": {
        "close": "mentorship close",
        "end_later": "mentorship edit",
        "said_hello": "contact edit",
        "say_hello_on": "mentorship edit",
    },
    "goals": {"*": "goal"},
    "marks": {
        "reach": "milestone reach",
        "move_milestone": "milestone move",
        "celebrate_milestone": "milestone celebrate",
        "celebrate_goal": "goal celebrate",
        "still_fits": "boundary review",
        "check_in": "goal check-in",
    },
    "meetings": {
        "plan": "meeting plan",
        "settle": "meeting happened",
        "move": "meeting move",
        "keep_agenda": "agenda --save",
    },
    "mentorships": {"begin": "mentorship add", "enter_phase": "mentorship phase", "*": "mentorship"},
    "open_things": {"close_feedback": "feedback close", "resolve": "challenge resolve"},
    "promises": {"move_each": "action move", "*": "action"},
    "records": {"put_back": "goal restore", "return_to": "goal edit", "show_to": "visible", "*": "goal"},
    "reflections": {
        "write": "reflect",
        "settle": "next-times",
        "mean_for": "reflection edit",
        "make_smaller": "reflection edit",
        "seal": "serious",
    },
    "contacts": {"meet": "contact meet"},
    "returning": {"start_from_here": "back --start-from-here", "*": "back"},
    "rhythms": {"settle": "mentorship rhythm"},
    "sittings": {"*": "meeting"},
    "skills": {"rate": "skill rate"},
    "topics": {"*": "topic"},
    "trash": {"purge": "purge", "purge_person": "purge"},
    "undo": {"undo": "undo", "redo": "redo", "acts": "undo --list", "begins_a_session": "undo"},
}
"""The verb of each act of the journal; behind a * a noun whose verb has the name of the act."""


def acts() -> list[tuple[str, str]]:
    """Each act by the noun of the journal it stands under, found by what the journal imports for it."""
    found = []
    for name, member in vars(Journal).items():
        made_by = re.search(r"from (mentorlog\.journal\.\w+) import (\w+)", source_of(member))
        if name[0] != "_" and made_by:
            methods = vars(getattr(import_module(made_by[1]), made_by[2]))
            found += [(name, act) for act, method in methods.items() if inspect.isfunction(method) and act[0] != "_"]
    return found


def source_of(member: object) -> str:
    made = getattr(member, "func", None)
    return inspect.getsource(made) if made else ""


@pytest.mark.parametrize(("noun", "act"), acts())
def test_every_act_of_the_journal_has_a_verb(noun: str, act: str) -> None:
    known = VERBS_OF_ACTS.get(noun, {})
    assert act in known or "*" in known, "name its verb in VERBS_OF_ACTS"
    words = (known.get(act) or known["*"]).split()
    command = load_verb(words[0])
    if isinstance(command, click.Group):
        name = words[1] if len(words) > 1 else act.replace("_", "-")
        assert name in command.commands
    else:
        options = {option for param in command.params for option in param.opts}
        assert set(words[1:]) <= options
