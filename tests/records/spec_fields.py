"""The tables of records.md, as they stand there: `?` marks what may be missing."""

from typing import Any

FIELDS = {  # in the order of the full copy
    "people": "name role? kind? preferences? private_note?",
    "mentorships": (
        "with kind my_role phase status started_on title? purpose? programme? formality? medium? focus? channels? "
        "cadence_days? books_next? default_minutes? planned_end_on? closed_on? close_reason? after? keep_in_touch_on? "
        "thanked_on? style_wanted? style_offered? alternating? no_fault_exit? consent_name? pauses? changes?"
    ),
    "fit_checks": "mentorship_id date scores words decision review_on? note?",
    "goals": (
        "mentorship_ids owner title status created_on priority? kind? why? why_for_them? measure? results? levels? "
        "level? start_on? start_progress? due_on? due_history? paused_until? closed_on? celebrated_on? evidence? "
        "drop_reason? superseded_by? continues? aim? situation? options? commitment? checkins?"
    ),
    "milestones": (
        "mentorship_id? title created_on goal_id? done_when? target_on? target_history? reached_on? celebrated_on? "
        "how? size?"
    ),
    "boundaries": (
        "mentorship_id kind statement status created_on why? side? yes_line? no_line? agreed_on? review_on? "
        "retired_on? agreed_by? changes? checks?"
    ),
    "challenges": (
        "mentorship_id title kind severity status created_on closed_on? goal_id? about? remedy? tried? helped_by? "
        "raise_by?"
    ),
    "feedback": (
        "mentorship_id direction topic status created_on closed_on? situation? behaviour? impact? next? intent? "
        "source? area? heard?"
    ),
    "topics": "mentorship_id text status created_on by? goal_id? must? parked? not_before?",
    "skills": "name ratings?",
    "pulses": "mentorship_id date scores told_by_them? start? stop? keep? change?",
    "meetings": (
        "mentorship_id date kind status starts_at? zone? started_at? ended_at? duration_min? medium? lead? agenda? "
        "notes? sent? cancelled_by? moved_to? readiness? style_used? my_talk_share? summed_up? interrupted? asks? "
        "tells? support? challenge?"
    ),
    "actions": (
        "mentorship_id? owner text status created_on due_on? due_history? closed_on? goal_id? meeting_id? given_by? "
        "kind? when?"
    ),
    "reflections": (
        "date mentorship_id? meeting_id? model? theme? text? parts? prompt? goal_id? next_time? next_time_for? "
        "next_time_state?"
    ),
    "contacts": "person_id kind? introduced_by? source? met_on? last_on? next_contact_on? note?",
    "learning": "kind title status on hours? takeaway? expires_on? bring_to?",
    "outcomes": "on kind text mentorship_id? goal_id?",
    "wins": "text on mentorship_id? goal_id?",
    "self_assessments": "date scores then?",
    "captures": "text created_on created_at? kind? mentorship_id? goal_id? due_on?",
}

MAY_BE_MISSING = {
    "mentorships.with", "goals.mentorship_ids", "fit_checks.scores", "fit_checks.words", "fit_checks.decision",
    "pulses.scores", "self_assessments.scores",
}  # fmt: skip
"""Not marked `?`, and yet read where missing: an empty list or object, which means the same as none."""

COMMON = "id created_on? deleted_on? tags?"
SHARED = "visibility? never_export?"
WITHOUT_VISIBILITY = {"people", "mentorships", "meetings"}
WITH_CREATED_ON = {
    "goals", "milestones", "boundaries", "challenges", "feedback", "topics", "actions", "captures",
}  # fmt: skip

WORDS = {
    "people.kind": "coordinator confidant peer fellow_mentor",
    "mentorships.kind": "one_to_one peer reverse group micro",
    "mentorships.my_role": "mentee mentor peer",
    "mentorships.phase": "preparing negotiating enabling closing closed",
    "mentorships.status": "active paused closed",
    "mentorships.books_next": "me them",
    "mentorships.close_reason": "completed handed_on mutual_early_end i_stopped they_stopped circumstances",
    "mentorships.after": "none sounding_board peer friend reversed",
    "mentorships.style_wanted": "directive supportive challenging",
    "mentorships.style_offered": "directive supportive challenging",
    "goals.status": "active draft paused achieved dropped",
    "goals.kind": "learning outcome habit network",
    "milestones.size": "small big",
    "boundaries.kind": (
        "role responsibility time cadence channel confidentiality scope conduct preparation feedback introductions "
        "sponsorship records conflict_of_interest gifts_and_favours wellbeing help_outside learning remote access "
        "rank group review exit"
    ),
    "boundaries.status": "proposed agreed retired",
    "boundaries.side": "mine theirs mutual",
    "challenges.kind": (
        "communication priorities progress time misaligned_goals expertise distance dependence fit trust boundary "
        "other misuse"
    ),
    "challenges.status": "open worked_on resolved",
    "feedback.direction": "request give",
    "feedback.status": "open closed",
    "topics.status": "open done dropped",
    "meetings.kind": "checkin micro group reverse first closing reset",
    "meetings.status": "planned held cancelled missed",
    "meetings.lead": "me them",
    "meetings.cancelled_by": "me them",
    "meetings.style_used": "directive supportive challenging",
    "actions.status": "open done dropped",
    "reflections.model": "free what_so_now cycle failure mentored",
    "reflections.next_time_state": "open did not_yet no_longer",
    "learning.status": "finished ongoing planned",
}

OTHER_WORDS = (
    "mentorships.formality", "mentorships.medium", "mentorships.focus", "meetings.medium", "reflections.theme",
    "fit_checks.decision", "learning.kind", "outcomes.kind", "actions.kind", "contacts.kind", "contacts.source",
)  # fmt: skip
"""Suggestions: any text is kept."""

AREAS = (
    "listening? questions? expectations? goals? feedback? understanding? challenge? independence? inclusion? "
    "network? boundaries? wellbeing?"
)
FACTORS = "expertise? qualities? availability? values? talk? difference?"
PULSE = "purpose? candour? usefulness? follow_through? balance?"

PRIVATE_ON_A_GOAL = "why why_for_them measure levels drop_reason aim situation options commitment"
PRIVATE_ON_A_MEETING = (
    "notes sent cancelled_by readiness style_used my_talk_share summed_up interrupted asks tells support challenge"
)
"""figures-and-privacy.md, P1: private by itself, whatever the visibility of the record."""

PARTS = {
    "people.preferences": "pronouns? language? hours? directness? access?",
    "mentorships.pauses": "from to?",
    "mentorships.changes": "date field from? to? why?",
    "fit_checks.scores": FACTORS,
    "fit_checks.words": FACTORS,
    "goals.results": "text progress?",
    "goals.checkins": "date progress? confidence? note?",
    "boundaries.changes": "date from? to? why?",
    "boundaries.checks": "date how by? note? visibility? raise?",
    "skills.ratings": "date score source evidence?",
    "pulses.scores": PULSE,
    "pulses.told_by_them": PULSE,
    "meetings.agenda": "hope? items? parked? removed? minutes? order? added?",
    "meetings.agenda.items": "key title? minutes? question? points? outcome?",
    "meetings.notes": "text? summary? decisions? takeaway? to_clarify? my_summary_back? learned_from_them?",
    "meetings.sent": "on text",
    "meetings.readiness": "question? undecided? update? give? actions?",
    "self_assessments.scores": AREAS,
    "self_assessments.then": AREAS,
}

SMALLEST: dict[str, dict[str, Any]] = {
    "people": {"name": "Alex Rivera"},
    "mentorships": {"kind": "one_to_one", "my_role": "mentee", "phase": "enabling", "started_on": "2026-08-18"},
    "fit_checks": {"mentorship_id": "M1", "date": "2026-08-16"},
    "goals": {"owner": "me", "title": "Delegate more", "created_on": "2026-09-01"},
    "milestones": {"title": "First talk", "created_on": "2026-09-01"},
    "boundaries": {
        "mentorship_id": "M1", "kind": "scope", "statement": "Pay comes up only if I raise it",
        "created_on": "2026-09-01",
    },
    "challenges": {
        "mentorship_id": "M1", "title": "Meetings keep moving", "kind": "time", "severity": 2,
        "created_on": "2026-09-01",
    },
    "feedback": {"mentorship_id": "M1", "direction": "give", "topic": "The demo", "created_on": "2026-09-01"},
    "topics": {"mentorship_id": "M1", "text": "How to say no", "created_on": "2026-09-01"},
    "skills": {"name": "Listening"},
    "pulses": {"mentorship_id": "M1", "date": "2026-10-01"},
    "meetings": {"mentorship_id": "M1", "date": "2026-10-01", "kind": "checkin"},
    "actions": {"owner": "me", "text": "Send the doc", "created_on": "2026-09-01"},
    "reflections": {"date": "2026-10-01"},
    "contacts": {"person_id": "p1"},
    "learning": {"kind": "book", "title": "On rank", "on": "2026-10-01"},
    "outcomes": {"on": "2026-10-01", "kind": "promotion", "text": "Staff engineer"},
    "wins": {"text": "Said no, kindly", "on": "2026-10-01"},
    "self_assessments": {"date": "2026-10-01"},
    "captures": {"text": "am I avoiding Priya?", "created_on": "2026-10-01"},
}  # fmt: skip


def row(table: str, **fields: Any) -> dict[str, Any]:
    """The smallest row of a table that can be read, with more fields."""
    return {"id": "X1"} | SMALLEST[table] | fields
