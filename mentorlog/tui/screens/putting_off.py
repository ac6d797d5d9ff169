"""What can wait: a row until tomorrow, an offer and a nudge for 30 days, a nudge for good."""

from mentorlog.attention import Attention
from mentorlog.days import after
from mentorlog.tui.presenters.nudges import NUDGE
from mentorlog.tui.screens.nudging import Nudging
from mentorlog.tui.widgets.rows import Rows

OFFER_RESTS = 30


class PuttingOff(Nudging):
    """A room whose rows can be left for later."""

    day: Attention | None = None

    @property
    def rows_of_keys(self) -> Rows:
        """The list that the keys are for."""
        raise TypeError("a room of rows has a list for its keys")

    def action_not_today(self) -> None:
        """Put the row off until tomorrow."""
        row = self.rows_of_keys.row
        need = next(
            (need for need in (self.day.needs if self.day else ()) if row and row.key == f"{need.what}|{need.key}"),
            None,
        )
        if row is not None and row.key.startswith(f"{NUDGE}|"):
            self.leave_nudge()
            return
        if row is not None and row.key.startswith("offer|"):
            self.desk.put_row_off(row.key.partition("|")[2], after(OFFER_RESTS, self.desk.today))
            self.reload()
            return
        if need is None:
            self.say("Nothing to put off here.")
            return
        self.desk.put_row_off(need.key, after(1, self.desk.today))
        self.reload()
        self.say("Not today. It is here again tomorrow.")

    def action_never(self) -> None:
        """Never show this nudge again."""
        row = self.rows_of_keys.row
        if row is not None and row.key.startswith(f"{NUDGE}|"):
            self.leave_nudge(for_good=True)
        else:
            self.say("What needs you comes back until it is settled; z leaves it until tomorrow.")
