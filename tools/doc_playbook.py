"""The playbook as one page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screentest.app.playbook.playbook import NOTE, playbook_chapter, playbook_list
from screentest.domain.library import Library

HEAD = """<!-- Generated from the packs by `make docs`; change the pack, not this page. -->

# The playbook

"""


def files(library: Library) -> dict[str, str]:
    """Return the page."""
    chapters = playbook_list(library)["chapters"]
    lines = [HEAD + NOTE, "`screentest playbook CHAPTER` shows the same.", ""]
    lines += [f"* [{one['title']}](#{one['id']}): {one['question']}" for one in chapters]
    for one in chapters:
        lines += ["", *_chapter(playbook_chapter(library, one["id"]))]
    return {"docs/playbook.md": "\n".join(lines).rstrip() + "\n"}


def _chapter(view: dict[str, Any]) -> Iterator[str]:
    yield from (f'<a id="{view["id"]}"></a>', "", f"## {view['title']}", "", f"*{view['question']}*", "")
    yield " ".join(map(_told, view["short"]))
    for section in view["sections"]:
        yield from ("", f"### {section['heading']}")
        for paragraph in section["paragraphs"]:
            yield from ("", " ".join(map(_told, paragraph)))
    yield from ("", "### What this changes for you", "")
    yield from ("| claim | standing | what to do | if it held |", "|---|---|---|---|")
    for change in view["changes"]:
        claims = "<br>".join(f"[{one['statement']}](claims.md#{one['id']})" for one in change["claims"])
        standings = "<br>".join(dict.fromkeys(one["standing"] for one in change["claims"]))
        yield f"| {claims} | {standings} | {change['advice']} | {change['otherwise'] or 'the same'} |"
    yield from ("", "### Do it here", "")
    yield from (f"* `screentest {tool['run']}` {tool['does']}" for tool in view["tools"])


def _told(sentence: dict[str, Any]) -> str:
    marks = [f"[{one['n']}](claims.md#{one['claim']})" for one in sentence["rests"]]
    for one in sentence["about"]:
        against = "against " if one["standing"] == "contradicted" else ""
        after = " unverifiable" if one["standing"] == "unverifiable" else ""
        marks.append(f"{against}[{one['n']}](claims.md#{one['claim']}){after}")
    fallen = "".join(f" **rests on {one['claim']}: {one['standing']}**" for one in sentence["fallen"])
    return str(sentence["text"]) + (f" <sup>{', '.join(marks)}</sup>" if marks else "") + fallen
