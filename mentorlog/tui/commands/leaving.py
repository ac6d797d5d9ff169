"""The keys by which something leaves: `y` and `x` what both may see, `Y` all of it."""

from collections.abc import Iterator

from mentorlog.tui.commands.command import Command, command

_SAME = "The same as y, to a file"
_ALL = "Copy all, with what is only yours"


def _leaving(where: str, name: str, help_line: str, footer: int = 0) -> Iterator[Command]:
    """The three keys; where a screen has few others, two of them are shown."""
    yield command(where, "copy", "y", name, help_line, footer)
    yield command(where, "copy_all", "Y", "Copy all", _ALL)
    yield command(where, "to_file", "x", "To a file", _SAME, footer and footer + 1)


def _more(where: str) -> Iterator[Command]:
    """Where `y` stands among the keys that are shown."""
    yield from (row for row in _leaving(where, "", "") if row.keys != "y")


LEAVING: tuple[Command, ...] = (
    *_leaving("home", "Copy the next agenda", "Copy what both may see of the next agenda"),
    *_leaving("meetings", "Copy", "Copy the agenda of a meeting to come, the message of a past one"),
    *_leaving("goals", "Copy", "Copy what both may see of it"),
    *_leaving("milestones", "Copy", "Copy what both may see of it"),
    *_leaving("reflect", "Copy", "Copy a page that both may see"),
    *_leaving("page", "Copy", "Copy what both may see of it", 3),
    *_more("agenda"),
    *_more("boundaries"),
    command("wrapup", "to_file", "x", "To a file", _SAME),
)
