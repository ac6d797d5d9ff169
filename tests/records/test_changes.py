"""An act yields changes; the old contents stay as they are."""

from typing import Any

import msgspec

from mentorlog.records.changes import Change, Changes, all_made, became, made, owner_became
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal
from mentorlog.records.people import Owner, Person
from tests.records.spec_fields import row


def goal(goal_id: str, **fields: Any) -> Goal:
    return msgspec.convert(row("goals", id=goal_id, **fields), Goal)


def person(person_id: str) -> Person:
    return msgspec.convert(row("people", id=person_id), Person)


OLD = Contents(owner=Owner(name="Sam"), goals={"G1": goal("G1"), "G2": goal("G2")}, people={"p1": person("p1")})


def after(*changes: Change) -> Contents:
    """The contents after some changes, the old ones proved untouched."""
    before = msgspec.to_builtins(OLD)
    contents = Changes(sentence="Done.", changes=changes).applied_to(OLD)
    assert msgspec.to_builtins(OLD) == before
    return contents


def test_a_new_record_is_added_to_its_table() -> None:
    contents = after(made(goal("G3")))
    assert list(contents.goals) == ["G1", "G2", "G3"]
    assert contents.people is OLD.people


def test_a_changed_record_takes_the_place_of_the_old_one() -> None:
    closed = goal("G1", status="achieved")
    contents = after(became(OLD.goals["G1"], closed))
    assert contents.goals["G1"] is closed
    assert contents.goals["G2"] is OLD.goals["G2"]


def test_a_record_that_becomes_nothing_is_gone_for_good() -> None:
    contents = after(Change(table="goals", id="G1", before=OLD.goals["G1"]))
    assert list(contents.goals) == ["G2"]


def test_taking_away_what_is_not_there_changes_nothing() -> None:
    assert after(Change(table="goals", id="G9")) == OLD


def test_the_owner_can_change_and_be_taken_back() -> None:
    assert after(owner_became(OLD.owner, Owner(name="Sam Okafor"))).owner.name == "Sam Okafor"
    assert after(Change(table="owner", id="1", before=OLD.owner)).owner == Owner()


def test_several_changes_of_one_act_are_applied_in_their_order() -> None:
    first, second = goal("G1", title="First"), goal("G1", title="Second")
    contents = after(became(OLD.goals["G1"], first), became(first, second), *all_made([goal("G3"), person("p2")]))
    assert contents.goals["G1"].title == "Second"
    assert (list(contents.goals), list(contents.people)) == (["G1", "G2", "G3"], ["p1", "p2"])


def test_no_change_is_the_same_contents() -> None:
    assert after() == OLD


def test_a_change_names_the_table_of_its_record() -> None:
    assert (made(person("p2")).table, made(goal("G3")).table) == ("people", "goals")
