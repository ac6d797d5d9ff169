"""One sitting in lines. What is typed lies in a draft after every line, so that a broken-off sitting goes on."""

import datetime as dt

from msgspec.structs import replace

from mentorlog.cli.asking import Asker
from mentorlog.cli.output import tell
from mentorlog.journal.ports import Drafts
from mentorlog.reflecting.as_text import NEXT_TIME, Answers, answers_in, text_of
from mentorlog.reflecting.sitting import Sitting


class Sitter:
    """Asks the questions of a sitting one after another."""

    def __init__(self, drafts: Drafts, sitting: Sitting, today: dt.date) -> None:
        self._drafts = drafts
        self._sitting = sitting
        self._today = today
        self._name = sitting.draft_name

    def kept(self) -> Answers:
        """What was typed in a sitting like this one that was never finished."""
        text = self._drafts.read(self._name)
        return answers_in(text, self._sitting) if text else Answers()

    def keep(self, answers: Answers) -> None:
        """Keep what was typed so far: it is on disk when this returns."""
        self._drafts.keep(self._name, text_of(self._sitting, answers, self._today))

    def forget(self) -> None:
        """It is written down, or nothing was."""
        self._drafts.forget(self._name)

    def sit(self, asker: Asker) -> Answers:
        """Ask each question that has no answer yet, then what will be different next time."""
        answers = self.kept()
        if not answers.is_empty:
            tell("What you wrote before is kept; here is what was left.")
        elif self._sitting.is_free:
            tell("A lone dot ends it.")
        else:
            tell("A lone dot ends an answer; enter alone skips a question.")
        if self._sitting.is_free:
            answers = self._page(asker, answers)
        for code, question in self._sitting.questions.items():
            if not answers.to.get(code):
                answers = self._ask(asker, code, question, answers)
        return replace(answers, next_time=answers.next_time or asker.line(f"{NEXT_TIME}?"))

    def _page(self, asker: Asker, answers: Answers) -> Answers:
        former = f"{answers.page}\n" if answers.page else ""
        text = asker.page("Write.", lambda text: self.keep(replace(answers, page=former + text)))
        return replace(answers, page=(former + text).strip())

    def _ask(self, asker: Asker, code: str, question: str, answers: Answers) -> Answers:
        def with_it(text: str) -> Answers:
            return replace(answers, to={**answers.to, code: text})

        return with_it(asker.page(question, lambda text: self.keep(with_it(text))))
