"""What a mentorship is for, its rhythm, its style, its phase: one question for each."""

import datetime as dt
from collections.abc import Awaitable, Callable

from mentorlog.days import long_day
from mentorlog.journal.mentorships import PHASES
from mentorlog.plain import one_line
from mentorlog.records.errors import NotClear
from mentorlog.records.mentorships import Mentorship
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters.boundaries import first_names
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.asking import MAY_BE_EMPTY
from mentorlog.tui.screens.room import Room
from mentorlog.when import read_day, read_rhythm, rhythm_in_words

NOTHING = "not said"
STYLES = (("directive", "told"), ("supportive", "supported"), ("challenging", "stretched"), (None, NOTHING))
CHOICES: dict[str, tuple[str, tuple[tuple[str | None, str], ...]]] = {
    "books_next": ("Who books the next date?", (("me", "I do"), ("them", "{name}"), (None, NOTHING))),
    "my_role": (
        "What are you in this?",
        (("mentee", "{name} is my mentor"), ("mentor", "I mentor {name}"), ("peer", "we are peers")),
    ),
    "kind": (
        "What kind is it?",
        (
            ("one_to_one", "one to one"),
            ("peer", "peers"),
            ("reverse", "the younger one mentors"),
            ("group", "a group"),
            ("micro", "short meetings"),
        ),
    ),
    "style_wanted": ("What is wanted more of: to be …", STYLES),
    "style_offered": ("What do you offer more of: to be …", STYLES),
    "medium": (
        "How do you meet?",
        (
            ("in_person", "in person"),
            ("video", "video"),
            ("phone", "phone"),
            ("text", "text"),
            ("mixed", "mixed"),
            (None, NOTHING),
        ),
    ),
}
"""Fields with a few answers: the question, and each value with its words."""

FIELDS = (
    ("purpose", "What it is for"),
    ("rhythm", "Rhythm"),
    ("books_next", "Who books the next date"),
    ("my_role", "My role"),
    ("kind", "Kind"),
    ("style_wanted", "Style wanted"),
    ("style_offered", "Style offered"),
    ("default_minutes", "Usual length"),
    ("medium", "How you meet"),
    ("phase", "Phase"),
    ("planned_end_on", "Planned to end on"),
)
NAME, NOTE = "name:", "note:"


async def choose_what_to_edit(room: Room, pair: Mentorship) -> None:
    """The fields of the mentorship, and the name and note of each person in it."""
    named = [(key, title) for key, title in FIELDS if key != "style_offered" or pair.my_role != "mentee"]
    for person_id in pair.with_ids:
        person = room.desk.contents.people.get(person_id)
        if person is not None and not person.is_deleted:
            name = one_line(person.name, 40)
            named += [(f"{NOTE}{person_id}", f"Note on {name}  only me"), (f"{NAME}{person_id}", f"Name: {name}")]
    rows = [Row(key=key, left=str(n) if n < 10 else "", title=title) for n, (key, title) in enumerate(named, 1)]
    chosen = await room.choose("Edit", rows, left=2)
    if chosen is None:
        return
    if chosen.startswith(NOTE):
        await edit_note(room, chosen.removeprefix(NOTE))
    elif chosen.startswith(NAME):
        await edit_name(room, chosen.removeprefix(NAME))
    else:
        await edit_field(room, pair, chosen)


async def edit_field(room: Room, pair: Mentorship, field: str) -> None:
    """Ask for one field, and change it."""
    own: dict[str, Callable[[Room, Mentorship], Awaitable[None]]] = {
        "purpose": _edit_purpose,
        "rhythm": _edit_rhythm,
        "phase": _edit_phase,
        "default_minutes": _edit_minutes,
        "planned_end_on": _edit_end,
    }
    if field in own:
        await own[field](room, pair)
        return
    question, choices = CHOICES[field]
    name = first_names(room.desk.contents, pair)
    chosen = await room.choose_one(question, [(str(n), told.format(name=name)) for n, (_, told) in enumerate(choices)])
    if chosen:
        await room.change(pair, {field: choices[int(chosen)][0]})


async def _edit_purpose(room: Room, pair: Mentorship) -> None:
    draft, former = f"purpose-{pair.id}", pair.purpose or ""
    if len(former) > 400 or "\n" in former:
        text = await room.write_page("What is it for?", former, draft=draft)
    else:
        text = await room.write("What is it for?", former, hint="One line. Both may see it.", draft=draft)
    if text is not None and text != former:
        await room.change(pair, {"purpose": text or None}, draft=draft)


async def _edit_rhythm(room: Room, pair: Mentorship) -> None:
    former = rhythm_in_words(pair.cadence_days) if pair.cadence_days else ""
    draft = f"rhythm-{pair.id}"
    hint = "Such as: every 2 weeks, every month, none"
    phrase = await room.write("How often do you meet?", former, hint=hint, reading=_rhythm_in_words, draft=draft)
    if phrase and phrase != former:
        days = read_rhythm(phrase)
        await room.perform(lambda: room.desk.journal.rhythms.settle(pair.id, days), draft=draft)


def _rhythm_in_words(phrase: str) -> str:
    days = read_rhythm(phrase)
    return rhythm_in_words(days) if days else "no fixed rhythm"


async def _edit_phase(room: Room, pair: Mentorship) -> None:
    phase = await room.choose_one("Where are the two of you?", PHASES.items())
    if phase:
        await room.perform(lambda: room.desk.journal.mentorships.enter_phase(pair.id, phase))


async def _edit_minutes(room: Room, pair: Mentorship) -> None:
    former = str(pair.default_minutes or "")
    draft = f"minutes-{pair.id}"
    hint = f"In minutes, such as 45. {MAY_BE_EMPTY}"
    text = await room.write("How long, as a rule?", former, hint=hint, reading=_minutes_in_words, draft=draft)
    if text is not None and text != former:
        await room.change(pair, {"default_minutes": _minutes(text) if text else None}, draft=draft)


def _minutes(text: str) -> int:
    number = text.removesuffix("min").strip()
    if not (number.isdecimal() and len(number) <= 3 and 5 <= int(number) <= 480):
        raise NotClear("A meeting has from 5 to 480 minutes.")
    return int(number)


def _minutes_in_words(text: str) -> str:
    return f"{_minutes(text)} min"


async def _edit_end(room: Room, pair: Mentorship) -> None:
    today, draft = room.desk.today, f"end-{pair.id}"

    def read(phrase: str) -> dt.date | None:
        return None if phrase.casefold() == "none" else read_day(phrase, today)

    def told(phrase: str) -> str:
        day = read(phrase)
        return long_day(day) if day else "no date"

    phrase = await room.write("Planned to end on", hint="Such as: 18 aug, in 6 months, none", reading=told, draft=draft)
    if phrase:
        day = read(phrase)
        await room.change(pair, {"planned_end_on": day}, draft=draft)


async def edit_note(room: Room, person_id: str) -> None:
    """What only the owner noted about somebody."""
    if room.desk.is_looked_at:
        room.say(NOT_SEEN)
        return
    person = room.desk.contents.people[person_id]
    draft, former = f"note-{person_id}", person.private_note or ""
    text = await room.write_page(f"Note on {one_line(person.name, 60)}", former, note="only me", draft=draft)
    if text is not None and text != former:
        await room.change(person, {"private_note": text or None}, draft=draft)


async def edit_name(room: Room, person_id: str) -> None:
    """Another name for somebody."""
    person = room.desk.contents.people[person_id]
    draft = f"name-{person_id}"
    text = await room.write("Name", person.name, draft=draft)
    if text and text != person.name:
        await room.change(person, {"name": text}, draft=draft)
