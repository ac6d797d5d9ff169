"""The page of a person: who they are, and the way out of the journal for good."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from mentorlog.plain import one_line
from mentorlog.records.people import Person
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import Desk
from mentorlog.tui.screens.asking import MAY_BE_EMPTY
from mentorlog.tui.screens.mentorship_editing import edit_name, edit_note
from mentorlog.tui.screens.page import Page
from mentorlog.tui.screens.purging import purge_person

KINDS = (
    ("coordinator", "the coordinator of the programme"),
    ("confidant", "someone I confide in"),
    ("peer", "a peer"),
    ("fellow_mentor", "a fellow mentor"),
    (None, "not said"),
)
NAME, ROLE, KIND, NOTE = "name", "role", "kind", "note"
TRASH, PURGE = "trash", "purge"


class PersonPage(Page):
    """What is known of somebody."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("person")]
    WHERE = "person"

    def __init__(self, desk: Desk, key: str, room: str) -> None:
        super().__init__(desk, key, room)
        self._person_id = key.partition(":")[2]

    @property
    def _person(self) -> Person | None:
        found = self.desk.contents.people.get(self._person_id)
        return None if found is None or found.is_deleted else found

    @work
    async def action_edit(self) -> None:
        """One field of them."""
        person = self._person
        if person is None:
            return
        ways = ((NAME, "Name"), (ROLE, "What they do"), (KIND, "Who they are to me"), (NOTE, "Note  only me"))
        chosen = await self.choose_one("Edit", ways)
        if chosen == NAME:
            await edit_name(self, person.id)
        elif chosen == NOTE:
            await edit_note(self, person.id)
        elif chosen == ROLE:
            await self._edit_role(person)
        elif chosen == KIND:
            await self._edit_kind(person)

    async def _edit_role(self, person: Person) -> None:
        draft, former = f"role-{person.id}", person.role or ""
        text = await self.write("What do they do?", former, hint=MAY_BE_EMPTY, draft=draft)
        if text is not None and text != former:
            await self.change(person, {"role": text or None}, draft=draft)

    async def _edit_kind(self, person: Person) -> None:
        chosen = await self.choose_one("Who are they to you?", [(str(n), told) for n, (_, told) in enumerate(KINDS)])
        if chosen:
            await self.change(person, {"kind": KINDS[int(chosen)][0]})

    @work
    async def action_part(self) -> None:
        """To the trash, or out of the journal for good."""
        person = self._person
        if person is None:
            return
        ways = (
            (TRASH, "To the trash: a typo, or a double"),
            (PURGE, "Purge: the name goes for good, and cannot be had back"),
        )
        chosen = await self.choose_one(one_line(person.name, 60), ways)
        if chosen == TRASH:
            await self.to_trash(person)
        elif chosen == PURGE:
            await purge_person(self, person)
