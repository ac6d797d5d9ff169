"""One table of commands: keys, footers, help and the palette all come from it."""

import pytest
from textual.screen import Screen
from textual.widgets import Static

from mentorlog.tui.app import MentorlogApp
from mentorlog.tui.commands import COMMANDS, ROOMS, commands_on, footer_of
from mentorlog.tui.commands.command import ANYWHERE, Command
from mentorlog.tui.screens.agenda import AgendaRoom
from mentorlog.tui.screens.boundaries import Boundaries
from mentorlog.tui.screens.ending import Ending
from mentorlog.tui.screens.goals import Goals
from mentorlog.tui.screens.home import Home
from mentorlog.tui.screens.live import Live
from mentorlog.tui.screens.meetings import Meetings
from mentorlog.tui.screens.mentorship import MentorshipPage
from mentorlog.tui.screens.milestones import Milestones
from mentorlog.tui.screens.page import Page
from mentorlog.tui.screens.person import PersonPage
from mentorlog.tui.screens.progress import Progress
from mentorlog.tui.screens.reflect import Reflect
from mentorlog.tui.screens.sitting import SittingRoom
from mentorlog.tui.screens.summary import SummaryRoom
from mentorlog.tui.screens.trash import Trash
from mentorlog.tui.screens.wrapup import Wrapping
from mentorlog.tui.widgets.bars import KeyBar, shown_in
from mentorlog.tui.widgets.rows import Rows
from tests.tui.driving import Place

SCREENS: dict[str, type[Screen[None]]] = {
    "home": Home,
    "goals": Goals,
    "meetings": Meetings,
    "reflect": Reflect,
    "boundaries": Boundaries,
    "milestones": Milestones,
    "progress": Progress,
    "agenda": AgendaRoom,
    "summary": SummaryRoom,
    "page": Page,
    "live": Live,
    "trash": Trash,
    "mentorship": MentorshipPage,
    "person": PersonPage,
    "wrapup": Wrapping,
    "sitting": SittingRoom,
    "ending": Ending,
}


def keys_of(command: Command) -> list[str]:
    return command.keys.split(",") if command.keys else []


@pytest.mark.parametrize("where", SCREENS)
def test_no_key_has_two_meanings_on_one_screen(where: str) -> None:
    keys = [key for command in commands_on(where) for key in keys_of(command)]
    of_the_list = [key for binding in Rows.BINDINGS for key in binding.key.split(",")]  # type: ignore[union-attr]
    assert sorted(keys) == sorted(set(keys))
    assert set(keys) & set(of_the_list) == set()


@pytest.mark.parametrize("where", SCREENS)
def test_every_command_has_an_action_on_its_screen(where: str) -> None:
    for command in commands_on(where):
        name = command.action.partition("(")[0]
        owner = MentorlogApp if name.startswith("app.") else SCREENS[where]
        if command.keys:
            assert callable(getattr(owner, f"action_{name.removeprefix('app.')}", None)), command.id


def test_every_command_belongs_to_a_screen_and_has_an_id_of_its_own() -> None:
    ids = [command.id for command in COMMANDS]
    assert sorted(ids) == sorted(set(ids))
    assert all(command.name and command.help_line for command in COMMANDS)
    assert set(SCREENS) | {ANYWHERE} >= {c.where for c in COMMANDS}
    assert [name for name, _, _ in ROOMS] == list(SCREENS)[:7]


@pytest.mark.parametrize("where", SCREENS)
def test_the_footer_never_overflows_and_shows_at_most_six_keys_at_80(where: str) -> None:
    commands = footer_of(where)
    for width in range(40, 201):
        shown = shown_in(commands, width)
        assert sum(len(f" {commands[n].key_words} {commands[n].name} ") for n in shown) < width
        assert len(shown) <= 6 or width >= 96
        assert {commands[n].key_words for n in shown} >= ({"f1"} if where in {"live", "sitting"} else {":", "?"})


@pytest.mark.asyncio
async def test_the_footer_on_screen_is_the_one_that_was_reckoned(sam: Place) -> None:
    async with sam.at((120, 24)) as hands:
        await hands.press("a")
        for width in (120, 80, 45):
            await hands.resize((width, 24))
            bar = hands.app.screen.query_one(KeyBar)
            assert bar.region.right <= width
            assert bar.region.height == 1
            assert "? Help" in hands.lines[-1]


@pytest.mark.asyncio
async def test_every_key_is_in_the_help(sam: Place) -> None:
    async with sam.at((100, 60)) as hands:
        for where, keys in {"home": "1", "meetings": "3", "agenda": "1a", "page": "1\r"}.items():
            await hands.press(*("enter" if key == "\r" else key for key in keys), "question_mark")
            dialog = hands.app.screen
            told = [str(line.render()) for line in dialog.query("Scroll Static").results(Static)]
            for command in commands_on(where):
                at = [n for n, line in enumerate(told) if command.help_line in line]
                assert any(f"{command.all_keys}  {command.help_line}" in told[n] for n in at), command.id
            await hands.press("escape")
