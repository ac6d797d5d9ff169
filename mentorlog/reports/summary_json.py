"""A summary as one JSON object (summaries.md, 4.3.4)."""

import json

from mentorlog.reports.summary.page import Summary


def write(summary: Summary) -> str:
    """The texts as they are, unescaped and unwrapped. Nothing in them steers a terminal: they were cleaned before."""
    values = {
        "summary": summary.kind,
        "title": summary.title,
        "head": list(summary.head),
        "sections": [
            {
                "label": section.label,
                "lines": [{"text": line.text, "detail": list(line.detail)} for line in section.lines],
            }
            for section in summary.sections
        ],
        "left_out": summary.left_out,
    }
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
