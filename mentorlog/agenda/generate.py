"""From a journal to an agenda (agenda.md)."""

import datetime as dt
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from mentorlog.agenda.asked import AskedMeeting, OwnChanges, checked_mentorship
from mentorlog.agenda.asking import questions_for
from mentorlog.agenda.candidate import Candidate, Setting
from mentorlog.agenda.frame import Frame, frame_of
from mentorlog.agenda.history import History
from mentorlog.agenda.kinds import BY_MESSAGE, TITLES
from mentorlog.agenda.minutes import OPEN_FLOOR_FROM, deal_minutes, in_order, steps_of
from mentorlog.agenda.ranked import ranked_candidates
from mentorlog.agenda.selection import Chosen, Overflow, Selection, Selector
from mentorlog.agenda.warnings import reset_reason, warnings_for
from mentorlog.agenda.written import Agenda, AgendaItem, ItemQuestion, ParkedItem
from mentorlog.records.agreements import Challenge
from mentorlog.records.contents import Contents
from mentorlog.view import see

NO_CHANGES = OwnChanges()


def generate(
    contents: Contents,
    mentorship_id: str,
    meeting: AskedMeeting,
    today: dt.date,
    mine: OwnChanges = NO_CHANGES,
) -> Agenda:
    """The agenda of a meeting, from what both may see. Raises AgendaError.

    `today` is used for warnings only; every age is measured on the day of the meeting.
    """
    setting, frame = _setting(contents, mentorship_id, meeting)
    removed = set(mine.removed)
    ranked = [candidate for candidate in ranked_candidates(setting) if candidate.key not in removed]
    among_peers = setting.view.mentorship.kind == "peer"
    selection = Selector(ranked, frame, mine, among_peers=among_peers).select()
    items = _items(selection, setting, frame, mine)
    left_out = tuple(overflow for overflow in selection.overflow if overflow.candidate.kind != "celebrate")
    by_message, parked, unlisted = _places(left_out)
    free = sum(item.minutes for item in items if item.kind == "open_floor")
    total = sum(item.minutes for item in items)
    return Agenda(
        kind=frame.kind,
        duration=frame.duration,
        items=items,
        parked=tuple(overflow.candidate.key for overflow in parked),
        before_meeting=tuple(overflow.candidate.key for overflow in by_message),
        unlisted_goals=unlisted,
        warnings=warnings_for(setting, selection, today=today, total=total, free=free),
        left_out=tuple(_left_out(overflow) for overflow in (*parked, *by_message)),
    )


def ranking(contents: Contents, mentorship_id: str, meeting: AskedMeeting) -> tuple[tuple[str, int], ...]:
    """Key and score of every candidate in order of rank, before anything of the person's own."""
    setting, _ = _setting(contents, mentorship_id, meeting)
    return tuple((candidate.key, candidate.score) for candidate in ranked_candidates(setting))


def kind_of(contents: Contents, mentorship_id: str, meeting: AskedMeeting) -> str:
    """The kind a meeting has, or would have if none is named. Raises AgendaError."""
    return _setting(contents, mentorship_id, meeting)[0].kind


def why_fresh_start(contents: Contents, mentorship_id: str, meeting: AskedMeeting) -> str | Challenge | None:
    """Why H_CONSIDER_RESET is said: `silent`, `not held`, or the challenge that has weighed a lot for long."""
    setting, _ = _setting(contents, mentorship_id, meeting)
    return reset_reason(setting)


def _setting(contents: Contents, mentorship_id: str, meeting: AskedMeeting) -> tuple[Setting, Frame]:
    checked_mentorship(contents, mentorship_id, meeting)
    view = see(contents, mentorship_id, meeting.date, shared=True)
    frame = frame_of(view, meeting)
    history = History(view)
    return Setting(view=view, history=history, kind=frame.kind, duration=frame.duration, lead=meeting.lead), frame


def _places(left_out: Sequence[Overflow]) -> tuple[list[Overflow], list[Overflow], int]:
    """What goes by message, what is parked, and how many routine goals return by themselves."""
    by_message = [overflow for overflow in left_out if overflow.candidate.kind in BY_MESSAGE]
    routine = [o for o in left_out if o.candidate.kind == "goal_open" and not o.candidate.is_challenged]
    parked = [overflow for overflow in left_out if overflow not in by_message and overflow not in routine]
    return by_message, parked, len(routine)


def _left_out(overflow: Overflow) -> ParkedItem:
    candidate = overflow.candidate
    return ParkedItem(
        key=candidate.key, title=candidate.title, kind=candidate.kind, needs=overflow.needs, lines=candidate.lines
    )


def _items(selection: Selection, setting: Setting, frame: Frame, mine: OwnChanges) -> tuple[AgendaItem, ...]:
    """The items in the order of the meeting, each with its time; opening first, open floor and wrap last."""
    minutes = deal_minutes(selection, frame)
    body = in_order(selection, mine.order)
    asked = questions_for([chosen.candidate for chosen in body], setting, mine.questions)
    rest = max(0, frame.body - sum(minutes.values()))
    free = rest if rest >= OPEN_FLOOR_FROM else 0
    parts: list[AgendaItem] = []
    if frame.opening:
        parts.append(_frame_item("open", frame.opening, frame.opening_title, "opens", _uncelebrated(selection)))
    parts += [_item(chosen, minutes, asked, selection) for chosen in body]
    if free:
        parts.append(_frame_item("open_floor", free, TITLES["open_floor"], "time_left"))
    parts.append(_frame_item("wrap", frame.wrap + rest - free, TITLES["wrap"], "closes"))
    return _timed(parts)


def _frame_item(kind: str, minutes: int, title: str, code: str, lines: tuple[str, ...] = ()) -> AgendaItem:
    why = "time left over" if kind == "open_floor" else ""
    return AgendaItem(at=0, minutes=minutes, kind=kind, key=kind, title=title, reasons=(code,), why=why, lines=lines)


def _item(
    chosen: Chosen, minutes: Mapping[str, int], asked: Mapping[str, ItemQuestion], selection: Selection
) -> AgendaItem:
    candidate = chosen.candidate
    is_focus = selection.focus is not None and candidate.key == selection.focus.candidate.key
    return AgendaItem(
        at=0,
        minutes=minutes[candidate.key],
        kind=candidate.kind,
        key=candidate.key,
        title=candidate.title,
        reasons=tuple(reason.code for reason in candidate.reasons),
        why="; ".join(reason.words for reason in candidate.reasons if reason.words),
        lines=candidate.lines,
        score=candidate.score,
        question=asked.get(candidate.key),
        steps=steps_of(minutes[candidate.key]) if is_focus else None,
    )


def _uncelebrated(selection: Selection) -> tuple[str, ...]:
    """Recognition is never parked: what found no room stands under the opening."""
    left: Candidate | None = next((o.candidate for o in selection.overflow if o.candidate.kind == "celebrate"), None)
    return left.lines if left else ()


def _timed(parts: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    at, timed = 0, []
    for part in parts:
        timed.append(replace(part, at=at))
        at += part.minutes
    return tuple(timed)
