"""`mentorlog meeting`: from planning one to the message afterwards, in lines."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from mentorlog.agenda import AgendaError, AskedMeeting
from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told
from mentorlog.cli.names_told import tell_names
from mentorlog.cli.naming import record_called
from mentorlog.cli.output import say, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import long_day
from mentorlog.lookup import in_time, names_with, planned_meetings, the_mentorship
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear, NotFound, Refused
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.agenda_hints import error_in_words
from mentorlog.store.leaving_files import reason
from mentorlog.when import When, read_day, read_when
from mentorlog.wrapup import message_after

WITH = click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")


@click.group()
@global_options
def meeting() -> None:
    """Meetings: plan, start, notes, finish, message, move, cancel, happened, log."""


@meeting.command()
@click.argument("when", nargs=-1, required=True)
@WITH
@global_options
@click.pass_context
def plan(ctx: click.Context, when: tuple[str, ...], with_: str | None) -> None:
    """Plan a meeting: mentorlog meeting plan next tue 3pm every 2 weeks 45 min."""
    session = session_of(ctx)
    mentorship = the_mentorship(session.contents, with_)
    day = coming(" ".join(when), session)
    with agenda_in_words(mentorship, AskedMeeting(date=day.date)):
        told(session, session.journal.meetings.plan(mentorship.id, day))


meeting.add_command(plan, "add")


@meeting.command()
@click.option("--minutes", type=click.IntRange(5, 480), help="How long.")
@WITH
@global_options
@click.pass_context
def start(ctx: click.Context, minutes: int | None, with_: str | None) -> None:
    """Begin a meeting now."""
    session = session_of(ctx)
    mentorship = the_mentorship(session.contents, with_)
    with agenda_in_words(mentorship, AskedMeeting(date=session.today)):
        told(session, session.journal.sittings.start(mentorship.id, minutes))
    tell("Take notes: mentorlog meeting notes")


@meeting.command()
@global_options
@click.pass_context
def notes(ctx: click.Context) -> None:
    """Take notes on the meeting that is open; every line is saved. .help lists the dots."""
    from mentorlog.cli.notes import NotesTaker

    session = session_of(ctx)
    meeting = open_meeting(session.contents)
    with agenda_in_words(session.contents.mentorships[meeting.mentorship_id], AskedMeeting.of(meeting)):
        taker = NotesTaker(session, meeting)
    if taker.take():
        ctx.invoke(finish)


@meeting.command()
@click.option("--yes", is_flag=True, help="Accept everything that is proposed.")
@global_options
@click.pass_context
def finish(ctx: click.Context, *, yes: bool = False) -> None:
    """Wrap the open meeting up: what came up, who does what, when next."""
    from mentorlog.cli.finish import Finisher

    session = session_of(ctx)
    meeting = open_meeting(session.contents)
    with agenda_in_words(session.contents.mentorships[meeting.mentorship_id], AskedMeeting.of(meeting)):
        Finisher(session, meeting, Asker(accept_all=yes)).finish()


@meeting.command()
@WITH
@global_options
@click.pass_context
def message(ctx: click.Context, with_: str | None) -> None:
    """The message after the last meeting: decisions, promises, the next date, never notes."""
    session = session_of(ctx)
    contents = session.contents
    held = _those(contents, lambda m: m.state == "held" and m.mentorship_id in contents.mentorships)
    if with_ is not None:
        wanted = the_mentorship(contents, with_).id
        held = [m for m in held if m.mentorship_id == wanted]
    if not held:
        raise NotFound("No meeting was held yet. To begin one: mentorlog meeting start")
    last = max(held, key=_ended)
    text = message_after(contents, last, session.today)
    say(text)
    tell_names(text, contents, last.mentorship_id)


@meeting.command()
@click.argument("words", nargs=-1, required=True, metavar="[MEETING] WHEN")
@WITH
@global_options
@click.pass_context
def move(ctx: click.Context, words: tuple[str, ...], with_: str | None) -> None:
    """Move a planned meeting, the next one if none is named, to another day."""
    session = session_of(ctx)
    if len(words) == 1 or _is_day(" ".join(words), session):
        moved, phrase = next_planned(session, with_), " ".join(words)
    else:
        moved, phrase = planned_called(session, words[0]), " ".join(words[1:])
    told(session, session.journal.meetings.move(moved.id, coming(phrase, session)))


@meeting.command()
@click.argument("which", required=False, metavar="[MEETING]")
@click.option("--by", type=click.Choice(["me", "them"]), required=True, help="Who cancelled it.")
@WITH
@global_options
@click.pass_context
def cancel(ctx: click.Context, which: str | None, by: str, with_: str | None) -> None:
    """Cancel a planned meeting, the next one if none is named."""
    session = session_of(ctx)
    cancelled = planned_called(session, which) if which else next_planned(session, with_)
    told(session, session.journal.meetings.settle(cancelled.id, "cancelled", by))


@meeting.command()
@click.argument("words", nargs=-1, required=True, metavar="[MEETING] yes|no")
@global_options
@click.pass_context
def happened(ctx: click.Context, words: tuple[str, ...]) -> None:
    """Say whether a planned meeting whose day has passed was held; the oldest such one if none is named."""
    session = session_of(ctx)
    answer = words[-1].casefold()
    if answer not in {"yes", "no"} or len(words) > 2:
        raise NotClear("Say yes or no: mentorlog meeting happened yes")
    past = planned_called(session, words[0]) if len(words) == 2 else _oldest_past(session)
    told(session, session.journal.meetings.settle(past.id, "held" if answer == "yes" else "missed"))


@meeting.command()
@click.argument("day", metavar="DATE")
@click.argument("file", metavar="[FILE|-]", required=False)
@WITH
@global_options
@click.pass_context
def log(ctx: click.Context, day: str, file: str | None, with_: str | None) -> None:
    """Write down a meeting that was held, with its notes from a file or from what is piped in."""
    session = session_of(ctx)
    mentorship = the_mentorship(session.contents, with_)
    held_on = read_day(day, session.today, "back")
    with agenda_in_words(mentorship, AskedMeeting(date=held_on)):
        told(session, session.journal.sittings.log(mentorship.id, held_on, _text_of(file)))


def _ended(meeting: Meeting) -> str:
    """When a meeting was over, as far as it is known: of two on one day the later one is the last."""
    return meeting.ended_at or f"{meeting.date}T{meeting.starts_at or '00:00'}"


def _text_of(file: str | None) -> str:
    if file is None:
        return ""
    try:
        return sys.stdin.read() if file == "-" else Path(file).expanduser().read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Refused(f"{one_line(file, 60)} is not UTF-8 text.") from error
    except (OSError, ValueError) as error:
        raise Refused(f"{one_line(file, 60)} cannot be read: {reason(error)}.") from error


@contextmanager
def agenda_in_words(mentorship: Mentorship, asked: AskedMeeting) -> Iterator[None]:
    """Where no agenda can be made, say why as the other verbs do."""
    try:
        yield
    except AgendaError as error:
        raise error_in_words(error, mentorship, asked) from error


def coming(phrase: str, session: Session) -> When:
    """A day to come, and what was said with it. Raises NotClear."""
    when = read_when(phrase, session.today)
    if when.date < session.today:
        raise NotClear(f"{long_day(when.date)} is past. To write it down: mentorlog meeting log {when.date}")
    return when


def open_meeting(contents: Contents) -> Meeting:
    """The meeting that was started and not finished. Raises NotFound."""
    found = _those(contents, lambda m: m.is_open and m.mentorship_id in contents.mentorships)
    if not found:
        raise NotFound("No meeting is open. To begin one: mentorlog meeting start")
    return found[-1]


def next_planned(session: Session, with_: str | None) -> Meeting:
    """The next planned meeting of a mentorship. Raises NotFound."""
    mentorship = the_mentorship(session.contents, with_)
    planned = planned_meetings(session.contents, mentorship.id, session.today)
    if not planned:
        raise NotFound(f"No meeting is planned with {names_with(session.contents, mentorship)}.")
    return planned[0]


def _oldest_past(session: Session) -> Meeting:
    past = _those(session.contents, lambda m: m.state == "planned" and m.date < session.today and not m.is_open)
    if not past:
        raise NotFound("No planned meeting lies behind you.")
    return past[0]


def planned_called(session: Session, word: str) -> Meeting:
    """The meeting of a number, an id or a part of its day, a planned one first. Raises NotFound."""
    return record_called(session, Meeting, word, lambda meeting: meeting.state == "planned")


def _is_day(phrase: str, session: Session) -> bool:
    """Whether all of it is a day: in `3 march` the 3 is no line of a list."""
    try:
        read_when(phrase, session.today)
    except NotClear:
        return False
    return True


def _those(contents: Contents, wanted: Callable[[Meeting], bool]) -> list[Meeting]:
    return sorted((m for m in contents.meetings.values() if not m.is_deleted and wanted(m)), key=in_time)
