"""What a screen hands over is made from what both may see, and from nothing else (P3, P6, P7, P10, P19)."""

import copy
import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorlog.agenda import AgendaError, AskedMeeting
from mentorlog.agreement.page import agreement_page
from mentorlog.attention.away_note import away_note
from mentorlog.ending.thanks import facts_to_thank_for
from mentorlog.exchange import contents_from
from mentorlog.records.contents import RECORD_TYPES, Contents
from mentorlog.records.fields import describe
from mentorlog.records.record import Shareable
from mentorlog.reports import journal_ics
from mentorlog.reports.agenda_page import agenda_page
from mentorlog.reports.agreement_text import agreement_handout
from mentorlog.reports.leaf import leaf_of_agenda, leaf_of_handout
from mentorlog.reports.record_handout import record_handout
from mentorlog.samples import ANCHORS, sample_copy
from mentorlog.wrapup.message import message_after
from tests.progress.journals import LAST, random_journal

Copy = dict[str, Any]
MARK = "ZQX"


def everything_that_leaves(contents: Contents, mentorship_id: str, today: dt.date) -> Iterator[tuple[str, str]]:
    """Every leaf of one mentorship, in every format, by its title and format."""
    mentorship = contents.mentorships[mentorship_id]
    leaves = [leaf_of_handout(agreement_handout(agreement_page(contents, mentorship)), "Our agreement", ())]
    for table, records in contents.tables():
        for key, record in sorted(records.items()):
            handout = record_handout(record, contents, today, mentorship_id)
            leaves += [leaf_of_handout(handout, f"{table} {key}", ())] if handout else []
    for meeting in contents.meetings.values():
        if meeting.mentorship_id != mentorship_id or meeting.is_deleted:
            continue
        if meeting.state == "planned":
            try:
                asked = AskedMeeting.of(meeting)
                leaves.append(leaf_of_agenda(agenda_page(contents, mentorship, asked, meeting, today), "Agenda"))
            except AgendaError:
                continue
        else:
            yield f"message {meeting.id}", message_after(contents, meeting, today)
    for leaf in leaves:
        yield from ((f"{leaf.title} {format_}", leaf.text_in(format_)) for format_ in leaf.formats)
        yield f"{leaf.title} file", leaf.file_name("text")


def without_only_me(copied: Copy, mentorship_id: str) -> Copy:
    """The journal without every record and field that is only the owner's, or another mentorship's."""
    rest = copy.deepcopy(copied)
    for table, record_type in RECORD_TYPES.items():
        private = {field.name for field in describe(record_type) if field.only_me}
        private -= {"notes"} if table == "meetings" else set()
        kept = [row for row in rest.get(table, []) if _is_kept(row, record_type, mentorship_id)]
        rest[table] = [{name: value for name, value in row.items() if name not in private} for row in kept]
    for goal in rest["goals"]:
        for checkin in goal.get("checkins", []):
            checkin.pop("note", None)
            checkin.pop("confidence", None)
    for meeting in rest["meetings"]:
        meeting["notes"] = {"decisions": meeting.get("notes", {}).get("decisions", [])}
        for item in (meeting.get("agenda") or {}).get("items", []):
            item.pop("points", None)
    return rest


def _is_kept(row: Copy, record_type: type, mentorship_id: str) -> bool:
    if not issubclass(record_type, Shareable):
        return True
    ids = row.get("mentorship_ids") or ([row["mentorship_id"]] if row.get("mentorship_id") else [])
    is_shared = row.get("visibility") in {"pair", "report"} and not row.get("never_export")
    return is_shared and not row.get("deleted_on") and (not ids or mentorship_id in ids)


def sample(name: str) -> tuple[Copy, dt.date]:
    return sample_copy(name, ANCHORS[name]), ANCHORS[name]


@pytest.mark.parametrize("name", sorted(ANCHORS))
def test_every_leaf_is_the_same_bytes_with_all_that_is_only_mine_deleted(name: str) -> None:
    copied, today = sample(name)
    for mentorship in copied["mentorships"]:
        whole = dict(everything_that_leaves(contents_from(copied), mentorship["id"], today))
        bare = contents_from(without_only_me(copied, mentorship["id"]))
        assert dict(everything_that_leaves(bare, mentorship["id"], today)) == whole
        assert len(whole) > 5


@settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(ANCHORS)), st.integers(0, 2**32))
def test_no_word_of_a_record_made_private_leaves(name: str, seed: int) -> None:
    copied, today = sample(name)
    shareable = [table for table, kind in RECORD_TYPES.items() if issubclass(kind, Shareable) and copied.get(table)]
    rows = [row for table in shareable for row in copied[table]]
    row = rows[seed % len(rows)]
    for field in ("title", "text", "statement", "topic", "name"):
        if field in row:
            row[field] = f"{MARK} {row[field]}"
    row["visibility"] = (None, "private", "nobody knows")[seed % 3]
    known = contents_from(copied)
    for mentorship in copied["mentorships"]:
        assert MARK not in " ".join(text for _, text in everything_that_leaves(known, mentorship["id"], today))


def _the_law_holds(seed: int) -> None:
    """Every leaf, a note, what may be thanked for, and the days for a calendar, of a random journal."""
    copied: Copy = {table: [] for table in RECORD_TYPES} | random_journal(seed)
    for number, promise in enumerate(copied["actions"] if copied["meetings"] else ()):
        promise["meeting_id"] = copied["meetings"][number % len(copied["meetings"])]["id"]
    whole = contents_from(copied)
    for mentorship in whole.mentorships.values():
        bare = contents_from(without_only_me(copied, mentorship.id))
        assert dict(everything_that_leaves(bare, mentorship.id, LAST)) == dict(
            everything_that_leaves(whole, mentorship.id, LAST)
        )
        assert away_note(bare, mentorship, LAST) == away_note(whole, mentorship, LAST)
        known_to_both = tuple(fact for fact in facts_to_thank_for(whole, mentorship) if not fact.only_me)
        assert facts_to_thank_for(bare, mentorship) == known_to_both
    shared = {
        table: [row for row in rows if _leaves_at_all(row, table)] for table, rows in copied.items() if table != "owner"
    }
    assert journal_ics.write(contents_from(copied | shared), LAST) == journal_ics.write(whole, LAST)


def _leaves_at_all(row: Copy, table: str) -> bool:
    is_shared = row.get("visibility") in {"pair", "report"} and not row.get("never_export")
    return is_shared or not issubclass(RECORD_TYPES[table], Shareable)


@settings(max_examples=10, derandomize=True, deadline=None, database=None)
@given(st.integers(0, 2**32))
def test_nothing_that_is_only_mine_matters_in_random_journals(seed: int) -> None:
    _the_law_holds(seed)


@pytest.mark.soak
@settings(max_examples=500, derandomize=True, deadline=None, database=None)
@given(st.integers(0, 2**32))
def test_nor_in_very_many(seed: int) -> None:
    _the_law_holds(seed)


def test_the_trials_would_notice_a_word_that_leaves() -> None:
    copied, today = sample("sam")
    goal = next(row for row in copied["goals"] if row["visibility"] == "pair")
    goal["title"] = f"{MARK} {goal['title']}"
    told = dict(everything_that_leaves(contents_from(copied), "M-alex", today))
    assert MARK in told[f"goals {goal['id']} markdown"]
    assert f"goals {goal['id']} html" in told
