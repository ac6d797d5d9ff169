"""Acts on the agenda of a meeting: the person's own changes (agenda.md 3.12a). The first of them plans it."""

import datetime as dt
from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace

from mentorlog.agenda import Agenda, AskedMeeting, kind_of
from mentorlog.agenda.as_text import EditedLine
from mentorlog.days import long_day
from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.lookup import meeting_on
from mentorlog.plain import one_line
from mentorlog.records.changes import Change, Changes, all_made, became, made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.meetings import Meeting, SavedAgenda, SavedItem, Topic

Edit = Callable[[SavedAgenda], SavedAgenda]


class AgendaOf(msgspec.Struct, frozen=True, kw_only=True):
    """Whose agenda, and of which day."""

    mentorship_id: str
    date: dt.date


class Agendas:
    """What a person changes on an agenda before a meeting."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def take_off(self, agenda: AgendaOf, key: str, title: str) -> Changes:
        """Take a line off; it is not pressed on anybody next time."""

        def edit(saved: SavedAgenda) -> SavedAgenda:
            return replace(saved, removed=(*_without(saved.removed, key), key), added=_without(saved.added, key))

        return self._edit(agenda, f"Off the agenda: {one_line(title, 60)}.", edit)

    def put_on(self, agenda: AgendaOf, key: str, title: str) -> Changes:
        """Put a line on that was off, or had found no room."""

        def edit(saved: SavedAgenda) -> SavedAgenda:
            return replace(saved, removed=_without(saved.removed, key), added=(*_without(saved.added, key), key))

        return self._edit(agenda, f"On the agenda: {one_line(title, 60)}.", edit)

    def arrange(self, agenda: AgendaOf, order: Sequence[str]) -> Changes:
        """Talk about things in this order."""
        return self._edit(agenda, "Agenda in your own order.", lambda saved: replace(saved, order=tuple(order)))

    def set_minutes(self, agenda: AgendaOf, key: str, minutes: int, title: str) -> Changes:
        """Give a line so many minutes."""
        if not 1 <= minutes <= 480:
            raise Refused("A line takes 1 to 480 minutes.")

        def edit(saved: SavedAgenda) -> SavedAgenda:
            return replace(saved, minutes={**saved.minutes, key: minutes})

        return self._edit(agenda, f"{minutes} minutes: {one_line(title, 60)}.", edit)

    def set_length(self, agenda: AgendaOf, minutes: int) -> Changes:
        """Make the meeting longer or shorter."""
        if not 5 <= minutes <= 480:
            raise Refused("A meeting lasts 5 to 480 minutes.")
        return self._edit(agenda, f"{minutes} minutes in all.", _unchanged, duration_min=minutes)

    def set_kind(self, agenda: AgendaOf, kind: str) -> Changes:
        """Make it another kind of meeting."""
        return self._edit(agenda, f"Kind of meeting: {kind}.", _unchanged, kind=kind)

    def set_hope(self, agenda: AgendaOf, hope: str) -> Changes:
        """Say what the two hope for."""
        return self._edit(agenda, "What you hope for is kept.", lambda saved: replace(saved, hope=hope or None))

    def set_points(self, agenda: AgendaOf, key: str, points: str) -> Changes:
        """Keep one's own points on a line; only their writer sees them."""

        def edit(saved: SavedAgenda) -> SavedAgenda:
            return _with_item(saved, key, points=points or None)

        return self._edit(agenda, "Your points are kept.", edit)

    def choose_question(self, agenda: AgendaOf, key: str, question: str) -> Changes:
        """Take another question for a line."""
        return self._edit(agenda, "Another question.", lambda saved: _with_item(saved, key, question=question))

    def start_afresh(self, agenda: AgendaOf) -> Changes:
        """Forget every own change; points and what is hoped for stay."""

        def edit(saved: SavedAgenda) -> SavedAgenda:
            items = tuple(replace(item, question=None) for item in saved.items if item.points)
            return SavedAgenda(hope=saved.hope, items=items)

        return self._edit(agenda, "The agenda is made afresh.", edit)

    def add_topic(self, agenda: AgendaOf, text: str) -> Changes:
        """Write down a topic that both see, and put it on this agenda."""
        if not text.strip():
            raise Refused("A topic needs a word or two.")
        topic_id, today = self._ids.new(), self._clock.today()
        topic = Topic.made(
            id=topic_id,
            mentorship_id=agenda.mentorship_id,
            text=text,
            created_on=today,
            status="open",
            visibility="pair",
        )
        key = f"topic:{topic_id}"

        def edit(saved: SavedAgenda) -> SavedAgenda:
            return replace(saved, added=(*saved.added, key))

        return self._edit(agenda, f"Topic: {one_line(text, 60)}.", edit, also=(made(topic),))

    def rewrite(self, agenda: AgendaOf, lines: Sequence[EditedLine], former: Agenda) -> Changes:
        """Make the agenda what an edited text says: order, minutes, what is off, new topics, points. One act.

        What was written stays on it, even where the minutes then do not do.
        """
        today = self._clock.today()
        topics = {
            index: Topic.made(
                id=self._ids.new(),
                mentorship_id=agenda.mentorship_id,
                text=line.title,
                created_on=today,
                status="open",
                visibility="pair",
            )
            for index, line in enumerate(lines)
            if line.key is None
        }
        keys = [line.key or f"topic:{topics[index].id}" for index, line in enumerate(lines)]
        minutes = {key: line.minutes for key, line in zip(keys, lines, strict=True) if line.minutes}
        before = [item.key for item in former.topics]

        def edit(saved: SavedAgenda) -> SavedAgenda:
            off = tuple(key for key in before if key not in keys)
            changed = replace(
                saved,
                removed=(*(key for key in saved.removed if key not in keys and key not in off), *off),
                added=tuple(keys),
                order=tuple(keys) if keys != before else saved.order,
                minutes={**saved.minutes, **minutes},
            )
            for key, line in zip(keys, lines, strict=True):
                changed = _with_item(changed, key, points=line.points or None)
            return changed

        return self._edit(agenda, "The agenda is as you wrote it.", edit, also=all_made(topics.values()))

    def drop_topic(self, topic_id: str) -> Changes:
        """Put an own topic into the trash."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            topic = present(contents.topics, topic_id)
            gone = topic.having(deleted_on=today)
            return Changes(sentence=f"In the trash: {one_line(topic.text, 60)}.", changes=(became(topic, gone),))

        return self._store.commit(act)

    def _edit(
        self, agenda: AgendaOf, sentence: str, edit: Edit, *, also: tuple[Change, ...] = (), **values: object
    ) -> Changes:
        """Change the kept agenda of the meeting of that day, which is planned if it was not."""
        new_id, today = self._ids.new(), self._clock.today()

        def act(contents: Contents) -> Changes:
            meeting = meeting_on(contents, agenda.mentorship_id, agenda.date)
            if meeting is not None and meeting.state == "held":
                raise Refused(f"The meeting of {long_day(agenda.date)} was held; its agenda stays as it was.")
            if meeting is None:
                asked = AskedMeeting(date=agenda.date)
                planned = Meeting.made(
                    id=new_id,
                    mentorship_id=agenda.mentorship_id,
                    date=agenda.date,
                    status="planned",
                    created_on=today,
                    **{"kind": kind_of(contents, agenda.mentorship_id, asked), **values},
                    agenda=edit(SavedAgenda()),
                )
                told = f"{sentence} Planned: {long_day(agenda.date)}."
                return Changes(sentence=told, changes=(*also, made(planned)))
            changed = meeting.having(agenda=edit(meeting.agenda or SavedAgenda()), **values)
            return Changes(sentence=sentence, changes=(*also, became(meeting, changed)))

        return self._store.commit(act)


def _unchanged(saved: SavedAgenda) -> SavedAgenda:
    return saved


def _without(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(other for other in keys if other != key)


def _with_item(saved: SavedAgenda, key: str, **values: str | None) -> SavedAgenda:
    """The agenda with something written on one of its lines."""
    item = next((item for item in saved.items if item.key == key), SavedItem(key=key))
    others = tuple(other for other in saved.items if other.key != key)
    return replace(saved, items=(*others, replace(item, **values)))
