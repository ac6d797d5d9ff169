"""`mentorlog boundary` as a person uses it."""

import pytest

from tests.cli.running import Shell, golden

WAYS = [
    "1. Bring it up on Tuesday 24 November 2026. Alex Rivera reads, and nothing",
    "   else: Our agreement: Slack by day, evenings stay free",
    "2. Say it in person: off the agenda; you are reminded before.",
    "3. Keep it to myself.",
    "4. Someone else to talk to.",
    "5. This is serious, and not mine to fix.",
]


def test_seven_lines_are_kept_changed_or_left_out_as_one_act(shell: Shell) -> None:
    mei = shell.sample("mei")
    done = mei("boundary", "starter", typed="\nWe name a new day at once.\nn\n\n")
    assert done.code == 0, done.err
    assert done.lines_of_talk[1] == "1 of 4. Time: We begin and end on time. [keep]"
    assert "Proposed: 3 lines." in done.lines_of_talk
    written = [row["statement"] for row in mei.copy()["boundaries"] if row["status"] == "proposed"]
    assert sorted(written) == [
        "Either may end this in one talk, without giving a reason.",
        "We begin and end on time.",
        "We name a new day at once.",
    ]
    assert mei("undo").code == 0
    assert len(mei.copy()["boundaries"]) == 3


def test_all_that_is_proposed_is_agreed_at_once(shell: Shell) -> None:
    mei = shell.sample("mei")
    assert mei("boundary", "starter", "--yes").code == 0
    assert mei("boundary", "agree", "all").err.startswith("Agreed: 4 lines.\n")
    assert "(proposed)" not in mei("boundary", "page").out
    assert mei("boundary", "agree", "all").code == 3
    full = mei("boundary", "starter")
    assert (full.code, full.out) == (1, "")


def test_one_line_is_agreed_by_one_after_the_other(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert sam("boundary", "agree", "advocate", "me").err.startswith("You agree: Alex is not Sam's advocate.\n")
    assert "Alex is not Sam's advocate (proposed)" in sam("boundary", "page").out
    assert sam("boundary", "agree", "advocate", "them").err.startswith("Agreed: ")


def test_a_strained_line_is_noted_and_then_the_five_ways_are_offered(shell: Shell) -> None:
    sam = shell.sample("sam")
    done = sam("boundary", "strained", "slack", typed="a message at ten\n\n")
    assert done.lines_of_talk == [
        "What happened, in a line? Only you see it.",
        "Strained: Slack by day, evenings stay free.",
        "Undo: mentorlog undo",
        *WAYS,
        "Which? [3]",
        "It stays with you.",
    ]
    check = sam.record("boundaries", "B3")["checks"][-1]
    assert check == {"date": shell.today, "how": "strained", "note": "a message at ten", "visibility": "private"}
    assert "Our agreement" not in sam("agenda").out


def test_brought_up_the_other_reads_the_line_and_neither_the_word_nor_the_note(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert sam("boundary", "crossed", "slack", typed="a message at ten\n1\n").code == 0
    agenda = sam("agenda", "--why", "--questions").out
    assert "Our agreement: Slack by day, evenings stay free" in agenda
    assert "crossed" not in agenda
    assert "a message at ten" not in agenda


def test_someone_else_and_serious_are_ways_too(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert "Written down: Noor Haddad, coordinator." in sam("boundary", "crossed", "slack", typed="\n4\n").lines_of_talk
    serious = sam("boundary", "crossed", "slack", typed="\n5\n1\n\n\n\nhe shouted\n.\n")
    assert "A sealed note was written." in serious.lines_of_talk


def test_a_way_may_be_named_without_being_asked(shell: Shell) -> None:
    sam = shell.sample("sam")
    done = sam("boundary", "strained", "slack", "--raise", "in-person", "--note", "late", "--by", "them")
    assert done.lines_of_talk[-1] == "To be said in person: Slack by day, evenings stay free."
    assert sam.record("boundaries", "B3")["checks"][-1] == {
        "date": shell.today, "how": "strained", "by": "them", "note": "late", "raise": "in_person",
        "visibility": "private",
    }  # fmt: skip
    before = sam.journal.read_bytes()
    refused = sam("boundary", "strained", "advocate", "--raise", "agenda")
    assert (refused.code, sam.journal.read_bytes()) == (1, before)


@pytest.mark.parametrize(
    ("typed", "said", "status", "review_on"),
    [
        ("yes\n", "Still fits: Pay comes up only if Sam raises it.", "agreed", "2027-05-22"),
        ("no longer\n", "No longer: Pay comes up only if Sam raises it.", "retired", "2026-11-20"),
        ("", "[later]", "agreed", "2026-11-20"),
    ],
)
def test_lines_whose_day_has_come_are_gone_through(
    shell: Shell, typed: str, said: str, status: str, review_on: str
) -> None:
    sam = shell.sample("sam")
    done = sam("boundary", "review", typed=typed)
    assert done.lines_of_talk[0] == "1 line to look at again."
    assert said in done.lines_of_talk
    row = sam.record("boundaries", "B6")
    assert (row["status"], row["review_on"]) == (status, review_on)


def test_a_line_is_reviewed_held_and_retired_by_its_words(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert sam("boundary", "review", "pay", "comes").err.startswith("Still fits: ")
    assert sam("boundary", "held", "pay comes", "--note", "he waited").err.startswith("Held: ")
    assert sam("boundary", "retire", "debug").err.startswith("No longer: ")
    assert sam("boundary", "retire", "debug").code == 1
    assert sam("boundary", "held", "stay").code == 3
    assert "debug" not in sam("boundary", "page").out


def test_the_page_is_written_to_a_file_once(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert sam("boundary", "page", "-o", "ours.txt").code == 0
    path = shell.home / "ours.txt"
    assert path.read_text(encoding="utf-8") == sam("boundary", "page").out
    assert path.stat().st_mode & 0o777 == 0o600
    assert sam("boundary", "page", "-o", "ours.txt").code == 1


@pytest.mark.parametrize(("format_", "file"), [("text", "txt"), ("markdown", "md"), ("html", "html"), ("json", "json")])
def test_the_page_to_keep_for_both_is_as_it_was_agreed_in_each_format(shell: Shell, format_: str, file: str) -> None:
    sam = shell.sample("sam")
    assert sam("boundary", "page", "--format", format_).out == golden(f"agreement-sam.{file}")


def test_a_page_that_names_somebody_else_is_not_written_by_chance(shell: Shell) -> None:
    grace = shell.sample("grace").having(boundaries={"BL1": {"statement": "Unlike Priya, Leo decides"}})
    named = grace("boundary", "page", "--with", "leo", "-o", "ours.txt")
    assert named.code == 1
    assert "of another mentorship" in named.err
    assert not (shell.home / "ours.txt").exists()
    assert grace("boundary", "page", "--with", "leo", "-o", "ours.txt", "--names-ok").code == 0


def test_every_line_of_the_catalogue_can_be_read_with_the_names_in_it(shell: Shell) -> None:
    sam = shell.sample("sam")
    told = sam("boundary", "starter", "--all")
    assert told.lines[:2] == ["Roles", "  Alex helps Sam think; Sam decides."]
    assert [line for line in told.lines if "{" in line or len(line) > 80] == []
    assert told.lines.count("Ending") == 1
