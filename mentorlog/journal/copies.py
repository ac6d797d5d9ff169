"""Acts on whole journals: taking in a full copy."""

from contextlib import nullcontext, suppress

from mentorlog.exchange import ImportReport, compare
from mentorlog.journal.ports import Store
from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused


class Copies:
    """Full copies, into the journal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take_in(self, incoming: Contents, *, replace: bool) -> ImportReport:
        """Add what the journal lacks, as one act; with `replace` take the file's where a record differs.

        Before that the journal is backed up; where only something is added, that may fail. Nothing is ever removed.
        """
        expected = compare(self._store.contents(), incoming, replace=replace)
        with nullcontext() if replace and expected.different else suppress(Refused):
            if expected.changes.changes:
                self._store.back_up("import")
        reports: list[ImportReport] = []

        def act(contents: Contents) -> Changes:
            reports.append(compare(contents, incoming, replace=replace))
            return reports[-1].changes

        self._store.commit(act)
        return reports[-1]
