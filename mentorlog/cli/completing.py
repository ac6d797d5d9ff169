"""Answers a shell that completes a command line: click finds the place, the journal the names."""

import os
import shlex
from contextlib import suppress
from typing import Any

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ShellComplete, ZshComplete

from mentorlog.cli.completion_words import everything_offer, teach, teach_one, trash_offer
from mentorlog.cli.main import Verbs, mentorlog
from mentorlog.cli.verbs import NOUN_VERBS, VERBS
from mentorlog.plain import plain
from mentorlog.records.errors import JournalError

PROGRAM = "mentorlog"
VARIABLE = "_MENTORLOG_COMPLETE"
"""Set by the scripts to the shell that asks."""

_IN_DOUBLE_QUOTES = {"\\": "\\\\", '"': '\\"', "$": "\\$", "`": "\\`", "!": "\"'!'\""}
"""How bash is kept from reading a sign within double quotes; `!` only stands as it is within single ones."""

_OWN_OFFERS = {"restore": trash_offer, "purge": everything_offer}

_BASH = """\
%(complete_func)s() {
    local line IFS=$'\\n'
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            plain,*) COMPREPLY+=("${line#plain,}") ;;
            *) compopt -o default 2>/dev/null ;;
        esac
    done < <(COMP_TYPED="${COMP_WORDS[COMP_CWORD]}" COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD \\
        %(complete_var)s=bash "$1" 2>/dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s 2>/dev/null ||
    complete -F %(complete_func)s %(prog_name)s
"""

_FISH = """\
function %(complete_func)s
    set -lx %(complete_var)s fish
    set -lx COMP_WORDS (commandline -cp | string collect)
    set -lx COMP_CWORD (commandline -t | string collect)
    for line in (%(prog_name)s 2>/dev/null)
        set -l parts (string split --max 1 "," -- $line)
        switch $parts[1]
            case plain
                printf '%%s\\n' $parts[2]
            case dir
                __fish_complete_directories (commandline -ct)
            case '*'
                __fish_complete_path (commandline -ct)
        end
    end
end
complete --no-files --command %(prog_name)s --arguments "(%(complete_func)s)"
"""


class Bash(BashComplete):
    """bash puts a word on the line as it is given, so that the word must be quoted already."""

    source_template = _BASH

    def source(self) -> str:
        """The script, for whatever bash will read it."""
        return ShellComplete.source(self)

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """`plain,'Send Alex the design doc'`; within an open quote only what follows it."""
        if item.type != "plain":
            return f"{item.type},"
        return f"plain,{_quoted(item.value, os.environ.get('COMP_TYPED', '')[:1])}"


def _quoted(value: str, opened: str) -> str:
    if opened == "'":
        return value.replace("'", "'\\''")
    if opened == '"':
        return "".join(_IN_DOUBLE_QUOTES.get(character, character) for character in value)
    return shlex.quote(value)


class Zsh(ZshComplete):
    """zsh quotes what it inserts by itself."""

    @property
    def source_template(self) -> str:  # type: ignore[override]
        """The script of click, which asks for `zsh_complete`, and is silent about what goes wrong."""
        return ZshComplete.source_template.replace("=zsh_complete %(prog_name)s", "=zsh %(prog_name)s 2>/dev/null")


class Fish(FishComplete):
    """fish quotes by itself too; a title may hold commas, and its words are those before the cursor."""

    source_template = _FISH


SHELLS: dict[str, type[ShellComplete]] = {"bash": Bash, "zsh": Zsh, "fish": Fish}


class _Taught(Verbs):
    """The verbs, whose parameters offer what they take. The verbs themselves are offered from the tables."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of that name, loaded and taught."""
        command = super().get_command(ctx, cmd_name)
        if command is None:
            return None
        return teach_one(command, _OWN_OFFERS[cmd_name]) if cmd_name in _OWN_OFFERS else teach(command)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """The verbs that begin so, then the options."""
        lines = {
            **{name: line for name, (_, line) in VERBS.items()},
            **{n: line for n, (line, _) in NOUN_VERBS.items()},
        }
        found = [CompletionItem(name, help=line) for name, line in lines.items() if name.startswith(incomplete)]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]


def script_for(shell: str) -> str:
    """The script that a shell reads to complete the verbs of mentorlog."""
    return _completer(shell).source()


def answer(shell: str) -> str:
    """What fits at the cursor, in the form of that shell's script; nothing where nothing can be said."""
    if shell not in SHELLS or not {"COMP_WORDS", "COMP_CWORD"} <= os.environ.keys():
        return ""
    with suppress(click.ClickException, JournalError):
        offered = _completer(shell).complete()
        return f"{plain(offered)}\n" if offered else ""
    return ""


def _completer(shell: str) -> ShellComplete:
    taught = _Taught(PROGRAM, params=mentorlog.params, context_settings=mentorlog.context_settings)
    return SHELLS[shell](taught, {}, PROGRAM, VARIABLE)
