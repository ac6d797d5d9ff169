"""How a boundary is holding, and what to do once it was strained or crossed. Never raised for the person."""

from typing import Any

import click

from mentorlog.agenda.gathered import breach_title
from mentorlog.agreement.someone import someone_to_talk_to
from mentorlog.cli.asking import Asker
from mentorlog.cli.boundary_called import boundary_called
from mentorlog.cli.changing import told
from mentorlog.cli.output import tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import long_day
from mentorlog.journal.boundaries import why_not_on_agenda
from mentorlog.lookup import names_with, planned_meetings
from mentorlog.plain import one_line
from mentorlog.records.agreements import Boundary
from mentorlog.records.errors import NotClear, Refused
from mentorlog.reports.paragraphs import paragraph

WAYS = {"agenda": "agenda", "in-person": "in_person", "keep": "keep"}
WORDS = click.argument("words", nargs=-1, required=True, metavar="BOUNDARY")
NOTE = click.option("--note", metavar="TEXT", help="What happened, in a line; only you see it.")
BY = click.option("--by", type=click.Choice(["me", "them", "both"]), help="By whom.")
RAISE = click.option("--raise", "way", type=click.Choice(list(WAYS)), help="What to do about it, without being asked.")


@click.command()
@WORDS
@NOTE
@global_options
@click.pass_context
def held(ctx: click.Context, words: tuple[str, ...], note: str | None) -> None:
    """A boundary held. Only you see it."""
    session = session_of(ctx)
    told(session, session.journal.boundaries.note(boundary_called(session, " ".join(words)).id, "held", words=note))


@click.command()
@WORDS
@NOTE
@BY
@RAISE
@global_options
@click.pass_context
def strained(ctx: click.Context, /, words: tuple[str, ...], **options: Any) -> None:
    """A boundary was strained. Only you see it, unless you bring it up."""
    _trouble(ctx, " ".join(words), "strained", options)


@click.command()
@WORDS
@NOTE
@BY
@RAISE
@global_options
@click.pass_context
def crossed(ctx: click.Context, /, words: tuple[str, ...], **options: Any) -> None:
    """A boundary was crossed. Only you see it, unless you bring it up."""
    _trouble(ctx, " ".join(words), "crossed", options)


def _trouble(ctx: click.Context, word: str, how: str, options: dict[str, Any]) -> None:
    """Note it, then ask what to do about it."""
    session = session_of(ctx)
    boundary = boundary_called(session, word)
    way = WAYS[options["way"]] if options["way"] else None
    if way == "agenda" and (why := why_not_on_agenda(session.contents, boundary)):
        raise Refused(why)
    asker = Asker(accept_all=way is not None)
    note = options["note"]
    if note is None and way is None:
        note = asker.line("What happened, in a line? Only you see it.")
    told(session, session.journal.boundaries.note(boundary.id, how, options["by"], note))
    if way is not None:
        _bring_up(session, boundary, way)
        return
    _ask_what_to_do(ctx, session, asker, boundary)


def _bring_up(session: Session, boundary: Boundary, way: str) -> None:
    """One of the ways; to keep it to oneself is how it was noted."""
    if way == "keep":
        tell("It stays with you.")
    else:
        told(session, session.journal.boundaries.bring_up(boundary.id, way))  # type: ignore[arg-type]


def _ask_what_to_do(ctx: click.Context, session: Session, asker: Asker, boundary: Boundary) -> None:
    for number, line in enumerate(_choices(session, boundary), 1):
        tell(paragraph(line, first=f"{number}. "))
    chosen = asker.read("Which? [3]", _one_to_five) or 3
    if chosen == 4:
        for line in someone_to_talk_to(session.contents):
            tell(paragraph(line))
        tell("Nothing here is sent. It stays with you.")
    elif chosen == 5:
        from mentorlog.cli.serious import serious

        ctx.invoke(serious, show_notes=False)
    else:
        _bring_up(session, boundary, ("agenda", "in_person", "keep")[chosen - 1])


def _one_to_five(answer: str) -> int:
    if answer not in {"1", "2", "3", "4", "5"}:
        raise NotClear("Type a number from 1 to 5, or enter for 3.")
    return int(answer)


def _choices(session: Session, boundary: Boundary) -> tuple[str, ...]:
    """The five ways; the first shows all that the other person would read."""
    contents = session.contents
    names = names_with(contents, contents.mentorships[boundary.mentorship_id])
    planned = planned_meetings(contents, boundary.mentorship_id, session.today)
    when = f"on {long_day(planned[0].date)}" if planned else "next time"
    title = one_line(breach_title(boundary), 200)
    why_not = why_not_on_agenda(contents, boundary)
    return (
        f"Bring it up {when}: not here. {why_not}"
        if why_not
        else f"Bring it up {when}. {names} reads, and nothing else: {title}",
        "Say it in person: off the agenda; you are reminded before.",
        "Keep it to myself.",
        "Someone else to talk to.",
        "This is serious, and not mine to fix.",
    )
