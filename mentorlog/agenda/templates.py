"""First, last and fresh-start meetings, and the two fixed items of a reverse one (agenda.md 3.4 and 3.5)."""

import datetime as dt
from collections.abc import Iterator, Sequence

from mentorlog.agenda.candidate import Candidate, Reason, Setting
from mentorlog.agenda.goals import open_goals
from mentorlog.agenda.kinds import TITLES
from mentorlog.agenda.talk import open_challenges
from mentorlog.records.goals import Goal
from mentorlog.records.record import Record

BLOCKS = {
    "first": (
        ("first_intro", 900),
        ("first_goals", 880),
        ("first_boundaries", 870),
        ("first_practical", 860),
        ("first_hopes", 850),
    ),
    "closing": (
        ("close_review", 900),
        ("close_thanks", 890),
        ("close_learning", 880),
        ("close_next", 870),
        ("close_open", 860),
    ),
    "reset": (("reset_facts", 900), ("reset_needs", 890), ("reset_options", 880), ("reset_agree", 870)),
}


def template_candidates(setting: Setting) -> Iterator[Candidate]:
    """The blocks of the meeting's kind; their scores decide what survives in a short one."""
    for kind, score in BLOCKS.get(setting.kind, ()):
        lines = _lines(kind, setting)
        if kind == "close_open" and not lines:
            continue
        reasons = (Reason(f"template:{setting.kind}"),)
        yield Candidate(kind=kind, key=kind, title=TITLES[kind], score=score, reasons=reasons, lines=lines)


def reverse_candidates(setting: Setting) -> Iterator[Candidate]:
    """Rank outside the room in the first three meetings, and what travels back."""
    if setting.duration < 15:
        return
    is_reverse = setting.view.mentorship.kind == "reverse"
    if is_reverse and setting.kind in {"reverse", "first"} and setting.history.count < 3:
        reason = Reason(f"meeting_no:{setting.history.count + 1}", "one of your first three")
        yield _fixed("reverse_safety", 910, reason)
    if setting.kind == "reverse":
        yield _fixed("reverse_exchange", 905, Reason("reverse"))


def _fixed(kind: str, score: int, reason: Reason) -> Candidate:
    return Candidate(kind=kind, key=kind, title=TITLES[kind], score=score, reasons=(reason,))


def _lines(kind: str, setting: Setting) -> tuple[str, ...]:
    view = setting.view
    if kind == "first_goals":
        return _first_five("goal", open_goals(view))
    if kind == "first_boundaries":
        return _first_five("boundary", [b for b in view.boundaries if b.state == "proposed"])
    if kind == "close_review":
        achieved = sorted((goal for goal in view.goals if goal.state == "achieved"), key=_newest_closed)
        return tuple(f"goal:{goal.id}" for goal in achieved[:5])
    if kind == "close_open":
        actions = [action for action in view.actions if action.state == "open"]
        return _first_five("goal", open_goals(view)) + _first_five("action", actions)
    if kind == "reset_facts":
        return tuple(f"challenge:{challenge.id}" for challenge in open_challenges(setting)[:3])
    return ()


def _first_five(word: str, records: Sequence[Record]) -> tuple[str, ...]:
    in_order = sorted(records, key=lambda record: (record.created_on or dt.date.max, record.id))
    return tuple(f"{word}:{record.id}" for record in in_order[:5])


def _newest_closed(goal: Goal) -> tuple[int, str]:
    return -goal.closed_on.toordinal() if goal.closed_on else 0, goal.id
