"""What holds for every journal: T1 to T14 of agenda.md 3.14, and what else the sections before say of all agendas.

The suite tries 100 random journals, `make soak` 20,000.
"""

import copy
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from mentorlog.agenda import AgendaError, OwnChanges, generate, preparation, ranking
from mentorlog.exchange import contents_from
from mentorlog.records.contents import Contents
from tests.agenda.builder import FRAMES, Shown
from tests.agenda.journals import SEALED, SECRET, Dice, Journal, Row, Trial, own_changes, trials

# flow, then min and max in long meetings, min and max in short ones (3.6)
COLUMNS: dict[str, tuple[int, int, int, int, int]] = {
    "celebrate": (10, 5, 10, 2, 3),
    "first_intro": (11, 5, 15, 2, 6),
    "reverse_safety": (12, 5, 5, 2, 3),
    "first_hopes": (13, 5, 15, 2, 8),
    "topic_must": (15, 10, 30, 4, 15),
    "followup": (20, 5, 10, 2, 5),
    "challenge": (30, 10, 25, 4, 12),
    "boundary_breach": (32, 10, 20, 4, 10),
    "set_goals": (39, 10, 30, 5, 15),
    "goal_overdue": (40, 10, 20, 4, 12),
    "first_goals": (40, 5, 20, 3, 12),
    "close_review": (40, 5, 25, 4, 12),
    "reset_facts": (40, 5, 15, 2, 8),
    "micro_question": (40, 5, 60, 3, 30),
    "goal_stalled": (41, 10, 20, 4, 10),
    "first_boundaries": (41, 5, 20, 3, 12),
    "close_learning": (41, 5, 20, 3, 10),
    "reset_needs": (41, 5, 20, 3, 12),
    "goal_due_soon": (42, 5, 15, 3, 10),
    "close_open": (42, 5, 15, 3, 8),
    "reset_options": (42, 5, 20, 3, 12),
    "goal_draft": (44, 5, 15, 3, 10),
    "goal_resume": (45, 5, 15, 3, 10),
    "goal_open": (46, 5, 15, 3, 8),
    "hot_seat": (50, 10, 20, 5, 10),
    "topic": (55, 5, 20, 3, 10),
    "topic_parked": (56, 5, 15, 3, 10),
    "close_next": (57, 5, 15, 2, 8),
    "first_practical": (58, 5, 10, 2, 5),
    "close_thanks": (58, 5, 10, 2, 5),
    "reset_agree": (58, 5, 15, 2, 8),
    "feedback_request": (60, 5, 15, 3, 8),
    "feedback_give": (61, 5, 15, 3, 8),
    "boundary_review": (70, 5, 10, 3, 6),
    "pulse_check": (75, 5, 10, 2, 5),
    "reverse_exchange": (80, 5, 5, 2, 3),
}
TEMPLATE_KINDS = {"first", "closing", "reset"}
FIXED = {"reverse_safety", "reverse_exchange"}
QUICK = {"celebrate", "followup"}
BY_MESSAGE = {"followup", "boundaries:review", "pulse_check"}
WORDS = {
    "intention", "private_check", "private_challenge", "private_goal", "low_pulse", "private_feedback", "private_topic",
    "private_action",
}  # fmt: skip
ALL_WARNINGS = {
    "W_PAST_DATE", "W_FAR_DATE", "W_MENTORSHIP_PAUSED", "W_SHORT", "W_LONG", "W_NO_GOALS", "W_MANY_GOALS",
    "H_CONSIDER_RESET", "H_CONSIDER_CLOSING", "W_UNUSED_TIME", "W_TOO_MANY_MUST", "W_OVER_TIME",
}  # fmt: skip
SHARED = {"pair", "report"}
UNREAD = ("reflections", "pulses", "fit_checks", "self_assessments", "skills", "contacts", "learning", "outcomes")


class Made(NamedTuple):
    """An agenda that was made, and all that it was made from."""

    trial: Trial
    contents: Contents
    mine: OwnChanges
    agenda: Shown
    scores: dict[str, int]
    as_written: bytes

    @property
    def terms(self) -> Row:
        return next(row for row in self.trial.journal["mentorships"] if row["id"] == "M1")

    @property
    def candidates(self) -> list[str]:
        """What is left of the candidates when those the person took off are gone, in rank order."""
        return [key for key in self.scores if key not in self.mine.removed]

    @property
    def own_minutes(self) -> dict[str, int]:
        return {key: n for key, n in self.mine.minutes.items() if 1 <= n <= 480 and key in self.candidates}

    @property
    def own(self) -> list[str]:
        return [key for key in self.candidates if key in self.own_minutes or key in self.mine.added]

    @property
    def is_short(self) -> bool:
        return self.agenda.duration < 30

    @property
    def opening(self) -> int:
        return self.agenda.minutes.get("open", 0)

    @property
    def wrap_frame(self) -> int:
        """The minutes of the wrap before any rest goes to it (3.3)."""
        length = self.agenda.duration
        if self.agenda.kind == "group" and length >= 30:
            return self.opening
        return 2 if length < 15 else 3 if length < 30 else 5 if length < 90 else 10

    @property
    def body(self) -> int:
        return self.agenda.duration - self.opening - self.wrap_frame

    @property
    def own_sum(self) -> int:
        return sum(self.own_minutes.get(key, self.minimum(key)) for key in self.own)

    def minimum(self, key: str) -> int:
        return COLUMNS[self.agenda.kind_of(key)][3 if self.is_short else 1]

    def maximum(self, key: str) -> int:
        return COLUMNS[self.agenda.kind_of(key)][4 if self.is_short else 2]


def again(made: Made, journal: Journal) -> bytes:
    """The agenda of another journal for the same call and changes, byte for byte."""
    agenda = generate(contents_from(journal), "M1", made.trial.meeting, made.trial.today, made.mine)
    return msgspec.json.encode(agenda)


# ---------------------------------------------------------------- what may be changed in a journal without effect


def turned(value: Any) -> Any:
    """The same journal with every list in it the other way round."""
    if isinstance(value, dict):
        return {name: turned(part) for name, part in value.items()}
    return [turned(part) for part in reversed(value)] if isinstance(value, list) else value


def rotated(journal: Journal, by: int) -> Journal:
    """The same journal with the records of each table begun elsewhere."""
    return {table: rows[by % len(rows) :] + rows[: by % len(rows)] if rows else [] for table, rows in journal.items()}


def is_shared(row: Row) -> bool:
    return row.get("visibility") in SHARED and not row.get("never_export") and row.get("kind") != "misuse"


def without_private(journal: Journal) -> Journal:
    """The journal without private records, notes, private checks, reflections and pulses."""
    rest = {table: copy.deepcopy(rows) for table, rows in journal.items() if table not in UNREAD}
    for table, rows in rest.items():
        if table not in {"people", "mentorships", "meetings"}:
            rest[table] = [row for row in rows if is_shared(row)]
    for goal in rest["goals"]:
        goal.pop("why")
        goal.pop("aim")
        goal["checkins"] = [{name: c[name] for name in ("date", "progress") if name in c} for c in goal["checkins"]]
    for boundary in rest["boundaries"]:
        boundary["checks"] = [check for check in boundary["checks"] if check.get("visibility") in SHARED]
        for check in boundary["checks"]:
            check.pop("note")
    for meeting in rest["meetings"]:
        meeting.pop("notes")
        meeting.pop("my_talk_share")
    for person in rest["people"]:
        person.pop("private_note")
    return rest


def without_trash(journal: Journal) -> Journal:
    return {table: [row for row in rows if not row.get("deleted_on")] for table, rows in journal.items()}


def without_other_mentorships(journal: Journal) -> Journal:
    rest = {}
    for table, rows in journal.items():
        if table == "mentorships":
            rest[table] = [row for row in rows if row["id"] == "M1"]
        elif table == "goals":
            rest[table] = [row | {"mentorship_ids": ["M1"]} for row in rows if "M1" in row["mentorship_ids"]]
        else:
            rest[table] = rows if table == "people" else [row for row in rows if row.get("mentorship_id") == "M1"]
    return rest


def without_what_is_about_someone(journal: Journal) -> Journal:
    rest = dict(journal)
    rest["feedback"] = []
    rest["boundaries"] = [row | {"checks": []} for row in journal["boundaries"]]
    rest["challenges"] = [row for row in journal["challenges"] if "about" not in row]
    return rest


# ------------------------------------------------------------------------------------------------ the properties


def t1_minutes_sum_to_the_length(made: Made) -> None:
    agenda = made.agenda
    total = sum(item["minutes"] for item in agenda.items)
    assert total == max(agenda.duration, made.opening + made.own_sum + made.wrap_frame)
    assert [item["at"] for item in agenda.items] == [
        sum(item["minutes"] for item in agenda.items[:place]) for place in range(len(agenda.items))
    ]


def t2_every_item_has_a_minute(made: Made) -> None:
    assert all(item["minutes"] >= 1 for item in made.agenda.items)


def t3_keys_are_unique(made: Made) -> None:
    keys = made.agenda.everywhere()
    assert len(keys) == len(set(keys))
    assert len(made.agenda.keys) == len(set(made.agenda.keys))


def t4_the_order_of_the_input_does_not_matter(made: Made) -> None:
    assert again(made, turned(made.trial.journal)) == made.as_written
    assert again(made, rotated(made.trial.journal, 1 + made.trial.throw[0])) == made.as_written


def t5_private_records_and_the_trash_do_not_matter(made: Made) -> None:
    assert again(made, without_private(made.trial.journal)) == made.as_written
    assert again(made, without_trash(made.trial.journal)) == made.as_written


def t6_other_mentorships_do_not_matter(made: Made) -> None:
    assert again(made, without_other_mentorships(made.trial.journal)) == made.as_written


def t7_the_input_stays_as_it_was(made: Made) -> None:
    contents, values = contents_from(made.trial.journal), copy.deepcopy(made.trial.journal)
    before = msgspec.json.encode(contents)
    mine, meeting = copy.deepcopy(made.mine), copy.deepcopy(made.trial.meeting)
    generate(contents, "M1", made.trial.meeting, made.trial.today, made.mine)
    assert msgspec.json.encode(contents) == before
    assert (made.trial.journal, made.mine, made.trial.meeting) == (values, mine, meeting)


def t8_the_guaranteed_item_is_present(made: Made) -> None:
    if not made.own:
        assert next((key for key in made.candidates if key not in QUICK | FIXED), None) in {None, *made.agenda.keys}


def t9_a_higher_priority_never_lowers_a_goal(made: Made) -> None:
    goals = [key for key in made.scores if key.startswith("goal:")]
    if not goals:
        return
    key = goals[made.trial.throw[1] % len(goals)]
    raised = copy.deepcopy(made.trial.journal)
    row = next(row for row in raised["goals"] if f"goal:{row['id']}" == key)
    row["priority"] = min(3, row.get("priority", 2) + 1)
    assert place(key, made, raised) <= list(made.scores).index(key)


def t10_a_carried_item_ranks_no_lower(made: Made) -> None:
    carried = copy.deepcopy(made.trial.journal)
    meeting = newest_held(carried, made)
    if meeting is None or not made.scores:
        return
    key = list(made.scores)[made.trial.throw[2] % len(made.scores)]
    mentioned = {item["key"] for item in meeting["agenda"]["items"]} | set(meeting["agenda"]["parked"])
    if key not in mentioned:
        meeting["agenda"]["parked"].append(key)
        assert place(key, made, carried) <= list(made.scores).index(key)


def t11_no_private_text_comes_out(made: Made) -> None:
    shown = msgspec.json.encode(made.agenda.json)
    assert SECRET.encode() not in shown
    assert SEALED.encode() not in shown


def t12_twice_is_the_same(made: Made) -> None:
    assert again(made, made.trial.journal) == made.as_written
    twice = generate(made.contents, "M1", made.trial.meeting, made.trial.today, made.mine)
    assert msgspec.json.encode(twice) == made.as_written


def t13_in_a_group_nothing_is_about_a_member(made: Made) -> None:
    if made.terms["kind"] == "group":
        assert again(made, without_what_is_about_someone(made.trial.journal)) == made.as_written


def t14_own_changes_are_kept(made: Made) -> None:
    agenda = made.agenda
    assert not set(made.mine.removed) & {*agenda.everywhere()}
    assert set(made.own) <= set(agenda.keys)
    assert {key: agenda.minutes[key] for key in made.own_minutes} == made.own_minutes
    places = [agenda.keys.index(key) for key in made.mine.order if key in agenda.body]
    assert places == sorted(places)
    if made.own and made.own_sum >= made.body:
        assert set(agenda.body) == set(made.own)


def every_candidate_has_its_place(made: Made) -> None:
    """Each is on the agenda, parked, before the meeting, under the opening, or a goal that is only counted."""
    agenda = made.agenda
    assert set(agenda.everywhere()) <= set(made.candidates)
    rest = [key for key in made.candidates if key not in agenda.everywhere()]
    if "celebrate" in rest:
        rest.remove("celebrate")
        assert 1 <= len(agenda.lines("open")) <= 5
    elif "open" in agenda:
        assert agenda.lines("open") == []
    assert all(key.startswith("goal:") for key in rest)
    assert len(rest) == agenda.unlisted_goals
    assert agenda.parked == [key for key in made.candidates if key in agenda.parked]
    assert agenda.before_meeting == [key for key in made.candidates if key in agenda.before_meeting]
    assert set(agenda.before_meeting) <= BY_MESSAGE
    assert not set(agenda.parked) & {*BY_MESSAGE, "celebrate"}


def items_stand_in_the_flow(made: Made) -> None:
    agenda = made.agenda
    assert agenda.keys[-1] == "wrap"
    assert ("open" in agenda) == (agenda.kind != "first")
    assert "open" not in agenda.keys[1:]
    assert "open_floor" not in agenda.keys[:-2]
    if not made.mine.order:
        ranks = list(made.scores)
        order = [(COLUMNS[agenda.kind_of(key)][0], ranks.index(key)) for key in agenda.body]
        assert order == sorted(order)


def items_are_complete(made: Made) -> None:
    asked = []
    for item in made.agenda.items:
        assert item["reasons"]
        silent = item["kind"] in {"open", "wrap", "reverse_exchange"} or item["kind"].startswith(
            ("first_", "close_", "reset_")
        )
        assert (item["why"] == "") == silent
        assert item["title"]
        assert item.get("score") == made.scores.get(item["key"])
        assert ("score" in item) == (item["key"] not in FRAMES)
        assert item.get("lines") != []
        assert len(item.get("lines", [])) == len(set(item.get("lines", [])))
        if "question" in item:
            asked.append(item["question"]["id"])
            assert item["kind"] not in {"open", "open_floor", "wrap", "topic", "topic_must"}
        if "steps" in item:
            assert made.agenda.kind == "micro"
            assert sum(item["steps"].values()) == item["minutes"] >= 10
    assert len(asked) == len(set(asked))


def minutes_stay_in_their_bounds(made: Made) -> None:
    """Between minimum and maximum, but for own minutes, a guaranteed item in a tiny meeting, and the micro focus."""
    agenda = made.agenda
    taken = [key for key in agenda.body if key not in made.own_minutes]
    for key in taken:
        if agenda.kind == "micro" and agenda.kind_of(key) not in QUICK:
            assert agenda.minutes[key] <= max(60, made.maximum(key))
        else:
            assert agenda.minutes[key] <= made.maximum(key)
        if agenda.minutes[key] < made.minimum(key):
            assert key == next(name for name in made.candidates if name not in QUICK | FIXED)
    rest = agenda.minutes["wrap"] - made.wrap_frame
    assert 0 <= rest <= 4
    assert agenda.minutes.get("open_floor", 5) >= 5


def limits_are_kept(made: Made) -> None:
    """How many items, and how many goals (3.3); the person's own may go past."""
    agenda = made.agenda
    if made.own or agenda.kind in TEMPLATE_KINDS:
        return
    musts = sum(key.startswith("topic:") and made.scores[key] == 1000 for key in made.candidates)
    cap = max(min(max(made.body // 7, 1), 6), musts)
    peers = agenda.kind == "checkin" and made.terms["kind"] == "peer"
    goals = 4 if peers else {"checkin": 3, "reverse": 3, "group": 2, "micro": 1}[agenda.kind]
    assert len(set(agenda.body) - FIXED) <= cap
    assert len(agenda.goal_items()) <= goals
    if agenda.kind == "micro":
        assert sum(key not in QUICK for key in agenda.body) == any(key not in QUICK for key in made.candidates)


def warnings_tell_what_happened(made: Made) -> None:
    agenda = made.agenda
    parked_musts = [key for key in agenda.parked if key.startswith("topic:") and made.scores[key] == 1000]
    over = sum(agenda.minutes.values()) > agenda.duration
    assert ("W_TOO_MANY_MUST" in agenda.warnings) == bool(parked_musts)
    assert ("W_UNUSED_TIME" in agenda.warnings) == (agenda.minutes.get("open_floor", 0) >= 15)
    assert ("W_OVER_TIME" in agenda.warnings) == over
    assert ("W_SHORT" in agenda.warnings) == (agenda.duration < 15)
    assert ("W_LONG" in agenda.warnings) == (agenda.duration > 120)
    assert ("W_PAST_DATE" in agenda.warnings) == (made.trial.meeting.date < made.trial.today)
    assert len(agenda.warnings) == len(set(agenda.warnings))


def preparation_is_short_and_never_sealed(made: Made) -> None:
    lines = preparation(made.contents, "M1", made.trial.meeting)
    assert len(lines) <= 5
    assert {line.word for line in lines} <= WORDS
    assert not any(SEALED in f"{line.id} {line.text}" for line in lines)
    assert sum(line.word == "low_pulse" for line in lines) <= 1


PROPERTIES: tuple[Callable[[Made], None], ...] = (
    t1_minutes_sum_to_the_length,
    t2_every_item_has_a_minute,
    t3_keys_are_unique,
    t4_the_order_of_the_input_does_not_matter,
    t5_private_records_and_the_trash_do_not_matter,
    t6_other_mentorships_do_not_matter,
    t7_the_input_stays_as_it_was,
    t8_the_guaranteed_item_is_present,
    t9_a_higher_priority_never_lowers_a_goal,
    t10_a_carried_item_ranks_no_lower,
    t11_no_private_text_comes_out,
    t12_twice_is_the_same,
    t13_in_a_group_nothing_is_about_a_member,
    t14_own_changes_are_kept,
    every_candidate_has_its_place,
    items_stand_in_the_flow,
    items_are_complete,
    minutes_stay_in_their_bounds,
    limits_are_kept,
    warnings_tell_what_happened,
    preparation_is_short_and_never_sealed,
)


def place(key: str, made: Made, journal: Journal) -> int:
    """The rank of a key in another journal."""
    return [found for found, _ in ranking(contents_from(journal), "M1", made.trial.meeting)].index(key)


def newest_held(journal: Journal, made: Made) -> Row | None:
    day = made.trial.meeting.date.isoformat()
    held = [
        row
        for row in journal["meetings"]
        if row["mentorship_id"] == "M1" and row["status"] == "held" and row["date"] < day and "deleted_on" not in row
    ]
    return max(held, key=lambda row: (row["date"], row["id"]), default=None)


def made_from(trial: Trial) -> Iterator[Made]:
    """The agenda of a trial as it is and with own changes; nothing where the call is refused."""
    contents = contents_from(trial.journal)
    try:
        plain = generate(contents, "M1", trial.meeting, trial.today)
    except AgendaError as error:
        assert error.code in {"E_NO_MENTORSHIP", "E_DURATION", "E_CLOSED"}  # noqa: PT017
        return
    ranks = ranking(contents, "M1", trial.meeting)
    scores = dict(ranks)
    assert len(scores) == len(ranks)
    assert [score for _, score in ranks] == sorted(scores.values(), reverse=True)
    mine = own_changes(Dice(trial.throw), tuple(scores))
    changed = generate(contents, "M1", trial.meeting, trial.today, mine)
    yield Made(trial, contents, OwnChanges(), Shown(plain), scores, msgspec.json.encode(plain))
    yield Made(trial, contents, mine, Shown(changed), scores, msgspec.json.encode(changed))


def over(journals: int, check: Callable[[Trial], None]) -> None:
    """Run a check on so many random journals."""

    @settings(
        max_examples=journals,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
        phases=[Phase.generate, Phase.shrink],
    )
    @given(trials())
    def each(trial: Trial) -> None:
        check(trial)

    each()


def check_all(trial: Trial) -> None:
    for made in made_from(trial):
        for holds in PROPERTIES:
            holds(made)


def test_the_properties_hold_for_random_journals() -> None:
    over(100, check_all)


@pytest.mark.soak
def test_the_properties_hold_for_very_many_random_journals() -> None:
    over(20_000, check_all)


def test_random_journals_reach_every_kind_of_item_meeting_warning_and_preparation() -> None:
    reached: Counter[str] = Counter()

    def count(trial: Trial) -> None:
        for made in made_from(trial):
            reached.update(item["kind"] for item in made.agenda.items)
            reached.update([f"meeting {made.agenda.kind}", f"mentorship {made.terms['kind']}", *made.agenda.warnings])
            reached.update(line.word for line in preparation(made.contents, "M1", made.trial.meeting))

    over(300, count)
    wanted = {*COLUMNS, *FRAMES, *ALL_WARNINGS, *WORDS}
    wanted |= {f"meeting {kind}" for kind in ("checkin", "micro", "group", "reverse", *TEMPLATE_KINDS)}
    wanted |= {f"mentorship {kind}" for kind in ("one_to_one", "peer", "reverse", "group", "micro")}
    assert wanted - set(reached) == set()


@pytest.mark.parametrize("seed", ["1", "4711"])
def test_hash_order_time_zone_and_locale_do_not_matter(seed: str) -> None:
    program = (
        "import msgspec, sys\n"
        "from tests.agenda.test_worked_examples import EXAMPLES, agenda_of\n"
        "sys.stdout.buffer.write(msgspec.json.encode([agenda_of(example) for example in EXAMPLES]))\n"
    )
    surroundings = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    root = Path(__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", program], cwd=root, env=surroundings, capture_output=True, check=True)
    from tests.agenda.test_worked_examples import EXAMPLES, agenda_of

    assert run.stdout == msgspec.json.encode([agenda_of(example) for example in EXAMPLES])
