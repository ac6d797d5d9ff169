"""What is shown of a record that was found: its title, and the text around the word."""

from bisect import bisect_left

import msgspec

from mentorlog.lookup import letters_folded
from mentorlog.nouns import title_of
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.record import Shareable
from mentorlog.search.finder import Hit

BEFORE = 24
AFTER = 44


class Shown(msgspec.Struct, frozen=True, gc=False):
    """The text around the first word, and the title where the word is not in it; whether only I see it."""

    title: str | None
    snippet: str
    is_only_me: bool


def shown(hit: Hit, words: tuple[str, ...], contents: Contents) -> Shown:
    """What is shown of a record in which these folded words were found: the first text that holds most of them."""
    record = hit.record
    is_private = isinstance(record, Shareable) and not record.is_shared
    texts = hit.shared + hit.own
    held = _most_of(words, texts)
    if held is None:
        return Shown(None, title_of(record, contents), is_private)
    number, place = held
    title = None if number == 0 or isinstance(record, Meeting) else title_of(record, contents)
    return Shown(title, around(texts[number], place), is_private or number >= len(hit.shared))


def _most_of(words: tuple[str, ...], texts: list[str]) -> tuple[int, slice] | None:
    """The number of the first text with most of the words, and where the first of them stands in it."""
    most, found = 0, None
    for number, text in enumerate(texts):
        places = [place for word in words if (place := place_of(word, text)) is not None]
        if len(places) > most:
            most, found = len(places), (number, places[0])
        if most == len(words):
            break
    return found


def place_of(word: str, text: str) -> slice | None:
    """Where a folded word stands in a text as it was written; None where it is not in it."""
    begin = text.find(word) if word.isascii() else -1
    if begin >= 0:
        return slice(begin, begin + len(word))
    letters = letters_folded(text)
    begin = letters.find(word)
    if begin < 0:
        return None
    place = slice(begin, begin + len(word))
    return place if len(letters) == len(text) and letters_folded(text[place]) == word else _halved(word, text)


def _halved(word: str, text: str) -> slice:
    """The place by halving, where letters fold to more than one: a part of a text folds to a part of the whole."""
    end = bisect_left(range(len(text)), True, key=lambda n: word in letters_folded(text[:n]))
    begin = bisect_left(range(end), True, key=lambda n: word not in letters_folded(text[n:end])) - 1
    return slice(max(0, begin), end)


def around(text: str, place: slice) -> str:
    """The words around a place, on one line, with an ellipsis where something was left out."""
    begin, end = max(0, place.start - BEFORE), min(len(text), place.stop + AFTER)
    if begin > 0:
        begin = text.find(" ", begin, place.start) + 1 or begin
    if end < len(text):
        blank = text.rfind(" ", place.stop, end + 1)
        end = blank if blank >= 0 else end
    before, after = "…" if begin > 0 else "", "…" if end < len(text) else ""
    return f"{before}{one_line(text[begin:end])}{after}"
