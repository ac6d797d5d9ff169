"""The first act of a run clears what has lain in the trash for over thirty days, and nothing else does."""

import datetime as dt

from mentorlog.exchange import contents_from, full_copy
from mentorlog.journal.records import Records
from mentorlog.records.changes import made
from mentorlog.records.goals import Goal
from tests.undo.hands import DAY, Opened, Place, goal


def old(record_id: str, days: int) -> Goal:
    return goal(record_id, deleted_on=DAY - dt.timedelta(days))


def with_trash(place: Place) -> Opened:
    """A run in which nothing was done yet, on a journal with trash of 0, 30, 31 and 400 days."""
    opened = place.open()
    opened.do("Added.", *(made(record) for record in (goal(), old("D0", 0), old("D30", 30), old("D31", 31))))
    opened.do("Added.", made(old("D400", 400)))
    return place.open()


def test_the_first_act_clears_what_is_older_than_thirty_days(place: Place) -> None:
    opened = with_trash(place)
    generation = place.generation
    opened.change("G1", title="Read more")
    assert set(opened.contents.goals) == {"G1", "D0", "D30"}
    assert place.generation == generation + 1


def test_only_the_first_act_clears(place: Place) -> None:
    opened = with_trash(place)
    opened.change("G1", title="Read more")
    opened.do("Deleted.", made(old("D90", 90)))
    opened.change("G1", title="Read less")
    assert "D90" in opened.contents.goals


def test_an_act_that_changes_nothing_clears_nothing(place: Place) -> None:
    opened = with_trash(place)
    opened.do("Nothing.")
    assert "D400" in opened.contents.goals


def test_what_was_cleared_is_in_no_undo(place: Place) -> None:
    opened = with_trash(place)
    opened.change("G1", title="Read more")
    opened.undo.undo()
    assert opened.titles["G1"] == "Lead a project"
    assert "D400" not in opened.contents.goals


def test_what_the_first_act_takes_out_of_the_trash_is_not_cleared(place: Place) -> None:
    opened = with_trash(place)
    opened.journal.records.put_back(Goal, "D400")
    assert not opened.contents.goals["D400"].is_deleted
    assert "D31" not in opened.contents.goals


def test_an_import_clears_nothing_of_the_journal_nor_of_the_file(place: Place) -> None:
    opened = with_trash(place)
    incoming = full_copy(
        contents_from({"goals": [{"id": "I1", "owner": "me", "title": "x", "created_on": "2020-01-01"}]})
    )
    incoming["goals"][0]["deleted_on"] = "2020-01-02"
    opened.journal.copies.take_in(contents_from(incoming), replace=False)
    assert {"I1", "D400"} <= set(opened.contents.goals)


def test_it_is_the_journal_that_clears(place: Place) -> None:
    opened = with_trash(place)
    bare = Records(opened.store, place.clock, opened.journal._ids)  # noqa: SLF001 - acts on a store that clears nothing
    bare.edit(Goal, "G1", {"title": "Read more"})
    assert "D400" in opened.contents.goals
