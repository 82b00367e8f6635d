"""What was found in a draft, arranged for a page: by field, each with its words and the box in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...domain.draft import DraftReading, Form
from ...domain.finding import Finding
from ...domain.library import Library
from ...domain.text import Span
from ...engines.workbench.compare import alike
from ..grading.sarif import Places, placed
from .fields import REST
from .marks import DraftMarks
from .view import STATE_WORDS, finding_of, spoken, summary

View = dict[str, Any]
#: A quote that a page shows is cut after so many characters.
LONG = 220
#: What is said of an empty field is said by its state already.
_OF_STATE = ("field blank", "field missing")


def found_view(reading: DraftReading, beside: Sequence[Finding], form: Form, library: Library) -> View:
    """Return a reading as a page shows it: `fields` with their state and findings, `loose` what is in no field."""
    text = reading.draft.text
    places = Places(text)
    spans = {name: part.span for name, part in reading.draft.parts.items()}
    own = [finding_of(item, places, library) for item in reading.findings]
    rows = [{**item, "quote": _short(item["text"], spans.get(item["field"]), item)} for item in own]
    rows = [item for item in rows if item["name"] not in _OF_STATE]
    told = [{**item, "field": _field_at(item["start"], spans)} for item in placed(text, beside, library)]
    return {
        "summary": summary(reading, form),
        "spoken": spoken(reading, form),
        "fields": [
            {
                "id": one.field.id,
                "heading": one.field.heading,
                "asks": one.field.asks,
                "state": one.state,
                "state_words": STATE_WORDS[one.state],
                "words": one.words,
                "findings": [item for item in rows if item["field"] == one.field.id],
            }
            for one in reading.fields
        ],
        "loose": [item for item in rows if not item["field"]],
        "beside": [{**item, "quote": _cut(item["text"])} for item in told],
    }


def _short(text: str, span: Span | None, item: View) -> str:
    """Return the words to quote: none where the finding is about the whole field."""
    whole = span is not None and (item["start"], item["end"]) == (span.start, span.end)
    return "" if whole else _cut(text)


def _cut(text: str) -> str:
    squeezed = text.strip()
    return squeezed if len(squeezed) <= LONG else squeezed[: LONG - 1].rstrip() + "…"


def _field_at(start: int, spans: dict[str, Span]) -> str:
    return next((name for name, span in spans.items() if span.start <= start < span.end), REST)


def held_together(drafts: Sequence[tuple[str, DraftMarks]], form: Form) -> list[View]:
    """Return in which fields some drafts of one form say the same, each side by its name and its words."""
    names = [name for name, _ in drafts]
    readings = [made.reading for _, made in drafts]
    if len(drafts) < 2 or not form.compared:
        return []

    def side(index: int, span: Span) -> View:
        return {"name": names[index], "text": _cut(span.of(readings[index].draft.text))}

    return [
        {
            "heading": form.field(pair.field).heading,
            "field": pair.field,
            "words": list(pair.words[:8]),
            "sides": [side(pair.first, pair.first_span), side(pair.second, pair.second_span)],
        }
        for pair in alike(readings, form)
    ]
