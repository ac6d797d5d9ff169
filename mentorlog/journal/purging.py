"""What is left of a person after a purge: the facts, without the name; the notes too where they are kept (P14)."""

import re
from collections.abc import Iterator

from mentorlog.lookup import folded
from mentorlog.records.changes import Change, became
from mentorlog.records.contents import ME, TABLE_OF, Contents
from mentorlog.records.growth import Reflection
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Contact, Person
from mentorlog.records.record import Record
from mentorlog.search.rewritten import Rewrite, rewritten

SHORTEST_PART = 3
NOTES = {"fit_checks", "challenges", "feedback", "pulses", "reflections", "contacts"}
"""Types of which every text is a note; of the others only what is private by itself."""

_WORD = re.compile(r"\w+")


def purged(contents: Contents, person: Person, *, keep_notes: bool) -> tuple[Change, ...]:
    """The changes that leave the person out of every record, under a name that says only what they were."""
    alias = alias_for(contents, person)
    rename = _renaming(contents, person, alias)
    theirs = {(TABLE_OF[type(record)], record.id) for record in about(contents, person)}
    changes = [became(person, Person(id=person.id, name=alias, created_on=person.created_on))]
    for table, records in contents.tables():
        for record in records.values():
            if record.id == person.id and table == "people":
                continue
            is_theirs = (table, record.id) in theirs
            after = _after(record, table, rename, is_theirs=is_theirs, keep_notes=keep_notes)
            if after is None:
                changes.append(Change(table=table, id=record.id, before=record))
            elif after != record:
                changes.append(became(record, after))
    return tuple(changes)


def _after(record: Record, table: str, rename: Rewrite, *, is_theirs: bool, keep_notes: bool) -> Record | None:
    """A record after the purge; None: it goes, as what lay in the trash does, and what was not sorted yet."""
    if is_theirs and (record.is_deleted or (table == "captures" and not keep_notes)):
        return None
    if not is_theirs or keep_notes:
        return rewritten(record, rename, rename)
    return rewritten(record, _nothing if table in NOTES else rename, _nothing)


def _nothing(_: str) -> None:
    return None


def about(contents: Contents, person: Person) -> Iterator[Record]:
    """The records of a person: what belongs to a mentorship with them alone, is theirs, or is about them."""
    alone = {m.id for m in contents.mentorships.values() if set(m.with_ids) == {person.id}}
    meetings = {meeting.id for meeting in contents.meetings.values() if meeting.mentorship_id in alone}
    for _, records in contents.tables():
        for record in records.values():
            if _is_about(record, person.id, alone, meetings):
                yield record


def _is_about(record: Record, person_id: str, mentorships: set[str], meetings: set[str]) -> bool:
    if isinstance(record, Contact):
        return record.person_id == person_id
    if isinstance(record, Reflection) and record.meeting_id in meetings:
        return True
    named = {getattr(record, name, None) for name in ("owner", "about_id", "by")} - {ME}
    linked = set(getattr(record, "mentorship_ids", ()))
    is_linked = bool(linked) and linked <= mentorships
    is_one = isinstance(record, Mentorship) and record.id in mentorships
    return person_id in named or is_linked or is_one or getattr(record, "mentorship_id", None) in mentorships


def alias_for(contents: Contents, person: Person) -> str:
    """`former mentee 1`: what they were, and the first number that nobody has."""
    roles = [m.my_role for m in contents.mentorships.values() if person.id in m.with_ids]
    was = {"mentor": "mentee", "mentee": "mentor", "peer": "peer"}[roles[0]] if roles else "contact"
    taken = {one.name for one in contents.people.values()}
    return next(name for n in range(1, len(taken) + 2) if (name := f"former {was} {n}") not in taken)


def _renaming(contents: Contents, person: Person, alias: str) -> Rewrite:
    """Puts the alias where a text has the name, or a part of it that is nobody else's; case and accents aside."""
    others = [one.name for one in contents.people.values() if one.id != person.id] + [contents.owner.name]
    shared = {folded(part) for name in others for part in _WORD.findall(name)}
    own = {folded(part) for part in _WORD.findall(person.name) if len(part) >= SHORTEST_PART} - shared

    def renamed(text: str) -> str:
        if not any(part in folded(text) for part in own):
            return text
        told = _WORD.sub(lambda word: alias if folded(word[0]) in own else word[0], text)
        return re.sub(rf"{re.escape(alias)}(\W{{1,3}}{re.escape(alias)})+", alias, told)

    return renamed
