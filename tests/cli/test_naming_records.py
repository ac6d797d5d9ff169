"""A record goes by its number, its id, the beginning of one, a part of its title, `next` and `last`."""

import json

import pytest

from mentorlog.exchange import contents_from
from mentorlog.nouns import KINDS, NOUNS, key_of, noun_called, record_of, title_of
from mentorlog.records.contents import RECORD_TYPES
from tests.cli.running import JournalShell, Shell
from tests.safety.poison import least


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


def test_every_kind_of_record_has_a_word_of_its_own() -> None:
    assert {noun.table for noun in NOUNS.values()} == set(RECORD_TYPES)
    assert set(KINDS.values()) == set(RECORD_TYPES)
    assert noun_called("promise") is NOUNS["action"]
    assert noun_called("stuck") is NOUNS["challenge"]
    assert noun_called("promises") is None


def test_the_number_of_a_line_holds_until_the_next_list(sam: JournalShell) -> None:
    assert sam("action", "list").lines[2].startswith("2. You: Draft promotion self-review")
    assert sam("action", "done", "2").lines_of_talk[0] == "Done: Draft promotion self-review."
    assert sam("action", "move", "3", "fri").lines_of_talk[0].startswith("Introduce me to the Finance lead: Friday")
    assert "1. Late since Thursday: Send Alex the design doc." in sam("today").lines
    assert sam("action", "done", "1").lines_of_talk[0] == "Done: Send Alex the design doc."


def test_a_number_of_another_kind_is_not_taken_for_a_promise(sam: JournalShell) -> None:
    sam("today")
    ran = sam("action", "done", "4")
    assert (ran.code, ran.lines_of_talk) == (
        3,
        ["4 is the milestone “Lead a design review” in the last list, no promise. See: mentorlog action list"],
    )


def test_a_number_without_a_line_is_not_looked_for_in_titles(sam: JournalShell) -> None:
    sam.having(actions={"A1": {"text": "Send 7 pages"}})
    ran = sam("action", "done", "7")
    assert (ran.code, ran.lines_of_talk) == (
        3,
        ["There was no list yet, so 7 is no line of it. See: mentorlog action list"],
    )
    sam("action", "list")
    ran = sam("action", "done", "7")
    assert (ran.code, ran.lines_of_talk) == (3, ["The last list has no line 7. See: mentorlog action list"])
    assert sam("action", "done", "7 pages").code == 0


def test_an_id_of_digits_is_an_id_where_no_line_has_the_number(sam: JournalShell) -> None:
    row = {"owner": "me", "text": "Numbered", "status": "open", "created_on": "2026-11-01"}
    sam.having(actions={"77": row})
    sam("action", "list")
    assert sam("action", "done", "77").lines_of_talk[0] == "Done: Numbered."


def test_numbers_of_one_journal_are_not_those_of_another(shell: Shell) -> None:
    sam = shell.sample("sam")
    sam("action", "list")
    nadia = shell.sample("nadia")
    assert nadia("action", "done", "1").code == 3


def test_what_is_kept_of_a_list_is_ids_alone_and_only_for_the_owner(sam: JournalShell) -> None:
    sam("action", "list")
    file = sam.shell.state / "last-lists.json"
    assert json.loads(file.read_bytes()) == {str(sam.journal): ["action:A1", "action:A2", "action:A3"]}
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b'{"x": 1}', b"\xff"])
def test_a_damaged_file_of_numbers_loses_only_the_numbers(sam: JournalShell, damage: bytes) -> None:
    sam("action", "list")
    (sam.shell.state / "last-lists.json").write_bytes(damage)
    assert sam("action", "done", "1").code == 3
    assert sam("action", "list").code == 0
    assert sam("action", "done", "1").code == 0


def test_a_list_is_shown_where_its_numbers_cannot_be_kept(sam: JournalShell) -> None:
    (sam.shell.state / "last-lists.json").mkdir(parents=True)
    assert sam("action", "list").code == 0
    assert sam("action", "done", "1").code == 3


def test_an_open_promise_is_meant_before_one_that_is_over(sam: JournalShell) -> None:
    sam.having(actions={"A4": {"text": "Send the design doc again"}})
    assert sam("action", "done", "design doc").lines_of_talk[0] == "Done: Send Alex the design doc."
    assert sam("action", "done", "doc again").lines_of_talk == ["“Send the design doc again” is done already."]


def test_next_is_the_one_due_first_and_last_the_one_made_last(sam: JournalShell) -> None:
    assert sam("action", "move", "next", "fri").lines_of_talk[0].startswith("Draft promotion self-review: Friday")
    assert sam("meeting", "cancel", "next", "--by", "me").lines_of_talk[0] == "Cancelled: Tuesday 24 November 2026."
    assert sam("meeting", "cancel", "last", "--by", "me").lines_of_talk == [
        "The meeting of Tuesday 10 November 2026 is held already."
    ]


def test_a_meeting_goes_by_a_part_of_its_day(sam: JournalShell) -> None:
    sam("meeting", "plan", "1 december")
    assert sam("meeting", "move", "24 nov", "fri").lines_of_talk[0].startswith("Moved: Friday 27 November 2026")
    assert sam("meeting", "move", "3 december").lines_of_talk[0].startswith("Moved: Thursday 3 December 2026")


def test_what_lies_in_the_trash_is_told_with_the_way_back(sam: JournalShell) -> None:
    sam.having(actions={"A1": {"deleted_on": "2026-11-20"}})
    for word in ("A1", "design doc"):
        ran = sam("action", "done", word)
        assert (ran.code, ran.lines_of_talk) == (
            3,
            ["“Send Alex the design doc” is in the trash. To put it back: mentorlog action restore A1"],
        )


def test_a_sealed_record_goes_by_no_part_of_its_title(sam: JournalShell) -> None:
    sam.having(actions={"A1": {"never_export": True}})
    assert sam("action", "done", "design doc").code == 3
    assert sam("action", "list").lines[0] == "2 promises are open."


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_leads_back_to_its_record(sam: JournalShell, kind: str) -> None:
    copy = {"schema": 1, "owner": {}, KINDS[kind]: [least(RECORD_TYPES[KINDS[kind]]) | {"id": "new-1"}]}
    contents = contents_from(copy)
    record = contents.table(KINDS[kind])["new-1"]
    assert record_of(key_of(record), contents) is record
    assert title_of(record, contents)
