"""Closing a mentorship: what becomes of each open thing, a thank-you, one act; and keeping in touch after it."""

from typing import Any

import pytest

from mentorlog.ending.open_things import open_things
from mentorlog.ending.plan import Ending, Settled
from mentorlog.ending.thanks import Fact, facts_to_thank_for, thank_you
from mentorlog.journal import Journal
from mentorlog.records.errors import NotFound, Refused
from tests.attention.small import (
    TODAY,
    Piece,
    ago,
    ahead,
    boundary,
    goal,
    held,
    meeting,
    mentorship,
    milestone,
    promise,
)
from tests.rooms.small import contents, journal, row, with_leo

LEO = with_leo(my_role="mentee")


def closed(*pieces: Piece, fates: dict[str, Any] | None = None, **ending: Any) -> Journal:
    """A journal after M1 was closed, with what became of its open things by key."""
    acts = journal(*pieces)
    settled = tuple(Settled(key=key, fate=fate, why="x") for key, fate in (fates or {}).items())
    acts.endings.close("M1", Ending(settled=settled, **ending))
    return acts


def test_open_things_are_mine_first_goals_before_promises() -> None:
    known = contents(
        mentorship(), with_leo(),
        goal(), goal(id="G2", priority=3), goal(id="G3", owner="p1"), goal(id="G4", status="achieved"),
        goal(id="G5", mentorship_ids=["M2"]), goal(id="G6", status="draft", never_export=True),
        promise(), promise(id="A2", owner="p1", due_on=ago(3)), promise(id="A3", due_on=ahead(2)),
        promise(id="A4", status="done"), promise(id="A5", deleted_on=ago(1)), promise(id="A6", mentorship_id="M2"),
    )  # fmt: skip
    found = [thing.key for thing in open_things(known, known.mentorships["M1"])]
    assert found == ["goal:G2", "goal:G1", "goal:G3", "action:A3", "action:A1", "action:A2"]


def test_closing_says_how_when_and_when_to_say_hello() -> None:
    acts = closed(reason="completed", hello_on=TODAY, has_thanked=True, after="friend")
    m = acts.contents.mentorships["M1"]
    assert (m.state, m.phase, m.closed_on, m.close_reason, m.after, m.keep_in_touch_on, m.thanked_on) == (
        "closed", "closing", TODAY, "completed", "friend", TODAY, TODAY,
    )  # fmt: skip
    (change,) = m.changes
    assert (change.field_name, change.before, change.after) == ("phase", "enabling", "closing")


def test_an_ending_without_a_word_closes_and_touches_nothing_else() -> None:
    acts = closed(goal(), promise())
    assert acts.contents.mentorships["M1"].closed_on == TODAY
    assert acts.contents.mentorships["M1"].close_reason is None
    assert acts.contents.goals["G1"].state == "active"
    assert acts.contents.actions["A1"].state == "open"


def test_things_are_finished_and_let_go_with_todays_date() -> None:
    fates = {"goal:G1": "finish", "goal:G2": "let_go", "action:A1": "finish", "action:A2": "let_go"}
    known = closed(goal(), goal(id="G2"), promise(), promise(id="A2", owner="p1"), fates=fates).contents
    assert (known.goals["G1"].status, known.goals["G1"].closed_on) == ("achieved", TODAY)
    dropped = known.goals["G2"]
    assert (dropped.status, dropped.closed_on, dropped.drop_reason, dropped.superseded_by) == (
        "dropped", TODAY, "x", None,
    )  # fmt: skip
    assert (known.actions["A1"].status, known.actions["A1"].closed_on) == ("done", TODAY)
    assert (known.actions["A2"].status, known.actions["A2"].closed_on) == ("dropped", TODAY)


def test_a_goal_handed_over_goes_on_as_a_new_one_without_notes() -> None:
    checkins = [{"date": ago(9), "progress": 40, "confidence": 2, "note": "he was cross"}]
    mine = goal(checkins=checkins, why="to grow", why_for_them="to see it", due_on=ahead(9), priority=3)
    known = closed(mine, fates={"goal:G1": "hand_over"}).contents
    former = known.goals["G1"]
    (copy,) = [g for g in known.goals.values() if g.continues == "G1"]
    assert (former.status, former.closed_on, former.superseded_by) == ("dropped", TODAY, copy.id)
    assert (copy.title, copy.why, copy.weight, copy.start_progress, copy.created_on) == (
        "Delegate more", "to grow", 3, 40, TODAY,
    )  # fmt: skip
    assert (copy.checkins, copy.why_for_them, copy.mentorship_ids, copy.visibility) == ((), None, (), "private")
    assert copy.due_on == former.due_on


@pytest.mark.parametrize(
    ("kind", "visibility", "seen"),
    [("one_to_one", "report", "pair"), ("one_to_one", "private", "private"), ("group", "pair", "private")],
)
def test_in_another_mentorship_a_goal_is_seen_as_before_and_never_for_summaries(
    kind: str, visibility: str, seen: str
) -> None:
    other = with_leo(my_role="mentee", kind=kind)
    fates = {"goal:G1": "hand_over"}
    known = closed(mentorship(), other, goal(visibility=visibility), fates=fates, carry_to="M2").contents
    (copy,) = [g for g in known.goals.values() if g.continues == "G1"]
    assert (copy.mentorship_ids, copy.visibility) == (("M2",), seen)


def test_steps_still_ahead_and_promises_go_along_with_their_goal() -> None:
    pieces = (
        mentorship(), LEO, goal(), milestone(goal_id="G1"), milestone(id="X2", goal_id="G1", reached_on=ago(3)),
        promise(goal_id="G1"),
    )  # fmt: skip
    known = closed(*pieces, fates={"goal:G1": "hand_over", "action:A1": "hand_over"}, carry_to="M2").contents
    (copy,) = [g for g in known.goals.values() if g.continues == "G1"]
    step, action = known.milestones["X1"], known.actions["A1"]
    assert (step.goal_id, step.mentorship_id, step.visibility) == (copy.id, "M2", "pair")
    assert known.milestones["X2"].goal_id == "G1"
    assert (action.goal_id, action.mentorship_id, action.visibility, action.state) == (
        copy.id, "M2", "private", "open",
    )  # fmt: skip


def test_what_is_theirs_is_theirs_and_a_goal_of_two_mentorships_just_goes_on() -> None:
    pieces = (mentorship(), LEO, goal(owner="p1"), promise(owner="p1"), goal(id="G2", mentorship_ids=["M1", "M2"]))
    fates = {"goal:G1": "hand_over", "action:A1": "hand_over", "goal:G2": "hand_over"}
    before = contents(*pieces)
    after = closed(*pieces, fates=fates).contents
    assert (after.goals, after.actions) == (before.goals, before.actions)


def test_what_was_decided_of_something_that_is_closed_by_now_is_left_alone() -> None:
    pieces = (goal(status="achieved"), promise(status="done"), goal(id="G2", mentorship_ids=["M9"]))
    fates = {"goal:G1": "let_go", "action:A1": "let_go", "goal:G2": "let_go", "goal:gone": "finish"}
    after = closed(*pieces, fates=fates).contents
    assert after.goals == contents(*pieces).goals


def test_planned_meetings_are_called_off_and_past_ones_still_ask() -> None:
    pieces = (meeting(date=ahead(3)), meeting(id="K2", date=ago(3)), held(5, id="K3"))
    states = {key: m.state for key, m in closed(*pieces).contents.meetings.items()}
    assert states == {"K1": "cancelled", "K2": "planned", "K3": "held"}


def test_what_one_takes_from_it_is_a_page_of_ones_own() -> None:
    (page,) = closed(takeaway="I can say no.").contents.reflections.values()
    assert (page.theme, page.text, page.visibility, page.mentorship_id) == ("closing", "I can say no.", "private", "M1")


def test_an_ending_is_refused_where_it_cannot_be() -> None:
    with pytest.raises(Refused, match="ended already"):
        closed(mentorship(status="closed"))
    with pytest.raises(Refused, match="still open"):
        closed(meeting(date=ago(0), started_at=f"{ago(0)}T15:00"))
    with pytest.raises(NotFound):
        closed(carry_to="M9")


def test_a_thank_you_is_short_sentences_and_no_adjective() -> None:
    facts = [
        Fact(key="a", did="You said “own the room, not the doc”.", came="I now begin by asking who has read it."),
        Fact(key="b", did="You introduced me to Hal.", came="We still talk every month."),
    ]
    assert thank_you("Alex", facts, "next spring I mentor someone for the first time") == (
        "Alex, thank you.\n"
        "You said “own the room, not the doc”. I now begin by asking who has read it.\n"
        "You introduced me to Hal. We still talk every month.\n"
        "Next spring I mentor someone for the first time.\n"
    )


def test_facts_come_from_what_is_written_down_and_is_not_sealed() -> None:
    told = {"direction": "request", "topic": "t", "status": "closed", "created_on": ago(9), "mentorship_id": "M1"}
    known = contents(
        held(9, notes={"text": "", "takeaway": "Own the room, not the doc."}),
        held(5, id="K2", notes={"text": "secret", "learned_from_them": "waiting"}),
        row("contacts", id="C1", person_id="p2", introduced_by="p1"),
        row("contacts", id="C2", person_id="p2", introduced_by="me"),
        goal(status="achieved", closed_on=ago(30)), goal(id="G2", status="achieved", owner="p1"),
        goal(id="G3", status="achieved", never_export=True),
        row("feedback", id="F1", behaviour="I began with method", next="number first", **told),
        promise(owner="p1", status="done"), promise(id="A2", status="done"), promise(id="A3", owner="p1"),
    )  # fmt: skip
    found = facts_to_thank_for(known, known.mentorships["M1"])
    assert [f"{fact.did} {fact.came}".strip() for fact in found] == [
        "You said “Own the room, not the doc”.",
        "I learned from you: “waiting”.",
        "You introduced me to Leo.",
        "You helped me reach “Delegate more”. That was in October.",
        "You reached “Delegate more”.",
        "You told me “I began with method”. Number first.",
        "You promised “Send the doc”, and did it.",
    ]
    assert all(fact.only_me for fact in found[:3])
    shared = contents(goal(status="achieved", visibility="pair"), goal(id="G2", status="achieved", visibility=None))
    assert [fact.only_me for fact in facts_to_thank_for(shared, shared.mentorships["M1"])] == [False, True]


def test_being_in_touch_settles_the_date_or_moves_it() -> None:
    contact = row("contacts", id="C1", person_id="p2", next_contact_on=ago(2))
    acts = journal(mentorship(status="closed", keep_in_touch_on=ago(1)), contact)
    acts.endings.say_hello_on("mentorship:M1", TODAY)
    assert acts.contents.mentorships["M1"].keep_in_touch_on == TODAY
    acts.endings.said_hello("mentorship:M1")
    assert acts.contents.mentorships["M1"].keep_in_touch_on is None
    acts.endings.said_hello("contact:C1")
    assert (acts.contents.contacts["C1"].last_on, acts.contents.contacts["C1"].next_contact_on) == (TODAY, None)
    assert acts.endings.say_hello_on("contact:C1", None).sentence == "No day to be in touch any more."


def test_the_end_may_be_later() -> None:
    acts = journal(boundary())
    acts.endings.end_later("M1", TODAY)
    assert acts.contents.mentorships["M1"].planned_end_on == TODAY
