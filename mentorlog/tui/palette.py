"""Find & commands: every command of the screen, by its name."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from mentorlog.nouns import NOUN_OF
from mentorlog.plain import one_line
from mentorlog.search import Finder, shown, words_in
from mentorlog.tui.commands import commands_on
from mentorlog.tui.commands.command import Command
from mentorlog.tui.presenters.rooms import is_only_me
from mentorlog.tui.screens.room import Room
from mentorlog.tui.text import words

MOST_FOUND = 12
SHORTEST = 2


class FoundRecords(Provider):
    """Records with the words that are typed, newest first; what is only the owner's stays away while someone looks."""

    async def startup(self) -> None:
        """One finder for as long as the palette is open: what grows is looked for among what was found."""
        self._room = self.screen if isinstance(self.screen, Room) else None
        self._finder = Finder(self._room.desk.contents) if self._room else None

    async def search(self, query: str) -> Hits:
        """The records that hold every word."""
        if self._room is None or self._finder is None or len(query.strip()) < SHORTEST:
            return
        contents, is_looked_at = self._room.desk.contents, self._room.desk.is_looked_at
        found = [h for h in self._finder.find(query) if not (is_looked_at and is_only_me(h.record))]
        for place, hit in enumerate(found[:MOST_FOUND]):
            told = shown(hit, words_in(query), contents)
            noun = NOUN_OF[type(hit.record)].one
            mark = "  only me" if told.is_only_me else ""
            text = words(f"{noun}  {one_line(told.title or told.snippet, 70)}{mark}")
            act = partial(self._room.open_record, hit.record)
            below = one_line(told.snippet, 100) if not (is_looked_at and told.is_only_me) else ""
            yield Hit(0.5 - place / 1000, text, act, help=below)


class RoomCommands(Provider):
    """The commands of the open room, from the one table."""

    @property
    def _commands(self) -> list[Command]:
        return [command for command in commands_on(getattr(self.screen, "WHERE", "")) if command.action != "open"]

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command in self._commands:
            yield DiscoveryHit(command.name, partial(self.screen.run_action, command.action), help=command.help_line)

    async def search(self, query: str) -> Hits:
        """Those that fit what is typed."""
        matcher = self.matcher(query)
        for command in self._commands:
            score = matcher.match(f"{command.name} {command.help_line}")
            if score > 0:
                act = partial(self.screen.run_action, command.action)
                yield Hit(score, matcher.highlight(command.name), act, help=command.help_line)
