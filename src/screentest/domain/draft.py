"""Drafts: what a candidate writes into a form before the room, and what each named check of the form found in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .errors import UserError
from .evidence import Quote
from .indicator import Severity
from .text import Span

#: A longer draft is refused: a form is a page or two, and marks have to appear as one types.
MAX_DRAFT = 200_000

#: What one field of a draft was found to be. `shown` says only that nothing asked of the field was found missing.
FieldState = Literal["shown", "open", "blank", "missing"]


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form. `asks` is a question, `hint` says how to answer it; `least` counts words."""

    id: str
    heading: str
    asks: str
    hint: str
    required: bool = True
    least: int = 0
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormMarks:
    """Named words to look for, as patterns; one of `unless` takes away what it overlaps, never more.

    Patterns are in the language of docs/add-an-indicator.md.
    """

    id: str
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormCheck:
    """One row of a form: which named check runs over which fields with which marks, and what it says when it finds.

    `marks` are groups: one of each group is wanted or looked for. `when` names marks of which one has to stand
    somewhere in the draft before the check runs at all. `covers` names mistakes that a reader of the same words would
    report again.
    """

    code: str
    check: str
    name: str
    fields: tuple[str, ...]
    severity: Severity
    message: str
    hint: str
    shows: str = ""
    marks: tuple[tuple[str, ...], ...] = ()
    when: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    numbers: Mapping[str, float] = field(default_factory=dict)
    claims: tuple[str, ...] = ()
    standing: str = "inferred"


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """A worked case for a form: what is given, what to produce, and the key, which a person sees when asked for."""

    case: str
    produce: tuple[str, ...]
    key: tuple[tuple[str, str], ...]
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of draft: its fields in order, its checks, a worked example and, where there is one, a drill.

    `seconds` is how long the draft may take when spoken; 0 where it is not spoken. `compared` names the fields in which
    several drafts of the kind have to differ, `ignores` the mistakes that a form of this kind cannot make.
    """

    id: str
    name: str
    what: str
    fields: tuple[FormField, ...]
    marks: Mapping[str, FormMarks]
    checks: tuple[FormCheck, ...]
    example: str
    seconds: int = 0
    compared: tuple[str, ...] = ()
    ignores: tuple[str, ...] = ()
    drill: WorkedCase | None = None
    claims: tuple[str, ...] = ()

    def field(self, wanted: str) -> FormField:
        """Return a field by id; raises KeyError for one that the form does not have."""
        for one in self.fields:
            if one.id == wanted:
                return one
        raise KeyError(wanted)


@dataclass(frozen=True, slots=True)
class DraftPart:
    """One field as filled in: where its heading stands, and where its words stand."""

    field: str
    heading: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A text read by the headings of a form.

    `parts` are the fields found, by id. `twice` and `unread` are headings that came again or that the form does not
    know, each with all that stands below it; `loose` is what stands before the first heading.
    """

    form: str
    text: str
    parts: Mapping[str, DraftPart]
    twice: tuple[DraftPart, ...] = ()
    unread: tuple[DraftPart, ...] = ()
    loose: Span | None = None


@dataclass(frozen=True, slots=True)
class DraftFinding:
    """What a check found: its code and name, the field, the words it points at, and what to do about it."""

    code: str
    name: str
    field: str
    severity: Severity
    message: str
    hint: str
    quote: Quote
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldRead:
    """One field of a form beside one draft: its state, its words, and what it does not show."""

    field: FormField
    state: FieldState
    span: Span | None
    words: int
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftReading:
    """A draft as its form's checks read it; `findings` in order of place, `words` those that stand in fields."""

    draft: Draft
    fields: tuple[FieldRead, ...]
    findings: tuple[DraftFinding, ...]
    words: int


def checked_size(text: str) -> str:
    """Return a draft's text; raises UserError for one that is too long."""
    if len(text) > MAX_DRAFT:
        raise UserError(
            f"the draft has {len(text)} characters; at most {MAX_DRAFT} are read", "cut it to the form's own fields"
        )
    return text
