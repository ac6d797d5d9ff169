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

        The journal is backed up as it stands under the lock, so that nobody's change is replaced without a copy of
        it; where only something is added, that may fail. Nothing is ever removed.
        """
        reports: list[ImportReport] = []

        def act(contents: Contents) -> Changes:
            report = compare(contents, incoming, replace=replace)
            reports.append(report)
            with nullcontext() if replace and report.different else suppress(Refused):
                if report.changes.changes:
                    self._store.back_up("import")
            return report.changes

        self._store.commit(act)
        return reports[-1]
