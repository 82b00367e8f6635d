"""The culture map as plain values: behaviours with their best quote, links, recited and stale phrases with claims."""

from __future__ import annotations

from typing import Any

from ...domain.culture import CultureMapped, CulturePhrase, CultureSeen, CultureSign, PhraseSeen
from ...domain.evidence import Quote
from ...domain.library import Library
from ...domain.story import Story
from ..grading.views import View
from ..packet.view import claims_view
from .culture import CultureMap

NOTE = (
    "From public sources, dated; not any company's process or standard. A quote shows that something was told, not "
    "that an interviewer would count it."
)
#: A story that shows more than this many behaviours, or the only one for so many, is leant on.
MOST_SHOWN, MOST_ALONE = 4, 3
RECITED = "A phrase of the company's text with no act beside it."
GENERAL = "Culture words about oneself with no act beside them."


def culture_view(made: CultureMap, library: Library) -> View:
    """Return the whole map."""
    titles = {story.name: story for story in made.stories}
    signs = {sign.id: sign for sign in made.book.signs}
    rows = [_story(one, titles[one.story], made, library, signs) for one in made.mapped]
    behaviours = [_behaviour(name, made, library, signs) for name in made.book.behaviours]
    return {
        "company": made.book.pack,
        "behaviours": behaviours,
        "not_shown": [row["name"] for row in behaviours if not row["stories"]],
        "stories": rows,
        "overused": _overused(made),
        "complete": [row["story"] for row in rows if row["in_order"]],
        "note": NOTE,
        "notes": list(made.notes),
    }


def _quote(quote: Quote) -> View:
    return {"text": quote.text, "start": quote.span.start, "end": quote.span.end}


def _behaviour(name: str, made: CultureMap, library: Library, signs: dict[str, CultureSign]) -> View:
    behaviour = library.behaviours[name]
    by_story = {one.story: seen for one in made.mapped for seen in one.behaviours if seen.sign == name and seen.quotes}
    best = max(by_story, key=lambda story: len(by_story[story].quotes), default=None)
    return {
        "id": name,
        "name": behaviour.name,
        "what": behaviour.what,
        "as_of": behaviour.as_of,
        "stories": list(by_story),
        "best": {"story": best, **_quote(by_story[best].quotes[0])} if best else None,
        "ask": signs[name].ask if name in signs else "",
        "off_note": behaviour.off_note,
        "claims": claims_view(behaviour.claims, library),
    }


def _story(one: CultureMapped, story: Story, made: CultureMap, library: Library, signs: dict[str, CultureSign]) -> View:
    reading = made.readings[one.story]
    return {
        "story": one.story,
        "title": story.title,
        "kept": one.story not in made.given,
        "reader": reading.reader,
        "refusal": reading.refusal,
        "behaviours": {seen.sign: [_quote(q) for q in seen.quotes] for seen in one.behaviours if seen.quotes},
        "links": [_link(seen, signs[seen.sign], library) for seen in one.links],
        "in_order": one.in_order,
        "lonely": _lonely(one, signs, library),
        "phrases": [_phrase(seen, story, made, library) for seen in one.phrases],
    }


def _link(seen: CultureSeen, sign: CultureSign, library: Library) -> View:
    return {
        "id": sign.id,
        "name": sign.name,
        "shown": bool(seen.quotes),
        "quotes": [_quote(quote) for quote in seen.quotes],
        "ask": "" if seen.quotes else sign.ask,
        "claims": claims_view(sign.claims, library),
    }


def _lonely(one: CultureMapped, signs: dict[str, CultureSign], library: Library) -> View | None:
    if not one.lonely:
        return None
    sign = next(sign for sign in signs.values() if sign.role == "lonely")
    return {
        "name": sign.name,
        "message": "Told as decided alone, and nobody was asked for an objection: off the culture as reported.",
        "ask": sign.ask,
        "quotes": [_quote(quote) for quote in one.lonely],
        "claims": claims_view(sign.claims, library),
    }


def _phrase(seen: PhraseSeen, story: Story, made: CultureMap, library: Library) -> dict[str, Any]:
    found = next((phrase for phrase in made.book.phrases if phrase.id == seen.phrase), None)
    return {
        "id": seen.phrase,
        "words": found.words if found else "",
        "said": seen.span.of(story.text),
        "start": seen.span.start,
        "end": seen.span.end,
        "quote": _quote(seen.quote),
        "recited": seen.recited,
        "stale": seen.stale,
        "standing": found.standing if found else "",
        "until": found.until if found else "",
        "message": _message(seen, found),
        "claims": claims_view(found.claims, library) if found else [],
    }


def _message(seen: PhraseSeen, phrase: CulturePhrase | None) -> str:
    if phrase is None:
        return GENERAL
    parts = [RECITED] if seen.recited else []
    if phrase.standing == "superseded":
        parts.append(f"Out of use since {phrase.until}.")
    if phrase.standing == "borrowed":
        parts.append("Not the company's own term.")
    return " ".join([*parts, phrase.note])


def _overused(made: CultureMap) -> list[View]:
    shown = {name: made.shown_by(name) for name in made.book.behaviours}
    found = []
    for story in made.stories:
        has = [name for name, stories in shown.items() if story.name in stories]
        only = [name for name in has if len(shown[name]) == 1]
        if len(made.stories) > 1 and (len(has) > MOST_SHOWN or len(only) >= MOST_ALONE):
            found.append({"story": story.name, "shows": has, "alone_for": only})
    return found
