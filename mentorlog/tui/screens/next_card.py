"""The first card of Home: the meeting that is open or next, what can be done with it, and the others of the week."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from mentorlog.attention import Attention
from mentorlog.lookup import active_mentorships
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.tui.presenters import home as presenter
from mentorlog.tui.presenters.fitting import BORDERS
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.presenters.week import week_rows
from mentorlog.tui.screens.meeting_now import MeetingNow
from mentorlog.tui.text import together, words
from mentorlog.tui.widgets.bars import Piece, Pieces, key_piece
from mentorlog.tui.widgets.rows import Rows

SIDE_BY_SIDE = 96


class NextCard(MeetingNow):
    """A room with that card."""

    def show_next(self, day: Attention) -> int:
        """Show it; the lines it takes."""
        contents = self.desk.contents
        if rows := self._show_week(day):
            return rows
        title, when, what = presenter.next_card(day, contents)
        self.query_one("#next").border_title = words(title)
        self._tell("#next-when", words(when))
        line = self.query_one("#next-keys", Pieces)
        line.display = bool(what or when)
        line.show([(words(f"{what}   "), ""), *self._next_keys(day, contents)])
        more = list(self._more(day))
        self._tell("#next-more", words("\n").join(more))
        return BORDERS + bool(when) + bool(what or when) + len(more)

    def _show_week(self, day: Attention) -> int:
        """With everyone: a row for each meeting of the week, and for each mentorship without a date."""
        looked, is_beside = self.desk.is_looked_at, self.app.size.width >= SIDE_BY_SIDE
        rows: list[Row] = []
        if self.desk.whose is None and len(active_mentorships(self.desk.contents)) > 1:
            rows = week_rows(day, self.desk.contents, is_looked_at=looked, is_beside=is_beside)
        listed = self.query_one("#week", Rows)
        listed.display = bool(rows)
        listed.show(rows, left=presenter.left_of(rows))
        if not rows:
            return 0
        self.query_one("#next").border_title = words("This week" if day.this_week else "Next")
        self._tell("#next-when", words(self._still_open(day)))
        line = self.query_one("#next-keys", Pieces)
        line.display = day.open_meeting is not None
        line.show([*self._next_keys(day, self.desk.contents)] if day.open_meeting else [])
        self._tell("#next-more", words(""))
        return BORDERS + sum(row.height for row in rows) + 2 * (day.open_meeting is not None)

    def _still_open(self, day: Attention) -> str:
        if day.open_meeting is None:
            return ""
        when, _ = presenter.meeting_lines(day.open_meeting, day)
        return f"Still open · {day.open_meeting.with_names} · {when}"

    @property
    def row_of_week(self) -> Row | None:
        """The row under the cursor of the week, while its keys are for that list."""
        listed = self.query_one("#week", Rows)
        return listed.row if self.focused is listed else None

    @property
    def mentorship_meant(self) -> Mentorship | None:
        """With whom the row of the week is."""
        if (row := self.row_of_week) is None:
            return None
        contents = self.desk.contents
        kind, _, record_id = row.key.partition("|")[2].partition(":")
        meeting = contents.meetings.get(record_id)
        whose = meeting.mentorship_id if kind == "meeting" and meeting else record_id
        return contents.mentorships.get(whose)

    def open_of_week(self) -> None:
        """The agenda of a meeting; a date where there is none."""
        if (row := self.row_of_week) is None:
            return
        key = row.key.partition("|")[2]
        if key.startswith("meeting:"):
            self.open_key(key)
        else:
            self.action_plan()

    def _next_keys(self, day: Attention, contents: Contents) -> Iterator[Piece]:
        """What can be done with the next meeting."""
        if day.open_meeting is not None:
            yield key_piece("f", "finish", "finish")
            yield key_piece("m", "go on", "meeting")
        elif day.next_meeting is not None:
            yield key_piece("a", "agenda", "agenda")
            yield key_piece("m", "meeting", "meeting")
            yield key_piece("y", "copy to send", "copy")
        elif contents.mentorships:
            yield key_piece("n", "a date", "plan")

    def _more(self, day: Attention) -> Iterator[Content]:
        """What was meant to be done differently in the meeting, and the other meetings of the week."""
        for text in day.next_meeting.intentions if day.next_meeting else ():
            yield together(f"{self.desk.seen(one_line(text), only_me=True)}  ", ("only me", "$secondary"))
        for other in day.this_week[1:]:
            yield together(f"{other.with_names}  ", (presenter.meeting_lines(other, day)[0], "$secondary"))

    def _tell(self, selector: str, text: Content) -> None:
        """Show a text, and no line where there is none."""
        box = self.query_one(selector, Static)
        box.display = bool(text)
        box.update(text)
