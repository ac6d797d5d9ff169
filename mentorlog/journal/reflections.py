"""Acts on reflections: a sitting written down, what became of an intention, and a sealed note."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.journal.usual import with_usual
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, became, made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.fields import LONGEST_TITLE
from mentorlog.records.goals import Goal
from mentorlog.records.growth import Reflection
from mentorlog.records.meetings import Action
from mentorlog.records.record import Record
from mentorlog.reflecting.as_text import Answers
from mentorlog.reflecting.intentions import MeantFor
from mentorlog.reflecting.sitting import Sitting

BECAME = {"did": "Did it", "not_yet": "Not yet", "no_longer": "No longer", "open": "Open again"}

FAILURE = "failure"
Follows = tuple[str, str]
"""What a failure ends in: `promise` or `goal` and its words, or `peace`."""


class Reflections:
    """What a person writes for nobody but themselves."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def write(
        self, sitting: Sitting, answers: Answers, meant_for: MeantFor = None, follows: Follows | None = None
    ) -> Changes:
        """Keep a sitting as one record; a skipped question is kept as asked. Raises Refused where all is empty.

        `meant_for`: before whom “next time I will” comes back; None: before this pair. `follows`: the promise or the
        goal a failure ends in, only the owner's, written in the same act.
        """
        today, new_id, second_id = self._clock.today(), self._ids.new(), self._ids.new()
        if answers.is_empty:
            raise Refused("Nothing was written down.")

        def act(contents: Contents) -> Changes:
            second = _following(sitting, follows, contents, today) if follows else None
            reflection = Reflection.made(
                id=new_id,
                created_on=today,
                date=today,
                mentorship_id=sitting.mentorship_id,
                meeting_id=sitting.meeting_id,
                model=FAILURE if sitting.occasion.theme == FAILURE else None,
                theme=sitting.occasion.theme,
                goal_id=second_id if second and second[0] is Goal else None,
                text=answers.page or None,
                parts={code: answers.to.get(code, "") for code in sitting.questions},
                next_time=answers.next_time or None,
                next_time_for=meant_for if answers.next_time else None,
                next_time_state="open" if answers.next_time else None,
                visibility="private",
            )
            told = f"Written: {sitting.occasion.name}"
            if second is None:
                return Changes(sentence=f"{told}.", changes=(made(reflection),))
            record = second[0].made(**second[1], id=second_id)
            return Changes(sentence=f"{told}, and a {second[2]} from it.", changes=(made(reflection), made(record)))

        return self._store.commit(act)

    def settle(self, reflection_id: str, state: str) -> Changes:
        """Say what became of an intention: `did`, `not_yet`, `no_longer`, or `open` again."""

        def act(contents: Contents) -> Changes:
            reflection = _intention(contents, reflection_id)
            settled = reflection.having(next_time_state=state)
            sentence = f"{BECAME[state]}: {one_line(reflection.next_time or '', 60)}."
            return Changes(sentence=sentence, changes=(became(reflection, settled),))

        return self._store.commit(act)

    def mean_for(self, reflection_id: str, meant_for: MeantFor) -> Changes:
        """Say before whom an intention comes back."""

        def act(contents: Contents) -> Changes:
            reflection = _intention(contents, reflection_id)
            meant = reflection.having(next_time_for=meant_for)
            sentence = f"Comes back elsewhere: {one_line(reflection.next_time or '', 60)}."
            return Changes(sentence=sentence, changes=(became(reflection, meant),))

        return self._store.commit(act)

    def make_smaller(self, reflection_id: str, next_time: str) -> Changes:
        """Put a smaller intention in the place of one that kept coming back."""
        today, new_id = self._clock.today(), self._ids.new()

        def act(contents: Contents) -> Changes:
            former = _intention(contents, reflection_id)
            smaller = Reflection.made(
                id=new_id,
                created_on=today,
                date=today,
                mentorship_id=former.mentorship_id,
                theme=former.theme,
                next_time=next_time,
                next_time_for=former.next_time_for,
                next_time_state="open",
                visibility="private",
            )
            changes = (became(former, former.having(next_time_state="no_longer")), made(smaller))
            return Changes(sentence=f"Next time: {one_line(next_time, 60)}.", changes=changes)

        return self._store.commit(act)

    def seal(self, parts: Mapping[str, str]) -> Changes:
        """Keep a note of something serious, private for good; the sentence says nothing of it (texts.md 2.12)."""
        today, new_id = self._clock.today(), self._ids.new()
        written = {name: text for name, text in parts.items() if text}
        if not written:
            raise Refused("Nothing was written down.")

        def act(_: Contents) -> Changes:
            note = Reflection.made(
                id=new_id,
                created_on=today,
                date=today,
                theme="serious",
                parts=written,
                visibility="private",
                never_export=True,
            )
            return Changes(sentence="A sealed note was written.", changes=(made(note),))

        return self._store.commit(act)


def _following(
    sitting: Sitting, follows: Follows, contents: Contents, today: dt.date
) -> tuple[type[Record], dict[str, Any], str] | None:
    """The kind and the values of what follows from a failure; None where it is peace."""
    way, words = follows
    line = one_line(words, LONGEST_TITLE)
    whose = sitting.mentorship_id
    if way == "promise":
        values = {"text": line, "mentorship_id": whose, "visibility": "private"}
        return Action, with_usual(Action, values, contents, today), way
    if way == "goal":
        goal = {"title": line, "mentorship_ids": (whose,) if whose else (), "visibility": "private"}
        return Goal, with_usual(Goal, goal, contents, today), way
    return None


def _intention(contents: Contents, reflection_id: str) -> Reflection:
    reflection = present(contents.reflections, reflection_id)
    if not reflection.next_time or reflection.is_sealed:
        raise Refused("There is no “next time” on that page.")
    return reflection
