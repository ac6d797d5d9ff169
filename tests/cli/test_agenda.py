"""`mentorlog agenda` and `mentorlog next`: what is printed, and on which stream."""

import json
import re

import pytest

from tests.cli.running import JournalShell, Shell, golden

ALL = ("--why", "--questions", "--prep")


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


@pytest.mark.parametrize(
    ("options", "file"),
    [
        (ALL, "agenda-sam.txt"),
        ((), "agenda-sam-to-send.txt"),
        ((*ALL, "--format", "markdown"), "agenda-sam.md"),
        ((*ALL, "--format", "plain"), "agenda-sam.tsv"),
        ((*ALL, "--plain"), "agenda-sam.tsv"),
        (("--prep", "--json"), "agenda-sam.json"),
        (("--prep", "--format", "json"), "agenda-sam.json"),
    ],
)
def test_sams_agenda_is_as_it_was_agreed(sam: JournalShell, options: tuple[str, ...], file: str) -> None:
    agenda = sam("agenda", *options)
    assert agenda.out == golden(file)
    assert agenda.code == 0


def test_sams_agenda_holds_what_the_job_asks_for(sam: JournalShell) -> None:
    items = {item["key"]: item for item in sam("agenda", "--json").json["items"]}
    assert items["celebrate"]["lines"] == ["milestone:X3"], "wins"
    assert items["followup"]["lines"] == ["action:A1"], "promises from last time"
    assert items["goal:G2"]["why"] == "quiet since October", "the goal that went quiet"
    assert items["goal:G1"]["why"] == "13 days to its date", "the one whose date is near"
    assert items["topic:T1"]["why"] == "you noted it on 17 Nov", "the topic of Tuesday night"
    for key in ("celebrate", "followup", "goal:G2", "goal:G1"):
        assert items[key]["question"]["text"].endswith("?")


def test_what_found_no_room_is_told_with_the_reasons(sam: JournalShell) -> None:
    text = sam("agenda", "--why").out
    assert "\nLater:\n  Promotion timeline. No room today.\n" in text
    assert "\nBy message:\n  Does our agreement still fit?\n" in text
    assert "Promotion timeline" not in sam("agenda").out


def test_without_reasons_stderr_says_how_much_is_left_off(sam: JournalShell) -> None:
    assert sam("agenda").err == "Not on it: 1 for later, 1 by message. --why shows them.\n"
    assert sam("agenda", "--why").err == ""


@pytest.mark.parametrize("format_", ["text", "markdown", "plain", "json"])
def test_what_is_only_sams_comes_only_when_asked_for(sam: JournalShell, format_: str) -> None:
    private = ["before he offers", "about my pay in the chat", "On-call weeks", "promotion self-review"]
    points = "I keep the rota"
    without = sam("agenda", "--why", "--questions", "--format", format_)
    assert not [text for text in [*private, points] if text in without.out + without.err]
    with_it = sam("agenda", "--prep", "--format", format_)
    assert [text for text in private if text in with_it.out] == private


def test_only_me_is_a_word_and_no_colour(sam: JournalShell) -> None:
    assert "Only for me" in sam("agenda", "--prep").out
    assert "Only for me" in sam("agenda", "--prep", "--format", "markdown").out
    assert "only me\t" in sam("agenda", "--prep", "--plain").out


def test_json_has_no_preparation_unless_asked_for(sam: JournalShell) -> None:
    assert "preparation" not in sam("agenda", "--json").json
    assert [line["word"] for line in sam("agenda", "--json", "--prep").json["preparation"]] == [
        "intention",
        "private_check",
        "private_challenge",
        "private_action",
    ]


def test_json_is_one_object_with_the_fields_of_the_contract(sam: JournalShell) -> None:
    agenda = sam("agenda", "--json").json
    assert {"kind", "duration", "items", "parked", "before_meeting", "unlisted_goals", "warnings"} <= agenda.keys()
    assert all("why" in item for item in agenda["items"])
    assert agenda["parked"] == ["topic:T2"]
    assert agenda["before_meeting"] == ["boundaries:review"]


def test_plain_is_a_header_row_and_a_row_an_item(sam: JournalShell) -> None:
    rows = [line.split("\t") for line in sam("agenda", "--plain").lines]
    assert rows[0] == ["time", "minutes", "title"]
    assert {len(row) for row in rows} == {3}
    assert len(rows) == 8


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--minutes", "20"), "Check-in, 20 minutes"),
        (("--minutes", "12", "--on", "2026-12-08"), "Short meeting, 12 minutes"),
        (("--kind", "reset"), "Fresh start, 45 minutes"),
        (("--kind", "closing"), "Last meeting, 45 minutes"),
    ],
)
def test_length_and_kind_can_be_said_otherwise(sam: JournalShell, arguments: tuple[str, ...], expected: str) -> None:
    assert expected in sam("agenda", *arguments).out


def test_who_leads_swings_a_reverse_meeting(shell: Shell) -> None:
    mei = shell.sample("mei")
    mine, theirs = (mei("agenda", "--json", "--lead", who).json["items"] for who in ("me", "them"))
    assert [item["key"] for item in mine] != [item["key"] for item in theirs]
    assert "you learn today" in json.dumps(theirs)
    assert "Jonas learns today" in json.dumps(mine)


def test_a_day_without_a_meeting_is_made_an_agenda_for(sam: JournalShell) -> None:
    agenda = sam("agenda", "--on", "2026-12-08")
    assert agenda.out.startswith("Alex and Sam, Tuesday 8 December 2026.\n")
    assert agenda.code == 0
    assert "Wednesday 25 November 2026." in sam("agenda", "--on", "wed").out


def test_stderr_says_which_day_was_taken_where_none_is_planned(sam: JournalShell) -> None:
    sam.having(meetings={"K8": {"status": "cancelled"}})
    agenda = sam("agenda")
    assert agenda.out.startswith("Alex and Sam, Tuesday 24 November 2026.\n"), "14 days after the last"
    assert agenda.err.startswith("No meeting is planned with Alex Rivera; this is for Tuesday 24 November 2026.\n")
    assert "No meeting is planned" not in sam("agenda", "--on", "2026-12-08").err


def test_what_the_agenda_says_of_itself_is_on_stderr(sam: JournalShell) -> None:
    past = sam("agenda", "--on", "2026-11-01")
    assert "That day is past. The agenda shows what you knew then.\n" in past.err
    assert "past" not in past.out
    assert "This is for April 2027. Expect it to change.\n" in sam("agenda", "--on", "2027-04-13").err
    assert "10 minutes: one thing, the rest waits.\n" in sam("agenda", "--minutes", "10").err
    assert "3 hours: plan a break.\n" in sam("agenda", "--minutes", "180").err


def test_warnings_say_what_to_type_in_lines(sam: JournalShell) -> None:
    long = sam("agenda", "--minutes", "240")
    assert re.search(r"^\d+ minutes are free\. --minutes \d+ makes it shorter\.$", long.err, re.MULTILINE)
    sam.having(mentorships={"M-alex": {"planned_end_on": "2026-12-18"}})
    assert "Planned to end on 18 Dec. --kind closing makes this the last meeting.\n" in sam("agenda").err


def test_a_paused_mentorship_can_still_meet(sam: JournalShell) -> None:
    sam.having(mentorships={"M-alex": {"status": "paused", "pauses": [{"from": "2026-11-12", "to": "2027-01-10"}]}})
    agenda = sam("agenda", "--with", "alex")
    assert agenda.code == 0
    assert "Paused until 10 Jan 2027. You can still meet.\n" in agenda.err


def test_next_is_the_agenda_with_all_that_is_for_its_owner(sam: JournalShell) -> None:
    assert sam("next").out == golden("agenda-sam.txt")


def test_next_is_the_first_of_all_meetings(shell: Shell) -> None:
    grace = shell.sample("grace")
    assert grace("next").out.startswith("Leo and Grace, Monday 24 November 2025.")
    assert grace("next", "--with", "ruth").code in {0, 3}


def test_next_without_a_planned_meeting_says_what_to_do(sam: JournalShell) -> None:
    sam.having(meetings={"K8": {"status": "cancelled"}})
    found = sam("next")
    assert (found.code, found.out) == (3, "")
    assert found.err == "No meeting is planned. The agenda of one that is not: mentorlog agenda --on DATE\n"


@pytest.mark.parametrize("name", ["sam", "nadia", "grace", "mei"])
def test_every_line_of_text_is_under_80_columns(shell: Shell, name: str) -> None:
    journal = shell.sample(name)
    whom = () if name != "grace" else ("--with", "leo")
    for words in (("today",), ("today", "--line"), ("next",), ("agenda", *whom, *ALL, "--minutes", "90"), ("--help",)):
        ran = journal(*words)
        assert ran.code == 0, ran.err
        assert [line for line in ran.lines if len(line) >= 80] == []


def test_wide_characters_count_as_the_two_columns_they_take(sam: JournalShell) -> None:
    sam.having(goals={"G2": {"title": "\N{CJK UNIFIED IDEOGRAPH-4E2D}" * 60}})
    for words in (("agenda", "--why"), ("today",)):
        wide = [line for line in sam(*words).lines if len(line) + line.count("\N{CJK UNIFIED IDEOGRAPH-4E2D}") >= 80]
        assert wide == []


def test_a_long_name_without_a_date_stays_under_80_columns(sam: JournalShell) -> None:
    sam.having(
        people={"p-new": {"name": "Anna " * 40}},
        mentorships={
            "M-new": {
                "with": ["p-new"],
                "kind": "one_to_one",
                "my_role": "mentee",
                "phase": "enabling",
                "started_on": "2026-01-01",
            }
        },
    )
    assert [line for line in sam("today").lines if len(line) >= 80] == []
