"""Whatever is decided, an act leaves a journal that reads, and one undo puts all of it back."""

from functools import cache
from pathlib import Path
from typing import Literal, get_args

from hypothesis import given
from hypothesis import strategies as st

from mentorlog.attention.away import Decided, open_after_a_while
from mentorlog.attention.nudges import nudges
from mentorlog.attention.offers import offers
from mentorlog.ending.open_things import open_things
from mentorlog.ending.plan import Ending, Fate, Settled
from mentorlog.exchange import contents_from, full_copy
from mentorlog.journal import Journal
from mentorlog.phases import checklist
from mentorlog.records.contents import Contents
from mentorlog.reflecting.as_text import Answers
from mentorlog.reflecting.occasions import occasions_now
from mentorlog.reflecting.sitting import sitting
from mentorlog.samples import sample_copy
from mentorlog.texts.prompts import prompts
from tests.attention.small import TODAY, ago, boundary
from tests.meetings.desk import desk
from tests.rooms.small import CountedIds, InMemory, StoppedClock, journal

NAMES = ("sam", "nadia", "grace", "mei")
FATES: st.SearchStrategy[Fate] = st.sampled_from(get_args(Fate))
WHATS: tuple[Literal["still_on", "new_date", "let_go"], ...] = ("still_on", "new_date", "let_go")


@cache
def sample(name: str) -> Contents:
    return contents_from(sample_copy(name, TODAY))


def acts_on(name: str) -> Journal:
    return Journal(InMemory(sample(name)), StoppedClock(), CountedIds())


@given(st.data())
def test_any_ending_reads_as_it_was_written_and_one_undo_puts_it_back(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    acts = acts_on(name)
    before = acts.contents
    mentorship = before.mentorships[data.draw(st.sampled_from(sorted(before.mentorships)))]
    others = [key for key in sorted(before.mentorships) if key != mentorship.id]
    things = open_things(before, mentorship)
    fates = data.draw(st.lists(st.none() | FATES, min_size=len(things), max_size=len(things)))
    settled = [Settled(key=t.key, fate=f) for t, f in zip(things, fates, strict=True) if f is not None]
    carry_to = data.draw(st.none() | st.sampled_from(others)) if others else None
    acts.endings.close(mentorship.id, Ending(settled=tuple(settled), carry_to=carry_to, takeaway="x"))
    assert contents_from(full_copy(acts.contents)).goals == acts.contents.goals
    left = {thing.key for thing in open_things(acts.contents, mentorship)}
    ended = {s.key for s in settled if s.fate != "hand_over"}
    assert left & ended == set()
    acts.undo.undo()
    assert acts.contents == before


@given(st.data())
def test_coming_back_decides_only_what_was_said(data: st.DataObject) -> None:
    acts = acts_on(data.draw(st.sampled_from(NAMES)))
    before = acts.contents
    waiting = open_after_a_while(before, TODAY)
    keys = [*(f"action:{p.id}" for p in waiting.promises), *(f"goal:{g.id}" for g in waiting.goals)]
    chosen = data.draw(st.lists(st.sampled_from(keys), unique=True)) if keys else []
    decided = [Decided(key=key, what=data.draw(st.sampled_from(WHATS)), day=TODAY) for key in chosen]
    done = acts.returning.settle(decided)
    assert {change.id for change in done.changes} <= {key.partition(":")[2] for key in chosen}
    if done.changes:
        acts.undo.undo()
    assert acts.contents == before


def test_every_question_of_an_occasion_is_asked_before_one_comes_again() -> None:
    for occasion in prompts().occasions:
        acts = journal()
        asked: list[str] = []
        for _ in range(-(-len(occasion.prompts) // 3)):
            wanted = sitting(acts.contents, occasion)
            asked += wanted.questions
            acts.reflections.write(wanted, Answers(next_time="x"))
        assert set(asked) == set(occasion.prompts)


@given(st.sampled_from(NAMES), st.integers(-400, 400))
def test_on_any_day_of_any_sample_guidance_is_said_in_plain_words(name: str, days: int) -> None:
    contents = sample(name)
    day = TODAY.fromordinal(TODAY.toordinal() + days)
    said = [nudge.fact for nudge in nudges(contents, day)] + [offer.title for offer in offers(contents, day)]
    assert [fact for fact in said if "{" in fact or "None" in fact or "\n" in fact] == []
    assert occasions_now(contents, day)
    for mentorship in contents.mentorships.values():
        assert 3 <= len(checklist(contents, mentorship, day)) <= 5


def test_fields_of_a_later_version_survive_a_note_on_a_boundary(tmp_path: Path) -> None:
    check = {"date": ago(300), "how": "strained", "mood": "odd"}
    on_disk = desk(tmp_path, boundary(checks=[check]))
    on_disk.edit("boundaries", "B1", seal="red", checks=[check])
    on_disk.journal.boundaries.bring_up("B1", "in_person")
    on_disk.journal.boundaries.note("B1", "held")
    row = on_disk.rows["boundaries"]["B1"]
    assert row["seal"] == "red"
    assert row["checks"][0] == check | {"visibility": "private", "raise": "in_person"}
    on_disk.journal.undo.undo()
    on_disk.journal.undo.undo()
    assert on_disk.rows["boundaries"]["B1"]["checks"] == [check]
