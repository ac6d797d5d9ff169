"""Taking a person out of the journal for good: the one place that asks whether one is sure."""

import asyncio
from collections.abc import Sequence

from mentorlog.journal.trash import purge_of
from mentorlog.lookup import folded
from mentorlog.plain import one_line
from mentorlog.records.errors import JournalError
from mentorlog.records.people import Person
from mentorlog.reports.paragraphs import counted
from mentorlog.store.holding import copies_with
from mentorlog.store.place import shown
from mentorlog.tui.presenters.row import Row, blank
from mentorlog.tui.screens.room import Room

FACTS, NOTES = "facts", "notes"
MOST_NAMED = 10
NOT_IT = "That is not it. Nothing was purged."


async def purge_person(room: Room, person: Person) -> None:
    """Say what goes and what stays, and have the name typed."""
    plan = purge_of(room.desk.contents, person)
    name = one_line(person.name, 60)
    rows = [
        Row(title=f"{counted(len(plan.ids), 'record')} with {one_line(name, 40)}.", is_wide=True),
        Row(title=f"“{plan.alias}” stands in its place.", is_wide=True),
        blank(),
        Row(key=FACTS, left="1", title="Only facts stay: dates, states, numbers. Notes go for good"),
        Row(key=NOTES, left="2", title="Notes stay too, without the name"),
    ]
    chosen = await room.choose(f"Purge {name}", rows, left=2)
    if chosen is None:
        return
    typed = await room.write("Are you sure? There is no undo. Type the name", hint=name)
    if typed is None or folded(typed) != folded(person.name):
        room.say(NOT_IT)
        return
    try:
        done = await room.desk.perform(
            lambda: room.desk.journal.trash.purge_person(person.id, keep_notes=chosen == NOTES)
        )
    except JournalError as error:
        room.complain(error)
        return
    for record_id in (person.id, *plan.ids):
        room.desk.drafts.forget_about(record_id)
    room.reload()
    left = await asyncio.to_thread(_what_is_left, room, person, plan.ids)
    await room.look("Purged", "\n".join([done.sentence, *left]), does="Back")


def _what_is_left(room: Room, person: Person, ids: Sequence[str]) -> list[str]:
    """Where what was purged still stands: in an id, in backups."""
    told = []
    parts = [part for part in folded(person.name).split() if len(part) > 2]
    if named := [key for key in (person.id, *ids) if any(part in folded(key) for part in parts)]:
        told += ["", f"Ids never change, and some have the name in them: {', '.join(named[:MOST_NAMED])}."]
    settings = room.desk.settings
    holding = list(copies_with(person.id, settings.backup_dir, settings.quarantine_dir))
    if holding:
        count = counted(len(holding), "backup still holds", "backups still hold")
        told += ["", f"{count} it. To be rid of it, remove:", *(f"  {shown(path)}" for path in holding[:MOST_NAMED])]
    if len(holding) > MOST_NAMED:
        told.append(f"  and {len(holding) - MOST_NAMED} more in {room.desk.backups_shown}")
    return told
