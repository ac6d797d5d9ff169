"""The page of keys in the documents is made from the table of commands."""

from pathlib import Path

from mentorlog.tui.commands import COMMANDS
from mentorlog.tui.commands.page import TITLES, keys_page

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def test_the_page_of_keys_is_as_the_table_says() -> None:
    assert PAGE.read_text("utf-8") == keys_page(), "python -m mentorlog.tui.commands.page > docs/keys.md"


def test_every_screen_with_keys_has_a_title_there() -> None:
    assert {command.where for command in COMMANDS} == set(TITLES)
