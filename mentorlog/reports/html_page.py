"""One HTML file that needs nothing beside it: no script, no font, no image, no request.

The policy in its head allows the one style that stands in the page, by its hash, and nothing else.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from mentorlog.plain import plain
from mentorlog.reports.paragraphs import sentence

FOLDER = Path(__file__).with_name("html")


def page(title: str, body: Markup) -> str:
    """A whole page: the title as text, the body as HTML that is safe, such as `filled` gives."""
    style = _style()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return plain(filled("page.html", title=title, body=body.strip(), style=Markup(style), policy=policy)) + "\n"  # noqa: S704


def filled(template: str, **values: Any) -> Markup:
    """A template of the folder `html` with these values; every text in them is escaped."""
    return Markup(_environment().get_template(template).render(values))  # noqa: S704 - autoescape is on


@cache
def _environment() -> Environment:
    environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined)
    environment.filters["sentence"] = sentence
    return environment


@cache
def _style() -> str:
    return (FOLDER / "page.css").read_text(encoding="utf-8")
