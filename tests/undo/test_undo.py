"""Undo puts the records of an act back, all of them or none."""

from typing import Any

import pytest

from mentorlog.journal import Journal
from mentorlog.records.changes import Change, Changes, became, made, owner_became
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotFound, Refused
from mentorlog.records.growth import Reflection
from mentorlog.records.meetings import Meeting
from mentorlog.records.people import Owner
from tests.undo.hands import DAY, CountedIds, MovableClock, Place, goal, gone, promise


def test_an_undone_creation_removes_the_record_and_redo_makes_it_with_the_same_id(place: Place) -> None:
    here = place.open()
    here.do("Goal written down: Lead.", made(goal("G1", title="Lead")))
    assert here.undo.undo().sentence == "Undone: Goal written down: Lead."
    assert here.titles == {}
    assert here.undo.redo().sentence == "Redone: Goal written down: Lead."
    assert here.contents.goals == {"G1": goal("G1", title="Lead")}


def test_an_undone_change_puts_the_former_record_back(place: Place) -> None:
    here = place.open()
    here.do("Written down.", made(goal(due_on=DAY, tags=("a", "b"))))
    here.change("G1", title="Follow", due_on=None, tags=())
    here.undo.undo()
    assert here.contents.goals["G1"] == goal(due_on=DAY, tags=("a", "b"))
    here.undo.redo()
    assert here.contents.goals["G1"] == goal(title="Follow")


def test_an_undone_removal_brings_the_record_back(place: Place) -> None:
    here = place.open()
    here.do("Written down.", made(goal()))
    here.do("Gone.", gone(goal()))
    assert here.titles == {}
    here.undo.undo()
    assert here.contents.goals == {"G1": goal()}


def test_all_records_of_an_act_go_back_in_one_write(place: Place) -> None:
    here = place.open()
    here.do("Written down.", made(goal("G1")), made(promise("A1")))
    closed = promise("A1", status="done", closed_on=DAY)
    here.do(
        "Reached.", became(goal("G1"), goal("G1", status="achieved")), became(promise("A1"), closed), made(goal("G2"))
    )
    before = place.generation
    done = here.undo.undo()
    assert place.generation == before + 1
    assert len(done.changes) == 3
    assert here.contents.goals == {"G1": goal("G1")}
    assert here.contents.actions == {"A1": promise("A1")}


def test_undo_goes_back_one_act_at_a_time_and_redo_comes_forward_again(place: Place) -> None:
    here = place.open()
    here.do("Written down.", made(goal(title="one")))
    here.change("G1", title="two")
    here.change("G1", title="three")
    for titles in ({"G1": "two"}, {"G1": "one"}, {}):
        here.undo.undo()
        assert here.titles == titles
    with pytest.raises(Refused, match=r"^Nothing to undo\.$"):
        here.undo.undo()
    for title in ("one", "two", "three"):
        here.undo.redo()
        assert here.titles == {"G1": title}
    with pytest.raises(Refused, match=r"^Nothing to redo\.$"):
        here.undo.redo()


def test_nothing_is_undone_where_one_record_was_changed_since(place: Place) -> None:
    here = place.open()
    here.do("Written down.", made(goal()), made(promise()))
    was = promise()
    here.do("Done.", became(was, promise(status="done")))
    before = place.path.read_bytes()
    with pytest.raises(Refused) as refused:
        here.undo.undo(1)
    assert str(refused.value) == ("“Send Alex the design doc” was changed since. Undo that first.")
    assert place.path.read_bytes() == before
    assert here.told == [(2, "Done.", False), (1, "Written down.", False)]
    first = here.undo.acts()[1]
    assert first.why_not == "“Send Alex the design doc” was changed since."
    here.undo.undo(2)
    here.undo.undo(1)
    assert here.contents.is_empty()


def test_a_record_that_is_gone_since_was_changed_since(place: Place) -> None:
    here = place.open()
    here.do("Written down.", made(goal()))
    here.change("G1", title="Follow")
    here.do("Gone.", gone(goal(title="Follow")))
    with pytest.raises(Refused, match=r"^“Follow” was changed since"):
        here.undo.undo(2)


@pytest.mark.parametrize(
    ("record", "changed", "named"),
    [
        (
            Meeting.made(id="M1", mentorship_id="m", date=DAY, kind="checkin"),
            {"duration_min": 30},
            "The meeting of Saturday 21 November 2026",
        ),
        (
            Reflection.made(id="R1", date=DAY, text="Hidden words", theme="serious"),
            {"tags": ("late",)},
            "The reflection of Saturday 21 November 2026",
        ),
    ],
)
def test_a_record_without_a_title_and_a_sealed_one_are_named_by_kind_and_day(
    place: Place, record: Any, changed: dict[str, Any], named: str
) -> None:
    here = place.open()
    here.do("Written down.", made(record))
    here.do("Changed.", became(record, record.having(**changed)))
    with pytest.raises(Refused) as refused:
        here.undo.undo(1)
    assert str(refused.value).startswith(f"{named} was changed since.")


def test_acts_are_undone_singly_by_number_in_any_order(place: Place) -> None:
    here = place.open()
    here.do("One.", made(goal("G1")))
    here.do("Two.", made(goal("G2")))
    here.do("Three.", made(goal("G3")))
    here.undo.undo(1)
    here.undo.undo(3)
    assert set(here.titles) == {"G2"}
    assert here.told == [(3, "Three.", True), (2, "Two.", False), (1, "One.", True)]
    here.undo.redo()
    assert set(here.titles) == {"G2", "G3"}
    here.undo.redo()
    assert set(here.titles) == {"G1", "G2", "G3"}
    assert [act.is_undone for act in here.undo.acts()] == [False] * 3


def test_without_a_number_the_newest_act_that_holds_is_undone(place: Place) -> None:
    here = place.open()
    here.do("One.", made(goal("G1")))
    here.do("Two.", made(goal("G2")))
    here.undo.undo(2)
    assert here.undo.undo().sentence == "Undone: One."


def test_a_number_that_no_act_has_and_one_that_is_undone_are_refused(place: Place) -> None:
    here = place.open()
    here.do("One.", made(goal("G1")))
    with pytest.raises(NotFound, match="No act has the number 2"):
        here.undo.undo(2)
    here.undo.undo(1)
    with pytest.raises(Refused, match=r"Number 1 is undone already\. Do it again\."):
        here.undo.undo(1)


def test_a_new_act_ends_redo_and_the_undone_one_stays_undone(place: Place) -> None:
    here = place.open()
    here.do("One.", made(goal("G1")))
    here.undo.undo()
    here.do("Two.", made(goal("G2")))
    with pytest.raises(Refused, match="Nothing to redo"):
        here.undo.redo()
    assert here.told == [(2, "Two.", False), (1, "One.", True)]
    here.undo.undo()
    here.undo.redo()
    with pytest.raises(Refused, match="Nothing to redo"):
        here.undo.redo()
    assert set(here.titles) == {"G2"}


def test_redo_is_refused_where_the_record_was_changed_outside(place: Place) -> None:
    here = place.open()
    here.do("One.", made(goal()))
    here.change("G1", title="Follow")
    here.undo.undo()
    place.edit("goals", "G1", title="Other")
    with pytest.raises(Refused, match=r"^“Other” was changed since"):
        here.undo.redo()
    assert here.titles == {"G1": "Other"}


def test_an_act_that_is_refused_or_changes_nothing_is_not_remembered(place: Place) -> None:
    here = place.open()
    here.do("One.", made(goal()))
    here.undo.undo()

    def refusing(_: Contents) -> Changes:
        raise Refused("No.")

    with pytest.raises(Refused):
        here.commit(refusing)
    here.do("Nothing at all.")
    assert here.told == [(1, "One.", True)]
    here.undo.redo()
    here.do("The same again.", became(goal(), goal()))
    assert here.told == [(1, "One.", False)]


def test_the_owner_goes_back_too(place: Place) -> None:
    here = place.open()
    here.do("Named.", owner_became(Owner(), Owner(name="Sam")), made(goal()))
    here.do("Renamed.", owner_became(Owner(name="Sam"), Owner(name="Sam Doe")))
    here.undo.undo()
    assert here.contents.owner == Owner(name="Sam")
    here.undo.undo()
    assert here.contents.owner == Owner()
    here.undo.redo()
    assert here.contents.owner == Owner(name="Sam")


def test_what_another_program_wrote_beside_a_record_does_not_hinder_undo_and_stays(place: Place) -> None:
    here = place.open()
    here.do("Written down.", made(goal(checkins=({"date": "2026-11-01", "progress": 10},))))
    here.change("G1", title="Follow")
    checkin = {"date": "2026-11-01", "progress": 10, "weather": "rain"}
    place.edit("goals", "G1", mood="high", checkins=[checkin])
    here.undo.undo()
    row = place.rows["goals"]["G1"]
    assert (row["title"], row["mood"], row["checkins"]) == ("Lead a project", "high", [checkin])
    assert len(here.undo.redo().changes) == 1
    assert place.rows["goals"]["G1"]["mood"] == "high"


def test_unknown_fields_come_back_with_a_record_and_with_its_parts(place: Place) -> None:
    here = place.open()
    here.do("Written down.", made(goal(checkins=({"date": "2026-11-01", "progress": 10},))))
    checkin = {"date": "2026-11-01", "progress": 10, "weather": "rain"}
    place.edit("goals", "G1", mood="high", checkins=[checkin])
    row = place.rows["goals"]["G1"]
    here.change("G1", checkins=())
    here.undo.undo()
    assert place.rows["goals"]["G1"] == row
    here.do("Gone.", gone(here.contents.goals["G1"]))
    here.undo.undo()
    assert place.rows["goals"]["G1"] == row


def test_an_unknown_field_that_an_import_replaced_goes_back(place: Place) -> None:
    here = place.open()
    first = Change(table="goals", id="G1", after=goal(), unknown={"mood": "good"})
    here.do("Taken in.", first)
    second = Change(table="goals", id="G1", before=goal(), after=goal(), unknown={"mood": "bad"})
    here.do("Replaced.", second)
    assert place.rows["goals"]["G1"]["mood"] == "bad"
    here.undo.undo()
    assert place.rows["goals"]["G1"]["mood"] == "good"


def test_the_list_shows_the_last_20_newest_first_and_100_are_kept(place: Place, clock: MovableClock) -> None:
    here = place.open()
    for number in range(105):
        clock.wait(1)
        here.do(f"Act {number}.", made(goal(f"G{number}")))
    acts = here.undo.acts()
    assert [act.number for act in acts] == list(range(105, 85, -1))
    assert (acts[0].sentence, acts[0].when) == ("Act 104.", clock.now())
    here.undo.undo(6)
    assert "G5" not in here.titles
    with pytest.raises(NotFound):
        here.undo.undo(5)


def test_without_a_journal_there_is_nothing_to_undo(place: Place) -> None:
    here = place.open()
    assert here.undo.acts() == ()
    with pytest.raises(Refused, match="Nothing to undo"):
        here.undo.undo()
    assert not place.state.exists()


def test_a_journal_without_an_undo_log_remembers_until_the_program_ends(place: Place, clock: MovableClock) -> None:
    journal = Journal(place.open().store, clock, CountedIds())
    journal.beginning.set_goal(None, "Lead", for_both=False)
    assert journal.undo.undo().sentence == "Undone: Goal written down: Lead."
    assert not journal.contents.goals


def test_a_session_begins_with_the_first_act_after_half_an_hour(place: Place, clock: MovableClock) -> None:
    here = place.open()
    assert not here.undo.begins_a_session()
    here.do("One.", made(goal("G1")))
    assert here.undo.begins_a_session()
    clock.wait(30)
    here.do("Two.", made(goal("G2")))
    assert not here.undo.begins_a_session()
    clock.wait(31)
    here.do("Three.", made(goal("G3")))
    assert here.undo.begins_a_session()
    here.undo.undo()
    assert not here.undo.begins_a_session()
