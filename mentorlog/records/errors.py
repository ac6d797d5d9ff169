"""What can go wrong in ways a person can do something about.

Each message is one line that says what happened and what to do. Front ends catch `JournalError` in one place each.

    JournalError
      Refused     understood, and not done                            exit 1
      NotClear    the words themselves cannot be used                 exit 2
      NotFound    nothing, or more than one thing, goes by that name  exit 3
      Busy        another program holds or changed the journal        exit 4
      Damaged     the file cannot be read as a journal                exit 5
"""


def quoted(word: str) -> str:
    """What a person typed, on one line and cut, as it fits into an error."""
    line = " ".join(word.split())
    return f"“{line if len(line) <= 40 else line[:39] + '…'}”"


class JournalError(Exception):
    """An expected failure; its text is shown to the person as it stands.

    What it advises is said in words that hold on the screens too. `verb` is what does it on the command line, which
    adds it.
    """

    def __init__(self, told: str = "", *, verb: str = "") -> None:
        super().__init__(told)
        self.verb = verb

    @property
    def in_lines(self) -> str:
        """The text as the command line says it: `Finish it first: mentorlog meeting finish`."""
        return f"{str(self).removesuffix('.')}: mentorlog {self.verb}" if self.verb else str(self)


class Refused(JournalError):
    """What was asked is understood and cannot be done."""


class NotClear(JournalError):
    """A value cannot be read as what it should be: a date, a number, a kind."""


class NotFound(JournalError):
    """No record, or no journal, or more than one record goes by the name given."""


class Busy(JournalError):
    """Another program holds the journal, or keeps changing it."""


class Damaged(JournalError):
    """The file that should hold the journal cannot be read as one; it is left untouched."""
