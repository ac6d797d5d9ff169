"""The wrap-up in lines: three times enter ends it, and nothing is asked that was not typed but the next date."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from mentorlog.capture import Caught
from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told
from mentorlog.cli.output import tell
from mentorlog.cli.session import Session
from mentorlog.days import long_day
from mentorlog.lookup import joined, names_with
from mentorlog.plain import one_line
from mentorlog.records.contents import ME
from mentorlog.records.errors import NotClear
from mentorlog.records.meetings import Meeting
from mentorlog.reports.paragraphs import paragraph, sentence, uncapitalised
from mentorlog.when import When, read_when
from mentorlog.wrapup import proposed
from mentorlog.wrapup.by_hand import laid_over, name_of_draft, read_by_hand

T = TypeVar("T")
BECAME = {"did it": "did", "did": "did", "not yet": "not_yet", "no longer": "no_longer"}
OUTCOMES = {"discussed": "talked about", "partly": "partly", "deferred": "next time", "dropped": "not needed"}


class Finisher:
    """One wrap-up. Everything is proposed from the notes; the person says only what is otherwise."""

    def __init__(self, session: Session, meeting: Meeting, asker: Asker) -> None:
        self._session = session
        self._meeting = meeting
        self._ask = asker
        written = meeting.notes.text if meeting.notes else None
        kept = session.drafts.read(meeting.id)
        self._text = kept if kept is not None else written or ""
        proposal = proposed(session.contents, meeting, self._text, session.today)
        by_hand = session.drafts.read(name_of_draft(meeting.id))
        self._wrapup = laid_over(proposal, read_by_hand(by_hand))

    def finish(self) -> None:
        """Go through the pages, file it all as one act, and let the draft go."""
        self._intentions()
        self._topics()
        self._promises()
        self._next_date()
        next_time = self._ask.line("Next time I will? Only you see it.", self._wrapup.next_time)
        self._wrapup = replace(self._wrapup, next_time=next_time)
        told(self._session, self._session.journal.sittings.finish(self._meeting.id, self._text, self._wrapup))
        self._session.drafts.forget(self._meeting.id)
        self._session.drafts.forget(name_of_draft(self._meeting.id))
        contents = self._session.contents
        names = names_with(contents, contents.mentorships[self._meeting.mentorship_id])
        tell(f"The message to {names}: mentorlog meeting message")

    def _intentions(self) -> None:
        became = dict(self._wrapup.became)
        for key, text in self._wrapup.intentions:
            tell(paragraph(f"You wanted to: {sentence(uncapitalised(text))}"))
            said = next(word for word, became_so in BECAME.items() if became_so == became[key])
            became[key] = self._ask.read(f"Did it, not yet, no longer? [{said}]", _became) or became[key]
        self._wrapup = replace(self._wrapup, became=became)

    def _topics(self) -> None:
        """What came up; a number turns a topic over."""
        if not self._wrapup.topics:
            return
        while True:
            for number, (key, title) in enumerate(self._wrapup.topics, 1):
                tell(paragraph(f"{one_line(title)}: {OUTCOMES[self._wrapup.outcomes[key]]}.", first=f"{number}. "))
            question = "1 of 3. Right? enter, or a number to change one."
            turned_over = self._ask.read(question, _one_of(self._wrapup.topics))
            if turned_over is None:
                return
            key, _ = turned_over
            turned = "deferred" if self._wrapup.outcomes[key] == "discussed" else "discussed"
            self._wrapup = replace(self._wrapup, outcomes={**self._wrapup.outcomes, key: turned})

    def _promises(self) -> None:
        """Who does what; a number leaves one out."""
        while promises := self._wrapup.of("promise"):
            for number, caught in enumerate(promises, 1):
                tell(paragraph(self._promise_in_words(caught), first=f"{number}. "))
            left_out = self._ask.read("2 of 3. Right? enter, or a number to leave one out.", _one_of(promises))
            if left_out is None:
                return
            self._wrapup = replace(self._wrapup, caught=tuple(c for c in self._wrapup.caught if c is not left_out))

    def _promise_in_words(self, caught: Caught) -> str:
        person = self._session.contents.people.get(caught.owner)
        name = "You" if caught.owner == ME else person.first_name if person else caught.owner
        return f"{name}: {one_line(caught.text)}, {long_day(caught.due_on) if caught.due_on else 'no date'}."

    def _next_date(self) -> None:
        """When next: the rhythm's day, unless another is said; a meeting that is booked is only told."""
        if self._wrapup.is_booked and self._wrapup.next_meeting:
            tell(f"3 of 3. Next: {self._wrapup.next_meeting.in_words()}.")
            return
        if self._wrapup.next_meeting is None:
            question = "3 of 3. Next? A date such as: in 2 weeks 3pm. Leave it empty if you do not know."
        else:
            question = f"3 of 3. Next: {self._wrapup.next_meeting.in_words()}. Right? enter, a date, or no."
        answer = self._ask.read(question, self._date)
        if answer is not None:
            self._wrapup = replace(self._wrapup, next_meeting=None if answer == "none" else answer)

    def _date(self, answer: str) -> When | str:
        if answer.casefold() in {"no", "none", "-"}:
            return "none"
        when = read_when(answer, self._session.today)
        if when.date <= self._meeting.date:
            raise NotClear(f"{long_day(when.date)} is not after this meeting.")
        if when.date < self._session.today:
            raise NotClear(f"{long_day(when.date)} is past.")
        return when


def _became(answer: str) -> str:
    if answer.casefold() not in BECAME:
        raise NotClear(f"Type {joined(['did it', 'not yet', 'no longer']).replace(' and ', ' or ')}.")
    return BECAME[answer.casefold()]


def _one_of(rows: Sequence[T]) -> Callable[[str], T]:
    """Reads the number of a row as that row."""

    def read(answer: str) -> T:
        if not answer.isdecimal() or not 1 <= int(answer) <= len(rows):
            raise NotClear(f"Type a number from 1 to {len(rows)}, or enter.")
        return rows[int(answer) - 1]

    return read
