"""Whether two people fit: six digits, a line to each, and what follows from it. Only the owner sees it."""

from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.mentorships import Mentorship
from mentorlog.reflecting.due import fit_checks_of
from mentorlog.reports.paragraphs import wrapped_to
from mentorlog.texts.fit import fit
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.dialogs.rate import Rate, Rated, Statement
from mentorlog.tui.draft import Draft
from mentorlog.tui.presenters.mentorship_care import DECIDED
from mentorlog.tui.presenters.row import Row, numbered
from mentorlog.tui.screens.parting import open_ending
from mentorlog.tui.screens.room import Room

LOW = 2
ROOM_FOR_WORDS = 66
LEFT_OPEN = "open"


async def check_fit(room: Room, pair: Mentorship) -> None:
    """A sitting; whoever leaves before its end has answered nothing."""
    desk = room.desk
    if desk.is_looked_at:
        room.say(NOT_SEEN)
        return
    names = one_line(names_with(desk.contents, pair), 40)
    statements = {key: Statement(factor.name, factor.statement) for key, factor in fit().factors.items()}

    def draft(key: str) -> Draft:
        return desk.draft(f"fit-{pair.id}-{key}")

    rated = await room.ask(Rate(f"Whether you and {names} fit · only me", statements, fit().low, LOW, draft))
    decision = await _decide(room, pair) if rated is not None else None
    if rated is None or decision is None:
        room.say("Nothing was written down.")
        return
    if await _write(room, pair, rated, "" if decision == LEFT_OPEN else decision):
        for key in statements:
            draft(key).forget()
        if decision == "hand on":
            open_ending(room, pair)


async def _write(room: Room, pair: Mentorship, rated: Rated, decision: str) -> bool:
    assessments = room.desk.journal.assessments
    return await room.perform(lambda: assessments.fit(pair.id, rated.scores, rated.words, decision or None))


async def _decide(room: Room, pair: Mentorship) -> str | None:
    """What follows from it; once there was a check, knowing what they know now. None where it was left."""
    is_later = bool(fit_checks_of(room.desk.contents, pair))
    decisions = fit().later if is_later else fit().decisions
    told = [*wrapped_to(fit().again, ROOM_FOR_WORDS)] if is_later else []
    rows = [Row(title=line, is_heading=True, is_wide=True) for line in told]
    rows += numbered((key, DECIDED.get(key, key)) for key in decisions)
    rows.append(Row(key=LEFT_OPEN, left=str(len(decisions) + 1), title="leave it open", is_faint=True))
    return await room.choose("And now?", rows, left=2)
