"""`mentorlog action`: promises, in lines."""

import click

from mentorlog.cli.changing import steps_in_words, told
from mentorlog.cli.days_typed import day_or_none
from mentorlog.cli.naming import person_called, record_called
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.records.meetings import Action


@click.group()
@global_options
def action() -> None:
    """Promises: what each of you said you would do.

    Each verb takes a promise by its number in the last list, a part of its words, or its id.
    """


@action.command()
@click.argument("words", nargs=-1, required=True, metavar="PROMISE")
@global_options
@click.pass_context
def done(ctx: click.Context, words: tuple[str, ...]) -> None:
    """It was kept."""
    session = session_of(ctx)
    kept = promise_called(session, " ".join(words))
    changed = session.journal.promises.done(kept.id)
    told(session, changed, steps_in_words(session, kept.goal_id))


@action.command("let-go")
@click.argument("words", nargs=-1, required=True, metavar="PROMISE")
@global_options
@click.pass_context
def let_go(ctx: click.Context, words: tuple[str, ...]) -> None:
    """It is not asked for any more."""
    session = session_of(ctx)
    told(session, session.journal.promises.let_go(promise_called(session, " ".join(words)).id))


@action.command()
@click.argument("promise")
@click.argument("when", nargs=-1, required=True)
@global_options
@click.pass_context
def move(ctx: click.Context, promise: str, when: tuple[str, ...]) -> None:
    """Give it another date, or none: mentorlog action move "design doc" fri."""
    session = session_of(ctx)
    due_on = day_or_none(" ".join(when), session)
    told(session, session.journal.promises.move(promise_called(session, promise).id, due_on))


@action.command()
@click.argument("promise")
@click.argument("name")
@global_options
@click.pass_context
def give(ctx: click.Context, promise: str, name: str) -> None:
    """Make it another person's, or yours: mentorlog action give "design doc" alex."""
    session = session_of(ctx)
    told(
        session,
        session.journal.promises.give(promise_called(session, promise).id, person_called(session.contents, name)),
    )


def promise_called(session: Session, word: str) -> Action:
    """The promise of a number, an id or a part of its words, an open one first. Raises NotFound."""
    return record_called(session, Action, word, lambda action: action.state == "open")
