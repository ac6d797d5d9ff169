"""A sitting as a text to write in, and what the text says: each question a line with #, the answer below it."""

import datetime as dt

import msgspec

from mentorlog.days import long_day
from mentorlog.plain import one_line
from mentorlog.reflecting.sitting import Sitting

NEXT_TIME = "Next time I will"
_HOW = "# Answers stand below their question; any may stay empty. Saved empty, nothing happens."


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """What was written: by the code of the question, on a page without one, and for next time."""

    to: dict[str, str] = {}
    page: str = ""
    next_time: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written at all."""
        return not (self.page or self.next_time or any(self.to.values()))


def text_of(sitting: Sitting, answers: Answers, today: dt.date) -> str:
    """The text to edit."""
    head = f"# {sitting.occasion.name}, {long_day(today)}. Only you see it.\n{_HOW}\n"
    written = "".join(
        f"\n# {code} {text}\n{_below(answers.to.get(code, ''))}" for code, text in sitting.questions.items()
    )
    page = f"\n{_below(answers.page)}" if sitting.is_free else ""
    return f"{head}{page}{written}\n# {NEXT_TIME}\n{_below(answers.next_time)}"


def _below(answer: str) -> str:
    return f"{answer}\n" if answer else ""


def answers_in(text: str, sitting: Sitting) -> Answers:
    """The answers in an edited text. A line with # that is no question of the sitting belongs to the answer."""
    found: dict[str, list[str]] = {"": []}
    place = ""
    for line in text.splitlines():
        place, is_heading = _place(line, sitting, place)
        if not is_heading:
            found.setdefault(place, []).append(line)
    told = {code: "\n".join(lines).strip() for code, lines in found.items()}
    return Answers(
        to={code: told.get(code, "") for code in sitting.questions},
        page=told[""] if sitting.is_free else "",
        next_time=one_line(told.get(NEXT_TIME, "")),
    )


def _place(line: str, sitting: Sitting, place: str) -> tuple[str, bool]:
    """Under which question a line stands, and whether it is the question itself."""
    if not line.startswith("# "):
        return place, False
    code = line[2:].split(" ", maxsplit=1)[0]
    if code in sitting.questions:
        return code, True
    if line.strip() == f"# {NEXT_TIME}":
        return NEXT_TIME, True
    is_head = not place and (line == _HOW or line.startswith(f"# {sitting.occasion.name}, "))
    return place, is_head
