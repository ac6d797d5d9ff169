"""`mentorlog visible`: who may see a record."""

import click

from mentorlog.cli.changing import told
from mentorlog.cli.naming import any_record_called
from mentorlog.cli.session import session_of
from mentorlog.cli.typed_values import seen_by
from mentorlog.cli.verbs import global_options


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="RECORD me|two|summary")
@global_options
@click.pass_context
def visible(ctx: click.Context, words: tuple[str, ...]) -> None:
    """Say who may see a record: only me, the two of us, or also who reads a summary.

    The record goes by the number of the last list, its id, or a part of its title.
    """
    visibility = seen_by(words[-1])
    session = session_of(ctx)
    record = any_record_called(session, " ".join(words[:-1]))
    told(session, session.journal.records.show_to(type(record), record.id, visibility))
