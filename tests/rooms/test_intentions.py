"""“Next time I will”: before whom it comes back, how often it did, and what becomes of it."""

from typing import Any

import pytest

from mentorlog.records.errors import NotFound, Refused
from mentorlog.reflecting.as_text import Answers
from mentorlog.reflecting.intentions import back_before, before_whom, held_days, still_open, times_back, ways_back
from mentorlog.reflecting.occasions import FREE, occasion_called
from mentorlog.reflecting.sitting import sitting
from tests.attention.small import TODAY, Piece, ago, held, mentorship, reflection
from tests.rooms.small import contents, journal, with_leo


def intention(reflection_id: str = "R1", days: int = 5, **fields: Any) -> Piece:
    return reflection(days, **{"id": reflection_id, "next_time": "Ask first", "text": None} | fields)


def ways(text: str, of: str | None, *pieces: Piece) -> list[tuple[str, object]]:
    known = contents(*pieces)
    return [(way.words, way.meant_for) for way in ways_back(known, text, known.mentorships.get(of or ""))]


def test_of_one_pair_it_comes_back_before_this_pair_or_anyone() -> None:
    assert ways("ask first", "M1") == [("before Alex Rivera", ("M1",)), ("before anyone", "any")]


def test_one_named_in_the_text_and_all_mentees_are_offered() -> None:
    both = (mentorship(), with_leo())
    assert ways("let Leo begin", "M1", *both) == [
        ("before Alex Rivera", ("M1",)),
        ("before Leo Brandt", ("M2",)),
        ("before anyone you mentor", "mentees"),
        ("before anyone", "any"),
    ]
    assert ways("wait longer", None, *both)[0] == ("before anyone you mentor", "mentees")


def test_a_name_within_a_word_names_nobody() -> None:
    assert ("before Leo Brandt", ("M2",)) not in ways("feel like a leopard", "M1", mentorship(), with_leo())


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "before Alex Rivera"),
        ({"next_time_for": ["M2"]}, "before Leo Brandt"),
        ({"next_time_for": ["M1", "M2"]}, "before Alex Rivera and Leo Brandt"),
        ({"next_time_for": "any"}, "before anyone"),
        ({"mentorship_id": None}, "before anyone you mentor"),
        ({"next_time_for": ["gone"]}, "before gone"),
    ],
)
def test_before_whom_is_told_in_words(fields: dict[str, Any], told: str) -> None:
    known = contents(mentorship(), with_leo(), intention(**fields))
    assert before_whom(known, known.reflections["R1"]) == told


def test_only_what_is_open_comes_back_the_newest_first() -> None:
    known = contents(
        intention("R1", 9),
        intention("R2", 3, next_time_state="not_yet"),
        intention("R3", 2, next_time_state="did"),
        intention("R4", 1, deleted_on=ago(1)),
        intention("R5", 1, never_export=True),
        intention("R6", 0),
    )
    assert [r.id for r in still_open(known)] == ["R6", "R2", "R1"]
    assert [r.id for r in back_before(known, known.mentorships["M1"], TODAY)] == ["R2", "R1"]


def test_it_came_back_before_each_meeting_held_since() -> None:
    known = contents(held(30), held(4, id="K2"), held(2, id="K3"), held(-3, id="K4"), intention(days=10))
    assert times_back(known, known.reflections["R1"], held_days(known, TODAY)) == 2


def test_a_sitting_is_one_private_record_and_keeps_what_was_skipped() -> None:
    acts = journal()
    week = occasion_called("wk")
    assert week is not None
    wanted = sitting(acts.contents, week, mentorship_id="M1")
    acts.reflections.write(wanted, Answers(to={"WK2": "the doc"}, next_time="tell Leo"), ("M1",))
    (written,) = acts.contents.reflections.values()
    assert written.parts == {"WK1": "", "WK2": "the doc", "WK3": ""}
    assert (written.theme, written.visibility, written.next_time, written.next_time_for) == (
        "weekly", "private", "tell Leo", ("M1",),
    )  # fmt: skip
    assert list(sitting(acts.contents, week).questions) == ["WK4", "WK5", "WK6"]


def test_an_empty_sitting_is_refused() -> None:
    acts = journal()
    with pytest.raises(Refused, match="Nothing was written down"):
        acts.reflections.write(sitting(acts.contents, FREE), Answers())


def test_what_became_of_an_intention_is_written_down() -> None:
    acts = journal(intention())
    assert acts.reflections.settle("R1", "did").sentence == "Did it: Ask first."
    assert still_open(acts.contents) == []
    acts.reflections.settle("R1", "open")
    acts.reflections.mean_for("R1", "any")
    assert acts.contents.reflections["R1"].next_time_for == "any"


def test_a_smaller_version_takes_its_place_and_begins_anew() -> None:
    acts = journal(intention(next_time_for="any"))
    acts.reflections.make_smaller("R1", "Ask one question first")
    (left,) = still_open(acts.contents)
    assert (left.next_time, left.date, left.next_time_for) == ("Ask one question first", TODAY, "any")
    assert acts.contents.reflections["R1"].next_time_state == "no_longer"


def test_a_page_without_an_intention_has_none_to_settle() -> None:
    acts = journal(reflection(3), intention("R2", deleted_on=ago(1)))
    with pytest.raises(Refused, match="no “next time”"):
        acts.reflections.settle("R1", "did")
    with pytest.raises(NotFound):
        acts.reflections.settle("R2", "did")
