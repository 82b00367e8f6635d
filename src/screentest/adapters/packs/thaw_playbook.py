"""What the compiled form keeps of the playbook, and the chapters built from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...domain.playbook import Change, Chapter, ChapterTool, Section, sentences

Plain = Mapping[str, Any]


def compiled(written: Any) -> list[Plain]:
    """Return the chapters as plain data."""
    return [item.data for item in written.of("playbook")]


def playbook(data: list[Plain]) -> dict[str, Any]:
    """Return the library's field of chapters, in the order of their ranks."""
    found = [chapter(item) for item in data]
    return {"chapters": {one.id: one for one in sorted(found, key=lambda one: (one.rank, one.id))}}


def chapter(item: Plain) -> Chapter:
    """Build a chapter; raises ValueError for a mark that cannot be read."""
    return Chapter(
        item["id"],
        item["rank"],
        item["title"],
        item["question"],
        sentences(item["short"]),
        tuple(Section(s["heading"], tuple(sentences(p) for p in s["paragraphs"])) for s in item["sections"]),
        tuple(Change(tuple(c["claims"]), c["evidence"], c["playbook"]) for c in item["changes"]),
        tuple(ChapterTool(tool["run"], tool["does"]) for tool in item["tools"]),
    )
