"""`mentorlog demo`: a sample to look at, and nothing of one's own in danger."""

import pytest

from mentorlog.samples import ANCHORS
from tests.cli.running import Shell


def test_it_says_where_the_sample_lies_and_three_commands_to_try(shell: Shell) -> None:
    told = shell("demo")
    assert told.code == 0
    commands = [line.split()[1:] for line in told.lines if line.startswith("  mentorlog ")]
    assert len(commands) == 3
    for words in commands:
        assert shell(*words).code == 0
    assert not shell.default_journal.exists()


@pytest.mark.parametrize("name", ANCHORS)
def test_each_sample_can_be_written_as_a_journal(shell: Shell, name: str) -> None:
    shell.today = ANCHORS[name].isoformat()
    written = shell("demo", name, "--write", shell.home / "written.json")
    assert (written.code, written.out) == (0, "")
    assert shell.on(shell.home / "written.json")("today").code == 0


def test_sam_is_the_one_taken_where_none_is_named(shell: Shell) -> None:
    written = shell("demo", "--write", shell.home / "s.json")
    assert (written.code, written.out) == (0, "")
    assert shell.on(shell.home / "s.json").copy()["owner"]["name"].startswith("Sam")


def test_a_file_that_is_there_is_refused(shell: Shell) -> None:
    sam = shell.sample("sam")
    before = sam.journal.read_bytes()
    refused = shell("demo", "nadia", "--write", sam.journal)
    assert (refused.code, refused.out) == (1, "")
    assert "--overwrite" in refused.err
    assert sam.journal.read_bytes() == before


def test_overwrite_backs_up_what_was_there(shell: Shell) -> None:
    sam = shell.sample("sam")
    before = sam.journal.read_bytes()
    assert shell("demo", "mei", "--write", sam.journal, "--overwrite").code == 0
    assert sam.copy()["owner"]["name"].startswith("Mei")
    assert [path.read_bytes() for path in shell.backups] == [before]


def test_a_file_that_is_no_journal_is_not_overwritten(shell: Shell) -> None:
    mine = shell.file("thesis.txt", "ten years of work")
    assert shell("demo", "--write", mine, "--overwrite").code != 0
    assert mine.read_text() == "ten years of work"


def test_a_folder_is_refused(shell: Shell) -> None:
    for options in ((), ("--overwrite",)):
        ran = shell("demo", "--write", shell.home, *options)
        assert ran.code == 1
        assert len(ran.err.splitlines()) == 1


def test_the_sample_is_made_anew_each_time(shell: Shell) -> None:
    shell("demo")
    sam = shell.on(shell.state / "demo" / "sam.json")
    fresh = sam("export").out
    sam("agenda", "--on", "2026-12-08", "--save")
    assert sam("export").out != fresh
    shell("demo")
    assert sam("export").out == fresh
    assert shell.backups == []
