"""A draft's review as plain values for terminal, page and JSON: what a field does not show, never that it is good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...domain.draft import DraftFinding, DraftReading, FieldRead, Form
from ...domain.library import Library
from ...domain.text import Span
from ...engines.workbench.compare import Alike
from ..grading.sarif import Places, placed
from .draft import PACE, DraftReview

View = dict[str, Any]

STATE_WORDS: Mapping[str, str] = {
    "shown": "nothing missing found",
    "open": "to be looked at",
    "blank": "blank",
    "missing": "missing",
}
#: What no check can tell, said wherever nothing is left to find.
NOT_TOLD = "Whether it is true, and whether it is worth anybody's year, no form can tell."


def draft_view(review: DraftReview, name: str, library: Library) -> View:
    """Return a review with all that a person is shown of it; `name` is the file or the kept draft."""
    reading, form = review.reading, review.form
    places = Places(reading.draft.text)
    return {
        "name": name,
        "kind": form.id,
        "form": form.name,
        "summary": summary(reading, form),
        "not_shown": not_shown(reading),
        "fields": [_field(one) for one in reading.fields],
        "findings": [finding_of(item, places, library) for item in reading.findings],
        "spoken": spoken(reading, form),
        "reader": {
            "label": review.reader,
            "findings": placed(reading.draft.text, review.beside, library),
            "held": list(review.held),
        },
        "claims": claims_of(form.claims, library),
    }


def not_shown(reading: DraftReading) -> list[str]:
    """Return, in words, everything asked for that no field shows."""
    return list(dict.fromkeys(words for one in reading.fields for words in one.lacks))


def summary(reading: DraftReading, form: Form) -> str:
    """Return what a reading comes to, in a sentence or two."""
    if not reading.draft.parts:
        return "No heading of the form was found; nothing was read as a draft of it."
    asked = [one for one in reading.fields if one.field.required or one.state in ("shown", "open")]
    blank = [one.field.heading for one in asked if one.state in ("blank", "missing")]
    if len(blank) == len(asked):
        return f"All {len(asked)} fields are blank or missing; there is nothing to check yet."
    counts = [sum(one.state == state for one in asked) for state in ("shown", "open")]
    said = f"{len(asked)} fields: {counts[0]} with nothing missing found, {counts[1]} to be looked at"
    said += f", {len(blank)} blank or missing." if blank else "."
    lacking = not_shown(reading)
    if lacking:
        return f"{said} Not shown: {', '.join(lacking)}."
    return f"{said} {NOT_TOLD}" if counts[0] == len(asked) else said


def spoken(reading: DraftReading, form: Form) -> View | None:
    """Return the measured length of a draft that is spoken, in words and seconds; None for one that is not."""
    if not form.seconds:
        return None
    seconds = round(60 * reading.words / PACE)
    aim = round(form.seconds * PACE / 60)
    return {
        "words": reading.words,
        "seconds": seconds,
        "of_seconds": form.seconds,
        "of_words": aim,
        "words_off": reading.words - aim,
        "pace": PACE,
    }


def _field(one: FieldRead) -> View:
    return {
        "id": one.field.id,
        "heading": one.field.heading,
        "asks": one.field.asks,
        "state": one.state,
        "state_words": STATE_WORDS[one.state],
        "words": one.words,
        "not_shown": list(one.lacks),
        "start": one.span.start if one.span else None,
        "end": one.span.end if one.span else None,
    }


def finding_of(item: DraftFinding, places: Places, library: Library) -> View:
    """Return one finding of a form with its place."""
    line, column = places.of(item.quote.span.start)
    return {
        "code": item.code,
        "name": item.name.replace("-", " "),
        "field": item.field,
        "severity": item.severity,
        "message": item.message,
        "hint": item.hint,
        "text": item.quote.text,
        "start": item.quote.span.start,
        "end": item.quote.span.end,
        "line": line,
        "column": column,
        "claims": claims_of(item.claims, library),
    }


def claims_of(names: Sequence[str], library: Library) -> list[View]:
    """Return claims with standing and date; one that no loaded pack holds is left out."""
    found = [library.claims[name] for name in names if name in library.claims]
    return [{"id": c.id, "statement": c.statement, "standing": c.standing, "as_of": c.as_of} for c in found]


def alike_view(pair: Alike, reviews: Sequence[DraftReview], names: Sequence[str]) -> View:
    """Return in which field two drafts say the same, with both places and the words."""
    field = reviews[pair.first].form.field(pair.field)

    def side(index: int, span: Span) -> View:
        text = reviews[index].reading.draft.text
        return {"name": names[index], "text": span.of(text), "start": span.start, "end": span.end}

    return {
        "field": pair.field,
        "heading": field.heading,
        "words": list(pair.words),
        "part": pair.part,
        "drafts": [side(pair.first, pair.first_span), side(pair.second, pair.second_span)],
        "message": (
            f"{names[pair.first]} and {names[pair.second]} do not differ in “{field.heading}”: "
            f"both say {', '.join(pair.words[:8])}"
        ),
    }


def form_view(form: Form, library: Library) -> View:
    """Return a form with what it asks and what each of its checks looks for."""
    return {
        "kind": form.id,
        "name": form.name,
        "what": form.what,
        "seconds": form.seconds,
        "fields": [
            {
                "id": one.id,
                "heading": one.heading,
                "asks": one.asks,
                "hint": one.hint,
                "required": one.required,
                "least": one.least,
                "also": list(one.also),
            }
            for one in form.fields
        ],
        "checks": [
            {
                "code": row.code,
                "name": row.name.replace("-", " "),
                "fields": list(row.fields),
                "severity": row.severity,
                "message": row.message,
                "hint": row.hint,
                "standing": row.standing,
                "claims": claims_of(row.claims, library),
            }
            for row in form.checks
        ],
        "drill": form.drill is not None,
        "claims": claims_of(form.claims, library),
    }


def drill_view(form: Form, library: Library, with_key: bool) -> View:
    """Return a form's drill; the key only where it is asked for."""
    assert form.drill is not None, "a drill is asked for where there is one"
    drill = form.drill
    key = [{"point": point, "why": why} for point, why in drill.key] if with_key else None
    return {
        "kind": form.id,
        "form": form.name,
        "case": drill.case.strip(),
        "produce": list(drill.produce),
        "key": key,
        "claims": claims_of(drill.claims, library) if with_key else [],
    }
