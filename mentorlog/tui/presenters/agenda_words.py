"""What an agenda says beside its lines, and how what is typed about it is read."""

import re

from textual.content import Content

from mentorlog.records.errors import NotClear
from mentorlog.tui.presenters.agenda import Side
from mentorlog.tui.text import together, words


def side_content(side: Side) -> list[Content]:
    """The pane about a line, part by part."""
    parts = [words("\n".join(side.told), "$secondary")] if side.told else []
    if side.question:
        parts.append(together((f"“{side.question}”", "italic"), ("\n> another", "$secondary")))
    if side.points:
        parts.append(together(("My points  only me\n", "$secondary"), side.points))
    return parts


def for_screen(hints: tuple[str, ...]) -> str:
    """The hints with the keys of the screen in place of the options of the command line."""
    text = " ".join(hints)
    text = text.replace("--kind reset makes", "t makes").replace("--kind closing makes", "t makes")
    text = re.sub(r"--minutes \d+ makes it shorter", "[ on the first line makes it shorter", text)
    return re.sub(r"--minutes \d+ makes it longer", "] on the first line makes it longer", text)


def asked_as(kind: str, reasons: tuple[str, ...]) -> str:
    """The list of questions of an item; promises go by whose they are."""
    if kind != "followup":
        return kind
    mine = any(reason.startswith("open_mine") for reason in reasons)
    theirs = any(reason.startswith("open_theirs") for reason in reasons)
    return "followup_both" if mine and theirs else "followup_mine" if mine else "followup_theirs"


def length_in_words(text: str) -> str:
    """A length as it is read. Raises NotClear."""
    if not text.strip().isdecimal() or not 5 <= int(text) <= 480:
        raise NotClear("A meeting lasts 5 to 480 minutes.")
    return f"{int(text)} minutes"
