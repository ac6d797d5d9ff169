"""Meetings: the page of one, and what can be done with it where it stands."""

import datetime as dt

import pytest

from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Action, Meeting, Notes
from mentorlog.tui.presenters.meeting_page import past_page
from mentorlog.tui.presenters.meetings import meeting_rows
from mentorlog.tui.presenters.row import Row
from tests.tui.driving import Hands, Place
from tests.tui.journals import planned, sam_with

TODAY = dt.date(2026, 11, 21)
FELL_OUT = "Tue 29 Sep"


def told(rows: list[Row]) -> str:
    return "\n".join(f"{row.title} | {row.below} | {row.right}" for row in rows)


def page_of(place: Place, meeting_id: str, *, is_looked_at: bool = False, width: int = 70) -> str:
    contents = place.opened().journal.contents
    return told(past_page(contents.meetings[meeting_id], contents, TODAY, width, is_looked_at=is_looked_at))


def test_the_page_of_a_held_meeting_says_what_came_of_it_and_how_its_promises_stand(sam: Place) -> None:
    page = page_of(sam, "K7")
    for line in (
        "check-in · video, 45 min |  | y the message",
        "  Lead the API redesign |",
        "  Alex reads the pre-read before the review |",
        "  Send Alex the design doc |  | late, Thu",
        "  Introduce me to the Finance lead |  | Alex · Fri",
        "Notes |  | only me",
    ):
        assert line in page
    assert "  Share two RFCs worth copying |  | Alex · kept 14 Sep" in page_of(sam, "K2")
    assert "More about it" not in page
    assert "check-in · video, 45 min · cancelled by Alex Rivera |" in page_of(sam, "K4")
    assert "by Alex" not in page_of(sam, "K4", is_looked_at=True)


def test_nothing_private_is_on_it_while_someone_is_looking(sam: Place) -> None:
    page = page_of(sam, "K7", is_looked_at=True)
    assert "Own the room" not in page
    assert "only me |" not in page.replace("· only me · |", "")
    assert "Send Alex the design doc" in page


def test_what_did_not_take_place_stands_among_all_and_what_is_in_the_trash_there(sam: Place) -> None:
    contents = sam.opened().journal.contents
    views = {
        view: told(meeting_rows(contents, None, TODAY, view, is_looked_at=False)) for view in ("active", "all", "trash")
    }
    assert FELL_OUT not in views["active"]
    assert f"{FELL_OUT} |  | cancelled" in views["all"]
    assert views["trash"] == ""


def test_where_there_is_room_a_second_line_says_what_it_was_about(sam: Place) -> None:
    contents = sam.opened().journal.contents
    seen, hidden = (
        told(meeting_rows(contents, None, TODAY, "active", is_looked_at=looked, is_tall=True))
        for looked in (False, True)
    )
    assert "Tue 10 Nov | Own the room, not the doc |" in seen
    assert "Tue 24 Nov, 15:00 | video, 45 min |" in hidden
    assert "Own the room" not in hidden


def test_a_promise_without_an_owner_or_a_day_says_only_its_words() -> None:
    meeting = Meeting(id="K", mentorship_id="M", date=TODAY, kind="checkin", status="held", notes=Notes())
    promise = Action(id="A", owner="gone", text="Call", created_on=TODAY, meeting_id="K", visibility="pair")
    contents = Contents(meetings={"K": meeting}, actions={"A": promise})
    assert "  Call |  | " in told(past_page(meeting, contents, TODAY, 40, is_looked_at=False))


async def in_meetings(hands: Hands, title: str) -> None:
    await hands.press("3")
    await hands.go_to(title)


@pytest.mark.asyncio
async def test_more_about_a_past_meeting_is_two_digits_and_one_act_and_open_for_good_then(sam: Place) -> None:
    async with sam.at((100, 42)) as hands:
        await in_meetings(hands, "Tue 10 Nov")
        await hands.press("e", "2", "7")
        assert {"style_used": "supportive", "my_talk_share": 70}.items() <= sam.rows["meetings"]["K7"].items()
        assert "your share of the talk  70%" in hands.text
        await hands.go_to("Tue 27 Oct", within="#list")
        assert "More about it" in hands.text
        await hands.press("e", "4", "enter")
        assert hands.said == ["Nothing was written down."]
        await hands.press("full_stop", "e")
        assert "Someone is looking" in hands.said[-1]
        assert "70%" not in hands.text
        await hands.press("full_stop", "u")
        assert "my_talk_share" not in sam.rows["meetings"]["K7"]


@pytest.mark.asyncio
async def test_a_planned_meeting_gets_another_day_length_and_place(sam: Place) -> None:
    async with sam.at() as hands:
        await in_meetings(hands, "Tue 24 Nov")
        await hands.press("e", "2", "ctrl+u")
        await hands.write("fifty")
        assert "A meeting lasts 5 to 480 minutes." in hands.text
        await hands.press("ctrl+u")
        await hands.write("30")
        await hands.press("e", "3", "6")
        await hands.write("the café by the river")
        row = sam.rows["meetings"]["K8"]
        assert (row["duration_min"], row["medium"]) == (30, "the café by the river")
        await hands.press("e", "1")
        await hands.write("thu 4pm")
        assert sam.rows["meetings"]["K8"]["moved_to"]
        assert hands.row.title == "Thu 26 Nov, 16:00"


@pytest.mark.asyncio
async def test_a_day_that_is_taken_is_refused_and_the_words_come_back(place: Place) -> None:
    place.holding(sam_with(meetings={"K9": planned("2026-12-08")}))
    async with place.at() as hands:
        await in_meetings(hands, "Tue 24 Nov")
        await hands.press("e", "1")
        await hands.write("8 dec 5pm")
        assert "There is a meeting on Tuesday 8 December 2026 already." in hands.said[-1]
        await hands.press("e", "1")
        assert "8 dec 5pm" in hands.text


@pytest.mark.asyncio
async def test_the_trash_takes_it_and_gives_it_back_and_an_earlier_version_too(sam: Place) -> None:
    async with sam.at() as hands:
        await in_meetings(hands, "Tue 27 Oct")
        await hands.press("d", "v", "v")
        assert hands.rows == ["Tue 27 Oct"]
        await hands.press("e")
        assert "space puts it back" in hands.said[-1]
        await hands.press("space")
        assert "deleted_on" not in sam.rows["meetings"]["K6"]
        await hands.press("v")
        await hands.go_to("Tue 27 Oct", within="#list")
        await hands.press("H")
        assert "Earlier versions" in hands.text
        await hands.press("escape", "w")
        assert "only yours" in hands.said[-1]


@pytest.mark.asyncio
async def test_r_begins_a_sitting_y_shows_the_message_and_enter_follows_a_link(sam: Place) -> None:
    async with sam.at() as hands:
        await in_meetings(hands, "Tue 24 Nov")
        await hands.press("r")
        assert hands.said == ["It is still to come."]
        await hands.press("y")
        assert "To Alex" in hands.text
        await hands.press("escape")
        await hands.go_to("Tue 10 Nov", within="#list")
        await hands.press("y")
        assert "thank you for Tuesday" in hands.text
        await hands.press("escape", "r")
        assert hands.screen_name == "SittingRoom"
        await hands.press("escape", "escape")
        await hands.press("l")
        await hands.go_to("Send Alex the design doc", within="#page")
        await hands.press("enter")
        assert hands.screen_name == "Page"
        assert "2026" in hands.text


@pytest.mark.asyncio
async def test_a_small_terminal_shows_the_page_by_enter(sam: Place) -> None:
    async with sam.at((50, 16)) as hands:
        await in_meetings(hands, "Tue 10 Nov")
        await hands.press("enter")
        assert "Talked about" in hands.text
        await hands.press("h")
        assert "To come" in hands.text
