"""`docs/keys.md`, made from the table: `python -m mentorlog.tui.commands.page > docs/keys.md`."""

import sys

from mentorlog.tui.commands import COMMANDS, ROOMS
from mentorlog.tui.commands.command import ANYWHERE, Command

TITLES = {name: title for name, title, _ in ROOMS} | {
    "agenda": "An agenda",
    "live": "Live notes",
    "wrapup": "The wrap-up",
    "sitting": "A sitting",
    "page": "The page of a record",
    "mentorship": "The page of a mentorship",
    "person": "The page of a person",
    "ending": "An ending",
    "summary": "A summary",
    "trash": "The trash",
    ANYWHERE: "Everywhere",
}
"""What each screen is called here; the order is that of the page."""

BEGINNING = """# Keys

Everything here can also be clicked, and found under `:`. Each has a name, by which `[keys]` in `config.toml` gives it
other keys; `mentorlog check` tells names that do not exist and keys that have two meanings.

On every list `j` `k` `↑` `↓` move, `g` and `G` go to the first and the last row, `enter` opens. While you type,
letters are letters: `esc` leaves the text first.
"""


def keys_page() -> str:
    """All commands, by screen."""
    return "\n".join([BEGINNING, *(_section(where, title) for where, title in TITLES.items())])


def _section(where: str, title: str) -> str:
    rows = [f"## {title}", "", "| key | does | name |", "| --- | --- | --- |"]
    rows += [_row(command) for command in COMMANDS if command.where == where]
    return "\n".join([*rows, ""])


def _row(command: Command) -> str:
    keys = " ".join(f"`{key}`" for key in _escaped(command.all_keys).split())
    return f"| {keys} | {_escaped(command.help_line)} | {command.id if command.keys else ''} |"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(keys_page())
