"""The keys of the pages of a mentorship and of a person."""

from mentorlog.tui.commands.command import BACK, Command, command

PEOPLE: tuple[Command, ...] = (
    command("mentorship", "edit", "e", "Edit", "What for, rhythm, who books, your role, style, phase, note", 1),
    command("mentorship", "agenda", "a", "Agenda", "The agenda of the next meeting", 2),
    command("mentorship", "copy", "y", "Copy", "Look at what both may see, and copy it", 3),
    command("mentorship", "to_file", "x", "File", "The same, to a file", 5),
    command("mentorship", "copy_all", "Y", "Copy all", "Copy all, with what is only yours"),
    command("mentorship", "part", "d", "Pause or close…", "Pause until, close, close quietly, trash", 4),
    command("mentorship", "new", "n", "New", "Something stuck, a contact, whether you two fit, a meeting", 6),
    command("mentorship", "back", "escape", "Back", BACK),
    command("person", "edit", "e", "Edit", "Name, what they do, who they are to you, a note", 1),
    command("person", "part", "d", "Trash, purge…", "To the trash, or out of the journal for good", 2),
    command("person", "versions", "H", "Earlier versions", "How it read before, from undo and backups", 3),
    command("person", "back", "escape", "Back", BACK, 4),
)
