"""The first run: three pages, each of which can be skipped."""

from pathlib import Path

import pytest

from mentorlog.exchange import full_copy
from mentorlog.plain import json_text
from mentorlog.samples import sample_copy
from mentorlog.tui.leaving import Leaving
from tests.tui.driving import Hands, Place

pytestmark = pytest.mark.asyncio


async def type_in(hands: Hands, text: str, *, then: str = "enter") -> None:
    await hands.press(*("space" if c == " " else c for c in text), then)


async def test_three_pages_make_a_pair_its_meetings_and_a_goal(place: Place) -> None:
    async with place.at((160, 30)) as hands:
        assert "Your mentoring journal. It never leaves this computer." in hands.text
        assert "Not encrypted: as safe as your account on this computer." in hands.text
        assert str(place.path.name) in hands.text
        await type_in(hands, "Sam")
        await type_in(hands, "Alex Rivera")
        assert "2 of 3   Your meetings with Alex Rivera" in hands.text
        await type_in(hands, "10 nov", then="tab")
        assert "→ Tue 10 Nov 2026" in hands.text
        await type_in(hands, "next tue 3pm every 2 weeks 45 min", then="left")
        assert "→ Tue 24 Nov 2026, 15:00 · every 2 weeks · 45 min" in hands.text
        await hands.press("enter")
        assert "One thing you want to be different" in hands.text
        assert "on the agenda you both see" in hands.text
        await type_in(hands, "Lead the API redesign")
        assert hands.screen_name == "Home"
        assert "Tue 24 Nov 15:00, in 3 days" in hands.text
        await hands.press("a")
        assert "Lead the API redesign" in hands.text
    rows = place.rows
    assert [meeting["kind"] for meeting in rows["meetings"].values()] == ["checkin", "checkin"]
    assert rows["owner"]["1"]["name"] == "Sam"


async def test_what_was_answered_stays_and_is_not_asked_again(place: Place) -> None:
    async with place.at() as hands:
        await type_in(hands, "Sam")
        await type_in(hands, "Alex")
        await hands.press("escape")
        assert "No date yet." in hands.text
    async with place.at() as hands:
        assert hands.screen_name == "Home"


async def test_skipped_at_once_nothing_is_written(place: Place) -> None:
    async with place.at() as hands:
        await hands.press("escape")
        assert hands.screen_name == "Home"
        assert "No mentor yet." in hands.text
    assert not place.path.exists()


async def test_a_mentor_of_two_sets_a_goal_that_only_they_see(place: Place) -> None:
    async with place.at() as hands:
        await hands.press("down", "enter")
        await type_in(hands, "Nadia")
        await type_in(hands, "Leo, Mina")
        assert "Last met Leo" in hands.text
        assert "Last met Mina" in hands.text
        await hands.press("enter", "enter", "enter", "enter")
        assert "One thing you want to do better as a mentor" in hands.text
        assert "only me" in hands.text
        await type_in(hands, "Wait before I answer")
    assert [goal["visibility"] for goal in place.rows["goals"].values()] == ["private"]
    assert len(place.rows["mentorships"]) == 2


async def test_alone_there_are_no_meetings_to_ask_about(place: Place) -> None:
    async with place.at() as hands:
        await hands.press("down", "down", "down", "enter")
        await type_in(hands, "Sam")
        assert "3 of 3" in hands.text


async def test_what_is_not_understood_is_said_and_goes_no_further(place: Place) -> None:
    async with place.at() as hands:
        await type_in(hands, "Sam")
        await type_in(hands, "Alex")
        await type_in(hands, "next friday")
        assert "still to come" in hands.text
        assert "2 of 3" in hands.text


async def test_what_is_typed_is_there_again_after_a_crash(place: Place) -> None:
    async with place.at() as hands:
        await type_in(hands, "Sam", then="tab")
        await hands.press("A", "l")
        hands.app.keep_typed()
    async with place.at() as hands:
        assert "Sam" in hands.text
        assert "Al" in hands.text


async def test_the_sample_can_be_seen_first(place: Place) -> None:
    async with place.at() as hands:
        await hands.press("down", "down", "down", "down", "enter")
        assert hands.app.return_value == Leaving()


async def test_a_journal_elsewhere_is_opened_where_it_is(place: Place, tmp_path: Path) -> None:
    other = Place(tmp_path / "elsewhere")
    other.path.parent.mkdir()
    other.with_sample()
    async with place.at() as hands:
        await hands.press("end", "enter")
        await hands.write(str(other.path), then="left")
        assert "a journal with" in hands.text
        assert "opens it where it is" in hands.text
        await hands.press("enter")
        assert hands.app.return_value == Leaving(other.path.resolve())
    assert not place.path.exists()


async def test_a_full_copy_is_copied(place: Place, tmp_path: Path) -> None:
    copy = tmp_path / "copy.json"
    copy.write_text(json_text(sample_copy("sam", place.day)))
    async with place.at() as hands:
        await hands.press("end", "enter")
        await hands.write(str(copy), then="left")
        assert "copies it into" in hands.text
        await hands.press("enter")
        assert hands.screen_name == "Home"
        assert "Send Alex the design doc" in hands.text
    assert full_copy(place.opened().journal.contents)["owner"] == sample_copy("sam", place.day)["owner"]


@pytest.mark.parametrize(
    "content",
    [None, b'{"_meta": 1}', *(pytest.param(c, marks=pytest.mark.soak) for c in (b"", b"{", b"[]", b"\xff\xfe"))],
)
async def test_what_is_no_journal_is_told_and_nothing_happens(
    place: Place, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "what.json"
    if content is not None:
        file.write_bytes(content)
    async with place.at() as hands:
        await hands.press("end", "enter")
        await hands.write(str(file))
        assert hands.screen_name == "Write"
        assert "what.json" in hands.text or "The file" in hands.text
    assert not place.path.exists()
    assert content is None or file.read_bytes() == content


@pytest.mark.parametrize("size", [(60, 16), (1, 1)], ids=str)
async def test_it_fits(place: Place, size: tuple[int, int]) -> None:
    async with place.at(size) as hands:
        await type_in(hands, "Sam")
        await type_in(hands, "Alex")
        await hands.press("enter", "enter", "enter", "escape")
        assert hands.is_running


async def test_first_steps_stand_on_home_until_they_were_tried(place: Place) -> None:
    async with place.at() as hands:
        await type_in(hands, "Sam")
        await type_in(hands, "Alex")
        await hands.press("enter")
        await type_in(hands, "today 8pm")
        await hands.press("escape")
        assert "First steps" in hands.text
        await hands.press("a", "n")
        await hands.write("the on-call rota")
        await hands.press("1")
        assert "✓  On the agenda: write a topic of your own" in hands.text
        await hands.press("m", *"abc", "escape", "f", "f")
        await hands.press("1")
        assert "First steps" not in hands.text
