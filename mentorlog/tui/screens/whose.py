"""Whose it is: narrowing every room to one mentorship, opening its page, writing another one down."""

from mentorlog.lookup import known_mentorships
from mentorlog.plain import one_line
from mentorlog.records.errors import NotClear
from mentorlog.tui.dialogs.whose import Whose
from mentorlog.tui.presenters.whose import EVERYONE, whose_rows
from mentorlog.tui.screens.parting import part
from mentorlog.tui.screens.room import Room
from mentorlog.when import read_rhythm, rhythm_in_words

ADD_HINT = "Such as: Leo Brandt, every 2 weeks. With commas between them, several names are a group."
DRAFT = "new-mentorship"


async def ask_whose(room: Room) -> None:
    """Ask, and do what was answered."""
    desk = room.desk
    answer = await room.ask(
        Whose(lambda with_ended: whose_rows(desk.contents, desk.today, with_ended=with_ended), desk.whose or EVERYONE)
    )
    if answer is None:
        return
    if answer.wanted == "narrow":
        desk.whose = None if answer.key == EVERYONE else answer.key
        room.reload()
    elif answer.wanted == "add":
        await add_mentorship(room)
    elif (mentorship := desk.contents.mentorships.get(answer.key)) is not None:
        if answer.wanted == "part":
            await part(room, mentorship)
        else:
            room.open_record(mentorship)


async def add_mentorship(room: Room) -> None:
    """Ask for a name and a rhythm, no more, and open the page of what was written down."""
    text = await room.write("Who is it?", hint=ADD_HINT, reading=new_in_words, draft=DRAFT)
    if not text:
        return
    names, days = read_new(text)
    values = {} if days is None else {"cadence_days": days}
    before = {mentorship.id for mentorship in known_mentorships(room.desk.contents)}
    if await room.perform(lambda: room.desk.journal.mentorships.begin(names, values), draft=DRAFT):
        for mentorship in known_mentorships(room.desk.contents):
            if mentorship.id not in before:
                room.open_record(mentorship)


def read_new(text: str) -> tuple[list[str], int | None]:
    """The names, and the days between meetings where they are said: `Leo Brandt, every 2 weeks`."""
    named, every, rhythm = f" {text} ".partition(" every ")
    names = [name for part in named.split(",") if (name := " ".join(part.split()))]
    if not names:
        raise NotClear("A mentorship needs a name: Leo Brandt, every 2 weeks")
    return names, read_rhythm(f"every {rhythm.strip()}") if every else None


def new_in_words(text: str) -> str:
    """How it is understood while it is typed."""
    names, days = read_new(text)
    rhythm = "" if days is None else f" · {rhythm_in_words(days)}"
    return f"{', '.join(one_line(name, 60) for name in names)}{rhythm}"
