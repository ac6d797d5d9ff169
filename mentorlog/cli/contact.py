"""`mentorlog contact`: the verbs that only contacts have."""

import click

from mentorlog.cli.changing import told
from mentorlog.cli.naming import person_called
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options


@click.group()
@global_options
def contact() -> None:
    """Who you met through it, and when again.

    Each verb takes a contact by its number in the last list, a part of the name, or its id.
    """


@contact.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--through", required=True, metavar="NAME", help="Who made you known to each other.")
@global_options
@click.pass_context
def meet(ctx: click.Context, names: tuple[str, ...], through: str) -> None:
    """You met somebody, who is written down too where nobody goes by the name."""
    session = session_of(ctx)
    told(session, session.journal.contacts.meet(" ".join(names), person_called(session.contents, through)))
