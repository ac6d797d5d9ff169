"""What was changed in a wrap-up is laid over what the notes propose, also where the notes went on."""

import datetime as dt

from msgspec.structs import replace

from mentorlog.agenda import Agenda
from mentorlog.capture import Caught
from mentorlog.when import When
from mentorlog.wrapup import WrapUp
from mentorlog.wrapup.by_hand import ByHand, changed_by_hand, laid_over, read_by_hand, written

READ = Caught(kind="promise", text="send the pre-read")
CALL = Caught(kind="promise", text="call Bo")
ROOM = Caught(kind="promise", text="book a room")


def proposal(*caught: Caught, is_booked: bool = False) -> WrapUp:
    return WrapUp(
        agenda=Agenda(
            kind="check_in",
            duration=45,
            items=(),
            parked=(),
            before_meeting=(),
            unlisted_goals=0,
            warnings=(),
        ),
        topics=(("goal:G1", "Delegate"),),
        outcomes={"goal:G1": "discussed"},
        caught=caught,
        next_meeting=When(date=dt.date(2026, 12, 8)),
        is_booked=is_booked,
    )


def kept(before: WrapUp, now: WrapUp) -> ByHand:
    return read_by_hand(written(changed_by_hand(before, now)))


def test_what_was_changed_is_there_again() -> None:
    before = proposal(READ, CALL)
    later = When(date=dt.date(2026, 12, 15), starts_at="15:00")
    now = replace(before, outcomes={"goal:G1": "partly"}, caught=(ROOM, READ), next_meeting=later, next_time="listen")
    assert laid_over(before, kept(before, now)) == now


def test_lines_that_came_into_the_notes_since_are_added_and_those_that_left_are_gone() -> None:
    before = proposal(READ)
    by_hand = kept(before, replace(before, caught=(READ, ROOM)))
    assert laid_over(proposal(CALL), by_hand).caught == (ROOM, CALL)


def test_a_promise_taken_off_stays_off() -> None:
    before = proposal(READ, CALL)
    by_hand = kept(before, replace(before, caught=(READ,)))
    assert laid_over(proposal(READ, CALL, ROOM), by_hand).caught == (READ, ROOM)


def test_a_meeting_booked_since_is_the_next_one() -> None:
    before = proposal()
    by_hand = kept(before, replace(before, next_meeting=When(date=dt.date(2027, 1, 5))))
    assert laid_over(proposal(is_booked=True), by_hand).next_meeting == When(date=dt.date(2026, 12, 8))


def test_a_draft_that_cannot_be_read_changes_nothing() -> None:
    assert read_by_hand("{") == ByHand() == read_by_hand(None)
    assert laid_over(proposal(READ), ByHand(found=(READ,), caught=(READ,))) == proposal(READ)
