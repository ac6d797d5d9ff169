"""The agenda: everything one may change on it, and what leaves."""

import datetime as dt

import pytest

from mentorlog.cli.main import run
from mentorlog.tui.screens.agenda import AgendaRoom
from tests.tui.driving import Hands, Place
from tests.tui.journals import MARKER, marked, planned, sam_with

pytestmark = pytest.mark.asyncio

LINES = [
    "Hello",
    "Wins since last time",
    "Promises from last time",
    "Delegate more",
    "Lead the API redesign",
    "How to say no",
    "Who does what, when next",
]


def kept(place: Place) -> dict[str, object]:
    agenda: dict[str, object] = place.rows["meetings"]["K8"].get("agenda", {})
    return agenda


def lines_of(hands: Hands) -> list[str]:
    """The titles of the lines that are on."""
    return hands.rows[1 : hands.rows.index("a topic…")]


async def test_it_stands_there_as_it_was_made(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a")
        assert lines_of(hands) == LINES
        for told in ("Only for me", "say what I want", "Later", "Promotion timeline", "By message"):
            assert told in hands.text
        await hands.go_to("Delegate more")
        assert "I keep the rota" in hands.text
        assert "> another" in hands.text


async def test_space_takes_a_line_off_and_puts_it_on(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a")
        await hands.go_to("How to say no")
        await hands.press("space")
        assert "How to say no" not in lines_of(hands)
        assert kept(sam)["removed"] == ["topic:T1"]
        assert hands.row.title == "How to say no"
        await hands.press("space")
        assert "How to say no" in lines_of(hands)
        await hands.press("u")
        assert "How to say no" not in lines_of(hands)
        await hands.press("U")
        assert "How to say no" in lines_of(hands)


async def test_what_found_no_room_can_be_put_on(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a")
        await hands.go_to("Promotion timeline")
        await hands.press("space")
        assert "Promotion timeline" in lines_of(hands)


async def test_j_and_k_move_a_line_and_the_cursor_with_it(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a")
        await hands.go_to("Delegate more")
        await hands.press("J")
        assert lines_of(hands)[3:5] == ["Lead the API redesign", "Delegate more"]
        assert hands.row.title == "Delegate more"
        await hands.press("K", "K")
        assert lines_of(hands)[2:4] == ["Delegate more", "Promises from last time"]
        await hands.press("u", "u", "u")
        assert lines_of(hands) == LINES


async def test_brackets_change_minutes_and_on_the_first_line_the_length(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a", "right_square_bracket")
        assert sam.rows["meetings"]["K8"]["duration_min"] == 50
        await hands.press("left_square_bracket", "left_square_bracket")
        assert sam.rows["meetings"]["K8"]["duration_min"] == 40
        await hands.press("u", "u", "u")
        await hands.go_to("Delegate more")
        await hands.press("right_square_bracket")
        assert kept(sam)["minutes"] == {"goal:G2": 15}
        await hands.press("left_square_bracket", "left_square_bracket")
        assert kept(sam)["minutes"] == {"goal:G2": 5}


async def test_n_writes_a_topic_and_d_puts_it_into_the_trash(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a", "n")
        await hands.write("Who reviews the RFC?")
        assert "Who reviews the RFC?" in lines_of(hands)
        assert hands.row.title == "Who reviews the RFC?"
        await hands.press("d")
        assert "Who reviews the RFC?" not in hands.rows
        await hands.press("u")
        assert "Who reviews the RFC?" in lines_of(hands)
        await hands.go_to("Delegate more")
        await hands.press("d")
        assert "Only a topic goes to the trash" in hands.said[-1]
        assert "deleted_on" not in sam.rows["goals"]["G2"]


async def test_enter_on_the_line_for_a_topic_writes_one(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a")
        await hands.go_to("a topic…")
        await hands.press("enter")
        await hands.write("Next steps")
        assert "Next steps" in lines_of(hands)


async def test_e_writes_points_the_length_or_the_hope(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a", "e", "3")
        await hands.write("700")
        assert "A meeting lasts 5 to 480 minutes." in hands.text
        await hands.write("60")
        assert sam.rows["meetings"]["K8"]["duration_min"] == 60
        await hands.go_to("Lead the API redesign")
        await hands.press("e")
        await hands.write("the room,\nnot the doc", then="escape")
        assert {"key": "goal:G1", "points": "the room,\nnot the doc"} in kept(sam)["items"]  # type: ignore[operator]
        assert "the room," in hands.text
        await hands.press("G", "e")
        await hands.write("An answer.")
        assert kept(sam)["hope"] == "An answer."
        await hands.press("u", "u", "u")
        assert kept(sam)["hope"] == "A yes or no on applying in spring."


async def test_e_on_the_first_line_gives_the_meeting_another_day_and_a_taken_one_keeps_the_words(place: Place) -> None:
    place.holding(sam_with(meetings={"K9": planned("2026-12-08")}))
    async with place.at() as hands:
        await hands.press("a", "e", "1")
        await hands.write("8 dec 5pm 30 min")
        assert "There is a meeting on Tuesday 8 December 2026 already." in hands.said[-1]
        await hands.press("e", "1")
        assert "8 dec 5pm 30 min" in hands.text
        await hands.press("ctrl+u")
        await hands.write("thu 5pm")
        assert "Thu 26 Nov, 17:00" in hands.text
        assert place.rows["meetings"]["K8"]["moved_to"]
        await hands.press("e", "2", "2")
        assert {row["kind"] for row in place.rows["meetings"].values() if row["date"] == "2026-11-26"} == {"micro"}


async def test_a_day_no_agenda_can_be_made_for_is_refused_in_words(place: Place) -> None:
    place.holding(sam_with(mentorships={"M-alex": {"status": "closed", "closed_on": "2026-11-20"}}))
    async with place.at() as hands:
        await hands.press("p", "2", "3", "n")
        if hands.screen_name == "Write":
            await hands.write("thu 5pm")
        assert "E_" not in "".join(hands.said)
        assert len(hands.said[-1]) > 20


async def test_points_that_were_not_changed_are_no_act(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a")
        await hands.go_to("Delegate more")
        before = sam.path.read_bytes()
        await hands.press("e", "escape")
        assert sam.path.read_bytes() == before


async def test_another_question_another_kind_and_afresh(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a")
        await hands.go_to("Delegate more")
        before = hands.text
        await hands.press("greater_than_sign", "j", "enter")
        assert hands.text != before
        assert any("question" in item for item in kept(sam)["items"])  # type: ignore[attr-defined]
        await hands.press("t")
        assert len(hands.rows) == 7
        await hands.press("2")
        assert sam.rows["meetings"]["K8"]["kind"] == "micro"
        await hands.press("u")
        await hands.go_to("How to say no")
        await hands.press("space", "R")
        assert lines_of(hands) == LINES
        assert "I keep the rota" in str(kept(sam))


async def test_a_line_that_cannot_be_changed_says_so(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a")
        before = sam.path.read_bytes()
        for title, keys in (("Hello", ["space", "J", "K", "right_square_bracket", "e", "greater_than_sign", "d"]),):
            await hands.go_to(title)
            for key in keys:
                hands.app.clear_notifications()
                await hands.press(key)
                assert hands.said, key
        assert sam.path.read_bytes() == before


async def test_y_shows_the_whole_text_and_copies_what_the_command_line_prints(
    sam: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--journal", str(sam.path), "--today", "2026-11-21", "agenda"]) == 0
    printed = capsys.readouterr().out
    async with sam.at() as hands:
        await hands.press("a", "y")
        for line in printed.splitlines():
            assert line.strip() in hands.text
        assert hands.app.clipboard == ""
        await hands.press("escape", "y", "enter")
        assert hands.app.clipboard == printed
        assert "Copied: 10 lines." in hands.said[-1]


async def test_nothing_private_is_ever_copied(place: Place) -> None:
    place.holding(marked())
    async with place.at() as hands:
        await hands.press("a", "y", "enter")
        assert "Delegate more" in hands.app.clipboard
        assert MARKER not in hands.app.clipboard
        await hands.press("escape", "y", "y")
        assert MARKER not in hands.app.clipboard


async def test_opening_an_agenda_plans_nothing_and_the_first_change_does(sam: Place) -> None:
    async with sam.at() as hands:
        before = sam.path.read_bytes()
        hands.app.push_screen(AgendaRoom(_desk(hands), "M-alex", dt.date(2026, 12, 8)))
        await hands.settle()
        assert "not planned yet" in hands.text
        assert sam.path.read_bytes() == before
        await hands.go_to("Hello")
        await hands.press("n")
        await hands.write("Something new")
        assert "Planned: Tuesday 8 December 2026." in hands.said[-1]
        new = [row for row in sam.rows["meetings"].values() if row["date"] == "2026-12-08"]
        assert [row["status"] for row in new] == ["planned"]
        await hands.press("u")
        assert not any(row["date"] == "2026-12-08" for row in sam.rows["meetings"].values())
        hands.app.clear_notifications()
        await hands.settle()
        assert "not planned yet" in hands.text


def _desk(hands: Hands):  # type: ignore[no-untyped-def]
    return hands.app._desk  # noqa: SLF001 - what every screen is given


async def test_an_agenda_of_a_mentorship_that_went_away_says_so(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a")
        sam.edit(lambda rows: rows["mentorships"]["M-alex"].update(deleted_on="2026-11-21"))
        await hands.press("full_stop")
        for key in ("space", "J", "n", "e", "t", "R", "y", "d", "greater_than_sign", "right_square_bracket"):
            await hands.press(key, "escape" if key in {"n", "t"} else "j")
        assert hands.is_running
