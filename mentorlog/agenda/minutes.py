"""How the body of a meeting is dealt out, and in which order it is talked through (agenda.md 3.8, 3.12a)."""

from collections.abc import Mapping, Sequence

from mentorlog.agenda.frame import Frame
from mentorlog.agenda.selection import Chosen, Selection
from mentorlog.agenda.written import Steps

OPEN_FLOOR_FROM = 5
LONGEST_FOCUS = 60


def deal_minutes(selection: Selection, frame: Frame) -> dict[str, int]:
    """Minutes by key: the minimum each, then up to ideal, then up to the maximum, in rounds by rank."""
    minutes = {chosen.candidate.key: chosen.least for chosen in selection.chosen}
    left = frame.body - sum(minutes.values())
    if frame.kind == "micro":
        _give_focus(selection.focus, minutes, left)
        return minutes
    left = _raise(selection.chosen, {c.candidate.key: c.ideal for c in selection.chosen}, minutes, left, frame.unit)
    _raise(selection.chosen, {c.candidate.key: c.most for c in selection.chosen}, minutes, left, frame.unit)
    return minutes


def _raise(chosen: Sequence[Chosen], limits: Mapping[str, int], minutes: dict[str, int], left: int, unit: int) -> int:
    """Deal out units in rounds; return what is left."""
    growing = True
    while growing and left >= unit:
        growing = False
        for key in (item.candidate.key for item in chosen):
            if left >= unit and minutes[key] + unit <= limits[key]:
                minutes[key] += unit
                left -= unit
                growing = True
    return left


def _give_focus(focus: Chosen | None, minutes: dict[str, int], left: int) -> None:
    """All that is left goes to the focus, beyond its maximum but never over an hour; own minutes stay."""
    if focus is None or left <= 0 or focus.keeps_minutes:
        return
    key = focus.candidate.key
    minutes[key] = max(minutes[key], min(minutes[key] + left, LONGEST_FOCUS))


def steps_of(minutes: int) -> Steps | None:
    """The four moves of a micro meeting's focus, from ten minutes on."""
    if minutes < 10:
        return None
    aim, situation, options = 2 * minutes // 10, 3 * minutes // 10, 3 * minutes // 10
    return Steps(aim=aim, situation=situation, options=options, commitment=minutes - aim - situation - options)


def in_order(selection: Selection, order: Sequence[str]) -> list[Chosen]:
    """By flow, ties by rank; items in the person's order keep it, and the others stand before a higher flow."""
    by_flow = sorted(selection.chosen, key=lambda chosen: chosen.candidate.flow)
    by_key = {chosen.candidate.key: chosen for chosen in by_flow}
    ordered = [by_key[key] for key in dict.fromkeys(order) if key in by_key]
    result = list(ordered)
    for chosen in by_flow:
        if chosen not in ordered:
            follower = next((item for item in ordered if item.candidate.flow > chosen.candidate.flow), None)
            result.insert(len(result) if follower is None else result.index(follower), chosen)
    return result
