"""Something stuck: a sentence and how much it weighs; what helps first, and what became of it."""

from collections.abc import Awaitable, Callable

from mentorlog.agreement.stuck import remedy_for
from mentorlog.journal.sight import others_in_words
from mentorlog.plain import one_line
from mentorlog.records.agreements import Challenge
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.paragraphs import wrapped_to
from mentorlog.reports.record_words import WEIGHT
from mentorlog.texts.remedies import remedies
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters.rooms import is_only_me
from mentorlog.tui.presenters.row import Row, blank, numbered
from mentorlog.tui.screens.asking import MAY_BE_EMPTY
from mentorlog.tui.screens.room import Room

ROOM_FOR_WORDS = 66
HINT = "In a sentence. Only you see it."
RESOLVED, WORDS, WEIGHS, KIND, SHOW, TRASH = "resolved", "words", "weighs", "kind", "show", "trash"


async def write_stuck(room: Room, pair: Mentorship) -> None:
    """A sentence and its weight; its kind is guessed, never asked."""
    if room.desk.is_looked_at:
        room.say(NOT_SEEN)
        return
    draft = f"stuck-{pair.id}"
    title = await room.write("What is stuck?", hint=HINT, reading=_remedy_in_words, draft=draft)
    weight = await _ask_weight(room) if title else None
    if title and weight:
        values = {"mentorship_id": pair.id, "title": title, "severity": weight}
        await room.perform(lambda: room.desk.journal.records.add(Challenge, values), draft=draft)


def _remedy_in_words(title: str) -> str:
    remedy = remedy_for(title)
    return f"{remedy.says}. First: {remedy.first}."


async def _ask_weight(room: Room) -> int | None:
    chosen = await room.choose_one("How much does it weigh?", [(str(n), told) for n, told in WEIGHT.items()])
    return int(chosen) if chosen else None


async def open_stuck(room: Room, challenge: Challenge) -> None:
    """What may help, and what can be done with it."""
    if room.desk.is_looked_at and is_only_me(challenge):
        room.say(NOT_SEEN)
        return
    ways: dict[str, Callable[[Room, Challenge], Awaitable[None]]] = {
        RESOLVED: _resolve,
        WORDS: _reword,
        WEIGHS: _weigh_anew,
        KIND: _choose_kind,
        SHOW: _show,
        TRASH: Room.to_trash,
    }
    chosen = await room.choose(one_line(challenge.title, 60), _rows(room, challenge), left=2)
    if chosen:
        await ways[chosen](room, challenge)


async def _reword(room: Room, challenge: Challenge) -> None:
    draft = f"stuck-{challenge.id}"
    text = await room.write("In other words", challenge.title, draft=draft)
    if text and text != challenge.title:
        await room.change(challenge, {"title": text}, draft=draft)


async def _weigh_anew(room: Room, challenge: Challenge) -> None:
    weight = await _ask_weight(room)
    if weight:
        await room.change(challenge, {"severity": weight})


async def _choose_kind(room: Room, challenge: Challenge) -> None:
    kind = await room.choose("More like", [Row(key=known.kind, title=known.says) for known in remedies().kinds])
    if kind:
        await room.change(challenge, {"kind": kind})


async def _show(room: Room, challenge: Challenge) -> None:
    await room.perform(lambda: room.desk.journal.records.show_to(Challenge, challenge.id, "pair"))


def _rows(room: Room, challenge: Challenge) -> list[Row]:
    """The remedies of its kind, then what can be done."""
    remedy = remedies().remedy(challenge.kind)
    told = [("First", challenge.remedy or remedy.first), ("Then", remedy.second), ("If it stays", remedy.stays)]
    lines = [line for word, text in told if text for line in wrapped_to(f"{word}: {text.rstrip('.')}.", ROOM_FOR_WORDS)]
    ways = [(RESOLVED, "It is not stuck any more"), (WORDS, "Its words"), (WEIGHS, "How much it weighs")]
    ways.append((KIND, f"Its kind: {remedy.says}"))
    if is_only_me(challenge) and (names := others_in_words(challenge, room.desk.contents)):
        ways.append((SHOW, f"{one_line(names, 30)} may see it: it can be on the agenda"))
    ways.append((TRASH, "To the trash"))
    return [*(Row(title=line, is_wide=True, is_faint=True) for line in lines), blank(), *numbered(ways)]


async def _resolve(room: Room, challenge: Challenge) -> None:
    draft = f"tried-{challenge.id}"
    tried = await room.write("What was tried?", hint=MAY_BE_EMPTY, draft=draft)
    if tried is not None:
        act = room.desk.journal.open_things.resolve
        await room.perform(lambda: act(challenge.id, tried or None), draft=draft)
