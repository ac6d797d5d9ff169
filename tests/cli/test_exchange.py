"""`mentorlog export` and `mentorlog import`: everything out, and everything in again."""

import copy as copies
import json
from typing import Any

import pytest

from mentorlog.exchange import contents_from
from mentorlog.journal.copies import Copies
from mentorlog.journal.ports import Act
from mentorlog.records.changes import Changes
from mentorlog.records.contents import RECORD_TYPES, Contents
from mentorlog.samples import ANCHORS, sample_copy
from tests.cli.running import JournalShell, Shell
from tests.store.making import journal as journal_file

SMALL: dict[str, Any] = {
    "schema": 1,
    "owner": {"name": "Sam"},
    "people": [{"id": "p1", "name": "Alex"}],
    "mentorships": [
        {
            "id": "M1",
            "with": ["p1"],
            "kind": "one_to_one",
            "my_role": "mentee",
            "phase": "enabling",
            "started_on": "2026-01-01",
        }
    ],
    "goals": [
        {
            "id": "G1",
            "mentorship_ids": ["M1"],
            "owner": "me",
            "title": "Lead",
            "created_on": "2026-01-01",
            "visibility": "pair",
            "checkins": [{"date": "2026-02-01", "progress": 10}],
        }
    ],
}
NEXT = "Try: mentorlog today\nUndo: mentorlog undo\n"
OWNER_TAKEN = "{} the owner's name from the file.\n"


def small(**changes: Any) -> dict[str, Any]:
    return copies.deepcopy(SMALL) | changes


def with_goal(**values: Any) -> dict[str, Any]:
    return small(goals=[SMALL["goals"][0] | values])


def meant(value: Any) -> Any:
    """The value without what means the same as nothing: null, an empty list, object or text (records.md)."""
    if isinstance(value, dict):
        return {key: inner for key in value if (inner := meant(value[key])) not in (None, [], {}, "")}
    if isinstance(value, list):
        return [meant(inner) for inner in value]
    return value


def by_id(copy: dict[str, Any]) -> dict[str, Any]:
    """A full copy in which the order of records says nothing."""
    return {
        name: {row["id"]: row for row in value} if isinstance(value, list) else value
        for name, value in meant(copy).items()
    }


@pytest.mark.parametrize("name", ANCHORS)
def test_a_sample_comes_back_whole(shell: Shell, name: str) -> None:
    sample = shell.sample(name)
    exported = sample("export").out
    again = shell.imported(json.loads(exported))
    assert again("export").out == exported
    assert by_id(json.loads(exported)) == by_id(sample_copy(name, ANCHORS[name]))


def test_a_sample_moves_with_the_day_asked(shell: Shell) -> None:
    shell.today = "2031-03-05"
    shell("demo", "sam", "--write", shell.home / "moved.json")
    moved = shell.on(shell.home / "moved.json")
    next_one = moved("today", "--json").json["next_meeting"]
    assert next_one["date"] == "2031-03-08"
    assert moved("agenda", "--json").json["items"][3]["key"] == "goal:G2"


def test_an_export_says_what_it_holds(shell: Shell) -> None:
    sealed = {"date": "2026-11-01", "theme": "serious", "text": "He shouted at me", "never_export": True}
    sam = shell.sample("sam").having(reflections={"R-sealed": sealed})
    exported = sam("export")
    copy = json.loads(exported.out)
    total = sum(len(copy[table]) for table in RECORD_TYPES)
    trash = sum("deleted_on" in row for table in RECORD_TYPES for row in copy[table])
    assert f"{total} records" in exported.err
    assert f"{trash} of them in the trash" in exported.err
    assert "1 sealed note" in exported.err
    assert "full copy" in exported.err
    assert "He shouted at me" in exported.out


def test_an_export_has_every_table_by_its_name_and_nothing_of_the_file(shell: Shell) -> None:
    copy = shell.sample("sam").copy()
    assert list(copy) == ["schema", "owner", *RECORD_TYPES]
    assert copy["schema"] == 1


def test_import_adds_what_is_lacking_and_skips_what_is_equal(shell: Shell) -> None:
    journal = shell.on(shell.home / "j.json")
    first = journal("import", shell.file("copy.json", SMALL))
    assert (first.code, first.out) == (0, "")
    assert first.err == "Imported 3 records: 1 person, 1 mentorship and 1 goal.\n" + OWNER_TAKEN.format("Took") + NEXT
    before = journal.journal.read_bytes()
    second = journal("import", shell.file("copy.json", SMALL))
    assert second.code == 0
    assert second.err == "Imported 0 records.\n3 records were there already.\n"
    assert journal.journal.read_bytes() == before


def test_null_and_missing_are_equal(shell: Shell) -> None:
    journal = shell.imported(SMALL)
    same = with_goal(due_on=None, tags=[], why=None)
    assert journal("import", shell.file("same.json", same)).code == 0


def test_an_empty_text_is_equal_to_a_missing_one(shell: Shell) -> None:
    journal = shell.imported(SMALL)
    assert journal("import", shell.file("same.json", with_goal(why=""))).code == 0


def test_a_record_that_differs_is_listed_and_left(shell: Shell) -> None:
    journal = shell.imported(SMALL)
    ran = journal("import", shell.file("other.json", with_goal(title="Follow", due_on="2026-12-01")))
    assert (ran.code, ran.out) == (1, "")
    assert "1 record differs, left as it is here:\n  goals G1: due_on, title\n" in ran.err
    assert "--replace" in ran.err
    assert journal.record("goals", "G1")["title"] == "Lead"


def test_replace_takes_the_files_after_a_backup(shell: Shell) -> None:
    journal = shell.imported(SMALL)
    before = journal.journal.read_bytes()
    ran = journal("import", "--replace", shell.file("other.json", with_goal(title="Follow")))
    assert ran.code == 0
    assert "replaced by the file's" in ran.err
    assert journal.record("goals", "G1")["title"] == "Follow"
    assert [path.read_bytes() for path in shell.backups] == [before]


def test_the_owner_is_kept_and_replaced_like_any_record(shell: Shell) -> None:
    journal = shell.imported(SMALL)
    other = shell.file("other.json", small(owner={"name": "Nadia"}))
    assert journal("import", other).code == 1
    assert journal.copy()["owner"] == {"name": "Sam"}
    assert journal("import", "--replace", other).code == 0
    assert journal.copy()["owner"] == {"name": "Nadia"}


def test_nothing_is_ever_removed(shell: Shell) -> None:
    journal = shell.imported(SMALL)
    journal("import", "--replace", shell.file("less.json", {"schema": 1, "people": [{"id": "p2", "name": "Bo"}]}))
    assert [row["id"] for row in journal.copy()["people"]] == ["p1", "p2"]
    assert [row["id"] for row in journal.copy()["goals"]] == ["G1"]


@pytest.mark.parametrize("options", [("--dry-run",), ("--dry-run", "--replace")])
def test_a_dry_run_changes_nothing(shell: Shell, options: tuple[str, ...]) -> None:
    new = shell.on(shell.home / "none.json")
    ran = new("import", *options, shell.file("copy.json", SMALL))
    assert ran.code == 0
    assert ran.err == "Would import 3 records: 1 person, 1 mentorship and 1 goal.\n" + OWNER_TAKEN.format("Would take")
    assert not new.journal.exists()
    journal = shell.imported(SMALL)
    before = journal.journal.read_bytes()
    assert journal("import", *options, shell.file("other.json", with_goal(title="Follow"))).code in {0, 1}
    assert journal.journal.read_bytes() == before
    assert shell.backups == []


@pytest.mark.parametrize("options", [("--replace",), (), ("--dry-run",), ("--dry-run", "--replace")])
def test_what_is_set_aside_here_is_left_and_told(shell: Shell, options: tuple[str, ...]) -> None:
    journal = shell.imported(SMALL)
    text = journal.journal.read_text("utf-8").replace('"title":"Lead"', '"title":5').replace('"name":"Sam"', '"name":5')
    journal.journal.write_text(text, "utf-8")
    ran = journal("import", *options, shell.file("copy.json", SMALL))
    word = "would stay" if "--dry-run" in options else "stay"
    told = f"2 records are set aside here because they cannot be read, and {word} as they are:\n  goals G1\n  owner"
    assert (ran.code, told in ran.err, "differ" in ran.err, "Took" in ran.err) == (1, True, False, False)
    assert journal.journal.read_text("utf-8") == text


def test_a_dry_run_says_that_a_newer_journal_takes_nothing(shell: Shell) -> None:
    journal = shell.imported(SMALL)
    head = journal.journal.read_text("utf-8")
    journal.journal.write_text(head.replace('"schema":1', '"schema":9'), "utf-8")
    ran = journal("import", "--dry-run", shell.file("more.json", small(people=[{"id": "p9", "name": "Bo"}])))
    assert ran.code == 1
    last = ran.lines_of_talk[-1]
    assert last == "But nothing would be written: the journal is of a newer mentorlog. Update this one first."


def test_what_somebody_else_writes_meanwhile_is_in_the_backup(shell: Shell) -> None:
    """Another program writes between the first look and the lock: its change is replaced, and kept in a copy."""
    journal = shell.imported(SMALL)
    opened = journal_file(journal.journal, state_dir=shell.state)
    between = contents_from(with_goal(title="In between"))

    class Interrupted:
        """The store, with another writer at work after every look at it from outside."""

        def contents(self) -> Contents:
            found = opened.contents()
            self._interrupt()
            return found

        def back_up(self, reason: str) -> str | None:
            return opened.back_up(reason)

        def commit(self, act: Act) -> Changes:
            self._interrupt()
            return opened.commit(act)

        def _interrupt(self) -> None:
            other = journal_file(journal.journal, state_dir=shell.state)
            Copies(other).take_in(between, replace=True)

    Copies(Interrupted()).take_in(contents_from(with_goal(title="Follow")), replace=True)
    assert journal.record("goals", "G1")["title"] == "Follow"
    assert any(b"In between" in path.read_bytes() for path in shell.backups)


def test_an_import_can_be_read_from_stdin(shell: Shell) -> None:
    journal = shell.on(shell.home / "j.json")
    assert journal("import", "-", typed=json.dumps(SMALL)).code == 0
    assert journal.record("people", "p1")["name"] == "Alex"


BAD: list[tuple[Any, tuple[str, ...]]] = [
    ("", ()),
    ("{", ("line 1",)),
    ("[]", ()),
    ("{}", ()),
    ('{"schema": 1}', ()),
    (b"\xff\xfe{}", ("byte 0",)),
    ('{"schema": 1, "goals": [], "goals": []}', ("goals", "twice")),
    ('{"schema": 1, "people": [{"id": "p1", "name": "a", "name": "b"}]}', ("name", "twice")),
    ('{"schema": 1, "people": [{"id": "p1", "name": "a", "x": NaN}]}', ("NaN",)),
    ('{"schema": 1, "people": [{"id": "p1", "name": "a", "x": 1e999}]}', ("people",)),
    (small(schema=2), ("newer",)),
    (small(schema="1"), ("schema",)),
    (small(schema=0), ("schema",)),
    (small(schema=True), ("schema",)),
    (small(goals={"G1": {}}), ("goals",)),
    (small(goals=["G1"]), ("goals 1",)),
    (small(goals=[{"title": "no id"}]), ("goals 1", "id")),
    (small(goals=[SMALL["goals"][0], SMALL["goals"][0]]), ("goals 2", "G1", "twice")),
    (small(owner=["Sam"]), ("owner",)),
    (small(owner={"name": 5}), ("owner", "name", "text")),
    (with_goal(title=None), ("goals G1", "title")),
    (with_goal(title="two\nlines"), ("goals G1", "title", "one line")),
    (with_goal(title="x" * 501), ("goals G1", "title", "500")),
    (with_goal(why="x" * 300_000), ("goals G1", "why", "at most 256 KB")),
    (with_goal(priority=4), ("goals G1", "priority", "at most 3")),
    (with_goal(priority=0), ("goals G1", "priority", "at least 1")),
    (with_goal(status="lost"), ("goals G1", "status", "active")),
    (with_goal(created_on="2026-02-30"), ("goals G1", "created_on", "date")),
    (with_goal(created_on="1 March"), ("goals G1", "created_on", "date")),
    (with_goal(created_on="2026-01-01T10:00"), ("goals G1", "created_on", "date")),
    (with_goal(owner="Sam & Alex"), ("goals G1", "owner", "id")),
    (with_goal(owner="../../etc"), ("goals G1", "owner", "id")),
    (with_goal(mentorship_ids="M1"), ("goals G1", "mentorship_ids", "list")),
    (with_goal(mentorship_ids=["M1", 5]), ("goals G1", "mentorship_ids 2", "text")),
    (with_goal(levels=["one"]), ("goals G1", "five levels")),
    (
        with_goal(checkins=[{"date": "2026-02-01"}, {"date": "2026-02-02", "progress": 140}]),
        ("goals G1", "checkins 2", "progress", "at most 100"),
    ),
    (with_goal(checkins=[{"progress": 1}]), ("goals G1", "checkins 1", "date")),
    (with_goal(checkins=[{"date": "2026-02-01", "progress": "10"}]), ("goals G1", "checkins 1", "progress")),
    (with_goal(checkins=[{"date": "2026-02-01", "progress": True}]), ("goals G1", "checkins 1", "progress")),
    (small(goals=[SMALL["goals"][0] | {"id": "no spaces"}]), ("goals", "id")),
    (small(goals=[SMALL["goals"][0] | {"id": ""}]), ("goals", "id")),
    (small(goals=[SMALL["goals"][0] | {"id": "x" * 65}]), ("goals", "id", "64")),
    (small(skills=[{"id": "S1", "name": "n", "ratings": [{"date": "2026-01-01", "score": 6, "source": "self"}]}]),
     ("skills S1", "ratings 1", "score", "at most 5")),
    (small(meetings=[{"id": "K1", "mentorship_id": "M1", "date": "2026-01-01", "kind": "sprint"}]),
     ("meetings K1", "kind", "checkin")),
    (small(meetings=[
        {"id": "K1", "mentorship_id": "M1", "date": "2026-01-01", "kind": "first", "starts_at": "25:00"}]),
     ("meetings K1", "starts_at", "time")),
    (small(learning=[{"id": "L1", "kind": "book", "title": "t", "on": "2026-01-01", "hours": 0.3}]),
     ("learning L1", "halves")),
    (small(mentorships=[SMALL["mentorships"][0] | {"id": "skills"}]), ("mentorships skills",)),
]  # fmt: skip


@pytest.mark.parametrize(("bad", "told"), BAD, ids=[" ".join(told) or "no copy" for _, told in BAD])
def test_bad_data_is_refused_with_the_path_to_the_fault(shell: Shell, bad: Any, told: tuple[str, ...]) -> None:
    journal = shell.on(shell.home / "j.json")
    refused = journal("import", shell.file("bad.json", bad))
    assert (refused.code, refused.out) == (1, "")
    assert len(refused.err.splitlines()) == 1
    assert refused.err.endswith(("Nothing was imported.\n", "Nothing was changed.\n"))
    assert [word for word in told if word not in refused.err] == []
    assert not journal.journal.exists()


def test_bad_data_leaves_a_journal_as_it_was(shell: Shell) -> None:
    journal = shell.imported(SMALL)
    before = journal.journal.read_bytes()
    good = {"id": "p2", "name": "Bo"}
    bad = shell.file("bad.json", {"schema": 1, "people": [good], "topics": [{"id": "T1"}]})
    assert journal("import", "--replace", bad).code == 1
    assert journal.journal.read_bytes() == before


@pytest.mark.parametrize("number", [2**70, -(2**70)])
def test_a_number_too_large_to_be_kept_is_refused_or_comes_back(shell: Shell, number: int) -> None:
    copy = small(people=[{"id": "p1", "name": "Alex", "x": number}])
    journal = shell.on(shell.home / "j.json")
    ran = journal("import", shell.file("big.json", copy))
    assert ran.code in {0, 1}
    assert ran.code == 1 or journal.record("people", "p1")["x"] == number


@pytest.mark.parametrize("depth", [50, 500, 5000, 100_000])
def test_what_is_nested_deeply_is_refused_or_comes_back(shell: Shell, depth: int) -> None:
    text = json.dumps(small(people=[{"id": "p1", "name": "Alex", "x": "HERE"}]))
    nested = text.replace('"HERE"', "[" * depth + "]" * depth)
    journal = shell.on(shell.home / "j.json")
    ran = journal("import", shell.file("deep.json", nested))
    assert ran.code in {0, 1}
    assert ran.code == 1 or journal("export").code == 0


def test_files_that_cannot_be_read_are_one_line(shell: Shell) -> None:
    assert shell("import", shell.home / "none.json").code == 3
    assert shell("import", shell.home).code == 1
    assert shell("import", shell.home / ("x" * 300)).code in {1, 3}


UNKNOWN: dict[str, Any] = {"mood": "fine", "nested": {"list": [1, 2.5, "x", True, {"deep": "yes"}]}}


def with_unknown_fields() -> dict[str, Any]:
    """A copy with fields of a later version in records, in their parts, and in parts of parts."""
    return small(
        owner={"name": "Sam"} | UNKNOWN,
        goals=[
            SMALL["goals"][0]
            | UNKNOWN
            | {
                "checkins": [{"date": "2026-02-01", "progress": 10} | UNKNOWN, {"date": "2026-02-01"} | UNKNOWN],
                "results": [{"text": "One"} | UNKNOWN, {"text": "Two", "progress": 5, "late": True}],
            }
        ],
        mentorships=[
            SMALL["mentorships"][0]
            | UNKNOWN
            | {
                "pauses": [{"from": "2026-03-01", "to": "2026-03-08"} | UNKNOWN],
                "changes": [{"date": "2026-03-01", "field": "kind", "from": "peer", "to": "micro"} | UNKNOWN],
            }
        ],
        people=[{"id": "p1", "name": "Alex", "preferences": {"hours": "late"} | UNKNOWN} | UNKNOWN],
        meetings=[
            {
                "id": "K1",
                "mentorship_id": "M1",
                "date": "2026-12-01",
                "kind": "checkin",
                "status": "planned",
                "agenda": {"items": [{"key": "goal:G1"} | UNKNOWN], "minutes": {"goal:G1": 10}} | UNKNOWN,
                "notes": {"text": "n"} | UNKNOWN,
                "sent": {"on": "2026-01-02", "text": "s"} | UNKNOWN,
                "readiness": {"question": True} | UNKNOWN,
            }
            | UNKNOWN
        ],
        pulses=[{"id": "U1", "mentorship_id": "M1", "date": "2026-01-01", "scores": {"candour": 3} | UNKNOWN}],
        fit_checks=[
            {"id": "F1", "mentorship_id": "M1", "date": "2026-01-01", "scores": {"talk": 3} | UNKNOWN, "words": UNKNOWN}
        ],
        boundaries=[
            {
                "id": "B1",
                "mentorship_id": "M1",
                "kind": "time",
                "statement": "s",
                "created_on": "2026-01-01",
                "checks": [{"date": "2026-02-01", "how": "held"} | UNKNOWN],
                "changes": [{"date": "2026-02-01"} | UNKNOWN],
            }
        ],
        skills=[{"id": "S1", "name": "n", "ratings": [{"date": "2026-01-01", "score": 3, "source": "self"} | UNKNOWN]}],
        self_assessments=[{"id": "A1", "date": "2026-01-01", "scores": {"goals": 3} | UNKNOWN, "then": UNKNOWN}],
    )


def test_unknown_fields_come_back_from_every_level(shell: Shell) -> None:
    copy = with_unknown_fields()
    journal = shell.imported(copy)
    assert by_id(journal.copy()) == by_id(copy)
    exported = journal("export").out
    assert shell.imported(json.loads(exported), "again.json")("export").out == exported


def test_members_of_a_copy_that_are_no_table_here_are_left_out_and_told(shell: Shell) -> None:
    later = {"vehicles": [{"id": "V1", "wheels": 3}], "written_with": "mentorlog 9"}
    ran = shell("import", shell.file("copy.json", small(**later)))
    assert ran.code == 0
    assert "Left out, for this version does not know it: vehicles and written_with." in ran.lines_of_talk


def test_unknown_fields_outlive_a_change_of_the_record(shell: Shell) -> None:
    journal = shell.imported(with_unknown_fields())
    assert journal("agenda", "--save").code == 0
    meeting = journal.record("meetings", "K1")
    assert {name: meeting[name] for name in UNKNOWN} == UNKNOWN
    assert {name: meeting["agenda"][name] for name in UNKNOWN} == UNKNOWN
    item = next(item for item in meeting["agenda"]["items"] if item["key"] == "goal:G1")
    assert {name: item[name] for name in UNKNOWN} == UNKNOWN


def test_a_difference_in_an_unknown_field_is_a_difference(shell: Shell) -> None:
    journal: JournalShell = shell.imported(with_goal(mood="fine"))
    ran = journal("import", shell.file("other.json", with_goal(mood="bad")))
    assert ran.code == 1
    assert "goals G1: mood" in ran.err
