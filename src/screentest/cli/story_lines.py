"""The story bank as terminal text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .paint import Pen
from .review_lines import short

View = Mapping[str, Any]


def added_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield what became of stories that were added."""
    words = {"new": "kept", "changed": "new version of", "same": "unchanged, not kept again:"}
    for row in view["stories"]:
        yield f"  {words[row['state']]} {pen.bold(row['name'])}  {row['words']} words, {row['minutes']} min aloud"
        for twin in row["same_as"]:
            yield pen.warn(f"    the same story is kept as {twin['name']} ({twin['share']:.0%} of the words in a row)")


def list_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the kept stories."""
    if not view["stories"]:
        yield "  No story is kept. `screentest story add FILE` keeps one; each `# Title` begins a story."
    for row in view["stories"]:
        version = f", version {row['version']}" if row["version"] > 1 else ""
        yield f"  {pen.bold(row['name'])}  {row['title']}"
        yield pen.dim(f"    {row['words']} words, {row['minutes']} min aloud{version}, {row['kept_at'][:10]}")


def story_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield one story."""
    yield pen.rule(view["title"])
    if view["refusal"]:
        yield pen.warn(pen.wrap(f"Not read as evidence: {view['refusal']}.", 2))
    yield pen.bold("Shows")
    if not view["shows"]:
        yield "  nothing that a criterion asks for was found"
    for row in view["shows"]:
        yield f"  {pen.scale(row['level'])}  {pen.bold(row['name'])}  {pen.dim(row['criterion_name'])}"
        for quote in row["quotes"][:1]:
            yield pen.dim(pen.wrap(f"“{short(quote['text'])}” {quote['name']}", 4))
    yield ""
    yield pen.bold("Answers")
    if not view["answers"]:
        yield "  no question of the bank"
    for one in view["answers"]:
        yield from _answer(pen, one, f"{one['question']}: {one['prompt']}")
    yield ""
    yield pen.bold("Told")
    yield from lint_lines(pen, view["telling"])
    for twin in view["same_as"]:
        yield pen.warn(f"  the same story is kept as {twin['name']}")
    if view["told_in"]:
        yield pen.dim(f"  told in {len(view['told_in'])} of your takes")
    yield from _foot(pen, view, f"read by {view['reader']}")


def lint_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield how a story is told."""
    yield f"  {view['minutes']} min at {view['pace']} words a minute; result: {view['result']}"
    for note in view["remarks"]:
        yield pen.wrap(f"- {note['message']}", 2, 4)
        if note["text"]:
            yield pen.dim(pen.wrap(f"“{short(note['text'])}”", 4))


def for_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the stories for one question."""
    yield pen.rule(view["question"])
    yield pen.wrap(view["prompt"], 2)
    if view["said"]:
        yield pen.warn(pen.wrap(view["said"], 2))
    for one in view["answers"]:
        yield from _answer(pen, one, one["title"])
    near = [one for one in view["others"] if one["topic"]][:3]
    if near:
        yield pen.bold("About it, and not enough")
    for one in near:
        yield pen.wrap(f"{one['title']}: {one['why_not']}", 2, 4)
        yield pen.dim(pen.wrap(f"“{short(one['topic'][0]['text'])}”", 4))
    yield from _foot(pen, view, "")


def _answer(pen: Pen, one: View, title: str) -> Iterator[str]:
    overall = f"{one['overall']:.2f}" if one["overall"] is not None else "-"
    yield pen.wrap(f"+ {title}  ({overall})", 2, 4)
    yield pen.dim(pen.wrap(f"about it: “{short(one['topic'][0]['text'])}”", 6)) if one["topic"] else ""
    for key in one["keys"]:
        said = f": “{short(key['quotes'][0]['text'])}”" if key["quotes"] else ""
        yield pen.dim(pen.wrap(f"{key['name']} {key['rating']}{said}", 6))


def coverage_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the matrix, the questions, the warnings and the gaps."""
    yield pen.rule("Stories × competencies")
    if not view["stories"]:
        yield "  No story is kept."
        return
    for row in view["stories"]:
        kinds = ", ".join(f"{count} {kind}" for kind, count in row["kinds"].items())
        yield f"  {pen.bold(row['name'])}  {pen.dim('answers ' + kinds if kinds else 'answers no question')}"
        names = {c["id"]: c["name"] for c in view["competencies"]}
        shown = sorted(row["levels"].items(), key=lambda item: -item[1])
        yield pen.wrap(", ".join(f"{names[name]} {level}" for name, level in shown) or "shows nothing that is rated", 4)
    yield ""
    yield pen.bold("Overused")
    for one in view["overused"]:
        yield pen.warn(pen.wrap(f"! {one['story']}: {_reasons(one)}", 2, 4))
    if not view["overused"]:
        yield "  none"
    for twin in view["same"]:
        yield pen.warn(f"  ! {twin['first']} and {twin['second']} are the same story ({twin['share']:.0%})")
    yield ""
    yield pen.bold("Gaps")
    yield pen.wrap(f"no story shows: {', '.join(view['not_shown']) or 'none missing'}", 2, 4)
    yield pen.wrap(f"shown at 2 only: {', '.join(view['thin']) or 'none'}", 2, 4)
    yield pen.wrap(f"questions no story answers: {', '.join(view['unanswered']) or 'none'}", 2, 4)
    yield from _foot(pen, view, "levels are ratings 2 to 4 of the best criterion; not shown means not found")


def _reasons(one: View) -> str:
    parts = []
    if one["best_for"]:
        parts.append(f"best answer to {len(one['best_for'])} questions")
    if one["alone_for"]:
        parts.append(f"the only one that covers {', '.join(one['alone_for'])}")
    if one["told_in"]:
        parts.append(f"told in {len(one['told_in'])} takes")
    return "; ".join(parts)


def stronger_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield a story with its blanks."""
    yield pen.rule(f"{view['story']}, for {view['question'] or view['rubric']}")
    if view["prompt"]:
        yield pen.wrap(view["prompt"], 2)
    yield ""
    for paragraph in view["text"].split("\n"):
        yield pen.wrap(paragraph, 2) if paragraph.strip() else ""
    yield ""
    if not view["blanks"]:
        yield "  no blank: the next anchor lacks nothing that a blank could ask for, or nothing could be rated"
    for held in view["held"]:
        quote = held["quotes"][0] if held["quotes"] else None
        what = f"“{short(quote['text'])}” ({quote['name']})" if quote else ""
        yield pen.warn(pen.wrap(f"! {held['criterion']} is held down by {what}", 2, 4))
    yield pen.dim(pen.wrap(view["note"], 2))
    yield pen.dim(pen.wrap(view["advice"], 2))


def _foot(pen: Pen, view: View, words: str) -> Iterator[str]:
    for note in view["notes"]:
        yield pen.warn(pen.wrap(note, 2))
    if words:
        yield pen.dim(f"  {words}")
