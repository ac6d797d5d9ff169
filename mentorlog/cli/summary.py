"""`mentorlog summary`: a text that may leave the journal."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

import click
from msgspec.structs import replace

from mentorlog.cli.output import say, say_rows, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import short_day
from mentorlog.lookup import joined, the_mentorship
from mentorlog.plain import one_line
from mentorlog.progress import Period
from mentorlog.records.errors import NotClear, Refused, quoted
from mentorlog.reports.paragraphs import capitalised, counted, paragraph
from mentorlog.reports.registry import SUMMARY_FORMATS, summary_writer
from mentorlog.reports.summary import KINDS, Asked, Line, Summary, offered, private_lines
from mentorlog.reports.summary import summary as summary_of
from mentorlog.reports.summary.leaving import mentorships_of, names_of_others, usual_first_day
from mentorlog.store.leaving_files import target, write_file
from mentorlog.store.summaries_file import SummariesFile
from mentorlog.when import read_day

FORMATS = list(SUMMARY_FORMATS)
ONE_PAGE = 50


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--with", "with_", multiple=True, metavar="NAME", help="The mentorship; for development all, or these.")
@click.option("--since", metavar="DATE", help="The first day; else where the last one of its kind ended.")
@click.option("--until", metavar="DATE", help="The last day; else today.")
@click.option("--for", "for_", metavar="WHO", help="The reader: the id of a person, or a name.")
@click.option("--tick", multiple=True, metavar="KEY", help="Take a line in, such as goal:ID.")
@click.option("--untick", multiple=True, metavar="KEY", help="Leave a line out.")
@click.option("--word", multiple=True, metavar="KEY=TEXT", help="Your own words in a line.")
@click.option("--next", "next_", metavar="TEXT", help="What comes next, in your words.")
@click.option("--help-wanted", metavar="TEXT", help="What would help, in your words.")
@click.option("--preview", is_flag=True, help="Every line that can be had, with its key; writes nothing.")
@click.option("--edit", is_flag=True, help="Choose the lines as text in your editor first.")
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="markdown", help="Markdown if nothing is said."
)
@click.option("-o", "--output", metavar="FILE", help="Write it to a file.")
@click.option("--overwrite", is_flag=True, help="Replace the file that is there.")
@click.option("--names-ok", is_flag=True, help="Write it although it names somebody of another mentorship.")
@global_options
@click.pass_context
def summary(ctx: click.Context, /, **options: Any) -> None:
    """A text to send: for a manager, for your own record as a mentor, or at the end of a mentorship.

    Nothing private is in it unless you tick it. Without --preview or -o it is printed.
    """
    session = session_of(ctx)
    asked, begins = _asked(session, options)
    lines = offered(session.contents, asked)
    if options["edit"]:
        edited = _edited(session, lines, asked)
        if edited is None:
            return
        asked, lines = edited, offered(session.contents, edited)
    if options["preview"]:
        say_rows(("on" if line.is_on(asked) else "off", line.key, line.seen_by, line.preview) for line in lines)
        return
    page = summary_of(session.contents, asked)
    _hand_over(session, asked, page, options)
    for told in (*begins, *_talk(page, lines, asked)):
        tell(told)


def _asked(session: Session, options: dict[str, Any]) -> tuple[Asked, tuple[str, ...]]:
    """The selection, and what is said of the day it begins with where none was named."""
    contents, kind = session.contents, options["kind"]
    if kind == "development":
        named = tuple(the_mentorship(contents, word).id for word in options["with_"])
    elif len(options["with_"]) > 1:
        raise NotClear(f"A {kind} summary is about one mentorship. Name one: --with NAME")
    else:
        named = (the_mentorship(contents, next(iter(options["with_"]), None)).id,)
    until = _day(session, options["until"]) or session.today
    asked = Asked(
        kind=kind,
        named=named,
        period=Period(since=dt.date.min, until=until),
        today=session.today,
        reader=options["for_"] or "",
        ticked=frozenset(options["tick"]),
        unticked=frozenset(options["untick"]),
        words=_words(options),
    )
    since = _day(session, options["since"])
    first, begins = _usual_beginning(session, asked) if since is None else (since, "")
    return replace(asked, period=Period.of(first, until)), (begins,) if begins else ()


def _day(session: Session, phrase: str | None) -> dt.date | None:
    return None if phrase is None else read_day(phrase, session.today, "back")


def _words(options: dict[str, Any]) -> dict[str, str]:
    words: dict[str, str] = {}
    for told in options["word"]:
        key, sign, text = told.partition("=")
        if not sign or not key.strip():
            raise NotClear(f"{quoted(told)} names no line. Write it as --word KEY=TEXT, such as --word goal:ID=TEXT")
        words[key.strip()] = text
    for key, name in (("line:next", "next_"), ("line:help", "help_wanted")):
        if options[name] is not None:
            words[key] = options[name]
    return words


def _usual_beginning(session: Session, asked: Asked) -> tuple[dt.date, str]:
    """The day after the last one of its kind, else the earliest beginning of its mentorships, else its last day."""
    ids, until = mentorships_of(session.contents, asked), asked.period.until
    last = _kept(session).last_before(until, asked.kind, ids)
    first = usual_first_day(session.contents, asked, last)
    if last is not None:
        return first, f"From {short_day(first, until)}, the day after the last one of its kind ended."
    return (
        first,
        f"From {short_day(first, until)}, when {'the mentorships' if len(ids) > 1 else 'the mentorship'} began.",
    )


def _kept(session: Session) -> SummariesFile:
    return SummariesFile(session.settings.journal, state_dir=session.settings.state_dir)


def _edited(session: Session, lines: Sequence[Line], asked: Asked) -> Asked | None:
    """The selection as the person left it in the editor; the file stays where it cannot be used."""
    from mentorlog.reports.summary.as_text import read_edited, to_edit
    from mentorlog.store.editor import edited

    heading = f"{capitalised(asked.kind)} summary, {short_day(asked.period.since, asked.period.until)} to "
    heading += short_day(asked.period.until, asked.period.until)
    text, file = edited(to_edit(lines, asked, heading), "summary", session.settings.draft_dir)
    chosen = read_edited(text, lines, asked)
    if chosen is None:
        tell("Nothing was written.")
    else:
        offered(session.contents, chosen)
    file.unlink(missing_ok=True)
    return chosen


def _hand_over(session: Session, asked: Asked, page: Summary, options: dict[str, Any]) -> None:
    """Write the summary to where it was asked for; a name of another mentorship keeps a file from being written."""
    name = options["output"]
    path = target(name, session.settings) if name not in {None, "-"} else None
    named = names_of_others(session.contents, asked, " ".join([*page.texts(), path.name if path else ""]))
    warning = f"It names {joined([one_line(found, 60) for found in named])}, of another mentorship."
    if named and path and not options["names_ok"]:
        raise Refused(f"{warning} Nothing was written; --names-ok writes it all the same.")
    if named:
        tell(warning)
    text = summary_writer(options["format_"])(page)
    if path is None:
        say(text)
        return
    write_file(path, text, overwrite=options["overwrite"])
    _kept(session).remember(asked.kind, mentorships_of(session.contents, asked), asked.period.until)
    tell(f"Written: {path}")


def _talk(page: Summary, lines: Sequence[Line], asked: Asked) -> Iterator[str]:
    """What its author should know of it."""
    for line in private_lines(lines, asked):
        yield paragraph(f"Only you have seen this until now: {line.text}")
    if asked.kind == "manager" and summary_writer("text")(page).count("\n") > ONE_PAGE:
        yield "It is longer than one page."
    released = [line for line in lines if line.key.startswith(("goal:", "milestone:"))]
    if released and not any(line.is_on(asked) for line in released):
        goals = sum(line.key.startswith("goal:") for line in released)
        parts = [(goals, "goal"), (len(released) - goals, "milestone")]
        told = joined([counted(count, word) for count, word in parts if count])
        yield f"Nothing is released yet. {told} could be: --edit"
