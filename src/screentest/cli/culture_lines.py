"""The culture map as terminal text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .paint import Pen
from .review_lines import short

View = Mapping[str, Any]


def culture_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the map: behaviours, links of each story, phrases, what is leant on."""
    yield pen.rule(f"Culture map: {view['company']}")
    for row in view["behaviours"]:
        count = len(row["stories"])
        if row["best"] is None:
            yield f"  {pen.warn('-')} {pen.bold(row['name'])}  not shown"
            yield pen.dim(pen.wrap(row["ask"], 6))
            continue
        yield f"  {pen.good('+')} {pen.bold(row['name'])}  {count} stor{'y' if count == 1 else 'ies'}"
        yield pen.wrap(f"“{short(row['best']['text'])}” ({row['best']['story']})", 6)
    yield ""
    yield pen.bold("Dissent sought, an owner decided, outcome reviewed")
    for story in view["stories"]:
        yield from _links(pen, story)
    phrases = [(story, one) for story in view["stories"] for one in story["phrases"]]
    if phrases:
        yield ""
        yield pen.bold("Phrases")
    for story, one in phrases:
        yield pen.warn(pen.wrap(f"! “{short(one['said'])}” ({story['story']}): {one['message']}", 2, 4))
        for claim in one["claims"]:
            line = f"[{claim['standing']}, {claim['as_of']}] {claim['statement']}"
            yield pen.dim(pen.wrap(line, 4, 6))
    if view["overused"]:
        yield ""
        yield pen.bold("Leant on")
    for row in view["overused"]:
        alone = f"; alone for {', '.join(row['alone_for'])}" if row["alone_for"] else ""
        yield pen.warn(pen.wrap(f"! {row['story']} shows {', '.join(row['shows'])}{alone}", 2, 4))
    yield ""
    for note in view["notes"]:
        yield pen.warn(pen.wrap(note, 2))
    yield pen.dim(pen.wrap(view["note"], 2))


def _links(pen: Pen, story: View) -> Iterator[str]:
    shown = sum(link["shown"] for link in story["links"])
    order = ", in order" if story["in_order"] else ""
    yield f"  {pen.bold(story['title'])}  {shown} of {len(story['links'])}{order}"
    if story["refusal"]:
        yield pen.dim(pen.wrap(f"not read as evidence: {story['refusal']}", 4))
        return
    for link in story["links"]:
        if link["shown"]:
            yield pen.wrap(f"{pen.good('+')} {link['name']}: “{short(link['quotes'][0]['text'])}”", 4, 6)
        else:
            yield pen.dim(pen.wrap(f"- {link['name']}: not shown; {link['ask']}", 4, 6))
    if story["lonely"]:
        row = story["lonely"]
        yield pen.warn(pen.wrap(f"! {row['message']} “{short(row['quotes'][0]['text'])}”", 4, 6))
