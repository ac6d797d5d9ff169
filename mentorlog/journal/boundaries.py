"""Acts on boundaries: proposed, agreed, reworded, noted as held or not, no longer."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec.structs import replace

from mentorlog.agreement.guess import guessed_kind
from mentorlog.agreement.lines import Line
from mentorlog.days import after
from mentorlog.journal.finding import present
from mentorlog.journal.marks import LOOK_AGAIN_AFTER
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.agreements import Boundary, BoundaryChange, BoundaryCheck
from mentorlog.records.changes import Changes, all_made, became
from mentorlog.records.contents import ME, Contents
from mentorlog.records.errors import Refused

Who = Literal["me", "them", "both"]
WayToRaise = Literal["agenda", "in_person", "keep"]
WORDS = {"held": "Held", "strained": "Strained", "crossed": "Crossed"}
RAISED = {"agenda": "On the next agenda", "in_person": "To be said in person", "keep": "Kept to yourself"}


class Boundaries:
    """What two people keep to, or out of, their mentorship."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def propose(self, mentorship_id: str, statement: str, kind: str | None = None) -> Changes:
        """Write down a line that is not agreed yet; its kind is guessed where none is named."""
        line = Line(kind=kind or guessed_kind(statement), heading="", statement=statement)
        return self.start_from(mentorship_id, [line])

    def start_from(self, mentorship_id: str, lines: Sequence[Line]) -> Changes:
        """Write down several lines at once, all proposed and for both to see."""
        today, ids = self._clock.today(), [self._ids.new() for _ in lines]
        if not lines:
            raise Refused("No line was kept, so nothing is proposed.")

        def act(contents: Contents) -> Changes:
            mentorship = present(contents.mentorships, mentorship_id)
            proposed = [
                Boundary.made(
                    id=new_id,
                    mentorship_id=mentorship.id,
                    kind=line.kind,
                    statement=line.statement,
                    status="proposed",
                    created_on=today,
                    yes_line=line.yes,
                    no_line=line.no,
                    visibility="pair",
                )
                for line, new_id in zip(lines, ids, strict=True)
            ]
            told = one_line(lines[0].statement, 60) if len(lines) == 1 else f"{len(lines)} lines"
            return Changes(sentence=_sentence("Proposed", told), changes=all_made(proposed))

        return self._store.commit(act)

    def agree(self, boundary_ids: Iterable[str], by: Who = "both") -> Changes:
        """Somebody says yes to lines; once everybody did they are agreed, as of today, and come up in half a year."""
        wanted, today = tuple(boundary_ids), self._clock.today()

        def act(contents: Contents) -> Changes:
            changes = []
            for boundary in (present(contents.boundaries, key) for key in wanted):
                _refuse_unless_proposed(boundary)
                mentorship = present(contents.mentorships, boundary.mentorship_id)
                said = {"me": (ME,), "them": mentorship.with_ids, "both": (ME, *mentorship.with_ids)}[by]
                agreed_by = tuple(dict.fromkeys((*boundary.agreed_by, *said)))
                values: dict[str, object] = {"agreed_by": agreed_by}
                if {ME, *mentorship.with_ids} <= set(agreed_by):
                    review_on = boundary.review_on or after(LOOK_AGAIN_AFTER, today)
                    values |= {"status": "agreed", "agreed_on": today, "review_on": review_on}
                changes.append(became(boundary, boundary.having(**values)))
            first = contents.boundaries[wanted[0]]
            told = one_line(first.statement, 60) if len(wanted) == 1 else f"{len(wanted)} lines"
            is_agreed = any(getattr(change.after, "status", None) == "agreed" for change in changes)
            words = "Agreed" if is_agreed else _half_agreed(contents, first, by)
            return Changes(sentence=_sentence(words, told), changes=tuple(changes))

        return self._store.commit(act)

    def reword(self, boundary_id: str, statement: str, why: str | None = None) -> Changes:
        """Say a line otherwise; how it read before is kept with the day and the reason."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            boundary = _kept(contents, boundary_id)
            change = BoundaryChange(date=today, before=boundary.statement, after=statement, why=why or None)
            reworded = boundary.having(statement=statement, changes=(*boundary.changes, change))
            return Changes(sentence=_sentence("Now", one_line(statement, 60)), changes=(became(boundary, reworded),))

        return self._store.commit(act)

    def note(self, boundary_id: str, how: str, by: Who | None = None, words: str | None = None) -> Changes:
        """How a line held today, for nobody but the owner until it is brought up."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            boundary = _kept(contents, boundary_id)
            check = BoundaryCheck(date=today, how=how, by=by, note=words or None, visibility="private")  # type: ignore[arg-type]
            noted = boundary.having(checks=(*boundary.checks, check))
            sentence = _sentence(WORDS[how], one_line(boundary.statement, 60))
            return Changes(sentence=sentence, changes=(became(boundary, noted),))

        return self._store.commit(act)

    def bring_up(self, boundary_id: str, way: WayToRaise) -> Changes:
        """What to do about the last time a line was strained or crossed: on the agenda, in person, or nothing.

        Only `agenda` lets the other person read anything: the line itself, never the note or the word.
        """

        def act(contents: Contents) -> Changes:
            boundary = _kept(contents, boundary_id)
            place = max((n for n, check in enumerate(boundary.checks) if check.is_trouble), default=None)
            if place is None:
                raise Refused("It was never noted as strained or crossed.")
            if way == "agenda" and (why := why_not_on_agenda(contents, boundary)):
                raise Refused(why)
            seen = "pair" if way == "agenda" else "private"
            raised = replace(boundary.checks[place], visibility=seen, raise_in=None if way == "keep" else way)
            checks = (*boundary.checks[:place], raised, *boundary.checks[place + 1 :])
            sentence = _sentence(RAISED[way], one_line(boundary.statement, 60))
            return Changes(sentence=sentence, changes=(became(boundary, boundary.having(checks=checks)),))

        return self._store.commit(act)

    def retire(self, boundary_id: str) -> Changes:
        """It holds no longer; it is kept, with the day."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            boundary = _kept(contents, boundary_id)
            retired = boundary.having(status="retired", retired_on=today)
            sentence = _sentence("No longer", one_line(boundary.statement, 60))
            return Changes(sentence=sentence, changes=(became(boundary, retired),))

        return self._store.commit(act)


def why_not_on_agenda(contents: Contents, boundary: Boundary) -> str | None:
    """Why a line cannot be brought up on an agenda; None where it can."""
    mentorship = contents.mentorships.get(boundary.mentorship_id)
    if mentorship is not None and mentorship.kind == "group":
        return "In a group everybody would read it. Say it in person."
    if not boundary.is_shared:
        return "Only you see that line, so no agenda can hold it. Say it in person."
    if boundary.state != "agreed":
        return "It is not agreed yet, so no agenda brings it up. Say it in person."
    return None


def _kept(contents: Contents, boundary_id: str) -> Boundary:
    boundary = present(contents.boundaries, boundary_id)
    if boundary.state == "retired":
        raise Refused(f"“{one_line(boundary.statement, 60)}” holds no longer. Propose it anew.")
    return boundary


def _refuse_unless_proposed(boundary: Boundary) -> None:
    if boundary.state == "agreed":
        raise Refused(f"“{one_line(boundary.statement, 60)}” is agreed already.")
    if boundary.state == "retired":
        raise Refused(f"“{one_line(boundary.statement, 60)}” holds no longer. Propose it anew.")


def _half_agreed(contents: Contents, boundary: Boundary, by: Who) -> str:
    names = names_with(contents, contents.mentorships[boundary.mentorship_id])
    return "You agree" if by == "me" else f"{names} agreed, you not yet"


def _sentence(word: str, told: str) -> str:
    return f"{word}: {told}" if told.endswith((".", "?", "!")) else f"{word}: {told}."
