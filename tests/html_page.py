"""A page read strictly: tags close in order; what tests ask about is collected."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "line", "circle", "rect"})
FIELDS = ("input", "textarea", "select")


class Page(HTMLParser):
    """The ids, links, fields and words of a page; `said` holds the paragraphs of transcripts, without their numbers."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.fields: list[dict[str, str]] = []
        self.labels: set[str] = set()
        self.tags: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        #: Scripts that are not one of our own files: written into the page, or from elsewhere.
        self.foreign_scripts = 0
        self.said = [""]
        self.words = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes.update(given.keys())
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "script":
            self.foreign_scripts += not given.get("src", "").startswith("/scripts/")
        if tag == "a":
            self.links.append((given.get("class", ""), given["href"]))
        if tag == "label" and "for" in given:
            self.labels.add(given["for"])
        if tag in FIELDS:
            self.fields.append({"tag": tag, "inside": " ".join(name for name, _ in self.open), **given})
        if tag not in VOID:
            self.open.append((tag, given.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.open[-1][0] == tag, f"{tag} closes {self.open[-1]}"
        if self.open.pop() == ("p", "said"):
            self.said.append("")

    def handle_data(self, data: str) -> None:
        self.words += data
        if self.open and self.open[-1][0] == "script" and data.strip():
            self.foreign_scripts += 1
        if ("p", "said") in self.open and self.open[-1][0] != "a":
            self.said[-1] += data

    @property
    def text(self) -> str:
        """Return the words with white space squeezed."""
        return " ".join(self.words.split())

    def unnamed(self) -> list[dict[str, str]]:
        """Return the fields that people see and that no label names."""
        return [
            field
            for field in self.fields
            if field.get("type") != "hidden"
            and "hidden" not in field
            and field.get("id") not in self.labels
            and "label" not in field["inside"].split()
        ]
