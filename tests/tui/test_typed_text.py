"""What is typed is never lost: left, refused, burst in, cut off, it is there again."""

import asyncio
import datetime as dt
from pathlib import Path

import pytest
from textual import events
from textual.keys import _character_to_key

from tests.tui.driving import Hands, Place

pytestmark = pytest.mark.asyncio


async def test_a_line_that_was_left_is_there_when_its_form_opens_again(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a", "n", *"oncall", "escape")
        assert "oncall" not in hands.text
        await hands.press("n")
        assert "oncall" in hands.text
        assert "What you typed before is here again." in hands.text
    async with sam.at() as hands:
        await hands.press("a", "n")
        assert "oncall" in hands.text
        await hands.press("enter")
        assert "oncall" in hands.text
        await hands.press("n")
        assert "here again" not in hands.text


async def test_a_line_is_kept_a_second_after_the_last_key(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a", "n", *"oncall")
        await asyncio.sleep(1.2)
        drafts = list((sam.state / "drafts").rglob("*.txt"))
        assert [draft.read_text() for draft in drafts] == ["oncall"]


async def test_a_line_that_was_refused_is_offered_again(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("n")
        await hands.write("24 nov 9am")
        assert hands.said
        await hands.press("n")
        assert "24 nov 9am" in hands.text


async def test_my_points_are_kept_while_they_are_typed(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a", "j", "j", "e", *"abc")
        hands.app.keep_typed()
    async with sam.at() as hands:
        await hands.press("a", "j", "j", "e")
        assert "abc" in hands.text


async def burst(hands: Hands, keys: str) -> None:
    """Keys as a terminal hands them on when they come at once."""
    driver = hands.app._driver  # noqa: SLF001 - where the terminal's keys come in
    assert driver is not None
    for key in keys:
        event = events.Key(_character_to_key(key), key)
        event.set_sender(hands.app)
        driver.send_message(event)
    await asyncio.sleep(0.3)
    await hands.settle()


async def test_keys_that_come_while_a_dialog_opens_are_typed_into_it(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a")
        await burst(hands, "nu2qp")
        assert hands.screen_name == "Write"
        assert "u2qp" in hands.text


async def test_keys_that_come_while_an_act_runs_wait_for_it(sam: Place) -> None:
    async with sam.at() as hands:
        await burst(hands, "  ")
        done = [row["id"] for row in sam.rows["actions"].values() if row.get("closed_on") == sam.day.isoformat()]
        assert len(done) == 2


async def test_a_paste_that_finds_no_room_is_told(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a", "n")
        hands.app.post_message(events.Paste("x" * 501))
        await hands.settle()
        assert "A line holds 500 characters; what you pasted has 501." in hands.text


async def test_pasted_lines_become_one(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a", "n")
        hands.app.post_message(events.Paste("on-call\nrota"))
        await hands.settle()
        assert "on-call rota" in hands.text


async def test_the_notes_survive_a_crash(sam: Place) -> None:
    sam.day = dt.date(2026, 11, 24)
    async with sam.at() as hands:
        await hands.press("m", "enter", *"abc")
        hands.app._fatal_error()  # noqa: SLF001 - what Textual calls
        assert any("abc" in draft.read_text() for draft in (sam.state / "drafts").rglob("*.txt"))


def editor(tmp_path: Path, script: str) -> str:
    """An editor that does this to its file, `$1`."""
    file = tmp_path / "editor.sh"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o700)
    return str(file)


async def test_an_agenda_is_changed_in_the_editor_as_one_act(
    sam: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor(tmp_path, "sed -i '/How to say no/d' \"$1\""))
    async with sam.at() as hands:
        await hands.press("a")
        assert "How to say no" in hands.text
        await hands.press("E")
        assert "15:35   5  How to say no" not in hands.text
        await hands.press("u")
        assert "How to say no" in hands.text
    assert [path.name for path in (sam.state / "drafts").rglob("agenda-*.txt")] == []


async def test_the_editors_text_is_kept_where_it_left_with_a_fault(
    sam: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor(tmp_path, "exit 3"))
    async with sam.at() as hands:
        await hands.press("a", "E")
        assert "The editor left with code 3" in hands.said[-1]
    assert len(list((sam.state / "drafts").rglob("agenda-*.txt"))) == 1


async def test_notes_go_on_in_the_editor(sam: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor(tmp_path, "printf '\\n! send it fri\\n' >> \"$1\""))
    sam.day = dt.date(2026, 11, 24)
    async with sam.at() as hands:
        await hands.press("m", "enter", *"abc", "ctrl+o")
        assert "! send it fri" in hands.text
        assert "caught: 1 promise" in hands.text
