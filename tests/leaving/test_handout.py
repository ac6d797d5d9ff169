"""A page to hand over, in each format; what its file is called; whose names are looked for in it."""

import json

import pytest

from mentorlog.exchange import contents_from
from mentorlog.reports.handout import Handout, Part
from mentorlog.reports.leaf import Leaf, leaf_of_handout, slug
from mentorlog.reports.registry import HANDOUT_FORMATS, handout_writer

HOSTILE = "<b>1</b> [a](http://x) \x1b[31m *s* \u202e"
PAGE = Handout(kind="goal", title=HOSTILE, about=HOSTILE, parts=(Part(heading=HOSTILE, lines=(HOSTILE,)),))
PEOPLE = contents_from(
    {
        "owner": {"name": "Sam"},
        "people": [{"id": "p1", "name": "Alex Rivera"}, {"id": "p2", "name": "Leo Brandt"}],
        "mentorships": [
            {
                "id": f"M{n}",
                "with": [f"p{n}"],
                "kind": "peer",
                "my_role": "peer",
                "phase": "enabling",
                "started_on": "2026-01-01",
            }
            for n in (1, 2)
        ],
    }
)


@pytest.mark.parametrize("format_", HANDOUT_FORMATS)
def test_no_text_of_the_journal_becomes_markup_or_steers_a_terminal(format_: str) -> None:
    made = handout_writer(format_)(PAGE)
    assert "\x1b" not in made
    assert "\u202e" not in made
    assert made.endswith("\n")
    if format_ == "html":
        assert "<b>1" not in made
        assert "&lt;b&gt;1" in made
    elif format_ == "markdown":
        assert "\\<b\\>" in made
        assert "http\\://x" in made
    elif format_ == "json":
        assert json.loads(made)["sections"][0]["lines"][0].startswith("<b>1</b>")


@pytest.mark.parametrize("format_", HANDOUT_FORMATS)
def test_a_page_without_parts_says_what_stands_there_otherwise(format_: str) -> None:
    made = handout_writer(format_)(Handout(kind="agreement", title="Ours", otherwise="Nothing is agreed yet."))
    assert ("Nothing is agreed yet." in made) is (format_ != "json")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("goal Lead the API redesign", "goal-lead-the-api-redesign"),
        ("goal ../../etc/passwd", "goal-etc-passwd"),
        ("milestone Über den Tellerrand", "milestone-uber-den-tellerrand"),
        ("…", "page"),
        ("goal " + "long " * 40, "goal-long-long-long-long-long-long-long"),
    ],
)
def test_a_file_is_called_by_letters_digits_and_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_file_name_that_is_taken_gets_a_number() -> None:
    leaf = Leaf(title="To Alex", stem="agenda-2026-11-24", text="")
    assert leaf.file_name("markdown") == "agenda-2026-11-24.md"
    assert leaf.file_name("html", 2) == "agenda-2026-11-24-2.html"


@pytest.mark.parametrize(
    ("title", "line", "found"),
    [
        ("Read more", "with Alex", ()),
        ("Read more", "with Leo", ("Leo Brandt",)),
        ("Help Brandt", "", ("Leo Brandt",)),
        ("Read more", "x" * 76 + "-Leo-" + "x" * 76, ("Leo Brandt",)),
    ],
)
def test_names_of_other_mentorships_are_found_in_page_and_file_name(
    title: str, line: str, found: tuple[str, ...]
) -> None:
    page = Handout(kind="goal", title=title, parts=(Part(heading="Steps", lines=(line,)),))
    assert leaf_of_handout(page, "To Alex", ("p1",)).names(PEOPLE) == found
    named = Leaf(title="", stem=f"goal-{slug(title)}", text="", spared=("p1",))
    assert named.names(PEOPLE) == (("Leo Brandt",) if "Brandt" in title else ())
