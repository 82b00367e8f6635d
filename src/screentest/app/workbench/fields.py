"""A draft as boxes and back: the words of each field, and what stands under no heading that its form knows."""

from __future__ import annotations

from collections.abc import Mapping

from ...domain.draft import Form
from ...engines.workbench.parse import parse, without_comments

#: What stands under no heading of the form.
REST = "rest"


def boxes_of(text: str, form: Form) -> dict[str, str]:
    """Return the words of every field, "" for a blank one, and under REST all that no field holds.

    A heading that came twice has both its texts in one box, so that no word is lost.
    """
    shown = without_comments(text)
    draft = parse(text, form)
    boxes = {one.id: "" for one in form.fields}
    for part in (*draft.parts.values(), *draft.twice):
        words = part.span.of(shown).rstrip()
        boxes[part.field] = f"{boxes[part.field]}\n\n{words}".strip("\n")
    loose = [draft.loose.of(shown)] if draft.loose else []
    for part in draft.unread:
        # The title is written again with the boxes.
        start = part.span.start if part.field == form.name else part.heading.start
        loose.append(shown[start : part.span.end])
    return {**boxes, REST: "\n\n".join(part.strip() for part in loose)}


def text_of(boxes: Mapping[str, str], form: Form) -> str:
    """Return the Markdown of some boxes: what belongs to no field first, then every field under its heading."""
    parts = [f"# {form.name}", boxes.get(REST, "").strip()]
    for one in form.fields:
        parts += [f"## {one.heading}", _open(boxes.get(one.id, "")).strip("\n")]
    return "\n\n".join(part for part in parts if part) + "\n"


def _open(words: str) -> str:
    """Return words in which no comment begins: it would hide the fields below."""
    return words.replace("<!--", "<! --")
