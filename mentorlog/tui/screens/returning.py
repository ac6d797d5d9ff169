"""Back after a while: one card instead of the list, and what it offers. And what is offered once, by a row."""

from collections.abc import Iterator

from textual import work

from mentorlog.attention.away import AfterAWhile, Decided, OpenThings, after_a_while
from mentorlog.attention.away_note import away_note
from mentorlog.attention.offers import Offer, offers
from mentorlog.days import short_day
from mentorlog.lookup import names_in_short, names_with
from mentorlog.plain import one_line
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.record import Shareable
from mentorlog.reports.paragraphs import counted
from mentorlog.tui.presenters.leaving import text_leaf
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.settling import Settling
from mentorlog.when import read_day

BY_WHEN = "such as: fri, in 2 weeks; empty: no date"
LONGEST_NAMES = 30
WAYS = (
    ("go", "Go through them", "one line each: still on · new date · let go"),
    ("here", "Start from here", "promises lose their dates, goals rest; one undo"),
    ("note", "Copy a note", "with two dates to choose from"),
    ("not", "Not now", ""),
)


class Returning(Settling):
    """A room that notices that somebody was away."""

    def away_card(self) -> AfterAWhile | None:
        """The card, unless it was put away in this sitting."""
        desk = self.desk
        return None if desk.is_back else after_a_while(desk.contents, desk.last_act_on, desk.today)

    def away_rows(self, card: AfterAWhile) -> list[Row]:
        """Since when, how much, and the four ways."""
        waiting = card.waiting
        counts = [
            counted(len(found), one, many)
            for found, one, many in (
                (waiting.meetings, "meeting to settle", "meetings to settle"),
                (waiting.promises, "promise", "promises"),
                (waiting.goals, "goal", "goals"),
            )
            if found
        ]
        told = [Row(title=f"You were last here on {short_day(card.since, self.desk.today)}.")]
        told += [Row(title=f"{', '.join(counts)}. Five minutes.")] if counts else []
        ways = [(key, self._named(title, card) if key == "note" else title, right) for key, title, right in WAYS]
        return [
            *told,
            *(
                Row(key=key, title=title, below=f"  {right}" if right else "")
                for key, title, right in ways
                if key in {"note", "not"} or counts
            ),
        ]

    def _named(self, way: str, card: AfterAWhile) -> str:
        """`Copy a note to Alex`, where it can be for one mentorship alone."""
        pair = self._noted(card)
        return f"{way} to {one_line(names_in_short(self.desk.contents, pair), LONGEST_NAMES)}" if pair else way

    def _noted(self, card: AfterAWhile) -> Mentorship | None:
        """Whom the note is for; None where that is asked."""
        alone = self.desk.contents.mentorships.get(card.mentorship_ids[0]) if len(card.mentorship_ids) == 1 else None
        return alone or self.desk.mentorship

    @work
    async def take_way(self, way: str) -> None:
        """What was chosen on the card."""
        card = self.away_card()
        if card is None:
            return
        returning = self.desk.journal.returning
        if way == "here":
            self.desk.is_back = await self.perform(returning.start_from_here)
        elif way == "go":
            decided = await self._decide(card.waiting)
            if decided is not None:
                self.desk.is_back = await self.perform(lambda: returning.settle(decided))
        elif way == "note":
            await self._copy_note(card)
        else:
            self.desk.is_back = True
        self.reload()

    async def _copy_note(self, card: AfterAWhile) -> None:
        pair = self._noted(card) or await self._ask_with_whom()
        if pair is not None:
            text = away_note(self.desk.contents, pair, self.desk.today)
            await self.copy(text_leaf(f"To {names_with(self.desk.contents, pair)}", "note", text, pair))

    async def _decide(self, waiting: OpenThings) -> list[Decided] | None:
        """One line each; `esc` on the first leaves all as it is, later it keeps what was said so far."""
        decided: list[Decided] = []
        for key, title, is_meeting in self._lines(waiting):
            kinds = (("held", "We met"), ("missed", "We did not")) if is_meeting else (
                ("still_on", "Still on"), ("new_date", "A new date"), ("let_go", "Let go"),
            )  # fmt: skip
            chosen = await self.choose_one(title, kinds)
            if chosen is None:
                return decided or None
            day = None
            if chosen == "new_date":
                phrase = await self.write("By when?", hint=BY_WHEN, reading=self._by_when)
                day = read_day(phrase, self.desk.today) if phrase else None
            decided.append(Decided(key=key, what=chosen, day=day))  # type: ignore[arg-type]
        return decided

    def _by_when(self, phrase: str) -> str:
        return short_day(read_day(phrase, self.desk.today), self.desk.today)

    def _lines(self, waiting: OpenThings) -> Iterator[tuple[str, str, bool]]:
        contents, today = self.desk.contents, self.desk.today
        for meeting in waiting.meetings:
            names = names_with(contents, contents.mentorships[meeting.mentorship_id])
            yield f"meeting:{meeting.id}", f"{short_day(meeting.date, today)} with {names}: did you meet?", True
        for action in waiting.promises:
            yield f"action:{action.id}", self._seen(action.text, action), False
        for goal in waiting.goals:
            yield f"goal:{goal.id}", self._seen(goal.title, goal), False

    def _seen(self, text: str, record: Shareable) -> str:
        return self.desk.seen(one_line(text, 60), only_me=not record.is_shared)

    def offered(self) -> list[Offer]:
        """What is offered after the second meeting, unless it was put off."""
        return [offer for offer in self.every_offer() if offer.id not in self.desk.put_off]

    def every_offer(self) -> tuple[Offer, ...]:
        """The same with those that were put off."""
        return offers(self.desk.contents, self.desk.today, mentorship_id=self.desk.whose)

    def offer_rows(self) -> list[Row]:
        """The offers as rows, above all others."""
        acts = {"boundaries": "begin", "rhythm": "right"}
        found = self.offered()
        return [Row(key=f"offer|{o.id}", title=one_line(o.title), is_wide=True, act=acts[o.what]) for o in found]

    @work
    async def take_offer(self, offer_id: str) -> None:
        """Do what is offered: keep the rhythm that shows, or see the seven lines to start from."""
        offer = next((offer for offer in self.offered() if offer.id == offer_id), None)
        if offer is None:
            return
        if offer.days is not None:
            days = offer.days
            await self.perform(lambda: self.desk.journal.rhythms.settle(offer.mentorship_id, days))
        else:
            self.desk.whose = offer.mentorship_id
            self.action_room("boundaries")
