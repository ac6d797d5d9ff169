"""The pages of the first run: what each asks, and the one act it becomes."""

from collections.abc import Iterable

from mentorlog.days import long_day
from mentorlog.lookup import active_mentorships, names_with
from mentorlog.records.errors import NotClear
from mentorlog.records.mentorships import Mentorship
from mentorlog.tui.desk import Desk
from mentorlog.tui.widgets.field import Field
from mentorlog.when import When, read_coming, read_when

PLAN_EXAMPLE = "such as: next tue 3pm every 2 weeks 45 min"


class FirstPages:
    """Three pages: who, when, and one thing to be different. Each can be skipped."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def fields(self, page: int) -> list[Field] | None:
        """What a page asks, nothing where that is known; None behind the last page."""
        asked = {1: self._people, 2: self._meetings, 3: self._goal}
        return [*asked[page]()] if page in asked else None

    async def write(self, page: int, texts: dict[str, str]) -> None:
        """Write down what was filled in, by the names of the fields. Raises JournalError."""
        acts = {1: self._write_people, 2: self._write_meetings, 3: self._write_goal}
        await acts[page](texts)

    def question(self, page: int) -> str:
        """What stands above a page."""
        if page == 1:
            return "Who are you in this?"
        if page == 2:
            pairs = active_mentorships(self._desk.contents)
            one = f" with {names_with(self._desk.contents, pairs[0])}" if len(pairs) == 1 else ""
            return f"Your meetings{one}"
        return (
            "One thing you want to do better as a mentor" if self._is_mentor else "One thing you want to be different"
        )

    @property
    def _is_mentor(self) -> bool:
        pairs = active_mentorships(self._desk.contents)
        return bool(pairs) and pairs[0].my_role == "mentor"

    def _people(self) -> Iterable[Field]:
        names = (("name", "Your name"), ("mentors", "Your mentor"), ("mentees", "Who do you mentor?"))
        hints = {"mentors": "several with commas", "mentees": "such as: Leo, Mina"}
        for name, label in names:
            yield Field(label, hint=hints.get(name, ""), draft=self._desk.draft(f"first-{name}"), id=name)

    def _meetings(self) -> Iterable[Field]:
        pairs = active_mentorships(self._desk.contents)
        for number, mentorship in enumerate(pairs):
            name = f" {names_with(self._desk.contents, mentorship)}" if len(pairs) > 1 else ""
            yield Field(
                f"Last met{name}", hint="leave it empty if you have not met yet", reading=self._read_past,
                draft=self._desk.draft(f"first-last-{mentorship.id}"), id=f"last-{number}",
            )  # fmt: skip
            yield Field(
                "Next meeting", hint=PLAN_EXAMPLE, reading=self._read_coming,
                draft=self._desk.draft(f"first-next-{mentorship.id}"), id=f"next-{number}",
            )  # fmt: skip

    def _goal(self) -> Iterable[Field]:
        if self._desk.contents.goals:
            return
        seen = "only me" if self._is_mentor or not self._desk.contents.mentorships else "on the agenda you both see"
        yield Field("", hint=f"→ {seen}", draft=self._desk.draft("first-goal"), id="goal")

    def _read_past(self, text: str) -> str:
        return self._past(text).in_short()

    def _past(self, text: str) -> When:
        when = read_when(text, self._desk.today, "back")
        if when.date > self._desk.today:
            raise NotClear(f"{long_day(when.date)} is still to come.")
        return when

    def _read_coming(self, text: str) -> str:
        return read_coming(text, self._desk.today).in_short()

    async def _write_people(self, texts: dict[str, str]) -> None:
        owner = texts.get("name", "")
        mentors, mentees = (_names(texts.get(key, "")) for key in ("mentors", "mentees"))
        if owner or mentors or mentees:
            await self._desk.perform(lambda: self._desk.journal.beginning.name_people(owner, mentors, mentees))

    async def _write_meetings(self, texts: dict[str, str]) -> None:
        for number, mentorship in enumerate(active_mentorships(self._desk.contents)):
            last, coming = texts.get(f"last-{number}", ""), texts.get(f"next-{number}", "")
            if last or coming:
                await self._set_meetings(mentorship, last, coming)

    async def _set_meetings(self, mentorship: Mentorship, last: str, coming: str) -> None:
        met = self._past(last).date if last else None
        planned = read_coming(coming, self._desk.today) if coming else None
        await self._desk.perform(lambda: self._desk.journal.beginning.set_meetings(mentorship.id, met, planned))

    async def _write_goal(self, texts: dict[str, str]) -> None:
        title = texts.get("goal", "")
        first = next(iter(active_mentorships(self._desk.contents)), None)
        if title:
            for_both = first is not None and not self._is_mentor
            key = first.id if first else None
            await self._desk.perform(lambda: self._desk.journal.beginning.set_goal(key, title, for_both=for_both))


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
