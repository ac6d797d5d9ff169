"""`mentorlog progress`: figures over a period."""

import click

from mentorlog.cli.output import say, tell
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.lookup import known_mentorships, nobody_yet, the_mentorship
from mentorlog.plain import json_text
from mentorlog.progress import Period, usual_period
from mentorlog.progress import progress as progress_over
from mentorlog.reports import progress_text
from mentorlog.when import read_day


@click.command()
@click.option("--with", "with_", metavar="NAME", help="Only this mentorship or person.")
@click.option("--since", metavar="DATE", help="The first day; else the day the mentorship began.")
@click.option("--until", metavar="DATE", help="The last day; else today.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def progress(ctx: click.Context, with_: str | None, since: str | None, until: str | None, *, as_json: bool) -> None:
    """How it went over a period: goals, meetings, promises, what changed. For your eyes."""
    session = session_of(ctx)
    contents = session.contents
    chosen = [the_mentorship(contents, with_)] if with_ is not None else known_mentorships(contents)
    last = read_day(until, session.today, "back") if until is not None else session.today
    period = usual_period(chosen, last)
    if since is not None:
        period = Period.of(read_day(since, session.today, "back"), last)
    found = progress_over(contents, chosen, period)
    if as_json:
        say(json_text(found.as_values(), indent=2) + "\n")
    elif not chosen:
        tell(nobody_yet().in_lines)
    else:
        say(progress_text.write(found, contents))
