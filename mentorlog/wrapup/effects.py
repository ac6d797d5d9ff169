"""What a finished meeting changes, all of it one act (agenda.md 3.12)."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from mentorlog.agenda.kept import saved_agenda
from mentorlog.capture import Caught
from mentorlog.days import after
from mentorlog.records.changes import Change, became, made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.growth import Reflection, Win
from mentorlog.records.meetings import Action, Meeting, Notes, SavedAgenda, Topic
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.sizes import MOST_KB, is_too_long
from mentorlog.when import When
from mentorlog.wrapup.proposal import WrapUp
from mentorlog.wrapup.topics import topics_of

LOOK_AGAIN_AFTER = 182


def changes_of(
    contents: Contents, meeting: Meeting, text: str, wrapup: WrapUp, ended_at: str | None, new_id: Callable[[], str]
) -> tuple[Change, ...]:
    """The meeting is held, and everything in the wrap-up becomes a record. Raises Refused."""
    if is_too_long(text):
        raise Refused(f"The notes are longer than {MOST_KB} KB. Take some lines out, and finish again.")
    mentorship = contents.mentorships[meeting.mentorship_id]
    decisions = tuple(caught.text for caught in wrapup.of("decision") if not caught.only_me)
    held = meeting.having(
        status="held",
        ended_at=ended_at if meeting.started_at else meeting.ended_at,
        notes=_with_notes(meeting.notes or Notes(), text, decisions),
        agenda=_with_outcomes(meeting, wrapup),
    )
    return (
        became(meeting, held),
        *_topics_closed(contents, wrapup),
        *_celebrated(contents, meeting, wrapup),
        *_reviewed(contents, meeting, wrapup),
        *(made(record) for record in _caught(wrapup, meeting, mentorship, new_id)),
        *_intentions(contents, meeting, wrapup, new_id),
        *_planned(contents, meeting, wrapup, new_id),
    )


def _with_outcomes(meeting: Meeting, wrapup: WrapUp) -> SavedAgenda:
    """The agenda with what became of it. Points on a line that was not on it are kept; it was not missed (3.4)."""
    saved = saved_agenda(wrapup.agenda, meeting.agenda, wrapup.outcomes)
    listed = {key for key, _ in topics_of(wrapup.agenda)} | set(saved.parked)
    items = tuple(item if item.key in listed else replace(item, outcome="dropped") for item in saved.items)
    return replace(saved, items=items)


def _with_notes(notes: Notes, text: str, decisions: tuple[str, ...]) -> Notes:
    new = tuple(decision for decision in decisions if decision not in notes.decisions)
    return replace(notes, text=text or notes.text, decisions=notes.decisions + new)


def _topics_closed(contents: Contents, wrapup: WrapUp) -> Iterator[Change]:
    """A topic that was talked about is done; what was dropped is dropped; all else stays open."""
    states = {"discussed": "done", "dropped": "dropped"}
    for key, outcome in wrapup.outcomes.items():
        kind, _, record_id = key.partition(":")
        topic = contents.topics.get(record_id) if kind == "topic" else None
        if topic is not None and outcome in states:
            yield became(topic, topic.having(status=states[outcome]))


def _lines_of(wrapup: WrapUp, key: str) -> list[tuple[str, str]]:
    """Kind and id of the records behind a line, if it was talked about."""
    if wrapup.outcomes.get(key) != "discussed":
        return []
    lines = next((item.lines for item in wrapup.agenda.items if item.key == key), ())
    return [(kind, record_id) for kind, _, record_id in (line.partition(":") for line in lines)]


def _celebrated(contents: Contents, meeting: Meeting, wrapup: WrapUp) -> Iterator[Change]:
    """Wins that were talked about are marked: goals, milestones, and the reached milestones of those goals."""
    named = _lines_of(wrapup, "celebrate")
    goals = {record_id for kind, record_id in named if kind == "goal"}
    milestones = {record_id for kind, record_id in named if kind == "milestone"}
    for goal_id in sorted(goals & contents.goals.keys()):
        goal = contents.goals[goal_id]
        yield became(goal, goal.having(celebrated_on=meeting.date))
    for key in sorted(contents.milestones):
        milestone = contents.milestones[key]
        is_reached = milestone.reached_on is not None and milestone.reached_on <= meeting.date
        is_named = key in milestones or (milestone.goal_id in goals and milestone.celebrated_on is None)
        if is_named and is_reached and not milestone.is_deleted:
            yield became(milestone, milestone.having(celebrated_on=meeting.date))


def _reviewed(contents: Contents, meeting: Meeting, wrapup: WrapUp) -> Iterator[Change]:
    """Boundaries that were looked at come up again in half a year."""
    for _, boundary_id in _lines_of(wrapup, "boundaries:review"):
        boundary = contents.boundaries.get(boundary_id)
        if boundary is not None:
            yield became(boundary, boundary.having(review_on=after(LOOK_AGAIN_AFTER, meeting.date)))


def _caught(
    wrapup: WrapUp, meeting: Meeting, mentorship: Mentorship, new_id: Callable[[], str]
) -> Iterator[Action | Topic | Win]:
    for caught in wrapup.caught:
        if caught.kind in _MAKERS:
            yield _MAKERS[caught.kind](caught, meeting, mentorship, new_id())


def _seen(caught: Caught, mentorship: Mentorship) -> str:
    """Both may see it, unless the writer said otherwise, or it is about one member of a group."""
    return "private" if caught.only_me or mentorship.kind == "group" else "pair"


def _promise(caught: Caught, meeting: Meeting, mentorship: Mentorship, record_id: str) -> Action:
    return Action.made(
        id=record_id,
        mentorship_id=mentorship.id,
        meeting_id=meeting.id,
        owner=caught.owner,
        text=caught.text,
        status="open",
        created_on=meeting.date,
        due_on=caught.due_on,
        tags=caught.tags,
        visibility=_seen(caught, mentorship),
    )


def _question(caught: Caught, meeting: Meeting, mentorship: Mentorship, record_id: str) -> Topic:
    return Topic.made(
        id=record_id,
        mentorship_id=mentorship.id,
        text=caught.text,
        status="open",
        created_on=meeting.date,
        tags=caught.tags,
        visibility="private" if caught.only_me else "pair",
    )


def _win(caught: Caught, meeting: Meeting, mentorship: Mentorship, record_id: str) -> Win:
    return Win.made(
        id=record_id,
        mentorship_id=mentorship.id,
        text=caught.text,
        on=meeting.date,
        tags=caught.tags,
        visibility="private",
    )


_MAKERS: dict[str, Callable[[Caught, Meeting, Mentorship, str], Action | Topic | Win]] = {
    "promise": _promise,
    "question": _question,
    "win": _win,
}


def _intentions(contents: Contents, meeting: Meeting, wrapup: WrapUp, new_id: Callable[[], str]) -> Iterator[Change]:
    """What became of the old ones, and the new ones, each a reflection of its own that comes back."""
    for key, state in wrapup.became.items():
        reflection = contents.reflections.get(key)
        if reflection is not None and (reflection.next_time_state or "open") != state:
            yield became(reflection, reflection.having(next_time_state=state))
    said = [caught.text for caught in wrapup.of("intention")]
    for text in [*said, *([wrapup.next_time] if wrapup.next_time and wrapup.next_time not in said else [])]:
        yield made(
            Reflection.made(
                id=new_id(),
                date=meeting.date,
                mentorship_id=meeting.mentorship_id,
                meeting_id=meeting.id,
                theme="after_meeting",
                next_time=text,
                next_time_state="open",
                visibility="private",
            )
        )


def _planned(contents: Contents, meeting: Meeting, wrapup: WrapUp, new_id: Callable[[], str]) -> Iterator[Change]:
    """The next meeting, unless one is booked already; a rhythm said with it holds from that day on."""
    when = wrapup.next_meeting
    if when is None or wrapup.is_booked:
        return
    mentorship = contents.mentorships[meeting.mentorship_id]
    yield made(_next(meeting, mentorship, when, new_id()))
    if when.every is not None and when.every != mentorship.cadence_days:
        yield became(mentorship, mentorship.meeting_every(when.every, meeting.date))


def _next(meeting: Meeting, mentorship: Mentorship, when: When, record_id: str) -> Meeting:
    usual = meeting.kind if meeting.kind in {"checkin", "group", "reverse", "micro"} else _usual(mentorship)
    return Meeting.made(
        id=record_id,
        mentorship_id=mentorship.id,
        date=when.date,
        kind=usual,
        status="planned",
        starts_at=when.starts_at or meeting.starts_at,
        duration_min=when.minutes or meeting.duration_min,
        medium=meeting.medium,
        created_on=meeting.date,
    )


def _usual(mentorship: Mentorship) -> str:
    """The kind a mentorship's meetings have, after one that was special."""
    return mentorship.kind if mentorship.kind in {"group", "reverse", "micro"} else "checkin"
