"""Lines of text under 80 columns."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorlog.agenda import AskedMeeting
from mentorlog.attention import attention
from mentorlog.exchange import contents_from
from mentorlog.reports import agenda_text, today_text
from mentorlog.reports.agenda_page import Shown, agenda_page
from mentorlog.reports.paragraphs import capitalised, counted, paragraph, sentence
from mentorlog.samples import ANCHORS, sample_copy

WORDS = st.text(alphabet="abc é.-“”\n\t\x1b", max_size=400)


def test_a_short_text_stays_on_one_line() -> None:
    assert paragraph("Delegate more.") == "Delegate more."
    assert paragraph("Delegate more.", 2, "  ") == "  Delegate more."
    assert paragraph("Delegate more.", 16, "0:05   15 min") == "0:05   15 min   Delegate more."


def test_what_follows_is_indented_as_far_as_the_first_line() -> None:
    lines = paragraph("word " * 40, first="10. ").splitlines()
    assert lines[0].startswith("10. word")
    assert all(line.startswith("    word") for line in lines[1:])


def test_a_word_is_only_broken_where_it_is_longer_than_a_line() -> None:
    assert paragraph("x" * 100).splitlines() == ["x" * 79, "x" * 21]
    assert paragraph(f"{'y' * 60} well-known-{'z' * 20}").splitlines() == ["y" * 60, f"well-known-{'z' * 20}"]


def test_a_wide_character_takes_two_columns_and_a_combining_one_none() -> None:
    assert [len(line) for line in paragraph("日" * 50).splitlines()] == [39, 11]
    assert len(paragraph("e\u0301" * 79).splitlines()) == 1


def test_no_text_leaves_what_stands_before_it() -> None:
    assert (paragraph(""), paragraph("", 4, "1.  ")) == ("", "1.")


@settings(max_examples=200, derandomize=True, deadline=None)
@given(text=WORDS, indent=st.integers(0, 20), first=st.sampled_from(["", "  ", "10. ", "0:05   15 min"]))
def test_every_line_is_under_eighty_columns_and_no_word_is_lost(text: str, indent: int, first: str) -> None:
    lines = paragraph(text, indent, first).splitlines()
    assert all(len(line) < 80 for line in lines)
    assert all(line.startswith(" " * max(indent, len(first))) for line in lines[1:])
    assert "".join("".join(lines).split()) == "".join((first + text).replace("\x1b", "").split())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Send the doc", "Send the doc."),
        ("Send the doc.", "Send the doc."),
        ("Should I apply?", "Should I apply?"),
        ("Done!", "Done!"),
        ("and so on…", "and so on…"),
        ("He said “no.”", "He said “no.”"),
        ("Ask “why?”", "Ask “why?”"),
        ("The “plan”", "The “plan”."),
        ("  two\nlines ", "two lines."),
    ],
)
def test_a_sentence_has_one_end(text: str, said: str) -> None:
    assert sentence(text) == said


def test_counts_are_singular_for_one_alone() -> None:
    assert [counted(number, "topic") for number in (0, 1, 2)] == ["0 topics", "1 topic", "2 topics"]
    assert [counted(n, "goal is", "goals are") for n in (0, 1, 5)] == ["0 goals are", "1 goal is", "5 goals are"]


def test_only_the_first_letter_becomes_large() -> None:
    assert [capitalised(text) for text in ("what API", "", "é", "1 a")] == ["What API", "", "É", "1 a"]


@pytest.mark.parametrize("name", ANCHORS)
def test_every_line_of_a_sample_is_under_eighty_columns_and_plain(name: str) -> None:
    """command-line.md: sentences, one idea a line, no glyph, no box."""
    today = ANCHORS[name]
    contents = contents_from(sample_copy(name, today))
    texts = [today_text.write(attention(contents, today), contents)]
    for mentorship in contents.mentorships.values():
        call = AskedMeeting(date=today, duration_min=45)
        page = agenda_page(contents, mentorship, call, None, today, for_owner=True)
        texts.append(agenda_text.write(page, Shown(why=True, questions=True, prep=True)))
    lines = [line for text in texts for line in text.split("\n")]
    assert len(lines) > 30
    assert [line for line in lines if len(line) >= 80 or line != line.rstrip() or "\t" in line] == []
