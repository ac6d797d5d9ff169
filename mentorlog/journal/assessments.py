"""Acts on what one rates by digits: how it is going, the areas of a mentor, whether two people fit."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.journal.usual import with_usual
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.agreements import Boundary
from mentorlog.records.changes import Change, Changes, made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.fields import LONGEST_TITLE
from mentorlog.records.growth import Pulse, SelfAssessment
from mentorlog.records.meetings import Action
from mentorlog.records.mentorships import FitCheck

ChangeAs = Literal["boundary", "promise"]
"""What becomes of “What do we change?”: a line that is proposed, or a promise of the owner's."""

Scores = Mapping[str, int]
Words = Mapping[str, str]


class Assessments:
    """Numbers from 1 to 5 that nobody but the owner sees, and that are never added up."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def pulse(
        self,
        mentorship_id: str,
        scores: Scores,
        words: Words | None = None,
        told: Words | None = None,
        change_as: ChangeAs | None = None,
    ) -> Changes:
        """How it is going today; `words` are start, stop, keep and change, `told` what the other person said.

        With `change_as` the words of `change` become a boundary or a promise too, in the same act.
        """
        today, new_id, second_id = self._clock.today(), self._ids.new(), self._ids.new()
        _refuse_empty(scores, words, told)

        def act(contents: Contents) -> Changes:
            mentorship = present(contents.mentorships, mentorship_id)
            pulse = Pulse.made(
                id=new_id,
                created_on=today,
                mentorship_id=mentorship.id,
                date=today,
                scores=dict(scores),
                told_by_them=dict(told) if told else None,
                visibility="private",
                **(words or {}),
            )
            sentence = f"How it is going: {names_with(contents, mentorship)}."
            follows = _changing(pulse, change_as, second_id, contents) if change_as and pulse.change else ()
            return Changes(sentence=sentence, changes=(made(pulse), *follows))

        return self._store.commit(act)

    def rate_areas(self, scores: Scores, then: Scores | None = None) -> Changes:
        """A sitting of a mentor's self-assessment; `then` is last time, from today's view."""
        today, new_id = self._clock.today(), self._ids.new()
        _refuse_empty(scores, then)

        def act(_: Contents) -> Changes:
            rated = SelfAssessment.made(
                id=new_id,
                created_on=today,
                date=today,
                scores=dict(scores),
                then=dict(then) if then else None,
                visibility="private",
            )
            return Changes(sentence="Rated: your own areas.", changes=(made(rated),))

        return self._store.commit(act)

    def fit(
        self,
        mentorship_id: str,
        scores: Scores,
        words: Words,
        decision: str | None = None,
        review_on: dt.date | None = None,
    ) -> Changes:
        """Whether the two fit, and what follows from it."""
        today, new_id = self._clock.today(), self._ids.new()
        _refuse_empty(scores, words, decision)

        def act(contents: Contents) -> Changes:
            mentorship = present(contents.mentorships, mentorship_id)
            check = FitCheck.made(
                id=new_id,
                created_on=today,
                mentorship_id=mentorship.id,
                date=today,
                scores=dict(scores) or None,
                words=dict(words) or None,
                decision=decision or None,
                review_on=review_on,
                visibility="private",
            )
            return Changes(sentence=f"Fit: {names_with(contents, mentorship)}.", changes=(made(check),))

        return self._store.commit(act)


def _changing(pulse: Pulse, change_as: ChangeAs, new_id: str, contents: Contents) -> tuple[Change, ...]:
    """What is to change, as a record of its own with what is usual for it."""
    record_type, field = (Boundary, "statement") if change_as == "boundary" else (Action, "text")
    values = {"mentorship_id": pulse.mentorship_id, field: one_line(pulse.change or "", LONGEST_TITLE)}
    return (made(record_type.made(**with_usual(record_type, values, contents, pulse.date), id=new_id)),)


def _refuse_empty(*said: object) -> None:
    if not any(said):
        raise Refused("Nothing was answered, so nothing is written down.")
