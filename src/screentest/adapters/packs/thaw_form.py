"""What the compiled form keeps of the workbench's forms, and the domain values built from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...domain.draft import Form, FormCheck, FormField, FormMarks, WorkedCase

Plain = Mapping[str, Any]


def forms(data: Iterable[Plain]) -> dict[str, Form]:
    """Return the forms by id; one that is spoken in several lengths is several."""
    return {form.id: form for item in data for form in _forms(item)}


def _forms(item: Plain) -> list[Form]:
    if not item["lengths"]:
        return [_form(item, item["id"], item["name"], item["example"], 0)]
    return [_form(item, one["id"], one["name"], one["example"], one["seconds"]) for one in item["lengths"]]


def _form(item: Plain, name: str, title: str, example: str, seconds: int) -> Form:
    drill = item["drill"]
    return Form(
        name,
        title,
        item["what"],
        tuple(_field(one) for one in item["fields"]),
        {key: FormMarks(key, tuple(one["pattern"]), tuple(one["unless"])) for key, one in item["marks"].items()},
        tuple(_check(one) for one in item["checks"]),
        example,
        seconds,
        tuple(item["compared"]),
        tuple(item["ignores"]),
        _drill(drill) if drill else None,
        tuple(item["claims"]),
    )


def _field(item: Plain) -> FormField:
    return FormField(
        item["id"],
        item["heading"],
        item["asks"],
        item["hint"],
        item["required"],
        item["least"],
        tuple(item["also"]),
    )


def _check(item: Plain) -> FormCheck:
    return FormCheck(
        item["code"],
        item["check"],
        item["name"],
        tuple(item["fields"]),
        item["severity"],
        item["message"],
        item["hint"],
        item["shows"],
        tuple(tuple(group) for group in item["marks"]),
        tuple(item["when"]),
        tuple(item["covers"]),
        dict(item["numbers"]),
        tuple(item["claims"]),
        item["standing"],
    )


def _drill(item: Plain) -> WorkedCase:
    return WorkedCase(
        item["case"],
        tuple(item["produce"]),
        tuple((point["point"], point["why"]) for point in item["key"]),
        tuple(item["claims"]),
    )
