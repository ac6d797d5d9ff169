"""Nothing that a summary leaves out can influence it, in any format (P3, P7, P10; summaries.md, "Law")."""

import copy
import hashlib
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mentorlog.exchange import contents_from
from mentorlog.lookup import known_mentorships
from mentorlog.reports.summary import KINDS, Asked, Line, offered, summary
from mentorlog.reports.summary.making import composed, its_mentorships
from mentorlog.reports.summary.projection import projected
from tests.agenda.journals import Dice
from tests.progress.journals import Journal, Row, random_journal, tables_of
from tests.summaries.small import asked, in_every_format, line_of

TRIALS = settings(
    max_examples=40, derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
CALLS = st.tuples(st.integers(0, 2**32), st.sampled_from(KINDS), st.sampled_from(("", "p4", "A reader")))
Call = tuple[int, str, str]
UNREAD = ("pulses", "wins", "topics", "challenges", "captures", "fit_checks")
PRIVATE = ("why", "measure", "notes", "takeaway", "note", "cancelled_by", "support", "challenge", "intent")
TEXTS = (
    "title",
    "text",
    "topic",
    "statement",
    "name",
    "situation",
    "behaviour",
    "impact",
    "next",
    "how",
    "drop_reason",
)
KIND_OF = {
    "goals": "goal", "milestones": "milestone", "actions": "action", "boundaries": "boundary", "feedback": "feedback",
    "learning": "learning", "outcomes": "outcome", "contacts": "contact",
}  # fmt: skip

MARKED = ("goal:", "milestone:", "action:", "boundary:", "feedback:", "learning:", "outcome:", "reflection:RE")
"""Lines that hold a text no other line has."""


def selections(seed: int, kind: str, reader: str) -> Iterator[tuple[Journal, Asked]]:
    """A journal, and a selection of some of its lines, ticked, unticked and in the author's words."""
    journal = random_journal(seed)
    contents = contents_from(journal)
    if not known_mentorships(contents):
        return
    named = () if kind == "development" else ("M1",)
    bare = asked(kind, *named, since="2025-01-01", reader=reader, untick=("mentorship:M3",))
    dice = Dice(hashlib.shake_128(f"choices {seed}".encode()).digest(2000))
    lines = {line.key: line for line in offered(contents, bare)}
    for line in lines.values():
        if line.parent is None or lines[line.parent].is_on(bare):
            bare = _with(bare, line, dice.number(5))
    yield journal, bare


def _with(selection: Asked, line: Line, choice: int) -> Asked:
    """The selection with a line ticked, unticked, or told in other words, if that can be."""
    off = selection.unticked | {line.key}
    if line.key.startswith(("mentorship:", "line:hours")):
        return selection
    is_typed = line.wants_words and line.rule != "tick"
    ticked = selection.ticked if is_typed else selection.ticked | {line.key}
    words = {**selection.words, line.key: f"my words for {line.key}"} if line.takes_words else selection.words
    if choice == 1 or (choice == 0 and line.wants_words):
        return replace(selection, ticked=ticked, words=words)
    if choice == 0:
        return replace(selection, ticked=ticked)
    return replace(selection, unticked=off) if choice == 2 else selection


def text_of(journal: Journal, selection: Asked) -> str:
    return in_every_format(summary(contents_from(journal), selection))


def left_out_gone(journal: Journal, selection: Asked) -> Journal:
    """The journal without all that the summary may not know: worked out from the rules, not from the projection."""
    contents = contents_from(journal)
    on = {line.key for line in offered(contents, selection) if line.is_on(selection)}
    ours = {mentorship.id for mentorship in its_mentorships(contents, selection)}
    rest: Journal = {table: copy.deepcopy(rows) for table, rows in journal.items() if table not in UNREAD}
    rest["owner"].pop("about")
    for table, rows in tables_of(rest):
        rest[table] = [_stripped(table, row, on, selection) for row in rows if _may_stay(table, row, on, ours)]
    return rest


def _may_stay(table: str, row: Row, on: set[str], ours: set[str]) -> bool:
    if row.get("deleted_on") or row.get("never_export") or row.get("theme") == "serious":
        return False
    if table in {"people", "mentorships"}:
        return table == "people" or row["id"] in {*ours, "M1"}
    links = set(row.get("mentorship_ids", [])) or {row.get("mentorship_id")}
    if table in {"reflections", "self_assessments", "skills"}:
        makes_lines = {key.partition(":")[0] for key in on} & {"reflection", "line", "area", "skill", "rating"}
        return bool(makes_lines) and bool(links & {None, *ours})
    is_on = table in KIND_OF and f"{KIND_OF[table]}:{row['id']}" in on
    is_shared = row.get("visibility") in {"pair", "report"} or table == "meetings"
    return is_on if links == {None} else bool(links & ours) and (is_shared or is_on)


def _stripped(table: str, row: Row, on: set[str], selection: Asked) -> Row:
    """A record without its private fields, and without its texts where its line is off or in other words."""
    key = f"{KIND_OF.get(table, table)}:{row['id']}"
    gone = {*PRIVATE, "private_note", "checks"}
    gone |= {"style_used", "my_talk_share"} if "line:style" not in on else set()
    gone |= {"next_time"} if "line:kept" not in on else set()
    gone |= {"drop_reason"} if f"reason:{row['id']}" not in on else set()
    kept = {name: value for name, value in row.items() if name not in gone}
    for parts in ("checkins", "ratings", "changes"):
        for part in kept.get(parts, []):
            for name in ("confidence", "note", "evidence", "why"):
                part.pop(name, None)
    if (table in KIND_OF and key not in on) or (table == "reflections" and f"reflection:{row['id']}" not in on):
        kept |= {name: "something else" for name in TEXTS if name in kept}
    if table == "goals" and selection.words.get(key):
        kept["title"] = "something else"
    return kept


def _the_law_holds(call: Call) -> None:
    for journal, selection in selections(*call):
        contents = contents_from(journal)
        on = [line for line in offered(contents, selection) if line.is_on(selection)]
        kept = projected(contents, selection, its_mentorships(contents, selection), on)
        told = in_every_format(summary(contents, selection))
        assert in_every_format(composed(contents, selection)) == told, "of the whole journal"
        assert in_every_format(summary(kept, selection)) == told, "of the projection, once more projected"


def _nothing_left_out_matters(call: Call) -> None:
    for journal, selection in selections(*call):
        assert text_of(left_out_gone(journal, selection), selection) == text_of(journal, selection)


@TRIALS
@given(CALLS)
def test_a_summary_is_the_same_made_from_what_it_may_know_alone(call: Call) -> None:
    _the_law_holds(call)


@TRIALS
@given(CALLS)
def test_a_summary_is_the_same_with_everything_deleted_that_the_selection_leaves_out(call: Call) -> None:
    _nothing_left_out_matters(call)


@pytest.mark.soak
@settings(TRIALS, max_examples=5000)
@given(CALLS)
def test_both_hold_for_very_many_random_journals(call: Call) -> None:
    _the_law_holds(call)
    _nothing_left_out_matters(call)


@TRIALS
@given(CALLS)
def test_no_text_of_a_line_that_is_off_comes_out(call: Call) -> None:
    for journal, selection in selections(*call):
        contents = contents_from(journal)
        told = in_every_format(summary(contents, selection))
        assert "private" not in told.replace("private challenges", "").replace("private reason", "")
        for line in offered(contents, selection):
            if line.text and not line.is_on(selection) and line.key.startswith(MARKED):
                assert line.text not in told


@TRIALS
@given(st.integers(0, 2**32), st.sampled_from(("manager", "closing")))
def test_another_mentorship_does_not_matter(seed: int, kind: str) -> None:
    for journal, selection in selections(seed, kind, ""):
        alone = {table: rows for table, rows in journal.items() if table not in UNREAD}
        for table, rows in tables_of(alone):
            if table not in {"people", "mentorships"}:
                alone[table] = [row for row in rows if row.get("mentorship_id") in {"M1", None}]
        alone["mentorships"] = [row for row in journal["mentorships"] if row["id"] == "M1"]
        assert text_of(alone, selection) == text_of(journal, selection)


def test_the_trials_reach_every_kind_of_line() -> None:
    reached: Counter[str] = Counter()
    for seed in range(40):
        for kind in KINDS:
            for journal, selection in selections(seed * 7919, kind, ""):
                lines = offered(contents_from(journal), selection)
                reached.update(_name(line) for line in lines if line.is_on(selection) and line.is_told)
    wanted = {
        "goal", "evidence", "reason", "handed", "milestone", "skill", "rating", "outcome", "learning", "feedback",
        "boundary", "contact", "action", "reflection", "learned", "area", "mentorship",
        *(f"line:{name}" for name in (
            "programme", "purpose", "meetings", "attained", "next", "help", "mentor", "mentoring", "initials", "hours",
            "mentored", "tags", "reflections", "style", "kept", "who", "counts", "planned", "contact", "thanks",
        )),
    }  # fmt: skip
    assert wanted - set(reached) == set()


def _name(line: Line) -> str:
    kind = line.key.partition(":")[0]
    return line.key if kind == "line" else kind


@pytest.mark.parametrize("field", ["title", "visibility"])
def test_a_change_of_what_a_summary_does_say_changes_it(field: str) -> None:
    goal = {"id": "G1", "mentorship_ids": ["M1"], "owner": "me", "title": "One", "created_on": "2025-03-01"}
    mentorship = {"id": "M1", "kind": "peer", "my_role": "peer", "phase": "enabling", "started_on": "2025-01-01"}
    journal = {"mentorships": [mentorship], "goals": [goal | {"visibility": "report"}]}
    other = {"mentorships": [mentorship], "goals": [goal | {"visibility": "report", field: "pair"}]}
    selection = asked("manager", "M1")
    assert line_of(contents_from(journal), selection, "goal:G1").is_on(selection)
    assert text_of(journal, selection) != text_of(other, selection)
