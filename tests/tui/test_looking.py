"""`.`: someone is looking. Nothing that is only its owner's stands on any screen, until it is pressed again."""

import pytest

from mentorlog.records.contents import RECORD_TYPES
from mentorlog.tui.desk import Desk
from mentorlog.tui.presenters.meeting_page import past_page
from mentorlog.tui.presenters.rooms import dated_rows
from mentorlog.tui.screens.page import page_content
from tests.tui.driving import Place, StoppedClock
from tests.tui.journals import MARKER, marked, planned


def test_no_page_and_no_row_of_any_record_tells_what_is_private(place: Place) -> None:
    place.holding(marked())
    desk = Desk(place.opened(), StoppedClock(place.day))
    told = {True: "", False: ""}
    for is_looked_at in told:
        desk.look_away(is_looked_at=is_looked_at)
        for table in RECORD_TYPES:
            for record in desk.contents.table(table).values():
                told[is_looked_at] += page_content(record, desk.contents, desk).plain
            rows = dated_rows(desk.contents, table, None, is_looked_at=desk.is_looked_at)
            told[is_looked_at] += "".join(row.title + row.below + row.right for row in rows)
    assert told[False].count(MARKER) > 50
    assert MARKER not in told[True]


def test_what_was_decided_is_not_hidden_for_both_know_it(sam: Place) -> None:
    desk = Desk(sam.opened(), StoppedClock(sam.day))
    held = next(m for m in desk.contents.meetings.values() if m.notes and m.notes.decisions)
    desk.look_away(is_looked_at=True)
    assert held.notes
    told = [row.title for row in past_page(held, desk.contents, desk.today, 200, is_looked_at=True)]
    assert held.notes.decisions[0] in [title.strip() for title in told]


def test_a_page_says_of_each_part_whether_it_is_only_mine(sam: Place) -> None:
    desk = Desk(sam.opened(), StoppedClock(sam.day))
    goal = page_content(desk.contents.goals["G3"], desk.contents, desk).plain
    assert "progress 40, confidence (only me) 3" in goal
    meeting = page_content(desk.contents.meetings["K7"], desk.contents, desk).plain
    assert "takeaway (only me): Own the room" in meeting
    assert "decisions: Alex reads" in meeting
    assert "Notes  only me" not in meeting


@pytest.mark.asyncio
async def test_nothing_private_is_shown_on_any_screen(place: Place) -> None:
    place.holding(marked())
    async with place.at((100, 40)) as hands:
        for is_looked_at in (False, True):
            seen = []
            for keys in ("1", "a", *"jjjjj", "2", "j", "3", "G", "\r", "4", "5", "6", "7", "p", "\r"):
                await hands.press("enter" if keys == "\r" else keys)
                seen.append(hands.text)
            assert [MARKER in text for text in seen].count(True) == 0 if is_looked_at else True
            assert "".join(seen).count(MARKER) > 20 or is_looked_at
            assert "shown: nothing private" in hands.text or not is_looked_at
            await hands.press("full_stop")
        await hands.press("1")
        assert "shown: nothing private" not in hands.text
        assert MARKER in hands.text


@pytest.mark.asyncio
async def test_nor_in_what_is_said_of_an_act(place: Place) -> None:
    place.holding(marked())
    async with place.at() as hands:
        await hands.go_to(f"{MARKER} Draft promotion self-review")
        await hands.press("space")
        assert MARKER in hands.said[-1]
        await hands.press("full_stop")
        assert MARKER not in str(hands.said)
        await hands.press("u", "U", "u")
        assert MARKER not in str(hands.said)
        assert "Undone." in hands.said[-1]
        await hands.go_to("· only me ·")
        await hands.press("space")
        assert MARKER not in str(hands.said)
        assert MARKER not in hands.text


@pytest.mark.asyncio
async def test_nor_in_a_dialog(place: Place) -> None:
    copy = marked()
    copy["meetings"].append({"id": "K9"} | planned("2026-11-17"))
    place.holding(copy)
    async with place.at() as hands:
        await hands.press("full_stop")
        await hands.press("g")
        for _ in range(6):
            await hands.press("space")
            if hands.screen_name in {"Choose", "Write", "Sort"}:
                assert MARKER not in hands.text
                await hands.press("escape")
            else:
                await hands.press("u")
            await hands.press("j")
        await hands.press("1", "a")
        await hands.go_to("Delegate more")
        await hands.press("e")
        assert hands.screen_name == "AgendaRoom"
        assert "Someone is looking" in hands.said[-1]
        await hands.press("2")
        await hands.go_to("· only me ·")
        await hands.press("space")
        assert MARKER not in hands.text
