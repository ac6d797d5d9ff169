"""`mentorlog mentorship`: the verbs that only mentorships have."""

from typing import Any

import click

from mentorlog.cli.changing import told
from mentorlog.cli.days_typed import coming_day
from mentorlog.cli.naming import record_called
from mentorlog.cli.noun_options import options_for
from mentorlog.cli.noun_values import read_options
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.journal.mentorships import PHASES
from mentorlog.lookup import known_mentorships, the_mentorship
from mentorlog.nouns import NOUNS, short_id
from mentorlog.records.errors import NotClear, quoted
from mentorlog.records.mentorships import Mentorship


@click.group()
@global_options
def mentorship() -> None:
    """Who meets whom, how often, and what for.

    Each verb takes a mentorship by its number in the last list, a name, or its id; the only active one if none is
    named.
    """


@click.pass_context
def add(ctx: click.Context, /, names: tuple[str, ...], **typed: Any) -> None:
    """Write down a mentorship: mentorlog mentorship add Alex Rivera --every 2w.

    Who is not known yet is written down too. You are the mentee unless --role says otherwise; several names with
    commas are a group.
    """
    session = session_of(ctx)
    people = [" ".join(name.split()) for name in " ".join(names).split(",") if name.strip()]
    if not people:
        raise NotClear("A mentorship needs a name: mentorlog mentorship add Alex Rivera --every 2w")
    values = read_options(NOUNS["mentorship"], typed, session)
    done = session.journal.mentorships.begin(people, values)
    told(session, done, "Plan a meeting: mentorlog meeting plan next tue 3pm")


mentorship.add_command(
    global_options(
        click.Command(
            "add",
            callback=add,
            help=add.__doc__,
            params=[
                click.Argument(["names"], nargs=-1, required=True, metavar="NAME..."),
                *options_for(NOUNS["mentorship"], is_new=True),
            ],
        )
    )
)


@mentorship.command()
@click.argument("words", nargs=-1, metavar="[MENTORSHIP]")
@click.option("--until", metavar="DATE", help="The day it goes on.")
@global_options
@click.pass_context
def pause(ctx: click.Context, words: tuple[str, ...], until: str | None) -> None:
    """No meeting is expected for a while."""
    session = session_of(ctx)
    found = mentorship_called(session, " ".join(words), "active")
    day = coming_day(until, session) if until else None
    if day == session.today:
        raise NotClear("A pause that ends today is none.")
    done = session.journal.mentorships.pause(found.id, day)
    told(session, done, f"To go on: mentorlog mentorship resume {short_id(found)}")


@mentorship.command()
@click.argument("words", nargs=-1, metavar="[MENTORSHIP]")
@global_options
@click.pass_context
def resume(ctx: click.Context, words: tuple[str, ...]) -> None:
    """It goes on, from today."""
    session = session_of(ctx)
    told(session, session.journal.mentorships.resume(mentorship_called(session, " ".join(words), "paused").id))


@mentorship.command()
@click.argument("words", nargs=-1, required=True, metavar="[MENTORSHIP] PHASE")
@global_options
@click.pass_context
def phase(ctx: click.Context, words: tuple[str, ...]) -> None:
    """Where the two of you are: preparing, agreeing, working or closing."""
    session = session_of(ctx)
    said = words[-1].casefold()
    wanted = {**{word: key for key, word in PHASES.items()}, **{key: key for key in PHASES}}.get(said)
    if wanted is None:
        raise NotClear(f"The phase is one of {', '.join(PHASES.values())}, not {quoted(words[-1])}.")
    found = mentorship_called(session, " ".join(words[:-1]), "active")
    told(session, session.journal.mentorships.enter_phase(found.id, wanted))


def mentorship_called(session: Session, word: str, state: str) -> Mentorship:
    """The mentorship that goes by a word; without one the only one in that state. Raises NotFound."""
    if word:
        return record_called(session, Mentorship, word, lambda found: found.state == state)
    there = [found for found in known_mentorships(session.contents) if found.state == state]
    return there[0] if len(there) == 1 else the_mentorship(session.contents, None)
