"""`mentorlog challenge`, or `stuck`: the verbs that only this noun has."""

import click

from mentorlog.cli.changing import told
from mentorlog.cli.naming import record_called
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.records.agreements import Challenge


@click.group()
@global_options
def challenge() -> None:
    """What is stuck, between the two of you or in the way of a goal.

    Each verb takes it by its number in the last list, a part of its title, or its id.
    """


@challenge.command()
@click.argument("words", nargs=-1, required=True, metavar="CHALLENGE")
@click.option("--tried", metavar="TEXT", help="What was tried.")
@click.option("--helped-by", metavar="TEXT", help="Who or what helped.")
@global_options
@click.pass_context
def resolve(ctx: click.Context, words: tuple[str, ...], tried: str | None, helped_by: str | None) -> None:
    """It is not stuck any more."""
    session = session_of(ctx)
    found = record_called(session, Challenge, " ".join(words), lambda c: c.state != "resolved")
    told(session, session.journal.open_things.resolve(found.id, tried, helped_by))
