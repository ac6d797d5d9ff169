"""Ways in which a journal could be lost by a command line, each of them closed."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import JournalShell, Shell, environment_of


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


@pytest.mark.parametrize("words", [("agenda",), ("export",)])
def test_no_file_is_written_over_the_journal_itself(sam: JournalShell, words: tuple[str, ...]) -> None:
    before = sam.journal.read_bytes()
    ran = sam(*words, "-o", sam.journal, "--overwrite")
    assert (ran.code, ran.err) == (1, "That is the journal itself. Name another file.\n")
    assert sam.journal.read_bytes() == before


def test_a_link_to_the_journal_is_the_journal(sam: JournalShell) -> None:
    link = sam.journal.with_name("link.json")
    link.symlink_to(sam.journal)
    assert sam("export", "-o", link, "--overwrite").code == 1
    assert link.is_symlink()


def test_a_sample_that_finds_no_room_leaves_the_journal_that_was_there(sam: JournalShell) -> None:
    small = sam.journal.with_name("small.json")
    assert sam.shell("--journal", small, "start", "--here", typed="1\nSam\nAlex\n\n\n\n").code == 0
    before = small.read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "mentorlog", "demo", "sam", "--write", str(small), "--overwrite"],
        env=environment_of(sam.shell.home),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (15_000, 15_000)),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert small.read_bytes() == before
    assert b"Nothing was changed." in done.stderr


def test_samples_push_no_undo_of_a_real_journal_out(sam: JournalShell) -> None:
    assert sam("action", "add", "write it down").code == 0
    for number in range(22):
        assert sam.shell("demo", "mei", "--write", sam.shell.home / f"demo{number}.json").code == 0
    assert "write it down" in sam("undo", "--list").out


def test_an_unknown_null_comes_back_where_it_stood(shell: Shell) -> None:
    copy = {
        "goals": [
            {
                "id": "G1",
                "owner": "me",
                "title": "x",
                "created_on": "2026-01-01",
                "why": "",
                "z": [1, None, {"q": None}],
            }
        ]
    }
    first = shell.imported(copy)
    exported = first("export").out
    second = shell.on(shell.home / "second.json")
    assert second("import", shell.file("again.json", json.loads(exported))).code == 0
    assert second("export").out == exported
    assert json.loads(exported)["goals"][0]["z"] == [1, None, {"q": None}]


@pytest.mark.parametrize("words", [("--journal", "", "where"), ("--today", "", "today")])
def test_an_empty_value_is_not_taken_for_none(shell: Shell, words: tuple[str, ...]) -> None:
    assert shell(*words).code == 2


def test_an_empty_journal_in_the_environment_is_refused(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTORLOG_JOURNAL", "")
    ran = shell("today")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_two_formats_at_once_are_refused(sam: JournalShell) -> None:
    assert sam("agenda", "--json", "--format", "markdown").code == 2


def test_a_day_too_far_for_a_sample_is_told_in_one_line(shell: Shell) -> None:
    ran = shell("--today", "9999-12-31", "demo", "sam", "--write", shell.home / "x.json")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert not Path(shell.home / "x.json").exists()
