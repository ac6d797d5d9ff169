"""The records that figures are made from: those of one mentorship, or of several, as they stood on a day."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from msgspec.structs import replace

from mentorlog.records.agreements import Boundary, Feedback
from mentorlog.records.contents import Contents
from mentorlog.records.goals import CheckIn, Goal, Milestone
from mentorlog.records.growth import Learning, Outcome, Pulse, Reflection, Skill
from mentorlog.records.meetings import Action, Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.record import Record, Shareable
from mentorlog.view import action_as_of, goal_as_of, last_steps, milestone_as_of

R = TypeVar("R", bound=Record)
S = TypeVar("S", bound=Shareable)


class Scope:
    """What a journal holds of some mentorships on a day, each list in order of id or of date and id.

    The trash, sealed records, and what came after the day are not in it.
    """

    def __init__(self, contents: Contents, mentorships: Collection[Mentorship], on: dt.date) -> None:
        self.contents = contents
        self.mentorships = tuple(mentorships)
        self.on = on
        self._ids = {mentorship.id for mentorship in mentorships}

    @cached_property
    def goals(self) -> list[Goal]:
        """The goals linked to the mentorships; their check-ins are those up to the day, in order."""
        linked = (goal for goal in present(self.contents.goals) if self._ids & set(goal.mentorship_ids))
        return [as_of(goal, self.on) for goal in linked if goal.created_on <= self.on]

    @cached_property
    def milestones(self) -> list[Milestone]:
        """Milestones; what was reached or marked later is not."""
        made = self._made(self.contents.milestones)
        return [_marked_as_of(milestone_as_of(milestone, self.on), self.on) for milestone in made]

    @cached_property
    def actions(self) -> list[Action]:
        """Promises; what was closed later is open."""
        return [action_as_of(action, self.on) for action in self._made(self.contents.actions)]

    @cached_property
    def boundaries(self) -> list[Boundary]:
        """Boundaries; what was agreed later is not."""
        return [_agreed_as_of(boundary, self.on) for boundary in self._made(self.contents.boundaries)]

    @cached_property
    def feedback(self) -> list[Feedback]:
        """Feedback; what was closed later is open."""
        return [_closed_as_of(feedback, self.on) for feedback in self._made(self.contents.feedback)]

    @cached_property
    def slots(self) -> list[Meeting]:
        """The meetings that were held, missed or cancelled, oldest first; not one that was soon held instead."""
        past = [meeting for meeting in self._meetings if meeting.state != "planned"]
        held = {meeting.id: meeting for meeting in past if meeting.state == "held"}
        return [meeting for meeting in past if not _was_held_soon(meeting, held)]

    @cached_property
    def held(self) -> list[Meeting]:
        """The meetings held, oldest first."""
        return [meeting for meeting in self._meetings if meeting.state == "held"]

    @cached_property
    def pulses(self) -> list[Pulse]:
        """Pulses, oldest first."""
        return self._by_day(self.contents.pulses, lambda pulse: pulse.date)

    @cached_property
    def reflections(self) -> list[Reflection]:
        """Reflections up to the day, of any mentorship or of none, oldest first."""
        return by_day(self.contents.reflections, self.on, lambda reflection: reflection.date)

    @cached_property
    def skills(self) -> list[Skill]:
        """Every skill of the journal, with its ratings up to the day in order of date."""
        return [_rated_as_of(skill, self.on) for skill in present(self.contents.skills)]

    @cached_property
    def learning(self) -> list[Learning]:
        """What was learned, of the whole journal, oldest first."""
        return by_day(self.contents.learning, self.on, lambda entry: entry.on)

    @cached_property
    def outcomes(self) -> list[Outcome]:
        """What happened, of the whole journal, oldest first."""
        return by_day(self.contents.outcomes, self.on, lambda outcome: outcome.on)

    @cached_property
    def last_step_on(self) -> Mapping[str, dt.date]:
        """By goal, the last day one of its promises was kept or one of its milestones reached."""
        return last_steps(self.actions, self.milestones)

    @cached_property
    def _meetings(self) -> list[Meeting]:
        return self._by_day(self.contents.meetings, lambda meeting: meeting.date)

    def _made(self, records: Mapping[str, S]) -> Iterable[S]:
        mine = (record for record in present(records) if getattr(record, "mentorship_id", None) in self._ids)
        return (record for record in mine if record.created_on is None or record.created_on <= self.on)

    def _by_day(self, records: Mapping[str, R], day: Callable[[R], dt.date]) -> list[R]:
        found = by_day(records, self.on, day)
        return [record for record in found if getattr(record, "mentorship_id", None) in self._ids]


def present(records: Mapping[str, R]) -> list[R]:
    """The records of a table that are neither in the trash nor sealed, in order of id."""
    there = (record for record in records.values() if not record.is_deleted and not _is_sealed(record))
    return sorted(there, key=lambda record: record.id)


def _is_sealed(record: Record) -> bool:
    return isinstance(record, Shareable) and record.is_sealed


def by_day(records: Mapping[str, R], on: dt.date, day: Callable[[R], dt.date]) -> list[R]:
    """The records dated up to a day, by their day, then id."""
    return sorted(
        (record for record in present(records) if day(record) <= on), key=lambda record: (day(record), record.id)
    )


def as_of(goal: Goal, on: dt.date) -> Goal:
    """A goal as it stood on a day, with every check-in up to then; on one day the higher number is the later."""
    checkins = sorted((checkin for checkin in goal.checkins if checkin.date <= on), key=_in_time)
    return replace(goal_as_of(goal, on), checkins=tuple(checkins))


def _in_time(checkin: CheckIn) -> tuple[dt.date, int]:
    return checkin.date, -1 if checkin.progress is None else checkin.progress


def _marked_as_of(milestone: Milestone, on: dt.date) -> Milestone:
    is_later = milestone.celebrated_on is not None and milestone.celebrated_on > on
    return replace(milestone, celebrated_on=None) if is_later else milestone


def _agreed_as_of(boundary: Boundary, on: dt.date) -> Boundary:
    checks = tuple(check for check in boundary.checks if check.date <= on)
    is_later = boundary.state == "agreed" and boundary.agreed_on is not None and boundary.agreed_on > on
    return replace(boundary, checks=checks, status="proposed" if is_later else boundary.status)


def _closed_as_of(feedback: Feedback, on: dt.date) -> Feedback:
    is_later = feedback.closed_on is not None and feedback.closed_on > on
    return replace(feedback, status="open", closed_on=None) if is_later else feedback


def _rated_as_of(skill: Skill, on: dt.date) -> Skill:
    ratings = sorted((rating for rating in skill.ratings if rating.date <= on), key=lambda rating: rating.date)
    return replace(skill, ratings=tuple(ratings))


def _was_held_soon(meeting: Meeting, held: Mapping[str, Meeting]) -> bool:
    """Whether a cancelled meeting was held instead within 14 days, earlier or later."""
    instead = held.get(meeting.moved_to or "") if meeting.state == "cancelled" else None
    return instead is not None and abs((instead.date - meeting.date).days) <= 14
