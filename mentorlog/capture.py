"""What a line written fast says: its sign, whose it is, by when, for whom to see (command-line.md, Capture)."""

import datetime as dt
import re
from typing import Literal

import msgspec

from mentorlog.lookup import folded
from mentorlog.records.contents import ME, Contents
from mentorlog.records.errors import NotClear
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Person
from mentorlog.when import read_day

CaughtKind = Literal["promise", "question", "win", "decision", "intention"]
MOST_DATE_WORDS = 4

_SIGNS: tuple[tuple[str, CaughtKind], ...] = (
    ("- [ ]", "promise"),
    ("!", "promise"),
    ("=", "decision"),
    ("?", "question"),
    ("+", "win"),
)
_INTENTION = re.compile(r"next time\b[\s,:]*(?:i will\b|i'll\b)?\s*(.*)", re.IGNORECASE)
_OWNER = re.compile(r"([^\W\d_][\w .'-]{0,40}):\s+(.*)")
_DUE = re.compile(r"\bdue:(.+)$", re.IGNORECASE)
_TAG = re.compile(r"(?:^|\s)(?:#|tag:)([^\s#]+)")
_ONLY_ME = re.compile(r"(?:^|\s)@me\b", re.IGNORECASE)
_LAST_WORD = re.compile(r"[a-z]{3,9}|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{4})?|\d{1,3}[dw]|today|eom")


class Caught(msgspec.Struct, frozen=True, kw_only=True):
    """One line that is more than a note. `owner` is `me` or a person's id; `text` is what is left to say."""

    kind: CaughtKind
    text: str
    owner: str = ME
    due_on: dt.date | None = None
    only_me: bool = False
    tags: tuple[str, ...] = ()


def read_line(line: str, contents: Contents, mentorship: Mentorship, on: dt.date) -> Caught | None:
    """What a line of meeting notes says, if it begins with a sign; what is not understood stays text.

    An indented sign, and one behind a backslash, is an ordinary line.
    """
    if intention := _INTENTION.fullmatch(line.strip()):
        said = intention[1].strip()
        return Caught(kind="intention", text=said, only_me=True) if said and not line[:1].isspace() else None
    sign, kind = next(((sign, kind) for sign, kind in _SIGNS if line.startswith(sign)), ("", None))
    rest = line[len(sign) :].strip()
    if kind is None or not rest:
        return None
    return _read(kind, rest, contents, mentorship, on)


def _read(kind: CaughtKind, rest: str, contents: Contents, mentorship: Mentorship, on: dt.date) -> Caught:
    owner, rest = _owner(rest, contents, mentorship) if kind == "promise" else (ME, rest)
    only_me = bool(_ONLY_ME.search(rest))
    tags = tuple(_TAG.findall(rest))
    rest = _TAG.sub("", _ONLY_ME.sub("", rest)).strip()
    due_on, rest = _due(rest, on) if kind == "promise" else (None, rest)
    return Caught(kind=kind, text=" ".join(rest.split()), owner=owner, due_on=due_on, only_me=only_me, tags=tags)


def _owner(rest: str, contents: Contents, mentorship: Mentorship) -> tuple[str, str]:
    """Whose promise it is: a name and a colon behind the sign, if somebody in the mentorship goes by it."""
    match = _OWNER.fullmatch(rest)
    if match is None:
        return ME, rest
    wanted = folded(match[1])
    if wanted in {"me", folded(contents.owner.name), *folded(contents.owner.name).split()[:1]}:
        return ME, match[2]
    people = [contents.people[key] for key in mentorship.with_ids if key in contents.people]
    named = [person for person in people if wanted in _names_of(person)]
    return (named[0].id, match[2]) if len(named) == 1 else (ME, rest)


def _names_of(person: Person) -> set[str]:
    name = folded(person.name)
    return {name, *name.split()}


def _due(rest: str, on: dt.date) -> tuple[dt.date | None, str]:
    """A date at the end, or behind `due:`; what is no date stays text."""
    if match := _DUE.search(rest):
        day = _day(match[1].strip(), on)
        return (day, rest[: match.start()].strip()) if day else (None, rest)
    parts = rest.split()
    for count in range(min(MOST_DATE_WORDS, len(parts) - 1), 0, -1):
        phrase = " ".join(parts[-count:]).casefold()
        is_phrase = count > 1 or _LAST_WORD.fullmatch(phrase)
        if is_phrase and not phrase.startswith(("a ", "an ")) and (day := _day(phrase, on)):
            return day, " ".join(parts[:-count]).removesuffix(" by").removesuffix(" on")
    return None, rest


def _day(phrase: str, on: dt.date) -> dt.date | None:
    try:
        return read_day(phrase, on)
    except NotClear:
        return None
