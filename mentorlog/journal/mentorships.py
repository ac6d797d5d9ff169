"""Acts on mentorships: begin, pause, resume, another phase. How one ends is another matter."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from mentorlog.days import before, long_day
from mentorlog.journal.closing import with_consequences
from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.lookup import folded, joined, names_with
from mentorlog.nouns import short_id
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, all_made, became
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotFound, Refused
from mentorlog.records.mentorships import Mentorship, Pause
from mentorlog.records.people import Person


class Mentorships:
    """Two or more people who meet."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def begin(self, names: Sequence[str], values: Mapping[str, Any]) -> Changes:
        """Write down a mentorship with these people, who are written down too where nobody goes by the name.

        Raises NotFound where a name is only a part of one that is known: nobody is guessed.
        """
        today, new_id = self._clock.today(), self._ids.new()
        ids = [self._ids.new() for _ in names]

        def act(contents: Contents) -> Changes:
            people = [person_called(contents, name) or Person.made(id=key, name=name, created_on=today)
                      for name, key in zip(names, ids, strict=True)]  # fmt: skip
            with_ids = tuple(person.id for person in people)
            usual = {"kind": "group" if len(people) > 1 else "one_to_one", "my_role": "mentee", "phase": "negotiating"}
            whole = {**usual, "status": "active", "started_on": today, **values, "with": with_ids}
            mentorship = Mentorship.made(id=new_id, created_on=today, **whole)
            _refuse_second(contents, mentorship)
            new = [person for person in people if person.id not in contents.people]
            told = joined([one_line(person.name, 60) for person in people])
            return Changes(sentence=f"Mentorship: {told}.", changes=all_made((mentorship, *new)))

        return self._store.commit(act)

    def pause(self, mentorship_id: str, until: dt.date | None = None) -> Changes:
        """No meeting is expected from today on, to the day before it goes on, where that is known."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            mentorship = present(contents.mentorships, mentorship_id)
            _refuse_other(contents, mentorship, "active")
            pause = Pause(since=today, until=before(1, until) if until else None)
            paused = mentorship.having(status="paused", pauses=(*mentorship.pauses, pause))
            word = f" until {long_day(until)}" if until else ""
            told = f"Paused{word}: {names_with(contents, mentorship)}."
            return Changes(sentence=told, changes=(became(mentorship, paused),))

        return self._store.commit(act)

    def resume(self, mentorship_id: str) -> Changes:
        """It goes on today; yesterday was the last day of the pause."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            mentorship = present(contents.mentorships, mentorship_id)
            _refuse_other(contents, mentorship, "paused")
            pauses = tuple(_ended(pause, today) for pause in mentorship.pauses if pause.since < today)
            active = mentorship.having(status="active", pauses=pauses)
            told = f"Goes on: {names_with(contents, mentorship)}."
            return Changes(sentence=told, changes=(became(mentorship, active),))

        return self._store.commit(act)

    def enter_phase(self, mentorship_id: str, phase: str) -> Changes:
        """The two are further on, or back: the phase before is kept with its day."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            mentorship = present(contents.mentorships, mentorship_id)
            if mentorship.state == "closed":
                _refuse_other(contents, mentorship, "active")
            after = mentorship.having(**with_consequences(mentorship, {"phase": phase}, today))
            told = f"{names_with(contents, mentorship)}: {PHASES[phase]}."
            return Changes(sentence=told, changes=(became(mentorship, after),) if after != mentorship else ())

        return self._store.commit(act)


PHASES = {"preparing": "preparing", "negotiating": "agreeing", "enabling": "working", "closing": "closing"}
"""The phases a mentorship goes through, and how they read; it is closed by an act of its own."""


def person_called(contents: Contents, name: str) -> Person | None:
    """The person of that id or whole name; None where nobody has even a part of it."""
    known = [person for person in contents.people.values() if not person.is_deleted]
    whole = [person for person in known if person.id == name or folded(person.name) == folded(name)]
    if len(whole) == 1:
        return whole[0]
    parts = whole or [person for person in known if folded(name) in folded(person.name)]
    if parts:
        choices = joined([f"{one_line(person.name, 60)} ({short_id(person)})" for person in parts])
        raise NotFound(f"“{one_line(name, 40)}” may be {choices}. Say the whole name, or the id.")
    return None


def _refuse_second(contents: Contents, mentorship: Mentorship) -> None:
    for other in contents.mentorships.values():
        is_same = set(other.with_ids) == set(mentorship.with_ids) and other.my_role == mentorship.my_role
        if is_same and not other.is_deleted and other.state != "closed":
            raise Refused(f"There is a mentorship with {names_with(contents, other)} already ({short_id(other)}).")


def _refuse_other(contents: Contents, mentorship: Mentorship, state: str) -> None:
    if mentorship.state != state:
        words = {"active": "goes on", "paused": "is paused", "closed": "has ended"}
        raise Refused(f"The mentorship with {names_with(contents, mentorship)} {words[mentorship.state]} already.")


def _ended(pause: Pause, today: dt.date) -> Pause:
    """The pause as it was, if it was over; else with yesterday as its last day."""
    is_over = pause.until is not None and pause.until < today
    return pause if is_over else Pause(since=pause.since, until=before(1, today))
