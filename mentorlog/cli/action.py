"""`mentorlog action`: promises, in lines."""

import datetime as dt

import click

from mentorlog.cli.changing import told
from mentorlog.cli.naming import keys_of, number_lines, person_called, record_called
from mentorlog.cli.output import say, say_rows
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import long_day
from mentorlog.lookup import active_mentorships, the_mentorship
from mentorlog.plain import json_text, one_line
from mentorlog.records.contents import ME
from mentorlog.records.errors import NotClear
from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.records.meetings import Action
from mentorlog.reports.lines import promiser
from mentorlog.reports.paragraphs import counted, paragraph
from mentorlog.when import read_day


@click.group()
@global_options
def action() -> None:
    """Promises: add, done, let-go, move, give. Each takes a promise by its number, a part of its words, or its id."""


@action.command("list")
@click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")
@click.option("--plain", is_flag=True, help="Tab-separated, with a header row.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def list_(ctx: click.Context, with_: str | None, *, plain: bool, as_json: bool) -> None:
    """The open promises, yours and theirs, the nearest first."""
    session = session_of(ctx)
    contents = session.contents
    wanted = the_mentorship(contents, with_).id if with_ is not None else None
    found = [a for a in contents.actions.values() if a.state == "open" and not a.is_deleted and not a.is_sealed]
    rows = sorted((a for a in found if wanted in {None, a.mentorship_id}), key=_by_due)
    if as_json:
        say(json_text({"schema": 1, "items": rows}) + "\n")
    elif plain:
        table = [(a.id, a.owner, a.text, a.due_on.isoformat() if a.due_on else "") for a in rows]
        say_rows([("id", "owner", "text", "due_on"), *table])
    else:
        say(f"{counted(len(rows), 'promise is', 'promises are')} open.\n")
        for number, row in enumerate(rows, 1):
            due = f", by {long_day(row.due_on)}" if row.due_on else ", no date"
            say(paragraph(f"{promiser(row, contents)}: {one_line(row.text)}{due}.", first=f"{number}. ") + "\n")
        number_lines(session, keys_of(rows))


def _by_due(action: Action) -> tuple[bool, dt.date, str]:
    return action.due_on is None, action.due_on or dt.date.max, action.id


@action.command()
@click.argument("words", nargs=-1, required=True, metavar="TEXT...")
@click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")
@click.option("--owner", metavar="NAME", help="Whose promise it is; yours if nobody is named.")
@click.option("--due", metavar="DATE", help="By when.")
@global_options
@click.pass_context
def add(ctx: click.Context, words: tuple[str, ...], with_: str | None, owner: str | None, due: str | None) -> None:
    """Write down a promise."""
    session = session_of(ctx)
    contents = session.contents
    text = " ".join(words).strip()
    if not text or len(text) > LONGEST_TEXT:
        raise NotClear("A promise is a few words.")
    needs_pair = with_ is not None or owner is not None or len(active_mentorships(contents)) == 1
    mentorship = the_mentorship(contents, with_) if needs_pair else None
    whose = person_called(contents, owner) if owner else ME
    due_on = read_day(due, session.today) if due else None
    done = session.journal.promises.add(
        text, owner=whose, mentorship_id=mentorship.id if mentorship else None, due_on=due_on
    )
    told(session, done)


@action.command()
@click.argument("words", nargs=-1, required=True, metavar="PROMISE")
@global_options
@click.pass_context
def done(ctx: click.Context, words: tuple[str, ...]) -> None:
    """It was kept."""
    session = session_of(ctx)
    told(session, session.journal.promises.done(promise_called(session, " ".join(words)).id))


@action.command("let-go")
@click.argument("words", nargs=-1, required=True, metavar="PROMISE")
@global_options
@click.pass_context
def let_go(ctx: click.Context, words: tuple[str, ...]) -> None:
    """It is not asked for any more."""
    session = session_of(ctx)
    told(session, session.journal.promises.let_go(promise_called(session, " ".join(words)).id))


@action.command()
@click.argument("promise")
@click.argument("when", nargs=-1, required=True)
@global_options
@click.pass_context
def move(ctx: click.Context, promise: str, when: tuple[str, ...]) -> None:
    """Give it another date, or none: mentorlog action move "design doc" fri."""
    session = session_of(ctx)
    phrase = " ".join(when)
    due_on = None if phrase.casefold() in {"none", "no date"} else read_day(phrase, session.today)
    if due_on is not None and due_on < session.today:
        raise NotClear(f"{long_day(due_on)} is past.")
    told(session, session.journal.promises.move(promise_called(session, promise).id, due_on))


@action.command()
@click.argument("promise")
@click.argument("name")
@global_options
@click.pass_context
def give(ctx: click.Context, promise: str, name: str) -> None:
    """Make it another person's, or yours: mentorlog action give "design doc" alex."""
    session = session_of(ctx)
    told(
        session,
        session.journal.promises.give(promise_called(session, promise).id, person_called(session.contents, name)),
    )


def promise_called(session: Session, word: str) -> Action:
    """The promise of a number, an id or a part of its words, an open one first. Raises NotFound."""
    return record_called(session, Action, word, lambda action: action.state == "open")
