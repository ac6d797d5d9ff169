"""What leaves by y, Y and x: shown whole first, in a format, to a file that was not there."""

from typing import Any

import pytest

from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, MARKER, marked, sam_with

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def folder_for_files(place: Place) -> None:
    place.exports.mkdir(exist_ok=True)


def files(place: Place, ending: str = "*") -> list[str]:
    return sorted(path.name for path in place.exports.glob(f"*.{ending}") if path.suffix in {".md", ".txt", ".html"})


async def test_the_next_agenda_is_copied_from_home_and_written_in_a_format_that_is_asked_for(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("y", "enter")
        assert "Delegate more" in hands.app.clipboard
        assert "Copied: 10 lines. Reasons, questions and your notes stay here." in hands.said[-1]
        await hands.press("x", "2", "enter")
        written = (sam.exports / "agenda-2026-11-24.md").read_text("utf-8")
        assert "**Delegate more" in written
        assert "Written: " in hands.said[-1]
        assert "agenda-2026-11-24.md" in hands.said[-1]
        await hands.press("x", "2", "enter", "x", "2", "escape", "x", "escape")
        assert files(sam) == ["agenda-2026-11-24-2.md", "agenda-2026-11-24.md"]
        assert (sam.exports / "agenda-2026-11-24.md").read_text("utf-8") == written
        assert (sam.exports / "agenda-2026-11-24.md").stat().st_mode & 0o777 == 0o600


async def test_all_is_copied_only_by_y_in_capitals_and_says_so(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("Y")
        assert "with what is only yours" in hands.text
        assert "of another mentorship" not in hands.text
        await hands.press("enter")
        assert "with what is only yours" in hands.said[-1]
        assert "Only for me" in hands.app.clipboard
        hands.app.copy_to_clipboard("")
        await hands.press("full_stop", "Y")
        assert "Someone is looking" in hands.said[-1]
        assert hands.app.clipboard == ""


async def test_a_meeting_to_come_leaves_as_its_agenda_and_a_past_one_as_its_message(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("3", "y", "enter")
        assert "Delegate more" in hands.app.clipboard
        await hands.go_to("Tue 10 Nov")
        await hands.press("y", "enter")
        assert hands.app.clipboard.startswith("Hi Alex, thank you for Tuesday.")
        await hands.press("x", "enter")
        assert files(sam) == ["message-2026-11-10.txt"]
        sam.edit(lambda rows: rows["meetings"]["K7"].update(status="missed"))
        await hands.press("1", "3", "v")
        await hands.go_to("Tue 10 Nov")
        await hands.press("y")
        assert "It did not take place" in hands.said[-1]


async def test_a_record_leaves_as_both_may_see_it_and_one_that_is_only_mine_stays(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "y")
        await hands.press("enter")
        assert hands.app.clipboard.startswith("Lead the API redesign. Goal, by 7 Dec, ")
        assert "cross-team" not in hands.app.clipboard
        await hands.press("Y", "enter")
        assert "cross-team" in hands.app.clipboard
        await hands.press("x", "3", "enter")
        assert files(sam) == ["goal-lead-the-api-redesign.html"]
        await hands.press("6", "y", "enter")
        assert "Milestone" in hands.app.clipboard
        await hands.press("4", "y")
        assert "Nothing here can leave" in hands.said[-1]
        await hands.press("G", "y")
        assert "Only you see it." in hands.said[-1]


async def test_our_agreement_is_written_in_each_format(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("5")
        for digit in "1234":
            await hands.press("x", digit, "enter")
        written = {path.suffix: path.read_text("utf-8") for path in sam.exports.glob("agreement-alex-rivera*")}
        assert set(written) == {".txt", ".md", ".html", ".json"}
        assert all("Pay comes up only if Sam raises it" in text for text in written.values())
        assert not any("strained" in text for text in written.values())


async def test_a_name_of_another_mentorship_is_marked_and_said(place: Place) -> None:
    goal = {"title": "Help Leo find his feet", "mentorship_ids": ["M-alex"], "visibility": "pair"}
    goals: dict[str, Any] = {"G9": goal | {"owner": "me", "status": "active", "created_on": "2026-11-01"}}
    place.holding(sam_with(**LEO, goals=goals))
    async with place.at((100, 40)) as hands:
        await hands.press("2")
        await hands.go_to("Help Leo find his feet")
        await hands.press("y")
        assert "It names Leo Brandt, of another mentorship." in hands.text
        assert _standing_out(hands) == {"Leo"}
        await hands.press("escape")
        assert hands.app.clipboard == ""


def _with_open_decisions(copy: dict[str, Any]) -> dict[str, Any]:
    """Decisions are for both: the message tells them."""
    for meeting in copy["meetings"]:
        if meeting.get("notes", {}).get("decisions"):
            meeting["notes"]["decisions"] = ["we both decided"]
    return copy


def _standing_out(hands: Hands) -> set[str]:
    """The words that are marked in what is looked at."""
    shown = hands.app.screen.query("Scroll Static").first().content  # type: ignore[attr-defined]
    return {shown.plain[span.start : span.end] for span in shown.spans if "reverse" in str(span.style)}


async def test_nothing_that_is_only_mine_leaves_from_any_room(place: Place) -> None:
    place.holding(_with_open_decisions(marked()))
    async with place.at() as hands:
        for room in "123456":
            await hands.press(room)
            for _ in range(4):
                await hands.press("y", "enter", "escape", "down") if room != "1" else await hands.press("y", "enter")
                assert MARKER not in hands.app.clipboard, room


async def test_far_away_the_words_say_that_the_terminal_decides(sam: Place) -> None:
    sam.is_far_away = True
    async with sam.at((60, 16)) as hands:
        await hands.press("y", "enter")
        assert "Copied, if your terminal allows it; x writes a file." in hands.said[-1]
