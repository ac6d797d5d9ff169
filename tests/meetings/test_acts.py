"""Acts on agendas, promises, marks, captures and meetings: effect, refusal, undo, and fields nobody knows."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from mentorlog.journal.agendas import AgendaOf
from mentorlog.progress.rhythm import cadence_on
from mentorlog.records.errors import JournalError, NotFound, Refused
from mentorlog.records.meetings import Action
from mentorlog.when import When
from tests.agenda.builder import (
    R,
    action,
    before,
    boundary,
    checkins,
    goal,
    meeting,
    milestone,
    topic,
)
from tests.meetings.desk import Desk, desk, planned

THIS = AgendaOf(mentorship_id="M1", date=R)
LATER = R + dt.timedelta(9)
Act = Callable[[Desk], object]

EACH: dict[str, tuple[Act, str, str, dict[str, object]]] = {
    "off": (lambda d: d.journal.agendas.take_off(THIS, "goal:G1", "x"), "meetings", "K9", {}),
    "on": (lambda d: d.journal.agendas.put_on(THIS, "goal:G1", "x"), "meetings", "K9", {}),
    "order": (lambda d: d.journal.agendas.arrange(THIS, ["goal:G1"]), "meetings", "K9", {}),
    "minutes": (lambda d: d.journal.agendas.set_minutes(THIS, "goal:G1", 20, "x"), "meetings", "K9", {}),
    "length": (lambda d: d.journal.agendas.set_length(THIS, 45), "meetings", "K9", {"duration_min": 45}),
    "kind": (lambda d: d.journal.agendas.set_kind(THIS, "reset"), "meetings", "K9", {"kind": "reset"}),
    "hope": (lambda d: d.journal.agendas.set_hope(THIS, "a yes"), "meetings", "K9", {}),
    "points": (lambda d: d.journal.agendas.set_points(THIS, "goal:G1", "mine"), "meetings", "K9", {}),
    "question": (lambda d: d.journal.agendas.choose_question(THIS, "goal:G1", "Q2"), "meetings", "K9", {}),
    "topic": (lambda d: d.journal.agendas.add_topic(THIS, "new"), "meetings", "K9", {}),
    "topic off": (lambda d: d.journal.agendas.drop_topic("T1"), "topics", "T1", {"deleted_on": R.isoformat()}),
    "done": (lambda d: d.journal.promises.done("A1"), "actions", "A1", {"status": "done", "closed_on": R.isoformat()}),
    "let go": (lambda d: d.journal.promises.let_go("A1"), "actions", "A1", {"status": "dropped"}),
    "move": (lambda d: d.journal.promises.move("A1", LATER), "actions", "A1", {"due_history": [R.isoformat()]}),
    "give": (lambda d: d.journal.promises.give("A1", "p1"), "actions", "A1", {"owner": "p1"}),
    "reach": (lambda d: d.journal.marks.reach("X1"), "milestones", "X1", {"reached_on": R.isoformat()}),
    "well done": (
        lambda d: d.journal.marks.celebrate_milestone("X2", "cake"), "milestones", "X2",
        {"celebrated_on": R.isoformat(), "how": "cake"},
    ),
    "goal done": (
        lambda d: d.journal.marks.celebrate_goal("G2"), "goals", "G2",
        {"celebrated_on": R.isoformat(), "status": "achieved", "closed_on": R.isoformat()},
    ),
    "still fits": (lambda d: d.journal.marks.still_fits("B1"), "boundaries", "B1", {"review_on": "2026-05-22"}),
    "check in": (lambda d: d.journal.marks.check_in("G1", 40, None, ""), "goals", "G1", {}),
    "sort": (lambda d: d.journal.captures.sort("C1", "promise"), "captures", "C1", {"deleted_on": R.isoformat()}),
    "trash": (lambda d: d.journal.captures.sort("C1", "trash"), "captures", "C1", {"deleted_on": R.isoformat()}),
    "cancel": (
        lambda d: d.journal.meetings.settle("K9", "cancelled", "them"), "meetings", "K9",
        {"status": "cancelled", "cancelled_by": "them"},
    ),
    "held": (lambda d: d.journal.meetings.settle("K9", "held"), "meetings", "K9", {"status": "held"}),
    "moved": (lambda d: d.journal.meetings.move("K9", When(date=LATER)), "meetings", "K9", {"status": "cancelled"}),
    "start": (lambda d: d.start(), "meetings", "K9", {"started_at": "2025-11-21T15:02"}),
}  # fmt: skip


@pytest.fixture
def made(tmp_path: Path) -> Desk:
    """One record of each kind an act is about."""
    found = desk(
        tmp_path,
        goal(),
        goal("G2", checkins=checkins(d3=100)),
        topic(),
        action(),
        action("A2", status="done", closed_on=before(1)),
        milestone("X1"),
        milestone("X2", reached_on=before(2)),
        boundary(review_on=before(1)),
        planned(),
        (
            "captures",
            {"id": "C1", "text": "a thought", "created_on": before(2), "tags": ["t"], "visibility": "private"},
        ),
        ("captures", {"id": "C2", "text": "sealed", "created_on": before(2), "never_export": True}),
    )
    for table, key in (
        ("meetings", "K9"),
        ("actions", "A1"),
        ("goals", "G1"),
        ("captures", "C1"),
        ("milestones", "X1"),
    ):
        found.edit(table, key, weather="sun")
    found.store.contents()
    return found


@pytest.mark.parametrize("name", EACH)
def test_each_act_does_one_thing_and_is_undone_as_one(made: Desk, name: str) -> None:
    act, table, key, changed = EACH[name]
    before_it = made.rows
    act(made)
    row = made.rows[table][key]
    assert row | changed == row
    assert row.get("weather") == before_it[table][key].get("weather")
    assert made.rows != before_it
    assert len(made.journal.undo.acts()) == 1
    made.open()
    made.journal.undo.undo()
    assert made.rows == before_it
    made.journal.undo.redo()
    assert made.rows[table][key] == row


def test_a_moved_meeting_takes_unknown_fields_along(made: Desk) -> None:
    made.journal.meetings.move("K9", When(date=LATER))
    new = made.rows["meetings"]["K9"]["moved_to"]
    assert made.rows["meetings"][new]["weather"] == "sun"


def test_the_first_change_of_an_agenda_plans_its_meeting(made: Desk) -> None:
    done = made.journal.agendas.set_hope(AgendaOf(mentorship_id="M1", date=LATER), "a yes")
    assert done.sentence == "What you hope for is kept. Planned: Sunday 30 November 2025."
    found = made.contents.meetings[done.changes[-1].id]
    assert (found.state, found.kind, found.agenda and found.agenda.hope) == ("planned", "checkin", "a yes")


def test_off_and_on_again_leave_one_mark_each(made: Desk) -> None:
    agendas = made.journal.agendas
    for _ in range(2):
        agendas.take_off(THIS, "goal:G1", "x")
    assert made.rows["meetings"]["K9"]["agenda"]["removed"] == ["goal:G1"]
    for _ in range(2):
        agendas.put_on(THIS, "goal:G1", "x")
    assert made.rows["meetings"]["K9"]["agenda"] == {"added": ["goal:G1"]}
    agendas.take_off(THIS, "goal:G1", "x")
    assert made.rows["meetings"]["K9"]["agenda"] == {"removed": ["goal:G1"]}


def test_afresh_forgets_the_changes_and_keeps_what_was_written(made: Desk) -> None:
    agendas = made.journal.agendas
    agendas.set_hope(THIS, "a yes")
    agendas.set_points(THIS, "goal:G1", "mine")
    agendas.choose_question(THIS, "goal:G1", "Q2")
    agendas.choose_question(THIS, "topic:T1", "Q3")
    agendas.arrange(THIS, ["goal:G1"])
    agendas.set_minutes(THIS, "goal:G1", 20, "x")
    agendas.take_off(THIS, "topic:T1", "x")
    agendas.start_afresh(THIS)
    assert made.rows["meetings"]["K9"]["agenda"] == {"hope": "a yes", "items": [{"key": "goal:G1", "points": "mine"}]}


def test_a_capture_becomes_what_it_is_said_to_be(made: Desk) -> None:
    for kind, table, seen in (
        ("promise", "actions", "private"),
        ("win", "wins", "private"),
        ("topic", "topics", "pair"),
    ):
        done = made.journal.captures.sort("C1", kind, "M1")
        record = made.rows[table][done.changes[-1].id]
        assert (record["text"], record["visibility"], record["tags"]) == ("a thought", seen, ["t"])
        made.journal.undo.undo()


def test_a_second_check_in_of_a_day_takes_the_place_of_the_first(made: Desk) -> None:
    made.journal.marks.check_in("G2", 60, 3, "so so")
    made.journal.marks.check_in("G2", 70, None, "better")
    assert [c.progress for c in made.contents.goals["G2"].checkins] == [100, 70]


def test_a_promise_moved_to_the_day_it_has_has_no_history(made: Desk) -> None:
    made.journal.promises.move("A1", R)
    assert made.contents.actions["A1"].due_history == ()


def test_a_rhythm_said_while_a_meeting_is_planned_or_moved_counts_from_that_day_on(made: Desk) -> None:
    made.journal.meetings.plan("M1", When(date=LATER, every=14))
    made.clock.wait(60 * 24)
    made.journal.meetings.move("K9", When(date=LATER + dt.timedelta(1), every=7))
    pair = made.contents.mentorships["M1"]
    days = (R - dt.timedelta(1), R, R + dt.timedelta(1))
    assert [cadence_on(pair, day) for day in days] == [30, 14, 7]
    assert [change.before for change in pair.changes] == [30, 14]


def test_the_first_rhythm_of_all_is_no_change(tmp_path: Path) -> None:
    made = desk(tmp_path, cadence_days=None)
    made.journal.meetings.plan("M1", When(date=LATER, every=14))
    assert (made.contents.mentorships["M1"].cadence_days, made.contents.mentorships["M1"].changes) == (14, ())


REFUSED: dict[str, tuple[Act, type[JournalError]]] = {
    "minutes 0": (lambda d: d.journal.agendas.set_minutes(THIS, "goal:G1", 0, "x"), Refused),
    "minutes 481": (lambda d: d.journal.agendas.set_minutes(THIS, "goal:G1", 481, "x"), Refused),
    "length 4": (lambda d: d.journal.agendas.set_length(THIS, 4), Refused),
    "empty topic": (lambda d: d.journal.agendas.add_topic(THIS, " "), Refused),
    "no such topic": (lambda d: d.journal.agendas.drop_topic("T9"), NotFound),
    "held": (
        lambda d: d.journal.agendas.set_hope(AgendaOf(mentorship_id="M1", date=R - dt.timedelta(30)), "x"),
        Refused,
    ),
    "done twice": (lambda d: d.journal.promises.done("A2"), Refused),
    "let go": (lambda d: d.journal.promises.let_go("A2"), Refused),
    "move": (lambda d: d.journal.promises.move("A2", LATER), Refused),
    "give": (lambda d: d.journal.promises.give("A2", "p1"), Refused),
    "no promise": (lambda d: d.journal.promises.done("A9"), NotFound),
    "reach twice": (lambda d: d.journal.marks.reach("X2"), Refused),
    "well done too soon": (lambda d: d.journal.marks.celebrate_milestone("X1", None), Refused),
    "goal too soon": (lambda d: d.journal.marks.celebrate_goal("G1"), Refused),
    "no boundary": (lambda d: d.journal.marks.still_fits("B9"), NotFound),
    "topic for nobody": (lambda d: d.journal.captures.sort("C1", "topic"), Refused),
    "sealed topic": (lambda d: d.journal.captures.sort("C2", "topic", "M1"), Refused),
    "no capture": (lambda d: d.journal.captures.sort("C9", "win"), NotFound),
    "plan twice": (lambda d: d.journal.meetings.plan("M1", When(date=R)), Refused),
    "plan with nobody": (lambda d: d.journal.meetings.plan("M9", When(date=R)), NotFound),
    "held move": (lambda d: d.journal.meetings.move("K0", When(date=LATER)), Refused),
    "held missed": (lambda d: d.journal.meetings.settle("K0", "missed"), Refused),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_changes_nothing(made: Desk, name: str) -> None:
    act, why = REFUSED[name]
    before_it = made.path.read_bytes()
    with pytest.raises(why) as refused:
        act(made)
    assert "\n" not in str(refused.value)
    assert made.path.read_bytes() == before_it


def test_the_sealed_stay_sealed(made: Desk) -> None:
    done = made.journal.captures.sort("C2", "win", "M1")
    assert made.contents.wins[done.changes[-1].id].is_sealed


def test_in_a_group_a_promise_starts_with_its_writer(tmp_path: Path) -> None:
    made = desk(tmp_path, meeting("K1", before(3)), kind="group")
    for values in ({"mentorship_id": "M1"}, {}):
        made.journal.records.add(Action, {"text": "x", "owner": "me", **values})
    assert {a.visibility for a in made.contents.actions.values()} == {"private"}
