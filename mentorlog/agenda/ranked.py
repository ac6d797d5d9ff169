"""All candidates of a meeting in order of rank: gathered, carried over, swung, joined (agenda.md 3.4, 3.7)."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from mentorlog.agenda.candidate import Candidate, Reason, Setting
from mentorlog.agenda.gathered import (
    boundary_candidates,
    celebrate_candidates,
    followup_candidates,
    pulse_candidates,
)
from mentorlog.agenda.goals import goal_candidates
from mentorlog.agenda.kinds import ELIGIBLE, NEVER_CARRIED, QUICK, TITLES
from mentorlog.agenda.talk import (
    challenge_candidates,
    feedback_candidates,
    hot_seat_candidates,
    open_challenges,
    topic_candidates,
)
from mentorlog.agenda.templates import reverse_candidates, template_candidates
from mentorlog.records.agreements import Challenge

SOURCES = (
    celebrate_candidates,
    followup_candidates,
    goal_candidates,
    challenge_candidates,
    topic_candidates,
    feedback_candidates,
    boundary_candidates,
    pulse_candidates,
    hot_seat_candidates,
    template_candidates,
    reverse_candidates,
)
SWUNG = frozenset({"goal_overdue", "goal_stalled", "goal_due_soon", "goal_open"})


def ranked_candidates(setting: Setting) -> list[Candidate]:
    """What could be talked about, the most pressing first."""
    eligible = ELIGIBLE[setting.kind]
    found = [candidate for source in SOURCES for candidate in source(setting) if candidate.kind in eligible]
    if setting.kind == "micro" and not any(candidate.kind not in QUICK for candidate in found):
        found.append(_micro_question())
    found = [_swung(_carried(candidate, setting), setting) for candidate in found]
    return sorted(_joined(found, setting), key=Candidate.rank_key)


def _micro_question() -> Candidate:
    reason = Reason("nothing_else", "nothing else is shared yet")
    title = TITLES["micro_question"]
    return Candidate(kind="micro_question", key="micro_question", title=title, score=100, reasons=(reason,))


def _carried(candidate: Candidate, setting: Setting) -> Candidate:
    misses = 0 if candidate.kind in NEVER_CARRIED else setting.history.misses(candidate.key)
    if not misses:
        return candidate
    words = "not reached last time" if misses == 1 else f"not reached the last {misses} times"
    reasons = (*candidate.reasons, Reason(f"carried:{misses}", words))
    return replace(candidate, score=candidate.score + 60 * min(misses, 3), reasons=reasons)


def _swung(candidate: Candidate, setting: Setting) -> Candidate:
    """In a reverse meeting the goals of the one who learns today come first."""
    if setting.kind != "reverse" or setting.lead not in {"me", "them"} or candidate.kind not in SWUNG:
        return candidate
    is_mine = candidate.owner == "me"
    if is_mine == (setting.lead == "me"):
        return replace(candidate, score=candidate.score - 100)
    name = setting.view.name_of(candidate.owner or "")
    words = "you learn today" if is_mine else f"{name} learns today"
    reasons = (*candidate.reasons, Reason("learner_today", words))
    return replace(candidate, score=candidate.score + 100, reasons=reasons)


def _joined(candidates: Iterable[Candidate], setting: Setting) -> list[Candidate]:
    """Challenges of a goal on the agenda join it: otherwise half an hour goes twice to one matter."""
    by_key = {candidate.key: candidate for candidate in candidates}
    joining: dict[str, list[Challenge]] = defaultdict(list)
    for challenge in open_challenges(setting):
        if f"challenge:{challenge.id}" in by_key and f"goal:{challenge.goal_id}" in by_key:
            joining[f"goal:{challenge.goal_id}"].append(challenge)
    for key, challenges in joining.items():
        own = [by_key.pop(f"challenge:{challenge.id}") for challenge in challenges]
        worst = Reason(f"challenged:{challenges[0].severity}", f"stuck: “{challenges[0].title}”")
        by_key[key] = replace(
            by_key[key],
            score=max(by_key[key].score, *(candidate.score for candidate in own)),
            reasons=(*by_key[key].reasons, worst),
            lines=tuple(candidate.key for candidate in own),
        )
    return list(by_key.values())
