"""The agenda as it is handed over (agenda.md 3.9)."""

import msgspec


class ItemQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """A question worth asking, by the id under which it is remembered."""

    id: str
    text: str


class Steps(msgspec.Struct, frozen=True, kw_only=True):
    """How the minutes of a micro meeting's focus are divided."""

    aim: int
    situation: int
    options: int
    commitment: int


class AgendaItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of an agenda.

    `at` and `minutes` count from the beginning; `reasons` are codes, `why` says them in words; `lines` are
    `kind:ID` of the records it speaks of.
    """

    at: int
    minutes: int
    kind: str
    key: str
    title: str
    reasons: tuple[str, ...]
    why: str
    lines: tuple[str, ...] = ()
    score: int | None = None
    question: ItemQuestion | None = None
    steps: Steps | None = None


class ParkedItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What found no room, as a person reads it; `needs` are the minutes that were missing, if only they were."""

    key: str
    title: str
    kind: str
    needs: int | None = None
    lines: tuple[str, ...] = ()
    question: ItemQuestion | None = None


class Agenda(msgspec.Struct, frozen=True, kw_only=True):
    """A whole agenda. `parked`, `before_meeting`: keys in order of rank; `left_out` says them in words."""

    kind: str
    duration: int
    items: tuple[AgendaItem, ...]
    parked: tuple[str, ...]
    before_meeting: tuple[str, ...]
    unlisted_goals: int
    warnings: tuple[str, ...]
    left_out: tuple[ParkedItem, ...] = ()

    @property
    def topics(self) -> tuple[AgendaItem, ...]:
        """The items that are no frame: what there is to talk about."""
        return tuple(item for item in self.items if item.kind not in {"open", "open_floor", "wrap"})

    def left(self, keys: tuple[str, ...]) -> tuple[ParkedItem, ...]:
        """Those of the left-out items that have one of these keys, in that order."""
        by_key = {item.key: item for item in self.left_out}
        return tuple(by_key[key] for key in keys)
