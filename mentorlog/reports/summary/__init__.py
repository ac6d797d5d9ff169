"""The three summaries: texts that may leave the journal (summaries.md). Filter first, compute second."""

from mentorlog.reports.summary.asked import KINDS, Asked
from mentorlog.reports.summary.line import Line
from mentorlog.reports.summary.making import offered, private_lines, summary
from mentorlog.reports.summary.page import Summary

__all__ = ["KINDS", "Asked", "Line", "Summary", "offered", "private_lines", "summary"]
