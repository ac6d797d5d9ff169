"""An agenda as a text to edit, and what the edited text says: one line an item, points indented below."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from mentorlog.agenda.written import Agenda

_LINE = re.compile(r"(?:(\d{1,3})\s+)?(\S.*)")


class EditedLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the edited text. Without a key it is a new topic; without minutes they stay as they were."""

    title: str
    key: str | None = None
    minutes: int | None = None
    points: str = ""


def to_edit(agenda: Agenda, points: Mapping[str, str], heading: str) -> str:
    """The agenda as text, with a few lines that say how it is read."""
    lines = [
        f"# {heading}",
        "# One line an item. Order counts; a deleted line is off; a new one is a topic you both see.",
        "# Indented lines are your own points. Saved empty: nothing happens.",
        "",
    ]
    for item in agenda.topics:
        lines.append(f"{item.minutes}  {' '.join(item.title.split())}")
        lines += [f"    {line}" for line in points.get(item.key, "").splitlines()]
    if agenda.parked:
        lines += ["", "# Later; without the # it is on:"]
        lines += [f"# {' '.join(item.title.split())}" for item in agenda.left(agenda.parked)]
    return "\n".join(lines) + "\n"


def read_edited(text: str, agenda: Agenda) -> tuple[EditedLine, ...]:
    """The lines of an edited agenda; a title that stands on the agenda, or waited for later, is that item."""
    known = [(item.key, " ".join(item.title.split())) for item in agenda.topics]
    known += [(item.key, " ".join(item.title.split())) for item in agenda.left_out]
    minutes = {item.key: item.minutes for item in agenda.topics}
    lines: list[EditedLine] = []
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line[:1].isspace() and lines:
            below = f"{lines[-1].points}\n{line.strip()}".strip()
            lines[-1] = msgspec.structs.replace(lines[-1], points=below)
        elif match := _LINE.fullmatch(line.strip()):
            lines.append(_item(match, known, minutes))
    return tuple(lines)


def _item(match: re.Match[str], known: list[tuple[str, str]], minutes: Mapping[str, int]) -> EditedLine:
    title, said = " ".join(match[2].split()), int(match[1]) if match[1] else None
    found = next((entry for entry in known if entry[1] == title), None)
    if found is None:
        whole = f"{match[1]} {title}" if match[1] and not 1 <= int(match[1]) <= 480 else title
        return EditedLine(title=whole, minutes=said if whole == title else None)
    known.remove(found)
    changed = said if said is not None and said != minutes.get(found[0]) and 1 <= said <= 480 else None
    return EditedLine(key=found[0], title=title, minutes=changed)


def is_same(lines: Sequence[EditedLine], agenda: Agenda, points: Mapping[str, str]) -> bool:
    """Whether the text was left as it was."""
    same_order = [line.key for line in lines] == [item.key for item in agenda.topics]
    same_words = all(line.minutes is None and line.points == points.get(line.key or "", "") for line in lines)
    return same_order and same_words
