"""Which mentorship an ending is of, asked where it is not said already."""

from mentorlog.lookup import known_mentorships, names_with
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.ending import Ending
from mentorlog.tui.screens.room import Room


async def go_to_an_ending(room: Room) -> None:
    """Open the ending of the mentorship that is looked at, or of one that is chosen."""
    contents, looked_at = room.desk.contents, room.desk.mentorship
    known = [m for m in known_mentorships(contents) if m.state != "closed"]
    if room.WHERE == Ending.WHERE:
        return
    if looked_at is None and not known:
        room.say("There is no mentorship to end.")
        return
    key = looked_at.id if looked_at else known[0].id if len(known) == 1 else None
    if key is None:
        key = await room.choose("End which mentorship?", [Row(key=m.id, title=names_with(contents, m)) for m in known])
    if key is not None:
        room.app.push_screen(Ending(room.desk, key))
