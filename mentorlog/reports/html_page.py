"""The frame of every page in HTML: one file, nothing loaded, nothing sent, readable on a phone and on paper."""

from base64 import b64encode
from hashlib import sha256

from jinja2 import Environment
from markupsafe import Markup

STYLE = """
:root { color-scheme: light dark; --text: #1d1d1f; --quiet: #5b5b60; --paper: #ffffff; --line: #d5d5da; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececee; --quiet: #a9a9b0; --paper: #18181b; --line: #3f3f46; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem 3rem; color: var(--text); background: var(--paper);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
p { margin: .25rem 0; }
ul { margin: .25rem 0; padding-left: 1.25rem; }
header p, footer, .quiet { color: var(--quiet); }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .9rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
@media print {
  :root { --text: #000000; --quiet: #333333; --paper: #ffffff; --line: #999999; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  h2 { break-after: avoid; }
  li, tr { break-inside: avoid; }
}
"""
_FRAME = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{{ title }}</title>
<style>{{ style }}</style>
</head>
<body>
{{ body }}
</body>
</html>
"""


def html_page(title: str, body: Markup) -> str:
    """One page from a title as it was typed, and a body that is safe HTML; `rendered` makes such a body."""
    digest = b64encode(sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return str(rendered(_FRAME, title=title, body=body, policy=Markup(policy), style=Markup(STYLE))) + "\n"  # noqa: S704 - both are ours


def rendered(template: str, **values: object) -> Markup:
    """A template of ours filled with values; a text of the journal shows just its own characters."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return Markup(environment.from_string(template).render(values))  # noqa: S704 - autoescape has been over it
