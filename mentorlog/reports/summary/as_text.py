"""The lines of a summary as a text to edit, and what the edited text chooses."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from mentorlog.records.errors import NotFound, quoted
from mentorlog.reports.summary.asked import Asked
from mentorlog.reports.summary.line import Line
from mentorlog.reports.summary.words import said

_LINE = re.compile(r"\[([ xX]?)\]\s*(\S+)(?:\s.*)?")
SEEN_BY = {"private": "only me", "pair": "us two", "report": "for summaries"}
WANTED = {
    "evidence": "a sentence under the goal",
    "learned": "what was learned",
    "line:next": "what comes next",
    "line:help": "what would help",
    "line:thanks": "thanks",
}


def to_edit(lines: Sequence[Line], asked: Asked, heading: str) -> str:
    """Every line that can be had with its box; indented below it the author's words, if there are any."""
    told = [
        f"# {heading}",
        "# [x] is in it, [ ] and a deleted line are not. Nothing changes in the journal.",
        "# An indented line below is your own words for it. Saved empty: nothing happens.",
    ]
    label = None
    for line in lines:
        if line.label != label:
            told += ["", *([f"# {line.label}"] if line.label else [])]
            label = line.label
        told += _shown(line, asked)
    return "\n".join(told) + "\n"


def _shown(line: Line, asked: Asked) -> Iterator[str]:
    seen = f" ({SEEN_BY[line.seen_by]})" if line.seen_by in SEEN_BY else ""
    text = line.preview or f"({_wanted(line.key)}: your words)"
    yield f"[{'x' if line.is_on(asked) else ' '}] {line.key}{seen}  {text}"
    if words := asked.words_for(line.key):
        yield f"    {words}"


def _wanted(key: str) -> str:
    return WANTED.get(key) or WANTED.get(key.partition(":")[0], "wants")


def read_edited(text: str, lines: Sequence[Line], asked: Asked) -> Asked | None:
    """The selection as it was edited; None where everything was taken out. Raises NotFound for an unknown line."""
    boxes: dict[str, bool] = {}
    words: dict[str, str] = {}
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line[:1].isspace() and boxes:
            key = next(reversed(boxes))
            words[key] = said(f"{words.get(key, '')} {line}")
        elif match := _LINE.fullmatch(line.strip()):
            boxes[match[2]] = match[1] in {"x", "X"}
        else:
            raise NotFound(f"This is no line of a summary: {quoted(line)}. A line begins with [x] or [ ] and its key.")
    known = {line.key for line in lines}
    if unknown := next((key for key in boxes if key not in known), None):
        raise NotFound(f"No line goes by {quoted(unknown)}.")
    return _chosen(lines, boxes, words, asked) if boxes else None


def _chosen(lines: Sequence[Line], boxes: dict[str, bool], words: dict[str, str], asked: Asked) -> Asked:
    """The same selection with the boxes and words as they stand now; a line that only waits for words needs no box."""
    bare = replace(asked, ticked=frozenset(), unticked=frozenset(), words=words)
    ticked, unticked = set(), set()
    for line in lines:
        was_on, is_on = line.is_on(asked), boxes.get(line.key, False)
        if line.wants_words and line.rule != "tick":
            has_new_words = bool(words.get(line.key)) and not was_on
            if not is_on and not has_new_words:
                unticked.add(line.key)
                words.pop(line.key, None)
        elif is_on and not line.is_on(bare):
            ticked.add(line.key)
        elif not is_on:
            words.pop(line.key, None)
            if line.is_on(bare):
                unticked.add(line.key)
    return replace(bare, ticked=frozenset(ticked), unticked=frozenset(unticked))
