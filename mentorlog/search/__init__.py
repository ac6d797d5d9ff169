"""Records by their words: every text of every record, case and accents aside."""

from mentorlog.search.finder import Finder, Hit, Within, words_in
from mentorlog.search.shown import Shown, shown

__all__ = ["Finder", "Hit", "Shown", "Within", "shown", "words_in"]
