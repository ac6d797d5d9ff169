"""A row that is put off is left out everywhere until its day, and nothing in the journal changes."""

import pytest

from tests.cli.running import JournalShell, Shell


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


def test_a_row_waits_until_tomorrow(sam: JournalShell) -> None:
    before = sam.journal.read_bytes()
    sam("today")
    ran = sam("not-today", "1")
    assert ran.lines_of_talk[0] == "Not today: Send Alex the design doc. Back on Sunday 22 November 2026."
    for form in ((), ("--json",), ("--plain",)):
        assert "Send Alex the design doc" not in sam("today", *form).out
    assert "5 things need you." in sam("today").out
    assert sam("today", "--line").out.startswith("5 things need you.")
    assert "Send Alex the design doc" in sam("today", "--all").out
    sam.shell.today = "2026-11-22"
    assert "Send Alex the design doc" in sam("today").out
    assert sam.journal.read_bytes() == before


def test_a_quiet_goal_waits_by_its_name_and_as_long_as_is_said(sam: JournalShell) -> None:
    assert sam("not-today", "delegate", "--until", "dec 1").code == 0
    assert "Delegate more" not in sam("today").out
    sam.shell.today = "2026-11-30"
    assert "Delegate more" not in sam("today").out
    sam.shell.today = "2026-12-01"
    assert "Delegate more" in sam("today").out


def test_everything_comes_back_when_it_is_asked_for(sam: JournalShell) -> None:
    whole = sam("today").out
    for _ in range(3):
        sam("not-today", "1")
        sam("today")
    assert sam("today").out != whole
    assert sam("not-today", "--all-back").code == 0
    assert sam("today").out == whole


def test_a_damaged_file_leaves_nothing_out(sam: JournalShell) -> None:
    whole = sam("today").out
    sam("not-today", "1")
    (sam.shell.state / "put-off.json").write_bytes(b'{"x": {"y": "never"}}')
    assert sam("today").out == whole


@pytest.mark.parametrize("words", [(), ("1", "--all-back"), ("1", "--until", "today"), ("1", "--until", "yesterday")])
def test_half_a_wish_is_told_in_one_line(sam: JournalShell, words: tuple[str, ...]) -> None:
    sam("today")
    ran = sam("not-today", *words)
    assert (ran.code, len(ran.lines_of_talk)) == (2, 1)
