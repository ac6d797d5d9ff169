"""What is left of a person after a purge."""

import re
from typing import Any

import msgspec
import pytest

from mentorlog.exchange import contents_from
from mentorlog.journal.purging import about, alias_for, purged
from mentorlog.lookup import folded
from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents
from mentorlog.records.people import Person
from mentorlog.samples import ANCHORS, sample_copy
from mentorlog.search.texts import texts_of

SAMPLES = {name: contents_from(sample_copy(name, ANCHORS[name])) for name in ANCHORS}
EVERYBODY = [(name, person) for name, contents in SAMPLES.items() for person in contents.people]
DAY = "2026-11-01"


def after(contents: Contents, person: Person, *, keep_notes: bool) -> Contents:
    return Changes(sentence="", changes=purged(contents, person, keep_notes=keep_notes)).applied_to(contents)


def texts_in(contents: Contents) -> list[str]:
    records = [record for _, table in contents.tables() for record in table.values()]
    return [text for record in records for texts in texts_of(record) for text in texts]


FACTS = {
    "meetings": ("date", "status", "kind", "duration_min", "starts_at"),
    "actions": ("owner", "status", "due_on", "closed_on", "due_history"),
    "goals": ("title", "status", "due_on", "closed_on", "priority"),
    "milestones": ("reached_on", "celebrated_on", "target_on"),
    "boundaries": ("status", "agreed_on", "review_on"),
    "mentorships": ("with_ids", "started_on", "status", "cadence_days"),
    "pulses": ("date", "scores"),
}


@pytest.mark.parametrize("keep_notes", [True, False])
@pytest.mark.parametrize(("name", "person_id"), EVERYBODY)
def test_the_name_stands_nowhere_any_more(name: str, person_id: str, keep_notes: bool) -> None:
    contents = SAMPLES[name]
    person = contents.people[person_id]
    names = [contents.owner.name, *(one.name for one in contents.people.values() if one is not person)]
    others = {folded(part) for name in names for part in name.split()}
    parts = [part for word in person.name.split() if (part := folded(word)) not in others and len(part) > 2]
    left = after(contents, person, keep_notes=keep_notes)
    assert parts
    words = set(re.findall(r"\w+", folded(" ".join(texts_in(left)))))
    assert [part for part in parts if part in words] == []
    assert left.people[person_id].name == alias_for(contents, person)


@pytest.mark.parametrize(("name", "person_id"), EVERYBODY)
def test_notes_that_are_kept_lose_nothing_but_the_name(name: str, person_id: str) -> None:
    contents = SAMPLES[name]
    person = contents.people[person_id]
    left = after(contents, person, keep_notes=True)
    kept = [record for _, table in left.tables() for record in table.values()]
    gone = [record for record in about(contents, person) if record.is_deleted]
    assert len(kept) == sum(len(table) for _, table in contents.tables()) - len(gone)
    for record in kept:
        before = contents.table(next(t for t, rows in left.tables() if rows.get(record.id) is record))[record.id]
        if not isinstance(record, Person):
            assert len(texts_of(record)[0]) == len(texts_of(before)[0])
            assert len(texts_of(record)[1]) == len(texts_of(before)[1])


@pytest.mark.parametrize("table", FACTS)
def test_facts_stay_when_notes_go(table: str) -> None:
    sam = SAMPLES["sam"]
    left = after(sam, sam.people["p-alex"], keep_notes=False)
    for record in sam.table(table).values():
        if not record.is_deleted:
            for name in FACTS[table]:
                assert getattr(left.table(table)[record.id], name) == getattr(record, name)


def test_what_was_written_about_them_goes_and_what_is_mine_stays() -> None:
    sam = SAMPLES["sam"]
    left = after(sam, sam.people["p-alex"], keep_notes=False)
    assert all(meeting.notes is None or meeting.notes.text is None for meeting in left.meetings.values())
    assert all(checkin.note is None for checkin in left.goals["G1"].checkins)
    assert left.goals["G1"].title == sam.goals["G1"].title
    assert [checkin.progress for checkin in left.goals["G2"].checkins] == [25, 25]
    assert not left.captures or all(capture.mentorship_id is None for capture in left.captures.values())
    assert left.people["p-alex"].role is None


def small(**tables: Any) -> Contents:
    people = [
        {"id": "p1", "name": "Jo Marsh"},
        {"id": "p2", "name": "Jo Stone"},
        {"id": "p3", "name": "former mentee 1"},
    ]
    terms = {"kind": "one_to_one", "my_role": "mentor", "phase": "enabling", "started_on": DAY}
    mentorships = [
        {"id": "M1", "with": ["p1"], **terms},
        {"id": "M2", "with": ["p1", "p2"], **terms, "kind": "group"},
    ]
    return contents_from({"people": people, "mentorships": mentorships, **tables})


def topic(text: str, mentorship: str = "M1", **fields: Any) -> dict[str, Any]:
    return {"id": "T1", "mentorship_id": mentorship, "text": text, "created_on": DAY} | fields


def text_after(contents: Contents) -> str:
    return after(contents, contents.people["p1"], keep_notes=False).topics["T1"].text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ask Jo Marsh about it", "Ask Jo former mentee 2 about it"),
        ("MÁRSH's plan", "former mentee 2's plan"),
        ("Marshall", "Marshall"),
        ("Marsh, Marsh!", "former mentee 2!"),
    ],
)
def test_a_name_is_taken_out_as_a_whole_word_unless_it_is_another_persons_too(text: str, left: str) -> None:
    assert text_after(small(topics=[topic(text)])) == left


def test_in_a_group_the_others_notes_stay() -> None:
    meeting = {"id": "K1", "mentorship_id": "M2", "date": DAY, "kind": "group", "notes": {"text": "Marsh was late"}}
    contents = small(meetings=[meeting])
    notes = after(contents, contents.people["p1"], keep_notes=False).meetings["K1"].notes
    assert notes is not None
    assert notes.text == "former mentee 2 was late"


def test_a_text_that_a_record_cannot_be_without_reads_purged() -> None:
    stuck = {"id": "C1", "mentorship_id": "M1", "title": "Never on time", "kind": "time", "severity": 2}
    sent = {"id": "K1", "mentorship_id": "M1", "date": DAY, "kind": "checkin", "sent": {"on": DAY, "text": "Dear Jo"}}
    contents = small(challenges=[stuck | {"created_on": DAY}], meetings=[sent])
    left = after(contents, contents.people["p1"], keep_notes=False)
    assert left.challenges["C1"].title == "(purged)"
    assert left.meetings["K1"].sent is not None
    assert left.meetings["K1"].sent.text == "(purged)"
    for _, table in left.tables():
        for record in table.values():
            assert msgspec.convert(msgspec.to_builtins(record), type(record)) == record
