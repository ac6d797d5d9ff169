"""A small journal of a day, and what needs its owner. Today is Saturday 21 November 2026."""

import datetime as dt
from typing import Any

from mentorlog.attention import Attention, Need, attention
from mentorlog.exchange import contents_from

Row = dict[str, Any]
Piece = tuple[str, Row]
TODAY = dt.date(2026, 11, 21)


def ago(days: int) -> str:
    return (TODAY - dt.timedelta(days)).isoformat()


def ahead(days: int) -> str:
    return ago(-days)


def piece(table: str, values: Row, fields: Row) -> Piece:
    row: Row = {"id": "X1", "mentorship_id": "M1", "created_on": ago(100), "visibility": "pair"} | values | fields
    return table, {name: value for name, value in row.items() if value is not None}


def promise(**fields: Any) -> Piece:
    return piece("actions", {"id": "A1", "owner": "me", "text": "Send the doc"}, fields)


def capture(**fields: Any) -> Piece:
    return piece("captures", {"id": "Q1", "text": "am I avoiding Priya?", "created_on": ago(1)}, fields)


def milestone(**fields: Any) -> Piece:
    return piece("milestones", {"title": "First talk"}, fields)


def boundary(**fields: Any) -> Piece:
    return piece("boundaries", {"id": "B1", "kind": "scope", "statement": "No pay", "status": "agreed"}, fields)


def goal(**fields: Any) -> Piece:
    """An active goal that was made yesterday: neither late nor quiet."""
    values = {"id": "G1", "owner": "me", "title": "Delegate more", "mentorship_ids": ["M1"], "mentorship_id": None}
    return piece("goals", values | {"created_on": ago(1)}, fields)


def meeting(**fields: Any) -> Piece:
    return piece("meetings", {"id": "K1", "kind": "checkin", "visibility": None}, fields)


def held(days: int, talked: tuple[str, ...] = (), **fields: Any) -> Piece:
    """A meeting held so many days ago that talked about these keys."""
    agenda = {"items": [{"key": key, "outcome": "discussed"} for key in talked]}
    return meeting(**{"status": "held", "date": ago(days), "agenda": agenda} | fields)


def reflection(days: int, **fields: Any) -> Piece:
    return piece("reflections", {"id": "R1", "date": ago(days), "text": "…", "created_on": None}, fields)


def mentorship(mentorship_id: str = "M1", **fields: Any) -> Piece:
    terms = {"id": mentorship_id, "kind": "one_to_one", "my_role": "mentee", "phase": "enabling", "with": ["p1"]}
    return "mentorships", terms | {"started_on": ago(300)} | fields


def day(*pieces: Piece, of: str | None = None, today: dt.date = TODAY) -> Attention:
    """What needs the owner of a journal; M1 with Alex Rivera is in it unless a mentorship is named."""
    tables: dict[str, list[Row]] = {
        "people": [{"id": "p1", "name": "Alex Rivera"}, {"id": "p2", "name": "Leo Brandt"}],
    }
    named = [table for table, _ in pieces]
    for table, row in (*(() if "mentorships" in named else (mentorship(),)), *pieces):
        tables.setdefault(table, []).append(row)
    return attention(contents_from(tables), today, of)


def rows(*pieces: Piece, of: str | None = None) -> list[tuple[int, str, str]]:
    """Each row as its order, key and word."""
    return [(need.order, need.key, need.word) for need in day(*pieces, of=of).needs]


def the_row(*pieces: Piece) -> Need:
    """The one row there is."""
    (need,) = day(*pieces).needs
    return need


def keys(what: str, *pieces: Piece, of: str | None = None) -> list[str]:
    """The keys of the rows of a kind, in their order."""
    return [need.key for need in day(*pieces, of=of).needs if need.what == what]
