"""Shapes of the workbench."""

from __future__ import annotations

from typing import Literal, TypedDict

from .common import ClaimNamed, Finding, Quote


class FormField(TypedDict):
    """A field of a form; `least` is the fewest words."""

    id: str
    heading: str
    asks: str
    hint: str
    required: bool
    least: int
    also: list[str]


class FormCheck(TypedDict):
    """A check of a form."""

    code: str
    name: str
    fields: list[str]
    severity: str
    message: str
    hint: str
    standing: str
    claims: list[ClaimNamed]


class FormRow(TypedDict):
    """A form: its fields and what its checks look for; `seconds` is 0 for what is not spoken."""

    kind: str
    name: str
    what: str
    seconds: int
    fields: list[FormField]
    checks: list[FormCheck]
    drill: bool
    claims: list[ClaimNamed]


class Forms(TypedDict):
    """All forms."""

    forms: list[FormRow]


class Form(FormRow):
    """A form with a blank draft and a worked example, whose people and figures are made up."""

    blank: str
    example: str


class FieldRead(TypedDict):
    """A field as it was read."""

    id: str
    heading: str
    asks: str
    state: Literal["shown", "open", "blank", "missing"]
    state_words: str
    words: int
    not_shown: list[str]
    start: int | None
    end: int | None


class DraftFinding(TypedDict):
    """A finding of a form at its words."""

    code: str
    name: str
    field: str
    severity: str
    message: str
    hint: str
    text: str
    start: int
    end: int
    line: int
    column: int
    claims: list[ClaimNamed]


class Spoken(TypedDict):
    """The length of a draft that is spoken."""

    words: int
    seconds: int
    of_seconds: int
    of_words: int
    words_off: int
    pace: int


class PlacedFinding(Finding):
    """A finding with its line."""

    line: int
    column: int


class Beside(TypedDict):
    """What the reader of answers finds in a draft."""

    label: str
    findings: list[PlacedFinding]
    held: list[str]


class Checked(TypedDict):
    """A draft held against its form."""

    name: str
    kind: str
    form: str
    summary: str
    not_shown: list[str]
    fields: list[FieldRead]
    findings: list[DraftFinding]
    spoken: Spoken | None
    reader: Beside
    claims: list[ClaimNamed]


class DraftRow(TypedDict):
    """A kept draft in a list."""

    name: str
    form: str
    made_at: str
    version: int


class Drafts(TypedDict):
    """The kept drafts, by name."""

    drafts: list[DraftRow]


class Draft(DraftRow):
    """A kept draft."""

    text: str


class Boxes(DraftRow):
    """A kept draft box by box, each under the id of its field; “rest” is what belongs to none."""

    boxes: dict[str, str]


class KeyPoint(TypedDict):
    """A point of the key, and why."""

    point: str
    why: str


class FormDrill(TypedDict):
    """A drill; `key` is null until it is asked for."""

    kind: str
    form: str
    case: str
    produce: list[str]
    key: list[KeyPoint] | None
    claims: list[ClaimNamed]


class Touch(Quote):
    """A priority that a draft touches, as it was stated, and the words that both use."""

    priority: str
    importance: int
    stated: str
    words: list[str]


class AgainstBrief(TypedDict):
    """Which stated priorities a draft touches."""

    company: str
    words: str
    touches: list[Touch]
    note: str


class SideEvidence(TypedDict):
    """A quote of a verdict."""

    text: str
    name: str
    supports: str


class PitchClaim(Quote):
    """What a pitch claims, and the quote that holds it; null where none does."""

    evidence: SideEvidence | None
    words: list[str]


class SideCounts(TypedDict):
    """How many quotes speak for each side."""

    pm: int
    tpm: int


class AgainstVerdict(TypedDict):
    """What a draft argues beside what the evidence supports; `agrees` is null where it cannot be told."""

    argues: str
    argues_at: Quote | None
    verdict: str
    agrees: bool | None
    words: str
    counts: SideCounts
    other_side: list[SideEvidence]
    claims: list[PitchClaim]


class Against(TypedDict):
    """A draft held against a brief, a verdict, or both."""

    draft: str
    priorities: AgainstBrief | None
    verdict: AgainstVerdict | None
