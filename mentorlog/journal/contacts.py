"""The act that writes somebody down whom one met through somebody else."""

from mentorlog.journal.finding import present
from mentorlog.journal.mentorships import person_called
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, all_made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.people import Contact, Person


class Contacts:
    """People to keep in touch with."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def meet(self, name: str, introduced_by: str) -> Changes:
        """Somebody was met through a person; who is not known yet is written down too.

        Raises NotFound where the name is only a part of one that is known: nobody is guessed.
        """
        today, person_id, contact_id = self._clock.today(), self._ids.new(), self._ids.new()

        def act(contents: Contents) -> Changes:
            present(contents.people, introduced_by)
            known = person_called(contents, name)
            person = known or Person.made(id=person_id, name=name, created_on=today)
            told = one_line(person.name, 60)
            if any(c.person_id == person.id and not c.is_deleted for c in contents.contacts.values()):
                raise Refused(f"{told} is written down as a contact already.")
            contact = Contact.made(
                id=contact_id,
                created_on=today,
                person_id=person.id,
                introduced_by=None if introduced_by == person.id else introduced_by,
                visibility="private",
            )
            new = (contact,) if known else (contact, person)
            return Changes(sentence=f"Contact: {told}.", changes=all_made(new))

        return self._store.commit(act)
