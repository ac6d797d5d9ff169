"""Lines to start from, the kind of a line, the page of them all, and the acts on them."""

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorlog.agenda import AskedMeeting, generate, preparation
from mentorlog.agreement.guess import guessed_kind
from mentorlog.agreement.lines import lines_to_pick, seven_to_start_from
from mentorlog.agreement.names import Sides, filled, sides
from mentorlog.agreement.page import agreement_page
from mentorlog.agreement.stuck import guessed_kind_of_stuck, remedy_for
from mentorlog.records.agreements import BoundaryKind, ChallengeKind
from mentorlog.records.errors import NotFound, Refused
from mentorlog.reports.agreement_text import agreement_text
from mentorlog.texts.boundaries import catalogue
from mentorlog.texts.remedies import Remedy, remedies
from tests.attention.small import TODAY, Piece, ago, ahead, boundary, held, mentorship
from tests.rooms.small import contents, journal, with_leo

EVERY_LINE = [(kind.kind, line) for kind in catalogue().kinds for line in (*kind.lines, kind.yes, kind.no) if line]


def starters(*pieces: Piece, owner: str = "Sam Okafor", of: str = "M1") -> list[str]:
    known = contents(*pieces, owner=owner)
    return [line.statement for line in seven_to_start_from(known, known.mentorships[of])]


def who(*pieces: Piece, owner: str = "Sam Okafor") -> Sides:
    known = contents(*pieces, owner=owner)
    return sides(known, known.mentorships["M1"])


def test_seven_lines_carry_the_names_of_the_two() -> None:
    assert starters() == [
        "We begin and end on time.",
        "Whoever moves a meeting names a new day.",
        "Messages get an answer within two working days; evenings stay free.",
        "What is said here stays here, unless we both agree, someone may be harmed, or the law requires it.",
        "Alex helps Sam think; Sam decides.",
        "Pay comes up only if Sam raises it.",
        "Either may end this in one talk, without giving a reason.",
    ]


def test_for_a_mentor_the_two_change_places() -> None:
    assert "Sam helps Alex think; Alex decides." in starters(mentorship(my_role="mentor"))
    assert who(mentorship(my_role="peer")) == Sides("Sam", "Alex")


@pytest.mark.parametrize(
    ("fields", "owner", "expected"),
    [
        ({"kind": "group", "my_role": "mentor", "with": ["p1", "p2"]}, "Sam", Sides("each mentee", "Sam")),
        ({"kind": "group", "with": ["p1", "p2"]}, "Sam", Sides("Sam", "the mentor")),
        ({"with": []}, "", Sides("the mentee", "the mentor")),
        ({"my_role": "mentor"}, "", Sides("Alex", "the mentor")),
        ({"my_role": "peer", "with": ["gone"]}, "", Sides("one of us", "the other")),
        ({"with": ["p1", "p2"]}, "Sam Okafor", Sides("Sam", "Alex and Leo")),
    ],
)
def test_without_one_name_each_a_word_stands_for_it(fields: dict[str, Any], owner: str, expected: Sides) -> None:
    assert who(mentorship(**fields), owner=owner) == expected


def test_a_line_that_begins_with_such_a_word_begins_large() -> None:
    assert filled("{me} books the next date", Sides("each mentee", "Sam")) == "Each mentee books the next date"


def test_a_kind_that_has_a_line_is_not_offered_again() -> None:
    assert len(starters(boundary(kind="time"), boundary(id="B2", kind="exit", status="proposed"))) == 5
    assert len(starters(boundary(kind="time", status="retired"))) == 7


def test_every_line_of_the_catalogue_may_be_picked_and_none_has_a_brace_left() -> None:
    known = contents()
    lines = lines_to_pick(known, known.mentorships["M1"])
    assert {line.kind for line in lines} == {kind.kind for kind in catalogue().kinds}
    assert [line.statement for line in lines if "{" in line.statement] == []
    (conduct,) = [line for line in lines if line.kind == "conduct"]
    assert (conduct.yes, conduct.no) == ("Each may interrupt the other.", "No jokes at anyone's expense.")


@pytest.mark.parametrize(("kind", "line"), EVERY_LINE)
def test_the_kind_of_every_line_of_the_catalogue_is_guessed(kind: str, line: str) -> None:
    assert guessed_kind(filled(line, Sides("Sam", "Alex"))) == kind


@given(st.text())
def test_any_words_have_a_kind(words: str) -> None:
    assert guessed_kind(words) in get_args(BoundaryKind)


def test_the_page_holds_what_both_may_see_and_never_how_it_held() -> None:
    check = {"date": ago(3), "how": "crossed", "note": "he asked", "visibility": "pair"}
    known = contents(
        boundary(agreed_on=ago(60), checks=[check]),
        boundary(id="B2", kind="time", statement="{me} prepares, {them} reads", agreed_on=ago(30)),
        boundary(id="B3", kind="time", statement="A day's notice", status="proposed"),
        boundary(id="B4", statement="only mine", visibility="private"),
        boundary(id="B5", statement="over", status="retired"),
        boundary(id="B6", statement="sealed", never_export=True),
    )
    assert agreement_text(agreement_page(known, known.mentorships["M1"])) == (
        "Our agreement: Sam Okafor and Alex Rivera. As of Thursday 22 October 2026.\n"
        "\nTime\n  Sam prepares, Alex reads\n  A day's notice (proposed)\n"
        "\nScope\n  No pay\n"
    )


def test_a_page_without_a_line_says_so() -> None:
    known = contents()
    page = agreement_text(agreement_page(known, known.mentorships["M1"]))
    assert page.splitlines()[-1] == "Nothing is agreed yet."


def test_a_line_is_proposed_for_both_with_a_kind_that_is_guessed() -> None:
    acts = journal()
    assert acts.boundaries.propose("M1", "No messages after six").sentence == "Proposed: No messages after six."
    (line,) = acts.contents.boundaries.values()
    assert (line.kind, line.status, line.visibility, line.created_on) == ("channel", "proposed", "pair", TODAY)


def test_nothing_kept_proposes_nothing() -> None:
    with pytest.raises(Refused, match="nothing is proposed"):
        journal().boundaries.start_from("M1", [])


def test_both_agree_as_of_today_and_it_comes_up_in_half_a_year() -> None:
    acts = journal(boundary(status="proposed"))
    assert acts.boundaries.agree(["B1"]).sentence == "Agreed: No pay."
    line = acts.contents.boundaries["B1"]
    assert (line.status, line.agreed_on, line.agreed_by) == ("agreed", TODAY, ("me", "p1"))
    assert line.review_on is not None
    assert (line.review_on - TODAY).days == 182


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [("me", "them", "You agree: No pay."), ("them", "me", "Alex Rivera agreed, you not yet: No pay.")],
)
def test_one_yes_leaves_it_proposed_until_the_other(first: Any, second: Any, said: str) -> None:
    acts = journal(boundary(status="proposed"))
    assert acts.boundaries.agree(["B1"], first).sentence == said
    assert acts.contents.boundaries["B1"].state == "proposed"
    assert acts.boundaries.agree(["B1"], second).sentence == "Agreed: No pay."
    assert acts.contents.boundaries["B1"].state == "agreed"


def test_a_day_to_look_again_that_was_chosen_stays() -> None:
    acts = journal(boundary(status="proposed", review_on=ahead(30)))
    acts.boundaries.agree(["B1"])
    assert acts.contents.boundaries["B1"].review_on is not None
    assert acts.contents.boundaries["B1"].review_on.isoformat() == ahead(30)


def test_what_is_agreed_or_over_is_not_agreed_again() -> None:
    acts = journal(boundary(), boundary(id="B2", status="retired"))
    with pytest.raises(Refused, match="agreed already"):
        acts.boundaries.agree(["B1"])
    with pytest.raises(Refused, match="holds no longer"):
        acts.boundaries.agree(["B2"])
    with pytest.raises(NotFound):
        acts.boundaries.agree(["B3"])


def test_how_a_line_read_before_is_kept_with_the_reason() -> None:
    acts = journal(boundary())
    acts.boundaries.reword("B1", "Pay only if I ask", "he asked what it meant")
    line = acts.contents.boundaries["B1"]
    (change,) = line.changes
    assert line.statement == "Pay only if I ask"
    assert (change.date, change.before, change.after, change.why) == (
        TODAY, "No pay", "Pay only if I ask", "he asked what it meant",
    )  # fmt: skip


def test_a_line_that_is_over_is_kept_with_its_day() -> None:
    acts = journal(boundary())
    assert acts.boundaries.retire("B1").sentence == "No longer: No pay."
    assert acts.contents.boundaries["B1"].retired_on == TODAY
    with pytest.raises(Refused, match="Propose it anew"):
        acts.boundaries.note("B1", "held")


def troubled(**fields: Any) -> Any:
    acts = journal(held(10), boundary(**fields))
    acts.boundaries.note("B1", "crossed", "them", "he asked about my pay")
    return acts


def on_agenda(acts: Any) -> list[str]:
    agenda = generate(acts.contents, "M1", AskedMeeting(date=TODAY), TODAY)
    return [item.title for item in agenda.items if "agreement" in item.title]


def reminders(acts: Any) -> list[str]:
    lines = preparation(acts.contents, "M1", AskedMeeting(date=TODAY))
    return [line.text for line in lines if line.word == "private_check"]


def test_a_note_is_only_mine_until_it_is_brought_up() -> None:
    acts = troubled()
    assert on_agenda(acts) == []
    assert reminders(acts) == ["he asked about my pay"]
    acts.boundaries.bring_up("B1", "agenda")
    assert on_agenda(acts) == ["Our agreement: No pay"]
    assert reminders(acts) == []
    acts.boundaries.bring_up("B1", "keep")
    assert on_agenda(acts) == []


def test_said_in_person_it_stays_off_the_agenda_and_one_is_reminded() -> None:
    acts = troubled()
    acts.boundaries.bring_up("B1", "in_person")
    assert acts.contents.boundaries["B1"].checks[0].raise_in == "in_person"
    assert (on_agenda(acts), reminders(acts)) == ([], ["he asked about my pay"])


@pytest.mark.parametrize(
    ("fields", "why"),
    [({"visibility": "private"}, "Only you see that line"), ({"status": "proposed"}, "not agreed yet")],
)
def test_what_no_agenda_would_show_is_not_promised_one(fields: dict[str, Any], why: str) -> None:
    acts = troubled(**fields)
    with pytest.raises(Refused, match=why):
        acts.boundaries.bring_up("B1", "agenda")
    acts.boundaries.bring_up("B1", "in_person")


def test_in_a_group_nothing_is_brought_up_before_all() -> None:
    acts = journal(mentorship(kind="group"), boundary(checks=[{"date": ago(1), "how": "strained"}]))
    with pytest.raises(Refused, match="In a group"):
        acts.boundaries.bring_up("B1", "agenda")


def test_only_the_last_trouble_is_brought_up() -> None:
    checks = [{"date": ago(9), "how": "strained"}, {"date": ago(5), "how": "crossed"}, {"date": ago(2), "how": "held"}]
    acts = journal(boundary(checks=checks))
    acts.boundaries.bring_up("B1", "agenda")
    assert [check.raise_in for check in acts.contents.boundaries["B1"].checks] == [None, "agenda", None]
    fine = journal(boundary(checks=checks[2:]))
    with pytest.raises(Refused, match="never noted"):
        fine.boundaries.bring_up("B1", "keep")


def test_other_mentorships_have_a_page_of_their_own() -> None:
    known = contents(mentorship(), with_leo(), boundary(), boundary(id="B2", mentorship_id="M2", statement="Leo's"))
    assert "Leo's" not in agreement_text(agreement_page(known, known.mentorships["M1"]))


@pytest.mark.parametrize("remedy", remedies().kinds, ids=lambda remedy: remedy.kind)
def test_something_stuck_said_in_its_own_words_is_of_that_kind(remedy: Remedy) -> None:
    assert guessed_kind_of_stuck(remedy.says) == remedy.kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("On-call weeks eat the design time", "priorities"),
        ("I never know what to say to Priya", "other"),
        ("he cancels every second meeting", "distance"),
        ("", "other"),
    ],
)
def test_the_kind_of_a_sentence_is_guessed_and_its_first_step_found(sentence: str, kind: str) -> None:
    assert guessed_kind_of_stuck(sentence) == kind
    assert remedy_for(sentence).kind == kind


@given(st.text())
def test_nothing_serious_is_ever_guessed(sentence: str) -> None:
    assert guessed_kind_of_stuck(sentence) in get_args(ChallengeKind)
    assert guessed_kind_of_stuck(f"harassment misuse {sentence}") != "misuse"
