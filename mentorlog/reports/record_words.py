"""The words of records as a person reads them (interface.md, Words)."""

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "dropped": "let go",
    "negotiating": "agreeing",
    "enabling": "working",
    "handed_on": "handed over",
    "completed": "it ran its course",
    "mutual_early_end": "we stopped early, together",
    "i_stopped": "I stopped",
    "they_stopped": "they stopped",
    "circumstances": "life got in the way",
    "directive": "told",
    "supportive": "supported",
    "challenging": "stretched",
    "checkin": "check-in meeting",
    "micro": "short meeting",
    "reset": "fresh start",
    "closing": "last meeting",
    "first": "first meeting",
    "one_to_one": "one to one",
    "in_person": "in person",
    "worked_on": "worked on",
    "private": "only me",
    "pair": "us two",
    "report": "for summaries",
    "give": "given",
    "request": "asked for",
    "did": "did it",
    "not_yet": "not yet",
    "no_longer": "no longer",
    "missed": "did not happen",
}
_WHEREVER = {"phase", "status", "close_reason", "visibility", "how", "next_time_state", "direction", "medium"}
_STYLES = {"style_wanted", "style_offered", "style_used"}
WEIGHT = {1: "weighs a little", 2: "weighs", 3: "weighs a lot"}


def word_of(field: str, value: str, table: str = "") -> str:
    """A word of a set as it is read in this field: `closing` is a phase of a mentorship, and a kind of meeting."""
    if field in _STYLES or (field in _WHEREVER and not (field == "phase" and value == "closing")):
        return WORDS.get(value, value.replace("_", " "))
    if field == "kind" and table in {"meetings", "mentorships"}:
        return "short meetings" if (table, value) == ("mentorships", "micro") else WORDS.get(value, value)
    return value.replace("_", " ")
