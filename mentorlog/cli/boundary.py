"""`mentorlog boundary`: lines to start from, agreeing on them, and the page of them all."""

import click

from mentorlog.agreement.lines import Line, kept_lines, lines_to_pick, seven_to_start_from
from mentorlog.agreement.page import agreement_page
from mentorlog.cli.asking import Asker
from mentorlog.cli.boundary_called import boundary_called
from mentorlog.cli.boundary_holding import crossed, held, strained
from mentorlog.cli.changing import told
from mentorlog.cli.output import say, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.lookup import joined, names_with, the_mentorship
from mentorlog.plain import one_line
from mentorlog.records.agreements import Boundary
from mentorlog.records.errors import NotFound, Refused
from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.reports.agreement_text import agreement_handout, catalogue_text
from mentorlog.reports.name_guard import foreign_names
from mentorlog.reports.paragraphs import counted, paragraph, sentence
from mentorlog.reports.registry import HANDOUT_FORMATS, handout_writer
from mentorlog.store.leaving_files import target, write_file

WITH = click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")
NO = {"n", "no", "not this", "d"}
SIDES = ("me", "them", "both")


@click.command()
@WITH
@click.option("--yes", is_flag=True, help="Keep every line that is offered.")
@click.option("--all", "show_all", is_flag=True, help="Only show every line there is to pick from.")
@global_options
@click.pass_context
def starter(ctx: click.Context, with_: str | None, *, yes: bool, show_all: bool) -> None:
    """Seven lines to start from: keep each, say it in your own words, or leave it out. All of it is one act."""
    session = session_of(ctx)
    mentorship = the_mentorship(session.contents, with_)
    if show_all:
        say(catalogue_text(lines_to_pick(session.contents, mentorship)))
        return
    names = names_with(session.contents, mentorship)
    offered = seven_to_start_from(session.contents, mentorship)
    if not offered:
        raise Refused(f"You and {names} have a line of each of the seven kinds. See: mentorlog boundary page")
    asker = Asker(accept_all=yes)
    tell("Enter keeps a line, n leaves it out, your own words take its place.")
    asked = (_kept(asker, number, len(offered), line) for number, line in enumerate(offered, 1))
    lines = [line for line in asked if line is not None]
    told(session, session.journal.boundaries.start_from(mentorship.id, lines))
    tell("Once you both said yes: mentorlog boundary agree all both")


def _kept(asker: Asker, number: int, count: int, line: Line) -> Line | None:
    answer = asker.line(f"{number} of {count}. {line.heading}: {line.statement}", "keep")
    if answer.casefold() in NO:
        return None
    if answer.casefold() in {"keep", "y", "yes"}:
        return line
    return Line(kind=line.kind, heading=line.heading, statement=answer[:LONGEST_TEXT])


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="BOUNDARY [me|them|both]")
@WITH
@global_options
@click.pass_context
def agree(ctx: click.Context, words: tuple[str, ...], with_: str | None) -> None:
    """Somebody said yes to a line, or to all that are proposed: mentorlog boundary agree all both.

    It is agreed once everybody said yes; both is meant where nobody is named.
    """
    session = session_of(ctx)
    by = words[-1] if len(words) > 1 and words[-1] in SIDES else "both"
    word = " ".join(words[:-1] if len(words) > 1 and words[-1] in SIDES else words)
    wanted = _proposed(session, with_) if word == "all" else [boundary_called(session, word)]
    told(session, session.journal.boundaries.agree([boundary.id for boundary in wanted], by))  # type: ignore[arg-type]
    tell("The page for both of you: mentorlog boundary page")


def _proposed(session: Session, with_: str | None) -> list[Boundary]:
    mentorship = the_mentorship(session.contents, with_)
    found = [boundary for boundary in kept_lines(session.contents, mentorship.id) if boundary.state == "proposed"]
    if not found:
        raise NotFound("Nothing is proposed. Seven lines to start from: mentorlog boundary starter")
    return found


@click.command()
@click.argument("words", nargs=-1, metavar="[BOUNDARY]")
@WITH
@global_options
@click.pass_context
def review(ctx: click.Context, words: tuple[str, ...], with_: str | None) -> None:
    """A line still fits, and comes up again in half a year; without one, go through those whose day has come."""
    session = session_of(ctx)
    if words:
        told(session, session.journal.marks.still_fits(boundary_called(session, " ".join(words)).id))
        return
    wanted = the_mentorship(session.contents, with_).id if with_ is not None else None
    known = (b for m in session.contents.mentorships.values() for b in kept_lines(session.contents, m.id))
    due = [b for b in known if b.is_due_for_review(session.today) and wanted in {None, b.mentorship_id}]
    tell(f"{counted(len(due), 'line')} to look at again." if due else "No line is to be looked at again yet.")
    asker = Asker(accept_all=False)
    for boundary in due:
        _review(session, asker, boundary)


def _review(session: Session, asker: Asker, boundary: Boundary) -> None:
    answer = asker.line(f"{sentence(boundary.statement)} Still fits? yes, no longer, or later.", "later").casefold()
    if answer in {"y", "yes", "still fits"}:
        told(session, session.journal.marks.still_fits(boundary.id))
    elif answer in {"no longer", "n", "no"}:
        told(session, session.journal.boundaries.retire(boundary.id))


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="BOUNDARY")
@global_options
@click.pass_context
def retire(ctx: click.Context, words: tuple[str, ...]) -> None:
    """It holds no longer; it is kept, with today's date."""
    session = session_of(ctx)
    told(session, session.journal.boundaries.retire(boundary_called(session, " ".join(words)).id))


@click.command()
@WITH
@click.option(
    "--format", "format_", type=click.Choice(list(HANDOUT_FORMATS)), default="text", help="Text if nothing is said."
)
@click.option("-o", "--output", metavar="FILE", help="Into a file, or - for here.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@click.option("--names-ok", is_flag=True, help="Write it although it names somebody of another mentorship.")
@global_options
@click.pass_context
def page(
    ctx: click.Context, with_: str | None, format_: str, output: str | None, *, overwrite: bool, names_ok: bool
) -> None:
    """Our agreement: every line that both may see, for both to keep. How a line is holding is never on it."""
    session = session_of(ctx)
    mentorship = the_mentorship(session.contents, with_)
    handout = agreement_handout(agreement_page(session.contents, mentorship))
    text = handout_writer(format_)(handout)
    named = foreign_names(" ".join([*handout.texts(), output or ""]), session.contents, mentorship.id)
    warning = f"It names {joined([one_line(name) for name in named])}, of another mentorship."
    if named and output not in {None, "-"} and not names_ok:
        raise Refused(f"{warning} Nothing was written; --names-ok writes it all the same.")
    if named:
        tell(paragraph(warning))
    if output is None or output == "-":
        say(text)
        return
    path = target(output, session.settings)
    write_file(path, text, overwrite=overwrite)
    tell(f"Written: {path}")


@click.group()
@global_options
def boundary() -> None:
    """What you two agreed on: starter, agree, held, strained, crossed, review, retire, page."""


for command in (starter, agree, held, strained, crossed, review, retire, page):
    boundary.add_command(command)
