"""What holds for the figures of every journal."""

import copy
import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorlog.exchange import contents_from
from mentorlog.lookup import known_mentorships
from mentorlog.progress import Period, figures, progress
from mentorlog.progress.behind import opened, records_behind
from mentorlog.progress.rhythm import cadence_on, expected_meetings
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.growth_text import wins_in_words
from mentorlog.reports.progress_text import figures_in_words
from tests.progress.journals import LAST, MENTORSHIPS, Journal, Row, random_journal, tables_of

BEFORE = LAST - dt.timedelta(120)
PERIODS = (
    Period.of(BEFORE, LAST),
    Period.of(LAST - dt.timedelta(1000), LAST),
    Period.of(LAST, LAST),
    Period.of(BEFORE, LAST - dt.timedelta(30)),
)
SEEDS = st.integers(0, 2**32)
TRIALS = settings(
    max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)


def figures_of(journal: Journal, period: Period) -> Any:
    """The object of `progress --json`."""
    contents = contents_from(journal)
    found = progress(contents, known_mentorships(contents), period)
    return msgspec.json.decode(msgspec.json.encode(found.as_values()))


def turned(value: Any) -> Any:
    """The same journal with its tables the other way round; lists within records stay, their order counts."""
    return {table: rows[::-1] if isinstance(rows, list) else rows for table, rows in value.items()}


def is_after(day: object, last: dt.date) -> bool:
    return isinstance(day, str) and day > last.isoformat()


def without_what_came_later(journal: Journal, last: dt.date) -> Journal:
    """The journal as it stood on the evening of a day, but for plans."""
    known = copy.deepcopy(journal)
    for table, rows in tables_of(known):
        known[table] = [_as_it_was(row, last) for row in rows if not _came_later(table, row, last)]
    return known


def _came_later(table: str, row: Row, last: dt.date) -> bool:
    if table in {"goals", "milestones", "actions", "boundaries", "feedback"}:
        return is_after(row.get("created_on"), last)
    return is_after(row.get("date") or row.get("on"), last) and row.get("status") != "planned"


def _as_it_was(row: Row, last: dt.date) -> Row:
    if is_after(row.get("closed_on"), last) and "started_on" not in row:
        row.pop("closed_on")
        row["status"] = "active" if "title" in row else "open"
    for name in ("reached_on", "celebrated_on"):
        if is_after(row.get(name), last):
            row.pop(name)
    if is_after(row.get("agreed_on"), last) and row.get("status") == "agreed":
        row["status"] = "proposed"
    for name in ("checkins", "checks", "ratings"):
        if name in row:
            row[name] = [part for part in row[name] if not is_after(part["date"], last)]
    return row


@TRIALS
@given(SEEDS, st.sampled_from(PERIODS))
def test_what_came_after_the_period_has_not_happened(seed: int, period: Period) -> None:
    journal = random_journal(seed)
    assert figures_of(journal, period) == figures_of(without_what_came_later(journal, period.until), period)


@TRIALS
@given(SEEDS, st.sampled_from(PERIODS))
def test_the_trash_and_sealed_records_are_in_no_figure(seed: int, period: Period) -> None:
    journal = random_journal(seed)
    rest = {
        table: [row for row in rows if not _is_gone(row)] if isinstance(rows, list) else rows
        for table, rows in journal.items()
    }
    assert figures_of(journal, period) == figures_of(rest, period)


def _is_gone(row: Row) -> bool:
    return bool(row.get("deleted_on") or row.get("never_export") or row.get("theme") == "serious")


@TRIALS
@given(SEEDS, st.sampled_from(PERIODS))
def test_neither_visibility_nor_private_text_nor_the_order_of_records_changes_a_figure(
    seed: int, period: Period
) -> None:
    journal = random_journal(seed)
    other = turned(copy.deepcopy(journal))
    for _, rows in tables_of(other):
        for row in rows:
            row.pop("visibility", None)
            for name in ("why", "measure", "drop_reason", "notes", "takeaway", "note"):
                row.pop(name, None)
    assert figures_of(journal, period) == figures_of(other, period)


@TRIALS
@given(SEEDS, st.sampled_from(PERIODS))
def test_another_mentorship_changes_no_figure_of_this_one(seed: int, period: Period) -> None:
    journal = random_journal(seed)
    alone = copy.deepcopy(journal)
    for table, rows in tables_of(alone):
        alone[table] = [row for row in rows if row.get("mentorship_id") in {"M1", None} or table == "reflections"]
    alone["mentorships"] = [row for row in rows_of(alone, "mentorships") if row["id"] == "M1"]
    for row in rows_of(alone, "goals"):
        row["mentorship_ids"] = [key for key in row["mentorship_ids"] if key == "M1"]
    everywhere = figures_of(journal, period)["M1"]
    for whole in ("skills_summary", "learning"):
        assert figures_of(alone, period)["M1"][whole] == everywhere[whole]
    outcomes: Row = {"outcomes": []}
    assert figures_of(alone, period)["M1"] | outcomes == everywhere | outcomes


def rows_of(journal: Journal, table: str) -> list[Row]:
    rows: list[Row] = journal[table]
    return rows


@TRIALS
@given(SEEDS, st.sampled_from(PERIODS))
def test_every_number_has_as_many_records_behind_it(seed: int, period: Period) -> None:
    contents = contents_from(random_journal(seed))
    for mentorship in known_mentorships(contents):
        told = figures_of(random_journal(seed), period)[mentorship.id]
        behind = {name: len(keys) for name, keys in records_behind(contents, mentorship, period).items()}
        for state, count in told["goals"]["counts"].items():
            assert behind[f"goals.{state}"] == count
        for side in ("me", "them"):
            for outcome in ("done_on_time", "done_late", "overdue", "not_due", "dropped"):
                assert behind[f"actions.{side}.{outcome}"] == told["actions"][side][outcome]
        assert behind["cadence.held"] == told["cadence"]["held"]
        assert behind["feedback.asked"] == told["feedback"]["asked"]
        assert behind["feedback.given"] == told["feedback"]["given"]
        assert behind["outcomes"] == len(told["outcomes"])


@TRIALS
@given(SEEDS, st.sampled_from(PERIODS))
def test_every_sentence_can_be_opened(seed: int, period: Period) -> None:
    contents = contents_from(random_journal(seed))
    for mentorship in known_mentorships(contents):
        told = figures_in_words(figures(contents, mentorship.id, period), mentorship, contents)
        behind = records_behind(contents, mentorship, period)
        there = (*told, *wins_in_words(contents, period, mentorship.id))
        assert [entry.figure for entry in there if not opened(entry.figure, behind)] in ([], ["cadence.adherence"])
        assert all(entry.text.endswith((".", ":")) for entry in there)


def counted_day_by_day(mentorship: Mentorship, period: Period) -> tuple[int | None, str | None]:
    """The meetings expected, by walking from day to day."""
    days = [period.since + dt.timedelta(n) for n in range((period.until - period.since).days + 1)]
    if mentorship.kind == "micro":
        return None, "—"
    if not any(cadence_by_hand(mentorship, day)[0] for day in days):
        return None, "no fixed rhythm"
    stretches: dict[tuple[int, int], int] = {}
    for day in days:
        if _is_active(mentorship, day):
            stretch = cadence_by_hand(mentorship, day)
            stretches[stretch] = stretches.get(stretch, 0) + 1
    expected = sum(count // cadence for (cadence, _), count in stretches.items() if cadence)
    return expected, None if expected else "too early"


def cadence_by_hand(mentorship: Mentorship, day: dt.date) -> tuple[int, int]:
    """The cadence in force on a day, and which change brought it."""
    changes = [change for change in mentorship.changes if change.field_name == "cadence_days"]
    changes.sort(key=lambda change: change.date)
    if not changes:
        return mentorship.rhythm, 0
    there = [n for n, change in enumerate(changes, 1) if change.date <= day]
    value = changes[there[-1] - 1].after if there else changes[0].before
    return (30 if value is None else value), there[-1] if there else 0


def _is_active(mentorship: Mentorship, day: dt.date) -> bool:
    if mentorship.state == "closed" and mentorship.closed_on is None:
        return False
    is_over = mentorship.closed_on is not None and day > mentorship.closed_on
    is_resting = any(p.since <= day and (p.until is None or day <= p.until) for p in mentorship.pauses)
    return mentorship.started_on <= day and not is_over and not is_resting


@TRIALS
@given(SEEDS, st.sampled_from(PERIODS), st.sampled_from(MENTORSHIPS))
def test_the_meetings_expected_are_those_counted_day_by_day(seed: int, period: Period, key: str) -> None:
    mentorship = contents_from(random_journal(seed)).mentorships[key]
    assert expected_meetings(mentorship, period) == counted_day_by_day(mentorship, period)
    assert cadence_on(mentorship, period.until) == cadence_by_hand(mentorship, period.until)[0]


@pytest.mark.soak
@settings(TRIALS, max_examples=5000)
@given(SEEDS, st.sampled_from(PERIODS), st.sampled_from(MENTORSHIPS))
def test_they_are_for_very_many_random_mentorships(seed: int, period: Period, key: str) -> None:
    mentorship = contents_from(random_journal(seed)).mentorships[key]
    assert expected_meetings(mentorship, period) == counted_day_by_day(mentorship, period)


@pytest.mark.parametrize("seed", range(3))
def test_the_same_journal_gives_the_same_figures(seed: int) -> None:
    journal = random_journal(1000 + seed)
    assert figures_of(journal, PERIODS[0]) == figures_of(copy.deepcopy(journal), PERIODS[0])
