"""The frame of an HTML file: nothing runs in it, nothing is fetched, every text is text."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from mentorlog.reports.html_page import filled, page
from tests.safety.poison import POISONS, forbidden_in

TAGS = {"html", "head", "meta", "title", "style", "body", "main"}


class Seen(HTMLParser):
    """The tags and attributes of a page, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


HTML = "<script>alert(1)</script> <img src=x onerror=alert(1)> </title></style> &amp; \"' {{ 7 * 7 }}"


@pytest.mark.parametrize("name", ["html", *POISONS])
def test_a_text_in_a_page_stays_text(name: str) -> None:
    hostile = (POISONS | {"html": HTML})[name]
    made = page(hostile, filled("page.html", title="x", style="", policy="", body=hostile))
    assert set(Seen(made).tags) == TAGS
    assert Seen(made).attributes <= {"lang", "charset", "http-equiv", "content", "name"}
    assert forbidden_in(made) == []
    if hostile == HTML:
        assert HTML in Seen(made).text


def test_the_policy_allows_the_style_in_the_page_and_nothing_else() -> None:
    made = page("Title", filled("page.html", title="x", style="", policy="", body=""))
    style = re.search(r"<style>(.*?)</style>", made, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    policy = f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;;"
    assert policy in made
    for request in ("url(", "@import", "http:", "https:", "src=", "href="):
        assert request not in made


def test_a_page_suits_paper_darkness_and_a_phone() -> None:
    made = page("Title", filled("page.html", title="x", style="", policy="", body=""))
    for word in ("@media print", "prefers-color-scheme: dark", "width=device-width", "<title>Title</title>"):
        assert word in made
