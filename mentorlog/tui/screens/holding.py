"""How a boundary is holding, and what to do once it was strained or crossed. Nothing is raised for the person."""

from textual import work

from mentorlog.agenda.gathered import breach_title
from mentorlog.days import short_day, weekday
from mentorlog.journal.boundaries import why_not_on_agenda
from mentorlog.lookup import planned_meetings
from mentorlog.plain import one_line
from mentorlog.records.agreements import Boundary, BoundaryCheck
from mentorlog.records.changes import Changes, became
from mentorlog.records.contents import Contents
from mentorlog.records.errors import JournalError
from mentorlog.records.meetings import Meeting
from mentorlog.tui.presenters.boundaries import first_names, statement_of
from mentorlog.tui.presenters.row import Row, blank
from mentorlog.tui.screens.letting_go import page_of
from mentorlog.tui.screens.plain_room import PlainRoom
from mentorlog.tui.screens.serious import show_serious, show_someone

HOW = ("held", "strained", "crossed")
AGENDA, IN_PERSON, KEEP, SOMEONE, SERIOUS = "agenda", "in_person", "keep", "someone", "serious"
BREACH = "boundaries:breach"


class Holding(PlainRoom):
    """A room in which it is noted how a boundary is holding."""

    @work
    async def note_holding(self, boundary: Boundary) -> None:
        """Held, strained or crossed; of trouble a line, then what to do about it."""
        how = await self.choose_one("How is it holding?  only me", [(how, how) for how in HOW])
        if how is None:
            return
        note, draft = "", f"holding-{boundary.id}"
        if how != "held":
            hint = "only me · it may stay empty: enter"
            written = await self.write(f"{how.capitalize()}. What happened, in a line?", hint=hint, draft=draft)
            if written is None:
                return
            note = written
        boundaries = self.desk.journal.boundaries
        if await self.perform(lambda: boundaries.note(boundary.id, how, None, note), draft=draft) and how != "held":
            await self._ask_what_to_do(boundary.id)

    async def _ask_what_to_do(self, boundary_id: str) -> None:
        """The five ways; esc leaves it as it was noted."""
        chosen: str | None = SOMEONE
        while chosen == SOMEONE:
            boundary = self.desk.contents.boundaries[boundary_id]
            title = one_line(statement_of(boundary, self.desk.contents), 70)
            chosen = await self.choose(title, self._five_ways(boundary))
            if chosen == SOMEONE:
                await show_someone(self)
        if chosen in {AGENDA, IN_PERSON}:
            way = chosen
            await self.perform(lambda: self.desk.journal.boundaries.bring_up(boundary_id, way))  # type: ignore[arg-type]
        elif chosen == SERIOUS:
            await show_serious(self)
        elif chosen == KEEP:
            self.say("It stays with you.")

    def _five_ways(self, boundary: Boundary) -> list[Row]:
        """What was noted, and the five ways; the first shows all that the other person would read."""
        contents, today = self.desk.contents, self.desk.today
        last = max((check for check in boundary.checks if check.is_trouble), key=lambda check: check.date)
        return [
            Row(title=_noted(last, f"{weekday(last.date)[:3]} {short_day(last.date, today)}"), right="only me"),
            blank(),
            *self._on_agenda(boundary, contents),
            Row(
                key=IN_PERSON,
                title="Say it in person",
                below="  off the agenda; you are reminded before",
            ),
            Row(key=KEEP, title="Keep it to myself"),
            blank(),
            Row(key=SOMEONE, title="Someone else to talk to"),
            Row(key=SERIOUS, title="This is serious, and not mine to fix"),
        ]

    def _on_agenda(self, boundary: Boundary, contents: Contents) -> list[Row]:
        """To bring it up, with the line as the other person reads it; or why that cannot be."""
        if why_not := why_not_on_agenda(contents, boundary):
            reason, _, _ = why_not.partition(". ")
            return [Row(title="Bring it up: not here", below=f"  {reason}.", is_faint=True)]
        mentorship = contents.mentorships[boundary.mentorship_id]
        planned = planned_meetings(contents, mentorship.id, self.desk.today)
        day = planned[0].date if planned else None
        when = f"on {weekday(day)[:3]} {short_day(day, self.desk.today)}" if day else "next time"
        title = f"Bring it up {when}.  {first_names(contents, mentorship)} reads, and nothing else:"
        return [Row(key=AGENDA, title=title, below=f"  {self._line_as_read(boundary, planned)}")]

    def _line_as_read(self, boundary: Boundary, planned: list[Meeting]) -> str:
        """The line of the agenda it would become; without a meeting, or an agenda, only its words."""
        words_only = one_line(breach_title(boundary), 200)
        if not planned:
            return words_only
        raised = self.desk.contents
        raised = Changes(sentence="", changes=(became(boundary, _raised(boundary)),)).applied_to(raised)
        try:
            page = page_of(raised, boundary.mentorship_id, planned[0].date, self.desk.today)
        except JournalError:
            return words_only
        line = next((line for line in page.lines if line.item.key == BREACH), None)
        return f"{line.time:>5} {line.item.minutes:>3}  {one_line(line.item.title, 200)}" if line else words_only


def _noted(check: BoundaryCheck, day: str) -> str:
    note = f" · {one_line(check.note, 200)}" if check.note else ""
    return f"{check.how} · {day}{note}"


def _raised(boundary: Boundary) -> Boundary:
    """The boundary as it would be once its last trouble was brought up."""
    from msgspec.structs import replace

    place = max(n for n, check in enumerate(boundary.checks) if check.is_trouble)
    shown = replace(boundary.checks[place], visibility="pair", raise_in="agenda")
    return boundary.having(checks=(*boundary.checks[:place], shown, *boundary.checks[place + 1 :]))
