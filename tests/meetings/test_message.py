"""The message after a meeting holds decisions, promises and the next date, and nothing private (texts.md 2.14)."""

from pathlib import Path
from typing import Any

from mentorlog.when import When
from tests.agenda.builder import R, action, person, topic
from tests.meetings.desk import desk, planned

MARKER = "PRIVATE-MARKER"
BOTH: dict[str, Any] = {"with": ["p1", "p9"]}
NOTES = """Tomasz: the room was not read. PRIVATE-MARKER
! send the pre-read 3 days ahead due:thu
= Tomasz sits in on the review on 30 Nov
! tomasz: send the review checklist
"""
AFTER = """Hi Tomasz, thank you for today.

We decided  Tomasz sits in on the review on 30 Nov.
Me          send the pre-read 3 days ahead, by Thu 27 Nov
You         send the review checklist
Next        Fri 5 Dec, 15:00
"""


def test_the_message_after_a_meeting(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned(), cadence_days=14)
    held = made.meet(NOTES)
    assert made.message(held) == AFTER
    for days in (1, 3, 40):
        assert made.message(held, days) == AFTER.replace("for today", "for Friday")


def test_labels_with_nothing_under_them_are_left_out(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), cadence_days=0)
    assert made.message(made.meet("nothing\n")) == "Hi Tomasz, thank you for today.\n"


def test_one_label_stands_before_several_lines_dated_ones_first(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), cadence_days=0)
    held = made.meet("! one\n! two 30.11.\n! three 2.1.\n= Yes!\n= No\n")
    assert made.message(held) == (
        "Hi Tomasz, thank you for today.\n\n"
        "We decided  Yes!\n"
        "            No.\n"
        "Me          two, by Sun 30 Nov\n"
        "            three, by Fri 2 Jan 2026\n"
        "            one\n"
    )


def test_in_a_group_everyone_has_a_name(tmp_path: Path) -> None:
    konstantin = person("p9", "Konstantinos Ioannou")
    made = desk(tmp_path, topic(), konstantin, kind="group", cadence_days=0, **BOTH)
    held = made.meet("= We go on\n! konstantinos: bring the list fri\n! ask around\n")
    assert made.message(held) == "Hi all, thank you for today.\n\nWe decided  We go on.\n"
    for key in made.contents.actions:
        made.edit("actions", key, visibility="pair")
    assert made.message(held) == (
        "Hi all, thank you for today.\n\n"
        "We decided    We go on.\n"
        "Sam           ask around\n"
        "Konstantinos  bring the list, by Fri 28 Nov\n"
    )


def test_nothing_private_is_in_it(tmp_path: Path) -> None:
    points = [{"key": "topic:T1", "points": MARKER}]
    made = desk(
        tmp_path,
        topic(text=MARKER),
        planned(agenda={"items": points, "hope": MARKER}, notes={"takeaway": MARKER, "text": MARKER}),
        action("A1", text=MARKER, meeting_id="K9", visibility="private"),
        action("A2", text=MARKER, meeting_id="K9", visibility=None),
        action("A3", text=MARKER, meeting_id="K9", never_export=True),
        action("A4", text=MARKER, meeting_id="K9", deleted_on="2025-11-20"),
        action("A5", text=MARKER, meeting_id="K1"),
        cadence_days=0,
    )
    signs = ("", "! @me ", "! tomasz: @me ", "= @me ", "? ", "+ ", "next time ")
    held = made.meet("".join(f"{sign}{MARKER}\n" for sign in signs), next_time=MARKER)
    assert made.message(held) == "Hi Tomasz, thank you for today.\n"


def test_a_next_meeting_without_a_time_has_none(tmp_path: Path) -> None:
    made = desk(tmp_path, topic())
    held = made.meet(next_meeting=When(date=R.replace(year=2026)))
    made.journal.meetings.settle(next(m.id for m in made.contents.meetings.values() if m.date != R), "cancelled", "me")
    made.journal.meetings.plan("M1", When(date=R.replace(year=2026, month=1, day=9)))
    assert made.message(held) == "Hi Tomasz, thank you for today.\n\nNext        Fri 9 Jan 2026\n"


def test_hostile_text_does_not_break_its_lines(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), cadence_days=0)
    held = made.meet("= a\x1b[31m\u2028b\u202e\x0bc\n! d\x00\x85e\n")
    assert made.message(held) == "Hi Tomasz, thank you for today.\n\nWe decided  a[31m b c.\nMe          d e\n"


def test_a_meeting_on_the_last_day_there_is_has_a_message(tmp_path: Path) -> None:
    made = desk(tmp_path, topic(), planned(date="9999-12-31", status="held"))
    assert made.message(made.contents.meetings["K9"], 0) == "Hi Tomasz, thank you for today.\n"
