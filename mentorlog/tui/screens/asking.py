"""What a screen asks a person: to choose, to write, to look. The dialogs are imported when they are first wanted."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from mentorlog.tui.desk import Desk
from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.presenters.row import Row, numbered

if TYPE_CHECKING:
    from mentorlog.tui.app import MentorlogApp

T = TypeVar("T")

MAY_BE_EMPTY = "It may stay empty: enter."
MINE_AND_MAY_BE_EMPTY = f"Only you see it. {MAY_BE_EMPTY}"


class Asking(Screen[None]):
    """A screen that asks one thing at a time, from a worker. Each answer is None where the dialog was left."""

    app: "MentorlogApp"
    desk: Desk

    async def ask(self, dialog: Dialog[T]) -> T | None:
        """Show a dialog, and wait for its answer."""
        dialog.folder = self.desk.settings.draft_dir
        answer: T | None = await self.app.push_screen_wait(dialog)
        return answer

    async def choose(self, title: str, rows: Sequence[Row], *, left: int = 0) -> str | None:
        """The key of the row that was entered."""
        from mentorlog.tui.dialogs.choose import Choose

        return await self.ask(Choose(title, rows, left=left))

    async def choose_one(self, title: str, ways: Iterable[tuple[str, str]]) -> str | None:
        """The key of what was chosen from keys and words, each of which has a number."""
        return await self.choose(title, numbered(ways), left=2)

    async def write(
        self,
        title: str,
        text: str = "",
        *,
        hint: str = "",
        reading: Callable[[str], str] | None = None,
        draft: str = "",
    ) -> str | None:
        """One line. Where `draft` names what it is about, it is there again until an act that names it succeeded."""
        from mentorlog.tui.dialogs.write import Write

        return await self.ask(
            Write(title, text, hint=hint, reading=reading, draft=self.desk.draft(draft) if draft else None)
        )

    async def write_page(self, title: str, text: str = "", *, note: str = "", draft: str = "") -> str | None:
        """A text of several lines, kept as it is typed."""
        from mentorlog.tui.dialogs.write import WritePage

        return await self.ask(WritePage(title, text, note=note, draft=self.desk.draft(draft) if draft else None))

    async def look(
        self, title: str, text: str, *, warning: str = "", does: str = "Copy", marked: Sequence[str] = ()
    ) -> bool:
        """Show a text whole, the names that are marked standing out; whether it may leave."""
        from mentorlog.tui.dialogs.look import Look

        dialog: Dialog[bool] = Look(title, text, warning=warning, does=does, marked=marked)
        may_leave: bool | None = await self.ask(dialog)
        return may_leave is True
