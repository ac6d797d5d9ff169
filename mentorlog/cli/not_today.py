"""`mentorlog not-today`: a row of today's list waits until tomorrow."""

import click

from mentorlog.cli.naming import any_record_called
from mentorlog.cli.output import tell
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import after, long_day
from mentorlog.nouns import key_of, title_of
from mentorlog.records.errors import NotClear
from mentorlog.when import read_day


@click.command("not-today")
@click.argument("words", nargs=-1, metavar="[N]")
@click.option("--until", metavar="DATE", help="The day it comes back; tomorrow if nothing is said.")
@click.option("--all-back", is_flag=True, help="Bring back everything that was put off.")
@global_options
@click.pass_context
def not_today(ctx: click.Context, words: tuple[str, ...], until: str | None, *, all_back: bool) -> None:
    """Leave a row of today's list out until tomorrow: mentorlog not-today 2.

    Nothing in the journal changes: a date that has passed has passed.
    """
    session = session_of(ctx)
    if all_back == bool(words):
        raise NotClear("Say which row: mentorlog not-today 2. The rows are in: mentorlog today")
    if all_back:
        session.put_off.bring_back()
        tell("Everything is back. See: mentorlog today")
        return
    day = read_day(until, session.today) if until else after(1, session.today)
    if day <= session.today:
        raise NotClear(f"{long_day(day)} has come already. Name a later day.")
    record = any_record_called(session, " ".join(words))
    session.put_off.put_off(key_of(record), day, session.today)
    tell(f"Not today: {title_of(record, session.contents).rstrip('.')}. Back on {long_day(day)}.")
    tell("To bring everything back: mentorlog not-today --all-back")
