"""The ordinary reader beside a form: each field is read as speech of its own; what the form says is not repeated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..domain.draft import DraftReading, Form
from ..domain.finding import Finding
from ..domain.response import monologue
from ..domain.text import Span
from ..engines.reading.findings import findings
from ..ports.reader import Asked
from .services import ReaderSetting, Services

Told = tuple[tuple[Finding, ...], tuple[str, ...]]


def field_texts(reading: DraftReading) -> dict[str, tuple[str, Span]]:
    """Return the words of every filled field with their place, by field."""
    text = reading.draft.text
    return {one.field.id: (one.span.of(text), one.span) for one in reading.fields if one.words and one.span}


def read_fields(
    services: Services, texts: Mapping[str, str], setting: ReaderSetting, known: Mapping[str, Told]
) -> dict[str, Told]:
    """Return for each field's words what counts against the speaker (places within it) and what was held back.

    Words that `known` holds are not read again; the same words always read the same, whatever stands in other fields.
    """
    found = {text: known[text] for text in texts.values() if text in known}
    new = [text for text in dict.fromkeys(texts.values()) if text not in found]
    readings = services.reader(setting).read_many([(monologue(text), Asked()) for text in new])
    for text, reading in zip(new, readings, strict=True):
        gated = reading.gated if setting == "full" else ()
        found[text] = (findings(reading.evidence, services.library.indicators), gated)
    return found


def without_repeats(reading: DraftReading, form: Form, told: Mapping[str, Told]) -> tuple[Finding, ...]:
    """Return the reader's findings at their places in the draft, without those that the form's own checks cover."""
    covers = {row.code: row.covers for row in form.checks}
    covered = {(finding.field, mistake) for finding in reading.findings for mistake in covers.get(finding.code, ())}
    found = []
    for field, (words, span) in field_texts(reading).items():
        for item in told[words][0]:
            if item.mistake in form.ignores or (field, item.mistake) in covered:
                continue
            place = Span(item.quote.span.start + span.start, item.quote.span.end + span.start)
            found.append(replace(item, quote=replace(item.quote, span=place)))
    return tuple(sorted(found, key=lambda item: (item.quote.span, item.code)))


def findings_beside(services: Services, reading: DraftReading, form: Form, setting: ReaderSetting) -> Told:
    """Return the reader's findings beside a form's, and what it held back as nobody's work."""
    texts = {field: words for field, (words, _) in field_texts(reading).items()}
    told = read_fields(services, texts, setting, {})
    held = tuple(
        dict.fromkeys(
            f"{form.field(field).heading}: {reason}" for field, text in texts.items() for reason in told[text][1]
        )
    )
    return without_repeats(reading, form, told), held
