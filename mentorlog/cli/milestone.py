"""`mentorlog milestone`: the verbs that only milestones have."""

import click

from mentorlog.cli.changing import steps_in_words, told
from mentorlog.cli.days_typed import day_or_none
from mentorlog.cli.naming import record_called
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.nouns import short_id
from mentorlog.records.goals import Milestone


@click.group()
@global_options
def milestone() -> None:
    """Moments you will want to remember having reached.

    Each verb takes a milestone by its number in the last list, a part of its title, or its id.
    """


@milestone.command()
@click.argument("words", nargs=-1, required=True, metavar="MILESTONE")
@global_options
@click.pass_context
def reach(ctx: click.Context, words: tuple[str, ...]) -> None:
    """It is reached, today."""
    session = session_of(ctx)
    found = record_called(session, Milestone, " ".join(words), lambda m: m.reached_on is None)
    done = session.journal.marks.reach(found.id)
    marked = f"Well done. How was it marked? mentorlog milestone celebrate {short_id(found)} --how TEXT"
    told(session, done, steps_in_words(session, found.goal_id), marked)


@milestone.command()
@click.argument("words", nargs=-1, required=True, metavar="MILESTONE")
@click.option("--how", metavar="TEXT", help="How it was marked.")
@global_options
@click.pass_context
def celebrate(ctx: click.Context, words: tuple[str, ...], how: str | None) -> None:
    """Well done was said."""
    session = session_of(ctx)
    found = record_called(session, Milestone, " ".join(words), _is_unmarked)
    told(session, session.journal.marks.celebrate_milestone(found.id, how))


@milestone.command()
@click.argument("word", metavar="MILESTONE")
@click.argument("when", nargs=-1, required=True)
@global_options
@click.pass_context
def move(ctx: click.Context, word: str, when: tuple[str, ...]) -> None:
    """Give it another date, or none; the first one is kept."""
    session = session_of(ctx)
    day = day_or_none(" ".join(when), session)
    found = record_called(session, Milestone, word, lambda m: m.reached_on is None)
    told(session, session.journal.marks.move_milestone(found.id, day))


def _is_unmarked(milestone: Milestone) -> bool:
    return milestone.reached_on is not None and milestone.celebrated_on is None
