"""What may be seen of a mentorship as of a day (agenda.md 3.2).

Everything that leaves the journal is computed from a view: filter first, compute second. A shared view holds
nothing private, so that nothing private can influence what is made from it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from mentorlog.records.agreements import Boundary, Challenge, Feedback
from mentorlog.records.contents import Contents
from mentorlog.records.goals import CheckIn, Goal, Milestone
from mentorlog.records.growth import Win
from mentorlog.records.meetings import Action, Meeting, Topic
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Person
from mentorlog.records.record import Record, Shareable

R = TypeVar("R", bound=Record)
S = TypeVar("S", bound=Shareable)


class View(msgspec.Struct, frozen=True, kw_only=True):
    """The records of one mentorship as they stood on a day, each table in order of id.

    `slots` are the meetings before that day that were held, cancelled or missed, in order of date; check-ins are
    in order of date and carry a number; `last_step_on` is, by goal, the last day one of its steps was done.
    """

    mentorship: Mentorship
    people: Mapping[str, Person]
    on: dt.date
    goals: tuple[Goal, ...]
    milestones: tuple[Milestone, ...]
    wins: tuple[Win, ...]
    actions: tuple[Action, ...]
    topics: tuple[Topic, ...]
    challenges: tuple[Challenge, ...]
    feedback: tuple[Feedback, ...]
    boundaries: tuple[Boundary, ...]
    slots: tuple[Meeting, ...]
    last_step_on: Mapping[str, dt.date]

    @property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings held before the day, oldest first."""
        return tuple(meeting for meeting in self.slots if meeting.state == "held")

    def name_of(self, person_id: str) -> str:
        """The first word of a person's name; `you`, `the group`, or the id where nobody is known by it."""
        if person_id in {"me", "group"}:
            return "you" if person_id == "me" else "the group"
        person = self.people.get(person_id)
        return person.first_name if person else person_id

    def movement_of(self, goal: Goal) -> dt.date:
        """The last day on which the goal moved, as seen in this view."""
        return movement(goal, self.last_step_on)


def movement(goal: Goal, last_step_on: Mapping[str, dt.date]) -> dt.date:
    """The last day on which a goal moved; a check-in that repeats the same number is no movement.

    Its check-ins must be in order and carry numbers, as in a view.
    """
    last = goal.start_on or goal.created_on
    former = goal.start_progress or 0
    for checkin in goal.checkins:
        if checkin.progress is not None and checkin.progress != former:
            last = max(last, checkin.date)
            former = checkin.progress
    return max(last, last_step_on.get(goal.id, last))


def see(contents: Contents, mentorship_id: str, on: dt.date, *, shared: bool) -> View:
    """What of a mentorship may be seen as of a day: by both if `shared`, else by the owner alone.

    The mentorship must exist. Sealed records are in no view.
    """
    mentorship = contents.mentorships[mentorship_id]
    in_group = shared and mentorship.kind == "group"

    def visible(records: Mapping[str, S], since: Callable[[S], dt.date | None]) -> Iterable[S]:
        for record in _of(records, mentorship_id):
            day = since(record)
            if not record.is_sealed and (record.is_shared or not shared) and (day is None or day <= on):
                yield record

    milestones = tuple(milestone_as_of(milestone, on) for milestone in visible(contents.milestones, _created))
    actions = tuple(action_as_of(action, on) for action in visible(contents.actions, _created))
    return View(
        mentorship=mentorship,
        people={key: person for key, person in contents.people.items() if not person.is_deleted},
        on=on,
        goals=tuple(goal_as_of(goal, on) for goal in visible(contents.goals, _created)),
        milestones=milestones,
        wins=tuple(visible(contents.wins, lambda win: win.on)),
        actions=actions,
        topics=tuple(visible(contents.topics, _created)),
        challenges=tuple(
            _challenge_as_of(challenge, on)
            for challenge in visible(contents.challenges, _created)
            if not (in_group and challenge.about_id)
        ),
        feedback=() if in_group else tuple(visible(contents.feedback, _created)),
        boundaries=tuple(
            _boundary_as_of(boundary, on, shared=shared, without_checks=in_group)
            for boundary in visible(contents.boundaries, _created)
        ),
        slots=_slots(contents, mentorship_id, on),
        last_step_on=last_steps(actions, milestones),
    )


def _of(records: Mapping[str, R], mentorship_id: str) -> list[R]:
    """The records of a mentorship that are not in the trash, in order of id."""
    found = [
        r
        for r in records.values()
        if getattr(r, "mentorship_id", None) == mentorship_id or _is_linked(r, mentorship_id)
    ]
    return sorted((record for record in found if record.deleted_on is None), key=_by_id)


def _is_linked(record: Record, mentorship_id: str) -> bool:
    return isinstance(record, Goal) and mentorship_id in record.mentorship_ids


def _by_id(record: Record) -> str:
    return record.id


def _created(record: Shareable) -> dt.date | None:
    return record.created_on


def goal_as_of(goal: Goal, on: dt.date) -> Goal:
    """A goal as it stood on a day: what was closed later is active, check-ins are numbers in order of date."""
    known = [checkin for checkin in goal.checkins if checkin.date <= on and checkin.progress is not None]
    checkins = tuple(sorted(known, key=_by_day))
    if checkins != goal.checkins:
        goal = replace(goal, checkins=checkins)
    if goal.is_closed and goal.closed_on is not None and goal.closed_on > on:
        goal = replace(goal, status="active", closed_on=None)
    return goal


def _by_day(checkin: CheckIn) -> tuple[dt.date, int]:
    return checkin.date, checkin.progress or 0


def milestone_as_of(milestone: Milestone, on: dt.date) -> Milestone:
    """A milestone as it stood on a day: what was reached later is not reached."""
    is_later = milestone.reached_on is not None and milestone.reached_on > on
    return replace(milestone, reached_on=None) if is_later else milestone


def action_as_of(action: Action, on: dt.date) -> Action:
    """A promise as it stood on a day: what was closed later is open."""
    is_later = action.state != "open" and action.closed_on is not None and action.closed_on > on
    return replace(action, status="open", closed_on=None) if is_later else action


def _challenge_as_of(challenge: Challenge, on: dt.date) -> Challenge:
    is_later = challenge.state == "resolved" and challenge.closed_on is not None and challenge.closed_on > on
    return replace(challenge, status="open", closed_on=None) if is_later else challenge


def _boundary_as_of(boundary: Boundary, on: dt.date, *, shared: bool, without_checks: bool) -> Boundary:
    seen = (
        check
        for check in boundary.checks
        if check.date <= on and (check.is_shared or not shared) and not without_checks
    )
    return replace(boundary, checks=tuple(sorted(seen, key=lambda check: check.date)))


def _slots(contents: Contents, mentorship_id: str, on: dt.date) -> tuple[Meeting, ...]:
    meetings = _of(contents.meetings, mentorship_id)
    past = (meeting for meeting in meetings if meeting.date < on and meeting.state != "planned")
    return tuple(sorted(past, key=lambda meeting: (meeting.date, meeting.id)))


def last_steps(actions: Iterable[Action], milestones: Iterable[Milestone]) -> dict[str, dt.date]:
    """By goal, the last day one of its promises was kept or one of its milestones reached."""
    done = [(action.goal_id, action.closed_on) for action in actions if action.state == "done"]
    reached = [(milestone.goal_id, milestone.reached_on) for milestone in milestones]
    last: dict[str, dt.date] = {}
    for goal_id, day in done + reached:
        if goal_id is not None and day is not None:
            last[goal_id] = max(day, last.get(goal_id, day))
    return last
