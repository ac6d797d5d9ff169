"""What is asked about a goal: how it stands, a step, a new one, other words, how it ends."""

from mentorlog.days import long_day
from mentorlog.journal.new_steps import step_of
from mentorlog.journal.results import results
from mentorlog.plain import one_line
from mentorlog.records.contents import ME
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.meetings import Action
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters.goals import goals_in
from mentorlog.tui.presenters.rooms import title_of
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.asking import MINE_AND_MAY_BE_EMPTY
from mentorlog.tui.screens.list_and_page import NOBODY
from mentorlog.tui.screens.third_column import ThirdColumn

STEP_HINT = "send the doc by fri · alex: share an RFC · * a milestone, reached when …"
NOTHING = "nothing"
EDITED = (
    ("title", "The goal"),
    ("due_on", "By when"),
    ("why", "Why"),
    ("measure", "Reached when"),
    ("results", "Results"),
)
OF_NONE = "only me"
RESULTS_NOTE = "1 to 4 · i says how far: 1=40"


class GoalAsking(ThirdColumn):
    """The questions of the room of goals; each ends in one act."""

    async def write_step(self, goal: Goal) -> None:
        """A step as it is typed; what it will be is shown while typing."""

        def in_words(text: str) -> str:
            step = step_of(goal, text, self.desk.contents, "new", self.desk.today)
            day = step.target_on if isinstance(step, Milestone) else step.due_on
            by = long_day(day) if day else "no date"
            return f"{self._step_kind(step)} · {by}{'' if step.is_shared else f' · {OF_NONE}'}"

        draft = f"step-{goal.id}"
        text = await self.write(f"A step of: {self.told(goal)}", hint=STEP_HINT, reading=in_words, draft=draft)
        if text:
            await self.perform(lambda: self.desk.journal.goals.step(goal.id, text), draft=draft)

    def _step_kind(self, step: Action | Milestone) -> str:
        """`a promise of Alex`."""
        if isinstance(step, Milestone):
            return "a milestone"
        person = self.desk.contents.people.get(step.owner)
        return "your promise" if step.owner == ME or person is None else f"a promise of {person.first_name}"

    async def write_goal(self) -> None:
        """A title; date and why are offered, and may stay empty."""
        title = await self.write("A goal", hint="What you want to be different.", draft="goal-new")
        if not title:
            return
        whose = await self.ask_whose()
        if whose is None:
            return
        day = await self.write_day("By when?", None, "goal-new-day")
        hint = MINE_AND_MAY_BE_EMPTY
        why = await self.write("Why does it matter to you?", hint=hint, draft="goal-new-why")
        values = {
            "title": title,
            "mentorship_ids": () if whose == NOBODY else (whose,),
            "due_on": day[0] if day else None,
            "why": why or None,
        }
        if await self.perform(lambda: self.desk.journal.records.add(Goal, values), draft="goal-new"):
            for draft in ("goal-new-day", "goal-new-why"):
                self.desk.draft(draft).forget()

    async def edit_goal(self, goal: Goal) -> None:
        """Ask what is to be changed, and how."""
        name = await self.choose_one(self.told(goal), EDITED)
        if name == "due_on":
            day = await self.write_day("By when?", goal.due_on, f"goal-{goal.id}-day")
            if day is not None:
                await self.perform(lambda: self.move_to(goal, day[0]), draft=f"goal-{goal.id}-day")
        elif name == "title":
            await self._edit_line(goal, "title", goal.title)
        elif name and self.desk.is_looked_at:
            self.say(NOT_SEEN)
        elif name == "results":
            await self._edit_results(goal)
        elif name:
            draft = f"goal-{goal.id}-{name}"
            former = getattr(goal, name) or ""
            text = await self.write_page(dict(EDITED)[name], former, note=OF_NONE, draft=draft)
            if text is not None and text != former:
                await self.change(goal, {name: text or None}, draft=draft)

    async def _edit_results(self, goal: Goal) -> None:
        """The measurable results, a line each; one whose words stay keeps how far it is."""
        draft, former = f"goal-{goal.id}-results", "\n".join(result.text for result in goal.results)
        text = await self.write_page("Results, a line each", former, note=RESULTS_NOTE, draft=draft)
        if text is not None and text.strip() != former:
            records, lines = self.desk.journal.records, text.splitlines()
            await self.perform(lambda: records.edit(Goal, goal.id, {"results": results(lines, goal)}), draft=draft)

    async def edit_step(self, step: Action | Milestone) -> None:
        """Other words for a step."""
        if isinstance(step, Milestone):
            await self._edit_line(step, "title", step.title)
        else:
            await self._edit_line(step, "text", step.text)

    async def _edit_line(self, record: Goal | Action | Milestone, name: str, text: str) -> None:
        draft = f"edit-{type(record).__name__.casefold()}-{record.id}"
        written = await self.write("In other words", one_line(text, 2000), draft=draft)
        if written:
            await self.change(record, {name: written}, draft=draft)

    async def end_goal(self, goal: Goal) -> None:
        """Let go, rest, trash; what rests or is over can go on."""
        ways = (
            ("resume", "It goes on", goal.state != "active"),
            ("let_go", "Let it go", not goal.is_closed),
            ("rest", "Rest until", not goal.is_closed),
            ("trash", "To the trash: a typo, a double", True),
        )
        rows = [Row(key=key, title=title) for key, title, is_offered in ways if is_offered]
        chosen = await self.choose(self.told(goal), rows)
        if chosen == "resume":
            await self.perform(lambda: self.desk.journal.goals.resume(goal.id))
        elif chosen == "let_go":
            await self._let_go(goal)
        elif chosen == "rest":
            await self._rest(goal)
        elif chosen == "trash":
            await self.to_trash(goal)

    async def _let_go(self, goal: Goal) -> None:
        """Two questions; both may stay empty."""
        draft = f"goal-{goal.id}-taught"
        hint = MINE_AND_MAY_BE_EMPTY
        taught = await self.write("What did it teach you, or what made you stop?", hint=hint, draft=draft)
        if taught is None:
            return
        others = [one for one in goals_in(self.desk.contents, self.desk.whose, "active") if one.id != goal.id]
        rows = [Row(key=one.id, title=self.desk.seen(title_of(one), only_me=not one.is_shared)) for one in others]
        chosen = (
            await self.choose("Does something take its place?", [Row(key=NOTHING, title="Nothing"), *rows])
            if rows
            else NOTHING
        )
        instead = None if chosen in {None, NOTHING} else chosen
        await self.perform(lambda: self.desk.journal.goals.let_go(goal.id, taught or None, instead), draft=draft)

    async def _rest(self, goal: Goal) -> None:
        draft = f"goal-{goal.id}-rest"
        day = await self.write_day("Until when?", goal.paused_until, draft)
        if day is not None:
            await self.perform(lambda: self.desk.journal.goals.rest(goal.id, day[0]), draft=draft)
