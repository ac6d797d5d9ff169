"""`mentorlog trash`, `restore` and `purge`."""

from pathlib import Path

import pytest

from mentorlog.store.drafts import DraftFiles
from tests.cli.running import JournalShell, Shell


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


def everything_on_disk(shell: Shell) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in shell.home.rglob("*") if path.is_file()}


def test_the_trash_says_what_lies_in_it_and_how_long(sam: JournalShell) -> None:
    told = sam("trash")
    assert told.lines[:2] == [
        "3 records lie in the trash.",
        "1. Topic: Conference budget. In the trash since 15 Nov. Kept until 15 Dec.",
    ]
    assert [line for line in told.lines if len(line) > 79] == []
    assert told.err == "To put one back: mentorlog restore N. To destroy one for good: mentorlog purge N\n"
    items = sam("trash", "--json").json["items"]
    assert [item["kind"] for item in items] == ["topic", "capture", "action"]
    assert [row.split("\t")[2] for row in sam("trash", "--plain").lines[1:]] == [item["id"] for item in items]


def test_an_empty_trash_says_so(shell: Shell) -> None:
    empty = shell.imported({"wins": [{"id": "W1", "text": "x", "on": "2026-01-01"}]})
    assert (empty("trash").out, empty("trash").err) == ("The trash is empty.\n", "")


def test_what_is_sealed_is_told_by_its_kind_and_day_alone(shell: Shell) -> None:
    note = {"id": "R1", "date": "2026-11-01", "text": "harm", "theme": "serious", "deleted_on": "2026-11-20"}
    told = shell.imported({"reflections": [note]})("trash")
    assert "harm" not in told.out
    assert "1. The sealed reflection of Sunday 1 November 2026." in told.out


@pytest.mark.parametrize("word", ["1", "T4", "conference budget", "Conference"])
def test_a_record_is_put_back_by_number_id_or_words(sam: JournalShell, word: str) -> None:
    sam("trash")
    told = sam("restore", word)
    assert (told.code, told.out) == (0, "")
    assert told.lines_of_talk[0] == "Put back: Conference budget."
    assert "deleted_on" not in sam.record("topics", "T4")
    assert sam("undo").code == 0
    assert sam.record("topics", "T4")["deleted_on"] == "2026-11-15"


def test_restore_alone_only_lists_and_then_tells_of_earlier_journals(sam: JournalShell) -> None:
    before = sam.journal.read_bytes()
    sam("import", "--replace", sam.shell.file("c.json", {"people": [{"id": "p-alex", "name": "Alexandra"}]}))
    told = sam("restore")
    assert told.out.startswith(sam("trash").out)
    assert told.out.endswith("1 earlier journal is kept as backups.\n")
    assert sam.journal.read_bytes() != before
    assert told.lines_of_talk[-1] == "To see them: mentorlog backup list. To go back to one: mentorlog backup restore N"


@pytest.mark.parametrize("word", ["nothing", "T1", "9"])
def test_what_is_not_in_the_trash_is_one_line(sam: JournalShell, word: str) -> None:
    told = sam("restore", word)
    assert (told.code, told.out) == (3, "")
    assert told.err == f"Nothing among the records in the trash goes by “{word}”.\n"


def test_a_purge_asks_and_leaves_nothing_for_undo(sam: JournalShell) -> None:
    sam("topic", "edit", "T1", "--text", "a word never to be read again")
    sam("topic", "delete", "T1")
    told = sam("purge", "T1", typed="purge\n")
    assert (told.code, told.out) == (0, "")
    assert told.lines_of_talk[:2] == [
        "The topic a word never to be read again goes for good. Type purge:",
        "Purged for good: the topic.",
    ]
    assert "T1" not in [row["id"] for row in sam.copy()["topics"]]
    assert sam("undo").err == "Nothing to undo.\n"
    assert b"never to be read" not in b"".join(everything_on_disk(sam.shell).values())


@pytest.mark.parametrize("typed", ["", "\n", "no\n", "purge it\n"])
def test_any_other_answer_destroys_nothing(sam: JournalShell, typed: str) -> None:
    before = sam.journal.read_bytes()
    for words in (("purge", "T4"), ("purge", "p-alex")):
        told = sam(*words, typed=typed)
        assert told.code == 1
        assert told.lines_of_talk[-1] == "That is not it. Nothing was purged."
    assert sam.journal.read_bytes() == before


def test_a_person_is_purged_by_typing_the_name(sam: JournalShell) -> None:
    sam("action", "add", "Thank Rivera")
    DraftFiles(sam.journal, state_dir=sam.shell.state).keep("K8", "Alex said a lot")
    told = sam("purge", "p-alex", typed="alex  RIVERA\n")
    assert told.code == 0
    assert told.lines_of_talk[:3] == [
        "61 records with Alex Rivera. Notes go for good; facts stay: “former mentor 1” stands in its place.",
        "There is no undo. Type the name:",
        "Purged for good. What remains is of “former mentor 1”.",
    ]
    assert sam("search", "rivera", "--trash", "--sealed").lines[0] == "0 records hold “rivera”."
    assert sam("undo").err == "Nothing to undo.\n"
    files = everything_on_disk(sam.shell)
    holding = [path for path, data in files.items() if b"Rivera" in data or b"Alex said" in data]
    assert [path for path in holding if "backups" not in str(path)] == []
    assert [str(path) in told.err for path in holding] == [True]
    assert sam.record("people", "p-alex") == {"id": "p-alex", "name": "former mentor 1"}


def test_notes_can_be_kept_without_the_name(sam: JournalShell) -> None:
    assert sam("purge", "p-alex", "--keep-notes", typed="Alex Rivera\n").code == 0
    assert "they disagree about errors" in sam("export").out
    assert "Rivera" not in sam("export").out


def test_backups_that_still_hold_somebody_are_named(sam: JournalShell) -> None:
    sam("import", "--replace", sam.shell.file("c.json", {"people": [{"id": "p-noor", "name": "Noor H"}]}))
    (backup,) = sam.shell.backups
    unreadable = sam.shell.state / "quarantine" / "2026-11-01T100000-0.json"
    unreadable.parent.mkdir()
    unreadable.write_text('{"people":{"p-alex":{"id":"p-alex","name":"Al')
    told = sam("purge", "p-alex", typed="Alex Rivera\n")
    assert told.lines_of_talk[-3] == "2 backups still hold it. To be rid of it, remove:"
    assert set(told.lines_of_talk[-2:]) == {f"  {unreadable}", f"  {backup}"}
    assert "Ids never change, and some have the name in them: p-alex, M-alex." in told.lines_of_talk


def test_keep_notes_is_for_a_person(sam: JournalShell) -> None:
    told = sam("purge", "T1", "--keep-notes")
    assert (told.code, told.err) == (1, "--keep-notes is for a person. Nothing was purged.\n")


def test_the_first_act_of_a_run_clears_the_old_trash_and_an_import_does_not(sam: JournalShell) -> None:
    sam.shell.today = "2026-12-14"
    sam("import", sam.shell.file("c.json", {"wins": [{"id": "W99", "text": "x", "on": "2026-01-01"}]}))
    assert len(sam("trash", "--json").json["items"]) == 3
    assert "Cleared at the next change." in " ".join(sam("trash").out.split())
    sam("action", "add", "Call Noor")
    assert [item["id"] for item in sam("trash", "--json").json["items"]] == ["T4", "Q2"]
