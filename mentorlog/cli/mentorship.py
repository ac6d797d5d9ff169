"""`mentorlog mentorship`: the verbs of a mentorship."""

import click

from mentorlog.cli.mentorship_checklist import checklist
from mentorlog.cli.mentorship_close import close
from mentorlog.cli.mentorship_rhythm import rhythm
from mentorlog.cli.verbs import global_options


@click.group()
@global_options
def mentorship() -> None:
    """A mentorship: its checklist, its rhythm, its end."""


mentorship.add_command(checklist)
mentorship.add_command(close)
mentorship.add_command(rhythm)
