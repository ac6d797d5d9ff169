"""The lines of a summary as text to edit, and what the edited text chooses."""

import pytest

from mentorlog.records.errors import NotFound
from mentorlog.reports.summary import Asked, offered
from mentorlog.reports.summary.as_text import read_edited, to_edit
from tests.summaries.small import LEO, MEI, NADIA, asked, keys_on, sample, written

KNOW_FIVE = "Know five people outside Planning who would take my call — achieved 10 Nov (due 14 Nov)"
BARE = asked("manager", "M-tomasz")


def edited(name: str, selection: Asked, *changes: tuple[str, str]) -> Asked | None:
    """The selection after the text was changed, each change a piece and what stands there instead."""
    lines = offered(sample(name), selection)
    text = to_edit(lines, selection, "Summary")
    for former, later in changes:
        assert former in text
        text = text.replace(former, later)
    return read_edited(text, lines, selection)


@pytest.mark.parametrize(
    ("name", "selection"),
    [("nadia", NADIA), ("nadia", BARE), ("mei", MEI), ("grace", LEO), ("grace", asked("development"))],
)
def test_what_is_left_as_it_was_chooses_the_same(name: str, selection: Asked) -> None:
    again = edited(name, selection)
    assert again is not None
    assert written(sample(name), again) == written(sample(name), selection)


def test_a_box_a_deleted_line_and_words_below_a_line_are_read() -> None:
    contents = sample("nadia")
    chosen = edited(
        "nadia",
        BARE,
        ("[ ] goal:G1", "[x] goal:G1"),
        (f"[ ] goal:G3 (us two)  {KNOW_FIVE}", "[X] goal:G3\n    My own\n    words"),
        ("[ ] line:next  (what comes next: your words)", "[ ] line:next\n    Decide"),
        ("[x] line:meetings", "[ ] line:meetings"),
        ("[x] line:purpose  Move from preparing analyses to advising on them.\n", ""),
    )
    assert chosen is not None
    assert keys_on(contents, chosen) == ["line:programme", "goal:G1", "goal:G3", "line:next"]
    assert "My own words — achieved" in written(contents, chosen)
    assert "Next      Decide.\n" in written(contents, chosen)


def test_a_typed_line_goes_when_its_box_is_emptied() -> None:
    chosen = edited("nadia", NADIA, ("[x] line:next", "[ ] line:next"))
    assert chosen is not None
    assert "Next  " not in written(sample("nadia"), chosen)


def test_what_is_private_says_only_me_and_notes_of_the_form_are_no_lines() -> None:
    text = to_edit(offered(sample("nadia"), BARE), BARE, "Summary")
    assert "[ ] reason:G5 (only me)  Tomasz asked who would notice; nobody would" in text
    assert "[ ] goal:G1 (us two)" in text


@pytest.mark.parametrize("text", ["", "\n\n", "# only notes\n"])
def test_saved_empty_nothing_happens(text: str) -> None:
    assert read_edited(text, offered(sample("nadia"), BARE), BARE) is None


@pytest.mark.parametrize("text", ["[x] goal:NO  x\n", "goal:G1 without a box\n", "[x]\n"])
def test_what_is_no_line_is_told(text: str) -> None:
    with pytest.raises(NotFound, match=r"No line goes by|This is no line"):
        read_edited(text, offered(sample("nadia"), BARE), BARE)
