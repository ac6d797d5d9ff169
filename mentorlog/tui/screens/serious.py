"""Serious, and not mine to fix: what is said there, whom to turn to, a sealed note, and those that are there."""

from collections.abc import Sequence

from mentorlog.agreement.someone import someone_to_talk_to
from mentorlog.days import short_day
from mentorlog.lookup import known_mentorships, names_with
from mentorlog.plain import one_line
from mentorlog.records.growth import Reflection
from mentorlog.records.people import Person
from mentorlog.texts.serious import serious
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters.page_text import heading
from mentorlog.tui.presenters.row import Row, blank
from mentorlog.tui.screens.asking import MAY_BE_EMPTY
from mentorlog.tui.screens.parting import close_quietly
from mentorlog.tui.screens.room import Room

TITLE = "Serious, and not mine to fix"
NOTHING = "Nothing was written."
NOTE, NAME, QUIETLY, NOT_NOW = "note", "name", "quietly", "not_now"
CONFIDANT = "confidant"


async def show_serious(room: Room) -> None:
    """What is said there, then what one may do; nothing of it while someone is looking."""
    if room.desk.is_looked_at:
        room.say(NOT_SEEN)
        return
    page = serious()
    text = "\n\n".join([*page.says, *someone_to_talk_to(room.desk.contents), *page.turn_to, page.turn_to_ends])
    if not await room.look(TITLE, text, does="What you may do"):
        return
    chosen = await room.choose(TITLE, _choices(room), left=8)
    if chosen == NOTE:
        await _write_note(room)
    elif chosen == NAME:
        await write_a_name(room)
    elif chosen == QUIETLY:
        await _close_quietly(room)
    elif chosen is not None and (note := room.desk.contents.reflections.get(chosen)) is not None:
        await room.look(f"A sealed note of {short_day(note.date, room.desk.today)}", _told(note), does="Back")


async def show_someone(room: Room) -> None:
    """Someone else to talk to: who is written down; another name can be."""
    text = "\n\n".join([*someone_to_talk_to(room.desk.contents), serious().turn_to_ends])
    if await room.look("Someone else to talk to", text, does="Write a name"):
        await write_a_name(room)


async def write_a_name(room: Room) -> None:
    """Write down someone to talk to; nothing is sent to them."""
    name = await room.write("Who is it?", hint="Someone you could talk to. Nothing is sent.", draft=CONFIDANT)
    if name:
        values = {"name": name, "kind": CONFIDANT}
        await room.perform(lambda: room.desk.journal.records.add(Person, values), draft=CONFIDANT)


def _choices(room: Room) -> Sequence[Row]:
    """What one may do, and below it the notes that are there, by day."""
    keys = (NOTE, NAME, QUIETLY, NOT_NOW)
    ways = zip(keys, serious().choices, strict=True)
    has_one_to_close = bool(_to_close(room))
    rows = [
        Row(key=key, title=one_line(way).capitalize(), is_wide=True)
        for key, way in ways
        if key != QUIETLY or has_one_to_close
    ]
    today, notes = room.desk.today, sealed_notes(room)
    listed = [Row(key=note.id, left=short_day(note.date, today), title=one_line(_told(note), 60)) for note in notes]
    return [*rows, blank(), heading("Written down"), *listed] if listed else rows


def sealed_notes(room: Room) -> list[Reflection]:
    """The notes, the newest first."""
    notes = (n for n in room.desk.contents.reflections.values() if n.theme == "serious" and not n.is_deleted)
    return sorted(notes, key=lambda note: (note.date, note.id), reverse=True)


def _told(note: Reflection) -> str:
    return "\n\n".join(text for name in serious().fields if (text := note.parts.get(name))) or note.text or ""


async def _write_note(room: Room) -> None:
    """A sealed note, of which nothing lies in a draft."""
    *short, last = fields = serious().fields
    parts: dict[str, str] = {}
    for name in short:
        answer = await room.write(fields[name], hint=MAY_BE_EMPTY)
        if answer is None:
            room.say(NOTHING)
            return
        parts[name] = answer
    parts[last] = await room.write_page(fields[last], note="sealed") or ""
    if any(parts.values()):
        await room.perform(lambda: room.desk.journal.reflections.seal(parts))
    else:
        room.say(NOTHING)


def _to_close(room: Room) -> list[Row]:
    """The mentorships that go on: the one that is looked at alone, else all."""
    contents, whose = room.desk.contents, room.desk.whose
    known = [m for m in known_mentorships(contents) if m.state != "closed" and whose in {None, m.id}]
    return [Row(key=m.id, title=names_with(contents, m)) for m in known]


async def _close_quietly(room: Room) -> None:
    rows = _to_close(room)
    key = rows[0].key if len(rows) == 1 else await room.choose("Close which quietly?", rows)
    if key is not None:
        await close_quietly(room, room.desk.contents.mentorships[key])
