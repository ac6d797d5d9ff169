"""Two lines of an agenda with one title, a goal and a topic: each has a heading of its own, and keeps it."""

from pathlib import Path

import pytest

from mentorlog.journal.agendas import AgendaOf
from mentorlog.wrapup.notes import heading_of
from mentorlog.wrapup.proposal import agenda_of
from mentorlog.wrapup.topics import topics_of
from tests.agenda.builder import R, goal, must
from tests.meetings.desk import Desk, desk, planned

THIS = AgendaOf(mentorship_id="M1", date=R)


def headings(made: Desk) -> dict[str, str]:
    """The headings of the topics of today's meeting, by key, as they stand on the agenda."""
    agenda = agenda_of(made.contents, made.contents.meetings["K9"], R)
    return {key: heading_of(title) for key, title in topics_of(agenda)}


@pytest.mark.parametrize("other", ["Lead", "lead ", "LEAD"])
def test_notes_under_the_second_heading_are_of_the_second_topic(tmp_path: Path, other: str) -> None:
    made = desk(tmp_path, goal("G1", title="Lead"), must("T1", text=other), planned())
    text = f"{headings(made)['topic:T1']}\nwe decided\n"
    wrapup = made.proposal(made.contents.meetings["K9"], text)
    assert (wrapup.outcomes["goal:G1"], wrapup.outcomes["topic:T1"]) == ("deferred", "discussed")


def test_the_number_is_one_that_no_other_title_has(tmp_path: Path) -> None:
    same = {"G1": "Lead", "G2": "Lead (2)", "G3": "Lead"}
    made = desk(tmp_path, *(goal(key, title=title) for key, title in same.items()), must(text="Lead"), planned())
    told = {"goal:G1": "## Lead", "goal:G2": "## Lead (2)", "goal:G3": "## Lead (3)", "topic:T1": "## Lead (4)"}
    assert {key: heading for key, heading in headings(made).items() if key in told} == told


def test_another_order_leaves_each_topic_its_heading(tmp_path: Path) -> None:
    made = desk(tmp_path, goal("G1", title="Lead"), goal("G2", title="Lead"), planned())
    former = headings(made)
    made.journal.agendas.arrange(THIS, [*reversed(former)])
    assert [*headings(made)] == [*reversed(former)]
    assert headings(made) == former


def test_long_titles_that_begin_alike_are_told_apart_too(tmp_path: Path) -> None:
    made = desk(tmp_path, must("T1", text="word " * 300), must("T2", text=f"{'word ' * 300}end"), planned())
    for key, heading in headings(made).items():
        talked = made.proposal(made.contents.meetings["K9"], f"{heading}\nyes\n").outcomes
        assert [other for other, outcome in talked.items() if outcome == "discussed"] == [key]
