"""Acts on topics: a must, later, talked about or not needed."""

from mentorlog.journal.finding import present
from mentorlog.journal.ports import Store
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, became
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.meetings import Topic


class Topics:
    """Something to talk about, and how pressing it is."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def must(self, topic_id: str) -> Changes:
        """It must come up the next time."""
        return self._change(topic_id, "A must", must=True, parked=None, not_before=None)

    def later(self, topic_id: str) -> Changes:
        """It can wait: it comes when there is room."""
        return self._change(topic_id, "Later", must=None, parked=True)

    def close(self, topic_id: str, *, is_needed: bool = True) -> Changes:
        """It was talked about, or is not needed any more."""
        if is_needed:
            return self._change(topic_id, "Talked about", status="done")
        return self._change(topic_id, "Not needed", status="dropped")

    def _change(self, topic_id: str, word: str, **values: object) -> Changes:
        def act(contents: Contents) -> Changes:
            topic = _open(contents, topic_id)
            after = topic.having(**values)
            changes = (became(topic, after),) if after != topic else ()
            return Changes(sentence=f"{word}: {one_line(topic.text, 60).rstrip('.')}.", changes=changes)

        return self._store.commit(act)


def _open(contents: Contents, topic_id: str) -> Topic:
    topic = present(contents.topics, topic_id)
    if topic.state != "open":
        word = "not needed any more" if topic.state == "dropped" else "talked about already"
        raise Refused(f"“{one_line(topic.text, 60)}” is {word}.")
    return topic
