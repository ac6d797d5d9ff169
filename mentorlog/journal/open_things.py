"""Acts that end what was open between two people: feedback, and what was stuck."""

from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, Store
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, became
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused


class OpenThings:
    """Feedback that was asked for or given, and what is stuck."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def close_feedback(
        self,
        feedback_id: str,
        situation: str | None = None,
        next: str | None = None,  # noqa: A002 - as the records call it
        behaviour: str | None = None,
        impact: str | None = None,
    ) -> Changes:
        """It was heard: when, what was seen, its effect, what follows. What is not said stays as it was."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            feedback = present(contents.feedback, feedback_id)
            if feedback.state == "closed":
                raise Refused(f"“{one_line(feedback.topic, 60)}” is closed already.")
            said = {"situation": situation, "next": next, "behaviour": behaviour, "impact": impact}
            told = {name: text for name, text in said.items() if text}
            closed = feedback.having(status="closed", closed_on=today, **told)
            return Changes(sentence=f"Closed: {one_line(feedback.topic, 60)}.", changes=(became(feedback, closed),))

        return self._store.commit(act)

    def resolve(self, challenge_id: str, tried: str | None = None, helped_by: str | None = None) -> Changes:
        """It is not stuck any more: what was tried, and who helped."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            challenge = present(contents.challenges, challenge_id)
            if challenge.state == "resolved":
                raise Refused(f"“{one_line(challenge.title, 60)}” is resolved already.")
            said = {"tried": tried or challenge.tried, "helped_by": helped_by or challenge.helped_by}
            resolved = challenge.having(status="resolved", closed_on=today, **said)
            told = one_line(challenge.title, 60)
            return Changes(sentence=f"Resolved: {told}.", changes=(became(challenge, resolved),))

        return self._store.commit(act)
