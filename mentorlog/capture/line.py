"""What a line of meeting notes says: its sign, whose it is, by when, for whom to see."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from mentorlog.lookup import folded
from mentorlog.records.contents import ME, Contents
from mentorlog.records.errors import NotClear
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Person
from mentorlog.when import When, read_when

CaughtKind = Literal["promise", "question", "win", "decision", "intention"]
MOST_DATE_WORDS = 4

SIGNS: tuple[tuple[str, CaughtKind], ...] = (
    ("- [ ]", "promise"),
    ("!", "promise"),
    ("=", "decision"),
    ("?", "question"),
    ("+", "win"),
)
_SIGNS_ALONE = "!=?+-[] "
INTENTION = re.compile(r"next time\b[\s,:]*(?:i will\b|i['’]ll\b)?\s*(.*)", re.IGNORECASE)
_OWNER = re.compile(r"([^:]{1,100}):(?:\s+(.*))?")
_AT_OWNER = re.compile(r"@(?!me\b)([^\W\d_][\w'’-]*)\s+(.*)", re.IGNORECASE)
_DUE = re.compile(r"(?:^|(?<=\s))due:\s*(.+)$", re.IGNORECASE)
TAG = re.compile(r"(?:^|\s)(?:#|tag:)([^\s#]+)")
ONLY_ME = re.compile(r"(?:^|\s)@me(?![\w-])", re.IGNORECASE)
_LAST_WORD = re.compile(r"[a-z]{3,9}|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{4})?|\d{1,3}[dw]|today|eom")
_NO_DATE_AFTER = {"a", "an", "the", "every", "each", "other", "in", "of", "last", "from", "since", "after", "for"}
_BEFORE_DATE = re.compile(r"\s+(?:by|on)$", re.IGNORECASE)


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

    An indented sign, one behind a backslash, and one with nothing behind it is an ordinary line.
    """
    if intention := INTENTION.fullmatch(line.strip()):
        said = intention[1].strip()
        return Caught(kind="intention", text=said, only_me=True) if said and not line[:1].isspace() else None
    sign, kind = next(((sign, kind) for sign, kind in SIGNS if line.startswith(sign)), ("", None))
    rest = line[len(sign) :].strip()
    if kind is None or not rest.strip(_SIGNS_ALONE):
        return None
    caught = _read(kind, rest, contents, mentorship, on)
    return caught if caught.text else None


def _read(kind: CaughtKind, rest: str, contents: Contents, mentorship: Mentorship, on: dt.date) -> Caught:
    owner, rest = owner_of(rest, contents, mentorship.with_ids) if kind == "promise" else (ME, rest)
    only_me = bool(ONLY_ME.search(rest))
    tags = tuple(TAG.findall(rest))
    rest = TAG.sub("", ONLY_ME.sub("", rest)).strip()
    due_on, rest = due_of(rest, on) if kind == "promise" else (None, rest)
    return Caught(kind=kind, text=" ".join(rest.split()), owner=owner, due_on=due_on, only_me=only_me, tags=tags)


def owner_of(rest: str, contents: Contents, people: Sequence[str]) -> tuple[str, str]:
    """Whose it is: `alex:` or `@alex` behind the sign, if one of these people goes by it; and what is left to say."""
    match = _OWNER.fullmatch(rest) or _AT_OWNER.fullmatch(rest)
    wanted = folded(match[1]) if match else ""
    if match is None or not wanted:
        return ME, rest
    named = [key for key in dict.fromkeys(people) if key in contents.people and _goes_by(contents.people[key], wanted)]
    if wanted in {folded(contents.owner.name), *folded(contents.owner.name).split()[:1]}:
        named.append(ME)
    named = [ME] if wanted == "me" else named
    return (named[0], match[2] or "") if len(named) == 1 else (ME, rest)


def _goes_by(person: Person, wanted: str) -> bool:
    return not person.is_deleted and wanted in _names_of(person)


def _names_of(person: Person) -> set[str]:
    name = folded(person.name)
    return {name, *name.split()}


def due_of(rest: str, on: dt.date) -> tuple[dt.date | None, str]:
    """A date behind `due:`, or at the end, and the text without it; what is no date stays text."""
    if match := _DUE.search(rest):
        return _said_due(rest, match, on)
    parts = rest.split()
    for count in range(min(MOST_DATE_WORDS, len(parts) - 1), 0, -1):
        phrase, word_before = " ".join(parts[-count:]).casefold(), parts[-count - 1].casefold()
        if word_before in _NO_DATE_AFTER or not _may_be_date(phrase, count):
            continue
        if (when := _when(phrase, on)) and when.date >= on:
            return _taken(when, rest, _BEFORE_DATE.sub("", " ".join(parts[:-count])))
    return None, rest


def _said_due(rest: str, match: re.Match[str], on: dt.date) -> tuple[dt.date | None, str]:
    """The longest run of words behind `due:` that is a date; what stands behind them is text again."""
    words = match[1].split()
    for count in range(min(MOST_DATE_WORDS + 2, len(words)), 0, -1):
        if when := _when(" ".join(words[:count]).strip("\"'“”"), on):
            left = " ".join([rest[: match.start()].strip(), *words[count:]]).strip()
            return _taken(when, rest, left)
    return None, rest


def _may_be_date(phrase: str, count: int) -> bool:
    """Whether so many last words may be meant as a date: not `a month`, and no number that stands alone."""
    return not phrase.startswith(("a ", "an ")) and (count > 1 or bool(_LAST_WORD.fullmatch(phrase)))


def _taken(when: When, whole: str, left: str) -> tuple[dt.date, str]:
    """The day, and the text without it; a time, a rhythm or a length said with it would be lost, so all stays."""
    says_more = when.starts_at or when.every or when.minutes
    return when.date, whole if says_more else left


def _when(phrase: str, on: dt.date) -> When | None:
    try:
        return read_when(phrase, on)
    except NotClear:
        return None
