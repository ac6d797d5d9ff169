"""One row a verb, and the options that every verb takes."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


VERBS: Mapping[str, tuple[str, str]] = {
    "start": ("mentorlog.cli.start:start", "Begin a journal: who, when you meet, one goal."),
    "demo": ("mentorlog.cli.demo:demo", "Look at a sample journal: sam, nadia, grace or mei."),
    "today": ("mentorlog.cli.today:today", "What needs you today, and when you meet next."),
    "next": ("mentorlog.cli.agenda:next_meeting", "The next meeting for you: agenda, reasons, questions."),
    "agenda": ("mentorlog.cli.agenda:agenda", "The agenda of a meeting, to read or to send."),
    "undo": ("mentorlog.cli.undo:undo", "Take back what was done last, or one of the last acts."),
    "redo": ("mentorlog.cli.undo:redo", "Do again what was undone last."),
    "meeting": ("mentorlog.cli.meeting:meeting", "Plan, start, take notes, finish, move, cancel a meeting."),
    "action": ("mentorlog.cli.action:action", "Promises: add, done, let go, move, give."),
    "search": ("mentorlog.cli.search:search", "Find records by words in any of their texts."),
    "export": ("mentorlog.cli.exchange:export", "Write the full copy of the journal."),
    "import": ("mentorlog.cli.exchange:import_", "Take in a full copy."),
    "where": ("mentorlog.cli.where:where", "Where the journal and its companions lie."),
}
"""Where each verb stands in the code, and the line that `--help` gives it, without importing it."""


def load_verb(name: str) -> click.Command:
    """The command of a verb, imported now."""
    where, _ = VERBS[name]
    module, _, attribute = where.partition(":")
    command: click.Command = getattr(import_module(module), attribute)
    return command


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """Note a global option where the session finds it; behind the verb wins over before it."""
    flags = ctx.find_root().ensure_object(dict)
    if value not in {None, False} and param.name is not None:
        flags[param.name] = value


_GLOBAL = (
    click.option("--journal", metavar="FILE", expose_value=False, callback=_keep, help="The journal to use."),
    click.option("--config", metavar="FILE", expose_value=False, callback=_keep, help="The settings to use."),
    click.option("--today", metavar="DATE", expose_value=False, callback=_keep, help="As if it were this day."),
    click.option("--no-color", is_flag=True, expose_value=False, callback=_keep, help="No colour; lines have none."),
    click.option("--debug", is_flag=True, expose_value=False, callback=_keep, help="Show tracebacks."),
)


def global_options(command: F) -> F:
    """Give a command the options that stand before or behind any verb."""
    for option in reversed(_GLOBAL):
        command = option(command)
    return command
