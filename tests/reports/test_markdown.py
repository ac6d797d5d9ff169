"""Nothing that a person wrote becomes a link, a heading, emphasis or HTML."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mentorlog.plain import one_line
from mentorlog.reports.agenda_markdown import escaped, write
from mentorlog.reports.agenda_page import Shown
from tests.reports.small import R, before, contents, goal, must, page, record

ALL = Shown(why=True, questions=True, prep=True)
HOSTILE = (
    "[click](http://evil.example)",
    "![image](http://evil.example/x.png)",
    "<script>alert(1)</script>",
    "<http://evil.example>",
    "# heading",
    "**bold** _em_ ***both***",
    "`code` ``more``",
    "> quote",
    "| a | b |",
    "[ref]: http://evil.example",
    "[ref]",
    "a\\",
    "\\[a](b)",
    "&lt;b&gt; &amp; &#42;",
    "~~gone~~",
    "a\n\n# b\n\n- c",
    "a\r<b>",
    "==== ",
    "*",
    "_",
    "** **",
    "x*\u00a0*",
    "\x1b]52;c;x\x07",
)


def tokens(markdown: str) -> list[Token]:
    """Every token of a text, those within lines too."""
    blocks = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(markdown)
    return [inner for block in blocks for inner in (block, *(block.children or ()))]


def kinds(markdown: str) -> set[str]:
    return {token.type for token in tokens(markdown)}


def shown(markdown: str) -> str:
    """The characters a reader sees."""
    return "".join(token.content for token in tokens(markdown) if token.type in {"text", "code_inline"})


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_shows_just_its_characters(text: str) -> None:
    assert shown(f"Text: {escaped(text)} end") == f"Text: {one_line(text)} end"
    assert kinds(f"Text: {escaped(text)} end") == {"paragraph_open", "inline", "text", "paragraph_close"}


@pytest.mark.parametrize(
    "text", ["- a", "+ a", "---", "--", "1. a", "2) a", "1986. A year", "====", "- [ ] a", "-", "1.", "  - a", "* a"]
)
def test_no_text_begins_a_list_or_a_rule_within_an_item(text: str) -> None:
    markdown = f"- {escaped(text)}\n    - {escaped(text)}\n"
    lists = ("bullet_list_open", "list_item_open", "paragraph_open")
    assert [token.type for token in tokens(markdown) if token.type.endswith("_open")] == [*lists, *lists]
    assert shown(markdown) == one_line(text) * 2


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.text(alphabet="ab 1.*_`[]()<>!#&;:\\~|{}$^-+=\"'/\n", max_size=30))
def test_any_text_of_markup_shows_just_its_characters(text: str) -> None:
    markdown = f"Text: {escaped(text)} end"
    wanted = f"Text: {one_line(text)} end"
    assert (shown(markdown), kinds(markdown)) == (wanted, {"paragraph_open", "inline", "text", "paragraph_close"})


@pytest.mark.parametrize("text", HOSTILE)
def test_an_agenda_full_of_markup_has_only_its_own(text: str) -> None:
    line = one_line(text)
    journal = contents(
        goal(title=line, due_on=before(5)),
        goal("G2", title=line, status="achieved", closed_on=before(3)),
        *(must(f"T{n}", text=f"{n} {text}") for n in range(6)),
        record("topics", "T9", text=text, visibility="private"),
        record("actions", "A1", owner="me", text=text, due_on=before(1)),
        record("boundaries", "B1", kind="scope", statement=text, status="agreed", review_on=before(1)),
        record("challenges", "C1", title=line, kind="time", severity=1, goal_id="G1"),
        ("people", {"id": "p2", "name": line}),
        ("meetings", {"id": "K1", "mentorship_id": "M1", "date": R.isoformat(), "kind": "checkin",
                      "agenda": {"hope": text, "items": [{"key": "topic:T1", "points": text}]}}),
        **{"with": ["p1", "p2"]},
    )  # fmt: skip
    markdown = write(page(journal, 45, planned="K1"), ALL)
    found = tokens(markdown)
    assert not {"link_open", "image", "html_inline", "html_block", "code_inline", "fence", "blockquote_open", "s_open",
                "table_open", "code_block", "hr", "ordered_list_open"} & kinds(markdown)  # fmt: skip
    headings = [found[n + 1].content for n, token in enumerate(found) if token.type == "heading_open"]
    assert headings[1:] == ["Later", "By message", "Only for me"]
    items = len(page(journal, 45, planned="K1").lines)
    assert sum(token.type == "strong_open" for token in found) == items
    questions = sum(line.item.question is not None for line in page(journal, 45, planned="K1").lines)
    assert sum(token.type == "em_open" for token in found) == questions
