"""Runs a form's checks over one draft, and says for each field what it does not show."""

from __future__ import annotations

from collections.abc import Iterable

from ...domain.draft import Draft, DraftFinding, DraftReading, FieldRead, FieldState, Form, FormCheck
from ...domain.evidence import Quote
from ...domain.text import count_words
from .checks import CHECKS
from .general import general
from .page import Cut, Find, Page
from .parse import parse

#: Findings that make a field open: it is there and does not hold up. A finding of `info` leaves it as it is.
_OPEN = ("warn", "error")
#: Checks that say in general that a field is empty: they are silent where another check says what is wrong with it.
FAINT = ("hollow",)


def read(text: str, form: Form, cut: Cut, find: Find) -> DraftReading:
    """Return the reading of a text as a draft of a form; the same text always gives the same."""
    return judge(parse(text, form), form, cut, find)


def judge(draft: Draft, form: Form, cut: Cut, find: Find) -> DraftReading:
    """Return what the form's checks find in a draft; rows whose `when` stands nowhere in it are passed over."""
    page = Page(draft, form, cut, find)
    found = list(general(page))
    lacks: dict[str, list[str]] = {}
    for row in form.checks:
        if row.when and not page.has(row.when):
            continue
        for finding in _run(page, row):
            found.append(finding)
            if row.shows:
                lacks.setdefault(finding.field, []).append(row.shows)
    found = _without_faint(found, form)
    found.sort(key=lambda item: (item.quote.span, item.code))
    fields = tuple(_field_read(page, one.id, found, lacks) for one in form.fields)
    return DraftReading(draft, fields, tuple(found), sum(one.words for one in fields))


def _without_faint(found: list[DraftFinding], form: Form) -> list[DraftFinding]:
    """Return the findings without those that only say in general what another one says of the same field."""
    faint = {row.code for row in form.checks if row.check in FAINT}
    told = {item.field for item in found if item.severity in _OPEN and item.code not in faint}
    return [item for item in found if item.code not in faint or item.field not in told]


def _run(page: Page, row: FormCheck) -> Iterable[DraftFinding]:
    for field, span, words in CHECKS[row.check](page, row):
        quote = Quote(span, span.of(page.text))
        message = row.message.replace("{words}", " ".join(words.split()))
        yield DraftFinding(row.code, row.name, field, row.severity, message, row.hint, quote, row.claims)


def _field_read(page: Page, name: str, found: list[DraftFinding], lacks: dict[str, list[str]]) -> FieldRead:
    field = page.form.field(name)
    part = page.draft.parts.get(name)
    state: FieldState = "shown"
    if part is None:
        state = "missing"
    elif name not in page.spans:
        state = "blank"
    elif any(item.field == name and item.severity in _OPEN for item in found):
        state = "open"
    words = count_words(part.span.of(page.plain)) if part and name in page.spans else 0
    return FieldRead(field, state, part.span if part else None, words, tuple(dict.fromkeys(lacks.get(name, ()))))
