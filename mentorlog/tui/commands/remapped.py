"""The keys of config.toml, held against the table of commands: names it does not have, keys that two would share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from mentorlog.plain import one_line
from mentorlog.tui.commands import COMMANDS, commands_on
from mentorlog.tui.commands.command import ANYWHERE, Command


def odd_keys(keys: Mapping[str, str]) -> Iterator[str]:
    """What is odd about `[keys]`, a sentence each."""
    known = {command.id: command for command in COMMANDS}
    for name in keys:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            yield f"The keys hold {one_line(name, 40)}, and no command has that name.{hint}"
        elif not known[name].keys:
            yield f"The keys hold {name}, which takes none: it is done by {known[name].shown_as}."
    screens = sorted({command.where for command in COMMANDS} - {ANYWHERE})
    clashes = dict.fromkeys(clash for where in screens for clash in _clashes(where, keys))
    for key, first, second in clashes:
        yield f"The key {one_line(key, 20)} has two commands on one screen: {first} and {second}."


def _clashes(where: str, keys: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """A key and the two commands that have it on a screen, as things stand after `[keys]`."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for command in commands_on(where):
        for key in dict.fromkeys(_keys_of(command, keys)):
            by_key[key].append(command.id)
    for key, ids in by_key.items():
        yield from ((key, ids[0], other) for other in ids[1:])


def _keys_of(command: Command, keys: Mapping[str, str]) -> list[str]:
    """The keys a command has; one without any takes none."""
    return [key.strip() for key in keys.get(command.id, command.keys).split(",")] if command.keys else []
