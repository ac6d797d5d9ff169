"""Small journals by hand, and an agenda read as its JSON.

Records are shared with the other person (visibility pair), of mentorship M1, and as plain as they can be; a test
names only what it is about. The meeting is on Friday 21 November 2025 unless it says otherwise.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from mentorlog.agenda import AskedMeeting, OwnChanges, generate, preparation, ranking
from mentorlog.exchange import contents_from

Row = dict[str, Any]
Piece = tuple[str, Row]
Journal = dict[str, Any]

R = dt.date(2025, 11, 21)
FRAMES = {"open", "open_floor", "wrap"}


def before(days: int, day: dt.date = R) -> str:
    """The day so many days before the meeting."""
    return (day - dt.timedelta(days=days)).isoformat()


def after(days: int, day: dt.date = R) -> str:
    """The day so many days after the meeting."""
    return before(-days, day)


def journal(*pieces: Piece, **mentorship: Any) -> Journal:
    """A journal of mentorship M1 with Tomasz, and the records named; keywords change the mentorship."""
    terms: Row = {
        "id": "M1",
        "kind": "one_to_one",
        "my_role": "mentee",
        "phase": "enabling",
        "status": "active",
        "started_on": "2025-02-20",
        "cadence_days": 30,
        "default_minutes": 60,
        "with": ["p1"],
    }
    tables: Journal = {"people": [], "mentorships": [terms | mentorship]}
    for table, row in (*FIVE_PEOPLE, *pieces):
        tables.setdefault(table, []).append(row)
    return tables


def person(person_id: str, name: str, **fields: Any) -> Piece:
    return "people", {"id": person_id, "name": name} | fields


FIVE_PEOPLE = (
    person("p1", "Tomasz Nowak"),
    person("p2", "Leo"),
    person("p3", "Priya Rao"),
    person("p4", "Sam"),
    person("p5", "Wen"),
)


def mentorship(mentorship_id: str, **fields: Any) -> Piece:
    """One more mentorship, beside M1."""
    terms = {"kind": "one_to_one", "my_role": "mentee", "phase": "enabling", "status": "active", "with": ["p2"]}
    return "mentorships", {"id": mentorship_id, "started_on": "2025-02-20"} | terms | fields


def _shared(record_id: str, created_on: str, values: Row, fields: Row) -> Row:
    row: Row = {"id": record_id, "created_on": created_on, "visibility": "pair", "mentorship_id": "M1"}
    return {name: value for name, value in (row | values | fields).items() if value is not None}


def goal(goal_id: str = "G1", **fields: Any) -> Piece:
    """An active goal of mine, made 20 days ago, priority 2: a routine one (goal_open)."""
    values = {"title": f"Goal {goal_id}", "owner": "me", "status": "active", "priority": 2}
    return "goals", _shared(goal_id, before(20), values | {"mentorship_id": None, "mentorship_ids": ["M1"]}, fields)


def checkins(**progress_by_age: int) -> list[Row]:
    """Check-ins by age: `checkins(d30=40, d2=60)` is 40 thirty days ago and 60 two days ago."""
    return [{"date": before(int(age[1:])), "progress": progress} for age, progress in progress_by_age.items()]


def milestone(milestone_id: str = "X1", **fields: Any) -> Piece:
    return "milestones", _shared(milestone_id, before(200), {"title": f"Milestone {milestone_id}"}, fields)


def win(win_id: str = "W1", **fields: Any) -> Piece:
    values = {"text": f"Win {win_id}", "on": before(1), "created_on": None}
    return "wins", _shared(win_id, before(1), values, fields)


def action(action_id: str = "A1", **fields: Any) -> Piece:
    """An open promise of mine, made ten days ago and due today."""
    values = {"text": f"Promise {action_id}", "owner": "me", "status": "open", "due_on": R.isoformat()}
    return "actions", _shared(action_id, before(10), values, fields)


def topic(topic_id: str = "T1", **fields: Any) -> Piece:
    return "topics", _shared(topic_id, before(3), {"text": f"Topic {topic_id}"}, fields)


def must(topic_id: str = "T1", **fields: Any) -> Piece:
    return topic(topic_id, must=True, **fields)


def challenge(challenge_id: str = "C1", **fields: Any) -> Piece:
    values = {"title": f"Stuck {challenge_id}", "kind": "time", "severity": 1, "status": "open"}
    return "challenges", _shared(challenge_id, before(5), values, fields)


def feedback(feedback_id: str = "F1", **fields: Any) -> Piece:
    values = {"direction": "request", "topic": f"Feedback {feedback_id}", "status": "open"}
    return "feedback", _shared(feedback_id, before(5), values, fields)


def boundary(boundary_id: str = "B1", **fields: Any) -> Piece:
    values = {"kind": "scope", "statement": f"Boundary {boundary_id}", "status": "agreed"}
    return "boundaries", _shared(boundary_id, before(200), values, fields)


def check(age: int, how: str = "strained", visibility: str | None = "pair", **fields: Any) -> Row:
    """How a boundary held so many days ago; brought up unless another visibility is given."""
    return {"date": before(age), "how": how} | ({"visibility": visibility} if visibility else {}) | fields


def meeting(
    meeting_id: str, date: str, items: Mapping[str, str | None] | None = None, parked: Iterable[str] = (), **fields: Any
) -> Piece:
    """A held meeting with the outcomes of its agenda."""
    rows = [{"key": key, "outcome": outcome} for key, outcome in (items or {}).items()]
    agenda = {"items": rows, "parked": list(parked)}
    row = {"id": meeting_id, "mentorship_id": "M1", "date": date, "kind": "checkin", "status": "held", "agenda": agenda}
    return "meetings", row | fields


def asked_questions(meeting_id: str, date: str, *questions: str) -> Piece:
    """A held meeting where these questions stood on the agenda."""
    rows = [{"key": f"topic:{n}", "outcome": "discussed", "question": q} for n, q in enumerate(questions)]
    return meeting(meeting_id, date, agenda={"items": rows, "parked": []})


def reflection(reflection_id: str = "R1", **fields: Any) -> Piece:
    values = {"date": before(5), "next_time": f"Next time {reflection_id}", "visibility": "private"}
    return "reflections", _shared(reflection_id, before(5), values | {"created_on": None}, fields)


def pulse(pulse_id: str = "U1", *, scores: Mapping[str, int], **fields: Any) -> Piece:
    values = {"date": before(5), "scores": dict(scores), "visibility": "private"}
    return "pulses", _shared(pulse_id, before(5), values | {"created_on": None}, fields)


class Shown:
    """An agenda as its JSON, with the few questions tests ask of it."""

    def __init__(self, agenda: object) -> None:
        self.json: dict[str, Any] = msgspec.to_builtins(agenda)
        self.kind: str = self.json["kind"]
        self.duration: int = self.json["duration"]
        self.items: list[Row] = list(self.json["items"])
        self.keys: list[str] = [item["key"] for item in self.items]
        self.body: list[str] = [key for key in self.keys if key not in FRAMES]
        self.minutes: dict[str, int] = {item["key"]: item["minutes"] for item in self.items}
        self.parked: list[str] = list(self.json["parked"])
        self.before_meeting: list[str] = list(self.json["before_meeting"])
        self.unlisted_goals: int = self.json["unlisted_goals"]
        self.warnings: list[str] = list(self.json["warnings"])

    def __contains__(self, key: str) -> bool:
        return key in self.keys

    def __getitem__(self, key: str) -> Row:
        return next(item for item in self.items if item["key"] == key)

    def kind_of(self, key: str) -> str:
        kind: str = self[key]["kind"]
        return kind

    def score(self, key: str) -> int:
        score: int = self[key]["score"]
        return score

    def why(self, key: str) -> str:
        why: str = self[key]["why"]
        return why

    def reasons(self, key: str) -> list[str]:
        return list(self[key]["reasons"])

    def lines(self, key: str) -> list[str]:
        return list(self[key].get("lines", []))

    def question(self, key: str) -> str | None:
        """The id of the question at this item."""
        return self[key]["question"]["id"] if "question" in self[key] else None

    def everywhere(self) -> list[str]:
        """Every key that is on the agenda, parked or before the meeting."""
        return [*self.body, *self.parked, *self.before_meeting]

    def goal_items(self) -> list[str]:
        return [item["key"] for item in self.items if item["kind"].startswith("goal_")]


def asked(
    minutes: int | None = 60, kind: str | None = "checkin", lead: str | None = None, date: dt.date = R
) -> AskedMeeting:
    return AskedMeeting(date=date, duration_min=minutes, kind=kind, lead=lead)


def agenda(
    values: Journal,
    minutes: int | None = 60,
    kind: str | None = "checkin",
    *,
    lead: str | None = None,
    date: dt.date = R,
    today: dt.date | None = None,
    mine: OwnChanges | None = None,
    of: str = "M1",
) -> Shown:
    """The agenda of a journal in the import form, made on the day of the meeting."""
    call = asked(minutes, kind, lead, date)
    return Shown(generate(contents_from(values), of, call, today or date, mine or OwnChanges()))


def scores(values: Journal, minutes: int | None = 60, kind: str | None = "checkin", **call: Any) -> dict[str, int]:
    """Every candidate with its score, in rank order."""
    return dict(ranking(contents_from(values), "M1", asked(minutes, kind, **call)))


def ranked(values: Journal, minutes: int | None = 60, kind: str | None = "checkin", **call: Any) -> list[str]:
    return list(scores(values, minutes, kind, **call))


def prepared(values: Journal, of: str = "M1", date: dt.date = R) -> list[tuple[str, str, str]]:
    """The private preparation as (word, id, text)."""
    lines = preparation(contents_from(values), of, asked(date=date))
    return [(line.word, line.id, line.text) for line in lines]


def sixty_minutes_of(*pieces: Piece, **terms: Any) -> Shown:
    """The agenda of a check-in of an hour."""
    return agenda(journal(*pieces, **terms))
