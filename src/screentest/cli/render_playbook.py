"""Chapters of the playbook as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .paint import Pen

View = Mapping[str, Any]
#: How a sentence refers to the note of a claim that it only speaks about.
_ABOUT = {"contradicted": "against {n}", "unverifiable": "{n} unverifiable"}


def list_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the list of chapters."""
    yield pen.dim(pen.wrap(view["note"]))
    yield ""
    for one in view["chapters"]:
        claims = ", ".join(f"{n} {standing}" for standing, n in one["claims"].items())
        yield f"{pen.bold(one['id'])}  {one['title']}"
        yield pen.wrap(one["question"], 2)
        yield pen.dim(pen.wrap(f"{one['words']} words; claims: {claims}", 2, 4))
    yield ""
    yield pen.dim("screentest playbook CHAPTER")


def chapter_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield one chapter: the short answer, its sections, what the claims change, tools, notes."""
    yield pen.rule(view["title"]) + f"  {pen.dim(view['id'])}"
    yield pen.bold(pen.wrap(view["question"]))
    if view["assume"] == "playbook":
        yield pen.warn(
            pen.wrap("The playbook is taken at its word here. Advice marked ≠ is other than by the evidence.")
        )
    yield ""
    yield from _paragraph(pen, view["short"])
    for section in view["sections"]:
        yield ""
        yield pen.bold(section["heading"])
        for i, paragraph in enumerate(section["paragraphs"]):
            if i:
                yield ""
            yield from _paragraph(pen, paragraph)
    yield ""
    yield pen.bold("What this changes for you")
    for change in view["changes"]:
        yield from _change(pen, change, view["assume"])
    yield ""
    yield pen.bold("Do it here")
    for tool in view["tools"]:
        yield pen.wrap(f"screentest {tool['run']}: {tool['does']}", 2, 4)
    yield ""
    yield pen.bold("Notes")
    for note in view["notes"]:
        yield from _note(pen, note)
    yield ""
    yield pen.dim(pen.wrap(view["note"]))
    if view["next"]:
        yield pen.dim(f"next: screentest playbook {view['next']}")


def _paragraph(pen: Pen, told: Sequence[View]) -> Iterator[str]:
    yield pen.wrap(" ".join(map(_told, told)), 2)
    for sentence in told:
        for one in sentence["fallen"]:
            yield pen.bad(pen.wrap(f"! rests on {one['claim']}, which is {one['standing']}: do not use it", 2, 4))


def _told(sentence: View) -> str:
    marks = [str(one["n"]) for one in sentence["rests"]]
    marks += [_ABOUT.get(one["standing"], "{n}").format(n=one["n"]) for one in sentence["about"]]
    return str(sentence["text"]) + (f" [{', '.join(marks)}]" if marks else "")


def _change(pen: Pen, change: View, assume: str) -> Iterator[str]:
    ink = {"corroborated": pen.good, "partly": pen.warn, "contradicted": pen.bad, "unverifiable": pen.dim}
    yield ""
    for claim in change["claims"]:
        says = "The playbook says: " if claim["says"] == "playbook" else ""
        words = pen.wrap(f"[{claim['n']}] {says}{claim['statement']}", 2, 6)
        yield f"{words} {ink[claim['standing']](claim['standing'])}"
    yield pen.wrap(f"{'≠' if change['differs'] and assume == 'playbook' else '→'} {change['advice']}", 4, 6)
    if change["otherwise"]:
        other = "By the evidence" if assume == "playbook" else "If it held"
        yield pen.dim(pen.wrap(f"{other}: {change['otherwise']}", 6, 8))


def _note(pen: Pen, note: View) -> Iterator[str]:
    stale = f" (superseded by {note['superseded_by']})" if note["superseded_by"] else ""
    yield pen.wrap(f"[{note['n']}] {note['standing']} · {note['as_of']} · {note['id']}{stale}", 2, 6)
    yield pen.dim(pen.wrap(note["finding"], 6))
    for source in note["sources"]:
        yield pen.dim(pen.wrap(f"{source['kind']}: {source['note']}", 6, 8))
        if source["url"]:
            yield pen.dim(f"        {source['url']}")  # An address that is wrapped cannot be followed.
