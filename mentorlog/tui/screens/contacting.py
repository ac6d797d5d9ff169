"""People met through a mentorship: writing one down, and keeping in touch."""

import datetime as dt

from mentorlog.days import long_day
from mentorlog.plain import one_line
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Contact
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.room import Room
from mentorlog.when import read_day

TODAY, AGAIN, NOTE, PAGE, TRASH = "today", "again", "note", "page", "trash"


async def write_contact(room: Room, pair: Mentorship) -> None:
    """A name, no more; of a group also who made the introduction."""
    people = room.desk.contents.people
    through = [key for key in pair.with_ids if key in people and not people[key].is_deleted]
    if not through:
        room.say("Nobody is named in this mentorship, so there is nobody to meet people through.")
        return
    by: str | None = through[0]
    if len(through) > 1:
        by = await room.choose("Through whom?", [Row(key=key, title=one_line(people[key].name, 60)) for key in through])
    if by is None:
        return
    draft, introduced_by = f"contact-{pair.id}", by
    name = await room.write("Who is it?", hint="A name. Only you see it.", draft=draft)
    if name:
        await room.perform(lambda: room.desk.journal.contacts.meet(name, introduced_by), draft=draft)


async def open_contact(room: Room, contact: Contact) -> None:
    """In touch today, or on another day; a note; the page of the person."""
    if room.desk.is_looked_at:
        room.say(NOT_SEEN)
        return
    person = room.desk.contents.people.get(contact.person_id)
    ways = [(TODAY, "In touch today"), (AGAIN, "In touch again on …"), (NOTE, "Note  only me")]
    ways += [(PAGE, "Their page")] if person else []
    ways.append((TRASH, "To the trash: the person stays"))
    chosen = await room.choose_one(one_line(person.name if person else contact.person_id, 60), ways)
    journal = room.desk.journal
    if chosen == TODAY:
        await room.perform(lambda: journal.endings.said_hello(f"contact:{contact.id}"))
    elif chosen == AGAIN:
        await _again(room, contact)
    elif chosen == NOTE:
        await _note(room, contact)
    elif chosen == PAGE and person is not None:
        room.open_record(person)
    elif chosen == TRASH:
        await room.to_trash(contact)


async def _again(room: Room, contact: Contact) -> None:
    today, draft = room.desk.today, f"again-{contact.id}"

    def read(phrase: str) -> dt.date | None:
        return None if phrase.casefold() == "none" else read_day(phrase, today)

    def told(phrase: str) -> str:
        day = read(phrase)
        return long_day(day) if day else "no day any more"

    phrase = await room.write(
        "In touch again on", hint="Such as: in 3 months, 1 march, none", reading=told, draft=draft
    )
    if phrase:
        day = read(phrase)
        act = room.desk.journal.endings.say_hello_on
        await room.perform(lambda: act(f"contact:{contact.id}", day), draft=draft)


async def _note(room: Room, contact: Contact) -> None:
    draft, former = f"contact-note-{contact.id}", contact.note or ""
    text = await room.write_page("Note", former, note="only me", draft=draft)
    if text is not None and text != former:
        await room.change(contact, {"note": text or None}, draft=draft)
