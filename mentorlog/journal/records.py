"""The acts that are the same for every kind of record: add, change, to the trash, put back, who may see it."""

from collections.abc import Mapping
from typing import Any

import msgspec

from mentorlog.days import long_day
from mentorlog.journal.closing import with_consequences
from mentorlog.journal.date_order import refuse_disorder
from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.journal.references import refuse_unknown
from mentorlog.journal.sight import others_in_words, seen_in_words
from mentorlog.journal.usual import with_usual
from mentorlog.nouns import NOUN_OF, title_of
from mentorlog.records.changes import Changes, became, made
from mentorlog.records.contents import TABLE_OF, Contents
from mentorlog.records.errors import NotClear, NotFound, Refused
from mentorlog.records.faults import fault_in_words
from mentorlog.records.fields import describe
from mentorlog.records.meetings import Meeting
from mentorlog.records.record import Record, Shareable

SAME = "Nothing was changed: it was so already."
_ADDED = {"actions": "Promised"}


class Records:
    """Records of every kind; `values` go by the names of records.md."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def add(self, record_type: type[Record], values: Mapping[str, Any]) -> Changes:
        """Write a record down, with what is usual where nothing was said. Raises NotClear, NotFound."""
        today, new_id = self._clock.today(), self._ids.new()

        def act(contents: Contents) -> Changes:
            refuse_unknown(record_type, values, contents)
            _refuse_empty(record_type, values)
            whole = with_usual(record_type, values, contents, today) | {"id": new_id}
            record = _checked(record_type, whole)
            refuse_disorder(record, values)
            word = _ADDED.get(TABLE_OF[record_type]) or _capitalised(NOUN_OF[record_type].one)
            return Changes(sentence=f"{word}: {ended(told(record, contents))}", changes=(made(record),))

        return self._store.commit(act)

    def edit(self, record_type: type[Record], record_id: str, values: Mapping[str, Any]) -> Changes:
        """Change the fields that are named, and no other. Raises NotClear, NotFound."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            record = present(contents.table(TABLE_OF[record_type]), record_id)
            refuse_unknown(record_type, values, contents, itself=record_id)
            _refuse_empty(record_type, values, is_new=False)
            wanted = _checked(record_type, _row(record) | dict(values))
            refuse_disorder(wanted, values)
            names = dict(zip(record.__struct_encode_fields__, record.__struct_fields__, strict=True))
            changed = {
                own: value for name in values if (value := getattr(wanted, own := names[name])) != getattr(record, own)
            }
            if not changed:
                return Changes(sentence=SAME)
            after = record.having(**with_consequences(record, changed, today))
            return Changes(sentence=f"Changed: {ended(told(after, contents))}", changes=(became(record, after),))

        return self._store.commit(act)

    def delete(self, record_type: type[Record], record_id: str) -> Changes:
        """Put a record into the trash; all that names it stays as it is."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            record = present(contents.table(TABLE_OF[record_type]), record_id)
            if isinstance(record, Meeting) and record.is_open:
                raise Refused("The meeting is still open. Finish it first.", verb="meeting finish")
            gone = record.having(deleted_on=today)
            return Changes(sentence=f"In the trash: {ended(told(record, contents))}", changes=(became(record, gone),))

        return self._store.commit(act)

    def put_back(self, record_type: type[Record], record_id: str) -> Changes:
        """Take a record out of the trash, as it was."""

        def act(contents: Contents) -> Changes:
            record = contents.table(TABLE_OF[record_type]).get(record_id)
            if record is None:
                raise NotFound(f"{record_id} is not there any more.")
            if not record.is_deleted:
                raise Refused(f"{_quoted(record, contents)} is not in the trash.")
            back = record.having(deleted_on=None)
            return Changes(sentence=f"Put back: {ended(told(back, contents))}", changes=(became(record, back),))

        return self._store.commit(act)

    def return_to(self, former: Record) -> Changes:
        """Make a record what it was in an earlier version. Raises NotFound where it is gone for good."""

        def act(contents: Contents) -> Changes:
            record = present(contents.table(TABLE_OF[type(former)]), former.id)
            sentence = f"As it was: {ended(told(former, contents))}"
            return Changes(sentence=sentence, changes=(became(record, former),))

        return self._store.commit(act)

    def show_to(self, record_type: type[Record], record_id: str, visibility: str) -> Changes:
        """Say who may see a record: `private`, `pair` or `report`. Raises Refused."""

        def act(contents: Contents) -> Changes:
            record = present(contents.table(TABLE_OF[record_type]), record_id)
            if not isinstance(record, Shareable):
                raise Refused(f"A {NOUN_OF[record_type].one} has no visibility; what belongs to it has.")
            if record.is_sealed and visibility != "private":
                raise Refused("It is sealed, and stays with you.")
            if visibility == "pair" and not others_in_words(record, contents):
                raise Refused("It belongs to no mentorship, so there is nobody to see it.")
            shown = record.having(visibility=visibility)
            sentence = f"{_quoted(record, contents)}: {seen_in_words(shown, contents)}"
            return Changes(sentence=sentence, changes=() if shown == record else (became(record, shown),))

        return self._store.commit(act)


def told(record: Record, contents: Contents) -> str:
    """A record as a sentence names it; of a sealed one only its kind and day."""
    if isinstance(record, Shareable) and record.is_sealed:
        day = getattr(record, "date", None) or record.created_on
        return f"the sealed {NOUN_OF[type(record)].one}{f' of {long_day(day)}' if day else ''}"
    return title_of(record, contents).rstrip(".")


def ended(text: str) -> str:
    """The text with a full stop, where it has no end of its own."""
    return text if text.endswith(("?", "!", "…")) else f"{text}."


def _quoted(record: Record, contents: Contents) -> str:
    is_sealed = isinstance(record, Shareable) and record.is_sealed
    return _capitalised(told(record, contents)) if is_sealed else f"“{title_of(record, contents)}”"


def _row(record: Record) -> dict[str, Any]:
    """The record by the names of the file, values as they are."""
    names = zip(record.__struct_fields__, record.__struct_encode_fields__, strict=True)
    return {encoded: getattr(record, name) for name, encoded in names}


def _checked(record_type: type[Record], values: Mapping[str, Any]) -> Record:
    try:
        return record_type.made(**values)
    except msgspec.ValidationError as error:
        said = msgspec.to_builtins({name: value for name, value in values.items() if value is not None})
        raise NotClear(f"{_labelled(fault_in_words(error, record_type, said), record_type)}.") from error


def _labelled(fault: str, record_type: type[Record]) -> str:
    """The fault under the label of its field, as the person was asked for it."""
    name, colon, rest = fault.partition(":")
    label = next((field.label for field in describe(record_type) if field.name == name), name)
    return f"{_capitalised(label)}{colon}{rest}"


def _refuse_empty(record_type: type[Record], values: Mapping[str, Any], *, is_new: bool = True) -> None:
    """Raise NotClear where what a record cannot be without is missing, or only blanks."""
    for field in describe(record_type):
        value = values.get(field.name)
        is_blank = isinstance(value, str) and not value.strip()
        if field.required and field.asked_as in {"line", "text"} and (is_blank or (is_new and value is None)):
            raise NotClear(f"{field.label}: a few words are needed.")
        if field.required and not is_new and field.name in values and value in (None, ()):
            raise NotClear(f"{field.label}: it cannot be taken away.")


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
