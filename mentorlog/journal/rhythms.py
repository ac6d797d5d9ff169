"""The act that says how often two people meet."""

from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, Store
from mentorlog.lookup import names_with
from mentorlog.records.changes import Changes, became
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.when import rhythm_in_words


class Rhythms:
    """How often two people meet."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def settle(self, mentorship_id: str, days: int, why: str | None = None) -> Changes:
        """Say how many days lie between meetings, 0 for no fixed rhythm; a former rhythm is kept with the day."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            mentorship: Mentorship = present(contents.mentorships, mentorship_id)
            words = rhythm_in_words(days) if days else "no fixed rhythm"
            settled = mentorship.meeting_every(days, today, why)
            return Changes(
                sentence=f"{names_with(contents, mentorship)}: {words}.", changes=(became(mentorship, settled),)
            )

        return self._store.commit(act)
