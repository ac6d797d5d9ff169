"""The undo file: it outlives the program, and losing it loses undo alone."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from mentorlog.journal.undo import MOST_BYTES
from mentorlog.records.changes import Changes, made
from mentorlog.records.errors import NotFound, Refused
from mentorlog.store.undo_file import MOST_JOURNALS, UndoFile
from tests.store.disks import failing_at, failing_in
from tests.undo.hands import MovableClock, Opened, Place, goal


def test_undo_and_redo_work_after_a_restart(place: Place) -> None:
    place.open().do("One.", made(goal("G1")))
    place.open().change("G1", title="Follow")
    assert place.open().undo.undo().sentence == "Undone: Changed: Lead a project."
    again = place.open()
    assert again.titles == {"G1": "Lead a project"}
    assert again.told == [(2, "Changed: Lead a project.", True), (1, "One.", False)]
    again.undo.redo()
    assert place.open().titles == {"G1": "Follow"}


def test_the_file_is_named_after_the_journal_and_another_journal_has_its_own(place: Place) -> None:
    place.open().do("One.", made(goal("G1")))
    first, moved = place.rows["_meta"]["1"]["journal_id"], place.path.with_name("first.json")
    here = place.open()
    place.path.rename(moved)
    other = place.open()
    assert other.undo.acts() == ()
    other.do("Other.", made(goal("G2")))
    second = place.rows["_meta"]["1"]["journal_id"]
    assert {path.stem for path in place.undo_files} == {first, second}
    assert here.told == [(1, "Other.", False)]
    moved.replace(place.path)
    assert here.told == other.told == [(1, "One.", False)]


def test_a_journal_that_was_edited_by_hand_keeps_its_undo(place: Place) -> None:
    here = place.open()
    here.do("One.", made(goal("G1")))
    here.do("Two.", made(goal("G2")))
    place.edit("goals", "G1", title="By hand")  # the header is then written with other blanks
    assert [act.why_not is None for act in here.undo.acts()] == [True, False]
    here.undo.undo()
    assert here.titles == {"G1": "By hand"}


DAMAGED = [
    b"",
    b"\0" * 100,
    b"not JSON",
    b"[]",
    b'{"acts":[{"number":"x"}]}',
    b'{"acts":[{"number":1,"sentence":"One.","when":"2026-11-21T20:31:00Z","changes":null}]}',
    b"[" * 100_000,
    b"\xff",
]


@pytest.mark.parametrize("damaged", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_undo_file_counts_as_empty_and_is_replaced_by_the_next_act(place: Place, damaged: bytes) -> None:
    here = place.open()
    here.do("One.", made(goal("G1")))
    place.undo_files[0].write_bytes(damaged)
    assert here.undo.acts() == ()
    with pytest.raises(Refused, match="Nothing to undo"):
        here.undo.undo()
    here.do("Two.", made(goal("G2")))
    assert here.told == [(1, "Two.", False)]
    here.undo.undo()
    assert set(here.titles) == {"G1"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"table":"goals"', b'"table":"ghosts"'),
        (b'"table":"goals"', b'"table":5'),
        (b'"title":"Lead a project"', b'"title":5'),
        (b'"changes":[', b'"changes":[5,'),
        (b'"changes":[', b'"changes":["'),
    ],
)
def test_an_act_whose_rows_cannot_be_read_is_listed_at_most_and_never_undone(
    place: Place, old: bytes, new: bytes
) -> None:
    here = place.open()
    here.do("One.", made(goal("G1")))
    data = place.undo_files[0].read_bytes()
    assert old in data
    place.undo_files[0].write_bytes(data.replace(old, new))
    assert all(act.why_not for act in here.undo.acts())
    with pytest.raises(Refused):
        here.undo.undo()
    assert set(here.titles) == {"G1"}


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_dead_link(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("nowhere") / "file")


@pytest.mark.parametrize("spoil", [a_folder, a_dead_link])
def test_an_undo_file_that_cannot_be_used_hinders_no_act(place: Place, spoil: Callable[[Path], None]) -> None:
    here = place.open()
    here.do("One.", made(goal("G1")))
    spoil(place.undo_files[0])
    here.do("Two.", made(goal("G2")))
    assert set(here.titles) == {"G1", "G2"}


def test_no_failure_of_the_undo_file_is_a_failure_of_the_act(place: Place, clock: MovableClock) -> None:
    place.open().do("One.", made(goal("G1")))
    for number in range(1, 60):
        disk, calls = failing_at(number)
        log = UndoFile(place.path, state_dir=place.state, clock=clock, disk=disk)
        log.update(lambda history: history)
        log.history()
        if len(calls) < number:
            break
    else:
        pytest.fail("there are more calls than were tried")
    place.open().do("Two.", made(goal("G2")))
    assert not list(place.state.rglob("*.tmp"))


def test_a_folder_that_cannot_be_written_costs_undo_alone(place: Place, clock: MovableClock) -> None:
    place.open().do("One.", made(goal("G1")))
    log = UndoFile(place.path, state_dir=place.state, clock=clock, disk=failing_in("open", 13))
    log.update(lambda history: history)
    assert log.history().acts == ()


def test_a_sentence_that_no_file_can_hold_costs_undo_alone(place: Place) -> None:
    here = place.open()
    here.do("Half \ud800.", made(goal("G1")))
    assert set(here.titles) == {"G1"}
    assert here.undo.acts() == ()


def test_folders_are_0700_and_files_0600_whatever_the_umask(place: Place) -> None:
    former = os.umask(0)
    try:
        here = place.open()
        here.do("One.", made(goal("G1")))
        here.undo.undo()
    finally:
        os.umask(former)
    found = [place.state, *place.state.rglob("*")]
    modes = {path.relative_to(place.state.parent): stat.S_IMODE(path.stat().st_mode) for path in found}
    assert set(modes.values()) == {0o700, 0o600}, modes
    assert all((mode == 0o700) == (place.state.parent / path).is_dir() for path, mode in modes.items())


def test_the_oldest_acts_are_forgotten_where_the_file_grows_too_large(place: Place) -> None:
    here = place.open()
    text = "x" * 250_000
    for number in range(40):
        here.do(f"Act {number}.", made(goal(f"G{number}", why=text)))
    assert place.undo_files[0].stat().st_size <= MOST_BYTES + 100_000
    acts = here.undo.acts()
    assert acts[0].why_not is None
    assert acts[0].number == 40
    with pytest.raises(NotFound):
        here.undo.undo(1)


def test_an_act_that_is_too_large_is_remembered_by_its_sentence_alone(place: Place) -> None:
    here = place.open()
    here.do("One.", made(goal("G1")))
    text = "x" * 250_000
    here.do("Imported 40 records.", *(made(goal(f"H{number}", why=text)) for number in range(40)))
    assert place.undo_files[0].stat().st_size < 10_000
    newest, oldest = here.undo.acts()
    assert (newest.sentence, newest.why_not is None) == ("Imported 40 records.", False)
    assert newest.why_not == "The act changed too much to be kept for undo."
    assert oldest.why_not is None
    assert not here.undo.begins_a_session()
    with pytest.raises(Refused, match="changed too much to be kept"):
        here.undo.undo()
    here.undo.undo(1)
    assert "G1" not in here.titles


def test_an_import_of_thousands_is_undone_as_one_act(place: Place) -> None:
    here = place.open()
    here.do("One.", made(goal("G1")))
    here.do("Imported 5000 records.", *(made(goal(f"H{number}")) for number in range(5000)))
    here.undo.undo()
    assert set(here.titles) == {"G1"}


def test_acts_of_several_programs_at_once_are_all_remembered(place: Place) -> None:
    place.open().do("First.", made(goal("G0")))

    def work(here: Opened, name: str) -> None:
        for number in range(10):
            here.commit(lambda _, key=f"{name}{number}": Changes(sentence=key, changes=(made(goal(key)),)))  # type: ignore[misc]

    threads = [Thread(target=work, args=(place.open(), name)) for name in "ABC"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    history = place.open().log.history()
    assert [act.number for act in history.acts] == list(range(1, 32))
    assert {act.sentence for act in history.acts[1:]} == {f"{name}{n}" for name in "ABC" for n in range(10)}


def test_the_files_of_the_journals_that_were_written_last_are_kept(place: Place) -> None:
    for number in range(MOST_JOURNALS + 3):
        place.open().do(f"{number}.", made(goal()))
        last = place.open().told
        place.path.unlink()
    assert last == [(1, f"{MOST_JOURNALS + 2}.", False)]
    assert len(place.undo_files) == MOST_JOURNALS
    assert len(list((place.state / "undo").iterdir())) == 2 * MOST_JOURNALS
