"""Numbers nobody else sees: how it is going, a mentor's areas, the fit; when each is offered, and the rhythm."""

import datetime as dt
from typing import Any

import pytest

from mentorlog.attention.nudges import low_twice
from mentorlog.records.errors import NotFound, Refused
from mentorlog.reflecting.due import areas_to_ask, fit_is_due, last_rating, pulse_is_offered, twice_low
from mentorlog.texts.areas import areas
from tests.attention.small import TODAY, Piece, ago, held, mentorship
from tests.rooms.small import contents, journal, row


def pulse(days: int, pulse_id: str = "P1", **scores: int) -> Piece:
    return row("pulses", id=pulse_id, mentorship_id="M1", date=ago(days), scores=scores)


def assessed(days: int, *keys: str) -> Piece:
    return row("self_assessments", id=f"S{days}", date=ago(days), scores=dict.fromkeys(keys, 3))


def fit(days: int) -> Piece:
    return row("fit_checks", id=f"F{days}", mentorship_id="M1", date=ago(days))


def offered(*pieces: Piece) -> bool:
    known = contents(*pieces)
    return pulse_is_offered(known, known.mentorships["M1"], TODAY)


def due(*pieces: Piece, started: int = 20) -> bool:
    known = contents(mentorship(started_on=ago(started)), *pieces)
    return fit_is_due(known, known.mentorships["M1"], TODAY)


def test_a_pulse_is_one_private_record() -> None:
    acts = journal()
    acts.assessments.pulse("M1", {"purpose": 4, "balance": 2}, {"start": "meet more"}, {"candour": "I hold back"})
    (kept,) = acts.contents.pulses.values()
    assert (kept.scores.purpose, kept.scores.candour, kept.scores.balance) == (4, None, 2)
    assert (kept.start, kept.date, kept.visibility) == ("meet more", TODAY, "private")
    assert kept.told_by_them is not None
    assert kept.told_by_them.candour == "I hold back"


def test_nothing_answered_writes_nothing() -> None:
    acts = journal()
    with pytest.raises(Refused, match="Nothing was answered"):
        acts.assessments.pulse("M1", {}, {})
    with pytest.raises(Refused, match="Nothing was answered"):
        acts.assessments.rate_areas({})
    with pytest.raises(Refused, match="Nothing was answered"):
        acts.assessments.fit("M1", {}, {})
    with pytest.raises(NotFound):
        acts.assessments.pulse("M9", {"purpose": 1})


def test_how_it_is_going_is_offered_at_90_days_and_every_90_days_after_an_answer() -> None:
    assert not offered(mentorship(started_on=ago(89)))
    assert offered(mentorship(started_on=ago(90)))
    assert not offered(mentorship(), pulse(89, purpose=4))
    assert offered(mentorship(), pulse(90, purpose=4))
    assert not offered(mentorship(status="paused"))


def test_an_item_is_low_twice_where_both_of_the_last_two_say_so() -> None:
    known = contents(pulse(200, "P1", balance=1), pulse(90, "P2", candour=2, balance=2), pulse(3, "P3", candour=1))
    assert twice_low(known, known.mentorships["M1"]) == ("candour",)
    (told,) = low_twice(known, known.mentorships["M1"])
    assert told.fact == "“I can say the awkward thing here” was low twice."
    once = contents(pulse(3, candour=1))
    assert low_twice(once, once.mentorships["M1"]) == ()


def test_three_areas_a_sitting_those_answered_longest_ago_first() -> None:
    assert areas_to_ask(contents()) == ("listening", "questions", "expectations")
    known = contents(assessed(40, *list(areas().areas)[:10]), assessed(3, "listening", "questions"))
    assert areas_to_ask(known) == ("boundaries", "wellbeing", "expectations")
    assert last_rating(known, "listening") == 3
    assert last_rating(known, "wellbeing") is None


def test_a_sitting_keeps_the_areas_it_asked_and_then() -> None:
    acts = journal()
    acts.assessments.rate_areas({"listening": 4}, {"listening": 2})
    (kept,) = acts.contents.self_assessments.values()
    assert (kept.scores.listening, kept.scores.goals, kept.visibility) == (4, None, "private")
    assert kept.then is not None
    assert kept.then.listening == 2


def test_a_fit_check_keeps_scores_words_and_the_decision() -> None:
    acts = journal()
    acts.assessments.fit("M1", {"talk": 2}, {"talk": "quiet"}, "go ahead with a change", TODAY)
    (kept,) = acts.contents.fit_checks.values()
    assert kept.scores is not None
    assert kept.words is not None
    assert (kept.scores.talk, kept.words.talk, kept.decision, kept.review_on) == (
        2, "quiet", "go ahead with a change", TODAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("pieces", "started", "expected"),
    [
        ((), 200, False),
        ((fit(19),), 20, False),
        ((fit(19), held(9), held(6, id="K2"), held(3, id="K3")), 20, True),
        ((fit(19), held(9), held(6, id="K2")), 20, False),
        ((fit(19), fit(2), held(9), held(6, id="K2"), held(3, id="K3")), 20, False),
        ((fit(95),), 90, True),
        ((fit(95),), 89, False),
    ],
)
def test_a_fit_check_comes_again_after_the_third_meeting_and_at_90_days(
    pieces: tuple[Piece, ...], started: int, expected: Any
) -> None:
    assert due(*pieces, started=started) is expected


def test_a_rhythm_is_said_and_a_former_one_kept() -> None:
    acts = journal()
    assert acts.rhythms.settle("M1", 14).sentence == "Alex Rivera: every 2 weeks."
    assert not acts.contents.mentorships["M1"].changes
    assert acts.rhythms.settle("M1", 0, "busy spring").sentence == "Alex Rivera: no fixed rhythm."
    (change,) = acts.contents.mentorships["M1"].changes
    assert (change.date, change.before, change.after, change.why) == (TODAY, 14, 0, "busy spring")


def test_the_end_of_time_is_no_trouble() -> None:
    known = contents(mentorship(started_on="9999-12-01"), fit(1))
    assert not fit_is_due(known, known.mentorships["M1"], dt.date.max)
