"""Which verbs there are, and what is loaded for one."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from mentorlog import __version__
from mentorlog.cli.verbs import NOUN_VERBS, VERBS, load_verb
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
    listed = lines_under(told.out, "Verbs:")
    assert [words[0] for words in listed] == list(VERBS)
    assert [words for words in listed if len(words) < 4 or not words[-1].endswith(".")] == []


def lines_under(out: str, heading: str) -> list[list[str]]:
    return [line.split() for line in out.partition(f"\n{heading}\n")[2].partition("\n\n")[0].splitlines()]


def nouns_shown(shell: Shell, *words: str | Path) -> list[str]:
    told = shell(*words, "--help")
    return [words[0] for words in lines_under(told.out, "Nouns, each with list, show, add, edit, delete, restore:")]


def test_help_shows_a_noun_that_is_always_in_sight_or_has_a_record(shell: Shell) -> None:
    always = [name for name, (_, table) in NOUN_VERBS.items() if not table]
    assert always == ["person", "mentorship", "goal", "meeting", "action", "topic", "reflection", "win"]
    assert nouns_shown(shell) == always
    sam = shell.sample("sam")
    with_records = [*always, "milestone", "boundary", "feedback", "challenge", "fit", "capture"]
    assert nouns_shown(shell, "--journal", sam.journal) == with_records
    assert nouns_shown(shell, "--journal", shell.home) == always
    assert nouns_shown(shell, "--journal", shell.file("odd.json", b'\xff\n"skills":{')) == [*always, "skill"]


def test_help_finds_the_journal_where_the_settings_put_it(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    sam = shell.sample("sam")
    usual = len(nouns_shown(shell))
    monkeypatch.setenv("MENTORLOG_JOURNAL", str(sam.journal))
    assert len(nouns_shown(shell)) > usual
    monkeypatch.delenv("MENTORLOG_JOURNAL")
    config = shell.home / "config" / "mentorlog" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(f'journal = "{sam.journal}"\n', encoding="utf-8")
    assert len(nouns_shown(shell)) > usual
    config.write_text("# no journal here\n", encoding="utf-8")
    assert len(nouns_shown(shell)) == usual
    shell.default_journal.parent.mkdir(parents=True)
    shell.default_journal.write_bytes(sam.journal.read_bytes())
    assert len(nouns_shown(shell)) > usual


def test_help_all_tells_of_every_noun_and_help_of_one(shell: Shell) -> None:
    told = shell("help", "all")
    assert (told.code, told.err) == (0, "")
    for name in (*VERBS, *NOUN_VERBS):
        assert f"\nmentorlog {name}: " in told.out
    assert [line for line in told.lines if len(line) > 79] == []
    assert shell("help").out == shell("--help").out
    assert shell("help", "action", "move").out.startswith("Usage: mentorlog action move ")
    assert (shell("help", "nothing").code, shell("help", "action", "nothing").code) == (2, 2)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("agnda", "agenda"), ("exprot", "export"), ("tody", "today"), ("gaol", "goal"), ("promisse", "promise")],
)
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
    assert done.stdout or len(done.stderr.splitlines()) > 1
    return set(json.loads(done.stderr.decode().splitlines()[-1]))


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("agenda", "--why", "--questions", "--prep"),
        ("today",),
        ("search", "design"),
        ("add", "? who decides fri"),
    ],
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


def test_help_reads_the_journal_without_what_reads_journals(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert {"msgspec", "platformdirs", "tinydb"} & loaded_by(shell, "--journal", str(sam.journal), "--help") == set()


def test_the_version_loads_next_to_nothing(shell: Shell) -> None:
    assert {"click", "msgspec", "platformdirs"} & loaded_by(shell, "--version") == set()


def test_debug_shows_a_traceback_and_nothing_else_does(shell: Shell) -> None:
    plain = process(shell.home, "--journal", "none.json", "today")
    debug = process(shell.home, "--journal", "none.json", "--debug", "today")
    assert b"Traceback" not in plain.stderr
    assert b"Traceback" in debug.stderr


def commands_below(command: click.Command, words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words of a command and of every command in it."""
    inner = command.commands if isinstance(command, click.Group) else {}
    return [words, *(path for name, one in inner.items() for path in commands_below(one, (*words, name)))]


@pytest.mark.parametrize("name", [*VERBS, *NOUN_VERBS])
def test_no_line_of_help_is_wider_than_a_terminal(shell: Shell, name: str) -> None:
    for words in commands_below(load_verb(name), (name,)):
        assert [line for line in shell(*words, "--help").lines if len(line) > 79] == []


@pytest.mark.parametrize("words", [("--help",), ("help", "all")])
def test_no_line_of_the_list_of_verbs_is_either(shell: Shell, words: tuple[str, ...]) -> None:
    assert [line for line in shell(*words).lines if len(line) > 79] == []
