"""`mentorlog back`: after a while, one line each, or a start from here."""

import datetime as dt
from collections.abc import Callable

import click

from mentorlog.attention.away import Decided, OpenThings, after_a_while, open_after_a_while
from mentorlog.attention.away_note import away_note
from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told
from mentorlog.cli.output import say, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import long_day, short_day
from mentorlog.lookup import names_with, the_mentorship
from mentorlog.plain import one_line
from mentorlog.records.errors import NotClear
from mentorlog.reports.lines import promiser
from mentorlog.reports.paragraphs import counted, paragraph, sentence
from mentorlog.when import read_day

STILL_ON = {"still on", "s", "yes", "y"}
LET_GO = {"let go", "l", "no longer"}


@click.command()
@click.option("--start-from-here", is_flag=True, help="Promises lose their dates, goals rest; one undo.")
@click.option("--note", is_flag=True, help="A note to copy, with two dates to choose from.")
@click.option("--with", "with_", metavar="NAME", help="Whom the note is to.")
@global_options
@click.pass_context
def back(ctx: click.Context, with_: str | None, *, start_from_here: bool, note: bool) -> None:
    """After a while away: each open line is still on, gets a new date, or is let go. All of it is one act."""
    session = session_of(ctx)
    if note:
        say(away_note(session.contents, the_mentorship(session.contents, with_), session.today))
        return
    if start_from_here:
        told(session, session.journal.returning.start_from_here())
        tell("What waits without a date: mentorlog action list")
        return
    waiting = open_after_a_while(session.contents, session.today)
    if waiting.is_empty:
        tell("Nothing waits to be settled. Try: mentorlog today")
        return
    _card(session, waiting)
    asker = Asker(accept_all=False)
    told(session, session.journal.returning.settle(_decisions(session, asker, waiting)))
    tell("A note with two dates: mentorlog back --note")


def _card(session: Session, waiting: OpenThings) -> None:
    """Since when, and how much waits."""
    acts = session.journal.undo.acts()
    last = acts[0].when.date() if acts else None
    card = after_a_while(session.contents, last, session.today)
    if card is not None:
        tell(f"You were last here on {long_day(card.since)}.")
    tell(
        f"{counted(len(waiting.meetings), 'meeting')} to settle, {counted(len(waiting.promises), 'promise')}, "
        f"{counted(len(waiting.goals), 'goal')}. Enter: still on."
    )


def _decisions(session: Session, asker: Asker, waiting: OpenThings) -> list[Decided]:
    contents, today = session.contents, session.today
    decided = []
    for meeting in waiting.meetings:
        names = names_with(contents, contents.mentorships[meeting.mentorship_id])
        question = f"{long_day(meeting.date)} with {names}: did you meet? yes, no, or enter for later."
        decided.append(asker.read(question, _met(f"meeting:{meeting.id}")))
    for action in waiting.promises:
        text = f"{promiser(action, contents)}: {one_line(action.text)}"
        decided.append(asker.read(_question(text, action.due_on, today), _line(f"action:{action.id}", today)))
    for goal in waiting.goals:
        text = f"Goal: {one_line(goal.title)}"
        decided.append(asker.read(_question(text, goal.due_on, today), _line(f"goal:{goal.id}", today)))
    return [line for line in decided if line is not None]


def _question(text: str, due_on: dt.date | None, today: dt.date) -> str:
    due = f", by {short_day(due_on, today)}" if due_on else ""
    return f"{sentence(f'{text}{due}')} Still on, a new date, or let go?"


def _met(key: str) -> Callable[[str], Decided]:
    def read(answer: str) -> Decided:
        if answer.casefold() not in {"y", "yes", "n", "no"}:
            raise NotClear("Type yes or no, or enter for later.")
        return Decided(key=key, what="held" if answer.casefold().startswith("y") else "missed")

    return read


def _line(key: str, today: dt.date) -> Callable[[str], Decided]:
    def read(answer: str) -> Decided:
        folded = answer.casefold()
        if folded in STILL_ON:
            return Decided(key=key, what="still_on")
        if folded in LET_GO:
            return Decided(key=key, what="let_go")
        if folded in {"no date", "none"}:
            return Decided(key=key, what="new_date")
        day = read_day(answer, today)
        if day < today:
            raise NotClear(f"{long_day(day)} is past.")
        tell(paragraph(f"{long_day(day)}."))
        return Decided(key=key, what="new_date", day=day)

    return read
