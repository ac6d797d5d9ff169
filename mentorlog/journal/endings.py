"""Acts at the end of a mentorship, and after it: closing it, and keeping in touch."""

import datetime as dt

from mentorlog.days import long_day
from mentorlog.ending.plan import Ending, changes_of
from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.lookup import names_with
from mentorlog.records.changes import Change, Changes, became
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused


class Endings:
    """How two people part, and when they next say hello."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def close(self, mentorship_id: str, ending: Ending) -> Changes:
        """Close a mentorship with all that the ending says. One act, one undo."""
        today = self._clock.today()
        ids = [self._ids.new() for _ in range(len(ending.settled) + 1)]

        def act(contents: Contents) -> Changes:
            mentorship = present(contents.mentorships, mentorship_id)
            names = names_with(contents, mentorship)
            if mentorship.state == "closed":
                raise Refused(f"The mentorship with {names} has ended already.")
            held = (m for m in contents.meetings.values() if m.mentorship_id == mentorship_id and not m.is_deleted)
            if any(meeting.is_open for meeting in held):
                raise Refused(f"The meeting with {names} is still open. Finish it first.", verb="meeting finish")
            if ending.carry_to is not None:
                present(contents.mentorships, ending.carry_to)
            left = iter(ids)
            changes = changes_of(contents, mentorship, ending, today, lambda: next(left))
            return Changes(sentence=f"Closed: {names}.", changes=changes)

        return self._store.commit(act)

    def end_later(self, mentorship_id: str, day: dt.date) -> Changes:
        """Plan the end for another day."""

        def act(contents: Contents) -> Changes:
            mentorship = present(contents.mentorships, mentorship_id)
            later = mentorship.having(planned_end_on=day)
            sentence = f"Planned to end on {long_day(day)}: {names_with(contents, mentorship)}."
            return Changes(sentence=sentence, changes=(became(mentorship, later),))

        return self._store.commit(act)

    def said_hello(self, key: str) -> Changes:
        """You were in touch, today; `key` is `mentorship:ID` or `contact:ID`."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            return Changes(sentence="In touch today.", changes=(_in_touch(contents, key, None, today),))

        return self._store.commit(act)

    def say_hello_on(self, key: str, day: dt.date | None) -> Changes:
        """Be in touch on another day, or no longer."""

        def act(contents: Contents) -> Changes:
            sentence = f"In touch on {long_day(day)}." if day else "No day to be in touch any more."
            return Changes(sentence=sentence, changes=(_in_touch(contents, key, day, None),))

        return self._store.commit(act)


def _in_touch(contents: Contents, key: str, next_on: dt.date | None, last_on: dt.date | None) -> Change:
    kind, _, record_id = key.partition(":")
    if kind == "mentorship":
        mentorship = present(contents.mentorships, record_id)
        return became(mentorship, mentorship.having(keep_in_touch_on=next_on))
    contact = present(contents.contacts, record_id)
    return became(contact, contact.having(next_contact_on=next_on, last_on=last_on or contact.last_on))
