"""How a record read before, from undo and backups; enter puts one back."""

from mentorlog.nouns import NOUN_OF
from mentorlog.records.record import Record
from mentorlog.tui.presenters.rooms import is_only_me
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.room import Room


async def look_at_versions(room: Room, record: Record | None) -> None:
    """Choose an earlier version, look at it whole, and put it back if it is the one."""
    from mentorlog.tui.screens.page import page_content

    desk = room.desk
    if record is None or (desk.is_looked_at and is_only_me(record)):
        room.say("Nothing to show here.")
        return
    versions = desk.earlier_versions(NOUN_OF[type(record)].table, record.id)
    rows = [Row(key=str(n), left=f"{v.seen_at:%d %b %H:%M}", title=v.told) for n, v in enumerate(versions)]
    chosen = await room.choose("Earlier versions", rows, left=12) if rows else None
    if chosen is None:
        room.say("" if rows else "No earlier version is left of it.")
        return
    former = versions[int(chosen)].record
    if await room.look("As it was", page_content(former, desk.contents, desk).plain, does="Put it back"):
        await room.perform(lambda: desk.journal.records.return_to(former))
