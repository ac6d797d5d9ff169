"""One row a command; bindings, footers, help and palette are derived from it. The rows stand in files by room."""

from textual.binding import Binding

from mentorlog.tui.commands.command import ANYWHERE, Command
from mentorlog.tui.commands.everywhere import EVERYWHERE
from mentorlog.tui.commands.growing import GROWING
from mentorlog.tui.commands.leaving import LEAVING
from mentorlog.tui.commands.meeting import MEETING
from mentorlog.tui.commands.parting import PARTING
from mentorlog.tui.commands.people import PEOPLE
from mentorlog.tui.commands.showing import SHOWING

ROOMS = (
    ("home", "Home", "Home"),
    ("goals", "Goals", "Goals"),
    ("meetings", "Meetings", "Meet"),
    ("reflect", "Reflect", "Reflect"),
    ("boundaries", "Boundaries", "Bounds"),
    ("milestones", "Milestones", "Miles"),
    ("progress", "Progress", "Progress"),
)
"""The seven rooms: name, title, and the title where there is little room."""

COMMANDS: tuple[Command, ...] = (*MEETING, *GROWING, *PEOPLE, *SHOWING, *LEAVING, *PARTING, *EVERYWHERE)


def commands_on(where: str) -> list[Command]:
    """What can be done on a screen, its own commands first."""
    return [c for c in COMMANDS if c.where == where] + [c for c in COMMANDS if c.where == ANYWHERE]


def bindings_on(where: str) -> list[Binding]:
    """The keys of a screen."""
    return [
        Binding(command.keys, command.action, command.name, show=False, id=command.id)
        for command in commands_on(where)
        if command.keys
    ]


def footer_of(where: str) -> list[Command]:
    """The commands whose keys are shown, in the order of their places; where one types, none of a letter."""
    shown = [command for command in commands_on(where) if command.footer]
    if any(command.where == where and command.action == "help" for command in shown):
        shown = [command for command in shown if command.where == where]
    return sorted(shown, key=lambda command: command.footer)
