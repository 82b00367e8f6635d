"""Shapes of what the packs hold."""

from __future__ import annotations

from typing import Literal, TypedDict

from ....domain.claim import ClaimStanding, SourceKind
from ....domain.track import QuestionKind, Track
from .common import Thresholds


class CriterionAsked(TypedDict):
    """A criterion that rates a question."""

    id: str
    name: str
    asks: str
    key: bool


class Question(TypedDict):
    """A question of the bank; `time_box` is in minutes."""

    id: str
    type: QuestionKind
    subtype: str
    track: Track
    levels: list[str]
    competencies: list[str]
    prompt: str
    time_box: int
    listens_for: str
    probes: list[str]
    criteria: list[CriterionAsked]


class Questions(TypedDict):
    """The bank."""

    questions: list[Question]


class CriterionAnchored(CriterionAsked):
    """A criterion with the behaviour of its anchors, from 1 to 4."""

    competency: str
    anchors: list[str]


class Rubric(TypedDict):
    """The scale of one kind of question."""

    id: str
    name: str
    min_words: int
    thresholds: Thresholds
    criteria: list[CriterionAnchored]


class Rubrics(TypedDict):
    """All rubrics."""

    rubrics: list[Rubric]


class IndicatorRow(TypedDict):
    """An indicator in a line."""

    code: str
    name: str
    stands: Literal["for", "against"]
    mistake: str | None


class Indicators(TypedDict):
    """All indicators."""

    indicators: list[IndicatorRow]


class CriterionUsing(TypedDict):
    """A criterion that an indicator enters."""

    id: str
    name: str
    competency: str


class Indicator(IndicatorRow):
    """An indicator explained."""

    severity: str | None
    what: str
    why: str
    when_fine: str
    weak: str
    strong: str
    standing: str
    since: str
    found_by: list[str]
    criteria: list[CriterionUsing]
    claims: list[str]


class Source(TypedDict):
    """Where a claim was looked up."""

    url: str | None
    kind: SourceKind
    note: str


class ClaimPlain(TypedDict):
    """A claim with its standing and sources."""

    id: str
    row: int | None
    statement: str
    standing: ClaimStanding
    finding: str
    topic: str
    says: Literal["playbook", "screentest"]
    as_of: str
    superseded_by: str | None
    sources: list[Source]
    depends: list[str]


class Leaning(TypedDict):
    """What leans on a claim."""

    kind: str
    id: str
    words: str


class OtherClaim(TypedDict):
    """A claim that takes another's place."""

    id: str
    words: str


class Claim(ClaimPlain):
    """A claim with what leans on it."""

    leaning: list[Leaning]
    later: OtherClaim | None
    older: list[OtherClaim]


class Standing(TypedDict):
    """How many claims stand so."""

    name: ClaimStanding
    count: int


class ClaimGroup(TypedDict):
    """The claims of a topic."""

    topic: str
    claims: list[Claim]


class Claims(TypedDict):
    """The claims that were asked for, and how many there are in all."""

    standing: str
    topic: str
    words: str
    found: int
    all: int
    standings: list[Standing]
    topics: list[str]
    groups: list[ClaimGroup]


class ChapterRow(TypedDict):
    """A chapter in a line; `claims` counts by standing."""

    id: str
    title: str
    question: str
    words: int
    claims: dict[str, int]
    rows: list[int]


class Playbook(TypedDict):
    """The chapters in order."""

    note: str
    chapters: list[ChapterRow]


class Rests(TypedDict):
    """A claim that a sentence rests on."""

    n: int
    claim: str


class About(Rests):
    """A claim that a sentence is about."""

    standing: ClaimStanding


class Fallen(TypedDict):
    """A claim that a sentence rests on and that does not stand."""

    claim: str
    standing: ClaimStanding


class Sentence(TypedDict):
    """A sentence with its notes."""

    text: str
    rests: list[Rests]
    about: list[About]
    fallen: list[Fallen]


class Section(TypedDict):
    """A heading with its paragraphs."""

    heading: str
    paragraphs: list[list[Sentence]]


class ChangedClaim(TypedDict):
    """A claim on which two pieces of advice part."""

    n: int
    id: str
    statement: str
    standing: ClaimStanding
    says: str


class Change(TypedDict):
    """What would differ by the other way of reasoning."""

    claims: list[ChangedClaim]
    differs: bool
    advice: str
    otherwise: str


class Note(ClaimPlain):
    """A numbered claim."""

    n: int


class Tool(TypedDict):
    """What to run, and what it does."""

    run: str
    command: str
    does: str


class Chapter(ChapterRow):
    """A chapter of advice with its notes."""

    note: str
    assume: Literal["evidence", "playbook"]
    short: list[Sentence]
    sections: list[Section]
    changes: list[Change]
    notes: list[Note]
    tools: list[Tool]
    previous: str | None
    next: str | None
