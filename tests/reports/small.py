"""A small journal, and its agenda in words. The meeting is on Friday 21 November 2025."""

import datetime as dt
from typing import Any

from mentorlog.agenda import AskedMeeting, OwnChanges, generate
from mentorlog.exchange import contents_from
from mentorlog.records.contents import Contents
from mentorlog.reports.agenda_hints import Asked, hints_in_words
from mentorlog.reports.agenda_page import AgendaPage, agenda_page

Row = dict[str, Any]
Piece = tuple[str, Row]
R = dt.date(2025, 11, 21)


def before(days: int) -> str:
    return (R - dt.timedelta(days)).isoformat()


def record(table: str, record_id: str, **fields: Any) -> Piece:
    """A record of M1 that both may see, made ten days ago."""
    row: Row = {"id": record_id, "mentorship_id": "M1", "created_on": before(10), "visibility": "pair"}
    return table, {name: value for name, value in (row | fields).items() if value is not None}


def goal(goal_id: str = "G1", **fields: Any) -> Piece:
    values: Row = {"owner": "me", "title": f"Goal {goal_id}", "mentorship_ids": ["M1"], "mentorship_id": None}
    return record("goals", goal_id, **values | fields)


def must(topic_id: str, **fields: Any) -> Piece:
    return record("topics", topic_id, **{"text": f"Topic {topic_id}", "must": True} | fields)


def meeting(meeting_id: str, days: int, **fields: Any) -> Piece:
    row = {"id": meeting_id, "mentorship_id": "M1", "date": before(days), "kind": "checkin", "status": "held"}
    return "meetings", row | fields


def contents(*pieces: Piece, **terms: Any) -> Contents:
    """A journal of Sam's with mentorship M1 with Alex Rivera; keywords change the mentorship."""
    mentorship: Row = {"id": "M1", "kind": "one_to_one", "my_role": "mentee", "phase": "enabling", "with": ["p1"]}
    tables: Row = {
        "owner": {"name": "Sam Okafor"},
        "people": [{"id": "p1", "name": "Alex Rivera"}],
        "mentorships": [mentorship | {"started_on": "2025-02-20"} | terms],
    }
    for table, row in pieces:
        tables.setdefault(table, []).append(row)
    return contents_from(tables)


def asked(  # the whole of what an agenda is made from
    journal: Contents,
    minutes: int = 60,
    kind: str | None = "checkin",
    *,
    date: dt.date = R,
    today: dt.date | None = None,
    mine: OwnChanges | None = None,
) -> Asked:
    """An agenda with what it was made from, on the day of the meeting."""
    call = AskedMeeting(date=date, duration_min=minutes, kind=kind)
    own = mine or OwnChanges()
    return Asked(
        contents=journal,
        mentorship=journal.mentorships["M1"],
        meeting=call,
        mine=own,
        agenda=generate(journal, "M1", call, today or date, own),
        today=today or date,
    )


def hints(made: Asked) -> dict[str, str]:
    """What is said of an agenda, by its code."""
    return dict(zip(made.agenda.warnings, hints_in_words(made), strict=True))


def page(journal: Contents, minutes: int = 60, kind: str | None = "checkin", *, planned: str = "") -> AgendaPage:
    """The page of an agenda, as its owner sees it; `planned` names the planned meeting it is for."""
    meant = journal.meetings[planned] if planned else None
    call = AskedMeeting(date=R, duration_min=minutes, kind=kind)
    return agenda_page(journal, journal.mentorships["M1"], call, meant, R, for_owner=True)
