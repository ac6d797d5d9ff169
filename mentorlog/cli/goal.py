"""`mentorlog goal`: the verbs that only goals have."""

import click

from mentorlog.cli.changing import told, told_and_seen
from mentorlog.cli.days_typed import coming_day, day_or_none
from mentorlog.cli.naming import person_called, record_called
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.journal.results import measured
from mentorlog.nouns import short_id
from mentorlog.records.errors import NotClear
from mentorlog.records.goals import Goal


@click.group()
@global_options
def goal() -> None:
    """What you want to be different.

    Each verb takes a goal by its number in the last list, a part of its title, or its id.
    """


@goal.command("check-in")
@click.argument("word", metavar="GOAL")
@click.argument("progress", metavar="[N]", type=click.IntRange(0, 100), required=False)
@click.option("--sure", type=click.IntRange(1, 5), help="How sure you are of it, 1 to 5. Only you see it.")
@click.option("--note", metavar="TEXT", help="A few words. Only you see them.")
@click.option("--result", "result", metavar="N=0..100", multiple=True, help="How far its Nth result is.")
@global_options
@click.pass_context
def check_in(
    ctx: click.Context, word: str, progress: int | None, sure: int | None, note: str | None, result: tuple[str, ...]
) -> None:
    """How it stands today, 0 to 100, and how it feels; a second one of a day takes the place of the first.

    Where its results are told and no number is, it stands at their mean.
    """
    if progress is None and sure is None and not note and not result:
        raise NotClear("Say how it stands: a number from 0 to 100, --result 1=40, --sure 1 to 5, or --note TEXT.")
    by_number = measured(result)
    session = session_of(ctx)
    found = goal_called(session, word)
    done = session.journal.marks.check_in(found.id, progress, sure, note, by_number)
    mean = session.contents.goals[found.id].mean_of_results if by_number and progress is None else None
    now = mean if mean is not None else progress
    by_results = "" if mean in {None, 100} else f"At {mean}, the mean of its results."
    told(session, done, by_results, f"At 100. Reached? mentorlog goal reach {short_id(found)}" if now == 100 else "")


@goal.command()
@click.argument("word", metavar="GOAL")
@click.argument("words", nargs=-1, required=True, metavar="TEXT...")
@click.option("--due", metavar="DATE", help="By when.")
@click.option("--owner", metavar="NAME", help="Whose step it is; yours if nobody is named.")
@global_options
@click.pass_context
def step(ctx: click.Context, word: str, words: tuple[str, ...], due: str | None, owner: str | None) -> None:
    """A step of it: a promise; with * in front, or "reached when" in it, a milestone.

    `mentorlog goal step redesign "alex: send two RFCs fri"` is Alex's promise.
    """
    session = session_of(ctx)
    found = goal_called(session, word)
    by = coming_day(due, session) if due else None
    whose = person_called(session.contents, owner) if owner else None
    told_and_seen(session, session.journal.goals.step(found.id, " ".join(words), due_on=by, owner=whose))


@goal.command("let-go")
@click.argument("word", metavar="GOAL")
@click.option("--taught", metavar="TEXT", help="What it taught you, or what made you stop. Only you see it.")
@click.option("--replaced-by", metavar="GOAL", help="What takes its place.")
@global_options
@click.pass_context
def let_go(ctx: click.Context, word: str, taught: str | None, replaced_by: str | None) -> None:
    """It is wanted no more. It counts as decided, not as failed."""
    session = session_of(ctx)
    other = goal_called(session, replaced_by).id if replaced_by else None
    told(session, session.journal.goals.let_go(goal_called(session, word).id, taught, other))


@goal.command()
@click.argument("word", metavar="GOAL")
@click.option("--until", metavar="DATE", help="The day it comes up again.")
@global_options
@click.pass_context
def rest(ctx: click.Context, word: str, until: str | None) -> None:
    """It rests, until a day or until you go on with it."""
    session = session_of(ctx)
    day = coming_day(until, session) if until else None
    told(session, session.journal.goals.rest(goal_called(session, word).id, day))


@goal.command()
@click.argument("word", metavar="GOAL")
@global_options
@click.pass_context
def resume(ctx: click.Context, word: str) -> None:
    """Go on with one that rests, is a draft, or was closed too soon."""
    session = session_of(ctx)
    resting = record_called(session, Goal, word, lambda found: found.state != "active")
    told(session, session.journal.goals.resume(resting.id))


@goal.command()
@click.argument("word", metavar="GOAL")
@global_options
@click.pass_context
def reach(ctx: click.Context, word: str) -> None:
    """It is reached, today."""
    session = session_of(ctx)
    found = goal_called(session, word)
    done = session.journal.goals.reach(found.id)
    told(session, done, f"Well done. Once you have marked it: mentorlog goal celebrate {short_id(found)}")


@goal.command()
@click.argument("word", metavar="GOAL")
@global_options
@click.pass_context
def celebrate(ctx: click.Context, word: str) -> None:
    """Well done was said; one that stands at 100 is thereby reached."""
    session = session_of(ctx)
    found = record_called(session, Goal, word, lambda goal: goal.celebrated_on is None)
    told(session, session.journal.marks.celebrate_goal(found.id))


@goal.command()
@click.argument("word", metavar="GOAL")
@click.argument("when", nargs=-1, required=True)
@global_options
@click.pass_context
def move(ctx: click.Context, word: str, when: tuple[str, ...]) -> None:
    """Give it another date, or none; the first one is kept."""
    session = session_of(ctx)
    day = day_or_none(" ".join(when), session)
    told(session, session.journal.goals.move(goal_called(session, word).id, day))


def goal_called(session: Session, word: str) -> Goal:
    """The goal that goes by a word, an open one first. Raises NotFound."""
    return record_called(session, Goal, word, lambda found: not found.is_closed)
