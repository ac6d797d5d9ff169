"""What a thought written down fast is, for whom, by when: the whole grammar (command-line.md, Capture).

What is not understood stays text, and nobody is guessed: where two mentorships are active and no name was said, the
reading says that it has to be asked for whom.
"""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Literal

import msgspec
from msgspec.structs import replace

from mentorlog.capture.line import INTENTION, ONLY_ME, SIGNS, TAG, due_of, owner_of
from mentorlog.lookup import active_mentorships, folded
from mentorlog.records.contents import ME, Contents
from mentorlog.records.goals import Goal
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Person

Kind = Literal["promise", "question", "win", "reflection", "intention", "decision", "note"]
KINDS: Mapping[str, Kind] = {
    "action": "promise",
    "promise": "promise",
    "question": "question",
    "win": "win",
    "reflect": "reflection",
    "decision": "decision",
    "note": "note",
}
"""The words that say what it is, where a sign would mean something to the shell."""

_WITH_SOMEBODY = {"promise", "question", "decision"}
_AT = re.compile(r"(?:(?<=\s)|^)@([^\W\d_][\w'’-]*)")
_GOAL = re.compile(r"(?:(?<=\s)|^)(?:\^|goal:)([\w'’-]+)", re.IGNORECASE)
_HERE = "\0"


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A thought as it was understood. `owner` is whose promise or question it is, `me` or a person's id.

    `asks_whom`: several mentorships are active and none was named; unanswered, it stays to sort.
    """

    kind: Kind
    text: str
    owner: str = ME
    mentorship_id: str | None = None
    goal_id: str | None = None
    due_on: dt.date | None = None
    only_me: bool = False
    asks_whom: bool = False
    tags: tuple[str, ...] = ()

    @property
    def stays_to_sort(self) -> bool:
        """Whether it is kept as a capture: a note, or something for two that is for nobody or only for its writer."""
        is_alone = self.mentorship_id is None or (self.kind == "decision" and self.only_me)
        return self.kind == "note" or self.asks_whom or (self.kind in {"question", "decision"} and is_alone)


def read_capture(line: str, contents: Contents, today: dt.date, kind: Kind | None = None) -> Reading:
    """What a thought says; `kind` is what it was called, else its first sign tells."""
    kind, rest = _called(kind, line.strip()) if kind else _signed(line.strip())
    active = active_mentorships(contents)
    people = [key for mentorship in active for key in mentorship.with_ids]
    owner, rest = owner_of(rest, contents, people) if kind in {"promise", "question"} else (ME, rest)
    only_me = bool(ONLY_ME.search(rest))
    tags = tuple(dict.fromkeys(TAG.findall(rest)))
    rest = TAG.sub("", ONLY_ME.sub("", rest)).strip()
    rest, goal = _goal(rest, contents)
    rest, named = _named(rest, contents, active)
    due_on, rest = due_of(rest, today) if kind == "promise" or "due:" in rest.casefold() else (None, rest)
    rest = _without_names_at_the_ends(rest).replace(_HERE, "")
    whom = _whom(owner, named, goal, active)
    return Reading(
        kind=kind,
        text=_tidy(rest),
        owner=owner,
        mentorship_id=whom.id if whom else None,
        goal_id=goal.id if goal else None,
        due_on=due_on,
        only_me=only_me,
        asks_whom=whom is None and len(active) > 1 and kind in _WITH_SOMEBODY,
        tags=tags,
    )


def with_whom(reading: Reading, mentorship_id: str | None) -> Reading:
    """The reading once it was said for whom; nobody: only its writer."""
    only_me = reading.only_me or mentorship_id is None
    return replace(reading, mentorship_id=mentorship_id, only_me=only_me, asks_whom=False)


def _called(kind: Kind, line: str) -> tuple[Kind, str]:
    """What a line is that was called something; a reflection that begins “next time” is an intention."""
    if kind == "reflection" and (intention := INTENTION.fullmatch(line)) and intention[1].strip():
        return "intention", intention[1].strip()
    return kind, line


def _signed(line: str) -> tuple[Kind, str]:
    """What its first sign makes of a line; without one a note, or an intention."""
    if line.startswith(">"):
        return _called("reflection", line[1:].strip())
    if (intention := INTENTION.fullmatch(line)) and intention[1].strip():
        return "intention", intention[1].strip()
    sign, kind = next(((sign, kind) for sign, kind in SIGNS if line.startswith(sign)), ("", None))
    rest = line[len(sign) :].strip()
    return (kind, rest) if kind and rest else ("note", line)


def _named(rest: str, contents: Contents, active: list[Mentorship]) -> tuple[str, list[Mentorship]]:
    """The mentorships with the people named by @, and the text; within a sentence the name stays, without its sign."""
    named: list[Mentorship] = []
    for match in _AT.finditer(rest):
        people = [person for person in contents.people.values() if _goes_by(person, match[1])]
        ids = {person.id for person in people}
        found = [mentorship for mentorship in active if ids & set(mentorship.with_ids)]
        if len(people) == 1 and found:
            named += found
            rest = rest.replace(match[0], f"{_HERE}{match[1]}", 1)
    return _without_names_at_the_ends(rest), list({mentorship.id: mentorship for mentorship in named}.values())


def _goes_by(person: Person, word: str) -> bool:
    name = folded(person.name)
    return not person.is_deleted and folded(word) in {name, *name.split(), name.replace(" ", "")}


def _without_names_at_the_ends(rest: str) -> str:
    words = rest.split()
    while words and words[0].startswith(_HERE):
        words.pop(0)
    while words and words[-1].startswith(_HERE):
        words.pop()
    return " ".join(words) if len(words) < len(rest.split()) else rest


def _goal(rest: str, contents: Contents) -> tuple[str, Goal | None]:
    """The one open goal in whose title the word behind ^ stands."""
    for match in _GOAL.finditer(rest):
        wanted = folded(match[1].replace("-", " "))
        goals = [g for g in contents.goals.values() if not g.is_closed and not g.is_deleted and not g.is_sealed]
        found = [goal for goal in goals if wanted in folded(goal.title) or goal.id == match[1]]
        if len(found) == 1:
            return f"{rest[: match.start()]} {rest[match.end() :]}".strip(), found[0]
    return rest, None


def _whom(owner: str, named: list[Mentorship], goal: Goal | None, active: list[Mentorship]) -> Mentorship | None:
    """The mentorship: of the person named, of the goal, of whose it is; else the only active one."""
    of_goal = [m for m in active if goal is not None and m.id in goal.mentorship_ids]
    of_owner = [m for m in active if owner in m.with_ids]
    for found in (named, of_owner, of_goal, active):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _tidy(text: str) -> str:
    """The text without doubled blanks; lines stay lines."""
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()
