"""Goals as candidates: late, quiet, near, resting, drafts, and all others (agenda.md 3.4)."""

from collections.abc import Iterator

from mentorlog.agenda.candidate import Candidate, Reason, Setting
from mentorlog.days import before, month, short_day, span
from mentorlog.records.goals import Goal
from mentorlog.view import View

Flow = tuple[int, str, Reason]


def goal_candidates(setting: Setting) -> Iterator[Candidate]:
    """At most one candidate a goal; the reasons that lost stay in its explanation."""
    for goal in setting.view.goals:
        if (candidate := _candidate(goal, setting)) is not None:
            yield candidate
    if not open_goals(setting.view):
        reason = Reason("no_open_goals", "no shared goal yet")
        yield Candidate(
            kind="set_goals", key="set_goals", title="Agree one to three goals", score=700, reasons=(reason,)
        )


def open_goals(view: View) -> list[Goal]:
    """Goals that are active and started, drafts, or back from their pause."""
    return [goal for goal in view.goals if is_running(goal, view) or goal.state == "draft" or is_back(goal, view)]


def is_running(goal: Goal, view: View) -> bool:
    """Whether it is active and has started."""
    return goal.state == "active" and (goal.start_on is None or goal.start_on <= view.on)


def is_back(goal: Goal, view: View) -> bool:
    """Whether its pause has ended."""
    return goal.state == "paused" and goal.paused_until is not None and goal.paused_until <= view.on


def progress_of(goal: Goal) -> int:
    """Its last number, else the one it began with."""
    last = goal.checkins[-1].progress if goal.checkins else None
    return last if last is not None else goal.start_progress or 0


def _candidate(goal: Goal, setting: Setting) -> Candidate | None:
    flows = sorted(_flows(goal, setting), key=lambda flow: -flow[0])
    if not flows:
        return None
    score, kind, _ = flows[0]
    return Candidate(
        kind=kind,
        key=f"goal:{goal.id}",
        title=goal.title,
        score=score,
        reasons=(*(reason for _, _, reason in flows), Reason(f"priority:{goal.weight}")),
        due_on=goal.due_on,
        created_on=goal.created_on,
        owner=goal.owner,
    )


def _flows(goal: Goal, setting: Setting) -> list[Flow]:
    """What a goal could be on the agenda as, in order of flow; the highest score wins."""
    if goal.state == "draft":
        return [(350 + 40 * goal.weight, "goal_draft", Reason("not_agreed", "a draft: is it a goal?"))]
    if is_back(goal, setting.view) and goal.paused_until is not None:
        words = f"paused until {short_day(goal.paused_until, setting.on)}"
        reason = Reason(f"pause_ended:{goal.paused_until.isoformat()}", words)
        return [(380 + 40 * goal.weight, "goal_resume", reason)]
    if not is_running(goal, setting.view) or progress_of(goal) >= 100:
        return []
    found = [flow for flow in (_overdue(goal, setting), _stalled(goal, setting), _due_soon(goal, setting)) if flow]
    return found or [_open(goal, setting)]


def _overdue(goal: Goal, setting: Setting) -> Flow | None:
    if goal.due_on is None or goal.due_on >= setting.on:
        return None
    late = setting.age(goal.due_on)
    reason = Reason(f"overdue:{late}", f"its date was {short_day(goal.due_on, setting.on)}")
    return 600 + 3 * min(late, 60) + 40 * goal.weight, "goal_overdue", reason


def _stalled(goal: Goal, setting: Setting) -> Flow | None:
    quiet = setting.age(setting.view.movement_of(goal))
    stall = max(21, setting.view.mentorship.rhythm)
    if quiet <= stall:
        return None
    reason = Reason(f"no_movement:{quiet}", f"quiet since {month(before(quiet, setting.on), setting.on)}")
    return 450 + 2 * min(quiet - stall, 60) + 40 * goal.weight, "goal_stalled", reason


def _due_soon(goal: Goal, setting: Setting) -> Flow | None:
    if goal.due_on is None:
        return None
    left = -setting.age(goal.due_on)
    window = max(14, setting.view.mentorship.rhythm)
    if not 0 <= left <= window:
        return None
    score = 400 + 100 * (window - left) // window + 40 * goal.weight
    return score, "goal_due_soon", Reason(f"due_in:{left}", _time_left(goal, left, setting))


def _time_left(goal: Goal, left: int, setting: Setting) -> str:
    if left <= 1:
        return "due tomorrow" if left else "due today"
    if left <= 56 or goal.due_on is None:
        return f"{span(left, setting.on)} to its date"
    return f"its date is {short_day(goal.due_on, setting.on)}"


def _open(goal: Goal, setting: Setting) -> Flow:
    talked_on = setting.history.last_discussed(f"goal:{goal.id}")
    waited = min(setting.age(talked_on or goal.created_on), 60)
    just_had = 100 if talked_on is not None and talked_on == setting.history.last else 0
    if talked_on is None:
        reason = Reason("never_discussed", "not talked about yet")
    else:
        words = f"last talked about on {short_day(talked_on, setting.on)}"
        reason = Reason(f"last_discussed:{setting.age(talked_on)}", words)
    return 200 + 40 * goal.weight + waited - just_had, "goal_open", reason
