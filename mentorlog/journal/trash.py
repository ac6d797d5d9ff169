"""The trash of all types: what lies in it, and acts that destroy for good and are not remembered."""

from collections.abc import Callable, Iterable

import msgspec

from mentorlog.journal.finding import still_there
from mentorlog.journal.ports import Act, History, Store, UndoLog
from mentorlog.journal.purging import about, alias_for, purged
from mentorlog.nouns import NOUN_OF
from mentorlog.records.changes import Change, Changes
from mentorlog.records.contents import TABLE_OF, Contents
from mentorlog.records.errors import Refused
from mentorlog.records.people import Person
from mentorlog.records.record import Record


class Purge(msgspec.Struct, frozen=True, kw_only=True):
    """What a purge of a person does: the name that remains, and the ids of the records that are theirs."""

    alias: str
    ids: tuple[str, ...]


class Trash:
    """Acts that destroy. `store` must be the one that remembers nothing: what is purged is in no undo."""

    def __init__(self, store: Store, log: UndoLog) -> None:
        self._store = store
        self._log = log

    def purge(self, record_type: type[Record], record_id: str) -> Changes:
        """Destroy one record, and every act that would bring it back."""
        table = TABLE_OF[record_type]

        def act(contents: Contents) -> Changes:
            record = still_there(contents.table(table), record_id)
            sentence = f"Purged for good: the {NOUN_OF[record_type].one}."
            return Changes(sentence=sentence, changes=(Change(table=table, id=record_id, before=record),))

        return self._purged(act, [f'"{record_id}"'])

    def purge_person(self, person_id: str, *, keep_notes: bool = False) -> Changes:
        """Take a person out of the journal: the facts stay, the notes go or stay, the name is nowhere.

        Acts that would bring any of it back are forgotten, and so is what lay in the trash.
        """
        words: list[str] = []

        def act(contents: Contents) -> Changes:
            person = still_there(contents.people, person_id)
            ids = [person_id, *(record.id for record in about(contents, person))]
            words[:] = [*(f'"{key}"' for key in ids), *person.name.split()]
            sentence = f"Purged for good. What remains is of “{alias_for(contents, person)}”."
            return Changes(sentence=sentence, changes=purged(contents, person, keep_notes=keep_notes))

        return self._purged(act, words)

    def _purged(self, act: Act, words: list[str]) -> Changes:
        done = self._store.commit(act)
        forget = _forgetting(words)
        self._log.update(forget)
        if forget(self._log.history()) != self._log.history():
            told = "It is purged, but undo still holds it: that file could not be written. See where it is."
            raise Refused(told, verb="where")
        return done


def purge_of(contents: Contents, person: Person) -> Purge:
    """What a purge of a person would do."""
    return Purge(alias=alias_for(contents, person), ids=tuple(record.id for record in about(contents, person)))


def in_trash(contents: Contents) -> list[Record]:
    """Everything that lies in the trash, what was put there last first."""
    found = [record for _, records in contents.tables() for record in records.values() if record.is_deleted]
    return sorted(found, key=lambda record: (record.deleted_on, TABLE_OF[type(record)], record.id), reverse=True)


def _forgetting(words: Iterable[str]) -> Callable[[History], History]:
    """Takes every act out of a history that has one of the words in it, as an id or a part of a name."""
    wanted = [word.encode() for word in words if word]

    def forget(history: History) -> History:
        kept = [
            past
            for past in history.acts
            if not any(word in bytes(past.changes) or word in past.sentence.encode() for word in wanted)
        ]
        numbers = {past.number for past in kept}
        undone, redo = (tuple(number for number in of if number in numbers) for of in (history.undone, history.redo))
        return History(acts=tuple(kept), undone=undone, redo=redo)

    return forget
