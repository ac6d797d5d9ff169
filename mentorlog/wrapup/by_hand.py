"""What somebody changed in a wrap-up before it was filed: kept, and laid over what the notes propose."""

import msgspec
from msgspec.structs import replace

from mentorlog.capture import Caught
from mentorlog.records.meetings import ItemOutcome
from mentorlog.when import When
from mentorlog.wrapup.proposal import WrapUp


class ByHand(msgspec.Struct, frozen=True, kw_only=True):
    """The difference to what was proposed: `found` is what the notes held then, `caught` what it became."""

    outcomes: dict[str, ItemOutcome] = {}
    became: dict[str, str] = {}
    found: tuple[Caught, ...] = ()
    caught: tuple[Caught, ...] = ()
    next_meeting: When | None = None
    next_time: str = ""


def changed_by_hand(proposal: WrapUp, now: WrapUp) -> ByHand:
    """What was changed since it was proposed."""
    return ByHand(
        outcomes={key: word for key, word in now.outcomes.items() if proposal.outcomes.get(key) != word},
        became={key: word for key, word in now.became.items() if proposal.became.get(key) != word},
        found=proposal.caught,
        caught=now.caught,
        next_meeting=now.next_meeting if now.next_meeting != proposal.next_meeting else None,
        next_time=now.next_time,
    )


def laid_over(proposal: WrapUp, by_hand: ByHand) -> WrapUp:
    """The proposal with it. Lines that came into the notes since are there too, those that left them are not."""
    return replace(
        proposal,
        outcomes={**proposal.outcomes, **{k: v for k, v in by_hand.outcomes.items() if k in proposal.outcomes}},
        became={**proposal.became, **{k: v for k, v in by_hand.became.items() if k in proposal.became}},
        caught=_caught(proposal.caught, by_hand),
        next_meeting=by_hand.next_meeting if by_hand.next_meeting and not proposal.is_booked else proposal.next_meeting,
        next_time=by_hand.next_time or proposal.next_time,
    )


def _caught(found: tuple[Caught, ...], by_hand: ByHand) -> tuple[Caught, ...]:
    """What is caught now: as it was left where the notes are the same, else what is new in them after the rest."""
    gone = [line for line in by_hand.found if line not in found]
    new = [line for line in found if line not in by_hand.found]
    return (*(line for line in by_hand.caught if line not in gone), *new)


def name_of_draft(meeting_id: str) -> str:
    """Under which name the drafts keep it."""
    return f"wrapup-{meeting_id}"


def written(by_hand: ByHand) -> str:
    """As text, for the drafts."""
    return msgspec.json.encode(by_hand).decode()


def read_by_hand(text: str | None) -> ByHand:
    """From that text; nothing where it cannot be read."""
    try:
        return msgspec.json.decode(text, type=ByHand) if text else ByHand()
    except ValueError:
        return ByHand()
