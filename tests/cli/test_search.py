"""`mentorlog search`."""

import pytest

from tests.cli.running import Shell

DAY = "2026-11-01"


def test_hits_are_counted_then_told_newest_first_with_the_words_around(shell: Shell) -> None:
    told = shell.sample("sam")("search", "DESIGN")
    assert told.code == 0
    assert told.lines[0] == "4 records hold “DESIGN”."
    assert told.lines[1:3] == [
        "1. Goal, 18 Nov: Lead the API redesign.",
        "2. Promise, 10 Nov: Send Alex the design doc.",
    ]
    assert "Only you see it." in told.lines[3]
    assert [line for line in told.lines if len(line) > 79] == []


def test_numbers_stand_for_what_was_found(shell: Shell) -> None:
    sam = shell.sample("sam")
    listed = sam("search", "design doc", "--json").json["items"]
    assert [item["kind"] for item in listed] == ["action"]
    assert sam("action", "done", "1").code == 0
    assert sam.record("actions", listed[0]["id"])["status"] == "done"


def test_json_and_plain_say_the_same(shell: Shell) -> None:
    sam = shell.sample("sam")
    items = sam("search", "design", "--json").json["items"]
    rows = [line.split("\t") for line in sam("search", "design", "--plain").lines]
    assert rows[0] == ["number", "kind", "id", "on", "title", "snippet", "only_me"]
    assert [row[2] for row in rows[1:]] == [item["id"] for item in items]
    assert {"kind", "id", "on", "title", "snippet", "only_me"} <= items[0].keys()


def test_kind_with_and_days_narrow_it(shell: Shell) -> None:
    grace = shell.sample("grace")
    everything = grace("search", "e", "--json").json["items"]
    assert {item["kind"] for item in grace("search", "e", "--kind", "promises", "--json").json["items"]} == {"action"}
    leo = grace("search", "e", "--with", "leo", "--json").json["items"]
    assert 0 < len(leo) < len(everything)
    late = grace("search", "e", "--since", "2025-11-01", "--json").json["items"]
    assert 0 < len(late) < len(everything)
    assert " with Leo" in grace("search", "e", "--with", "leo").out


def test_nothing_found_is_said_and_where_else_to_look(shell: Shell) -> None:
    told = shell.sample("sam")("search", "zzzz")
    assert (told.code, told.out) == (0, "0 records hold “zzzz”.\n")
    assert told.err == "Looking for something deleted? --trash looks there too.\n"


def test_sealed_and_deleted_records_come_only_when_asked_for_and_say_so(shell: Shell) -> None:
    sealed = {"id": "R1", "date": DAY, "text": "harm done", "theme": "serious", "never_export": True}
    gone = {"id": "R2", "date": DAY, "text": "harm done", "deleted_on": DAY}
    journal = shell.imported({"reflections": [sealed, gone]})
    assert journal("search", "harm").lines == ["0 records hold “harm”."]
    assert journal("search", "harm", "--sealed").lines[1:] == ["1. Reflection, 1 Nov: harm done. Sealed."]
    told = journal("search", "harm", "--trash").lines[1:]
    assert told == ["1. Reflection, 1 Nov: harm done. Only you see it. In the trash."]


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (("x", "--kind", "gaol"), 2, "There is no kind “gaol”. There are: person, mentorship, goal,"),
        (("x", "--with", "zoe"), 3, "“zoe” is nobody here."),
        (("x", "--since", "fri", "--until", "2020-01-01"), 2, "Turn them round."),
        (("  ",), 2, "Say at least one word to look for."),
        (("x", "--since", "whenever"), 2, "whenever"),
    ],
)
def test_what_cannot_be_searched_is_one_line(shell: Shell, words: tuple[str, ...], code: int, why: str) -> None:
    told = shell.sample("sam")("search", *words)
    assert (told.code, told.out) == (code, "")
    assert why in told.err
    assert len(told.lines_of_talk) == 1
