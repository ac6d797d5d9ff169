"""The words that come with mentorlog: complete, in order, and fitting the records they are written into."""

import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

import mentorlog.texts
from mentorlog.records.agreements import BoundaryKind, ChallengeKind
from mentorlog.records.fields import describe
from mentorlog.records.growth import AreaScores, PulseScores
from mentorlog.records.mentorships import FitScores, Mentorship
from mentorlog.texts.areas import areas
from mentorlog.texts.boundaries import catalogue
from mentorlog.texts.closing import closing
from mentorlog.texts.fit import fit
from mentorlog.texts.nudges import nudge_texts
from mentorlog.texts.phases import phase_lines
from mentorlog.texts.prompts import prompts
from mentorlog.texts.pulse import pulse
from mentorlog.texts.remedies import remedies
from mentorlog.texts.serious import serious

FOLDER = Path(mentorlog.texts.__file__).parent
FILES = sorted(FOLDER.glob("*.json"))


def test_there_are_68_prompts_in_eleven_occasions() -> None:
    counts = {occasion.code: len(occasion.prompts) for occasion in prompts().occasions}
    assert counts == {
        "RM": 7, "RT": 8, "WK": 8, "WI": 3, "FA": 7, "HC": 4, "MO": 8, "QU": 3, "ST": 6, "BM": 6, "CL": 8,
    }  # fmt: skip
    assert sum(counts.values()) == 68


def test_the_codes_of_prompts_count_up_within_their_occasion() -> None:
    for occasion in prompts().occasions:
        assert list(occasion.prompts) == [f"{occasion.code}{n}" for n in range(1, len(occasion.prompts) + 1)]


def test_a_prompt_is_found_by_its_code_and_an_occasion_whatever_its_case() -> None:
    assert prompts().text("RM5") == "What will be different by Friday because of this hour?"
    assert prompts().text("ZZ1") == "ZZ1"
    assert (prompts().occasion("wk") or prompts().occasions[0]).name == "An ordinary week"
    assert prompts().occasion("zz") is None


def test_every_kind_of_boundary_has_a_heading_and_something_to_pick() -> None:
    assert {kind.kind for kind in catalogue().kinds} == set(get_args(BoundaryKind))
    assert all(kind.lines or (kind.yes and kind.no) for kind in catalogue().kinds)
    assert catalogue().heading_of("cadence") == "Time"
    assert catalogue().headings == (
        "Roles", "Time", "Channel", "Between us", "Scope", "How we talk", "Other people", "Ending",
    )  # fmt: skip


def test_the_seven_to_start_from_stand_in_their_order() -> None:
    kinds = [kind.kind for kind in catalogue().starters]
    assert kinds == ["time", "cadence", "channel", "confidentiality", "role", "scope", "exit"]
    assert all(kind.lines for kind in catalogue().starters)


def test_lines_of_the_catalogue_name_nobody_but_me_and_them() -> None:
    words = {word for kind in catalogue().kinds for line in kind.lines for word in re.findall(r"\{(.*?)\}", line)}
    assert words == {"me", "them"}


def test_something_stuck_of_any_kind_has_a_first_step() -> None:
    kinds = [remedy.kind for remedy in remedies().kinds]
    assert sorted(kinds) == sorted(set(get_args(ChallengeKind)) - {"misuse"})
    assert remedies().remedy("time").first == "Name the bad weeks of the year; halve the length before the rhythm"
    assert remedies().remedy("of a later version").kind == "other"


def test_scores_have_a_statement_each_in_the_order_of_the_records() -> None:
    assert tuple(areas().areas) == AreaScores.__struct_fields__
    assert tuple(pulse().statements) == tuple(pulse().short) == PulseScores.__struct_fields__
    assert tuple(fit().factors) == FitScores.__struct_fields__
    assert len(areas().anchors) == 5


def test_a_short_statement_begins_as_the_whole_one_does() -> None:
    for key, short in pulse().short.items():
        assert pulse().statements[key].startswith(short)


def test_fourteen_nudges_each_say_a_fact_and_leave_a_choice() -> None:
    assert list(nudge_texts()) == [f"N{n}" for n in range(1, 15)]
    for code, nudge in nudge_texts().items():
        assert len(nudge.choices) >= 2
        assert (nudge.choices[-1].act == "leave") == (code != "N13")


def test_every_reason_to_end_can_be_written_down() -> None:
    reasons = next(field.choices for field in describe(Mentorship) if field.name == "close_reason")
    assert set(closing().reasons) == set(reasons)
    assert len(closing().counted) == 3


def test_every_phase_but_the_last_has_three_to_five_lines() -> None:
    assert list(phase_lines()) == ["preparing", "negotiating", "enabling"]
    assert all(3 <= len(lines) <= 5 for lines in phase_lines().values())


def test_the_serious_page_says_that_the_note_is_sealed_and_where_it_lies() -> None:
    said = " ".join(serious().says)
    assert "The note is sealed" in said
    assert "It lies unencrypted" in said
    assert serious().turn_to[0].startswith("In danger now")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_text_is_plain_and_on_one_line(path: Path) -> None:
    def texts(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for inner in value.values() for text in texts(inner)]
        if isinstance(value, list):
            return [text for inner in value for text in texts(inner)]
        return [value] if isinstance(value, str) else []

    found = texts(msgspec.json.decode(path.read_bytes()))
    assert found
    assert [text for text in found if text != " ".join(text.split()) or "**" in text or "`" in text] == []
