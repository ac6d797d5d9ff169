"""Acts on captures: making them what they are."""

from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, became, made
from mentorlog.records.contents import ME, Contents
from mentorlog.records.errors import Refused
from mentorlog.records.growth import Win
from mentorlog.records.meetings import Action, Capture, Topic
from mentorlog.records.record import Record

WORDS = {"promise": "Promise", "topic": "Topic", "win": "Win", "trash": "In the trash"}


class Captures:
    """What was written down fast."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def sort(self, capture_id: str, kind: str, mentorship_id: str | None = None) -> Changes:
        """Make a capture a `promise`, a `topic`, a `win`, or put it into the `trash`; the capture goes there too.

        A topic is for both to see; a promise and a win stay with their writer, as the capture was.
        """
        new_id, today = self._ids.new(), self._clock.today()

        def act(contents: Contents) -> Changes:
            capture = present(contents.captures, capture_id)
            record = self._made_of(capture, kind, new_id, mentorship_id or capture.mentorship_id)
            gone = became(capture, capture.having(deleted_on=today))
            sentence = f"{WORDS[kind]}: {one_line(capture.text, 60)}."
            return Changes(sentence=sentence, changes=(gone, *((made(record),) if record else ())))

        return self._store.commit(act)

    def _made_of(self, capture: Capture, kind: str, new_id: str, mentorship_id: str | None) -> Record | None:
        common = {
            "id": new_id,
            "mentorship_id": mentorship_id,
            "goal_id": capture.goal_id,
            "text": capture.text,
            "tags": capture.tags,
            "never_export": capture.never_export,
        }
        if kind == "trash":
            return None
        if kind == "win":
            return Win.made(**common, on=capture.created_on, visibility="private")
        dated = common | {"created_on": capture.created_on, "status": "open"}
        if kind == "promise":
            return Action.made(**dated, owner=ME, due_on=capture.due_on, visibility="private")
        if mentorship_id is None:
            raise Refused("A topic needs somebody to talk to.")
        if capture.is_sealed:
            raise Refused("It is sealed, and stays with you.")
        return Topic.made(**dated, visibility="pair")
