"""What one may do at an ending besides: each line leads to what there is for it already."""

from collections.abc import Awaitable, Callable, Sequence

from mentorlog.ending.open_things import open_promises
from mentorlog.plain import one_line
from mentorlog.records.errors import JournalError
from mentorlog.records.goals import Milestone
from mentorlog.records.meetings import Action
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Person
from mentorlog.reflecting.occasions import FREE, occasion_called
from mentorlog.reflecting.sitting import sitting
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters.boundaries import first_names
from mentorlog.tui.presenters.ending import AFTER, LIKINGS
from mentorlog.tui.presenters.rooms import is_only_me, title_of
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.closing_meeting import ClosingMeeting
from mentorlog.tui.screens.how_it_is_going import HowItIsGoing
from mentorlog.tui.screens.purging import purge_person

AN_ENDING = "CL"
INTRODUCTION = "introduc"
HOW_FAR = (("self", "How far it is now"), ("self_then", "How far it was at the beginning, as you see it today"))


class IfYouLike(ClosingMeeting, HowItIsGoing):
    """A screen with the uncounted lines of an ending; each is one act, or leads to a screen."""

    mentorship_id: str

    @property
    def pair(self) -> Mentorship | None:
        """The mentorship as it is now."""
        mentorship = self.desk.contents.mentorships.get(self.mentorship_id)
        return mentorship if mentorship and not mentorship.is_deleted else None

    def become(self, **values: object) -> None:  # noqa: ARG002
        """Say something of the ending."""
        raise TypeError("an ending is said")

    @property
    def likings(self) -> Sequence[str]:
        """The lines there is something behind."""
        left_away = {
            "last_meeting": self.pair is None or not self.pair.is_active,
            "milestones": not self._unmarked,
            "skills": not self._skills,
            "introductions": not self._introductions,
            "notes": not self._noted_people,
        }
        return [what for what in LIKINGS if not left_away.get(what)]

    async def take_liking(self, what: str) -> None:
        """Do what a line says, or go where it is done."""
        mentorship = self.pair
        ways: dict[str, Callable[[Mentorship], Awaitable[object]]] = {
            "last_meeting": self.plan_last_meeting,
            "reached": self._show_progress,
            "milestones": self._mark_one,
            "feedback": self._ask_feedback,
            "skills": self._rate_a_skill,
            "pulse": self._ask_pulse,
            "writing": self._sit,
            "introductions": self._settle_introduction,
            "after": self._ask_after,
            "summary": self._open_summary,
            "notes": self._ask_notes,
        }
        if mentorship is not None and what in ways:
            await ways[what](mentorship)

    async def _show_progress(self, mentorship: Mentorship) -> None:
        self.desk.whose = mentorship.id
        self.action_room("progress")

    @property
    def _unmarked(self) -> list[Milestone]:
        """What was reached and never marked."""
        contents = self.desk.contents
        goals = {key for key, goal in contents.goals.items() if self.mentorship_id in goal.mentorship_ids}
        reached = (m for m in contents.milestones.values() if m.reached_on and not m.celebrated_on and not m.is_deleted)
        here = [m for m in reached if m.mentorship_id == self.mentorship_id or m.goal_id in goals]
        return sorted((m for m in here if not m.is_sealed), key=lambda m: (m.reached_on, m.id))

    async def _mark_one(self, _: Mentorship) -> None:
        rows = [Row(key=m.id, title=self.desk.seen(title_of(m), only_me=is_only_me(m))) for m in self._unmarked]
        chosen = await self.choose("Which one was marked?", rows)
        if chosen:
            await self.mark("milestone", chosen)

    async def _ask_feedback(self, mentorship: Mentorship) -> None:
        name = first_names(self.desk.contents, mentorship)
        rows = [Row(key="give", title=f"To {name}: one thing you saw"), Row(key="request", title=f"Ask {name} for one")]
        chosen = await self.choose("One thing of feedback", rows)
        if chosen:
            await self.write_feedback(mentorship, chosen)

    @property
    def _skills(self) -> list[Row]:
        skills = [s for s in self.desk.contents.skills.values() if not (s.is_deleted or s.is_sealed)]
        return [
            Row(key=s.id, title=self.desk.seen(one_line(s.name), only_me=is_only_me(s)))
            for s in sorted(skills, key=lambda s: s.id)
        ]

    async def _rate_a_skill(self, _: Mentorship) -> None:
        """One skill, from one side; as often as one likes."""
        from mentorlog.tui.dialogs.scale import Scale

        skill = await self.choose("Which skill?", self._skills)
        if skill is None:
            return
        source = await self.choose("Of when?", [Row(key=key, title=title) for key, title in HOW_FAR])
        if source is None:
            return
        score = await self.ask(Scale(dict(HOW_FAR)[source], "a beginner", "others ask you", hint="Only you see it."))
        if score is not None:
            await self.perform(lambda: self.desk.journal.skills.rate(skill, score, source))

    async def _ask_pulse(self, mentorship: Mentorship) -> None:
        self.ask_how_it_is_going(mentorship.id)

    async def _sit(self, mentorship: Mentorship) -> None:
        """An ending to write; not while someone is looking, for what was kept of it would be shown."""
        from mentorlog.tui.screens.sitting import SittingRoom

        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
            return
        wanted = sitting(self.desk.contents, occasion_called(AN_ENDING) or FREE, None, mentorship.id)
        try:
            self.app.push_screen(SittingRoom(self.desk, wanted))
        except JournalError as error:  # what was kept of it cannot be read
            self.complain(error, severity="error")

    @property
    def _introductions(self) -> list[Action]:
        """Open promises that speak of an introduction."""
        pair = self.pair
        promises = open_promises(self.desk.contents, pair) if pair else []
        return [action for action in promises if INTRODUCTION in action.text.casefold()]

    async def _settle_introduction(self, _: Mentorship) -> None:
        """It was made, or it is taken back."""
        rows = [
            Row(key=a.id, title=self.desk.seen(one_line(a.text), only_me=is_only_me(a))) for a in self._introductions
        ]
        promise = await self.choose("Which introduction?", rows)
        if promise is None:
            return
        promises = self.desk.journal.promises
        became = await self.choose(
            "What became of it?", [Row(key="made", title="Made"), Row(key="back", title="Taken back")]
        )
        if became:
            await self.perform(lambda: (promises.done if became == "made" else promises.let_go)(promise))

    async def _ask_after(self, mentorship: Mentorship) -> None:
        """What the two are to each other from now on."""
        chosen = await self.choose_one("What are you to each other from now on?", AFTER.items())
        if chosen is None:
            return
        if mentorship.state == "closed":
            await self.change(mentorship, {"after": chosen})
        else:
            self.become(after=chosen)

    async def _open_summary(self, mentorship: Mentorship) -> None:
        from mentorlog.tui.screens.summary import SummaryRoom

        self.app.push_screen(SummaryRoom(self.desk, mentorship.id, "closing"))

    @property
    def _noted_people(self) -> list[Person]:
        """Whom one met."""
        people = self.desk.contents.people
        here = (people[key] for key in (self.pair.with_ids if self.pair else ()) if key in people)
        return [person for person in here if not person.is_deleted]

    async def _ask_notes(self, _: Mentorship) -> None:
        """Notes about the other person: they stay, or only facts and goals do, or all goes."""
        people = self._noted_people
        rows = [Row(key=person.id, title=one_line(person.name)) for person in people]
        whose = people[0].id if len(people) == 1 else await self.choose("Notes about whom?", rows)
        person = next((person for person in people if person.id == whose), None)
        if person is None:
            return
        has_note = bool(person.private_note or person.preferences)
        ways = (
            ("keep", "Keep", True),
            ("facts", "Only facts and goals: your note goes", has_note),
            ("delete", "Delete", True),
        )
        rows = [Row(key=key, title=title) for key, title, is_offered in ways if is_offered]
        chosen = await self.choose(f"Notes about {one_line(person.first_name, 60)}", rows)
        if chosen == "facts":
            await self.change(person, {"private_note": None, "preferences": None})
        elif chosen == "delete":
            await purge_person(self, person)
