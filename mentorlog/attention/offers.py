"""What is offered after the second meeting: seven boundaries, and the rhythm that shows (today.md)."""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Literal

import msgspec

from mentorlog.attention.scope import Scope
from mentorlog.lookup import active_mentorships, names_with
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.when import MONTHLY, rhythm_in_words

AFTER_MEETINGS = 2
ABOUT_A_MONTH = range(26, 35)


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """One row: what is offered, its words, and the word at its right. `days` is the rhythm that shows."""

    id: str
    what: Literal["boundaries", "rhythm"]
    mentorship_id: str
    title: str
    word: str
    days: int | None = None


def offers(
    contents: Contents, today: dt.date, put_off: Mapping[str, dt.date] = {}, mentorship_id: str | None = None
) -> tuple[Offer, ...]:
    """The offers of a day; one that was put off, by its id, stays away until its date."""
    if not _is_any_wanting(contents):
        return ()
    scope = Scope(contents, today, mentorship_id)
    found = (offer for mentorship in scope.active.values() for offer in _offers(scope, mentorship))
    return tuple(offer for offer in found if put_off.get(offer.id, today) <= today)


def _is_any_wanting(contents: Contents) -> bool:
    """Whether an active mentorship has no rhythm or no boundary: a quick look, for Home asks at every turn."""
    agreed = {boundary.mentorship_id for boundary in contents.boundaries.values() if not boundary.is_deleted}
    return any(m.cadence_days is None or m.id not in agreed for m in active_mentorships(contents))


def _offers(scope: Scope, mentorship: Mentorship) -> Iterator[Offer]:
    held = [m.date for m in scope.meetings if m.mentorship_id == mentorship.id and m.state == "held"]
    days = sorted(day for day in held if day <= scope.today)
    if len(days) < AFTER_MEETINGS:
        return
    names = names_with(scope.contents, mentorship)
    known = (b for b in scope.contents.boundaries.values() if b.mentorship_id == mentorship.id)
    if not any(not boundary.is_deleted for boundary in known):
        yield Offer(
            id=f"boundaries:{mentorship.id}",
            what="boundaries",
            mentorship_id=mentorship.id,
            title=f"How you and {names} work together",
            word="seven lines to start from",
        )
    rhythm = rhythm_that_shows(days)
    if mentorship.cadence_days is None and rhythm is not None:
        yield Offer(
            id=f"rhythm:{mentorship.id}",
            what="rhythm",
            mentorship_id=mentorship.id,
            title=f"{names}: about {rhythm_in_words(rhythm)}, it seems. Right?",
            word="say the rhythm",
            days=rhythm,
        )


def rhythm_that_shows(days: list[dt.date]) -> int | None:
    """The usual distance of meetings, given in order, in whole weeks or a month; None where there is none to see."""
    gaps = [(later - former).days for former, later in pairwise(days) if later > former]
    if not gaps:
        return None
    usual = sorted(gaps)[(len(gaps) - 1) // 2]
    if usual in ABOUT_A_MONTH:
        return MONTHLY
    return max(1, (usual + 3) // 7) * 7
