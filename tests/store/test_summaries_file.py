"""Up to which day summaries were written: ids and days in the state folder."""

import datetime as dt
from pathlib import Path

from mentorlog.store.summaries_file import MOST_KEPT, SummariesFile

MARCH, JUNE, TODAY = dt.date(2025, 3, 31), dt.date(2025, 6, 30), dt.date(2025, 11, 21)


def kept(folder: Path, journal: str = "journal.json") -> SummariesFile:
    return SummariesFile(folder / journal, state_dir=folder / "state")


def test_the_last_of_its_kind_and_mentorships_before_a_day_is_found(tmp_path: Path) -> None:
    for until in (JUNE, MARCH):
        kept(tmp_path).remember("manager", ["M2", "M1"], until)
    assert kept(tmp_path).last_before(TODAY, "manager", ("M1", "M2")) == JUNE
    assert kept(tmp_path).last_before(JUNE, "manager", ("M1", "M2")) == MARCH
    assert kept(tmp_path).last_before(MARCH, "manager", ("M1", "M2")) is None
    assert kept(tmp_path).last_before(TODAY, "closing", ("M1", "M2")) is None
    assert kept(tmp_path).last_before(TODAY, "manager", ("M1",)) is None


def test_two_journals_do_not_share_it(tmp_path: Path) -> None:
    kept(tmp_path).remember("manager", ["M1"], MARCH)
    assert kept(tmp_path, "other.json").last_before(TODAY, "manager", ["M1"]) is None


def test_the_file_is_the_owners_alone_and_does_not_grow_for_ever(tmp_path: Path) -> None:
    for number in range(MOST_KEPT + 5):
        kept(tmp_path).remember("manager", ["M1"], MARCH + dt.timedelta(number))
    file = tmp_path / "state" / "summaries.json"
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert file.read_text().count("manager") == MOST_KEPT
    assert [path.name for path in file.parent.iterdir()] == ["summaries.json"]


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    kept(tmp_path).remember("manager", ["M1"], MARCH)
    assert kept(tmp_path).last_before(TODAY, "manager", ["M1"]) is None
