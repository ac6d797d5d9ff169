"""`mentorlog skill`: the verbs that only skills have."""

import click

from mentorlog.cli.changing import told
from mentorlog.cli.naming import record_called
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.records.errors import NotClear
from mentorlog.records.growth import Skill


@click.group()
@global_options
def skill() -> None:
    """What you get better at, and how far you are.

    Each verb takes a skill by its number in the last list, a part of its name, or its id.
    """


@skill.command()
@click.argument("word", metavar="SKILL")
@click.argument("score", metavar="N", type=click.IntRange(1, 5))
@click.option("--then", is_flag=True, help="Where you were at the beginning, as you see it now.")
@click.option("--by-them", is_flag=True, help="As the other person sees it.")
@click.option("--evidence", metavar="TEXT", help="What shows it.")
@global_options
@click.pass_context
def rate(ctx: click.Context, word: str, score: int, evidence: str | None, *, then: bool, by_them: bool) -> None:
    """How far it is today, 1 to 5."""
    if then and by_them:
        raise NotClear("Name one: --then or --by-them.")
    source = "self_then" if then else "counterpart" if by_them else "self"
    session = session_of(ctx)
    told(session, session.journal.skills.rate(record_called(session, Skill, word).id, score, source, evidence))
