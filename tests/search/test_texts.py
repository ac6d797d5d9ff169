"""Which texts are looked into."""

from collections.abc import Iterator

import pytest

from mentorlog.records.contents import RECORD_TYPES
from mentorlog.records.strict import without_nulls
from mentorlog.search.texts import SEARCHED, texts_of
from tests.safety.poison import filled, least

CODES = {
    "mentorships": {"formality", "medium", "changes.field"},
    "meetings": {
        "medium", "zone", "agenda.items.key", "agenda.items.question", "agenda.parked", "agenda.removed",
        "agenda.order", "agenda.added",
    },
    "boundaries": {"checks.visibility"},
    "reflections": {"theme", "prompt"},
    "captures": {"kind"},
}  # fmt: skip
"""Fields that hold a word for the program, not one for a person."""


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_every_text_of_every_type_is_looked_into(table: str) -> None:
    record_type = RECORD_TYPES[table]
    numbers = iter(range(1000))
    row = filled(record_type, {"id": "R1"} | least(record_type), lambda _: f"word{next(numbers)}.")
    shared, own = texts_of(record_type.made(**without_nulls(row)))
    missed = {path for path, text in _texts_in(row) if text not in {*shared, *own}}
    assert missed == CODES.get(table, set()) | ({"visibility"} if "visibility" in row else set())


def _texts_in(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts_in(inner, f"{path}.{key}".strip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts_in(inner, path)
    elif isinstance(value, str) and value.startswith("word"):
        yield path, value


def test_there_is_a_row_for_every_type() -> None:
    assert SEARCHED.keys() == RECORD_TYPES.keys()


def test_what_both_may_see_stands_before_what_is_only_mine() -> None:
    goal = RECORD_TYPES["goals"].made(
        id="G1", owner="me", title="Lead", why="Because", created_on="2026-01-02", tags=["work"],
        checkins=[{"date": "2026-02-01", "note": "slow"}],
    )  # fmt: skip
    assert texts_of(goal) == (["Lead", "work"], ["Because", "slow"])


def test_a_former_value_is_found_whatever_it_was() -> None:
    mentorship = RECORD_TYPES["mentorships"].made(
        id="M1", kind="one_to_one", my_role="mentee", phase="enabling", started_on="2026-01-02",
        changes=[
            {"date": "2026-02-01", "field": "cadence_days", "from": 14, "to": 30},
            {"date": "2026-02-01", "field": "channels", "from": ["pigeon"], "to": None, "why": "slow"},
        ],
    )  # fmt: skip
    assert texts_of(mentorship) == ([], ["pigeon", "slow"])
