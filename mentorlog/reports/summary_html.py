"""A summary as one page in HTML: the same words in the same order."""

from collections.abc import Sequence

import msgspec

from mentorlog.reports.html_page import html_page, rendered
from mentorlog.reports.summary.page import PageLine, Section, Summary

_BODY = """<header>
<h1>{{ summary.title }}</h1>
{% for line in summary.head %}
<p>{{ line }}</p>
{% endfor %}
</header>
<main>
{% for label, runs in sections %}
<section>
<h2>{{ label }}</h2>
{% for run in runs %}
{% if run.is_list %}
<ul>
{% for line in run.lines %}
<li>{{ line.text }}
{%- if line.detail %}

<ul>
{% for detail in line.detail %}
<li>{{ detail }}</li>
{% endfor %}
</ul>
{% endif %}
</li>
{% endfor %}
</ul>
{% else %}
{% for line in run.lines %}
<p>{{ line.text }}</p>
{% endfor %}
{% endif %}
{% endfor %}
</section>
{% endfor %}
</main>
<footer>
<p>{{ summary.left_out }}</p>
</footer>"""


class _Run(msgspec.Struct, frozen=True):
    """Lines that stand together: a list, or paragraphs."""

    is_list: bool
    lines: tuple[PageLine, ...]


def write(summary: Summary) -> str:
    """The page."""
    sections = [(section.label, _runs(section)) for section in summary.sections]
    return html_page(summary.title, rendered(_BODY, summary=summary, sections=sections))


def _runs(section: Section) -> Sequence[_Run]:
    from itertools import groupby

    grouped = groupby(section.lines, key=lambda line: not line.is_paragraph)
    return [_Run(is_list, tuple(lines)) for is_list, lines in grouped]
