"""Acts on reflections: a sitting written down, what became of an intention, and a sealed note."""

from collections.abc import Mapping

from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, became, made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.growth import Reflection
from mentorlog.reflecting.as_text import Answers
from mentorlog.reflecting.intentions import MeantFor
from mentorlog.reflecting.sitting import Sitting

BECAME = {"did": "Did it", "not_yet": "Not yet", "no_longer": "No longer", "open": "Open again"}


class Reflections:
    """What a person writes for nobody but themselves."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def write(self, sitting: Sitting, answers: Answers, meant_for: MeantFor = None) -> Changes:
        """Keep a sitting as one record; a skipped question is kept as asked. Raises Refused where all is empty.

        `meant_for`: before whom “next time I will” comes back; None: before this pair.
        """
        today, new_id = self._clock.today(), self._ids.new()
        if answers.is_empty:
            raise Refused("Nothing was written down.")

        def act(_: Contents) -> Changes:
            reflection = Reflection.made(
                id=new_id,
                created_on=today,
                date=today,
                mentorship_id=sitting.mentorship_id,
                meeting_id=sitting.meeting_id,
                theme=sitting.occasion.theme,
                text=answers.page or None,
                parts={code: answers.to.get(code, "") for code in sitting.questions},
                next_time=answers.next_time or None,
                next_time_for=meant_for if answers.next_time else None,
                next_time_state="open" if answers.next_time else None,
                visibility="private",
            )
            return Changes(sentence=f"Written: {sitting.occasion.name}.", changes=(made(reflection),))

        return self._store.commit(act)

    def settle(self, reflection_id: str, state: str) -> Changes:
        """Say what became of an intention: `did`, `not_yet`, `no_longer`, or `open` again."""

        def act(contents: Contents) -> Changes:
            reflection = _intention(contents, reflection_id)
            settled = reflection.having(next_time_state=state)
            sentence = f"{BECAME[state]}: {one_line(reflection.next_time or '', 60)}."
            return Changes(sentence=sentence, changes=(became(reflection, settled),))

        return self._store.commit(act)

    def mean_for(self, reflection_id: str, meant_for: MeantFor) -> Changes:
        """Say before whom an intention comes back."""

        def act(contents: Contents) -> Changes:
            reflection = _intention(contents, reflection_id)
            meant = reflection.having(next_time_for=meant_for)
            sentence = f"Comes back elsewhere: {one_line(reflection.next_time or '', 60)}."
            return Changes(sentence=sentence, changes=(became(reflection, meant),))

        return self._store.commit(act)

    def make_smaller(self, reflection_id: str, next_time: str) -> Changes:
        """Put a smaller intention in the place of one that kept coming back."""
        today, new_id = self._clock.today(), self._ids.new()

        def act(contents: Contents) -> Changes:
            former = _intention(contents, reflection_id)
            smaller = Reflection.made(
                id=new_id,
                created_on=today,
                date=today,
                mentorship_id=former.mentorship_id,
                theme=former.theme,
                next_time=next_time,
                next_time_for=former.next_time_for,
                next_time_state="open",
                visibility="private",
            )
            changes = (became(former, former.having(next_time_state="no_longer")), made(smaller))
            return Changes(sentence=f"Next time: {one_line(next_time, 60)}.", changes=changes)

        return self._store.commit(act)

    def seal(self, parts: Mapping[str, str]) -> Changes:
        """Keep a note of something serious, private for good; the sentence says nothing of it (texts.md 2.12)."""
        today, new_id = self._clock.today(), self._ids.new()
        written = {name: text for name, text in parts.items() if text}
        if not written:
            raise Refused("Nothing was written down.")

        def act(_: Contents) -> Changes:
            note = Reflection.made(
                id=new_id,
                created_on=today,
                date=today,
                theme="serious",
                parts=written,
                visibility="private",
                never_export=True,
            )
            return Changes(sentence="A sealed note was written.", changes=(made(note),))

        return self._store.commit(act)


def _intention(contents: Contents, reflection_id: str) -> Reflection:
    reflection = present(contents.reflections, reflection_id)
    if not reflection.next_time or reflection.is_sealed:
        raise Refused("There is no “next time” on that page.")
    return reflection
