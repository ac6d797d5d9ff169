"""Random journals in the import form, rich enough to reach every rule of the agenda.

Hypothesis draws a seed and, for each table, which of its records are there and how far they stray from the plainest
ones. What a record says is read off bytes that follow from the seed, one byte a choice, the plainest choice first.
A failing journal therefore shrinks in two ways: records fall out, and what is left turns plain; and because so
little is drawn, each journal is a new one, and made fast.

Text that is private, or sealed, holds a marker wherever it stands.
"""

import datetime as dt
import hashlib
from collections.abc import Callable
from typing import Any, NamedTuple

from hypothesis import strategies as st

from mentorlog.agenda import AskedMeeting, OwnChanges

Row = dict[str, Any]
Journal = dict[str, Any]

SECRET = "SECRET"  # noqa: S105 - a marker, no password
SEALED = "SEALED"
LONGEST_RECORD = 48
TABLES = 11
MOST = 12
PEOPLE = {"p1": "Tomasz Nowak", "p2": "Leo", "p3": "Priya Rao", "p4": "Sam", "p5": "Wen", "p6": "Yara"}
UNKNOWN_PERSON = "p9"
MEETING_DAYS = ("2025-11-21", "2025-01-05", "2024-02-29", "2025-03-31", "2026-08-01")
MEETING_KINDS = ("checkin", "micro", "group", "reverse", "first", "closing", "reset")
BOUNDARY_KINDS = ("time", "scope", "rank", "exit")
CHALLENGE_KINDS = ("time", "trust", "communication", "other", "trust", "misuse")
SHORT = (5, 6, 8, 9, 10, 12, 14, 15, 16, 17, 20, 22, 25, 29)
LONG = (30, 31, 33, 35, 40, 45, 50, 52, 59, 60, 60, 75, 89, 90, 91, 100, 120, 121, 180, 240, 480)
TOPICS = ("Apply?", " apply? ", "A plan", "APPLY?", "a   plan", "Straße", "STRASSE", "Pay", "Books", "Travel", "Talks")
PAST = (1, 1, 5, 5, 7, 10, 14, 15, 20, 21, 22, 28, 30, 31, 40, 45, 46, 60, 61, 75, 89, 90, 91, 120, 200, 400)
FUTURE = (1, 3, 7, 14, 15, 21, 30, 31, 45, 46, 60, 100)
MENTORSHIPS = (*["M1"] * 8, "M2")


class Dice:
    """Choices read off random bytes; when they run out, it is the first choice each time."""

    def __init__(self, throw: bytes) -> None:
        self._left = iter(throw)

    def number(self, below: int) -> int:
        """A number from 0; small ones come out first when a failing journal shrinks."""
        value = next(self._left, 0)
        return value % below if below <= 256 else (value * 256 + next(self._left, 0)) % below

    def of(self, *choices: Any) -> Any:
        return choices[self.number(len(choices))]

    def seldom(self, one_in: int = 8) -> bool:
        return self.number(one_in) == one_in - 1


class Trial(NamedTuple):
    """A journal, the call, and what the person's own changes and the tests' choices are drawn from."""

    journal: Journal
    meeting: AskedMeeting
    today: dt.date
    throw: bytes


class _Maker:
    """Makes the records of one journal, around the day of its meeting."""

    def __init__(self, day: dt.date) -> None:
        self.day = day

    def past(self, dice: Dice) -> str:
        """A day before the meeting, seldom the day itself or a later one."""
        return self._day(-dice.of(*PAST, *PAST, 0, -1))

    def near(self, dice: Dice) -> str:
        """A day on either side of the meeting, or the day itself."""
        return self._day(dice.of(0, *FUTURE, *(-days for days in PAST)))

    def maybe(self, dice: Dice, empty: int = 3) -> str | None:
        return None if dice.number(empty + 1) < empty else self.near(dice)

    def _day(self, days: int) -> str:
        return (self.day + dt.timedelta(days=days)).isoformat()

    def common(self, dice: Dice, prefix: str, number: int, marked_id: bool = True) -> tuple[Row, str]:
        """Id, day, visibility and trash of a record, and the marker for its text."""
        visibility = dice.of(*["pair"] * 8, "report", "private", None, "Pair", "everyone")
        sealed, deleted = dice.seldom(16), dice.seldom(12)
        private = sealed or visibility not in {"pair", "report"}
        marker = (SECRET if private else "") + (SEALED if sealed else "")
        row: Row = {"id": f"{prefix}{number}{marker if marked_id else ''}", "created_on": self.past(dice)}
        if visibility:
            row["visibility"] = visibility
        if sealed:
            row["never_export"] = True
        if deleted:
            row["deleted_on"] = self.near(dice)
        return row, marker

    def goal(self, dice: Dice, number: int) -> Row:
        row, marker = self.common(dice, "G", number, marked_id=False)
        status = dice.of("active", "active", "active", "active", "draft", "paused", "paused", "achieved", "dropped")
        row |= {
            "title": f"Goal {number} {marker}",
            "owner": dice.of("me", "me", "p1", "p1", "p2", "group", UNKNOWN_PERSON),
            "status": status,
            "mentorship_ids": dice.of(["M1"], ["M1"], ["M1"], ["M1", "M2"], ["M2"], []),
            "priority": dice.of(None, 1, 2, 3),
            "due_on": self.maybe(dice, 1),
            "start_on": self.maybe(dice, 6),
            "start_progress": dice.of(None, None, 0, 40),
            "paused_until": self.maybe(dice, 1) if status == "paused" else None,
            "closed_on": None if dice.seldom() or status not in {"achieved", "dropped"} else self.past(dice),
            "celebrated_on": self.maybe(dice, 7),
            "why": SECRET,
            "aim": SECRET,
        }
        row["checkins"] = [
            self.some(
                date=self.past(dice),
                progress=dice.of(10, 40, 40, 100, 0, None, 100),
                confidence=dice.of(1, 3, 5),
                note=SECRET,
            )
            for _ in range(dice.of(0, 0, 1, 2, 3))
        ]
        return row

    def plain_goal(self, number: int) -> Row:
        day = self._day(-number)
        goal = {"title": f"Goal {number}", "owner": "me", "status": "active", "created_on": day, "why": "", "aim": ""}
        return {"id": f"G{number}", "mentorship_ids": ["M1"], "visibility": "pair", "checkins": []} | goal

    def milestone(self, dice: Dice, number: int) -> Row:
        row, marker = self.common(dice, "X", number)
        return row | {
            "title": f"Milestone {marker}",
            "mentorship_id": dice.of(*MENTORSHIPS, None),
            "goal_id": self.goal_id(dice),
            "reached_on": self.past(dice) if dice.number(4) else None,
            "celebrated_on": self.maybe(dice, 5),
        }

    def win(self, dice: Dice, number: int) -> Row:
        row, marker = self.common(dice, "W", number)
        return row | {"text": f"Win {marker}", "on": self.past(dice), "mentorship_id": dice.of(*MENTORSHIPS, None)}

    def action(self, dice: Dice, number: int) -> Row:
        row, marker = self.common(dice, "A", number)
        status = dice.of("open", "open", "open", "done", "dropped")
        return row | {
            "text": f"Promise {marker}",
            "mentorship_id": dice.of(*MENTORSHIPS, None),
            "goal_id": self.goal_id(dice),
            "owner": dice.of("me", "p1", "p2", UNKNOWN_PERSON),
            "status": status,
            "due_on": self.maybe(dice, 1),
            "closed_on": None if status == "open" or dice.seldom() else self.past(dice),
        }

    def topic(self, dice: Dice, number: int) -> Row:
        row, marker = self.common(dice, "T", number)
        return row | {
            "text": dice.of(*TOPICS, f"Topic {number}") + marker,
            "mentorship_id": dice.of(*MENTORSHIPS),
            "status": dice.of(None, None, "open", "open", "open", "done", "dropped"),
            "must": dice.of(None, None, None, None, False, True),
            "parked": dice.of(None, False, None, True),
            "not_before": self.maybe(dice, 5),
        }

    def challenge(self, dice: Dice, number: int) -> Row:
        row, marker = self.common(dice, "C", number)
        status = dice.of("open", "open", "worked_on", "resolved")
        return row | {
            "title": f"Stuck {marker}",
            "mentorship_id": dice.of(*MENTORSHIPS),
            "kind": dice.of(*CHALLENGE_KINDS),
            "severity": dice.of(1, 2, 3),
            "status": status,
            "closed_on": None if status != "resolved" or dice.seldom() else self.past(dice),
            "goal_id": self.goal_id(dice),
            "about": dice.of(None, None, "p1", "p2"),
            "tried": SECRET,
        }

    def feedback(self, dice: Dice, number: int) -> Row:
        row, marker = self.common(dice, "F", number)
        return row | {
            "topic": f"Feedback {marker}",
            "mentorship_id": dice.of(*MENTORSHIPS),
            "direction": dice.of("request", "give"),
            "status": dice.of("open", "open", "open", "closed"),
            "impact": SECRET,
        }

    def boundary(self, dice: Dice, number: int) -> Row:
        row, marker = self.common(dice, "B", number)
        row |= {
            "kind": dice.of(*BOUNDARY_KINDS),
            "statement": f"Boundary {number} {marker}",
            "mentorship_id": dice.of(*MENTORSHIPS),
            "status": dice.of("agreed", "agreed", "agreed", "proposed", "retired"),
            "review_on": self.maybe(dice, 1),
        }
        row["checks"] = [
            self.some(
                date=self.past(dice),
                how=dice.of("strained", "crossed", "held"),
                visibility=dice.of("pair", "pair", "report", "private", None, "shared"),
                note=SECRET + marker,
            )
            for _ in range(dice.of(0, 1, 1, 2))
        ]
        return row

    def meeting(self, dice: Dice, number: int) -> Row:
        items = [
            self.some(
                key=dice.of(*SAVED_KEYS),
                outcome=dice.of(None, "discussed", "partly", "deferred", "dropped", None),
                question=dice.of(None, *(f"Q{n}" for n in range(1, 132))),
                points=SECRET,
            )
            for _ in range(dice.of(0, 3, 5))
        ]
        row: Row = {
            "id": f"K{number}",
            "mentorship_id": dice.of(*MENTORSHIPS),
            "date": self.past(dice),
            "kind": dice.of("checkin", *MEETING_KINDS),
            "status": dice.of("held", "held", "held", "held", "cancelled", "missed", "planned"),
            "agenda": {"items": items, "parked": [dice.of(*SAVED_KEYS) for _ in range(dice.of(0, 2, 4))]},
            "notes": {"text": SECRET, "decisions": [SECRET]},
            "my_talk_share": 80,
        }
        return row | ({"deleted_on": self.past(dice)} if dice.seldom(12) else {})

    def reflection(self, dice: Dice, number: int) -> Row:
        row, marker = self.common(dice, "R", number)
        return row | {
            "date": self.past(dice),
            "mentorship_id": dice.of("M1", "M2", None),
            "next_time": SECRET + marker,
            "next_time_for": dice.of(None, ["M1"], ["M2"], "mentees", "any"),
            "next_time_state": dice.of(None, "open", "did", "not_yet", "no_longer"),
            "text": SECRET,
        }

    def pulse(self, dice: Dice, number: int) -> Row:
        row, _ = self.common(dice, "U", number)
        scores = {"purpose": dice.of(1, 3, 5), "candour": dice.of(2, 4), "balance": dice.of(1, 5)}
        return row | {"date": self.past(dice), "mentorship_id": dice.of(*MENTORSHIPS), "scores": scores}

    def mentorship(self, dice: Dice, mentorship_id: str) -> Row:
        kind = dice.of("one_to_one", "one_to_one", "one_to_one", "peer", "reverse", "group", "micro")
        company = [["p1", "p2", "p3"], ["p5", "p1", UNKNOWN_PERSON, "p2", "p3", "p4", "p6"], ["p1", "p2"]]
        state = dice.of("active", "active", "active", "active", "paused", "active", "active", "closed")
        return self.some(
            id=mentorship_id,
            kind=kind,
            my_role=dice.of("mentee", "mentor", "peer"),
            phase=dice.of("enabling", "enabling", "negotiating", "preparing", "closing"),
            status=state,
            closed_on=self._day(dice.of(0, 1, 30, -1)) if state == "closed" else None,
            started_on=self._day(-dice.of(*PAST, 3)),
            cadence_days=dice.of(None, 30, 30, 7, 0, 60),
            default_minutes=dice.of(None, None, 45, 25, 10, 60, 3),
            planned_end_on=self.maybe(dice, 2),
            deleted_on=self.past(dice) if dice.seldom(64) else None,
            **{"with": dice.of(*company) if kind == "group" else dice.of(["p1"], ["p1"], [], ["p1", "p2"])},
        )

    def goal_id(self, dice: Dice) -> str | None:
        return dice.of(None, None, "G0", "G1", "G2", "G3", "NOPE")  # type: ignore[no-any-return]

    def some(self, **fields: Any) -> Row:
        """A row without what is missing."""
        return {name: value for name, value in fields.items() if value is not None}


SAVED_KEYS = (
    "goal:G0", "goal:G1", "goal:G2", "goal:G3", "topic:T0", "topic:T1", "topic:T2", "celebrate", "followup",
    "challenge:C0", "challenge:C1", "set_goals", "pulse_check", "boundaries:breach", "boundaries:review",
    "feedback:request", "feedback:give", "hot_seat:p1", "hot_seat:p2", "micro_question", "reverse_safety",
    "first_goals", "close_open", "junk",
)  # fmt: skip
JUNK_KEYS = ("junk", "open", "wrap", "open_floor", "goal:NOPE", "topic:", "first_intro", "celebrate")
JUNK_MINUTES = (0, -5, 481, 100_000)


@st.composite
def trials(draw: st.DrawFn) -> Trial:
    """A journal and a call."""
    seed = draw(st.integers(0, 2**24 - 1))
    kept = draw(st.binary(min_size=3 * TABLES, max_size=3 * TABLES))

    def throw(name: str, wildness: int = LONGEST_RECORD) -> bytes:
        return hashlib.shake_128(f"{seed} {name}".encode()).digest(LONGEST_RECORD)[:wildness]

    dice = Dice(throw("call"))
    meeting = AskedMeeting(
        date=dt.date.fromisoformat(dice.of(*MEETING_DAYS)),
        duration_min=_duration(dice),
        kind=dice.of(None, None, None, None, "checkin", "checkin", *MEETING_KINDS),
        lead=dice.of(None, "me", "them", "nobody"),
    )
    maker = _Maker(meeting.date)
    makers: dict[str, Callable[[Dice, int], Row]] = {
        "goals": maker.goal, "topics": maker.topic, "actions": maker.action, "meetings": maker.meeting,
        "milestones": maker.milestone, "wins": maker.win, "challenges": maker.challenge, "feedback": maker.feedback,
        "boundaries": maker.boundary, "reflections": maker.reflection, "pulses": maker.pulse,
    }  # fmt: skip
    journal: Journal = {
        "people": [{"id": i, "name": name, "private_note": SECRET} for i, name in PEOPLE.items()],
        "mentorships": [maker.mentorship(Dice(throw(name)), name) for name in ("M1", "M2")],
    }
    crowd = dice.of(0xFFF, 0x0FF, 0x03F, 0x007, 0x001)
    for place, (table, make) in enumerate(makers.items()):
        there, more, wildness = kept[3 * place : 3 * place + 3]
        numbers = [n for n in range(MOST) if (there | more << 8) & crowd & 1 << n]
        journal[table] = [maker.some(**make(Dice(throw(f"{table} {n}", wildness)), n)) for n in numbers]
    if dice.seldom():
        journal["goals"] += [maker.plain_goal(20 + number) for number in range(9)]
    today = meeting.date - dt.timedelta(days=dice.of(0, 1, 7, 120, 121, -1, -30))
    return Trial(journal, meeting, today, throw("mine"))


def _duration(dice: Dice) -> int | None:
    return dice.of(dice.of(*LONG), dice.of(*SHORT), None, 5 + dice.number(476), dice.of(*SHORT))  # type: ignore[no-any-return]


def own_changes(dice: Dice, candidates: tuple[str, ...]) -> OwnChanges:
    """Changes to some of these candidates, with junk keys and junk minutes among them."""
    keys = (*candidates, *JUNK_KEYS)
    minutes = {
        dice.of(*keys): dice.of(5, 10, 1, 15, 20, 3, 60, *JUNK_MINUTES, 1 + dice.number(480))
        for _ in range(dice.of(0, 1, 1, 2, 3))
    }
    return OwnChanges(
        removed=_some_of(dice, keys, dice.of(0, 1, 1, 3)),
        minutes=minutes,
        order=_some_of(dice, keys, dice.of(0, 2, 4, 6)),
        added=_some_of(dice, keys, dice.of(0, 0, 1, 2, 4)),
    )


def _some_of(dice: Dice, keys: tuple[str, ...], most: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(dice.of(*keys) for _ in range(most)))
