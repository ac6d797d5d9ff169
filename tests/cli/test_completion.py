"""`mentorlog completion`, and what a shell is offered: real titles that cannot hurt it."""

import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

from mentorlog.cli.verbs import NOUN_VERBS, VERBS
from tests.cli.running import JournalShell, Shell, environment_of
from tests.safety.poison import POISONS, forbidden_in

DAY = "2026-11-01"
HOSTILE = (
    "$(touch pwned)", "`touch pwned`", "a; touch pwned", "'; touch pwned; '", '"; touch pwned; "', "* ? [a-z]",
    "~ $HOME \\ !! # %s", "one, two\tthree: four", "plain,x", "-rf", *POISONS.values(),
)  # fmt: skip

Asking = Callable[..., list[str]]


@pytest.fixture
def ask(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Asking:
    """What a shell is answered at the last of these words."""

    def asked(*words: str, name: str = "bash", typed: str = "") -> list[str]:
        monkeypatch.setenv("_MENTORLOG_COMPLETE", name)
        monkeypatch.setenv("COMP_WORDS", shlex.join(["mentorlog", *words[:-1]]) + "\n" + (typed or words[-1]))
        monkeypatch.setenv("COMP_CWORD", words[-1] if name == "fish" else str(len(words)))
        monkeypatch.setenv("COMP_TYPED", typed or words[-1])
        answer = shell()
        assert (answer.code, answer.err) == (0, "")
        monkeypatch.delenv("_MENTORLOG_COMPLETE")
        return answer.lines

    return asked


def topics(shell: Shell, *texts: str) -> JournalShell:
    rows = [{"id": f"T{n}", "mentorship_id": "M1", "text": text, "created_on": DAY} for n, text in enumerate(texts, 1)]
    return shell.imported({"topics": rows})


def test_verbs_and_nouns_are_offered(ask: Asking) -> None:
    assert ask("") == [f"plain,{name}" for name in (*VERBS, *NOUN_VERBS)]
    assert ask("sea") == ["plain,search"]
    assert "plain,list" in ask("goal", "li")
    assert ask("agenda", "--format", "ht") == ["plain,html"]
    assert ask("nonsense", "x") == []


def test_people_and_titles_are_offered_where_they_are_wanted(shell: Shell, ask: Asking) -> None:
    journal = str(shell.sample("sam").journal)
    assert ask("--journal", journal, "agenda", "--with", "al") == ["plain,'Alex Rivera'"]
    assert ask("--journal", journal, "action", "done", "SEND ALEX") == ["plain,'Send Alex the design doc'"]
    assert "plain,'Delegate more'" in ask("--journal", journal, "goal", "show", "")
    assert ask("--journal", journal, "restore", "conf") == ["plain,'Conference budget'"]
    assert ask("--journal", journal, "purge", "conf") == ["plain,'Conference budget'"]
    assert ask("--journal", journal, "topic", "restore", "") == ["plain,'Conference budget'"]
    assert "plain,goal" in ask("--journal", journal, "search", "--kind", "g")


def test_without_a_journal_nothing_is_offered_and_nothing_is_made(shell: Shell, ask: Asking) -> None:
    assert ask("--journal", "none.json", "goal", "show", "") == []
    assert ask("goal", "show", "") == []
    assert not shell.default_journal.exists()


def test_what_is_sealed_is_never_offered(shell: Shell, ask: Asking) -> None:
    note = {"id": "R1", "date": DAY, "text": "harm", "theme": "serious"}
    journal = str(shell.imported({"reflections": [note, note | {"id": "R2", "deleted_on": DAY}]}).journal)
    for words in (("reflection", "show"), ("show",), ("restore",), ("purge",)):
        assert ask("--journal", journal, *words, "") == []


def test_a_long_title_is_offered_up_to_a_word_and_found_by_it(shell: Shell, ask: Asking) -> None:
    journal = topics(shell, "word " * 30)
    (offered,) = ask("--journal", str(journal.journal), "topic", "show", "w")
    (word,) = shlex.split(offered.removeprefix("plain,"))
    assert word == " ".join(["word"] * 12)
    assert journal("topic", "show", word).code == 0


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_no_title_says_more_than_a_line_to_any_shell(shell: Shell, ask: Asking, name: str) -> None:
    journal = topics(shell, *(text.replace("\n", " ") + "\nsecond line" for text in HOSTILE))
    lines = ask("--journal", str(journal.journal), "topic", "show", "", name=name)
    assert forbidden_in("\n".join(lines)) == []
    per_title = 3 if name == "zsh" else 1
    assert 0 < len(lines) <= per_title * len(HOSTILE)
    kinds = lines[::per_title] if name == "zsh" else [line.partition(",")[0] for line in lines]
    assert set(kinds) == {"plain"}


@pytest.mark.parametrize("typed", ["", "'", '"'])
def test_what_bash_is_given_is_one_word_and_runs_nothing(shell: Shell, ask: Asking, typed: str) -> None:
    journal = str(topics(shell, *HOSTILE).journal)
    offered = [line.removeprefix("plain,") for line in ask("--journal", journal, "topic", "show", "", typed=typed)]
    words = [f"{typed}{word}{typed}" for word in offered]
    script = "".join(f"printf '%s\\0' {word}\n" for word in words)
    done = subprocess.run(
        ["/bin/bash", "--norc", "-c", script],
        capture_output=True,
        check=True,
        cwd=shell.home,
        env=environment_of(shell.home),
    )
    told = [word.decode() for word in done.stdout.split(b"\0")[:-1]]
    assert len(told) == len(words)
    assert {"$(touch pwned)", "`touch pwned`", "'; touch pwned; '", '"; touch pwned; "', "* ? [a-z]"} <= set(told)
    assert "-rf" not in told
    assert not (shell.home / "pwned").exists()


def program_in(shell: Shell) -> Path:
    """mentorlog as a program of its own, in the home."""
    program = shell.home / "mentorlog"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m mentorlog "$@"\n')
    program.chmod(0o700)
    return program


def run_in(shell: Shell, *command: str) -> list[str]:
    """What a shell prints, that finds mentorlog on its path."""
    environment = environment_of(shell.home)
    path = f"{program_in(shell).parent}:{environment.get('PATH', '/usr/bin:/bin')}"
    done = subprocess.run(command, capture_output=True, check=True, env=environment | {"PATH": path}, cwd=shell.home)
    assert done.stderr == b""
    return done.stdout.decode().splitlines()


def in_fish(shell: Shell, line: str) -> list[str]:
    """What fish itself offers at the end of a line, without the help beside it."""
    script = f"{shell('completion', 'fish').out}\ncomplete -C {shlex.quote(line)}"
    return [offered.partition("\t")[0] for offered in run_in(shell, "fish", "--no-config", "-c", script)]


IN_ZSH = """
autoload -Uz compinit; compinit -u -d "$HOME/.zcompdump"
compadd() { print -rl -- ${(P)@[-1]}; }
_describe() { print -rl -- ${(P)3%%:*}; }
_path_files() { print -r -- files; }
words=(%s); CURRENT=$#words
_mentorlog_completion
"""
"""The script is run as the completion of zsh runs it; what it hands to the line editor is printed."""


def in_zsh(shell: Shell, *words: str) -> list[str]:
    """What zsh itself is handed for the last of these words."""
    script = IN_ZSH.replace("_mentorlog_completion", f"{shell('completion', 'zsh').out}\n_mentorlog_completion", 1)
    return run_in(shell, "zsh", "-f", "-c", script.replace("%s", shlex.join(["mentorlog", *words])))


def in_bash(shell: Shell, *words: str) -> list[str]:
    """What bash itself puts on the line, through the script that is printed."""
    program = program_in(shell)
    script = f"""
{shell("completion", "bash").out}
COMP_WORDS=(mentorlog {shlex.join(words)})
COMP_CWORD={len(words)}
_mentorlog_completion {shlex.quote(str(program))}
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    done = subprocess.run(
        ["/bin/bash", "--norc", "-c", script], capture_output=True, check=True, env=environment_of(shell.home)
    )
    assert done.stderr == b""
    return done.stdout.decode().splitlines()


def test_the_script_works_in_bash(shell: Shell) -> None:
    journal = str(topics(shell, *HOSTILE, "Conference budget").journal)
    assert in_bash(shell, "--journal", journal, "topic", "show", "Con") == ["'Conference budget'"]
    for quote in ("'", '"'):
        assert in_bash(shell, "--journal", journal, "topic", "show", f"{quote}Con") == ["Conference budget"]
    assert shlex.quote("$(touch pwned)") in in_bash(shell, "--journal", journal, "topic", "show", "")
    assert not (shell.home / "pwned").exists()


@pytest.mark.skipif(which("fish") is None, reason="there is no fish here")
def test_the_script_works_in_fish(shell: Shell) -> None:
    journal = topics(shell, *HOSTILE, "Conference budget").journal.name
    assert in_fish(shell, "mentorlog sea") == ["search"]
    line = f"mentorlog --journal {journal} topic show "
    for quote in ("", "'", '"'):
        assert in_fish(shell, f"{line}{quote}Con") == ["Conference budget"]
    assert "$(touch pwned)" in in_fish(shell, line)
    assert journal in in_fish(shell, "mentorlog import ")
    assert not (shell.home / "pwned").exists()


@pytest.mark.skipif(which("zsh") is None, reason="there is no zsh here")
def test_the_script_works_in_zsh(shell: Shell) -> None:
    journal = topics(shell, *HOSTILE, "Conference budget").journal.name
    assert in_zsh(shell, "sea") == ["search"]
    for quote in ("", "'", '"'):
        assert in_zsh(shell, "--journal", journal, "topic", "show", f"{quote}Con") == ["Conference budget"]
    offered = in_zsh(shell, "--journal", journal, "topic", "show", "")
    assert "$(touch pwned)" in offered
    assert "one, two three: four" in offered
    assert in_zsh(shell, "import", "x") == ["files"]
    assert not (shell.home / "pwned").exists()


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_a_script_is_printed_and_how_to_keep_it(shell: Shell, name: str) -> None:
    told = shell("completion", name)
    assert told.code == 0
    assert "_MENTORLOG_COMPLETE" in told.out
    assert told.err.startswith("To keep it: ")
    assert "%" not in told.out.replace("'%s\\n'", "")
    assert shell("completion", "tcsh").code == 2
