"""A question for each item: the one asked least often, and never the same twice (agenda.md 3.9)."""

from collections.abc import Mapping, Sequence

from mentorlog.agenda.candidate import Candidate, Setting
from mentorlog.agenda.written import ItemQuestion
from mentorlog.texts.questions import questions


def questions_for(
    candidates: Sequence[Candidate], setting: Setting, chosen: Mapping[str, str]
) -> dict[str, ItemQuestion]:
    """Questions by key, for candidates in the order of the meeting; `chosen` are the person's own choices."""
    asked = setting.history.times_asked()
    texts = questions().texts
    keys = {candidate.key for candidate in candidates}
    taken = {key: question for key, question in chosen.items() if key in keys and question in texts}
    used = set(taken.values())
    for candidate in candidates:
        known = questions().ids_for(candidate.asked_as or candidate.kind, setting.view.mentorship.my_role)
        free = [question for question in known if question not in used]
        if free and candidate.key not in taken:
            taken[candidate.key] = min(free, key=lambda question: asked.get(question, 0))
            used.add(taken[candidate.key])
    return {key: ItemQuestion(id=question, text=texts[question]) for key, question in taken.items()}
