"""A thought at 23:00: written down from anywhere, read back, sorted, found again, thrown away, put back."""

import msgspec
import pytest

from mentorlog.tui.app import MentorlogApp
from mentorlog.tui.desk import Desk
from tests.tui.driving import Hands, Place, StoppedClock

pytestmark = pytest.mark.asyncio


async def test_a_question_is_read_back_and_on_the_agenda(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("c")
        await hands.write("? how do staff engineers say no twice @alex", then="left")
        assert "→ question, for Tuesday 24 November with Alex, on the agenda you" in hands.text
        await hands.press("enter")
        await hands.press("a")
        assert "how do staff engineers say no twice" in hands.text


async def test_from_the_notes_too_and_the_notes_go_on(sam: Place) -> None:
    sam.edit(lambda rows: rows["meetings"]["K8"].update(date=sam.day.isoformat()))
    async with sam.at() as hands:
        await hands.press("m", "enter", *"abc", "ctrl+g")
        await hands.write("+ asked first")
        await hands.press(*"def")
        assert "abcdef" in hands.text
    assert any(win["text"] == "asked first" for win in sam.rows["wins"].values())


async def test_for_two_it_is_asked_for_whom(place: Place) -> None:
    place.with_sample("grace")
    async with place.at() as hands:
        await hands.press("c")
        await hands.write("? what next")
        assert hands.screen_name == "Choose"
        await hands.press("escape")
    assert any(capture["text"] == "what next" for capture in place.rows["captures"].values())


async def test_a_thought_left_is_there_again(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("c", *"half", "escape", "2", "c")
        assert "half" in hands.text


@pytest.mark.parametrize(
    ("key", "table"),
    [
        ("exclamation_mark", "actions"),
        ("question_mark", "topics"),
        ("plus", "wins"),
        ("greater_than_sign", "reflections"),
    ],
)
async def test_a_sign_makes_it_what_it_is(sam: Place, key: str, table: str) -> None:
    before = len(sam.rows.get(table, {}))
    async with sam.at() as hands:
        await hands.go_to("am I avoiding Priya?")
        await hands.press("space")
        assert "To sort · 1 thought" in hands.text
        await hands.press(key)
        assert "to sort" not in hands.text
    assert len(sam.rows[table]) == before + 1


async def test_the_trash_gives_back_and_tells_nothing_of_what_is_sealed(sam: Place) -> None:
    sealed = {"date": "2026-11-20", "theme": "serious", "parts": {"words": "in the lift"}, "deleted_on": "2026-11-21"}
    sam.edit(lambda rows: rows["reflections"].update({"sealed": sealed}))
    async with sam.at() as hands:
        await hands.app.run_action("screen.trash")
        await hands.settle()
        assert "of all kinds" in hands.text
        assert "in the lift" not in hands.text
        assert "Put back" in hands.text
        count = sum("deleted_on" in row for rows in sam.rows.values() for row in rows.values())
        await hands.press("space")
        assert sum("deleted_on" in row for rows in sam.rows.values() for row in rows.values()) < count
        await hands.press("escape")
        assert hands.screen_name == "Home"


async def test_records_are_found_by_their_words(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("colon", *"oncall rota".replace(" ", ""))
        await hands.pilot.pause(0.3)
        await hands.press("escape")
        await hands.press("colon", *"Priya")
        await hands.pilot.pause(0.5)
        assert "am I avoiding Priya?" in hands.text
        await hands.press("escape", "full_stop", "colon", *"Priya")
        await hands.pilot.pause(0.5)
        assert "am I avoiding Priya?" not in hands.text


async def test_an_earlier_version_is_shown_and_put_back(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("g", "space", "u")
        await hands.press("g", "enter", "H")
        assert "Earlier versions" in hands.text
        await hands.press("enter")
        assert "As it was" in hands.text
        await hands.press("enter")
    assert sam.rows["actions"]["A1"]["status"] == "done"


def app_with(place: Place, **settings: object) -> MentorlogApp:
    opened = place.opened()
    opened.settings = msgspec.structs.replace(opened.settings, **settings)
    return MentorlogApp(Desk(opened, StoppedClock(place.day)))


@pytest.mark.parametrize("theme", ["light", "high-contrast", "terminal"])
async def test_each_theme_of_the_settings_paints(sam: Place, theme: str) -> None:
    app = app_with(sam, theme=theme)
    async with app.run_test(size=(80, 24)) as pilot:
        await Hands(app, pilot, sam).settle()
        assert app.current_theme.name in {"paper-dark", "paper-light", "high-contrast", "ansi-dark"}


async def test_ascii_glyphs_leave_no_other_sign_on_screen(sam: Place) -> None:
    app = app_with(sam, is_ascii=True)
    async with app.run_test(size=(80, 24)) as pilot:
        hands = Hands(app, pilot, sam)
        await hands.settle()
        painted = "".join(
            segment.text
            for strip in hands.strips
            for line_filter in app.get_line_filters()[-1:]
            for segment in line_filter.apply(list(strip), app.screen.styles.background)
        )
        assert "Needs you" in painted
        assert [sign for sign in painted if ord(sign) > 127] == []


async def test_keys_of_the_settings_take_the_place_of_the_usual_ones(sam: Place) -> None:
    app = app_with(sam, keys={"home.agenda": "o"})
    async with app.run_test(size=(80, 24)) as pilot:
        hands = Hands(app, pilot, sam)
        await hands.settle()
        await hands.press("a")
        assert hands.screen_name == "Home"
        await hands.press("o")
        assert hands.screen_name == "AgendaRoom"


async def test_a_meeting_asks_who_is_looking_where_the_settings_say_so(sam: Place) -> None:
    sam.edit(lambda rows: rows["meetings"]["K8"].update(date=sam.day.isoformat()))
    app = app_with(sam, asks_who_looks=True)
    async with app.run_test(size=(80, 24)) as pilot:
        hands = Hands(app, pilot, sam)
        await hands.settle()
        await hands.press("m", "enter")
        assert "Who sees this screen?" in hands.text
        await hands.press("2")
        assert "shown: nothing private" in hands.text
