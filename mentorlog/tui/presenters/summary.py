"""The lines of a summary as rows, and what it means to tick one."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.reports.summary import Asked, Line, offered
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.row import Row

LEFT = 14
SEEN = {"private": "only me", "pair": "us two", "report": "for summaries"}
KINDS = {
    "manager": "Summary for a manager",
    "development": "Development record",
    "closing": "Closing report",
}
TO_WRITE = "… (e: your words)"
READER = "reader"
"""The key of the row that says who reads it."""
NO_READER = {
    "manager": "nobody is named",
    "development": "nobody is named",
    "closing": "the two of you",
}
HAPPENED = "happened"
"""The key of the row that asks for what happened beside the mentorship; a summary for a manager has a place for it."""


def settled(contents: Contents, asked: Asked) -> Asked:
    """The same choice without what no line has any more."""
    bare = replace(asked, ticked=frozenset(), unticked=frozenset(), words={})
    keys = {line.key for line in offered(contents, bare)}
    return replace(
        asked,
        ticked=asked.ticked & keys,
        unticked=asked.unticked & keys,
        words={key: text for key, text in asked.words.items() if key in keys},
    )


def rows_of(lines: Sequence[Line], asked: Asked, *, is_looked_at: bool) -> Iterator[Row]:
    """A row a line; what hangs on a line that is off is not there."""
    on = {line.key for line in lines if line.is_on(asked)}
    private = {line.key for line in lines if line.seen_by == "private"}
    former = ""
    yield Row(key=READER, left="    For", title=reader_in_words(asked), right="e", is_faint=not asked.reader)
    for line in lines:
        if line.parent is not None and line.parent not in on:
            continue
        if line.key == "line:next" and asked.kind == "manager":
            yield Row(key=HAPPENED, title="Anything else that happened?", right="n", is_faint=True)
        label = (line.label or "Title") if line.label != former and line.parent is None else ""
        former = line.label
        is_on = line.key in on
        told = asked.words_for(line.key) or line.preview
        hidden = is_looked_at and (line.seen_by == "private" or line.parent in private)
        text = HIDDEN if hidden else one_line(told) if told else TO_WRITE
        yield Row(
            key=line.key,
            left=f"[{'x' if is_on else ' '}] {label}",
            title=f"– {text}" if line.parent else text,
            right=SEEN.get(line.seen_by, ""),
            is_faint=not is_on,
        )


def reader_in_words(asked: Asked) -> str:
    """Who reads it; where nobody is named, what that means."""
    return one_line(asked.reader) or NO_READER[asked.kind]


def words_lost(before: Asked, after: Asked) -> dict[str, str]:
    """The author's words that one choice had and another has not: they are kept aside."""
    return {key: text for key, text in before.words.items() if key not in after.words}


def with_words(asked: Asked, words: Mapping[str, str]) -> Asked:
    """The choice with words that were kept aside."""
    return replace(asked, words={**asked.words, **words}, unticked=asked.unticked - words.keys())


def left_behind(lines: Sequence[Line], asked: Asked) -> str:
    """How many lines of records stay; only the owner is told."""
    count = sum(line.seen_by in SEEN and not line.is_on(asked) for line in lines)
    if not count:
        return ""
    return f"{count} {'line stays' if count == 1 else 'lines stay'} behind. What leaves does not say so."


def taken_in(asked: Asked, line: Line) -> Asked:
    """The choice with a line on."""
    asked = replace(asked, unticked=asked.unticked - {line.key})
    return asked if line.is_on(asked) else replace(asked, ticked=asked.ticked | {line.key})


def left_out(asked: Asked, line: Line, lines: Sequence[Line]) -> Asked:
    """The choice with a line off, and with it what hangs on it."""
    keys = {line.key, *(one.key for one in lines if one.parent == line.key)}
    words = {key: text for key, text in asked.words.items() if key not in keys}
    asked = replace(asked, ticked=asked.ticked - keys, unticked=asked.unticked - keys, words=words)
    return replace(asked, unticked=asked.unticked | {line.key}) if line.is_on(asked) else asked


def worded(asked: Asked, line: Line, text: str) -> Asked:
    """The choice with other words in a line; without any, the line is as it was."""
    words = {key: told for key, told in asked.words.items() if key != line.key}
    if not text.strip():
        return replace(asked, words=words)
    return replace(asked, words=words | {line.key: text}, unticked=asked.unticked - {line.key})
