"""`mentorlog today`, and `mentorlog` alone."""

import pytest

from tests.cli.running import JournalShell, Shell, golden, process

GREETING = {
    "things", "thing", "needs", "need", "you", "Nothing", "The", "next", "meeting", "is", "in", "days", "day", "weeks",
    "today", "tomorrow", "later",
}  # fmt: skip
WHATS = [
    "meeting_past",
    "promise_late",
    "promise_near",
    "capture",
    "after_meeting",
    "milestone",
    "boundary_review",
    "well_done",
    "goal",
    "no_date",
]


@pytest.mark.parametrize("name", ["sam", "nadia", "grace", "mei"])
def test_a_samples_day_is_as_it_was_agreed(shell: Shell, name: str) -> None:
    today = shell.sample(name)("today")
    assert today.out == golden(f"today-{name}.txt")
    assert today.err == "Try: mentorlog next\n"
    assert today.code == 0


@pytest.mark.parametrize("name", ["sam", "nadia", "grace", "mei"])
def test_a_line_holds_counts_and_no_text_of_the_journal(shell: Shell, name: str) -> None:
    journal = shell.sample(name)
    line = journal("today", "--line")
    assert len(line.lines) == 1
    assert line.err == ""
    words = set(line.out.replace(".", "").replace("\n", "").split())
    assert {word for word in words if not word.isdecimal()} <= GREETING


@pytest.mark.parametrize("name", ["sam", "nadia", "grace", "mei"])
def test_the_count_is_the_same_in_every_form(shell: Shell, name: str) -> None:
    journal = shell.sample(name)
    needs = journal("today", "--json").json["needs"]
    count = sum(need["what"] != "goal" for need in needs)
    assert f"{count} things need you." in journal("today").lines
    assert journal("today", "--line").out.startswith(f"{count} things need you.")
    rows = [line.split("\t") for line in journal("today", "--plain").lines]
    assert [row[2] for row in rows[1:]] == [need["key"] for need in needs]
    assert {len(row) for row in rows} == {len(rows[0])}


def test_json_has_the_shape_of_the_contract(shell: Shell) -> None:
    day = shell.sample("sam")("today", "--json").json
    assert day["schema"] == 1
    assert {"id", "mentorship_id", "with", "date", "starts_at", "duration_min", "topics"} <= day["next_meeting"].keys()
    assert all({"order", "what", "key", "title", "on", "word"} <= need.keys() for need in day["needs"])
    assert all(need["order"] == WHATS.index(need["what"]) + 1 for need in day["needs"])
    assert all({"key", "title", "owner", "on", "word"} <= row.keys() for row in day["promised"])
    assert [need["order"] for need in day["needs"]] == sorted(need["order"] for need in day["needs"])


def test_json_without_a_meeting_says_null(shell: Shell) -> None:
    sam = shell.sample("sam").having(meetings={"K8": {"status": "cancelled"}})
    assert sam("today", "--json").json["next_meeting"] is None


def every_row() -> dict[str, dict[str, dict[str, object]]]:
    """What makes a row of each kind in Sam's journal, on 21 November 2026."""
    mine = {"mentorship_id": "M-alex", "created_on": "2026-09-01"}
    return {
        "meetings": {
            "K-past": {"mentorship_id": "M-alex", "date": "2026-11-16", "kind": "checkin", "status": "planned"},
            "K-held": {"mentorship_id": "M-alex", "date": "2026-11-19", "kind": "checkin", "status": "held"},
        },
        "people": {"p-two": {"name": "Bo Lind"}},
        "mentorships": {
            "M-two": {
                "with": ["p-two"],
                "kind": "one_to_one",
                "my_role": "mentor",
                "phase": "enabling",
                "started_on": "2026-01-01",
                "cadence_days": 14,
            }
        },
        "goals": {"G-late": mine | {"mentorship_ids": ["M-alex"], "owner": "me", "title": "L", "due_on": "2026-11-20"}},
    }


def test_every_kind_of_row_is_told(shell: Shell) -> None:
    sam = shell.sample("sam").having(**every_row())
    sam.having(meetings={"K-two": {"mentorship_id": "M-two", "date": "2026-10-01", "kind": "first", "status": "held"}})
    needs = sam("today", "--json").json["needs"]
    assert sorted({need["what"] for need in needs}, key=WHATS.index) == WHATS
    text = sam("today").out
    for words in ("Did you meet? Alex Rivera, Monday 16 Nov.", "After Alex", "No date with Bo Lind."):
        assert words in text


def test_only_one_mentorship_can_be_asked_for(shell: Shell) -> None:
    grace = shell.sample("grace")
    keys = [need["key"] for need in grace("today", "--with", "leo", "--json").json["needs"]]
    assert "goal:GL1" in keys
    assert not [key for key in keys if key in {"goal:GP2", "milestone:XR1"}]
    assert grace("today", "--with", "nobody").code == 3


def test_on_the_day_of_a_meeting_ones_own_next_time_is_told(shell: Shell) -> None:
    sam = shell.sample("sam")
    told = "Say what I want before he offers a solution"
    assert told.casefold() not in sam("today").out.casefold()
    on_the_day = sam("--today", "2026-11-24", "today").out
    assert f"You wanted to: {told}. Only you see it.".casefold() in " ".join(on_the_day.split()).casefold()


def test_an_empty_journal_says_where_to_begin(shell: Shell) -> None:
    today = shell("today")
    assert (today.code, today.out) == (0, "")
    assert today.err == (
        "Nothing is written here yet. Begin with: mentorlog start. Or look at a sample: mentorlog demo\n"
    )
    assert shell("today", "--line").out == "Nothing needs you.\n"
    assert shell("today", "--json").json["needs"] == []
    assert not shell.default_journal.exists()


def test_without_a_verb_and_without_a_terminal_it_is_today_plain(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert sam().out == sam("today", "--plain").out
    assert sam().out.startswith("order\twhat\tkey\ttitle\ton\tword")


def test_a_private_row_is_marked_by_a_word(shell: Shell) -> None:
    sam: JournalShell = shell.sample("sam")
    private = [need["title"] for need in sam("today", "--json").json["needs"] if need["only_me"]]
    assert private
    for title in private:
        line = next(line for line in sam("today").lines if title in line)
        assert "Only you see it." in line


def test_today_in_a_process_of_its_own(shell: Shell) -> None:
    sam = shell.sample("sam")
    done = process(shell.home, "--journal", sam.journal, "--today", shell.today, "today")
    assert (done.returncode, done.stdout.decode()) == (0, golden("today-sam.txt"))
