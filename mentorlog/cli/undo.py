"""`mentorlog undo` and `mentorlog redo`."""

import datetime as dt
from collections.abc import Iterator

import click

from mentorlog.cli.output import say, say_rows, tell
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import short_day
from mentorlog.journal import Journal
from mentorlog.journal.undo import ListedAct
from mentorlog.journal.unfinished import keep_notes_open
from mentorlog.plain import json_text, one_line
from mentorlog.records.changes import Changes
from mentorlog.records.errors import NotClear

HEADER = ("number", "when", "act", "undone", "why_not")


@click.command()
@click.argument("number", metavar="[N]", type=click.IntRange(min=1), required=False)
@click.option("--list", "as_list", is_flag=True, help="The last 20 acts, newest first, each with its number.")
@click.option("--plain", is_flag=True, help="The list tab-separated, with a header row.")
@click.option("--json", "as_json", is_flag=True, help="The list as one JSON object.")
@global_options
@click.pass_context
def undo(ctx: click.Context, number: int | None, *, as_list: bool, plain: bool, as_json: bool) -> None:
    """Take back what was done last, or the act with the number that --list shows.

    An act is taken back whole, and only where none of its records was changed since.
    """
    if (plain or as_json) and not as_list:
        raise NotClear("--plain and --json go with --list. Try: mentorlog undo --list")
    if as_list and number is not None:
        raise NotClear("Either a number or --list. Try: mentorlog undo --list")
    session = session_of(ctx)
    if as_list:
        _list(session.journal.undo.acts(), session.today, plain=plain, as_json=as_json)
        return
    done = session.journal.undo.undo(number)
    keep_notes_open(done, session.drafts)
    tell(done.sentence)
    tell("Do it again: mentorlog redo")


@click.command()
@global_options
@click.pass_context
def redo(ctx: click.Context) -> None:
    """Do again what was undone last, until something new is done."""
    session = session_of(ctx)
    done = session.journal.undo.redo()
    keep_notes_open(done, session.drafts)
    tell(done.sentence)


def tell_how_to_undo(journal: Journal, done: Changes) -> None:
    """Say how an act is undone, after the first one of a session: nothing was done for half an hour before it."""
    if done.changes and journal.undo.begins_a_session():
        tell("Undo: mentorlog undo")


def _list(acts: tuple[ListedAct, ...], today: dt.date, *, plain: bool, as_json: bool) -> None:
    if as_json:
        say(json_text({"schema": 1, "items": [_values(act) for act in acts]}) + "\n")
    elif plain:
        say_rows([HEADER, *(_cells(act) for act in acts)])
    elif acts:
        say("".join(f"{line}\n" for act in acts for line in _lines(act, today)))
    else:
        tell("Nothing to undo.")


def _lines(act: ListedAct, today: dt.date) -> Iterator[str]:
    """`1. 21 Nov 20:31: Agenda kept.`, and why it cannot be undone."""
    undone = " (undone)" if act.is_undone else ""
    yield f"{act.number}. {short_day(act.when, today)} {act.when:%H:%M}{undone}: {one_line(act.sentence)}"
    if act.why_not and not act.is_undone:
        yield f"   Not now: {one_line(act.why_not)}"


def _values(act: ListedAct) -> dict[str, object]:
    values: dict[str, object] = {"number": act.number, "when": f"{act.when:%Y-%m-%dT%H:%M}", "act": act.sentence}
    return values | {"undone": act.is_undone} | ({"why_not": act.why_not} if act.why_not else {})


def _cells(act: ListedAct) -> tuple[str, ...]:
    undone = "yes" if act.is_undone else "no"
    return str(act.number), f"{act.when:%Y-%m-%dT%H:%M}", act.sentence, undone, act.why_not or ""
