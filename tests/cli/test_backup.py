"""`mentorlog backup`: list, make, restore."""

import json
from pathlib import Path

import pytest

from tests.cli.running import JournalShell, Shell


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


def open_promises(journal: JournalShell) -> set[str]:
    return {row["text"] for row in journal.copy()["actions"]}


def test_the_first_change_makes_a_backup_and_the_list_tells_of_it(sam: JournalShell) -> None:
    before = sam("backup")
    assert (before.code, before.out) == (0, "")
    assert before.err == "No backup yet. The first one is made before the next change.\n"
    sam("action", "add", "write it down")
    listed = sam("backup", "list")
    assert listed.lines[0] == "1 backup, newest first."
    assert listed.lines[1].startswith("1. ")
    assert listed.lines[1].endswith(": 65 records, while writing.")
    assert listed.err == "To put one back: mentorlog backup restore N\n"


def test_a_backup_is_made_when_asked_for(sam: JournalShell) -> None:
    made = sam("backup", "make")
    assert made.lines_of_talk[0] == "Backed up: 65 records."
    assert Path(made.lines_of_talk[1].removeprefix("It is ")).read_bytes() == sam.journal.read_bytes()
    again = sam("backup", "make")
    assert again.lines_of_talk[0] == "The newest backup holds just that: 65 records."
    assert len(sam.shell.backups) == 1


def test_going_back_and_forth_loses_nothing(sam: JournalShell) -> None:
    sam("backup", "make")
    sam("action", "add", "write it down")
    restored = sam("backup", "restore", "1")
    assert restored.code == 0
    first, second = restored.lines_of_talk
    assert first.startswith("Put back: the journal of ")
    assert first.endswith(", with 65 records.")
    assert second == "What stood there before is the newest backup now: mentorlog backup restore 1"
    assert "write it down" not in open_promises(sam)
    sam("backup", "restore", "1")
    assert "write it down" in open_promises(sam)


@pytest.mark.parametrize("left", [None, b"", bytes(900), b"{"])
def test_a_journal_that_is_gone_or_damaged_is_offered_back_and_comes_back(
    sam: JournalShell, left: bytes | None
) -> None:
    wanted = sam("export").out
    sam("backup", "make")
    sam.journal.unlink() if left is None else sam.journal.write_bytes(left)
    lost = sam("today")
    assert (lost.code, lost.out) == (3 if left is None else 5, "")
    assert lost.err.endswith(": mentorlog backup restore 1\n")
    assert lost.err.count("\n") == 1
    restored = sam("backup", "restore", "1")
    assert restored.code == 0
    assert sam("export").out == wanted
    if left is not None:
        assert str(sam.shell.state / "quarantine") in restored.err
        assert [copy.read_bytes() for copy in (sam.shell.state / "quarantine").iterdir()] == [left]


def test_a_lost_default_journal_is_never_begun_anew_by_the_way(shell: Shell) -> None:
    assert shell("start", typed="1\nSam\nAlex\n\n\n\n").code == 0
    assert shell("backup", "make").code == 0
    shell.default_journal.unlink()
    for words in (("today",), ("action", "add", "x"), ("start",)):
        assert shell(*words).code == 3
        assert not shell.default_journal.exists()
    assert "To begin a new one: mentorlog start --here." in shell("today").err
    assert shell("start", "--here", typed="1\nSam\nMina\n\n\n\n").code == 0
    assert len(shell.backups) == 1


def test_another_journal_can_be_put_in_place(sam: JournalShell) -> None:
    other = sam.shell.home / "other.json"
    sam.shell("demo", "mei", "--write", other)
    assert sam("backup", "restore", other).lines_of_talk[0].startswith("Put back: the journal, with ")
    assert sam.copy()["owner"]["name"] == "Mei Tanaka"


@pytest.mark.parametrize(
    ("which", "code", "told"),
    [
        ("1", 3, "No backup has the number 1. There are 0 backups. See: mentorlog backup list"),
        ("0", 3, "No backup has the number 0"),
        ("no-such.json", 3, "There is no file"),
        ("sam.json", 1, "That is the journal itself."),
        (".", 1, "is a folder"),
    ],
)
def test_what_cannot_be_put_back_is_told_in_one_line(sam: JournalShell, which: str, code: int, told: str) -> None:
    before = sam.journal.read_bytes()
    ran = sam("backup", "restore", which)
    assert (ran.code, ran.err.count("\n")) == (code, 1)
    assert told in ran.err
    assert sam.journal.read_bytes() == before


def test_without_a_journal_there_is_nothing_to_back_up(shell: Shell) -> None:
    made = shell("backup", "make")
    assert (made.code, made.err) == (3, "There is no journal yet, and nothing to back up.\n")


def test_the_list_as_rows_and_as_json(sam: JournalShell) -> None:
    sam("backup", "make")
    header, row = sam("backup", "list", "--plain").lines
    assert header == "number\twhen\trecords\treason\tbytes\tfile"
    assert row.split("\t")[2:4] == ["65", "hand"]
    found = sam("backup", "list", "--json").json
    assert found["schema"] == 1
    assert [(item["number"], item["records"], item["reason"]) for item in found["items"]] == [(1, 65, "hand")]


def test_a_backup_that_cannot_be_read_is_listed_as_such(sam: JournalShell) -> None:
    sam("backup", "make")
    sam.shell.backups[0].write_bytes(b"{")
    assert sam("backup").lines[1].endswith(": cannot be read, made by hand.")
    assert sam("backup", "restore", "1").code == 5
    assert json.loads(sam("backup", "list", "--json").out)["items"][0]["records"] is None


def test_every_line_is_under_80_columns(sam: JournalShell) -> None:
    sam("backup", "make")
    sam("action", "add", "x")
    sam("backup", "restore", "1")
    ran = sam("backup")
    assert max(map(len, ran.lines)) < 80


def test_a_backup_that_fails_beside_an_act_is_told_and_the_act_is_saved(sam: JournalShell) -> None:
    sam.shell.state.mkdir(parents=True, exist_ok=True)
    (sam.shell.state / "backups").write_text("in the way")
    done = sam("action", "add", "write it down")
    assert done.code == 0
    assert any(line.startswith("No backup could be made in ") for line in done.lines_of_talk)
    assert "write it down" in open_promises(sam)


def test_an_import_is_preceded_by_a_backup(sam: JournalShell) -> None:
    before = sam.journal.read_bytes()
    copy = sam.shell.file("copy.json", {"people": [{"id": "p9", "name": "Bo"}]})
    assert sam("import", copy).code == 0
    assert [path.read_bytes() for path in sam.shell.backups] == [before]
    assert sam("import", copy).code == 0
    assert len(sam.shell.backups) == 1
