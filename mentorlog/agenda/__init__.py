"""An agenda from a journal: candidates, selection, minutes, wording, and the private preparation.

Deterministic and pure: integers and civil dates only, no clock, no locale, no hash order; the input is never
changed. The contract is agenda.md; its sections are named where the rules stand.
"""

from mentorlog.agenda.asked import AgendaError, AskedMeeting, OwnChanges
from mentorlog.agenda.generate import generate, kind_of, ranking, why_fresh_start
from mentorlog.agenda.preparation import PreparationLine, preparation
from mentorlog.agenda.written import Agenda, AgendaItem, ItemQuestion, Steps

__all__ = [
    "Agenda",
    "AgendaError",
    "AgendaItem",
    "AskedMeeting",
    "ItemQuestion",
    "OwnChanges",
    "PreparationLine",
    "Steps",
    "generate",
    "kind_of",
    "preparation",
    "ranking",
    "why_fresh_start",
]
