"""What is wrong with a form as written: checks that there are none of, marks, fields and numbers that it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain.draft import Form, FormCheck
from .checks import CHECKS, GROUPS, NUMBERS
from .page import BUILT_IN
from .parse import parse


def faults(form: Form) -> Iterator[str]:
    """Yield every fault of a form in words; patterns are another's affair."""
    names = [one.id for one in form.fields]
    for row in form.checks:
        yield from _row(form, row, set(names))
    for name in form.compared:
        if name not in names:
            yield f"compared: no field “{name}”"
    lost = [one.heading for one in form.fields if one.required and one.id not in parse(form.example, form).parts]
    if lost:
        yield f"the example has no heading {', '.join(lost)}"


def _row(form: Form, row: FormCheck, fields: set[str]) -> Iterator[str]:
    if row.check not in CHECKS:
        yield f"{row.code}: no check “{row.check}”; there are {', '.join(CHECKS)}"
        return
    for name in row.fields:
        if name not in fields:
            yield f"{row.code}: no field “{name}”"
    known = set(form.marks) | set(BUILT_IN)
    for name in (*row.when, *(mark for group in row.marks for mark in group)):
        if name not in known:
            yield f"{row.code}: no marks “{name}”"
    if len(row.marks) < GROUPS.get(row.check, 0):
        yield f"{row.code}: “{row.check}” needs {GROUPS[row.check]} group(s) of marks"
    for name in NUMBERS.get(row.check, ()):
        if name not in row.numbers:
            yield f"{row.code}: “{row.check}” needs the number “{name}”"
