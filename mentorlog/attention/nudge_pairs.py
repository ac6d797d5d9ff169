"""Reasons for a nudge that lie between two people: N1, N6, N7, N9 to N13."""

import datetime as dt
from collections.abc import Callable, Iterator

from mentorlog.agenda.history import TALKED
from mentorlog.attention.needs import well_done
from mentorlog.attention.nudge_facts import Found, Rule, first_names, held, left, met_when, number, shown, since, times
from mentorlog.attention.scope import Scope
from mentorlog.lookup import joined
from mentorlog.records.mentorships import Mentorship

STYLES = {"directive": "told", "supportive": "supported", "challenging": "stretched"}
IN_A_ROW = 3
MOST_TALK = 60
NO_FEEDBACK_FOR = 90
END_NEAR = 45


def _of_each(rule: Callable[[Scope, Mentorship], Iterator[dict[str, str]]]) -> Rule:
    """A rule on one mentorship, asked of every active one; its fact may always say the first names."""

    def of_each(scope: Scope) -> Iterator[Found]:
        for mentorship in scope.active.values():
            name = first_names(scope.contents, mentorship)
            for names in rule(scope, mentorship):
                yield Found(mentorship.id, {"name": name} | names, (f"mentorship:{mentorship.id}",), mentorship.id)

    return of_each


def nothing_agreed(scope: Scope, mentorship: Mentorship) -> Iterator[dict[str, str]]:
    """Two meetings held, and no boundary agreed."""
    count = len(held(scope, mentorship))
    boundaries = (b for b in scope.within(scope.contents.boundaries) if b.mentorship_id == mentorship.id)
    if count >= 2 and not any(boundary.state == "agreed" for boundary in boundaries):
        yield {"times": times(count)}


def another_style(scope: Scope, mentorship: Mentorship) -> Iterator[dict[str, str]]:
    """As a mentor: three meetings running in a style that was not asked for."""
    last = [meeting.style_used for meeting in held(scope, mentorship)[-IN_A_ROW:]]
    used = [style for style in last if style is not None and style != mentorship.style_wanted]
    if mentorship.my_role == "mentor" and mentorship.style_wanted and len(used) == IN_A_ROW:
        marked = joined(list(dict.fromkeys(STYLES[style] for style in used)))
        yield {"wanted": STYLES[mentorship.style_wanted], "used": marked}


def nobody_said_well_done(scope: Scope, mentorship: Mentorship) -> Iterator[dict[str, str]]:
    """Three meetings without wins, though something was reached."""
    last = held(scope, mentorship)[-IN_A_ROW:]
    talked = {i.key for m in last if m.agenda for i in m.agenda.items if i.outcome in TALKED}
    rows = [row for row in well_done(scope) if row.mentorship_id == mentorship.id and row.word == "well done"]
    days = [row.on for row in rows if row.on is not None]
    if len(last) == IN_A_ROW and "celebrate" not in talked and days:
        count = "One thing" if len(rows) == 1 else f"{number(len(rows))} things"
        yield {"count": count, "since": since(min(days), scope.today)}


def most_of_the_talking(scope: Scope, mentorship: Mentorship) -> Iterator[dict[str, str]]:
    """As a mentor: more than 60 percent of the talk in each of the last three meetings."""
    shares = [meeting.my_talk_share or 0 for meeting in held(scope, mentorship)[-IN_A_ROW:]]
    if mentorship.my_role == "mentor" and len(shares) == IN_A_ROW and min(shares) > MOST_TALK:
        yield {"times": times(IN_A_ROW)}


def no_feedback(scope: Scope, mentorship: Mentorship) -> Iterator[dict[str, str]]:
    """No feedback either way for 90 days, between two who meet."""
    known = (f for f in scope.within(scope.contents.feedback) if f.mentorship_id == mentorship.id)
    last = max((max(f.created_on, f.closed_on or f.created_on) for f in known), default=mentorship.started_on)
    meetings = held(scope, mentorship)
    if len(meetings) >= IN_A_ROW and (scope.today - last).days >= NO_FEEDBACK_FOR:
        yield {"since": since(last, scope.today)}


def near_its_end(scope: Scope, mentorship: Mentorship) -> Iterator[dict[str, str]]:
    """The planned end lies within 45 days, and no last meeting is planned."""
    if mentorship.planned_end_on is None:
        return
    days = (mentorship.planned_end_on - scope.today).days
    planned = (m for m in scope.meetings if m.mentorship_id == mentorship.id and m.state == "planned")
    if 0 < days <= END_NEAR and not any(meeting.kind == "closing" for meeting in planned):
        yield {"left": left(days)}


def silent(scope: Scope, mentorship: Mentorship) -> Iterator[dict[str, str]]:
    """Nothing planned, and the last meeting longer ago than twice the rhythm that was said."""
    meetings = held(scope, mentorship)
    is_booked = any(m.mentorship_id == mentorship.id and m.state == "planned" for m in scope.meetings)
    if not meetings or is_booked or not mentorship.cadence_days:
        return
    last = meetings[-1].date
    if (scope.today - last).days > 2 * mentorship.cadence_days:
        yield {"when": met_when(last, scope.today)}


def to_be_in_touch(scope: Scope) -> Iterator[Found]:
    """The date to say hello has passed: to a mentor or mentee of before, or to somebody met through one."""
    for mentorship in sorted(scope.contents.mentorships.values(), key=lambda m: m.id):
        if _has_come(mentorship.keep_in_touch_on, scope.today) and not mentorship.is_deleted:
            names = {"name": first_names(scope.contents, mentorship), "note": ""}
            yield Found(f"mentorship.{mentorship.id}", names, (f"mentorship:{mentorship.id}",), mentorship.id)
    for contact in sorted(scope.contents.contacts.values(), key=lambda c: c.id):
        if _has_come(contact.next_contact_on, scope.today) and not (contact.is_deleted or contact.is_sealed):
            person = scope.contents.people.get(contact.person_id)
            note = f": “{shown(contact.note)}”" if contact.note else ""
            names = {"name": shown(person.first_name) if person else contact.person_id, "note": note}
            yield Found(f"contact.{contact.id}", names, (f"contact:{contact.id}",))


def _has_come(day: dt.date | None, today: dt.date) -> bool:
    return day is not None and day <= today


RULES: dict[str, Rule] = {
    "N1": _of_each(nothing_agreed),
    "N6": _of_each(another_style),
    "N7": _of_each(nobody_said_well_done),
    "N9": _of_each(most_of_the_talking),
    "N10": _of_each(no_feedback),
    "N11": _of_each(near_its_end),
    "N12": _of_each(silent),
    "N13": to_be_in_touch,
}
