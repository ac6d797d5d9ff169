"""What every record has in common."""

from typing import Annotated, Self

import msgspec

from mentorlog.records.fields import Day, Id, Text, Word, about
from mentorlog.records.sizes import refuse_long_texts


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A piece of a record that has no life of its own: a check-in, a note, a change."""


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing a journal holds, under an id that is never used again.

    Made by `made` and `having`, which check ranges and pairs of fields; a bare constructor checks only pairs, and
    the store checks once more before it writes.
    """

    id: Id
    created_on: Day | None = None
    deleted_on: Day | None = None
    tags: Annotated[tuple[Text, ...], about("Tags", "Words to find it by")] = ()

    @property
    def is_deleted(self) -> bool:
        """Whether it lies in the trash, since whatever day (records.md)."""
        return self.deleted_on is not None

    @classmethod
    def made(cls, **values: object) -> Self:
        """A new record from named values, checked. Raises msgspec.ValidationError with the path to the fault.

        A text that is too long is Refused as well, so that it is told wherever it comes from.
        """
        refuse_long_texts(values)
        return msgspec.convert(values, cls, from_attributes=True)

    def having(self, **values: object) -> Self:
        """The same record with some values changed, checked as in `made`; None takes a value away.

        What was there already may be longer than texts may be now: that is no reason to refuse the change of another.
        """
        refuse_long_texts(values)
        known = {name: getattr(self, name) for name in self.__struct_fields__} | values
        names = dict(zip(self.__struct_fields__, self.__struct_encode_fields__, strict=True))
        return msgspec.convert({names[name]: value for name, value in known.items()}, type(self), from_attributes=True)


class Shareable(Record, frozen=True, kw_only=True):
    """A record that says who may see it: only me, us two, or summaries."""

    visibility: Annotated[Word | None, about("Who may see it", "private, pair or report")] = None
    never_export: Annotated[bool | None, about("Sealed", "In no agenda and no summary, whatever is ticked")] = None

    @property
    def is_sealed(self) -> bool:
        """Whether it is private for good (figures-and-privacy.md, P19)."""
        return self.never_export is True

    @property
    def is_shared(self) -> bool:
        """Whether the other person may see it; a missing or unknown visibility is private (P2)."""
        return self.visibility in {"pair", "report"} and not self.is_sealed
