"""Acts on skills: a rating of a day."""

from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, Store
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, became
from mentorlog.records.contents import Contents
from mentorlog.records.growth import Rating


class Skills:
    """Something one can get better at."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rate(self, skill_id: str, score: int, source: str = "self", evidence: str | None = None) -> Changes:
        """How far it is today, 1 to 5: `self`, `self_then` (as one sees the beginning now), or `counterpart`.

        A second rating of a day from the same side takes the place of the first.
        """
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            skill = present(contents.skills, skill_id)
            rating = Rating(date=today, score=score, source=source, evidence=evidence)  # type: ignore[arg-type]
            others = tuple(r for r in skill.ratings if (r.date, r.source) != (today, source))
            rated = skill.having(ratings=(*others, rating))
            return Changes(sentence=f"{one_line(skill.name, 60)}: {score} of 5.", changes=(became(skill, rated),))

        return self._store.commit(act)
