"""The wrap-up as rows: what came up, who does what, when next."""

import datetime as dt
from collections.abc import Mapping

from mentorlog.capture import Caught
from mentorlog.days import short_day, weekday
from mentorlog.lookup import first_name_of
from mentorlog.plain import one_line
from mentorlog.records.contents import ME, Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.paragraphs import columns, wrapped_to
from mentorlog.tui.presenters.row import Row, blank
from mentorlog.wrapup import WrapUp
from mentorlog.wrapup.clock import began_at

OUTCOMES = ("discussed", "partly", "deferred", "dropped")
OUTCOME_WORDS: Mapping[str, str] = {
    "discussed": "talked about",
    "partly": "partly",
    "deferred": "next time",
    "dropped": "not needed",
}
BECAME = ("not_yet", "did", "no_longer")
BECAME_WORDS: Mapping[str, str] = {"not_yet": "not yet", "did": "did it", "no_longer": "no longer"}
WHEN, NEXT_TIME = "when", "next-time"
LEFT = 9
POINTED = 2
NARROWEST = 12
ONLY_ME = "only me"


def title_of(name: str, meeting: Meeting, until: dt.datetime, today: dt.date) -> str:
    """`Finish · Alex · Tue 24 Nov, 15:02 to 15:44`; without the hours where the begin was not written down."""
    day = f"{weekday(meeting.date)[:3]} {short_day(meeting.date, today)}"
    hours = f", {began_at(meeting):%H:%M} to {until:%H:%M}" if meeting.started_at else ""
    return f"Finish · {name} · {day}{hours}"


def rows_of(wrapup: WrapUp, contents: Contents, *, hides: bool, width: int = 0) -> list[Row]:
    """The whole screen, one section after the other, in so many columns; 0: a line is as long as it is."""
    rows: list[Row] = []
    if wrapup.intentions and not hides:
        rows.append(Row(title="You wanted to", is_heading=True))
        for key, text in wrapup.intentions:
            rows.append(_intention(key, text, BECAME_WORDS[wrapup.became[key]], width))
        rows.append(blank())
    rows.append(_heading("1  What came up", "enter is right"))
    for key, title in wrapup.topics:
        word = OUTCOME_WORDS[wrapup.outcomes[key]]
        rows.append(Row(key=f"topic:{key}", is_wide=True, title=one_line(title), right=word))
    rows += [blank(), _heading("2  Who does what", "[ ] a week · o whose · n")]
    promises = list(wrapup.of("promise"))
    rows += [promise_row(number, caught, contents) for number, caught in enumerate(promises)]
    rows.append(Row(key="new", left="n", title="a promise…", is_faint=True))
    rows += [blank(), _heading("3  When next"), _when(wrapup)]
    rows += [blank(), Row(title="Next time I will", is_heading=True)]
    said = "· only me ·" if hides else one_line(wrapup.next_time) or "…"
    rows.append(Row(key=NEXT_TIME, is_wide=True, title=said, right="only me", is_faint=not wrapup.next_time))
    return rows


def _heading(title: str, keys: str = "") -> Row:
    """A section with its number, and at the right what can be pressed in it."""
    return Row(title=title, right=keys, is_heading=True, is_laid_out=True)


def _intention(key: str, text: str, word: str, width: int) -> Row:
    """What one wanted to do, in two lines where it is long, and what became of it."""
    room = width - columns(f" {ONLY_ME}") - POINTED
    first, *rest = wrapped_to(one_line(text), room) if room > NARROWEST else [one_line(text)]
    return Row(
        key=f"intention:{key}",
        is_wide=True,
        title=first,
        right=ONLY_ME,
        below=" ".join(rest),
        below_right=f"space {word}",
    )


def promise_row(number: int, caught: Caught, contents: Contents) -> Row:
    """Whose, what, by when; one without a date is not asked about."""
    due = f"{weekday(caught.due_on)[:3]} {short_day(caught.due_on, caught.due_on)}" if caught.due_on else ""
    right = due or "no date: comes back"
    return Row(key=f"promise:{number}", left=name_of(caught.owner, contents), title=one_line(caught.text), right=right)


def name_of(owner: str, contents: Contents) -> str:
    """`me`, or a first name."""
    return "me" if owner == ME else first_name_of(contents, owner)


def _when(wrapup: WrapUp) -> Row:
    if wrapup.next_meeting is None:
        return Row(key=WHEN, is_wide=True, title="no date: e writes one", is_faint=True)
    right = "booked" if wrapup.is_booked else "e another"
    return Row(key=WHEN, is_wide=True, title=wrapup.next_meeting.in_short(), right=right)


def next_owner(owner: str, mentorship: Mentorship) -> str:
    """Whose promise it is next, going round."""
    everyone = [ME, *mentorship.with_ids]
    return everyone[(everyone.index(owner) + 1) % len(everyone)] if owner in everyone else ME
