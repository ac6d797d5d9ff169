"""Acts on whole journals: taking in a full copy."""

from mentorlog.exchange import ImportReport, compare
from mentorlog.journal.ports import Store
from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents


class Copies:
    """Full copies, into the journal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take_in(self, incoming: Contents, *, replace: bool) -> ImportReport:
        """Add what the journal lacks, as one act; with `replace` take the file's where a record differs.

        Before anything is replaced, the journal is backed up. Nothing is ever removed.
        """
        if replace and compare(self._store.contents(), incoming, replace=True).different:
            self._store.back_up("import")
        reports: list[ImportReport] = []

        def act(contents: Contents) -> Changes:
            reports.append(compare(contents, incoming, replace=replace))
            return reports[-1].changes

        self._store.commit(act)
        return reports[-1]
