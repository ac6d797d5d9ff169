"""What a finished meeting changes: each outcome's effect, and what was caught (agenda.md 3.12)."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from mentorlog.agenda import AskedMeeting, OwnChanges, generate, preparation
from mentorlog.days import after as days_after
from mentorlog.days import before as days_before
from mentorlog.progress.rhythm import cadence_on
from mentorlog.records.errors import NotFound, Refused
from mentorlog.records.meetings import Meeting
from mentorlog.when import When
from tests.agenda.builder import (
    R,
    action,
    after,
    before,
    boundary,
    checkins,
    goal,
    milestone,
    reflection,
    topic,
    win,
)
from tests.meetings.desk import Desk, desk, planned
from tests.store.disks import FullDisk, failing_at

BOTH: dict[str, Any] = {"with": ["p1", "p2"]}
NOTES = """## Topic T1
! tomasz: send the list fri
! write it down
! ask for a raise @me
= We meet in the office
= I look elsewhere @me
? who decides
+ asked in the room
next time I will wait
"""


def outcomes_of(held: Meeting) -> dict[str, str | None]:
    assert held.agenda is not None
    return {item.key: item.outcome for item in held.agenda.items}


def next_agenda(made: Desk, days: int = 30) -> dict[str, tuple[str, ...]]:
    """The keys of the next agenda and their reasons."""
    asked = AskedMeeting(date=days_after(days, R), duration_min=60, kind="checkin")
    agenda = generate(made.contents, "M1", asked, R, OwnChanges())
    return {item.key: item.reasons for item in agenda.topics}


@pytest.mark.parametrize(
    ("outcome", "status"), [("discussed", "done"), ("dropped", "dropped"), ("partly", "open"), ("deferred", "open")]
)
def test_what_becomes_of_a_topic(tmp_path: Path, outcome: str, status: str) -> None:
    made = desk(tmp_path, topic())
    held = made.meet(outcomes={"topic:T1": outcome})
    assert outcomes_of(held) == {"set_goals": "deferred", "topic:T1": outcome}
    assert made.contents.topics["T1"].state == status


def test_a_topic_with_a_word_below_its_heading_was_talked_about(tmp_path: Path) -> None:
    made = desk(tmp_path, goal(), topic(), topic("T2"))
    held = made.meet("## Topic T1\nyes\n## Topic T2\n")
    assert outcomes_of(held) == {"goal:G1": "deferred", "topic:T1": "discussed", "topic:T2": "deferred"}
    assert [made.contents.topics[key].state for key in ("T1", "T2")] == ["done", "open"]


def test_wins_that_were_talked_about_are_marked(tmp_path: Path) -> None:
    made = desk(
        tmp_path,
        goal("G1", status="achieved", closed_on=before(3)),
        goal("G2", checkins=checkins(d3=100)),
        milestone("X1", goal_id="G1", reached_on=before(4)),
        milestone("X2", reached_on=before(2)),
        milestone("X3", goal_id="G1"),
        milestone("X4", goal_id="G1", reached_on=before(9), celebrated_on=before(8)),
        milestone("X5", reached_on=before(120)),
        win("W1"),
    )
    made.meet("## Wins\nwell done\n")
    marked = {key: m.celebrated_on for key, m in made.contents.milestones.items()}
    assert marked == {"X1": R, "X2": R, "X3": None, "X4": days_after(-8, R), "X5": None}
    assert made.contents.goals["G1"].celebrated_on == R
    assert (made.contents.goals["G2"].state, made.contents.goals["G2"].celebrated_on) == ("active", None)


@pytest.mark.parametrize("outcome", ["partly", "deferred", "dropped"])
def test_wins_that_were_not_are_not(tmp_path: Path, outcome: str) -> None:
    made = desk(tmp_path, goal(status="achieved", closed_on=before(3)), milestone(reached_on=before(2)))
    made.meet(outcomes={"celebrate": outcome})
    assert made.contents.goals["G1"].celebrated_on is None
    assert made.contents.milestones["X1"].celebrated_on is None


@pytest.mark.parametrize(("outcome", "review"), [("discussed", days_after(182, R)), ("partly", R), ("deferred", R)])
def test_a_boundary_that_was_looked_at_comes_up_in_half_a_year(tmp_path: Path, outcome: str, review: object) -> None:
    made = desk(tmp_path, goal(), boundary(review_on=R.isoformat()), boundary("B2", review_on=after(9)))
    made.meet(outcomes={"boundaries:review": outcome})
    assert made.contents.boundaries["B1"].review_on == review
    assert made.contents.boundaries["B2"].review_on == days_after(9, R)


def test_what_did_not_come_up_is_carried_over(tmp_path: Path) -> None:
    made = desk(tmp_path, goal(), topic(), topic("T2"))
    made.meet("## Topic T2\nyes\n")
    assert "carried:1" in next_agenda(made)["topic:T1"]
    assert "topic:T2" not in next_agenda(made)


def test_what_found_no_room_is_carried_over_too(tmp_path: Path) -> None:
    made = desk(tmp_path, *(goal(f"G{n}", priority=3, due_on=before(n)) for n in range(1, 6)), default_minutes=30)
    held = made.meet("## Goal G5\nyes\n")
    assert held.agenda is not None
    parked = held.agenda.parked[0]
    assert parked not in outcomes_of(held)
    agenda = generate(
        made.contents, "M1", AskedMeeting(date=days_after(7, R), duration_min=480, kind="checkin"), R, OwnChanges()
    )
    assert "carried:1" in next(item.reasons for item in agenda.topics if item.key == parked)


def test_the_agenda_is_kept_as_it_was_with_titles_questions_and_points(tmp_path: Path) -> None:
    own = {"hope": "A date.", "items": [{"key": "goal:G1", "points": "Say so first."}], "minutes": {"goal:G1": 20}}
    made = desk(tmp_path, goal(), topic(), planned(agenda=own))
    held = made.meet("## Goal G1\nyes\n")
    assert held.agenda is not None
    item = held.agenda.items[0]
    assert (item.key, item.title, item.minutes, item.points) == ("goal:G1", "Goal G1", 20, "Say so first.")
    assert item.question is not None
    assert (held.agenda.hope, held.agenda.minutes) == ("A date.", {"goal:G1": 20})


def test_points_on_a_line_that_was_taken_off_are_kept_and_not_counted_as_missed(tmp_path: Path) -> None:
    own = {"items": [{"key": "goal:G1", "points": "Say so first."}], "removed": ["goal:G1"]}
    made = desk(tmp_path, goal(), goal("G2"), planned(agenda=own))
    held = made.meet()
    assert held.agenda is not None
    assert [item.points for item in held.agenda.items if item.key == "goal:G1"] == ["Say so first."]
    assert not any(reason.startswith("carried") for reason in next_agenda(made)["goal:G1"])
    assert made.contents.goals["G1"].state == "active"


def test_a_promise_has_its_owner_its_date_and_its_meeting(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned())
    held = made.meet(NOTES)
    promises = {a.text: a for a in made.contents.actions.values()}
    assert {text: (a.owner, a.due_on, a.visibility) for text, a in promises.items()} == {
        "send the list": ("p1", days_after(7, R), "pair"),
        "write it down": ("me", None, "pair"),
        "ask for a raise": ("me", None, "private"),
    }
    assert {(a.meeting_id, a.mentorship_id, a.created_on, a.state) for a in promises.values()} == {
        (held.id, "M1", R, "open")
    }


def test_in_a_group_a_promise_starts_private_and_a_question_does_not(tmp_path: Path) -> None:
    made = desk(tmp_path, goal(), kind="group", **BOTH)
    made.meet("! leo: send the list\n? who decides\n? my pay @me\n")
    assert [(a.owner, a.visibility) for a in made.contents.actions.values()] == [("p2", "private")]
    assert {t.text: t.visibility for t in made.contents.topics.values()} == {"who decides": "pair", "my pay": "private"}


def test_questions_are_topics_next_time_and_wins_stay_private(tmp_path: Path) -> None:
    made = desk(tmp_path, topic())
    made.meet(NOTES)
    asked = next(t for t in made.contents.topics.values() if t.text == "who decides")
    assert (asked.state, asked.visibility, asked.created_on) == ("open", "pair", R)
    assert f"topic:{asked.id}" in next_agenda(made)
    assert [(w.text, w.on, w.visibility) for w in made.contents.wins.values()] == [("asked in the room", R, "private")]


def test_decisions_stand_in_the_notes_but_those_only_i_see(tmp_path: Path) -> None:
    held = desk(tmp_path, topic()).meet(NOTES)
    assert held.notes is not None
    assert held.notes.decisions == ("We meet in the office",)
    assert held.notes.text == NOTES


def test_what_the_notes_held_before_stays(tmp_path: Path) -> None:
    notes = {"text": "before", "decisions": ["One", "We meet in the office"], "takeaway": "Listen."}
    held = desk(tmp_path, topic(), planned(notes=notes)).meet("= We meet in the office\n= Two\n")
    assert held.notes is not None
    assert held.notes.decisions == ("One", "We meet in the office", "Two")
    assert held.notes.takeaway == "Listen."


def test_an_intention_comes_back_before_the_next_meeting(tmp_path: Path) -> None:
    made = desk(tmp_path, topic())
    held = made.meet(NOTES, next_time="Say it first")
    kept = {r.next_time: r for r in made.contents.reflections.values()}
    assert set(kept) == {"wait", "Say it first"}
    assert {(r.date, r.meeting_id, r.theme, r.visibility) for r in kept.values()} == {
        (R, held.id, "after_meeting", "private")
    }
    lines = preparation(made.contents, "M1", AskedMeeting(date=days_after(30, R)))
    assert {line.text for line in lines if line.word == "intention"} == {"wait", "Say it first"}
    other = preparation(made.contents, "M1", AskedMeeting(date=R))
    assert not [line for line in other if line.word == "intention"]


def test_an_intention_said_twice_is_kept_once(tmp_path: Path) -> None:
    made = desk(tmp_path, topic())
    made.meet("next time I will wait\n", next_time="wait")
    assert [r.next_time for r in made.contents.reflections.values()] == ["wait"]


@pytest.mark.parametrize(("state", "comes_back"), [("did", False), ("not_yet", True), ("no_longer", False)])
def test_what_became_of_an_old_intention(tmp_path: Path, state: str, comes_back: bool) -> None:
    made = desk(tmp_path, topic(), reflection())
    assert made.proposal(made.start(), "").intentions == (("R1", "Next time R1"),)
    made.journal.undo.undo()
    made.meet(became={"R1": state})
    assert made.contents.reflections["R1"].next_time_state == state
    lines = preparation(made.contents, "M1", AskedMeeting(date=days_after(30, R)))
    assert bool([line for line in lines if line.word == "intention"]) == comes_back


def upcoming(made: Desk) -> list[tuple[object, str | None, int | None, str]]:
    return [
        (m.date, m.starts_at, m.duration_min, m.kind) for m in made.contents.meetings.values() if m.state == "planned"
    ]


def test_the_next_meeting_stands_where_the_rhythm_leads(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned(duration_min=45), cadence_days=14)
    made.meet()
    assert upcoming(made) == [(days_after(14, R), "15:00", 45, "checkin")]


@pytest.mark.parametrize("rhythm", [0, None])
def test_without_a_rhythm_no_next_meeting_is_made(tmp_path: Path, rhythm: int | None) -> None:
    made = desk(tmp_path, topic(), planned(), cadence_days=rhythm)
    made.meet()
    assert upcoming(made) == []


def test_a_meeting_that_is_booked_is_left_alone(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned(), planned("K10", after(3), starts_at=None))
    made.meet()
    assert upcoming(made) == [(days_after(3, R), None, None, "checkin")]


def test_another_date_may_say_another_rhythm(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned(kind="reset"))
    made.meet(next_meeting=When(date=days_after(21, R), starts_at="09:00", every=21, minutes=30))
    assert upcoming(made) == [(days_after(21, R), "09:00", 30, "checkin")]
    assert made.contents.mentorships["M1"].cadence_days == 21


def test_a_rhythm_said_in_a_wrap_up_holds_from_the_meeting_on(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned())
    made.meet(next_meeting=When(date=days_after(14, R), every=14))
    pair = made.contents.mentorships["M1"]
    assert (cadence_on(pair, days_before(1, R)), cadence_on(pair, R)) == (30, 14)


def test_a_meeting_filed_late_does_not_take_back_a_rhythm_that_was_settled_meanwhile(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned())
    opened = made.start()
    wrapup = replace(made.proposal(opened, ""), next_meeting=When(date=days_after(14, R), every=14))
    made.clock.wait(60 * 24 * 3)
    made.journal.rhythms.settle("M1", 7)
    made.journal.sittings.finish(opened.id, "", wrapup)
    pair = made.contents.mentorships["M1"]
    assert (cadence_on(pair, R), cadence_on(pair, days_after(3, R))) == (30, 14)


@pytest.mark.parametrize(
    ("minutes", "ended_at"),
    [(50, "2025-11-21T15:52"), (110, "2025-11-21T16:52"), (180, "2025-11-21T17:00"), (60 * 24 * 3, "2025-11-21T17:00")],
)
def test_a_meeting_ends_at_twice_its_length_at_the_latest(tmp_path: Path, minutes: int, ended_at: str) -> None:
    made = desk(tmp_path, topic(), planned())
    opened = made.start()
    made.clock.wait(minutes)
    made.journal.sittings.finish(opened.id, "", made.proposal(opened, ""))
    assert made.contents.meetings[opened.id].ended_at == ended_at


def test_a_meeting_left_open_for_weeks_plans_no_day_that_is_past(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned(), cadence_days=7)
    opened = made.start()
    made.clock.wait(60 * 24 * 21)
    made.journal.sittings.finish(opened.id, "", made.proposal(opened, ""))
    assert [day for day, *_ in upcoming(made)] == [days_after(22, R)]


def test_all_of_it_is_one_act_and_one_undo(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), goal(), reflection(), boundary(review_on=before(1)), action(), planned())
    opened = made.start()
    before_it, acts = made.rows, len(made.journal.undo.acts())
    wrapup = made.proposal(opened, NOTES)
    done = made.journal.sittings.finish(opened.id, NOTES, wrapup)
    assert len(made.journal.undo.acts()) == acts + 1
    assert done.sentence == "Filed: Friday 21 November 2025 with Tomasz Nowak."
    after_it = made.rows
    made.open()
    made.journal.undo.undo()
    assert made.rows == before_it
    made.journal.undo.redo()
    assert made.rows == after_it


def test_nothing_becomes_a_record_before_the_finish(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned())
    opened = made.start()
    before_it = made.path.read_bytes()
    made.drafts.keep(opened.id, NOTES)
    made.proposal(opened, NOTES)
    assert made.path.read_bytes() == before_it


def test_a_meeting_that_was_held_is_not_finished_twice(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned())
    opened = made.start()
    wrapup = made.proposal(opened, NOTES)
    made.journal.sittings.finish(opened.id, NOTES, wrapup)
    before_it = made.path.read_bytes()
    with pytest.raises(Refused, match="is held already"):
        made.journal.sittings.finish(opened.id, NOTES, wrapup)
    with pytest.raises(NotFound):
        made.journal.sittings.finish("K404", NOTES, wrapup)
    assert made.path.read_bytes() == before_it


def test_a_second_meeting_is_not_started_while_one_is_open(tmp_path: Path) -> None:
    made = desk(tmp_path, topic())
    made.start()
    with pytest.raises(Refused, match="still open"):
        made.start()


def test_a_full_disk_at_the_finish_leaves_everything_as_it_was_and_works_afterwards(tmp_path: Path) -> None:
    disk = FullDisk(room=1_000_000)
    made = desk(tmp_path, topic(), planned(), disk=disk)
    opened = made.start()
    made.drafts.keep(opened.id, NOTES)
    before_it, wrapup = made.path.read_bytes(), made.proposal(opened, NOTES)
    for room in (0, 100, 1000):
        disk.room = room
        with pytest.raises(Refused, match="space"):
            made.journal.sittings.finish(opened.id, NOTES, wrapup)
        assert made.path.read_bytes() == before_it
        assert made.drafts.read(opened.id) == NOTES
        assert made.contents.meetings[opened.id].is_open
    disk.room = 1_000_000
    made.journal.sittings.finish(opened.id, NOTES, wrapup)
    assert made.contents.meetings[opened.id].state == "held"
    assert len(made.contents.actions) == 3


def test_a_full_disk_while_notes_are_typed_leaves_the_lines_before(tmp_path: Path) -> None:
    disk = FullDisk(room=1_000_000)
    made = desk(tmp_path, topic(), disk=disk)
    made.drafts.keep("K9", "one\n")
    disk.room = 2
    with pytest.raises(Refused, match="The last line is not saved: no space left on device"):
        made.drafts.keep("K9", "one\ntwo\n")
    assert made.drafts.read("K9") == "one\n"
    assert [path.name for path in (made.state / "drafts").rglob("*K9*")] == ["K9.txt"]
    disk.room = 1_000_000
    made.drafts.keep("K9", "one\ntwo\n")
    assert made.drafts.read("K9") == "one\ntwo\n"


def test_whatever_call_of_the_disk_fails_a_draft_is_old_or_new(tmp_path: Path) -> None:
    for number in range(1, 40):
        disk, calls = failing_at(number, errno.EIO)
        made = desk(tmp_path / str(number), topic())
        made.drafts.keep("K9", "old\n")
        made.drafts._disk = disk  # noqa: SLF001 - the disk fails from here on
        calls.clear()
        try:
            made.drafts.keep("K9", "new\n")
        except Refused:
            assert made.drafts.read("K9") in {"old\n", "new\n"}
        else:
            assert made.drafts.read("K9") == "new\n"
        if len(calls) < number:
            break
    else:
        raise AssertionError("it never came to the end")


def test_drafts_are_for_their_owner_alone_whatever_the_umask(tmp_path: Path) -> None:
    made = desk(tmp_path, topic())
    former = os.umask(0)
    try:
        made.drafts.keep("K9", "mine\n")
    finally:
        os.umask(former)
    found = (made.state / "drafts", *(made.state / "drafts").rglob("*"))
    assert {path.stat().st_mode & 0o777 for path in found if path.is_dir()} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in found if path.is_file()} == {0o600}


@pytest.mark.parametrize("text", ["", "\n", "a\r\nb\rc", "a\u2028b\x00\x1b", "no end", "  \n\n", "ä" * 300_000])
def test_a_draft_comes_back_byte_for_byte(tmp_path: Path, text: str) -> None:
    made = desk(tmp_path, topic())
    made.drafts.keep("K9", text)
    assert made.drafts.read("K9") == text
    made.drafts.forget("K9")
    made.drafts.forget("K9")
    assert made.drafts.read("K9") is None


def test_half_a_character_is_refused_and_the_draft_stays(tmp_path: Path) -> None:
    made = desk(tmp_path, topic())
    made.drafts.keep("K9", "one\n")
    with pytest.raises(Refused, match="half a character"):
        made.drafts.keep("K9", "one\n\ud800\n")
    assert made.drafts.read("K9") == "one\n"


def test_what_a_crash_left_half_written_goes_with_the_draft(tmp_path: Path) -> None:
    made = desk(tmp_path, topic())
    made.drafts.keep("K9", "one\n")
    kept = next((made.state / "drafts").rglob("K9.txt"))
    (kept.parent / ".K9.0123.tmp").write_text("private")
    made.drafts.forget("K9")
    assert list((made.state / "drafts").rglob("*K9*")) == []


def test_notes_of_256_kb_are_filed_and_longer_ones_refused(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned())
    opened = made.start()
    long = "x" * (256 * 1024 + 1)
    with pytest.raises(Refused, match="longer than 256 KB"):
        made.journal.sittings.finish(opened.id, long, made.proposal(opened, long))
    made.journal.sittings.finish(opened.id, long[1:], made.proposal(opened, long[1:]))
    notes = made.contents.meetings[opened.id].notes
    assert notes is not None
    assert notes.text == long[1:]


def test_fields_a_newer_version_wrote_survive_the_whole_meeting(tmp_path: Path) -> None:
    own = {"items": [{"key": "topic:T1", "points": "Mine."}]}
    made = desk(tmp_path, topic(), planned(agenda=own))
    kept = own | {"items": [{"key": "topic:T1", "points": "Mine.", "mood": "calm"}]}
    made.edit("meetings", "K9", weather="sun", agenda=kept)
    made.edit("topics", "T1", weather="rain")
    made.meet(NOTES)
    assert made.rows["meetings"]["K9"]["weather"] == "sun"
    assert [
        item.get("mood") for item in made.rows["meetings"]["K9"]["agenda"]["items"] if item["key"] == "topic:T1"
    ] == ["calm"]
    assert made.rows["topics"]["T1"]["weather"] == "rain"


def test_a_meeting_written_down_later_brings_what_was_caught(tmp_path: Path) -> None:
    made = desk(tmp_path, topic())
    day = days_after(-9, R)
    done = made.journal.sittings.log("M1", day, "! tomasz: send it fri\n= Yes\n")
    held = made.contents.meetings[done.changes[0].id]
    assert (held.state, held.date, held.started_at, held.ended_at) == ("held", day, None, None)
    assert [(a.owner, a.due_on) for a in made.contents.actions.values()] == [("p1", days_after(-7, R))]
    assert upcoming(made) == []
    made.journal.undo.undo()
    assert set(made.contents.meetings) == {"K0"}
    assert not made.contents.actions


def test_a_meeting_written_down_later_had_no_agenda_to_miss_anything_on(tmp_path: Path) -> None:
    made = desk(tmp_path, goal(), topic())
    done = made.journal.sittings.log("M1", R, "## Goal G1\nyes\n")
    held = made.contents.meetings[done.changes[0].id]
    assert outcomes_of(held) == {"goal:G1": "discussed"}
    assert not any(reason.startswith("carried") for reason in next_agenda(made)["topic:T1"])


def test_a_meeting_that_was_planned_and_written_down_later_keeps_its_agenda(tmp_path: Path) -> None:
    own = {"items": [{"key": "topic:T1"}], "parked": []}
    made = desk(tmp_path, goal(), topic(), planned(agenda=own))
    made.journal.sittings.log("M1", R, "## Goal G1\nyes\n")
    assert outcomes_of(made.contents.meetings["K9"]) == {"goal:G1": "discussed", "topic:T1": "deferred"}


def test_an_open_meeting_is_not_written_down_beside_its_notes(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned())
    made.start()
    with pytest.raises(Refused, match="still open"):
        made.journal.sittings.log("M1", R, "else\n")
    for day, why in ((days_after(1, R), "still to come"), (days_after(-60, R), "")):
        if why:
            with pytest.raises(Refused, match=why):
                made.journal.sittings.log("M1", day, "")
        else:
            made.journal.sittings.log("M1", day, "")
            with pytest.raises(Refused, match="written down already"):
                made.journal.sittings.log("M1", day, "")
