"""`mentorlog agenda` and `mentorlog next`."""

import datetime as dt
from typing import Any

import click
import msgspec

from mentorlog.agenda import AgendaError, AskedMeeting, OwnChanges
from mentorlog.cli.output import say, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.undo import tell_how_to_undo
from mentorlog.cli.verbs import global_options
from mentorlog.days import after, long_day
from mentorlog.lookup import (
    active_mentorships,
    in_time,
    last_held,
    meeting_on,
    names_with,
    planned_meetings,
    the_mentorship,
)
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear, NotFound, Refused
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.agenda_hints import Asked, error_in_words, hints_in_words
from mentorlog.reports.agenda_page import AgendaPage, Shown, agenda_page
from mentorlog.reports.name_guard import foreign_names
from mentorlog.reports.registry import AGENDA_FORMATS, agenda_writer
from mentorlog.store.leaving_files import target, write_file
from mentorlog.when import read_day

FORMATS = list(AGENDA_FORMATS)


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which meeting an agenda is for: the mentorship, what was asked, and the meeting on that day if there is one."""

    mentorship: Mentorship
    asked: AskedMeeting
    meeting: Meeting | None


@click.command()
@click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")
@click.option("--on", metavar="DATE", help="The day of the meeting; else the next one planned.")
@click.option("--minutes", metavar="N", help="How long, 5 to 480.")
@click.option("--kind", metavar="KIND", help="checkin, micro, group, reverse, first, closing, reset.")
@click.option("--lead", type=click.Choice(["me", "them"]), help="Who leads, in a reverse meeting.")
@click.option("--format", "format_", type=click.Choice(FORMATS), help="How it is written; text if nothing is said.")
@click.option("--plain", is_flag=True, help="The same as --format plain.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--prep", is_flag=True, help="Also what is only yours.")
@click.option("--why", is_flag=True, help="Also why each line is there, and what found no room.")
@click.option("--questions", is_flag=True, help="Also a question for each line.")
@click.option("-o", "--output", metavar="FILE", help="Write it to a file.")
@click.option("--overwrite", is_flag=True, help="Replace the file that is there.")
@click.option("--names-ok", is_flag=True, help="Write it although it names somebody of another mentorship.")
@click.option("--save", is_flag=True, help="Keep it with the meeting, which is planned if it was not.")
@click.option("--edit", is_flag=True, help="Change it as text in your editor first.")
@global_options
@click.pass_context
def agenda(ctx: click.Context, /, **options: Any) -> None:
    """The agenda of a meeting: time, minutes, title, and what you hope for.

    That much may be sent. Reasons, questions and what is only yours come when they are asked for.
    """
    session = session_of(ctx)
    wanted = _wanted(session, options)
    if options["edit"]:
        _edit(session, wanted)
        wanted = _again(session, wanted, options)
    shown = Shown(why=options["why"], questions=options["questions"], prep=options["prep"])
    page = _page(session, wanted, for_owner=shown.prep)
    if sum((options["as_json"], options["plain"], options["format_"] is not None)) > 1:
        raise NotClear("Name one format: --format, --plain or --json.")
    format_ = "json" if options["as_json"] else "plain" if options["plain"] else options["format_"] or "text"
    text = agenda_writer(format_)(page, shown)
    _hand_over(session, page, text, options)
    _talk(session, wanted, page, shown=shown)
    if options["save"]:
        done = session.journal.meetings.keep_agenda(wanted.mentorship.id, wanted.asked, page.agenda)
        tell(done.sentence)
        tell_how_to_undo(session.journal, done)


def _edit(session: Session, wanted: Wanted) -> None:
    """Let the person change the agenda as text; what they saved becomes one act."""
    from mentorlog.agenda.as_text import is_same, read_edited, to_edit
    from mentorlog.cli.changing import told
    from mentorlog.journal.agendas import AgendaOf
    from mentorlog.store.editor import edited

    page = _page(session, wanted, for_owner=True)
    points = {line.item.key: line.points for line in page.lines if line.points}
    heading = f"Agenda, {page.names}, {long_day(page.date)}"
    text, file = edited(to_edit(page.agenda, points, heading), "agenda", session.settings.draft_dir)
    lines = read_edited(text, page.agenda)
    if lines and not is_same(lines, page.agenda, points):
        of = AgendaOf(mentorship_id=wanted.mentorship.id, date=wanted.asked.date)
        told(session, session.journal.agendas.rewrite(of, lines, page.agenda))
    else:
        tell("Nothing was changed.")
    file.unlink(missing_ok=True)


def _again(session: Session, wanted: Wanted, options: dict[str, Any]) -> Wanted:
    """The same meeting, as it stands after the change."""
    meeting = meeting_on(session.contents, wanted.mentorship.id, wanted.asked.date)
    asked = _asked_of(meeting, options) if meeting else wanted.asked
    return Wanted(mentorship=wanted.mentorship, asked=asked, meeting=meeting)


@click.command("next")
@click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")
@global_options
@click.pass_context
def next_meeting(ctx: click.Context, with_: str | None) -> None:
    """The next meeting for you: agenda, reasons, questions, and what is only yours."""
    session = session_of(ctx)
    contents = session.contents
    mentorships = [the_mentorship(contents, with_)] if with_ is not None else active_mentorships(contents)
    planned = [m for mentorship in mentorships for m in planned_meetings(contents, mentorship.id, session.today)]
    if not planned:
        the_mentorship(contents, with_)
        raise NotFound("No meeting is planned. The agenda of one that is not: mentorlog agenda --on DATE")
    meeting = min(planned, key=in_time)
    mentorship = contents.mentorships[meeting.mentorship_id]
    wanted = Wanted(mentorship=mentorship, asked=_asked_of(meeting, {}), meeting=meeting)
    page = _page(session, wanted, for_owner=True)
    shown = Shown(why=True, questions=True, prep=True)
    say(agenda_writer("text")(page, shown))
    _talk(session, wanted, page, shown=shown)


def _wanted(session: Session, options: dict[str, Any]) -> Wanted:
    contents = session.contents
    mentorship = the_mentorship(contents, options["with_"])
    if options["on"]:
        day = read_day(options["on"], session.today)
        meeting = meeting_on(contents, mentorship.id, day)
    else:
        meeting = next(iter(planned_meetings(contents, mentorship.id, session.today)), None)
        day = meeting.date if meeting else _likely_day(contents, mentorship, session.today)
        if meeting is None:
            tell(f"No meeting is planned with {names_with(contents, mentorship)}; this is for {long_day(day)}.")
    asked = _asked_of(meeting, options) if meeting else AskedMeeting(date=day, **_said(options))
    return Wanted(mentorship=mentorship, asked=asked, meeting=meeting)


def _likely_day(contents: Contents, mentorship: Mentorship, today: dt.date) -> dt.date:
    """The day the rhythm leads to, else tomorrow."""
    last = last_held(contents, mentorship.id, today)
    by_rhythm = after(mentorship.rhythm, last.date) if last and mentorship.rhythm else today
    return by_rhythm if by_rhythm > today else after(1, today)


def _asked_of(meeting: Meeting, options: dict[str, Any]) -> AskedMeeting:
    """A meeting as it stands, with what was said otherwise."""
    return msgspec.structs.replace(AskedMeeting.of(meeting), **_said(options))


def _said(options: dict[str, Any]) -> dict[str, Any]:
    said = {"duration_min": _minutes(options.get("minutes")), "kind": options.get("kind"), "lead": options.get("lead")}
    return {name: value for name, value in said.items() if value is not None}


def _minutes(text: str | None) -> int | None:
    """The minutes as a number; what is none is outside every range, and refused with the rest."""
    if text is None:
        return None
    if not text.strip().isdecimal() or len(text) > 9:
        raise NotClear("A meeting lasts 5 to 480 minutes.")
    return int(text)


def _page(session: Session, wanted: Wanted, *, for_owner: bool) -> AgendaPage:
    try:
        return agenda_page(
            session.contents, wanted.mentorship, wanted.asked, wanted.meeting, session.today, for_owner=for_owner
        )
    except AgendaError as error:
        raise error_in_words(error, wanted.mentorship, wanted.asked) from error


def _hand_over(session: Session, page: AgendaPage, text: str, options: dict[str, Any]) -> None:
    """Write the agenda to where it was asked for; a name of another mentorship keeps a file from being written."""
    name = options["output"]
    to_file = name not in {None, "-"}
    unfolded = text.replace("\r\n ", "")  # a calendar file breaks its lines within words
    named = foreign_names(f"{unfolded} {name if to_file else ''}", session.contents, page.mentorship.id)
    warning = f"It names {', '.join(one_line(name) for name in named)}, of another mentorship."
    if named and to_file and not options["names_ok"]:
        raise Refused(f"{warning} Nothing was written; --names-ok writes it all the same.")
    if named:
        tell(warning)
    if not to_file:
        say(text)
        return
    path = target(name, session.settings)
    write_file(path, text, overwrite=options["overwrite"])
    tell(f"Written: {path}")


def _talk(session: Session, wanted: Wanted, page: AgendaPage, *, shown: Shown) -> None:
    """What the agenda says of itself, for the owner only."""
    mine = OwnChanges.kept_in(wanted.meeting.agenda if wanted.meeting else None)
    asked = Asked(
        contents=session.contents,
        mentorship=wanted.mentorship,
        meeting=wanted.asked,
        mine=mine,
        agenda=page.agenda,
        today=session.today,
    )
    for hint in hints_in_words(asked):
        tell(hint)
    left = (len(page.agenda.parked), "for later"), (len(page.agenda.before_meeting), "by message")
    told = ", ".join(f"{count} {place}" for count, place in left if count)
    if told and not shown.why:
        tell(f"Not on it: {told}. --why shows them.")
