"""The ordinary reader beside a form: each field is read as speech of its own; what the form says is not repeated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...domain.draft import DraftReading, Form
from ...domain.finding import Finding
from ...domain.response import Response, Turn, monologue
from ...domain.text import Span
from ...engines.reading.findings import findings
from ...ports.reader import Asked
from ..services import ReaderSetting, Services

#: What the reader finds in one field, at places within it.
Told = tuple[Finding, ...]


def field_texts(reading: DraftReading) -> dict[str, tuple[str, Span]]:
    """Return the words of every filled field with their place, by field."""
    text = reading.draft.text
    return {one.field.id: (one.span.of(text), one.span) for one in reading.fields if one.words and one.span}


def read_fields(services: Services, texts: Mapping[str, str], known: Mapping[str, Told]) -> dict[str, Told]:
    """Return for each field's words what counts against the speaker by the fast reader, at places within the field.

    Words that `known` holds are not read again; the same words always read the same, whatever stands in other fields.
    """
    found = {text: known[text] for text in texts.values() if text in known}
    new = [text for text in dict.fromkeys(texts.values()) if text not in found]
    readings = services.reader("fast").read_many([(monologue(text), Asked()) for text in new])
    for text, reading in zip(new, readings, strict=True):
        found[text] = findings(reading.evidence, services.library.indicators)
    return found


def without_repeats(
    reading: DraftReading, form: Form, told: Mapping[str, Told], more: Sequence[Finding] = ()
) -> tuple[Finding, ...]:
    """Return the reader's findings at their places in the draft, without those that the form's own checks cover.

    `more` are findings at places of the draft already; one that a field has by its code is not taken twice.
    """
    covers = {row.code: row.covers for row in form.checks}
    covered = {(finding.field, mistake) for finding in reading.findings for mistake in covers.get(finding.code, ())}
    found: dict[tuple[str, str], list[Finding]] = {}
    for field, (words, span) in field_texts(reading).items():
        own = [_moved(item, span.start) for item in told[words]]
        own += [item for item in more if span.holds(item.quote.span) and item.code not in {one.code for one in own}]
        for item in own:
            if item.mistake not in form.ignores and (field, item.mistake) not in covered:
                found.setdefault((field, item.code), []).append(item)
    flat = [item for items in found.values() for item in items]
    return tuple(sorted(flat, key=lambda item: (item.quote.span, item.code)))


def _moved(item: Finding, by: int) -> Finding:
    place = Span(item.quote.span.start + by, item.quote.span.end + by)
    return replace(item, quote=replace(item.quote, span=place))


def findings_beside(
    services: Services, reading: DraftReading, form: Form, setting: ReaderSetting
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Return the reader's findings beside a form's, and what the full reader held back as nobody's work.

    The trained examples read all fields as one text: their bars for a text of a sentence or two are those of a sentence
    that somebody singled out, and a field is not that.
    """
    places = field_texts(reading)
    told = read_fields(services, {field: words for field, (words, _) in places.items()}, {})
    if setting == "fast" or not places:
        return without_repeats(reading, form, told), ()
    turns = tuple(Turn("candidate", "", span) for span in sorted(span for _, span in places.values()))
    whole = services.reader("full").read(Response(reading.draft.text, turns), Asked())
    seen = findings(whole.evidence, services.library.indicators)
    trained = [item for item in seen if item.probability is not None]
    return without_repeats(reading, form, told, trained), whole.gated
