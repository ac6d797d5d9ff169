"""Earlier versions of one record."""

from pathlib import Path

from mentorlog.journal import Journal
from mentorlog.records.changes import Change, Changes
from mentorlog.records.goals import Goal
from mentorlog.store.undo_file import UndoFile
from mentorlog.store.versions import earlier_versions, holding
from tests.store.making import CountedIds, StoppedClock, add, edit, goal, journal, retitle, small_journal
from tests.store.test_migrating import NOW, old_journal


def titles(path: Path, clock: StoppedClock, record_id: str = "G1") -> list[tuple[str, str]]:
    """The earlier titles of a goal, newest first, and where each was found."""
    store = journal(path, clock=clock)
    history = UndoFile(path, state_dir=path.parent / "state", clock=clock).history()
    found = earlier_versions("goals", record_id, store.contents(), store.backups, history)
    return [(version.record.title, version.told) for version in found if isinstance(version.record, Goal)]


def test_backups_tell_what_a_record_was(tmp_path: Path) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    store = small_journal(path, clock=clock)
    for title in ("Lead two", "Lead two", "Lead three"):
        clock.wait(hours=1)
        store.commit(retitle("G2", "something else"))
        store.commit(retitle("G1", title))
    assert titles(path, clock) == [("Lead two", "In a backup."), ("Lead a project", "In a backup.")]


def test_acts_tell_it_to_the_minute(tmp_path: Path) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    small_journal(path, clock=clock)
    log = UndoFile(path, state_dir=tmp_path / "state", clock=clock)
    remembering = Journal(journal(path, clock=clock), clock, CountedIds(), log)
    for title in ("Lead two", "Lead three"):
        clock.wait(minutes=1)
        remembering._store.commit(retitle("G1", title))  # noqa: SLF001 - what every act is given
    assert titles(path, clock) == [("Lead two", "Before “Changed”."), ("Lead a project", "Before “Changed”.")]
    remembering.undo.undo()
    assert titles(path, clock)[0] == ("Lead three", "After “Changed”.")


def test_a_record_that_is_gone_for_good_is_still_to_be_had_and_its_backups_named(tmp_path: Path) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    store = small_journal(path, clock=clock)
    store.back_up("hand")
    gone = store.contents().goals["G1"]
    store.commit(lambda _: Changes(sentence="Gone.", changes=(Change(table="goals", id="G1", before=gone),)))
    clock.wait(hours=1)
    store.back_up("hand")
    assert titles(path, clock) == [("Lead a project", "In a backup.")]
    held = holding("goals", "G1", store.backups)
    assert [f"{backup.made_at:%H:%M}" for backup in held] == ["14:02"]


def test_what_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    store = small_journal(path, clock=clock)
    Path(str(store.back_up("hand"))).write_bytes(b"{")
    clock.wait(hours=1)
    edit(path, '"title":"Lead a project"', '"title":5')
    store.back_up("hand")
    (tmp_path / "state" / "undo").mkdir()
    (tmp_path / "state" / "undo" / f"{1:032x}.json").write_text("{")
    edit(path, '"title":5', '"title":"Lead"')
    assert titles(path, clock) == []


def test_a_backup_in_an_older_form_is_read_as_if_it_were_new(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    old_journal(path)
    store = journal(path, ladder=NOW)
    store.commit(retitle("G2", "Speak first"))
    store.commit(add(goal("G7")))
    history = UndoFile(path, state_dir=tmp_path / "state", clock=StoppedClock()).history()
    found = earlier_versions("goals", "G2", store.contents(), store.backups, history, NOW)
    assert [version.record.title for version in found if isinstance(version.record, Goal)] == ["Speak up"]
