"""The first acts of a journal: who, when, and one thing to be different."""

import datetime as dt

import msgspec

from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.records.changes import Changes, all_made, became, made, owner_became
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Person
from mentorlog.when import When


class Beginning:
    """What the first run writes, one act a page."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def name_people(self, owner: str, mentors: list[str], mentees: list[str]) -> Changes:
        """Write down whose journal it is, and a mentorship with each mentor and each mentee."""
        today = self._clock.today()
        roles = [(name, "mentee") for name in mentors] + [(name, "mentor") for name in mentees]
        ids = [(self._ids.new(), self._ids.new()) for _ in roles]

        def act(contents: Contents) -> Changes:
            changes = []
            if owner and owner != contents.owner.name:
                changes.append(owner_became(contents.owner, msgspec.structs.replace(contents.owner, name=owner)))
            for (name, role), (person_id, mentorship_id) in zip(roles, ids, strict=True):
                person = Person.made(id=person_id, name=name, created_on=today)
                mentorship = Mentorship.made(
                    id=mentorship_id,
                    **{"with": (person_id,)},
                    kind="one_to_one",
                    my_role=role,
                    phase="negotiating",
                    status="active",
                    started_on=today,
                    created_on=today,
                )
                changes += all_made((person, mentorship))
            names = ", ".join(mentors + mentees) or owner
            return Changes(sentence=f"Written down: {names}.", changes=tuple(changes))

        return self._store.commit(act)

    def set_meetings(self, mentorship_id: str, last_met: dt.date | None, planned: When | None) -> Changes:
        """Write down the last meeting and the next, and the rhythm and length if they were said.

        Who has met before works already: the mentorship began no later than that day, and the first agenda is no
        introduction.
        """
        today, last_id, next_id = self._clock.today(), self._ids.new(), self._ids.new()

        def act(contents: Contents) -> Changes:
            mentorship = contents.mentorships[mentorship_id]
            changes = []
            if last_met is not None:
                held = Meeting.made(
                    id=last_id,
                    mentorship_id=mentorship_id,
                    date=last_met,
                    kind="checkin",
                    status="held",
                    created_on=today,
                )
                changes.append(made(held))
            if planned is not None:
                changes.append(made(_planned(next_id, mentorship_id, planned, today, is_first=last_met is None)))
            after = _with_rhythm(mentorship, last_met, planned)
            if after != mentorship:
                changes.append(became(mentorship, after))
            return Changes(sentence="Meetings written down.", changes=tuple(changes))

        return self._store.commit(act)

    def set_goal(self, mentorship_id: str | None, title: str, *, for_both: bool) -> Changes:
        """Write down the one thing that is to be different; a mentor's own goal is only theirs to see."""
        today, goal_id = self._clock.today(), self._ids.new()

        def act(_: Contents) -> Changes:
            goal = Goal.made(
                id=goal_id,
                mentorship_ids=(mentorship_id,) if mentorship_id else (),
                owner="me",
                title=title,
                status="active",
                created_on=today,
                visibility="pair" if for_both else "private",
            )
            return Changes(sentence=f"Goal written down: {title}.", changes=(made(goal),))

        return self._store.commit(act)


def _planned(meeting_id: str, mentorship_id: str, planned: When, today: dt.date, *, is_first: bool) -> Meeting:
    return Meeting.made(
        id=meeting_id,
        mentorship_id=mentorship_id,
        date=planned.date,
        kind="first" if is_first else "checkin",
        status="planned",
        starts_at=planned.starts_at,
        duration_min=planned.minutes,
        created_on=today,
    )


def _with_rhythm(mentorship: Mentorship, last_met: dt.date | None, planned: When | None) -> Mentorship:
    values: dict[str, object] = {}
    if last_met is not None:
        values |= {"started_on": min(last_met, mentorship.started_on), "phase": "enabling"}
    if planned is not None and planned.every is not None:
        values["cadence_days"] = planned.every
    if planned is not None and planned.minutes is not None:
        values["default_minutes"] = planned.minutes
    return mentorship.having(**values)
