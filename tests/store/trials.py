"""A large journal, made fast and the same each time."""

import datetime as dt
import random
from pathlib import Path

from mentorlog.records.changes import Changes, made
from mentorlog.records.goals import Goal
from mentorlog.records.growth import Win
from mentorlog.records.meetings import Action, Topic
from mentorlog.records.people import Person
from tests.store.making import DAY, journal

WORDS = [
    "agenda",
    "ask",
    "decide",
    "design",
    "draft",
    "führen",
    "listen",
    "promise",
    "question",
    "review",
    "room",
    "team",
]


def large_journal(path: Path, records: int = 10_000) -> Path:
    """A journal of so many records of five types, written to the path."""
    chance = random.Random(3)  # noqa: S311 - no secret

    def words() -> str:
        return " ".join(chance.choices(WORDS, k=chance.randrange(3, 40)))

    def record(number: int) -> Goal | Topic | Action | Win | Person:
        key, day = f"{chance.getrandbits(64):016x}", DAY - dt.timedelta(days=number % 900)
        match number % 5:
            case 0:
                return Goal.made(id=key, owner="me", title="Speak up", why=words(), created_on=day)
            case 1:
                return Topic.made(id=key, mentorship_id="m1", text=words(), created_on=day)
            case 2:
                return Action.made(id=key, owner="me", text=words(), created_on=day)
            case 3:
                return Win.made(id=key, text=words(), on=day)
        return Person.made(id=key, name="Ana", private_note=words())

    records_made = tuple(made(record(number)) for number in range(records))
    journal(path).commit(lambda _: Changes(sentence="Added.", changes=records_made))
    return path
