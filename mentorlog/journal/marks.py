"""Small acts that mark a day: a milestone reached, a thing celebrated, a boundary that still fits, a check-in."""

import datetime as dt
from collections.abc import Mapping

from msgspec.structs import replace

from mentorlog.days import after, long_day
from mentorlog.journal.finding import present
from mentorlog.journal.goals import still_open
from mentorlog.journal.ports import Clock, Store
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, became
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.goals import CheckIn, Goal

LOOK_AGAIN_AFTER = 182


class Marks:
    """What the row's one obvious act does, where it only marks a day."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def reach(self, milestone_id: str) -> Changes:
        """A milestone is reached, today."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            milestone = present(contents.milestones, milestone_id)
            if milestone.reached_on is not None:
                raise Refused(f"“{one_line(milestone.title, 60)}” is reached already.")
            reached = milestone.having(reached_on=today)
            return Changes(sentence=f"Reached: {one_line(milestone.title, 60)}.", changes=(became(milestone, reached),))

        return self._store.commit(act)

    def move_milestone(self, milestone_id: str, target_on: dt.date | None) -> Changes:
        """A milestone has another date, or none; the first one is kept."""

        def act(contents: Contents) -> Changes:
            milestone = present(contents.milestones, milestone_id)
            if milestone.reached_on is not None:
                raise Refused(f"“{one_line(milestone.title, 60)}” is reached already.")
            former = milestone.target_on
            is_former = former is not None and former != target_on
            history = (*milestone.target_history, former) if is_former else milestone.target_history
            moved = milestone.having(target_on=target_on, target_history=history)
            when = long_day(target_on) if target_on else "no date"
            changes = (became(milestone, moved),) if moved != milestone else ()
            return Changes(sentence=f"{one_line(milestone.title, 60)}: {when}.", changes=changes)

        return self._store.commit(act)

    def celebrate_milestone(self, milestone_id: str, how: str | None) -> Changes:
        """Somebody has said well done; how it was marked may stay empty."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            milestone = present(contents.milestones, milestone_id)
            if milestone.reached_on is None:
                raise Refused(f"“{one_line(milestone.title, 60)}” is not reached yet.")
            marked = milestone.having(celebrated_on=today, how=how or milestone.how)
            return Changes(sentence=f"Marked: {one_line(milestone.title, 60)}.", changes=(became(milestone, marked),))

        return self._store.commit(act)

    def celebrate_goal(self, goal_id: str) -> Changes:
        """Well done is said for a goal; one that stands at 100 is thereby achieved."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            goal = present(contents.goals, goal_id)
            if not goal.is_closed and _progress(goal) < 100:
                raise Refused(f"“{one_line(goal.title, 60)}” is not at 100 yet.")
            values = {} if goal.is_closed else {"status": "achieved", "closed_on": today}
            marked = goal.having(celebrated_on=today, **values)
            return Changes(sentence=f"Marked: {one_line(goal.title, 60)}.", changes=(became(goal, marked),))

        return self._store.commit(act)

    def still_fits(self, boundary_id: str) -> Changes:
        """A boundary was looked at and stays; it comes up again in half a year."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            boundary = present(contents.boundaries, boundary_id)
            kept = boundary.having(review_on=after(LOOK_AGAIN_AFTER, today))
            told = one_line(boundary.statement, 60)
            return Changes(sentence=f"Still fits: {told}.", changes=(became(boundary, kept),))

        return self._store.commit(act)

    def check_in(
        self,
        goal_id: str,
        progress: int | None,
        confidence: int | None,
        note: str | None,
        results: Mapping[int, int] | None = None,
    ) -> Changes:
        """How a goal stands today; a second check-in of one day takes the place of the first.

        `results` is how far each of its results is by now, by their numbers from 1. Where no progress is said, it is
        their mean (texts.md 2.1). Raises Refused where there is no such result.
        """
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            goal = still_open(contents, goal_id)
            measured = _measured(goal, results or {})
            number = measured.mean_of_results if results and progress is None else progress
            checkin = CheckIn(date=today, progress=number, confidence=confidence, note=note or None)
            others = tuple(former for former in goal.checkins if former.date != today)
            checked = measured.having(checkins=(*others, checkin))
            return Changes(sentence=f"Checked in: {one_line(goal.title, 60)}.", changes=(became(goal, checked),))

        return self._store.commit(act)


def _measured(goal: Goal, by_number: Mapping[int, int]) -> Goal:
    """The goal with its results as far as they are now."""
    count = len(goal.results)
    if unknown := sorted(by_number.keys() - range(1, count + 1)):
        there = f"{count} result{'' if count == 1 else 's'}" if count else "no results"
        raise Refused(f"“{one_line(goal.title, 60)}” has {there}: there is no number {unknown[0]}.")
    numbered = enumerate(goal.results, 1)
    return goal.having(results=tuple(replace(r, progress=by_number.get(n, r.progress)) for n, r in numbered))


def _progress(goal: Goal) -> int:
    """Where it stands: the number of its last check-in that has one, else where it began."""
    told = [(checkin.date, checkin.progress) for checkin in goal.checkins if checkin.progress is not None]
    return max(told)[1] if told else goal.start_progress or 0
