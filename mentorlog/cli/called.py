"""The one record of a few that a word means: its id, the beginning of it, a part of its words. Nobody is guessed."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from mentorlog.lookup import SHORTEST_PREFIX, folded, joined
from mentorlog.plain import one_line
from mentorlog.records.errors import NotFound, quoted
from mentorlog.records.record import Record

R = TypeVar("R", bound=Record)
MOST_NAMED = 10


def one_called(word: str, records: Sequence[R], words_of: Callable[[R], str], many: str) -> R:
    """The record among these. Raises NotFound, naming those it could be; `many` is what they are."""
    wanted = folded(word)
    ways: tuple[Callable[[R], bool], ...] = (
        lambda r: r.id == word,
        lambda r: len(word) >= SHORTEST_PREFIX and r.id.startswith(word),
        lambda r: bool(wanted) and wanted == folded(words_of(r)),
        lambda r: bool(wanted) and wanted in folded(words_of(r)),
    )
    found = next((those for way in ways if (those := [r for r in records if way(r)])), [])
    if len(found) == 1:
        return found[0]
    named = joined([f"{one_line(words_of(r), 60)} ({r.id})" for r in (found or records)[:MOST_NAMED]])
    if found:
        raise NotFound(f"{quoted(word)} fits {len(found)} {many}: {named}. Say which by its id.")
    raise NotFound(f"{quoted(word)} is none of the {many}. There are: {named}." if named else f"There are no {many}.")
