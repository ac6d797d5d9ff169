"""`mentorlog check`: what is wrong, a sentence a line, and what can be saved."""

import os
from pathlib import Path

import pytest

from tests.cli.running import JournalShell, Shell


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    journal = shell.sample("sam")
    shell.home.chmod(0o700)
    journal.journal.chmod(0o600)
    return journal


def change(journal: JournalShell, old: str, new: str) -> None:
    text = journal.journal.read_text("utf-8")
    assert old in text
    journal.journal.write_text(text.replace(old, new, 1), "utf-8")


def test_a_journal_that_is_well_is_said_to_be(sam: JournalShell) -> None:
    checked = sam("check")
    assert checked.code == 0
    assert checked.lines == [
        "The journal reads well: 65 records.",
        "No backup yet. The first one is made before the next change.",
    ]
    sam("backup", "make")
    assert sam("check").lines[-1].startswith("1 backup, the newest of ")


def test_checking_changes_nothing(sam: JournalShell) -> None:
    before = {path: path.stat().st_mtime_ns for path in sam.shell.home.rglob("*")}
    sam("check")
    assert {path: path.stat().st_mtime_ns for path in sam.shell.home.rglob("*")} == before


def test_a_journal_that_cannot_be_read_is_told_with_every_way_out(sam: JournalShell) -> None:
    sam("backup", "make")
    sam.journal.write_bytes(sam.journal.read_bytes()[:3000])
    checked = sam("check")
    assert checked.code == 5
    assert checked.lines[0].endswith("It is left untouched.") or checked.lines[1].endswith("untouched.")
    said = checked.out
    assert "is not JSON (line " in said
    assert "mentorlog backup restore 1\n" in said
    assert "To save what can be read of it: mentorlog check --salvage saved.json\n" in said
    assert list((sam.shell.state / "quarantine").iterdir())


def test_the_marks_of_a_merge_are_named(sam: JournalShell) -> None:
    change(sam, '"goals":{\n', '"goals":{\n<<<<<<< HEAD\n')
    checked = sam("check")
    assert checked.code == 5
    assert "It holds the marks of a git merge, the first in line " in checked.out


def test_a_record_that_cannot_be_read_is_listed(sam: JournalShell) -> None:
    change(sam, '"priority":3', '"priority":9')
    checked = sam("check")
    assert checked.code == 5
    assert checked.lines[0] == "The journal reads in part: 64 records."
    assert "goals G1 cannot be read: priority: at most 3, not 9. It is kept as it is." in checked.lines


def test_what_is_only_worth_a_look_ends_with_0(sam: JournalShell) -> None:
    for name in ("sam (Sam's conflicted copy 2026-11-20).json", "sam.sync-conflict-20261120-1.json", "sam (1).json"):
        (sam.shell.home / name).write_bytes(sam.journal.read_bytes())
    (sam.shell.home / "sam notes 2.json").write_text("{}")
    (sam.shell.home / "samson.json").write_bytes(sam.journal.read_bytes())
    change(sam, '"people":{', '"orbits":{"1":{}},"people":{')
    sam.journal.chmod(0o644)
    sam.shell.home.chmod(0o755)
    checked = sam("check")
    assert checked.code == 0
    said = " ".join(checked.out.split())
    assert said.count("looks like another state of this journal, left by a sync tool.") == 3
    assert "samson" not in said
    assert "It was edited outside mentorlog since it was last saved." in said
    assert "It holds a table this version does not know, orbits, with 1 record. It is kept as it is." in said
    assert f"may open the journal {sam.journal}. To end that: chmod 600" in said.replace("~", str(sam.shell.home))
    assert "To end that: chmod 700" in said
    assert max(map(len, checked.lines)) < 80


def test_odd_settings_are_named(sam: JournalShell) -> None:
    config = sam.shell.file("c.toml", 'jornal = "x"\nexport_dir = "/no/such"\n[keys]\na = "b"\n')
    checked = sam("check", "--config", config)
    assert checked.code == 0
    said = " ".join(checked.out.split())
    assert "The settings hold jornal, which this version does not know. Is it misspelt?" in said
    assert "The folder export_dir of the settings is not there: /no/such" in said


KEYS = """[keys]
"home.agnda" = "A"
"anywhere.trash" = "T"
"home.act" = "o, u"
"goals.act" = "ctrl+o"
"""


@pytest.mark.parametrize("verb", ["check", "config"])
def test_keys_of_no_command_and_keys_of_two_are_named(sam: JournalShell, verb: str) -> None:
    config = str(sam.shell.file("c.toml", KEYS))
    told = sam(verb, "--config", config)
    said = " ".join(f"{told.out}{told.err}".split())
    for sentence in (
        "The keys hold home.agnda, and no command has that name. Did you mean home.agenda?",
        "The keys hold anywhere.trash, which takes none: it is done by :.",
        "The key u has two commands on one screen: home.act and anywhere.undo.",
    ):
        assert said.count(sentence) == 1
    assert said.count("The key ") == 1
    lines = told.lines + told.lines_of_talk
    assert max(len(line) for line in lines if config not in line) < 80  # a path may be as long as it likes


def test_keys_may_change_places(sam: JournalShell) -> None:
    config = sam.shell.file("c.toml", '[keys]\n"anywhere.undo" = "U"\n"anywhere.redo" = "u"\n')
    assert "The key" not in sam("check", "--config", config).out


def test_a_backup_that_is_not_as_it_was_written_is_named(sam: JournalShell) -> None:
    sam("backup", "make")
    copy = sam.shell.backups[0]
    copy.write_bytes(copy.read_bytes().replace(b"Alex", b"Axel", 1))
    checked = sam("check")
    assert checked.code == 0
    assert "is not as it was written: do not rely on it." in " ".join(checked.out.split())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(sam: JournalShell) -> None:
    sam.shell.home.chmod(0o500)
    assert "cannot be written, so nothing can be saved in it." in " ".join(sam("check").out.split())


def test_a_missing_journal_is_told(shell: Shell) -> None:
    assert shell("check").lines[0] == "There is no journal yet, so there is nothing to check."
    assert shell("check", "--journal", shell.home / "no.json").code == 3


def test_findings_as_json(sam: JournalShell) -> None:
    change(sam, '"priority":3', '"priority":9')
    checked = sam("check", "--json")
    assert checked.code == 5
    assert checked.json["schema"] == 1
    assert [item["damage"] for item in checked.json["items"]] == [True, False]


def test_what_can_be_read_is_saved_into_a_new_file_and_can_be_gone_on_with(sam: JournalShell) -> None:
    sam("backup", "make")
    wanted = sam.copy()
    change(sam, '"id":"G2",', '"id":"G2"')
    damaged = sam.journal.read_bytes()
    saved = sam.shell.home / "saved.json"
    ran = sam("check", "--salvage", saved)
    assert (ran.code, ran.out) == (0, "")
    assert ran.lines_of_talk[0] == f"Saved: 64 records in {saved}. The journal itself is left as it is."
    assert ran.lines_of_talk[1].startswith("Could not be read: G2 (line ")
    assert "has 1 record that is not in it" in ran.err
    assert sam.journal.read_bytes() == damaged
    assert sam("backup", "restore", saved).code == 0
    assert {row["id"] for row in sam.copy()["goals"]} == {row["id"] for row in wanted["goals"]} - {"G2"}


def test_a_file_that_is_there_is_never_salvaged_over(sam: JournalShell) -> None:
    there = sam.shell.file("there.json", "mine")
    for target in (there, sam.journal):
        before = Path(target).read_bytes()
        ran = sam("check", "--salvage", target)
        assert (ran.code, ran.err.count("\n")) == (1, 1)
        assert Path(target).read_bytes() == before
