"""`mentorlog mentorship rhythm`: how often you two meet."""

import click

from mentorlog.cli.changing import told
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.lookup import mentorships_called, the_mentorship
from mentorlog.when import read_rhythm


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="RHYTHM")
@click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")
@click.option("--why", metavar="TEXT", help="Why it changes; kept with the day.")
@global_options
@click.pass_context
def rhythm(ctx: click.Context, words: tuple[str, ...], with_: str | None, why: str | None) -> None:
    """Say how often you meet: mentorlog mentorship rhythm every 2 weeks; or none. A name may stand first."""
    session = session_of(ctx)
    if with_ is None and len(words) > 1 and mentorships_called(session.contents, words[0]):
        with_, words = words[0], words[1:]
    mentorship = the_mentorship(session.contents, with_)
    told(session, session.journal.rhythms.settle(mentorship.id, read_rhythm(" ".join(words)), why))
