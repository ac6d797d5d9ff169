"""Whatever is typed in a meeting, the finish files it: the text as it was, and each promise once."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorlog.journal.ports import Act
from mentorlog.journal.sittings import Sittings
from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents
from mentorlog.wrapup import message_after, proposed
from tests.agenda.builder import R, goal, topic
from tests.meetings.desk import Desk, desk, planned
from tests.undo.hands import CountedIds

PIECES = """! |- [ ] |= |? |+ |## |next time |## Goal G1|## Topic|tomasz: |me: | fri| due:|in 2 weeks|@me| #tag|tag:
|send it|every 2 weeks|3pm|\r|\u2028|\x0b|\\| """
SOME = st.sampled_from([*PIECES.replace("\n", "").split("|"), "\n", "\r\n"])
TEXTS = st.lists(st.one_of(SOME, SOME, st.text(max_size=8)), max_size=24).map("".join)


class InMemory:
    """A `Store` without a file."""

    def __init__(self, contents: Contents) -> None:
        self.now = contents

    def contents(self) -> Contents:
        return self.now

    def commit(self, act: Act) -> Changes:
        done = act(self.now)
        self.now = done.applied_to(self.now)
        return done

    def back_up(self, reason: str) -> str | None:
        return f"{reason}: nowhere"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A meeting that has begun."""
    folder: Path = tmp_path_factory.mktemp("random")
    made = desk(folder, goal(), topic(), planned())
    made.start()
    return made


@settings(max_examples=150, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=TEXTS)
def test_the_text_comes_back_and_every_promise_is_one_action(opened: Desk, text: str) -> None:
    opened.drafts.keep("K9", text)
    kept = opened.drafts.read("K9")
    assert kept == text
    store = InMemory(opened.contents)
    wrapup = proposed(store.now, store.now.meetings["K9"], kept, R)
    Sittings(store, opened.clock, CountedIds()).finish("K9", kept, wrapup)
    held = store.now.meetings["K9"]
    assert ((held.notes and held.notes.text) or "") == text
    promises = [(c.owner, c.text, c.due_on, c.tags) for c in wrapup.of("promise")]
    actions = [(a.owner, a.text, a.due_on, a.tags) for a in store.now.actions.values()]
    assert promises == actions
    assert all(said.strip() for _, said, _, _ in promises)
    assert message_after(store.now, held, R).startswith("Hi Tomasz, thank you for today.\n")
