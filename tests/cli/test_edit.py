"""`agenda --edit`: the agenda as text in the person's own editor."""

from pathlib import Path

import pytest

from tests.cli.running import JournalShell, Shell


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


def editor(folder: Path, script: str) -> str:
    """A command that edits a file by a line of Python, in which `text` is what stands there."""
    file = folder / "editor.py"
    file.write_text(f"import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\ntext = file.read_text()\n{script}\n")
    return f"python3 {file}"


def edit(sam: JournalShell, monkeypatch: pytest.MonkeyPatch, script: str) -> list[str]:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor(sam.shell.home, script))
    ran = sam("agenda", "--edit")
    assert ran.code == 0
    return [line[16:] for line in ran.lines if line[:2].isdigit()]


def left_behind(sam: JournalShell) -> list[Path]:
    return list((sam.shell.state / "drafts").glob("agenda-*"))


def test_order_deleted_lines_minutes_and_new_topics_are_taken_over(
    sam: JournalShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = 'file.write_text("5  How to say no\\n15  Delegate more\\nA brand new topic\\n    with a point\\n")'
    titles = edit(sam, monkeypatch, script)
    written = ["How to say no", "Delegate more", "A brand new topic"]
    assert [title for title in titles if title in written] == written
    assert "Wins since last time" not in titles
    assert "Your points on A brand new topic: with a point." in sam("next").out
    assert left_behind(sam) == []


def test_it_is_one_act_and_one_undo(sam: JournalShell, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sam("agenda").out
    edit(sam, monkeypatch, 'file.write_text("5  How to say no\\nA brand new topic\\n")')
    assert sam("undo").code == 0
    assert sam("agenda").out == before


def test_a_line_that_waited_for_later_is_on_without_its_sign(
    sam: JournalShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = edit(sam, monkeypatch, 'file.write_text(text.replace("# Promotion timeline", "Promotion timeline"))')
    assert "Promotion timeline" in titles


@pytest.mark.parametrize("script", ["pass", 'file.write_text("")', 'file.write_text("# nothing\\n")'])
def test_left_as_it_was_or_saved_empty_nothing_happens(
    sam: JournalShell, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    before = sam.journal.read_bytes()
    edit(sam, monkeypatch, script)
    assert sam.journal.read_bytes() == before


def test_an_editor_that_fails_changes_nothing_and_the_text_is_kept(
    sam: JournalShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor(sam.shell.home, 'file.write_text("mine"); sys.exit(3)'))
    before = sam.journal.read_bytes()
    ran = sam("agenda", "--edit")
    assert ran.code == 1
    assert sam.journal.read_bytes() == before
    (kept,) = left_behind(sam)
    assert kept.read_text() == "mine"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert str(kept) in ran.err


def test_an_editor_that_is_not_there_is_told_in_one_line(sam: JournalShell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "no-such-editor")
    ran = sam("agenda", "--edit")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "There is no editor no-such-editor." in ran.err
