"""Every noun has list, show, add, edit, delete and restore, made from the descriptions of its fields."""

import click
import pytest

from mentorlog.cli.noun_fields import fields_of, option_name
from mentorlog.cli.nouns import EVERY_NOUN, OWN_VERBS, group_of
from mentorlog.cli.verbs import ALSO, NOUN_VERBS, VERBS, load_verb
from mentorlog.nouns import NOUNS
from tests.cli.running import JournalShell, Shell

WORDS = {
    "person": "Zoe Lind",
    "mentorship": "Zoe Lind",
    "meeting": "1 december",
    "contact": "noor",
    "learning": "A book --kind book",
    "outcome": "A new role --kind scope",
    "pulse": "--scores purpose=4",
    "assessment": "--scores listening=3",
    "fit": "--scores talk=4",
}
"""The words behind `add`, where a few words alone are not enough."""


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


def test_the_words_of_help_are_those_of_the_nouns() -> None:
    assert list(NOUN_VERBS) == list(NOUNS)
    assert {table for _, table in NOUN_VERBS.values() if table} <= {noun.table for noun in NOUNS.values()}
    assert all(NOUNS[word].table == table for word, (_, table) in NOUN_VERBS.items() if table)
    assert {word: noun for noun in NOUNS.values() for word in noun.also} == {w: NOUNS[n] for w, n in ALSO.items()}
    assert set(OWN_VERBS) <= set(NOUNS)
    assert not set(VERBS) & {*NOUN_VERBS, *ALSO}


@pytest.mark.parametrize("noun", [*NOUN_VERBS, *ALSO])
def test_every_noun_has_every_verb_and_each_helps(shell: Shell, noun: str) -> None:
    group = load_verb(noun)
    assert isinstance(group, click.Group)
    assert set(EVERY_NOUN) <= set(group.commands)
    assert shell(noun, "--help").code == 0
    for name in group.commands:
        told = shell(noun, name, "--help")
        assert (told.code, told.err) == (0, "")
        assert "--journal FILE" in told.out
        assert [line for line in told.lines if len(line) > 80] == []


@pytest.mark.parametrize("noun", NOUNS.values(), ids=NOUNS)
def test_no_option_of_a_noun_has_the_name_of_another(noun: object) -> None:
    for command in group_of(noun.word).commands.values():  # type: ignore[attr-defined]
        names = [name for param in command.params if isinstance(param, click.Option) for name in param.opts]
        assert len(names) == len(set(names)), command.name
    assert all(option_name(field) for field in fields_of(noun))  # type: ignore[arg-type]


@pytest.mark.parametrize("noun", NOUN_VERBS)
def test_a_record_is_added_listed_shown_changed_deleted_and_put_back(sam: JournalShell, noun: str) -> None:
    table = NOUNS[noun].table
    before = {row["id"] for row in sam.copy()[table]}
    added = sam(noun, "add", *WORDS.get(noun, "Something new").split())
    assert added.code == 0, added.err
    assert added.out == ""
    (new,) = [row for row in sam.copy()[table] if row["id"] not in before]
    assert new["created_on"] == "2026-11-21"
    listed = sam(noun, "list", "--all")
    assert listed.lines[0].startswith(f"{len([r for r in sam.copy()[table] if 'deleted_on' not in r])} ")
    assert [line for line in listed.lines if len(line) > 79] == []
    assert new["id"] in [item["id"] for item in sam(noun, "list", "--all", "--json").json["items"]]
    rows = sam(noun, "list", "--all", "--plain").out
    assert new["id"] in rows
    assert "('" not in rows
    assert sam(noun, "show", new["id"]).out.endswith(f"Its id: {new['id']}\n")
    assert sam("show", new["id"][:8], "--json").json["item"]["id"] == new["id"]
    assert sam(noun, "edit", new["id"], "--tag", "kept").code == 0
    assert sam.record(table, new["id"]) == new | {"tags": ["kept"]}
    deleted = sam(noun, "delete", new["id"])
    assert (
        deleted.lines_of_talk[-1]
        == f"To put it back: mentorlog {noun} restore {new['id'][:8] if len(new['id']) > 12 else new['id']}"
    )
    assert new["id"] not in sam(noun, "list", "--all", "--json").out
    assert sam(noun, "list", "--trash").lines[1].startswith("1. ")
    assert "In the trash since Saturday 21 November 2026." in sam(noun, "show", new["id"]).lines
    assert sam(noun, "restore", "1" if len(sam(noun, "list", "--trash").lines) == 2 else new["id"]).code == 0
    assert sam.record(table, new["id"]) == new | {"tags": ["kept"]}
    for _ in range(4):
        assert sam("undo").code == 0
    assert {row["id"] for row in sam.copy()[table]} == before


def test_a_line_of_the_trash_is_shown_and_put_back_by_its_number(sam: JournalShell) -> None:
    sam("goal", "delete", "G4")
    sam("goal", "list", "--trash")
    assert sam("goal", "show", "1").lines[0] == "Goal: Read 6 books."
    assert sam("goal", "restore", "7").code == 3
    assert sam("goal", "restore", "1").lines_of_talk == ["Put back: Read 6 books."]


def test_a_new_record_is_seen_by_whom_its_kind_is_for(sam: JournalShell) -> None:
    expected = {"goal": "pair", "topic": "pair", "action": "pair", "win": "private", "feedback": "pair"}
    for noun, visibility in expected.items():
        ran = sam(noun, "add", "Something new")
        told = "Only you see it." if visibility == "private" else "Alex may see it: it can be on the agenda."
        assert ran.lines_of_talk[1] == told
        assert (
            next(r for r in sam.copy()[NOUNS[noun].table] if r.get("created_on") == "2026-11-21")["visibility"]
            == visibility
        )
    assert sam("feedback", "add", "My pacing", "--direction", "give").lines_of_talk[1] == "Only you see it."
    assert sam("goal", "add", "Mine", "--visible", "me").lines_of_talk[1] == "Only you see it."


def test_with_several_mentorships_what_needs_none_is_only_its_writers(shell: Shell) -> None:
    grace = shell.sample("grace")
    assert grace("win", "add", "Said less").code == 0
    ran = grace("goal", "add", "Say less")
    assert ran.lines_of_talk[1] == "Only you see it."
    assert grace("topic", "add", "Who decides?").code == 3
    assert grace("action", "add", "Read it", "--owner", "leo").code == 3
    assert grace("topic", "add", "Who decides?", "--with", "leo").lines_of_talk[1].startswith("Leo may see it")


def test_an_edit_changes_what_is_named_and_keeps_the_date_before(sam: JournalShell) -> None:
    before = sam.record("goals", "G1")
    assert sam("goal", "edit", "redesign", "--due", "1 feb", "--priority", "1").code == 0
    changed = sam.record("goals", "G1")
    assert changed == before | {"due_on": "2027-02-01", "due_history": ["2026-12-07"], "priority": 1}
    sam("goal", "edit", "G1", "--due", "none")
    assert sam.record("goals", "G1")["due_history"] == ["2026-12-07", "2027-02-01"]
    assert "due_on" not in sam.record("goals", "G1")
    assert sam("goal", "edit", "G1", "--priority", "1").lines_of_talk == ["Nothing was changed: it was so already."]


def test_a_state_that_ends_a_record_sets_the_day_it_closed(sam: JournalShell) -> None:
    sam("goal", "edit", "G4", "--status", "achieved")
    assert sam.record("goals", "G4")["closed_on"] == "2026-11-21"
    sam("goal", "edit", "G4", "--status", "active")
    assert "closed_on" not in sam.record("goals", "G4")
    sam("goal", "edit", "G4", "--status", "let go", "--closed", "yesterday")
    assert (sam.record("goals", "G4")["status"], sam.record("goals", "G4")["closed_on"]) == ("dropped", "2026-11-20")


def test_terms_that_change_are_kept_with_their_day(sam: JournalShell) -> None:
    sam("mentorship", "edit", "alex", "--every", "3w", "--minutes", "30")
    changed = sam.record("mentorships", "M-alex")
    assert (changed["cadence_days"], changed["default_minutes"]) == (21, 30)
    assert changed["changes"] == [
        {"date": "2026-11-21", "field": "cadence_days", "from": 14, "to": 21},
        {"date": "2026-11-21", "field": "default_minutes", "from": 45, "to": 30},
    ]


def test_a_page_tells_what_was_changed_and_what_is_only_mine(sam: JournalShell) -> None:
    sam("mentorship", "edit", "alex", "--every", "3w", "--style-wanted", "told", "--alternating", "yes")
    page = sam("mentorship", "show", "alex").lines
    assert "  Saturday 21 November 2026: Rhythm, from 14 to 21" in page
    assert "  Saturday 21 November 2026: What you want more of, from stretched to told" in page
    assert {"Rhythm: every 3 weeks", "You take turns to lead: yes", "What you want more of: told"} <= set(page)
    goal = sam("goal", "show", "G1").lines
    assert goal[1:3] == ["Alex may see it: it can be on the agenda.", "Mentorships: Alex Rivera"]
    assert "Reached when (only me): Two of three client teams have adopted v1" in goal
    assert "  Wednesday 14 October 2026: confidence (only me) 3, note (only me) interviews" in goal
    meeting = sam("meeting", "show", "K7").lines
    assert "  Decisions: Alex reads the pre-read before the review" in meeting
    assert "  Takeaway (only me): Own the room, not the doc" in meeting
    assert "Notes:" in meeting
    assert "Occasion: after meeting" in sam("reflection", "show", "last").lines
    assert "We hope for: A yes or no on applying in spring." in sam("show", "next").lines
    sam("goal", "edit", "G1", "--visible", "me")
    assert "Reached when: Two of three client teams have adopted v1" in sam("goal", "show", "G1").lines


def test_keys_that_are_not_named_stay(sam: JournalShell) -> None:
    sam("fit", "edit", "FC1", "--scores", "talk=2", "--scores", "values=")
    scores = sam.record("fit_checks", "FC1")["scores"]
    assert scores == {"expertise": 5, "qualities": 4, "availability": 4, "talk": 2, "difference": 3}


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        ("goal edit G1 --priority 9", 2, "Priority: at most 3, not 9."),
        ("goal edit G1 --priority high", 2, "Priority: a number, not “high”."),
        ("topic edit T1 --must maybe", 2, "A must: yes or no, not “maybe”."),
        ("mentorship edit alex --style-wanted hard", 2,
         "What you want more of: one of told, supported, stretched, not “hard”."),
        ("meeting edit K8 --minutes 3", 2, "A meeting lasts 5 to 480 minutes."),
        ("meeting edit K8 --starts-at 25:00", 2, "Time: a time such as 15:00, not '25:00'."),
        ("goal edit G1 --kind huge", 2, "Kind: one of learning, outcome, habit, network, not “huge”."),
        ("goal edit G1 --due march", 2, "No day found in “march”. Try “march 3” or “tue”."),
        ("goal edit G1 --visible all-of-us", 2, "Who may see it is me, two or summary, not “all-of-us”."),
        ("goal edit G1 --superseded-by G1", 1, "Replaced by: it cannot name itself."),
        ("goal edit G1 --title ", 2, "Goal: it cannot be taken away."),
        ("goal edit G1 --owner none", 2, "Whose: it cannot be taken away."),
        ("goal edit G1", 2, "Name what is to change, such as --tag WORD. See: mentorlog goal edit --help"),
        ("goal add --with leo x", 3, "No mentorship “leo”. You have: Alex Rivera (M-alex)."),
        ("mentorship edit alex --every often", 2, "“often” is no rhythm. Try 2w, 10 days, month, or none."),
        ("win edit W1 --on tomorrow", 2, "Day: 2026-11-22 is still to come."),
        ("milestone list --plain --json", 2, "Name one format: --plain or --json."),
        ("goal restore G1", 1, "“Lead the API redesign” is not in the trash."),
        ("goal restore nothing", 3, "No goal “nothing” is in the trash. See: mentorlog goal list --trash"),
        ("show nothing", 3, "Nothing goes by “nothing”. A list tells the ids: mentorlog goal list"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_one_line(sam: JournalShell, words: str, code: int, line: str) -> None:
    before = sam.journal.read_bytes()
    ran = sam(*words.split(" "))
    assert (ran.code, ran.lines_of_talk, ran.out) == (code, [line], "")
    assert sam.journal.read_bytes() == before


def test_a_blank_text_is_no_record(sam: JournalShell) -> None:
    for noun in ("goal", "topic", "win", "skill"):
        assert sam(noun, "add", "  ").lines_of_talk == [f"A {noun} is a few words."]


def test_a_long_text_is_piped_in(sam: JournalShell) -> None:
    assert sam("reflection", "add", "-", typed="First line\n\nSecond line\n").code == 0
    assert sam("reflection", "show", "first line").lines[:2] == [
        "Reflection: First line Second line.",
        "Only you see it.",
    ]
    assert "  Second line" in sam("reflection", "show", "first line").lines


def test_a_list_says_what_it_leaves_out_and_how_to_begin(sam: JournalShell) -> None:
    assert sam("action", "list").lines_of_talk == ["10 more are over: mentorlog action list --all"]
    assert sam("skill", "list").lines_of_talk == ["To write one down: mentorlog skill add"]
    assert sam("skill", "list").out == "0 skills.\n"


def test_a_list_is_narrowed_to_one_mentorship(shell: Shell) -> None:
    grace = shell.sample("grace")
    everyone = len(grace("meeting", "list", "--json").json["items"])
    leo = grace("meeting", "list", "--json", "--with", "leo").json["items"]
    assert 0 < len(leo) < everyone
    assert {meeting["mentorship_id"] for meeting in leo} == {"M-leo"}
    assert [p["id"] for p in grace("person", "list", "--with", "leo", "--json").json["items"]] == ["p-leo"]
    assert [p["id"] for p in grace("mentorship", "list", "--with", "leo", "--json").json["items"]] == ["M-leo"]


def test_what_is_sealed_stands_in_no_list_and_is_shown_by_its_id_alone(sam: JournalShell) -> None:
    sam.having(goals={"G1": {"never_export": True}})
    assert "redesign" not in sam("goal", "list", "--all").out
    assert "G1" not in sam("goal", "list", "--json").out
    assert sam("show", "redesign").code == 3
    assert sam("goal", "show", "G1").code == 0
    assert "redesign" not in sam("goal", "delete", "G1").err
    assert "redesign" not in sam("goal", "list", "--trash").out
