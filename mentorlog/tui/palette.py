"""Find & commands: every command of the screen, by its name."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from mentorlog.tui.commands import Command, commands_on


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
