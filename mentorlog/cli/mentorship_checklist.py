"""`mentorlog mentorship checklist`: what the phase has, read from the records."""

import click

from mentorlog.cli.output import say
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.lookup import names_with, the_mentorship
from mentorlog.phases import checklist as lines_of
from mentorlog.plain import json_text
from mentorlog.reports.paragraphs import paragraph

PHASES = {"negotiating": "agreeing", "enabling": "working", "closed": "closing"}


@click.command()
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def checklist(ctx: click.Context, name: str | None, *, as_json: bool) -> None:
    """What the phase you are in has, and what not yet. Nobody ticks it; it is read from what is written down."""
    session = session_of(ctx)
    mentorship = the_mentorship(session.contents, name)
    lines = lines_of(session.contents, mentorship, session.today)
    if as_json:
        say(json_text({"schema": 1, "items": lines}) + "\n")
        return
    count = sum(line.is_there for line in lines)
    phase = PHASES.get(mentorship.phase, mentorship.phase)
    names = names_with(session.contents, mentorship)
    say(paragraph(f"{count} of {len(lines)} in the phase of {phase}, with {names}.") + "\n")
    there, missing = ("Done", "Still to do") if phase == "closing" else ("There", "Not yet")
    for line in sorted(lines, key=lambda line: not line.is_there):
        say(paragraph(f"{there if line.is_there else missing}: {line.says}.") + "\n")
