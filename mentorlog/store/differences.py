"""What was changed in a journal by another hand, counted."""

from typing import Self

import msgspec

from mentorlog.store.rows import Row, Tables


class Difference(msgspec.Struct, frozen=True):
    """How many records of one state of a journal are not the same in another."""

    changed: int
    new: int
    gone: int

    @classmethod
    def between(cls, before: Tables, after: Tables) -> Self:
        """What `after` has otherwise than `before`."""
        old, now = _by_name(before), _by_name(after)
        both = old.keys() & now.keys()
        return cls(
            changed=sum(_differ(old[name], now[name]) for name in both),
            new=len(now.keys() - both),
            gone=len(old.keys() - both),
        )

    def __str__(self) -> str:
        counts = (
            (self.changed, "differs", "differ"),
            (self.new, "is new", "are new"),
            (self.gone, "is gone", "are gone"),
        )
        told = [f"{count} {one if count == 1 else more}" for count, one, more in counts if count]
        if not told:
            return "No record differs"
        words = ", ".join(told)
        return words.replace(" ", " record " if told[0].startswith("1 ") else " records ", 1)


def _by_name(tables: Tables) -> dict[tuple[str, str], Row]:
    return {(table, row_id): row for table, rows in tables.items() for row_id, row in rows.items()}


def _differ(one: Row, other: Row) -> bool:
    return bytes(one.raw) != bytes(other.raw) and (not one or dict(one) != dict(other))
