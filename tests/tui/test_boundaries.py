"""Our agreement: agreed, noted as held or not, reworded, no longer, copied."""

from typing import Any

import pytest

from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, sam_with

pytestmark = pytest.mark.asyncio

PAY = "Pay comes up only if Sam raises it"


async def at(hands: Hands, title: str) -> None:
    await hands.press("5")
    await hands.go_to(title)


def boundary(place: Place, statement: str) -> dict[str, Any]:
    rows: dict[str, dict[str, Any]] = place.rows["boundaries"]
    return next(row for row in rows.values() if row["statement"] == statement)


async def test_the_lines_stand_by_kind_and_one_still_fits_or_held(sam: Place) -> None:
    async with sam.at() as hands:
        await at(hands, PAY)
        for told in (
            "Our agreement with Alex",
            "agreed 15 Sep",
            "Between us",
            "Agreed  15 Sep, both",
            "To look at again since Fri 20 Nov",
            "18 Nov  strained",
            "asked about my pay in the chat",
        ):
            assert told in hands.text
        assert hands.row.act == "still fits"
        await hands.press("space")
        assert boundary(sam, PAY)["review_on"] == "2027-05-22"
        await hands.press("space")
        assert "i says how it is holding" in hands.said[-1]
        await hands.press("i", "1")
        check = boundary(sam, PAY)["checks"][-1]
        assert (check["how"], check["date"], check["visibility"]) == ("held", "2026-11-21", "private")


async def test_space_says_who_agreed_to_a_proposed_line(sam: Place) -> None:
    line = "Alex is not Sam's advocate"
    async with sam.at() as hands:
        await at(hands, line)
        for digit, status, count in (("2", "proposed", 1), ("3", "proposed", 1), ("1", "agreed", 2)):
            await hands.press("space", digit)
            assert (boundary(sam, line)["status"], len(boundary(sam, line)["agreed_by"])) == (status, count)
            if digit != "1":
                assert ("me" in boundary(sam, line)["agreed_by"]) == (digit == "2")
                await hands.press("u")


async def noted(hands: Hands) -> None:
    await at(hands, PAY)
    await hands.press("i", "3")
    await hands.write("again, in the lift")
    assert "crossed · Sat 21 Nov · again, in the lift" in hands.text
    assert "Bring it up on Tue 24 Nov." in hands.text


async def test_trouble_is_brought_up_by_the_line_alone(sam: Place) -> None:
    async with sam.at() as hands:
        await noted(hands)
        read = next(line for line in hands.lines if "15:" in line and "Our agreement: " in line)
        assert "crossed" not in read
        await hands.press("1")
        check = boundary(sam, PAY)["checks"][-1]
        assert (check["visibility"], check["raise"]) == ("pair", "agenda")
        assert (check["how"], check["note"]) == ("crossed", "again, in the lift")
        await hands.press("3", "a")
        assert any(read.split("Our agreement: ")[1][:12] in row for row in hands.rows)


async def test_trouble_stays_with_its_owner_or_is_said_in_person(sam: Place) -> None:
    async with sam.at() as hands:
        for keys in (["3"], ["escape"], ["4", "escape", "2"]):
            await noted(hands)
            await hands.press(*keys)
            assert hands.screen_name == "Boundaries"
            check = boundary(sam, PAY)["checks"][-1]
            assert (check["visibility"], check.get("raise")) == ("private", "in_person" if "2" in keys else None)


async def test_a_line_that_is_only_proposed_is_on_no_agenda(sam: Place) -> None:
    async with sam.at() as hands:
        await at(hands, "Alex is not Sam's advocate")
        await hands.press("i", "2", "enter")
        assert "Bring it up: not here" in hands.text
        await hands.press("1")
        assert boundary(sam, "Alex is not Sam's advocate")["checks"][-1]["raise"] == "in_person"


async def test_something_serious_becomes_a_sealed_note(sam: Place) -> None:
    before = sam.rows["reflections"]
    async with sam.at((100, 40)) as hands:
        await noted(hands)
        await hands.press("5")
        assert "The note is sealed" in hands.text
        await hands.press("enter", "enter")
        for answer in ("friday", "the lift", "nobody"):
            await hands.write(answer)
        await hands.write("what was said", then="escape")
        (note,) = [row for key, row in sam.rows["reflections"].items() if key not in before]
        assert note["never_export"] is True
        assert note["parts"] == {"day": "friday", "place": "the lift", "people": "nobody", "words": "what was said"}
        await hands.press("4")
        assert "what was said" not in hands.text
        await hands.press("colon", *"serious")
        await hands.press("enter", "enter")
        for told in ("Close this mentorship quietly", "Not now", "Written down", "friday"):
            assert told in hands.text
        await hands.go_to("friday")
        await hands.press("enter")
        assert "what was said" in hands.text
        await hands.press("escape", "full_stop", "colon", *"serious")
        await hands.press("enter")
        assert "friday" not in hands.text
        assert "Someone is looking" in hands.said[-1]


async def test_someone_to_talk_to_is_written_down_there(sam: Place) -> None:
    async with sam.at((100, 40)) as hands:
        await noted(hands)
        await hands.press("4", "enter")
        await hands.write("Mira Holm")
        assert "Mira Holm" in {row["name"] for row in sam.rows["people"].values() if row.get("kind") == "confidant"}
        await hands.press("4")
        assert "Mira Holm, someone you confide in" in hands.text


async def test_a_new_line_is_proposed_under_its_heading(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("5", "n", *"No messages at night")
        assert "→ under " in hands.text
        await hands.press("enter")
        row = boundary(sam, "No messages at night")
        assert (row["status"], row["kind"], row["visibility"]) == ("proposed", "channel", "pair")


async def test_its_words_its_reason_and_its_kind_are_changed(sam: Place) -> None:
    async with sam.at((130, 30)) as hands:
        await at(hands, PAY)
        await hands.press("e", "2")
        await hands.write("Money is for my manager", then="ctrl+s")
        assert boundary(sam, PAY)["why"] == "Money is for my manager"
        await hands.press("e", "3")
        await hands.go_to("Ending")
        await hands.press("enter")
        assert boundary(sam, PAY)["kind"] in {"exit", "review"}
        await hands.press("e", "1")
        await hands.write("Pay is off the table")
        row = boundary(sam, "Pay is off the table")
        assert row["changes"][-1]["from"] == PAY
        assert f"Until 21 Nov  {PAY}" in hands.text


async def test_a_line_holds_no_longer_or_goes_to_the_trash(sam: Place) -> None:
    async with sam.at() as hands:
        await at(hands, PAY)
        await hands.press("d", "1")
        assert boundary(sam, PAY)["retired_on"] == "2026-11-21"
        assert PAY not in hands.rows
        await hands.press("v")
        await hands.go_to(PAY)
        assert hands.row.right == "since 21 Nov"
        await hands.press("i", "space")
        assert "It holds no longer." in hands.said[-1]
        await hands.press("d", "1")
        assert boundary(sam, PAY)["deleted_on"] == "2026-11-21"
        assert PAY not in hands.rows
        await hands.press("v")
        await hands.go_to(PAY)
        await hands.press("e")
        assert "space puts it back" in hands.said[-1]
        await hands.press("space", "v", "v")
        assert PAY in hands.rows


async def test_seven_lines_are_kept_edited_or_left_out_as_one_act(place: Place) -> None:
    place.holding(sam_with(**LEO))
    before = place.rows["boundaries"]
    async with place.at() as hands:
        await hands.press("5", "s", "2")
        assert "To start from · 1 of 7" in hands.text
        await hands.press("enter", "d", "e")
        await hands.write("In our own words")
        await hands.press("d", "d", "d", "enter")
        new = [row for key, row in place.rows["boundaries"].items() if key not in before]
        assert len(new) == 3
        assert {row["status"] for row in new} == {"proposed"}
        assert "In our own words" in {row["statement"] for row in new}
        assert any(row.startswith("In our own words") for row in hands.rows)
        await hands.press("u")
        assert place.rows["boundaries"] == before


async def test_the_page_is_looked_at_and_copied_without_how_it_holds(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("5", "y")
        assert "Our agreement with Alex Rivera" in hands.text
        await hands.press("enter")
        assert PAY in hands.app.clipboard
        assert "strained" not in hands.app.clipboard


async def test_while_someone_is_looking_how_it_holds_is_hidden(sam: Place) -> None:
    async with sam.at() as hands:
        await at(hands, PAY)
        await hands.press("full_stop")
        assert "strained" not in hands.text
        assert "asked about my pay" not in hands.text
        await hands.press("i")
        assert hands.screen_name == "Boundaries"
        assert "Someone is looking" in hands.said[-1]


async def test_without_a_line_the_screen_says_what_it_is_for(place: Place) -> None:
    async with place.at() as hands:
        await hands.press("escape", "5")
        assert "How you work together" in hands.text
        assert "shows seven to start from" in hands.text
        await hands.press("s")
        assert "Nobody to agree with yet" in hands.said[-1]
        await hands.press(*"inedy", "space", "enter")
        assert hands.screen_name == "Boundaries"


@pytest.mark.soak
async def test_it_works_where_there_is_little_room(sam: Place) -> None:
    async with sam.at((60, 16)) as hands:
        await at(hands, PAY)
        for keys in (["i", "3", "enter"], ["s"]):
            await hands.press(*keys)
            for size in [(1, 1), (60, 16)]:
                await hands.resize(size)
                assert len(hands.lines) == size[1]
            await hands.press("escape")
