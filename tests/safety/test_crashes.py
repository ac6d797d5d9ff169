"""A crash prints file, line and type of error: no message, no line of a note (safety.md)."""

import subprocess
import sys

import pytest

from tests.cli.running import Shell, environment_of, process

SECRET = "SECRET-OF-THE-JOURNAL"  # noqa: S105 - a text to be looked for, no password

CRASHING = """
import sys
from mentorlog.cli import main, verbs

def broken(*args, **kwargs):
    note = "SECRET-OF-THE-JOURNAL"
    try:
        raise KeyError(note)
    except KeyError as error:
        raise {kind}("SECRET-OF-THE-JOURNAL") from error

verbs.load_verb("{verb}").callback = broken
sys.argv = ["mentorlog", "{verb}", *{options!r}]
sys.exit(main.run(sys.argv[1:]))
"""


def crashed(shell: Shell, kind: str, verb: str = "today", options: tuple[str, ...] = ()) -> tuple[int, str]:
    code = CRASHING.format(kind=kind, verb=verb, options=options)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment_of(shell.home), check=False, timeout=60
    )
    return done.returncode, (done.stdout + done.stderr).decode()


@pytest.mark.parametrize(
    "kind", ["ValueError", "KeyError", "RuntimeError", "UnicodeDecodeError if 0 else OSError", "RecursionError"]
)
def test_a_crash_tells_file_line_and_type_and_nothing_else(shell: Shell, kind: str) -> None:
    code, told = crashed(shell, kind)
    assert code == 1
    assert SECRET not in told
    assert kind.rpartition(" ")[2] in told
    assert "line 10" in told
    assert "Traceback" not in told
    assert told.count("\n") == 1
    assert "note" not in told


def test_debug_tells_all(shell: Shell) -> None:
    _, told = crashed(shell, "ValueError", options=("--debug",))
    assert "Traceback" in told
    assert SECRET in told


@pytest.mark.parametrize("kind", ["SystemError", "MemoryError", "AssertionError", "ExceptionGroup"])
def test_whatever_the_error(shell: Shell, kind: str) -> None:
    call = (
        "ExceptionGroup('SECRET-OF-THE-JOURNAL', [ValueError('SECRET-OF-THE-JOURNAL')]) or " if "Group" in kind else ""
    )
    _, told = crashed(
        shell, f"({call}{kind})" if not call else "(lambda text: ExceptionGroup(text, [ValueError(text)]))"
    )
    assert kind in told
    assert SECRET not in told


def test_a_damaged_row_is_told_by_its_name_and_not_by_its_text(shell: Shell) -> None:
    sam = shell.sample("sam")
    text = sam.journal.read_text(encoding="utf-8")
    assert '"Delegate more"' in text
    sam.journal.write_text(text.replace('"Delegate more"', f'["{SECRET}"]'), encoding="utf-8")
    ran = sam("today")
    assert ran.code == 0
    assert "goals G2" in ran.err
    assert SECRET not in ran.out + ran.err


def test_a_bad_import_does_not_repeat_a_long_text(shell: Shell) -> None:
    done = process(
        shell.home,
        "import",
        "-",
        typed=b'{"schema": 1, "people": [{"id": "p1", "name": "' + SECRET.encode() * 50 + b'"}]}',
    )
    assert done.returncode == 1
    assert SECRET.encode() not in done.stderr
