"""One row a verb, and the options that every verb takes."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any] | click.Command)


VERBS: Mapping[str, tuple[str, str]] = {
    "start": ("mentorlog.cli.start:start", "Begin a journal: who, when you meet, one goal."),
    "demo": ("mentorlog.cli.demo:demo", "Look at a sample journal: sam, nadia, grace or mei."),
    "today": ("mentorlog.cli.today:today", "What needs you today, and when you meet next."),
    "next": ("mentorlog.cli.agenda:next_meeting", "The next meeting for you: agenda, reasons, questions."),
    "agenda": ("mentorlog.cli.agenda:agenda", "The agenda of a meeting, to read or to send."),
    "undo": ("mentorlog.cli.undo:undo", "Take back what was done last, or one of the last acts."),
    "redo": ("mentorlog.cli.undo:redo", "Do again what was undone last."),
    "add": ("mentorlog.cli.add:add", "Write something down fast; see what it was read as."),
    "captures": ("mentorlog.cli.sorting:captures", "What waits to be sorted."),
    "sort": ("mentorlog.cli.sorting:sort", "Make it what it is, one after another."),
    "not-today": ("mentorlog.cli.not_today:not_today", "Leave a row of today out until tomorrow."),
    "visible": ("mentorlog.cli.visible:visible", "Who may see a record: me, two, or summary."),
    "show": ("mentorlog.cli.nouns:show", "Any record, whole."),
    "progress": ("mentorlog.cli.progress:progress", "How it went over a period, in figures and sentences."),
    "summary": ("mentorlog.cli.summary:summary", "A text to send: for a manager, for your record, or at the end."),
    "reflect": ("mentorlog.cli.reflect:reflect", "Three questions after a meeting, or for any week."),
    "next-times": ("mentorlog.cli.next_times:next_times", "What you meant to do next time, and what became of it."),
    "back": ("mentorlog.cli.back:back", "After a while away: still on, a new date, or let go."),
    "serious": ("mentorlog.cli.serious:serious", "Serious, and not yours to fix: a sealed note."),
    "export": ("mentorlog.cli.exchange:export", "Write the full copy of the journal."),
    "import": ("mentorlog.cli.exchange:import_", "Take in a full copy."),
    "help": ("mentorlog.cli.helping:help_", "All verbs, or one: mentorlog help all."),
    "backup": ("mentorlog.cli.backup:backup", "The backups of the journal: list, make, put one back."),
    "check": ("mentorlog.cli.check:check", "What is wrong with the journal, and what can be saved of it."),
    "trash": ("mentorlog.cli.trash:trash", "What was deleted, the last first."),
    "restore": ("mentorlog.cli.trash:restore", "Take a record out of the trash."),
    "purge": ("mentorlog.cli.trash:purge", "Destroy a record for good, or take a person out."),
    "search": ("mentorlog.cli.search:search", "Find records by words in any of their texts."),
    "config": ("mentorlog.cli.config:config", "Your settings: see, set, edit."),
    "completion": ("mentorlog.cli.completion:completion", "The tab key for bash, zsh or fish."),
    "where": ("mentorlog.cli.where:where", "Where the journal and its companions lie."),
}
"""Where each verb stands in the code, and the line that `--help` gives it, without importing it."""

NOUN_VERBS: Mapping[str, tuple[str, str]] = {
    "person": ("Who you meet, name or write to.", ""),
    "mentorship": ("Who meets whom, how often, what for.", ""),
    "goal": ("What you want to be different.", ""),
    "meeting": ("Plan, start, take notes, finish, move, cancel a meeting.", ""),
    "action": ("Promises: what each of you said you would do.", ""),
    "topic": ("What you want to talk about.", ""),
    "reflection": ("Pages you wrote for yourself.", ""),
    "win": ("What went well.", ""),
    "milestone": ("Moments you will want to remember.", "milestones"),
    "boundary": ("What the two of you agreed to keep to.", "boundaries"),
    "feedback": ("Feedback asked for, or given.", "feedback"),
    "challenge": ("What is stuck.", "challenges"),
    "skill": ("What you get better at, and how far you are.", "skills"),
    "pulse": ("How it is going, for you alone.", "pulses"),
    "assessment": ("Your own view of twelve areas, as a mentor.", "self_assessments"),
    "fit": ("Whether the two of you fit.", "fit_checks"),
    "learning": ("What you read, attended, took part in.", "learning"),
    "contact": ("Who you met through it, and when again.", "contacts"),
    "outcome": ("What happened beside the mentorship.", "outcomes"),
    "capture": ("What was written down fast, before it is sorted.", "captures"),
}
"""The line of each noun, and the table that must hold a record before `--help` shows it; none: it always does."""

ALSO: Mapping[str, str] = {"promise": "action", "stuck": "challenge"}
"""Other words for the same noun."""


def load_verb(name: str) -> click.Command:
    """The command of a verb or a noun, imported now."""
    if name not in VERBS:
        from mentorlog.cli.nouns import group_of

        return group_of(ALSO.get(name, name))
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
    click.option(
        "--journal", metavar="FILE", expose_value=False, is_eager=True, callback=_keep, help="The journal to use."
    ),
    click.option(
        "--config", metavar="FILE", expose_value=False, is_eager=True, callback=_keep, help="The settings to use."
    ),
    click.option("--today", metavar="DATE", expose_value=False, callback=_keep, help="As if it were this day."),
    click.option("--no-color", is_flag=True, expose_value=False, callback=_keep, help="No colour; lines have none."),
    click.option("--debug", is_flag=True, expose_value=False, callback=_keep, help="Show tracebacks."),
)


def global_options(command: F) -> F:
    """Give a command the options that stand before or behind any verb."""
    for option in _GLOBAL if isinstance(command, click.Command) else reversed(_GLOBAL):
        command = option(command)
    return command
