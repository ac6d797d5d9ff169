"""Text that is being typed."""

import errno
import stat
from pathlib import Path

import pytest

from mentorlog.records.errors import Refused
from mentorlog.store.drafts import DraftFiles
from tests.store.disks import failing_at, failing_in
from tests.store.making import retitle, small_journal


def drafts(path: Path, state_dir: Path | None = None) -> DraftFiles:
    return DraftFiles(path, state_dir=state_dir or path.parent / "state")


def test_what_was_typed_is_there_after_a_restart_until_it_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    assert drafts(path).read("m1") is None
    drafts(path).keep("m1", "Erste Zeile: führen\n")
    drafts(path).keep("m1", "zweite\n")
    assert drafts(path).read("m1") == "zweite\n"
    assert drafts(path).read("m2") is None
    drafts(path).forget("m1")
    assert drafts(path).read("m1") is None


def test_all_that_was_typed_about_a_record_goes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    for name in ("m1", "plan-m1", "fit-m1-talk", "plan-m10", "m11"):
        drafts(path).keep(name, "text")
    drafts(path).forget_about("m1")
    left = [name for name in ("m1", "plan-m1", "fit-m1-talk", "plan-m10", "m11") if drafts(path).read(name)]
    assert left == ["plan-m10", "m11"]


def test_it_outlives_every_change_of_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    drafts(path).keep("m1", "notes")
    store.commit(retitle("G1", "Other"))
    assert drafts(path).read("m1") == "notes"


def test_two_copies_of_a_journal_do_not_share_it(tmp_path: Path) -> None:
    here, there = tmp_path / "here" / "j.json", tmp_path / "there" / "j.json"
    small_journal(here)
    there.parent.mkdir()
    there.write_bytes(here.read_bytes())
    drafts(here, tmp_path).keep("m1", "here")
    assert drafts(there, tmp_path).read("m1") is None
    drafts(there, tmp_path).keep("m1", "there")
    drafts(there, tmp_path).forget("m1")
    assert drafts(here, tmp_path).read("m1") == "here"


def test_two_journals_one_after_the_other_at_one_place_do_not_share_it(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    drafts(path).keep("m1", "the first")
    path.write_bytes(path.read_bytes().replace(b"%032x" % 1, b"%032x" % 2))
    assert drafts(path).read("m1") is None


def test_a_journal_that_was_moved_finds_it(tmp_path: Path) -> None:
    here, there = tmp_path / "j.json", tmp_path / "moved.json"
    small_journal(here)
    drafts(here).keep("m1", "notes")
    here.rename(there)
    assert drafts(there).read("m1") == "notes"
    drafts(there).keep("m1", "more notes")
    assert drafts(there).read("m1") == "more notes"
    drafts(there).forget("m1")
    assert drafts(there).read("m1") is None


def test_what_was_typed_before_the_journal_had_an_id_is_found(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    drafts(path).keep("first", "a thought")
    assert drafts(tmp_path / "k.json").read("first") is None
    small_journal(path)
    assert drafts(path).read("first") == "a thought"


def test_through_a_symbolic_link_it_is_the_same(tmp_path: Path) -> None:
    path, link = tmp_path / "j.json", tmp_path / "link.json"
    small_journal(path)
    link.symlink_to(path)
    drafts(link).keep("m1", "notes")
    assert drafts(path).read("m1") == "notes"


def test_a_full_disk_is_told_and_what_was_kept_before_stays(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    drafts(path).keep("m1", "notes")
    full = DraftFiles(path, state_dir=tmp_path / "state", disk=failing_in("write", errno.ENOSPC))
    with pytest.raises(Refused, match="The last line is not saved"):
        full.keep("m1", "notes\nand more")
    assert drafts(path).read("m1") == "notes"


def test_an_error_at_any_call_leaves_the_old_text_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    for number in range(1, 100):
        drafts(path).keep("m1", "old")
        disk, calls = failing_at(number)
        try:
            DraftFiles(path, state_dir=tmp_path / "state", disk=disk).keep("m1", "new")
        except Refused:
            assert drafts(path).read("m1") in {"old", "new"}, calls
        else:
            assert drafts(path).read("m1") == "new", calls
        if len(calls) < number:
            break
    assert not list(tmp_path.rglob("*.tmp"))


def test_only_the_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    drafts(path).keep("m1", "notes")
    found = [tmp_path / "state", *(tmp_path / "state").rglob("*")]
    assert {stat.S_IMODE(entry.stat().st_mode) for entry in found} == {0o700, 0o600}
