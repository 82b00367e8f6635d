"""Saved HTML to text: what is shown, without scripts, styles and navigation; blocks become lines, items get a mark."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from ...domain.document import Document
from ...domain.errors import UserError

#: More text than this is refused.
MAX_TEXT = 2_000_000
#: What is in these is not shown as words of the page.
_SILENT = frozenset("script style noscript template svg math head iframe object select nav button form".split())
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BLOCK = frozenset(
    "address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hr li main ol p pre section summary table tbody tfoot thead tr ul".split()
)
#: Between these a blank line is left, so that sentences never run together.
_APART = frozenset("p h1 h2 h3 h4 h5 h6 ul ol table section article pre blockquote dl".split())
_ENCODING = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.I)
_SPACES = re.compile(r"[ \t\r\f\v\u00a0]+")
_GAPS = re.compile(r"\n{3,}")


class _Shown(HTMLParser):
    """Collects what a page shows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []
        self._item = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, or a part that is not shown."""
        if self._silent:
            if tag == self._silent[-1]:
                self._silent.append(tag)
            elif tag == "body":
                self._silent.clear()
            return
        hidden = any(key == "hidden" or (key == "aria-hidden" and value == "true") for key, value in attrs)
        if (tag in _SILENT or hidden) and tag not in _VOID:
            self._silent.append(tag)
        elif tag == "br":
            self.parts.append("\n")
        elif tag == "li":
            self.parts.append("\n")
            self._item = True
        elif tag in ("td", "th"):
            self.parts.append("  ")
        elif tag in _BLOCK:
            self.parts.append("\n\n" if tag in _APART else "\n")

    def handle_endtag(self, tag: str) -> None:
        """Close a block, or a part that is not shown."""
        if self._silent:
            if tag == self._silent[-1]:
                self._silent.pop()
            return
        if tag in _BLOCK:
            self.parts.append("\n\n" if tag in _APART else "\n")

    def handle_data(self, data: str) -> None:
        """Keep words that are shown."""
        if self._silent:
            return
        if self._item and data.strip():
            # The mark of an item stands before its first words, whatever blocks they are in.
            self.parts.append("- ")
            self._item = False
        self.parts.append(data.replace("\n", " ") if data.strip() else " ")


def read(data: bytes, name: str) -> Document:
    """Return the text that a saved page shows."""
    page = _Shown()
    page.feed(_decoded(data))
    page.close()
    lines = [_SPACES.sub(" ", line).strip() for line in "".join(page.parts).split("\n")]
    text = _GAPS.sub("\n\n", "\n".join(lines)).strip("\n") + "\n"
    if len(text) > MAX_TEXT:
        raise UserError(f"{name} shows more than {MAX_TEXT} characters", "save only the part that matters, as text")
    if not text.strip():
        raise UserError(
            f"{name} shows no words: the page is made by scripts", "open it in a browser, select all, paste as text"
        )
    return Document(text, "html", name)


def _decoded(data: bytes) -> str:
    """Return the characters: by mark, by what the page says of itself, else UTF-8, else Windows text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    said = _ENCODING.search(data[:2048])
    for encoding in ("utf-8-sig", said.group(1).decode() if said else "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")
