"""A mentorship rests, goes on, ends, ends quietly, or goes to the trash."""

from mentorlog.days import long_day
from mentorlog.ending.open_things import open_things
from mentorlog.ending.plan import Ending, Settled
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.errors import NotClear
from mentorlog.records.mentorships import Mentorship
from mentorlog.texts.closing import closing
from mentorlog.tui.dialogs.tick import Tick
from mentorlog.tui.presenters.rooms import is_only_me
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.asking import MAY_BE_EMPTY
from mentorlog.tui.screens.room import Room
from mentorlog.when import read_day

PAUSE, RESUME, CLOSE, QUIETLY, TRASH = "pause", "resume", "close", "quietly", "trash"
WAYS = {
    PAUSE: "Pause until …",
    RESUME: "It goes on, from today",
    CLOSE: "Close: what is open, a thank-you, when you next say hello",
    QUIETLY: "Close quietly: one line, or none",
    TRASH: "To the trash: a typo, or a double",
}
UNTIL_HINT = f"Such as: 3 march, in 6 weeks. {MAY_BE_EMPTY}"


async def part(room: Room, mentorship: Mentorship) -> None:
    """Ask which of them, and do it."""
    ways = {"active": (PAUSE, CLOSE, QUIETLY, TRASH), "paused": (RESUME, CLOSE, QUIETLY, TRASH), "closed": (TRASH,)}
    journal = room.desk.journal
    offered = [(way, WAYS[way]) for way in ways[mentorship.state]]
    chosen = await room.choose_one(one_line(names_with(room.desk.contents, mentorship), 60), offered)
    if chosen == PAUSE:
        await _pause(room, mentorship)
    elif chosen == RESUME:
        await room.perform(lambda: journal.mentorships.resume(mentorship.id))
    elif chosen == CLOSE:
        open_ending(room, mentorship)
    elif chosen == QUIETLY:
        await close_quietly(room, mentorship)
    elif chosen == TRASH:
        await room.to_trash(mentorship)


def open_ending(room: Room, mentorship: Mentorship) -> None:
    """The whole ending has a screen of its own."""
    from mentorlog.tui.screens.ending import Ending as EndingRoom

    room.app.push_screen(EndingRoom(room.desk, mentorship.id))


async def _pause(room: Room, mentorship: Mentorship) -> None:
    """No meeting is expected until a day, or until it is said that it goes on."""
    today, draft = room.desk.today, f"pause-{mentorship.id}"

    def told(phrase: str) -> str:
        day = read_day(phrase, today)
        if day <= today:
            raise NotClear(f"{long_day(day)} is not ahead.")
        return f"{long_day(day)}"

    phrase = await room.write("Pause until when?", hint=UNTIL_HINT, reading=told, draft=draft)
    if phrase is not None:
        until = read_day(phrase, today) if phrase else None
        await room.perform(lambda: room.desk.journal.mentorships.pause(mentorship.id, until), draft=draft)


async def close_quietly(room: Room, mentorship: Mentorship) -> None:
    """One line, which may stay empty, and which goals go with their owner. One act, one undo."""
    ending = await ask_quietly(room, mentorship)
    if ending is not None:
        close = room.desk.journal.endings.close
        await room.perform(lambda: close(mentorship.id, ending), draft=quiet_draft(mentorship))


async def ask_quietly(room: Room, mentorship: Mentorship) -> Ending | None:
    """What closing quietly asks; None where it was left."""
    hint = "only me · it may stay empty: enter"
    takeaway = await room.write(closing().quietly, hint=hint, draft=quiet_draft(mentorship))
    if takeaway is None:
        return None
    goals = _goals_of_mine(room, mentorship)
    kept = await room.ask(Tick("Which goals go with you?", goals)) if goals else ()
    if kept is None:
        return None
    return Ending(takeaway=takeaway, settled=tuple(Settled(key=key, fate="hand_over") for key in kept))


def quiet_draft(mentorship: Mentorship) -> str:
    """Under which name the one line is kept."""
    return f"takeaway-{mentorship.id}"


def _goals_of_mine(room: Room, mentorship: Mentorship) -> list[Row]:
    """The goals that are open and the owner's own."""
    contents = room.desk.contents
    rows = []
    for thing in open_things(contents, mentorship):
        kind, _, goal_id = thing.key.partition(":")
        if thing.is_mine and kind == "goal":
            only_me = is_only_me(contents.goals[goal_id])
            rows.append(Row(key=thing.key, title=room.desk.seen(one_line(thing.text), only_me=only_me)))
    return rows
