"""A page to hand over as one HTML file, to keep or to print."""

from mentorlog.plain import one_line
from mentorlog.reports.handout import Handout
from mentorlog.reports.html_page import filled, page


def write(handout: Handout) -> str:
    """The same words in the same order."""
    return page(one_line(handout.title), filled("handout.html", handout=handout))
