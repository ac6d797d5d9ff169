"""`mentorlog mentorship close`: three things that count, or one line, or none."""

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

import click
from msgspec.structs import replace

from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told
from mentorlog.cli.names_told import tell_names
from mentorlog.cli.output import say, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import long_day
from mentorlog.ending.open_things import OpenThing, open_things
from mentorlog.ending.plan import Ending, Fate, Settled
from mentorlog.ending.thanks import Fact, facts_to_thank_for, name_to_thank, thank_you
from mentorlog.lookup import active_mentorships, names_with, the_mentorship
from mentorlog.plain import one_line
from mentorlog.records.contents import ME
from mentorlog.records.errors import NotClear, NotFound, Refused
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.paragraphs import counted, paragraph, sentence
from mentorlog.texts.closing import closing
from mentorlog.when import read_day

T = TypeVar("T")
ELSEWHERE = "Goals go on in another mentorship, one that is active."
FATES: dict[str, Fate] = {"finish": "finish", "hand over": "hand_over", "let go": "let_go"}
SHORT = {"f": "finish", "h": "hand over", "l": "let go"}


@click.command()
@click.argument("name", required=False)
@click.option("--quietly", is_flag=True, help="One line, or none, and which goals go with you.")
@click.option("--carry-to", metavar="NAME", help="The mentorship that your goals go on in; else they stay yours.")
@global_options
@click.pass_context
def close(ctx: click.Context, name: str | None, carry_to: str | None, *, quietly: bool) -> None:
    """End a mentorship: what is still open, a thank-you, when you next say hello. One act, one undo."""
    session = session_of(ctx)
    contents = session.contents
    mentorship = the_mentorship(contents, name)
    names = names_with(contents, mentorship)
    if mentorship.state == "closed":
        raise Refused(f"The mentorship with {names} has ended already.")
    closer = Closer(session, mentorship, Asker(accept_all=False))
    closer.carry_to(the_mentorship(contents, carry_to) if carry_to is not None else None)
    if quietly:
        closer.ask_quietly()
    else:
        closer.ask()
    told(session, session.journal.endings.close(mentorship.id, closer.ending))
    if not quietly:
        closer.tell_the_rest()


class Closer:
    """Asks for an ending. Every question may be skipped with enter."""

    def __init__(self, session: Session, mentorship: Mentorship, asker: Asker) -> None:
        self._session = session
        self._mentorship = mentorship
        self._ask = asker
        self._things = open_things(session.contents, mentorship)
        self.ending = Ending()

    def carry_to(self, to: Mentorship | None) -> None:
        """Where the goals that are handed over go on. Raises Refused where they would go in a circle."""
        if to is not None and (to.id == self._mentorship.id or not to.is_active):
            raise Refused(ELSEWHERE)
        self.ending = replace(self.ending, carry_to=to.id if to else None)

    def ask(self) -> None:
        """The three things that count, and how it ended."""
        names = names_with(self._session.contents, self._mentorship)
        tell(paragraph(f"An ending with {names}. Three things count; enter alone takes what is offered, or skips."))
        tell(f"1 of 3. What is still open: {counted(len(self._things), 'thing')}.")
        for number, thing in enumerate(self._things, 1):
            self._settle(number, thing)
        if any(s.fate == "hand_over" for s in self.ending.settled):
            self._where_to()
        self._thank()
        self._hello()
        self._how_it_ended()

    def ask_quietly(self) -> None:
        """One line, which may stay empty, and which goals go with the owner."""
        takeaway = self._ask.line(closing().quietly)
        goals = [thing for thing in self._things if thing.is_mine and thing.key.startswith("goal:")]
        for number, thing in enumerate(goals, 1):
            tell(paragraph(one_line(thing.text), first=f"{number}. "))
        question = "Which goals go with you? Numbers with commas, or enter for none."
        chosen = self._numbers(question, goals) if goals else []
        settled = tuple(Settled(key=thing.key, fate="hand_over") for thing in chosen)
        self.ending = replace(self.ending, takeaway=takeaway, settled=settled)

    def tell_the_rest(self) -> None:
        """What one may do besides, not counted."""
        tell(paragraph(f"If you like, in any order: {'; '.join(closing().if_you_like)}."))

    def _settle(self, number: int, thing: OpenThing) -> None:
        kind = "Goal" if thing.key.startswith("goal:") else "Promise"
        text = sentence(f"{kind}{self._whose(thing)}: {one_line(thing.text)}")
        settled = self._ask.read(f"{number}. {text} Finish, hand over or let go? [hand over]", _fate(thing.key))
        settled = settled or Settled(key=thing.key, fate="hand_over")
        self.ending = replace(self.ending, settled=(*self.ending.settled, settled))

    def _whose(self, thing: OpenThing) -> str:
        person = self._session.contents.people.get(thing.owner)
        if thing.owner == ME:
            return ""
        return f" of {one_line(person.first_name, 60) if person else thing.owner}"

    def _where_to(self) -> None:
        """Goals of mine go on by themselves, or in another mentorship, where there is one."""
        others = [m for m in active_mentorships(self._session.contents) if m.id != self._mentorship.id]
        mine = {thing.key for thing in self._things if thing.is_mine and thing.key.startswith("goal:")}
        goes_on = any(s.fate == "hand_over" and s.key in mine for s in self.ending.settled)
        if self.ending.carry_to is not None or not others or not goes_on:
            return
        names = ", ".join(names_with(self._session.contents, m) for m in others)
        question = f"Your goals go on with whom? {names}; enter keeps them with you."
        self.carry_to(self._ask.read(question, self._named))

    def _named(self, word: str) -> Mentorship:
        """The mentorship that goals go on in; a word that names none is asked for again."""
        try:
            found = the_mentorship(self._session.contents, word)
        except NotFound as error:
            raise NotClear(str(error), verb=error.verb) from error
        if found.id == self._mentorship.id or not found.is_active:
            raise NotClear(ELSEWHERE)
        return found

    def _thank(self) -> None:
        facts = facts_to_thank_for(self._session.contents, self._mentorship)
        tell("2 of 3. A thank-you, from what is written down.")
        for number, fact in enumerate(facts, 1):
            own = " (only me)" if fact.only_me else ""
            tell(paragraph(f"{fact.did} {fact.came}".strip() + own, first=f"{number}. "))
        question = "Which of these? Numbers with commas, or enter for none."
        chosen = self._numbers(question, list(facts)) if facts else []
        ticked = [replace(fact, came=self._what_came(fact)) for fact in chosen]
        free = self._ask.line("One line of your own?")
        if ticked or free:
            note = thank_you(name_to_thank(self._session.contents, self._mentorship), ticked, free)
            say(note)
            tell_names(note, self._session.contents, self._mentorship.id)
            self.ending = replace(self.ending, has_thanked=True)

    def _what_came(self, fact: Fact) -> str:
        came = self._ask.line(f"{fact.did} What came of it?", fact.came)
        return sentence(came) if came else ""

    def _hello(self) -> None:
        day = self._ask.read("3 of 3. When do you next say hello? A date, or enter for none.", self._coming)
        self.ending = replace(self.ending, hello_on=day)

    def _coming(self, answer: str) -> dt.date:
        day = read_day(answer, self._session.today)
        if day <= self._session.today:
            raise NotClear(f"{long_day(day)} is not ahead.")
        tell(f"{long_day(day)}.")
        return day

    def _how_it_ended(self) -> None:
        reasons = list(closing().reasons.items())
        listed = " ".join(f"{number} {words}." for number, (_, words) in enumerate(reasons, 1))

        def chosen(answer: str) -> str:
            if not answer.isdecimal() or not 1 <= int(answer) <= len(reasons):
                raise NotClear(f"Type a number from 1 to {len(reasons)}, or enter.")
            return reasons[int(answer) - 1][0]

        self.ending = replace(self.ending, reason=self._ask.read(f"How did it end? {listed}", chosen))

    def _numbers(self, question: str, rows: list[T]) -> list[T]:
        def read(answer: str) -> list[T]:
            words = [word.strip() for word in answer.split(",") if word.strip()]
            if not all(word.isdecimal() and 1 <= int(word) <= len(rows) for word in words):
                raise NotClear(f"Type numbers from 1 to {len(rows)} with commas, or enter.")
            return [rows[int(word) - 1] for word in dict.fromkeys(words)]

        return self._ask.read(question, read) or []


def _fate(key: str) -> Callable[[str], Settled]:
    """Reads `finish`, `hand over` or `let go`, perhaps with a word why behind it."""

    def read(answer: str) -> Settled:
        folded = answer.casefold()
        for word, fate in FATES.items():
            if folded == word or folded.startswith((f"{word}:", f"{word},", f"{word} ")):
                return Settled(key=key, fate=fate, why=answer[len(word) :].lstrip(" :,"))
        if folded in SHORT:
            return Settled(key=key, fate=FATES[SHORT[folded]])
        raise NotClear("Type finish, hand over or let go; a word why may stand behind it.")

    return read
