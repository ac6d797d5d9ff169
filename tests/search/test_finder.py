"""What is found, in which order, and that it is what a plain search finds."""

import datetime as dt
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorlog.exchange import contents_from
from mentorlog.lookup import folded, letters_folded
from mentorlog.records.contents import Contents
from mentorlog.samples import ANCHORS, sample_copy
from mentorlog.search import Finder, Within, shown, words_in
from mentorlog.search.shown import place_of
from mentorlog.search.texts import texts_of

SAM = contents_from(sample_copy("sam", ANCHORS["sam"]))
DAY = "2026-11-01"
LETTERS = st.sampled_from(["a", "b", "A", "é", "E", "e\u0301", "ß", "ﬁ", "İ", "\u00ad", " ", "\n", "Σ", "中", "“", "."])
TEXTS = st.lists(LETTERS, max_size=14).map("".join)
WORDS = st.lists(LETTERS, max_size=4).map("".join)


def found(text: str, contents: Contents = SAM, **within: Any) -> list[str]:
    return [hit.record.id for hit in Finder(contents, Within(**within)).find(text)]


def topics(*texts: str, **fields: Any) -> Contents:
    rows = [
        {"id": f"T{n}", "mentorship_id": "M1", "text": text, "created_on": DAY} | fields for n, text in enumerate(texts)
    ]
    return contents_from({"topics": rows})


def naive(contents: Contents, text: str) -> set[str]:
    """Every word in the folded texts of a record, one after another."""
    words = folded(text).split()
    records = [record for _, table in contents.tables() for record in table.values() if not record.is_deleted]
    kept = [record for record in records if not getattr(record, "is_sealed", False)]
    return {record.id for record in kept if all(_in_a_text(word, record) for word in words)}


def _in_a_text(word: str, record: Any) -> bool:
    shared, own = texts_of(record)
    return any(word in folded(text) for text in shared + own)


@given(st.lists(TEXTS, min_size=1, max_size=5), st.lists(WORDS, min_size=1, max_size=3))
def test_it_finds_what_a_plain_search_finds_whatever_was_typed_before(texts: list[str], typed: list[str]) -> None:
    contents = topics(*texts)
    finder = Finder(contents)
    for text in (*typed, " ".join(typed)):
        for end in range(len(text) + 1):
            assert {hit.record.id for hit in finder.find(text[:end])} == naive(contents, text[:end])


@pytest.mark.parametrize("name", ANCHORS)
def test_it_finds_what_a_plain_search_finds_in_a_sample(name: str) -> None:
    contents = contents_from(sample_copy(name, ANCHORS[name]))
    finder = Finder(contents)
    for text in ("d", "de", "des", "design", "design doc", "priya", "ask first", "no", "", "zzz"):
        assert {hit.record.id for hit in finder.find(text)} == naive(contents, text)


@given(TEXTS)
def test_folding_by_letter_is_folding_the_whole(text: str) -> None:
    whole = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in whole if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    assert folded(text) == " ".join(bare.lower().split())


@given(TEXTS, TEXTS, WORDS)
def test_the_place_of_a_word_is_where_it_stands(before: str, after: str, word: str) -> None:
    wanted = "".join(folded(word).split())
    text = f"{before}{word}{after}"
    place = place_of(wanted, text)
    assert (place is None) == (wanted not in letters_folded(text))
    if place is not None:
        assert wanted in letters_folded(text[place])


@pytest.mark.parametrize(("word", "text", "there"), [("ss", "Große Straße", "ß"), ("eme", "Fe\u0301me!", "e\u0301me")])
def test_the_place_is_no_wider_than_the_word(word: str, text: str, there: str) -> None:
    place = place_of(word, text)
    assert place is not None
    assert text[place] == there


def test_capitals_and_accents_do_not_matter() -> None:
    contents = topics("Ask Léo about the RÉSUMÉ", "Straße")
    assert found("leo resume", contents) == ["T0"]
    assert found("LÉO", contents) == ["T0"]
    assert found("STRASSE", contents) == ["T1"]


def test_every_word_must_be_there_each_in_any_text() -> None:
    goal = {"id": "G1", "owner": "me", "title": "Lead the redesign", "created_on": DAY}
    contents = contents_from({"goals": [goal | {"checkins": [{"date": DAY, "note": "slow going"}]}]})
    assert found("slow redesign", contents) == ["G1"]
    assert found("slow design fast", contents) == []


def test_notes_of_a_meeting_and_answers_of_a_page_are_looked_into() -> None:
    meeting = {"id": "K1", "mentorship_id": "M1", "date": DAY, "kind": "checkin", "notes": {"decisions": ["Use Rust"]}}
    page = {"id": "R1", "date": DAY, "parts": {"what": "A quiet week"}}
    contents = contents_from({"meetings": [meeting], "reflections": [page]})
    assert found("rust", contents) == ["K1"]
    assert found("quiet", contents) == ["R1"]


def test_the_newest_comes_first_and_a_check_in_makes_a_goal_new() -> None:
    old = {"id": "G1", "owner": "me", "title": "Read more", "created_on": "2025-01-01"}
    checked = old | {"id": "G2", "checkins": [{"date": "2026-11-02", "progress": 5}]}
    topic = {"id": "T1", "mentorship_id": "M1", "text": "What to read", "created_on": DAY}
    contents = contents_from({"goals": [old, checked], "topics": [topic]})
    assert found("read", contents) == ["G2", "T1", "G1"]


def test_sealed_notes_and_the_trash_are_found_only_where_asked() -> None:
    rows = [{"id": "R1", "date": DAY, "text": "harm", "theme": "serious"}, {"id": "R2", "date": DAY, "text": "harm"}]
    contents = contents_from({"reflections": [*rows, rows[1] | {"id": "R3", "deleted_on": DAY}]})
    assert found("harm", contents) == ["R2"]
    assert found("harm", contents, sealed=True) == ["R1", "R2"]
    assert found("harm", contents, trash=True) == ["R2", "R3"]


def test_a_kind_a_mentorship_and_days_narrow_it() -> None:
    assert set(found("", tables=frozenset({"goals"}))) == set(SAM.goals)
    grace = contents_from(sample_copy("grace", ANCHORS["grace"]))
    mentorship = next(iter(grace.mentorships.values()))
    with_it = Finder(grace, Within(mentorships=frozenset({mentorship.id}), people=frozenset(mentorship.with_ids))).find(
        ""
    )
    assert {mentorship.id, *mentorship.with_ids} <= {hit.record.id for hit in with_it}
    others = {key for key in grace.mentorships if key != mentorship.id}
    assert not any(getattr(hit.record, "mentorship_id", None) in others for hit in with_it if hit.table != "actions")
    day = dt.date(2026, 11, 10)
    for hit in Finder(SAM, Within(since=day, until=day)).find(""):
        assert hit.on is not None
        assert hit.on >= day


def shown_of(contents: Contents, text: str) -> tuple[str | None, str, bool]:
    hit = Finder(contents).find(text)[0]
    told = shown(hit, words_in(text), contents)
    return told.title, told.snippet, told.is_only_me


def test_a_snippet_is_the_text_around_the_word() -> None:
    long = topics(
        "One two three four five six seven eight nine ten Éleven twelve thirteen fourteen fifteen sixteen end"
    )
    assert shown_of(long, "eleven") == (
        None,
        "…seven eight nine ten Éleven twelve thirteen fourteen fifteen sixteen…",
        True,
    )
    assert shown_of(topics("How to say no", visibility="pair"), "no") == (None, "How to say no", False)


def test_what_is_found_beside_the_title_names_the_title_and_what_is_private_by_itself_is_only_mine() -> None:
    goal = {"id": "G1", "owner": "me", "title": "Lead", "created_on": DAY, "visibility": "pair", "why": "It matters"}
    assert shown_of(contents_from({"goals": [goal]}), "matters") == ("Lead", "It matters", True)
    assert shown_of(contents_from({"goals": [goal]}), "lead") == (None, "Lead", False)


def test_the_text_that_holds_most_of_the_words_is_shown() -> None:
    goal = {"id": "G1", "owner": "me", "title": "Say less", "created_on": DAY, "measure": "I say no twice a week"}
    assert shown_of(contents_from({"goals": [goal]}), "say no")[1] == "I say no twice a week"


@given(TEXTS, WORDS)
def test_a_snippet_holds_the_word_it_was_found_by(text: str, word: str) -> None:
    contents = topics(f"{'x ' * 40}{text}{' x' * 40}")
    for hit in Finder(contents).find(word):
        snippet = shown(hit, words_in(word), contents).snippet
        assert "\n" not in snippet
        first = next(iter(folded(word).split()), "")
        assert first in folded(snippet)
