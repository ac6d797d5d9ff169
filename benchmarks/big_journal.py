"""A journal of 10,000 records, the same each time: five mentorships, ten years, a lot of text."""

import datetime as dt
import random
from typing import Any

COUNTS = {
    "meetings": 1500,
    "actions": 3000,
    "goals": 400,
    "milestones": 400,
    "topics": 1400,
    "reflections": 1400,
    "wins": 700,
    "feedback": 350,
    "challenges": 200,
    "boundaries": 80,
    "pulses": 100,
    "learning": 150,
    "contacts": 60,
    "captures": 250,
}
MENTORSHIPS = 5
WORDS = (
    "review",
    "agenda",
    "listen",
    "team",
    "draft",
    "question",
    "promise",
    "design",
    "decide",
    "room",
    "naïve",
    "ask",
)
TODAY = dt.date(2026, 11, 21)


def big_journal(today: dt.date = TODAY, seed: int = 7) -> dict[str, Any]:
    """The journal as a full copy."""
    return _Maker(today, random.Random(seed)).journal()


class _Maker:
    def __init__(self, today: dt.date, chance: random.Random) -> None:
        self._today = today
        self._chance = chance

    def journal(self) -> dict[str, Any]:
        people = [{"id": f"p{n}", "name": f"Person {n} Example"} for n in range(5)]
        tables = {name: [getattr(self, f"_{name}")(n) for n in range(count)] for name, count in COUNTS.items()}
        return {
            "schema": 1,
            "owner": {"name": "Owner Example"},
            "people": people,
            "mentorships": [self._mentorship(n) for n in range(MENTORSHIPS)],
            **tables,
        }

    def _text(self, words: int) -> str:
        return " ".join(self._chance.choice(WORDS) for _ in range(words))

    def _day(self, back: int = 3600) -> dt.date:
        return self._today - dt.timedelta(self._chance.randrange(back))

    def _common(self, kind: str, number: int) -> dict[str, Any]:
        visibility = self._chance.choice(("pair", "pair", "pair", "private"))
        created = self._day().isoformat()
        mentorship = f"m{number % MENTORSHIPS}"
        return {
            "id": f"{kind}{number:05}",
            "created_on": created,
            "visibility": visibility,
            "mentorship_id": mentorship,
        }

    def _mentorship(self, number: int) -> dict[str, Any]:
        return {
            "id": f"m{number}",
            "with": [f"p{number}"],
            "kind": "one_to_one",
            "my_role": "mentee" if number % 2 else "mentor",
            "phase": "enabling",
            "status": "active",
            "started_on": (self._today - dt.timedelta(3650)).isoformat(),
            "cadence_days": 14,
        }

    def _meetings(self, number: int) -> dict[str, Any]:
        is_planned = number < MENTORSHIPS
        day = self._today + dt.timedelta(number + 2) if is_planned else self._day()
        keys = [f"goal:g{self._chance.randrange(COUNTS['goals']):05}" for _ in range(4)]
        items = [{"key": key, "outcome": self._chance.choice(("discussed", "partly", "deferred"))} for key in set(keys)]
        return {
            "id": f"k{number:05}",
            "mentorship_id": f"m{number % MENTORSHIPS}",
            "date": day.isoformat(),
            "kind": "checkin",
            "status": "planned" if is_planned else "held",
            "agenda": {"items": [] if is_planned else items, "parked": keys[:1]},
            **({} if is_planned else {"notes": {"text": self._text(250), "decisions": [self._text(12)]}}),
        }

    def _actions(self, number: int) -> dict[str, Any]:
        is_open = number % 50 == 0
        closed = {} if is_open else {"closed_on": self._day().isoformat()}
        return self._common("a", number) | {
            "owner": "me" if number % 3 else f"p{number % MENTORSHIPS}",
            "text": self._text(60),
            "status": "open" if is_open else "done",
            "due_on": self._day(400).isoformat(),
            "goal_id": f"g{number % COUNTS['goals']:05}",
            **closed,
        }

    def _goals(self, number: int) -> dict[str, Any]:
        goal = self._common("g", number)
        goal["mentorship_ids"] = [goal.pop("mentorship_id")]
        checkins = [{"date": self._day().isoformat(), "progress": self._chance.randrange(100)} for _ in range(12)]
        is_active = number % 8 == 0
        return goal | {
            "owner": "me",
            "title": self._text(8),
            "why": self._text(40),
            "status": "active" if is_active else "achieved",
            "checkins": checkins,
            **({} if is_active else {"closed_on": self._day().isoformat(), "celebrated_on": self._day().isoformat()}),
        }

    def _milestones(self, number: int) -> dict[str, Any]:
        return self._common("x", number) | {
            "title": self._text(8),
            "goal_id": f"g{number:05}",
            "reached_on": self._day().isoformat(),
            "celebrated_on": self._day().isoformat(),
        }

    def _topics(self, number: int) -> dict[str, Any]:
        return self._common("t", number) | {"text": self._text(30), "status": "done" if number % 20 else "open"}

    def _reflections(self, number: int) -> dict[str, Any]:
        return self._common("r", number) | {"date": self._day().isoformat(), "text": self._text(200)}

    def _wins(self, number: int) -> dict[str, Any]:
        return self._common("w", number) | {"on": self._day().isoformat(), "text": self._text(30)}

    def _feedback(self, number: int) -> dict[str, Any]:
        values = {"direction": "give", "topic": self._text(10), "situation": self._text(60), "status": "closed"}
        return self._common("f", number) | values | {"closed_on": self._day().isoformat()}

    def _challenges(self, number: int) -> dict[str, Any]:
        values = {"title": self._text(8), "kind": "time", "severity": 1 + number % 3, "status": "resolved"}
        return self._common("c", number) | values | {"closed_on": self._day().isoformat()}

    def _boundaries(self, number: int) -> dict[str, Any]:
        checks = [{"date": self._day().isoformat(), "how": "held"} for _ in range(10)]
        return self._common("b", number) | {
            "kind": "time",
            "statement": self._text(15),
            "status": "agreed",
            "checks": checks,
        }

    def _pulses(self, number: int) -> dict[str, Any]:
        scores = {"purpose": 4, "candour": 3, "usefulness": 4, "follow_through": 5, "balance": 4}
        return self._common("u", number) | {"date": self._day().isoformat(), "scores": scores}

    def _learning(self, number: int) -> dict[str, Any]:
        values = {"kind": "book", "title": self._text(6), "status": "finished", "takeaway": self._text(60)}
        return self._common("l", number) | values | {"on": self._day().isoformat()}

    def _contacts(self, number: int) -> dict[str, Any]:
        return self._common("n", number) | {"person_id": f"p{number % 5}", "note": self._text(30)}

    def _captures(self, number: int) -> dict[str, Any]:
        deleted = {} if number % 25 == 0 else {"deleted_on": self._day().isoformat()}
        return self._common("q", number) | {"text": self._text(20), **deleted}
