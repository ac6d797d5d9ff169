"""What `today` says beside its list: the card after a while, and what is offered after the second meeting."""

from mentorlog.attention.away import after_a_while
from mentorlog.attention.offers import Offer, offers
from mentorlog.cli.output import tell
from mentorlog.cli.session import Session
from mentorlog.days import long_day
from mentorlog.reports.paragraphs import paragraph
from mentorlog.when import rhythm_in_words


def tell_what_is_offered(session: Session, mentorship_id: str | None) -> None:
    """A line each, with the verb that takes it up."""
    acts = session.journal.undo.acts()
    card = after_a_while(session.contents, acts[0].when.date() if acts else None, session.today)
    if card is not None:
        tell(f"You were last here on {long_day(card.since)}. What waits, line by line: mentorlog back")
        return
    for offer in offers(session.contents, session.today, mentorship_id=mentorship_id):
        tell(paragraph(f"{offer.title}{'' if offer.what == 'rhythm' else ':'} {_verb(offer)}"))


def _verb(offer: Offer) -> str:
    """What takes an offer up, to be typed as it stands."""
    if offer.days is not None:
        return f"mentorlog mentorship rhythm {rhythm_in_words(offer.days)} --with {offer.mentorship_id}"
    return f"{offer.word}. mentorlog boundary starter --with {offer.mentorship_id}"
