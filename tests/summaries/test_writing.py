"""How a summary is written: words, wrapping, escapes, one page in HTML (summaries.md, 4.3.3 and 4.3.4)."""

import datetime as dt
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mentorlog.progress import Period
from mentorlog.reports import summary_html, summary_json, summary_markdown, summary_text
from mentorlog.reports.summary import Summary, words
from mentorlog.reports.summary.page import PageLine, Section

TRIALS = settings(max_examples=150, derandomize=True, deadline=None, database=None)
HOSTILE = "<script>alert(1)</script> & [x](javascript:y) **b** `c` # =1+1 ![i](http://e.vil/a.png) {{ 7*7 }} \"'"


def page_of(*lines: PageLine, title: str = "Title", label: str = "Goals") -> Summary:
    sections = (Section(label=label, lines=lines),) if lines else ()
    return Summary(kind="manager", title=title, head=("Head",), sections=sections, left_out="Left out.")


# ------------------------------------------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("  two\t words\n here ", "two words here"),
        ("a\x1b]52;c\x07b\x00", "a]52;cb"),
        ("a\x85b\x1cc", "a b c"),
        ("\u202eabc\u2066\u2069", "abc"),
        ("a\u00a0b\u2003c", "a b c"),
        ("\x07", ""),
        (None, ""),
    ],
)
def test_a_text_leaves_on_one_line_without_what_steers_a_terminal(typed: str | None, told: str) -> None:
    assert words.said(typed) == told


def test_a_full_stop_is_not_doubled() -> None:
    assert [words.stopped(text) for text in ("a", "a.", "a!", "a?", "a…", "a)")] == [
        "a.", "a.", "a!", "a?", "a…", "a).",
    ]  # fmt: skip


def test_days_are_told_from_the_end_of_the_period() -> None:
    last, former = dt.date(2025, 11, 21), dt.date(2024, 2, 20)
    assert [words.day(former, last), words.long(former, last), words.full(last)] == [
        "20 Feb 2024", "20 February 2024", "21 Nov 2025",
    ]  # fmt: skip
    assert words.days(Period.of(former, last)) == "20 Feb 2024 – 21 Nov 2025"
    assert words.days(Period.of(dt.date(2025, 2, 20), last)) == "20 Feb – 21 Nov 2025"
    assert [words.hours(4), words.hours(4.0), words.hours(1.5)] == ["4 h", "4 h", "1.5 h"]
    assert [words.number(1), words.number(12), words.number(13)] == ["one", "twelve", "13"]


# ----------------------------------------------------------------------------------------------------------- plain text


def test_a_line_of_a_list_is_not_wrapped_and_a_paragraph_and_a_detail_are() -> None:
    long = "word " * 20 + "end"
    told = summary_text.write(page_of(PageLine(text=long, detail=(long,)), PageLine(text=long, is_paragraph=True)))
    lines = told.splitlines()
    assert lines[3] == "Goals     " + long
    assert [line[:12].strip() for line in lines[4:6]] == ["", ""]
    assert lines[6].startswith(" " * 10 + "word")
    assert all(len(line) <= 80 for line in lines[4:])


def test_a_word_longer_than_a_line_stands_alone_after_its_indent() -> None:
    told = summary_text.write(page_of(PageLine(text=f"a {'b' * 90} c", is_paragraph=True)))
    assert told.splitlines()[3:6] == ["Goals     a", " " * 10 + "b" * 90, " " * 10 + "c"]


def test_a_line_is_filled_to_eighty_characters_and_not_one_more() -> None:
    fits = summary_text.write(page_of(PageLine(text=f"{'a' * 60} {'b' * 9}", is_paragraph=True)))
    wraps = summary_text.write(page_of(PageLine(text=f"{'a' * 60} {'b' * 10}", is_paragraph=True)))
    assert len(fits.splitlines()[3]) == 80
    assert len(wraps.splitlines()[3]) == 70


def test_without_a_section_one_empty_line_is_between_the_head_and_the_left_out_line() -> None:
    assert summary_text.write(page_of()) == "Title\nHead\n\nLeft out.\n"
    assert summary_markdown.write(page_of()) == "# Title\n\nHead\n\n---\n\nLeft out.\n"


# ------------------------------------------------------------------------------------------------------------- Markdown


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("- item", "\\- item"),
        ("+1", "\\+1"),
        ("=1+1", "\\=1+1"),
        ("12. then", "12\\. then"),
        ("1) then", "1\\) then"),
        ("1 of 2. Then", "1 of 2. Then"),
        ("a-b + c. 2) d", "a-b + c. 2) d"),
        (
            "*a* _b_ `c` [d](e) <f> #g |h ~i &j \\k",
            "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g \\|h \\~i \\&j \\\\k",
        ),
        ("١. not ASCII", "١. not ASCII"),
    ],
)
def test_markdown_shows_the_characters_as_they_are(typed: str, told: str) -> None:
    assert summary_markdown.escaped(typed) == told


@TRIALS
@given(st.text(max_size=60))
def test_no_text_becomes_markup(text: str) -> None:
    told = words.said(text)
    html = MarkdownIt("commonmark").render(summary_markdown.write(page_of(PageLine(text=f"x {told}"), title=told)))
    assert set(re.findall(r"</?(\w+)", re.sub(r"&\w+;", "", html))) <= {"h1", "h2", "p", "ul", "li", "hr"}


def test_paragraphs_are_parted_and_a_list_with_its_details_is_one_block() -> None:
    lines = (PageLine(text="a", detail=("b",)), PageLine(text="c"), PageLine(text="d", is_paragraph=True))
    told = summary_markdown.write(page_of(*lines))
    assert "## Goals\n\n- a\n  - b\n- c\n\nd\n\n---" in told


# ----------------------------------------------------------------------------------------------------------------- HTML


class _Seen(HTMLParser):
    """What a browser would find: tags with their attributes, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._in_style = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in_style = tag in {"style", "title"}

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._in_style:
            self.words.append(" ".join(data.split()))


def test_a_page_holds_the_same_words_in_the_same_order() -> None:
    summary = page_of(PageLine(text=HOSTILE, detail=(HOSTILE,)), PageLine(text="b", is_paragraph=True), title=HOSTILE)
    seen = _Seen(summary_html.write(summary)).words
    assert seen == [HOSTILE, "Head", "Goals", HOSTILE, HOSTILE, "b", "Left out."]


def test_a_page_loads_nothing_sends_nothing_and_runs_nothing() -> None:
    html = summary_html.write(page_of(PageLine(text=HOSTILE), title=HOSTILE))
    seen = _Seen(html)
    tags = {tag for tag, _ in seen.tags}
    assert tags & {"script", "img", "link", "iframe", "a", "form", "object", "base"} == set()
    assert not [name for _, attributes in seen.tags for name in attributes if name.startswith("on") or name == "style"]
    policy = next(a["content"] for t, a in seen.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "url(" not in html
    assert "@import" not in html


def test_the_policy_names_the_style_that_stands_there() -> None:
    from base64 import b64encode
    from hashlib import sha256

    html = summary_html.write(page_of())
    style = html.partition("<style>")[2].partition("</style>")[0]
    assert b64encode(sha256(style.encode()).digest()).decode() in html


def test_a_page_is_for_phones_paper_and_the_dark() -> None:
    html = summary_html.write(page_of())
    for needed in ("width=device-width", "@media print", "prefers-color-scheme: dark", 'charset="utf-8"', 'lang="en"'):
        assert needed in html


# ----------------------------------------------------------------------------------------------------------------- JSON


def test_json_has_its_keys_in_order_and_the_texts_as_they_are() -> None:
    told = summary_json.write(page_of(PageLine(text="Inês — “x”", detail=("y",))))
    assert told.endswith("}\n")
    assert "Inês — “x”" in told
    assert list(json.loads(told)) == ["summary", "title", "head", "sections", "left_out"]
