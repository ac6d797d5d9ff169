"""Random journals in the import form, for figures and summaries: everything that either of them reads, and more.

A journal follows from a number. Every text says whose it is: `goals 3 title`, and `private` where it is private by
itself, so that a test can see what of a journal came out.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import Any

from tests.agenda.journals import Dice

Row = dict[str, Any]
Journal = dict[str, Any]

LAST = dt.date(2025, 11, 21)
AGES = (0, 1, 7, 14, 21, 22, 30, 31, 60, 90, 150, 200, 300, -1, -10, -40)
MENTORSHIPS = ("M1", "M2", "M3")
PEOPLE = {"p1": "Tomasz Wolak", "p2": "Leo Fontaine", "p3": "Priya Nair", "p4": "Ines Carvalho"}
AREAS = ("listening", "questions", "boundaries")
SOURCES = ("self", "self_then", "counterpart")
MOST = 9


def random_journal(seed: int) -> Journal:
    """The journal of a number; those of small numbers are small."""
    dice = Dice(hashlib.shake_128(f"figures {seed}".encode()).digest(20_000))
    maker = _Maker(dice)
    most = min(MOST, 1 + seed % 64)
    tables = {
        table: [maker.record(table, number) for number in range(dice.number(most + 1))] for table in sorted(_MAKERS)
    }
    people = [
        maker.some(id=key, name=name, role=f"{name} role", private_note="private note") for key, name in PEOPLE.items()
    ]
    owner = {"name": "Nadia Rahman", "about": "private about"}
    return {"owner": owner, "people": people, "mentorships": [maker.mentorship(key) for key in MENTORSHIPS], **tables}


class _Maker:
    """Makes records around one day."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice

    def day(self) -> str:
        return (LAST - dt.timedelta(days=self.dice.of(*AGES))).isoformat()

    def maybe(self, one_in: int = 2) -> str | None:
        return self.day() if self.dice.number(one_in) == 0 else None

    def days(self, most: int) -> list[str]:
        return [self.day() for _ in range(self.dice.number(most + 1))]

    def some(self, **fields: Any) -> Row:
        return {name: value for name, value in fields.items() if value is not None}

    def record(self, table: str, number: int) -> Row:
        """A record of a table: its id and common fields, then its own."""
        record_id = f"{table[:2].upper()}{number}"
        common = self.some(
            id=record_id,
            mentorship_id=self.dice.of("M1", "M1", "M1", "M2", "M3", None),
            created_on=self.day(),
            visibility=self.dice.of("pair", "pair", "report", "private", None, "odd"),
            never_export=self.dice.of(*[None] * 12, True),
            deleted_on=self.dice.of(*[None] * 12, self.day()),
            tags=self.dice.of(None, [f"{table} {number} tag"], ["often"]),
        )
        row = common | self.some(**_MAKERS[table](self, f"{table} {number}"))
        if table in {"goals", "skills", "self_assessments", "learning", "contacts", "people"}:
            row.pop("mentorship_id", None)
        if table == "meetings":
            for name in ("visibility", "never_export"):
                row.pop(name, None)
        if table in {"boundaries", "feedback", "meetings", "pulses"}:
            row.setdefault("mentorship_id", "M1")
        return row

    def mentorship(self, mentorship_id: str) -> Row:
        dice = self.dice
        return self.some(
            id=mentorship_id,
            **{"with": dice.of(["p1"], ["p2"], ["p1", "p3"], [])},
            kind=dice.of("one_to_one", "one_to_one", "peer", "reverse", "group", "micro"),
            my_role=dice.of("mentee", "mentor", "peer"),
            phase="enabling",
            status=dice.of("active", "active", "closed"),
            focus=dice.of("career", "mentoring_practice", "mentoring_practice"),
            formality=dice.of(None, "formal", "informal"),
            consent_name=dice.of(None, True),
            started_on=self.day(),
            closed_on=self.maybe(4),
            title=dice.of(None, f"{mentorship_id} title"),
            purpose=dice.of(None, f"{mentorship_id} purpose"),
            programme=dice.of(None, f"{mentorship_id} programme"),
            keep_in_touch_on=self.maybe(),
            cadence_days=dice.of(None, 0, 7, 14, 30, 60),
            pauses=[{"from": day, "to": self.maybe()} for day in self.days(2)],
            changes=[self._change(mentorship_id) for _ in range(dice.number(3))],
        )

    def _change(self, mentorship_id: str) -> Row:
        name = self.dice.of("cadence_days", "cadence_days", "purpose", "kind")
        days = {"from": self.dice.of(None, 0, 14, 30), "to": self.dice.of(0, 7, 21, 45)}
        texts = {"from": f"{mentorship_id} former", "to": f"{mentorship_id} later", "why": "private why"}
        return {"date": self.day(), "field": name} | (days if name == "cadence_days" else texts)

    def goal(self, text: str) -> Row:
        dice = self.dice
        status = dice.of("active", "active", "draft", "paused", "achieved", "achieved", "dropped", None)
        return {
            "mentorship_ids": dice.of(["M1"], ["M1"], ["M1", "M2"], ["M2"], ["M3"], []),
            "owner": dice.of("me", "me", "p1", "group"),
            "title": f"{text} title",
            "status": status,
            "due_on": self.maybe(),
            "due_history": self.days(2),
            "start_on": self.maybe(4),
            "start_progress": dice.of(None, 10),
            "paused_until": self.maybe(4),
            "closed_on": self.day() if status in {"achieved", "dropped"} and not dice.seldom() else None,
            "superseded_by": dice.of(None, None, "GO1"),
            "why": f"{text} private why",
            "measure": f"{text} private measure",
            "drop_reason": dice.of(None, f"{text} private reason"),
            "checkins": [
                self.some(
                    date=day,
                    progress=dice.of(None, 0, 10, 40, 100),
                    confidence=dice.of(None, 1, 3, 5),
                    note=f"{text} private note",
                )
                for day in self.days(4)
            ],
        }

    def milestone(self, text: str) -> Row:
        reached = self.maybe()
        return {
            "title": f"{text} title",
            "goal_id": self.dice.of(None, "GO0", "GO1"),
            "target_on": self.maybe(),
            "reached_on": reached,
            "celebrated_on": self.maybe() if reached else None,
            "how": self.dice.of(None, f"{text} how"),
        }

    def action(self, text: str) -> Row:
        status = self.dice.of("open", "open", "done", "done", "dropped")
        return {
            "text": f"{text} text",
            "owner": self.dice.of("me", "me", "p1", "group", "p9"),
            "status": status,
            "due_on": self.maybe(),
            "closed_on": self.day() if status != "open" and not self.dice.seldom() else None,
            "goal_id": self.dice.of(None, "GO0", "GO1"),
        }

    def boundary(self, text: str) -> Row:
        return {
            "kind": "scope",
            "statement": f"{text} statement",
            "status": self.dice.of("agreed", "agreed", "proposed", "retired"),
            "agreed_on": self.maybe(),
            "review_on": self.maybe(),
            "why": f"{text} private why",
            "checks": [
                {"date": day, "how": self.dice.of("held", "strained", "crossed"), "note": "private"}
                for day in self.days(2)
            ],
        }

    def feedback(self, text: str) -> Row:
        status = self.dice.of("open", "closed", "closed")
        return {
            "topic": f"{text} topic",
            "direction": self.dice.of("request", "give"),
            "status": status,
            "closed_on": self.day() if status == "closed" else None,
            **{name: self.dice.of(None, f"{text} {name}") for name in ("situation", "behaviour", "impact", "next")},
            "intent": f"{text} private intent",
        }

    def meeting(self, text: str) -> Row:
        dice = self.dice
        return {
            "date": self.day(),
            "kind": dice.of("checkin", "closing"),
            "status": dice.of("held", "held", "held", "missed", "cancelled", "planned"),
            "duration_min": dice.of(None, 30, 60, 45),
            "moved_to": dice.of(None, "ME0", "ME1"),
            "cancelled_by": dice.of(None, "me", "them"),
            "notes": {"text": f"{text} private notes"},
            "style_used": dice.of(None, "directive", "supportive", "challenging"),
            "my_talk_share": dice.of(None, 40, 55, 60),
            "support": dice.of(None, 1, 3),
            "challenge": dice.of(None, 2),
        }

    def reflection(self, text: str) -> Row:
        return {
            "date": self.day(),
            "meeting_id": self.dice.of(None, None, "ME0", "ME1"),
            "theme": self.dice.of(None, "after_meeting", "monthly", "serious"),
            "text": self.dice.of(None, f"{text} text"),
            "next_time": self.dice.of(None, f"{text} private next"),
            "next_time_state": self.dice.of(None, "did", "not_yet"),
        }

    def pulse(self, text: str) -> Row:
        keys = ("purpose", "candour", "usefulness", "follow_through", "balance")
        scores = {key: score for key in keys if (score := self.dice.of(1, 2, 3, 4, 5, None)) is not None}
        return {"date": self.day(), "scores": scores, "start": f"{text} private start"}

    def skill(self, text: str) -> Row:
        ratings = [
            {"date": day, "score": self.dice.of(1, 2, 3, 5), "source": self.dice.of(*SOURCES), "evidence": "private"}
            for day in self.days(6)
        ]
        return {"name": f"{text} name", "ratings": ratings}

    def self_assessment(self, _text: str) -> Row:
        scores = {area: self.dice.of(1, 2, 4, 5) for area in AREAS if self.dice.number(3)}
        then = {area: self.dice.of(1, 3) for area in AREAS if self.dice.number(2)}
        return {"date": self.day(), "scores": scores, "then": then}

    def learning(self, text: str) -> Row:
        return {
            "kind": self.dice.of("book", "peer_circle"),
            "title": f"{text} title",
            "status": self.dice.of(None, "finished", "planned"),
            "on": self.day(),
            "hours": self.dice.of(None, 0.5, 2, 3),
            "expires_on": self.maybe(4),
            "takeaway": f"{text} private takeaway",
        }

    def outcome(self, text: str) -> Row:
        return {"on": self.day(), "kind": "scope", "text": f"{text} text"}

    def contact(self, text: str) -> Row:
        return {
            "person_id": self.dice.of("p2", "p3", "p4", "p9"),
            "introduced_by": self.dice.of(None, "me", "p1"),
            "met_on": self.maybe(),
            "note": f"{text} private note",
        }

    def other(self, text: str) -> Row:
        """A record that neither figures nor summaries read."""
        return {"text": f"{text} private text", "on": self.day()}


_MAKERS = {
    "goals": _Maker.goal,
    "milestones": _Maker.milestone,
    "actions": _Maker.action,
    "boundaries": _Maker.boundary,
    "feedback": _Maker.feedback,
    "meetings": _Maker.meeting,
    "reflections": _Maker.reflection,
    "pulses": _Maker.pulse,
    "skills": _Maker.skill,
    "self_assessments": _Maker.self_assessment,
    "learning": _Maker.learning,
    "outcomes": _Maker.outcome,
    "contacts": _Maker.contact,
    "wins": _Maker.other,
}


def tables_of(journal: Journal) -> Iterable[tuple[str, list[Row]]]:
    """The tables of records, without the owner."""
    return ((table, rows) for table, rows in journal.items() if table != "owner")
