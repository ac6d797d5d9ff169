"""`mentorlog summary`: a text that may leave the journal."""

import json
from pathlib import Path

import pytest

from tests.cli.running import JournalShell, Shell
from tests.cli.test_edit import editor
from tests.summaries.small import golden

NADIA = (
    "summary", "manager", "--with", "M-tomasz", "--since", "2025-02-20", "--until", "2025-11-21", "--for", "p-ines",
    "--tick", "goal:G1", "--tick", "goal:G3", "--tick", "milestone:X3", "--tick", "outcome:O1",
    "--word", "goal:G3=Know five people outside Planning",
    "--word", "evidence:G1=Chaired start to finish; Finance accepted the numbers in the room.",
    "--next", "Decide between manager and expert track by 30 Nov",
    "--help-wanted", "Two names of senior experts outside Planning",
)  # fmt: skip
MEI = (
    "summary", "development", "--tick", "goal:G3", "--tick", "goal:G4", "--tick", "line:reflections",
    "--tick", "line:kept", "--next", "Let him try first", "--until", "2025-11-21", "--format", "text",
)  # fmt: skip
LEO = (
    "summary", "closing", "--with", "M-leo", "--until", "2025-11-21", "--tick", "boundary:BL1",
    "--untick", "action:AL1", "--word", "handed:GL3=with a new mentor in Platform", "--word", "learned:me=To wait",
    "--word", "line:thanks=For every honest no", "--format", "text",
)  # fmt: skip


@pytest.fixture
def nadia(shell: Shell) -> JournalShell:
    return shell.sample("nadia")


@pytest.mark.parametrize(
    ("name", "words", "file"),
    [
        ("nadia", (*NADIA, "--format", "text"), "manager-nadia.txt"),
        ("nadia", NADIA, "manager-nadia.md"),
        ("nadia", (*NADIA, "--format", "json"), "manager-nadia.json"),
        ("nadia", (*NADIA, "--format", "html"), "manager-nadia.html"),
        ("mei", MEI, "development-mei.txt"),
        ("grace", LEO, "closing-leo.txt"),
    ],
)
def test_a_summary_is_printed_as_it_was_agreed(shell: Shell, name: str, words: tuple[str, ...], file: str) -> None:
    ran = shell.sample(name)(*words)
    assert (ran.code, ran.out) == (0, golden(file))


def test_it_goes_to_a_file_that_only_the_owner_reads(nadia: JournalShell) -> None:
    ran = nadia(*NADIA, "-o", "summary.md")
    written = nadia.shell.home / "summary.md"
    assert (ran.code, ran.out, written.read_text(encoding="utf-8")) == (0, "", golden("manager-nadia.md"))
    assert written.stat().st_mode & 0o777 == 0o600
    assert "Written: " in ran.err


def test_a_file_that_is_there_is_refused_unless_it_may_be_replaced(nadia: JournalShell) -> None:
    there = nadia.shell.file("summary.md", "mine")
    refused = nadia(*NADIA, "-o", "summary.md")
    assert (refused.code, there.read_text(), len(refused.lines_of_talk)) == (1, "mine", 1)
    assert nadia(*NADIA, "-o", "summary.md", "--overwrite").code == 0
    assert there.read_text(encoding="utf-8") == golden("manager-nadia.md")


@pytest.mark.parametrize("name", ["no-such-folder/summary.md", ".", "/dev/null/x.md"])
def test_a_place_that_cannot_be_written_is_told_in_one_line_and_nothing_is_left(nadia: JournalShell, name: str) -> None:
    before = sorted(nadia.shell.home.rglob("*"))
    ran = nadia(*NADIA, "-o", name)
    assert (ran.code, ran.out, len(ran.lines_of_talk)) == (1, "", 1)
    assert sorted(nadia.shell.home.rglob("*")) == before


def test_preview_lists_every_line_with_its_key_and_writes_nothing(nadia: JournalShell) -> None:
    before = nadia.journal.read_bytes()
    ran = nadia("summary", "manager", "--tick", "goal:G1", "--preview", "-o", "summary.md")
    rows = [line.split("\t") for line in ran.lines]
    assert rows[:4] == [
        ["on", "line:programme", "-", "Step Up 2025"],
        ["on", "line:purpose", "-", "Move from preparing analyses to advising on them."],
        ["on", "line:meetings", "-", "8 held between 5 March and 17 October, about monthly."],
        ["on", "goal:G1", "pair", "Lead the quarterly forecast review on my own — achieved 26 Sep (due 30 Sep)"],
    ]
    assert ["off", "reason:G5", "private", "Tomasz asked who would notice; nobody would"] in rows
    assert {len(row) for row in rows} == {4}
    assert not (nadia.shell.home / "summary.md").exists()
    assert nadia.journal.read_bytes() == before


def test_stderr_says_where_it_begins_and_that_nothing_is_released(nadia: JournalShell) -> None:
    assert nadia("summary", "manager").err == (
        "From 20 Feb, when the mentorship began.\nNothing is released yet. 5 goals and 4 milestones could be: --edit\n"
    )
    assert nadia(*NADIA).err == ""


def test_each_private_line_that_is_ticked_is_told_on_stderr(nadia: JournalShell) -> None:
    ran = nadia("summary", "manager", "--since", "2025-02-20", "--tick", "goal:G5", "--tick", "reason:G5")
    assert ran.err == "Only you have seen this until now: Tomasz asked who would notice; nobody would\n"


def test_the_next_one_goes_on_where_the_last_that_was_written_ended(nadia: JournalShell) -> None:
    nadia("summary", "manager", "--until", "2025-08-31", "-o", "first.md")
    again = nadia("summary", "manager")
    assert "1 Sep – 21 Nov 2025" in again.out
    assert again.err.startswith("From 1 Sep, the day after the last one of its kind ended.\n")
    assert "20 Feb – 21 Nov 2025" in nadia("summary", "closing").out, "of its kind"
    assert "20 Feb – 31 Aug 2025" in nadia("summary", "manager", "--until", "2025-08-31").out, "the same once more"
    assert nadia("summary", "manager", "-o", "second.md").code == 0
    assert "1 Sep – 21 Nov 2025" in nadia("summary", "manager").out, "of the same day"


def test_what_is_remembered_of_a_summary_may_be_damaged_or_out_of_reach(nadia: JournalShell) -> None:
    kept = nadia.shell.state / "summaries.json"
    nadia("summary", "manager", "--until", "2025-08-31", "-o", "first.md")
    kept.write_bytes(b"[{\xff")
    assert "20 Feb – 21 Nov 2025" in nadia("summary", "manager").out
    kept.unlink()
    kept.mkdir()
    assert nadia("summary", "manager", "-o", "second.md").code == 0


def test_a_name_of_another_mentorship_keeps_a_file_from_being_written(shell: Shell) -> None:
    grace = shell.sample("grace")
    call = ("summary", "manager", "--with", "leo", "--next", "Talk to Priya")
    printed = grace(*call)
    assert "It names Priya Nair, of another mentorship.\n" in printed.err
    assert "Talk to Priya" in printed.out
    refused = grace(*call, "-o", "leo.md")
    assert (refused.code, (shell.home / "leo.md").exists()) == (1, False)
    assert grace(*call, "-o", "leo.md", "--names-ok").code == 0
    in_the_name = grace("summary", "manager", "--with", "leo", "-o", "for-priya.md")
    assert (in_the_name.code, (shell.home / "for-priya.md").exists()) == (1, False)


def test_a_development_record_names_nobody_but_its_reader(shell: Shell) -> None:
    grace = shell.sample("grace")
    call = ("summary", "development", "--next", "Less of what Leo hears")
    assert "It names Leo Fontaine, of another mentorship.\n" in grace(*call).err
    assert "It names" not in grace(*call, "--for", "p-leo").err
    assert "It names" not in grace(*call, "--for", "Leo Fontaine").err


def test_more_than_a_page_is_told_and_nothing_is_cut(nadia: JournalShell) -> None:
    goals = {
        f"G{n}": {"mentorship_ids": ["M-tomasz"], "owner": "me", "title": f"Goal {n}", "created_on": "2025-03-01",
                  "visibility": "report"}
        for n in range(100, 500)
    }  # fmt: skip
    ran = nadia.having(goals=goals)("summary", "manager", "--format", "text")
    assert ran.out.count("Goal ") == 400
    assert "It is longer than one page.\n" in ran.err


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("manager", "--since", "2025-12-01", "--until", "2025-11-01"), 2, "The period ends before it begins"),
        (("manager", "--until", "2025-01-01"), 2, "The period ends before it begins"),
        (("manager", "--with", "nobody"), 3, "No mentorship “nobody”."),
        (("manager", "--with", "tomasz", "--with", "tomasz"), 2, "A manager summary is about one mentorship."),
        (("manager", "--tick", "goal:NO"), 3, "No line goes by “goal:NO”."),
        (("manager", "--tick", "goal:G1", "--untick", "goal:G1"), 2, "“goal:G1” is both ticked and unticked."),
        (("manager", "--word", "goal:G1"), 2, "“goal:G1” names no line."),
        (("manager", "--word", "goal:G1=x"), 3, "“goal:G1” is off"),
        (("nothing",), 2, "Invalid value"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    nadia: JournalShell, words: tuple[str, ...], code: int, told: str
) -> None:
    ran = nadia("summary", *words)
    assert (ran.code, ran.out, len(ran.lines_of_talk)) == (code, "", 1)
    assert ran.err.startswith(told)


def test_hostile_text_is_only_text_in_every_format(nadia: JournalShell) -> None:
    title = "<script>x</script> [a](javascript:b) =1+1 \x1b]52;c;x\x07 \u202e"
    nadia.having(goals={"G1": {"title": title, "visibility": "report"}})
    told = {form: nadia("summary", "manager", "--format", form).out for form in ("text", "markdown", "json", "html")}
    assert not [form for form, text in told.items() if {"\x1b", "\x07", "\u202e"} & set(text)]
    assert "<script" not in told["html"]
    assert "\\<script\\>x\\</script\\> \\[a\\](javascript:b)" in told["markdown"]
    assert "<script>x</script> [a](javascript:b) =1+1 ]52;c;x" in json.dumps(json.loads(told["json"]))


def test_names_that_are_also_words_are_found_as_names(nadia: JournalShell) -> None:
    nadia.having(
        people={"p-will": {"name": "Will May"}},
        mentorships={"M-will": {"with": ["p-will"], "kind": "peer", "my_role": "peer", "phase": "enabling",
                                "started_on": "2025-05-01"}},
    )  # fmt: skip
    ran = nadia("summary", "manager", "--with", "tomasz", "--next", "I will decide", "-o", "x.md")
    assert (ran.code, ran.err) == (
        1,
        "It names Will May, of another mentorship. Nothing was written; --names-ok writes it all the same.\n",
    )


# --------------------------------------------------------------------------------------------------------- the editor


def edit(nadia: JournalShell, monkeypatch: pytest.MonkeyPatch, script: str, *words: str) -> tuple[int, str, str]:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor(nadia.shell.home, script))
    ran = nadia("summary", "manager", "--since", "2025-02-20", "--format", "text", "--edit", *words)
    return ran.code, ran.out, ran.err


def left_behind(nadia: JournalShell) -> list[Path]:
    return list((nadia.shell.state / "drafts").glob("summary-*"))


def test_lines_are_chosen_in_the_editor_and_nothing_changes_in_the_journal(
    nadia: JournalShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = nadia.journal.read_bytes()
    script = 'file.write_text(text.replace("[ ] goal:G1", "[x] goal:G1").replace("[x] line:meet", "[ ] line:meet"))'
    code, out, _ = edit(nadia, monkeypatch, script)
    assert code == 0
    assert "Goals     Lead the quarterly forecast review" in out
    assert "Meetings" not in out
    assert left_behind(nadia) == []
    assert nadia.journal.read_bytes() == before


def test_saved_empty_nothing_is_written(nadia: JournalShell, monkeypatch: pytest.MonkeyPatch) -> None:
    assert edit(nadia, monkeypatch, 'file.write_text("")', "-o", "x.md") == (0, "", "Nothing was written.\n")
    assert not (nadia.shell.home / "x.md").exists()


def test_a_text_that_is_no_selection_is_told_and_kept(nadia: JournalShell, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, err = edit(nadia, monkeypatch, 'file.write_text("[x] goal:NO\\n")')
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert [file.read_text() for file in left_behind(nadia)] == ["[x] goal:NO\n"]
