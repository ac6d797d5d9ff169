"""The group of verbs, and the one exit: what went wrong in one line, and the exit code that says so."""

import os
import sys
from collections.abc import Sequence
from types import TracebackType

import click

from mentorlog import __version__
from mentorlog.cli.output import say, tell
from mentorlog.cli.verbs import ALSO, NOUN_VERBS, VERBS, global_options, load_verb
from mentorlog.records.errors import Busy, Damaged, JournalError, NotClear, NotFound, quoted

EXIT_CODES = ((NotClear, 2), (NotFound, 3), (Busy, 4), (Damaged, 5))
REFUSED = 1
INTERRUPTED = 130
EPILOG = "Try: mentorlog demo sam --write sam.json, then mentorlog --journal sam.json next"


class Verbs(click.Group):
    """The verbs; each is imported when it is called, and `--help` reads a table."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order a person meets them."""
        return [*VERBS, *NOUN_VERBS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of that name, loaded now."""
        return load_verb(cmd_name) if cmd_name in {*VERBS, *NOUN_VERBS, *ALSO} else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that is meant; one that is not there suggests the nearest."""
        known = {**VERBS, **NOUN_VERBS, **ALSO}
        if args and args[0] not in known:
            from difflib import get_close_matches

            nearest = get_close_matches(args[0], known, n=1, cutoff=0.5)
            hint = f"Did you mean: mentorlog {nearest[0]}?" if nearest else "mentorlog --help lists what there is."
            raise click.UsageError(f"There is no verb {quoted(args[0])}. {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs from the tables, without importing them; of the nouns those that are in sight."""
        from mentorlog.cli.in_sight import nouns_in_sight

        shown = nouns_in_sight(ctx.find_root().ensure_object(dict))
        with formatter.section("Verbs"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in VERBS.items()])
        with formatter.section("Nouns, each with list, show, add, edit, delete, restore"):
            formatter.write_dl([(name, NOUN_VERBS[name][0]) for name in shown])


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EPILOG,
)
@global_options
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def mentorlog(ctx: click.Context) -> int | None:
    """A personal mentorship journal that lives in the terminal.

    One file on this computer, no account, no network. Without a verb: the screens, or in lines mode what needs you
    today.
    """
    if ctx.invoked_subcommand is None:
        from mentorlog.cli.screens import open_screens

        return open_screens(ctx)
    return None


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; expected failures are one line on stderr."""
    sys.excepthook = _crashed
    if shell := os.environ.get("_MENTORLOG_COMPLETE"):
        from mentorlog.cli.completing import answer

        say(answer(shell))
        return 0
    is_debug = "--debug" in arguments
    try:
        _refuse_half_characters(arguments)
        return _run(arguments)
    except JournalError as error:
        if is_debug:
            from traceback import print_exc

            print_exc()
        tell(error.in_lines)
        return next((code for kind, code in EXIT_CODES if isinstance(error, kind)), REFUSED)


def _run(arguments: Sequence[str]) -> int:
    try:
        # not .main(): it takes a closed pipe for a failure of its own
        with mentorlog.make_context("mentorlog", list(arguments)) as context:
            result = mentorlog.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except (click.Abort, KeyboardInterrupt):
        tell("Interrupted. What was saved before stays saved.")
        return INTERRUPTED
    except click.ClickException as error:
        tell(_in_one_line(error))
        return error.exit_code
    except BrokenPipeError:
        _let_go_of_stdout()
        return 0
    return result if isinstance(result, int) else 0


def _refuse_half_characters(arguments: Sequence[str]) -> None:
    """No file can hold half a character; a terminal with another encoding may send one."""
    for number, argument in enumerate(arguments, 1):
        if argument != argument.encode(errors="replace").decode():
            raise NotClear(f"Word {number} of the command holds half a character. Type it again without it.")


def _in_one_line(error: click.ClickException) -> str:
    message = " ".join(error.format_message().split())
    context = error.ctx if isinstance(error, click.UsageError) else None
    if isinstance(error, click.exceptions.NoArgsIsHelpError) and context and isinstance(context.command, click.Group):
        verbs = ", ".join(context.command.list_commands(context))
        return f"Say what to do: {verbs}. {context.command_path} --help says more."
    return (
        message
        if context is None or "mentorlog" in message
        else f"{_with_end(message)} {context.command_path} --help says more."
    )


def _with_end(message: str) -> str:
    return message if message.endswith((".", "?", "!")) else f"{message}."


def _let_go_of_stdout() -> None:
    """A closed pipe is no error; what Python would still flush into it on leaving goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _crashed(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """A crash says file, line and type of error: no message and no value, for they may hold private text."""
    if "--debug" in sys.argv:
        sys.__excepthook__(kind, error, traceback)
        return
    place = "unknown"
    while traceback is not None:
        name = traceback.tb_frame.f_code.co_filename.rpartition("mentorlog" + os.sep)[2]
        place = f"{name}, line {traceback.tb_lineno}"
        traceback = traceback.tb_next
    tell(f"mentorlog failed: {kind.__name__} in {place}. The journal is as it was last saved. --debug says more.")
