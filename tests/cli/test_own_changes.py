"""A person's own changes to an agenda (agenda.md 3.12a) are kept, by --save and through a full copy."""

from typing import Any

import pytest

from tests.cli.running import JournalShell, Shell

OWN: dict[str, Any] = {
    "hope": "A yes or no on applying in spring.",
    "items": [
        {"key": "goal:G2", "question": "Q5", "points": "Say so first."},
        {"key": "goal:G4", "points": "Not on the agenda, and not to be lost."},
    ],
    "removed": ["goal:G1"],
    "minutes": {"goal:G2": 15},
    "order": ["topic:T1", "goal:G2"],
    "added": ["topic:T2"],
}
KEPT = ("hope", "removed", "minutes", "order", "added")


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    """Sam's journal with changes of Sam's own to the agenda of Tuesday."""
    return shell.sample("sam").having(meetings={"K8": {"agenda": OWN}})


def keys(journal: JournalShell, *words: str) -> list[str]:
    return [item["key"] for item in journal("agenda", "--json", *words).json["items"]]


def test_they_make_the_agenda(sam: JournalShell) -> None:
    items = sam("agenda", "--json").json["items"]
    found = [item["key"] for item in items]
    assert "goal:G1" not in found
    assert "topic:T2" in found
    assert found.index("topic:T1") < found.index("goal:G2")
    assert next(item["minutes"] for item in items if item["key"] == "goal:G2") == 15


def test_saving_keeps_every_one_of_them(sam: JournalShell) -> None:
    before = sam("agenda", "--json").out
    saved = sam("agenda", "--save")
    assert saved.code == 0
    assert "Agenda kept: Tuesday 24 November 2026 with Alex Rivera." in saved.err
    agenda = sam.record("meetings", "K8")["agenda"]
    assert {name: agenda[name] for name in KEPT} == {name: OWN[name] for name in KEPT}
    written = {item["key"]: item for item in agenda["items"]}
    assert written["goal:G2"]["points"] == "Say so first."
    assert written["goal:G4"]["points"] == "Not on the agenda, and not to be lost."
    assert sam("agenda", "--json").out == before


def test_saving_twice_changes_nothing_more(sam: JournalShell) -> None:
    sam("agenda", "--save")
    once = sam("export").out
    sam("agenda", "--save")
    assert sam("export").out == once


def test_the_question_that_was_chosen_is_kept(sam: JournalShell) -> None:
    chosen = {"items": [{"key": "goal:G2", "question": "Q6"}]}
    sam.having(meetings={"K8": {"agenda": chosen}})
    sam("agenda", "--save")
    items = {item["key"]: item for item in sam.record("meetings", "K8")["agenda"]["items"]}
    assert items["goal:G2"]["question"] == "Q6"


def test_the_question_that_was_chosen_is_the_one_shown(sam: JournalShell) -> None:
    sam.having(meetings={"K8": {"agenda": {"items": [{"key": "goal:G2", "question": "Q6"}]}}})
    items = {item["key"]: item for item in sam("agenda", "--json").json["items"]}
    assert items["goal:G2"]["question"]["id"] == "Q6"


def test_they_come_back_whole_through_a_full_copy(sam: JournalShell) -> None:
    sam("agenda", "--save")
    again = sam.shell.imported(sam.copy())
    assert again.record("meetings", "K8") == sam.record("meetings", "K8")
    assert again("agenda", "--json").out == sam("agenda", "--json").out


def test_what_is_saved_holds_the_question_and_the_parked_keys(sam: JournalShell) -> None:
    sam.having(meetings={"K8": {"agenda": {}}})
    shown = sam("agenda", "--json", "--save").json
    agenda = sam.record("meetings", "K8")["agenda"]
    questions = {item["key"]: item["question"]["id"] for item in shown["items"] if "question" in item}
    assert {item["key"]: item["question"] for item in agenda["items"] if "question" in item} == questions
    assert agenda["parked"] == shown["parked"]


def test_without_save_nothing_is_written(sam: JournalShell) -> None:
    before = sam.journal.read_bytes()
    for words in (("agenda",), ("agenda", "--json", "--prep"), ("next",), ("today",), ("export",), ("where",)):
        assert sam(*words).code == 0
    assert sam.journal.read_bytes() == before


def test_saving_plans_a_meeting_that_was_not_planned(sam: JournalShell) -> None:
    saved = sam("agenda", "--on", "2026-12-08", "--minutes", "30", "--save")
    assert saved.code == 0
    assert "Planned, and agenda kept: Tuesday 8 December 2026 with Alex Rivera." in saved.err
    planned = [m for m in sam.copy()["meetings"] if m["date"] == "2026-12-08"]
    assert [(m["status"], m["mentorship_id"], m["duration_min"]) for m in planned] == [("planned", "M-alex", 30)]
    assert sam("agenda", "--on", "2026-12-08", "--json").json["meeting_id"] == planned[0]["id"]


def test_saving_keeps_what_else_was_written_of_the_meeting(sam: JournalShell) -> None:
    before = sam.record("meetings", "K8")
    sam("agenda", "--save")
    after = sam.record("meetings", "K8")
    assert {name: after[name] for name in before if name != "agenda"} == {
        name: value for name, value in before.items() if name != "agenda"
    }


def test_the_agenda_of_a_meeting_that_was_held_is_not_changed(sam: JournalShell) -> None:
    before = sam.journal.read_bytes()
    refused = sam("agenda", "--on", "2026-11-10", "--save")
    assert refused.code == 1
    assert "was held; its agenda stays as it was." in refused.err
    assert sam.journal.read_bytes() == before
