"""Live notes in lines: each line is on disk when enter is pressed, and what is caught is read back."""

import datetime as dt
import sys
from collections.abc import Iterator

from mentorlog.capture import Caught, read_line
from mentorlog.cli.output import tell
from mentorlog.cli.session import Session
from mentorlog.days import long_day
from mentorlog.plain import one_line
from mentorlog.records.contents import ME
from mentorlog.records.errors import Refused
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.sizes import MOST_KB, is_too_long
from mentorlog.reports.paragraphs import counted, paragraph, sentence
from mentorlog.wrapup.clock import began_at, ends_at
from mentorlog.wrapup.notes import heading_of, read_notes
from mentorlog.wrapup.proposal import agenda_of
from mentorlog.wrapup.topics import topics_of

DOTS = ".next the next topic, .go N topic N, .left minutes left, .agenda the topics, .undo the last line, .done finish"
WORDS = {"promise": "Promise", "question": "Question", "win": "Win", "decision": "Decision", "intention": "Next time"}


class NotesTaker:
    """One sitting of notes on a meeting. The text lies in a draft until the finish."""

    def __init__(self, session: Session, meeting: Meeting) -> None:
        self._session = session
        self._meeting = meeting
        self._mentorship = session.contents.mentorships[meeting.mentorship_id]
        self._ends = ends_at(meeting, self._mentorship)
        self._topics = topics_of(agenda_of(session.contents, meeting, session.today))
        self._drafts = session.drafts
        kept = self._drafts.read(meeting.id)
        written = meeting.notes.text if meeting.notes else None
        text = kept if kept is not None else written or ""
        self._lines = text.removesuffix("\n").split("\n") if text else []

    def take(self) -> bool:
        """Read lines until a lone dot or the end of input; True where the person wants to finish."""
        began = began_at(self._meeting)
        tell(f"Started {began:%H:%M}. Ends {self._ends:%H:%M}. Every line is saved. .help lists the dots.")
        if not self._lines and self._topics:
            self._go(0)
        for line in _typed_lines():
            if line.strip() == ".":
                break
            if line.strip() == ".done":
                return True
            if line.startswith(".") and line[1:2].isalpha():
                self._dot(*line[1:].split())
            else:
                self._write(line)
        tell("Kept. To go on: mentorlog meeting notes. To wrap up: mentorlog meeting finish")
        return False

    def _write(self, line: str) -> None:
        self._lines.append(line)
        self._keep()
        caught = read_line(line, self._session.contents, self._mentorship, self._meeting.date)
        if caught is not None:
            tell(caught_in_words(caught, self._session, self._mentorship))

    def _keep(self) -> None:
        text = "".join(f"{line}\n" for line in self._lines)
        if is_too_long(text):
            self._lines.pop()
            raise Refused(f"The notes of a meeting hold {MOST_KB} KB. The last line is not saved.")
        self._drafts.keep(self._meeting.id, text)

    def _dot(self, word: str, *rest: str) -> None:
        if word == "next":
            self._go(self._place() + 1)
        elif word == "go" and rest and rest[0].isdecimal():
            self._go(int(rest[0]) - 1)
        elif word == "left":
            place = f"on topic {self._place() + 1} of {len(self._topics)}" if self._topics else "no topic"
            tell(f"{counted(max(0, self._left()), 'minute')}, {place}.")
        elif word == "agenda":
            for number, (_, title) in enumerate(self._topics, 1):
                tell(f"{number}. {one_line(title)}")
        elif word == "undo" and self._lines:
            tell(f"Taken back: {one_line(self._lines.pop(), 60)}")
            self._keep()
        else:
            tell(paragraph(f"{DOTS}; a lone . ends."))

    def _go(self, place: int) -> None:
        """Begin a topic with a heading of its own."""
        if not 0 <= place < len(self._topics):
            tell("That was the last topic. .done wraps up." if place >= len(self._topics) else "No such topic.")
            return
        key, title = self._topics[place]
        self._write(heading_of(title))
        saved = self._meeting.agenda.items if self._meeting.agenda else ()
        points = next((item.points for item in saved if item.key == key and item.points), None)
        told = f"{place + 1} of {len(self._topics)}. {sentence(title)} Your points: {sentence(points or 'none')}"
        tell(paragraph(told))

    def _place(self) -> int:
        """Which topic the text ends in, counted from 0."""
        text = "\n".join(self._lines)
        current = read_notes(text, self._topics, self._session.contents, self._mentorship, self._meeting.date).current
        return next((n for n, (key, _) in enumerate(self._topics) if key == current), 0)

    def _left(self) -> int:
        now = dt.datetime.combine(self._session.today, self._session.clock.now().time())
        return int((self._ends - now).total_seconds() // 60)


def _typed_lines() -> Iterator[str]:
    """What is typed or piped, line by line; a line that is no text is told of and left out."""
    for raw in sys.stdin.buffer:
        try:
            yield raw.decode(sys.stdin.encoding).removesuffix("\n").removesuffix("\r")
        except UnicodeDecodeError:
            tell(f"That line is not {sys.stdin.encoding.upper()} text, and is not saved.")


def caught_in_words(caught: Caught, session: Session, mentorship: Mentorship) -> str:
    """How a line was read, and who will see it, as `Promise, Alex, no date: comes back` does."""
    parts = [WORDS[caught.kind]]
    if caught.kind == "promise":
        person = session.contents.people.get(caught.owner)
        parts.append("you" if caught.owner == ME else person.first_name if person else caught.owner)
        parts.append(long_day(caught.due_on) if caught.due_on else "no date: comes back")
    if caught.only_me or caught.kind == "win" or (caught.kind == "promise" and mentorship.kind == "group"):
        parts.append("only you see it")
    return f"{', '.join(parts)}."
