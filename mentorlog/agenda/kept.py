"""The agenda as it is kept with its meeting: what stood there, and everything the person wrote on it."""

from collections.abc import Mapping

from msgspec.structs import replace

from mentorlog.agenda.written import Agenda, AgendaItem
from mentorlog.records.meetings import ItemOutcome, SavedAgenda, SavedItem


def saved_agenda(
    agenda: Agenda, former: SavedAgenda | None, outcomes: Mapping[str, ItemOutcome] | None = None
) -> SavedAgenda:
    """Items with minutes and questions, and parked keys; own changes, points and the hope stay as they were.

    With `outcomes` (by key) the meeting is over: each item is kept with what became of it, under the title it had.
    """
    kept = former or SavedAgenda()
    written = {item.key: item for item in kept.items}
    items = tuple(_item(item, written.get(item.key), outcomes) for item in agenda.topics)
    present = {item.key for item in items}
    off_but_written = tuple(item for item in kept.items if item.key not in present and (item.points or item.outcome))
    return replace(kept, items=items + off_but_written, parked=agenda.parked)


def _item(item: AgendaItem, former: SavedItem | None, outcomes: Mapping[str, ItemOutcome] | None) -> SavedItem:
    kept = replace(
        former or SavedItem(key=item.key),
        minutes=item.minutes,
        question=item.question.id if item.question else None,
    )
    return kept if outcomes is None else replace(kept, title=item.title, outcome=outcomes.get(item.key))
