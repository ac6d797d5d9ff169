"""The twelve worked examples of the specification (agenda.md 3.15), compared whole."""

import copy
import datetime as dt
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from mentorlog.agenda import Agenda, AskedMeeting, OwnChanges, generate, preparation
from mentorlog.exchange import contents_from

EXAMPLES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("agenda-examples.json").read_text("utf-8"))
WITH_PREPARATION = [example for example in EXAMPLES if "expected_private_prep" in example]
AGENDA_FIELDS = {"kind", "duration", "items", "parked", "before_meeting", "unlisted_goals", "warnings"}
ITEM_FIELDS = {"at", "minutes", "kind", "key", "title", "reasons", "why", "lines", "score", "question", "steps"}

each_example = pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])


def meeting_of(example: dict[str, Any]) -> AskedMeeting:
    return msgspec.convert(example["meeting"], AskedMeeting)


def agenda_of(example: dict[str, Any]) -> Agenda:
    return generate(
        contents_from(example["journal"]),
        example["mentorship"],
        meeting_of(example),
        dt.date.fromisoformat(example["today"]),
        msgspec.convert(example.get("mine", {}), OwnChanges),
    )


def as_specified(agenda: Agenda) -> dict[str, Any]:
    """The agenda as JSON, with the fields that the specification names."""
    shown = {name: value for name, value in msgspec.to_builtins(agenda).items() if name in AGENDA_FIELDS}
    shown["items"] = [{name: value for name, value in item.items() if name in ITEM_FIELDS} for item in shown["items"]]
    plain: dict[str, Any] = json.loads(json.dumps(shown))
    return plain


def test_there_are_twelve_examples() -> None:
    assert len(EXAMPLES) == 12


@each_example
def test_the_agenda_is_the_one_in_the_specification(example: dict[str, Any]) -> None:
    assert as_specified(agenda_of(example)) == example["expected"]


@pytest.mark.parametrize("example", WITH_PREPARATION, ids=[example["name"] for example in WITH_PREPARATION])
def test_the_private_preparation_is_the_one_in_the_specification(example: dict[str, Any]) -> None:
    lines = preparation(contents_from(example["journal"]), example["mentorship"], meeting_of(example))
    shown = [{"word": line.word, "id": line.id, "text": line.text} for line in lines]
    assert shown == example["expected_private_prep"]


@each_example
def test_making_an_agenda_leaves_the_journal_as_it_was(example: dict[str, Any]) -> None:
    values = copy.deepcopy(example["journal"])
    contents = contents_from(values)
    rows_before = msgspec.json.encode(contents)
    mine = msgspec.convert(example.get("mine", {}), OwnChanges)
    today = dt.date.fromisoformat(example["today"])
    generate(contents, example["mentorship"], meeting_of(example), today, mine)
    preparation(contents, example["mentorship"], meeting_of(example))
    assert msgspec.json.encode(contents) == rows_before
    assert values == example["journal"]
    assert mine == msgspec.convert(example.get("mine", {}), OwnChanges)


def test_private_records_leave_the_agenda_as_it_was() -> None:
    by_name = {example["name"].split()[0]: example for example in EXAMPLES}
    assert as_specified(agenda_of(by_name["E9"])) == as_specified(agenda_of(by_name["E1"]))
