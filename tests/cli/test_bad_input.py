"""Bad input (issue 2): one clear line each, the exit code that says so, and nothing changed."""

import fcntl
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import pytest

from mentorlog.cli.asking import Asker
from mentorlog.store.journal_file import JournalFile
from tests.cli.running import JournalShell, Ran, Shell, environment_of, process

NOBODY = 65534


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


def is_one_line(ran: Ran, code: int) -> bool:
    assert (ran.code, ran.out) == (code, ""), ran
    assert len(ran.err.splitlines()) == 1, ran.err
    assert "Traceback" not in ran.err
    return True


@pytest.mark.parametrize("phrase", ["march", "soon", "2026-02-30", "31.2.", "", "99999999w", "5", "tue 3 march"])
def test_a_date_nobody_can_read(sam: JournalShell, phrase: str) -> None:
    told = f"No day found in “{phrase}”. Try “march 3” or “tue”.\n"
    if phrase:
        ran = sam("agenda", "--on", phrase)
        assert is_one_line(ran, 2)
        assert ran.err == told
        assert sam("--today", phrase, "today").err == told
    else:
        assert sam("agenda", "--on", " ").code == 2


def test_a_month_alone_needs_a_day(sam: JournalShell) -> None:
    assert sam("agenda", "--on", "march 3").out.startswith("Alex and Sam, Wednesday 3 March 2027.")


@pytest.mark.parametrize("minutes", ["3", "500", "4", "481", "0", "-5", "soon", "1e2", "", "9" * 5000, "45.0"])
def test_a_length_outside_5_to_480_minutes(sam: JournalShell, minutes: str) -> None:
    ran = sam("agenda", "--minutes", minutes)
    assert is_one_line(ran, 2)
    assert ran.err == "A meeting lasts 5 to 480 minutes.\n"


def test_5_and_480_minutes_are_a_meeting(sam: JournalShell) -> None:
    assert sam("agenda", "--minutes", "5").code == 0
    assert sam("agenda", "--minutes", "480").code == 0


def test_a_meeting_whose_own_length_is_out_of_range(sam: JournalShell) -> None:
    sam.having(meetings={"K8": {"duration_min": 3}})
    assert is_one_line(sam("agenda"), 2)
    assert is_one_line(sam("next"), 2)
    assert sam("today").code == 0


def test_a_kind_that_is_none(sam: JournalShell) -> None:
    ran = sam("agenda", "--kind", "sprint")
    assert is_one_line(ran, 2)
    assert ran.err == (
        "No kind of meeting is called “sprint”. There are: checkin, micro, group, reverse, first, closing, reset "
        "(a fresh start).\n"
    )


@pytest.mark.parametrize(
    ("closing", "told"),
    [
        ({"status": "closed", "closed_on": "2026-11-18"}, "This mentorship ended on 18 Nov.\n"),
        ({"status": "closed"}, "This mentorship has ended.\n"),
        ({"phase": "closed"}, "This mentorship has ended.\n"),
    ],
)
def test_a_closed_mentorship(sam: JournalShell, closing: dict[str, Any], told: str) -> None:
    sam.having(mentorships={"M-alex": closing})
    ran = sam("agenda", "--with", "alex", "--on", "2026-11-24")
    assert is_one_line(ran, 1)
    assert ran.err == told
    assert is_one_line(sam("agenda"), 3)


@pytest.mark.parametrize("words", [("agenda", "--color"), ("agenda", "--lead", "us"), ("demo", "bob"), ("agnda",), ()])
def test_words_that_are_no_command(sam: JournalShell, words: tuple[str, ...]) -> None:
    if words:
        assert is_one_line(sam(*words), 2)
    assert "agenda" in sam("agnda").err
    assert is_one_line(sam("import"), 2)


DAMAGED: list[bytes] = [
    b"",
    b"\0" * 4096,
    b"not JSON",
    b'{"_meta": ',
    b"[]",
    b"{}",
    b"\xff\xfe\x00",
    b'{"_meta": {"1": {"format": "other"}}}',
    b'{"_meta": {"1": {"format": "mentorlog", "schema": "x"}}}',
    b'{"a": 1, "a": 2}',
    b'{"_meta": [], "goals": []}',
]


@pytest.mark.parametrize("damaged", DAMAGED)
def test_a_journal_that_is_no_journal_is_left_untouched(shell: Shell, damaged: bytes) -> None:
    broken = shell.on(shell.file("j.json", damaged))
    copy = shell.file("copy.json", {"schema": 1, "people": [{"id": "p1", "name": "Alex"}]})
    for words in (("today",), ("next",), ("agenda",), ("export",), ("start",), ("import", copy), ("agenda", "--save")):
        assert is_one_line(broken(*words), 5)
    assert is_one_line(broken("import", "--replace", copy), 5)
    assert is_one_line(shell("demo", "--write", broken.journal, "--overwrite"), 5)
    assert broken.journal.read_bytes() == damaged
    assert broken("where").code == 0


def test_a_full_copy_taken_for_a_journal_says_how_to_take_it_in(shell: Shell) -> None:
    copy = shell.sample("sam").copy()
    ran = shell.on(shell.file("copy.json", copy))("today")
    assert is_one_line(ran, 5)
    assert "mentorlog import" in ran.err


def test_a_newer_schema_may_be_read_and_not_written(sam: JournalShell) -> None:
    values = json.loads(sam.journal.read_text())
    values["_meta"]["1"] |= {"schema": 2, "written_by": "9.0"}
    sam.journal.write_text(json.dumps(values))
    before = sam.journal.read_bytes()
    assert "open for reading only" in sam("today").err
    ran = sam("agenda", "--save")
    assert ran.code == 1
    assert "The journal was written by mentorlog 9.0, which this version cannot write." in ran.err
    copy = sam.shell.file("copy.json", {"schema": 1, "people": [{"id": "p1", "name": "Alex"}]})
    assert sam("import", copy).code == 1
    assert sam.journal.read_bytes() == before


def test_a_journal_held_by_another_is_exit_4(sam: JournalShell, monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = JournalFile.__init__.__kwdefaults__
    assert defaults is not None
    monkeypatch.setitem(defaults, "patience", 0.0)
    lock = sam.journal.with_name(f".{sam.journal.name}.lock")
    before = sam.journal.read_bytes()
    with lock.open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        ran = sam("agenda", "--save")
    assert ran.code == 4
    assert "Nothing was changed." in ran.err
    assert sam.journal.read_bytes() == before


@contextmanager
def as_nobody() -> Iterator[None]:
    """As a user without rights, where the tests run as root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def closed_folder(sam: JournalShell, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], Path]]:
    """A folder with Sam's journal that may be entered and read, but for what the mode takes away."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, "/nonexistent")
    monkeypatch.chdir("/")
    folder = Path(tempfile.mkdtemp())
    shutil.copy(sam.journal, folder / "j.json")
    (folder / "j.json").chmod(0o644)

    def made(mode: int) -> Path:
        folder.chmod(mode)
        return folder

    yield made
    folder.chmod(0o700)
    shutil.rmtree(folder)


def test_a_folder_without_write_permission(sam: JournalShell, closed_folder: Callable[[int], Path]) -> None:
    folder = closed_folder(0o555)
    copy = folder.parent / f"{folder.name}.copy"
    copy.write_text('{"schema": 1, "people": [{"id": "p9", "name": "Bo"}]}')
    before = (folder / "j.json").read_bytes()
    journal = sam.shell.on(folder / "j.json")
    try:
        with as_nobody():
            assert journal("today").code == 0
            for words in (
                ("agenda", "--save"),
                ("import", copy),
                ("start", "--here", "--journal", folder / "new.json"),
            ):
                ran = journal(*words, typed="1\nSam\n")
                assert ran.code == 1, ran
                told = ran.err.splitlines()[-1]
                assert "cannot be written" in told
                assert "Nothing was changed." in told
            assert is_one_line(journal("agenda", "-o", folder / "out.txt"), 1)
            assert is_one_line(sam.shell("demo", "--write", folder / "new.json"), 1)
    finally:
        copy.unlink()
    assert [path.name for path in folder.iterdir()] == ["j.json"]
    assert (folder / "j.json").read_bytes() == before


def test_a_journal_without_read_permission(sam: JournalShell, closed_folder: Callable[[int], Path]) -> None:
    folder = closed_folder(0o755)
    (folder / "j.json").chmod(0)
    with as_nobody():
        assert is_one_line(sam.shell("today", "--journal", folder / "j.json"), 1)
    (folder / "j.json").chmod(0o600)


@pytest.mark.parametrize(
    "words",
    [
        ("today", "--journal", "{}/j.json"),
        ("where", "--journal", "{}/j.json"),
        ("import", "{}/j.json", "--journal", "{}/k.json"),
        ("demo", "--write", "{}/j.json"),
        ("where", "--config", "{}/config.toml"),
        ("agenda", "-o", "{}/out.txt", "--on", "2026-11-24"),
    ],
)
def test_a_folder_that_may_not_be_entered(
    sam: JournalShell,
    closed_folder: Callable[[int], Path],
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
) -> None:
    folder = closed_folder(0o000)
    readable = folder.parent / f"{folder.name}.journal"
    shutil.copy(sam.journal, readable)
    readable.chmod(0o644)
    monkeypatch.setenv("MENTORLOG_JOURNAL", str(readable))
    try:
        with as_nobody():
            ran = sam.shell(*(word.format(folder) for word in words))
        assert ran.code in {0, 1, 2, 3}
        assert len(ran.err.splitlines()) <= 1
        assert ran.code != 0 or words[0] == "where"
    finally:
        readable.unlink()


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
@pytest.mark.parametrize("words", [("today",), ("agenda",), ("next",), ("agenda", "--on", "2026-11-24")])
def test_the_first_and_the_last_day_there_is_are_days_like_any_other(
    sam: JournalShell, day: str, words: tuple[str, ...]
) -> None:
    assert sam("--today", day, *words).code in {0, 1, 2, 3}


def test_numbers_and_days_at_their_limits_crash_no_verb(sam: JournalShell) -> None:
    sam.having(
        mentorships={"M-alex": {"cadence_days": 36500, "default_minutes": 2**40}},
        goals={"G1": {"due_on": "9999-12-31", "start_on": "0001-01-01", "created_on": "0001-01-01"}},
        meetings={"K8": {"status": "cancelled"}, "K7": {"date": "0001-01-01"}},
    )
    for words in (("today",), ("next",), ("agenda",), ("agenda", "--minutes", "60"), ("export",)):
        assert sam(*words).code in {0, 1, 2, 3}


@pytest.mark.parametrize(
    "words", [("agenda", "--why"), ("today",), ("today", "--json"), ("export",), ("--help",), ("--version",), ("next",)]
)
def test_a_closed_pipe_is_no_error(sam: JournalShell, words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "mentorlog", "--journal", str(sam.journal), "--today", sam.shell.today, *words],
            stdout=closed,
            stderr=subprocess.PIPE,
            env=environment_of(sam.shell.home),
            check=False,
            timeout=60,
        )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr


def test_an_error_in_a_process_of_its_own_is_one_line_and_its_exit_code(shell: Shell) -> None:
    done = process(shell.home, "--journal", shell.home / "none.json", "today")
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("goal", "edit", "G1", "--closed", "2020-01-01"), "Closed on: Wednesday 1 January 2020 is before it began"),
        (("goal", "edit", "G1", "--due", "2020-01-01"), "By when: Wednesday 1 January 2020 is before it began"),
        (("goal", "add", "X", "--start", "2026-12-01", "--due", "2026-11-25"), "is before it began, on Tuesday"),
        (("boundary", "edit", "B1", "--review", "2020-01-01"), "is before it was agreed, on Tuesday"),
        (("mentorship", "edit", "alex", "--closed", "2020-01-01"), "Ended on: Wednesday 1 January 2020 is before"),
    ],
)
def test_nothing_ends_before_it_began(sam: JournalShell, words: tuple[str, ...], told: str) -> None:
    before = sam.journal.read_bytes()
    ran = sam(*words)
    assert ran.code == 2
    assert told in " ".join(ran.err.split())
    assert sam.journal.read_bytes() == before


def test_a_day_that_was_out_of_order_already_hinders_no_other_change(sam: JournalShell) -> None:
    rows = json.loads(sam.journal.read_text("utf-8"))
    rows["goals"]["G1"]["due_on"] = "2020-01-01"
    sam.journal.write_text(json.dumps(rows), "utf-8")
    assert sam("goal", "edit", "G1", "--priority", "2").code == 0


def test_the_end_of_input_on_a_terminal_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal("7 dec\n"))
    asker = Asker(accept_all=False)
    assert asker.line("When?") == "7 dec"
    with pytest.raises(click.Abort):
        asker.line("Close it?", "yes")


def test_a_rhythm_may_begin_with_whose_it_is(sam: JournalShell) -> None:
    assert sam("mentorship", "rhythm", "alex", "every", "3", "weeks").code == 0
    assert json.loads(sam.journal.read_text("utf-8"))["mentorships"]["M-alex"]["cadence_days"] == 21
