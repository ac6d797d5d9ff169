"""Asking for a day that is still to come."""

import datetime as dt

from mentorlog.days import long_day
from mentorlog.records.errors import NotClear
from mentorlog.tui.screens.settling import Settling
from mentorlog.when import read_day

DAY_HINT = "Such as: fri, 7 dec, in 3 weeks"


class AskingDays(Settling):
    """A room in which days to come are asked for."""

    async def ask_day(self, title: str, *, hint: str = DAY_HINT, draft: str = "") -> dt.date | None:
        """A day after today; None where none was said."""
        phrase = await self.write(title, hint=hint, reading=self._day_in_words, draft=draft)
        return self._coming_day(phrase) if phrase else None

    def _day_in_words(self, phrase: str) -> str:
        """How a phrase is understood as a day to come."""
        return long_day(self._coming_day(phrase))

    def _coming_day(self, phrase: str) -> dt.date:
        day = read_day(phrase, self.desk.today)
        if day <= self.desk.today:
            raise NotClear(f"{long_day(day)} is not ahead.")
        return day
