"""`mentorlog export --format csv|markdown|ics`, and the way back in."""

import stat
from typing import Any

import icalendar
import pytest
from markdown_it import MarkdownIt

from tests.cli.running import JournalShell, Shell
from tests.safety.poison import POISONS, evenly, forbidden_in, poisoned

DAY = "2026-11-01"
SEALED = {"id": "R98", "date": DAY, "text": "harm done", "theme": "serious", "never_export": True}
GONE = {"id": "R99", "date": DAY, "text": "thrown away", "deleted_on": DAY}


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam").having(reflections={"R98": SEALED, "R99": GONE})


def test_csv_is_a_folder_that_import_reads(sam: JournalShell) -> None:
    told = sam("export", "--format", "csv", "-o", "sheets")
    folder = sam.shell.home / "sheets"
    assert (told.code, told.out) == (0, "")
    assert told.lines_of_talk[0] == "Written: 21 files in sheets"
    assert "and 1 sealed note" in told.err
    assert "4 records in the trash" in told.err
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    other = sam.shell.on(sam.shell.home / "other.json")
    assert other("import", folder).code == 0
    texts = [row["id"] for row in other.copy()["reflections"]]
    assert not {"R98", "R99"} & set(texts)
    assert other.copy()["owner"] == sam.copy()["owner"]
    assert other("export", "--format", "csv", "-o", "again").code == 0
    for path in folder.iterdir():
        assert (sam.shell.home / "again" / path.name).read_bytes() == path.read_bytes()


def test_a_sheet_that_was_changed_is_taken_in_like_any_copy(sam: JournalShell) -> None:
    sam("export", "--format", "csv", "-o", "sheets")
    sheet = sam.shell.home / "sheets" / "goals.csv"
    sheet.write_text(sheet.read_text().replace("Delegate more", "Delegate much more"))
    told = sam("import", sam.shell.home / "sheets")
    assert told.code == 1
    assert "  goals G2: title" in told.lines_of_talk
    assert sam("import", "--replace", sam.shell.home / "sheets").code == 0
    assert sam.record("goals", "G2")["title"] == "Delegate much more"


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (("export", "--format", "csv"), 2, "csv is a folder of files. Name one:"),
        (("export", "--format", "csv", "-o", "-"), 2, "csv is a folder of files."),
        (("export", "--format", "csv", "-o", "taken"), 1, "taken holds goals.csv already. --overwrite replaces it."),
        (("export", "--format", "csv", "-o", "a-file"), 1, "a-file is a file. Name a folder."),
        (("export", "-o", "none/all.json"), 1, "Make it first, or name another."),
        (("export", "--format", "csv", "-o", "none/at/all"), 1, "cannot be made: no such file or directory."),
        (("export", "--format", "markdown", "-o", "taken"), 1, "is a folder."),
        (("import", "empty"), 1, "is a folder without sheets such as goals.csv"),
        (("import", "latin"), 1, "topics.csv is not UTF-8 text."),
    ],
)
def test_what_cannot_be_done_is_one_line_and_nothing_is_written(
    sam: JournalShell, words: tuple[str, ...], code: int, why: str
) -> None:
    home = sam.shell.home
    for name in ("taken", "empty", "latin"):
        (home / name).mkdir()
    (home / "taken" / "goals.csv").write_text("mine")
    (home / "latin" / "topics.csv").write_bytes(b"id\r\n\xff\r\n")
    (home / "a-file").write_text("mine")
    told = sam(*words)
    assert (told.code, told.out) == (code, "")
    assert why in told.err
    assert len(told.lines_of_talk) == 1
    assert [path.name for path in (home / "taken").iterdir()] == ["goals.csv"]
    assert (home / "taken" / "goals.csv").read_text() == "mine"


def test_overwrite_replaces_sheets(sam: JournalShell) -> None:
    for options in ((), ("--overwrite",)):
        assert sam("export", "--format", "csv", "-o", "sheets", *options).code == 0


def test_markdown_holds_every_record_but_the_trash_and_sealed_notes(sam: JournalShell) -> None:
    told = sam("export", "--format", "markdown")
    assert told.lines[0] == "# Journal of Sam Okafor"
    assert "### Delegate more" in told.lines
    assert "- Who may see it: us two" in told.lines
    assert "- Either may end it in one talk: yes" in told.lines
    assert any(line.startswith("- Why (only me): The team waits for me") for line in told.lines)
    assert "### Draft promotion self-review (only me)" in told.lines
    assert "    - date 2026-10-02; progress 40; confidence (only me) 3" in told.lines
    assert any(line.strip() == "- takeaway (only me): Own the room, not the doc" for line in told.lines)
    assert "harm done" not in told.out
    assert "thrown away" not in told.out
    assert "stayed behind" in told.err


@pytest.mark.parametrize("poison", POISONS)
def test_hostile_text_makes_nothing_in_markdown(shell: Shell, poison: str) -> None:
    text = shell.imported(poisoned(evenly(POISONS[poison])))("export", "--format", "markdown").out
    tokens = MarkdownIt().parse(text)
    inner = {child.type for token in tokens for child in token.children or ()}
    assert {token.tag for token in tokens} - {"", "p"} == {"h1", "h2", "h3", "ul", "li"}
    assert inner <= {"text", "softbreak", "text_special"}
    assert forbidden_in(text) == []


def entries(journal: JournalShell) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(journal("export", "--format", "ics").out)
    assert isinstance(calendar, icalendar.Calendar)
    return {str(event["uid"]).removesuffix("@mentorlog"): event for event in calendar.events}


def test_ics_holds_planned_meetings_agreements_to_look_at_and_milestones_ahead(sam: JournalShell) -> None:
    found = entries(sam)
    copy = sam.copy()
    planned = {row["id"] for row in copy["meetings"] if row["status"] == "planned"}
    shared = {"pair", "report"}
    reviews = {
        row["id"]
        for row in copy["boundaries"]
        if row.get("status") == "agreed" and row.get("review_on") and row.get("visibility") in shared
    }
    ahead = {
        row["id"]
        for row in copy["milestones"]
        if row.get("target_on") and not row.get("reached_on") and row.get("visibility") in shared
    }
    assert planned
    assert reviews
    assert ahead
    assert found.keys() == planned | reviews | ahead
    assert {str(event["class"]) for event in found.values()} == {"PRIVATE"}
    assert "DESCRIPTION" not in found["K8"]


def test_ics_is_the_same_without_what_is_private_gone_or_over(sam: JournalShell) -> None:
    before = sam("export", "--format", "ics").out
    boundary = {"mentorship_id": "M-alex", "kind": "time", "statement": "Hidden", "status": "agreed"} | {
        "created_on": DAY,
        "review_on": "2026-12-01",
    }
    milestone = {"title": "Hidden", "created_on": DAY, "target_on": "2026-12-01", "visibility": "pair"}
    sam.having(
        boundaries={
            "B90": boundary | {"visibility": "private"},
            "B91": boundary | {"visibility": "pair", "status": "proposed"},
            "B92": boundary | {"visibility": "pair", "deleted_on": DAY},
            "B93": boundary | {"visibility": "pair", "never_export": True},
        },
        milestones={"X90": milestone | {"reached_on": DAY}, "X91": milestone | {"deleted_on": DAY}},
    )
    assert sam("export", "--format", "ics").out == before
