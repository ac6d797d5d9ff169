"""The kinds of agenda items: flow, minutes, titles, and which meeting takes which (agenda.md 3.4 to 3.6)."""

from collections.abc import Mapping

import msgspec


class Kind(msgspec.Struct, frozen=True):
    """Where an item stands in the conversation, and how long it takes: minimum, ideal, maximum."""

    flow: int
    long: tuple[int, int, int]
    short: tuple[int, int, int]


KINDS: Mapping[str, Kind] = {
    "celebrate": Kind(10, (5, 5, 10), (2, 2, 3)),
    "first_intro": Kind(11, (5, 10, 15), (2, 4, 6)),
    "reverse_safety": Kind(12, (5, 5, 5), (2, 2, 3)),
    "first_hopes": Kind(13, (5, 10, 15), (2, 4, 8)),
    "topic_must": Kind(15, (10, 15, 30), (4, 8, 15)),
    "followup": Kind(20, (5, 5, 10), (2, 3, 5)),
    "challenge": Kind(30, (10, 15, 25), (4, 8, 12)),
    "boundary_breach": Kind(32, (10, 10, 20), (4, 6, 10)),
    "set_goals": Kind(39, (10, 20, 30), (5, 10, 15)),
    "goal_overdue": Kind(40, (10, 15, 20), (4, 8, 12)),
    "first_goals": Kind(40, (5, 15, 20), (3, 6, 12)),
    "close_review": Kind(40, (5, 15, 25), (4, 8, 12)),
    "reset_facts": Kind(40, (5, 10, 15), (2, 4, 8)),
    "micro_question": Kind(40, (5, 20, 60), (3, 20, 30)),
    "goal_stalled": Kind(41, (10, 10, 20), (4, 6, 10)),
    "first_boundaries": Kind(41, (5, 15, 20), (3, 6, 12)),
    "close_learning": Kind(41, (5, 10, 20), (3, 5, 10)),
    "reset_needs": Kind(41, (5, 15, 20), (3, 6, 12)),
    "goal_due_soon": Kind(42, (5, 10, 15), (3, 5, 10)),
    "close_open": Kind(42, (5, 10, 15), (3, 5, 8)),
    "reset_options": Kind(42, (5, 15, 20), (3, 6, 12)),
    "goal_draft": Kind(44, (5, 10, 15), (3, 5, 10)),
    "goal_resume": Kind(45, (5, 10, 15), (3, 5, 10)),
    "goal_open": Kind(46, (5, 10, 15), (3, 4, 8)),
    "hot_seat": Kind(50, (10, 15, 20), (5, 8, 10)),
    "topic": Kind(55, (5, 10, 20), (3, 5, 10)),
    "topic_parked": Kind(56, (5, 10, 15), (3, 5, 10)),
    "close_next": Kind(57, (5, 10, 15), (2, 4, 8)),
    "first_practical": Kind(58, (5, 5, 10), (2, 3, 5)),
    "close_thanks": Kind(58, (5, 5, 10), (2, 3, 5)),
    "reset_agree": Kind(58, (5, 10, 15), (2, 4, 8)),
    "feedback_request": Kind(60, (5, 10, 15), (3, 5, 8)),
    "feedback_give": Kind(61, (5, 10, 15), (3, 5, 8)),
    "boundary_review": Kind(70, (5, 5, 10), (3, 4, 6)),
    "pulse_check": Kind(75, (5, 5, 10), (2, 3, 5)),
    "reverse_exchange": Kind(80, (5, 5, 5), (2, 2, 3)),
}

TITLES: Mapping[str, str] = {
    "open": "Hello",
    "first_intro": "Who we are, and what brought us here",
    "first_hopes": "What each of us hopes for, and why now",
    "first_goals": "First sketch of the goals",
    "first_boundaries": "Expectations and boundaries",
    "first_practical": "Rhythm, channel, moving a meeting",
    "close_review": "What changed since we began",
    "close_learning": "What each of us learned",
    "close_open": "Loose ends: finish, hand over or let go",
    "close_next": "What comes next for each of us",
    "close_thanks": "Saying thank you",
    "reset_facts": "What we agreed and what happened",
    "reset_needs": "What each of us needs for this to be worth it",
    "reset_options": "What we could change",
    "reset_agree": "One change to try, and the day we judge it",
    "celebrate": "Wins since last time",
    "followup": "Promises from last time",
    "set_goals": "Agree one to three goals",
    "boundary_review": "Does our agreement still fit?",
    "pulse_check": "How is it going for both of us?",
    "reverse_safety": "Agree how rank stays outside the room",
    "reverse_exchange": "Name what travels back",
    "micro_question": "Write one question you want answered",
    "open_floor": "Open floor",
    "wrap": "Who does what, when next",
}
ROUND_TITLE = "One-minute round"

FIXED = frozenset({"reverse_safety", "reverse_exchange"})
QUICK = frozenset({"celebrate", "followup"})
GOALS = frozenset({"goal_overdue", "goal_stalled", "goal_due_soon", "goal_draft", "goal_resume", "goal_open"})
BY_MESSAGE = frozenset({"followup", "boundary_review", "pulse_check"})
TEMPLATES = frozenset({"first", "closing", "reset"})
TEMPLATE_ITEMS = frozenset(kind for kind in KINDS if kind.startswith(("first_", "close_", "reset_")))
NEVER_CARRIED = TEMPLATE_ITEMS | FIXED | {"topic_must"}

_TOPICS = frozenset({"topic_must", "topic", "topic_parked"})
_CHECKIN = frozenset(KINDS) - {"hot_seat", "micro_question"} - FIXED - TEMPLATE_ITEMS

ELIGIBLE: Mapping[str, frozenset[str]] = {
    "checkin": _CHECKIN,
    "reverse": _CHECKIN | FIXED,
    "group": _CHECKIN - {"feedback_request", "feedback_give", "boundary_breach"} | {"hot_seat"},
    "micro": QUICK | GOALS | _TOPICS | {"challenge", "feedback_request", "micro_question"},
    "first": TEMPLATE_ITEMS | {"reverse_safety", "topic_must", "topic"},
    "closing": TEMPLATE_ITEMS | _TOPICS,
    "reset": TEMPLATE_ITEMS | {"topic_must"},
}
