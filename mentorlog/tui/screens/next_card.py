"""The first card of Home: the meeting that is open or next, what can be done with it, and the others of the week."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from mentorlog.attention import Attention
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.tui.presenters import home as presenter
from mentorlog.tui.presenters.fitting import BORDERS
from mentorlog.tui.screens.room import Room
from mentorlog.tui.text import together, words
from mentorlog.tui.widgets.bars import Piece, Pieces, key_piece


class NextCard(Room):
    """A room with that card."""

    def show_next(self, day: Attention) -> int:
        """Show it; the lines it takes."""
        contents = self.desk.contents
        title, when, what = presenter.next_card(day, contents)
        self.query_one("#next").border_title = words(title)
        self._tell("#next-when", words(when))
        line = self.query_one("#next-keys", Pieces)
        line.display = bool(what or when)
        line.show([(words(f"{what}   "), ""), *self._next_keys(day, contents)])
        more = list(self._more(day))
        self._tell("#next-more", words("\n").join(more))
        return BORDERS + bool(when) + bool(what or when) + len(more)

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
        for name in day.without_date if self.desk.whose is None else ():
            yield together(f"{name}  ", ("no date", "$secondary"))

    def _tell(self, selector: str, text: Content) -> None:
        """Show a text, and no line where there is none."""
        box = self.query_one(selector, Static)
        box.display = bool(text)
        box.update(text)
