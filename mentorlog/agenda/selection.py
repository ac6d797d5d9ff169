"""Which candidates find room, and where the others go (agenda.md 3.7 and 3.12a)."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from mentorlog.agenda.asked import OwnChanges
from mentorlog.agenda.candidate import Candidate
from mentorlog.agenda.frame import Frame
from mentorlog.agenda.kinds import FIXED, GOALS, KINDS, QUICK

MOST_GOALS = {"checkin": 3, "reverse": 3, "group": 2, "micro": 1}
MOST_GOALS_AMONG_PEERS, MOST_GOALS_OF_ONE_PEER = 4, 2


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate that found room, with its minutes at least, at best and at most.

    `is_own`: the person put it there; `keeps_minutes`: they also said how long.
    """

    candidate: Candidate
    least: int
    ideal: int
    most: int
    is_own: bool = False
    keeps_minutes: bool = False

    @property
    def is_quick(self) -> bool:
        """Whether it is wins or promises."""
        return self.candidate.kind in QUICK


class Overflow(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate without room; `needs` are its minutes where only minutes were missing."""

    candidate: Candidate
    needs: int | None


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """What is on the agenda and what is not, each in order of rank; `focus` is that of a micro meeting."""

    chosen: tuple[Chosen, ...]
    overflow: tuple[Overflow, ...]
    focus: Chosen | None = None


class Selector:
    """One walk over the ranked candidates. `ranked` holds nothing that the person removed."""

    def __init__(self, ranked: Sequence[Candidate], frame: Frame, mine: OwnChanges, *, among_peers: bool) -> None:
        self._ranked = ranked
        self._frame = frame
        self._among_peers = among_peers
        self._sized = {candidate.key: _sized(candidate, frame, mine) for candidate in ranked}
        self._chosen: dict[str, Chosen] = {}
        musts = sum(candidate.kind == "topic_must" for candidate in ranked)
        self._cap = None if frame.cap is None else max(frame.cap, musts)

    def select(self) -> Selection:
        """Own items first, then the fixed ones, the guaranteed one, and what else fits."""
        own = [sized for sized in self._sized.values() if sized.is_own]
        for sized in own:
            self._take(sized)
        rest = [self._sized[c.key] for c in self._ranked if not self._sized[c.key].is_own]
        if own and self._used >= self._frame.body:
            return self._selection([self._left(sized) for sized in rest], self._own_focus(own))
        self._take_fixed(rest, is_first=not own)
        guaranteed = self._guaranteed(own, rest)
        if self._frame.kind == "micro":
            return self._micro(own, rest, guaranteed)
        return self._selection(self._walk(rest, guaranteed))

    def _walk(self, rest: Sequence[Chosen], guaranteed: Chosen | None) -> list[Overflow]:
        """Take what fits, in order of rank; a smaller item further down may still fit."""
        overflow = []
        for sized in rest:
            if sized.candidate.key in self._chosen:
                continue
            if guaranteed is not None and sized.candidate.key == guaranteed.candidate.key:
                self._take(guaranteed)
            elif self._fits(sized, waiting=guaranteed):
                self._take(sized)
            else:
                overflow.append(self._left(sized))
        return overflow

    @property
    def _used(self) -> int:
        return sum(chosen.least for chosen in self._chosen.values())

    @property
    def _count(self) -> int:
        return sum(chosen.candidate.kind not in FIXED for chosen in self._chosen.values())

    def _take(self, sized: Chosen) -> None:
        self._chosen[sized.candidate.key] = sized

    def _take_fixed(self, rest: Sequence[Chosen], *, is_first: bool) -> None:
        for sized in rest:
            if sized.candidate.kind in FIXED and (is_first or self._used + sized.least <= self._frame.body):
                self._take(sized)

    def _guaranteed(self, own: Sequence[Chosen], rest: Sequence[Chosen]) -> Chosen | None:
        """The first real item; it is cut to what there is where its minimum is too long."""
        if any(not sized.is_quick and sized.candidate.kind not in FIXED for sized in own):
            return None
        left = self._frame.body - self._used
        first = next((s for s in rest if not s.is_quick and s.candidate.kind not in FIXED), None)
        if first is None or left < 1:
            return None
        return first if first.least <= left else msgspec.structs.replace(first, least=left)

    def _fits(self, sized: Chosen, waiting: Chosen | None) -> bool:
        """Whether it has room; wins and promises leave a place for the guaranteed item while it waits."""
        if sized.candidate.kind in FIXED or not self._has_place(sized):
            return False
        if sized.is_quick and waiting is not None and waiting.candidate.key not in self._chosen:
            has_place = self._cap is None or self._count + 2 <= self._cap
            return has_place and self._used + sized.least + waiting.least <= self._frame.body
        return self._used + sized.least <= self._frame.body

    def _has_place(self, sized: Chosen) -> bool:
        if self._cap is not None and self._count >= self._cap and sized.candidate.kind not in FIXED:
            return False
        return sized.candidate.kind not in GOALS or self._allows_goal(sized.candidate)

    def _allows_goal(self, candidate: Candidate) -> bool:
        owners = Counter(c.candidate.owner for c in self._chosen.values() if c.candidate.kind in GOALS)
        if self._frame.kind == "checkin" and self._among_peers:
            is_over = owners[candidate.owner] >= MOST_GOALS_OF_ONE_PEER
            return owners.total() < MOST_GOALS_AMONG_PEERS and not is_over
        return owners.total() < MOST_GOALS.get(self._frame.kind, owners.total() + 1)

    def _micro(self, own: Sequence[Chosen], rest: Sequence[Chosen], guaranteed: Chosen | None) -> Selection:
        """One focus, and beside it one of wins and promises where there is time."""
        focus = self._own_focus(own) or guaranteed
        if focus is not None:
            self._take(focus)
        quick = next((sized for sized in rest if sized.is_quick), None)
        is_wanted = self._frame.body >= 15 and not any(sized.is_quick for sized in own)
        if quick is not None and is_wanted and self._used + quick.least <= self._frame.body:
            self._take(quick)
        left = [sized for sized in rest if sized.candidate.key not in self._chosen]
        return self._selection([Overflow(candidate=sized.candidate, needs=None) for sized in left], focus)

    def _own_focus(self, own: Sequence[Chosen]) -> Chosen | None:
        """What the person made the one thing of a micro meeting, if anything."""
        return next((s for s in own if not s.is_quick), None) if self._frame.kind == "micro" else None

    def _left(self, sized: Chosen) -> Overflow:
        return Overflow(candidate=sized.candidate, needs=sized.least if self._has_place(sized) else None)

    def _selection(self, overflow: Sequence[Overflow], focus: Chosen | None = None) -> Selection:
        chosen = tuple(self._chosen[c.key] for c in self._ranked if c.key in self._chosen)
        return Selection(chosen=chosen, overflow=tuple(overflow), focus=focus)


def _sized(candidate: Candidate, frame: Frame, mine: OwnChanges) -> Chosen:
    kind = KINDS[candidate.kind]
    least, ideal, most = kind.short if frame.is_short else kind.long
    own = mine.own_minutes(candidate.key)
    if own is not None:
        least = ideal = most = own
    is_own = own is not None or candidate.key in mine.added
    return Chosen(
        candidate=candidate, least=least, ideal=ideal, most=most, is_own=is_own, keeps_minutes=own is not None
    )
