"""Which verbs there are, and what is loaded for one."""

import json
import subprocess
import sys

import click
import pytest

from mentorlog import __version__
from mentorlog.cli.verbs import VERBS, load_verb
from tests.cli.running import Shell, environment_of, process

HEAVY = ("textual", "rich", "asyncio", "jinja2", "icalendar", "importlib.metadata", "dataclasses")


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_has_a_help_line_loads_and_helps(shell: Shell, name: str) -> None:
    assert isinstance(load_verb(name), click.Command)
    told = shell(name, "--help")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"Usage: mentorlog {name} ")
    assert "--journal FILE" in told.out
    assert shell(name, "-h").out == told.out
    assert [line for line in told.lines if len(line) > 80] == []


def test_help_lists_every_verb_and_its_line(shell: Shell) -> None:
    told = shell("--help")
    assert told.code == 0
    listed = [line.split() for line in told.out.partition("\nVerbs:\n")[2].partition("\n\n")[0].splitlines()]
    assert [words[0] for words in listed] == list(VERBS)
    assert [words for words in listed if len(words) < 4 or not words[-1].endswith(".")] == []


@pytest.mark.parametrize(("typed", "meant"), [("agnda", "agenda"), ("exprot", "export"), ("tody", "today")])
def test_an_unknown_verb_suggests_the_nearest(shell: Shell, typed: str, meant: str) -> None:
    told = shell(typed)
    assert (told.code, told.out) == (2, "")
    assert told.err == f"There is no verb “{typed}”. Did you mean: mentorlog {meant}?\n"
    assert shell("zzzz").err == "There is no verb “zzzz”. mentorlog --help lists what there is.\n"


def test_the_version_is_told_wherever_it_stands(shell: Shell) -> None:
    assert shell("--version").out == f"mentorlog {__version__}\n"
    done = process(shell.home, "--version")
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, f"mentorlog {__version__}\n", b"")


def loaded_by(shell: Shell, *words: str) -> set[str]:
    """The modules that a process has loaded when it leaves."""
    code = f"""
import json, sys
sys.argv = ["mentorlog", *{list(words)!r}]
from mentorlog.__main__ import main
try:
    main()
finally:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment_of(shell.home), check=True, timeout=60
    )
    assert done.stdout
    return set(json.loads(done.stderr.decode().splitlines()[-1]))


@pytest.mark.parametrize(
    "words", [("--help",), ("agenda", "--why", "--questions", "--prep"), ("today",), ("search", "design")]
)
def test_a_verb_loads_nothing_heavy(shell: Shell, words: tuple[str, ...]) -> None:
    sam = shell.sample("sam")
    loaded = loaded_by(shell, "--journal", str(sam.journal), "--today", shell.today, *words)
    assert "click" in loaded
    assert [name for name in HEAVY if name in loaded] == []


def test_a_verb_loads_its_own_module_only(shell: Shell) -> None:
    loaded = loaded_by(shell, "where")
    assert "mentorlog.cli.where" in loaded
    others = {f"mentorlog.cli.{name}" for name in ("agenda", "today", "demo", "exchange", "start")}
    assert others <= {callback.__module__ for name in VERBS if (callback := load_verb(name).callback)}
    assert others & loaded == set()
    assert others & loaded_by(shell, "--help") == set()


def test_the_version_loads_next_to_nothing(shell: Shell) -> None:
    assert {"click", "msgspec", "platformdirs"} & loaded_by(shell, "--version") == set()


def test_debug_shows_a_traceback_and_nothing_else_does(shell: Shell) -> None:
    plain = process(shell.home, "--journal", "none.json", "today")
    debug = process(shell.home, "--journal", "none.json", "--debug", "today")
    assert b"Traceback" not in plain.stderr
    assert b"Traceback" in debug.stderr
