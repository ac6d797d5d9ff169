"""What `space` does with how one grows: a skill is rated, feedback is closed once it was heard."""

from mentorlog.plain import one_line
from mentorlog.records.agreements import Feedback
from mentorlog.records.growth import Skill
from mentorlog.tui.screens.asking import MAY_BE_EMPTY
from mentorlog.tui.screens.rating import Rating

VIEWS = (
    ("self", "As I see it, today"),
    ("self_then", "The beginning, as I see it now"),
    ("counterpart", "As the other person sees it"),
)
FOUR = (
    ("situation", "When was it? The occasion"),
    ("behaviour", "What was seen?"),
    ("impact", "What was its effect?"),
    ("next", "What next?"),
)


class Growing(Rating):
    """A room with skills and feedback in it."""

    async def rate_skill(self, skill: Skill) -> None:
        """Whose view, a digit, and what shows it."""
        from mentorlog.tui.dialogs.scale import Scale

        name = one_line(skill.name, 60)
        source = await self.choose_one(name, VIEWS)
        if source is None:
            return
        score = await self.ask(Scale(name, "just begun", "others learn it from me"))
        if score is None:
            self.say("Nothing was written down.")
            return
        draft = f"rate-{skill.id}"
        evidence = await self.write("What shows it?", hint=MAY_BE_EMPTY, draft=draft)
        if evidence is not None:
            skills = self.desk.journal.skills
            await self.perform(lambda: skills.rate(skill.id, score, source, evidence or None), draft=draft)

    async def close_feedback(self, feedback: Feedback) -> None:
        """Ask for what is not said yet of the four. What one gives is not given without when and next."""
        said = {key: getattr(feedback, key) or "" for key, _ in FOUR}
        for key, question in FOUR:
            if said[key]:
                continue
            is_needed = feedback.direction == "give" and key in {"situation", "next"}
            hint = "It is not given without this." if is_needed else MAY_BE_EMPTY
            answer = await self.write(question, hint=hint, draft=f"feedback-{feedback.id}-{key}")
            if answer is None or (is_needed and not answer):
                self.say(
                    "It stays open: when it was and what next are wanted first." if is_needed else "It stays open."
                )
                return
            said[key] = answer
        open_things = self.desk.journal.open_things
        if await self.perform(lambda: open_things.close_feedback(feedback.id, **said)):
            for key, _ in FOUR:
                self.desk.draft(f"feedback-{feedback.id}-{key}").forget()
