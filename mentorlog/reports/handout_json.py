"""A page to hand over as one JSON object, in the shape of a summary's."""

from mentorlog.plain import json_text
from mentorlog.reports.handout import Handout


def write(handout: Handout) -> str:
    """The texts as they are, unescaped and unwrapped."""
    values = {
        "page": handout.kind,
        "title": handout.title,
        "head": [handout.about] if handout.about else [],
        "sections": [{"label": part.heading, "lines": list(part.lines)} for part in handout.parts],
    }
    return json_text(values, indent=2) + "\n"
