"""Guidance without a network: one fact at a time, then a choice, never an order (texts.md 2.10).

What was put off lives outside the journal; `put_off` is its ids with the dates until which they stay away.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

import msgspec

from mentorlog.attention.nudge_facts import Found, Rule
from mentorlog.attention.nudge_goals import RULES as OF_GOALS
from mentorlog.attention.nudge_pairs import RULES as OF_PAIRS
from mentorlog.attention.scope import Scope
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.reflecting.due import twice_low
from mentorlog.texts.nudges import NudgeChoice, NudgeText, nudge_texts
from mentorlog.texts.pulse import pulse

FIRST_MONTH = 30
PUT_OFF_FOR = 30
NEVER_AGAIN = dt.date.max
FIRST = "N1"

_RULES: dict[str, Rule] = OF_PAIRS | OF_GOALS


class Nudge(msgspec.Struct, frozen=True, kw_only=True):
    """A fact and what one may do about it; `keys` are the records it is about, as `kind:ID`."""

    id: str
    code: str
    fact: str
    choices: tuple[NudgeChoice, ...]
    keys: tuple[str, ...]
    mentorship_id: str | None = None


def nudge(
    contents: Contents, today: dt.date, put_off: Mapping[str, dt.date] = {}, mentorship_id: str | None = None
) -> Nudge | None:
    """The one nudge of a day, the first in the order of the list that was not put off."""
    return next((n for n in nudges(contents, today, mentorship_id) if put_off.get(n.id, today) <= today), None)


def nudges(contents: Contents, today: dt.date, mentorship_id: str | None = None) -> Iterator[Nudge]:
    """Every nudge there is reason for; in the first month of a journal only the first kind."""
    scope = Scope(contents, today, mentorship_id)
    is_new = _is_new(contents, today)
    for code, text in nudge_texts().items():
        if code in _RULES and (code == FIRST or not is_new):
            yield from (_told(code, text, found) for found in _RULES[code](scope))


def low_twice(contents: Contents, mentorship: Mentorship) -> tuple[Nudge, ...]:
    """N14, for the preparation only: what stood low in both of the last two answers to how it is going."""
    low = (Found(key, {"item": pulse().short[key]}, (), mentorship.id) for key in twice_low(contents, mentorship))
    return tuple(_told("N14", nudge_texts()["N14"], found) for found in low)


def _told(code: str, text: NudgeText, found: Found) -> Nudge:
    filled = (NudgeChoice(choice.says.format_map(found.names), choice.act) for choice in text.choices)
    return Nudge(
        id=f"{code}:{found.about}",
        code=code,
        fact=text.fact.format_map(found.names),
        choices=tuple(filled),
        keys=found.keys,
        mentorship_id=found.mentorship_id,
    )


def _is_new(contents: Contents, today: dt.date) -> bool:
    """Whether the journal is in its first month."""
    known = (m for m in contents.mentorships.values() if not m.is_deleted)
    first = min((m.created_on or m.started_on for m in known), default=today)
    return (today - first).days < FIRST_MONTH
