"""What every form asks: that its headings are there and filled with words of the candidate's own, each said once."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain.draft import DraftFinding, Form, FormField
from ...domain.evidence import Quote
from ...domain.text import Span, count_words
from .page import Page
from .vocabulary import runs

#: From so large a part of a field's runs of six words on, it is the form's own text.
COPIED = 0.5
#: Words under no heading are named from so many on; a title and a date are fine.
LOOSE = 12


def general(page: Page) -> Iterator[DraftFinding]:
    """Yield what is wrong with headings and fields as such; a text without a heading of the form gives one finding."""
    if not page.draft.parts:
        yield _no_form(page)
        return
    for one in page.form.fields:
        yield from _field(page, one)
    yield from _headings(page)
    yield from _copied(page)
    yield from _twice(page)


def _finding(
    page: Page, code: str, name: str, field: str, severity: str, words: tuple[str, str], span: Span
) -> DraftFinding:
    message, hint = words
    return DraftFinding(code, name, field, severity, message, hint, Quote(span, span.of(page.text)))  # type: ignore[arg-type]


def _no_form(page: Page) -> DraftFinding:
    headings = ", ".join(one.heading for one in page.form.fields)
    words = (
        f"none of the form's headings is there, so nothing was read as a {page.form.name}",
        f"`screentest draft new {page.form.id}` writes a blank one; its headings are {headings}",
    )
    line = page.text.find("\n", len(page.text) - len(page.text.lstrip()))
    end = line if line >= 0 else len(page.text)
    return _finding(page, "DRF101", "no-form", "", "error", words, Span(0, end))


def _field(page: Page, one: FormField) -> Iterator[DraftFinding]:
    part = page.draft.parts.get(one.id)
    if part is None:
        if one.required:
            words = (f"“{one.heading}” is missing", f"add the heading and answer: {one.asks}")
            end = len(page.text)
            yield _finding(page, "DRF102", "field-missing", one.id, "error", words, Span(end, end))
        return
    if one.id not in page.spans:
        if one.required:
            yield _finding(
                page, "DRF103", "field-blank", one.id, "error", (f"“{one.heading}” is blank", one.asks), part.heading
            )
        return
    many = count_words(part.span.of(page.plain))
    if many < one.least:
        words = (
            f"“{one.heading}” has {many} word{'s' * (many != 1)}; {one.least} is the least that can show it",
            one.asks,
        )
        yield _finding(page, "DRF104", "field-thin", one.id, "warn", words, part.span)


def _headings(page: Page) -> Iterator[DraftFinding]:
    for part in page.draft.twice:
        heading = page.form.field(part.field).heading
        words = (f"“{heading}” stands here a second time and was not read", "put all of it under the first one")
        yield _finding(page, "DRF105", "heading-twice", part.field, "warn", words, part.heading)
    for part in page.draft.unread:
        words = (
            f"the form has no heading “{part.field[:60]}”; what stands below it was not read",
            "move it under a heading of the form",
        )
        yield _finding(page, "DRF106", "heading-unknown", "", "info", words, part.heading)
    loose = page.draft.loose
    if loose is not None and count_words(loose.of(page.plain)) >= LOOSE:
        words = ("words before the first heading were not read", "move them under a heading of the form")
        yield _finding(page, "DRF107", "no-heading", "", "info", words, loose)


def form_texts(form: Form) -> Iterator[str]:
    """Yield the form's own words, which are nobody's answer."""
    yield form.example
    for one in form.fields:
        yield one.asks
        yield one.hint


def _copied(page: Page) -> Iterator[DraftFinding]:
    own: set[tuple[str, ...]] = set().union(*(runs(text) for text in form_texts(page.form)))
    for name, span in page.spans.items():
        said = runs(span.of(page.text))
        if said and len(said & own) >= COPIED * len(said):
            words = ("these are the form's own words, not yours", "say what you saw, decided or measured yourself")
            yield _finding(page, "DRF108", "form-copied", name, "error", words, span)


def _twice(page: Page) -> Iterator[DraftFinding]:
    seen: dict[str, tuple[str, set[tuple[str, ...]]]] = {}
    for name, span in page.spans.items():
        said = runs(span.of(page.text))
        for heading, before in seen.values():
            if said and len(said & before) >= COPIED * min(len(said), len(before)) and before:
                words = (f"this repeats what stands under “{heading}”", page.form.field(name).asks)
                yield _finding(page, "DRF109", "said-twice", name, "warn", words, span)
                break
        seen[name] = (page.form.field(name).heading, said)
