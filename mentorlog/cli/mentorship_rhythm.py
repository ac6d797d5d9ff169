"""`mentorlog mentorship rhythm`: how often you two meet."""

import datetime as dt

import click

from mentorlog.cli.changing import told
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.lookup import the_mentorship
from mentorlog.records.errors import NotClear, quoted
from mentorlog.when import read_when

_ANY_DAY = dt.date(2001, 1, 1)
NONE = {"none", "no fixed rhythm", "0"}


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="RHYTHM")
@click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")
@click.option("--why", metavar="TEXT", help="Why it changes; kept with the day.")
@global_options
@click.pass_context
def rhythm(ctx: click.Context, words: tuple[str, ...], with_: str | None, why: str | None) -> None:
    """Say how often you meet: mentorlog mentorship rhythm every 2 weeks; or none."""
    session = session_of(ctx)
    mentorship = the_mentorship(session.contents, with_)
    told(session, session.journal.rhythms.settle(mentorship.id, _days(" ".join(words)), why))


def _days(phrase: str) -> int:
    if phrase.casefold() in NONE:
        return 0
    bare = phrase.casefold().removeprefix("every ")
    try:
        every = read_when(f"today every {bare}", _ANY_DAY).every
    except NotClear:
        every = None
    if every is None:
        raise NotClear(f"No rhythm found in {quoted(phrase)}. Try “every 2 weeks”, “every month” or “none”.")
    return every
